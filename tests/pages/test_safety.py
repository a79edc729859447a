"""Act today: a yes shows who to ring, keeps what was typed, and never loses the day to chase."""

from datetime import UTC, date, datetime
from html import escape
from pathlib import Path

import pytest
import time_machine

from pages.parts import session
from pages.parts.act_today_ring import NOBODY
from pathway.content import load
from pathway.evidence import Contact
from pathway.safety import SafetyAnswer, SafetyCheck
from pathway.scales import Answer
from tests.families import NOW, TODAY, empty, seen
from tests.pages.screen import Screen, database

QUESTIONS = load().act_today
THURSDAY_BEFORE_EASTER = datetime(2026, 4, 2, 14, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def _ring(contact: str = "front-door") -> str:
    """The number of somebody to ring in the area of this run."""
    return session.content().contact(contact).phone or "no number"


def _opened(**query: str) -> Screen:
    return Screen.of(seen(), "assess/safety", **query)


def test_whom_to_ring_stands_above_the_questions_before_any_is_answered_and_after_each_was_no() -> None:
    screen = _opened()
    door = session.content().contact("front-door")
    for _ in range(2):
        above = screen.words[: screen.words.index(QUESTIONS[0].question)]
        for number in ("999", _ring(), _ring("out-of-hours")):
            assert above.count(f">{number}<") == 1
        assert above.count(NOBODY if door.rings_nobody else "Check locally before you rely on this number.") == 2
        assert door.hours is not None
        assert door.hours in above
        for question in QUESTIONS:
            screen.set(f"act.visit.{question.id}", Answer.NO)

    assert screen.record.safety_checks[0].contact_id == "visit"


def test_a_yes_shows_who_to_ring_in_order_with_the_hours_and_that_a_number_is_to_be_checked() -> None:
    words = _opened().set("act.visit.danger-now", Answer.YES).words
    beneath = words[words.index(QUESTIONS[0].now) :]
    door = session.content().contact("front-door")

    assert beneath.index(">999<") < beneath.index(_ring()) < beneath.index(_ring("out-of-hours"))
    assert door.hours is not None
    assert door.hours in beneath
    assert (NOBODY if door.rings_nobody else "Check locally") in beneath


def test_with_england_alone_no_county_is_named_and_no_number_of_one_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database(tmp_path, monkeypatch, local="")
    words = _opened().set("act.visit.significant-harm", Answer.YES).words

    assert "999" in words
    assert "gov.uk" in words
    for never in ("0345 050 7666", "0800 833 408", "01865", "Multi-Agency Safeguarding Hub"):
        assert never not in words


def test_what_was_typed_stays_when_an_answer_changes_and_when_the_page_is_opened_again() -> None:
    screen = _opened().set("act.visit.danger-now", Answer.YES)
    screen.set("act.visit.danger-now.words", "Alone on the landing")
    screen.set("act.visit.danger-now", Answer.NOT_KNOWN_YET)
    again = Screen.again(screen.id, "assess/safety")

    assert again.box("act.visit.danger-now.words") == "Alone on the landing"
    assert again.record.safety_checks[0].answer("danger-now").words == "Alone on the landing"  # type: ignore[union-attr]


def test_a_reason_for_no_is_never_shown_as_what_was_seen_when_the_answer_becomes_yes() -> None:
    screen = _opened().set("act.visit.danger-now", Answer.NO)
    screen.set("act.no.visit.danger-now.words", "Gran was there all day")
    screen.set("act.visit.danger-now", Answer.YES)
    given = screen.record.safety_checks[0].answer("danger-now")

    assert screen.box("act.visit.danger-now.words") == ""
    assert given is not None
    assert (given.words, given.otherwise) == ("", "Gran was there all day")
    words = screen.words
    assert words.index("Written when the answer was No:") < words.index("Gran was there all day")


def test_a_slip_of_the_answer_takes_what_was_seen_away_and_brings_it_back() -> None:
    screen = _opened().set("act.visit.danger-now", Answer.YES)
    screen.set("act.visit.danger-now.words", "Alone on the landing")
    screen.set("act.visit.danger-now", Answer.NO)

    assert screen.box("act.no.visit.danger-now.words") == ""
    assert "Written when the answer was Yes or Not known yet:" in screen.words
    assert "Alone on the landing" in screen.words

    screen.set("act.no.visit.danger-now.words", "Pressed by mistake")
    screen.set("act.visit.danger-now", Answer.YES)

    assert screen.box("act.visit.danger-now.words") == "Alone on the landing"
    assert "Pressed by mistake" in screen.words


def test_the_time_of_an_answer_is_when_it_was_last_changed_and_words_beside_it_do_not_move_it() -> None:
    first, later, last = (datetime(2026, 3, 3, 23, minute, tzinfo=UTC) for minute in (36, 50, 59))
    with time_machine.travel(first, tick=False):
        screen = _opened().set("act.visit.danger-now", Answer.NOT_KNOWN_YET)
    with time_machine.travel(later, tick=False):
        screen.set("act.visit.danger-now", Answer.YES)
    with time_machine.travel(last, tick=False):
        screen.set("act.visit.danger-now.words", "Alone on the landing")
    given = screen.record.safety_checks[0].answer("danger-now")

    assert given is not None
    assert given.at == later


def test_a_call_is_chased_after_one_working_day_which_skips_good_friday_and_the_weekend() -> None:
    with time_machine.travel(THURSDAY_BEFORE_EASTER, tick=False):
        screen = _opened().set("act.visit.danger-now", Answer.YES).press("call.new.front-door")
    call = screen.record.calls[0]

    assert call.who == session.content().contact("front-door").title
    assert call.chase_on == datetime(2026, 4, 7).date()
    assert call.check_id == screen.record.safety_checks[0].id


def test_the_record_of_a_call_keeps_who_answered_what_was_said_and_how_it_was_taken_further() -> None:
    screen = _opened().set("act.visit.danger-now", Answer.YES).press("call.new.front-door")
    id = screen.record.calls[0].id
    said = {"person": "Rae, duty worker", "answer": "A visit tonight", "chased": "Rang at 9", "escalated": "Manager"}
    for field, words in said.items():
        screen.set(f"calls.{id}.{field}", words)
    screen.set(f"calls.{id}.time", "9.05")
    call = screen.record.calls[0]

    assert {field: getattr(call, field) for field in said} == said
    assert call.at is not None
    assert call.at.minute == 5


def test_a_time_that_cannot_be_read_is_said_to_be_unsaved_and_takes_nothing_away() -> None:
    screen = _opened().set("act.visit.danger-now", Answer.YES).press("call.new.front-door")
    call = screen.record.calls[0]
    screen.set(f"calls.{call.id}.time", "after tea")

    assert screen.record.calls[0] == call
    assert "Not saved" in screen.words


def test_a_new_contact_is_shown_as_not_asked_yet_and_asked_by_itself() -> None:
    record = seen().keep(Contact(id="second", on=TODAY, place="school"))
    screen = Screen.of(record, "assess/safety").set("act.second.danger-now", Answer.NO)

    assert "Not asked yet for" in screen.words
    assert "3 March 2026" in screen.words
    assert [check.contact_id for check in screen.record.safety_checks] == ["second"]


def test_answers_stay_with_the_contact_that_was_chosen_while_the_others_are_still_to_be_asked() -> None:
    record = seen().keep(Contact(id="second", on=TODAY, place="home"), Contact(id="third", on=TODAY, place="home"))
    screen = Screen.of(record, "assess/safety").set("act.which.first", "visit")
    screen.set("act.visit.danger-now", Answer.NO).set("act.visit.significant-harm", Answer.YES)
    labels = screen.control("act.which.first").options

    assert [check.contact_id for check in screen.record.safety_checks] == ["visit"]
    assert len(screen.record.safety_checks[0].answers) == 2
    assert len(set(labels)) == 3
    assert not any("asked" in label for label in labels)  # a state in a label would move the choice when it changes


def test_the_page_opens_on_the_newest_contact_still_to_be_asked_and_else_on_the_newest() -> None:
    record = seen().keep(Contact(id="older", on=date(2026, 1, 5)), Contact(id="newest", on=date(2026, 5, 1)))
    asked = [SafetyAnswer(question_id=question.id, answer=Answer.NO) for question in QUESTIONS]
    checks = {one.id: SafetyCheck(id=one.id, at=NOW, contact_id=one.id, answers=asked) for one in record.contacts}
    some = Screen.of(record.keep(checks["newest"]), "assess/safety")
    every = Screen.of(record.but(id="other").keep(*checks.values()), "assess/safety")

    assert some.has("act.visit.danger-now")
    assert every.has("act.newest.danger-now")


def test_the_page_stays_with_a_contact_when_its_last_answer_is_given() -> None:
    screen = Screen.of(seen().keep(Contact(id="older", on=date(2026, 1, 5))), "assess/safety")
    for question in QUESTIONS:
        screen.set(f"act.visit.{question.id}", Answer.NO)

    assert screen.has("act.visit.danger-now")
    assert "Answered no on " in screen.words


def test_it_can_be_asked_between_contacts_without_touching_what_was_asked_before() -> None:
    screen = _opened().set("act.visit.danger-now", Answer.NO).press("act.again")
    key = next(one.key for one in screen.app.radio if str(one.key).endswith("danger-now"))
    screen.set(str(key), Answer.YES)
    before, between = screen.record.safety_checks

    assert before.contact_id == "visit"
    assert not before.yes
    assert between.contact_id is None
    assert between.yes


def test_it_can_be_asked_before_there_is_any_contact_or_child() -> None:
    screen = Screen.of(empty(), "assess/safety").set("act.first.danger-now", Answer.YES)

    assert "999" in screen.words
    assert screen.record.safety_checks[0].yes


# Where no assessment is open


@pytest.mark.parametrize("address", ["", "one-that-was-deleted"])
def test_act_today_names_who_to_ring_for_every_question_though_no_assessment_is_open(address: str) -> None:
    screen = Screen.again(address, "assess/safety")
    parts = screen.words.split("\n")
    asked = [place for place, words in enumerate(parts) if words in {one.question for one in QUESTIONS}]

    assert len(asked) == len(QUESTIONS)
    for place, after in zip(asked, [*asked[1:], len(parts)], strict=True):
        assert _ring() in "\n".join(parts[place:after])
    assert "Choose an assessment" not in screen.words
    assert "made within an assessment" in screen.words
    assert {page for _, page, _ in screen.links()} >= {"", "new"}


def test_no_other_countys_number_is_shown_where_no_area_is_chosen() -> None:
    session.store().set_setting("local", "")
    words = Screen.again("", "assess/safety").words

    assert "999" in words
    assert "0345 050 7666" not in words
    assert "report child abuse to your local council" in words


def test_danger_waits_for_no_name() -> None:
    session.store().set_setting("person.name", "")

    assert _ring() in Screen.again("", "assess/safety").words


def test_answers_are_about_every_child_until_somebody_chooses_and_choosing_one_chooses_that_one() -> None:
    screen = _opened().set("act.visit.significant-harm", Answer.YES)
    assert screen.record.safety_checks[0].child_ids == ()

    screen.set("act.visit.children", ["rowan"])

    assert screen.record.safety_checks[0].child_ids == ("rowan",)


def test_answers_given_for_the_wrong_time_can_be_taken_back_and_put_back() -> None:
    screen = _opened().set("act.visit.danger-now", Answer.YES)

    screen.press("act.visit.remove")
    assert screen.record.safety_checks == ()
    screen.press("undo.button")
    assert [answer.answer for answer in screen.record.safety_checks[0].answers] == [Answer.YES]


def test_when_nobody_has_answered_is_said_with_the_question_it_is_about() -> None:
    words = Screen.again("", "assess/safety").words

    places = [words.index(escape(shown)) for one in QUESTIONS for shown in (one.now, one.chase)]
    assert places == sorted(places)
    assert places[-1] < words.index("A record of the call is made")
    assert all(words.count(escape(one.chase)) == 1 for one in QUESTIONS)
