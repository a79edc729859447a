"""Areas of care, child by child: the level in words, the sentence that was chosen, and the evidence it rests on."""

from collections.abc import Iterator
from datetime import date

from pathway import applies, profile
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.judgement import Judgement
from pathway.scales import Level
from reports import wording
from reports.document import Block, Column, Heading, Paragraph, Section, Tone
from reports.sections import parts

EVIDENCE = (Column("What we know", 3.1), Column("How we know it", 1.9))


def sections(assessment: Assessment, content: Content, on: date) -> Iterator[Section]:
    """One section for each child."""
    as_of = applies.as_of(assessment, on)
    for id, name in wording.names(assessment).items():
        child = assessment.child(id)
        blocks = (*_before_birth(assessment, child), *_areas(assessment, content, child, as_of))
        rest = (*_not_looked_at(assessment, content, child, as_of), *_elsewhere(assessment, content, child))
        yield Section(f"{name}, area by area", parts.or_nothing((*blocks, *rest)), anchor=f"areas-{id}")


def _areas(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Block]:
    for area in content.rated:
        judgement = assessment.judgement(child, area.id)
        pieces = assessment.evidence_for(child, area.id)
        if pieces or _said(judgement):
            level = applies.level(assessment, child, area, on)
            sure = wording.say(judgement.how_sure).lower()
            yield Heading(area.title, aside=wording.joined(profile.words(level, content).capitalize(), sure, by=" · "))
            yield from _judgement(judgement, area, child, on)
            yield from parts.table(EVIDENCE, (_row(piece, assessment) for piece in pieces))


def _said(judgement: Judgement) -> bool:
    return (
        judgement != Judgement(child_id=judgement.child_id, area_id=judgement.area_id) and not judgement.not_looked_at
    )


def _judgement(judgement: Judgement, area: Area, child: Child, on: date) -> Iterator[Block]:
    level = judgement.level
    if level not in (None, Level.NOT_KNOWN_YET, Level.NOT_APPLICABLE):
        yield Paragraph(area.anchor(level, applies.stage_of(child, on)), Tone.QUIET)
    yield from parts.known(
        ("How long, how often, how recent", _over_time(judgement)),
        ("What it means now", judgement.meaning_now),
        ("And in six months", judgement.meaning_six_months),
        ("Other explanations", judgement.other_explanations),
        ("To find out", wording.joined(judgement.to_find_out.strip(), _ask(judgement.ask_whom), by=" ")),
    )


def _over_time(judgement: Judgement) -> str:
    parts_said = (judgement.how_long, judgement.how_often, judgement.how_recent)
    return wording.joined(*(part.strip() for part in parts_said), by=" · ")


def _ask(whom: str) -> str:
    return f"Ask {whom.strip()}." if whom.strip() else ""


def _row(piece: Evidence, assessment: Assessment) -> tuple[str, str]:
    return (wording.quoted(piece.words) if piece.exact else piece.words, wording.about(piece, assessment))


def _before_birth(assessment: Assessment, child: Child) -> tuple[Block, ...]:
    written = assessment.judgement(child, applies.BEFORE_BIRTH).meaning_now
    return parts.known(("What is ready before birth, and what worries", written))


def _not_looked_at(assessment: Assessment, content: Content, child: Child, on: date) -> tuple[Block, ...]:
    """The areas nobody has answered, by name, so that silence is not read as “met”."""
    asked = applies.areas(content, child, on)
    silent = [
        area.title
        for area in asked
        if not assessment.evidence_for(child, area.id) and not _said(assessment.judgement(child, area.id))
    ]
    return parts.known(("Not looked at in these visits", "; ".join(silent)))


def _elsewhere(assessment: Assessment, content: Content, child: Child) -> Iterator[Block]:
    """Evidence about the child that stands in no area; exact words of a child stand with their voice."""
    known = {area.id for area in content.areas}
    others = [
        piece
        for piece in assessment.evidence_for(child)
        if not known & set(piece.area_ids) and not piece.is_childs_words
    ]
    if others:
        yield Heading("Not placed in an area")
        yield from parts.table(EVIDENCE, (_row(piece, assessment) for piece in others))


def unsorted(assessment: Assessment) -> Iterator[Section]:
    """Evidence nobody has said the child of; it is kept and shown all the same."""
    rows = [_row(piece, assessment) for piece in assessment.evidence if not piece.child_ids]
    if rows:
        yield Section("Evidence not yet sorted", parts.table(EVIDENCE, rows))


def situation(assessment: Assessment, content: Content) -> Section:
    """The family’s situation: described, never rated, with what services owe kept apart from care."""
    told = assessment.circumstances
    blocks = parts.known(
        ("The situation", told.situation),
        ("Others in the household", told.others),
        ("What the family wants", told.family_wants),
        ("What money or a service would fix", told.services_would_fix),
        ("What they would not fix", told.services_would_not_fix),
        ("Capacity to change", told.capacity_to_change),
    )
    described = {area.id for area in content.areas if not area.rated}
    rows = [_row(piece, assessment) for piece in assessment.evidence if described & set(piece.area_ids)]
    return Section("The family’s situation", parts.or_nothing((*blocks, *parts.table(EVIDENCE, rows))))
