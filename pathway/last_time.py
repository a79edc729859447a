"""What stood last time: the newest earlier word on one child, with its day and whose it is, and when it still holds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pathway import ages, applies, change
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.errors import PathwayError
from pathway.evidence import Evidence
from pathway.judgement import STRONG, WORRYING, Judgement
from pathway.meetings import View
from pathway.people import SignOffEvent
from pathway.plan import Action, Goal
from pathway.scales import SignOff
from pathway.voice import Voice

HOLDS = STRONG | WORRYING  # a level that may still be true; what was not known is looked at afresh
BEFORE_BIRTH = "Before birth"

NEITHER = "Give the day on which it was still true, and say why."
NO_DAY = "Give the day on which it was still true."
NO_WHY = "Say why it is still true: what was seen, heard or read, and when."
TO_COME = "Choose today or an earlier day; this one is still to come."
NOT_SINCE = "Choose a day after {day}, when it was looked at last."


@dataclass(frozen=True, slots=True)
class Look:
    """One earlier assessment, and the day it is known by."""

    record: Assessment
    on: date

    @property
    def day(self) -> str:
        """Its day in words."""
        return ages.day(self.on)

    @property
    def says(self) -> str:
        """From which day it is and whose: “12 January 2026, by Priya Shah”; the name is as it was typed."""
        return f"{self.day}, by {isolated(' '.join(self.record.author.name.split()))}"


@dataclass(frozen=True, slots=True)
class Judged:
    """What was judged of one child in one area, and in which look."""

    look: Look
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Gone:
    """What was judged in an area that is asked about no more, with what the area is called."""

    title: str
    judged: Judged


@dataclass(frozen=True, slots=True)
class Written:
    """One part of a child’s argument, and in which look it was written."""

    look: Look
    words: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A child’s exact words and the times they were heard or watched, in one look."""

    look: Look
    words: tuple[Evidence, ...]
    times: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """The goals and actions of one look."""

    look: Look
    goals: tuple[Goal, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Directed:
    """What a supervisor directed on signing off one look."""

    look: Look
    event: SignOffEvent


# Which one is the last


def in_order(of: Iterable[Assessment]) -> tuple[Assessment, ...]:
    """Assessments of one family, the newest first, however they are given.

    What another one follows comes behind it, whatever their days; of the rest the later day comes first, and of one day
    the one begun later.
    """
    left = {one.id: one for one in of}
    found: list[Assessment] = []
    while left:
        followed = {one.earlier_id for one in left.values()}
        open_ended = [one for one in left.values() if one.id not in followed] or list(left.values())
        newest = max(open_ended, key=lambda one: (change.day_of(one), one.started_at, one.id))
        found.append(left.pop(newest.id))
    return tuple(found)


def before(series: Iterable[Assessment]) -> tuple[Look, ...]:
    """These earlier assessments of one family as looks, the newest first, however they are given."""
    return tuple(Look(one, change.day_of(one)) for one in in_order(series))


# What stood there


def judgement_of(looks: Sequence[Look], child_id: str, area_id: str) -> Judged | None:
    """The newest earlier judgement of this child in this area, by their ids; None where there is none.

    `looks` have the newest first. An area may be called something else by now; it is the same by its id.
    """
    return next(
        (
            Judged(look, one)
            for look in looks
            for one in look.record.judgements
            if one.child_id == child_id and one.area_id == area_id and _says_something(one)
        ),
        None,
    )


def asked_no_more(looks: Sequence[Look], child_id: str, content: Content) -> tuple[Gone, ...]:
    """What was judged of this child in areas that are rated no more, and what was written before their birth."""
    today = {area.id for area in content.rated}
    areas = dict.fromkeys(
        one.area_id
        for look in looks
        for one in look.record.judgements
        if one.child_id == child_id and one.area_id not in today and _says_something(one)
    )
    return tuple(
        Gone(BEFORE_BIRTH if id == applies.BEFORE_BIRTH else change.title(id, content), found)
        for id in areas
        if (found := judgement_of(looks, child_id, id))
    )


def _says_something(one: Judgement) -> bool:
    return one.level is not None or (one.area_id == applies.BEFORE_BIRTH and bool(one.meaning_now.strip()))


def meaning_of(looks: Sequence[Look], child_id: str, part: str) -> Written | None:
    """The newest earlier words in one part of this child’s argument, by the name of its field; None without any."""
    for look in looks:
        for one in look.record.meanings:
            words: str = getattr(one, part)
            if one.child_id == child_id and words.strip():
                return Written(look, words)
    return None


def heard(looks: Sequence[Look], child_id: str) -> Heard | None:
    """How this child was heard in the newest look that has their words or a time they were heard; None without one."""
    for look in looks:
        words = tuple(piece for piece in look.record.evidence if piece.speaker == child_id)
        times = tuple(one for one in look.record.voices if one.child_id == child_id and not one.not_yet)
        if words or times:
            return Heard(look, words, times)
    return None


def planned(looks: Sequence[Look]) -> Planned | None:
    """The goals and actions of the newest look that has any; None without one."""
    found = (Planned(look, look.record.goals, look.record.actions) for look in looks)
    return next((one for one in found if one.goals or one.actions), None)


def seen_differently(last: Judged) -> tuple[View, ...]:
    """How a supervisor saw an earlier judgement, where that was kept beside it."""
    of = (last.judgement.child_id, last.judgement.area_id)
    return tuple(
        one
        for one in last.look.record.views
        if one.meeting_id is None and (one.child_id, one.area_id) == of and (one.level or one.words.strip())
    )


def direction(looks: Sequence[Look]) -> Directed | None:
    """What the last sign-off before this assessment directed; None where none said anything."""
    for look in looks:
        for event in reversed(look.record.sign_offs):
            if event.kind is SignOff.SIGNED_OFF and (event.words.strip() or event.due):
                return Directed(look, event)
    return None


# Still true


def still_true(now: Judgement, last: Judged, on: date | None, today: date, *, chosen: str = "") -> Judgement:
    """The judgement with last time’s level, because it was looked at again on this day and holds.

    Nothing else of last time is copied: `chosen` is what the level says now, as it was shown beside it. PathwayError
    says what is missing: the day, or why (`still_true_because`).
    """
    if fault := next(_not_yet(now, last, on, today), ""):
        raise PathwayError(fault)
    return now.but(
        level=last.judgement.level, chosen=chosen, judged_on=on, not_looked_at=False, still_true_on=on
    )  # fmt: skip


def _not_yet(now: Judgement, last: Judged, on: date | None, today: date) -> Iterator[str]:
    because = now.still_true_because.strip()
    if on is None:
        yield NO_DAY if because else NEITHER
    elif not because:
        yield NO_WHY
    elif on > today:
        yield TO_COME
    elif on <= last.look.on:
        yield NOT_SINCE.format(day=last.look.day)


def taken_back(now: Judgement) -> Judgement:
    """The judgement blank again; what was written as the reason stays, and counts for nothing until it is set again."""
    return now.but(level=None, chosen="", judged_on=None, still_true_on=None)
