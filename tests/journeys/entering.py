"""Types a whole family into the app, part by part, as somebody would who has it in a notebook.

The family is a record; every word of it goes in by the keyboard and the mouse, and the app must end with the same.
"""

from collections.abc import Iterable

from playwright.sync_api import Locator

from pages.parts.act_today import ANSWERS
from pages.parts.actions import RESULTS
from pages.parts.adult_form import AGREEMENTS, SPOKEN
from pages.parts.adult_form import ANSWERS as LIVES_HERE
from pages.parts.around_form import REPLIES
from pages.parts.charts_appointments import OUTCOMES
from pages.parts.child_form import BIRTHS, DATE_OF, IMPAIRMENTS
from pages.parts.evidence_words import handling
from pages.parts.levels import SURE
from pages.parts.notebook_words import KINDS, LEANINGS
from pathway import ages, summary
from pathway.assessment import Assessment
from pathway.content import Content, Scope
from pathway.evidence import Contact, Evidence
from pathway.household import Adult, Child, Identity
from pathway.judgement import Judgement
from pathway.plan import Action
from pathway.scales import Handling, Level
from tests.journeys.hand import Hand


def start(hand: Hand, record: Assessment, area: str) -> None:
    """The first start on an empty database, and a new assessment with the children’s names."""
    hand.write("Your name", record.author.name)
    hand.write("Your job", record.author.job)
    hand.choose("Your area", area)
    hand.press("Go to your assessments")
    hand.press("Start a new assessment")
    hand.write("The children’s names", "\n".join(child.name for child in record.children))
    hand.press("Start")


# Family


def family(hand: Hand, record: Assessment) -> None:
    """Every child and adult, what the family lives with, and who is around it."""
    hand.part("Family")
    for child in record.children:
        with hand.unfolded(summary.called(child)) as form:
            _child(hand, child, form)
    for adult in record.adults:
        form = hand.add("Add an adult", "unfold_")
        _adult(hand, adult, record, form)
        hand.fold(form)
    _circumstances(hand, record)
    _around(hand, record)


def _child(hand: Hand, child: Child, form: Locator) -> None:
    if child.born.on:
        hand.choose("When was this child born?", BIRTHS[child.born.precision], within=form)
        hand.day(DATE_OF[child.born.precision], child.born.on, within=form)
    if child.impairment:
        hand.choose("Has this child an impairment or a long-term condition?", IMPAIRMENTS[child.impairment], form)
    _lines(hand, form, {
        "The age in words": child.born.words,
        "What is known about it, in words": child.impairment_words,
        "Communicates by": child.communicates_by,
        "Pronouns": child.pronouns,
        "Lives where, and with whom": child.lives,
        "School, nursery or work": child.school,
    })  # fmt: skip
    _identity(hand, child.identity, form)


def _adult(hand: Hand, adult: Adult, record: Assessment, form: Locator) -> None:
    hand.write("Name", adult.name, within=form)
    _lines(hand, form, {
        "Who they are to the children": adult.relation,
        "How they care: when, what, and who decides": adult.cares_how,
        "Their own view, in their words": adult.own_view,
    })  # fmt: skip
    if adult.lives_here:
        hand.choose("Lives in this home?", LIVES_HERE[adult.lives_here], form)
    if adult.cares_for:
        hand.chips("Cares for", *_names(record, adult.cares_for), within=form)
    if adult.spoken_to in SPOKEN:
        hand.choose("Has anybody spoken to them for this assessment?", SPOKEN[adult.spoken_to], form)
    if adult.spoken_on:
        hand.day("Spoken to on", adult.spoken_on, within=form)
    if adult.agreement:
        hand.choose("Do they agree with what is written?", AGREEMENTS[adult.agreement], form)
    _identity(hand, adult.identity, form)


def _identity(hand: Hand, identity: Identity, form: Locator) -> None:
    _lines(hand, form, {
        "Culture and ethnicity, in their own words": identity.culture,
        "Faith": identity.faith,
        "First language": identity.first_language,
        "Interpreter": identity.interpreter,
        "Anything else that matters about who they are": identity.more,
    })  # fmt: skip


def _circumstances(hand: Hand, record: Assessment) -> None:
    lived = record.circumstances
    _lines(hand, None, {
        "What the family is living with": lived.situation,
        "Others who matter, and pets": lived.others,
        "What the family wants": lived.family_wants,
        "What money or a service would put right": lived.services_would_fix,
        "What money or a service would not put right": lived.services_would_not_fix,
        "What makes change likely or hard": lived.capacity_to_change,
    })  # fmt: skip


def _around(hand: Hand, record: Assessment) -> None:
    for agency in record.agencies:
        form = hand.add("Add an agency", "unfold_")
        _lines(hand, form, {"Agency": agency.agency, "Person": agency.person, "What they said": agency.said})
        if agency.asked_on:
            hand.day("Asked on", agency.asked_on, within=form)
        if agency.replied:
            hand.choose("What came of it?", REPLIES[agency.replied], form)
        hand.fold(form)
    for said in record.adult_services:
        form = hand.add("Add an adult’s service", "unfold_")
        _lines(hand, form, {"Service": said.service, "Person": said.person, "What they said": said.said,
                            "What it means for the care of the children": said.means_for_care})  # fmt: skip
        if said.adult_id:
            hand.pick("About which adult", record.adult(said.adult_id).name, within=form)
        if said.on:
            hand.day("Said on", said.on, within=form)
        hand.fold(form)
    for worker in record.previous_workers:
        form = hand.add("Add a worker", "unfold_")
        _lines(hand, form, {"Name": worker.name, "Job": worker.job, "From": worker.since, "Until": worker.until,
                            "How it ended": worker.ended})  # fmt: skip
        hand.fold(form)


# Notebook


def notebook(hand: Hand, record: Assessment, content: Content, contacts: Iterable[Contact]) -> None:
    """These contacts with their notes whole, and every passage picked from them and sorted."""
    hand.part("Notebook")
    for contact in contacts:
        hand.press("Add a visit")
        _contact(hand, record, contact)
        for note in record.notes_of(contact):
            hand.write("The note of this visit", note.words)
            hand.press("Choose words from this note")
            for piece in record.evidence:
                if piece.note_id == note.id:
                    hand.take(piece.start or 0, piece.end or 0, piece.words)
                    sort(hand, record, content, piece)
        for piece in record.evidence:
            if piece.note_id is None and piece.contact_id == contact.id:
                hand.press("Add something that is in no note")
                hand.write("What you saw, were told or read", piece.words, within=hand.keyed("sorting"))
                sort(hand, record, content, piece)


def _contact(hand: Hand, record: Assessment, contact: Contact) -> None:
    if contact.on:
        hand.day("Date of the visit", contact.on)
    if contact.arranged is not None:
        hand.chips("Arranged beforehand", _yes(contact.arranged))
    _lines(hand, None, {"Where": contact.place, "Who else was there": contact.with_whom})
    for child in record.children:
        seen, name = contact.child(child.id), summary.called(child)
        for answer, says in (
            (seen.seen, "was seen"),
            (seen.alone, "was seen alone"),
            (seen.bedroom, "bedroom was seen"),
        ):
            if answer is not None:
                hand.chips(f"{name}: {says}", _yes(answer))
        if seen.minutes is not None:
            hand.write(f"{name}: minutes one to one", str(seen.minutes))


def sort(hand: Hand, record: Assessment, content: Content, piece: Evidence) -> None:
    """Say of the words that are open whose they are, where they belong, how they are known and who may read them."""
    form = hand.page.locator(".st-key-sorting")
    if piece.child_ids:
        hand.chips("Which children", *_names(record, piece.child_ids), within=form)
    if piece.area_ids:
        hand.chips("Which areas", *(content.area(one).title for one in piece.area_ids), within=form)
    if piece.kind:
        hand.chips("How we know", KINDS[piece.kind], within=form)
    if piece.source:
        hand.write("Who said it, or where it was read", piece.source, within=form)
    if piece.exact:
        hand.tick("These are their exact words", within=form)
    if piece.leaning:
        hand.chips("It is", LEANINGS[piece.leaning], within=form)
    if piece.handling is not Handling.MAY_SHARE:
        title = next(one.title for one in content.handling if one.id == piece.handling)
        hand.chips("Who may read it", title, within=form)
        if piece.handling_words:
            asked = piece.handling is Handling.CHILD_ASKED_FOR_CARE
            hand.write("What the child asked" if asked else "Why, in a few words", piece.handling_words, within=form)
    hand.press("Done with these words", within=form)


def act_today(hand: Hand, record: Assessment, content: Content) -> None:
    """The four questions about danger, for each contact in turn."""
    for contact in record.contacts:
        check = next(one for one in record.safety_checks if one.contact_id == contact.id)
        hand.part("Safety now")
        if len(record.contacts) > 1:
            assert contact.on
            hand.pick("Which time", f"{ages.day(contact.on)}, {contact.place}")
        for answer in check.answers:
            hand.choose(content.act_question(answer.question_id).question, ANSWERS[answer.answer])


# Areas


def areas(hand: Hand, record: Assessment, content: Content) -> None:
    """Each area in turn, by the way on at the foot; each child’s level by its sentence, and what it asks for."""
    hand.part("Areas of care")
    for area in content.areas:
        if area.id == "family-situation":
            break
        for child in record.children:
            judgement = record.judgement(child, area.id)
            if judgement.level is not None and not (area.id == "extra-needs" and not record.needs_of(child)):
                _judge(hand, content, judgement, summary.called(child), hand.keyed(f"kid_{_live(hand, child)}"))
        hand.onward()


def _live(hand: Hand, child: Child) -> str:
    return hand.child_id(child.name)


def _judge(hand: Hand, content: Content, judgement: Judgement, name: str, column: Locator) -> None:
    assert judgement.level is not None
    title = content.level(judgement.level)
    hand.choose(f"The sentence nearest to {name}’s life", f"{title[:1].upper()}{title[1:]}.", column)
    if judgement.worrying:
        _lines(hand, column, {
            f"What this means for {name} now": judgement.meaning_now,
            f"What it may mean for {name} in six months": judgement.meaning_six_months,
            "For how long?": judgement.how_long,
            "How often?": judgement.how_often,
            "How recent?": judgement.how_recent,
            "What else could explain it?": judgement.other_explanations,
        })  # fmt: skip
        if judgement.how_sure:
            hand.choose("How sure are you?", SURE[judgement.how_sure], column)
    elif judgement.level is Level.NOT_KNOWN_YET:
        _lines(hand, column, {"What to find out": judgement.to_find_out, "Whom to ask": judgement.ask_whom})


# Voice, history, meaning


def voices(hand: Hand, record: Assessment, content: Content) -> None:
    """Each time each child was heard or watched; or the plan, where it is not yet."""
    titles = {method.id: method.title for method in content.voice_methods}
    for child in record.children:
        hand.part("Voice")
        name = summary.called(child)
        hand.switch(name)
        for voice in record.voices_of(child):
            form = hand.add(f"Add a time {name} was heard or watched", "voice_")
            if voice.on:
                hand.day("On", voice.on, within=form)
            if voice.method:
                hand.pick("How", titles[voice.method], within=form)
            _lines(hand, form, {
                "Where": voice.where,
                "Who was there": voice.who_was_there,
                "What was seen and heard": voice.observed,
                "What it may mean": voice.possible_meanings,
                f"A day in the life of {name}": voice.day,
                f"What {name} wants": voice.wants,
                "What we did about it": voice.what_we_did,
                f"What {name} was told": voice.told,
            })  # fmt: skip
            if voice.handling is not Handling.MAY_SHARE:
                hand.pick("Who may read this", handling(voice.handling, content), within=form)
                _lines(hand, form, {f"What {name} asked": voice.handling_words})


def history(hand: Hand, record: Assessment, content: Content) -> None:
    """Every event and every appointment."""
    hand.part("History")
    for event in record.events:
        form = hand.add("Add an event", "event_")
        if event.on:
            hand.day("Date, if there is one", event.on, within=form)
        _lines(hand, form, {
            "When, in words": event.when, "What happened": event.what, "What it did to the child": event.effect,
            "Who says so, or where it was read": event.source,
        })  # fmt: skip
        hand.pick("Which children", *_names(record, event.child_ids), within=form)
        if event.handling is not Handling.MAY_SHARE:
            hand.pick("Who may read it", handling(event.handling, content), within=form)
        if event.improvement:
            hand.tick("Things got better", within=form)
        hand.press("Done", within=form)
    for given in record.appointments:
        whose = f" for {summary.called(record.child(given.child_id))}" if len(record.children) > 1 else ""
        form = hand.add(f"Add an appointment{whose}", "appointment_")
        if given.on:
            hand.day("Date, if there is one", given.on, within=form)
        _lines(hand, form, {
            "When, in words": given.when, "What kind": given.kind, "The reason": given.reason,
            "Who says so, or where it was read": given.source,
        })  # fmt: skip
        if given.outcome:
            hand.choose("What became of it", OUTCOMES[given.outcome], form)
        hand.press("Done", within=form)


def meanings(hand: Hand, record: Assessment) -> None:
    """Each child’s argument, with the words that open every report."""
    for child in record.children:
        hand.part("What it means")
        hand.switch(summary.called(child))
        meaning = record.meaning(child)
        said = [piece.id for piece in record.words_of(child)]
        if meaning.words_first:
            hand.pick("Which words open every report", *(f"{said.index(one) + 1}. “" for one in meaning.words_first))
        _lines(hand, None, {
            "What life is like for this child": meaning.life,
            "What works for this child": meaning.working,
            "What worries us, and why we think so": meaning.worried,
            "What else could explain what worries us": meaning.other_explanations,
            "What else is not known yet": meaning.not_known,
            "What would change our mind": meaning.change_our_mind,
        })  # fmt: skip


# Pathway and plan


def pathway(hand: Hand, record: Assessment, content: Content) -> None:
    """The decision points, what moves each child, and the practitioner’s decision on each step with its reason."""
    hand.part("Pathway")
    _points(hand, record, content, None)
    for child in record.children:
        hand.part("Pathway")
        hand.switch(summary.called(child))
        _points(hand, record, content, child)
        for noted in record.movers:
            if noted.child_id == child.id:
                hand.tick(content.mover(noted.mover_id).says)
                if noted.words:
                    key = f"mover-{_live(hand, child)}-{noted.mover_id}-words"
                    hand.write("What you saw, heard or read of it", noted.words, within=hand.keyed(key))
        for decided in record.step_decisions:
            if decided.child_id == child.id:
                _decide(hand, content, decided.step_id, bool(decided.taken), decided.reason, _live(hand, child))


def _points(hand: Hand, record: Assessment, content: Content, child: Child | None) -> None:
    for answer in record.decision_answers:
        decision = content.decision(answer.question_id)
        if answer.child_id == (child.id if child else None) and decision.scope is not Scope.REVIEW and answer.answer:
            hand.choose(decision.question, ANSWERS[answer.answer])
            if answer.words:
                whose = _live(hand, child) if child else "household"
                key = f"point-{answer.question_id}-{whose}-words"
                hand.write("Why, in a few words", answer.words, within=hand.keyed(key))


def _decide(hand: Hand, content: Content, step_id: str, taken: bool, reason: str, child_id: str) -> None:
    key = f"step-{child_id}-{step_id}"
    if not hand.keyed(key).count():
        step = content.step(step_id)
        hand.pick("Decide a step that is not suggested", f"{step.number}. {step.title}")
        hand.press("Put it on the list")
    hand.choose("Your decision", "Take this step" if taken else "Not this step", hand.keyed(key))
    hand.write("Your reason", reason, within=hand.keyed(key))


def plan(hand: Hand, record: Assessment) -> None:
    """Goals, actions, what services owe, and the plan as a whole."""
    hand.part("Plan")
    for goal in record.goals:
        form = hand.add("Add a goal", "goal-")
        if goal.child_ids:
            hand.chips("For which children", *_names(record, goal.child_ids), within=form)
        _lines(hand, form, {"The worry, in plain words": goal.worry, "What will be happening instead": goal.goal})
    add: dict[bool, str] = {False: "Add an action", True: "Add what a service owes"}
    for action in record.actions:
        form = hand.add(add[action.service_owes], "unfold_")
        _action(hand, record, action, form)
        hand.fold(form)
    _lines(hand, None, {
        "If the plan does not work, or things get worse": record.plan.contingency,
        "If the worker changes": record.plan.handover,
        "How this work will end": record.plan.goodbye,
    })  # fmt: skip
    if record.plan.review_on:
        hand.day("Review on", record.plan.review_on)


def _action(hand: Hand, record: Assessment, action: Action, form: Locator) -> None:
    if action.child_ids:
        hand.chips("For which children", *_names(record, action.child_ids), within=form)
    _lines(hand, form, {
        "The child’s need": action.need, "What exactly will be done": action.what,
        "Who does it, by name": action.who, "The help we give with it": action.help_we_give,
        "How the child will notice": action.child_notices, "If it does not happen, then": action.if_not_then,
        "What it changed for the child": action.effect,
    })  # fmt: skip
    if action.by:
        hand.day("By which day", action.by, within=form)
    if action.by_friday:
        hand.tick_starting("By Friday", within=form)
    if action.result:
        hand.choose("What came of it", RESULTS[action.result], form)


# Shared


def _lines(hand: Hand, form: Locator | None, boxes: dict[str, str]) -> None:
    for label, words in boxes.items():
        if words:
            hand.write(label, words, within=form)


def _names(record: Assessment, child_ids: Iterable[str]) -> list[str]:
    return [summary.called(record.child(one)) for one in child_ids]


def _yes(answer: bool) -> str:
    return "Yes" if answer else "No"
