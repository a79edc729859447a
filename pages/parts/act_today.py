"""Act today: the times it is asked, the questions, and what is kept of each answer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import streamlit as st

from pages.parts import fields, session, steps_children, text
from pages.parts.text import quiet
from pathway import ages, ids
from pathway.assessment import Assessment
from pathway.content import ActQuestion, Content
from pathway.evidence import Contact
from pathway.safety import SafetyAnswer, SafetyCheck
from pathway.scales import Answer
from pathway.wording import choices

ANSWERS = choices(Answer)
WHICH = "Which children, if it is not about all of them"
WHEN_NO = "Written when the answer was No:"
BEFORE_NO = "Written when the answer was Yes or Not known yet:"


@dataclass(frozen=True, slots=True)
class Moment:
    """One time the questions are asked: of a contact or in between; `check` is not stored until it is answered."""

    check: SafetyCheck
    contact: Contact | None = None

    @property
    def on(self) -> date:
        """The day it belongs to; a contact without a date comes first, because it is still being written."""
        if self.contact is None:
            return self.check.at.astimezone(session.HERE).date()
        return self.contact.on or date.max


def moments(assessment: Assessment, begun: SafetyCheck | None = None) -> tuple[Moment, ...]:
    """Every time the questions were or may be asked, the newest first; `begun` is one that nobody has answered yet."""
    checks = {check.contact_id: check for check in assessment.safety_checks if check.contact_id}
    of_contacts = [
        Moment(checks.get(contact.id) or _draft(contact.id, contact.id), contact) for contact in assessment.contacts
    ]
    known = {contact.id for contact in assessment.contacts}
    between = [Moment(check) for check in assessment.safety_checks if check.contact_id not in known]
    if begun and begun.id not in {moment.check.id for moment in between}:
        between.append(Moment(begun))
    found = sorted((*between, *of_contacts), key=lambda moment: moment.on, reverse=True)
    return tuple(found) or (Moment(_draft(assessment.id)),)


def _draft(id: str, contact_id: str | None = None) -> SafetyCheck:
    """A check nobody has answered; its id is always the same, so that two windows write one check and not two."""
    return SafetyCheck(id=id, at=session.now(), contact_id=contact_id)


def asked(moment: Moment, content: Content) -> str:
    """How far this time has been asked, in words."""
    answered = {answer.question_id for answer in moment.check.answers}
    if not answered:
        return "not asked yet"
    return "asked" if all(one.id in answered for one in content.act_today) else "partly asked"


def called(moment: Moment) -> str:
    """The time in words: its day, and the place of the contact."""
    contact = moment.contact
    if contact is None:
        at = moment.check.at.astimezone(session.HERE)
        return f"{ages.day(at.date())} at {at:%H:%M}, between contacts"
    day = ages.day(contact.on) if contact.on else "Contact with no date yet"
    arranged = {True: "arranged", False: "not arranged", None: ""}[contact.arranged]
    return ", ".join(part for part in (day, contact.place.strip(), arranged) if part)


def choose(assessment: Assessment, content: Content) -> Moment:
    """Which time is on this screen: the one the address names, the one chosen last, or the newest still to be asked."""
    begun, kept = (f"act.{what}.{assessment.id}" for what in ("begun", "kept"))
    found = {moment.check.id: moment for moment in moments(assessment, st.session_state.get(begun))}
    _say_who_is_left(tuple(found.values()), content)
    item = st.query_params.get("item", "")
    asked_for = next((id for id, one in found.items() if item in (id, one.check.contact_id)), "")
    kept_id = st.session_state.get(kept)
    wanted = asked_for or (kept_id if kept_id in found else _newest_left(found, content))
    with st.container(horizontal=True, vertical_alignment="bottom", key="act-when"):
        chosen = _which(found, wanted, f"act.which.{assessment.id}") if len(found) > 1 else wanted
        st.button("Ask again now, between contacts", key="act.again", on_click=_begin, args=(assessment, begun))
    st.session_state[kept] = chosen
    text.heading(called(found[chosen]), more=f"· {asked(found[chosen], content)}")
    return found[chosen]


def _newest_left(found: dict[str, Moment], content: Content) -> str:
    """The newest time that is not wholly asked; the newest of all where none is left."""
    return next((id for id, moment in found.items() if asked(moment, content) != "asked"), next(iter(found)))


def _which(found: dict[str, Moment], wanted: str, key: str) -> str:
    # A list that opens tells its options apart by their words alone, so these never change while the page is open:
    # a state in them would move the answers that follow to another contact.
    labels: dict[str, str] = {}
    for id, moment in found.items():
        same = [label for label in labels.values() if label.startswith(called(moment))]
        labels[id] = f"{called(moment)} ({len(same) + 1})" if same else called(moment)
    chosen = st.selectbox(
        "Which time", list(labels), index=list(labels).index(wanted), key=key,
        format_func=lambda id: labels.get(id, ""),
    )  # fmt: skip
    return chosen if chosen in found else wanted


def _begin(assessment: Assessment, begun: str) -> None:
    check = _draft(ids.fresh())
    st.session_state[begun] = check
    st.session_state[f"act.which.{assessment.id}"] = st.session_state[f"act.kept.{assessment.id}"] = check.id


def _say_who_is_left(found: tuple[Moment, ...], content: Content) -> None:
    left = [called(moment) for moment in found if moment.contact and asked(moment, content) != "asked"]
    if left:
        text.show("Not asked yet for: " + "; ".join(left) + ".", css="wm-quiet")
    elif any(moment.contact for moment in found):
        quiet("Asked for every contact so far.")


# What is kept


def answering(check: SafetyCheck, content: Content, change: Callable[[SafetyCheck], SafetyCheck]) -> fields.Keep:
    """A keep that changes this check as it now stands in the record, answers in the order of the questions."""
    order = [question.id for question in content.act_today]

    def kept(record: Assessment, value: object) -> Assessment:
        stored = next((one for one in record.safety_checks if one.id == check.id), check)
        changed = change(stored)
        return record.keep(changed.but(answers=sorted(changed.answers, key=lambda one: order.index(one.question_id))))

    return kept


def ask(check: SafetyCheck, question: ActQuestion, content: Content) -> Answer | None:
    """One question with its help and three answers, and room for words once it is answered."""
    st.subheader(question.question, anchor=False)
    quiet(question.help)
    given = check.answer(question.id)
    answer = fields.choice(
        question.question, list(Answer), given.answer if given else None,
        _keep_answer(check, question.id, content), key=f"act.{check.id}.{question.id}",
        words=ANSWERS.__getitem__, what="Act today", horizontal=True, label_visibility="collapsed",
    )  # fmt: skip
    if given and given.at and given.answer is answer:
        at = given.at.astimezone(session.HERE)
        quiet(f"Answered {ANSWERS[answer].lower()} on {ages.day(at.date())} at {at:%H:%M}.")
    return answer


def words(check: SafetyCheck, question: ActQuestion, answer: Answer, content: Content) -> None:
    """What was seen or heard, or who will find out; beneath it what was written before the answer went to or from no.

    A box belongs to its side of no: what is stored a moment late still goes where it was written.
    """
    no = answer is Answer.NO
    label = {
        Answer.YES: "What was seen, heard or read",
        Answer.NOT_KNOWN_YET: "What is not known, who will find out and by when",
        Answer.NO: "Why not, if it needs saying",
    }[answer]

    def field(stored: SafetyCheck) -> str:
        given = stored.answer(question.id)
        return "words" if given is None or (given.answer is Answer.NO) == no else "otherwise"

    def keep(record: Assessment, value: str) -> Assessment:
        def written(stored: SafetyCheck) -> SafetyCheck:
            return _with(stored, question.id, **{field(stored): value})

        return answering(check, content, written)(record, value)

    def read(record: Assessment) -> str:
        stored = next((one for one in record.safety_checks if one.id == check.id), check)
        return str(getattr(stored.answer(question.id), field(stored), ""))

    side = "act.no" if no else "act"
    fields.long_text(label, read, keep, key=f"{side}.{check.id}.{question.id}.words", what="Act today", rows=2)
    given = check.answer(question.id)
    if given is not None and given.answer is answer and given.otherwise.strip():
        quiet(BEFORE_NO if no else WHEN_NO)
        text.show(given.otherwise)


def _keep_answer(check: SafetyCheck, question_id: str, content: Content) -> fields.Keep:
    def keep(record: Assessment, value: Answer) -> Assessment:
        def given(stored: SafetyCheck) -> SafetyCheck:
            before = stored.answer(question_id)
            if before is not None and before.answer is value:
                return stored
            start = before or SafetyAnswer(question_id=question_id, answer=value)
            return _keeping(stored, start.answered(value, session.now()))

        return answering(check, content, given)(record, value)

    return keep


def _with(check: SafetyCheck, question_id: str, **changes: object) -> SafetyCheck:
    given = check.answer(question_id)
    if given is None:
        given = SafetyAnswer.model_validate({"question_id": question_id, "answer": Answer.NOT_KNOWN_YET, **changes})
    return _keeping(check, given.but(**changes))


def _keeping(check: SafetyCheck, given: SafetyAnswer) -> SafetyCheck:
    others = tuple(answer for answer in check.answers if answer.question_id != given.question_id)
    return check.but(answers=(*others, given))


def which_children(assessment: Assessment, check: SafetyCheck, content: Content) -> None:
    """Which children the answers are about: with nobody chosen all of them, and any who are added later."""

    def keep(record: Assessment, value: tuple[str, ...]) -> Assessment:
        return answering(check, content, lambda stored: stored.but(child_ids=value))(record, value)

    steps_children.several(WHICH, assessment, check.child_ids, keep, key=f"act.{check.id}.children")


def taking_back(assessment: Assessment, check: SafetyCheck) -> None:
    """The way to take back answers given for the wrong time; they can be put back, and every version is kept."""
    if check.answers:
        st.button("Take back these answers", key=f"act.{check.id}.remove", type="tertiary", on_click=session.remove,
                  args=("Answers of Act today were taken back", check))  # fmt: skip
