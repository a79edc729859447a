"""How one field of one item of the record is changed: found again by its id in whatever is newest."""

from pages.parts.binding import Keep
from pathway.assessment import Assessment, Keepable


def find(record: Assessment, collection: str, key: str) -> Keepable:
    """The item of this key; KeyError when another window has removed it."""
    for item in getattr(record, collection):
        if item.key == key:
            return item  # type: ignore[no-any-return]
    raise KeyError(key)


def field(collection: str, key: str, name: str) -> Keep:
    """A change of one field of one item."""
    return lambda record, value: record.keep(find(record, collection, key).but(**{name: value}))
