"""A change is kept wholly, in order, and never over a newer one."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from pathway.errors import PathwayError
from pathway.store import Gone, Stale, Store
from tests.store.build import NOON, change, start, summary


def test_a_change_is_there_after_the_database_is_closed_and_opened(store: Store) -> None:
    start(store, document='{"note": "Kitchen clean – ŵ, żółć, طفل"}')
    store.close()

    stored = Store.open(str(store.path)).load("first")

    assert stored is not None
    assert stored.document == '{"note": "Kitchen clean – ŵ, żółć, طفل"}'
    assert (stored.revision, stored.changed_by, stored.changed_at) == (1, "Jo Hart", NOON)


def test_a_save_from_an_older_window_is_refused_and_loses_neither_words(store: Store) -> None:
    start(store, document="first words")
    change(store, "words of the other window", expected=1)

    with pytest.raises(Stale) as refused:
        change(store, "words of this window", expected=1)

    assert refused.value.current.document == "words of the other window"
    assert refused.value.current.revision == 2
    assert [store.document_at("first", number) for number in (1, 2)] == [
        "first words",
        "words of the other window",
    ]
    assert len(store.revisions("first")) == 2
    assert change(store, "both", expected=2) == 3


def test_saving_what_was_erased_says_that_it_is_gone(store: Store) -> None:
    with pytest.raises(Gone):
        change(store, "late words", expected=1)


def test_the_same_assessment_cannot_be_started_over_itself(store: Store) -> None:
    start(store, document="kept")

    with pytest.raises(PathwayError, match="already in Waymark"):
        start(store, document="another")

    stored = store.load("first")
    assert stored is not None
    assert stored.document == "kept"


def test_the_order_of_changes_is_kept_when_a_clock_goes_back(store: Store) -> None:
    start(store)
    for number, hours in enumerate((5, -40, 1), start=1):
        change(store, f"change {number}", expected=number, at=NOON + timedelta(hours=hours))

    assert [made.number for made in store.revisions("first")] == [1, 2, 3, 4]
    assert [made.what for made in store.revisions("first")] == ["Started", *["Wrote a note"] * 3]
    assert store.document_at("first", 4) == "change 3"


def test_a_time_without_its_zone_is_not_taken(store: Store) -> None:
    with pytest.raises(Exception, match="time zone"):
        store.create("first", "{}", summary(), by="Jo Hart", at=datetime(2026, 3, 2, 12))

    assert store.load("first") is None


def test_ten_people_saving_at_once_lose_nothing(store: Store) -> None:
    def work(person: int) -> None:
        id = f"assessment {person}"
        start(store, id)
        for number in range(1, 11):
            change(store, f"{person}: {number}", expected=number, id=id)

    with ThreadPoolExecutor(10) as people:
        list(people.map(work, range(10)))

    for person in range(10):
        id = f"assessment {person}"
        read_back = [store.document_at(id, number) for number in range(2, 12)]
        assert read_back == [f"{person}: {number}" for number in range(1, 11)]
    assert len({row.change for row in store.list()}) == 10


def test_ten_windows_on_one_assessment_keep_every_word_by_trying_again(store: Store) -> None:
    start(store, document="")

    def add(word: str) -> None:
        while True:
            stored = store.load("first")
            assert stored is not None
            try:
                change(store, f"{stored.document} {word}", expected=stored.revision)
                return
            except Stale:
                continue

    with ThreadPoolExecutor(10) as people:
        list(people.map(add, [f"word{number}" for number in range(20)]))

    stored = store.load("first")
    assert stored is not None
    assert sorted(stored.document.split()) == sorted(f"word{number}" for number in range(20))
    assert stored.revision == 21


def test_a_setting_is_there_at_the_next_start(store: Store) -> None:
    store.set_setting("area", "england")
    store.set_setting("area", "oxfordshire")
    store.close()

    again = Store.open(str(store.path))

    assert again.setting("area") == "oxfordshire"
    assert again.setting("looks") is None
