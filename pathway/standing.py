"""What of the content stands for one record: without areas that were retired before it, and with all that it says.

An area retired on or before the day an assessment was begun is asked of nobody in it. Where the record says something
in it all the same, it is shown to be read. So is an area that the pack has no more: a record’s words outlive a pack.
"""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from pathway import ages, applies
from pathway.assessment import Assessment, Named, PackRef
from pathway.content import Area, Content, Factor, FormerArea, Titled, last_names
from pathway.disability import FactorJudgement
from pathway.evidence import FAMILY_SITUATION
from pathway.household import Child, Circumstances
from pathway.judgement import Judgement
from pathway.wording import capital

ENGLAND = ZoneInfo("Europe/London")
AREA, FACTOR = "area", "factor"  # what a name that a record keeps is the name of
GONE = "no longer in this pack"
OURS = "about our own practice, not the parents"
NO_NAME = {
    AREA: "An area this pack no longer has",
    FACTOR: "A factor this list no longer has",
}
RETIRED = "Retired on {day}; nothing new is asked here."
FORMER = "This pack no longer has this area; what is written in it stays to be read, and nothing new is asked here."
_LAST = 900  # the place in the order from which areas stand that the pack has no more


# The content for a record


def content(record: Assessment, whole: Content) -> Content:
    """The content as it stands for this record, on its pages; asked twice it is the same.

    An area that came in after the record was begun is there to be looked at.
    """
    gone = tuple(area for area in whole.areas if retired(area, record) and not speaks(record, area.id))
    former = tuple(_former(record, whole))
    factors = tuple(_past_factors(record, whole))
    if not (gone or former or factors):
        return whole
    named = {one.id: one for one in whole.past_areas} | {area.id: _titled(area.id, area.title) for area in gone}
    left = tuple(area for area in whole.areas if area not in gone)
    return whole.model_copy(
        update={"areas": (*left, *former), "past_areas": tuple(named.values()), "past_factors": factors}
    )


def told(record: Assessment, whole: Content) -> Content:
    """The same for a file of this record: without areas that came in after it was begun and of which it says nothing.

    So nobody reads of one that was not there yet as passed over.
    """
    stands = content(record, whole)
    left = tuple(area for area in stands.areas if not later(area, record) or speaks(record, area.id))
    return stands if len(left) == len(stands.areas) else stands.model_copy(update={"areas": left})


def on(day: date, whole: Content) -> Content:
    """The content as it is asked of whoever is new on this day."""
    left = tuple(area for area in whole.areas if area.retired is None or area.retired > day)
    return whole if len(left) == len(whole.areas) else whole.model_copy(update={"areas": left})


def named(whole: Content, day: date) -> tuple[Named, ...]:
    """What is asked on this day is called, for a record that is begun: its words may outlive the pack that has them."""
    areas = (Named(kind=AREA, id=area.id, title=area.title) for area in on(day, whole).areas)
    return (*areas, *map(_named_factor, whole.factors))


def _named_factor(one: Factor) -> Named:
    return Named(kind=FACTOR, id=one.id, title=one.title, code=one.code, ours=one.ours)


def with_names(record: Assessment, whole: Content) -> Assessment:
    """The record with the name of all that it speaks of and does not name yet; the very same where it names all.

    A name that is kept is never another. What only stands in the place of something that is gone has none to keep.
    """
    known = {(one.kind, one.id) for one in (*record.named, *record.named_since)}
    areas = (one for one in whole.areas if not one.former and (AREA, one.id) not in known and speaks(record, one.id))
    answered = {one.factor_id for one in record.factors if (FACTOR, one.factor_id) not in known and _answered(one)}
    new = (
        *(Named(kind=AREA, id=one.id, title=one.title) for one in areas),
        *(_named_factor(one) for one in whole.factors if one.id in answered),
    )
    return record.but(named_since=(*record.named_since, *new)) if new else record


def packs(whole: Content) -> tuple[PackRef, ...]:
    """Which packs in which versions this content is made from, for a record to remember."""
    return tuple(PackRef(id=pack.id, version=pack.version) for pack in whole.packs)


# One area


def begun_on(record: Assessment) -> date:
    """The day on the wall on which an assessment was begun: what `since` and `retired` of an area are held against."""
    return record.started_at.astimezone(ENGLAND).date()


def retired(area: Area, record: Assessment) -> bool:
    """Whether the area was retired by the day this assessment was begun; one begun before goes on with it."""
    return area.retired is not None and area.retired <= begun_on(record)


def later(area: Area, record: Assessment) -> bool:
    """Whether the area came in after this assessment was begun, so that its silence passes nothing over."""
    return area.since is not None and begun_on(record) < area.since


def only_read(area: Area, record: Assessment) -> bool:
    """Whether what the record says in this area is read, and nothing new is asked there."""
    return area.former or retired(area, record)


def asked(record: Assessment, stands: Content) -> tuple[Area, ...]:
    """The areas in which something new may be said."""
    return tuple(area for area in stands.areas if not only_read(area, record))


def offered(record: Assessment, stands: Content, held: tuple[str, ...]) -> dict[str, str]:
    """The titles of the areas that a piece of evidence may be placed in, by their ids; what it `held` stays."""
    here = {area.id for area in asked(record, stands)} | set(held)
    return {area.id: area.title for area in stands.areas if area.id in here}


def why_only_read(area: Area) -> str:
    """The sentence that says so."""
    return FORMER if area.former or area.retired is None else RETIRED.format(day=ages.day(area.retired))


def speaks(record: Assessment, area_id: str) -> bool:
    """Whether the record says anything in this area: a judgement, evidence, a test question, a view or a comment."""
    return (
        any(one.area_id == area_id and _judged(one) for one in record.judgements)
        or any(area_id in piece.area_ids for piece in record.evidence)
        or any(one.area_id == area_id for one in record.test_answers)
        or any(one.area_id == area_id for one in record.views)
        or any(one.area_id == area_id for one in record.comments)
        or (area_id == applies.EXTRA_NEEDS and bool(record.needs))
        or (area_id == FAMILY_SITUATION and record.circumstances != Circumstances())
    )


def speaks_of(record: Assessment, area_id: str, child: Child) -> bool:
    """Whether the record says anything of this child in this area."""
    return (
        _judged(record.judgement(child, area_id))
        or bool(record.evidence_for(child, area_id))
        or bool(record.tests_of(child, area_id))
        or (area_id == applies.EXTRA_NEEDS and bool(record.needs_of(child)))
    )


def _judged(one: Judgement) -> bool:
    return one != Judgement(child_id=one.child_id, area_id=one.area_id)


# What a record speaks of and the content has no more


def last_name(record: Assessment, kind: str, id: str) -> str:
    """What an area or a factor was called when the record first knew it, or where it came with Waymark, or by its id.

    A factor has its code before its name. An id that is not written as ours are may hold anything, and is not shown.
    """
    every = (*record.named, *record.named_since)
    kept = next((one for one in every if (one.kind, one.id) == (kind, id) and one.title.strip()), None)
    name = _shipped_name(kind, id) if kept is None else _with_code(kind, kept)
    ours = all(part.isascii() and part.isalnum() and part.islower() for part in id.split("-"))
    name = name or (capital(id.replace("-", " ")) if ours else "")
    said = f"{OURS}; {GONE}" if kind == FACTOR and _ours(kept, id) else GONE
    return f"{name} ({said})" if name else NO_NAME[kind]


def _ours(kept: Named | None, id: str) -> bool:
    """Whether an answer is about our own practice: where its list is gone, it could be held against the parents."""
    came = last_names.factors().get(id)
    return (kept is not None and kept.ours) or (came is not None and came.ours)


def _shipped_name(kind: str, id: str) -> str:
    if kind == AREA:
        return last_names.areas().get(id, "")
    found = last_names.factors().get(id)
    return f"{found.code} {found.title}" if found else ""


def _with_code(kind: str, kept: Named) -> str:
    """The name with the code that was kept beside it; records of before codes were kept have that of what came."""
    came = last_names.factors().get(kept.id) if kind == FACTOR and not kept.code.strip() else None
    return f"{came.code if came else kept.code} {kept.title}".strip()


def _former(record: Assessment, whole: Content) -> Iterator[Area]:
    """An area to be read in the place of each that the record speaks of and the content has not."""
    known = {area.id for area in whole.areas}
    spoken = (
        *(one.area_id for one in record.judgements if one.area_id != applies.BEFORE_BIRTH and _judged(one)),
        *(id for piece in record.evidence for id in piece.area_ids),
        *(one.area_id for one in record.test_answers),
        *(one.area_id for one in record.views),
        *(one.area_id for one in record.comments),
    )
    ids = dict.fromkeys(id for id in spoken if id and id not in known)
    for number, id in enumerate(ids, _LAST):
        title = next((one.title for one in whole.past_areas if one.id == id), "") or last_name(record, AREA, id)
        yield former_area(id, title, number)


def former_area(id: str, title: str, number: int = _LAST) -> Area:
    """An area in the place of one that the pack has no more.

    It is not checked as those of a pack are: its id and its name come with a record, and may be anything.
    """
    return FormerArea.model_construct(
        id=id, code=f"A{number}", title=title, question=FORMER, ask=(), worry_if=(), working_if=(), first_help=(),
        dimensions=(),
    )  # fmt: skip


def _past_factors(record: Assessment, whole: Content) -> Iterator[Titled]:
    known = {factor.id for factor in whole.factors}
    said = (one.factor_id for one in record.factors if _answered(one))
    for id in dict.fromkeys(id for id in said if id not in known):
        yield _titled(id, last_name(record, FACTOR, id))


def _answered(one: FactorJudgement) -> bool:
    return one != FactorJudgement(child_id=one.child_id, factor_id=one.factor_id)


def _titled(id: str, title: str) -> Titled:
    return Titled.model_construct(id=id, title=title)
