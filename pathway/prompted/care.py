"""Prompts about care: money or care, change in the child’s time, agreed and not seen yet, and not being brought."""

from collections.abc import Iterator, Mapping

from pathway import ages
from pathway.content.prompts import RaisedPrompt
from pathway.evidence import Evidence
from pathway.history import Appointment
from pathway.household import Child
from pathway.judgement import WORRYING
from pathway.places import Place
from pathway.plan import Action
from pathway.prompted.about import Found, Rule, sentence_with
from pathway.quality.finding import Look
from pathway.scales import Brought, Kind, Leaning, Result
from pathway.steps import Reason

MISSED = {
    Brought.WAS_NOT_BROUGHT: "Was not brought",
    Brought.CANCELLED_BY_FAMILY: "Cancelled by the family",
}
# A plan that somebody is to follow: a child in need, a child protection plan, and what comes after it.
ON_A_PLAN = ("s5-child-in-need", "s7-conference", "s8-pre-proceedings", "s9-court")
MAKES_THEIR_OWN = 16 * 12  # months; before it an adult brings a child
NOT_SEEN = (Result.NOT_DONE, Result.PARTLY)
THE_HOME = ("home", "clean")
OPPOSITE = {Leaning.STRENGTH: Leaning.CONCERN, Leaning.CONCERN: Leaning.STRENGTH}


def money_or_care(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 3.6: what money or a service would fix is said beside what it would not, where care is in doubt.

    Where both are written the question is answered.
    """
    family = look.record.circumstances
    if family.services_would_fix.strip() and family.services_would_not_fix.strip():
        return
    situation = sentence_with(family.situation, prompt.words)
    owed = [one for one in look.record.actions if one.service_owes and one.open_now and _for(one, child)]
    for area, _ in look.worrying(child):
        if situation:
            says = "The family’s situation speaks of money, work or housing."
            yield Found(Reason(says, situation, Place("family")), area.id)
        for piece in look.record.evidence_for(child, area.id):
            if said := sentence_with(piece.words, prompt.words):
                says = "What is known here speaks of money, work or housing."
                yield Found(Reason(says, said, _at(area.id, child)), area.id)
                break
        for action in owed:
            says = "A service owes this family something that has not come."
            yield Found(Reason(says, action.what, Place("plan", item_id=action.id)), area.id)


def capacity_to_change(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 3.7: behaviour seen, for each carer, with the help that was given, in the child’s time.

    It is answered by what is written of it in this assessment, and not by the words of the one before.
    """
    written = look.record.circumstances.capacity_to_change.strip()
    before = look.last.circumstances.capacity_to_change.strip() if look.last else ""
    if written and written != before:
        return
    for action in _undone(look, child):
        says = "An action was done in part." if action.result is Result.PARTLY else "An action was not done."
        yield Found(Reason(says, action.what, Place("plan", item_id=action.id)))
    for area, judgement in look.worrying(child):
        then = look.last.judgement(child, area.id).level if look.last else None
        if then in WORRYING and judgement.level is not None:
            now, last = look.content.level(judgement.level).lower(), look.content.level(then).lower()
            says = f"{area.title}: {now} now, {last} last time."
            yield Found(Reason(says, "", _at(area.id, child)), area.id)


def agreed_not_seen(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 3.8: what happened is described and never labelled, and the reasons may be ours."""
    for action in _undone(look, child):
        says = "Agreed, and seen in part." if action.result is Result.PARTLY else "Agreed, and not seen yet."
        yield Found(Reason(says, action.what, Place("plan", item_id=action.id)))
    for area in look.areas(child):
        pieces = look.record.evidence_for(child, area.id)
        if (said := _child_says_otherwise(pieces)) is not None:
            says = f"{area.title}: the child tells it otherwise than an adult."
            yield Found(Reason(says, said.words, _at(area.id, child)), area.id)
        if area.id in THE_HOME and _only_when_arranged(look, pieces):
            says = f"{area.title}: what was seen on arranged visits and on others is not the same."
            yield Found(Reason(says, "", _at(area.id, child)), area.id)


def _undone(look: Look, child: Child) -> Iterator[Action]:
    """What the family and those around it agreed; what a service owes is nobody’s care."""
    for action in look.record.actions:
        ours = action.service_owes or action.between_workers
        if action.result in NOT_SEEN and not ours and _for(action, child):
            yield action


def _child_says_otherwise(pieces: tuple[Evidence, ...]) -> Evidence | None:
    adults = {piece.leaning for piece in pieces if piece.kind is Kind.TOLD_BY_ADULT}
    theirs = (piece for piece in pieces if piece.kind is Kind.TOLD_BY_CHILD and piece.leaning in OPPOSITE)
    return next((one for one in theirs if one.leaning and OPPOSITE[one.leaning] in adults), None)


def _only_when_arranged(look: Look, pieces: tuple[Evidence, ...]) -> bool:
    """Whether all that was seen to work was seen on arranged visits, and all that worries on others."""
    arranged = {one.id: one.arranged for one in look.record.contacts}
    seen = [one for one in pieces if one.kind is Kind.SAW and one.leaning in OPPOSITE]
    works = {arranged.get(one.contact_id or "") for one in seen if one.leaning is Leaning.STRENGTH}
    worries = {arranged.get(one.contact_id or "") for one in seen if one.leaning is Leaning.CONCERN}
    return works == {True} and worries == {False}


def was_not_brought(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 3.9: one time asks why; where there is a plan, any time is looked at, whatever reason stands there."""
    if _makes_their_own(look, child):
        return
    decided = look.record.step_decisions
    plan = any(one.taken and one.child_id == child.id and one.step_id in ON_A_PLAN for one in decided)
    for row in _missed(look, child):
        if plan or not row.reason.strip():
            while_on = ", while there is a plan" if plan else ""
            yield _of_row(row, f"{_outcome(row)}{while_on}.", child)


def own_appointment(look: Look, prompt: RaisedPrompt, child: Child) -> Iterator[Found]:
    """Domain 3.9: a young person old enough to make their own did not come, and is not “not brought”."""
    if _makes_their_own(look, child):
        for row in _missed(look, child):
            yield _of_row(row, f"{_outcome(row)}, at sixteen or more.", child)


def _makes_their_own(look: Look, child: Child) -> bool:
    months = ages.months_old(child, look.on)
    return months is not None and months >= MAKES_THEIR_OWN


def _missed(look: Look, child: Child) -> list[Appointment]:
    return [one for one in look.record.appointments if one.child_id == child.id and one.outcome in MISSED]


def _outcome(row: Appointment) -> str:
    said = MISSED[row.outcome] if row.outcome else ""
    return f"{said} on {ages.day(row.on)}" if row.on else said


def _of_row(row: Appointment, says: str, child: Child) -> Found:
    words = " ".join(part for part in (row.kind.strip(), row.reason.strip()) if part)
    return Found(Reason(says, words, Place("history", child_id=child.id, item_id=row.id)))


def _for(action: Action, child: Child) -> bool:
    return not action.child_ids or child.id in action.child_ids


def _at(area_id: str, child: Child) -> Place:
    return Place("area", area_id, child.id)


RULES: Mapping[str, Rule] = {
    "money-or-care": money_or_care,
    "capacity-to-change": capacity_to_change,
    "agreed-not-seen": agreed_not_seen,
    "was-not-brought": was_not_brought,
    "own-appointment": own_appointment,
}
