"""The family’s situation: described and never rated, with what services owe kept apart from care."""

import streamlit as st

from pages.parts import evidence, fields, text
from pages.parts.fields import Keep
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.drafts import Read
from pathway.evidence import Evidence

BOXES = (
    ("situation", "The family’s situation in your own words", 8),
    ("services_would_fix", "What money or a service would fix", 3),
    ("services_would_not_fix", "What money or a service would not fix", 3),
)


def draw(record: Assessment, content: Content, area: Area) -> None:
    """The boxes of the household, then what is known."""
    text.quiet("This is described, never rated. Poverty or a diagnosis never move a child up by themselves.")
    for name, label, rows in BOXES:
        fields.long_text(label, _reading(name), _keep(name), key=f"circumstances_{name}", rows=rows)
    st.header("What is known", anchor=False)
    pieces = [piece for piece in record.evidence if area.id in piece.area_ids]
    everyone = tuple(child.id for child in record.children)
    start = Evidence(id="new", child_ids=everyone, area_ids=(area.id,))
    evidence.listed(pieces, evidence.Spot(area.id, start), record, content)


def _reading(name: str) -> Read:
    return lambda record: getattr(record.circumstances, name)  # type: ignore[no-any-return]


def _keep(name: str) -> Keep:
    return lambda record, value: record.but(circumstances=record.circumstances.but(**{name: value}))
