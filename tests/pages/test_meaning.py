"""What it means: a child’s words come first as they were said, and each argument stays with its own child."""

from pathlib import Path

import pytest

from pathway.evidence import Evidence
from pathway.scales import Kind, Leaning, Level
from tests.families import TODAY, judged, seen
from tests.pages.screen import Screen, database


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def _said(id: str, words: str) -> Evidence:
    return Evidence(id=id, words=words, kind=Kind.TOLD_BY_CHILD, exact=True, on=TODAY, child_ids=("rowan",))


def test_exact_words_are_shown_as_they_were_said_before_anything_we_write() -> None:
    words = Screen.of(seen().keep(_said("odd", "*I* do <b>it</b>\nall")), "assess/meaning", child="rowan").words

    assert "*I* do &lt;b&gt;it&lt;/b&gt;\nall" in words
    assert words.index("I do the tea") < words.index("What works")


def test_up_to_two_pieces_of_words_open_the_report_and_no_more() -> None:
    record = seen().keep(_said("one", "The same words"), _said("two", "The same words"))
    screen = Screen.of(record, "assess/meaning", child="rowan")
    control = screen.control("meaning.rowan.words_first")
    screen.set("meaning.rowan.words_first", ["one", "two"])

    assert control.proto.max_selections == 2
    assert len(set(control.options)) == 3  # two alike can be told apart
    assert screen.record.meaning(screen.record.child("rowan")).words_first == ("one", "two")


def test_strengths_and_concerns_stand_side_by_side_each_with_its_evidence() -> None:
    screen = Screen.of(seen(), "assess/meaning", child="rowan")
    works, worries = screen.app.columns[:2]
    shown = ["\n".join(str(one.proto.body) for one in column.get("html")) for column in (works, worries)]

    assert "The kitchen was warm." in shown[0]
    assert "I do the tea" not in shown[0]
    assert "I do the tea" in shown[1]
    assert works.weight == worries.weight


def test_what_is_not_known_in_an_area_is_listed_with_whom_to_ask() -> None:
    record = seen().keep(
        judged(Level.NOT_KNOWN_YET, area="home", to_find_out="What nights are like", ask_whom="Morgan")
    )
    words = Screen.of(record, "assess/meaning", child="rowan").words

    assert "What nights are like" in words
    assert "Ask: Morgan" in words


def test_what_is_written_for_one_child_never_shows_for_another() -> None:
    screen = Screen.of(seen(), "assess/meaning", child="rowan").set("meaning.rowan.life", "Up at six")
    other = Screen.again(screen.id, "assess/meaning", child="ash")

    assert other.box("meaning.ash.life") == ""
    assert not other.has("meaning.rowan.life")
    assert other.record.meaning(other.record.child("rowan")).life == "Up at six"


def test_a_child_without_words_is_led_to_what_was_seen_and_never_called_silent() -> None:
    screen = Screen.of(seen(), "assess/meaning", child="ash")

    assert ("voice", "ash") in {(page, "ash" if "child=ash" in query else "") for _, page, query in screen.links()}
    assert "non-verbal" not in screen.words.lower()


def test_evidence_that_leans_neither_way_is_a_press_away_and_not_lost() -> None:
    record = seen().keep(_said("neither", "We have a dog").but(leaning=Leaning.NEITHER))
    screen = Screen.of(record, "assess/meaning", child="rowan")

    assert any("neither by itself" in one.label for one in screen.app.expander)
