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
from reports.sections import areas, parts

TITLE = "At a glance"
QUICK_LOOK = "No area has been looked at yet; the quick look is what there is."
BEFORE_BIRTH = "before birth"
NO_ANSWER = "not known yet"
OUTCOMES: dict[Brought | None, Shape] = {
    Brought.BROUGHT: Shape.CIRCLE,
    Brought.WAS_NOT_BROUGHT: Shape.OPEN_SQUARE,
    Brought.CANCELLED_BY_FAMILY: Shape.OPEN_DIAMOND,
    Brought.CANCELLED_BY_SERVICE: Shape.DASH,
    None: Shape.GAP,
}


def section(assessment: Assessment, content: Content, on: date) -> Section:
    """The areas of every child as a picture, and under it child by child in words."""
    found = profile.profile(assessment, content, applies.as_of(assessment, on))
    if not found.children:
        return Section(TITLE, parts.or_nothing(()))
    if areas.nothing_seen(assessment, content, on):
        return Section(TITLE, (Paragraph(QUICK_LOOK),), anchor="profile")
    names = wording.names(assessment)
    rows = tuple(
        (
            row.area.title,
            tuple(_mark(level, child, content) for level, child in zip(row.cells, found.children, strict=True)),
        )
        for row in found.rows
    )
    order = [profile.words(level, content).lower() for level in (*Level, None)]
    chart = ProfileChart(tuple(names[child.id] for child in found.children), rows)
    twin = parts.facts(
        parts.fact(names[child.id], areas.NO_AREA)
        if areas.untouched(assessment, content, child, on)
        else _in_words(names[child.id], n, rows, order)
        for n, child in enumerate(found.children)
    )
    return Section(TITLE, (chart, *twin), anchor="profile")


def _mark(level: Level | None, child: Child, content: Content) -> Mark:
    if child.unborn:
        return Mark(Shape.DASH, BEFORE_BIRTH)
    return Mark(Shape(profile.SHAPES[level]), profile.words(level, content).lower())


def _in_words(name: str, number: int, rows: tuple[tuple[str, tuple[Mark, ...]], ...], order: list[str]) -> Fact:
    said: list[Paragraph] = []
    for word in (*order, BEFORE_BIRTH):
        titles = [area for area, marks in rows if marks[number].word == word]
        if titles:
            said += [Paragraph(f"{word[:1].upper()}{word[1:]}:", Tone.STRONG), Paragraph(f"{'; '.join(titles)}.")]
    return Fact(name, (Run(tuple(said)),))


def appointments(assessment: Assessment) -> Iterator[Block]:
    """For each child with any: the picture by kind, then each appointment, each in its paragraph."""
    for id, name in wording.names(assessment).items():
        kinds = attendance(assessment, assessment.child(id))
        if kinds:
            yield Heading(f"Appointments of {name}")
            yield _chart(kinds)
            yield from parts.bullets(_line(kind, row) for kind in kinds for row in kind.rows)


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


def _line(kind: KindOfAppointment, row: Appointment) -> Run:
    outcome = f"{wording.say(row.outcome, NO_ANSWER.capitalize())}."
    named = Paragraph(wording.joined(kind.kind, wording.when(row.on, row.when), by=": "))
    return Run((named, *parts.run(outcome, row.reason, row.source).parts))
