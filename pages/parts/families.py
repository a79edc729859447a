"""The list of assessments: found by name, newest change first, each with its state and what can be done with it."""

from datetime import datetime
from html import escape

import streamlit as st

from pages.parts import carry_box, erase_box, exchange_box, session, start_look, text
from pages.parts.places import place
from pathway import ages, exchange
from pathway.errors import PathwayError
from pathway.scales import SignOff
from pathway.store import Row
from pathway.summary import STATES
from pathway.wording import capital

AT_ONCE = 20
_KEPT = 2000  # states in words that are kept, so that a list is drawn again without reading anything


def search() -> str:
    """The box that narrows the list by the name of a child or an adult."""
    return (
        st.text_input("Find a child or an adult by name", key="home.search", autocomplete="off", width=start_look.LINE)
        or ""
    )


def found(wanted: str) -> tuple[tuple[Row, ...], bool]:
    """The assessments to show, and whether there are more."""
    shown = AT_ONCE * st.session_state.get("home.turns", 1)
    rows = session.store().list(wanted, limit=shown + 1)
    return rows[:shown], len(rows) > shown


def more() -> None:
    """The button that shows the next ones below the last."""
    st.button(f"Show {AT_ONCE} more", key="home.more", on_click=_turn)


def _turn() -> None:
    st.session_state["home.turns"] = st.session_state.get("home.turns", 1) + 1


def row(of: Row) -> None:
    """One assessment: whose it is, how it stands, when it was last changed, and what can be done with it."""
    with st.container(border=True, key=f"family_{of.id}", gap="small"):
        st.page_link(place("tasks").file, label=f"**{text.plain_label(of.title)}**", query_params={"a": of.id})
        practice = "<strong>Practice</strong> · " if of.practice else ""
        st.html(f"<p class='wm-quiet'>{practice}{escape(capital(state(of)))} · {_changed(of)}</p>")
        chosen = st.session_state.get("home.open") == of.id
        label = "Close" if chosen else "Save a copy, look again or delete"
        st.button(label, key=f"more.{of.id}", on_click=_open, args=("" if chosen else of.id,))
        if chosen:
            _doors(of)


def state(of: Row) -> str:
    """How it stands, in words; what was signed off is looked into, as it may have been changed since."""
    return _looked_into(of.id, of.changed_at, of.state) if of.state.endswith(STATES[SignOff.SIGNED_OFF]) else of.state


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def _looked_into(id: str, changed_at: datetime, otherwise: str) -> str:
    """The state of this assessment as it stood at that change; `otherwise` where it cannot be read."""
    from reports import signing  # only here: a list in which nothing is signed needs nothing of reports

    try:
        stored = session.store().load(id)
        return signing.state(exchange.from_json(stored.document)) if stored else otherwise
    except PathwayError:
        return otherwise


def _doors(of: Row) -> None:
    exchange_box.save_copy(of)
    carry_box.save(of)
    st.page_link(place("new").file, label="Start a later assessment of this family", query_params={"earlier": of.id})
    erase_box.draw(of)


def _open(id: str) -> None:
    st.session_state["home.open"] = id
    erase_box.forget()


def _changed(of: Row) -> str:
    return f"changed {when(of.changed_at)} by {text.inline(of.changed_by)}"


def when(at: datetime) -> str:
    """A moment in words, on the clock of the wall."""
    local = at.astimezone(session.HERE)
    day = "today" if local.date() == session.today() else f"on {ages.day(local.date())}"
    return f"{day} at {local:%H:%M}"
