"""What a child does to look after somebody else, what it costs them, and what they are owed for it."""

from datetime import date

import streamlit as st

from pages.parts import areas_look, text, voices_fold
from pages.parts.bound import Bound
from pathway import raised
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child, YoungCarer
from pathway.scales import Stage


def draw(record: Assessment, content: Content, child: Child, name: str, *, stage: Stage, today: date) -> None:
    """Folded until something is written or the record gives a reason; not asked of a child too young to look after."""
    reasons = _reasons(record, content, child, today)
    written = record.young_carer(child) != YoungCarer(child_id=child.id)
    if not (written or reasons or stage in raised.OLD_ENOUGH_TO_CARE):
        return
    st.subheader("Looking after somebody else", anchor=False)
    label = f"If {name} looks after somebody: their own needs as a young carer"
    with voices_fold.part(label, key=f"young_carer_{child.id}", needed=written or bool(reasons)):
        if reasons:
            text.quiet(*reasons)
        _fields(_bound(record, child), content)


def _reasons(record: Assessment, content: Content, child: Child, today: date) -> tuple[str, ...]:
    found = (one for one in raised.topics(record, content, child, today) if one.topic.id == raised.YOUNG_CARER)
    return tuple(reason.says for one in found for reason in one.because)


def _bound(record: Assessment, child: Child) -> Bound:
    return Bound(
        key=f"young_carer.{child.id}",
        shown=record.young_carer(child),
        read=lambda now: now.young_carer(now.child(child.id)),
        write=lambda now, changed: now.keep(changed),
    )


def _fields(asks: Bound, content: Content) -> None:
    topic = next((one for one in content.topics if one.id == raised.YOUNG_CARER), None)
    if topic:
        text.quiet(topic.says)
        areas_look.prompts(("What to ask", topic.prompts))
    left, right = st.columns(2)
    with left:
        asks.line("Whom they look after", "cares_for")
    with right:
        asks.line("How often, and at what times", "how_often")
    asks.long_text("What they do", "does", rows=3)
    asks.long_text("What it costs them: sleep, school, friends, worry", "costs_them", rows=3)
    asks.long_text("What they want, in their own terms", "wants", rows=3, exact=True)
    if topic:
        areas_look.prompts(("What they are owed, and what to do next", topic.next))
    asks.long_text("What they have been offered, by whom and when", "offered", rows=3)
