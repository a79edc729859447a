"""Where, when and from whom a piece of evidence comes, in the words that were typed."""

from pathway import ages, summary
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.evidence import Evidence

NOT_SAID = "no source or date yet"


def of(piece: Evidence, record: Assessment) -> str:
    """Its own source and date; what it does not say, its contact may."""
    met = next((one for one in record.contacts if one.id == piece.contact_id), None)
    place = piece.source.strip() or (met.place.strip() if met else "")
    on = piece.on or (met.on if met else None)
    return ", ".join(part for part in (isolated(place), ages.day(on) if on else "") if part) or NOT_SAID


def speaker(piece: Evidence, record: Assessment) -> str:
    """The child whose exact words these are, or nothing where they are nobody’s or it is not said whose."""
    said = next((child for child in record.children if child.id == piece.speaker), None)
    return isolated(summary.called(said)) if said else ""
