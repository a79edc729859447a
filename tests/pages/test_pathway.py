"""The pathway: rules suggest and name their answers; only the practitioner decides, and says why."""

from pathlib import Path

import pytest

from pathway.plan import DecisionAnswer
from pathway.scales import Answer, Level
from tests.families import judged, seen
from tests.pages.screen import Screen, database

STEP = "step.rowan.s1-consult"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def _opened(child: str = "rowan") -> Screen:
    record = seen().keep(judged(Level.PARTLY_MET, meaning_now="Eats at school"))
    return Screen.of(record, "assess/pathway", child=child)


def test_a_suggested_step_names_the_answers_it_rests_on_with_a_way_to_each() -> None:
    screen = _opened()
    said, page, query = next(link for link in screen.links() if "partly met" in link[0])

    assert said.startswith("Food and growth")
    assert page == "area"
    assert "area=food" in query
    assert "child=rowan" in query
    assert "Eats at school" in screen.words
    assert "Suggested, not yet decided, for: <bdi>Rowan</bdi>" in screen.words


def test_nothing_is_decided_until_the_practitioner_says_so_and_the_reason_is_asked_for() -> None:
    screen = _opened()
    undecided = screen.record.step_decisions
    screen.set(f"{STEP}.taken", "taken")

    assert undecided == ()
    assert "Give the reason" in screen.words
    assert screen.record.step_decisions[0].taken is True


def test_a_decision_keeps_its_reason_who_decided_and_when() -> None:
    screen = _opened().set(f"{STEP}.taken", "not-taken").set(f"{STEP}.reason", "Talked over on Monday already")
    decision = screen.record.step_decisions[0]

    assert (decision.taken, decision.reason, decision.by) == (False, "Talked over on Monday already", "Pat Example")
    assert decision.on is not None
    assert "Decided against for: <bdi>Rowan</bdi>" in screen.words


def test_a_step_nobody_suggested_may_be_decided_all_the_same() -> None:
    screen = _opened()
    before = screen.has("step.rowan.s5-child-in-need.taken")
    screen.set("step.other.rowan", "s5-child-in-need").press("step.add.rowan")
    screen.set("step.rowan.s5-child-in-need.taken", "taken")

    assert not before
    assert screen.record.step_decision(screen.record.child("rowan"), "s5-child-in-need").taken is True
    assert "No answer so far names it" in screen.words


def test_poverty_is_noted_in_words_and_moves_nothing() -> None:
    screen = _opened("ash")
    suggested = [one.key for one in screen.app.radio if ".taken" in str(one.key)]
    screen.set("mover.ash.never-up-poverty", True).set("mover.ash.never-up-poverty.words", "No money since Tuesday")

    assert [one.key for one in screen.app.radio if ".taken" in str(one.key)] == suggested == []
    assert screen.record.movers[0].words == "No money since Tuesday"
    assert "Noted, and by itself moves nothing" in screen.words


def test_a_note_that_is_unticked_by_mistake_can_be_put_back_with_its_words() -> None:
    screen = (
        _opened()
        .set("mover.rowan.never-up-poverty", True)
        .set("mover.rowan.never-up-poverty.words", "No money since Tuesday")
    )
    screen.set("mover.rowan.never-up-poverty", False)
    gone = screen.record.movers
    screen.press("undo.button")

    assert gone == ()
    assert screen.record.movers[0].words == "No money since Tuesday"


def test_a_decision_point_shows_what_each_answer_leads_to_and_suggests_only_that() -> None:
    screen = _opened()
    point = screen.control("point.dp1.rowan.answer")
    screen.set("point.dp1.rowan.answer", Answer.YES)

    assert "Ring the front door today" in point.proto.captions[0]
    assert screen.has("step.rowan.s6-section-47.taken")
    assert screen.record.step_decisions == ()


@pytest.mark.parametrize(
    ("point", "now"), [("dp0.household", "Ring now: 999"), ("dp1.rowan", "Ring the front door today")]
)
def test_a_yes_to_danger_or_significant_harm_says_to_ring_now_with_the_way_to_act_today(point: str, now: str) -> None:
    screen = _opened()
    before = screen.words
    screen.set(f"point.{point}.answer", Answer.YES)
    after = screen.words
    screen.set(f"point.{point}.answer", Answer.NO)

    assert f'role="status">{now}' not in before
    assert f'role="status">{now}' in after
    assert "Go to Act today" not in " ".join(says for says, _, _ in screen.links())


def test_the_question_about_a_child_who_is_not_disabled_is_asked_only_where_disability_is_flagged() -> None:
    assert not any("dp9" in str(one.key) for one in _opened().app.radio)


def test_no_number_of_answers_is_shown_for_any_child() -> None:
    record = seen().keep(*(judged(Level.NOT_MET, area=area) for area in ("food", "health", "clean", "home", "safe")))
    words = Screen.of(record, "assess/pathway", child="rowan").words.lower()

    for never in ("5 areas", "five areas", "score", "total", "risk level", "%"):
        assert never not in words


def test_the_questions_of_a_review_are_asked_at_a_later_look_and_an_answer_given_before_stays_in_sight() -> None:
    later = seen().but(id="later", earlier_id="first")
    answered = seen().but(id="answered").keep(DecisionAnswer(question_id="dp5", option="same"))

    assert not _opened().has("point.dp5.household.option")
    assert Screen.of(later, "assess/pathway").has("point.dp5.household.option")
    assert Screen.of(answered, "assess/pathway").has("point.dp5.household.option")
