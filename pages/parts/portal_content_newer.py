"""Where Waymark comes with a newer pack than the one taken in here: that is said, and what it would change shown.

A pack that was taken in stays in force when Waymark is renewed. Without this, a number that was mended there would
never reach those who use the old one, and nobody would know.
"""

from collections.abc import Iterable, Mapping
from html import escape

import streamlit as st

from pages.parts import handing, portal_content_held, portal_content_look, said, session, text
from pathway import ages
from pathway import content as packs
from pathway.content import laying
from pathway.errors import PathwayError
from pathway.store import PackEntry

NEWER = (
    "Compare the two: Waymark now comes with {came}, gone over on {came_on}, and in force here is {kept}, gone over on "
    "{kept_on}. Take over what is new into your own pack and move its version on, or go back to the one that came."
)
FOR_OTHERS = "Ask your practice lead to look here: a newer {title} came with Waymark than the one in force, {kept}."
SEE = "See what {came} would change"


def draw(in_force: Iterable[packs.Pack], acts: Mapping[str, PackEntry]) -> None:
    """One panel for each pack that was taken in and is older than the one of the same id that came with Waymark."""
    place = st.empty()  # the page does not jump when one comes or goes
    found = [(kept, came) for kept in in_force if (came := newer(kept, acts.get(kept.id))) is not None]
    if found:
        with place.container(gap="small"):
            for kept, came in found:
                _say(kept, came)


def newer(kept: packs.Pack, act: PackEntry | None) -> packs.Pack | None:
    """What came with Waymark, where this pack was taken in and is the older of the two."""
    if act is None or act.digest is None:
        return None
    came = next((pack for pack in packs.packs(session.DATA) if pack.id == kept.id), None)
    return came if came is not None and came.newer_than(kept) else None


def _say(kept: packs.Pack, came: packs.Pack) -> None:
    lead = portal_content_look.lead_here() is not None
    words = (NEWER if lead else FOR_OTHERS).format(
        title=came.title, came=f"{came.title} {came.version}", came_on=ages.day(came.as_of),
        kept=kept.version, kept_on=ages.day(kept.as_of),
    )  # fmt: skip
    with st.container(key=f"content_newer_{kept.id}", gap="small"):
        st.warning(text.plain_label(words))
        if not lead:
            return
        label = text.plain_label(SEE.format(came=f"{came.title} {came.version}"))
        st.button(label, key=f"content.newer.{kept.id}", on_click=_see, args=(kept.id,))
        handing.button(
            text.plain_label(f"Download {came.title} {came.version}"), lambda: _files(kept.id),
            f"waymark-{escape(kept.id)}.zip", "application/zip", key=f"content.newer.download.{kept.id}",
        )  # fmt: skip


def _files(id: str) -> bytes:
    found = laying.shipped(id, session.DATA)
    if found is None:
        raise PathwayError("Open this page again: this pack does not come with Waymark any more.")
    return found.zipped()


def _see(id: str) -> None:
    found = laying.shipped(id, session.DATA)
    if found is None:
        return
    try:
        portal_content_held.keep(portal_content_held.look(found))
    except PathwayError as fault:
        said.not_done(str(fault))
    else:
        said.done("What it would change stands below, under “Load a changed pack”. Nothing is in force yet.")
