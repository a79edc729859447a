"""Where in the record each answer of the quick look lives: what is there already, or one that is not stored yet.

What is not stored yet takes an id that is always the same, so that two windows write one thing and not two.
"""

from datetime import date

from pages.parts import fields, session
from pages.parts.bound import Bound
from pathway.assessment import Assessment, Keepable
from pathway.evidence import Contact, Evidence
from pathway.household import Child
from pathway.plan import Action
from pathway.safety import SafetyCheck
from pathway.scales import Kind
from pathway.voice import Voice


def contact(assessment: Assessment) -> Contact | None:
    """The first contact, which is the one a quick look is made of."""
    return next(iter(assessment.contacts), None)


def check(assessment: Assessment) -> SafetyCheck:
    """The questions of act today as they were asked for the first contact, or before there was one."""
    visit = contact(assessment)
    of_visit = [one for one in assessment.safety_checks if visit and one.contact_id == visit.id]
    before = [one for one in assessment.safety_checks if one.id == assessment.id]
    return next(iter((*of_visit, *before)), None) or SafetyCheck(
        id=assessment.id, at=session.now(), contact_id=visit.id if visit else None
    )


def with_contact(assessment: Assessment, added: Contact) -> Assessment:
    """The first contact added; what was asked about danger just before belongs to it."""
    asked = (one.but(contact_id=added.id) for one in assessment.safety_checks if one.contact_id is None)
    return assessment.keep(added, *asked)


def words(assessment: Assessment, child: Child) -> tuple[Evidence, ...]:
    """This child’s exact words that were not picked from a note; one empty place where there are none."""
    visit = contact(assessment)
    own = tuple(piece for piece in assessment.words_of(child) if piece.note_id is None)
    return own or (new_words(child, visit, child.id),)


def new_words(child: Child, visit: Contact | None, id: str) -> Evidence:
    """A place for words of this child, dated by the visit."""
    return Evidence(
        id=id, kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=(child.id,),
        on=visit.on if visit else None, contact_id=visit.id if visit else None,
    )  # fmt: skip


def observed(assessment: Assessment, child: Child) -> Bound:
    """What this child was seen to do; kept as the first time they were heard or watched."""
    visit = contact(assessment)
    start = Voice(
        id=child.id, child_id=child.id, on=visit.on if visit else None, contact_id=visit.id if visit else None
    )
    first = next((voice for voice in assessment.voices_of(child) if not voice.not_yet), start)
    return _bound("voices", first)


def meaning(assessment: Assessment, child: Child) -> Bound:
    """The argument for this child."""
    return Bound(
        f"meaning.{child.id}", assessment.meaning(child), lambda record: record.meaning(child),
        lambda record, changed: record.keep(changed),
    )  # fmt: skip


def taken(assessment: Assessment, child: Child) -> tuple[str, ...]:
    """The steps decided on for this child."""
    return tuple(one.step_id for one in assessment.step_decisions if one.child_id == child.id and one.taken)


def choose_steps(child: Child, chosen: tuple[str, ...], titles: dict[str, str], label: str) -> None:
    """Choose the steps for this child; one that is taken away again is undecided, and keeps its reason."""
    by, on = session.signed_by(), session.today()

    def keep(record: Assessment, ids: tuple[str, ...]) -> Assessment:
        now = set(taken(record, child))
        added = (record.step_decision(child, id).but(taken=True, by=by, on=on) for id in ids if id not in now)
        gone = (record.step_decision(child, id).but(taken=None) for id in now if id in titles and id not in ids)
        return record.keep(*added, *gone)

    fields.several(
        label, tuple(titles), tuple(id for id in titles if id in chosen), keep, key=f"steps.{child.id}",
        words=lambda id: titles[id], what="Decided the next step", placeholder="Choose one or more steps", wrap=True,
    )  # fmt: skip


def decision(assessment: Assessment, child: Child, step_id: str) -> Bound:
    """What was decided about one step for this child."""
    return Bound(
        f"decision.{child.id}.{step_id}", assessment.step_decision(child, step_id),
        lambda record: record.step_decision(child, step_id), lambda record, changed: record.keep(changed),
    )  # fmt: skip


def friday(assessment: Assessment, by: date) -> Bound:
    """The first action for this week."""
    only = tuple(child.id for child in assessment.children) if len(assessment.children) == 1 else ()
    start = Action(id=assessment.id, by_friday=True, by=by, child_ids=only)
    return _bound("actions", next((action for action in assessment.actions if action.by_friday), start))


def _bound(collection: str, shown: Action | Voice) -> Bound:
    def read(record: Assessment) -> Keepable:
        return next((one for one in getattr(record, collection) if one.id == shown.id), shown)

    return Bound(f"{collection}.{shown.id}", shown, read, lambda record, changed: record.keep(changed))
