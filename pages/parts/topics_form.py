"""The answer to one topic for one child: whether it is so, in words, by whom, and what it does to the child."""

from html import escape

import streamlit as st

from pages.parts import chips, text, unfolding
from pages.parts.bound import Bound
from pages.parts.steps_links import link
from pathway import raised
from pathway.assessment import Assessment
from pathway.content import Topic
from pathway.household import Child
from pathway.places import Place
from pathway.scales import Answer, Handling
from pathway.topics import TopicNote
from pathway.wording import choices

ANSWERS = choices(Answer)
BY_WHOM = {
    raised.EXPLOITATION: "Who does this to {name}, as far as it is known",
    raised.SECONDARY_CARERS: "Who it is that looks after {name} then",
    raised.OLDER_CHILDREN: "Who leaves it to {name}",
    raised.YOUNG_CARER: "",
    raised.CLOSING: "",
}
ANYBODY = "By whom, as far as it is known"


def ask(record: Assessment, child: Child, topic: Topic, name: str, id: str) -> None:
    """The question, and what belongs to an answer once there is one; answered, the topic stays open until closed."""
    bound, called = _bound(record, child, topic), text.plain_label(name)

    def keep(newest: Assessment, answer: Answer | None) -> Assessment:
        unfolding.hold_open(id)
        return bound.keep("holds")(newest, answer)

    chips.one(f"Is this so for {called}?", tuple(ANSWERS), bound.shown.holds, keep, key=f"{bound.key}.holds",
              words=ANSWERS.__getitem__, what="Answered a topic")  # fmt: skip
    if bound.shown.holds is Answer.YES:
        _holds(child, topic)
    if bound.shown != TopicNote(child_id=child.id, topic_id=topic.id):
        bound.long_text("In words: what you saw, heard or were told", "words", rows=3)
        if any(piece.handling is Handling.CHILD_ASKED_FOR_CARE for piece in record.words_of(child)):
            text.quiet(f"{name} asked for care with some words. What you write here is printed: do not repeat them.")
        by = BY_WHOM.get(topic.id, ANYBODY) or (ANYBODY if bound.shown.by_whom else "")
        if by:
            bound.line(by.format(name=text.named(name)), "by_whom")
        bound.long_text(f"What it does to {text.named(name)}", "effect", rows=3)


def _holds(child: Child, topic: Topic) -> None:
    """What a yes leads to; where it is harm, before anything is written about it."""
    if topic.if_yes is not None:
        css = "wm-now" if topic.harm else "wm-means"
        st.html(f'<p class="{css}">{escape(topic.if_yes.says)}</p>')
        if topic.if_yes.steps:
            link(Place("pathway", child_id=child.id), "Go to the steps this leads to")


def _bound(record: Assessment, child: Child, topic: Topic) -> Bound:
    def read(newest: Assessment) -> TopicNote:
        return newest.topic(newest.child(child.id), topic.id)

    return Bound(f"topic.{child.id}.{topic.id}", read(record), read, lambda newest, note: newest.keep(note))
