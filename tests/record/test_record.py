"""The record changes by making a new copy, and what goes out as JSON comes back equal."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from pathway import exchange
from pathway.errors import PathwayError
from pathway.evidence import Contact, Evidence
from pathway.frozen import storable
from pathway.household import Child
from pathway.meaning import Meaning
from pathway.scales import Kind, Level
from tests.families import ASH, ROWAN, empty, judged, seen

SECRET = "Zoë-sentinel"


def test_a_change_leaves_the_record_it_came_from_alone() -> None:
    before = seen()

    after = before.keep(judged(Level.NOT_MET))

    assert before.judgement(ROWAN, "food").level is None
    assert after.judgement(ROWAN, "food").level is Level.NOT_MET
    assert after.judgement(ASH, "food").level is None


def test_keeping_an_item_again_replaces_it_in_its_place() -> None:
    renamed = seen().keep(ROWAN.but(name="Rowan-Mae"))

    assert [child.name for child in renamed.children] == ["Rowan-Mae", "Ash", ""]


def test_what_was_removed_can_be_put_back_with_all_its_words() -> None:
    record = seen()
    piece = record.evidence[0]

    assert record.remove(piece).keep(piece).evidence_for(ROWAN, "home") == (piece,)


def test_one_piece_of_evidence_serves_every_child_and_area_it_was_sorted_to() -> None:
    record = seen()

    assert record.evidence_for(ROWAN, "home") == record.evidence_for(ASH, "home") != ()


def test_unsorted_evidence_is_kept_and_listed() -> None:
    record = seen().keep(Evidence(id="loose", words="Something about a bus"))

    assert [piece.id for piece in record.unsorted()] == ["loose"]


def test_at_most_two_pieces_of_exact_words_open_a_report() -> None:
    with pytest.raises(ValidationError):
        Meaning(child_id="rowan", words_first=("a", "b", "c"))


def test_a_passage_without_a_place_in_its_note_is_refused() -> None:
    with pytest.raises(ValidationError):
        Evidence(id="x", note_id="note", start=5, end=5)


@given(st.text())
def test_any_words_survive_the_journey_out_and_back(words: str) -> None:
    record = empty().keep(Child(id="c", name=words))

    assert exchange.from_json(exchange.to_json(record)) == record
    assert exchange.from_json(exchange.to_json(record).encode()) == record


@given(st.text())
def test_words_change_only_where_no_store_could_keep_them(words: str) -> None:
    kept = storable(words)

    kept.encode("utf-8")  # a lone surrogate would raise
    assert "\x00" not in kept
    if words.isprintable():
        assert kept == words


def test_the_published_schema_is_the_one_of_this_record() -> None:
    published = json.loads(Path("data/schema/assessment-1.schema.json").read_text(encoding="utf-8"))

    assert published == exchange.schema(), "run: python -m pathway schema > data/schema/assessment-1.schema.json"


def test_what_is_written_fits_the_published_schema() -> None:
    schema = exchange.schema()
    Draft202012Validator.check_schema(schema)

    Draft202012Validator(schema).validate(json.loads(exchange.to_json(seen().keep(judged(Level.MET)))))


def _changed(**change: object) -> str:
    return json.dumps(json.loads(exchange.to_json(empty().keep(Child(id="c", name=SECRET)))) | change)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("not json " + SECRET, "Choose another copy"),
        ("", "Choose another copy"),
        ("[]", "Choose a file that Waymark saved"),
        ('{"format": "something-else"}', "Choose a file that Waymark saved"),
        (_changed(version=99), "Update Waymark"),
        (_changed(version=None), "Choose another copy"),
        (_changed(assessment={"children": [{"name": SECRET}]}), "Choose another copy"),
        (_changed(assessment=SECRET), "Choose another copy"),
        ('{"format": "waymark-assessment", "version": 1, "version": 2}', "Choose another copy"),
        ('{"format": "waymark-assessment", "version": NaN}', "Choose another copy"),
        ("[" * 100_000, "Choose"),
        ('{"format": "waymark-assessment", "version": 1, "assessment": ' + "[" * 30 + "]" * 30 + "}", "Choose a file"),
    ],
)
def test_a_file_that_is_not_ours_gives_one_sentence_and_repeats_no_word_of_it(text: str, sentence: str) -> None:
    with pytest.raises(PathwayError) as told:
        exchange.from_json(text)

    assert str(told.value).startswith(sentence)
    assert SECRET not in str(told.value)


def test_a_file_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(PathwayError, match="Choose a smaller file"):
        exchange.from_json(b" " * (exchange.LARGEST_FILE + 1))


def test_an_unknown_field_is_refused_rather_than_lost() -> None:
    document = json.loads(exchange.to_json(empty()))
    document["assessment"]["children"] = [{"id": "c", "nickname": SECRET}]

    with pytest.raises(PathwayError, match=r"children, 0"):
        exchange.from_json(json.dumps(document))


def test_words_about_two_children_are_the_voice_of_neither_until_somebody_says_whose() -> None:
    coat = Evidence(
        id="coat", words="I put my coat on Ash", kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("rowan", "ash")
    )
    record = seen().keep(coat)

    assert coat not in record.words_of(ROWAN)
    assert coat not in record.words_of(ASH)
    assert record.keep(coat.but(said_by="rowan")).words_of(ROWAN)[-1].words == coat.words
    assert record.keep(coat.but(said_by="rowan")).words_of(ASH) == ()


def test_what_a_sister_said_about_a_child_is_not_that_childs_voice() -> None:
    about = Evidence(
        id="about", words="He is cold", kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("ash",), said_by="rowan"
    )
    record = seen().keep(about)

    assert record.words_of(ASH) == ()
    assert about in record.words_of(ROWAN)


def test_evidence_moved_to_another_contact_takes_its_date_along_unless_one_was_given_by_hand() -> None:
    first = Contact(id="first", on=date(2026, 3, 3))
    second = Contact(id="second", on=date(2026, 3, 11))
    piece = Evidence(id="said", words="I like it here", on=first.on, contact_id="first")

    assert (piece.at(second, first).contact_id, piece.at(second, first).on) == ("second", second.on)
    assert piece.but(on=date(2026, 3, 5)).at(second, first).on == date(2026, 3, 5)
    assert piece.at(None, first).on == first.on
