"""How a control and the record are kept the same, whatever the control is: `fields` and `chips` are both bound so."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from pages.parts import choosing, clashes, session
from pathway import merging
from pathway.choosing import Keep
from pathway.keeping import Opened

Words = Callable[[Any], str]


@dataclass(frozen=True)
class _Clash:
    """A value chosen here, of a part that another window had changed; it waits for a person’s word."""

    value: Any


def take_over(key: str, stored: Any) -> None:
    """Show what another tab stored since this control was drawn, unless something else was typed here meanwhile."""
    base = _base(key)
    if _clash(key) in st.session_state and clashes.decided(key):
        _settle(key, stored)
        clashes.begin(key)
        clashes.late(key)
    elif key not in st.session_state:
        choosing.forget(key)
    elif not choosing.waits(key, st.session_state[key]):
        if base not in st.session_state:
            st.session_state[_unsure(key)] = True
        elif _same(st.session_state[key], st.session_state[base]) and not _same(st.session_state[key], stored):
            st.session_state[key] = stored
    st.session_state.setdefault(base, stored)


def commit(key: str, keep: Keep, what: str, part: Callable[[Any], Any] = lambda value: value) -> None:
    """Called by the framework when a control was changed, before the page is drawn again; `part` of it is kept.

    What is beyond that part differs from the record for good: it is taken for typed here, and so left where it is.
    What another window has changed meanwhile is not written over: `reconcile` shows both.
    """
    value = part(st.session_state[key])
    st.session_state.pop(_seen(key), None)
    if choosing.stored(key, value):
        st.session_state[_base(key)] = value
    elif choosing.coming(key):
        st.session_state[_seen(key)] = choosing.seen()  # for `reconcile`, if it is not stored there after all
    elif _changed_elsewhere(keep, value):
        clashes.begin(key)
        st.session_state[_clash(key)] = _Clash(value)
    elif session.change(what, lambda record: keep(record, value)):
        st.session_state[_base(key)] = value


def reconcile(key: str, stored: Any, held: Any, keep: Keep, what: str, words: Words = str) -> Any:
    """Store what this control holds when the record does not: the first edit after a restart comes this way.

    Where both this window and another have changed the part, both are shown below, and nothing is stored until a
    person has chosen; `words` says a value.
    """
    unsure = st.session_state.pop(_unsure(key), False)
    if choosing.waits(key, held):
        return held  # the page is drawn again with what is stored
    seen = st.session_state.pop(_seen(key), None)
    if seen is not None and not _same(held, stored) and _changed_elsewhere(keep, held, seen):
        st.session_state[_clash(key)] = _Clash(held)
    if not _same(held, stored) and unsure and _stood_before(keep, held):
        # Either chosen just now, or what this window showed before another changed it: nobody can tell.
        st.session_state[_clash(key)] = _Clash(held)
    clash = st.session_state.get(_clash(key))
    if clash is not None and not _same(clash.value, stored):
        clashes.choose(key, what, keep, stored, clash.value, words, _settle, partial(_changed_elsewhere, keep))
        return held
    st.session_state.pop(_clash(key), None)
    clashes.remembered(key, stored, words)
    if _same(held, stored):
        st.session_state[_base(key)] = stored
    elif session.change(what, lambda record: keep(record, held)):
        st.session_state[_base(key)] = held
    return held


def _changed_elsewhere(keep: Keep, value: Any, seen: Opened | None = None) -> bool:
    """Whether another window has changed the very part that this change is of, unseen by this one or since `seen`."""
    seen = seen or choosing.seen()
    newest = session.opened()
    if newest is None or newest.revision == seen.revision:
        return False
    try:
        mine = merging.touched(newest.assessment, keep(newest.assessment, value))
    except (KeyError, ValueError):
        return False  # `session.change` meets the same, and says it
    return merging.collide(mine, merging.touched(seen.assessment, newest.assessment))


def _stood_before(keep: Keep, held: Any) -> bool:
    record = session.assessment()
    wanted = keep(record, held)
    return any(merging.was_so(then, record, wanted) for _, then in clashes.versions())


def _settle(key: str, value: Any) -> None:
    """From here on the control shows what was chosen of the two."""
    st.session_state.pop(_clash(key), None)
    st.session_state[_base(key)] = st.session_state[key] = value


def _same(one: Any, other: Any) -> bool:
    """Whether two values of a control say the same; the order in which several were chosen says nothing."""
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return sorted(one) == sorted(other)
    return bool(one == other)


def _base(key: str) -> str:
    return f"base:{key}"


def _seen(key: str) -> str:
    return f"seen:{key}"


def _clash(key: str) -> str:
    return f"clash:{key}"


def _unsure(key: str) -> str:
    return f"unsure:{key}"
