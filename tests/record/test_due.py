"""When things are due: no date is a day late because of a holiday, and none is said without its rule and its source."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pathway import clocks, content, due
from pathway.content import Clock, Content, Fact, Mark, Status, Unit
from pathway.due import Due, Happened, Reading
from pathway.due_known import known
from pathway.errors import PathwayError
from pathway.meetings import Meeting
from pathway.plan import StepDecision
from tests.families import AUTHOR, NOW, empty

ENGLAND = content.load()
OXFORDSHIRE = content.load(local="oxfordshire")


def _first(happened: Happened, on: date, of: Content = ENGLAND) -> Due:
    return due.after(of, happened, on).due[0]


def _four_weekly() -> Content:
    fact = Fact(
        id="ours", text="The core group meets at least every four weeks.", source="Our procedures, 2026",
        as_of=date(2026, 3, 1), status=Status.CURRENT, mark=Mark.FOUND,
    )  # fmt: skip
    clock = Clock(
        id=due.LATER_CORE_GROUPS, title="Later core group", length=4, unit=Unit.WEEKS,
        counted_from="the last core group", fact="ours",
    )  # fmt: skip
    return ENGLAND.model_copy(update={"clocks": (*ENGLAND.clocks, clock), "facts": (*ENGLAND.facts, fact)})


@pytest.mark.parametrize(
    ("happened", "on", "by"),
    [
        (Happened.REFERRAL, date(2026, 12, 24), date(2026, 12, 29)),  # over Christmas: one working day
        (Happened.STRATEGY, date(2026, 12, 11), date(2027, 1, 6)),  # 15, over Christmas and the New Year
        (Happened.STRATEGY, date(2026, 3, 20), date(2026, 4, 14)),  # 15, over Easter
        (Happened.CONFERENCE, date(2026, 3, 30), date(2026, 4, 15)),  # 10, over Easter
        (Happened.CONFERENCE, date(2026, 8, 17), date(2026, 9, 1)),  # 10, over the August holiday
        (Happened.CONFERENCE, date(2026, 3, 14), date(2026, 3, 27)),  # from a Saturday
    ],
)
def test_working_days_leave_out_weekends_and_bank_holidays(happened: Happened, on: date, by: date) -> None:
    assert _first(happened, on).by == by
    assert clocks.is_working_day(by)


def test_the_assessment_ends_with_the_forty_fifth_working_day() -> None:
    assessment = due.after(ENGLAND, Happened.REFERRAL, date(2026, 11, 30)).due[1]

    assert assessment.by == date(2027, 2, 4)
    assert assessment.rule.startswith("45 working days at most, counted from the referral, Monday 30 November 2026.")


def test_the_holidays_left_out_are_named_and_a_holiday_at_a_weekend_is_not_left_out_twice() -> None:
    said = _first(Happened.STRATEGY, date(2026, 12, 11)).left_out

    assert "Christmas Day (Friday 25 December 2026)" in said
    assert "the day in place of Boxing Day (Monday 28 December 2026)" in said
    assert "New Year’s Day (Friday 1 January 2027)" in said
    assert "26 December" not in said
    assert "no bank holiday" in _first(Happened.STRATEGY, date(2026, 9, 3)).left_out


@pytest.mark.parametrize(
    ("on", "by"),
    [
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 31), date(2028, 2, 29)),
        (date(2026, 10, 31), date(2027, 4, 30)),
        (date(2026, 2, 28), date(2026, 8, 28)),
    ],
)
def test_six_months_from_the_end_of_a_long_month_end_with_the_short_one(on: date, by: date) -> None:
    assert _first(Happened.REVIEW, on).by == by


def test_three_months_that_end_at_a_weekend_say_the_working_day_before() -> None:
    review = due.after(ENGLAND, Happened.CONFERENCE, date(2026, 3, 13)).due[1]

    assert (review.by, review.meet_by) == (date(2026, 6, 13), date(2026, 6, 12))
    assert review.day == "Friday 12 June 2026"
    assert "Saturday 13 June 2026" in review.moved
    assert _first(Happened.CONFERENCE, date(2026, 3, 13)).moved == ""


def test_what_comes_after_says_on_what_it_rests() -> None:
    later = due.after(ENGLAND, Happened.CONFERENCE, date(2026, 3, 12))

    assert [(one.id, one.follows, one.counted_from) for one in later.then] == [
        ("later-review", "First review conference", date(2026, 6, 12))
    ]
    assert [fact.id for fact in later.notes] == ["clock-unborn-review"]


def test_the_time_between_core_groups_is_the_areas_own_or_it_is_said_that_none_was_found() -> None:
    ours = due.after(_four_weekly(), Happened.CORE_GROUP, date(2026, 3, 12))
    here = due.after(OXFORDSHIRE, Happened.CORE_GROUP, date(2026, 3, 12))

    assert [one.by for one in ours.due] == [date(2026, 4, 9)]
    assert ours.not_found == ()
    assert here.due == ()
    assert "was not found for Oxfordshire" in here.not_found[-1].text
    assert [fact.id for fact in due.after(ENGLAND, Happened.CONFERENCE, date(2026, 3, 12)).not_found] == [
        "clock-later-core-groups"
    ]


def test_an_areas_own_clock_stands_in_the_place_of_englands() -> None:
    clocks_ = tuple(
        one.model_copy(update={"length": 7, "unit": Unit.DAYS}) if one.id == "core-group" else one
        for one in ENGLAND.clocks
    )
    here = ENGLAND.model_copy(update={"clocks": clocks_})

    assert _first(Happened.CONFERENCE, date(2026, 3, 12), here).by == date(2026, 3, 19)
    assert _first(Happened.CONFERENCE, date(2026, 3, 12), here).left_out == "", "every day counts in it"


@pytest.mark.parametrize("happened", list(Happened))
def test_every_date_has_a_rule_a_source_and_a_name_that_a_calendar_may_show(happened: Happened) -> None:
    found = due.after(_four_weekly(), happened, date(2026, 3, 12))

    assert found.due
    for one in (*found.due, *found.then):
        assert one.rule
        assert one.fact.source
        assert one.id in due.CALLED
        assert one.by > one.counted_from


@pytest.mark.parametrize("on", [date(1, 1, 1), date(1999, 12, 31), date(2100, 1, 2), date.max])
def test_a_day_that_cannot_be_meant_is_refused_with_what_to_do(on: date) -> None:
    with pytest.raises(PathwayError, match="Choose a day between 1 January 2000"):
        due.after(ENGLAND, Happened.REVIEW, on)


def test_a_day_to_come_and_a_day_nobody_works_are_asked_about() -> None:
    today = date(2026, 3, 12)

    assert due.doubt(today, today) == ""
    assert due.doubt(today + timedelta(days=1), today).startswith("Friday 13 March 2026 is still to come.")
    assert due.doubt(date(2026, 3, 8), today).startswith("8 March 2026 is a Sunday: is that the day?")
    to_come = due.doubt(date(2026, 3, 14), today)
    assert to_come.startswith("14 March 2026 is a Saturday"), "a weekend to come is asked about as well"
    assert "still to come" in to_come
    assert due.doubt(date(2025, 12, 25), today) == "Thursday 25 December 2025 is a bank holiday: is that the day?"


@pytest.mark.parametrize(
    ("on", "reason", "says"),
    [
        (None, "The chair is ill", "Choose the day"),
        (date(2026, 3, 11), "The chair is ill", "Choose a day after Thursday 12 March 2026"),
        (date(2026, 3, 28), "The chair is ill", "Choose a working day"),
        (date(2126, 3, 28), "The chair is ill", "Choose a day between"),
        (date(2026, 3, 30), "  \n", "Write why"),
    ],
)
def test_another_day_is_set_only_with_a_day_that_can_be_and_a_reason(on: date | None, reason: str, says: str) -> None:
    core_group = _first(Happened.CONFERENCE, date(2026, 3, 12))

    with pytest.raises(PathwayError, match=says):
        due.check_set(core_group, on, reason)
    due.check_set(core_group, date(2026, 3, 30), "The chair is ill")


def _decided(step: str, on: date | None, child: str = "rowan", taken: bool | None = True) -> StepDecision:
    return StepDecision(child_id=child, step_id=step, taken=taken, on=on)


def test_of_several_days_on_which_one_step_was_decided_the_first_counts() -> None:
    record = empty().keep(
        _decided("s6-section-47", date(2026, 3, 9)),
        _decided("s6-section-47", date(2026, 3, 4), "ash"),
        _decided("s6-section-47", date(2026, 3, 1), "wren", taken=False),
        _decided("s4-front-door", None),
    )

    assert [(one.happened, one.on) for one in known(record)] == [(Happened.STRATEGY, date(2026, 3, 4))]
    assert known(record)[0].says.endswith("was first decided on Wednesday 4 March 2026. Check that it is the day.")


@pytest.mark.parametrize(
    ("kind", "happened"),
    [
        ("Core  Group", Happened.CORE_GROUP),
        ("Review child protection conference", Happened.REVIEW),
        ("Initial conference", Happened.CONFERENCE),
        ("Team around the family", None),
        ("", None),
    ],
)
def test_a_meeting_is_what_its_words_say_and_nothing_otherwise(kind: str, happened: Happened | None) -> None:
    held = [Meeting(id=f"m{day}", at=NOW, by=AUTHOR, kind=kind, on=date(2026, 3, day)) for day in (3, 9, 5)]
    found = known(empty().keep(*held))

    assert [(one.happened, one.on) for one in found] == ([(happened, date(2026, 3, 9))] if happened else [])


def test_where_the_areas_words_may_mean_other_days_both_are_worked_out() -> None:
    core_group = _first(Happened.CONFERENCE, date(2026, 12, 17), OXFORDSHIRE)

    assert core_group.by == date(2027, 1, 5)
    assert core_group.reading is not None
    assert (core_group.reading.by, core_group.reading.meet_by) == (date(2026, 12, 27), date(2026, 12, 24))
    assert core_group.plan_for == date(2026, 12, 24), "the earlier is in time whichever is meant"
    assert core_group.because == (
        "ten days of the calendar end on Sunday 27 December 2026; this is the working day before"
    )
    assert core_group.unless == (
        "unless your team has said that working days are meant: then by Tuesday 5 January 2027"
    )
    england = _first(Happened.CONFERENCE, date(2026, 12, 17))
    assert (england.reading, england.twice, england.plan_for) == (None, False, date(2027, 1, 5)), "England has one rule"


def test_where_the_rule_gives_the_earlier_day_that_is_the_one_to_plan_for() -> None:
    later = _first(Happened.CONFERENCE, date(2026, 12, 17), OXFORDSHIRE)
    turned = replace(later, reading=Reading(date(2027, 1, 20), date(2027, 1, 20), "34 days"))

    assert turned.plan_for == date(2027, 1, 5)
    assert turned.because == "by the rule"
    assert turned.unless.endswith("34 days of the calendar are meant: then by Wednesday 20 January 2027")


def test_each_clock_that_is_worked_out_is_known_by_what_it_is_counted_from() -> None:
    assert due.begins("core-group") is Happened.CONFERENCE
    assert due.begins("conference") is Happened.STRATEGY
    assert due.begins("court") is None
