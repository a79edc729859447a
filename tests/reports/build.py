"""Small documents and the ways a test looks at the file made of them."""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import TypeVar

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pypdf import PdfReader

from pathway.assessment import COLLECTIONS, Assessment
from pathway.disability import Door
from pathway.evidence import ChildSeen, Contact, Evidence
from pathway.frozen import Frozen
from pathway.given import FamilyTold, Given, SaidToFamily
from pathway.history import Appointment, Event
from pathway.household import Child, Circumstances
from pathway.judgement import Judgement
from pathway.meetings import Meeting, View
from pathway.people import Person, SignOffEvent
from pathway.plan import Action, Plan, StepDecision
from pathway.review import Comment, Deciding
from pathway.safety import SafetyAnswer, SafetyCheck
from pathway.scales import Answer, Basis, Brought, DoorKind, Impairment, Kind, Level, SignOff, Turn
from pathway.topics import TopicNote
from pathway.voice import Voice
from reports.document import Block, Document, Paragraph, Section

Made = TypeVar("Made", bound=Frozen)
# What stands in a record beside its texts, so that every part of a report has something to say.
CHOSEN: dict[type[Frozen], dict[str, object]] = {
    Child: {"impairment": Impairment.YES, "identity": {"culture": "Identity-culture"}},
    Evidence: {"kind": Kind.TOLD_BY_CHILD, "exact": True, "child_ids": ("c1",), "area_ids": ("food", "home")},
    Judgement: {"level": Level.NOT_MET},
    Appointment: {"at": time(8, 30), "outcome": Brought.WAS_NOT_BROUGHT},
    Event: {"child_ids": ("c1",), "turn": Turn.HELP_ENDED},
    Given: {"version": "family", "by": Person(name="Jo"), "basis": Basis.OWN_WORK},
    Door: {"kind": DoorKind.WORRY},
    TopicNote: {"topic_id": "singled-out", "holds": Answer.YES},
    StepDecision: {"taken": True},
    Action: {"by_friday": True},
    SafetyCheck: {"answers": (SafetyAnswer(question_id="danger-now", answer=Answer.YES),)},
    Contact: {"children": (ChildSeen(child_id="c1", seen=True),)},
    SignOffEvent: {"kind": SignOff.RETURNED, "by": Person(name="Jo")},
    Comment: {"page": "area", "by": Person(name="Jo")},
    Meeting: {"by": Person(name="Jo")},
    View: {"by": Person(name="Jo"), "different": True},
}

AT = datetime(2026, 3, 12, 21, 7, tzinfo=UTC)


def document(*blocks: Block, **more: object) -> Document:
    """A document with one section of these blocks."""
    whole: dict[str, object] = {
        "title": "Waymark assessment summary",
        "kind": "Professional summary of an assessment",
        "heading": "Rowan and Ash",
        "subtitle": ("Seen on 3 March 2026",),
        "sections": (Section("What was typed", blocks),),
        "marking": "OFFICIAL-SENSITIVE",
        "state": "Draft · Practice family",
        "author": "Sam Rivers, school nurse (name given, not verified)",
        "made_at": AT,
    }
    return Document(**(whole | more))  # type: ignore[arg-type]


def saying(*texts: str) -> Document:
    """A document with a paragraph for each text."""
    return document(*map(Paragraph, texts))


def page_texts(pdf: bytes) -> list[str]:
    """What stands on each page, furniture and all."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def outside(pdf: bytes) -> list[str]:
    """Each character that reaches over the edge of its page."""
    resources = PDFResourceManager()
    looking = PDFPageAggregator(resources, laparams=None)
    found: list[str] = []
    for page in PDFPage.get_pages(BytesIO(pdf)):
        PDFPageInterpreter(resources, looking).process_page(page)
        sheet = looking.get_result()
        letters = [part for part in sheet if isinstance(part, LTChar)]
        found += [
            letter.get_text()
            for letter in letters
            if letter.x0 < 0 or letter.y0 < 0 or letter.x1 > sheet.width or letter.y1 > sheet.height
        ]
    return found


def filled(made: type[Made], words: str, /, **fixed: object) -> Made:
    """One of this kind, each text saying which place it stands in, and then the words."""
    texts = {
        name: f"{made.__name__}-{name} {words}"
        for name, field in made.model_fields.items()
        if field.annotation is str and field.metadata
    }
    return made.model_validate(texts | fixed)


def everything(words: str) -> Assessment:
    """A record with one of every kind of thing, and words in every place for text."""
    fixed: dict[str, object] = {
        "id": "c1", "child_id": "c1", "contact_id": "c1", "adult_id": "c1", "area_id": "food", "factor_id": "f1",
        "question_id": "dp1", "step_id": "s1-consult", "mover_id": "up-many-parts-of-life", "entered_at": AT, "at": AT,
        "meeting_id": "c1",
    }  # fmt: skip
    record = filled(
        Assessment, words, id="a", family_id="f", started_at=AT, author=filled(Person, words),
        circumstances=filled(Circumstances, words), plan=filled(Plan, words),
        family_told=filled(FamilyTold, words), said_to_family=filled(SaidToFamily, words),
        deciding=filled(Deciding, words),
    )  # fmt: skip
    for kind in COLLECTIONS:
        known = {name: value for name, value in fixed.items() if name in kind.model_fields}
        record = record.keep(filled(kind, words, **(known | CHOSEN.get(kind, {}))))  # type: ignore[type-var]
    record = record.keep(Door(child_id="c1", kind=DoorKind.SUPPORT, words=f"Door-asks {words}"))
    # Of a supervisor’s own, outside of a meeting: that one alone is answered.
    record = record.keep(filled(View, words, id="own", child_id="c1", area_id="food", by=Person(name="Jo"), at=AT))
    return record.keep(Voice(id="later", child_id="c1", not_yet=True, plan=f"Voice-plan {words}"))
