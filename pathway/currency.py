"""What is to be checked: content past its day, no longer current, not yet in force, or that nobody here has confirmed.

It is said in words, each with its source, its date and where it is shown. Nothing is counted up to a mark.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pathway import ages, clocks, directory, due
from pathway.apart import isolated
from pathway.content import Content, Fact, Status
from pathway.content.confirming import Confirmation, confirmable, confirmed, no_longer
from pathway.content.ground import Piece
from pathway.content.references import REFERS
from pathway.content.walk import field, strings

HOLDS_FOR = 12  # months after which a confirmation is asked for again


class Why(StrEnum):
    """Why something is to be checked, the most pressing first."""

    CHANGED = "changed"
    PAST = "past"
    SUPERSEDED = "superseded"
    ENACTED = "enacted"
    CHECK = "check"


class Kind(StrEnum):
    """What it is that is to be checked."""

    LOUD = "loud"
    FACT = "fact"
    PACK = "pack"
    RESOURCE = "resource"
    SERVICE = "service"
    DOCUMENT = "document"
    TOOL = "tool"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class ToCheck:
    """One thing to check: what it says, why, where it is from, and where it is shown.

    `where` is an address where one is known; `fact` is the id of a fact that may be confirmed here.
    """

    kind: Kind
    id: str
    says: str
    why: Why
    because: str
    source: str
    where: str = ""
    shown: tuple[str, ...] = ()
    fact: str = ""


def to_check(
    content: Content, on: date, confirmations: Iterable[Confirmation] = (), england: Content | None = None
) -> tuple[ToCheck, ...]:
    """All that is to be checked on a day: what could do harm first, then by why, then by what it is.

    Of what could do harm, telephone numbers stand first, then times, then the rest, each of the area’s own before
    England’s; what an Act brings that may not have started stands last.
    `confirmations` are those made here. They are laid over the content, whether it has them already or not.
    `england` is the content without a local pack, by which the area’s own facts are told from England’s.
    """
    made = tuple(confirmations)
    content = confirmed(content, made)
    found = (*_facts(content, on, made), *_packs(content, on), *_rest(content, on))
    harm = _harm(content, {one.id: one.text for one in (england or content).facts})
    loud = sorted(
        (one for one in found if one.kind is Kind.LOUD), key=lambda one: (one.why is Why.ENACTED, harm[one.id])
    )
    return (*loud, *sorted((one for one in found if one.kind is not Kind.LOUD), key=_turn))


def _harm(content: Content, national: Mapping[str, str]) -> Mapping[str, tuple[int, bool]]:
    """How soon each fact is to be looked up: a wrong number costs a child an hour, a wrong time a meeting."""
    phones = {id: one.phone for one in content.contacts if one.phone for id in one.facts}
    numbers = {one.id for one in content.facts if one.id in phones and _holds(one, phones[one.id])}
    times = {
        *(clock.fact for clock in content.clocks),
        *due.OF_LATER,
        *(id for ids in due.CAUTIONS.values() for id in ids),
    }
    return {
        one.id: (
            0 if one.id in numbers or one.id.startswith("phone-") else
            1 if one.id in times or one.id.startswith("clock-") else 2,
            national.get(one.id) == one.text,
        )
        for one in content.facts
    }  # fmt: skip


def _holds(fact: Fact, phone: str) -> bool:
    return "".join(filter(str.isdigit, phone)) in "".join(filter(str.isdigit, fact.text))


def past(content: Content, on: date) -> tuple[ToCheck, ...]:
    """What is past the day it was to be looked at again: packs, resources, directory entries and old confirmations."""
    return tuple(one for one in to_check(content, on) if one.why is Why.PAST)


def shown_in(content: Content) -> Mapping[str, tuple[str, ...]]:
    """Where each fact is shown, by its id: what names it, in words."""
    found: dict[str, dict[str, None]] = {}
    for name in type(content).model_fields:
        pieces = getattr(content, name)
        for piece in pieces if isinstance(pieces, tuple) else ():
            if isinstance(piece, Fact) or not isinstance(piece, Piece):
                continue
            for path, id in strings(piece):
                if REFERS.get(field(path)) == "facts":
                    found.setdefault(id, {})[f"{_CALLED.get(name, 'other words')}: {_title(piece)}"] = None
    return {id: tuple(places) for id, places in found.items()}


# Facts


def _facts(content: Content, on: date, made: tuple[Confirmation, ...]) -> Iterator[ToCheck]:
    shown, lapsed = shown_in(content), {one.fact: one for one in no_longer(content, made)}
    for fact in content.facts:
        if (found := _of_fact(fact, on, lapsed.pop(fact.id, None))) is not None:
            why, because = found
            yield ToCheck(
                kind=Kind.LOUD if fact.loud else Kind.FACT, id=fact.id, says=fact.text, why=why, because=because,
                source=fact.standing if fact.confirmed_by else fact.origin, where=fact.where or "",
                shown=shown.get(fact.id, ()), fact=fact.id if confirmable(fact) else "",
            )  # fmt: skip
    for one in lapsed.values():
        yield ToCheck(
            kind=Kind.FACT, id=one.fact, says=one.text, why=Why.CHANGED,
            because="It was confirmed here, and is no longer in the pack.", source=_said_of(one), fact=one.fact,
        )  # fmt: skip


def _of_fact(fact: Fact, on: date, lapsed: Confirmation | None) -> tuple[Why, str] | None:
    """Why a fact is to be checked, with a sentence; None where nothing is wanted of anybody."""
    if lapsed is not None:
        return Why.CHANGED, f"{_said_of(lapsed)}. It said then: “{lapsed.text}”"
    if fact.confirmed_on is not None:
        until = clocks.months_after(fact.confirmed_on, HOLDS_FOR)
        return (Why.PAST, f"It was confirmed more than a year ago; look again since {ages.day(until)}.") if (
            until < on
        ) else None  # fmt: skip
    if fact.status is Status.SUPERSEDED:
        return Why.SUPERSEDED, "Something else has taken its place."
    if fact.status is Status.ENACTED:
        return Why.ENACTED, "The Act is made; nobody here has looked whether this part of it has started."
    if fact.check_locally:
        return Why.CHECK, "Nobody here has confirmed it from a source that stands today."
    if fact.status is Status.LOCAL:
        return Why.CHECK, "It is local, and nobody here has confirmed it."
    return None


def _said_of(one: Confirmation) -> str:
    return f"Confirmed by {isolated(one.by)}, on {ages.day(one.on)}: {isolated(one.where)}"


# The rest


def _packs(content: Content, on: date) -> Iterator[ToCheck]:
    for pack in content.packs:
        if pack.review_by < on:
            yield ToCheck(
                kind=Kind.PACK, id=pack.id, says=f"The content for {pack.title}, version {pack.version}", why=Why.PAST,
                because=f"It was to be looked at again by {ages.day(pack.review_by)}.",
                source=f"{pack.owner}; as of {ages.day(pack.as_of)}",
            )  # fmt: skip


def _rest(content: Content, on: date) -> Iterator[ToCheck]:
    yield from _resources(content, on)
    for service in directory.due(content, on):
        yield ToCheck(
            kind=Kind.SERVICE, id=service.id, says=f"{service.name}, {service.organisation}", why=Why.PAST,
            because="Nobody has looked at this entry for more than a year.",
            source=f"{service.source}; looked at by {service.checked_by} on {ages.day(service.checked)}",
            where=service.url or "", shown=("Adult services: the directory",),
        )  # fmt: skip
    for kind, pieces, place in (
        (Kind.DOCUMENT, content.documents, "Guidance: documents"),
        (Kind.TOOL, content.tools, "Tools"),
    ):
        for piece in pieces:
            if (found := _of_status(piece.status)) is not None:
                yield ToCheck(
                    kind=kind, id=piece.id, says=piece.title, why=found[0], because=found[1],
                    source=f"{piece.source}; as of {_as_of(piece.as_of)}", where=piece.where or "", shown=(place,),
                )  # fmt: skip
    for link in content.links:
        if (found := _of_status(link.status)) is not None:
            yield ToCheck(
                kind=Kind.LINK, id=link.id, says=link.title, why=found[0], because=found[1],
                source=f"{link.owner}; as of {_as_of(link.as_of)}", where=link.where, shown=("Links",),
            )  # fmt: skip


def _resources(content: Content, on: date) -> Iterator[ToCheck]:
    for one in content.resources:
        late = one.check_again < on
        found = (Why.PAST, f"It was to be looked at again by {ages.day(one.check_again)}.") if late else (
            _of_status(one.status)
        )  # fmt: skip
        if found is not None:
            yield ToCheck(
                kind=Kind.RESOURCE, id=one.id, says=one.title, why=found[0], because=found[1],
                source=f"{one.owner}; looked at on {_as_of(one.checked)}", where=one.where or "",
                shown=("Videos and resources",),
            )  # fmt: skip


def _of_status(status: Status) -> tuple[Why, str] | None:
    match status:
        case Status.SUPERSEDED:
            return Why.SUPERSEDED, "Something else has taken its place."
        case Status.ENACTED:
            return Why.ENACTED, "The Act is made; nobody here has looked whether this part of it has started."
        case Status.UNVERIFIED:
            return Why.CHECK, "Nobody has yet looked whether this is what is in use."
        case Status.LOCAL:
            return Why.CHECK, "It is local; ask whether it is still in use."
        case Status.CURRENT:
            return None


def _as_of(on: date) -> str:
    """The first of January stands for a source of which only the year is known."""
    return str(on.year) if (on.day, on.month) == (1, 1) else ages.day(on)


def _turn(one: ToCheck) -> tuple[int, int]:
    return list(Why).index(one.why), list(Kind).index(one.kind)


def _title(piece: Piece) -> str:
    """What a piece is called; where it has no name, its first sentence."""
    names = ("title", "name", "question", "says")
    words = next((str(words) for name in names if (words := getattr(piece, name, None))), piece.id)
    return words.split(". ", 1)[0].rstrip(".")


_CALLED: Mapping[str, str] = {
    "act_today": "Act today",
    "areas": "Area of care",
    "before_birth": "Before birth",
    "clocks": "Dates and clocks",
    "communication": "Communication",
    "contacts": "Who to ring",
    "decisions": "Question of the pathway",
    "directory": "Directory",
    "escalations": "When professionals disagree",
    "factor_lists": "Disability factors",
    "factors": "Disability factor",
    "forums": "Forum",
    "guides": "Guidance",
    "helps": "Help from adult services",
    "movers": "What moves a child up or down",
    "quiz": "Team quiz",
    "recording": "How a child’s words are written down",
    "rights": "Right to support",
    "sharing": "Sharing what is known",
    "sheets": "Blank sheet",
    "signs": "Sign particular to disabled children",
    "step_notes": "Step, in this area",
    "steps": "Step",
    "test_limits": "The test question",
    "tools": "Tool",
    "topics": "Topic",
    "voice_methods": "How to hear a child",
    "wants": "What children say they want",
    "watching": "Watching a child",
    "wishes": "What families want",
}
