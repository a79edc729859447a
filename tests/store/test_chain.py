"""The newest words are the end of a chain of changes: always those that were saved last, whoever saved them."""

from datetime import timedelta
from pathlib import Path

import pytest

from pathway.errors import PathwayError
from pathway.store import Store, delta, engine, past, whole
from pathway.store.memory import Held
from pathway.store.past import Version
from tests.store import older
from tests.store.build import NOON, change, start, summary
from tests.store.test_backups import holding, words

LONG = "\n".join(f"line {number} of a long visit" for number in range(400))


@pytest.fixture
def other(store: Store) -> Store:
    """The same database in another window, which knows nothing of what the first remembers."""
    return Store.open(str(store.path))


def test_what_another_window_saved_in_between_is_shown_and_built_upon(store: Store, other: Store) -> None:
    start(store, document=LONG)
    change(store, f"{LONG} one", expected=1)
    change(other, f"{LONG} one two", expected=2)

    assert _now(store) == f"{LONG} one two"
    change(other, f"{LONG} one two three", expected=3)
    change(store, f"{LONG} one two three four", expected=4)

    read_back = [other.document_at("first", number) for number in range(1, 6)]
    assert read_back == [
        f"{LONG}{added}" for added in ("", " one", " one two", " one two three", " one two three four")
    ]
    assert _now(other) == _now(Store.open(str(store.path))) == read_back[-1]


def test_other_words_under_a_number_that_was_known_are_not_taken_for_those_that_were(
    store: Store, other: Store
) -> None:
    start(store, document=f"{LONG} of the first family")
    other.erase_family("bramley", reason="Asked for by the family", by="Jo Hart", at=NOON)
    start(other, document=f"{LONG} of the second")

    assert _now(store) == f"{LONG} of the second"
    start(store, "another", family="quill")
    other.erase_family("bramley", reason="Asked for by the family", by="Jo Hart", at=NOON)
    start(other, document=f"{LONG} of the third")
    change(store, f"{LONG} of the third, who came later", expected=1)

    fresh = Store.open(str(store.path))
    assert fresh.document_at("first", 1) == f"{LONG} of the third"
    assert _now(fresh) == f"{LONG} of the third, who came later"


def test_a_chain_with_damage_is_told_and_never_built_upon_while_earlier_versions_still_open(store: Store) -> None:
    _grow(store, 6)
    with store._engine.begin() as connection:
        for number in (4, 5):
            connection.exec_driver_sql(f"UPDATE revision SET body = x'00' WHERE number = {number}")

    fresh = Store.open(str(store.path))

    for read in (lambda: fresh.load("first"), lambda: fresh.document_at("first", 5)):
        with pytest.raises(PathwayError, match="the database is damaged"):
            read()
    with pytest.raises(PathwayError, match="the database is damaged"):
        change(fresh, "words on nothing", expected=6)
    assert [fresh.document_at("first", number) for number in (1, 2, 3)] == [_grown(number) for number in (1, 2, 3)]
    assert len(fresh.revisions("first")) == 6


def test_words_that_were_changed_in_the_file_are_not_passed_off_as_what_was_saved(store: Store) -> None:
    _grow(store, 3)
    with store._engine.begin() as connection:
        connection.exec_driver_sql(holding(_grown(3).replace("added 3", "added 4"), proved=False))

    with pytest.raises(PathwayError, match="the database is damaged"):
        Store.open(str(store.path)).load("first")


def test_no_version_is_at_the_end_of_a_long_chain(store: Store) -> None:
    _grow(store, 3 * past._STEPS)

    assert [store.document_at("first", number) for number in range(1, 151)] == [_grown(each) for each in range(1, 151)]
    assert _wholes(store) == [1, 51, 101]
    assert _now(Store.open(str(store.path))) == _grown(150)


def test_no_chain_is_heavy_with_long_texts(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past, "_WEIGHT", 2 * len(delta.between(_grown(1), _grown(2))))

    _grow(store, 9)

    assert len(_wholes(store)) >= 3
    assert [store.document_at("first", number) for number in range(1, 10)] == [_grown(each) for each in range(1, 10)]


def test_a_stretch_of_typing_where_the_chain_is_long_leaves_one_version_and_one_whole_one_more(store: Store) -> None:
    last = past._STEPS + 1
    _grow(store, last)
    for turn in range(1, 81):
        _type(store, f"{_grown(last)} typed {turn}", last + turn - 1)

    fresh = Store.open(str(store.path))

    assert [made.number for made in fresh.revisions("first")] == [*range(1, last + 1), last + 80]
    assert _wholes(store) == [1, last]
    assert fresh.document_at("first", last) == _grown(last)
    assert _now(fresh) == f"{_grown(last)} typed 80"


def test_a_version_that_another_window_made_within_a_stretch_stays_one(store: Store, other: Store) -> None:
    _grow(store, 2)
    _type(store, f"{_grown(2)} typed", 2)
    _type(store, f"{_grown(2)} typed on", 3)
    change(other, f"{_grown(2)} typed on, and changed", expected=4)
    _type(store, f"{_grown(2)} typed on, and changed. And", 5)
    _type(store, f"{_grown(2)} typed on, and changed. And on", 6)

    fresh = Store.open(str(store.path))

    assert {made.number: fresh.document_at("first", made.number) for made in fresh.revisions("first")} == {
        1: _grown(1),
        2: _grown(2),
        4: f"{_grown(2)} typed on",
        5: f"{_grown(2)} typed on, and changed",
        7: f"{_grown(2)} typed on, and changed. And on",
    }


def test_a_save_that_fails_leaves_nothing_remembered_that_is_not_stored(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(store, document=LONG)
    with monkeypatch.context() as patch:
        patch.setattr(past, "keep", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            change(store, f"{LONG} lost", expected=1)

    assert _now(store) == LONG
    change(store, f"{LONG} kept", expected=1)
    assert _now(Store.open(str(store.path))) == f"{LONG} kept"


def test_no_word_of_an_erased_family_stays_in_memory(store: Store) -> None:
    _grow(store, 2)
    _type(store, f"{_grown(2)} typed", 2)
    cleared = store._memory.cleared
    assert store._memory.of("first") is not None

    store.erase_family("bramley", reason="Asked for by the family", by="Jo Hart", at=NOON)
    # A save that was stored just before, whose thread comes to remember it only now.
    store._memory.note("first", Held(Version(3, b"", "late words")), cleared)

    assert store._memory.of("first") is None


def test_what_another_window_erased_is_forgotten_once_it_is_missed(store: Store, other: Store) -> None:
    start(store, document=LONG)
    other.erase_family("bramley", reason="Asked for by the family", by="Jo Hart", at=NOON)

    assert store.load("first") is None
    assert store._memory.of("first") is None


@pytest.mark.parametrize("migration", ["0001", "0002"])
def test_every_version_of_an_older_waymark_reads_back_exactly_and_is_built_upon(path: Path, migration: str) -> None:
    kept = {id: [_record(id, number) for number in range(1, 35)] for id in ("first", "second")}
    older.made(path, kept, migration)
    assert whole.check(path, engine.driver()).faults == (), "a backup of an older Waymark is whole"

    store = Store.open(str(path))

    for id, documents in kept.items():
        assert [store.document_at(id, number) for number in range(1, 35)] == documents
        assert _now(store, id) == documents[-1]
    assert [row.id for row in store.list("WREN")] == ["second", "first"]
    change(store, _record("first", 99), expected=34)
    store.close()
    assert whole.check(path, engine.driver()).faults == ()
    again = Store.open(str(path))
    assert (_now(again), again.document_at("first", 34)) == (_record("first", 99), kept["first"][-1])


@pytest.mark.parametrize(
    "breaks", ["DELETE FROM revision WHERE number > 12", "UPDATE revision SET body = x'00' WHERE number = 13"]
)
def test_words_of_an_older_waymark_are_kept_where_its_history_does_not_lead_to_them(path: Path, breaks: str) -> None:
    documents = [_record("first", number) for number in range(1, 15)]
    older.made(path, {"first": documents}, then=breaks)

    store = Store.open(str(path))

    assert _now(store) == documents[-1]
    assert store.document_at("first", 12) == documents[11]


def test_a_backup_of_an_older_waymark_whose_words_differ_from_its_history_is_found_out(path: Path) -> None:
    older.made(path, {"first": [_record("first", 1)]}, then="UPDATE assessment SET document = document || ' '")

    assert whole.check(path, engine.driver()).faults == (
        "1 assessment has a history that does not lead to what it now holds.",
    )


def _now(store: Store, id: str = "first") -> str:
    stored = store.load(id)
    assert stored is not None
    return stored.document


def _grown(number: int) -> str:
    return LONG.replace("line 7 ", "line 7 " + "".join(f"added {each} " for each in range(2, number + 1)))


def _grow(store: Store, versions: int) -> None:
    start(store, document=_grown(1))
    for number in range(1, versions):
        change(store, _grown(number + 1), expected=number)


def _type(store: Store, document: str, expected: int) -> None:
    at = NOON + timedelta(seconds=expected / 100)
    store.save("first", document, summary(), expected=expected, by="Jo Hart", at=at, what="Wrote", stretch="window")


def _wholes(store: Store) -> list[int]:
    with store._engine.connect() as connection:
        return [number for (number,) in connection.exec_driver_sql("SELECT number FROM revision WHERE whole")]


def _record(id: str, number: int) -> str:
    return words(f"Wren {number}", id)


def _power_cut(*_: object) -> None:
    raise KeyboardInterrupt
