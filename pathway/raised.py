"""Which practice topics the record gives a reason to think about for one child, each with that reason.

A topic is raised by what was answered and never by how much of it; it is a question, and “no” is an answer to it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Content, Topic
from pathway.household import Child, YoungCarer
from pathway.judgement import STRONG, WORRYING
from pathway.places import Place
from pathway.scales import Level, LooksAfter, Stage, Turn
from pathway.steps import Reason

SINGLED_OUT = "singled-out"
SECONDARY_CARERS = "secondary-carers"
OLDER_CHILDREN = "older-children"
EXPLOITATION = "exploitation"
YOUNG_CARER = "young-carer"
CLOSING = "closing"
SAFE = "safe"
OLD_ENOUGH_TO_CARE = (Stage.CHILD, Stage.ADOLESCENT)


@dataclass(frozen=True, slots=True)
class Raised:
    """One topic and every answer that raises it."""

    topic: Topic
    because: tuple[Reason, ...]


Rule = Callable[[Assessment, Content, Child, date], Iterator[Reason]]


def topics(assessment: Assessment, content: Content, child: Child, today: date) -> tuple[Raised, ...]:
    """The topics raised for this child, in the order of the content; a topic without a rule is never raised."""
    on = applies.as_of(assessment, today)
    found = ((topic, RULES.get(topic.id)) for topic in content.topics)
    raised = ((topic, tuple(rule(assessment, content, child, on))) for topic, rule in found if rule)
    return tuple(Raised(topic, because) for topic, because in raised if because)


def _singled_out(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Reason]:
    """Domain 2.9: care that this child lacks and a brother or sister has, and nowhere the other way round."""
    others = [other for other in assessment.children if other.id != child.id and not other.unborn]
    worse: list[Reason] = []
    for area in content.rated:
        if area.id == applies.EXTRA_NEEDS:
            continue
        own = applies.level(assessment, child, area, on)
        theirs = {applies.level(assessment, other, area, on) for other in others}
        if own in STRONG and theirs & WORRYING:
            return
        if own in WORRYING and theirs & STRONG and not theirs & WORRYING:
            worse.append(_compared(area.id, area.title, own, theirs & STRONG, assessment, content, child))
    yield from worse


def _compared(
    area_id: str, title: str, own: Level, theirs: set[Level | None], assessment: Assessment, content: Content,
    child: Child,
) -> Reason:  # fmt: skip
    best = Level.MET if Level.MET in theirs else Level.MOSTLY_MET
    here, there = content.level(own).lower(), content.level(best).lower()
    said = f"{title}: {here} for this child, {there} for a brother or sister."
    return Reason(said, assessment.judgement(child, area_id).meaning_now, Place("area", area_id, child.id))


def _secondary_carers(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Reason]:
    """Domain 2.8: somebody besides the parents looks after this child."""
    for adult in assessment.adults:
        theirs = not adult.cares_for or child.id in adult.cares_for
        if adult.looks_after is LooksAfter.SOMETIMES and theirs:
            said = "An adult looks after this child some of the time."
            yield Reason(said, adult.cares_how, Place("family", item_id=adult.id))


def _older_children(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Reason]:
    """Domain 2.10: an older child is owed care too, and what they do is taken for the problem."""
    if applies.stage_of(child, on) is not Stage.ADOLESCENT:
        return
    for area in applies.areas(content, child, on):
        judgement = assessment.judgement(child, area.id)
        # Extra needs are thought through with the factors, and nobody expects a young person to meet them alone.
        if area.id != applies.EXTRA_NEEDS and judgement.level is not None and judgement.worrying:
            said = f"{area.title}: {content.level(judgement.level).lower()}, at this child’s age."
            yield Reason(said, judgement.meaning_now, Place("area", area.id, child.id))


def _exploitation(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Reason]:
    """Domain 2.10: being used by others is harm done to a child; asked where an older child is not kept safe."""
    for reason in _older_children(assessment, content, child, on):
        if reason.place.area_id == SAFE:
            yield reason


def _young_carer(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Reason]:
    """Children Act 1989 s.17ZA: a child who looks after somebody has needs of their own."""
    place = Place("voice", child_id=child.id)
    if assessment.young_carer(child) != YoungCarer(child_id=child.id):
        yield Reason("This child looks after somebody.", assessment.young_carer(child).does, place)
    elif applies.stage_of(child, on) in OLD_ENOUGH_TO_CARE and any(
        applies.disability_open(other) for other in assessment.children if other.id != child.id
    ):
        yield Reason("A brother or sister has or may have an impairment: does this child help with care?", "", place)


def _closing(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Reason]:
    """Domain 2.4 F9 and 2.10: help that ended is held against what changed for the child, not against attendance."""
    for event in assessment.events:
        if event.turn is Turn.HELP_ENDED and (not event.child_ids or child.id in event.child_ids):
            yield Reason("Help ended.", event.what, Place("history", item_id=event.id))


RULES: Mapping[str, Rule] = {
    SINGLED_OUT: _singled_out,
    SECONDARY_CARERS: _secondary_carers,
    OLDER_CHILDREN: _older_children,
    EXPLOITATION: _exploitation,
    YOUNG_CARER: _young_carer,
    CLOSING: _closing,
}
