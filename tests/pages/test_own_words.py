"""A young person’s own part: it shows this child alone, keeps their words as theirs, and closes when given back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pages.parts import session
from pathway.assessment import Assessment
from pathway.drafts import Became
from pathway.errors import PathwayError
from pathway.evidence import Contact, Evidence
from pathway.scales import Handling, Kind
from pathway.store import Store
from reports import policies, sharing
from tests.families import ASH, BAY, MORGAN, ROWAN, empty, exact
from tests.pages import written
from tests.pages.screen import Screen, database

QUESTION = "own-young-worries"
WORDS = f"own.rowan.{QUESTION}.words"
CAREFUL = f"own.rowan.{QUESTION}.careful"
CARE = f"own.rowan.{QUESTION}.care"
SAID = "When the door bangs 🚪\nI go under my bed."

VISIT = Contact(id="visit", on=date(2026, 3, 3), place="home")  # the day on which ages are counted

Open = Callable[..., Screen]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the own part of one child of a family of three."""
    database(tmp_path, monkeypatch)

    def opened(record: Assessment | None = None, child: str = "rowan") -> Screen:
        screen = Screen.of((record or empty().keep(ROWAN, ASH, BAY, MORGAN)).keep(VISIT), "start/home", child=child)
        return page(screen, "own_words")

    return opened


def page(screen: Screen, name: str) -> Screen:
    """The same window on another page; its address has a dash, which is known once any page was drawn."""
    screen.app.switch_page(f"assess/{name}.py")
    return screen.run()


def _answer(words: str = SAID, **more: object) -> Evidence:
    about = {"kind": Kind.TOLD_BY_CHILD, "exact": True, "said_by": "rowan", "child_ids": ("rowan",)}
    return Evidence.model_validate({"id": "answer", "words": words, "own_prompt": QUESTION, **about, **more})


def _said(screen: Screen) -> str:
    """All the page says to anybody, in its controls too, beside the page as well as on it."""
    controls = [*screen.app.button, *screen.app.text_input, *screen.app.checkbox]
    told = [str(one.label) + str(getattr(one, "value", "")) for one in controls]
    told += [str(given) for box in written.boxes(screen.app).values() for given in box.values()]
    return "\n".join((screen.words, *told, *(" ".join(link) for link in screen.links())))


def test_an_answer_is_kept_as_this_childs_exact_words_with_the_question_it_answers(own: Open) -> None:
    screen = own().set(WORDS, SAID)

    (piece,) = screen.record.words_of(ROWAN)
    assert (piece.words, piece.kind, piece.exact, piece.speaker) == (SAID, Kind.TOLD_BY_CHILD, True, "rowan")
    assert (piece.own_prompt, piece.source, piece.on) == (QUESTION, "Written by Rowan themself", session.today())
    assert piece.handling is Handling.MAY_SHARE
    assert screen.record.own_words(ROWAN, QUESTION) == piece


def test_an_answer_that_is_emptied_leaves_no_evidence_behind(own: Open) -> None:
    screen = own().set(WORDS, SAID).set(WORDS, "  \n ")

    assert screen.record.evidence == ()


def test_an_answer_written_over_stays_one_piece_and_tells_the_newest_day(own: Open) -> None:
    screen = own(empty().keep(ROWAN, _answer("Nothing", on=date(2026, 1, 2)))).set(WORDS, SAID)

    (piece,) = screen.record.evidence
    assert (piece.id, piece.words, piece.on) == ("answer", SAID, session.today())


def test_words_to_be_careful_with_are_withheld_from_the_file_and_say_what_was_asked(own: Open) -> None:
    screen = own().set(WORDS, SAID).set(CAREFUL, True).set(CARE, "Not my mum")

    (piece,) = screen.record.evidence
    assert (piece.handling, piece.handling_words) == (Handling.CHILD_ASKED_FOR_CARE, "Not my mum")
    assert sharing.visible(screen.record, policies.PROFESSIONALS).evidence == ()
    assert [one.item_id for one in sharing.withheld(screen.record, policies.PROFESSIONALS)] == [piece.id]


def test_care_asked_for_before_anything_is_written_holds_for_what_is_written_then(own: Open) -> None:
    screen = own().set(CAREFUL, True)
    assert screen.record.evidence == (), "a tick alone is no evidence"

    screen.set(CARE, "Not my mum").set(WORDS, SAID)

    (piece,) = screen.record.evidence
    assert (piece.words, piece.handling, piece.handling_words) == (SAID, Handling.CHILD_ASKED_FOR_CARE, "Not my mum")


def test_care_asked_for_and_taken_back_opens_nothing_that_the_worker_had_kept_from_the_family(own: Open) -> None:
    screen = own(empty().keep(ROWAN, _answer(handling=Handling.THIRD_PARTY))).set(CAREFUL, True).set(CAREFUL, False)

    assert screen.record.evidence[0].handling is Handling.THIRD_PARTY


def test_nobody_else_of_the_family_is_named_and_nothing_leads_into_the_assessment(own: Open) -> None:
    others = (ASH.but(name="Marigold"), MORGAN.but(name="Peregrine"), MORGAN.but(id="second", name="Quillon"))
    told = Evidence(id="told", words="Rowan is hungry", kind=Kind.SAW, source="Quillon", child_ids=("rowan",))
    screen = own(empty().keep(ROWAN, *others, told, _answer()))

    said = _said(screen)
    assert "Rowan" in said
    assert SAID in said
    for hidden in ("Marigold", "Peregrine", "Quillon", "hungry", "Task list", "All assessments"):
        assert hidden not in said, hidden
    assert [(label, page) for label, page, _ in screen.links()] == [("Act today", "safety")]


def test_act_today_opens_no_assessment_and_leads_back_to_the_childs_page_alone(own: Open) -> None:
    id = own(empty().keep(ROWAN, ASH.but(name="Marigold"))).id
    app = Screen.again("", "assess/safety", own=id, child="rowan")

    assert "999" in app.words
    assert "Marigold" not in _said(app)
    assert [page for _, page, _ in app.links()] == ["safety", "own-words"]


def test_the_child_is_told_before_they_write_who_reads_it_and_when_it_must_be_told(own: Open) -> None:
    said = own().words

    before = said[: said.index("<h2>")]
    assert "The worker who gave you this will read it" in before
    assert "leave any of them empty" in before
    assert "stop at any time" in before
    assert "in danger" in before
    assert "has to tell somebody who can help" in before


def test_given_back_nothing_of_it_is_shown_and_the_worker_finds_the_way(own: Open) -> None:
    screen = own().set(WORDS, SAID).press("own_finish")

    assert "bed" not in _said(screen)
    assert "Rowan" not in _said(screen)
    assert not screen.has(WORDS)
    assert [page for _, page, _ in screen.links()] == ["safety", "voice"]
    assert screen.record.evidence[0].words == SAID


def test_it_is_not_closed_over_a_wish_for_care_that_could_not_be_stored(
    own: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = own().set(WORDS, SAID)

    def full(*_: object, **__: object) -> None:
        raise PathwayError("Make room on this disk; it is full.")

    monkeypatch.setattr(Store, "save", full)
    screen.set(CAREFUL, True).press("own_finish")

    assert screen.box(WORDS) == SAID
    assert screen.control(CAREFUL).value is True
    assert "Not saved. Make room" in screen.words


@pytest.mark.parametrize("child", ["ash", "bay", "nobody", ""])
def test_it_opens_for_no_child_too_young_to_write_and_for_nobody_unknown(own: Open, child: str) -> None:
    screen = own(child=child)

    assert screen.app.title[0].value == "This page is closed"
    assert not screen.boxes


def test_the_questions_are_those_of_the_childs_age(own: Open) -> None:
    older = ROWAN.but(born=exact(date(2011, 8, 30)))

    assert "Is there anything that worries you?" in own(empty().keep(older)).words


def test_the_worker_is_told_before_handing_over_that_the_browser_is_not_locked(own: Open) -> None:
    screen = Screen.again(own().id, "assess/voice", child="rowan")

    assert "The browser itself is not locked" in screen.words
    assert ("Open the page for Rowan and hand it over", "own-words") in [link[:2] for link in screen.links()]


def test_nobody_is_offered_to_hand_the_device_to_a_child_of_four(own: Open) -> None:
    screen = Screen.again(own().id, "assess/voice", child="ash")

    assert "own-words" not in [page for _, page, _ in screen.links()]


def test_back_on_the_voice_page_each_answer_stands_under_its_question_with_the_care_that_was_asked(own: Open) -> None:
    asked = {"handling": Handling.CHILD_ASKED_FOR_CARE, "handling_words": "Not my mum"}
    shown = Screen.again(own(empty().keep(ROWAN, _answer(**asked))).id, "assess/voice", child="rowan").words

    question, said, care = (shown.index(words) for words in ("makes you sad or scared", "under my bed", "Not my mum"))
    assert question < said < care


def test_what_a_child_wrote_by_their_own_hand_is_not_written_over_by_the_worker(own: Open) -> None:
    screen = Screen.again(own(empty().keep(ROWAN, _answer())).id, "assess/voice", child="rowan")
    screen.press("evidence_open_voice_rowan_answer")

    assert screen.has("evidence_handling_answer")
    assert not screen.has("evidence_words_answer")
    assert not screen.has("evidence_kind_answer")


def test_what_two_windows_wrote_is_for_the_worker_to_choose_about_and_not_for_the_child(own: Open) -> None:
    screen = own()
    elsewhere = page(Screen.again(screen.id, "start/home", child="rowan"), "own_words")
    screen.set(WORDS, SAID)
    written.write(elsewhere.app, WORDS, "Nothing worries me.", Became.ASIDE)

    assert "Nothing worries me." not in _said(elsewhere.run())
    assert "Written in two windows" not in elsewhere.words
    assert "Nothing worries me." in Screen.again(screen.id, "assess/versions").words
