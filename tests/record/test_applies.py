"""What is asked of whom: nobody is asked what does not concern them, and nothing that may concern them is shut."""

from datetime import date

import pytest

from pathway import applies
from pathway.content import Area, load
from pathway.household import Child
from pathway.scales import Impairment, Level, Stage
from tests.families import ASH, BAY, ROWAN, TODAY, WREN, empty, judged, seen

CONTENT = load()
EXTRA_NEEDS = CONTENT.area("extra-needs")
FOOD = CONTENT.area("food")
SITUATION = CONTENT.area("family-situation")
OPENS = [answer for answer in Impairment if answer is not Impairment.NO]


def asked(child: Child, on: date = TODAY) -> list[str]:
    return [area.id for area in applies.areas(CONTENT, child, on)]


def level(child: Child, area: Area, chosen: Level | None = None) -> Level | None:
    record = seen().keep(child)
    if chosen is not None:
        record = record.keep(judged(chosen, child=child.id, area=area.id))
    return applies.level(record, child, area, TODAY)


def test_extra_needs_are_not_asked_of_a_child_without_an_impairment_and_read_as_not_applicable() -> None:
    assert "extra-needs" not in asked(ROWAN)
    assert level(ROWAN, EXTRA_NEEDS) is Level.NOT_APPLICABLE
    assert not applies.disability_open(ROWAN)


@pytest.mark.parametrize("answer", OPENS)
def test_every_answer_but_no_opens_the_extra_needs_and_the_disability_part(answer: Impairment) -> None:
    child = ROWAN.but(impairment=answer)

    assert "extra-needs" in asked(child)
    assert level(child, EXTRA_NEEDS) is None
    assert level(child, EXTRA_NEEDS, Level.PARTLY_MET) is Level.PARTLY_MET
    assert applies.disability_open(child)


def test_an_impairment_nobody_has_asked_about_is_not_read_as_none() -> None:
    assert level(ROWAN.but(impairment=None), EXTRA_NEEDS) is None


def test_a_level_chosen_before_the_impairment_was_ruled_out_comes_back_if_that_changes() -> None:
    record = seen().keep(judged(Level.NOT_MET, area="extra-needs"))

    assert applies.level(record, ROWAN, EXTRA_NEEDS, TODAY) is Level.NOT_APPLICABLE
    opened = ROWAN.but(impairment=Impairment.YES)
    assert applies.level(record.keep(opened), opened, EXTRA_NEEDS, TODAY) is Level.NOT_MET


def test_no_level_is_asked_about_a_child_who_is_not_yet_born() -> None:
    assert asked(BAY) == []
    assert applies.levels(BAY, FOOD) == ()
    assert applies.level(seen(), BAY, FOOD, TODAY) is Level.NOT_APPLICABLE
    assert applies.stage_of(BAY, TODAY) is Stage.BEFORE_BIRTH
    assert CONTENT.before_birth


def test_the_familys_situation_is_described_and_never_rated() -> None:
    for child in (ROWAN, ASH, WREN):
        assert "family-situation" not in asked(child)
        assert applies.levels(child, SITUATION) == ()
        assert level(child, SITUATION, Level.NOT_MET) is Level.NOT_APPLICABLE


def test_a_baby_is_judged_by_the_babys_own_sentence() -> None:
    stage = applies.stage_of(WREN, TODAY)

    assert stage is Stage.BABY
    assert "weight" in FOOD.anchor(Level.NOT_MET, stage)
    assert FOOD.anchor(Level.NOT_MET, stage) != FOOD.anchor(Level.NOT_MET, applies.stage_of(ROWAN, TODAY))


def test_every_area_asked_of_a_child_of_any_age_has_a_sentence_for_each_level_that_may_be_chosen() -> None:
    for area in CONTENT.rated:
        for stage in Stage:
            if stage is not Stage.BEFORE_BIRTH:
                assert all(area.anchor(one, stage).strip() for one in applies.levels(ROWAN, area))


def test_a_child_whose_age_nobody_knows_is_still_asked_about() -> None:
    ageless = Child(id="someone")

    assert applies.stage_of(ageless, TODAY) is Stage.CHILD
    assert "food" in asked(ageless)


def test_a_child_whose_age_nobody_knows_is_told_no_day_of_another_age() -> None:
    """School and getting up alone are not to be read of a child who may be two."""
    said = applies.chosen(CONTENT, FOOD, Child(id="someone"), Level.PARTLY_MET, TODAY)

    assert said == FOOD.anchors["general"][Level.PARTLY_MET]


def test_ages_are_counted_on_the_day_of_the_last_visit_so_that_an_old_assessment_reads_the_same() -> None:
    assert applies.as_of(seen(), date(2031, 1, 1)) == date(2026, 3, 3)
    assert applies.as_of(empty(), TODAY) == TODAY


def test_the_test_question_is_asked_only_where_the_disability_part_is_open() -> None:
    waiting = ROWAN.but(impairment=Impairment.WAITING_FOR_ASSESSMENT)

    assert "dp9" in {one.id for one in applies.decisions(CONTENT, waiting)}
    assert "dp9" not in {one.id for one in applies.decisions(CONTENT, ROWAN)}
    assert "dp9" not in {one.id for one in applies.decisions(CONTENT, None)}


def test_every_decision_point_is_asked_of_somebody() -> None:
    waiting = ROWAN.but(impairment=Impairment.WAITING_FOR_ASSESSMENT)
    somewhere = {one.id for whose in (None, waiting) for one in applies.decisions(CONTENT, whose, review=True)}

    assert somewhere == {one.id for one in CONTENT.decisions}


def test_what_only_a_review_can_answer_is_not_asked_at_a_first_look() -> None:
    first = {one.id for one in applies.decisions(CONTENT, None)}
    later = {one.id for one in applies.decisions(CONTENT, None, review=True)}

    assert later - first == {"dp5", "dp6", "dp7"}
    assert first == {"dp0", "dp3", "dp4", "dp8"}
