"""What is not known yet, as questions for somebody at the next visit."""

from dataclasses import dataclass
from datetime import date

from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.household import Child
from pathway.scales import Level


@dataclass(frozen=True, slots=True)
class Question:
    """One thing not known yet about one child; the words are the practitioner’s and may be empty."""

    child: Child
    area: Area
    to_find_out: str
    ask_whom: str


def unknowns(assessment: Assessment, content: Content, on: date) -> tuple[Question, ...]:
    """Every area answered “not known yet”, by child and then by area."""
    return tuple(
        Question(child, area, judgement.to_find_out, judgement.ask_whom)
        for child in assessment.children
        for area in applies.areas(content, child, on)
        for judgement in (assessment.judgement(child, area.id),)
        if judgement.level is Level.NOT_KNOWN_YET
    )
