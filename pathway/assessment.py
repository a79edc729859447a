"""The record: one guided look at one household, and the ways it changes; every change returns a new copy."""

from datetime import datetime
from typing import Any, Self, TypeVar, get_args

from pathway import people
from pathway.disability import Door, FactorJudgement, TestAnswer
from pathway.evidence import Contact, Evidence, Note
from pathway.frozen import Frozen, Text
from pathway.given import FamilyTold, Given, SaidToFamily
from pathway.history import Appointment, Event
from pathway.household import Adult, Child, Circumstances, NotDisclosed, YoungCarer
from pathway.judgement import Judgement, Need
from pathway.meaning import Meaning
from pathway.meetings import Attended, Decided, Meeting, View
from pathway.plan import Action, DecisionAnswer, Goal, MoverNoted, Plan, StepDecision
from pathway.review import Comment, Deciding, TakenIn
from pathway.safety import Call, SafetyCheck
from pathway.scales import DoorKind
from pathway.topics import TopicNote
from pathway.voice import Aid, Communication, Letter, Voice

Keepable = (
    Child | Adult | Contact | Note | Evidence | Judgement | Need | Door | FactorJudgement | TestAnswer | Voice
    | Communication | Aid | YoungCarer | TopicNote | Event | Appointment | SafetyCheck | Call | Meaning
    | DecisionAnswer | MoverNoted | StepDecision | Goal | Action
    | people.AgencyAsked | people.AdultServiceSaid | people.Supervision | people.PreviousWorker | people.SignOffEvent
    | NotDisclosed | Given | Letter | Comment | Meeting | Attended | View | Decided
)  # fmt: skip


class PackRef(Frozen):
    """A content pack and the version of it that this assessment was made with."""

    id: str
    version: str


class WorkedWith(Frozen):
    """Packs an assessment was worked on with, and whether its author has read since what other packs change in it."""

    packs: tuple[PackRef, ...]
    read: bool = False


class Named(Frozen):
    """What an area or a factor was called when the record first knew it, so that its name outlives the pack.

    `kind` says which of the two it is the name of; a factor is also known by its `code`, and is
    `ours` where it is about our own practice and not about the parents.
    """

    kind: str
    id: str
    title: Text = ""
    code: Text = ""
    ours: bool = False


class Assessment(Frozen):
    """Everything recorded about one household in one assessment; a later one names the earlier.

    `packs` are those it was begun with, and `packs_told` those in force when its author last read what they change.
    `worked_with` are others it was worked on with, the last of them at the end; it holds those of the beginning only
    where work went on with them after others. `named` is what was asked when it was begun, `named_since` what it has
    come to speak of.
    """

    id: str
    family_id: str
    earlier_id: str | None = None
    started_at: datetime
    author: people.Person
    packs: tuple[PackRef, ...] = ()
    packs_told: tuple[PackRef, ...] = ()
    worked_with: tuple[WorkedWith, ...] = ()
    named: tuple[Named, ...] = ()
    named_since: tuple[Named, ...] = ()
    practice: bool = False
    marking: Text = "OFFICIAL-SENSITIVE"

    children: tuple[Child, ...] = ()
    adults: tuple[Adult, ...] = ()
    circumstances: Circumstances = Circumstances()
    contacts: tuple[Contact, ...] = ()
    notes: tuple[Note, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    needs: tuple[Need, ...] = ()
    doors: tuple[Door, ...] = ()
    factors: tuple[FactorJudgement, ...] = ()
    test_answers: tuple[TestAnswer, ...] = ()
    voices: tuple[Voice, ...] = ()
    communications: tuple[Communication, ...] = ()
    aids: tuple[Aid, ...] = ()
    letters: tuple[Letter, ...] = ()
    young_carers: tuple[YoungCarer, ...] = ()
    topic_notes: tuple[TopicNote, ...] = ()
    events: tuple[Event, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    safety_checks: tuple[SafetyCheck, ...] = ()
    calls: tuple[Call, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    decision_answers: tuple[DecisionAnswer, ...] = ()
    movers: tuple[MoverNoted, ...] = ()
    step_decisions: tuple[StepDecision, ...] = ()
    goals: tuple[Goal, ...] = ()
    actions: tuple[Action, ...] = ()
    plan: Plan = Plan()
    agencies: tuple[people.AgencyAsked, ...] = ()
    adult_services: tuple[people.AdultServiceSaid, ...] = ()
    supervisions: tuple[people.Supervision, ...] = ()
    previous_workers: tuple[people.PreviousWorker, ...] = ()
    sign_offs: tuple[people.SignOffEvent, ...] = ()
    not_disclosed: tuple[NotDisclosed, ...] = ()
    given: tuple[Given, ...] = ()
    family_told: FamilyTold = FamilyTold()
    said_to_family: SaidToFamily = SaidToFamily()
    comments: tuple[Comment, ...] = ()
    deciding: Deciding = Deciding()
    meetings: tuple[Meeting, ...] = ()
    attended: tuple[Attended, ...] = ()
    views: tuple[View, ...] = ()
    decided: tuple[Decided, ...] = ()
    taken_in: TakenIn | None = None

    # How the record changes

    def keep(self, *items: Keepable) -> Self:
        """The same with each item replaced in its place, or added at the end when it is new."""
        changed: dict[str, Any] = {}
        for item in items:
            collection = COLLECTIONS[type(item)]
            kept = changed.get(collection, getattr(self, collection))
            known = any(other.key == item.key for other in kept)
            changed[collection] = (
                tuple(item if other.key == item.key else other for other in kept) if known else (*kept, item)
            )
        return self.but(**changed)

    def remove(self, *items: Keepable) -> Self:
        """The same without these items; what else points to them keeps its words."""
        changed: dict[str, Any] = {}
        for item in items:
            collection = COLLECTIONS[type(item)]
            kept = changed.get(collection, getattr(self, collection))
            changed[collection] = tuple(other for other in kept if other.key != item.key)
        return self.but(**changed)

    # How the record is read

    def child(self, child_id: str) -> Child:
        """The child of this id; KeyError when there is none."""
        return _find(self.children, child_id)

    def adult(self, adult_id: str) -> Adult:
        """The adult of this id; KeyError when there is none."""
        return _find(self.adults, adult_id)

    def contact(self, contact_id: str) -> Contact:
        """The contact of this id; KeyError when there is none."""
        return _find(self.contacts, contact_id)

    def note(self, note_id: str) -> Note:
        """The note of this id; KeyError when there is none."""
        return _find(self.notes, note_id)

    def notes_of(self, contact: Contact) -> tuple[Note, ...]:
        """The notes written of one contact."""
        return tuple(note for note in self.notes if note.contact_id == contact.id)

    def evidence_for(self, child: Child, area_id: str | None = None) -> tuple[Evidence, ...]:
        """The evidence about one child, in one area or in all."""
        return tuple(
            piece
            for piece in self.evidence
            if child.id in piece.child_ids and (area_id is None or area_id in piece.area_ids)
        )

    def words_of(self, child: Child) -> tuple[Evidence, ...]:
        """This child’s own words, exactly as said."""
        # Most evidence is nobody’s exact words: who speaks need not be asked of it.
        return tuple(piece for piece in self.evidence if piece.exact and piece.speaker == child.id)

    def unsorted(self) -> tuple[Evidence, ...]:
        """Evidence that nobody has placed yet."""
        return tuple(piece for piece in self.evidence if not piece.sorted)

    def judgement(self, child: Child, area_id: str) -> Judgement:
        """The judgement of one child in one area; untouched when there is none."""
        for one in self.judgements:  # asked for many times a page: no key is put together for it
            if one.area_id == area_id and one.child_id == child.id:
                return one
        return Judgement(child_id=child.id, area_id=area_id)

    def meaning(self, child: Child) -> Meaning:
        """The argument for one child; empty when nothing is written."""
        found = next((meaning for meaning in self.meanings if meaning.child_id == child.id), None)
        return found or Meaning(child_id=child.id)

    def voices_of(self, child: Child) -> tuple[Voice, ...]:
        """The times this child was heard or observed, as they were entered."""
        return tuple(voice for voice in self.voices if voice.child_id == child.id)

    def needs_of(self, child: Child) -> tuple[Need, ...]:
        """The extra needs of this child."""
        return tuple(need for need in self.needs if need.child_id == child.id)

    def door(self, child: Child, kind: DoorKind) -> Door:
        """One of the two doors of this child; closed when nothing was written."""
        wanted = Door(child_id=child.id, kind=kind)
        return next((door for door in self.doors if door.key == wanted.key), wanted)

    def factor(self, child: Child, factor_id: str) -> FactorJudgement:
        """The answer to one factor for this child; unanswered when there is none."""
        wanted = FactorJudgement(child_id=child.id, factor_id=factor_id)
        return next((factor for factor in self.factors if factor.key == wanted.key), wanted)

    def tests_of(self, child: Child, area_id: str | None = None) -> tuple[TestAnswer, ...]:
        """The answers to the test question about this child, in one area or, without one, in the part itself."""
        return tuple(one for one in self.test_answers if one.child_id == child.id and one.area_id == area_id)

    def communication(self, child: Child) -> Communication:
        """How this child says what matters most; empty when nothing is written."""
        return next((one for one in self.communications if one.child_id == child.id), Communication(child_id=child.id))

    def aids_of(self, child: Child) -> tuple[Aid, ...]:
        """What this child communicates, hears, sees or moves with."""
        return tuple(aid for aid in self.aids if aid.child_id == child.id)

    def letter(self, child: Child) -> Letter:
        """What is written to this child for their letter; empty when nothing is."""
        return next((one for one in self.letters if one.child_id == child.id), Letter(child_id=child.id))

    def young_carer(self, child: Child) -> YoungCarer:
        """What this child does to look after somebody else; empty when nothing is written."""
        return next((one for one in self.young_carers if one.child_id == child.id), YoungCarer(child_id=child.id))

    def own_words(self, child: Child, prompt_id: str) -> Evidence | None:
        """What this young person wrote by their own hand to one question, or None."""
        return next((one for one in self.words_of(child) if one.own_prompt == prompt_id), None)

    def topic(self, child: Child, topic_id: str) -> TopicNote:
        """What was thought of one topic for this child; empty when nothing is written."""
        wanted = TopicNote(child_id=child.id, topic_id=topic_id)
        return next((note for note in self.topic_notes if note.key == wanted.key), wanted)

    def decision_answer(self, question_id: str, child: Child | None = None) -> DecisionAnswer:
        """The answer to one decision point, for a child or the household; unanswered when there is none."""
        wanted = DecisionAnswer(question_id=question_id, child_id=child.id if child else None)
        return next((answer for answer in self.decision_answers if answer.key == wanted.key), wanted)

    def step_decision(self, child: Child, step_id: str) -> StepDecision:
        """What was decided about one step for one child; undecided when nothing was."""
        wanted = StepDecision(child_id=child.id, step_id=step_id)
        return next((decision for decision in self.step_decisions if decision.key == wanted.key), wanted)


Kept = TypeVar("Kept", Child, Adult, Contact, Note)


def _find(items: tuple[Kept, ...], wanted: str) -> Kept:
    for item in items:
        if item.id == wanted:
            return item
    raise KeyError(wanted)


COLLECTIONS: dict[type[Frozen], str] = {
    kind: name
    for name, field in Assessment.model_fields.items()
    for kind in get_args(field.annotation)[:1]
    if kind in get_args(Keepable)
}
