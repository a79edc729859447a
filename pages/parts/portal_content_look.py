"""What the parts of the page of content packs share: who may change one, how it looks, and what may be looked at."""

from pathlib import Path

from pages.parts import areas_look, looks, portal_facts_laid, portal_look, session, text
from pathway import content as packs
from pathway import wording
from pathway.people import Person
from pathway.scales import Role

MAY_CHANGE = Role.PRACTICE_LEAD
SHEET = Path(__file__).with_name("portal_content.css")
ENGLAND = ""  # of a choice of packs, England’s alone
WHO_MAY = (
    "A practice lead can load a changed pack here, and go back to a former one. The role is chosen in the settings. "
    "Everybody may look at a pack and download it."
)


def apply() -> None:
    """Lay the styles of the areas, the portal and this page over it."""
    areas_look.apply()
    portal_look.apply()
    looks.lay(SHEET)


def lead() -> None:
    """What the page is for."""
    portal_look.lead(
        "Look at what Waymark asks and says, as its users will see it. A practice lead can put a changed pack in "
        "force here, and go back."
    )


def lead_here() -> Person | None:
    """Whoever works here, where they may change a pack."""
    who = session.person()
    return who if who is not None and who.role is MAY_CHANGE else None


def signed(who: Person) -> str:
    """How somebody is named beside what they put in force."""
    return f"{' '.join(who.name.split())}, {wording.say(who.role).casefold()}"


def content(local: str) -> packs.Content:
    """The content in force with this local pack, or with none, for no assessment in particular."""
    return portal_facts_laid.content(session.packs_in_force(), local, session.settings())


def titles() -> dict[str, str]:
    """The packs in force that may be looked at, by id, England’s first."""
    local = portal_facts_laid.areas(session.packs_in_force())
    return {ENGLAND: "England alone", **{pack.id: text.plain_label(pack.title) for pack in local}}
