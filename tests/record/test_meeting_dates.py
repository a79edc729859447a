"""The day of the next meeting: one that is late is said in words with its source, and an area’s own limit wins."""

from datetime import date, timedelta

import pytest

from pathway import content
from pathway.content import Clock, Content, Fact, Unit
from pathway.content.facts import Mark, Status
from pathway.meeting_dates import LOCAL, dated, looked_at_again, said_of_next
from pathway.meetings import Meeting
from pathway.plan import Plan
from tests.families import AUTHOR, NOW, empty

HELD = date(2026, 3, 12)
ENGLAND = content.load()
OXFORDSHIRE = content.load(local="oxfordshire")


def _meeting(after: timedelta | None, on: date | None = HELD) -> Meeting:
    return Meeting(id="m", at=NOW, by=AUTHOR, on=on, next_on=HELD + after if after is not None else None)


def _with_limit(length: int, unit: Unit) -> Content:
    fact = Fact(
        id="ours", text="The core group meets at least every four weeks.", source="Our procedures, 2026",
        as_of=HELD, status=Status.CURRENT, mark=Mark.FOUND,
    )  # fmt: skip
    clock = Clock(id=LOCAL, title="Later core groups", length=length, unit=unit, counted_from="the last", fact="ours")
    return ENGLAND.model_copy(update={"clocks": (*ENGLAND.clocks, clock), "facts": (*ENGLAND.facts, fact)})


def test_nine_weeks_are_late_and_the_source_says_to_check_locally() -> None:
    said = said_of_next(_meeting(timedelta(weeks=9)), HELD, ENGLAND)

    assert said is not None
    assert "Thursday 14 May 2026 is more than six weeks after this meeting" in said.says
    assert "Blackpool" in said.facts[0].source
    assert said.facts[0].standing.startswith("Check locally.")


def test_where_an_area_has_no_length_of_its_own_that_is_said_too() -> None:
    said = said_of_next(_meeting(timedelta(weeks=9)), HELD, OXFORDSHIRE)

    assert said is not None
    assert "was not found for Oxfordshire" in said.facts[1].text


def test_a_limit_of_the_area_is_the_one_that_counts() -> None:
    content = _with_limit(4, Unit.WEEKS)
    said = said_of_next(_meeting(timedelta(weeks=5)), HELD, content)

    assert said is not None
    assert "more than four weeks after this meeting" in said.says
    assert [fact.source for fact in said.facts] == ["Our procedures, 2026"]
    assert said_of_next(_meeting(timedelta(weeks=4)), HELD, content) is None


@pytest.mark.parametrize(
    ("unit", "length", "last"),
    [
        (Unit.WORKING_DAYS, 20, date(2026, 4, 14)),  # with Easter between
        (Unit.DAYS, 25, date(2026, 4, 7)),
        (Unit.MONTHS, 1, date(2026, 4, 13)),
    ],
)
def test_every_unit_of_a_limit_is_counted(unit: Unit, length: int, last: date) -> None:
    held = date(2026, 3, 13)
    at = {"id": "m", "at": NOW, "by": AUTHOR, "on": held}

    assert said_of_next(Meeting(**at, next_on=last), held, _with_limit(length, unit)) is None  # type: ignore[arg-type]
    late = said_of_next(Meeting(**at, next_on=last + timedelta(days=1)), held, _with_limit(length, unit))  # type: ignore[arg-type]
    assert late is not None
    assert late.facts


def test_the_end_of_a_short_month_is_a_day_that_there_is() -> None:
    meeting = Meeting(id="m", at=NOW, by=AUTHOR, on=date(2026, 1, 30), next_on=date(2026, 3, 2))

    assert said_of_next(meeting, HELD, _with_limit(1, Unit.MONTHS)) is not None


def test_a_day_before_this_meeting_and_a_day_nobody_works_are_asked_about() -> None:
    before = said_of_next(_meeting(timedelta(days=-1)), HELD, ENGLAND)
    sunday = said_of_next(_meeting(timedelta(days=10)), HELD, ENGLAND)

    assert before is not None
    assert before.says == "Choose a day after this meeting, which is on 12 March 2026."
    assert sunday is not None
    assert "Sunday 22 March 2026" in sunday.says


@pytest.mark.parametrize("after", [None, timedelta(weeks=4), timedelta(weeks=6)])
def test_a_day_in_time_is_left_in_peace(after: timedelta | None) -> None:
    assert said_of_next(_meeting(after), HELD, ENGLAND) is None


def test_without_a_day_of_its_own_a_meeting_is_counted_from_today() -> None:
    assert said_of_next(_meeting(timedelta(weeks=9), on=None), HELD, ENGLAND) is not None


def _held(id: str, day: int, then: date | None, **more: object) -> Meeting:
    about = {"id": id, "at": NOW, "by": AUTHOR, "on": date(2026, 3, day), "ended_at": NOW, "next_on": then}
    return Meeting.model_validate({**about, **more})


def test_the_last_meeting_with_the_family_that_is_over_says_when_it_is_looked_at_again() -> None:
    planned, first, later = date(2026, 6, 1), date(2026, 4, 1), date(2026, 4, 9)
    record = empty().but(plan=Plan(review_on=planned))
    alone = _held("c", 20, date(2026, 3, 22), family_here=False)
    goes_on = _held("d", 21, date(2026, 3, 23), ended_at=None)
    held = record.keep(_held("b", 12, later), _held("a", 1, first), alone, goes_on)

    assert looked_at_again(record) == planned
    assert looked_at_again(held) == later
    assert dated(held).plan.review_on == later
    assert looked_at_again(held.keep(_held("e", 25, None))) == planned
