"""A family as a file: saved from the list, and brought in again, from such a file or a report, replacing nothing."""

import hashlib

import streamlit as st

from pages.parts import brought, handing, report_box, said, session
from pathway import beginning, exchange, summary
from pathway.errors import PathwayError
from pathway.store import Row


def save_copy(of: Row) -> None:
    """The button that saves one assessment as a file whose name says nothing of the family."""
    handing.button(
        "Save a copy to this computer", lambda: _document(of), lambda document: file_name(of.id, document),
        "application/json", key=f"copy.{of.id}",
    )  # fmt: skip
    st.caption("The file holds everything written about this family. Keep it where only you can read it.")


def _document(of: Row) -> bytes:
    stored = session.store().load(of.id)
    if stored is None:
        raise PathwayError("Go back to the list of assessments; this one is no longer stored.")
    return stored.document.encode()


def file_name(id: str, document: bytes) -> str:
    """A name without a name: part of the opaque id, and of a digest that differs when the words do."""
    return f"waymark-{id[:8]}-{hashlib.sha256(document).hexdigest()[:8]}.json"


def bring_in() -> None:
    """The place for a file that was saved by Waymark, or for a report that carries its record."""
    st.write("Choose a file that Waymark saved. It is added to the list; nothing that is there is replaced.")
    st.write(
        "A report for professionals that Waymark made as a PDF can be chosen too: what a reviewer said and decided "
        "comes back to your assessment so. Another person’s assessment is kept as a copy until you delete it."
    )
    report_box.choose("A Waymark file or a PDF", brought.hold, key="home.file", other=_take)


def _take(document: bytes) -> None:
    try:
        assessment = beginning.brought_in(exchange.from_json(document))
        if session.store().load(assessment.id) is not None:
            said.not_done("Open this assessment from the list: it is already here, and nothing was replaced.")
            return
        session.begin(assessment, "Brought in from a file")
    except PathwayError as fault:
        said.not_done(str(fault))
    else:
        said.done(f"Brought in: {summary.names(assessment)}. It is the first in the list.")
