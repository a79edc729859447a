"""Extra needs: each need of a disabled child, who meets it, whether it is happening, how we know and since when."""

import streamlit as st

from pages.parts import fields, session, text, unfolding
from pages.parts.items import field, reading
from pathway.assessment import Assessment
from pathway.household import Child
from pathway.judgement import Need
from pathway.scales import Happening
from pathway.wording import choices, say

HAPPENING = choices(Happening)
UNASKED = "Not looked at yet whether it is happening"
OWES = "What a service owes and has not given"


def draw(record: Assessment, child: Child, name: str) -> None:
    """The way to add a need, and the needs of one child with the newest first."""
    st.subheader("Extra needs, one by one", anchor=False)
    unfolding.add(f"Add a need of {text.plain_label(name)}", lambda id: Need(id=id, child_id=child.id),
                  key=f"need_add_{child.id}", what="Added a need")  # fmt: skip
    for need in reversed(record.needs_of(child)):
        with st.container(border=True, key=f"unfold_{need.id}"):
            if unfolding.line(need.id, called(need), state(need)):
                _need(need)


def called(need: Need) -> str:
    """What a need is called in a list."""
    return " ".join(need.what.split()) or "A need with no words yet"


def state(need: Need) -> str:
    """Whether it is happening, in words."""
    return say(need.happening, UNASKED)


def _need(need: Need) -> None:
    _line(need, "what", "What the need is")
    _line(need, "who", "Who meets it")
    fields.choice("Is it happening?", tuple(Happening), need.happening, field("needs", need.id, "happening"),
                  key=f"need_happening_{need.id}", words=HAPPENING.__getitem__, what="Changed a need")  # fmt: skip
    _line(need, "how_known", "How we know")
    _line(need, "since", "Since when")
    if need.service_owes.strip():  # of a record made before services’ failures stood apart
        _line(need, "service_owes", OWES)
    st.button("Remove this need", key=f"need_remove_{need.id}", type="tertiary",
              on_click=session.remove, args=("Need removed", need))  # fmt: skip


def _line(need: Need, name: str, label: str) -> None:
    fields.line(label, reading("needs", need.id, name), field("needs", need.id, name), key=f"need_{name}_{need.id}",
                what="Changed a need")  # fmt: skip
