"""What areas and factors are called in the packs that came with Waymark, for a record that keeps no name of its own."""

from functools import cache

from pathway.content.content import Content
from pathway.content.disability import Factor
from pathway.content.load import HOME, load, packs


def areas() -> dict[str, str]:
    """The title of each area as it came, by its id."""
    return {area.id: area.title for content in _came() for area in content.areas}


def factors() -> dict[str, Factor]:
    """Each factor of the lists that came, by its id."""
    return {factor.id: factor for content in _came() for factor in content.factors}


@cache  # it takes a while to read, and few records have need of it
def _came() -> tuple[Content, ...]:
    return tuple(load(HOME, pack.id if pack.local else None) for pack in reversed(packs(HOME)))
