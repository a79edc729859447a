"""What a record says of a family, without what differs between two typings of it."""

from typing import Any

from pathway.assessment import Assessment

# What differs between a family typed in and the one it was typed from: ids, when it was done and by whose clock, and
# what is kept of the packs of that day.
OF_ITSELF = {
    "id", "family_id", "started_at", "practice", "packs", "named", "chosen", "entered_at", "at", "judged_on", "on",
    "child_id", "contact_id", "note_id", "check_id", "adult_id", "by", "not_looked_at",
}  # fmt: skip


def said(record: Assessment) -> dict[str, Any]:
    """Every part of the record as plain values, in whatever order it was typed."""
    document = record.model_dump(mode="json")
    names = {child.id: child.name for child in record.children}
    names |= {piece.id: piece.words for piece in record.evidence}

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(one) for key, one in value.items() if key not in OF_ITSELF and one not in ("", None)}
        if isinstance(value, list):
            return sorted((plain(one) for one in value), key=str)
        return names.get(value, value) if isinstance(value, str) else value

    found: dict[str, Any] = plain(document)
    return found


def by_child(record: Assessment, collection: str, *fields: str) -> set[tuple[Any, ...]]:
    """Some fields of each item of a collection, beside the name of the child it belongs to."""
    return {
        (record.child(one.child_id).name if one.child_id else "", *(getattr(one, field) for field in fields))
        for one in getattr(record, collection)
    }


def squeezed(words: str) -> str:
    """Words without their spaces, because a line may break anywhere between two of them."""
    return "".join(words.split())
