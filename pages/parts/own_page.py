"""What a child sees who has the device: what will happen with their words, large questions, and in the end nothing."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import fields, looks, own_answers, own_part, text
from pages.parts.places import place
from pathway.assessment import Assessment
from pathway.content import OwnPrompt
from pathway.household import Child
from pathway.scales import Handling

SHEET = Path(__file__).with_suffix(".css")
WHAT = "A child wrote in their own part"
FIRST = (
    "You can answer as many questions as you like, in your own way. You can leave any of them "
    "empty, and you can stop at any time.",
    "The worker who gave you this will read it. It is kept in the file about your family just as you write it. Other "
    "people whose job is to help you may read it too, and people in your family may be shown it.",
    "If you want us to be careful who sees an answer, put a tick under it. Then it is left out of what others are "
    "given to read until the worker has talked with you.",
    "There is one thing we cannot keep to ourselves. If you are in danger, or somebody is hurting you, the worker has "
    "to tell somebody who can help. They will tell you first if they can.",
)


def draw(record: Assessment, child: Child, prompts: Sequence[OwnPrompt]) -> None:
    """The page as it is handed over: of the family, only this child is named."""
    looks.lay(SHEET)
    st.title("Your own words", anchor=False)
    with st.container(key="own_part"):
        if child.name.strip():
            text.heading(child.name, more="· this part is yours")
        _say(*FIRST)
        for prompt in prompts:
            _question(record, child, prompt)
        _say("That was the last question. When you have finished, press the button below and give this back.")


def _question(record: Assessment, child: Child, prompt: OwnPrompt) -> None:
    now = own_answers.of(record, child, prompt)
    key = f"own.{child.id}.{prompt.id}"
    with st.container(key=f"own_question_{prompt.id}", gap="xsmall"):
        st.html(f"<h2>{escape(prompt.question)}</h2>")
        if prompt.help:
            text.quiet(prompt.help)
        fields.long_text(prompt.question, own_answers.read(child, prompt), own_answers.words(record, child, prompt),
                         key=f"{key}.words", what=WHAT, rows=4, hidden=True, exact=True, alone=True)  # fmt: skip
        careful = fields.tick("Please be careful who sees this", now.handling is Handling.CHILD_ASKED_FOR_CARE,
                              own_answers.careful(child, prompt), key=f"{key}.careful", what=WHAT)  # fmt: skip
        if careful:
            fields.entry("What you would like us to be careful about", now.handling_words,
                        own_answers.care_words(child, prompt), key=f"{key}.care", what=WHAT)  # fmt: skip


def lost() -> None:
    """Where the address leads to nobody: no list, for whoever has the device may be a child."""
    looks.lay(SHEET)
    st.title("This page is closed", anchor=False)
    with st.container(key="own_part"):
        _say("Give this back to the worker. They can open it for you.")
        text.quiet("For the worker: this address leads to no child. Open the page again from the child’s voice.")


def closed(record: Assessment) -> None:
    """Nothing of what was written; for the worker, the way back."""
    looks.lay(SHEET)
    child_id = st.query_params.get("child", "")
    over = own_part.over(child_id)
    st.title("Thank you" if over else "This page is closed", anchor=False)
    with st.container(key="own_part"):
        if over:
            _say("What you wrote is kept, and none of it is shown here. Now give this back to the worker.")
        else:
            _say("Give this back to the worker. They can open it for you.")
        text.quiet("For the worker: what was written is on the page of this child’s voice. Read it while you are here.")
        st.page_link(place("voice").file, label="For the worker: go back to the assessment",
                     query_params={"a": record.id, "child": child_id})  # fmt: skip


def _say(*lines: str) -> None:
    st.html("".join(f"<p class='own-says'>{escape(line)}</p>" for line in lines))
