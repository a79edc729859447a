"""Reports as they travel from author to reviewer: PDFs of small invented families, each with one thing to notice."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pathway import content
from pathway.assessment import Assessment
from pathway.evidence import ChildSeen, Contact, Evidence
from pathway.household import Child
from pathway.safety import SafetyAnswer, SafetyCheck
from pathway.scales import Answer, Kind, Level
from reports import pdf
from reports.document import Paragraph, Section
from reports.request import Request
from reports.versions import BY_ID
from tests import families
from tests.families import judged

ENGLAND = content.load()
MADE = datetime(2026, 3, 12, 21, 7, tzinfo=UTC)
SECOND_PAGE = Section("More", tuple(Paragraph("The rest is not drawn.") for _ in range(80)))
DANGER = SafetyCheck(id="check", at=MADE, answers=(SafetyAnswer(question_id="significant-harm", answer=Answer.YES),))


def report(record: Assessment, *, days: int = 0, version: str = "professional") -> bytes:
    """The PDF of a record, made so many days after the first; two pages of it are drawn, and it carries it all."""
    at = MADE + timedelta(days=days)
    whole = BY_ID[version].document(Request(record, ENGLAND, on=at.date(), made_at=at))
    return pdf.draw(replace(whole, sections=(*whole.sections[:1], SECOND_PAGE)))


def of(name: str, family: str = "", *, days: int = 0) -> Assessment:
    """An assessment of one child who was heard and seen alone, so that nothing in it is read first."""
    family = family or f"family of {name}"
    child = Child(id="only", name=name, born=families.ROWAN.born)
    seen = (ChildSeen(child_id="only", seen=True, alone=True),)
    met = Contact(id="visit", on=(families.NOW + timedelta(days=days - 9)).date(), children=seen)
    said = Evidence(id="said", kind=Kind.TOLD_BY_CHILD, exact=True, words="I do the tea", child_ids=("only",))
    began = families.NOW + timedelta(days=days)
    return families.empty().but(id=f"{family} {days}", family_id=family, started_at=began).keep(child, met, said)


def with_level(name: str, level: Level, *, days: int = 0) -> Assessment:
    """The same with a level for food and growth."""
    return of(name, days=days).keep(judged(level, child="only"))
