"""Actions from the side of one meeting: what was agreed before it and is not done, and what it agreed itself."""

from collections.abc import Iterable, Sequence

from pathway.assessment import Assessment
from pathway.meetings import Meeting
from pathway.plan import Action


def before(assessment: Assessment, meeting: Meeting) -> tuple[Action, ...]:
    """What was agreed before this meeting and is not all done, the earliest day first and what has no day last."""
    return in_order(one for one in assessment.actions if one.meeting_id != meeting.id and one.open_now)


def of_last_time(assessment: Assessment, earlier: Sequence[Assessment]) -> tuple[Action, ...]:
    """What the assessment before this one left undone and nobody has taken over into this one yet.

    `earlier` are the assessments of the family before this one, the oldest first.
    """
    here = {action.id for action in assessment.actions}
    return tuple(one for record in earlier[-1:] for one in record.actions if one.open_now and one.id not in here)


def taken_over(action: Action, assessment: Assessment, meeting: Meeting) -> Action:
    """An action of the assessment before, asked about in this meeting: the same id, so that it is asked about once."""
    known = {child.id for child in assessment.children}
    return action.but(
        meeting_id=meeting.id, result=None, effect="", child_ids=tuple(id for id in action.child_ids if id in known)
    )


def agreed(assessment: Assessment, meeting: Meeting) -> tuple[Action, ...]:
    """What this meeting agreed and is still to be done, to be read back before it ends; in the order of the day."""
    return in_order(one for one in assessment.actions if one.meeting_id == meeting.id and one.open_now)


def kept_from(meeting: Meeting, action: Action, assessment: Assessment) -> bool:
    """Whether this action is not for the room: the family is in it, and it is between workers or agreed without them.

    `assessment` is the record the action stands in.
    """
    alone = {one.id for one in assessment.meetings if not one.family_here and one.id != meeting.id}
    return meeting.family_here and (action.between_workers or action.meeting_id in alone)


def blank(action: Action) -> bool:
    """Whether nothing has been typed or chosen in this action yet."""
    return action == Action(id=action.id, meeting_id=action.meeting_id)


def in_order(actions: Iterable[Action]) -> tuple[Action, ...]:
    """By the day they are to be done, what has none last."""
    return tuple(sorted(actions, key=lambda one: (one.by is None, one.by)))


def asks(action: Action) -> str:
    """What an action still has to be asked, in one sentence; nothing where who and when are known. It bars nothing."""
    who = not action.who.strip()
    when = action.by is None and not action.by_friday
    if who and when:
        return "Ask who does it, by name, and by which day."
    if who:
        return "Ask who does it, by name."
    return "Ask by which day it is done." if when else ""
