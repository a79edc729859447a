"""Triage: from the records of many files one row for each child, in the order in which a supervisor reads.

Several files of one child are lined up: earlier files of the same assessment, and earlier assessments of the family. A
child is the same in two files when family and id are; nobody is taken for another by a name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from pathway import (
    calling,
    change,
    standing,
    triage_called,
    triage_facts,
    triage_reasons,
    triage_siblings,
    triage_since,
)
from pathway.assessment import Assessment
from pathway.change import ChildOverTime
from pathway.content import Content
from pathway.household import Child
from pathway.triage_facts import Filed, Line
from pathway.triage_reasons import Reason, Why


@dataclass(frozen=True, slots=True)
class Row:
    """One child, from the newest file that they are in, and what is said of them; `earlier` are the files before it.

    `reasons` has the first one first and is empty where nothing is read first; `since` is the file that `changed` is
    against; `left` says that a newer file of the family is without this child, and `gap` that the assessment before is
    in no file.
    """

    filed: Filed
    earlier: tuple[Filed, ...]
    child_id: str
    name: str
    siblings: tuple[str, ...]
    reasons: tuple[Reason, ...]
    since: Filed | None
    changed: tuple[Line, ...]
    danger: tuple[Line, ...]
    not_known: tuple[Line, ...]
    late: tuple[Line, ...]
    seen: tuple[Line, ...]
    owed: tuple[Line, ...]
    left: str = ""
    gap: str = ""

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
    in_order = sorted(found, key=_turn)  # a stable order: what is equal stays as the family has it
    return tuple(_once(in_order))


def _once(in_order: Iterable[Row]) -> Iterator[Row]:
    """The rows with what is past its date for brothers and sisters said whole with the first of them alone."""
    whole: dict[int, dict[str, str]] = {}  # by the record the rows are of
    for row in in_order:
        said = whole.setdefault(id(row.record), {})
        reasons = (
            replace(one, because=tuple(triage_siblings.once(one.because, row.name, said))) for one in row.reasons
        )
        late = tuple(triage_siblings.once(row.late, row.name, said))
        yield replace(row, reasons=tuple(reasons), late=late)


def _turn(row: Row) -> tuple[int, str, str]:
    kinds = [*Why]
    first = kinds.index(row.reasons[0].why) if row.reasons else len(kinds)
    return first, " ".join(sorted((row.name, *row.siblings))).casefold(), row.record.family_id


def lined_up(files: Iterable[Filed]) -> tuple[tuple[Filed, ...], ...]:
    """The files of each family together, oldest first: by assessment, then by when the file was made.

    Files of one assessment with the same content count once, whenever they were made: the newest stands.
    """
    families: dict[str, list[Filed]] = {}
    for one in sorted(files, key=lambda one: (one.record.family_id, one.made_at)):
        family = families.setdefault(one.record.family_id, [])
        same = next((other for other in family if _same(one.record, other.record)), None)
        if same is not None:
            family.remove(same)
        names = (*same.also, same.name) if same is not None else ()
        family.append(replace(one, also=tuple(sorted(filter(None, names)))))
    return tuple(
        tuple(sorted(family, key=lambda one: (one.record.started_at, one.record.id, one.made_at)))
        for family in families.values()
    )


def _same(one: Assessment, other: Assessment) -> bool:
    return one.id == other.id and one == other


def assessments(files: Iterable[Filed]) -> tuple[Filed, ...]:
    """The newest file of each assessment, in the order of files that are lined up."""
    return tuple({one.record.id: one for one in files}.values())


def _of_family(family: tuple[Filed, ...], content: Content, on: date) -> Iterator[Row]:
    newest_first = [child for one in reversed(family) for child in one.record.children]
    for id in dict.fromkeys(child.id for child in newest_first):
        theirs = tuple(one for one in family if _child(one.record, id))
        left = "" if theirs[-1] is family[-1] else f"Not in the newest file of this family, made on {family[-1].made}."
        row = _row(theirs, id, left, content, on)
        yield replace(row, gap=triage_since.missing(row.record, family, row.series))


def _child(record: Assessment, id: str) -> Child | None:
    return next((child for child in record.children if child.id == id), None)


def _row(files: tuple[Filed, ...], id: str, left: str, content: Content, on: date) -> Row:
    filed, record = files[-1], files[-1].record
    child, content = record.child(id), standing.told(record, content)
    since, changed = triage_since.changed(files, child, content, on)
    return Row(
        filed=filed,
        earlier=files[:-1],
        child_id=id,
        name=calling.children(record.children)[id],
        siblings=triage_facts.siblings(record, child),
        reasons=triage_reasons.of(files, child, _over_time(files, id, content, on), content, on),
        since=since,
        changed=changed,
        danger=tuple(triage_called.lines(record, child)),
        not_known=tuple(triage_facts.not_known(record, content, child, on)),
        late=tuple(triage_facts.late(filed, child, on)),
        seen=tuple(triage_facts.seen(record, child, on)),
        owed=tuple(triage_facts.owed(record, content, child, on)),
        left=left,
    )


def _over_time(files: tuple[Filed, ...], id: str, content: Content, on: date) -> ChildOverTime | None:
    series = [one.record for one in assessments(files)]
    return next((one for one in change.over_time(series, content, on) if one.child_id == id), None)
