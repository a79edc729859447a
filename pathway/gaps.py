"""What finishing would still need, in screen order, each with its place; a draft may have any number of gaps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathway import applies, standing, steps
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.disability import FactorJudgement, TestAnswer
from pathway.household import Adult, Child
from pathway.judgement import Judgement
from pathway.places import Place
from pathway.plan import DecisionAnswer
from pathway.safety import SafetyCheck
from pathway.scales import Answer, DoorKind, FactorAnswer, Impairment, Level
from pathway.voice import Voice

AGREE = "Ask whether this adult agrees with what is written"
SPEAK = "Speak to this adult, or say in their view why not yet"
FIRST_ASK = "Say in this adult’s view why they are not spoken to yet; ask the front door before anybody does"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing still needed; `says` starts with a verb and holds no word of a person, who is named by `child_id`."""

    place: Place
    says: str
    child_id: str = ""


def gaps(assessment: Assessment, content: Content, today: date) -> tuple[Gap, ...]:
    """Everything still missing, together, so that finishing can show it all at once with links."""
    on = applies.as_of(assessment, today)
    return (
        *_safety(assessment),
        *_silent_yes(assessment),
        *_unanswered(assessment),
        *_family(assessment, content),
        *_notebook(assessment),
        *(gap for area in standing.asked(assessment, content) for gap in _area(assessment, area, on)),
        *(gap for child in assessment.children for gap in _disability(assessment, content, child)),
        *(gap for child in assessment.children for gap in _voice(assessment, child)),
        *_history(assessment),
        *(gap for child in assessment.children for gap in _meaning(assessment, child)),
        *(gap for child in assessment.children for gap in _pathway(assessment, child)),
        *_to_find_out(assessment),
        *(gap for child in assessment.children for gap in _suggested(assessment, content, child, today)),
        *_plan(assessment),
    )


def _safety(assessment: Assessment) -> Iterator[Gap]:
    if not assessment.safety_checks:
        yield Gap(Place("safety"), "Answer the questions of Act today")
    for check in uncalled(assessment):
        yield Gap(Place("safety", item_id=check.id), "Record the call that was made after a yes in Act today")
    asked = {check.contact_id for check in assessment.safety_checks}
    for contact in assessment.contacts:
        if contact.id not in asked and assessment.safety_checks:
            yield Gap(Place("safety", item_id=contact.id), "Ask the questions of Act today for this contact")


def uncalled(assessment: Assessment) -> Iterator[SafetyCheck]:
    """Each time something was answered yes in Act today and no call is recorded with what was answered to it."""
    for check in assessment.safety_checks:
        if check.yes and not any(call.check_id == check.id and call.answer.strip() for call in assessment.calls):
            yield check


def _silent_yes(assessment: Assessment) -> Iterator[Gap]:
    for answer in unacted(assessment):
        says = "Answer Act today again: the pathway says yes to danger or to significant harm"
        yield Gap(Place("safety"), says, answer.child_id or "")


def unacted(assessment: Assessment) -> Iterator[DecisionAnswer]:
    """Each yes to danger or to significant harm on the pathway that Act today does not say: it is to be acted on."""
    for answer in assessment.decision_answers:
        if answer.question_id in ("dp0", "dp1") and answer.answer is Answer.YES and not _acted(assessment, answer):
            yield answer


def _acted(assessment: Assessment, answer: DecisionAnswer) -> bool:
    """Whether Act today says yes about this child; with no child named it is about all of them."""
    return any(
        check.yes and (not answer.child_id or not check.child_ids or answer.child_id in check.child_ids)
        for check in assessment.safety_checks
    )


def _unanswered(assessment: Assessment) -> Iterator[Gap]:
    """A “not known yet” about danger is somebody’s task."""
    for check in assessment.safety_checks:
        if any(one.answer is Answer.NOT_KNOWN_YET and not one.words.strip() for one in check.answers):
            yield Gap(Place("safety", item_id=check.id), "Say who will find out what is not known yet about danger")


def _family(assessment: Assessment, content: Content) -> Iterator[Gap]:
    if not assessment.children:
        yield Gap(Place("family"), "Add the children")
    for child in assessment.children:
        place = Place("family", child_id=child.id)
        if child.born.on is None and not child.born.words.strip():
            yield Gap(place, "Add a date of birth, an age in words, or the expected date", child.id)
        if child.impairment is None:
            yield Gap(place, "Say whether this child has an impairment, or that it is not known yet", child.id)
    if not assessment.adults:
        yield Gap(Place("family"), "Add the adults in the children’s life")
    for adult in assessment.adults:
        harms = named_in_harm(assessment, content, adult)
        if says := _of_adult(adult, harms=harms):
            yield Gap(Place("family", item_id=adult.id), says)


def _of_adult(adult: Adult, *, harms: bool) -> str:
    """What one adult is still to be asked, or nothing; what is written is not shown to somebody named in harm."""
    spoken = adult.spoken_to is Answer.YES
    if not spoken and not adult.own_view.strip():
        return FIRST_ASK if harms else SPEAK
    ask = spoken and adult.own_view.strip() and adult.agreement is None and not harms
    return AGREE if ask else ""


def named_in_harm(assessment: Assessment, content: Content, adult: Adult) -> bool:
    """Whether a topic that is harm names this adult: speaking to them first could put the child in danger."""
    harm = {topic.id for topic in content.topics if topic.harm}
    told = (note.by_whom for note in assessment.topic_notes if note.topic_id in harm and note.holds is Answer.YES)
    by = {word for words in told for word in re.findall(r"\w+", words.casefold())}
    return bool(by & set(re.findall(r"\w+", adult.name.casefold())))


def _notebook(assessment: Assessment) -> Iterator[Gap]:
    if not assessment.contacts:
        yield Gap(Place("notebook"), "Add a contact and its note")
    for contact in assessment.contacts:
        if contact.on is None:
            yield Gap(Place("notebook", item_id=contact.id), "Add the date of this contact")
    used = {piece.note_id for piece in assessment.evidence}
    for note in assessment.notes:
        if note.id not in used:
            yield Gap(Place("notebook", item_id=note.contact_id), "Choose the words that matter from this note")
    for piece in assessment.evidence:
        if piece.is_childs_words and piece.speaker is None:
            yield Gap(Place("notebook", item_id=piece.id), "Say which child said these exact words")
    if assessment.unsorted():
        yield Gap(Place("notebook"), "Sort what is still unsorted in the notebook, or leave it out on purpose")


def _area(assessment: Assessment, area: Area, on: date) -> Iterator[Gap]:
    """What one area still needs; no level where it came in after the beginning."""
    for child in assessment.children:
        if applies.asked(area, child, on):
            place = Place("area", area.id, child.id)
            evidence = bool(assessment.evidence_for(child, area.id)) or (
                area.id == applies.EXTRA_NEEDS and bool(assessment.needs_of(child))
            )
            judgement = assessment.judgement(child, area.id)
            if judgement.level is None and standing.later(area, assessment):
                continue
            for says in of_judgement(judgement, evidence):
                yield Gap(place, f"{area.title}: {says}", child.id)
    if not area.rated and not assessment.circumstances.situation.strip():
        yield Gap(Place("area", area.id), f"{area.title}: describe it in a few sentences")


def of_judgement(judgement: Judgement, evidence: bool) -> Iterator[str]:
    """What one judgement still needs, given whether anything was seen, heard or read in its area."""
    match judgement.level:
        case None:
            yield "choose a level, or say that it is not known yet"
        case Level.NOT_KNOWN_YET if not judgement.to_find_out.strip():
            yield "say what to find out, and from whom"
        case Level.PARTLY_MET | Level.NOT_MET | Level.MET | Level.MOSTLY_MET:
            if not evidence:
                yield "add what was seen, heard or read"
            if judgement.worrying and not judgement.meaning_now.strip():
                yield "say what this means for the child now"
            if judgement.worrying and not (judgement.how_long.strip() or judgement.how_often.strip()):
                yield "say how long and how often"


def _disability(assessment: Assessment, content: Content, child: Child) -> Iterator[Gap]:
    """Which door it is, then every factor, then the test question with a second person’s answer to it."""
    if not applies.disability_open(child):
        return
    place = Place("disability", child_id=child.id)
    known = child.impairment is not Impairment.NOT_KNOWN_YET
    if known and not any(assessment.door(child, kind).open for kind in DoorKind):
        yield Gap(place, "Say what the family asks for, or what was seen that worries", child.id)
    for factor in applies.factors(assessment, content, child):
        yield from (Gap(_at(place, factor.id), f"{factor.title}: {says}", child.id) for says in _factor(
            assessment.factor(child, factor.id)))  # fmt: skip
    if assessment.door(child, DoorKind.WORRY).open:
        yield from (Gap(place, says, child.id) for says in _tested(assessment.tests_of(child)))


def _at(place: Place, item_id: str) -> Place:
    return Place(place.page, place.area_id, place.child_id, item_id)


def _factor(factor: FactorJudgement) -> Iterator[str]:
    match factor.answer:
        case None:
            yield "choose an answer, or say that it is not known yet"
        case FactorAnswer.NOT_KNOWN_YET if not factor.would_tell_more.strip():
            yield "say what would tell you more"
        case FactorAnswer.CONCERN | FactorAnswer.SOME_CONCERN | FactorAnswer.STRENGTH if not factor.words.strip():
            yield "say what was seen, heard or read"


def _tested(answers: tuple[TestAnswer, ...]) -> Iterator[str]:
    """Domain 2.6: both halves belong together, and two people see more than one; asking the second is a task."""
    whole = [one for one in answers if one.acceptable.strip() and one.enough.strip()]
    if not answers:
        yield "Answer the test question, both halves of it"
    elif len(whole) < len(answers):
        yield "Answer both halves of the test question"
    elif len(whole) < 2:
        yield "Ask a second person the test question, best somebody who knows the impairment"


def _voice(assessment: Assessment, child: Child) -> Iterator[Gap]:
    if child.unborn:
        return
    if not heard(assessment, child):
        planned = any(voice.not_yet and voice.plan.strip() for voice in assessment.voices_of(child))
        says = "Hear or watch this child; the plan says how" if planned else "Add what this child said or what was seen"
        yield Gap(Place("voice", child_id=child.id), says, child.id)


def heard(assessment: Assessment, child: Child) -> bool:
    """Whether any words of this child are recorded, or anything that was seen or learned when they were listened to."""
    return bool(assessment.words_of(child)) or any(_heard(voice) for voice in assessment.voices_of(child))


def _heard(voice: Voice) -> bool:
    return not voice.not_yet and any((voice.observed.strip(), voice.day.strip(), voice.wants.strip()))


def _history(assessment: Assessment) -> Iterator[Gap]:
    for event in assessment.events:
        if not event.what.strip():
            yield Gap(Place("history", item_id=event.id), "Say what happened, or remove this event")
    if not assessment.events:
        yield Gap(Place("history"), "Add what has happened in the children’s lives, improvements too")


def _meaning(assessment: Assessment, child: Child) -> Iterator[Gap]:
    meaning, place = assessment.meaning(child), Place("meaning", child_id=child.id)
    for written, says in (
        (meaning.life, "Say what life is like for this child"),
        (meaning.working, "Say what works for this child"),
        (meaning.worried, "Say what worries you and why, or that nothing does"),
        (meaning.change_our_mind, "Say what would change your mind"),
    ):
        if not written.strip():
            yield Gap(place, says, child.id)


def _pathway(assessment: Assessment, child: Child) -> Iterator[Gap]:
    decided = [one for one in assessment.step_decisions if one.child_id == child.id and one.taken is not None]
    place = Place("pathway", child_id=child.id)
    if not any(one.taken for one in decided):
        yield Gap(place, "Decide the next step for this child", child.id)
    if any(not one.reason.strip() for one in decided):
        yield Gap(place, "Give the reason for each step decided", child.id)


def _to_find_out(assessment: Assessment) -> Iterator[Gap]:
    """A “not known yet” on the pathway is somebody’s task, of one child or of the household."""
    for answer in assessment.decision_answers:
        if answer.answer is Answer.NOT_KNOWN_YET and not answer.words.strip():
            place = Place("pathway", child_id=answer.child_id or "", item_id=answer.key)
            yield Gap(place, "Say who will find out what is not known yet on the pathway, and by when", place.child_id)


def _suggested(assessment: Assessment, content: Content, child: Child, today: date) -> Iterator[Gap]:
    """A step the answers lead to is taken or refused with a reason; left standing it looks like a decision."""
    for suggestion in steps.suggestions(assessment, content, child, today):
        if assessment.step_decision(child, suggestion.step.id).taken is None:
            says = f"Decide, with a reason, about a step that the answers suggest: {suggestion.step.title}"
            yield Gap(Place("pathway", child_id=child.id), says, child.id)


def _plan(assessment: Assessment) -> Iterator[Gap]:
    for goal in assessment.goals:
        if not goal.child_ids and len(assessment.children) > 1:
            yield Gap(Place("plan", item_id=goal.id), "Say for which children this goal is")
    if not assessment.actions:
        yield Gap(Place("plan"), "Add an action: who does what by when")
    for action in assessment.actions:
        if not action.who.strip():
            yield Gap(Place("plan", item_id=action.id), "Say who does this action")
        if action.by is None and not action.by_friday:
            yield Gap(Place("plan", item_id=action.id), "Say by when this action is done")
    if assessment.plan.review_on is None:
        yield Gap(Place("plan"), "Choose the date of the review")
