"""What the notebook calls things, and one piece of evidence in a line."""

from pathway import ages, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.scales import Handling, Kind, Leaning

KINDS = {
    Kind.SAW: "I saw it",
    Kind.TOLD_BY_CHILD: "A child told me",
    Kind.TOLD_BY_ADULT: "An adult told me",
    Kind.TOLD_BY_PROFESSIONAL: "A professional told me",
    Kind.READ: "I read it",
    Kind.MY_VIEW: "My view",
}
LEANINGS = {Leaning.STRENGTH: "A strength", Leaning.CONCERN: "A concern", Leaning.NEITHER: "Neither"}
HANDLINGS = {
    Handling.MAY_SHARE: "May be shared with the family",
    Handling.PROFESSIONALS_ONLY: "Professionals only",
    Handling.THIRD_PARTY: "From a third party",
    Handling.CHILD_ASKED_FOR_CARE: "This child asked for care",
}
YES_NO = {True: "Yes", False: "No"}


def handling(content: Content, handling: Handling) -> str:
    """What a handling is called here; our own words where a pack has none."""
    return next((words.title for words in content.handling if words.id == handling.value), HANDLINGS[handling])


def line(assessment: Assessment, content: Content, piece: Evidence) -> str:
    """Everything said about a piece but its words: whose, where, how known, what it shows, who may read it."""
    names = [summary.called(child) for child in assessment.children if child.id in piece.child_ids]
    areas = [area.title for area in content.areas if area.id in piece.area_ids]
    kind = KINDS[piece.kind] if piece.kind else ""
    parts = (
        summary.in_a_row(names),
        ", ".join(areas),
        f"{kind}: {piece.source.strip()}" if kind and piece.source.strip() else kind or piece.source.strip(),
        "exact words" if piece.exact else "",
        LEANINGS[piece.leaning].lower() if piece.leaning in (Leaning.STRENGTH, Leaning.CONCERN) else "",
        "" if piece.handling is Handling.MAY_SHARE else handling(content, piece.handling).lower(),
        ages.day(piece.on) if piece.on else "no date",
    )
    return " · ".join(part for part in parts if part)


def opening(words: str, most: int = 5) -> str:
    """The first words, enough to tell one passage from another on a button."""
    several = words.split()
    return " ".join(several[:most]) + ("…" if len(several) > most else "")
