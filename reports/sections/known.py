"""What is known and how: each piece of evidence in one paragraph, its source quietly behind it."""

from collections.abc import Iterable

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.household import Child
from reports import wording
from reports.document import Bullets, Fact, Paragraph, Run, Section
from reports.sections import parts

LABEL = "What we know"


def line(piece: Evidence, assessment: Assessment) -> Run:
    """The words as they were written down, and then how we know it."""
    words = wording.quoted(piece.words) if piece.exact else piece.words
    return parts.run(plain=words, quiet=wording.about(piece, assessment))


def flat(pieces: Iterable[Evidence], assessment: Assessment) -> tuple[Paragraph, ...]:
    """The same for several pieces, to run on behind the name of an area."""
    return tuple(part for piece in pieces for part in line(piece, assessment).parts)


def fact(pieces: Iterable[Evidence], assessment: Assessment) -> tuple[Fact, ...]:
    """The evidence of one area beside its label, or nothing."""
    held: tuple[Bullets, ...] = parts.bullets(line(piece, assessment) for piece in pieces)
    return (Fact(LABEL, held),) if held else ()


def elsewhere(assessment: Assessment, content: Content, child: Child) -> tuple[Fact, ...]:
    """Evidence about the child that stands in no area; words whose speaker is known stand with that child’s voice."""
    areas = {area.id for area in content.areas}
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
        ("Others in the household", told.others),
        ("What the family wants", told.family_wants),
        ("What money or a service would fix", told.services_would_fix),
        ("What they would not fix", told.services_would_not_fix),
        ("Capacity to change", told.capacity_to_change),
    )
    told_of = (parts.fact(label, text) for label, text in pairs if text.strip())
    pieces = (piece for piece in assessment.evidence if described & set(piece.area_ids))
    facts = parts.facts((*told_of, *fact(pieces, assessment)))
    return Section("The family’s situation", parts.or_nothing(facts))
