"""Types the answers of Act today for each contact, and the calls that were made after a yes."""

from pages.parts.act_today import ANSWERS
from pathway import ages
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.safety import Call, SafetyCheck
from pathway.scales import Answer
from tests.journeys.entering import lines
from tests.journeys.hand import Hand

WHY = {
    Answer.YES: "What was seen, heard or read",
    Answer.NO: "Why not, if it needs saying",
    Answer.NOT_KNOWN_YET: "What is not known, who will find out and by when",
}


def act_today(hand: Hand, record: Assessment, content: Content) -> None:
    """The four questions about danger, for each contact in turn."""
    for contact in record.contacts:
        check = next(one for one in record.safety_checks if one.contact_id == contact.id)
        hand.part("Safety now")
        if len(record.contacts) > 1:
            assert contact.on
            hand.pick("Which time", f"{ages.day(contact.on)}, {contact.place}")
        _check(hand, content, check)
        for call in record.calls:
            if call.check_id == check.id:
                _call(hand, call)


def _check(hand: Hand, content: Content, check: SafetyCheck) -> None:
    for answer in check.answers:
        hand.choose(content.act_question(answer.question_id).question, ANSWERS[answer.answer])
        if answer.words:
            box = hand.page.locator(f"[class*='st-key-act-'][class*='-{answer.question_id}-words']")
            hand.write(WHY[answer.answer], answer.words, within=box)


def _call(hand: Hand, call: Call) -> None:
    form = hand.add("Record another call", "call-")
    lines(hand, form, {
        "Who you rang": call.who, "The person who answered": call.person, "What they said will happen": call.answer,
        "Chased": call.chased, "Taken further": call.escalated,
    })  # fmt: skip
    if call.chase_on:
        hand.day("Chase on", call.chase_on, within=form)
