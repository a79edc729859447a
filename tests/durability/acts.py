"""All that Waymark does with a database, each from opening it to the last word a person is told, to be cut short."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from pathway import exchange, keeping
from pathway.assessment import Assessment
from pathway.store import Aside, Store, backup, engine, past, restore, whole
from pathway.store.whole import Count
from tests.durability.work import types
from tests.families import NOW, seen
from tests.store import older

LATER = NOW + timedelta(seconds=20)

# It gives way each time a person would be told that something is stored.
Act = Callable[[Path], Iterator[None]]


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    with closing(Store.open(str(path))) as store:
        yield store


def _create(store: Store, id: str) -> None:
    record = seen().but(id=id, family_id=f"family of {id}")
    store.create(id, exchange.to_json(record), keeping.summarised(record), by="Jo Hart", at=NOW)


def start(path: Path) -> Iterator[None]:
    with opened(path) as store:
        _create(store, "third")
        yield


def lengthen(path: Path) -> Iterator[None]:
    """Changes one after the other until the chain is long, and a version is made whole on the way."""
    with opened(path) as store, pytest.MonkeyPatch.context() as patch:
        patch.setattr(past, "_STEPS", 2)
        for number in range(1, 5):
            at = NOW + timedelta(seconds=number)
            keeping.change(store, "first", types(number, 0), by="Jo Hart", at=at, what="Wrote")
            yield


def rename(path: Path) -> Iterator[None]:
    """A child gets another name, by which the family is then found."""
    with opened(path) as store:
        keeping.change(store, "first", _renamed, by="Jo Hart", at=LATER, what="Changed a name")
        yield


def _renamed(record: Assessment) -> Assessment:
    return record.keep(record.children[0].but(name="Quillfeather"))


def type_on(path: Path) -> Iterator[None]:
    """Two saves of one stretch, of which the second takes the place of the first."""
    with opened(path) as store:
        for number in (1, 2):
            at = NOW + timedelta(seconds=number)
            keeping.change(store, "first", types(number, 0), by="Jo Hart", at=at, what="Wrote", stretch="window")
            yield


def erase(path: Path) -> Iterator[None]:
    with opened(path) as store:
        store.erase_family("family of second", reason="Asked for by the family", by="Jo Hart", at=LATER)
        yield


def choose_settings(path: Path) -> Iterator[None]:
    with opened(path) as store:
        for name in ("Jo Hart", "Jo Hart-Bell"):
            store.set_setting("person.name", name)
            yield


def put_aside(path: Path) -> Iterator[None]:
    with opened(path) as store:
        for words in ("Kept", "Kept aside"):
            store.put_aside(Aside("first", "note", "window", "Wrote a note", words, "Jo Hart", LATER))
            yield
        store.let_go(store.kept_aside("first")[0])
        yield


def migrate_older(path: Path) -> Iterator[None]:
    with opened(path):
        yield


def restore_backup(path: Path) -> Iterator[None]:
    restore.restore(path.with_name("older.db"), path, at=LATER)
    yield


def back_up(path: Path) -> Iterator[None]:
    backup.make(path, path.with_name("backups"), at=LATER)
    yield


ACTS: tuple[Act, ...] = (
    start, lengthen, rename, type_on, erase, choose_settings, put_aside, migrate_older, restore_backup, back_up,
)  # fmt: skip


def prepare(path: Path, act: Act) -> None:
    """Two families, and a copy from before the second came; for a migration, as the first Waymark stored them."""
    if act is migrate_older:
        ids = "first", "second"
        documents = {id: exchange.to_json(seen().but(id=id, family_id=f"family of {id}")) for id in ids}
        older.made(path, {id: (document,) for id, document in documents.items()}, "0001")
        return
    with opened(path) as store:
        _create(store, "first")
        backup.make(path, path.parent, at=NOW).file.rename(path.with_name("older.db"))
        _create(store, "second")


def state(path: Path) -> Count | None:
    """All that a database holds, whichever way it was left; None if it is not whole."""
    with closing(engine.alone(path, engine.driver())) as connection:
        faults = whole.look(connection, engine.driver()).faults
        return None if faults else whole.count(connection)


def states(act: Act, path: Path) -> list[Count | None]:
    """What the database holds at first, and each time a person is told that something is stored."""
    return [state(path), *(state(path) for _ in act(path))]


def stands(path: Path, possible: list[Count | None]) -> bool:
    """Whether the database is in one of these states, perhaps when it was opened again, and all beside it is whole."""
    beside = [each for each in path.parent.rglob("*.db") if each != path]
    if not all(state(each) for each in beside):
        return False
    if state(path) in possible:
        return True
    with opened(path):  # which finishes the cleaning after an erasure
        return state(path) in possible


def again(act: Act, path: Path, wanted: list[Count | None]) -> bool:
    """Whether it can be done from the start as if nothing had been, and the work goes on."""
    done = state(path) != wanted[0] or (sum(1 for _ in act(path)), state(path)) == (len(wanted) - 1, wanted[-1])
    goes_on(path)
    return done


def goes_on(path: Path) -> None:
    """Keep a change as a person would who tries again, and find it."""
    with opened(path) as store:
        keeping.change(store, "first", types(9, 0), by="Jo Hart", at=LATER, what="Went on")
        stored = store.load("first")
        assert stored is not None
        assert "Visit 9." in stored.document
