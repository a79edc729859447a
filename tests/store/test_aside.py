"""Words kept aside stay until a person has chosen, and leave with their family."""

from pathlib import Path

import pytest

from pathway.store import Aside, Store
from pathway.store.records import Gone
from tests.store.build import NOON, on_disk, start


def aside(words: str, window: str = "w1", part: str = "meaning.life") -> Aside:
    return Aside("first", part, window, "Wrote an argument", words, "Jo Hart", NOON)


def test_they_are_read_back_whole_after_the_store_was_closed(store: Store, path: Path) -> None:
    start(store)
    store.put_aside(aside("Cold and wet"))
    store.put_aside(aside("Dark", window="w2"))
    store.close()

    again = Store.open(str(path))
    kept = again.kept_aside("first")
    again.close()
    assert [(one.words, one.by, one.at, one.what) for one in kept] == [
        ("Cold and wet", "Jo Hart", NOON, "Wrote an argument"), ("Dark", "Jo Hart", NOON, "Wrote an argument"),
    ]  # fmt: skip


def test_only_the_same_window_writes_over_them_and_only_in_the_same_part(store: Store) -> None:
    start(store)
    for one in (aside("One"), aside("Two"), aside("Three", window="w2"), aside("Four", part="plan.goodbye")):
        store.put_aside(one)

    assert [one.words for one in store.kept_aside("first")] == ["Two", "Three", "Four"]


def test_what_was_chosen_about_is_let_go_and_nothing_else(store: Store) -> None:
    start(store)
    store.put_aside(aside("One"))
    store.put_aside(aside("Two", window="w2"))

    store.let_go(store.kept_aside("first")[0])

    assert [one.words for one in store.kept_aside("first")] == ["Two"]


def test_nothing_is_kept_of_an_assessment_that_is_not_there(store: Store) -> None:
    with pytest.raises(Gone):
        store.put_aside(aside("Words"))


def test_they_are_erased_with_the_family(store: Store, path: Path) -> None:
    start(store)
    store.put_aside(aside("Quillfeather was cold"))
    store.erase_family("bramley", reason="Time is over", by="Jo Hart", at=NOON)
    store.close()

    assert b"Quillfeather" not in on_disk(path)
