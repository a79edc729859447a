"""Tools stand under what they help to do; those we may offer lead to where they are done and to a blank sheet."""

import json
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from pages.parts import handing, portal_sheet, portal_tools, session
from pages.parts.places import PARTS
from pathway.handing import File
from tests.families import seen
from tests.hostile import MARK, family
from tests.pages.screen import Screen, database
from tests.reports.build import page_texts

SHEET = "day-in-my-life"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def _files(screen: Screen) -> list[File]:
    """What the page has ready to hand over to this window."""
    tokens = [
        token
        for one in screen.app.get("bidi_component")
        if one.proto.component_name == "waymark_handing"
        for token in _data(one)["tokens"]
    ]
    found = [handing.files().take(token, "", session.now()) for token in tokens]
    return [file for file in found if file is not None]


def _data(component: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(component.proto.json)
    return data


def test_every_tool_is_there_with_whose_it_is_and_whether_it_may_be_copied() -> None:
    said = Screen.again("", "portal/tools").words

    for tool in session.content().tools:
        assert f"<h3>{escape(tool.title)}</h3>" in said
        assert escape(tool.owner) in said
        assert escape(tool.source) in said
        if tool.reproduce:
            assert escape(tool.reproduce) in said
    assert said.count("May it be copied?") == len(session.content().tools)


def test_what_somebody_wants_to_do_shows_every_tool_that_helps_and_no_other() -> None:
    screen = Screen.again("", "portal/tools").set("tools.does", "hear")

    for tool in session.content().tools:
        assert (f"<h3>{escape(tool.title)}</h3>" in screen.words) is ("hear" in tool.does)


def test_a_tool_that_was_looked_for_stands_first_with_all_of_it_open_and_nothing_that_could_do_harm_is_folded() -> None:
    tool = next(one for one in session.content().tools if one.id == "gcp2")
    said = Screen.again("", "portal/tools", tool=tool.id).words

    first = said[said.index("The tool you looked for") : said.index(portal_tools.DOES["identify"])]
    assert escape(tool.title) in first
    assert first.count('<details class="wm-folded" open>') == 1
    assert said.count('<details class="wm-folded" open>') == 1
    for fact in session.content().facts_of(tool.facts):
        if fact.loud:
            assert first.index(escape(fact.text)) < first.index("<details")


def test_who_prints_a_sheet_that_a_child_writes_on_is_told_which_pages_to_keep() -> None:
    for sheet in session.content().sheets:
        said = Screen.again("", "portal/tools", sheet=sheet.id).words
        assert (portal_sheet.ALONE in said) is bool(sheet.child)


def test_with_an_assessment_open_a_tool_leads_to_where_it_is_done() -> None:
    links = Screen.of(seen(), "portal/tools").links()

    for tool in session.content().tools:
        if tool.place is not None and tool.place in {part.name for part in PARTS}:
            assert any(says.startswith("Do it in Waymark") and f"/{tool.place}" in f"/{to}" for says, to, _ in links)
    assert portal_tools.OPEN_ONE not in " ".join(says for says, _, _ in links)
    assert all("a=first" in query for says, _, query in links if says.startswith("Do it in Waymark"))


def test_without_one_it_says_to_open_one_and_leads_to_the_list() -> None:
    screen = Screen.again("", "portal/tools")
    asked = [to for says, to, _ in screen.links() if portal_tools.OPEN_ONE in says]

    assert asked
    assert all(to in ("", "home") for to in asked)
    assert not [
        to for says, to, _ in screen.links()
        if says.startswith("Do it in Waymark") and to in {part.name for part in PARTS}
    ]  # fmt: skip


def test_a_sheet_is_led_to_from_its_tool_and_says_what_is_on_it() -> None:
    sheet = session.content().sheet(SHEET)
    links = Screen.again("", "portal/tools").links()
    screen = Screen.again("", "portal/tools", sheet=SHEET)

    assert any(query == f"?sheet={SHEET}" or query == f"sheet={SHEET}" for _, _, query in links)
    assert escape(sheet.says) in screen.words
    for part in sheet.parts:
        assert escape(part.title) in screen.words


def test_a_sheet_that_is_not_there_is_said_and_the_others_are_named() -> None:
    screen = Screen.again("", "portal/tools", sheet="no-such-sheet")

    assert "does not lead to one here" in screen.words
    assert any(query.endswith(f"sheet={SHEET}") for _, _, query in screen.links())


def test_nothing_is_made_before_the_button_is_pressed() -> None:
    assert _files(Screen.again("", "portal/tools", sheet=SHEET)) == []


def test_the_sheet_is_blank_whichever_family_is_open() -> None:
    record = family("http://beacon.example").but(id="a" * 32)
    screen = Screen.of(record, "portal/tools", sheet=SHEET).press(f"sheet.make.{SHEET}")
    (file,) = _files(screen)
    with pikepdf.open(BytesIO(file.content)) as made:
        assert not list(made.attachments)
    said = "\n".join(page_texts(file.content))

    assert file.name == f"waymark-sheet-{SHEET}.pdf"
    assert MARK not in said
    assert "Blank sheet, no family on it" in said
    assert session.content().sheet(SHEET).title in said


def test_it_may_be_looked_at_first() -> None:
    screen = Screen.again("", "portal/tools", sheet=SHEET).set(f"sheet.preview.{SHEET}", True)

    (frame,) = screen.app.get("iframe")
    assert "Blank sheet" in frame.proto.srcdoc
