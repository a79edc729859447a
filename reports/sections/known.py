"""What is known and how: each piece of evidence in one paragraph, its source quietly behind it."""

from collections.abc import Iterable

from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.scales import Impairment
from reports import wording
from reports.document import Bullets, Fact, Paragraph, Run, Section
from reports.sections import parts

LABEL = "What we know"
NOT_UNDERSTOOD = "We do not know yet what this refers to."
GUESS = "A guess, by the worker:"


def line(piece: Evidence, assessment: Assessment) -> Run:
    """The words as they were written down, how we know it, and whether anybody understands them yet."""
    words = wording.quoted(piece.words) if piece.exact else piece.words
    unclear = (NOT_UNDERSTOOD if piece.not_understood else "", _guess(piece, assessment))
    return parts.run(plain=words, quiet=wording.joined(wording.about(piece, assessment), *unclear, by=" · "))


def _guess(piece: Evidence, assessment: Assessment) -> str:
    """A guess, marked as one; that about a child’s own words stands with their voice."""
    spoken = piece.speaker in {child.id for child in assessment.children}
    return f"{GUESS} {piece.guess}" if piece.guess.strip() and not spoken else ""


def flat(pieces: Iterable[Evidence], assessment: Assessment) -> tuple[Paragraph, ...]:
    """The same for several pieces, to run on behind the name of an area."""
    return tuple(part for piece in pieces for part in line(piece, assessment).parts)


def fact(pieces: Iterable[Evidence], assessment: Assessment) -> tuple[Fact, ...]:
    """The evidence of one area beside its label, or nothing."""
    held: tuple[Bullets, ...] = parts.bullets(line(piece, assessment) for piece in pieces)
    return (Fact(LABEL, held),) if held else ()


def told(area: Area, child: Child) -> bool:
    """Whether an area is told of this child: extra needs are not a word about one who is said to have none."""
    return area.id != applies.EXTRA_NEEDS or child.impairment is not Impairment.NO


def elsewhere(assessment: Assessment, content: Content, child: Child) -> tuple[Fact, ...]:
    """Evidence about the child that stands in no area; words whose speaker is known stand with that child’s voice."""
    areas = {area.id for area in content.areas if told(area, child)}
    speakers = {child.id for child in assessment.children}
    others = [
        piece
        for piece in assessment.evidence_for(child)
        if not areas & set(piece.area_ids) and piece.speaker not in speakers
    ]
    return tuple(Fact("Not placed in an area", one.holds) for one in fact(others, assessment))


def unsorted(assessment: Assessment, content: Content) -> tuple[Section, ...]:
    """Evidence nobody has said the child of; it is kept and shown all the same."""
    children = {child.id for child in assessment.children}
    described = {area.id for area in content.areas if not area.rated}
    rows = [
        line(piece, assessment)
        for piece in assessment.evidence
        if not children & set(piece.child_ids) and piece.speaker not in children and not described & set(piece.area_ids)
    ]
    return (Section("Evidence not yet sorted", parts.bullets(rows)),) if rows else ()


def situation(assessment: Assessment, content: Content) -> Section:
    """The family’s situation: described, never rated, with what services owe kept apart from care."""
    told = assessment.circumstances
    described = {area.id for area in content.areas if not area.rated}
    pairs = (
        ("The situation", told.situation),
        ("Others who matter, and pets", told.others),
        ("What the family wants", told.family_wants),
        ("What money or a service would fix", told.services_would_fix),
        ("What they would not fix", told.services_would_not_fix),
        ("Capacity to change", told.capacity_to_change),
    )
    told_of = (parts.fact(label, text) for label, text in pairs if text.strip())
    pieces = (piece for piece in assessment.evidence if described & set(piece.area_ids))
    facts = parts.facts((*told_of, *fact(pieces, assessment)))
    return Section("The family’s situation", parts.or_nothing(facts))
