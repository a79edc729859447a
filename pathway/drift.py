"""Drift in words: what is worse than last time, what has stayed too long as it was; prompts, never a count or a clock.

The prompts follow the safeguards against drift that Ofsted (In the child’s time, 2014) and local reviews ask for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from enum import StrEnum

from pathway import ages, change, last_time, sentences, summary
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.change import ChildOverTime, Row, Said
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.judgement import WORRYING, Judgement
from pathway.last_time import Look
from pathway.places import Place
from pathway.plan import Action
from pathway.scales import Kind, Level

BEST_FIRST = (Level.MET, Level.MOSTLY_MET, Level.PARTLY_MET, Level.NOT_MET)
TIMES = 3  # assessments in a row
A_CYCLE = timedelta(weeks=6)  # from one core group to the next, where they are at their rarest
SHOWN = frozenset({Kind.SAW, Kind.TOLD_BY_CHILD, Kind.TOLD_BY_PROFESSIONAL, Kind.READ})  # not an adult’s word alone
SHORT = 6  # words; a shorter action is the same only where every word is
ALIKE = 0.75  # how much of the words of two actions must stand in one order, for difflib

START_AGAIN = (
    "Another worker wrote the assessment before, of {day}. Has the work gone on from there, or started again? "
    "Read the history before the family is asked to tell it once more."
)
ROLLED_OVER = "This action was in the plan on {days} as well and is still open. What stands in its way?"
SAME = "{area}: {words} What would have to be different by next time?"
SAID_ALONE = (
    "{area}: {now}, and {before} on {day}. What is new since then rests on what adults say. Who else has seen it?"
)
NOTHING_NEW = "{area}: {now}, and {before} on {day}. Nothing since then is written that shows it. What was seen?"
OLDER = "From {day}, more than six weeks ago: {levels}. Is it still so?"


class Sort(StrEnum):
    """What kind of drift a prompt is about."""

    START_AGAIN = "start-again"
    ROLLED_OVER = "rolled-over"
    SAME = "same"
    SAID_ALONE = "said-alone"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class Drift:
    """One thing to look at: `says` is ours and holds days, areas and levels; `words` are what somebody typed about it.

    `place` is where it can be looked at; `child_id` is whose it is, and empty where it is the whole family’s.
    """

    sort: Sort
    says: str
    place: Place
    child_id: str = ""
    words: str = ""


def drift(series: Sequence[Assessment], content: Content, today: date) -> tuple[Drift, ...]:
    """All that may have drifted, over these assessments of one family, oldest first; the last is the open one.

    PathwayError when one is of another family.
    """
    if not series:
        return ()
    newest, looks = series[-1], last_time.before(series[:-1])
    over_time = change.over_time(series, content, today)
    return (
        *_start_again(newest, looks),
        *_rolled_over(newest, looks),
        *(one for child in over_time if not child.left for one in _same(child, content)),
        *(one for child in newest.children for one in _said_alone(newest, child, looks, content)),
        *(one for child in newest.children for one in _older(newest, child, content, today)),
    )


# Worse, and the same


def worse(child: ChildOverTime) -> Iterator[Said]:
    """Each area whose level was better last time, in the words of both days."""
    for row in child.rows:
        if is_worse(row):
            last, now = row.cells[-2:]
            yield Said(row.area, f"{last.word} on {child.days[-2]}, {now.word} on {child.days[-1]}.")


def same(child: ChildOverTime) -> Iterator[Said]:
    """Each area that is not well met, or not known, and was just so the last two times as well."""
    for row in child.rows:
        last = row.cells[-TIMES:]
        unmoved = len(last) == TIMES and len({cell.word for cell in last}) == 1
        if unmoved and (last[-1].level in WORRYING or last[-1].level is Level.NOT_KNOWN_YET):
            yield Said(row.area, f"{last[-1].word} on {summary.in_a_row([*child.days[-TIMES:]])}.")


def is_worse(row: Row) -> bool:
    """Whether the level of an area was better the time before."""
    if len(row.cells) < 2:
        return False
    last, now = (cell.level for cell in row.cells[-2:])
    return _better(last, now)


def _better(one: Level | None, than: Level | None) -> bool:
    return one in BEST_FIRST and than in BEST_FIRST and BEST_FIRST.index(one) < BEST_FIRST.index(than)


def _same(child: ChildOverTime, content: Content) -> Iterator[Drift]:
    ids = {area.title: area.id for area in content.rated}
    for one in same(child):
        area = ids.get(one.area, "")
        place = Place("area" if area else "meaning", area_id=area, child_id=child.child_id)
        yield Drift(Sort.SAME, SAME.format(area=one.area, words=one.words), place, child.child_id)


# The worker, and the plan


def _start_again(newest: Assessment, looks: Sequence[Look]) -> Iterator[Drift]:
    if looks and _plainly(looks[0].record.author.name) != _plainly(newest.author.name):
        words = f"It was {isolated(looks[0].record.author.name.strip())}."
        yield Drift(Sort.START_AGAIN, START_AGAIN.format(day=looks[0].day), Place("history"), words=words)


def _plainly(name: str) -> str:
    return " ".join(name.split()).casefold()


def _rolled_over(newest: Assessment, looks: Sequence[Look]) -> Iterator[Drift]:
    for action in newest.actions:
        days = [look.day for look in reversed(looks) if any(_rolls_on(action, one) for one in look.record.actions)]
        if days and action.open_now:
            whose = action.child_ids[0] if len(action.child_ids) == 1 else ""
            says = ROLLED_OVER.format(days=summary.in_a_row(days))
            yield Drift(Sort.ROLLED_OVER, says, Place("plan", item_id=action.id), whose, action.what.strip())


def _rolls_on(action: Action, earlier: Action) -> bool:
    if not earlier.open_now:
        return False
    apart = action.child_ids and earlier.child_ids and not {*action.child_ids} & {*earlier.child_ids}
    return action.id == earlier.id or (not apart and nearly_same(action.what, earlier.what))


def nearly_same(one: str, other: str) -> bool:
    """Whether two actions say the same, or all but a few of their words in the same order; capitals do not count."""
    first, second = ([word.casefold() for word in sentences.words(text)] for text in (one, other))
    if min(len(first), len(second)) < SHORT:
        return bool(first) and first == second
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= ALIKE


# What a level rests on


def _said_alone(newest: Assessment, child: Child, looks: Sequence[Look], content: Content) -> Iterator[Drift]:
    """Each level that is better than last time where nothing new but an adult’s word shows it."""
    for area in content.rated:
        now, last = newest.judgement(child, area.id), last_time.judgement_of(looks, child.id, area.id)
        if last is None or now.level is None or not _better(now.level, last.judgement.level):
            continue
        new = [piece for piece in newest.evidence_for(child, area.id) if _since(piece, newest, last.look.on)]
        if any(piece.kind in SHOWN for piece in new):
            continue
        told = any(piece.kind is Kind.TOLD_BY_ADULT for piece in new)
        level, before = content.level(now.level), content.level(last.judgement.level or now.level)
        words = SAID_ALONE if told else NOTHING_NEW
        says = words.format(area=area.title, now=level.lower(), before=before.lower(), day=last.look.day)
        yield Drift(Sort.SAID_ALONE, says, Place("area", area_id=area.id, child_id=child.id), child.id)


def _since(piece: Evidence, record: Assessment, day: date) -> bool:
    """Whether a piece is newer than a day; without a date it is taken to be, as it was written afterwards."""
    on = _day_of(piece, record)
    return on is None or on > day


def _day_of(piece: Evidence, record: Assessment) -> date | None:
    met = next((one for one in record.contacts if one.id == piece.contact_id), None)
    return piece.on or (met.on if met else None)


def older_from(record: Assessment, judgement: Judgement, today: date) -> date | None:
    """The day a level is from, where that is more than six weeks ago: when it was judged, or its newest evidence.

    Six weeks are one cycle of a core group, after which a level is looked at again.
    """
    if judgement.level is None:
        return None
    pieces = (
        piece
        for piece in record.evidence
        if judgement.child_id in piece.child_ids and judgement.area_id in piece.area_ids
    )
    newest = max((on for piece in pieces if (on := _day_of(piece, record))), default=None)
    on = judgement.judged_on or newest
    return on if on is not None and today - on > A_CYCLE else None


def _older(newest: Assessment, child: Child, content: Content, today: date) -> Iterator[Drift]:
    """The child’s levels that are older than six weeks, in a sentence for each day they are from."""
    days: dict[date, list[str]] = {}
    for area in content.rated:
        judgement = newest.judgement(child, area.id)
        if judgement.level in BEST_FIRST and (on := older_from(newest, judgement, today)):
            days.setdefault(on, []).append(f"{area.title}, {content.level(judgement.level).lower()}")
    for on in sorted(days):
        says = OLDER.format(day=ages.day(on), levels="; ".join(days[on]))
        yield Drift(Sort.OLDER, says, Place("area", child_id=child.id), child.id)
