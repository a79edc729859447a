"""Every change that a person was told is stored is there after the program was killed, a hundred times over.

A change counts as told when word of it reached this process, which the writer sends after its save has returned. The
kill comes after some number of such words, and so falls into whatever the writer does next. It shows the death of the
program alone: what the operating system had taken over by then is not lost, as it would be when the power goes; see
`test_power` for that.
"""

import multiprocessing
import secrets
import sys
from contextlib import suppress
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

from tests.durability import acts, server, writer
from tests.durability.acts import opened

KILLS = 100
SEED = 1989
# A process made from one that has read all modules starts at once; not every system can make one.
_QUICK = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_processes: Any = multiprocessing.get_context(_QUICK)
_processes.set_forkserver_preload([writer.__name__, server.__name__])


@pytest.fixture(autouse=True)
def _nothing_of_the_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new process begins with the main module of this one, where a test of a page may have left its page."""
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))


def test_every_change_said_to_be_stored_is_there_after_each_of_a_hundred_kills(path: Path, driver: str) -> None:
    fresh = secrets.randbits(32)
    writer.begin(path)

    for turn in range(KILLS):
        seed = (SEED if turn < KILLS // 2 else fresh) + turn
        said = said_until_killed(path, driver, seed)
        assert found(path) in (said, said + 1), f"after the kill of the seed {seed}"

    with opened(path) as store:
        for made in store.revisions("first"):
            numbers = writer.told(store, made.number)
            assert numbers == list(range(1, len(numbers) + 1))


def test_it_is_seen_when_a_change_is_said_to_be_stored_that_still_waits(path: Path, driver: str) -> None:
    writer.begin(path)

    for turn in range(3):
        said = said_until_killed(path, driver, SEED + turn, late=2)
        assert found(path) < said


def said_until_killed(path: Path, driver: str, seed: int, late: int = 0) -> int:
    """The last change that a writer said is stored before it was killed."""
    hears, says = _processes.Pipe(duplex=False)
    child = _processes.Process(target=writer.write, args=(path, says, seed, late, driver == "sqlite3"), daemon=True)
    child.start()
    says.close()
    last = 0
    for _ in range(Random(seed).randint(1, 8)):
        last = int(hears.recv_bytes())
    child.kill()
    with suppress(EOFError):  # what it said until it was dead
        while True:
            last = int(hears.recv_bytes())
    hears.close()
    child.join()
    assert child.exitcode != 0
    return last


def found(path: Path) -> int:
    """How many changes there are, from the first on and in their order, in a database that is whole."""
    assert acts.state(path) is not None
    with opened(path) as store:
        numbers = writer.told(store)
    assert numbers == list(range(1, len(numbers) + 1))
    return len(numbers)
