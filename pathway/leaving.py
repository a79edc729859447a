"""What leaves the report while a child is said to have no impairment: it is kept, and comes back with the answer."""

from collections.abc import Iterator

from pathway import applies
from pathway.assessment import Assessment
from pathway.household import Child
from pathway.judgement import Judgement
from pathway.scales import Impairment


def shown(assessment: Assessment, child: Child) -> bool:
    """Whether the disability part of this child stands in a report.

    It does for every answer but “no”; where nobody has answered, only when something was written there.
    """
    if applies.disability_open(child):
        return True
    return child.impairment is None and any(_parts(assessment, child))


def leaving(assessment: Assessment, child: Child) -> tuple[str, ...]:
    """The parts, by name, that hold answers about this child and leave the report with the answer “no”."""
    beside = ("what is known about the impairment, in words",) if child.impairment_words.strip() else ()
    return (*beside, *_parts(assessment, child))


def without(assessment: Assessment) -> Assessment:
    """The record as far as it stands in a report: nothing of what left it with the answer “no”."""
    gone = {child.id for child in assessment.children if child.impairment is Impairment.NO}
    return assessment.but(
        children=tuple(child.but(impairment_words="") if child.id in gone else child for child in assessment.children),
        doors=tuple(one for one in assessment.doors if one.child_id not in gone),
        factors=tuple(one for one in assessment.factors if one.child_id not in gone),
        test_answers=tuple(one for one in assessment.test_answers if one.child_id not in gone),
        needs=tuple(one for one in assessment.needs if one.child_id not in gone),
        judgements=tuple(
            one for one in assessment.judgements if one.child_id not in gone or one.area_id != applies.EXTRA_NEEDS
        ),
    )


def _parts(assessment: Assessment, child: Child) -> Iterator[str]:
    if any(door.child_id == child.id and door.open for door in assessment.doors):
        yield "what the family asks for, and what was seen that worries"
    if any(one.child_id == child.id and (one.answer or one.words.strip()) for one in assessment.factors):
        yield "the factors"
    if any(one.child_id == child.id for one in assessment.test_answers):
        yield "the test question"
    if assessment.needs_of(child):
        yield "the extra needs"
    if assessment.judgement(child, applies.EXTRA_NEEDS) != Judgement(child_id=child.id, area_id=applies.EXTRA_NEEDS):
        yield "the level for extra needs, and what is written with it"
