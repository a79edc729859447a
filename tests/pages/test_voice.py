"""Voice: a child’s own words come first and are typed once; nobody is “n/a”, and “not yet” has a plan."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pathway.assessment import Assessment
from pathway.evidence import Evidence
from pathway.scales import Kind
from pathway.voice import Voice
from tests.families import ASH, BAY, ROWAN, WREN, empty, seen
from tests.pages.screens import Screen

Open = Callable[..., Screen]


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the voice of one child of one family."""

    def opened(record: Assessment, child: str = "rowan") -> Screen:
        return Screen("voice", record, tmp_path, monkeypatch, child=child)

    return opened


def _box_added(screen: Screen) -> str:
    """The box of the piece that was just added."""
    return f"evidence_words_{screen.record.evidence[-1].id}"


def test_words_recorded_anywhere_stand_first_as_a_quotation(voice: Open) -> None:
    shown = voice(seen()).html()

    assert "<blockquote" in shown
    assert "I do the tea" in shown.split("<blockquote", 1)[1].split("</blockquote>")[0]
    assert "Rowan, 3 March 2026" in shown


def test_exact_words_added_here_are_evidence_told_by_this_child(voice: Open) -> None:
    screen = voice(empty().keep(ROWAN, ASH))

    screen.press("evidence_add_voice_rowan")
    screen.write(_box_added(screen), "I want my own bed.")

    (piece,) = screen.record.words_of(ROWAN)
    assert (piece.words, piece.kind, piece.exact) == ("I want my own bed.", Kind.TOLD_BY_CHILD, True)
    assert screen.record.words_of(ASH) == ()


def test_what_a_sister_said_about_a_baby_is_not_shown_as_the_babys_own_words(voice: Open) -> None:
    bottles = Evidence(
        id="bottles", words="I do the bottles", kind=Kind.TOLD_BY_CHILD, exact=True, source="Rowan",
        on=date(2026, 3, 11), child_ids=("rowan", "wren"),
    )  # fmt: skip
    record = empty().keep(ROWAN, WREN, bottles)

    assert "I do the bottles" not in voice(record, "wren").html()


def test_a_child_is_heard_more_than_once_and_each_time_is_kept(voice: Open) -> None:
    screen = voice(empty().keep(ROWAN, Voice(id="first", child_id="rowan", wants="a bed")))

    screen.press("voice_add_rowan")
    second = screen.record.voices[-1]
    screen.write(f"voice_wants_{second.id}", "to see Gran")

    assert [one.wants for one in screen.record.voices_of(ROWAN)] == ["a bed", "to see Gran"]


def test_what_was_seen_and_what_it_may_mean_are_written_apart(voice: Open) -> None:
    screen = voice(empty().keep(WREN, Voice(id="watched", child_id="wren")), "wren")

    screen.write("voice_observed_watched", "Turns to the door when it bangs.")
    screen.write("voice_possible_meanings_watched", "Waiting for somebody; or startled by noise.")

    (kept,) = screen.record.voices_of(WREN)
    assert kept.observed == "Turns to the door when it bangs."
    assert kept.possible_meanings == "Waiting for somebody; or startled by noise."


def test_a_baby_is_watched_and_never_not_applicable(voice: Open) -> None:
    screen = voice(seen().keep(WREN), "wren")

    assert "applicable" not in screen.html().lower()
    assert screen.has("voice_add_wren")
    assert next(one for one in screen.at.expander if "Watching" in one.label)


def test_not_yet_asks_for_the_plan_and_loses_nothing_that_was_written(voice: Open) -> None:
    screen = voice(empty().keep(ROWAN, Voice(id="try", child_id="rowan", wants="a bed")))

    screen.at.checkbox(key="voice_notyet_try").check().run()
    screen.write("voice_plan_try", "Meet in the library on Friday.")

    (kept,) = screen.record.voices_of(ROWAN)
    assert (kept.not_yet, kept.plan, kept.wants) == (True, "Meet in the library on Friday.", "a bed")
    assert not screen.has("voice_observed_try")


def test_choosing_the_contact_fills_the_day_and_the_place_once(voice: Open) -> None:
    screen = voice(seen().keep(Voice(id="there", child_id="rowan")))

    screen.at.selectbox(key="voice_contact_there").set_value("visit").run()
    screen.sound()

    (kept,) = screen.record.voices_of(ROWAN)
    assert (kept.contact_id, kept.on, kept.where) == ("visit", date(2026, 3, 3), "home")


def test_the_prompts_are_those_of_the_childs_age(voice: Open) -> None:
    record = seen().keep(WREN)

    assert "Who wakes me, or do I do it myself?" in voice(record, "rowan").html()


def test_an_unborn_child_has_a_place_here_too(voice: Open) -> None:
    assert "Not yet born" in voice(seen(), BAY.id).html()
