"""The pictures of a report, each with the same in words: areas by child, and the appointments of each child."""

from collections.abc import Iterator
from datetime import date

from pathway import applies, patterns, profile
from pathway.assessment import Assessment
from pathway.attendance import SHAPES, KindOfAppointment, attendance
from pathway.content import Content
from pathway.history import Appointment
from pathway.household import Child
from pathway.scales import Brought, Level
from reports import wording
from reports.document import (
    AppointmentChart,
    AppointmentRow,
    Block,
    Fact,
    Heading,
    Mark,
    Paragraph,
    ProfileChart,
    Run,
    Section,
    Shape,
    Tone,
)
from reports.sections import areas, known, only_read, parts

TITLE = "At a glance"
QUICK_LOOK = "No area has been looked at yet; the quick look is what there is."
BEFORE_BIRTH = "before birth"
NO_ANSWER = "not known yet"
CANCELLED = "Cancelled by the service: not counted against the family"
Rows = tuple[tuple[str, tuple[Mark, ...]], ...]


def section(assessment: Assessment, content: Content, on: date) -> Section:
    """The areas of every child as a picture, and under it child by child in words."""
    found = profile.profile(assessment, content, applies.as_of(assessment, on))
    if not found.children:
        return Section(TITLE, parts.or_nothing(()))
    if areas.nothing_seen(assessment, content, on):
        return Section(TITLE, (Paragraph(QUICK_LOOK),), anchor="profile")
    names = wording.names(assessment)
    rows: Rows = tuple(
        (
            row.area.title,
            tuple(_mark(level, child, content) for level, child in zip(row.cells, found.children, strict=True)),
        )
        for row in found.rows
        if any(known.told(row.area, child) for child in found.children)
    )
    order = [profile.words(level, content).lower() for level in (*Level, None)]
    chart = ProfileChart(tuple(names[child.id] for child in found.children), rows)
    twin = parts.facts(
        parts.fact(names[child.id], areas.NO_AREA)
        if areas.untouched(assessment, content, child, on)
        else _in_words(names[child.id], n, _told(rows, content, child), order)
        for n, child in enumerate(found.children)
    )
    last = only_read.beneath((title for title, _ in rows), assessment, content)
    return Section(TITLE, (chart, *twin, *last), anchor="profile")


def _mark(level: Level | None, child: Child, content: Content) -> Mark:
    if child.unborn:
        return Mark(Shape.DASH, BEFORE_BIRTH)
    return Mark(Shape(profile.SHAPES[level]), profile.words(level, content).lower())


def _told(rows: Rows, content: Content, child: Child) -> Rows:
    """The rows that say something of this child; in the picture another child may need one."""
    titles = {area.title for area in content.rated if known.told(area, child)}
    return tuple(row for row in rows if row[0] in titles)


def _in_words(name: str, number: int, rows: Rows, order: list[str]) -> Fact:
    said: list[Paragraph] = []
    for word in (*order, BEFORE_BIRTH):
        titles = [area for area, marks in rows if marks[number].word == word]
        if titles:
            said += [Paragraph(f"{word[:1].upper()}{word[1:]}:", Tone.STRONG), Paragraph(f"{'; '.join(titles)}.")]
    return Fact(name, (Run(tuple(said)),))


def appointments(assessment: Assessment) -> Iterator[Block]:
    """For each child with any: the picture by kind, what they have in common, each of them, and the service’s own."""
    for id, name in wording.names(assessment).items():
        child = assessment.child(id)
        kinds = attendance(assessment, child)
        if kinds:
            yield Heading(f"Appointments of {name}")
            yield _chart(kinds)
            yield from (Paragraph(pattern) for pattern in patterns.appointments(assessment, child))
            yield from _lines(kinds)


def _lines(kinds: tuple[KindOfAppointment, ...]) -> Iterator[Block]:
    """Each appointment; those the service cancelled apart, for they say nothing about the family."""
    rows = [(kind, row) for kind in kinds for row in kind.rows]
    apart = [_line(kind, row) for kind, row in rows if row.outcome is Brought.CANCELLED_BY_SERVICE]
    yield from parts.bullets(_line(kind, row) for kind, row in rows if row.outcome is not Brought.CANCELLED_BY_SERVICE)
    if apart:
        yield Heading(CANCELLED, level=3)
        yield from parts.bullets(apart)


def _chart(kinds: tuple[KindOfAppointment, ...]) -> AppointmentChart:
    rows = tuple(
        AppointmentRow(kind.kind or "Appointments", _says(kind), tuple(_outcome(row.outcome) for row in kind.rows))
        for kind in kinds
    )
    key = tuple(_outcome(outcome) for outcome in SHAPES if any(_outcome(outcome) in row.marks for row in rows))
    return AppointmentChart(rows, key)


def _says(kind: KindOfAppointment) -> str:
    words = kind.says.removeprefix(f"{kind.kind or 'Appointments'}: ")
    return words[:1].upper() + words[1:]


def _outcome(outcome: Brought | None) -> Mark:
    return Mark(Shape(SHAPES[outcome]), wording.say(outcome, NO_ANSWER).lower())


def _line(kind: KindOfAppointment, row: Appointment) -> Run:
    outcome = f"{wording.say(row.outcome, NO_ANSWER.capitalize())}."
    at = patterns.clock(row.at) if row.at else ""
    when = wording.joined(wording.when(row.on, row.when), at)
    named = Paragraph(wording.joined(kind.kind, when, by=": "))
    return Run((named, *parts.run(outcome, row.reason, row.source).parts))
