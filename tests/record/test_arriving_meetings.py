"""What a meeting on a copy said comes to the author in the report for professionals, whole, and writes over nothing."""

from datetime import date, timedelta

from pathway import content, exchange
from pathway.arriving import Arrival, Arrived, arrive
from pathway.assessment import Assessment
from pathway.meetings import Attended, Decided, Meeting, View
from pathway.plan import Action
from pathway.scales import Attendance, Level, Result
from reports.request import Request
from reports.versions import BY_ID
from tests.families import AUTHOR, NOW, TODAY, seen

MADE, MET = NOW + timedelta(days=1), NOW + timedelta(days=8)
MINE = seen().but(id="a" * 32, family_id="b" * 32).keep(
    Action(id="bed", what="Bring a bed", who="Kit", by=date(2026, 3, 2)), Action(id="ring", what="Ring Lee", who="Sam"),
)  # fmt: skip
MEETING = Meeting(
    id="m", at=MET, by=AUTHOR, kind="Core group", on=date(2026, 3, 20), place="School", ended_at=MET,
    next_on=date(2026, 4, 17), next_place="Here, at two", next_leads="Anne", tells_children="Sam tells Rowan",
)  # fmt: skip
SAID = (
    MEETING,
    Attended(id="m.school", meeting_id="m", name="Anne", role="School", how=Attendance.HERE),
    View(id="m.school/rowan/food", child_id="rowan", area_id="food", whose="School", level=Level.NOT_MET, by=AUTHOR,
         at=MET, words="He takes food home.", different=True, asked_next="The head", meeting_id="m"),
    Decided(id="d", meeting_id="m", words="Breakfast each day.", child_ids=("rowan",)),
    Action(id="new", what="Breakfast club", who="Anne", child_notices="He eats", meeting_id="m"),
)  # fmt: skip
TOLD = Action(id="bed", what="Bring a bed", who="Kit", by=date(2026, 3, 2), result=Result.DONE, effect="She sleeps.")


def _sent(record: Assessment) -> Assessment:
    """What the PDF for professionals of this record carries."""
    made = BY_ID["professional"].make(Request(record, content.load(), on=TODAY, made_at=MET))
    return exchange.from_json(made.record)


def _held() -> Assessment:
    """The copy of a chair after the meeting."""
    return arrive(_sent(MINE), "professional", MADE, None).record.keep(*SAID, TOLD)


def _back(record: Assessment, stored: Assessment) -> Arrival:
    return arrive(_sent(record), "professional", MET, stored)


def test_all_that_was_said_and_agreed_comes_to_the_author_and_twice_is_once() -> None:
    once = _back(_held(), MINE)

    assert once.how is Arrived.ANSWERED
    assert once.record == MINE.keep(*SAID, TOLD)
    assert _back(_held(), once.record).how is Arrived.NOTHING_NEW


def test_what_became_of_an_action_never_writes_over_what_the_author_said_of_it() -> None:
    said = MINE.keep(TOLD.but(result=Result.NOT_DONE, effect="No van came."))
    begun = MINE.keep(TOLD.but(result=None, effect="A van is booked."))

    assert _back(_held(), said).record.actions[0].effect == "No van came."
    assert _back(_held(), begun).record.actions[0] == begun.actions[0]


def test_an_author_who_takes_an_answer_back_after_the_meeting_is_not_told_it_again() -> None:
    undone = MINE.keep(*SAID)

    assert _back(_held(), undone).record.actions[0].result is None


def test_a_chairs_copy_keeps_its_meeting_when_a_newer_report_takes_its_place() -> None:
    newer = MINE.keep(Action(id="later", what="See the GP"))
    arrival = arrive(_sent(newer), "professional", MET + timedelta(days=1), _held())

    assert arrival.how is Arrived.NEWER
    assert [one.words for one in arrival.record.decided] == ["Breakfast each day."]
    assert {one.id for one in arrival.record.actions} == {"bed", "ring", "later", "new"}
    assert next(one.result for one in arrival.record.actions if one.id == "bed") is Result.DONE
