"""What becomes of a record that arrives in a report: a new copy, a newer one, or what was said of the author’s own."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from pathway import beginning
from pathway.assessment import Assessment
from pathway.meetings import View
from pathway.plan import Action
from pathway.review import Comment, TakenIn

Said = TypeVar("Said", Comment, View)


class Arrived(StrEnum):
    """How a record from a report met what is stored."""

    NEW = "new"  # nothing of this assessment was here
    NEWER = "newer"  # the copy that was here gave way to a newer one
    ANSWERED = "answered"  # comments, answers, decisions and calls went into the assessment that is here
    NOTHING_NEW = "nothing new"


@dataclass(frozen=True, slots=True)
class Arrival:
    """The record to be stored, and how it came to be; on NOTHING_NEW it says what is stored already."""

    how: Arrived
    record: Assessment


def arrive(
    carried: Assessment, version: str, made_at: datetime, stored: Assessment | None, code: str = ""
) -> Arrival:  # fmt: skip
    """What is to be stored when a report of this version, made at this moment, arrives.

    `code` is of what it says, where that is known. The author’s own assessment is never overwritten: only comments,
    answers, what was decided about it, what was answered and rung about danger on a copy and what a meeting added go
    in, and what became of an action where the author has not said that. A copy that itself was taken from a report
    gives way to one that is newer, and keeps what was said on it here.
    """
    # A reviewer’s report of a copy says what the author’s report said, on the day of that.
    source = carried.taken_in or TakenIn(version=version, made_at=made_at, code=code)
    copy = beginning.brought_in(carried).but(taken_in=source)
    if stored is None:
        return Arrival(Arrived.NEW, copy)
    if stored.taken_in is None:
        said_by = made_at if carried.taken_in else None
        return _or_nothing(Arrived.ANSWERED, _with_review(stored, copy, said_by), stored)
    if _later(source.made_at, stored.taken_in.made_at):
        both = _with_packs(_with_review(copy, stored, made_at), stored).but(deciding=stored.deciding)
        return _or_nothing(Arrived.NEWER, both, stored.but(taken_in=source))
    return _or_nothing(Arrived.ANSWERED, _with_review(stored, copy, None), stored)


def _or_nothing(how: Arrived, record: Assessment, stored: Assessment) -> Arrival:
    return Arrival(Arrived.NOTHING_NEW if record == stored else how, record)


def _with_review(onto: Assessment, other: Assessment, said_by: datetime | None) -> Assessment:
    """The one with the comments, answers, decisions, reviewer’s views and meetings of the other beside its own.

    `said_by` is until when the other knows what a reviewer said; without it, a comment in both keeps its words.
    """
    views = tuple(view for view in other.views if view.meeting_id is None)
    met = _with_danger(_with_meetings(onto, other), other)
    return met.but(
        comments=_in_time(_all_met(onto.comments, other.comments, said_by), other.comments),
        sign_offs=_in_time(onto.sign_offs, other.sign_offs),
        views=_beside(_all_met(met.views, views, said_by), views),
    )


def _with_packs(copy: Assessment, stored: Assessment) -> Assessment:
    """A newer copy with the names and packs that only the older one knows, for what is kept of that."""
    packs = {frozenset(copy.packs), *(frozenset(one.packs) for one in copy.worked_with)}
    names = {(one.kind, one.id) for one in (*copy.named, *copy.named_since)}
    worked = (one for one in stored.worked_with if frozenset(one.packs) not in packs)
    named = (one for one in stored.named_since if (one.kind, one.id) not in names)
    return copy.but(worked_with=(*copy.worked_with, *worked), named_since=(*copy.named_since, *named))


def _with_danger(onto: Assessment, other: Assessment) -> Assessment:
    """The one with what Act today was answered on a copy, and who was rung then; what its author wrote is not asked.

    What was there when the copy was made is the author’s own to keep or to take out.
    """
    since = other.taken_in.made_at if other.taken_in else None
    if since is None:
        return onto
    checks = tuple(check for check in other.safety_checks if _later(check.at, since))
    ids = {check.id for check in checks}
    calls = tuple(call for call in other.calls if call.check_id in ids or _later(call.at, since))
    return onto.but(safety_checks=_in_time(onto.safety_checks, checks), calls=_beside(onto.calls, calls))


def _all_met(
    mine: tuple[Any, ...], other: tuple[Comment, ...] | tuple[View, ...], said_by: datetime | None
) -> tuple[Any, ...]:
    theirs = {one.id: one for one in other}
    return tuple(_met(one, theirs[one.id], said_by) if one.id in theirs else one for one in mine)


def _with_meetings(onto: Assessment, other: Assessment) -> Assessment:
    """The one with what was written down of the other’s meetings, unless it had ended here: it is whole then."""
    ended = {meeting.id for meeting in onto.meetings if meeting.ended_at}
    new = {meeting.id: meeting for meeting in other.meetings if meeting.id not in ended}

    def of_them(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(item for item in items if item.meeting_id in new)

    here = tuple(new[one.id] if one.id in new and new[one.id].ended_at else one for one in onto.meetings)
    return onto.but(
        meetings=_in_time(here, tuple(new.values())),
        attended=_beside(onto.attended, of_them(other.attended)),
        views=_beside(onto.views, of_them(other.views)),
        decided=_beside(onto.decided, of_them(other.decided)),
        actions=_beside(_told(onto.actions, other.actions) if new else onto.actions, of_them(other.actions)),
    )


def _told(mine: tuple[Action, ...], theirs: tuple[Action, ...]) -> tuple[Action, ...]:
    """Each action here, with what a meeting was told became of it where nobody here has said anything of that."""
    answers = {one.id: one for one in theirs if one.result is not None}
    return tuple(
        one.but(result=answers[one.id].result, effect=answers[one.id].effect)
        if one.id in answers and one.result is None and not one.effect.strip()
        else one
        for one in mine
    )


def _met(said: Said, theirs: Said, said_by: datetime | None) -> Said:
    """A comment or a different view with the later of two answers, and as its reviewer said it last.

    It is not stored when words were changed, so those that were answered after the other was made stay.
    """
    if _later(theirs.answered_at, said.answered_at):
        said = said.but(**{name: getattr(theirs, name) for name in ("answer", "answered_by", "answered_at")})
    if said_by is None or _later(said.answered_at, said_by):
        return said
    told = ("words",) if isinstance(said, Comment) else ("words", "level", "asked_next")
    return said.but(**{name: getattr(theirs, name) for name in told})


def _later(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and (other is None or _moment(one) > _moment(other))


def _moment(at: datetime) -> datetime:
    """A moment that can be set beside another; one of a stranger’s file may name no zone."""
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _beside(mine: tuple[Any, ...], theirs: tuple[Any, ...]) -> tuple[Any, ...]:
    """Those here, as they stand, and after them those that are only there."""
    known = {one.id for one in mine}
    return (*mine, *(one for one in theirs if one.id not in known))


def _in_time(mine: tuple[Any, ...], theirs: tuple[Any, ...]) -> tuple[Any, ...]:
    """The same in the order they were made; left in its order where nothing is added."""
    both = _beside(mine, theirs)
    return mine if len(both) == len(mine) else tuple(sorted(both, key=lambda one: _moment(one.at)))
