"""What happened in the children’s lives: a table in order of time, and the fields of one event."""

import pandas as pd
import streamlit as st

from pages.parts import chips, fields, history_closing, history_open, session, steps_children, tables, text
from pages.parts.evidence_words import handling
from pages.parts.items import field, reading
from pathway import ages, ids, summary, timeline
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.history import Event
from pathway.scales import Handling, Turn
from pathway.wording import choices, say

WHAT = "Changed an event"
TURNS = choices(Turn)
BETTER = "Things got better"


def draw(record: Assessment, content: Content) -> None:
    """The table, the one event that is open, and the way to add another."""
    st.header("What has happened", anchor=False)
    text.quiet("Begin at birth or before. Write what got better as well, and what each thing did to the child.")
    events = list(timeline.in_time(record.events))
    with st.container(key="events"):
        labels = {one.id: " · ".join(part for part in (when(one), one.what.strip() or "nothing written yet") if part)
                  for one in events}  # fmt: skip
        opened = history_open.choose(
            "Change an event", labels, kind="event", new=[history_open.Way("add_event", "Add an event", _new)]
        )
        found = next((one for one in events if one.id == opened), None)
        if found is not None:
            _fields(record, content, found)
    if events:
        tables.show(table(record, events, content), "What has happened, in order of time")
        tables.download(
            table(record, events, content), "Download what has happened", "history.csv", key="events_download"
        )


def when(event: Event) -> str:
    """The date in words, or when it was in the words that were typed."""
    return ", ".join(part for part in (ages.day(event.on) if event.on else "", event.when.strip()) if part)


def table(record: Assessment, events: list[Event], content: Content) -> pd.DataFrame:
    """Every event as text."""
    names = steps_children.called(record)
    return pd.DataFrame({
        "When": [when(one) or "not dated yet" for one in events],
        "What happened": [one.what for one in events],
        "Children": [summary.in_a_row([names[child] for child in one.child_ids if child in names]) for one in events],
        "Effect on the child": [one.effect for one in events],
        "Source": [one.source for one in events],
        "What changed": ["; ".join(filter(None, (say(one.turn), BETTER if one.improvement else ""))) for one in events],
        "Who may read it": [handling(one.handling, content) for one in events],
    })  # fmt: skip


def _new() -> str:
    event = Event(id=ids.fresh())
    return event.id if session.keep("Added an event", event) else ""


def _fields(record: Assessment, content: Content, event: Event) -> None:
    with st.container(border=True, key=f"event_{event.id}"):
        names = steps_children.called(record)
        keep = lambda name: field("events", event.id, name)  # noqa: E731
        read = lambda name: reading("events", event.id, name)  # noqa: E731
        key = lambda name: f"event_{name}_{event.id}"  # noqa: E731
        fields.day("Date, if there is one", event.on, keep("on"), key=key("on"), what=WHAT)
        fields.line("When, in words", read("when"), keep("when"), key=key("when"), what=WHAT)
        fields.long_text("What happened", read("what"), keep("what"), key=key("what"), what=WHAT, rows=3)
        fields.several("Which children", tuple(names), event.child_ids, keep("child_ids"), key=key("children"),
                       words=names.__getitem__, what=WHAT)  # fmt: skip
        fields.long_text(
            "What it did to the child", read("effect"), keep("effect"), key=key("effect"), what=WHAT, rows=3
        )
        fields.line("Who says so, or where it was read", read("source"), keep("source"), key=key("source"), what=WHAT)
        chips.one("Did something turn here?", tuple(Turn), event.turn, keep("turn"), key=key("turn"),
                  words=TURNS.__getitem__, what=WHAT)  # fmt: skip
        if event.turn is Turn.HELP_ENDED:
            history_closing.prompt(content)
        fields.tick(BETTER, event.improvement, keep("improvement"), key=key("improvement"), what=WHAT)
        fields.pick("Who may read it", tuple(Handling), event.handling, keep("handling"), key=key("handling"),
                    words=lambda one: handling(one, content), what=WHAT)  # fmt: skip
        history_open.ending("event", event)
