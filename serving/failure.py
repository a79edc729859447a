"""What a person sees when a page fails: one plain sentence with a reference, and a log line without words."""

import logging
import secrets

import streamlit as st

from pathway.errors import PathwayError
from serving.logs import place

log = logging.getLogger("waymark")


def tell(error: Exception) -> bool:
    """Show the sentence, write the place; True says that Streamlit need not show anything."""
    if isinstance(error, PathwayError):
        # Text, not Markdown: a fault in a file may repeat what the file says.
        with st.container(border=True):
            st.text(str(error))
        return True
    reference = secrets.token_hex(3).upper()
    log.error("Reference %s: %s", reference, place(error))
    st.error(
        "Reload this page. Something went wrong here; what was saved before is kept. "
        f"If it happens again, tell whoever looks after Waymark this reference: {reference}."
    )
    return True
