"""What is not known yet, as questions for somebody at the next visit."""

from dataclasses import dataclass
from datetime import date

from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child
from pathway.scales import FactorAnswer, Level


@dataclass(frozen=True, slots=True)
class Question:
    """One thing not known yet about one child: what it is about, in ours; the rest in the practitioner’s words."""

    child: Child
    about: str
    to_find_out: str
    ask_whom: str


def unknowns(assessment: Assessment, content: Content, on: date) -> tuple[Question, ...]:
    """Every area and every disability factor answered “not known yet”, by child and in the order they are asked."""
    return tuple(one for child in assessment.children for one in of_child(assessment, content, child, on))


def of_child(assessment: Assessment, content: Content, child: Child, on: date) -> tuple[Question, ...]:
    """The same for one child."""
    return (*_areas(assessment, content, child, on), *_factors(assessment, content, child))


def _areas(assessment: Assessment, content: Content, child: Child, on: date) -> tuple[Question, ...]:
    return tuple(
        Question(child, area.title, judgement.to_find_out, judgement.ask_whom)
        for area in applies.areas(content, child, on)
        for judgement in (assessment.judgement(child, area.id),)
        if judgement.level is Level.NOT_KNOWN_YET
    )


def _factors(assessment: Assessment, content: Content, child: Child) -> tuple[Question, ...]:
    return tuple(
        Question(child, factor.title, answered.would_tell_more, "")
        for factor in applies.factors(assessment, content, child)
        for answered in (assessment.factor(child, factor.id),)
        if answered.answer is FactorAnswer.NOT_KNOWN_YET
    )
