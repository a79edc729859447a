"""The lock of this browser: after how long it comes, and the page that is drawn instead of every other."""

from datetime import timedelta

import streamlit as st

from pages.parts import carried, desk, frame, session, waiting
from pathway.errors import PathwayError
from pathway.locking import AFTER, Does, Locks
from serving.handing import browser
from serving.lock import MARK

SETTING, NEVER = "lock-after", "never"
USUAL = str(int(AFTER.total_seconds() // 60))
CHOICES: dict[str, str] = {
    "5": "5 minutes",
    "15": "15 minutes",
    "30": "30 minutes",
    "60": "60 minutes",
    NEVER: "Never: whoever comes to this computer can read what is open",
}
TITLE = "Waymark is locked on this browser"
# What the lock is not, said before anybody relies on it.
LIMITS = (
    "It is a screen and not a safe. There is no sign-in, so anybody at this computer can open Waymark again.",
    "The history of this browser still shows that the address of Waymark was visited.",
    "Files that were saved stay where they were saved, and another browser on this computer is not locked.",
)


@st.cache_resource(show_spinner=False)
def locks() -> Locks:
    """The browsers this process has heard of."""
    return Locks()


def tell(known: str, does: Does) -> None:
    """Take in what the browser that is known by this has told; of one that is left nothing is carried over."""
    if does is Does.LOCK:
        carried.kept().forget(known)
    locks().tell(known, does, session.now())


def minutes() -> int | None:
    """After how many minutes without a key or a movement Waymark locks; None where that was chosen never to be."""
    try:
        kept = session.setting(SETTING, USUAL)
    except PathwayError:
        kept = USUAL
    return None if kept == NEVER else int(kept if kept in CHOICES else USUAL)


def closed() -> bool:
    """Whether this browser is locked, so that nothing of any page may be drawn."""
    after = minutes()
    limit = None if after is None else timedelta(minutes=after)
    return locks().locked(browser(st.context.cookies), session.now(), limit, marked=st.context.cookies.get(MARK) == "1")


def draw() -> None:
    """The page that stands in the place of every other, with the way to open it again at the same address."""
    for held in ("opened", "earlier"):  # read again when it is opened
        st.session_state.pop(held, None)
    with frame.body(), st.container(key="locked"):
        st.title(TITLE, anchor=False)
        st.write(
            "Nothing that was open is shown here. What is stored is kept, and this window opens where it was left."
        )
        st.button("Open again", key="open_again", type="primary", on_click=_open)
        st.header("What this does not do", anchor=False)
        st.html(f"<ul class='wm-limits'>{''.join(f'<li>{line}</li>' for line in LIMITS)}</ul>")
        if waits():
            st.html("<p data-waits='1'>Keep this window open: something that was pressed is not stored yet.</p>")
    desk.waits()


def waits() -> bool:
    """Whether a press of this window is still to be stored, which would go with the window."""
    return bool(waiting.of(session.assessment_id()))


def _open() -> None:
    tell(browser(st.context.cookies), Does.OPEN)
