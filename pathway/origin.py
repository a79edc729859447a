"""Where and when a piece of evidence comes from, in the words that were typed."""

from pathway import ages
from pathway.assessment import Assessment
from pathway.evidence import Evidence

NOT_SAID = "no source or date yet"


def of(piece: Evidence, record: Assessment) -> str:
    """Its own source and date; what it does not say, its contact may."""
    met = next((one for one in record.contacts if one.id == piece.contact_id), None)
    place = piece.source.strip() or (met.place.strip() if met else "")
    on = piece.on or (met.on if met else None)
    return ", ".join(part for part in (place, ages.day(on) if on else "") if part) or NOT_SAID
