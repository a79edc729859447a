"""Versions are listed as people remember them: one sitting after another, and none is left out."""

from datetime import UTC, datetime, timedelta

from pathway.sittings import sittings
from pathway.store import Revision

START = datetime(2026, 3, 3, 20, 0, tzinfo=UTC)


def made(number: int, minutes: int, by: str = "Sam") -> Revision:
    return Revision(number, "Changed", by, START + timedelta(minutes=minutes))


def numbers(*revisions: Revision) -> list[list[int]]:
    return [[one.number for one in sitting.changes] for sitting in sittings(revisions)]


def test_a_break_of_more_than_half_an_hour_begins_another_sitting_and_the_newest_stands_first() -> None:
    assert numbers(made(1, 0), made(2, 30), made(3, 61), made(4, 62)) == [[3, 4], [1, 2]]


def test_another_person_is_another_sitting_however_soon() -> None:
    assert numbers(made(1, 0), made(2, 1, "Pat"), made(3, 2)) == [[3], [2], [1]]


def test_a_clock_that_was_put_back_breaks_nothing() -> None:
    assert numbers(made(1, 50), made(2, 0)) == [[1, 2]]


def test_a_sitting_knows_its_first_change_and_the_version_it_ended_with() -> None:
    (sitting,) = sittings([made(1, 0), made(2, 5)])

    assert (sitting.first.number, sitting.last.number) == (1, 2)
    assert sittings([]) == ()
