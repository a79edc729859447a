"""What a history shows is said in words, where it is there; what a service did is never held against the family."""

from datetime import date, time

from pathway import patterns
from pathway.assessment import Assessment
from pathway.history import Appointment, Event
from pathway.scales import Brought, Turn
from tests.families import ROWAN, seen

MISSED, CAME = Brought.WAS_NOT_BROUGHT, Brought.BROUGHT
MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def with_rows(*rows: tuple[date | None, time | None, Brought | None], kind: str = "Physiotherapy") -> Assessment:
    return seen().keep(
        *(
            Appointment(id=f"a{place}", child_id="rowan", on=on, at=at, kind=kind, outcome=outcome)
            for place, (on, at, outcome) in enumerate(rows)
        )
    )


def said(record: Assessment) -> str:
    return " ".join(patterns.appointments(record, ROWAN))


def test_mondays_are_named_only_when_each_missed_one_was_and_the_others_were_not() -> None:
    missed = ((MONDAY, None, MISSED), (date(2026, 3, 9), None, MISSED))

    assert "was on a Monday" in said(with_rows(*missed, (TUESDAY, None, CAME)))
    assert "Monday" not in said(with_rows(*missed, (date(2026, 3, 16), None, CAME)))
    assert "Monday" not in said(with_rows(*missed, (TUESDAY, None, MISSED), (date(2026, 3, 4), None, CAME)))


def test_half_past_eight_in_the_morning_is_said_as_people_say_it() -> None:
    early, later = time(8, 30), time(14, 0)
    record = with_rows((MONDAY, early, MISSED), (date(2026, 3, 11), early, MISSED), (TUESDAY, later, CAME))

    assert "was at 8.30 in the morning" in said(record)
    assert patterns.clock(time(0, 15)) == "12.15 in the morning"
    assert patterns.clock(later) == "2.00 in the afternoon"


def test_one_missed_appointment_or_an_unknown_time_is_no_pattern() -> None:
    assert said(with_rows((MONDAY, time(8, 30), MISSED), (TUESDAY, time(14, 0), CAME))) == ""
    unsaid = with_rows((MONDAY, time(8, 30), MISSED), (date(2026, 3, 11), None, MISSED), (TUESDAY, time(14, 0), CAME))
    assert "8.30" not in said(unsaid)


def test_what_the_service_cancelled_makes_no_pattern() -> None:
    cancelled = Brought.CANCELLED_BY_SERVICE
    record = with_rows((MONDAY, None, cancelled), (date(2026, 3, 9), None, cancelled), (TUESDAY, None, CAME))

    assert said(record) == ""


def test_missing_only_after_help_ended_is_said_with_the_date() -> None:
    ended = Event(id="end", on=date(2026, 1, 5), what="Early help closes.", turn=Turn.HELP_ENDED)
    before, after = (date(2025, 12, 2), None, CAME), ((TUESDAY, None, MISSED), (date(2026, 3, 11), None, MISSED))

    assert "came after 5 January 2026, when help ended" in said(with_rows(before, *after).keep(ended))
    assert "help ended" not in said(with_rows(*after).keep(ended))
    missed_before = (date(2025, 12, 9), None, MISSED)
    assert "help ended" not in said(with_rows(before, missed_before, *after).keep(ended))


def course() -> tuple[Event, ...]:
    return (
        Event(id="died", when="2017", what="His father dies.", turn=Turn.LOSS),
        Event(id="begins", when="2021", what="Early help begins.", turn=Turn.HELP_BEGAN),
        Event(id="gain", when="2022", what="He is at school most days.", improvement=True),
        Event(id="closes", when="2023", what="Closed: attendance at sessions good.", turn=Turn.HELP_ENDED),
        Event(id="missing", when="2024", what="Missing twice, not reported."),
        Event(id="again", when="January 2025", what="Early help opens again.", turn=Turn.HELP_BEGAN),
        Event(id="ends", when="July 2025", what="Closed.", turn=Turn.HELP_ENDED),
        Event(id="park", on=date(2025, 10, 11), what="Paramedics in the park."),
    )


def test_help_a_gain_a_closing_and_what_came_after_are_told_each_time() -> None:
    first, second = patterns.courses(seen().keep(*reversed(course())))

    assert first.began is not None
    assert first.began.id == "begins"
    assert [one.id for one in first.gains] == ["gain"]
    assert [one.id for one in first.after] == ["missing"]
    assert second.began is not None
    assert second.began.id == "again"
    assert (second.gains, [one.id for one in second.after]) == ((), ["park"])
    assert patterns.repeated((first, second))
    assert not patterns.repeated((first,))


def test_what_happened_to_another_child_is_no_part_of_this_childs_course() -> None:
    others = tuple(one.but(child_ids=("ash",)) for one in course())

    assert patterns.courses(seen().keep(*others), ROWAN) == ()
    assert len(patterns.courses(seen().keep(*others))) == 2
