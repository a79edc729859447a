"""Two answers to one question, from two windows: both are shown with who gave the stored one and when."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import streamlit as st

from pages.parts import session, text
from pathway import ages, exchange
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from pathway.store import Aside, Revision

BACK = 50  # versions looked through
NOTHING = "nothing"
DECIDED = "This was already decided in another window, so nothing was changed here."
AGAIN = "Look again before you choose: this was answered once more in another window, and nothing was changed here."
_LATE = "decided in another window"


def choose(
    key: str, what: str, keep: Callable[[Assessment, Any], Assessment], stored: Any, here: Any,
    words: Callable[[Any], str], settle: Callable[[str, Any], None], unseen: Callable[[Any], bool],
) -> None:  # fmt: skip
    """Both answers and who gave the stored one; pressing a button settles it, and the other stays in the history.

    `unseen` says whether another window has changed this again since it was shown here: then it is shown anew first.
    """

    def use_here() -> None:
        if decided(key):
            settle(key, stored)
            late(key)
        elif unseen(here):
            late(key, AGAIN)
        elif session.change(what, lambda record: keep(record, here)):
            settle(key, here)
            _forget(key)

    def keep_stored() -> None:
        settle(key, stored)
        _forget(key)

    _remember(key, what, _said(here, words))
    tell(key)
    with st.container(border=True, key=f"clash_{key}"):
        text.heading("Answered in two windows", level=4)
        text.quiet("Nothing is lost: choose which answer to keep.")
        said = written(lambda record: keep(record, stored) == record)
        text.show(f"Stored: {_said(stored, words)}{f' ({said})' if said else ''}")
        text.show(f"Chosen in this window: {_said(here, words)}")
        with st.container(horizontal=True):
            st.button("Keep the stored answer", key=f"clash.stored.{key}", on_click=keep_stored)
            st.button("Use the answer of this window", key=f"clash.here.{key}", on_click=use_here)


def remembered(key: str, stored: Any, words: Callable[[Any], str]) -> None:
    """An answer that waits since an earlier visit to this page: it is said, and choosing it is one press above."""
    tell(key)
    for aside in session.kept_aside():
        if aside.part != key:
            continue
        if aside.words == _said(stored, words):  # it was chosen since
            session.let_go(aside)
            continue
        with st.container(border=True, key=f"clash_{key}"):
            text.heading("Answered in two windows", level=4)
            text.show(f"Stored: {_said(stored, words)}")
            text.show(f"Chosen in another window by {aside.by}: {aside.words}")
            text.quiet("Choose that answer above if it is the right one, or keep the stored one.")
            st.button("Keep the stored answer", key=f"clash.kept.{key}", on_click=session.let_go, args=(aside,))


def late(part: str, says: str = DECIDED) -> None:
    """Note that a choice about this part came after another window had decided, or answered once more."""
    st.session_state[_LATE] = (session.assessment_id(), part, says)


def tell(part: str) -> None:
    """Say once that a choice came too late, where the question stood until then."""
    noted = st.session_state.get(_LATE)
    if noted is not None and noted[:2] == (session.assessment_id(), part):
        del st.session_state[_LATE]
        st.info(noted[2])


def begin(key: str) -> None:
    """Nothing is known yet of a question that comes up now."""
    st.session_state.pop(_asked(key), None)


def decided(key: str) -> bool:
    """Whether somebody has decided elsewhere: what was chosen here was kept aside, and is there no more."""
    return _asked(key) in st.session_state and all(aside.part != key for aside in session.kept_aside())


def _remember(key: str, what: str, said: str) -> None:
    """Keep what was chosen here until somebody decides, also when this page is left or the computer goes off."""
    waits = Aside(session.assessment_id(), key, "answer", what, said, session.signed_by(), session.now())
    with suppress(PathwayError):
        if not any((one.part, one.words) == (key, said) for one in session.kept_aside()):
            session.store().put_aside(waits)
        st.session_state[_asked(key)] = True


def _asked(key: str) -> str:
    return f"asked:{session.assessment_id()}:{key}"


def _forget(key: str) -> None:
    begin(key)
    for aside in session.kept_aside():
        if aside.part == key:
            session.let_go(aside)


def _said(value: Any, words: Callable[[Any], str]) -> str:
    if value is None or value in ("", [], ()):
        return NOTHING
    if isinstance(value, list | tuple):
        return ", ".join(text.unmarked(words(one)) for one in value)
    return text.unmarked(words(value))


def written(so: Callable[[Assessment], bool]) -> str:
    """Who brought the record to where something is so, and when; nothing where that cannot be found."""
    found: Revision | None = None
    for made, then in versions():
        try:
            if not so(then):
                break
        except (KeyError, ValueError):
            break
        found = made
    if found is None:
        return ""
    here = found.at.astimezone(session.HERE)
    return f"{found.by}, {ages.day(here.date())} at {here:%H:%M}"


def versions() -> Iterator[tuple[Revision, Assessment]]:
    """The versions of the open assessment, the newest first, as far as they are looked through."""
    id = session.assessment_id()
    for made in reversed(session.store().revisions(id)[-BACK:]):
        try:
            yield made, exchange.from_json(session.store().document_at(id, made.number))
        except PathwayError:
            return
