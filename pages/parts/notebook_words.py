"""What the notebook calls things, and one piece of evidence in a line."""

from pages.parts.evidence_words import handling
from pathway import ages, origin, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.scales import Handling, Kind, Leaning
from pathway.wording import choices, say

KINDS = choices(Kind)
LEANINGS = choices(Leaning)
YES_NO = {True: "Yes", False: "No"}


def line(assessment: Assessment, content: Content, piece: Evidence) -> str:
    """Everything said about a piece but its words: whose, where, how known, what it shows, who may read it."""
    names = [summary.called(child) for child in assessment.children if child.id in piece.child_ids]
    areas = [area.title for area in content.areas if area.id in piece.area_ids]
    kind = KINDS[piece.kind] if piece.kind else ""
    parts = (
        summary.in_a_row(names),
        ", ".join(areas),
        f"{kind}: {piece.source.strip()}" if kind and piece.source.strip() else kind or piece.source.strip(),
        _exact(assessment, piece),
        say(piece.leaning),
        "" if piece.handling is Handling.MAY_SHARE else handling(piece.handling, content).lower(),
        ages.day(piece.on) if piece.on else "no date",
    )
    return " · ".join(part for part in parts if part)


def _exact(assessment: Assessment, piece: Evidence) -> str:
    speaker = origin.speaker(piece, assessment)
    return f"exact words of {speaker}" if speaker else "exact words" if piece.exact else ""


def opening(words: str, most: int = 5) -> str:
    """The first words, enough to tell one passage from another on a button."""
    several = words.split()
    return " ".join(several[:most]) + ("…" if len(several) > most else "")
