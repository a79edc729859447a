"""Every page of Waymark by name: its address, its script and its title, in the order a person meets them."""

from dataclasses import dataclass
from pathlib import Path

PAGES = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Place:
    """One page. `name` is its address, except for the list of assessments, which is at the root.

    `tab` is for the tab and the history of the browser, where the title would say too much.
    """

    name: str
    folder: str
    title: str
    tab: str = ""

    @property
    def in_tab(self) -> str:
        """What the tab says of it."""
        return self.tab or self.title

    @property
    def file(self) -> str:
        """The script's path from pages/, as st.page_link and st.switch_page take it."""
        return f"{self.folder}/{self.name.replace('-', '_')}.py"

    @property
    def path(self) -> Path:
        return PAGES / self.file

    @property
    def address(self) -> str:
        return "" if self.name == "home" else self.name


START = (
    Place("home", "start", "Assessments"),
    Place("welcome", "start", "Welcome"),
    Place("new", "start", "New assessment"),
    Place("settings", "start", "Settings"),
)
PARTS = (
    Place("tasks", "assess", "Task list"),
    Place("safety", "assess", "Safety now"),
    Place("family", "assess", "Family"),
    Place("notebook", "assess", "Notebook"),
    Place("quick-look", "assess", "Quick look"),
    Place("area", "assess", "Areas of care"),
    Place("disability", "assess", "Disability"),
    Place("voice", "assess", "Voice"),
    Place("history", "assess", "History"),
    Place("meaning", "assess", "What it means"),
    Place("pathway", "assess", "Pathway"),
    Place("plan", "assess", "Plan"),
    Place("check", "assess", "Check and finish"),
    Place("report", "finish", "Report"),
    Place("versions", "assess", "Earlier versions"),
)
# Somebody else’s look at it: what was exported, read and decided on.
REVIEW = (
    Place("review", "review", "Review"),
    Place("read", "review", "Read and decide"),
)
# Everybody together: the chair’s own panel, and what the room sees.
MEET = (
    Place("meet", "meet", "Meeting"),
    Place("screen", "meet", "Meeting screen"),
)
# What stands around an assessment, for everybody, with one open or none: `find` is its front page.
PORTAL = (
    Place("find", "portal", "Guidance and people"),
    Place("guidance", "portal", "Guidance"),
    Place("steps", "portal", "The neglect pathway", tab="The steps"),
    Place("disabled-children", "portal", "Disabled children"),
    Place("tools", "portal", "Tools"),
    Place("protection", "portal", "Child protection", tab="Conference and core group"),
    Place("adult-services", "portal", "Adult services"),
    Place("resources", "portal", "Videos and resources"),
    Place("quiz", "portal", "Team quiz"),
    Place("forums", "portal", "Forums"),
    Place("links", "portal", "Links"),
    Place("facts", "portal", "What to check"),
    Place("content", "portal", "Content packs"),
)
# Shown to a child who has the device in their own hands: no menu and no other page leads on from here.
PRIVATE = (Place("own-words", "assess", "Own words"),)
PLACES = START + PARTS + REVIEW + MEET + PORTAL + PRIVATE
OF_A_FAMILY = PARTS + REVIEW[1:] + MEET + PORTAL  # where the bar says whose assessment is open


def place(name: str) -> Place:
    """The page of this name."""
    return next(each for each in PLACES if each.name == name)
