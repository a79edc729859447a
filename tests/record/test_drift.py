"""Each prompt about drift is said where there is something to look at and nowhere else, and in words."""

import re
from datetime import UTC, date, datetime

import pytest

from pathway import drift as drifting
from pathway import practice
from pathway.assessment import Assessment, Keepable
from pathway.content import load
from pathway.drift import Drift, Sort, drift, nearly_same
from pathway.errors import PathwayError
from pathway.evidence import Contact, Evidence
from pathway.people import Person
from pathway.plan import Action
from pathway.scales import Kind, Level, Result
from tests.families import ASH, AUTHOR, ROWAN, empty, judged

CONTENT = load()
DAYS = (date(2026, 1, 5), date(2026, 3, 3), date(2026, 6, 9))
TODAY = date(2026, 6, 12)


def looked(turn: int, *items: Keepable, author: Person = AUTHOR) -> Assessment:
    """One of three looks, two of them before."""
    begun = datetime(2026, DAYS[turn].month, 1, 9, tzinfo=UTC)
    record = empty().but(id=f"look-{turn}", earlier_id=f"look-{turn - 1}", started_at=begun, author=author)
    return record.keep(Contact(id="visit", on=DAYS[turn]), ROWAN, ASH, *items)


def of(sort: Sort, *series: Assessment, today: date = TODAY) -> list[Drift]:
    return [one for one in drift(series, CONTENT, today) if one.sort is sort]


# The same three times


def three(*levels: Level) -> list[Drift]:
    return of(Sort.SAME, *(looked(turn, judged(level)) for turn, level in enumerate(levels)))


@pytest.mark.parametrize("level", [Level.PARTLY_MET, Level.NOT_MET, Level.NOT_KNOWN_YET])
def test_the_same_three_times_is_named_with_its_days_and_where_it_is(level: Level) -> None:
    (one,) = three(level, level, level)

    assert "on 5 January 2026, 3 March 2026 and 9 June 2026." in one.says
    assert (one.place.page, one.place.area_id, one.place.child_id, one.child_id) == ("area", "food", "rowan", "rowan")


def test_what_moved_what_goes_well_and_what_was_seen_twice_are_not_the_same_three_times() -> None:
    assert three(Level.PARTLY_MET, Level.NOT_MET, Level.PARTLY_MET) == []
    assert three(Level.MET, Level.MET, Level.MET) == []
    assert three(Level.NOT_MET, Level.NOT_MET) == []


# Actions


TAKES = "Morgan takes Rowan to the dentist in the High Street"


def rolled(was: Action, now: Action) -> list[Drift]:
    return of(Sort.ROLLED_OVER, looked(1, was), looked(2, now))


def action(id: str, what: str = TAKES, **more: object) -> Action:
    return Action.model_validate({"id": id, "what": what, **more})


@pytest.mark.parametrize(
    "was",
    [
        action("new", "Something else altogether"),
        action("x", TAKES.upper() + "."),
        action("x", "Morgan takes Rowan to the dentist in Bridge Street, by June"),
        action("x", result=Result.PARTLY),
    ],
    ids=["the same id", "the same words", "nearly the same words", "done in part"],
)
def test_an_action_that_is_carried_over_and_still_open_is_named_with_the_day_it_was_there_before(was: Action) -> None:
    (one,) = rolled(was, action("new", child_ids=("rowan",)))

    assert "on 3 March 2026" in one.says
    assert (one.words, one.place.page, one.place.item_id, one.child_id) == (TAKES, "plan", "new", "rowan")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (action("x"), action("new", result=Result.DONE)),
        (action("x", result=Result.DONE), action("new")),
        (action("x", "Priya brings the bed"), action("new")),
        (action("x", child_ids=("ash",)), action("new", child_ids=("rowan",))),
        (action("x", ""), action("new", "")),
    ],
    ids=["done now", "done then and begun again", "another one", "of a brother", "no words"],
)
def test_an_action_that_was_done_or_is_another_is_not_carried_over(was: Action, now: Action) -> None:
    assert rolled(was, now) == []


def test_every_day_it_stood_in_a_plan_is_named_in_order() -> None:
    (one,) = of(Sort.ROLLED_OVER, *(looked(turn, action("x")) for turn in range(3)))

    assert "on 5 January 2026 and 3 March 2026 as well" in one.says


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ring the school", "ring the School.", True),
        ("Ring the school", "Ring the hospital", False),
        ("Ash sees the dentist", "Rowan sees the dentist", False),
        ("The health visitor comes on each second Tuesday", "The health visitor comes each second Tuesday", True),
        ("on Tuesday second each comes visitor health the", "The health visitor comes on each second Tuesday", False),
        ("…", "…", False),
    ],
)
def test_two_actions_are_nearly_the_same_by_their_words_in_order(one: str, other: str, same: bool) -> None:
    assert nearly_same(one, other) is nearly_same(other, one) is same


# A level that is old


def aged(today: date, **more: object) -> list[Drift]:
    return of(Sort.OLDER, looked(0, judged(Level.NOT_MET, **more)), today=today)


def test_a_level_older_than_six_weeks_says_from_which_day_it_is() -> None:
    (one,) = aged(date(2026, 2, 17), judged_on=date(2026, 1, 5))

    assert one.says.startswith("From 5 January 2026, more than six weeks ago: ")
    assert f"{CONTENT.area('food').title}, not met" in one.says
    assert aged(date(2026, 2, 16), judged_on=date(2026, 1, 5)) == []


def test_without_a_day_of_its_own_a_level_is_as_old_as_its_newest_evidence() -> None:
    old = Evidence(id="old", words="Bread", on=date(2025, 12, 1), child_ids=("rowan",), area_ids=("food",))
    newer = old.but(id="newer", on=None, contact_id="visit")
    then = date(2026, 2, 17)

    assert len(of(Sort.OLDER, looked(0, judged(Level.MET), old), today=then)) == 1
    assert "From 5 January" in of(Sort.OLDER, looked(0, judged(Level.MET), old, newer), today=then)[0].says
    assert of(Sort.OLDER, looked(0, judged(Level.MET)), today=then) == []


# A new worker


def test_another_worker_is_asked_whether_the_work_goes_on_or_starts_again() -> None:
    priya = Person(name="Priya Shah")
    (one,) = of(Sort.START_AGAIN, looked(1, author=priya), looked(2))

    assert "of 3 March 2026" in one.says
    assert "Priya Shah" in one.words
    assert "Priya" not in one.says
    assert of(Sort.START_AGAIN, looked(0, author=priya), looked(1, author=priya.but(name="priya  SHAH"))) == []
    assert of(Sort.START_AGAIN, looked(0)) == []


# Better, on whose word


def better(*new: Evidence, was: Level = Level.NOT_MET, now: Level = Level.MOSTLY_MET) -> list[Drift]:
    return of(Sort.SAID_ALONE, looked(1, judged(was)), looked(2, judged(now), *new))


def known(kind: Kind, on: date | None = DAYS[2], **more: object) -> Evidence:
    whose = {"child_ids": ("rowan",), "area_ids": ("food",)}
    return Evidence.model_validate({"id": str(kind), "words": "Tea", "kind": kind, "on": on, **whose, **more})


def test_better_on_an_adults_word_alone_asks_who_else_has_seen_it() -> None:
    (one,) = better(known(Kind.TOLD_BY_ADULT), known(Kind.MY_VIEW))

    assert "mostly met, and not met on 3 March 2026. What is new since then rests on what adults say" in one.says
    assert (one.place.area_id, one.child_id) == ("food", "rowan")


def test_better_with_nothing_new_asks_what_was_seen() -> None:
    (one,) = better(known(Kind.SAW, DAYS[1]), known(Kind.SAW, id="ash", child_ids=("ash",)))

    assert "Nothing since then is written" in one.says


@pytest.mark.parametrize("kind", sorted(drifting.SHOWN))
def test_better_and_seen_or_told_by_somebody_else_is_no_drift(kind: Kind) -> None:
    assert better(known(Kind.TOLD_BY_ADULT), known(kind)) == []
    assert better(known(kind, None)) == []


def test_what_is_worse_the_same_or_was_not_known_is_not_called_better() -> None:
    assert better(was=Level.MET, now=Level.NOT_MET) == []
    assert better(was=Level.MET, now=Level.MET) == []
    assert better(was=Level.NOT_KNOWN_YET) == []
    assert better(now=Level.NOT_KNOWN_YET) == []


# All of it


def test_it_is_said_in_words_without_a_count_or_a_grade() -> None:
    series = practice.family("pellow").assessments
    found = drift(series, CONTENT, date(2026, 5, 1))

    assert {one.sort for one in found} >= {Sort.OLDER}
    for one in found:
        bare = re.sub(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b", "", one.says)
        assert not re.search(r"\d|%|score|overdue|red\b", bare), one.says


def test_a_first_assessment_of_today_has_none_and_another_family_is_refused() -> None:
    assert drift((looked(2, judged(Level.NOT_MET, judged_on=TODAY)),), CONTENT, TODAY) == ()
    assert drift((), CONTENT, TODAY) == ()
    with pytest.raises(PathwayError):
        drift((looked(1).but(family_id="others"), looked(2)), CONTENT, TODAY)
