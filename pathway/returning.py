"""One text of an earlier version put back by itself, into the newest record and with all else as it stands there."""

from dataclasses import dataclass

from pathway.assessment import COLLECTIONS, Assessment
from pathway.errors import PathwayError
from pathway.evidence import Evidence, Note
from pathway.frozen import Frozen, storable

KEPT = ("sign_offs", "comments", "views", "given")  # what was said of the record is not unsaid


@dataclass(frozen=True, slots=True)
class Place:
    """Where one text stands: the part of the record, which of its items by a permanent key, and which field of it.

    `key` is empty for a part of which there is one, and `field` for the one that is itself a text.
    """

    part: str
    key: str
    field: str


def typed(of: type[Frozen], field: str) -> bool:
    """Whether a person types this field, so that it is text from end to end; a sentence that is chosen is ours."""
    rules = of.model_fields[field].metadata
    return field != "chosen" and any(getattr(rule, "func", None) is storable for rule in rules)


def may_return(record: Assessment, place: Place) -> bool:
    """Whether this one text may be put back by itself; a note that words were taken from stays as it was written."""
    if place.part in KEPT:
        return False
    holder = _holder(record, place)
    if isinstance(holder, Note):
        return all(piece.note_id != holder.id for piece in record.evidence)
    return not (isinstance(holder, Evidence) and holder.note_id is not None and place.field == "words")


def whole(then: Assessment, record: Assessment) -> Assessment:
    """Everything as it was then; what was said of the record since, and to whom it was given, stays.

    So do the names it has kept since: what was said may be of an area that no pack has any more.
    """
    return then.but(**{name: getattr(record, name) for name in (*KEPT, "named_since")})


def put_back(record: Assessment, place: Place, words: str) -> Assessment:
    """The record with this text as it was; KeyError where what it belongs to was removed."""
    if not may_return(record, place):
        raise PathwayError("Bring the whole version back instead; this text has since been used as it stands.")
    if not place.field:
        return record.but(**{place.part: words})
    holder = _holder(record, place).but(**{place.field: words})
    return record.keep(holder) if place.key else record.but(**{place.part: holder})  # type: ignore[arg-type]


def _holder(record: Assessment, place: Place) -> Frozen:
    if not place.field:
        return record
    if place.part not in COLLECTIONS.values():
        return getattr(record, place.part)  # type: ignore[no-any-return]
    for item in getattr(record, place.part):
        if item.key == place.key:
            return item  # type: ignore[no-any-return]
    raise KeyError(place.key)
