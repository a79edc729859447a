"""Taking files into the list of a review: chosen, read with their progress shown, unlocked, or set apart with why."""

from collections.abc import Sequence
from html import escape
from typing import Any

import streamlit as st

from pages.parts import review_list, start_look, text
from pages.parts.review_list import Apart, File
from pages.parts.said import done, not_done

AT_ONCE, MEGABYTES = 50, 20
PHRASE = "review.phrase"
NOT_KEPT = (
    "Nothing of these files is kept. They are read in this window alone, and are gone when you reload or close it."
)
TOO_MANY = "Choose at most fifty files at once; none of these were read."
NONE = "Choose the files first: the PDFs of the report for professionals."
ADDED = "New files are added to the list below; what is there stays. A newer file of a family joins its earlier ones."
SAME = "Choose other files; these are in the list already, and each counts once."
NO_PHRASE = "Type the passphrase first."


def choose() -> None:
    """The place for files; what was chosen is read when the button is pressed."""
    text.quiet(NOT_KEPT, *((ADDED,) if review_list.kept().found else ()))
    with st.form("review.choose", border=False):
        given = st.file_uploader(
            "Reports for professionals, as PDF: one, or up to fifty", type=["pdf"], accept_multiple_files=True,
            key=review_list.turn(review_list.FILES), max_upload_size=MEGABYTES,
        )  # fmt: skip
        pressed = st.form_submit_button("Read these files", key="review.read", type="primary")
    if pressed:
        _take(given or [])


def _take(given: Sequence[Any]) -> None:
    if not given or len(given) > AT_ONCE:
        st.error(NONE if not given else TOO_MANY)
        return
    files = review_list.new([File(one.name, one.getvalue()) for one in given])
    if files:
        _read(files, "")
    else:
        not_done(SAME)
    review_list.empty(review_list.FILES)
    st.rerun()


def _read(files: Sequence[File], passphrase: str) -> None:
    """Read them with a bar that says how far it is, and say what came of it."""
    many = len(files)
    told, bar = st.empty(), st.empty()
    told.html(f'<p role="status">Reading {"one file" if many == 1 else f"{many} files"}…</p>')
    _progress(bar, 0, many)
    for number in review_list.read(files, passphrase):
        _progress(bar, number, many)
    told.empty()
    bar.empty()
    listed = review_list.kept()
    asked = {file.print for file in files}
    apart = [one for one in listed.apart if one.print in asked]
    done(_came(many, len(apart)))


def _progress(place: Any, number: int, many: int) -> None:
    place.html(
        f"<p>File {min(number + 1, many)} of {many}</p>"
        f'<progress aria-label="How many files are read" max="{many}" value="{number}"></progress>'
    )


def _came(many: int, apart: int) -> str:
    """What became of the files, in one sentence."""
    if not apart:
        return "The file is read; it is in the list." if many == 1 else "All files are read; they are in the list."
    if apart == many:
        return "Look at what is set apart: nothing of it could be put in the list."
    return "The files are read. Some are set apart, with the reason beside each."


def apart(files: Sequence[Apart]) -> None:
    """What is not in the list, each by the name its file has, with the reason; a passphrase for what is locked."""
    if not files:
        return
    st.header("Set apart", anchor=False)
    text.quiet("These are not in the list below. Everything else was read all the same.")
    st.html(f'<ul class="wm-apart">{"".join(map(_line, files))}</ul>')
    if any(one.locked for one in files):
        _unlock()


def _line(one: Apart) -> str:
    return f'<li><b dir="auto">{text.inline(one.name)}</b><span>{escape(one.says)}</span></li>'


def _unlock() -> None:
    # In a form, for a box outside one forgets what was typed when it is left by the key for the next stop.
    with st.form("review.unlock", border=False):
        phrase = st.text_input(
            "The passphrase of the locked files", type="password", key=review_list.turn(PHRASE),
            autocomplete="new-password", width=start_look.LINE,
        )  # fmt: skip
        pressed = st.form_submit_button("Open the locked files", key="review.open")
    if not pressed:
        return
    if not phrase:
        st.error(NO_PHRASE)
        return
    _read(review_list.kept().locked, phrase)
    review_list.empty(PHRASE)
    st.rerun()
