"""A browser nobody is at is locked, and only somebody who opens it again has it open."""

from datetime import UTC, datetime, timedelta

import pytest

from pathway.locking import AFTER, BEAT, MOST, Does, Locks

AT = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
MOMENT = timedelta(seconds=1)


def test_what_is_locked_stays_locked_until_it_is_opened_and_no_other_browser_with_it() -> None:
    locks = Locks()
    locks.tell("one", Does.LOCK, AT)

    assert locks.locked("one", AT)
    assert not locks.locked("other", AT)
    locks.tell("one", Does.HERE, AT)
    assert locks.locked("one", AT), "a movement in a window that was left behind opened it"
    locks.tell("one", Does.OPEN, AT)
    assert not locks.locked("one", AT)


def test_a_browser_nobody_is_at_is_locked_and_one_that_is_used_is_not() -> None:
    locks = Locks()
    assert not locks.locked("one", AT)

    later = AT
    for _ in range(60):
        later += BEAT
        locks.tell("one", Does.HERE, later)
        assert not locks.locked("one", later)

    assert not locks.locked("one", later + AFTER + BEAT)
    assert locks.locked("one", later + AFTER + BEAT + MOMENT)
    assert locks.locked("one", later), "it was due, and is not open again by itself"


def test_where_that_was_chosen_it_is_never_locked_by_the_clock() -> None:
    locks = Locks()
    assert not locks.locked("one", AT, None)

    assert not locks.locked("one", AT + timedelta(days=30), None)


@pytest.mark.parametrize("marked", [True, False])
def test_after_a_restart_the_mark_of_the_browser_is_believed(marked: bool) -> None:
    assert Locks().locked("one", AT, marked=marked) is marked


def test_a_mark_from_before_it_was_opened_does_not_lock_it_again() -> None:
    locks = Locks()
    locks.locked("one", AT, marked=True)
    locks.tell("one", Does.OPEN, AT)

    assert not locks.locked("one", AT, marked=True)


def test_a_clock_that_was_put_back_leaves_nothing_open_for_longer() -> None:
    locks = Locks()
    locks.tell("one", Does.OPEN, AT)

    assert locks.locked("one", AT - AFTER - BEAT - MOMENT)


def test_it_does_not_remember_more_browsers_than_it_has_room_for() -> None:
    locks = Locks()
    for number in range(MOST + 10):
        locks.tell(str(number), Does.LOCK, AT)

    assert len(locks._seen) == MOST
    assert locks.locked(str(MOST + 9), AT)
