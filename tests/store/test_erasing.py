"""An erased family’s words are nowhere in the files, and the reason is kept."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from pathway.store import Aside, Gone, Receipt, Store, Summary, engine, erasing, tables
from tests.store.build import NOON, on_disk, start

NAME, WORDS = "Quillfeather", "hungry-on-a-sunday"
THEIRS = Summary(title=NAME, search=NAME, state="draft", family_id="quill")


def test_no_word_of_an_erased_family_is_left_in_any_file(store: Store) -> None:
    words = _fill(store)
    before = on_disk(store.path)
    # The words must be there first, packed revisions too, or not finding them would show nothing.
    assert all(word in before for word in words)

    _erase(store)

    while_open = on_disk(store.path)
    assert [word for word in words if word in while_open] == []
    store.close()
    closed = on_disk(store.path)
    assert [word for word in words if word in closed] == []


def test_a_receipt_keeps_the_reason_and_no_content(store: Store) -> None:
    _fill(store)

    receipt = _erase(store)

    assert receipt == Receipt(
        number=1,
        family_id="quill",
        reason="Asked for by the family",
        by="Jo Hart",
        at=NOON,
        assessments=2,
        revisions=31,
        words_gone=True,
    )
    store.close()
    assert Store.open(str(store.path)).erasures() == (receipt,)


def test_other_families_stay_as_they_were(store: Store) -> None:
    _fill(store)

    _erase(store)

    assert {row.family_id for row in store.list()} == {"bramley"}
    for number in range(20):
        assert store.document_at(f"other{number}", 1) == f"stays {number} " * 400
    assert store.load("theirs3") is None
    assert store.revisions("theirs3") == ()
    assert store.list(NAME) == ()


def test_a_number_of_the_order_is_never_used_again_after_an_erasure(store: Store) -> None:
    start(store, "stays", family="bramley")
    start(store, "goes", family="quill")
    last = store.list()[0].change
    _erase(store)

    start(store, "new", family="bramley")

    assert store.list()[0].change > last


def test_a_family_can_be_erased_only_once(store: Store) -> None:
    start(store, family="quill")
    _erase(store)

    with pytest.raises(Gone):
        _erase(store)

    assert len(store.erasures()) == 1


def test_an_erasure_cut_short_is_finished_at_the_next_start(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    words = _fill(store)
    with monkeypatch.context() as patch:
        patch.setattr(erasing, "finish", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            _erase(store)
    assert store.list(NAME) == ()
    assert [receipt.words_gone for receipt in store.erasures()] == [False]

    again = Store.open(str(store.path))

    assert [receipt.words_gone for receipt in again.erasures()] == [True]
    left = on_disk(store.path)
    assert [word for word in words if word in left] == []


def test_an_erasure_that_a_reader_holds_up_says_so_and_is_finished_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # With the write-ahead log alone: the other journal lets nobody erase while somebody reads.
    monkeypatch.setattr(engine, "_PATIENCE_MS", 50)
    store = Store.open(str(tmp_path / "waymark.db"))
    words = _fill(store)
    with store._engine.connect() as reader:
        reader.execute(select(tables.assessment.c.id)).all()
        assert not _erase(store).words_gone
    assert any(word in on_disk(store.path) for word in words)

    again = Store.open(str(store.path))

    assert [each.words_gone for each in again.erasures()] == [True]
    left = on_disk(store.path)
    assert [word for word in words if word in left] == []


def _fill(store: Store) -> list[bytes]:
    """One family with two assessments among others that stay; gives bytes that only that family has."""
    for number in range(20):
        start(store, f"other{number}", document=f"stays {number} " * 400, name="Bramley", family="bramley")
        if number in (3, 11):
            store.create(f"theirs{number}", f"{WORDS} {number} " * 300, THEIRS, by="Jo Hart", at=NOON)
    for number in range(1, 30):
        document = f"{WORDS} 3 " * 300 + f"revision-{WORDS}-{number}"
        store.save("theirs3", document, THEIRS, expected=number, by="Jo Hart", at=NOON, what=f"Wrote of {NAME}")
    store.put_aside(Aside("theirs3", "note", "window", f"Wrote of {NAME}", WORDS, "Jo Hart", NOON))
    theirs = tables.revision.c.assessment_id.in_(["theirs3", "theirs11"])
    with store._engine.connect() as connection:
        packed = connection.execute(select(tables.revision.c.body).where(theirs)).scalars().all()
    # The folded name of the search, the name as written, words kept aside, and each revision as it is packed.
    return [NAME.lower().encode(), NAME.encode(), WORDS.encode(), b"theirs3", *packed]


def _erase(store: Store) -> Receipt:
    return store.erase_family("quill", reason="Asked for by the family", by="Jo Hart", at=NOON)


def _power_cut(engine: Engine) -> None:
    raise KeyboardInterrupt
