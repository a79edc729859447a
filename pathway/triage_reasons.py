"""Why a child is read about first, in the order in which a supervisor reads; the answers behind it stand with it.

The order is of kinds of reason, and never of how many there are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pathway import change, drift, gaps
from pathway import triage_facts as facts
from pathway.assessment import Assessment
from pathway.change import ChildOverTime
from pathway.content import Content
from pathway.household import Child
from pathway.triage_facts import Filed, Line

NO_CALL = "Answered yes in Act today, and no call is recorded with its answer:"
SILENT_YES = "The pathway says yes to danger or to significant harm, and Act today does not:"


class Why(StrEnum):
    """The kinds of reason, the one to read first at the top; the value is kept and never shown."""

    HARM = "harm"
    WORSE = "worse"
    LATE = "late"
    UNHEARD = "unheard"
    SAME = "same"


TITLES = {
    Why.HARM: "Harm answered yes, and no call recorded",
    Why.WORSE: "Worse than last time",
    Why.LATE: "A safety action past its date",
    Why.UNHEARD: "Not heard, or not seen alone",
    Why.SAME: "The same three times",
}
NOTHING_FIRST = "Nothing that is read first"


@dataclass(frozen=True, slots=True)
class Reason:
    """One kind of reason, and every answer it rests on."""

    why: Why
    because: tuple[Line, ...]

    @property
    def title(self) -> str:
        """The kind in words."""
        return TITLES[self.why]


def of(
    files: tuple[Filed, ...], child: Child, over: ChildOverTime | None, content: Content, on: date
) -> tuple[Reason, ...]:
    """Every reason to read about this child first, the first one first.

    `files` are those the child is in, oldest first; `over` is the child over the assessments in them.
    """
    newest = files[-1]
    found = (
        (Why.HARM, harm(newest.record, content, child)),
        (Why.WORSE, worse(files, child, over, content, on)),
        (Why.LATE, late(newest, child, on)),
        (Why.UNHEARD, unheard(newest.record, child, on)),
        (Why.SAME, same(over)),
    )
    made = ((why, tuple(lines)) for why, lines in found)
    return tuple(Reason(why, lines) for why, lines in made if lines)


def harm(record: Assessment, content: Content, child: Child) -> Iterator[Line]:
    """A yes in Act today without a call, or on the pathway without one in Act today."""
    asked = {one.id: one.question for one in content.act_today}
    for check in gaps.uncalled(record):
        for answer in check.yes if facts.concerns(child, check.child_ids) else ():
            yield Line(f"{NO_CALL} {asked.get(answer.question_id, '')}".rstrip(), answer.words)
    decisions = {one.id: one.question for one in content.decisions}
    for decision in gaps.unacted(record):
        if decision.child_id in (None, child.id):
            yield Line(f"{SILENT_YES} {decisions.get(decision.question_id, '')}".rstrip(), decision.words)


def worse(
    files: tuple[Filed, ...], child: Child, over: ChildOverTime | None, content: Content, on: date
) -> Iterator[Line]:
    """Each area whose level was better in the assessment before, or in an earlier file of this one."""
    said = {one.area: one.words for one in drift.worse(over)} if over else {}
    newest = files[-1]
    before = [one for one in files[:-1] if one.record.id == newest.record.id]
    if before:
        for row in _between(before[-1].record, newest.record, child, content, on):
            if drift.is_worse(row):
                then, now = row.cells[-2:]
                said.setdefault(row.area, f"{then.word} in the file made on {before[-1].made}, {now.word} now.")
    yield from (Line(f"{area}: {words}") for area, words in said.items())


def _between(one: Assessment, other: Assessment, child: Child, content: Content, on: date) -> tuple[change.Row, ...]:
    both = (each for each in change.over_time((one, other), content, on) if each.child_id == child.id)
    return next((each.rows for each in both), ())


def moved(one: Assessment, other: Assessment, child: Child, content: Content, on: date) -> Iterator[Line]:
    """Each area that is told by another word in the second of two records, in the words of both."""
    for row in _between(one, other, child, content, on):
        if len(row.cells) == 2 and row.cells[0].word != row.cells[1].word:
            yield Line(f"{row.area}: {row.cells[0].word} then, {row.cells[1].word} now.")


def late(filed: Filed, child: Child, on: date) -> Iterator[Line]:
    """A call to chase past its day; an action past its date where there was danger, or that was for this Friday."""
    yield from map(facts.of_call, facts.late_calls(filed.record, child, on))
    danger = any(check.yes and facts.concerns(child, check.child_ids) for check in filed.record.safety_checks)
    for action in facts.late_actions(filed, child, on):
        if danger or action.by_friday:
            yield facts.of_action(action, filed.record)


def unheard(record: Assessment, child: Child, on: date) -> Iterator[Line]:
    """A born child of whom nothing they said or showed is there, or who was not seen alone; a baby is not alone."""
    if child.unborn:
        return
    baby = facts.is_baby(record, child, on)
    if not gaps.heard(record, child):
        yield Line(facts.NOBODY_WATCHED if baby else facts.NOT_HEARD)
    if not facts.seen_at_all(record, child):
        yield Line(facts.NOT_SEEN)
    elif not baby and not facts.seen_alone(record, child):
        yield Line(facts.NOT_ALONE)


def same(over: ChildOverTime | None) -> Iterator[Line]:
    """Each area that is not well met, or not known, and was just so in the two assessments before."""
    yield from (Line(f"{one.area}: {one.words}") for one in (drift.same(over) if over else ()))
