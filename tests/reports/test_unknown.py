"""What is not known yet in a paper: what was answered since stands there no more."""

from datetime import timedelta

from pathway import content
from pathway.safety import SafetyAnswer, SafetyCheck
from pathway.scales import Answer
from reports.sections import unknown
from tests.families import ASH, NOW, ROWAN, empty

ENGLAND = content.load()
NOT_KNOWN = SafetyAnswer(question_id="significant-harm", answer=Answer.NOT_KNOWN_YET, words="Lee will ask.")
FIRST = SafetyCheck(id="first", at=NOW, answers=(NOT_KNOWN,))


def test_what_an_earlier_check_did_not_know_and_a_later_one_answered_is_not_unknown() -> None:
    record = empty().keep(ROWAN, ASH, FIRST)
    later = SafetyCheck(id="later", at=NOW + timedelta(days=3), answers=(NOT_KNOWN.but(answer=Answer.NO),))

    assert "Lee will ask." in str(list(unknown.danger(record, ENGLAND)))
    assert list(unknown.danger(record.keep(later), ENGLAND)) == []
    assert list(unknown.danger(record.keep(later.but(child_ids=("ash",))), ENGLAND))
