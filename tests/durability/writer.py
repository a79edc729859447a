"""A process that keeps one change after the other in the app’s own way, and says after each that it is stored."""

import sys
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from pathway import exchange, keeping
from pathway.assessment import Assessment
from pathway.evidence import Note
from pathway.store import Store
from tests.families import NOW, seen

_IN_A_NOTE = 10  # changes that are told in one note, as a person goes on writing where they were


def begin(path: Path) -> None:
    """Store an assessment in which no change is told yet."""
    record = seen()
    store = Store.open(str(path))
    store.create(record.id, exchange.to_json(record), keeping.summarised(record), by="Jo Hart", at=NOW)
    store.close()


def write(path: Path, said: Connection, seed: int, late: int, fallback: bool) -> None:
    """Go on from what is stored until somebody ends this; `late` tells each change so many too early."""
    if fallback:
        sys.modules["sqlcipher3.dbapi2"] = None  # type: ignore[assignment]
    store, chance = Store.open(str(path)), Random(seed)
    first = len(told(store)) + 1
    for number in count(first):
        if number - late >= first:
            _keep(store, number - late, chance)
        said.send_bytes(str(number).encode())


def told(store: Store, revision: int | None = None) -> list[int]:
    """The numbers of the changes that the assessment tells of, now or as one revision left it."""
    stored = store.load("first")
    assert stored is not None
    document = stored.document if revision is None else store.document_at("first", revision)
    notes = exchange.from_json(document).notes
    return [
        int(word) for note in notes if note.id.startswith("change") for word in note.words.split() if word.isdigit()
    ]


def _keep(store: Store, number: int, chance: Random) -> None:
    """Some changes are chosen and some typed, of which the next takes the place of the one before; some are long."""
    more = " and so on" * chance.choice((0, 3, 300))

    def how(record: Assessment) -> Assessment:
        id = f"change {number // _IN_A_NOTE}"
        before = next((note.words for note in record.notes if note.id == id), "")
        words = f"{before} {number}{more}".strip()
        return record.keep(Note(id=id, contact_id="visit", words=words, entered_at=NOW))

    stretch = chance.choice(("", "window"))
    keeping.change(store, "first", how, by="Jo Hart", at=NOW, what=f"Change {number}", stretch=stretch)
