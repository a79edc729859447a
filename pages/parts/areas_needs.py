"""Extra needs: each need of a disabled child, who meets it, whether it is happening and how we know."""

import streamlit as st

from pages.parts import fields, session, text
from pages.parts.items import field
from pathway import ids
from pathway.assessment import Assessment
from pathway.household import Child
from pathway.judgement import Need
from pathway.scales import Happening
from pathway.wording import choices

HAPPENING = choices(Happening)
LINES = (
    ("what", "What the need is"),
    ("who", "Who meets it"),
    ("how_known", "How we know"),
    ("since", "Since when"),
    ("service_owes", "What a service owes and has not given"),
)


def draw(record: Assessment, child: Child, name: str) -> None:
    """The way to add a need, and the needs of one child with the newest first."""
    st.button(f"Add a need of {text.plain_label(name)}", key=f"need_add_{child.id}", on_click=_add, args=(child,))
    for need in reversed(record.needs_of(child)):
        with st.container(border=True, key=f"need_{need.id}"):
            _need(need)


def _need(need: Need) -> None:
    for name, label in LINES[:2]:
        _line(need, name, label)
    fields.choice("Is it happening?", tuple(Happening), need.happening, field("needs", need.id, "happening"),
                  key=f"need_happening_{need.id}", words=HAPPENING.__getitem__, what="Changed a need")  # fmt: skip
    for name, label in LINES[2:]:
        _line(need, name, label)
    st.button("Remove this need", key=f"need_remove_{need.id}", type="tertiary",
              on_click=session.remove, args=("Need removed", need))  # fmt: skip


def _line(need: Need, name: str, label: str) -> None:
    fields.line(label, getattr(need, name), field("needs", need.id, name), key=f"need_{name}_{need.id}",
                what="Changed a need")  # fmt: skip


def _add(child: Child) -> None:
    session.keep("Added a need", Need(id=ids.fresh(), child_id=child.id))
