"""The areas that tests are run for: every one whose pack is shipped, and the one that somebody works in.

What holds for any area is asked of all of them: `ALL` has them, and None for England alone. Where a test needs somebody
to work somewhere, it is `here()`: Oxfordshire, or another with `--area`. What is about one area’s own facts names it.
"""

from pathway import due, meeting_dates
from pathway.assessment import Assessment
from pathway.content import Content, load, packs
from pathway.content.load import HOME

USUAL = "oxfordshire"
LOCAL: tuple[str, ...] = tuple(pack.id for pack in packs(HOME) if pack.local)
ALL: tuple[str | None, ...] = (None, *LOCAL)

_chosen = USUAL


def here() -> str:
    """The id of the area in which somebody works, in this run."""
    return _chosen


def title() -> str:
    """What the area of this run is called."""
    return next(pack.title for pack in packs(HOME) if pack.id == _chosen)


def between_core_groups() -> tuple[str, str]:
    """The longest time until the next core group here, in words, and where that is from."""
    content = load(local=here())
    for clock in content.clocks:
        if clock.id == due.LATER_CORE_GROUPS:
            return due.length(clock), content.fact(clock.fact).source
    return meeting_dates.COMMONLY, content.fact(due.OF_LATER[0]).source


def answering(record: Assessment, content: Content) -> Assessment:
    """A practice family whose answers to the composed factors are to those of the area of this content, in their order.

    What the area has no factor for is left out: the list of another area asks other things, and asks more or fewer.
    """
    if content.factor_list.id == load().factor_list.id:
        return record
    left, given = list(content.factors), []
    for one in record.factors:
        if left and one.answer:
            given.append(one.but(factor_id=left.pop(0).id))
    return record.but(factors=tuple(given))


def choose(area: str) -> None:
    """Have this run be made under another area; ValueError with those there are where its pack is not shipped."""
    global _chosen
    if area not in LOCAL:
        raise ValueError(f"Choose one of these areas: {', '.join(LOCAL)}.")
    _chosen = area
