"""What is not known yet, as questions for somebody at the next visit; what was answered since is none any more."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child
from pathway.plan import DecisionAnswer
from pathway.safety import SafetyAnswer, SafetyCheck
from pathway.scales import Answer, FactorAnswer, Level


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


# Act today and the pathway


def of_danger(assessment: Assessment, child: Child | None = None) -> Iterator[tuple[SafetyCheck, SafetyAnswer]]:
    """Each answer in Act today that it is not known, where nothing newer was answered to that question.

    For one child what was asked about them; without one, what is not known for any child.
    """
    ids = [child.id] if child else [one.id for one in assessment.children] or [""]
    open_now = {(at, answer.question_id) for id in ids for at, answer in _newest(assessment, id)
                if answer.answer is Answer.NOT_KNOWN_YET}  # fmt: skip
    for at, check in enumerate(assessment.safety_checks):
        for answer in check.answers:
            if (at, answer.question_id) in open_now:
                yield check, answer


def _newest(assessment: Assessment, child_id: str) -> Iterator[tuple[int, SafetyAnswer]]:
    """The newest answer to each question about one child, with the place of its check; the later of two of one time."""
    found: dict[str, tuple[int, SafetyAnswer]] = {}
    checks = sorted(enumerate(assessment.safety_checks), key=lambda one: one[1].at)
    given = [
        (at, check, answer)
        for at, check in checks
        if not check.child_ids or not child_id or child_id in check.child_ids
        for answer in check.answers
    ]
    for at, _, answer in sorted(given, key=lambda one: one[2].at or one[1].at):
        found[answer.question_id] = (at, answer)
    yield from found.values()


def of_pathway(assessment: Assessment, child: Child | None = None) -> Iterator[DecisionAnswer]:
    """Each question of the pathway that is not known yet: one answer for each, the child’s own before all children’s.

    For one child what holds for them; without one, what is not known for any child or for all.
    """
    newest = {one.key: one for one in assessment.decision_answers}
    for one in newest.values():
        if one.answer is Answer.NOT_KNOWN_YET and _holds(one, newest, assessment, child):
            yield one


def _holds(one: DecisionAnswer, newest: dict[str, DecisionAnswer], assessment: Assessment, child: Child | None) -> bool:
    if one.child_id is not None:
        return child is None or one.child_id == child.id
    asked = [child] if child else assessment.children
    own = [newest.get(one.but(child_id=each.id).key) for each in asked]
    return not own or any(each is None or (each.answer is None and not each.option) for each in own)
