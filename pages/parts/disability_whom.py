"""Whom the disability part concerns, and, said quietly, whom it does not."""

import streamlit as st

from pages.parts import steps_children, text
from pages.parts.places import place
from pathway import applies, leaving
from pathway.assessment import Assessment
from pathway.household import Child
from pathway.summary import in_a_row


def concerned(record: Assessment) -> tuple[Child, ...]:
    """The children whom this part concerns: every answer about an impairment but “no”."""
    return tuple(child for child in record.children if applies.disability_open(child))


def nobody(record: Assessment) -> None:
    """What to do where this part concerns nobody so far."""
    st.write("This part concerns no child of this family so far.")
    st.write(
        "It opens for a child who has an impairment or a long-term condition, who is thought to have one, or who waits "
        "for an assessment. Say so on the family page; “not known yet” opens it too."
    )
    _to_family(record, "Go to the family" if record.children else "Add the children")


def others(record: Assessment) -> None:
    """The children whom this part does not concern; what was written of one of them before is kept."""
    rest = [child for child in record.children if not applies.disability_open(child)]
    if not rest:
        return
    names = steps_children.called(record)
    unasked = [child for child in rest if child.impairment is None]
    with st.container(key="not_concerned", gap="xsmall"):
        for child in rest:
            text.show(_why(record, child, names[child.id]), css="wm-quiet")
        if unasked and len(rest) < len(record.children):
            _to_family(record, "Say it on the family page")


def _why(record: Assessment, child: Child, name: str) -> str:
    if child.impairment is None:
        return f"{name}: nobody has said yet whether there is an impairment or a long-term condition."
    kept = leaving.leaving(record, child)
    more = f" Kept, and back when that changes: {in_a_row(list(kept))}." if kept else ""
    return f"{name}: no impairment or long-term condition, so this part is not asked.{more}"


def _to_family(record: Assessment, says: str) -> None:
    st.page_link(place("family").file, label=says, query_params={"a": record.id})
