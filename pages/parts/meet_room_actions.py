"""The actions of a meeting: what was not done comes first, then what is agreed now, then all of it read back."""

from collections.abc import Callable, Iterable
from html import escape

import streamlit as st

from pages.parts import actions, clear_actions, session, steps_children, text, unfolding
from pages.parts.bound import item
from pathway import ages, clear, undone
from pathway.assessment import Assessment
from pathway.meetings import Meeting
from pathway.plan import Action
from reports.sections.read_back import NO_DAY, NOBODY

SEEN = "meet.asked."  # with the meeting: what stood open here, and stays on the page once it has an answer
FOR_YOU = "Actions that this room does not see: for you alone"
NOTHING_AGREED = "Nothing is agreed yet that is still to be done."


def draw(record: Assessment, meeting: Meeting) -> None:
    """What became of what was agreed before; what is agreed now; and the list to read aloud."""
    earlier = session.earlier()
    last_time = {action.id for one in earlier[-1:] for action in one.actions}
    _before(record, meeting, earlier, last_time)
    st.header("What is agreed now", anchor=False)
    here = [one for one in record.actions if one.meeting_id == meeting.id and one.id not in last_time]
    _apart(here, record, meeting, lambda action: _agreed(record, action), key="agreed")
    st.button("Add an action", key="agreed.add", on_click=_add, args=(meeting.id,))
    st.header("Read it back", anchor=False)
    _read_back(record, meeting)


def _before(record: Assessment, meeting: Meeting, earlier: tuple[Assessment, ...], last_time: set[str]) -> None:
    left = undone.of_last_time(record, earlier)
    asked = _asked(record, meeting, last_time)
    if not left and not asked:
        return
    st.header("What was agreed before, and what became of it", anchor=False)
    _apart(left, earlier[-1] if earlier else record, meeting, lambda action: _left(action, meeting), key="left")
    _apart(asked, record, meeting, _became, key="became")


def _apart(
    found: Iterable[Action], record: Assessment, meeting: Meeting, draw_one: Callable[[Action], None], *, key: str
) -> None:
    """Each in a frame of its own; what this room may not see is folded, as somebody may look over a shoulder."""
    held = tuple(found)
    hidden = [one for one in held if undone.kept_from(meeting, one, record)]
    _framed([one for one in held if one not in hidden], draw_one, key)
    if hidden:
        with st.expander(FOR_YOU, key=f"alone.{key}"):
            _framed(hidden, draw_one, key)


def _framed(found: Iterable[Action], draw_one: Callable[[Action], None], key: str) -> None:
    for action in found:
        # The inner one is where the focus goes when the action was added just now.
        with st.container(border=True, key=f"{key}-{action.id}"), st.container(key=f"unfold_{action.id}"):
            draw_one(action)


def _left(action: Action, meeting: Meeting) -> None:
    _named(action)
    asks = f"Ask what became of it: {text.plain_label(actions.shortened(action.what))}"
    st.button(asks, key=f"left.{action.id}", on_click=_take_over, args=(action, meeting), wrap=True)


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
    bound.long_text("What exactly will be done", "what", rows=2, spoken_of=clear_actions.SPOKEN_OF)
    who, by = st.columns(2)
    with who:
        bound.line("Who does it, by name", "who")
    with by:
        bound.day("By which day", "by")
    if asks := undone.asks(action):
        st.info(asks)
    clear_actions.beneath(action, asked=(clear.WHO, clear.DAY))
    notices, instead = st.columns(2)
    with notices:
        bound.long_text("How the child will notice", "child_notices", rows=2)
    with instead:
        bound.long_text("If it does not happen, then", "if_not_then", rows=2)
    steps_children.several("For which children", record, action.child_ids, bound.keep("child_ids"),
                           key=f"{bound.key}.children")  # fmt: skip
    st.button("Remove this action", key=f"agreed.remove.{action.id}", on_click=_remove,
              args=(action.id,))  # fmt: skip


def _add(meeting_id: str) -> None:
    """One more, or the one that stands there with nothing typed in it; either takes the focus."""
    here = (one for one in session.shown().assessment.actions if one.meeting_id == meeting_id)
    if blank := next(filter(undone.blank, here), None):
        unfolding.show(blank.id)
    else:
        unfolding.make_one(lambda id: Action(id=id, meeting_id=meeting_id), "An action agreed")


def _remove(id: str) -> None:
    """Gone, with an offer to put it back where anything was typed in it."""
    found = next((one for one in session.shown().assessment.actions if one.id == id), None)
    if found is not None and undone.blank(found):
        session.press("An action removed", lambda record: record.remove(found), id)
    elif found is not None:
        session.remove("An action removed", found)


def _read_back(record: Assessment, meeting: Meeting) -> None:
    found = [one for one in undone.agreed(record, meeting) if not undone.kept_from(meeting, one, record)]
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
