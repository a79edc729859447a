"""What differs between two versions of one assessment: judgements, evidence and actions first, words after."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import IntEnum, StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from pathway import ages, calling, wording
from pathway.assessment import COLLECTIONS, Assessment
from pathway.content import Content
from pathway.frozen import Frozen
from pathway.returning import Place, may_return, typed

Known = dict[str, str]
SINGLE = ("circumstances", "plan", "family_told", "said_to_family", "deciding", "marking")
ABOUT = ("area_id", "factor_id", "topic_id", "step_id", "question_id", "mover_id")
ENGLAND = ZoneInfo("Europe/London")
_AN_ID = re.compile(r"[0-9a-f]{32}")
NOT_SAID = (
    "id",
    "family_id",
    "note_id",
    "start",
    "end",
    "page",
    "item_id",
    "meeting_id",
    "code",
    "child_id",
    *ABOUT,
)  # what places a thing and says nothing by itself


class Group(IntEnum):
    """What kind of thing a change is about; a reader asks for the first before the last."""

    JUDGEMENTS = 1
    EVIDENCE = 2
    ACTIONS = 3
    WORDS = 4


GROUPS = {
    Group.JUDGEMENTS: "Levels, answers and decisions",
    Group.EVIDENCE: "Evidence",
    Group.ACTIONS: "Actions and goals",
    Group.WORDS: "Everything else",
}
_FIRST = {
    "judgements": Group.JUDGEMENTS, "factors": Group.JUDGEMENTS, "step_decisions": Group.JUDGEMENTS,
    "decision_answers": Group.JUDGEMENTS, "safety_checks": Group.JUDGEMENTS, "topic_notes": Group.JUDGEMENTS,
    "evidence": Group.EVIDENCE, "actions": Group.ACTIONS, "goals": Group.ACTIONS,
}  # fmt: skip
KINDS = {
    "children": "Child", "adults": "Adult", "contacts": "Visit", "notes": "Note", "evidence": "Evidence",
    "judgements": "Level", "needs": "Extra need", "doors": "Disability: a door", "factors": "Disability factor",
    "test_answers": "Test question", "voices": "How a child was heard", "communications": "How a child communicates",
    "aids": "Aid", "letters": "Letter to a child",
    "young_carers": "Young carer", "topic_notes": "Topic", "events": "Event",
    "appointments": "Appointment", "safety_checks": "Act today", "calls": "Call", "meanings": "What it means",
    "decision_answers": "Pathway question", "movers": "Reason on the pathway", "step_decisions": "Step decided",
    "goals": "Goal", "actions": "Action", "agencies": "Agency asked", "adult_services": "Adult service",
    "supervisions": "Supervision", "previous_workers": "Worker before", "sign_offs": "Sign-off",
    "not_disclosed": "Not to be given away", "given": "Report handed on", "family_told": "Shared with the family",
    "said_to_family": "Said to the family", "comments": "Comment", "deciding": "A decision being written",
    "meetings": "Meeting", "attended": "Asked to a meeting", "views": "One person’s view",
    "decided": "Decided in a meeting",
    "circumstances": "The family’s situation", "plan": "The plan", "marking": "Marking",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Earlier:
    """One text that can be brought back by itself: where it stands, what it is called, and what it said."""

    place: Place
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs: what it is and about which children, and each field before and after, in words.

    `before` is empty for what was added and `after` for what was removed; both hold what people typed. `texts` are
    those of it that said something before and stand in the later version as well, with other words or none.
    """

    group: Group
    kind: str
    about: str
    child_ids: tuple[str, ...]
    before: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]
    texts: tuple[Earlier, ...] = ()


def changes(before: Assessment, after: Assessment, content: Content) -> tuple[Change, ...]:
    """Everything that differs, in the order a reader asks for it; equal versions give nothing."""
    known = _known(before, after, content)
    found = (*_of_collections(before, after, known), *_of_single_parts(before, after, known))
    return tuple(_returnable(change, after) for change in sorted(found, key=lambda change: change.group))


def _returnable(change: Change, after: Assessment) -> Change:
    return replace(change, texts=tuple(one for one in change.texts if may_return(after, one.place)))


def emptied(assessment: Assessment) -> Assessment:
    """The same assessment with nothing in it, so that all of a version can be shown as what was added."""
    bare: dict[str, Any] = {name: () for name in COLLECTIONS.values()}
    bare |= {name: Assessment.model_fields[name].default for name in SINGLE if name != "marking"}
    return assessment.but(**bare)


def _of_collections(before: Assessment, after: Assessment, known: Known) -> Iterator[Change]:
    for collection in COLLECTIONS.values():
        old = {item.key: item for item in getattr(before, collection)}
        new = {item.key: item for item in getattr(after, collection)}
        for key in (*old, *(key for key in new if key not in old)):
            if old.get(key) != new.get(key):
                yield _change(collection, old.get(key), new.get(key), known)


def _of_single_parts(before: Assessment, after: Assessment, known: Known) -> Iterator[Change]:
    for name in SINGLE:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            if isinstance(old, Frozen):
                yield _change(name, old, new, known)
            else:
                texts = (Earlier(Place(name, "", ""), KINDS[name], str(old)),) if old else ()
                yield Change(Group.WORDS, KINDS[name], "", (), (("", str(old)),), (("", str(new)),), texts)


def _change(collection: str, old: Frozen | None, new: Frozen | None, known: Known) -> Change:
    some = new or old
    assert some is not None
    differs = [
        field for field in type(some).model_fields
        if field not in NOT_SAID and (getattr(old, field, None) or None) != (getattr(new, field, None) or None)
    ]  # fmt: skip
    return Change(
        group=_FIRST.get(collection, Group.WORDS),
        kind=KINDS[collection],
        about=_about(some, known),
        child_ids=_whose(some),
        before=_said(old, differs, known),
        after=_said(new, differs, known),
        texts=_texts(collection, old, new, differs),
    )


def _texts(part: str, old: Frozen | None, new: Frozen | None, differs: list[str]) -> tuple[Earlier, ...]:
    if old is None or new is None:
        return ()
    key = "" if part in SINGLE else old.key  # type: ignore[attr-defined]
    return tuple(
        Earlier(Place(part, key, field), _label(field), words)
        for field in differs if typed(type(old), field) and (words := getattr(old, field))
    )  # fmt: skip


def _whose(item: Frozen) -> tuple[str, ...]:
    one = getattr(item, "child_id", None)
    return (one,) if one else tuple(getattr(item, "child_ids", ()))


def _about(item: Frozen, known: Known) -> str:
    """What the content calls the area, factor, step, topic or question an answer belongs to."""
    return next((known[id] for field in ABOUT if (id := getattr(item, field, None)) in known), "")


def _known(before: Assessment, after: Assessment, content: Content) -> Known:
    """What each id is called, so that nobody has to read one."""
    titled = (
        {one.id: one.title for one in content.areas},
        {one.id: one.title for one in content.factors},
        {one.id: one.title for one in content.topics},
        {one.id: one.title for one in content.steps},
        {one.id: one.title for one in content.voice_methods},
        {one.id: one.question for one in content.decisions},
        {one.id: one.question for one in content.act_today},
        {one.id: one.says for one in content.movers},
        {one.id: one.title for one in content.levels},
    )
    people = {
        **calling.children(before.children), **calling.children(after.children),
        **calling.adults(before.adults), **calling.adults(after.adults),
    }  # fmt: skip
    return {id: said for each in (*titled, people) for id, said in each.items()}


def _said(item: Frozen | None, fields: list[str], known: Known) -> tuple[tuple[str, str], ...]:
    if item is None:
        return ()
    said = ((_label(field), _field(item, field, known)) for field in fields)
    return tuple((label, words) for label, words in said if words.strip())


def _field(item: Frozen, field: str, known: Known) -> str:
    """One field in words; what a person typed stays as it is, also where it reads like an id of ours."""
    value = getattr(item, field)
    return str(value) if typed(type(item), field) else _words(value, known)


def _label(field: str) -> str:
    """A field in words; its name in the record was chosen to be read."""
    return wording.capital(field.replace("_", " ").removesuffix(" ids").removesuffix(" id"))


def _words(value: Any, known: Known) -> str:
    match value:
        case None | "" | ():
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            here = value.astimezone(ENGLAND)
            return f"{ages.day(here.date())} {here:%H:%M}"
        case date():
            return ages.day(value)
        case time():
            return f"{value:%H:%M}"
        case StrEnum():
            return known.get(value, "") if type(value) not in wording.SAID else wording.say(value)
        case tuple():
            return "\n".join(filter(None, (_words(one, known) for one in value)))
        case Frozen():
            parts = (_field(value, field, known) for field in type(value).model_fields)
            return ", ".join(part for part in parts if part)
        case str():
            return "" if _AN_ID.fullmatch(value) and value not in known else known.get(value, value)
        case _:
            return str(value)
