"""No word that was said to be saved is lost when the power goes, at whatever moment and with either journal.

The work of `work` is done with the real store; `replay` sends all that its driver was sent to a disk that notes; `disk`
tells what may be found on that disk when the power goes at any of 400 moments. What is found is opened with the driver
that the app uses, and must be the whole of what was stored before some change or after it: never less than a person was
told of, and never more than had begun. Those modules say what they cannot see; nor does the power go a second time here
while the first time is being mended. Settings that lose or spoil something are tried too, to show that it is seen.
"""

import secrets
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from random import Random

import pytest

from pathway import keeping
from pathway.errors import PathwayError
from pathway.store import Store, engine, whole
from pathway.store.engine import Driver
from tests.durability.disk import Disk
from tests.durability.replay import Moment, Replay
from tests.durability.work import DATABASE, Recording, chooses, record
from tests.families import NOW

POINTS = 400
SEED = 1989
MANY = POINTS // 4  # so often at least a thing must go wrong that is to go wrong


class Fate(StrEnum):
    WHOLE = "whole"
    LOST = "lost"  # whole, but older than what a person was told of
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Work:
    """What was recorded, with the driver that did it."""

    chosen: Driver
    recording: Recording


@pytest.fixture(scope="module", params=["sqlcipher3", "sqlite3"])
def work(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Work]:
    """The work, done with the driver that is wanted and with the one that every Python has."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "sqlite3":
            patch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
        chosen = engine.driver()
        yield Work(chosen, record(tmp_path_factory.mktemp("work"), chosen))


def test_all_that_was_said_to_be_saved_is_there_when_the_power_is_back(work: Work, tmp_path: Path) -> None:
    replay = Replay(work.recording, tmp_path / DATABASE)

    assert fates(work, replay, tmp_path, SEED) == {Fate.WHOLE: POINTS}
    fresh = secrets.randbits(32)
    assert fates(work, replay, tmp_path, fresh, points=MANY) == {Fate.WHOLE: MANY}, f"with the seed {fresh}"


@pytest.mark.parametrize("work", ["sqlcipher3"], indirect=True)
def test_it_is_seen_when_words_are_said_to_be_saved_that_the_disk_does_not_have_yet(work: Work, tmp_path: Path) -> None:
    replay = Replay(work.recording, tmp_path / DATABASE, synchronous="NORMAL")

    found = fates(work, replay, tmp_path, SEED)

    assert found[Fate.LOST] >= MANY
    assert found[Fate.DAMAGED] == 0


def test_it_is_seen_when_nothing_waits_for_the_disk_and_the_database_is_spoilt(work: Work, tmp_path: Path) -> None:
    replay = Replay(work.recording, tmp_path / DATABASE, synchronous="OFF")

    assert fates(work, replay, tmp_path, SEED)[Fate.DAMAGED] >= MANY


def fates(work: Work, replay: Replay, folder: Path, seed: int, points: int = POINTS) -> Counter[Fate]:
    """How the database is found after the power went at each of the moments that a seed gives."""
    chance, disk, done = Random(seed), Disk(), 0
    found: Counter[Fate] = Counter()
    for point in sorted(chance.choices(range(len(replay.notes) + 1), k=points)):
        disk.take(replay.notes[done:point])
        done = point
        here = _laid_out(disk.without_power(chance), folder / "found")
        found[_fate(here, replay, replay.at(point), work.chosen)] += 1
        shutil.rmtree(here.parent)
    return found


def _laid_out(files: dict[str, bytes], folder: Path) -> Path:
    folder.mkdir()
    for name, body in ({DATABASE: b""} | files).items():
        (folder / name).write_bytes(body)
    return folder / DATABASE


def _fate(path: Path, replay: Replay, moment: Moment, chosen: Driver) -> Fate:
    possible = replay.states[: moment.begun + 1]
    try:
        with closing(engine.alone(path, chosen)) as connection:
            state = whole.count(connection)
            faults = state.rows and whole.look(connection, chosen).faults
        if faults or state not in possible:
            return Fate.DAMAGED
        if state not in possible[moment.told :]:
            return Fate.LOST
        _goes_on(path)
    except (PathwayError, chosen.module.DatabaseError, UnicodeDecodeError):
        return Fate.DAMAGED
    return Fate.WHOLE


def _goes_on(path: Path) -> None:
    """Start the app’s store on it and keep a change, as a person would who comes back."""
    store = Store.open(str(path))
    try:
        if store.load("first"):
            keeping.change(store, "first", chooses(0), by="Jo Hart", at=NOW, what="Came back")
    finally:
        store.close()
