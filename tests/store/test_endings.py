"""A family is found by any part of its name, whether few have it or very many, and only by what it is called."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from pathway.store import Store, search
from tests.store.build import NOON, change, start, summary
from tests.store.test_finding import NAMES

LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
MORE = [*NAMES, LONG, "Rowan Rowanson", "rowan ash", "Ann Bo", "ℌazel ΣΑΣ", "İpek ǅ", "x\ty\nz abc", "", "aaaaaaa"]


@pytest.fixture
def families(store: Store) -> Store:
    for number, name in enumerate(MORE):
        start(store, f"id{number}", name=name, family=f"family{number}")
    return store


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(some.lists(some.sampled_from(MORE), min_size=1, max_size=2), some.data())
def test_every_part_of_a_name_finds_what_a_look_at_all_of_them_finds(
    families: Store, names: list[str], data: some.DataObject
) -> None:
    typed = " ".join(_part(name, data) for name in names)

    found = families.list(typed)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "_few", lambda *_: None)
        assert found == families.list(typed)


@pytest.mark.parametrize("typed", [LONG, LONG[7:], LONG[20:50], f"{LONG[:30]} goch", LONG.upper()])
def test_a_very_long_word_is_found_by_any_part_of_it(families: Store, typed: str) -> None:
    assert [row.title for row in families.list(typed)] == [LONG]
    assert families.list(f"{typed[:30]}x{typed[30:]}") == ()


def test_a_letter_drawn_in_another_hand_is_found_by_the_plain_one(families: Store) -> None:
    assert [row.title for row in families.list("hazel")] == ["ℌazel ΣΑΣ"]


def test_a_name_that_many_have_is_read_page_by_page_the_newest_first(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_FEW", 4)
    for number in range(12):
        start(store, f"id{number}", name="Rowan Ash" if number % 2 else f"Rowan {number} Quill", family=f"{number}")

    first = store.list("rowan ash", limit=4)
    second = store.list("rowan ash", limit=4, after=first[-1].change)

    assert [row.id for row in (*first, *second)] == ["id11", "id9", "id7", "id5", "id3", "id1"]
    assert [row.id for row in store.list("owan 10")] == ["id10"]


def test_a_family_is_found_by_its_new_name_and_no_longer_by_the_old(store: Store) -> None:
    start(store, name="Bramley family")
    new = summary("Bramble family")

    store.save("first", "{}", new, expected=1, by="Jo Hart", at=NOON, what="Wrote")

    again = Store.open(str(store.path))
    assert [row.title for row in again.list("ramble")] == ["Bramble family"]
    assert again.list("ramley") == ()
    assert [row.title for row in again.list("family")] == ["Bramble family"]
    with store._engine.connect() as connection:
        kept = set(connection.exec_driver_sql("SELECT text FROM ending").scalars())
    assert kept == search.endings("bramble family")


def test_a_change_of_words_alone_writes_no_name_again(store: Store) -> None:
    start(store)
    with store._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM ending")

    change(store, "other words", expected=1)

    with store._engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT text FROM ending").all() == []


def test_what_is_erased_can_be_found_by_nothing(store: Store) -> None:
    start(store, "goes", name="Quillfeather", family="quill")
    start(store, "stays", name="Bramley", family="bramley")

    store.erase_family("quill", reason="Asked for by the family", by="Jo Hart", at=NOON)

    with store._engine.connect() as connection:
        left = {text for (text,) in connection.exec_driver_sql("SELECT text FROM ending")}
    assert left == search.endings("bramley")


def _part(name: str, data: some.DataObject) -> str:
    begin = data.draw(some.integers(0, len(name)))
    return name[begin : data.draw(some.integers(begin, len(name)))]
