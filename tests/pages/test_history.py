"""History: what happened in order of time, appointments in words, and tables that cannot act on anybody."""

import csv
import io
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pandas as pd
import pytest

from pages.parts import history_appointments, history_open, tables, times
from pathway.assessment import Assessment
from pathway.history import Appointment, Event
from pathway.scales import Brought, Turn
from tests.families import ASH, ROWAN, empty
from tests.hostile import MARK, hostile
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


def test_a_list_whose_words_change_under_quick_hands_closes_no_form(monkeypatch: pytest.MonkeyPatch) -> None:
    # What a browser sends when the words of the chosen event are no longer those it knows it by.
    state = {"open_event": "nothing written yet", "opened_event": "born"}
    monkeypatch.setattr(history_open.st, "session_state", state)
    history_open._turn("event", ("born", "moved"))
    assert state["opened_event"] == "born"

    state["open_event"] = "moved"
    history_open._turn("event", ("born", "moved"))
    assert state["opened_event"] == "moved"


def test_an_appointment_is_added_with_what_became_of_it(history: Open) -> None:
    screen = history(empty().keep(ROWAN, ASH))

    screen.press("add_appointment_ash")
    (given,) = screen.record.appointments
    screen.write(f"appointment_kind_{given.id}", "Dentist")
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


# What turned, the hour, and what the history shows


def helped_twice() -> Assessment:
    """Help, a small gain, closing, decline; and again."""
    return empty().keep(
        ROWAN, ASH,
        Event(id="began", when="2021", what="Early help began", turn=Turn.HELP_BEGAN, child_ids=("rowan",)),
        Event(id="gain", when="2022", what="At school most days", improvement=True, child_ids=("rowan",)),
        Event(id="ended", when="2023", what="Attendance at sessions good", turn=Turn.HELP_ENDED, child_ids=("rowan",)),
        Event(id="missing", when="2024", what="Missing twice", child_ids=("rowan",)),
        Event(id="again", on=date(2025, 1, 9), what="Opened again", turn=Turn.HELP_BEGAN, child_ids=("rowan",)),
        Event(id="closed", on=date(2025, 7, 4), what="Closed", turn=Turn.HELP_ENDED, child_ids=("rowan",)),
        Event(id="park", on=date(2025, 10, 2), what="Paramedics in the park", child_ids=("rowan",)),
    )  # fmt: skip


def shows(screen: Screen) -> str:
    """What stands under “What the history shows”."""
    return screen.html().rpartition("Every appointment")[2].rpartition("</table>")[2]


def test_a_turn_is_stored_and_can_be_taken_back(history: Open) -> None:
    screen = history(empty().keep(ROWAN, Event(id="end", what="Closed")))
    screen.at.selectbox(key="open_event").set_value("end").run()
    assert "Coming to sessions is not change" not in screen.html()

    screen.at.get_by_key("event_turn_end").set_value(Turn.HELP_ENDED).run()
    assert screen.record.events[0].turn is Turn.HELP_ENDED
    assert "Coming to sessions is not change" in screen.html()

    screen.at.get_by_key("event_turn_end").set_value(None).run()
    assert screen.record.events[0].turn is None


def test_each_course_of_help_is_told_from_its_beginning_to_what_came_after(history: Open) -> None:
    shown = shows(history(helped_twice()))
    first, second = shown.split("<ol")[1:]

    assert shown.index("Help began (2021)") < shown.index("Help began (9 January 2025)")
    for story, words in (
        (first, ("Early help began", "At school most days", "Attendance at sessions good", "Missing twice")),
        (second, ("Opened again", "Nothing written", "Closed", "Paramedics in the park")),
    ):
        places = [story.index(one) for one in words]
        assert places == sorted(places)
    assert "Missing twice" not in second


def test_help_that_ended_twice_is_said_in_words_and_never_counted_or_graded(history: Open) -> None:
    shown = shows(history(helped_twice())).lower()

    assert "more than once, help ended" in shown
    assert not {"score", "pattern of", "%", "twice", "2 times"} & set(shown.split())


def test_what_missed_appointments_have_in_common_is_said_in_words_of_the_right_child(history: Open) -> None:
    given = [
        Appointment(id="one", child_id="ash", on=date(2026, 2, 2), at=time(8, 30), outcome=Brought.WAS_NOT_BROUGHT),
        Appointment(id="two", child_id="ash", on=date(2026, 3, 2), at=time(8, 30), outcome=Brought.WAS_NOT_BROUGHT),
        Appointment(id="ok", child_id="ash", on=date(2026, 3, 5), at=time(15), outcome=Brought.BROUGHT),
    ]
    shown = shows(history(empty().keep(ROWAN, ASH, *given)))

    assert "Monday" in shown
    assert "8.30 in the morning" in shown
    assert "<bdi>Ash</bdi>" in shown
    assert "<bdi>Rowan</bdi>" not in shown


def test_a_history_that_shows_nothing_says_so_and_blames_nobody(history: Open) -> None:
    assert "Nothing stands out" in history(empty().keep(ROWAN)).html()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("8.30", time(8, 30)), ("08:30", time(8, 30)), ("830", time(8, 30)), ("2pm", time(14)), ("14.15", time(14, 15)),
     ("12 am", time(0)), ("", None)],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(typed: str, meant: time | None) -> None:
    assert times.read(typed) == meant


@pytest.mark.parametrize("typed", ["half eight", "25.00", "8.75", "13 pm", "8.30 or 9"])
def test_what_is_no_time_is_not_taken_for_one(typed: str) -> None:
    with pytest.raises(ValueError, match="Write the time"):
        times.read(typed)


def test_the_time_is_stored_shown_in_one_way_and_kept_beside_the_date(history: Open) -> None:
    screen = history(speech(Brought.BROUGHT))
    screen.at.selectbox(key="open_appointment").set_value("speech0").run()
    screen.at.text_input(key="appointment_at_speech0").set_value("0830").run()

    assert screen.record.appointments[0].at == time(8, 30)
    assert screen.at.text_input(key="appointment_at_speech0").value == "8.30"
    assert "3 January 2026, at 8.30" in screen.html()


def test_what_is_no_time_stays_in_the_box_and_the_time_before_stands(history: Open) -> None:
    screen = history(empty().keep(ASH, Appointment(id="x", child_id="ash", at=time(9))))
    screen.at.selectbox(key="open_appointment").set_value("x").run()
    screen.at.text_input(key="appointment_at_x").set_value("half eight").run()

    assert screen.record.appointments[0].at == time(9)
    assert screen.at.text_input(key="appointment_at_x").value == "half eight"
    assert any("8.30 or 14.15" in one.value for one in screen.at.info)
    assert "Not saved" in screen.html()


def test_an_hour_of_the_night_is_kept_and_looked_at_again(history: Open) -> None:
    screen = history(empty().keep(ASH, Appointment(id="x", child_id="ash")))
    screen.at.selectbox(key="open_appointment").set_value("x").run()
    screen.at.text_input(key="appointment_at_x").set_value("2.30").run()

    assert screen.record.appointments[0].at == time(2, 30)
    assert "Write 14.30" in screen.html()


def test_an_appointment_is_never_the_first_child_s_by_mistake(history: Open) -> None:
    screen = history(empty().keep(ROWAN, ASH))
    adds = [one.label for one in screen.at.button if str(one.key).startswith("add_appointment")]
    screen.press("add_appointment_ash")

    assert adds == ["Add an appointment for Rowan", "Add an appointment for Ash"]
    assert [one.child_id for one in screen.record.appointments] == ["ash"]


def test_a_link_to_an_event_opens_it_once_so_that_it_can_be_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = empty().keep(ROWAN, Event(id="end", what="Closed"))
    screen = Screen("history", record, tmp_path, monkeypatch, item="end")
    assert screen.has("event_what_end")

    screen.press("done_end")
    assert not screen.has("event_what_end")


def test_hostile_words_in_a_course_stay_text(history: Open) -> None:
    nasty = hostile("http://127.0.0.1:9")
    record = empty().keep(
        ROWAN.but(name=nasty),
        Event(id="end", what=nasty, when=nasty, turn=Turn.HELP_ENDED, child_ids=("rowan",)),
    )
    shown = shows(history(record))

    assert MARK in shown
    assert "<img" not in shown
    assert "<script" not in shown
