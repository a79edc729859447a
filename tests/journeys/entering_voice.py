"""Types how each child communicates and was heard, what a young person writes by their own hand, and a young carer."""

from playwright.sync_api import expect

from pages.parts.aids import READY
from pages.parts.evidence_words import handling
from pathway import summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.scales import Handling
from tests.browser import ready
from tests.journeys.entering import lines, live
from tests.journeys.hand import Hand


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
            lines(hand, form, {
                "Where": voice.where,
                "Who was there": voice.who_was_there,
                "Who supported the conversation": voice.supported_by,
                "What was seen and heard": voice.observed,
                "What it may mean": voice.possible_meanings,
                "Consistent": voice.consistent,
                "Unclear": voice.unclear,
                "To ask again": voice.ask_again,
                f"A day in the life of {name}": voice.day,
                f"What {name} wants": voice.wants,
                "What we did about it": voice.what_we_did,
                f"What {name} was told": voice.told,
            })  # fmt: skip
            if voice.handling is not Handling.MAY_SHARE:
                hand.pick("Who may read this", handling(voice.handling, content), within=form)
                lines(hand, form, {f"What {name} asked": voice.handling_words})


def communicating(hand: Hand, record: Assessment) -> None:
    """How each child says what matters most, and each aid."""
    for said in record.communications:
        hand.part("Voice")
        hand.switch(summary.called(record.child(said.child_id)))
        lines(hand, None, {
            "Says yes by": said.says_yes, "Says no by": said.says_no, "Says stop by": said.says_stop,
            "Shows that something hurts by": said.says_hurt, "Says more by": said.says_more,
            "Who understands this": said.understood_by, "How much time they need": said.takes_time,
        })  # fmt: skip
        for aid in record.aids_of(record.child(said.child_id)):
            form = hand.add("Add a device, hearing aid, board or other aid", "unfold_")
            lines(hand, form, {"What it is": aid.what, "Where it is, whether it is charged": aid.words})
            if aid.ready:
                hand.choose("Is it ready for use, and with the child wherever they are?", READY[aid.ready], form)
            hand.fold(form)


def not_understood(hand: Hand, record: Assessment) -> None:
    """Exact words nobody understands yet, said to be so; a guess only where there is one."""
    for child in record.children:
        for piece in record.words_of(child):
            if piece.not_understood:
                hand.part("Voice")
                hand.switch(summary.called(child))
                said = hand.keyed_by("evidence_change_").filter(has_text=piece.words[:20])
                said.get_by_role("button").click()
                hand.settle()
                form = hand.keyed_by("evidence_form_")
                hand.tick("Nobody knows yet what this refers to", within=form)
                lines(hand, form, {"A guess at what it may mean": piece.guess})
                hand.press("Done", within=form)


def young_carers(hand: Hand, record: Assessment) -> None:
    """What each child who looks after somebody does, what it costs them, and what they want."""
    for does in record.young_carers:
        hand.part("Voice")
        hand.switch(summary.called(record.child(does.child_id)))
        lines(hand, None, {
            "Whom they look after": does.cares_for, "How often, and at what times": does.how_often,
            "What they do": does.does, "What it costs them": does.costs_them,
            "What they want, in their own terms": does.wants, "What they have been offered": does.offered,
        })  # fmt: skip


def own_part(hand: Hand, record: Assessment, content: Content, child: Child) -> None:
    """The device is handed over, the child writes on the page that is theirs, and gives it back."""
    name = summary.called(child)
    hand.part("Voice")
    hand.switch(name)
    hand.open(hand.keyed(f"own_door_{live(hand, child)}").locator("summary"))
    hand.follow(f"Open the page for {name} and hand it over")
    _sees_nobody_else(hand, record, child)
    written = [piece for piece in record.words_of(child) if piece.own_prompt]
    for piece in written:
        _writes(hand, content, piece)
    hand.press("I have finished: give it back")
    hand.sees("Thank you")
    for piece in written:
        expect(hand.page.locator("body")).not_to_contain_text(piece.words)
    hand.follow("For the worker: go back to the assessment")


def _sees_nobody_else(hand: Hand, record: Assessment, child: Child) -> None:
    ready(hand.page)
    hand.sees(summary.called(child))
    names = [one.name for one in record.children if one.id != child.id] + [adult.name for adult in record.adults]
    for name in names:
        expect(hand.page.locator("body")).not_to_contain_text(name)


def _writes(hand: Hand, content: Content, piece: Evidence) -> None:
    prompt = next(one for one in content.own_prompts if one.id == piece.own_prompt)
    place = hand.keyed(f"own_question_{prompt.id}")
    hand.write(prompt.question, piece.words, within=place)
    if piece.handling is Handling.CHILD_ASKED_FOR_CARE:
        hand.tick("Please be careful who sees this", within=place)
        lines(hand, place, {"What you would like us to be careful about": piece.handling_words})
