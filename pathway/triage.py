"""Triage: from the records of many files one row for each child, in the order in which a supervisor reads.

Several files of one child are lined up: earlier files of the same assessment, and earlier assessments of the family. A
child is the same in two files when family and id are; nobody is taken for another by a name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pathway import calling, change, triage_facts, triage_reasons
from pathway.ages import day
from pathway.assessment import Assessment
from pathway.change import ChildOverTime
from pathway.content import Content
from pathway.household import Child
from pathway.triage_facts import Filed, Line
from pathway.triage_reasons import Reason, Why
from pathway.wording import say


@dataclass(frozen=True, slots=True)
class Row:
    """One child, from the newest file that they are in, and what is said of them; `earlier` are the files before it.

    `reasons` has the first one first and is empty where nothing is read first; `left` says that a newer file of the
    family is without this child.
    """

    filed: Filed
    earlier: tuple[Filed, ...]
    child_id: str
    name: str
    siblings: tuple[str, ...]
    reasons: tuple[Reason, ...]
    changed: tuple[Line, ...]
    not_known: tuple[Line, ...]
    late: tuple[Line, ...]
    seen: tuple[Line, ...]
    owed: tuple[Line, ...]
    left: str = ""

    @property
    def record(self) -> Assessment:
        """The record the row is of."""
        return self.filed.record

    @property
    def series(self) -> tuple[Assessment, ...]:
        """The assessments before the row’s, oldest first, each as its newest file has it."""
        return tuple(one.record for one in assessments((*self.earlier, self.filed))[:-1])

    def has(self, why: Why) -> bool:
        """Whether this kind of reason is among those of this child."""
        return any(reason.why is why for reason in self.reasons)


def rows(files: Iterable[Filed], content: Content, on: date) -> tuple[Row, ...]:
    """One row for each child: by the kind of their first reason, then family by family, in the order of each.

    The order is the same whatever order the files come in. `on` is the day it is asked on.
    """
    found = [row for family in lined_up(files) for row in _of_family(family, content, on)]
    return tuple(sorted(found, key=_turn))  # a stable order: what is equal stays as the family has it


def _turn(row: Row) -> tuple[int, str, str]:
    kinds = [*Why]
    first = kinds.index(row.reasons[0].why) if row.reasons else len(kinds)
    return first, " ".join(sorted((row.name, *row.siblings))).casefold(), row.record.family_id


def lined_up(files: Iterable[Filed]) -> tuple[tuple[Filed, ...], ...]:
    """The files of each family together, oldest first: by assessment, then by when the file was made.

    Two files of one assessment that were made at the same moment count once.
    """
    known = {(one.record.family_id, one.record.id, one.made_at): one for one in files}
    families: dict[str, list[Filed]] = {}
    for key in sorted(known):
        families.setdefault(key[0], []).append(known[key])
    return tuple(
        tuple(sorted(family, key=lambda one: (one.record.started_at, one.record.id, one.made_at)))
        for family in families.values()
    )


def assessments(files: Iterable[Filed]) -> tuple[Filed, ...]:
    """The newest file of each assessment, in the order of files that are lined up."""
    return tuple({one.record.id: one for one in files}.values())


def _of_family(family: tuple[Filed, ...], content: Content, on: date) -> Iterator[Row]:
    newest_first = [child for one in reversed(family) for child in one.record.children]
    for id in dict.fromkeys(child.id for child in newest_first):
        theirs = tuple(one for one in family if _child(one.record, id))
        left = "" if theirs[-1] is family[-1] else f"Not in the newest file of this family, made on {family[-1].made}."
        yield _row(theirs, id, left, content, on)


def _child(record: Assessment, id: str) -> Child | None:
    return next((child for child in record.children if child.id == id), None)


def _row(files: tuple[Filed, ...], id: str, left: str, content: Content, on: date) -> Row:
    filed, record = files[-1], files[-1].record
    child = record.child(id)
    return Row(
        filed=filed,
        earlier=files[:-1],
        child_id=id,
        name=calling.children(record.children)[id],
        siblings=triage_facts.siblings(record, child),
        reasons=triage_reasons.of(files, child, _over_time(files, id, content, on), content, on),
        changed=tuple(_changed(files, child, content, on)),
        not_known=tuple(triage_facts.not_known(record, content, child, on)),
        late=tuple(triage_facts.late(filed, child, on)),
        seen=tuple(triage_facts.seen(record, child, on)),
        owed=tuple(triage_facts.owed(record, content, child, on)),
        left=left,
    )


def _over_time(files: tuple[Filed, ...], id: str, content: Content, on: date) -> ChildOverTime | None:
    series = [one.record for one in assessments(files)]
    return next((one for one in change.over_time(series, content, on) if one.child_id == id), None)


# What changed since the file before


def _changed(files: tuple[Filed, ...], child: Child, content: Content, on: date) -> Iterator[Line]:
    """Areas told by another word, what was decided, actions with a new answer, and comments that were answered."""
    if len(files) < 2:
        return
    before, now = files[-2].record, files[-1].record
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
            told = f"{say(event.kind)} on {day(event.at.astimezone(change.ENGLAND).date())}"
            yield Line(f"{told}:" if event.words.strip() else f"{told}.", event.words)


def _done(before: Assessment, now: Assessment, child: Child) -> Iterator[Line]:
    results = {action.id: action.result for action in before.actions}
    for action in now.actions:
        told = action.result is not None and results.get(action.id) is not action.result
        if told and triage_facts.concerns(child, action.child_ids):
            yield Line(f"{say(action.result)}:", action.what)
