"""What is not known: only the newest answer to each question counts, for each child."""

from datetime import datetime, timedelta

from pathway import questions
from pathway.assessment import Assessment
from pathway.plan import DecisionAnswer
from pathway.safety import SafetyAnswer, SafetyCheck
from pathway.scales import Answer
from tests.families import ASH, NOW, ROWAN, empty

FAMILY = empty().keep(ROWAN, ASH)


def _asked(id: str, answer: Answer, days: int, *children: str, at: datetime | None = None) -> SafetyCheck:
    given = SafetyAnswer(question_id="significant-harm", answer=answer, words=id, at=at)
    return SafetyCheck(id=id, at=NOW + timedelta(days=days), child_ids=children, answers=(given,))


def _open(record: Assessment, *children: object) -> list[str]:
    return [answer.words for _, answer in questions.of_danger(record, *children)]  # type: ignore[arg-type]


UNKNOWN = _asked("first", Answer.NOT_KNOWN_YET, 0)


def test_what_a_later_check_answered_is_not_unknown_any_more() -> None:
    assert _open(FAMILY.keep(UNKNOWN), ROWAN) == ["first"]
    assert _open(FAMILY.keep(UNKNOWN, _asked("then", Answer.NO, 3)), ROWAN) == []
    assert _open(FAMILY.keep(_asked("then", Answer.NO, 3), UNKNOWN)) == []


def test_an_answer_that_was_changed_later_is_newer_than_a_later_check() -> None:
    changed = _asked("first", Answer.NO, 0, at=NOW + timedelta(days=9))

    assert _open(FAMILY.keep(changed, _asked("then", Answer.NOT_KNOWN_YET, 3))) == []


def test_not_known_twice_is_said_once_as_it_was_said_last() -> None:
    assert _open(FAMILY.keep(UNKNOWN, _asked("then", Answer.NOT_KNOWN_YET, 3))) == ["then"]


def test_an_answer_about_one_child_leaves_it_unknown_for_the_other() -> None:
    record = FAMILY.keep(UNKNOWN, _asked("then", Answer.NO, 3, "rowan"))

    assert (_open(record, ROWAN), _open(record, ASH), _open(record)) == ([], ["first"], ["first"])


def test_a_question_of_the_pathway_answered_for_a_child_is_unknown_for_the_others_alone() -> None:
    of_all = DecisionAnswer(question_id="dp2", answer=Answer.NOT_KNOWN_YET)
    own = DecisionAnswer(question_id="dp2", child_id="rowan", answer=Answer.YES)
    record = FAMILY.keep(of_all, own)

    assert list(questions.of_pathway(record, ROWAN)) == []
    assert list(questions.of_pathway(record, ASH)) == [of_all]
    assert list(questions.of_pathway(record)) == [of_all]
    assert list(questions.of_pathway(record.keep(own.but(child_id="ash")))) == []
