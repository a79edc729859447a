"""Which steps of the pathway are suggested for a child, each with the answers it rests on.

No rule counts or weighs: each names the answers that lead to its step, and the practitioner decides and says why.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Content, Decision, Route, Step, Way
from pathway.household import Child
from pathway.places import Place
from pathway.plan import DecisionAnswer
from pathway.scales import Answer, DoorKind, Impairment, Level, Stage

CONSULT = "s1-consult"
FRONT_DOOR = "s4-front-door"
CHILD_IN_NEED = "s5-child-in-need"
TODAY = "Under one this cannot wait: talk it over today, and ask again whether there is reasonable cause."


@dataclass(frozen=True, slots=True)
class Reason:
    """One answer a suggestion rests on: `says` is ours, `words` the practitioner’s own, `place` where it was given."""

    says: str
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A step that the answers lead to; deciding is left to the practitioner."""

    step: Step
    because: tuple[Reason, ...]


Rule = Callable[[Assessment, Content, Child, date], Iterator[tuple[str, Reason]]]


def suggestions(assessment: Assessment, content: Content, child: Child, today: date) -> tuple[Suggestion, ...]:
    """The steps suggested for one child, in the pathway’s order, each with every answer that led to it."""
    found: dict[str, list[Reason]] = {}
    for rule in RULES:
        for step_id, reason in rule(assessment, content, child, today):
            found.setdefault(step_id, []).append(reason)
    return tuple(Suggestion(step, tuple(found[step.id])) for step in content.steps if step.id in found)


def reasons_for(assessment: Assessment, content: Content, child: Child, today: date) -> tuple[Reason, ...]:
    """What speaks for more help or protection: areas partly met or not met, and what was noted that moves up."""
    return (*_judged(assessment, content, child, today, worrying=True), *_moved(assessment, content, child, Way.UP))


def reasons_against(assessment: Assessment, content: Content, child: Child, today: date) -> tuple[Reason, ...]:
    """What speaks for less: areas met or mostly met, and what was noted that moves a child down."""
    return (*_judged(assessment, content, child, today, worrying=False), *_moved(assessment, content, child, Way.DOWN))


def never(assessment: Assessment, content: Content, child: Child) -> tuple[Reason, ...]:
    """What was noted and by itself moves a child neither up nor down."""
    return (
        *_moved(assessment, content, child, Way.NEVER_UP),
        *_moved(assessment, content, child, Way.NEVER_DOWN),
    )


# The rules


def _danger_was_answered_yes(
    assessment: Assessment, content: Content, child: Child, today: date
) -> Iterator[tuple[str, Reason]]:
    """Domain 1.5 DP0 and DP1: danger or reasonable cause goes to the front door at once."""
    for check in assessment.safety_checks:
        if check.child_ids and child.id not in check.child_ids:
            continue
        for answer in check.yes:
            asked = next((one.question for one in content.act_today if one.id == answer.question_id), "")
            yield FRONT_DOOR, Reason(f"Act today: {asked} Yes.", answer.words, Place("safety", item_id=check.id))


def _a_decision_point_leads_there(
    assessment: Assessment, content: Content, child: Child, today: date
) -> Iterator[tuple[str, Reason]]:
    """Domain 1.5: each decision point’s answer names its own steps in the content."""
    for whose in (None, child):
        for decision in applies.decisions(content, whose, review=True):  # an answer leads on whenever it was given
            answer = assessment.decision_answer(decision.id, whose)
            for route, said in _routes(decision, answer):
                reason = Reason(f"{decision.question} {said}", answer.words, Place("pathway", item_id=answer.key))
                for step_id in route:
                    yield step_id, reason


def _an_area_is_partly_met_or_not_met(
    assessment: Assessment, content: Content, child: Child, today: date
) -> Iterator[tuple[str, Reason]]:
    """Domain 1.4 stage 1: a worry about care is talked over, whichever area it is in; there is no number to reach.

    Domain 1.6: the younger the child, the less it can wait.
    """
    baby = applies.stage_of(child, applies.as_of(assessment, today)) is Stage.BABY
    for reason in _judged(assessment, content, child, today, worrying=True):
        not_met = assessment.judgement(child, reason.place.area_id).level is Level.NOT_MET
        yield CONSULT, replace(reason, says=f"{reason.says} {TODAY}") if baby and not_met else reason


def _something_was_noted_that_moves_up(
    assessment: Assessment, content: Content, child: Child, today: date
) -> Iterator[tuple[str, Reason]]:
    """Domain 1.6: what moves a child up is talked over; what never does by itself is not in this rule."""
    for reason in _moved(assessment, content, child, Way.UP):
        yield CONSULT, reason


def _an_impairment_gives_a_right_to_support(
    assessment: Assessment, content: Content, child: Child, today: date
) -> Iterator[tuple[str, Reason]]:
    """Children Act 1989 s.17(10)(c): a disabled child is a child in need; a right to support, not a suspicion."""
    if child.impairment is Impairment.YES:
        says = "This child has an impairment: an assessment of need is a right to support, not a suspicion."
        yield CHILD_IN_NEED, Reason(says, child.impairment_words, Place("family", child_id=child.id))


def _what_was_seen_opens_a_worry(
    assessment: Assessment, content: Content, child: Child, today: date
) -> Iterator[tuple[str, Reason]]:
    """Domain 2.3: a stated observation about a disabled child’s care is talked over, as for any child."""
    door = assessment.door(child, DoorKind.WORRY)
    if applies.disability_open(child) and door.open:
        says = "Something was seen that worries about this child’s care."
        yield CONSULT, Reason(says, door.words, Place("disability", child_id=child.id))


def _a_topic_that_holds_leads_there(
    assessment: Assessment, content: Content, child: Child, today: date
) -> Iterator[tuple[str, Reason]]:
    """Domain 2.8 to 2.10: a topic that was thought through and holds for this child names its steps in the content."""
    for topic in content.topics:
        note = assessment.topic(child, topic.id)
        if note.holds is Answer.YES and topic.if_yes is not None:
            reason = Reason(f"{topic.title}: yes.", note.words, Place("meaning", child_id=child.id, item_id=topic.id))
            for step_id in topic.if_yes.steps:
                yield step_id, reason


RULES: tuple[Rule, ...] = (
    _danger_was_answered_yes,
    _a_decision_point_leads_there,
    _an_area_is_partly_met_or_not_met,
    _something_was_noted_that_moves_up,
    _an_impairment_gives_a_right_to_support,
    _what_was_seen_opens_a_worry,
    _a_topic_that_holds_leads_there,
)


def _routes(decision: Decision, answer: DecisionAnswer) -> Iterator[tuple[tuple[str, ...], str]]:
    """The steps one answer names, with the answer in words."""
    for option in decision.options:
        if option.id == answer.option:
            yield option.steps, option.title
    route: Route | None = {Answer.YES: decision.if_yes, Answer.NO: decision.if_no}.get(
        answer.answer or Answer.NOT_KNOWN_YET
    )
    if route is not None:
        yield route.steps, "Yes." if answer.answer is Answer.YES else "No."


def _judged(assessment: Assessment, content: Content, child: Child, today: date, *, worrying: bool) -> Iterator[Reason]:
    for area in applies.areas(content, child, applies.as_of(assessment, today)):
        judgement = assessment.judgement(child, area.id)
        if judgement.level is not None and (judgement.worrying if worrying else judgement.strong):
            says = f"{area.title}: {content.level(judgement.level).lower()}."
            yield Reason(says, judgement.meaning_now, Place("area", area.id, child.id))


def _moved(assessment: Assessment, content: Content, child: Child, way: Way) -> Iterator[Reason]:
    noted = {mover.mover_id: mover for mover in assessment.movers if mover.child_id == child.id}
    for mover in content.moves(way):
        if mover.id in noted:
            yield Reason(mover.says, noted[mover.id].words, Place("pathway", child_id=child.id, item_id=mover.id))
