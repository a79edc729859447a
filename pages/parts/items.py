"""How one field of one item of the record is changed: found again by its id in whatever is newest."""

from pages.parts.binding import Keep
from pathway.assessment import Assessment, Keepable
from pathway.drafts import Read


def find(record: Assessment, collection: str, key: str) -> Keepable:
    """The item of this key; KeyError when another window has removed it."""
    for item in getattr(record, collection):
        if item.key == key:
            return item  # type: ignore[no-any-return]
    raise KeyError(key)


def reading(collection: str, key: str, name: str) -> Read:
    """How one field of one item is read; KeyError as with `find`."""
    return lambda record: getattr(find(record, collection, key), name)  # type: ignore[no-any-return]


def field(collection: str, key: str, name: str) -> Keep:
    """A change of one field of one item."""
    return lambda record, value: record.keep(find(record, collection, key).but(**{name: value}))
