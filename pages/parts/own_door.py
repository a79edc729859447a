"""The way into a young person’s own part, and what the worker must know before they hand the device over."""

import streamlit as st

from pages.parts import own_part, text
from pages.parts.places import place
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child

FIRST = (
    "The page that opens shows this child’s own questions and nothing of anybody else: no menu, and no way into the "
    "assessment until the part is given back.",
    "The browser itself is not locked. Its back button, its address line, other tabs and other programs stay within "
    "reach: close what should not be seen, and stay in the room.",
    "Say before you hand it over, in your own words, who will read it, that anything may be left empty, and that you "
    "have to tell somebody who can help if they are in danger. The page says so too.",
    "Each answer is kept while they write it and comes back here as their exact words. An answer they ask you to be "
    "careful with is left out of the report until you have talked with them.",
)


def draw(record: Assessment, content: Content, child: Child, name: str) -> None:
    """Folded, for a child who is old enough to write for themself."""
    own_part.may_open_again(child.id)
    if not own_part.prompts(record, content, child):
        return
    with st.expander(f"Let {text.plain_label(name)} write for themself", key=f"own_door_{child.id}"):
        text.quiet(*FIRST)
        st.page_link(place("own-words").file, label=f"Open the page for {text.plain_label(name)} and hand it over",
                     query_params={"a": record.id, "child": child.id})  # fmt: skip
