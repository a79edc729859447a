"""What of the content stands for one record: nothing is asked in a retired area, and no word of a record is lost."""

from datetime import date, timedelta
from typing import Any

import pytest

from pathway import change, gaps, reading_order, standing
from pathway.assessment import Assessment, Named
from pathway.content import Content, load
from pathway.disability import FactorJudgement
from pathway.evidence import Contact, Evidence
from pathway.review import Comment
from pathway.scales import FactorAnswer, Level
from tests.families import AUTHOR, NOW, ROWAN, TODAY, WREN, empty, judged, seen

CONTENT = load()
BEGUN = NOW.date()
DAY = timedelta(days=1)
FOOD = CONTENT.area("food")
TOLD = Evidence(id="told", words="He has pocket money.", child_ids=("rowan",), area_ids=("pocket-money",))


def with_area(id: str, **changes: Any) -> Content:
    """The content with one area changed."""
    return CONTENT.model_copy(
        update={"areas": tuple(one.model_copy(update=changes) if one.id == id else one for one in CONTENT.areas)}
    )


def without(id: str) -> Content:
    """The content of a pack from which somebody deleted an area."""
    return CONTENT.model_copy(update={"areas": tuple(one for one in CONTENT.areas if one.id != id)})


RETIRED = with_area("food", retired=BEGUN)


def silent() -> Assessment:
    return empty().keep(ROWAN, judged(Level.MET, area="home"))


def ids(content: Content) -> list[str]:
    return [area.id for area in content.areas]


# Retired


def test_an_area_retired_on_the_day_a_record_was_begun_is_nowhere_and_asks_for_nothing() -> None:
    stands = standing.content(silent(), RETIRED)

    assert "food" not in ids(stands)
    assert not [gap for gap in gaps.gaps(silent(), stands, TODAY) if gap.place.area_id == "food"]
    assert [gap for gap in gaps.gaps(silent(), CONTENT, TODAY) if gap.place.area_id == "food"]


def test_one_begun_a_day_before_goes_on_with_the_area_as_it_was() -> None:
    content = with_area("food", retired=BEGUN + DAY)
    stands = standing.content(silent(), content)

    assert stands is content
    assert not standing.only_read(stands.area("food"), silent())


@pytest.mark.parametrize(
    "said",
    [
        judged(Level.NOT_MET),
        judged(Level.NOT_MET).but(level=None, meaning_now="He is hungry."),
        Evidence(id="tea", words="I do the tea", child_ids=("rowan",), area_ids=("food",)),
        Comment(id="say", page="area", area_id="food", words="Who cooks?", by=AUTHOR, at=NOW),
    ],
)
def test_whatever_a_record_says_in_a_retired_area_keeps_it_there_to_be_read(said: Any) -> None:
    record = silent().keep(said)
    stands = standing.content(record, RETIRED)

    assert standing.only_read(stands.area("food"), record)
    assert standing.why_only_read(stands.area("food")) == "Retired on 12 March 2026; nothing new is asked here."
    assert not [gap for gap in gaps.gaps(record, stands, TODAY) if gap.place.area_id == "food"]


def test_a_reader_is_not_told_that_a_sister_was_not_looked_at_where_nobody_was_to_look() -> None:
    record = silent().keep(WREN, judged(Level.NOT_MET))
    rowan, wren = reading_order.children(record, (), RETIRED, TODAY)

    assert FOOD.title in [one.area.title for one in rowan.first]
    assert FOOD.title not in wren.unlooked


def test_what_was_judged_last_time_in_an_area_retired_since_is_told_by_its_name() -> None:
    def at(day: date, number: int) -> Assessment:
        begun = NOW.replace(year=day.year, month=day.month, day=day.day)
        return silent().but(id=str(number), started_at=begun).keep(Contact(id="visit", on=day))

    before, now = at(date(2026, 1, 5), 1).keep(judged(Level.NOT_MET)), at(date(2026, 3, 20), 2)
    (child,) = change.over_time((before, now), standing.told(now, RETIRED), date(2026, 3, 20))

    assert FOOD.title in [row.area for row in child.rows]


def test_nothing_retired_by_today_is_found_by_whoever_is_new() -> None:
    assert "food" not in ids(standing.on(BEGUN, RETIRED))
    assert "food" in ids(standing.on(BEGUN - DAY, RETIRED))


# Added


def test_an_area_that_came_in_later_may_be_looked_at_and_is_no_gap_and_in_no_file_while_nobody_has() -> None:
    content = with_area("food", since=BEGUN + DAY)
    looked = silent().keep(judged(Level.PARTLY_MET))

    assert "food" in ids(standing.content(silent(), content))
    assert "food" not in ids(standing.told(silent(), content))
    assert not [gap for gap in gaps.gaps(silent(), content, TODAY) if gap.place.area_id == "food"]
    assert "food" in ids(standing.told(looked, content))
    assert [gap for gap in gaps.gaps(looked, content, TODAY) if gap.place.area_id == "food"]


# Gone


def test_an_area_that_somebody_deleted_is_read_by_the_name_it_had_when_the_record_was_begun() -> None:
    record = seen().keep(judged(Level.NOT_MET)).but(named=standing.named(CONTENT, BEGUN))
    stands = standing.content(record, without("food"))
    food = stands.area("food")

    assert food.title == f"{FOOD.title} ({standing.GONE})"
    assert standing.only_read(food, record)
    assert "no longer has this area" in standing.why_only_read(food)
    assert record.evidence_for(ROWAN, food.id)


def test_without_a_name_the_id_says_what_it_was_and_one_that_is_not_ours_is_not_shown() -> None:
    strange = TOLD.but(id="x", area_ids=("<b>Rowan’s secret</b>",))
    stands = standing.content(empty().keep(ROWAN, TOLD, strange), CONTENT)

    assert [area.title for area in stands.areas[-2:]] == [
        f"Pocket money ({standing.GONE})",
        "An area this pack no longer has",
    ]


def test_what_is_written_before_birth_is_no_area_that_is_gone() -> None:
    record = seen().keep(judged(Level.MET, child="bay", area="before-birth").but(level=None, meaning_now="A cot."))

    assert standing.content(record, CONTENT) is CONTENT


def test_asked_twice_it_says_the_same() -> None:
    record = empty().keep(ROWAN, TOLD)
    once = standing.content(record, RETIRED)

    assert ids(standing.content(record, once)) == ids(once)
    assert standing.content(record, once).past_areas == once.past_areas
    assert [one.title for one in once.past_areas] == [FOOD.title]


def test_a_factor_of_another_list_is_known_by_the_name_it_had() -> None:
    answered = FactorJudgement(child_id="rowan", factor_id="nights", answer=FactorAnswer.CONCERN)
    record = empty().keep(ROWAN, answered)
    named = record.but(named=(Named(kind=standing.FACTOR, id="nights", title="Who is up at night"),))

    assert [one.title for one in standing.content(named, CONTENT).past_factors] == [
        f"Who is up at night ({standing.GONE})"
    ]
    assert [one.title for one in standing.content(record, CONTENT).past_factors] == [f"Nights ({standing.GONE})"]


def test_a_record_without_names_reads_a_factor_that_came_with_waymark_by_its_code_and_title() -> None:
    factor = next(one for one in CONTENT.factors if not one.ours)
    record = empty().keep(
        ROWAN, FactorJudgement(child_id="rowan", factor_id=factor.id, answer=FactorAnswer.CONCERN), judged(Level.MET)
    )
    own = without("food").model_copy(update={"factors": ()})
    kept = record.but(named=(Named(kind=standing.FACTOR, id=factor.id, title="Is he heard?", code="K2"),))

    for one, called in ((record, f"{factor.code} {factor.title}"), (kept, "K2 Is he heard?")):
        stands = standing.content(one, own)
        assert [past.title for past in stands.past_factors] == [f"{called} ({standing.GONE})"]
        assert stands.area("food").title == f"{FOOD.title} ({standing.GONE})"


def test_an_answer_about_our_own_practice_says_so_when_its_list_is_gone_so_that_no_parent_is_blamed_for_it() -> None:
    factor = next(one for one in CONTENT.factors if one.ours)
    answered = FactorJudgement(child_id="rowan", factor_id=factor.id, answer=FactorAnswer.CONCERN)
    own = Named(kind=standing.FACTOR, id="our-day", title="Nobody knows the day", ours=True)
    record = empty().keep(ROWAN, answered, answered.but(factor_id="our-day")).but(named=(own,))
    without_any = CONTENT.model_copy(update={"factors": ()})

    assert [past.title for past in standing.content(record, without_any).past_factors] == [
        f"{name} (about our own practice, not the parents; {standing.GONE})"
        for name in (f"{factor.code} {factor.title}", "Nobody knows the day")
    ]
    assert {one.id for one in standing.named(CONTENT, BEGUN) if one.ours} == {
        one.id for one in CONTENT.factors if one.ours
    }


def test_a_new_record_keeps_the_code_of_each_factor_beside_its_name() -> None:
    kept = {one.id: one.code for one in standing.named(CONTENT, BEGUN) if one.kind == standing.FACTOR}

    assert kept == {factor.id: factor.code for factor in CONTENT.factors}


# What it has come to speak of


def test_what_a_newer_pack_called_an_area_and_a_factor_is_kept_when_a_record_comes_to_speak_of_them() -> None:
    plain = next(one for one in CONTENT.factors if not one.ours)
    own = plain.model_copy(update={"id": "care-at-hand", "code": "N1", "title": "Somebody is near"})
    meals = FOOD.model_copy(update={"id": "meals", "title": "Meals together"})
    newer = CONTENT.model_copy(update={"areas": (*without("food").areas, meals), "factors": (own,)})
    record = silent().but(named=standing.named(CONTENT, BEGUN))
    answered = FactorJudgement(child_id="rowan", factor_id=own.id, answer=FactorAnswer.CONCERN)
    kept = standing.with_names(record.keep(judged(Level.NOT_MET, area="meals"), answered), newer)

    back = standing.content(kept, CONTENT)
    assert back.areas[-1].title == f"Meals together ({standing.GONE})"
    assert [one.title for one in back.past_factors] == [f"N1 Somebody is near ({standing.GONE})"]
    assert kept.named == record.named


def test_a_name_that_is_kept_is_never_another_and_nothing_is_made_anew_where_all_is_named() -> None:
    record = silent().keep(judged(Level.NOT_MET)).but(named=standing.named(CONTENT, BEGUN))
    assert standing.with_names(record, with_area("food", title="Eating")) is record

    since = silent().keep(judged(Level.NOT_MET)).but(named=())
    once = standing.with_names(since, CONTENT)
    assert {one.title for one in once.named_since} == {FOOD.title, CONTENT.area("home").title}
    assert standing.with_names(once, with_area("food", title="Eating")) is once


def test_an_unspoken_area_and_the_stand_in_of_one_that_is_gone_leave_no_name() -> None:
    record = silent().keep(judged(Level.NOT_MET))
    kept = standing.with_names(record, standing.content(record, without("food")))

    assert {one.id for one in kept.named_since} == {"home"}
