"""Controls bound to the record: each shows what is stored, stores what is changed, and never lets old words win.

A control’s value comes from the record and is compared with it on every run, because after a restart or a lost
connection Streamlit neither calls `on_change` nor keeps what it knew; what was typed must still be stored.
"""

from collections.abc import Callable, Sequence
from datetime import date, time
from enum import StrEnum
from typing import Any, TypeVar

import streamlit as st

from pages.parts import choosing, text, times
from pages.parts import long_text as box
from pages.parts.binding import Keep, commit, reconcile, take_over
from pathway import ages
from pathway.drafts import Read

Word = TypeVar("Word", bound=StrEnum)

EARLIEST = date(1900, 1, 1)
LATEST = date(2100, 1, 1)


def line(label: str, read: Read, keep: Keep, *, key: str, what: str = "", **look: Any) -> str:
    """One line of text, stored while it is typed as `long_text` is."""
    slot = box.Slot(key=key, what=what or label, read=read, keep=keep)
    return box.draw(label, slot, rows=0, exact=True, **look)


def entry(label: str, stored: str, keep: Keep, *, key: str, what: str = "", **look: Any) -> str:
    """One line of which this page makes something else than words; stored when it is left."""
    take_over(key, stored)
    written: Keep = lambda record, typed: keep(record, typed or "")  # noqa: E731
    typed = st.text_input(label, value=stored, key=key, autocomplete="off", on_change=commit,
                          args=(key, written, what or label), **look)  # fmt: skip
    return reconcile(key, stored, typed or "", written, what or label)


def choice(
    label: str, options: Sequence[Word], stored: Word | None, keep: Keep, *,
    key: str, words: Callable[[Word], str], what: str = "", horizontal: bool = False, **look: Any,
) -> Word | None:  # fmt: skip
    """One of a few words, untouched until somebody chooses; stored before the page is drawn again.

    `keep` runs outside this page as well: it knows the record and what it was made with, and nothing else.
    """
    take_over(key, stored)
    index = options.index(stored) if stored is not None and stored in options else None
    chosen = st.radio(label, options, index=index, key=key, format_func=words, horizontal=horizontal,
                      on_change=commit, args=(key, keep, what or label), **look)  # fmt: skip
    choosing.offer(key, tuple(options), chosen, keep, what or label, words)
    return reconcile(key, stored, chosen, keep, what or label, words)


def pick(
    label: str, options: Sequence[Any], stored: Any, keep: Keep, *,
    key: str, words: Callable[[Any], str], what: str = "", **look: Any,
) -> Any:  # fmt: skip
    """One of many, from a list that opens; options are shown as text by the framework."""
    take_over(key, stored)
    index = list(options).index(stored) if stored in options else None
    chosen = st.selectbox(label, options, index=index, key=key, format_func=words, on_change=commit,
                          args=(key, keep, what or label), **look)  # fmt: skip
    return reconcile(key, stored, chosen, keep, what or label, words)


def several(
    label: str, options: Sequence[str], stored: tuple[str, ...], keep: Keep, *,
    key: str, words: Callable[[str], str], what: str = "", **look: Any,
) -> tuple[str, ...]:  # fmt: skip
    """Any number of a list, kept in the list’s order; what is no longer on offer is not lost."""
    known = [one for one in stored if one in options]
    gone = [one for one in stored if one not in options]
    ordered: Keep = lambda record, chosen: keep(record, (*(one for one in options if one in chosen), *gone))  # noqa: E731
    take_over(key, known)
    chosen = st.multiselect(label, options, default=known, key=key, format_func=words, select_all=False,
                            on_change=commit, args=(key, ordered, what or label), **look)  # fmt: skip
    return tuple(reconcile(key, known, list(chosen), ordered, what or label, words))


def tick(label: str, stored: bool, keep: Keep, *, key: str, what: str = "", **look: Any) -> bool:
    """Yes or not."""
    take_over(key, stored)
    ticked = st.checkbox(label, value=stored, key=key, on_change=commit, args=(key, keep, what or label), **look)
    return reconcile(key, stored, ticked, keep, what or label, lambda yes: "ticked" if yes else "not ticked")


def day(label: str, stored: date | None, keep: Keep, *, key: str, what: str = "", **look: Any) -> date | None:
    """A date, empty until somebody gives one."""
    take_over(key, stored)
    look = dict[str, Any](format="DD/MM/YYYY", min_value=EARLIEST, max_value=LATEST) | look
    given = st.date_input(label, value=stored, key=key, on_change=commit,
                          args=(key, keep, what or label), **look)  # fmt: skip
    return reconcile(key, stored, given, keep, what or label, ages.day)


def clock(label: str, stored: time | None, keep: Keep, *, key: str, what: str = "", **look: Any) -> None:
    """A time of day as it is said; what is no time stays in the box, and how to write it is said beneath."""
    shown = times.words(stored)
    written: Keep = lambda record, typed: keep(record, times.read(typed or ""))  # noqa: E731
    take_over(key, shown)
    typed = st.text_input(label, value=shown, key=key, autocomplete="off", on_change=commit,
                          args=(key, written, what or label), **look)  # fmt: skip
    reconcile(key, shown, typed or "", written, what or label)
    try:
        doubt = times.doubt(times.read(typed or ""))
    except ValueError:
        st.info(times.MENDS)
    else:
        if doubt:
            text.quiet(doubt)


def number(label: str, stored: int | None, keep: Keep, *, key: str, what: str = "", **look: Any) -> int | None:
    """A whole number, empty until somebody gives one."""
    take_over(key, stored)
    given = st.number_input(label, value=stored, key=key, step=1, on_change=commit,
                            args=(key, keep, what or label), **look)  # fmt: skip
    return reconcile(key, stored, given, keep, what or label)


def long_text(label: str, read: Read, keep: Keep, *, key: str, what: str = "", **look: Any) -> str:
    """Long text, stored while it is typed; `read` finds in a record what `keep` puts there. Gives what is stored.

    The label is shown as text, so a person’s name in it stands as it is. Both functions run outside this page as well:
    they know the record and what they were made with, and nothing else.
    """
    return box.draw(label, box.Slot(key=key, what=what or label, read=read, keep=keep), **look)
