"""Choosing an earlier version, seeing what differs from now, and bringing it back as a new version."""

from html import escape

import streamlit as st

from pages.parts import said, session, text
from pages.parts.steps_children import called
from pathway import ages, compare, exchange, returning
from pathway import sittings as grouping
from pathway.assessment import Assessment
from pathway.compare import Change, Earlier
from pathway.content import Content
from pathway.sittings import Sitting
from pathway.store import Revision

CHOSEN, CHANGE = "version_sitting", "version_change"
WHOLE = "What differs from now"
ALL = "All of this version"
BACK = "Bring this text back"


def sittings() -> tuple[Sitting, ...]:
    """The sittings in which this assessment was written, the newest first."""
    return grouping.sittings(session.store().revisions(session.assessment_id()))


def only_now(found: tuple[Sitting, ...]) -> bool:
    """Whether there is nothing but the version that is open."""
    return sum(len(sitting.changes) for sitting in found) < 2


def choose(found: tuple[Sitting, ...]) -> Revision | None:
    """The sitting, then which of its changes; it ends with the last unless another is chosen."""
    by_end = {sitting.last.number: sitting for sitting in found}
    _still_chosen(found)
    end = st.selectbox("Version at the end of", list(by_end), index=None, key=CHOSEN, placeholder="Choose a time",
                       format_func=lambda number: _sitting(by_end[number]))  # fmt: skip
    if end not in by_end:
        return None
    sitting = by_end[end]
    if len(sitting.changes) == 1:
        return sitting.last
    each = {made.number: made for made in reversed(sitting.changes)}
    number = st.selectbox("After this change", list(each), key=f"{CHANGE}_{end}",
                          format_func=lambda one: _made(each[one]))  # fmt: skip
    return each.get(number, sitting.last)


def _still_chosen(found: tuple[Sitting, ...]) -> None:
    """A sitting that goes on has a new end: what was chosen in it stays chosen, so that nobody loses their place."""
    end = st.session_state.get(CHOSEN)
    for sitting in found:
        if end != sitting.last.number and any(made.number == end for made in sitting.changes):
            st.session_state[CHOSEN] = sitting.last.number
            st.session_state[f"{CHANGE}_{sitting.last.number}"] = st.session_state.get(f"{CHANGE}_{end}", end)


def _sitting(sitting: Sitting) -> str:
    first, last = _at(sitting.first), _at(sitting.last)
    when = last if first == last else f"{first} to {last.rsplit(' ', 1)[-1]}"
    return f"{when}, by {sitting.last.by} ({sitting.last.number})"


def _made(made: Revision) -> str:
    return f"{_at(made)}: {made.what} ({made.number})"


def _at(made: Revision) -> str:
    here = made.at.astimezone(session.HERE)
    return f"{ages.day(here.date())} {here:%H:%M}"


def show(record: Assessment, content: Content, chosen: Revision) -> None:
    """What differs between this version and now, the whole of it, and the way to bring it back."""
    then = exchange.from_json(session.store().document_at(record.id, chosen.number))
    found = compare.changes(then, record, content)
    st.header(f"As it was on {_at(chosen)}", anchor=False)
    if not found:
        st.write("Nothing differs from now.")
    else:
        st.button("Bring this version back", key=f"version_back_{chosen.number}", on_click=_bring_back,
                  args=(then, chosen))  # fmt: skip
        text.quiet("It becomes the newest version. What is there now stays in this list and can be brought back too.")
        _groups(found, record, then, chosen)
    with st.expander(ALL, key=f"version_all_{chosen.number}"):
        _groups(compare.changes(compare.emptied(then), then, content), record, then)


def _bring_back(then: Assessment, chosen: Revision) -> None:
    """Everything as it was; what was said of finishing and signing since then is not unsaid."""
    if session.change(f"Brought back the version of {_at(chosen)}",
                      lambda record: returning.whole(then, record)):  # fmt: skip
        said.done(f"Brought back: the version of {_at(chosen)}. What was there until now stays in this list.")


def _bring_text_back(one: Earlier, chosen: Revision) -> None:
    """Only this text as it was, in whatever the record holds by now; it leaves the list, so that this is said."""
    if session.change(f"Brought back one text of the version of {_at(chosen)}",
                      lambda record: returning.put_back(record, one.place, one.words)):  # fmt: skip
        said.done(f"Brought back: {one.label}. What it said until now stays in this list.")


def _groups(found: tuple[Change, ...], record: Assessment, then: Assessment, chosen: Revision | None = None) -> None:
    """Each change under its heading; compared with the version that was `chosen`, both sides and what may return."""
    names = called(then) | called(record)
    for group, title in compare.GROUPS.items():
        here = [change for change in found if change.group is group]
        if here:
            st.subheader(title, anchor=False)
        waiting: list[str] = []  # drawn together, as one element for each would make a long list slow
        for change in here:
            waiting.append(_change(change, names, now=chosen is not None))
            if chosen is not None and change.texts:
                st.html("".join(waiting))
                waiting.clear()
                _offers(change, chosen)
        if waiting:
            st.html("".join(waiting))


def _offers(change: Change, chosen: Revision) -> None:
    """A way back for each text of a change, under what it said; by its name where there is more to tell apart."""
    with st.container(horizontal=True, gap="xsmall"):
        for one in change.texts:
            says = BACK if len(change.before) == len(change.after) == 1 else f"{BACK}: {one.label}"
            where = "_".join(filter(None, (one.place.part, one.place.key, one.place.field)))
            st.button(says, key=f"text_back_{chosen.number}_{where}", on_click=_bring_text_back, args=(one, chosen))


def _change(change: Change, names: dict[str, str], *, now: bool) -> str:
    whose = ", ".join(names[id] for id in change.child_ids if id in names)
    head = " · ".join(part for part in (change.kind, change.about, whose) if part)
    sides = (("Then", change.before), ("Now", change.after)) if now else (("", change.after),)
    held = "".join(_side(title, fields, now=now) for title, fields in sides)
    return (
        f'<section class="wm-change"><p class="wm-change-head" dir="auto">{escape(head)}</p><div>{held}</div></section>'
    )


def _side(title: str, fields: tuple[tuple[str, str], ...], *, now: bool) -> str:
    listed = "".join(
        f"<dt>{escape(label)}</dt><dd class='words' dir='auto'>{escape(words)}</dd>" for label, words in fields
    )
    nothing = "<p class='wm-quiet'>Not there.</p>"
    heading = f"<p class='wm-change-side'>{title}</p>" if now else ""
    return f"<div>{heading}{f'<dl>{listed}</dl>' if listed else nothing}</div>"
