"""Choices that lie open side by side, so that one press is enough; bound to the record as `fields` binds the others."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from pages.parts import fields, text


@cache
def _style() -> str:
    return Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


def look() -> None:
    """Lay the style of these choices over the page."""
    st.html(f"<style>{_style()}</style>")


def one(
    label: str, options: Sequence[Any], stored: Any, keep: fields.Keep, *,
    key: str, words: Callable[[Any], str], required: bool = False, what: str = "",
) -> Any:  # fmt: skip
    """One of a few; pressed again it is untouched once more, unless there must be one."""
    emptied: fields.Keep = lambda record, chosen: keep(record, None if chosen == "" else chosen)  # noqa: E731
    fields._take_over(key, stored)
    chosen = st.pills(label, options, default=stored if stored in options else None, key=key,
                      required=required, format_func=_plain(words), on_change=fields._commit,
                      args=(key, emptied, what or label))  # fmt: skip
    return fields._reconcile(key, stored, chosen, emptied, what or label)


def several(
    label: str, options: Sequence[str], stored: tuple[str, ...], keep: fields.Keep, *,
    key: str, words: Callable[[str], str], what: str = "",
) -> tuple[str, ...]:  # fmt: skip
    """Any number of a few, in the order they were pressed."""
    known = [one for one in stored if one in options]
    gone = [one for one in stored if one not in options]  # no longer on offer, and still not lost
    together: fields.Keep = lambda record, chosen: keep(record, (*chosen, *gone))  # noqa: E731
    fields._take_over(key, known)
    chosen = st.pills(label, options, default=known, key=key, selection_mode="multi", format_func=_plain(words),
                      on_change=fields._commit, args=(key, together, what or label))  # fmt: skip
    return tuple(fields._reconcile(key, known, list(chosen), together, what or label))


def _plain(words: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda option: text.plain_label(words(option))
