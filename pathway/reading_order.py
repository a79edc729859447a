"""The order in which a reader with five minutes meets a record: what has changed, with what is new behind it, first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pathway import applies, calling, change, clocks, drift, profile, questions, standing
from pathway.assessment import Assessment
from pathway.change import ChildOverTime
from pathway.content import Area, Content
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.judgement import Judgement
from pathway.plan import Action
from pathway.questions import Question
from pathway.scales import Level

WORST_FIRST = (Level.NOT_MET, Level.PARTLY_MET, Level.NOT_KNOWN_YET, Level.MOSTLY_MET, Level.MET, Level.NOT_APPLICABLE)
FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Judged:
    """One area of one child: what is said of its level, and the evidence to read with it.

    Where there was an assessment before, `evidence` is what is new since then; otherwise it is all there is.
    """

    area: Area
    judgement: Judgement
    says: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ChildToRead:
    """One child in reading order; `since` is the day of the assessment before, in words, and empty for a first one.

    `first` are the areas to read, and `unchanged` those that may stay folded; `notes` are whole sentences.
    """

    child: Child
    name: str
    since: str
    notes: tuple[str, ...]
    first: tuple[Judged, ...]
    unchanged: tuple[Judged, ...]
    unlooked: tuple[str, ...]
    not_known: tuple[Question, ...]
    soon: tuple[Action, ...]


def children(
    assessment: Assessment, earlier: Sequence[Assessment], content: Content, on: date
) -> tuple[ChildToRead, ...]:
    """Every child of an assessment in the order they were entered; `earlier` are those before it, oldest first.

    PathwayError when one of the earlier is of another family.
    """
    content = standing.told(assessment, content)
    over = {one.child_id: one for one in change.over_time((*earlier, assessment), content, on)}
    names = calling.children(assessment.children)
    asked = questions.unknowns(assessment, content, applies.as_of(assessment, on))
    return tuple(
        _child(_Reading(assessment, tuple(earlier), content, on), child, names[child.id], over.get(child.id), asked)
        for child in assessment.children
    )


def new(piece: Evidence, earlier: Sequence[Assessment]) -> bool:
    """Whether a reader of the assessments before has not met this piece.

    It is new where none of them holds it, by its id or in the same words of the same day, or where it is from after the
    last of them.
    """
    held = [one for record in earlier for one in record.evidence]
    known = any(one.id == piece.id or (one.words.strip(), one.on) == (piece.words.strip(), piece.on) for one in held)
    after = bool(earlier) and piece.on is not None and piece.on > change.day_of(earlier[-1])
    return after or not known


def soon(assessment: Assessment, child: Child, on: date) -> tuple[Action, ...]:
    """What is still to be done for this child, or for all, before the week is out."""
    friday = clocks.friday_after(on)
    end = friday + timedelta(days=(FRIDAY - friday.weekday()) % 7)
    theirs = (one for one in assessment.actions if not one.child_ids or child.id in one.child_ids)
    return tuple(one for one in theirs if one.open_now and (one.by_friday or (one.by is not None and one.by <= end)))


@dataclass(frozen=True, slots=True)
class _Reading:
    assessment: Assessment
    earlier: tuple[Assessment, ...]
    content: Content
    on: date

    @property
    def as_of(self) -> date:
        return applies.as_of(self.assessment, self.on)


def _child(
    reading: _Reading, child: Child, name: str, over: ChildOverTime | None, asked: Sequence[Question]
) -> ChildToRead:
    compared = over if over is not None and (over.changed or over.same) else None
    first = _changed(reading, child, compared) if compared else _worst_first(reading, child)
    shown = {one.area.id for one in first}
    unchanged = tuple(_judged(reading, child, compared)) if compared else ()
    return ChildToRead(
        child=child,
        name=name,
        since=compared.days[-2] if compared else "",
        notes=(*(over.notes if over else ()), *(_drifting(compared) if compared else ())),
        first=first,
        unchanged=tuple(one for one in unchanged if one.area.id not in shown),
        unlooked=tuple(area.title for area in _asked(reading, child) if _level(reading, child, area) is None),
        not_known=tuple(one for one in asked if one.child.id == child.id),
        soon=soon(reading.assessment, child, reading.on),
    )


def _changed(reading: _Reading, child: Child, over: ChildOverTime) -> tuple[Judged, ...]:
    """What is worse than last time, then whatever else has changed, each in the order of the content."""
    worse = {said.area for said in drift.worse(over)}
    moved = {said.area for said in over.changed}
    found = [one for one in _judged(reading, child, over) if one.area.title in moved]
    return tuple(sorted(found, key=lambda one: one.area.title not in worse))


def _worst_first(reading: _Reading, child: Child) -> tuple[Judged, ...]:
    levels = {level: place for place, level in enumerate(WORST_FIRST)}
    found = (one for one in _judged(reading, child, None) if one.judgement.level is not None)
    return tuple(sorted(found, key=lambda one: levels[one.judgement.level or Level.NOT_APPLICABLE]))


def _judged(reading: _Reading, child: Child, over: ChildOverTime | None) -> Iterator[Judged]:
    """Each area that is asked of this child, or was judged, with what is said of it."""
    said = {one.area: one.words for one in (*over.changed, *over.same)} if over else {}
    since = reading.earlier if over else ()
    for area in _asked(reading, child):
        level = _level(reading, child, area)
        pieces = reading.assessment.evidence_for(child, area.id)
        yield Judged(
            area,
            reading.assessment.judgement(child, area.id),
            said.get(area.title) or profile.words(level, reading.content).lower(),
            tuple(one for one in pieces if new(one, since)),
        )


def _asked(reading: _Reading, child: Child) -> tuple[Area, ...]:
    if child.unborn:
        return ()
    return tuple(
        area
        for area in reading.content.rated
        if _concerns(reading, child, area) or reading.assessment.judgement(child, area.id).level is not None
    )


def _concerns(reading: _Reading, child: Child, area: Area) -> bool:
    return applies.asked(area, child, reading.as_of) and not standing.only_read(area, reading.assessment)


def _level(reading: _Reading, child: Child, area: Area) -> Level | None:
    return applies.level(reading.assessment, child, area, reading.as_of)


def _drifting(over: ChildOverTime) -> Iterator[str]:
    """What has stayed as it was too long, in whole sentences."""
    for said in drift.same(over):
        yield f"The same three times: {said.area}, {said.words}"
