"""What was agreed before a meeting comes first, is asked about once, and what it agrees itself can be read back."""

from datetime import date

import pytest

from pathway import undone
from pathway.meetings import Meeting
from pathway.plan import Action
from pathway.scales import Result
from tests.families import AUTHOR, NOW, seen

MEETING = Meeting(id="m", at=NOW, by=AUTHOR)
RECORD = seen().keep(
    MEETING,
    Action(id="later", what="Swimming", by=date(2026, 5, 1)),
    Action(id="none", what="A club"),
    Action(id="bed", what="A bed", by=date(2026, 3, 1)),
    Action(id="half", what="Forms", by=date(2026, 3, 2), result=Result.PARTLY),
    Action(id="done", what="Ring", result=Result.DONE),
    Action(id="new", what="A lift", who="Jo", by=date(2026, 4, 1), meeting_id="m"),
    Action(id="old", what="Ended", meeting_id="m", result=Result.NO_LONGER_NEEDED),
)


def test_what_is_not_all_done_comes_first_by_its_day_and_what_is_done_does_not_come() -> None:
    assert [one.id for one in undone.before(RECORD, MEETING)] == ["bed", "half", "later", "none"]


def test_only_what_this_meeting_agreed_and_is_to_be_done_is_read_back() -> None:
    assert [one.id for one in undone.agreed(RECORD, MEETING)] == ["new"]


def test_what_the_assessment_before_left_is_asked_about_once() -> None:
    before = seen().keep(
        Action(id="x", what="Ring Lee", child_ids=("rowan", "gone")), Action(id="y", what="Done", result=Result.DONE)
    )
    (left,) = undone.of_last_time(RECORD, (before,))
    taken = undone.taken_over(left, RECORD, MEETING)

    assert (taken.id, taken.meeting_id, taken.child_ids) == ("x", "m", ("rowan",))
    assert undone.of_last_time(RECORD.keep(taken), (before,)) == ()
    assert undone.of_last_time(RECORD, ()) == ()


@pytest.mark.parametrize(
    ("action", "asks"),
    [
        (Action(id="a"), "Ask who does it, by name, and by which day."),
        (Action(id="a", by=date(2026, 4, 1)), "Ask who does it, by name."),
        (Action(id="a", who="Jo"), "Ask by which day it is done."),
        (Action(id="a", who="Jo", by_friday=True), ""),
    ],
)
def test_an_action_is_asked_for_what_it_lacks(action: Action, asks: str) -> None:
    assert undone.asks(action) == asks
