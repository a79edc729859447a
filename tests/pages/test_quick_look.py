"""The quick look: every answer is found in its own place of the record, and nothing is typed twice."""

from datetime import date
from pathlib import Path

import pytest

from pages.parts import session
from pathway.assessment import Assessment
from pathway.evidence import Contact, Evidence
from pathway.scales import Answer, Handling, Kind
from tests.families import BAY, ROWAN, WREN, empty, seen
from tests.pages.screen import Screen, database


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def quick(record: Assessment) -> Screen:
    """The quick look of this family."""
    screen = Screen.of(record, "assess/tasks")
    # A page whose address is not the name of its file is known only once the navigation has run.
    screen.app.switch_page("assess/quick_look.py")
    return screen.run()


def one_child() -> Assessment:
    """Rowan, and nothing else."""
    return empty().keep(ROWAN)


def test_the_ten_questions_stand_in_the_order_of_the_content() -> None:
    screen = quick(one_child())

    asked = [one.value for one in screen.app.header if one.value[0].isdigit()]
    assert asked == [
        f"{number}. {question.question}" for number, question in enumerate(session.content().quick_look, start=1)
    ]


def test_nothing_is_stored_by_only_looking() -> None:
    screen = quick(one_child())

    assert screen.record == one_child()


def test_what_is_asked_about_danger_is_the_act_today_of_the_visit_that_is_added_after_it() -> None:
    screen = quick(one_child()).set("act.first.danger-now", Answer.NO).press("quick.visit")

    (check,) = screen.record.safety_checks
    (contact,) = screen.record.contacts
    assert check.contact_id == contact.id
    answer = check.answer("danger-now")
    assert answer is not None
    assert answer.answer is Answer.NO


def test_a_yes_shows_whom_to_ring_and_leads_to_where_the_call_is_recorded() -> None:
    screen = quick(one_child()).set("act.first.danger-now", Answer.YES)

    assert "999" in screen.words
    assert any(page.endswith("safety") for says, page, _ in screen.links() if "Record a call" in says)


def test_the_visit_and_its_note_are_the_first_of_the_notebook() -> None:
    screen = quick(one_child()).press("quick.visit")
    (contact,) = screen.record.contacts
    screen.set(f"contacts.{contact.id}.place", "home").set(f"visit.on.{contact.id}", date(2026, 3, 3))
    screen.set(f"note.words.{contact.id}", "The kitchen was warm.").set(f"visit.alone.{contact.id}", ["rowan"])
    screen.set(f"visit.minutes.{contact.id}.rowan", 25)

    (contact,) = screen.record.contacts
    assert (contact.on, contact.place) == (date(2026, 3, 3), "home")
    assert (contact.child("rowan").alone, contact.child("rowan").minutes) == (True, 25)
    assert [note.words for note in screen.record.notes_of(contact)] == ["The kitchen was warm."]


def test_a_note_that_words_were_picked_from_is_shown_and_cannot_be_changed_here() -> None:
    screen = quick(seen())

    assert not screen.has("note.words.note")
    assert "The kitchen was warm. Rowan said" in screen.words


def test_a_childs_exact_words_become_evidence_of_that_child() -> None:
    screen = quick(one_child()).set("words.rowan.rowan", "I do the tea")

    (piece,) = screen.record.words_of(ROWAN)
    assert (piece.words, piece.kind, piece.exact, piece.child_ids) == (
        "I do the tea",
        Kind.TOLD_BY_CHILD,
        True,
        ("rowan",),
    )
    screen.set("words.rowan.rowan.handling", Handling.CHILD_ASKED_FOR_CARE).set("words.rowan.rowan.asked", "Not mum")
    (piece,) = screen.record.words_of(ROWAN)
    assert (piece.handling, piece.handling_words) == (Handling.CHILD_ASKED_FOR_CARE, "Not mum")


def test_a_child_may_say_more_than_one_thing() -> None:
    screen = quick(one_child()).set("words.rowan.rowan", "I do the tea").press("more.words.rowan")
    second = screen.record.evidence[-1]
    screen.set(f"words.rowan.{second.id}", "I like Mondays")

    assert [piece.words for piece in screen.record.words_of(ROWAN)] == ["I do the tea", "I like Mondays"]


def test_words_picked_from_a_note_are_shown_once_more_and_not_asked_again() -> None:
    screen = quick(seen())

    assert "I do the tea" in screen.words


def test_who_may_read_words_picked_from_a_note_is_asked_here_too_and_the_words_stay_as_they_were() -> None:
    screen = quick(seen())
    (before,) = screen.record.words_of(ROWAN)
    key = f"words.rowan.{before.id}"
    shown = screen.control(f"{key}.handling").value
    screen.set(f"{key}.handling", Handling.CHILD_ASKED_FOR_CARE).set(f"{key}.asked", "Not mum")
    (after,) = screen.record.words_of(ROWAN)

    assert shown is Handling.MAY_SHARE
    assert after == before.but(handling=Handling.CHILD_ASKED_FOR_CARE, handling_words="Not mum")


def test_a_baby_is_watched_and_an_unborn_child_is_not_asked() -> None:
    screen = quick(empty().keep(WREN, BAY, Contact(id="visit", on=date(2026, 3, 3))))
    assert not screen.has("words.wren.wren")
    assert not screen.has("voices.bay.observed")

    screen.set("voices.wren.observed", "Settled when picked up")
    (voice,) = screen.record.voices
    assert (voice.child_id, voice.observed, voice.on) == ("wren", "Settled when picked up", date(2026, 3, 3))


def test_life_what_works_what_worries_and_what_is_not_known_are_the_childs_argument() -> None:
    screen = quick(one_child())
    for field in ("life", "working", "worried", "other_explanations", "not_known"):
        screen.set(f"meaning.rowan.{field}", f"about {field}")

    meaning = screen.record.meaning(ROWAN)
    assert meaning.life == "about life"
    assert meaning.working == "about working"
    assert meaning.worried == "about worried"
    assert meaning.other_explanations == "about other_explanations"
    assert meaning.not_known == "about not_known"


def test_the_step_is_a_decision_with_its_reason_and_the_reason_outlives_a_change_of_mind() -> None:
    screen = quick(one_child()).set("steps.rowan", ["s2-early-help"])
    screen.set("decision.rowan.s2-early-help.reason", "Jade wants help")

    decision = screen.record.step_decision(ROWAN, "s2-early-help")
    assert (decision.taken, decision.reason, decision.by) == (True, "Jade wants help", "Pat Example")
    screen.set("steps.rowan", [])
    decision = screen.record.step_decision(ROWAN, "s2-early-help")
    assert (decision.taken, decision.reason) == (None, "Jade wants help")


def test_what_happens_by_friday_is_an_action_of_the_plan() -> None:
    screen = quick(one_child()).set("actions.first.what", "A bed each").set("actions.first.who", "Housing")

    (action,) = screen.record.actions
    assert (action.what, action.who, action.by_friday, action.child_ids) == ("A bed each", "Housing", True, ("rowan",))
    assert action.by is not None
    assert action.by.weekday() == 4


def test_what_the_full_assessment_holds_already_is_shown_and_not_asked_afresh() -> None:
    told = Evidence(id="own", kind=Kind.TOLD_BY_CHILD, exact=True, words="Snow!", child_ids=("rowan",))
    screen = quick(one_child().keep(told))

    assert screen.box("words.rowan.own") == "Snow!"


def test_it_ends_with_the_report_and_the_full_assessment() -> None:
    links = {says: page for says, page, _ in quick(one_child()).links()}

    assert links["Make the PDF"].endswith("report")
    assert links["Go on to the full assessment"].endswith("tasks")
