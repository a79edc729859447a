"""Every earlier state reads back exactly, and takes little room."""

import hashlib
import random
from itertools import takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as some
from sqlalchemy import func, select, update

from pathway.errors import PathwayError
from pathway.store import Gone, Store, delta, digest, tables
from tests.store.build import change, start


def test_each_of_many_revisions_reads_back_exactly(store: Store) -> None:
    documents = _a_growing_document(130)
    _keep_all(store, documents)

    assert [store.document_at("first", number) for number in range(1, 131)] == documents


def test_many_small_changes_of_a_long_document_take_little_room(store: Store) -> None:
    documents = _a_growing_document(130, lines=2000)
    _keep_all(store, documents)

    with store._engine.connect() as connection:
        kept = connection.execute(select(func.sum(func.length(tables.revision.c.body)))).scalar_one()
    assert kept < 8 * len(documents[-1])


def test_a_revision_that_never_was_is_said_to_be_gone(store: Store) -> None:
    start(store)

    for number in (0, 2, -1):
        with pytest.raises(Gone):
            store.document_at("first", number)


def test_a_revision_that_was_tampered_with_is_not_passed_off_as_what_was_saved(store: Store) -> None:
    start(store, document="He said he was hungry.")
    with store._engine.begin() as connection:
        connection.execute(update(tables.revision).values(body=delta.pack("He said he was not hungry.")))

    with pytest.raises(PathwayError, match="damaged") as said:
        store.document_at("first", 1)
    assert "hungry" not in str(said.value)


@given(some.text(max_size=40), some.text(max_size=40), some.integers(0, 40))
def test_what_two_texts_begin_with_is_found_to_the_letter(old: str, new: str, common: int) -> None:
    new = old[:common] + new

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(delta, "_SLICE", 8)
        same = list(takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
        assert delta.same_start(old, new) == len(same)


@given(some.text(), some.text(), some.text(), some.text())
def test_any_change_of_any_text_can_be_followed(first: str, second: str, third: str, fourth: str) -> None:
    old, new = (first + second) * 20 + third, (second + fourth) * 20 + first

    assert delta.apply(old, delta.between(old, new)) == new


@given(
    some.lists(some.sampled_from(["the same line of forty characters or so\n", "ab", "b", "ŵ", "\n"])),
    some.data(),
)
def test_moved_and_repeated_parts_can_be_followed(parts: list[str], data: some.DataObject) -> None:
    old = "".join(parts)
    new = "".join(data.draw(some.permutations(parts)))

    assert delta.apply(old, delta.between(old, new)) == new


@given(some.text(max_size=40), some.text(max_size=40), some.text(max_size=40))
def test_a_digest_is_that_of_the_whole_text_however_much_of_it_was_not_read_again(
    start: str, old: str, new: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(digest, "_BLOCK", 8)
        patch.setattr(digest, "_SLICE", 3)
        _, marks = digest.after(start + old, 0, ())
        after, more = digest.after(start + new, delta.same_start(start + old, start + new), marks)

        assert after == hashlib.sha256((start + new).encode()).digest()
        assert digest.after(f"{start}{new} on", len(start + new), more)[0] == digest.of(f"{start}{new} on")


def test_two_changes_far_apart_do_not_store_what_lies_between() -> None:
    old = "\n".join(f"line {random.Random(number).random()}" for number in range(3000))

    change_of_both_ends = delta.between(f"a{old}b", f"c{old}d")

    assert len(change_of_both_ends) < 200


def _a_growing_document(count: int, lines: int = 200) -> list[str]:
    """Documents as a person makes them: a word here, a line there, now and then nearly all anew."""
    chance = random.Random(11)
    text = [f"line {chance.random()}" for _ in range(lines)]
    documents = []
    for number in range(count):
        text[chance.randrange(len(text))] += f" and {number}"
        text.insert(chance.randrange(len(text)), f"new {chance.random()}")
        text[0] = f"changed {number}"
        if number == count // 2:
            text = [f"other {chance.random()}" for _ in range(lines)]
        documents.append("\n".join(text))
    return documents


def _keep_all(store: Store, documents: list[str]) -> None:
    start(store, document=documents[0])
    for number, document in enumerate(documents[1:], start=1):
        change(store, document, expected=number)
