"""A calendar file says when, and never of whom; another program reads from it exactly the days that were put in."""

from dataclasses import replace
from datetime import date

from icalendar import Calendar, Event

from pathway.calendar_file import Entry, made
from tests.families import NOW

ENTRY = Entry("family 7|Rowan|core-group", "Meeting: core group, at the latest", date(2026, 3, 26), "Ten; then, more.")


def _events(content: bytes) -> list[Event]:
    return [one for one in Calendar.from_ical(content).walk("VEVENT") if isinstance(one, Event)]


def test_each_entry_is_read_back_as_one_whole_day() -> None:
    (event,) = _events(made((ENTRY,), NOW))

    assert str(event["summary"]) == ENTRY.title
    assert event.start == date(2026, 3, 26)
    assert event.end == date(2026, 3, 27), "the end is the day after, or a calendar shows nothing"
    assert str(event["description"]) == "Ten; then, more."
    assert str(event["class"]) == "PRIVATE"


def test_nothing_of_what_an_entry_is_known_by_is_in_the_file() -> None:
    content = made((ENTRY,), NOW).decode()

    assert "Rowan" not in content
    assert "family" not in content
    assert "PRODID:-//Waymark//Dates//EN" in content


def test_the_same_entry_keeps_its_id_when_its_day_moves_and_another_never_has_it() -> None:
    first, moved, other = (
        str(_events(made((one,), NOW))[0]["uid"])
        for one in (ENTRY, replace(ENTRY, on=date(2026, 4, 1)), replace(ENTRY, known_by="another"))
    )

    assert first == moved
    assert first != other


def test_the_same_entries_give_the_same_file() -> None:
    assert made((ENTRY, ENTRY), NOW) == made((ENTRY, ENTRY), NOW)


def test_words_that_would_begin_another_entry_stay_words() -> None:
    hostile = replace(
        ENTRY, title="Forum\r\nEND:VEVENT\r\nBEGIN:VEVENT", says="a\nATTACH:https://example.org/\nb", place="x;y"
    )
    (event,) = _events(made((hostile,), NOW))

    assert "attach" not in event
    assert str(event["location"]) == "x;y"


def test_a_file_with_no_entry_is_still_a_calendar() -> None:
    assert _events(made((), NOW)) == []
