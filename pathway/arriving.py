"""What becomes of a record that arrives in a report: a new copy, a newer one, or what was said of the author’s own."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pathway import beginning
from pathway.assessment import Assessment
from pathway.people import SignOffEvent
from pathway.review import Comment, TakenIn


class Arrived(StrEnum):
    """How a record from a report met what is stored."""

    NEW = "new"  # nothing of this assessment was here
    NEWER = "newer"  # the copy that was here gave way to a newer one
    ANSWERED = "answered"  # comments, answers and decisions went into the assessment that is here
    NOTHING_NEW = "nothing new"


@dataclass(frozen=True, slots=True)
class Arrival:
    """The record to be stored, and how it came to be; on NOTHING_NEW it is what is stored already."""

    how: Arrived
    record: Assessment


def arrive(carried: Assessment, version: str, made_at: datetime, stored: Assessment | None) -> Arrival:
    """What is to be stored when a report of this version, made at this moment, arrives.

    The author’s own assessment is never overwritten: only comments, answers and what was decided about it go in. A copy
    that itself was taken from a report gives way to one made later, and keeps what was written on it here.
    """
    copy = beginning.brought_in(carried).but(taken_in=TakenIn(version=version, made_at=made_at))
    if stored is None:
        return Arrival(Arrived.NEW, copy)
    if stored.taken_in is None:
        return _or_nothing(Arrived.ANSWERED, _with_review(stored, copy), stored)
    if stored.taken_in.made_at < made_at:
        both = _with_review(copy, stored).but(deciding=stored.deciding)
        return _or_nothing(Arrived.NEWER, both, stored.but(taken_in=copy.taken_in))
    return _or_nothing(Arrived.ANSWERED, _with_review(stored, copy), stored)


def _or_nothing(how: Arrived, record: Assessment, stored: Assessment) -> Arrival:
    return Arrival(Arrived.NOTHING_NEW if record == stored else how, record)


def _with_review(onto: Assessment, other: Assessment) -> Assessment:
    """The one with the comments, answers, decisions and a reviewer’s views of the other beside its own."""
    answered = [_answered(comment, other) for comment in onto.comments]
    known = {comment.id for comment in answered}
    new = [comment for comment in other.comments if comment.id not in known]
    return onto.but(
        comments=tuple(sorted((*answered, *new), key=lambda comment: comment.at)),
        sign_offs=_sign_offs(onto.sign_offs, other.sign_offs),
        views=(*onto.views, *(view for view in other.views if view.id not in {one.id for one in onto.views})),
    )


def _answered(comment: Comment, other: Assessment) -> Comment:
    """The comment with the answer of the other where that is the later one."""
    theirs = next((one for one in other.comments if one.id == comment.id), comment)
    later = theirs.answered_at and (comment.answered_at is None or theirs.answered_at > comment.answered_at)
    answer = {name: getattr(theirs, name) for name in ("answer", "answered_by", "answered_at")}
    return comment.but(**answer) if later else comment


def _sign_offs(one: tuple[SignOffEvent, ...], other: tuple[SignOffEvent, ...]) -> tuple[SignOffEvent, ...]:
    known = {event.id for event in one}
    return tuple(sorted((*one, *(event for event in other if event.id not in known)), key=lambda event: event.at))
