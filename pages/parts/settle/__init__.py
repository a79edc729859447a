"""What only a script can do once a page is drawn: the theme beneath the look, the language, spelling, and the focus."""

from pathlib import Path

import streamlit as st

from pages.parts.looks import BASE, Look
from pages.parts.places import PLACES, Place
from pages.parts.steps_links import SAID

_HERE = Path(__file__).parent
_component = st.components.v2.component(
    "waymark_settle",
    js="\n".join((_HERE / name).read_text(encoding="utf-8") for name in ("menu.js", "settle.js")),
)


def page(
    at: Place, look: Look, *, identity: str = "", spelling: bool = True, added: str = "", told: bool = False
) -> None:  # fmt: skip
    """Settle this page; `identity` tells apart two screens at one address, such as two areas.

    `spelling` is whether the browser checks the spelling of long texts; `added` is the id of what was added just now
    and stands unfolded: its first field takes the focus; `told` gives it to the sentence that says what was done. Where
    the address names what a reviewer said, the focus lands on that instead of on the heading, once for each address.
    """
    said = st.query_params.get(SAID, "")
    with st.container(key="settling"):
        _component(
            key="settle",
            data={
                "page": f"{at.name}/{identity}/{said}",
                "said": said,
                "added": added,
                "told": told,
                "theme": BASE[look],
                "spelling": spelling,
                "paths": [f"/{each.address}" for each in PLACES],
            },
        )
