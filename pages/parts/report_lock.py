"""A lock for the PDF: a passphrase typed twice, or none."""

from dataclasses import dataclass

import streamlit as st

from pages.parts import start_look, text
from pathway.errors import PathwayError
from reports import locking

SAYS = (
    "The PDF then opens only with its passphrase, in any reader. Send it another way than the file. "
    "Waymark does not keep it: a lost passphrase cannot be got back, but you can make the PDF again."
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A passphrase as it was typed in both boxes."""

    words: str = ""
    again: str = ""

    def check(self) -> None:
        """PathwayError says what to do when the two are not the same, or it is easily guessed."""
        if self.words != self.again:
            raise PathwayError("Type the same passphrase in both boxes; the two are not the same.")
        if self.words and (advice := locking.advise(self.words)):
            raise PathwayError(advice)


OPEN = Phrase()


def ask() -> Phrase:
    """The place for the passphrase; empty boxes lock nothing."""
    with st.expander("Lock it with a passphrase", key="report.lock"):
        text.quiet(SAYS)
        return Phrase(
            _box("Passphrase: four words that do not belong together", "report.phrase"),
            _box("The same passphrase again", "report.phrase.again"),
        )


def _box(label: str, key: str) -> str:
    # “new-password” keeps the browser from offering the password of something else.
    return st.text_input(label, type="password", key=key, autocomplete="new-password", width=start_look.LINE) or ""
