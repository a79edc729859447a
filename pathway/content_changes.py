"""What a changed pack changes for one record: in plain sentences of ours, without a word of the family."""

from collections.abc import Iterator
from datetime import date

from pathway import ages, applies, standing
from pathway.assessment import Assessment
from pathway.change import day_of
from pathway.content import Area, Content, Factor
from pathway.household import Child
from pathway.scales import Stage
from pathway.standing import former_area

RENAMED = "“{was}” is now called “{now}”."
NEW = "“{title}” is new, and is asked here as well."
AGAIN = "“{title}” is asked here again."
NEW_LATER = "“{title}” is new. It can be looked at here as well, and nothing is missing without it."
GOES_ON = "“{title}” is retired from {day}. This assessment was begun before that, and goes on with it."
RETIRED = "“{title}” is retired from {day}, and is no longer asked here."
RETIRED_SAID = "“{title}” is retired from {day}. What is written in it stays to be read; nothing new is asked there."
BACK = "“{title}” is no longer retired, and is asked here again."
GONE = "“{title}” is no longer in the pack, and is no longer asked here."
GONE_SAID = "“{title}” is no longer in the pack. What is written in it stays to be read."
ASKED_NO_MORE = "“{title}” is no longer asked here."
UNRATED = "“{title}” is described now, and no level is chosen in it. The levels that were chosen stay to be read."
REWORDED = "A sentence that was chosen in “{title}” is worded anew. What was chosen stands as it was."
OTHER_LIST = "Another list of factors for a disabled child is in force: “{title}”."
FACTOR_GONE = "The factor “{title}” is no longer in the list. What was answered to it stays to be read."
FACTOR_NEW = "The factor “{title}” is new, and is asked here as well."
FACTOR_AGAIN = "The factor “{title}” is asked here again."


def changed(record: Assessment, before: Content, after: Content, earlier: Content | None = None) -> tuple[str, ...]:
    """What it changes for this record that `after` is in force and no longer `before`; nothing where it changes none.

    `earlier` was in force before both, where something was: what it has and `before` has not is asked again, and is
    not new. Areas come first, in their order, then the factors for a disabled child. No sentence holds a word of the
    family.
    """
    on, known = day_of(record), _ids(earlier.areas) if earlier else set()
    return (
        *(says for area in before.areas for says in _area(record, area, after, on, before)),
        *(says for area in after.areas if area.id not in _ids(before.areas) for says in _new(record, area, on, known)),
        *_factors(record, before, after, _titles(earlier.factors) if earlier else {}),
    )


# Areas


def _area(record: Assessment, was: Area, after: Content, on: date, before: Content) -> Iterator[str]:
    """What becomes of one area that there was, for a record that it concerns."""
    spoken, concerned = standing.speaks(record, was.id), _asked(record, was, on)
    now = next((area for area in after.areas if area.id == was.id), None)
    if not spoken and (not concerned or (standing.retired(was, record) and not _back(record, was, now))):
        return
    if now is None:
        yield (GONE_SAID if spoken else GONE).format(title=was.title)
        return
    if now.title != was.title:
        yield RENAMED.format(was=was.title, now=now.title)
    yield from _retired(record, was, now, spoken=spoken)
    if spoken and was.rated and not now.rated:
        yield UNRATED.format(title=now.title)
    if now.rated and _reworded(record, was, now, before, after):
        yield REWORDED.format(title=now.title)


def _back(record: Assessment, was: Area, now: Area | None) -> bool:
    return now is not None and standing.retired(was, record) and not standing.retired(now, record)


def _retired(record: Assessment, was: Area, now: Area, *, spoken: bool) -> Iterator[str]:
    if now.retired == was.retired:
        return
    if now.retired is None or _back(record, was, now):
        yield BACK.format(title=now.title)
        return
    says = RETIRED_SAID if spoken else RETIRED
    says = says if standing.retired(now, record) else GOES_ON
    yield says.format(title=now.title, day=ages.day(now.retired))


def _reworded(record: Assessment, was: Area, now: Area, before: Content, after: Content) -> bool:
    """Whether a sentence that was chosen, for any child, is another today than it was."""
    for child in record.children:
        one, on = record.judgement(child, was.id), day_of(record)
        then, today = (applies.chosen(content, area, child, one.level, on) for content, area in
                       ((before, was), (after, now)))  # fmt: skip
        if one.level is None or then == today:
            continue
        if not applies.still_says(one.chosen or then, after, now, one.level, ages.stage(child, on)):
            return True
    return False


def _new(record: Assessment, area: Area, on: date, known: set[str]) -> Iterator[str]:
    if _asked(record, area, on) and not standing.retired(area, record):
        says = NEW_LATER if standing.later(area, record) else AGAIN if area.id in known else NEW
        yield says.format(title=area.title)


def _asked(record: Assessment, area: Area, on: date) -> bool:
    return not area.rated or any(applies.asked(area, child, on) for child in record.children)


# Factors


def _factors(record: Assessment, before: Content, after: Content, known: dict[str, str]) -> Iterator[str]:
    """What becomes of the factors, for a record in which they are asked of a child or answered."""
    answered = {one.factor_id for one in record.factors}
    asked = any(applies.factors(record, before, child) for child in record.children)
    was, now = _titles(before.factors), _titles(after.factors)
    if (asked or answered) and before.factor_list.id != after.factor_list.id:
        yield OTHER_LIST.format(title=after.factor_list.title)
    for id, title in was.items():
        if id not in now and id in answered:
            yield FACTOR_GONE.format(title=title)
        elif (asked or id in answered) and now.get(id, title) != title:
            yield RENAMED.format(was=title, now=now[id])
    same = before.factor_list.id == after.factor_list.id
    for id, title in now.items() if asked else ():
        if id not in was and (same or id in answered):
            yield (FACTOR_AGAIN if id in known or id in answered else FACTOR_NEW).format(title=title)


def _titles(factors: tuple[Factor, ...]) -> dict[str, str]:
    return {one.id: one.title for one in factors}


def _ids(areas: tuple[Area, ...]) -> set[str]:
    return {area.id for area in areas}


# Since it was begun, told from the record itself


def since_begun(record: Assessment, now: Content, earlier: Content | None = None) -> tuple[str, ...]:
    """What has changed for this record since it was begun, as far as the record itself can tell.

    It knows what areas and factors were called then and which sentences were chosen, and not how the rest was worded.
    `now` may be the content as it stands for this record; `earlier` is as in `changed`.
    """
    past = {one.id for one in now.past_areas}
    pack = now.model_copy(update={"areas": tuple(area for area in now.areas if not area.former)})
    asked = {one.id: one.title for one in record.named if one.kind == standing.AREA}
    return (
        *changed(record, _as_begun(record, asked, now), pack, earlier),
        *(ASKED_NO_MORE.format(title=title) for id, title in asked.items() if id in past),
        *(
            REWORDED.format(title=area.title)
            for area in pack.rated
            if any(_no_longer_said(record, area, child, now) for child in record.children)
        ),
    )


def _as_begun(record: Assessment, asked: dict[str, str], now: Content) -> Content:
    """The content by the names of the beginning, with the areas and factors there were then."""
    factors = {one.id: one.title for one in record.named if one.kind == standing.FACTOR}
    begun, known = standing.begun_on(record), {area.id for area in now.areas if not area.former}
    then = tuple(
        area.model_copy(
            # What was asked when it was begun was not retired then, though it may be from that very day.
            update={
                "title": asked.get(area.id, area.title),
                "retired": None if area.id in asked else _by(begun, area.retired),
            },
        )
        for area in now.areas
        if not area.former and (area.id in asked if asked else not standing.later(area, record))
    )
    gone = {id: title for id, title in asked.items() if id not in known and not _past(id, now)}
    gone |= {area.id: asked.get(area.id, area.title) for area in now.areas if area.former}
    left = tuple(
        one.model_copy(update={"title": factors.get(one.id, one.title)})
        for one in now.factors
        if not factors or one.id in factors
    )
    lost = {id: title for id, title in factors.items() if id not in _titles(now.factors)}
    areas = (*then, *(former_area(id, title) for id, title in gone.items()))
    return now.model_copy(update={"areas": areas, "factors": (*left, *(_lost(*one) for one in lost.items()))})


def _past(id: str, now: Content) -> bool:
    return any(one.id == id for one in now.past_areas)


def _lost(id: str, title: str) -> Factor:
    return Factor.model_construct(id=id, code="", title=title, says="", prompts=(), concern=(), strength=(), next=())


def _by(day: date, retired: date | None) -> date | None:
    return retired if retired is not None and retired <= day else None


def _no_longer_said(record: Assessment, area: Area, child: Child, now: Content) -> bool:
    """Whether what was chosen is said of this level today at no age; that a child has grown older is no new wording."""
    one = record.judgement(child, area.id)
    if not one.chosen.strip() or one.level is None:
        return False
    said = {applies.sentence(now, area, one.level, stage) for stage in Stage}
    needs = area.disabled.get(one.level, "")
    return one.chosen.strip() not in {*said, *(f"{sentence} {needs}".strip() for sentence in said)}
