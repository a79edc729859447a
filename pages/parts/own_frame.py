"""The frame while a child has the device: only their own page, Act today, and the way to give it back.

Nothing here leads into the assessment, and nothing names anybody else in the family.
"""

from typing import Any

import streamlit as st

from pages.parts import own_part, session
from pages.parts.frame import Link
from pages.parts.places import PRIVATE, Place

# Act today without the family: the assessment goes by this name, so that the page opens none.
OWN = "own"
HELD = "own.held"  # kept in this window for as long as a child has the device


def set_right(at: Place) -> None:
    """Give each of the child’s pages the address it has of its own.

    On the browser’s way back and forward the framework asks for one page with what followed the address of the other:
    the child’s page would then open nothing, and Act today would open the assessment in the child’s hands.
    """
    given = st.query_params.to_dict()
    if at in PRIVATE:
        found = given.pop(OWN, "")
        if found and not given.get("a"):
            st.query_params.from_dict({"a": found} | given)
        st.session_state[HELD] = True
    elif at.name == "safety" and HELD in st.session_state:
        st.query_params.from_dict(_away())
    else:
        st.session_state.pop(HELD, None)  # only the worker comes to any other page


def around(at: Place) -> bool:
    """Whether this page is shown to the child whose part is open, and to nobody else."""
    return at in PRIVATE or (at.name == "safety" and back() is not None)


def bar() -> dict[str, Any]:
    """No names; whether all is saved, and the way to Act today, which opens no assessment either."""
    saved, saving = session.saving()
    return {"children": (), "saving": saving, "saved": saved, "act": Link("safety", "Act today", _away())}


def back() -> Link | None:
    """From Act today to the child’s page again; None where no child has the device."""
    away = OWN in st.query_params or HELD in st.session_state
    if not away or session.assessment_id():
        return None
    query = {"a": st.query_params.get(OWN, ""), "child": st.query_params.get("child", "")}
    return Link("own-words", "Go back to what you were writing", {name: id for name, id in query.items() if id})


def foot(at: Place) -> None:
    """The way to give the device back, in sight for as long as the part is open."""
    found = own_part.opened() if at in PRIVATE else None
    if found is not None:
        with st.container(key="foot", horizontal=True, horizontal_alignment="right"):
            st.button("I have finished: give it back", key="own_finish", type="primary", on_click=own_part.give_back,
                      args=(found.id,))  # fmt: skip


def _away() -> dict[str, str]:
    found = st.query_params.get(OWN) or session.assessment_id()
    child = st.query_params.get("child", "")
    return {name: id for name, id in ((OWN, found), ("child", child)) if id}
