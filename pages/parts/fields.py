"""Controls bound to the record: each shows what is stored, stores what is changed, and never lets old words win.

A control’s value comes from the record and is compared with it on every run, because after a restart or a lost
connection Streamlit neither calls `on_change` nor keeps what it knew; what was typed must still be stored.
"""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

import streamlit as st

from pages.parts import session
from pathway.assessment import Assessment

Value = TypeVar("Value")
Word = TypeVar("Word", bound=StrEnum)
Keep = Callable[[Assessment, Any], Assessment]

EARLIEST = date(1900, 1, 1)
LATEST = date(2100, 1, 1)


def line(label: str, stored: str, keep: Keep, *, key: str, what: str = "", **look: Any) -> str:
    """One line of text."""
    _take_over(key, stored)
    typed = st.text_input(label, value=stored, key=key, autocomplete="off", on_change=_commit,
                          args=(key, keep, what or label), **look)  # fmt: skip
    return _reconcile(key, stored, typed or "", keep, what or label)


def choice(
    label: str, options: Sequence[Word], stored: Word | None, keep: Keep, *,
    key: str, words: Callable[[Word], str], what: str = "", horizontal: bool = False, **look: Any,
) -> Word | None:  # fmt: skip
    """One of a few words, untouched until somebody chooses."""
    _take_over(key, stored)
    index = list(options).index(stored) if stored in options else None
    chosen = st.radio(label, options, index=index, key=key, format_func=words, horizontal=horizontal,
                      on_change=_commit, args=(key, keep, what or label), **look)  # fmt: skip
    return _reconcile(key, stored, chosen, keep, what or label)


def pick(
    label: str, options: Sequence[Any], stored: Any, keep: Keep, *,
    key: str, words: Callable[[Any], str], what: str = "", **look: Any,
) -> Any:  # fmt: skip
    """One of many, from a list that opens; options are shown as text by the framework."""
    _take_over(key, stored)
    index = list(options).index(stored) if stored in options else None
    chosen = st.selectbox(label, options, index=index, key=key, format_func=words, on_change=_commit,
                          args=(key, keep, what or label), **look)  # fmt: skip
    return _reconcile(key, stored, chosen, keep, what or label)


def several(
    label: str, options: Sequence[str], stored: tuple[str, ...], keep: Keep, *,
    key: str, words: Callable[[str], str], what: str = "", **look: Any,
) -> tuple[str, ...]:  # fmt: skip
    """Any number of a list, kept in the list’s order."""
    _take_over(key, list(stored))
    known = [option for option in stored if option in options]
    ordered: Keep = lambda record, chosen: keep(record, tuple(one for one in options if one in chosen))  # noqa: E731
    chosen = st.multiselect(label, options, default=known, key=key, format_func=words, on_change=_commit,
                            args=(key, ordered, what or label), **look)  # fmt: skip
    return tuple(_reconcile(key, known, list(chosen), ordered, what or label))


def tick(label: str, stored: bool, keep: Keep, *, key: str, what: str = "", **look: Any) -> bool:
    """Yes or not."""
    _take_over(key, stored)
    ticked = st.checkbox(label, value=stored, key=key, on_change=_commit, args=(key, keep, what or label), **look)
    return _reconcile(key, stored, ticked, keep, what or label)


def day(label: str, stored: date | None, keep: Keep, *, key: str, what: str = "", **look: Any) -> date | None:
    """A date, empty until somebody gives one."""
    _take_over(key, stored)
    look = {"format": "DD/MM/YYYY", "min_value": EARLIEST, "max_value": LATEST} | look
    given = st.date_input(label, value=stored, key=key, on_change=_commit,
                          args=(key, keep, what or label), **look)  # fmt: skip
    return _reconcile(key, stored, given, keep, what or label)


def number(label: str, stored: int | None, keep: Keep, *, key: str, what: str = "", **look: Any) -> int | None:
    """A whole number, empty until somebody gives one."""
    _take_over(key, stored)
    given = st.number_input(label, value=stored, key=key, step=1, on_change=_commit,
                            args=(key, keep, what or label), **look)  # fmt: skip
    return _reconcile(key, stored, given, keep, what or label)


def long_text(label: str, stored: str, keep: Keep, *, key: str, what: str = "", **look: Any) -> str:
    """Long text; drawn by `pages.parts.long_text` everywhere, so that the box can be replaced once."""
    from pages.parts import long_text as box

    _take_over(key, stored)
    typed = box.draw(label, stored, key=key, on_change=_commit, args=(key, _shortened(keep), what or label), **look)
    kept = box.kept_part(typed)
    _reconcile(key, stored, kept, _shortened(keep), what or label)
    return typed


def _shortened(keep: Keep) -> Keep:
    from pages.parts import long_text as box

    return lambda record, typed: keep(record, box.kept_part(typed))


# How a control and the record are kept the same


def _commit(key: str, keep: Keep, what: str) -> None:
    """Called by the framework when a control was changed, before the page is drawn again."""
    value = st.session_state[key]
    if session.change(what, lambda record: keep(record, "" if value is None and _is_text(key) else value)):
        st.session_state[_base(key)] = value


def _take_over(key: str, stored: Any) -> None:
    """Show what another tab stored since this control was drawn, unless something else was typed here meanwhile."""
    base = _base(key)
    if key in st.session_state and base in st.session_state:
        shown = st.session_state[key]
        if _same(shown, st.session_state[base]) and not _same(shown, stored):
            st.session_state[key] = stored
    st.session_state.setdefault(base, stored)


def _reconcile(key: str, stored: Any, typed: Any, keep: Keep, what: str) -> Any:
    """Store what this control holds when the record does not: the first edit after a restart comes this way."""
    if _same(typed, stored):
        st.session_state[_base(key)] = stored
    elif session.change(what, lambda record: keep(record, typed)):
        st.session_state[_base(key)] = typed
    return typed


def _same(one: Any, other: Any) -> bool:
    """Whether two values of a control say the same; the order in which several were chosen says nothing."""
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return sorted(one) == sorted(other)
    return bool(one == other)


def _base(key: str) -> str:
    return f"base:{key}"


def _is_text(key: str) -> bool:
    return isinstance(st.session_state.get(_base(key)), str)
