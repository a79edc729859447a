"""How the people in a room see one child in one area: who stands where, from met to not met, and never put together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pathway import summary
from pathway.apart import isolated
from pathway.content import Content
from pathway.meetings import View
from pathway.scales import Level

STANDING = (Level.MET, Level.MOSTLY_MET, Level.PARTLY_MET, Level.NOT_MET)
OFFERED = (*STANDING, Level.NOT_KNOWN_YET)  # what one person may say of one child in one area
NOBODY = "Somebody"  # who says it, where no name or agency is written down
ASKED = "What did you see that made you choose that?"
NOT_THE_POINT = "What did each of us see?"
TOGETHER = "What did each see?"


@dataclass(frozen=True, slots=True)
class Spread:
    """Where each person stands; `says` has all of it in words, and `asked` is who is asked first what they saw.

    `standing` holds every level from met to not met, also one nobody chose; what nobody knows yet, what does not apply
    and who has chosen nothing are apart from the levels.
    """

    standing: tuple[tuple[Level, tuple[View, ...]], ...]
    not_known: tuple[View, ...]
    no_level: tuple[View, ...]
    asked: tuple[View, ...]
    says: str


def spread(views: Iterable[View], content: Content) -> Spread:
    """The views of one child in one area, as the people gave them; nothing is counted, weighed or averaged."""
    given = tuple(views)
    standing = tuple((level, tuple(one for one in given if one.level is level)) for level in STANDING)
    not_known = tuple(one for one in given if one.level is Level.NOT_KNOWN_YET)
    no_level = tuple(one for one in given if one.level is None or one.level is Level.NOT_APPLICABLE)
    chosen = [(content.level(level).lower(), views) for level, views in standing if views]
    said = (_said(chosen), *_apart(not_known, no_level, content), _asks(chosen))
    ends_first = _ends_first([views for _, views in chosen])
    return Spread(standing, not_known, no_level, (*ends_first, *not_known, *no_level), " ".join(filter(None, said)))


def called(view: View) -> str:
    """Under whose name a view stands."""
    return isolated(" ".join(view.whose.split())) or NOBODY


def people(views: Sequence[View]) -> str:
    """Whose views these are, in a row."""
    return summary.in_a_row([called(one) for one in views])


def _said(chosen: list[tuple[str, tuple[View, ...]]]) -> str:
    """Both ends, and what lies between them; where all stand together, that they do."""
    named = [f"{level} ({people(views)})" for level, views in chosen]
    if not named:
        return "Nobody has chosen a level yet."
    if len(named) == 1:
        return f"{named[0][:1].upper()}{named[0][1:]}."
    between = f", with {summary.in_a_row(named[1:-1])} between" if named[1:-1] else ""
    return f"From {named[0]} to {named[-1]}{between}."


def _asks(chosen: list[tuple[str, tuple[View, ...]]]) -> str:
    """What the spread is for; nothing where one person has said something and nobody else."""
    if len(chosen) > 1:
        return NOT_THE_POINT
    return TOGETHER if chosen and len(chosen[0][1]) > 1 else ""


def _apart(not_known: tuple[View, ...], no_level: tuple[View, ...], content: Content) -> tuple[str, ...]:
    unknown = content.level(Level.NOT_KNOWN_YET)
    return (
        f"{unknown}: {people(not_known)}." if not_known else "",
        f"Has chosen no level: {people(no_level)}." if no_level else "",
    )


def _ends_first(groups: list[tuple[View, ...]]) -> tuple[View, ...]:
    """Those furthest apart before those between them: both ends by turns, and so inward."""
    found: list[View] = []
    while groups:
        found += groups[-1]
        if len(groups) > 1:
            found += groups[0]
        groups = groups[1:-1]
    return tuple(found)
