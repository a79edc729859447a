"""Topics worth thinking about for one child, because of something in the record or by choice; answered, they fold.

Nothing here is counted, repeated or asked for: “no” and “not known yet” are answers, and an answer ends the asking.
"""

from collections.abc import Iterable
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import areas_look, looks, session, steps_children, text, topics_form, topics_side, unfolding
from pages.parts.disability_look import sources
from pages.parts.steps_links import link
from pathway import applies, raised
from pathway.assessment import Assessment
from pathway.content import Content, Topic
from pathway.household import Child
from pathway.places import Place
from pathway.steps import Reason
from pathway.topics import TopicNote
from pathway.wording import say

SHEET = Path(__file__).with_suffix(".css")
HARM = "Where this is so, it is harm done to {name}. It is never {name}’s behaviour, and no choice {name} made."


def draw(record: Assessment, content: Content, child: Child) -> None:
    """The topics with a reason or an answer, in the order of the content, and the way to any other."""
    looks.lay(SHEET)
    because = {one.topic.id: one.because for one in raised.topics(record, content, child, session.today())}
    here = [
        one
        for one in content.topics
        if one.id in because or _noted(record, child, one) or unfolding.is_open(_id(child, one))
    ]
    st.subheader("Worth thinking about", anchor=False)
    if not here:
        text.quiet("Nothing in the record gives a reason to stop at one of these. Open one if you have a reason.")
    for topic in here:
        with st.container(border=True, key=f"unfold_{_id(child, topic)}"):
            _topic(record, content, child, topic, because.get(topic.id, ()))
    _others(child, [one for one in content.topics if one not in here], "something else" if here else "one of them")


def _noted(record: Assessment, child: Child, topic: Topic) -> bool:
    return record.topic(child, topic.id) != TopicNote(child_id=child.id, topic_id=topic.id)


def _id(child: Child, topic: Topic) -> str:
    """The name under which a topic unfolds: a link to it from elsewhere has the child and the topic."""
    return f"{child.id}_{topic.id}"


def _topic(record: Assessment, content: Content, child: Child, topic: Topic, because: tuple[Reason, ...]) -> None:
    """A topic with a reason lies open until it is answered or closed."""
    note = record.topic(child, topic.id)
    asks = bool(because) and note.holds is None
    if not unfolding.line(_id(child, topic), topic.title, say(note.holds, "Not answered yet"), 4, unfolded=asks):
        return
    name = steps_children.called(record)[child.id]
    st.html(f'<p class="wm-means">{escape(topic.says)}</p>')
    _because(because, _id(child, topic))
    if topic.id == raised.SINGLED_OUT:
        topics_side.draw(record, content, child, applies.as_of(record, session.today()))
    if topic.harm:
        text.show(HARM.format(name=name), css="wm-stated")
        link(Place("safety"), "Go to Act today: who to ring now")
    if topic.id == raised.YOUNG_CARER:
        link(Place("voice", child_id=child.id), f"Go to what {name} does for others, and what they want")
    _thinking(content, topic, name)
    topics_form.ask(record, child, topic, name, _id(child, topic))


def _because(because: Iterable[Reason], id: str) -> None:
    """Each reason leads to the place it comes from, with the words that were written there."""
    for number, reason in enumerate(because):
        with st.container(key=f"because-{id}-{number}", gap=None):
            link(reason.place, reason.says)
            if reason.words.strip():
                text.show(reason.words, css="wm-their")


def _thinking(content: Content, topic: Topic, name: str) -> None:
    with st.expander("What to think with", key=f"think-{topic.id}"):
        areas_look.prompts(
            ("Ask or look for", topic.prompts),
            ("Concern looks like", topic.concern),
            ("Strength looks like", topic.strength),
            ("What to do next", topic.next),
        )
        st.html(sources(content, topic.facts))


def _others(child: Child, left: list[Topic], what: str) -> None:
    """Every topic may be opened by choice; a choice alone is not kept."""
    if left:
        with st.expander(f"Think about {what}", key=f"topics_others_{child.id}"):
            for topic in left:
                st.button(topic.title, key=f"topic.open.{_id(child, topic)}", type="tertiary",
                          on_click=unfolding.show, args=(_id(child, topic),))  # fmt: skip
