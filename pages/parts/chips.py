"""Choices that lie open side by side, so that one press is enough; bound to the record as `fields` binds the others."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from pages.parts import text
from pages.parts.binding import Keep, commit, reconcile, take_over


def one(
    label: str, options: Sequence[Any], stored: Any, keep: Keep, *,
    key: str, words: Callable[[Any], str], required: bool = False, what: str = "",
) -> Any:  # fmt: skip
    """One of a few; pressed again it is untouched once more, unless there must be one."""
    take_over(key, stored)
    chosen = st.pills(label, options, default=stored if stored in options else None, key=key,
                      required=required, format_func=_plain(words), wrap=True, on_change=commit,
                      args=(key, keep, what or label))  # fmt: skip
    return reconcile(key, stored, chosen, keep, what or label, words)


def several(
    label: str, options: Sequence[str], stored: tuple[str, ...], keep: Keep, *,
    key: str, words: Callable[[str], str], what: str = "",
) -> tuple[str, ...]:  # fmt: skip
    """Any number of a few, in the order they were pressed."""
    known = [one for one in stored if one in options]
    gone = [one for one in stored if one not in options]  # no longer on offer, and still not lost
    together: Keep = lambda record, chosen: keep(record, (*chosen, *gone))  # noqa: E731
    take_over(key, known)
    chosen = st.pills(label, options, default=known, key=key, selection_mode="multi", format_func=_plain(words),
                      wrap=True, on_change=commit, args=(key, together, what or label))  # fmt: skip
    return tuple(reconcile(key, known, list(chosen), together, what or label, words))


def _plain(words: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda option: text.plain_label(words(option))
