"""The list shows what was changed last first, and finds a family however its name is written."""

from datetime import timedelta

import pytest

from pathway.store import Store
from tests.store.build import NOON, change, start, summary

NAMES = [
    "100% Brown",
    "Anna_Lee Fox",
    "O’Neill and O'Hara",
    'The "Two" Smiths',
    "Zoë Świątek",
    "a/b\\c",
    "الأحمد",
]


@pytest.fixture
def families(store: Store) -> Store:
    for number, name in enumerate(NAMES):
        start(store, f"id{number}", name=name, family=f"family{number}")
    return store


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("%", ["100% Brown"]),
        ("_", ["Anna_Lee Fox"]),
        ("'", ["O’Neill and O'Hara"]),
        ('"', ['The "Two" Smiths']),
        ("\\", ["a/b\\c"]),
        ("/", ["a/b\\c"]),
        ("zoe", ["Zoë Świątek"]),
        ("SWIATEK zoë", ["Zoë Świątek"]),
        ("الأحمد", ["الأحمد"]),
        ("fox brown", []),
        ("' OR 1=1 --", []),
        ("x" * 100_000, []),
        ("\0", NAMES[::-1]),
        ("  ", NAMES[::-1]),
    ],
)
def test_a_search_is_plain_text(families: Store, typed: str, found: list[str]) -> None:
    assert [row.title for row in families.list(typed)] == found


def test_the_list_follows_changes_and_not_the_clock(store: Store) -> None:
    for id in ("a", "b", "c"):
        start(store, id)
    change(store, "{}", expected=1, id="b", at=NOON - timedelta(days=400))
    change(store, "{}", expected=1, id="a", at=NOON - timedelta(days=800))

    assert [row.id for row in store.list()] == ["a", "b", "c"]


def test_a_long_list_is_read_page_by_page_with_nothing_twice_or_missed(families: Store) -> None:
    first = families.list(limit=3)
    start(families, "newer", name="Newer")
    second = families.list(limit=3, after=first[-1].change)
    third = families.list(limit=3, after=second[-1].change)

    assert [row.title for row in (*first, *second, *third)] == NAMES[::-1]


def test_a_row_says_all_a_list_shows(store: Store) -> None:
    store.create("one", "{}", summary(), by="Jo Hart", at=NOON)

    (row,) = store.list()

    assert (row.id, row.title, row.state, row.family_id) == ("one", "Bramley family", "draft", "bramley")
    assert (row.practice, row.revision, row.changed_at, row.changed_by) == (False, 1, NOON, "Jo Hart")


def test_a_family_is_found_with_all_its_assessments(store: Store) -> None:
    start(store, "a", family="bramley")
    start(store, "other", family="fox")
    start(store, "b", family="bramley")

    assert [row.id for row in store.family("bramley")] == ["b", "a"]


def test_nothing_a_log_might_print_shows_a_name_or_a_word(store: Store) -> None:
    start(store, document="secret words", name="Bramley family")
    (row,), stored, made = store.list(), store.load("first"), store.revisions("first")

    printed = repr((row, stored, made, summary()))

    assert "Bramley" not in printed
    assert "secret" not in printed
    assert "Jo Hart" not in printed
