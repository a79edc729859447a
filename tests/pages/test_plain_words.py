"""Words to think twice about: another way is offered beneath the box, and nothing is blocked, changed or nagged."""

from datetime import date
from pathlib import Path

import pytest

from pages.parts import plain_words, session
from pathway.disability import Door
from pathway.evidence import Evidence
from pathway.history import Event
from pathway.household import Adult
from pathway.scales import DoorKind, Impairment, Kind
from tests.families import ROWAN, TODAY, empty, exact, seen
from tests.hostile import MARK, hostile
from tests.pages.screen import Screen, database

LIFE = "meaning.rowan.life"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def written(words: str) -> Screen:
    """The argument of one child with these words in its first box."""
    return Screen.of(empty().keep(ROWAN), "assess/meaning", child="rowan").set(LIFE, words)


def test_a_word_to_avoid_offers_another_with_the_reason_and_is_stored_as_it_was_typed() -> None:
    screen = written("Rowan is streetwise.")
    (found,) = (one for one in session.content().plain_words if "streetwise" in one.phrases)

    assert "Instead of “streetwise”" in screen.words
    assert found.because in screen.words
    assert screen.record.meaning(ROWAN).life == "Rowan is streetwise."
    assert screen.box(LIFE) == "Rowan is streetwise."


def test_the_word_that_was_written_is_named_and_not_another_with_the_same_advice() -> None:
    assert "Instead of “hard to reach”" in written("They are hard to reach.").words


@pytest.mark.parametrize("words", ["She said “he is streetwise”.", 'He said "streetwise".', "Rowan walks home at six."])
def test_it_is_silent_about_a_quotation_and_about_plain_words(words: str) -> None:
    assert "Instead of" not in written(words).words


def test_the_line_goes_with_the_word() -> None:
    screen = written("Rowan is streetwise.").set(LIFE, "Rowan knows the bus home.")

    assert "Instead of" not in screen.words


def test_many_such_words_stay_calm() -> None:
    shown = written("Streetwise, not engaging, chaotic, naughty, resilient.").words

    assert shown.count("<p>Instead of") > plain_words.AT_ONCE
    assert shown.partition("<details>")[0].count("<p>Instead of") == plain_words.AT_ONCE


def test_every_long_text_has_it_without_being_told() -> None:
    history = Screen.of(empty().keep(ROWAN, Event(id="end")), "assess/history", item="end")
    history.set("event_what_end", "Closed: Rowan not engaging.")

    assert "Instead of “not engaging”" in history.words


def test_it_is_silent_about_exact_words_and_about_what_an_adult_says_of_themselves() -> None:
    mine = Evidence(id="mine", words="I’m streetwise", kind=Kind.TOLD_BY_CHILD, exact=True, source="Rowan", on=TODAY,
                     child_ids=("rowan",))  # fmt: skip
    voice = Screen.of(empty().keep(ROWAN, mine), "assess/voice", child="rowan")
    voice.press("evidence_open_voice_rowan_mine")
    assert voice.box("evidence_words_mine") == "I’m streetwise"
    assert "Instead of" not in voice.words

    adult = empty().but(id="second").keep(ROWAN, Adult(id="gran", own_view="She’s streetwise"))
    assert "Instead of" not in Screen.of(adult, "assess/family", item="gran").words


def test_nobody_corrects_a_young_person_who_writes_alone() -> None:
    kit = ROWAN.but(born=exact(date(2012, 5, 1)))
    screen = Screen.of(empty().keep(kit), "start/home", child="rowan")
    screen.app.switch_page("assess/own_words.py")
    box = screen.run().boxes[0]
    screen.set(box, "My mum says I’m streetwise")

    assert [one.words for one in screen.record.words_of(kit)] == ["My mum says I’m streetwise"]
    assert "Instead of" not in screen.words


def test_what_a_family_asks_for_is_in_their_words_and_what_we_saw_in_ours() -> None:
    kit = ROWAN.but(impairment=Impairment.YES)
    doors = [Door(child_id="rowan", kind=kind, words="Mum cannot cope") for kind in DoorKind]
    words = Screen.of(empty().keep(kit, *doors), "assess/disability", child="rowan").words

    assert words.count("Instead of “mum”") == 1


def test_it_is_silent_about_evidence_that_is_exact_and_speaks_about_our_own_words() -> None:
    piece = Evidence(id="ours", words="Rowan is streetwise", kind=Kind.TOLD_BY_PROFESSIONAL, on=TODAY,
                     child_ids=("rowan",), area_ids=("safe",))  # fmt: skip
    ours = Screen.of(empty().keep(ROWAN, piece), "assess/area", area="safe").press("evidence_open_safe_rowan_ours")
    assert "Instead of “streetwise”" in ours.words

    ours.set("evidence_exact_ours", True)
    assert "Instead of" not in ours.words


def test_it_is_silent_about_a_note_as_it_was_pasted() -> None:
    record = seen()
    visit = record.contacts[0].but(id="new")
    screen = Screen.of(empty().keep(ROWAN, visit), "assess/notebook")
    box = next(key for key in screen.boxes if key.startswith("note.words."))
    screen.set(box, "Rowan is streetwise.")

    assert [note.words for note in screen.record.notes] == ["Rowan is streetwise."]
    assert "Instead of" not in screen.words


def test_what_was_typed_never_reaches_the_line() -> None:
    screen = written(f"streetwise {hostile('http://127.0.0.1:9')}")
    (line,) = (str(one.proto.body) for one in screen.app.main.get("html") if "wm-other-words" in str(one.proto.body))

    assert MARK not in line
