"""A full disk, a file that another program holds or that may only be read: each is said, and nothing is harmed by it.

Each is SQLite’s own answer, brought about in ways that every system has and that bind an administrator as well: a full
disk is a database that may not grow, and a folder that takes no new file has a folder where the file would be.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import event

from pathway import exchange, keeping
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from pathway.evidence import Note
from pathway.store import Aside, Store, engine
from tests.durability import acts
from tests.durability.plainly import is_plain
from tests.families import NOW, seen

# Words that no packing makes short, so that they surely need room.
LONG = f"Rowan said: {Random(7).randbytes(40_000).hex()}"
_HOLDS = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""

Write = Callable[[Store], None]
InTheWay = Callable[[Store], AbstractContextManager[None]]


@contextmanager
def set_to(store: Store, setting: str) -> Iterator[None]:
    """Every connection of the store gets a setting before it is used."""

    def use(connection: Any, *_: object) -> None:
        connection.execute(f"PRAGMA {setting}").fetchall()

    event.listen(store._engine, "checkout", use)
    try:
        yield
    finally:
        event.remove(store._engine, "checkout", use)


@contextmanager
def full(store: Store) -> Iterator[None]:
    with set_to(store, "max_page_count = 1"):  # which SQLite takes for as many as there are
        yield
    with set_to(store, "max_page_count = 100000"):
        store.list()


@contextmanager
def only_read(store: Store) -> Iterator[None]:
    with set_to(store, "query_only = ON"):
        yield
    with set_to(store, "query_only = OFF"):
        store.list()


@contextmanager
def held(store: Store) -> Iterator[None]:
    """Another program is in the middle of a change."""
    command = [sys.executable, "-c", _HOLDS, str(store.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield
        other.communicate()


def start(store: Store) -> None:
    record = _longer(seen().but(id="new", family_id="new family"))
    store.create("new", exchange.to_json(record), keeping.summarised(record), by="Jo Hart", at=NOW)


def change(store: Store) -> None:
    keeping.change(store, "first", _longer, by="Jo Hart", at=NOW, what="Wrote a note")


def put_aside(store: Store) -> None:
    store.put_aside(Aside("first", "note", "window", "Wrote a note", LONG, "Jo Hart", NOW))


def choose_setting(store: Store) -> None:
    store.set_setting("person.name", LONG)


def _longer(record: Assessment) -> Assessment:
    return record.keep(Note(id="long", contact_id="visit", words=LONG, entered_at=NOW))


@pytest.fixture
def begun(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A store with two families, which does not wait long for another program."""
    monkeypatch.setattr(engine, "_PATIENCE_MS", 50)
    acts.prepare(path, acts.start)
    with acts.opened(path) as store:
        yield store


@pytest.mark.parametrize("write", [start, change, put_aside, choose_setting])
@pytest.mark.parametrize(
    ("in_the_way", "says"),
    [(full, "Free some space"), (held, "Try again in a moment"), (only_read, "Let Waymark write to")],
)
def test_what_cannot_be_stored_is_said_and_can_be_stored_when_nothing_is_in_the_way_any_more(
    write: Write, in_the_way: InTheWay, says: str, begun: Store
) -> None:
    before = acts.state(begun.path)

    with in_the_way(begun):
        with pytest.raises(PathwayError, match=f"^{says}") as said:
            write(begun)
        assert begun.load("first") is not None, "what is stored can be read meanwhile"

    assert is_plain(said.value)
    assert "Rowan" not in f"{said.value.__cause__} {said.value.__context__}"
    assert acts.state(begun.path) == before
    write(begun)
    assert acts.state(begun.path) not in (before, None)
    acts.goes_on(begun.path)


def test_a_file_that_may_only_be_read_can_be_opened_and_read_and_a_change_says_why_it_is_not_stored(
    begun: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = acts.state(begun.path)
    begun.close()
    raw = engine._raw

    with monkeypatch.context() as patch:
        patch.setattr(engine, "_raw", lambda path, chosen, **_: raw(path, chosen, only_read=True))
        with acts.opened(begun.path) as store:
            assert len(store.list()) == 2
            with pytest.raises(PathwayError, match=r"^Let Waymark write to") as said:
                change(store)

    assert is_plain(said.value)
    assert acts.state(begun.path) == before
    acts.goes_on(begun.path)


def test_a_folder_that_takes_no_new_file_is_said_when_the_database_is_opened(begun: Store, driver: str) -> None:
    before = acts.state(begun.path)
    begun.close()
    beside = Path(f"{begun.path}{'-wal' if driver == 'sqlcipher3' else '-journal'}")
    beside.unlink(missing_ok=True)
    beside.mkdir()

    # Of a folder in the place of its journal SQLite says no more than that the disk is at fault.
    with pytest.raises(PathwayError, match=r"^(Let Waymark write to|Try again)") as said:
        Store.open(str(begun.path))

    beside.rmdir()
    assert is_plain(said.value)
    assert acts.state(begun.path) == before
    acts.goes_on(begun.path)
