"""Saying that a child has no impairment takes the answers out of the report and out of nothing else."""

import pytest

from pathway import leaving
from pathway.disability import Door, FactorJudgement, TestAnswer
from pathway.household import Child
from pathway.judgement import Need
from pathway.scales import DoorKind, FactorAnswer, Impairment, Level
from tests.families import ROWAN, judged, seen

WRITTEN = seen().keep(
    Door(child_id="rowan", kind=DoorKind.SUPPORT, words="A short break."),
    FactorJudgement(child_id="rowan", factor_id="any", answer=FactorAnswer.CONCERN),
    TestAnswer(id="t", child_id="rowan", acceptable="No."),
    Need(id="n", child_id="rowan", what="Insulin"),
    judged(Level.MET, area="extra-needs"),
)


def rowan(impairment: Impairment | None) -> Child:
    return ROWAN.but(impairment=impairment)


def test_no_names_each_part_that_leaves_and_keeps_it() -> None:
    record = WRITTEN.keep(rowan(Impairment.NO))

    assert not leaving.shown(record, rowan(Impairment.NO))
    assert leaving.leaving(record, rowan(Impairment.NO)) == (
        "what the family asks for, and what was seen that worries", "the factors", "the test question",
        "the extra needs", "the level for extra needs, and what is written with it",
    )  # fmt: skip
    assert leaving.shown(record, rowan(Impairment.YES))
    assert record.factors
    assert record.needs


@pytest.mark.parametrize("impairment", [one for one in Impairment if one is not Impairment.NO])
def test_every_other_answer_keeps_the_part_in_the_report(impairment: Impairment) -> None:
    assert leaving.shown(seen(), rowan(impairment))


def test_before_anybody_answered_the_part_stands_there_only_when_something_is_written() -> None:
    assert not leaving.shown(seen(), rowan(None))
    assert leaving.shown(WRITTEN, rowan(None))
    assert leaving.leaving(seen(), rowan(Impairment.NO)) == ()


def test_words_beside_the_answer_leave_with_it_and_are_named() -> None:
    known = rowan(Impairment.NO).but(impairment_words="Thought for a while to be deaf.")

    assert leaving.leaving(seen(), known) == ("what is known about the impairment, in words",)
    assert not leaving.shown(seen(), known)
