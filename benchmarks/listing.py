"""The list of assessments when there are few and when there are very many."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import insert

from benchmarks import records
from benchmarks.measure import Run, Turn, in_turn, timed
from benchmarks.table import Line, against
from pathway import exchange
from pathway.store import Store, engine, past, search, tables

AIM = 3.0
PAGE = 50
AT_ONCE = 20_000  # rows a transaction
COMMON, RARE = "Rowan", "Quillfeather"
# Each search by what it is: every second family has the common name, one in all has the rare one.
SEARCHES = {
    f"the first {PAGE} assessments": "",
    f"the first {PAGE} by a name that half of them have": COMMON,
    "a name that one of them has": RARE,
}


def lines(run: Run) -> list[Line]:
    """Each list among the most and among the middle number of assessments, against the least."""
    folder = run.place("listing")
    least, middle, most = 100, run.size(10_000, 300), run.size(100_000, 1_000)
    stores = {number: _filled(folder / f"{number}.db", number) for number in (least, middle, most)}
    turns: dict[str, Turn] = {
        f"{says} {number}": partial(_turn, store, words)
        for number, store in stores.items()
        for says, words in SEARCHES.items()
    }
    found = in_turn(turns, run)
    for store in stores.values():
        store.close()
    return [
        against(f"{says}, among {number:,} · among {least}", found[f"{says} {number}"], found[f"{says} {least}"], AIM)
        for says in SEARCHES
        for number in (middle, most)
    ]


def _turn(store: Store, words: str, _number: int) -> float:
    return timed(lambda: store.list(words, limit=PAGE))


def _filled(path: Path, number: int) -> Store:
    """A store of so many assessments, written many at once since only the list is looked at."""
    store = Store.open(str(path))
    writing = engine.writing(engine.make(path, engine.driver()))
    document = past.after(None, 1, exchange.to_json(records.of_notes(2)))
    for first in range(0, number, AT_ONCE):
        rows = [_row(turn, number) for turn in range(first, min(first + AT_ONCE, number))]
        with writing.begin() as connection:
            connection.execute(insert(tables.assessment), rows)
            for row in rows:
                past.keep(engine.raw(connection), str(row["id"]), document)
            connection.execute(insert(tables.ending), sorted(_endings(rows), key=str))
    writing.dispose()
    return store


def _endings(rows: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    for row in rows:
        yield from ({"text": text, "assessment_id": row["id"]} for text in search.endings(str(row["search"])))


def _row(turn: int, number: int) -> dict[str, object]:
    family = RARE if turn == number // 2 else f"Example {turn}"
    names = f"{COMMON if turn % 2 else 'Hazel'} {family}, Wren {family}"
    return {
        "id": f"assessment-{turn}",
        "family_id": f"family-{turn}",
        "title": names,
        "search": search.fold(f"{names} Morgan {family} Sam Example"),
        "state": "draft",
        "practice": False,
        "revision": 1,
        "change": turn + 1,
        "changed_at": records.BEGUN + timedelta(seconds=turn),
        "changed_by": records.BY,
    }
