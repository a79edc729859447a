"""The actions of a meeting: what was not done comes first, then what is agreed now, then all of it read back."""

from html import escape

import streamlit as st

from pages.parts import actions, session, steps_children, text
from pages.parts.bound import item
from pathway import ages, ids, undone
from pathway.assessment import Assessment
from pathway.meetings import Meeting
from pathway.plan import Action
from reports.sections.read_back import NO_DAY, NOBODY

SEEN = "meet.asked."  # with the meeting: what stood open here, and stays on the page once it has an answer
NOTHING_AGREED = "Nothing is agreed yet that is still to be done."


def draw(record: Assessment, meeting: Meeting) -> None:
    """What became of what was agreed before; what is agreed now; and the list to read aloud."""
    earlier = session.earlier()
    last_time = {action.id for one in earlier[-1:] for action in one.actions}
    _before(record, meeting, earlier, last_time)
    st.header("What is agreed now", anchor=False)
    for action in record.actions:
        if action.meeting_id == meeting.id and action.id not in last_time:
            with st.container(border=True, key=f"agreed-{action.id}"):
                _agreed(record, action)
    st.button("Add an action", key="agreed.add", on_click=_add, args=(meeting.id,))
    st.header("Read it back", anchor=False)
    _read_back(record, meeting)


def _before(record: Assessment, meeting: Meeting, earlier: tuple[Assessment, ...], last_time: set[str]) -> None:
    left = undone.of_last_time(record, earlier)
    asked = _asked(record, meeting, last_time)
    if not left and not asked:
        return
    st.header("What was agreed before, and what became of it", anchor=False)
    for action in left:
        with st.container(border=True, key=f"left-{action.id}"):
            _named(action)
            asks = f"Ask what became of it: {text.plain_label(actions.shortened(action.what))}"
            st.button(asks, key=f"left.{action.id}", on_click=_take_over, args=(action, meeting), wrap=True)
    for action in asked:
        with st.container(border=True, key=f"became-{action.id}"):
            _became(action)


def _take_over(action: Action, meeting: Meeting) -> None:
    session.press(
        "An action of last time taken over",
        lambda record: record.keep(undone.taken_over(action, record, meeting)),
        action.id,
    )


def _asked(record: Assessment, meeting: Meeting, last_time: set[str]) -> list[Action]:
    """What is open from before, and what was until it was answered here: a line does not go while it is written in."""
    taken_over = {one.id for one in record.actions if one.meeting_id == meeting.id and one.id in last_time}
    seen: set[str] = st.session_state.setdefault(SEEN + meeting.id, set())
    seen |= taken_over | {one.id for one in undone.before(record, meeting)}
    return list(undone.in_order(one for one in record.actions if one.id in seen))


def _named(action: Action) -> None:
    text.show(action.what.strip() or "An action with no words yet", css="wm-stated")
    text.show(_who_and_when(action), css="wm-their")


def _who_and_when(action: Action) -> str:
    return f"{' '.join(action.who.split()) or NOBODY} · {_when(action)}"


def _when(action: Action) -> str:
    if action.by:
        return f"by {ages.day(action.by)}"
    return "by Friday" if action.by_friday else NO_DAY


def _became(action: Action) -> None:
    bound = item("actions", action)
    _named(action)
    left, right = st.columns(2)
    with left:
        bound.choice("What became of it", "result", actions.RESULTS)
    with right:
        bound.long_text("What it changed for the child", "effect", rows=3)


def _agreed(record: Assessment, action: Action) -> None:
    bound = item("actions", action)
    bound.long_text("What exactly will be done", "what", rows=2)
    who, by = st.columns(2)
    with who:
        bound.line("Who does it, by name", "who")
    with by:
        bound.day("By which day", "by")
    if asks := undone.asks(action):
        st.info(asks)
    notices, instead = st.columns(2)
    with notices:
        bound.long_text("How the child will notice", "child_notices", rows=2)
    with instead:
        bound.long_text("If it does not happen, then", "if_not_then", rows=2)
    steps_children.several("For which children", record, action.child_ids, bound.keep("child_ids"),
                           key=f"{bound.key}.children")  # fmt: skip
    st.button("Remove this action", key=f"agreed.remove.{action.id}", on_click=session.remove,
              args=("An action removed", action))  # fmt: skip


def _add(meeting_id: str) -> None:
    session.keep("An action agreed", Action(id=ids.fresh(), meeting_id=meeting_id))


def _read_back(record: Assessment, meeting: Meeting) -> None:
    found = undone.agreed(record, meeting)
    if not found:
        text.quiet(NOTHING_AGREED)
        return
    text.quiet(
        "Read each aloud, and ask the person whether that is what they said. The room can read it on the screen."
    )
    st.html(f'<ol class="wm-read-back">{"".join(_line(record, action) for action in found)}</ol>')


def _line(record: Assessment, action: Action) -> str:
    names = steps_children.called(record)
    whose = ", ".join(name for id, name in names.items() if id in action.child_ids)
    said = (
        ("", action.what), ("For ", whose), ("The child will notice: ", action.child_notices),
        ("If not: ", action.if_not_then),
    )  # fmt: skip
    more = "".join(f"<p>{escape(label)}{text.inline(words)}</p>" for label, words in said if words.strip())
    asks = f"<p><strong>{escape(undone.asks(action))}</strong></p>" if undone.asks(action) else ""
    return f"<li><p><b>{text.inline(_who_and_when(action))}</b></p>{more}{asks}</li>"
