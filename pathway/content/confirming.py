"""Confirming a fact where Waymark is used: who looked it up, where and when, laid over the pack that does not say so.

A confirmation is of the words of a fact as they stood. Where the pack says something else since, it is of nothing.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from pydantic import Field, ValidationError

from pathway.content.content import Content
from pathway.content.facts import Fact, Status
from pathway.content.ground import Shape
from pathway.errors import PathwayError
from pathway.frozen import Text
from pathway.scales import Role

MAY_CONFIRM = Role.PRACTICE_LEAD
LONGEST = 200  # characters of where it was looked up: one line
_NAMED = "confirmed"


class Confirmation(Shape):
    """One fact that somebody looked up: its words as they stood, who, on which day, and where they found it."""

    fact: str
    text: Text
    by: Text = Field(min_length=1)
    on: date
    where: Text = Field(min_length=1)

    def holds(self, fact: Fact) -> bool:
        """Whether it is of this fact as it stands now."""
        return self.fact == fact.id and self.text == fact.text


def confirmable(fact: Fact) -> bool:
    """Whether a fact may be confirmed here: one that no longer holds is mended in its pack, and never called sound."""
    return fact.status is not Status.SUPERSEDED


def confirm(fact: Fact, *, by: str, on: date, where: str) -> Confirmation:
    """The confirmation of a fact; PathwayError with what to do where it may not be, or where it lacks something."""
    place = " ".join(where.split())
    if not confirmable(fact):
        raise PathwayError("Change this fact in its pack: it is no longer current, and cannot be confirmed.")
    if not by.strip():
        raise PathwayError("Give your name in the settings first; a confirmation has somebody who stands by it.")
    if not place:
        raise PathwayError("Write how you confirmed it, such as the page you read, or whom you rang.")
    if len(place) > LONGEST:
        raise PathwayError(f"Say in one line how you confirmed it: at most {LONGEST} characters.")
    return Confirmation(fact=fact.id, text=fact.text, by=" ".join(by.split()), on=on, where=place)


def confirmed(content: Content, confirmations: Iterable[Confirmation]) -> Content:
    """The content with what was confirmed here; what no longer holds, or may not be confirmed, changes nothing."""
    made = {one.fact: one for one in confirmations}
    facts = tuple(_with(fact, made.get(fact.id)) for fact in content.facts)
    return content if facts == content.facts else content.model_copy(update={"facts": facts})


def no_longer(content: Content, confirmations: Iterable[Confirmation]) -> tuple[Confirmation, ...]:
    """Those that hold no more, since the pack says something else now or has no such fact."""
    facts = {fact.id: fact for fact in content.facts}
    return tuple(one for one in confirmations if one.fact not in facts or not one.holds(facts[one.fact]))


def _with(fact: Fact, one: Confirmation | None) -> Fact:
    if one is None or not one.holds(fact) or not confirmable(fact):
        return fact
    return fact.model_copy(update={"confirmed_by": one.by, "confirmed_on": one.on, "confirmed_where": one.where})


# How they are kept among the settings of this computer: each under a name of its own, so that two windows never
# write over one another, and for one area, so that what was found out for a county is not said of another.


def name_of(area: str, fact_id: str) -> str:
    """The name of the setting that holds the confirmation of a fact; `area` is the id of the local pack, or nothing."""
    return f"{_beginning(area)}{fact_id}"


def kept(settings: Mapping[str, str], area: str) -> tuple[tuple[str, str], ...]:
    """The settings that hold confirmations for an area, as they are stored, in one order; those taken back are not."""
    begins = _beginning(area)
    return tuple(sorted((name, held) for name, held in settings.items() if name.startswith(begins) and held))


def read(held: Iterable[tuple[str, str]]) -> tuple[Confirmation, ...]:
    """What stored settings say; one that cannot be read counts as not confirmed."""
    found: list[Confirmation] = []
    for _, value in held:
        try:
            found.append(Confirmation.model_validate_json(value))
        except ValidationError:
            continue
    return tuple(found)


def _beginning(area: str) -> str:
    return f"{_NAMED} {area or 'england'} "
