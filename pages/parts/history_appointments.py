"""Appointments: which each child was brought to, in words and never as a grade, and the fields of one."""

from functools import partial

import pandas as pd
import streamlit as st

from pages.parts import charts, fields, history_open, session, steps_children, tables, text, times
from pages.parts.charts_appointments import OUTCOMES, in_order
from pages.parts.history_open import Way
from pages.parts.items import field, reading
from pathway import ages, ids
from pathway.assessment import Assessment
from pathway.history import Appointment
from pathway.scales import Brought

WHAT = "Changed an appointment"
ADD = "Add an appointment"
LINES = (
    ("when", "When, in words"),
    ("kind", "What kind: the same word each time, for example speech therapy"),
    ("reason", "The reason, as far as it is known"),
    ("source", "Who says so, or where it was read"),
)


def draw(record: Assessment) -> None:
    """What became of the appointments by kind, the table, and the one that is open."""
    st.header("Appointments", anchor=False)
    text.quiet("Children are brought, or not brought. What a service cancelled is said apart, not counted.")
    given = in_order(record.appointments)
    with st.container(key="appointments"):
        names = steps_children.called(record)
        labels = {one.id: _label(one, names) for one in given}
        opened = history_open.choose("Change an appointment", labels, kind="appointment", new=_ways_to_add(names))
        found = next((one for one in given if one.id == opened), None)
        if found is not None:
            _fields(record, found)
    if given:
        charts.appointments(record, key="history")
        tables.show(table(record, given), "Every appointment")
        tables.download(
            table(record, given), "Download the appointments", "appointments.csv", key="appointments_download"
        )


def table(record: Assessment, given: list[Appointment]) -> pd.DataFrame:
    """Every appointment as text."""
    names = steps_children.called(record)
    return pd.DataFrame({
        "When": [_when(one) or "not dated yet" for one in given],
        "Child": [names.get(one.child_id, "") for one in given],
        "Kind": [one.kind for one in given],
        "What became of it": [OUTCOMES[one.outcome] if one.outcome else "Not known yet" for one in given],
        "Reason": [one.reason for one in given],
        "Source": [one.source for one in given],
    })  # fmt: skip


def _when(one: Appointment) -> str:
    on, at = ages.day(one.on) if one.on else "", times.words(one.at)
    return ", ".join(part for part in (on, f"at {at}" if at else "", one.when.strip()) if part)


def _label(one: Appointment, names: dict[str, str]) -> str:
    return " · ".join(part for part in (_when(one), names.get(one.child_id, ""), one.kind.strip()) if part)


def _ways_to_add(names: dict[str, str]) -> list[Way]:
    """One way for each child, so that an appointment is never by mistake the first child’s."""
    says = {id: f"{ADD} for {text.plain_label(name)}" if len(names) > 1 else ADD for id, name in names.items()}
    return [Way(f"add_appointment_{id}", says[id], partial(_new, id)) for id in names]


def _new(child_id: str) -> str:
    given = Appointment(id=ids.fresh(), child_id=child_id)
    return given.id if session.keep("Added an appointment", given) else ""


def _fields(record: Assessment, one: Appointment) -> None:
    names = steps_children.called(record)
    with st.container(border=True, key=f"appointment_{one.id}"):
        fields.pick("Which child", tuple(names), one.child_id, _keep_child(one), key=f"appointment_child_{one.id}",
                    words=names.__getitem__, what=WHAT)  # fmt: skip
        fields.day("Date, if there is one", one.on, field("appointments", one.id, "on"),
                   key=f"appointment_on_{one.id}", what=WHAT)  # fmt: skip
        fields.clock("Time of day, such as 8.30", one.at, field("appointments", one.id, "at"),
                     key=f"appointment_at_{one.id}", what=WHAT)  # fmt: skip
        for name, label in LINES[:2]:
            _line(one, name, label)
        fields.choice("What became of it", tuple(Brought), one.outcome, field("appointments", one.id, "outcome"),
                      key=f"appointment_outcome_{one.id}", words=OUTCOMES.__getitem__, what=WHAT)  # fmt: skip
        for name, label in LINES[2:]:
            _line(one, name, label)
        history_open.ending("appointment", one)


def _line(one: Appointment, name: str, label: str) -> None:
    fields.line(label, reading("appointments", one.id, name), field("appointments", one.id, name),
                key=f"appointment_{name}_{one.id}", what=WHAT)  # fmt: skip


def _keep_child(one: Appointment) -> fields.Keep:
    """An appointment always has a child; emptying the list changes nothing."""
    kept = field("appointments", one.id, "child_id")
    return lambda record, chosen: kept(record, chosen) if chosen else record
