"""The dates of child protection on their page: found at once, with rule and source, and no name in their file."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import time_machine
from icalendar import Calendar, Event

from pages.parts import handing, portal_dates, session
from pathway.handing import File
from pathway.plan import StepDecision
from tests.families import seen
from tests.pages.screen import Screen, database

PAGE = "portal/protection"
HAPPENED, ON = "dates..happened", "dates..on.conference"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch, local="oxfordshire")  # which has England’s times, and another reading of one


def written(on: date) -> str:
    """A day as it is written into the box."""
    return f"{on:%d/%m/%Y}"


def conference(on: date = date(2026, 3, 12)) -> Screen:
    """The page with a conference on a day, and no assessment open."""
    return Screen.again("", PAGE).set(HAPPENED, "conference").set(ON, written(on))


def file(screen: Screen) -> File:
    """The calendar file that this window is told of."""
    told: list[str] = []
    for one in screen.app.get("bidi_component"):
        proto: Any = one.proto
        if proto.component_name == "waymark_handing":
            told += json.loads(proto.json)["tokens"]
    found = handing.files().take(told[-1], "", session.now())
    assert found is not None
    return found


def events(content: bytes) -> list[Event]:
    return [one for one in Calendar.from_ical(content).walk("VEVENT") if isinstance(one, Event)]


def test_the_first_core_group_is_at_the_top_with_its_source_before_anything_is_chosen() -> None:
    words = Screen.again("", PAGE).words

    assert (
        "First core group: within ten days of the initial conference by Oxfordshire’s own words, within ten working "
        "days by the rule for England. Plan for the earlier until your team has said which is meant."
    ) in words
    assert "Counted by the rules and the bank holidays of England; where Oxfordshire says it in other words" in words
    assert "Blackpool Safeguarding, core groups, about 2023" in words
    assert "<ol" not in words


def test_whoever_is_led_here_from_the_first_core_group_has_only_the_day_to_write() -> None:
    (query,) = {query for says, page, query in Screen.again("", "portal/find").links() if says == "First core group"}
    assert query.endswith("from=conference")
    screen = Screen.again("", PAGE, **{"from": "conference"})

    assert screen.control(HAPPENED).value == "conference"
    assert "<b>Plan for Friday 20 March 2026</b>" in screen.set(ON, "12 March 2026").words
    assert screen.set(HAPPENED, "review").control(HAPPENED).value == "review", "another may be chosen"


def test_an_address_that_names_nothing_that_happens_chooses_nothing() -> None:
    assert Screen.again("", PAGE, **{"from": "<b>Rowan</b>"}).control(HAPPENED).value is None


def test_it_is_said_what_to_press_and_an_empty_day_is_asked_for() -> None:
    screen = Screen.again("", PAGE).set(HAPPENED, "conference")

    assert "press “Work out the dates”, or the Enter key" in screen.words
    assert screen.control(ON).proto.form_id == "", "the Enter key, leaving the box and the button all take the day"
    assert [one.value for one in screen.press("dates..now").app.error] == [
        "Write the day as 17/12/2026, the day of the month first, or as 17 December 2026."
    ]


def test_a_day_that_cannot_be_read_is_asked_for_again_and_stays_as_it_was_written() -> None:
    screen = Screen.again("", PAGE).set(HAPPENED, "conference").set(ON, "31/02/2026")

    assert [one.value for one in screen.app.error] == [
        "There is no 31 February 2026: that month has 28 days. Look at the day again."
    ]
    assert screen.control(ON).value == "31/02/2026"
    assert "<ol" not in screen.words


def test_each_date_stands_with_its_day_rule_and_source() -> None:
    words = conference().words

    core_group = words.split("<h3>First core group</h3>")[1].split("<h3>")[0]
    assert core_group.startswith("<p><b>Plan for Friday 20 March 2026</b></p>"), "the earlier, which is safe, is first"
    assert "Unless your team has said that working days are meant: then by Thursday 26 March 2026." in core_group
    assert "Ten working days at most, counted from the initial conference, Thursday 12 March 2026." in words
    assert "<b>By Friday 12 June 2026</b>" in words
    assert "Tees procedures" in words
    later = words.split("<h3>Later review conference, at most</h3>")[1]
    assert later.startswith("<p>By Friday 11 December 2026, if the first review conference is on its last day.")
    assert "was not found for Oxfordshire" in words
    assert "For a baby who had a plan before birth" in words


def test_the_days_alone_stand_between_the_box_and_all_that_explains_them() -> None:
    words = conference().words

    answer = words.index("<p>First core group: <b>plan for Friday 20 March 2026</b>")
    assert answer < words.index("<ol")
    assert 'role="status"' in words[:answer], "somebody who hears the page is told that the dates are there"
    shown = [getattr(one, "key", None) or getattr(one, "type", "") for one in conference().app.main]
    assert shown.index(ON) < shown.index("dates..now")


def test_where_ten_days_may_be_of_the_calendar_that_day_is_given_too() -> None:
    screen = conference(date(2026, 12, 17))
    words = screen.words

    says = "Ten days of the calendar end on Sunday 27 December 2026; this is the working day before."
    assert says in words.split("<h3>First core group</h3>")[1].split("<h3>")[0]
    assert words.index("24 December 2026") < words.index("5 January 2027"), "wherever both stand, the earlier is first"
    found = {str(one["summary"]): one.start for one in events(file(screen.press("dates.calendar")).content)}
    assert found["Meeting: core group, at the latest if working days are meant"] == date(2027, 1, 5)
    assert found["Meeting: core group, at the latest if days of the calendar are meant"] == date(2026, 12, 24)


def test_a_day_that_was_written_stays_when_something_else_is_chosen_to_have_happened() -> None:
    screen = conference(date(2026, 3, 12)).set(HAPPENED, "review")

    assert screen.control("dates..on.review").value == "12/03/2026"
    screen.set("dates..on.review", "13/03/2026").set(HAPPENED, "conference")
    assert screen.control(ON).value == "12/03/2026", "what was written for this before is not written over"


def test_where_the_area_counts_the_first_core_group_otherwise_it_is_said_beside_the_date() -> None:
    caution = "procedures say that the core group first meets within 10 days of the conference."
    words = conference().words
    date_of_core_group = words.split("<h3>First core group</h3>")[1].split("<h3>")[0]
    assert caution in date_of_core_group
    assert "ask which is meant" in date_of_core_group
    assert caution in words.split("First core group: within ten days")[1].split("Work out the dates")[0]

    rests = Screen.again("", PAGE).set(HAPPENED, "strategy-discussion")
    words = rests.set("dates..on.strategy-discussion", "12/03/2026").words
    assert caution in words.split("<h3>First core group</h3>")[1].split("<h3>")[0]


def test_over_easter_the_holidays_left_out_are_named() -> None:
    words = conference(date(2026, 3, 30)).words

    assert "then by Wednesday 15 April 2026" in words
    assert "Good Friday (Friday 3 April 2026) and Easter Monday (Monday 6 April 2026)" in words


def test_the_calendar_file_has_each_certain_date_and_no_name() -> None:
    session.begin(seen().but(id="a" * 32))
    screen = Screen.again("a" * 32, PAGE)
    prefix = f"dates.{'a' * 32}"
    screen.set(f"{prefix}.happened", "conference").set(f"{prefix}.on.conference", written(date(2026, 3, 13)))
    given = file(screen.press("dates.calendar"))

    assert (given.name, given.mime) == ("dates.ics", "text/calendar")
    found = events(given.content)
    assert [(str(one["summary"]), one.start) for one in found] == [
        ("Meeting: core group, at the latest if days of the calendar are meant", date(2026, 3, 23)),
        ("Meeting: core group, at the latest if working days are meant", date(2026, 3, 27)),
        ("Meeting: review conference, at the latest", date(2026, 6, 12)),  # the Friday before Saturday the 13th
    ]
    words = given.content.decode()
    assert not [name for name in ("Rowan", "Ash", "Morgan", "Pat", "a" * 32, "Oxford", "child") if name in words]


def test_two_families_with_a_conference_on_one_day_do_not_share_an_entry() -> None:
    ids = []
    for id in ("a" * 32, "b" * 32):
        session.begin(seen().but(id=id, family_id=id))
        screen = Screen.again(id, PAGE).set(f"dates.{id}.happened", "conference")
        given = file(screen.set(f"dates.{id}.on.conference", written(date(2026, 3, 13))).press("dates.calendar"))
        ids += [str(one["uid"]) for one in events(given.content)]

    assert len(set(ids)) == 6


def test_an_open_assessment_is_asked_first_and_its_day_may_be_changed() -> None:
    decided = StepDecision(child_id="rowan", step_id="s6-section-47", taken=True, on=date(2026, 3, 4))
    screen = Screen.of(seen().keep(decided), PAGE)

    assert screen.control("dates.first.happened").value == "strategy-discussion"
    assert screen.control("dates.first.on.strategy-discussion").value == "04/03/2026"
    assert "Check that it is the day." in screen.words
    assert "By Wednesday 25 March 2026" in screen.words
    changed = screen.set("dates.first.on.strategy-discussion", written(date(2026, 3, 5)))
    assert "By Thursday 26 March 2026" in changed.words
    assert "Check that it is the day." not in changed.words
    assert screen.record.step_decisions == (decided,), "nothing is put into the record"


def test_only_a_supervisor_sets_another_day_and_only_with_a_reason() -> None:
    assert not conference().has("dates.set.now")
    assert "A supervisor or practice lead may set another day here" in conference().words

    session.store().set_setting("person.role", "supervisor")
    screen = conference().set("dates.set.on", date(2026, 3, 30)).press("dates.set.now")
    assert [one.value for one in screen.app.error] == ["Write why this day is set; whoever reads it will ask."]
    screen.set("dates.set.reason", "The <b>chair</b> of Rowan’s group is ill").press("dates.set.now")
    assert "<b>Monday 30 March 2026</b>" in screen.words
    assert "The &lt;b&gt;chair&lt;/b&gt; of Rowan’s group is ill" in screen.words
    assert "Without it: Plan for Friday 20 March 2026" in screen.words
    assert "then by Thursday 26 March 2026." in screen.words

    given = file(screen.press("dates.calendar"))
    (first, _) = events(given.content)
    assert (str(first["summary"]), first.start) == ("Meeting: core group", date(2026, 3, 30))
    assert b"Rowan" not in given.content

    assert "<b>Plan for Friday 20 March 2026</b>" in screen.press("dates.back.core-group").words


def test_a_day_that_was_set_is_not_carried_to_another_conference() -> None:
    session.store().set_setting("person.role", "practice-lead")
    screen = conference().set("dates.set.on", date(2026, 3, 30)).set("dates.set.reason", "Ill").press("dates.set.now")

    assert "Monday 30 March 2026" not in screen.set(ON, written(date(2026, 3, 11))).words
    assert "Monday 30 March 2026" in screen.set(ON, written(date(2026, 3, 12))).words


def test_a_day_to_come_is_said_to_be_to_come() -> None:
    with time_machine.travel(date(2026, 3, 12), tick=False):
        screen = conference(date(2026, 3, 16))

    assert [one.value for one in screen.app.info] == [
        "Monday 16 March 2026 is still to come. Count again if it is moved."
    ]


def test_england_alone_names_no_county() -> None:
    session.store().set_setting("local", "")
    words = conference().words

    assert "Not found for this area." in words
    assert "within 10 days of the conference" not in words
    assert "Oxfordshire" not in words


def test_every_thing_that_may_have_happened_can_be_chosen() -> None:
    screen = Screen.again("", PAGE)
    for happened in portal_dates.WHAT:
        words = screen.set(HAPPENED, happened).set(f"dates..on.{happened}", written(date(2026, 3, 12))).words
        assert '<ol class="wm-due">' in words, happened
