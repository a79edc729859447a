"""History: what happened in order of time, appointments in words, and tables that cannot act on anybody."""

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from pages.parts import history_appointments, tables
from pathway.assessment import Assessment
from pathway.history import Appointment, Event
from pathway.scales import Brought
from tests.families import ASH, ROWAN, empty
from tests.pages.screens import Screen

Open = Callable[..., Screen]


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the history of one family."""
    return lambda record: Screen("history", record, tmp_path, monkeypatch)


def speech(*outcomes: Brought) -> Assessment:
    """A child with these appointments of speech therapy, one a month."""
    given = (
        Appointment(id=f"speech{turn}", child_id="ash", kind="Speech therapy", outcome=one, on=date(2026, turn + 1, 3))
        for turn, one in enumerate(outcomes)
    )
    return empty().keep(ROWAN, ASH, *given)


def test_an_appointment_the_service_cancelled_is_not_counted(history: Open) -> None:
    shown = history(speech(Brought.BROUGHT, Brought.WAS_NOT_BROUGHT, Brought.CANCELLED_BY_SERVICE)).html()

    assert "Speech therapy: brought to 1 of 2; 1 cancelled by the service" in shown


def test_nothing_on_the_page_blames_a_child_for_not_coming(history: Open) -> None:
    shown = history(speech(Brought.WAS_NOT_BROUGHT)).html().lower()

    assert "was not brought" in shown
    assert "did not attend" not in shown
    assert "%" not in shown


def test_events_stand_in_order_of_time_and_those_without_a_date_at_the_end(history: Open) -> None:
    record = empty().keep(
        ROWAN,
        Event(id="last", what="Moved house", when="last winter"),
        Event(id="second", what="Began school", on=date(2020, 9, 3)),
        Event(id="first", what="Was born", on=date(2016, 5, 1)),
    )
    shown = history(record).html()

    assert shown.index("Was born") < shown.index("Began school") < shown.index("Moved house")


def test_an_event_is_added_and_each_word_is_stored(history: Open) -> None:
    screen = history(empty().keep(ROWAN, ASH))

    screen.press("add_event")
    (event,) = screen.record.events
    screen.write(f"event_what_{event.id}", "The damp was reported.")
    screen.at.multiselect(key=f"event_children_{event.id}").set_value(["ash"]).run()
    screen.at.checkbox(key=f"event_improvement_{event.id}").check().run()
    screen.press(f"done_{event.id}")

    (kept,) = screen.record.events
    assert (kept.what, kept.child_ids, kept.improvement) == ("The damp was reported.", ("ash",), True)
    assert "The damp was reported." in screen.html()


def test_an_appointment_is_added_with_what_became_of_it(history: Open) -> None:
    screen = history(empty().keep(ROWAN, ASH))

    screen.press("add_appointment_ash")
    (given,) = screen.record.appointments
    screen.at.text_input(key=f"appointment_kind_{given.id}").set_value("Dentist").run()
    screen.choose(f"appointment_outcome_{given.id}", Brought.WAS_NOT_BROUGHT)

    (kept,) = screen.record.appointments
    assert (kept.child_id, kept.kind, kept.outcome) == ("ash", "Dentist", Brought.WAS_NOT_BROUGHT)


def test_a_removed_event_can_be_put_back(history: Open) -> None:
    screen = history(empty().keep(ROWAN, Event(id="born", what="Was born")))
    screen.at.selectbox(key="open_event").set_value("born").run()

    screen.press("remove_born")
    removed = screen.record
    assert removed.events == ()
    screen.press("undo.button")

    (kept,) = screen.record.events
    assert kept.what == "Was born"


@pytest.mark.parametrize("words", ["=HYPERLINK(1)", "+1+1", "-2", "@SUM(A1)", "\t=1", " =1"])
def test_a_spreadsheet_reads_what_was_typed_as_text_and_not_as_a_formula(words: str) -> None:
    frame = pd.DataFrame({"What happened": [words]})

    _, (cell,) = csv.reader(io.StringIO(tables.csv(frame).decode("utf-8-sig"), newline=""))

    assert cell == f"'{words}"


def test_a_table_holds_no_markup_of_anybody() -> None:
    shown = tables.html(pd.DataFrame({"What": ["<img src=x>"], "Why": ["<a href='http://x'>x</a>"]}), "A <b>table</b>")

    assert "<img" not in shown
    assert "<a " not in shown
    assert "<b>" not in shown


def test_the_table_of_appointments_names_child_kind_and_what_became_of_it() -> None:
    record = speech(Brought.CANCELLED_BY_FAMILY)

    (row,) = history_appointments.table(record, list(record.appointments)).to_dict("records")

    assert (row["Child"], row["Kind"], row["What became of it"]) == ("Ash", "Speech therapy", "Cancelled by the family")
