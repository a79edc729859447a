"""Whatever is being done, and at whichever statement it fails, what was stored before is whole and the next try works.

The first statement fails, then the second, and so on until the thing is done before its turn comes.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pathway.errors import PathwayError
from pathway.store import engine
from pathway.store.engine import Driver
from tests.durability import acts
from tests.durability.acts import Act
from tests.durability.listening import stopping
from tests.durability.plainly import is_plain

LEAST = 15  # statements that even the shortest of these takes; were there fewer, they would not have been seen
_IN_MEMORY = "PRAGMA foreign_keys"  # a switch that SQLite sets without asking any disk


class Disk:
    """Fails once, at a statement that a test chooses."""

    def __init__(self, chosen: Driver) -> None:
        self.driver = stopping(chosen, self._before)
        self._error = chosen.module.OperationalError
        self._left = 0  # statements until the one that fails; none fails while it is not above 0
        self.failed = False

    @contextmanager
    def failing_at(self, number: int) -> Iterator[None]:
        """Let the statement of this number from here on fail, if there are so many."""
        self._left, self.failed = number, False
        try:
            yield
        finally:
            self._left = 0

    def _before(self, what: str) -> None:
        if what.startswith(_IN_MEMORY):
            return
        self._left -= 1
        if self._left == 0:
            self.failed = True
            raise self._error("disk I/O error")


@pytest.fixture
def disk(driver: str, monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk(engine.driver())
    monkeypatch.setattr(engine, "driver", lambda: made.driver)
    return made


@pytest.mark.parametrize("act", acts.ACTS)
def test_what_fails_at_any_statement_leaves_what_was_stored_whole_and_works_the_next_time(
    act: Act, disk: Disk, tmp_path: Path
) -> None:
    assert half_done(act, disk, tmp_path) == []


def test_it_is_seen_when_the_statements_of_a_change_do_not_hold_together(
    disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "writing", lambda each: each.execution_options(begin=""))

    assert len(half_done(acts.start, disk, tmp_path)) >= 3


def half_done(act: Act, disk: Disk, tmp_path: Path) -> list[int]:
    """The numbers of the statements whose failure left anything but what was there when a person was last told."""
    first = tmp_path / "first"
    first.mkdir()
    acts.prepare(first / "waymark.db", act)
    states = acts.states(act, _copied(first))

    wrong: list[int] = []
    number = 0
    while disk.failed or not number:
        number += 1
        path = _copied(first)
        told = _told(act, disk, path, number)
        assert not any("unfinished" in each.name for each in path.parent.rglob("*"))
        if not acts.stands(path, states[told : told + 2]) or not acts.again(act, path, states):
            wrong.append(number)
    assert number > LEAST
    return wrong


def _copied(first: Path) -> Path:
    """The database of a folder, in a copy of that folder."""
    again = first.with_name("again")
    shutil.rmtree(again, ignore_errors=True)
    shutil.copytree(first, again)
    return again / "waymark.db"


def _told(act: Act, disk: Disk, path: Path, number: int) -> int:
    """How often a person was told that something is stored, before the statement of this number failed."""
    told = 0
    with disk.failing_at(number):
        try:
            for _ in act(path):
                told += 1
        except PathwayError as fault:
            said = fault
        else:
            return told
    assert disk.failed
    assert is_plain(said)
    return told
