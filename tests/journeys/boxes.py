"""A box of each kind that a person writes or chooses in: where it stands, how it is filled, how it is read back."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from playwright.sync_api import Locator, Page

from pathway import ids
from pathway.assessment import Assessment
from pathway.evidence import Contact, Evidence
from pathway.scales import Kind, Level
from pathway.voice import Voice
from tests.browser import Server, visit
from tests.families import ROWAN, judged, seen
from tests.journeys import walk
from tests.journeys.hand import Hand

DAY = date(2026, 3, 11)
ENOUGH = 30  # seconds in which what was sent is stored, however busy the machine


@dataclass(frozen=True)
class Box:
    """Words: where it is written, what it is called, and how it is read from the record."""

    name: str
    address: str
    label: str
    read: Callable[[Assessment], str] = field(repr=False)

    def at(self, record: Assessment) -> str:
        return _at(self.address, record)

    def on(self, page: Page) -> Locator:
        return page.get_by_label(self.label).locator("visible=true").first


@dataclass(frozen=True)
class Field:
    """A control of the framework’s: where it is, how it is filled, and whether the record says so."""

    name: str
    address: str
    fill: Callable[[Hand], None] = field(repr=False)
    kept: Callable[[Assessment], bool] = field(repr=False)

    def at(self, record: Assessment) -> str:
        return _at(self.address, record)


def _at(address: str, record: Assessment) -> str:
    return f"{address}{'&' if '?' in address else '?'}a={record.id}"


def _loose(record: Assessment) -> Evidence:
    return next(one for one in record.evidence if one.id == "loose")


def _level(hand: Hand) -> None:
    hand.page.locator(".st-key-level_food_rowan label").filter(has_text="Partly met").click()


def _day(hand: Hand) -> None:
    days = hand.page.get_by_test_id("stDateInput").filter(has=hand.page.get_by_text("Date", exact=True))
    days.locator("visible=true").last.get_by_role("spinbutton").first.click()
    hand.page.keyboard.type(f"{DAY:%d%m%Y}")
    hand.page.keyboard.press("Tab")
    hand.page.keyboard.press("Tab")


def _tick(hand: Hand) -> None:
    hand.page.get_by_text("These are their exact words", exact=True).locator("visible=true").last.click()


BOXES = (
    Box("the note of a visit", "/notebook", "The note of this visit",
        lambda record: "".join(note.words for note in record.notes if note.contact_id == "later")),
    Box("a piece of evidence", "/notebook?item=loose", "What you saw, were told or read",
        lambda record: _loose(record).words),
    Box("an argument", "/meaning?child=rowan", "What life is like for this child",
        lambda record: record.meaning(ROWAN).life),
    Box("a voice", "/voice?child=rowan", "What was seen and heard", lambda record: record.voices[0].observed),
    Box("a young person’s own page", "/own-words?child=rowan", "What did you do yesterday?",
        lambda record: "".join(one.words for one in record.evidence if one.own_prompt)),
    Box("a line", "/notebook?item=loose", "Who said it, or where it was read", lambda record: _loose(record).source),
)  # fmt: skip
NOTE, EVIDENCE, ARGUMENT, VOICE, OWN, LINE = BOXES
FIELDS = (
    Field("a level", "/area?area=food&child=rowan", _level,
          lambda record: record.judgement(ROWAN, "food").level is Level.PARTLY_MET),
    Field("a date", "/notebook?item=loose", _day, lambda record: _loose(record).on == DAY),
    Field("a tick", "/notebook?item=loose", _tick, lambda record: _loose(record).exact),
)  # fmt: skip


def family() -> Assessment:
    """A family in which a box of each kind is waiting; a new one each time."""
    return (
        seen()
        .keep(
            judged(Level.NOT_MET),
            Contact(id="later", on=date(2026, 3, 10), place="school"),
            Evidence(id="loose", kind=Kind.READ, child_ids=("rowan",), area_ids=("food",)),
            Voice(id="heard", child_id="rowan", on=date(2026, 3, 10)),
        )
        .but(id=ids.fresh(), family_id=ids.fresh())
    )


def write(page: Page, server: Server, box: Box, words: str) -> Assessment:
    """Type into a box of a family that is new."""
    record = family()
    walk.put(server, record)
    visit(page, server, box.at(record))
    box.on(page).click()
    page.keyboard.type(words, delay=5)
    return record


def kept_in_the_end(server: Server, record: Assessment, box: Box, words: str, seconds: float = ENOUGH) -> str:
    """What is stored in the end: these words, or what stands in their place."""
    deadline = time.monotonic() + seconds
    while (found := box.read(walk.kept(server, record.id))) != words and time.monotonic() < deadline:
        time.sleep(0.1)
    return found
