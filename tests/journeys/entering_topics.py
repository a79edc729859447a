"""Types what happened and what turned, the argument for each child, and what was thought of each topic."""

from pages.parts import times
from pages.parts.charts_appointments import OUTCOMES
from pages.parts.evidence_words import handling
from pages.parts.history_events import TURNS
from pages.parts.topics_form import ANSWERS, ANYBODY, BY_WHOM
from pathway import summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.scales import Handling
from pathway.topics import TopicNote
from tests.journeys.entering import lines, live, names
from tests.journeys.hand import Hand, seen


def history(hand: Hand, record: Assessment, content: Content) -> None:
    """Every event and every appointment."""
    hand.part("History")
    for event in record.events:
        form = hand.add("Add an event", "event_")
        if event.on:
            hand.day("Date, if there is one", event.on, within=form)
        lines(hand, form, {
            "When, in words": event.when, "What happened": event.what, "What it did to the child": event.effect,
            "Who says so, or where it was read": event.source,
        })  # fmt: skip
        hand.pick("Which children", *names(record, event.child_ids), within=form)
        if event.handling is not Handling.MAY_SHARE:
            hand.pick("Who may read it", handling(event.handling, content), within=form)
        if event.turn:
            hand.chips("Did something turn here?", TURNS[event.turn], within=form)
        if event.improvement:
            hand.tick("Things got better", within=form)
        hand.press("Done", within=form)
    for given in record.appointments:
        whose = f" for {summary.called(record.child(given.child_id))}" if len(record.children) > 1 else ""
        form = hand.add(f"Add an appointment{whose}", "appointment_")
        if given.on:
            hand.day("Date, if there is one", given.on, within=form)
        lines(hand, form, {
            "Time of day": times.words(given.at), "When, in words": given.when, "What kind": given.kind,
            "The reason": given.reason,
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
        lines(hand, None, {
            "What life is like for this child": meaning.life,
            "What works for this child": meaning.working,
            "What worries us, and why we think so": meaning.worried,
            "What else could explain what worries us": meaning.other_explanations,
            "What else is not known yet": meaning.not_known,
            "What would change our mind": meaning.change_our_mind,
        })  # fmt: skip


def topics(hand: Hand, record: Assessment, content: Content) -> None:
    """Each topic that was thought through for a child: raised by the record, or opened by choice."""
    for child in record.children:
        noted = [note for note in record.topic_notes if note.child_id == child.id]
        if noted:
            hand.part("What it means")
            hand.switch(summary.called(child))
        for note in noted:
            _topic(hand, content, note, summary.called(child), live(hand, child))


def _topic(hand: Hand, content: Content, note: TopicNote, name: str, child_id: str) -> None:
    title = next(topic.title for topic in content.topics if topic.id == note.topic_id)
    place = hand.keyed(f"unfold_{child_id}_{note.topic_id}")
    if not place.count():
        others = hand.keyed(f"topics_others_{child_id}")
        hand.open(others.locator("summary"))
        hand.press(title, within=others)
    elif place.get_by_role("button", name=seen(f"Open {title}")).count():
        hand.press(f"Open {title}", within=place)
    if note.holds:
        hand.chips(f"Is this so for {name}?", ANSWERS[note.holds], within=place)
    lines(hand, place, {
        "In words": note.words,
        BY_WHOM.get(note.topic_id, ANYBODY).format(name=name): note.by_whom,
        f"What it does to {name}": note.effect,
    })  # fmt: skip
