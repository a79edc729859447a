"""Some weeks of a practitioner’s work done with the real store, and a note of all that its driver is sent meanwhile.

The driver’s own trace gives each statement and each setting as the database got it, in order and by connection: nothing
is copied here from the store. It is the work of one hand, so no two connections write in the same instant.
"""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from pathway import exchange, keeping
from pathway.assessment import Assessment
from pathway.evidence import Note
from pathway.scales import Level
from pathway.store import Aside, Store, engine, past, whole
from pathway.store.engine import Driver
from pathway.store.whole import Count
from tests.durability.listening import listening
from tests.families import NOW, judged, seen

DATABASE = "waymark.db"
SAID = "said"  # in a recording: a person was told that all up to here is stored
# What decides when SQLite writes and syncs, beside the statements themselves.
_ASKED = (
    "journal_mode", "synchronous", "page_size", "cache_size", "wal_autocheckpoint", "journal_size_limit",
    "secure_delete", "auto_vacuum", "temp_store", "mmap_size", "locking_mode",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recording:
    """What each connection was sent, what the database held in the end, and how it answered about its settings."""

    sent: tuple[tuple[int, str], ...] = field(repr=False)
    held: Count
    answers: Mapping[str, list[Any]]


def record(folder: Path, chosen: Driver) -> Recording:
    """Work with the real store, and note what its driver is sent."""
    sent: list[tuple[int, str]] = []
    heard = listening(chosen, lambda number, what: sent.append((number, what)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "driver", lambda: heard)
        patch.setattr(past, "_STEPS", 5)  # so that versions are made whole again and again
        answers = _work(folder / DATABASE, lambda: sent.append((-1, SAID)))
    with closing(engine.alone(folder / DATABASE, chosen)) as connection:
        return Recording(tuple(sent), whole.count(connection), answers)


def _work(path: Path, said: Callable[[], None]) -> dict[str, list[Any]]:
    """Every way to write, texts of the longest kind, and a restart between."""
    store = Store.open(str(path))
    _begin(store, said)
    _write(store, "first", range(20), said)
    store.set_setting("person.name", "Jo Hart")
    said()
    store.put_aside(Aside("second", "note", "window", "Wrote a note", "Kept aside.", "Jo Hart", NOW))
    said()
    store.close()
    store = Store.open(str(path))
    _write(store, "second", range(20, 30), said, long=60_000)
    store.erase_family("family of second", reason="Asked for by the family", by="Jo Hart", at=NOW)
    said()
    _write(store, "first", range(30, 60), said, long=20_000)
    answers = _answers(store)
    store.close()
    return answers


def _begin(store: Store, said: Callable[[], None]) -> None:
    for id in ("first", "second"):
        record = seen().but(id=id, family_id=f"family of {id}")
        store.create(id, exchange.to_json(record), keeping.summarised(record), by="Jo Hart", at=NOW)
        said()


def _write(store: Store, id: str, numbers: range, said: Callable[[], None], long: int = 0) -> None:
    """Words typed in stretches, with a level chosen between them, each kept in the app’s own way."""
    for number in numbers:
        choosing = number % 4 == 0
        keeping.change(
            store, id, chooses(number) if choosing else types(number, long),
            by="Jo Hart", at=NOW + timedelta(seconds=20 * number), what=f"Change {number}",
            stretch="" if choosing else "window",
        )  # fmt: skip
        said()


def chooses(number: int) -> keeping.Change:
    level = Level.NOT_MET if number % 8 else Level.PARTLY_MET
    return lambda record: record.keep(judged(level))


def types(number: int, long: int) -> keeping.Change:
    words = f"Visit {number}. " + f"She said “{number}” and went on. " * (long // 30)

    def how(record: Assessment) -> Assessment:
        return record.keep(Note(id=f"note {number // 4}", contact_id="visit", words=words, entered_at=NOW))

    return how


def _answers(store: Store) -> dict[str, list[Any]]:
    with store._engine.connect() as connection:
        raw: Any = connection.connection.dbapi_connection
        return {f"PRAGMA {name}": raw.execute(f"PRAGMA {name}").fetchall() for name in _ASKED}
