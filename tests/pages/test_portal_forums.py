"""Forums: nobody is sent to one that is over, and nobody is left without a way to ask."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar, Event

from pages.parts import handing, session
from tests.pages.screen import Screen, database

PAGE = "portal/forums"
FORUM = """
[[forums]]
id = "{id}"
title = "{title}"
region = "North"
{day}
starts = "10am"
ends = "12 noon"
venue = "The Old Mill <b>hall</b>"
says = "We talk about one child’s day."
join = "Ring the Partnership’s office."
"""


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The packs in a folder of their own, where Oxfordshire has no forum yet."""
    data = tmp_path / "data"
    shutil.copytree(session.DATA, data)
    monkeypatch.setattr(session, "DATA", data)
    database(tmp_path, monkeypatch, local="oxfordshire")
    for file in (data / "oxfordshire").glob("forums.toml"):
        kept = file.read_text(encoding="utf-8")
        file.write_text(kept[kept.index("[[facts]]") :] if "[[facts]]" in kept else "", encoding="utf-8")
    return data / "oxfordshire"


def add(pack: Path, id: str, title: str, on: date | None) -> None:
    day = f"on = {on.isoformat()}" if on else ""
    said = FORUM.format(id=id, title=title, day=day)
    with (pack / "more-forums.toml").open("a", encoding="utf-8") as file:
        file.write(said if on else said.replace('venue = "The Old Mill <b>hall</b>"\n', ""))


def test_what_is_to_come_stands_first_and_what_is_past_is_folded_apart(pack: Path) -> None:
    today = session.today()
    add(pack, "gone", "The one that is over", today - timedelta(days=1))
    add(pack, "later", "The one in a month", today + timedelta(days=30))
    add(pack, "now", "The one today", today)
    screen = Screen.again("", PAGE)
    words = screen.words

    assert words.index("The one today") < words.index("The one in a month")
    assert "10am to 12 noon" in words
    assert "To join: Ring the Partnership’s office." in words
    assert "The Old Mill &lt;b&gt;hall&lt;/b&gt;" in words
    (past,) = [one for one in screen.app.expander if one.label == "Past forums"]
    assert not past.proto.expanded
    inside = "".join(str(one.value) for one in past.get("html"))
    assert "The one that is over" in inside
    assert "The one today" not in inside


def test_the_calendar_file_has_those_to_come_that_have_a_day(pack: Path) -> None:
    today = session.today()
    add(pack, "gone", "The one that is over", today - timedelta(days=1))
    add(pack, "now", "The one today", today)
    add(pack, "open", "The one without a day", None)
    screen = Screen.again("", PAGE).press("forums.calendar")
    told: list[str] = []
    for one in screen.app.get("bidi_component"):
        proto: Any = one.proto
        if proto.component_name == "waymark_handing":
            told += json.loads(proto.json)["tokens"]
    file = handing.files().take(told[-1], "", session.now())

    assert file is not None
    found = [one for one in Calendar.from_ical(file.content).walk("VEVENT") if isinstance(one, Event)]
    assert [(str(one["summary"]), one.start) for one in found] == [("The one today", today)]


def test_where_the_last_one_is_long_past_the_way_to_ask_is_still_there(pack: Path) -> None:
    add(pack, "gone", "The one that is over", session.today() - timedelta(days=400))
    screen = Screen.again("", PAGE)

    assert "No forum that is still to come is known for Oxfordshire." in screen.words
    assert "<li>Ring the Partnership’s office.</li>" in screen.words
    assert not screen.has("forums.calendar")


def test_an_area_without_forums_is_told_whom_to_ask(pack: Path) -> None:
    assert "Ask your safeguarding partnership" in Screen.again("", PAGE).words


def test_with_no_area_chosen_there_is_the_way_to_choose_one(pack: Path) -> None:
    add(pack, "now", "The one today", session.today())
    session.store().set_setting("local", "")
    screen = Screen.again("", PAGE)

    assert "Choose your area in the settings" in screen.words
    assert "The one today" not in screen.words
    assert any(label == "Go to the settings" for label, _, _ in screen.links())


def test_past_forums_of_which_the_same_is_known_say_it_once_with_a_line_for_each_region(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database(tmp_path, monkeypatch, local="oxfordshire")
    past = session.content().forums
    words = Screen.again("", PAGE).words

    assert {one.region for one in past} == {"North", "Central", "South"}
    assert words.count(past[0].says) == 1
    for one in past:
        assert words.count(f"<b>{one.title}</b>") == 1
