"""What moves a child up or down the pathway, and, said as plainly, what never does by itself."""

from typing import Any

import streamlit as st

from pages.parts import fields, session
from pages.parts.bound import Bound
from pages.parts.text import quiet
from pathway.assessment import Assessment
from pathway.content import Content, Mover, Way
from pathway.household import Child
from pathway.plan import MoverNoted

SAYS = {
    Way.UP: ("Moves a child up", "Each of these is talked over with somebody; none is weighed against another."),
    Way.DOWN: ("Moves a child down", "Only where it has been seen, by more than one person, and has lasted."),
    Way.NEVER_UP: ("Never up by itself", "Note it where it matters for help. It moves this child nowhere by itself."),
    Way.NEVER_DOWN: ("Never down by itself", "Note it if it was offered as a reason. It ends nothing by itself."),
}


def movers(assessment: Assessment, content: Content, child: Child) -> None:
    """The four lists, up beside down and never beside never."""
    for pair in ((Way.UP, Way.DOWN), (Way.NEVER_UP, Way.NEVER_DOWN)):
        for column, way in zip(st.columns(2), pair, strict=True):
            with column:
                title, says = SAYS[way]
                st.subheader(title, anchor=False)
                quiet(says)
                for mover in content.moves(way):
                    _mover(assessment, child, mover)


def _mover(assessment: Assessment, child: Child, mover: Mover) -> None:
    noted = _noted(assessment, child, mover)
    key = f"mover.{child.id}.{mover.id}"
    if fields.tick(mover.says, noted is not None, _keep(child, mover), key=key, what="What moves a child", wrap=True):
        bound = Bound(
            key, noted or MoverNoted(child_id=child.id, mover_id=mover.id),
            lambda record: _noted(record, child, mover) or MoverNoted(child_id=child.id, mover_id=mover.id),
            lambda record, changed: record.keep(changed),
        )  # fmt: skip
        bound.long_text("What you saw, heard or read of it", "words", rows=2)


def _noted(assessment: Assessment, child: Child, mover: Mover) -> MoverNoted | None:
    wanted = MoverNoted(child_id=child.id, mover_id=mover.id).key
    return next((one for one in assessment.movers if one.key == wanted), None)


def _keep(child: Child, mover: Mover) -> fields.Keep:
    """Ticked is noted; taken away again it is removed, and what was written of it can be put back."""

    def keep(record: Assessment, ticked: Any) -> Assessment:
        noted = _noted(record, child, mover)
        if ticked and noted is None:
            return record.keep(MoverNoted(child_id=child.id, mover_id=mover.id))
        if not ticked and noted is not None:
            if noted.words.strip():
                return session.removing("A note on what moves a child removed", record, noted)
            return record.remove(noted)
        return record

    return keep
