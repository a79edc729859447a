"""Where in the open assessment this window was last, so that the menu and the pages beside it lead back to there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from pages.parts import areas, frame, session, text
from pages.parts.frame import Link
from pages.parts.places import PARTS, PORTAL, Place, place
from pages.parts.steps_links import SAID

KEPT = "last place"
OPEN_WHERE_LAST = ("area", "voice")  # parts that are several screens: the area, and the child


@dataclass(slots=True)
class _Seen:
    """What this window saw of one assessment: the part it was on last, and what followed the address of each."""

    assessment_id: str
    part: str = ""
    follows: dict[str, dict[str, str]] = field(default_factory=dict)


def see(at: Place) -> None:
    """Keep where this window is, while it is on a part of an assessment; of another assessment nothing is kept.

    What a reviewer said is landed on once, and not again on the way back.
    """
    opened = session.assessment_id()
    if at not in PARTS or not opened:
        return
    seen: _Seen | None = st.session_state.get(KEPT)
    if seen is None or seen.assessment_id != opened:
        st.session_state[KEPT] = seen = _Seen(opened)
    seen.part = at.name
    seen.follows[at.name] = {name: said for name, said in st.query_params.to_dict().items() if name != SAID}


def of_parts() -> Mapping[str, Mapping[str, str]]:
    """What follows the address of a part of several screens: the area, and the child, that were seen last."""
    seen = _of_open()
    return {name: seen.follows[name] for name in OPEN_WHERE_LAST if name in seen.follows} if seen else {}


def way_back(at: Place) -> None:
    """On a page of the portal, one line back to where somebody was in the open assessment."""
    seen = _of_open() if at in PORTAL else None
    if seen is None or session.opened() is None:
        return
    with st.container(key="way_back"):
        _draw(Link(seen.part, f"Back to {_called(seen)}", seen.follows[seen.part]))


def _draw(back: Link) -> None:
    st.page_link(frame.page(back.to), label=text.plain_label(back.says), query_params=dict(back.query))


def _of_open() -> _Seen | None:
    seen: _Seen | None = st.session_state.get(KEPT)
    return seen if seen is not None and seen.assessment_id == session.assessment_id() else None


def _called(seen: _Seen) -> str:
    """The part by the name the menu has for it; an area by its own."""
    if seen.part != "area":
        return place(seen.part).title
    record, content = session.assessment(), session.content()
    return dict(areas.slugs(record, content))[areas.at(record, content, seen.follows["area"].get("area", ""))]
