"""What a triage says has changed for a child, against the last file that says something else of them."""

from collections.abc import Iterator
from datetime import date

from pathway import ages, change, triage_facts, triage_reasons
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child
from pathway.triage_facts import Filed, Line
from pathway.wording import say

NOT_HERE = "The assessment just before this one is not in this list"


def changed(
    files: tuple[Filed, ...], child: Child, content: Content, on: date
) -> tuple[Filed | None, tuple[Line, ...]]:
    """The file that the newest of these, lined up, is compared with, and each line in which they differ.

    It is the last one that differs in anything told here; where none does, the last, and there are no lines.
    """
    for before in reversed(files[:-1]):
        if lines := tuple(_lines(before.record, files[-1].record, child, content, on)):
            return before, lines
    return (files[-2] if len(files) > 1 else None), ()


def _lines(before: Assessment, now: Assessment, child: Child, content: Content, on: date) -> Iterator[Line]:
    """Areas told by another word, what was decided, actions with a new answer, and comments that were answered."""
    yield from triage_reasons.moved(before, now, child, content, on)
    yield from _decided(before, now)
    yield from _done(before, now, child)
    unanswered = {comment.id for comment in before.comments if not comment.answered}
    for comment in now.comments:
        if comment.id in unanswered and comment.answered and comment.child_id in ("", child.id):
            yield Line("A comment was answered:", comment.answer)


def _decided(before: Assessment, now: Assessment) -> Iterator[Line]:
    known = {event.id for event in before.sign_offs}
    for event in now.sign_offs:
        if event.id not in known:
            told = f"{say(event.kind)} on {ages.day(event.at.astimezone(change.ENGLAND).date())}"
            yield Line(f"{told}:" if event.words.strip() else f"{told}.", event.words)


def _done(before: Assessment, now: Assessment, child: Child) -> Iterator[Line]:
    results = {action.id: action.result for action in before.actions}
    for action in now.actions:
        told = action.result is not None and results.get(action.id) is not action.result
        if told and triage_facts.concerns(child, action.child_ids):
            yield Line(f"{say(action.result)}:", action.what)


def missing(record: Assessment, family: tuple[Filed, ...], series: tuple[Assessment, ...]) -> str:
    """That the assessment just before a record is in no file, and what it is compared with; empty where it is there.

    `series` are those before it that are there, oldest first.
    """
    if not record.earlier_id or any(one.record.id == record.earlier_id for one in family):
        return ""
    return (
        f"{NOT_HERE}, so it is compared with that of {ages.day(change.day_of(series[-1]))}."
        if series
        else f"{NOT_HERE}."
    )
