"""Links from one part of an assessment to the exact place of another; an address holds ids and never words."""

import streamlit as st

from pages.parts import copied, frame, session, text
from pages.parts.places import place
from pathway.places import Place

SAID = "said"  # in an address, the id of what a reviewer said: the page is opened there


def query(to: Place, said: str = "") -> dict[str, str]:
    """What follows the address of a place, or of what was `said` there in review, by its id."""
    found = {"a": session.assessment_id(), "area": to.area_id, "child": to.child_id, "item": to.item_id, SAID: said}
    return {name: id for name, id in found.items() if id}


def link(to: Place, says: str, said: str = "") -> None:
    """A link that says where it leads; the words may hold a person’s name. Of a copy, none leads to a closed page."""
    if to.page in copied.shut():
        return
    st.page_link(frame.page(to.page), label=text.plain_label(says), query_params=query(to, said))


def title(page: str) -> str:
    """What a page is called in the menu."""
    return place(page).title
