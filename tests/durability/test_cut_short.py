"""Whatever is being done when the program is killed, what was stored before it is whole, and it can be done again.

The files as they lie between two statements are what a kill at that moment leaves, as the operating system keeps what
it was given: so they are copied before each statement, and opened as the next start would. A kill inside a statement
is tried in `test_killed`, for saves.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from pathway.store import engine
from pathway.store.engine import Driver
from pathway.store.whole import Count
from tests.durability import acts
from tests.durability.acts import Act
from tests.durability.listening import stopping

LEAST = 4  # different states of the files that even the shortest of these goes through
_IN_MEMORY = "-shm"  # made anew by whoever opens the database next


@dataclass(frozen=True, slots=True)
class Left:
    """What a kill left, and how often a person had been told by then that something is stored."""

    database: Path
    told: int


class Camera:
    """Copies all files before each statement, where anything in them has changed."""

    def __init__(self, chosen: Driver, database: Path) -> None:
        self.driver = stopping(chosen, lambda _: self._take())
        self.taken: list[Left] = []
        self.told = 0
        self._database = database
        self._last: object = None

    def _take(self) -> None:
        folder = self._database.parent
        files = [each for each in sorted(folder.rglob("*")) if each.is_file() and not each.name.endswith(_IN_MEMORY)]
        seen = self.told, [(each, each.read_bytes()) for each in files]
        if seen == self._last:
            return
        self._last = seen
        copy = folder.with_name(f"left {len(self.taken)}")
        shutil.copytree(folder, copy)
        self.taken.append(Left(copy / self._database.name, self.told))


@pytest.mark.parametrize("act", acts.ACTS)
def test_what_is_killed_between_any_two_statements_leaves_what_was_stored_whole_and_can_be_done_again(
    act: Act, path: Path
) -> None:
    assert half_done(act, path) == []


def test_it_is_seen_when_a_kill_leaves_a_change_half_done(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "writing", lambda each: each.execution_options(begin=""))

    assert len(half_done(acts.start, path)) >= 3


def half_done(act: Act, path: Path) -> list[int]:
    """Which kills left anything but what was there when a person was last told, or what was just being done."""
    first, here = path.parent / "first", path.parent / "here"
    first.mkdir()
    acts.prepare(first / path.name, act)
    shutil.copytree(first, here)
    states = acts.states(act, first / path.name)

    taken = _taken(act, here / path.name)
    assert len(taken) >= LEAST
    return [number for number, left in enumerate(taken) if not _can_go_on(act, left, states)]


def _taken(act: Act, path: Path) -> list[Left]:
    camera = Camera(engine.driver(), path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "driver", lambda: camera.driver)
        for _ in act(path):
            camera.told += 1
    return camera.taken


def _can_go_on(act: Act, left: Left, states: list[Count | None]) -> bool:
    here = left.database
    return acts.stands(here, states[left.told : left.told + 2]) and acts.again(act, here, states)
