"""Taking things out of the record so that they can be put back where they stood, as they stood."""

from collections.abc import Sequence
from dataclasses import dataclass

from pathway.assessment import COLLECTIONS, Assessment, Keepable


@dataclass(frozen=True, slots=True)
class Removed:
    """One thing as it stood in the record, and the keys of what stood before it, from first to last."""

    item: Keepable
    before: tuple[str, ...]


def taken(record: Assessment, items: Sequence[Keepable]) -> tuple[Removed, ...]:
    """These things as the record now holds them, not as a screen last showed them; what is gone already is left out."""
    wanted = {(type(item), item.key) for item in items}
    return tuple(
        Removed(item, tuple(other.key for other in collection[:place]))
        for collection in (getattr(record, name) for name in COLLECTIONS.values())
        for place, item in enumerate(collection)
        if (type(item), item.key) in wanted
    )


def put_back(record: Assessment, removed: Sequence[Removed]) -> Assessment:
    """The record with each thing where it stood, whatever was added since; what is back already stays as it is."""
    for one in removed:
        record = _put_back(record, one)
    return record


def _put_back(record: Assessment, one: Removed) -> Assessment:
    name = COLLECTIONS[type(one.item)]
    now = getattr(record, name)
    keys = [other.key for other in now]
    if one.item.key in keys:
        return record
    place = max((keys.index(key) + 1 for key in one.before if key in keys), default=0)
    return record.but(**{name: (*now[:place], one.item, *now[place:])})
