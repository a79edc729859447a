"""Another day than the rule’s, set by a supervisor with a reason.

It stays in this window: the record has no place for the dates of conferences, and a day that is set against a rule
belongs into the council’s own system, where those who are bound by it look.
"""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from pages.parts import session, text
from pathway import due, wording
from pathway.due import Dates, Due, Happened
from pathway.errors import PathwayError

ONLY_HERE = (
    "It stays in this window until Waymark is closed or reloaded here, and goes into the calendar file without the "
    "reason. Write day and reason into the council’s own system."
)
WHO_MAY = "A supervisor or practice lead may set another day here, with a reason. The role is chosen in the settings."
_SET = "dates.set"


@dataclass(frozen=True, slots=True)
class SetDay:
    """A day set in place of the rule’s: which, why, and by whom, with their role."""

    on: date
    reason: str
    by: str


def of(one: Due, happened: Happened) -> SetDay | None:
    """The day that is set in place of this one in this window; None where the rule’s stands."""
    return _all().get(_known_by(one, happened))


def draw(dates: Dates, happened: Happened) -> None:
    """A way to set another day for one of these dates, for those who may; others are told who can."""
    who = session.person()
    if who is None or who.role not in due.MAY_SET:
        text.quiet(WHO_MAY)
        return
    by_id = {one.id: one for one in dates.due}
    with st.expander("Set another day than the rule’s"):
        st.write(ONLY_HERE)
        chosen = st.selectbox("Which date", list(by_id), format_func=lambda id: by_id[id].title, key="dates.set.which")
        st.date_input(
            "Which day is set", value=None, format="DD/MM/YYYY", min_value=due.FIRST, max_value=due.LAST,
            key="dates.set.on",
        )  # fmt: skip
        st.text_input("Why", key="dates.set.reason", max_chars=300, autocomplete="off")
        by = f"{who.name}, {wording.say(who.role).casefold()}"
        st.button("Set this day", key="dates.set.now", on_click=_set, args=(by_id[chosen], happened, by))
        if fault := st.session_state.pop("dates.set.fault", ""):
            st.error(text.plain_label(fault))
    for one in dates.due:
        if of(one, happened) is not None:
            says = f"{one.title}: go back to the day by the rule"
            st.button(says, key=f"dates.back.{one.id}", on_click=_back, args=(one, happened))


def _set(one: Due, happened: Happened, by: str) -> None:
    on, reason = st.session_state["dates.set.on"], st.session_state["dates.set.reason"] or ""
    try:
        due.check_set(one, on, reason)
    except PathwayError as fault:
        st.session_state["dates.set.fault"] = str(fault)
        return
    _all()[_known_by(one, happened)] = SetDay(on, " ".join(reason.split()), by)
    st.session_state["dates.set.reason"] = ""


def _back(one: Due, happened: Happened) -> None:
    _all().pop(_known_by(one, happened), None)


def _all() -> dict[tuple[str, str, date, str], SetDay]:
    found: dict[tuple[str, str, date, str], SetDay] = st.session_state.setdefault(_SET, {})
    return found


def _known_by(one: Due, happened: Happened) -> tuple[str, str, date, str]:
    """What a set day belongs to: another family, or another day it is counted from, has none of it."""
    return (session.assessment_id(), happened, one.counted_from, one.id)
