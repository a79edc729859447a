"""The areas that tests are run for: every one whose pack is shipped, and the one that somebody works in.

What holds for any area is asked of all of them: `ALL` has them, and None for England alone. Where a test needs somebody
to work somewhere, it is `here()`: Oxfordshire, or another with `--area`. What is about one area’s own facts names it.
"""

from pathway.content import packs
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


def choose(area: str) -> None:
    """Have this run be made under another area; ValueError with those there are where its pack is not shipped."""
    global _chosen
    if area not in LOCAL:
        raise ValueError(f"Choose one of these areas: {', '.join(LOCAL)}.")
    _chosen = area
