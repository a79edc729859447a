"""Evidence in words: how it is known, what it leans to, where it comes from and who may read it."""

from pathway import ages, origin
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Contact, Evidence
from pathway.scales import Handling
from pathway.wording import choices, say

NOT_SAID = "not said how this is known"
QUOTES = ("“", '"', "‘", "'")


def contact(found: Contact) -> str:
    """A contact as a person would name it: “11 March 2026, home”."""
    day = ages.day(found.on) if found.on else "no date yet"
    return f"{day}, {found.place.strip()}" if found.place.strip() else day


def about(piece: Evidence, record: Assessment, content: Content) -> str:
    """The line beneath a piece of evidence: source and date, kind, leaning, exact or not, and who may read it."""
    parts = (
        origin.of(piece, record),
        how_known(piece, record),
        "exact words" if piece.exact else "",
        "not known yet what it refers to" if piece.not_understood else "",
        say(piece.leaning),
        "" if piece.handling is Handling.MAY_SHARE else handling(piece.handling, content).lower(),
    )
    return " · ".join(part for part in parts if part)


def how_known(piece: Evidence, record: Assessment) -> str:
    """How it is known; a child’s own words name the child where it is said who spoke."""
    speaker = origin.speaker(piece, record)
    return f"told by {speaker}" if speaker else say(piece.kind, NOT_SAID)


def handling(word: Handling, content: Content) -> str:
    """Who may read it, as the content names it; our own words where a pack has none."""
    return next((one.title for one in content.handling if one.id == word), choices(Handling)[word])
