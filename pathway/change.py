"""What has changed for each child since the last assessment: the one description that screen and report both draw.

A child is the same in two assessments when the id is: a later assessment takes its children over from the earlier one
with their ids, whatever becomes of a name. Two ids are two children, also of one name; nobody is taken for another.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from zoneinfo import ZoneInfo

from pathway import ages, applies, calling, profile, summary, wording
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.errors import PathwayError
from pathway.household import Child
from pathway.scales import Level

ENGLAND = ZoneInfo("Europe/London")
NOT_YET = "not an area yet"
NO_LONGER = "no longer an area"
OUTSIDE = "dash"  # the shape where there is no such area, and so nothing to know


@dataclass(frozen=True, slots=True)
class Cell:
    """One area in one assessment: the level that stands, if any, and the word and the shape it is told by."""

    level: Level | None
    word: str
    shape: str


@dataclass(frozen=True, slots=True)
class Row:
    """One area of one child, with a cell for each of the child’s days."""

    area: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One area in words: what became of it between the last two days, or the one word that holds for both."""

    area: str
    words: str


@dataclass(frozen=True, slots=True)
class ChildOverTime:
    """One child over the assessments in which they were there and born; `notes` are whole sentences about the rest.

    `changed` has an area for each line, in the order of the content, and `same` the areas in which nothing did;
    `left` says that the newest assessment is without them.
    """

    child_id: str
    name: str
    notes: tuple[str, ...]
    days: tuple[str, ...]
    rows: tuple[Row, ...]
    changed: tuple[Said, ...]
    same: tuple[Said, ...]
    left: bool

    @property
    def drawn(self) -> bool:
        """Whether there is a picture: of one day only for a child who has left, since no other picture shows it."""
        return bool(self.rows) and (len(self.days) > 1 or self.left)


@dataclass(frozen=True, slots=True)
class _Look:
    """One assessment: what its day is called, and the day ages are counted on in it."""

    record: Assessment
    day: str
    on: date

    def child(self, id: str) -> Child | None:
        return next((child for child in self.record.children if child.id == id), None)


def over_time(series: Sequence[Assessment], content: Content, on: date) -> tuple[ChildOverTime, ...]:
    """Each child over these assessments of one family, oldest first; nothing where there are fewer than two.

    The children of the newest come first and in its order, then those who are not in it. `on` is the day ages are
    counted on in the newest where it has no contact. PathwayError when an assessment is of another family.
    """
    if len({record.family_id for record in series}) > 1:
        raise PathwayError("Choose assessments of one family; one of these is of another family.")
    if len(series) < 2:
        return ()
    looks = _looks(series, on)
    newest_first = [child for look in reversed(looks) for child in look.record.children]
    children = {child.id: child for child in reversed(newest_first)}
    in_order = [children[id] for id in dict.fromkeys(child.id for child in newest_first)]
    names = calling.children(in_order)
    return tuple(_child(child, names[child.id], looks, content) for child in in_order)


def day_of(assessment: Assessment) -> date:
    """The day an assessment is known by: that of its latest contact, or where it has none, the day it was begun."""
    return applies.as_of(assessment, assessment.started_at.astimezone(ENGLAND).date())


def _looks(series: Sequence[Assessment], on: date) -> tuple[_Look, ...]:
    named: list[str] = []
    for record in series:
        day = ages.day(day_of(record))
        numbered = (f"{day} ({number})" for number in count(2))
        named.append(day if day not in named else next(one for one in numbered if one not in named))
    counted = [*map(day_of, series[:-1]), applies.as_of(series[-1], on)]
    return tuple(map(_Look, series, named, counted))


def _child(child: Child, name: str, looks: tuple[_Look, ...], content: Content) -> ChildOverTime:
    there = [(look, found) for look in looks if (found := look.child(child.id)) and not found.unborn]
    rows = tuple(_rows(there, content, looks[-1]))
    days = tuple(look.day for look, _ in there)
    unseen = [look.day for look, found in there[-2:] if not _looked_at(look.record, found)]
    compared = rows if len(days) > 1 and not unseen else ()
    return ChildOverTime(
        child.id,
        name,
        (*_whereabouts(child, looks), *_renamed(there), *_not_compared(days, unseen)),
        days,
        rows,
        tuple(_changed(row, days) for row in compared if row.cells[-2].word != row.cells[-1].word),
        tuple(Said(row.area, row.cells[-1].word) for row in compared if row.cells[-2].word == row.cells[-1].word),
        left=looks[-1].child(child.id) is None,
    )


def _changed(row: Row, days: tuple[str, ...]) -> Said:
    before, now = row.cells[-2:]
    return Said(row.area, f"{before.word} on {days[-2]}, {now.word} on {days[-1]}.")


# What there is to say in whole sentences


def _whereabouts(child: Child, looks: tuple[_Look, ...]) -> Iterator[str]:
    """In which assessments the child is not, and in which they were not yet born."""
    found = [(look.day, look.child(child.id)) for look in looks]
    absent = [day for day, one in found if one is None]
    unborn = [day for day, one in found if one is not None and one.unborn]
    if absent:
        yield f"Not in the assessment{'s' if len(absent) > 1 else ''} of {summary.in_a_row(absent)}."
    if unborn:
        yield f"Not yet born on {summary.in_a_row(unborn)}."


def _renamed(there: list[tuple[_Look, Child]]) -> Iterator[str]:
    """What the child was called when it was something else; a name may be mended, or change."""
    own = " ".join(there[-1][1].name.split()) if there else ""
    other: dict[str, list[str]] = {}
    for look, child in there:
        called = " ".join(child.name.split())
        if called and called != own:
            other.setdefault(called, []).append(look.day)
    for called, days in other.items():
        yield f"Named {isolated(called)} on {summary.in_a_row(days)}."


def _not_compared(days: tuple[str, ...], unseen: list[str]) -> Iterator[str]:
    for day in unseen:
        yield f"No area is looked at in the assessment of {day}."
    if len(days) < 2 or unseen:
        yield "So there is nothing to compare."


def _looked_at(record: Assessment, child: Child) -> bool:
    return any(one.level is not None for one in record.judgements if one.child_id == child.id)


# Areas


def _rows(there: list[tuple[_Look, Child]], content: Content, newest: _Look) -> Iterator[Row]:
    """The areas of today in the order of the content, then those that are none any more and were judged."""
    for area in content.rated:
        if any(_concerns(area, look, child) for look, child in there):
            yield Row(area.title, tuple(_cell(area, look, child, content) for look, child in there))
    for id in _gone(there, content):
        levels = [(look, look.record.judgement(child, id).level) for look, child in there]
        yield Row(
            title(id, content),
            tuple(
                _outside(NO_LONGER) if look is newest and level is None else _told(level, content)
                for look, level in levels
            ),
        )


def _concerns(area: Area, look: _Look, child: Child) -> bool:
    """Whether the area is asked of this child, or anything but that it is not asked stands there."""
    level = applies.level(look.record, child, area, look.on)
    return level is not Level.NOT_APPLICABLE or applies.asked(area, child, look.on)


def _cell(area: Area, look: _Look, child: Child, content: Content) -> Cell:
    level = applies.level(look.record, child, area, look.on)
    begun = look.record.started_at.astimezone(ENGLAND).date()
    if look.record.judgement(child, area.id).level is None and area.since is not None and begun < area.since:
        return _outside(NOT_YET)
    return _told(level, content)


def _told(level: Level | None, content: Content) -> Cell:
    return Cell(level, profile.words(level, content).lower(), profile.SHAPES[level])


def _outside(word: str) -> Cell:
    return Cell(None, word, OUTSIDE)


def _gone(there: list[tuple[_Look, Child]], content: Content) -> Iterable[str]:
    """The ids of areas that were judged and are not rated today, in the order they were judged in."""
    today = {area.id for area in content.rated}
    return dict.fromkeys(
        one.area_id
        for look, child in there
        for one in look.record.judgements
        if one.child_id == child.id and one.level is not None and one.area_id not in today
    )


def title(id: str, content: Content) -> str:
    """What an area that is rated no more is called: by the content where it knows it still, or else by its id."""
    described = (
        *(area.title for area in content.areas if area.id == id),
        *(area.title for area in content.past_areas if area.id == id),
    )
    return next(iter(described), wording.capital(id.replace("-", " ")))
