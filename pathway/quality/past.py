"""What was before: the whole of a child’s life, appointments, and the assessments before this one."""

import re
from collections.abc import Iterator
from datetime import timedelta

from pathway import change, drift, summary, timeline
from pathway.assessment import Assessment
from pathway.content import Area
from pathway.history import Event
from pathway.household import Child
from pathway.places import Place
from pathway.quality.finding import Finding, Look, of_area, titles
from pathway.scales import Birth, Brought, Level, Turn
from pathway.sentences import words

A_YEAR = timedelta(days=366)
BIRTH = re.compile(r"\b(?:born|birth)\b", re.IGNORECASE)  # itself the effect
# What services do. “The worker comes: Rowan opens the door” says more, and what it says happened to a child.
OF_SERVICES = (Turn.HELP_BEGAN, Turn.HELP_ENDED, Turn.WORKER_CHANGED)
_WHO = r"(?:worker|visitor|midwife|nurse|therapist|doctor|gp)"
_BEGINS = r"(?:begins?|began|opens?|opened|starts?|started|ends?|ended|closes?|closed)"
SERVICE = re.compile(
    rf"\bsees?\b[^.]*\bvisits?\b|\b{_WHO}s? (?:visits?|visited|calls?|called|comes?|came|changes?|changed)\b"
    rf"|\b(?:help|support|our work|case) {_BEGINS}\b|\b(?:new|another) (?:\w+ )?{_WHO}\b",
    re.IGNORECASE,
)
MORE = re.compile(
    r"[:;]|\.\s+\w|\b(?:and|but|finds?|found|father|mother|dad|mum|parent|partner|brother|sister|grand\w+)\b",
    re.IGNORECASE,
)
MISSED = (Brought.WAS_NOT_BROUGHT, Brought.CANCELLED_BY_FAMILY)


def from_birth(look: Look) -> Iterator[Finding]:
    """Domain 8, Q7, and 3.10: a chronology begins at birth and not at the referral, here or in an earlier one."""
    for child in look.worried_for:
        told = (event for record in (look.record, *look.earlier) for event in _of(record, child))
        days = [on for event in told if (on := timeline.about(event))]
        dated = child.born.on is not None and child.born.precision in (Birth.EXACT, Birth.APPROXIMATE)
        if days and dated and child.born.on and min(days) - child.born.on > A_YEAR:
            says = "The history begins more than a year after this child was born"
            yield Finding("q07-history-from-birth", says, Place("history", child_id=child.id), child.id)


def _of(record: Assessment, child: Child) -> list[Event]:
    return [event for event in record.events if not event.child_ids or child.id in event.child_ids]


def effect(look: Look) -> Iterator[Finding]:
    """Domain 8, Q7: what happened to a child or in the home has an effect on a child, or it is a log."""
    without = [
        one for one in look.record.events if one.what.strip() and not one.effect.strip() and not _neutral(look, one)
    ]
    if without:
        says = "What happened is written without its effect on the child"
        place = Place("history", item_id=without[0].id)
        yield Finding("q07-history-from-birth", says, place, words="\n".join(event.what for event in without))


def _neutral(look: Look, event: Event) -> bool:
    """Whether it is a birth, or what a service did and nothing that happened to the child or in the home."""
    names = [*(child.name for child in look.record.children), *(adult.name for adult in look.record.adults)]
    family = {word for name in names for word in words(name.casefold())[:1]}
    theirs = bool(family & {*words(event.what.casefold())[:1]})
    of_service = bool(SERVICE.search(event.what)) and not theirs and not MORE.search(event.what)
    return bool(BIRTH.search(event.what)) or event.turn in OF_SERVICES or of_service


def not_brought(look: Look) -> Iterator[Finding]:
    """Domain 8, Q34, and 3.9: one missed appointment is seldom a worry; several ask why, and “cancelled” counts."""
    for child in look.born:
        missed = [one for one in look.record.appointments if one.child_id == child.id and one.outcome in MISSED]
        if len(missed) > 1 and any(not one.reason.strip() for one in missed):
            says = "More than one appointment was missed, and it is not said what stood in the way of each"
            yield Finding("q34-was-not-brought", says, Place("history", child_id=child.id), child.id)


def looked_at_again(look: Look) -> Iterator[Finding]:
    """Domain 8, Q32: a review looks at the same areas as the assessment before."""
    for child in _in_both(look):
        areas = [area for area, before, now in _levels(look, child) if before is not None and now is None]
        if look.judged(child) and areas:
            says = f"Looked at last time and not this time: {titles(areas)}"
            yield Finding("q32-compared", says, of_area(child, areas[0]), child.id, also_missing=True)


def better_with_nothing_new(look: Look) -> Iterator[Finding]:
    """Domain 3.11, the “rule of optimism”: better than last time rests on something newer."""
    for child in _in_both(look):
        areas = [
            area for area, before, now in _levels(look, child) if _better(before, now) and _no_newer(look, child, area)
        ]
        if areas:
            says = f"Better than last time, with no evidence from since then: {titles(areas)}"
            yield Finding("q32-compared", says, of_area(child, areas[0]), child.id)


def _better(before: Level | None, now: Level | None) -> bool:
    order = drift.BEST_FIRST
    return before in order and now in order and order.index(now) < order.index(before)


def _no_newer(look: Look, child: Child, area: Area) -> bool:
    since = change.day_of(look.last) if look.last else look.today
    return not any(one.on and one.on > since for one in look.record.evidence_for(child, area.id))


def _levels(look: Look, child: Child) -> Iterator[tuple[Area, Level | None, Level | None]]:
    """Each area that is asked of this child today, with the level of last time and of now."""
    for area in look.areas(child):
        before = look.last.judgement(child, area.id).level if look.last else None
        yield area, before, look.record.judgement(child, area.id).level


def _in_both(look: Look) -> list[Child]:
    before = {child.id for child in look.last.children} if look.last else set()
    return [child for child in look.born if child.id in before]


def unmoved(look: Look) -> Iterator[Finding]:
    """Domain 8, Q33, and 1.8: the same, and not well, at three looks in a row."""
    if len(look.earlier) + 1 < drift.TIMES:
        return
    ids = {area.title: area.id for area in look.content.areas}
    for child in change.over_time((*look.earlier, look.record), look.content, look.today):
        areas = [said.area for said in drift.same(child)]
        if areas and not child.left:
            says = f"The same at three assessments in a row: {summary.in_a_row(areas)}"
            place = Place("area", ids.get(areas[0], ""), child.child_id)
            yield Finding("q33-drift", says, place, child.child_id)


RULES = (from_birth, effect, not_brought, looked_at_again, better_with_nothing_new, unmoved)
