"""The task list: the parts of an assessment in order, and how far each has come, in words."""

from dataclasses import dataclass
from datetime import date

from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.gaps import gaps

PARTS: tuple[tuple[str, str], ...] = (
    ("safety", "Safety now"),
    ("family", "Family"),
    ("notebook", "Notebook"),
    ("area", "Areas of care"),
    ("disability", "Disability"),
    ("voice", "Each child’s voice"),
    ("history", "History"),
    ("meaning", "What it means"),
    ("pathway", "Pathway"),
    ("plan", "Plan"),
    ("check", "Check and finish"),
    ("report", "Report"),
)

NOT_STARTED, STARTED, NOTHING_MISSING = "Not started", "Started", "Nothing missing"


@dataclass(frozen=True, slots=True)
class PartState:
    """One part and its state in words; empty where a part has none, such as the report."""

    slug: str
    title: str
    state: str


def progress(assessment: Assessment, content: Content, today: date) -> tuple[PartState, ...]:
    """Every part in order with its state."""
    missing = {gap.place.page for gap in gaps(assessment, content, today)}
    begun = _begun(assessment)
    return tuple(PartState(slug, title, _state(slug, missing, begun)) for slug, title in PARTS)


def _state(slug: str, missing: set[str], begun: dict[str, bool]) -> str:
    if slug not in begun:
        return ""
    if not begun[slug]:
        return NOT_STARTED
    return STARTED if slug in missing else NOTHING_MISSING


def _begun(assessment: Assessment) -> dict[str, bool]:
    """Which parts hold anything; a part that concerns nobody in this family has no state."""
    concerned = any(applies.disability_open(child) for child in assessment.children)
    disability = any((assessment.doors, assessment.factors, assessment.test_answers, assessment.needs))
    return ({"disability": disability} if concerned else {}) | {
        "safety": bool(assessment.safety_checks),
        "family": bool(assessment.children or assessment.adults),
        "notebook": bool(assessment.contacts or assessment.evidence),
        "area": any(judgement.level is not None for judgement in assessment.judgements),
        "voice": bool(assessment.voices) or any(piece.is_childs_words for piece in assessment.evidence),
        "history": bool(assessment.events or assessment.appointments),
        "meaning": bool(assessment.meanings),
        "pathway": bool(assessment.step_decisions or assessment.decision_answers or assessment.movers),
        "plan": bool(assessment.actions or assessment.goals),
    }
