"""Voice: a child’s own words come first and are typed once; nobody is “n/a”, and “not yet” has a plan."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pathway.assessment import Assessment, Keepable
from pathway.evidence import Contact, Evidence
from pathway.household import Child, YoungCarer
from pathway.scales import Answer, Impairment, Kind
from pathway.voice import Aid, Communication, Voice
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


# How they communicate


FERN = ROWAN.but(id="fern", name="Fern", impairment=Impairment.YES)


def _folded(screen: Screen, label: str) -> bool:
    """Whether the part whose label begins so is closed; StopIteration when it is not on the page."""
    return not next(one for one in screen.at.expander if one.label.startswith(label)).proto.expanded


def test_how_a_child_says_yes_and_stop_is_written_once_for_the_child(voice: Open) -> None:
    screen = voice(empty().keep(FERN), "fern")

    for field, words in (("says_yes", "Looks up"), ("says_stop", "Turns away"), ("understood_by", "Her aunt")):
        screen.write(f"communication.fern.{field}", words)

    kept = screen.record.communication(FERN)
    assert (kept.says_yes, kept.says_stop, kept.understood_by) == ("Looks up", "Turns away", "Her aunt")


@pytest.mark.parametrize(
    ("child", "more", "folded"),
    [
        (FERN, (), False),
        (WREN, (), False),
        (ROWAN, (), True),
        (ROWAN, (Communication(child_id="rowan", says_no="Shakes her head"),), False),
        (ROWAN, (Aid(id="aid", child_id="rowan", what="Hearing aid"),), False),
    ],
)
def test_communication_lies_open_for_whom_it_matters_and_folded_for_any_other(
    voice: Open, child: Child, more: tuple[Keepable, ...], folded: bool
) -> None:
    visit = Contact(id="visit", on=date(2026, 3, 3))
    screen = voice(empty().keep(child, visit, *more), child.id)

    assert _folded(screen, f"How {child.name} says yes") is folded


def test_a_part_that_was_needed_does_not_fold_as_its_last_word_is_taken_out(voice: Open) -> None:
    screen = voice(empty().keep(ROWAN, Communication(child_id="rowan", says_no="Shakes her head")))

    screen.write("communication.rowan.says_no", "")

    assert screen.record.communication(ROWAN).says_no == ""
    assert not _folded(screen, "How Rowan says yes")


def test_an_aid_says_in_its_line_that_it_is_not_ready(voice: Open) -> None:
    screen = voice(empty().keep(FERN), "fern")

    screen.press("aid_add_fern")
    (aid,) = screen.record.aids_of(FERN)
    screen.write(f"aids.{aid.id}.what", "Eye-gaze device")
    screen.choose(f"aids.{aid.id}.ready", Answer.NO)

    assert "Eye-gaze device · not ready, or not with them" in screen.html()
    assert screen.record.aids[0].child_id == "fern"


def test_what_was_consistent_unclear_and_to_be_asked_again_are_three_answers(voice: Open) -> None:
    screen = voice(empty().keep(FERN, Voice(id="time", child_id="fern", method="device")), "fern")

    assert not _folded(screen, "Answers by yes and no")
    for field, words in (
        ("consistent", "Device home: yes, yes"),
        ("unclear", "Grandma"),
        ("ask_again", "In May"),
    ):
        screen.write(f"voice_{field}_time", words)

    (kept,) = screen.record.voices
    assert (kept.consistent, kept.unclear, kept.ask_again) == ("Device home: yes, yes", "Grandma", "In May")


def test_answers_by_yes_and_no_are_folded_where_a_child_talks(voice: Open) -> None:
    assert _folded(voice(empty().keep(ROWAN, Voice(id="t", child_id="rowan", method="talked"))), "Answers by yes")


def test_who_supported_the_conversation_is_kept(voice: Open) -> None:
    screen = voice(empty().keep(FERN, Voice(id="time", child_id="fern")), "fern")

    screen.write("voice_supported_by_time", "Jo, fluent in Makaton")

    assert screen.record.voices[0].supported_by == "Jo, fluent in Makaton"


def test_watching_in_one_place_says_that_a_second_would_tell_more_and_in_two_says_nothing(voice: Open) -> None:
    home = Voice(id="home", child_id="wren", observed="Turns to the door.", where="Home")
    again = home.but(id="again", where=" home ")
    nursery = home.but(id="nursery", where="Nursery")
    record = empty().keep(WREN, home, again)

    assert "A second setting would tell more" in voice(record, "wren").html()
    assert "second setting" not in voice(record.but(id="second").keep(nursery), "wren").html()


def test_a_child_who_talked_once_is_not_asked_for_a_second_setting(voice: Open) -> None:
    talked = Voice(id="t", child_id="rowan", method="talked", observed="Smiled.", where="The car")

    assert "second setting" not in voice(empty().keep(ROWAN, talked)).html()


# Words that nobody understands yet

HANDS = Evidence(
    id="hands", words="stop hands cold", kind=Kind.TOLD_BY_CHILD, exact=True, said_by="fern", child_ids=("fern",),
    guess="Washed with cold hands",
)  # fmt: skip


def test_words_nobody_understands_stand_alone_and_a_guess_is_said_to_be_one(voice: Open) -> None:
    shown = voice(empty().keep(FERN, HANDS.but(not_understood=True)), "fern").html()

    assert '<blockquote dir="auto">stop hands cold</blockquote>' in shown
    assert "We do not know yet what this refers to." in shown
    assert shown.count("Washed with cold hands") == shown.count("A guess, by the worker: Washed with cold hands") == 1


def test_a_guess_is_kept_and_not_shown_once_the_words_are_understood(voice: Open) -> None:
    screen = voice(empty().keep(FERN, HANDS.but(not_understood=True)), "fern")
    screen.press("evidence_open_voice_fern_hands")
    assert screen.has("evidence_guess_hands")

    screen.at.checkbox(key="evidence_not_understood_hands").uncheck().run()

    assert screen.record.evidence[0].guess == "Washed with cold hands"
    assert not screen.has("evidence_guess_hands")
    assert "Washed" not in screen.html()
    assert "We do not know yet" not in screen.html()


def test_a_guess_is_not_asked_for_before_somebody_says_that_nobody_knows(voice: Open) -> None:
    screen = voice(empty().keep(FERN, HANDS.but(guess="")), "fern")
    screen.press("evidence_open_voice_fern_hands")
    assert not screen.has("evidence_guess_hands")

    screen.at.checkbox(key="evidence_not_understood_hands").check().run()
    screen.write("evidence_guess_hands", "The bath")

    (kept,) = screen.record.evidence
    assert (kept.words, kept.not_understood, kept.guess) == ("stop hands cold", True, "The bath")


def test_an_area_says_too_that_nobody_knows_what_the_words_refer_to_and_shows_no_guess(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = empty().keep(FERN, HANDS.but(not_understood=True, area_ids=("food",)))
    shown = Screen("area", record, tmp_path, monkeypatch, child="fern", area="food").html()

    assert "not known yet what it refers to" in shown
    assert "Washed" not in shown


# A young carer


def test_a_young_carers_needs_are_their_own_and_kept_for_this_child(voice: Open) -> None:
    screen = voice(empty().keep(ROWAN, FERN))

    screen.write("young_carer.rowan.does", "Tuesdays and Fridays")
    screen.write("young_carer.rowan.costs_them", "Late on Wednesdays")

    kept = screen.record.young_carer(ROWAN)
    assert (kept.does, kept.costs_them) == ("Tuesdays and Fridays", "Late on Wednesdays")
    assert screen.record.young_carer(FERN) == YoungCarer(child_id="fern")
    assert "assessment" in screen.html().split("What they are owed")[1]


def test_a_young_carer_is_asked_about_openly_only_where_the_record_gives_a_reason(voice: Open) -> None:
    alone = empty().keep(ROWAN)

    assert _folded(voice(alone), "If Rowan looks after")
    assert not _folded(voice(alone.but(id="second").keep(FERN)), "If Rowan looks after")
    written = alone.but(id="third").keep(YoungCarer(child_id="rowan", does="The bottles"))
    assert not _folded(voice(written), "If Rowan looks after")


def test_nobody_asks_a_baby_whom_they_look_after(voice: Open) -> None:
    visit = Contact(id="visit", on=date(2026, 3, 3))

    assert "Looking after somebody else" not in str(voice(empty().keep(WREN, FERN, visit), "wren").at.subheader)
