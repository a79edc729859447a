"""What a triage says of one child besides why they are read first: seen, heard, not known, late, and not answered.

Each line is a sentence of ours and, beside it, what somebody typed; nothing is counted or added up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from pathway import ages, applies, calling, clocks, commented, gaps, questions, summary, wording
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.change import ENGLAND
from pathway.content import Content
from pathway.household import Child
from pathway.people import SignOffEvent
from pathway.plan import Action
from pathway.safety import Call
from pathway.scales import SignOff, Stage

NO_DAY = "a day nobody wrote down"
NOT_SEEN = "Not recorded as seen."
NOT_ALONE = "Not seen alone yet."
A_BABY = "A baby, seen with whoever holds them."
UNBORN = "Not born yet."
OWN_WORDS = "Own words are in the file."
WATCHED = "No own words; what was seen of them is in the file."
NOT_HEARD = "Nothing that this child said or showed is in the file."
NOBODY_WATCHED = "A baby cannot be asked; nothing that was seen of them is in the file."


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of ours, and what somebody typed that goes with it; `shared` is the id of what is for several."""

    says: str
    words: str = ""
    shared: str = ""


@dataclass(frozen=True, slots=True)
class Filed:
    """A record as it stood in one file, when that file was made, and what it is called.

    `also` is what the other files with the same content are called.
    """

    record: Assessment
    made_at: datetime
    name: str = ""
    also: tuple[str, ...] = ()

    @property
    def made(self) -> str:
        """The day and the hour in words."""
        here = self.made_at.astimezone(ENGLAND)
        return f"{ages.day(here.date())} at {here:%H:%M}"


def concerns(child: Child, child_ids: tuple[str, ...]) -> bool:
    """Whether something is about this child; where no child is named it is about all."""
    return not child_ids or child.id in child_ids


# Seen and heard


def is_baby(record: Assessment, child: Child, on: date) -> bool:
    """Whether the child was a baby when they were last looked at."""
    return ages.stage(child, applies.as_of(record, on)) is Stage.BABY


def seen_at_all(record: Assessment, child: Child) -> bool:
    """Whether any contact says that this child was seen."""
    return any(contact.child(child.id).seen for contact in record.contacts)


def seen_alone(record: Assessment, child: Child) -> bool:
    """Whether any contact says that this child was seen alone."""
    return any(contact.child(child.id).seen and contact.child(child.id).alone for contact in record.contacts)


def seen(record: Assessment, child: Child, on: date) -> Iterator[Line]:
    """When this child was last seen, last seen alone, and whether anything they said or showed is in the file."""
    if child.unborn:
        yield Line(UNBORN)
        return
    days = [contact.on for contact in record.contacts if contact.child(child.id).seen]
    alone = [one.on for one in record.contacts if one.child(child.id).seen and one.child(child.id).alone]
    yield Line(f"Last seen on {_last(days)}." if days else NOT_SEEN)
    if alone:
        yield Line(f"Last seen alone on {_last(alone)}.")
    elif days:
        yield Line(A_BABY if is_baby(record, child, on) else NOT_ALONE)
    yield Line(_heard(record, child, on))


def _last(days: list[date | None]) -> str:
    known = [day for day in days if day]
    return ages.day(max(known)) if known else NO_DAY


def _heard(record: Assessment, child: Child, on: date) -> str:
    if record.words_of(child):
        return OWN_WORDS
    if gaps.heard(record, child):
        return WATCHED
    return NOBODY_WATCHED if is_baby(record, child, on) else NOT_HEARD


# Not known


def not_known(record: Assessment, content: Content, child: Child, on: date) -> Iterator[Line]:
    """What is not known yet: about danger, on the pathway, in each area and factor, and as the author put it."""
    asked = {one.id: one.question for one in content.act_today}
    for check, answer in questions.of_danger(record, child):
        on_day = ages.day((answer.at or check.at).astimezone(ENGLAND).date())
        yield Line(f"{asked.get(answer.question_id, 'Act today.')} Not known on {on_day}.", answer.words)
    for decision in questions.of_pathway(record, child):
        question = next((one.question for one in content.decisions if one.id == decision.question_id), "Pathway.")
        yield Line(f"{question} Not known yet.", decision.words)
    for one in questions.of_child(record, content, child, applies.as_of(record, on)):
        ask = f"Ask {one.ask_whom.strip()}." if one.ask_whom.strip() else ""
        yield Line(f"{one.about}: not known yet.", " ".join(part for part in (one.to_find_out, ask) if part))
    if written := record.meaning(child).not_known.strip():
        yield Line("As it was written down:", written)


# Past their date


def late_actions(filed: Filed, child: Child, on: date) -> tuple[Action, ...]:
    """The actions for this child that were to be done before this day and are not, the oldest date first."""
    found = [
        action
        for action in filed.record.actions
        if concerns(child, action.child_ids) and (action.late(on) or past_friday(action, filed, on))
    ]
    return tuple(sorted(found, key=lambda action: action.by or date.max))


def past_friday(action: Action, filed: Filed, on: date) -> bool:
    """Whether “by Friday” is over: at the latest it is the Friday after the file was made."""
    friday = clocks.friday_after(filed.made_at.astimezone(ENGLAND).date())
    return action.by_friday and action.by is None and action.open_now and friday < on


def calls_about(record: Assessment, child: Child) -> tuple[Call, ...]:
    """The calls about this child; one about no children in particular is about all."""
    about = {check.id: check.child_ids for check in record.safety_checks}
    return tuple(call for call in record.calls if concerns(child, about.get(call.check_id or "", ())))


def late_calls(record: Assessment, child: Child, on: date) -> tuple[Call, ...]:
    """The calls about this child that were to be chased before this day and are not recorded as chased."""
    return tuple(
        call
        for call in calls_about(record, child)
        if call.chase_on is not None and call.chase_on < on and not call.chased.strip()
    )


def of_action(action: Action, record: Assessment) -> Line:
    """What was to be done, by whom, by when, and for which children where it is for several of them."""
    by = f"By {ages.day(action.by)}" if action.by else "By the Friday after the file was made"
    who = isolated(" ".join(action.who.split())) or "nobody named"
    names = [name for id, name in calling.children(record.children).items() if id in action.child_ids]
    several = len(record.children) > 1 and len(names) != 1
    every = "all the children" if len(names) in (0, len(record.children)) else summary.in_a_row(names)
    says = f"{by}, {who}{f', for {every}' if several else ''}:"
    words = action.what.strip() or action.need.strip() or "Nothing is written about it."
    return Line(says, words, action.id if several else "")


def of_call(call: Call) -> Line:
    """Who was rung, and when the call was to be chased."""
    who = ", ".join(isolated(part) for part in (call.who.strip(), call.person.strip()) if part)
    assert call.chase_on is not None
    return Line(f"A call to be chased on {ages.day(call.chase_on)}, and not recorded as chased:", who)


def late(filed: Filed, child: Child, on: date) -> Iterator[Line]:
    """Every call and action for this child that is past its date: what, who and by when."""
    yield from map(of_call, late_calls(filed.record, child, on))
    yield from (of_action(action, filed.record) for action in late_actions(filed, child, on))


# Not answered


def owed(record: Assessment, content: Content, child: Child, on: date) -> Iterator[Line]:
    """What a reviewer asked for and has no answer to: a direction past its day, a return, a comment."""
    events = record.sign_offs
    if events:
        yield from _directed(events[-1], on)
    for comment in commented.to_answer(record):
        if comment.child_id in ("", child.id):
            yield Line(f"A comment without an answer, {commented.about(comment, record, content)}:", comment.words)


def _directed(event: SignOffEvent, on: date) -> Iterator[Line]:
    """The last thing that happened, where it was for somebody to do and nothing has followed it."""
    day = ages.day(event.at.astimezone(ENGLAND).date())
    if event.kind is SignOff.RETURNED:
        yield Line(f"{wording.say(event.kind)} on {day}, and not finished again since:", event.words)
    elif event.kind is SignOff.SIGNED_OFF and event.due is not None and event.due < on:
        yield Line(f"A direction of {day}, to be done by {ages.day(event.due)}, with nothing after it:", event.words)


def siblings(record: Assessment, child: Child) -> tuple[str, ...]:
    """What the other children in the record are called."""
    return tuple(name for id, name in calling.children(record.children).items() if id != child.id)
