"""The pictures of a report, each with the same in words: areas by child, and the appointments of each child."""

from collections.abc import Iterator
from datetime import date

from pathway import applies, profile
from pathway.assessment import Assessment
from pathway.attendance import KindOfAppointment, attendance
from pathway.content import Content
from pathway.history import Appointment
from pathway.household import Child
from pathway.scales import Brought, Level
from reports import wording
from reports.document import (
    AppointmentChart,
    AppointmentRow,
    Block,
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Mark,
    ProfileChart,
    Section,
    Shape,
)
from reports.sections import parts

BEFORE_BIRTH = "before birth"
NO_ANSWER = "not known yet"
OUTCOMES: dict[Brought | None, Shape] = {
    Brought.BROUGHT: Shape.CIRCLE,
    Brought.WAS_NOT_BROUGHT: Shape.OPEN_SQUARE,
    Brought.CANCELLED_BY_FAMILY: Shape.OPEN_DIAMOND,
    Brought.CANCELLED_BY_SERVICE: Shape.DASH,
    None: Shape.GAP,
}
KEPT = (Column("When"), Column("Outcome", 1.2), Column("Reason", 2.2), Column("Source", 1.4))


def section(assessment: Assessment, content: Content, on: date) -> Section:
    """The profile of every child, as a picture and then child by child in words."""
    found = profile.profile(assessment, content, applies.as_of(assessment, on))
    if not found.children:
        return Section("Profile of areas", parts.or_nothing(()))
    names = wording.names(assessment)
    rows = tuple(
        (
            row.area.title,
            tuple(_mark(level, child, content) for level, child in zip(row.cells, found.children, strict=True)),
        )
        for row in found.rows
    )
    key = tuple(dict.fromkeys(mark for _, marks in rows for mark in marks if mark.word != BEFORE_BIRTH))
    order = [profile.words(level, content).lower() for level in (*Level, None)]
    sorted_key = tuple(sorted(key, key=lambda mark: order.index(mark.word)))
    chart = ProfileChart(tuple(names[child.id] for child in found.children), rows, sorted_key)
    twin = Facts(tuple(_in_words(names[child.id], n, rows, order) for n, child in enumerate(found.children)))
    return Section("Profile of areas", (chart, Heading("The same in words", 3), twin), anchor="profile")


def _mark(level: Level | None, child: Child, content: Content) -> Mark:
    if child.unborn:
        return Mark(Shape.DASH, BEFORE_BIRTH)
    return Mark(Shape(profile.SHAPES[level]), profile.words(level, content).lower())


def _in_words(name: str, number: int, rows: tuple[tuple[str, tuple[Mark, ...]], ...], order: list[str]) -> Fact:
    items = []
    for word in (*order, BEFORE_BIRTH):
        areas = [area for area, marks in rows if marks[number].word == word]
        if areas:
            items.append(f"{word[:1].upper()}{word[1:]}: {'; '.join(areas)}")
    return Fact(name, (Bullets(tuple(items)),))


def appointments(assessment: Assessment) -> Iterator[Block]:
    """For each child with any: the picture by kind, then each appointment."""
    for id, name in wording.names(assessment).items():
        kinds = attendance(assessment, assessment.child(id))
        if kinds:
            yield Heading(f"Appointments of {name}")
            yield _chart(kinds)
            for kind in kinds:
                yield Heading(kind.kind or "Appointments", 3)
                yield from parts.table(KEPT, map(_row, kind.rows))


def _chart(kinds: tuple[KindOfAppointment, ...]) -> AppointmentChart:
    rows = tuple(
        AppointmentRow(kind.kind or "Appointments", _says(kind), tuple(_outcome(row.outcome) for row in kind.rows))
        for kind in kinds
    )
    key = tuple(_outcome(outcome) for outcome in OUTCOMES if any(_outcome(outcome) in row.marks for row in rows))
    return AppointmentChart(rows, key)


def _says(kind: KindOfAppointment) -> str:
    words = kind.says.removeprefix(f"{kind.kind or 'Appointments'}: ")
    return words[:1].upper() + words[1:]


def _outcome(outcome: Brought | None) -> Mark:
    return Mark(OUTCOMES[outcome], wording.say(outcome, NO_ANSWER).lower())


def _row(row: Appointment) -> tuple[str, ...]:
    outcome = wording.say(row.outcome, NO_ANSWER.capitalize())
    return (wording.when(row.on, row.when), outcome, row.reason, row.source)
