"""When a service is open is said in words, and nothing is said where nothing is known."""

import pytest

from pathway.content.opening import Schedule, hours


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        ({"byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "17:00"}, "Monday to Friday 9am to 5pm"),
        ({"byday": "FR,MO", "opens_at": "12:00", "closes_at": "00:30"}, "Monday and Friday 12pm to 12.30am"),
        ({"byday": "MO,WE,SA"}, "Monday, Wednesday and Saturday"),
        ({"byday": "MO", "opens_at": "09:00"}, "Monday"),
        ({"opens_at": "9 o’clock", "closes_at": "17:00:00"}, "9 o’clock to 5pm"),
        ({"byday": "TU", "description": "Tuesdays, by appointment"}, "Tuesdays, by appointment"),
    ],
)
def test_a_schedule_reads_as_somebody_would_say_it(schedule: dict[str, str], words: str) -> None:
    assert hours((Schedule(**schedule),)) == (words,)


def test_a_schedule_that_says_nothing_is_no_line() -> None:
    assert hours((Schedule(byday="every day"), Schedule())) == ()
