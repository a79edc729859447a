"""A pack that was chosen and looked at in this window, and is not in force: what came of it, until it is put away."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

import streamlit as st

from pages.parts import portal_facts_laid, session
from pathway import content as packs
from pathway.content import laying
from pathway.content.bundle import Bundle
from pathway.content.laying import Looked
from pathway.pack_differences import Difference, differences

_KEY, _TURN = "content.held", "content.turn"

Stands = tuple[str, int, int]  # an assessment, its revision, and the newest act of the packs it was read beside


@dataclass(frozen=True, slots=True)
class Told:
    """What a pack changes for one open assessment, called as the list calls it; `known_by` tells namesakes apart."""

    title: str
    known_by: str = ""
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """The pack, what came of looking at it, the newest act it was looked at beside, and what it would change.

    `told` has None for an assessment that could not be read, and of which nothing can be said.
    """

    bundle: Bundle
    looked: Looked
    newest: int
    former: packs.Pack | None = None
    differs: tuple[Difference, ...] = ()
    told: Mapping[Stands, Told | None] = field(default_factory=dict)


def of() -> Held | None:
    """What was chosen in this window last."""
    found: Held | None = st.session_state.get(_KEY)
    return found


def ready() -> Held | None:
    """The same where it has no fault, so that it can be looked at and put in force."""
    found = of()
    return found if found is not None and found.looked.content is not None else None


def put_away() -> None:
    """Let go of what was chosen, and empty the places for files."""
    st.session_state.pop(_KEY, None)
    st.session_state[_TURN] = turn() + 1


def turn() -> int:
    """How often the places for files were emptied: a part of their keys."""
    return int(st.session_state.get(_TURN, 0))


def newest() -> int:
    """The number of the newest act that put any pack in force; 0 where there is none."""
    return max((one.number for one in session.store().pack_history()), default=0)


def look(bundle: Bundle) -> Held:
    """Check a pack beside those in force, and work out what it says otherwise; nothing of an assessment is read yet."""
    at, now = newest(), session.packs_in_force()
    taken = {id: one for id, one in now.taken().items() if one is not None}
    local = session.setting("local") or None
    looked = laying.look(session.DATA, taken, bundle, local, again=_stood(bundle))
    if looked.content is None or looked.pack is None:
        return Held(bundle, looked, at)
    known = {"england", *(pack.id for pack in portal_facts_laid.areas(now))}
    was = before(looked)
    former = next((pack for pack in was.packs if pack.id == bundle.id), None) if bundle.id in known else None
    return Held(bundle, looked, at, former, differences(was, looked.content))


def _stood(bundle: Bundle) -> bool:
    """Whether this very pack was in force here before or came with Waymark: one press goes back to it in any case."""
    digest = sha256(bundle.zipped()).digest()
    acts = [one for one in session.store().pack_history() if one.pack == bundle.id]
    return bundle == laying.shipped(bundle.id, session.DATA) or any(one.digest == digest for one in acts)


def before(looked: Looked) -> packs.Content:
    """What is in force for the same area; for an area that is new, England alone."""
    local = looked.content.local.id if looked.content and looked.content.local else ""
    now = session.packs_in_force()
    there = {pack.id for pack in portal_facts_laid.areas(now)}
    return portal_facts_laid.content(now, local if local in there else "", {})


def keep(held: Held) -> None:
    """Have it at hand in this window."""
    st.session_state[_KEY] = held
