"""A fault in the pack of one area closes nobody out: the settings stay open, and another area can be chosen."""

import shutil
from pathlib import Path

import pytest

from pages.parts import session
from tests.families import seen
from tests.pages.screen import Screen, database


@pytest.fixture(autouse=True)
def _with_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody in Oxfordshire, whose pack was edited and has lost a quotation mark."""
    data = tmp_path / "data"
    shutil.copytree(session.DATA, data)
    (data / "oxfordshire" / "contacts.toml").write_text('[[contact]]\nid = "mash', encoding="utf-8")
    monkeypatch.setattr(session, "DATA", data)
    database(tmp_path, monkeypatch, local="oxfordshire")


def open_page(page: str, id: str = "") -> Screen:
    return Screen.again(id, page)


def test_a_page_says_what_is_wrong_and_leads_to_where_another_area_can_be_chosen() -> None:
    screen = open_page("start/home")

    assert screen.app.title[0].value == "Waymark cannot open yet"
    assert "contacts.toml" in screen.words
    assert "Choose another area in the settings" in screen.words
    assert [page for _, page, _ in screen.links()] == ["settings"]


def test_another_area_is_chosen_in_the_settings_and_everything_opens_again() -> None:
    settings = open_page("start/settings")
    assert any("Choose another area" in one.value for one in settings.app.warning)

    settings.set("setting.local", "")

    assert not settings.app.warning
    assert open_page("start/home").app.title[0].value == "Assessments"


def test_an_area_with_a_fault_cannot_be_chosen_by_somebody_who_is_well_without_it() -> None:
    session.store().set_setting("local", "")
    settings = open_page("start/settings").set("setting.local", "oxfordshire")

    assert session.setting("local") == ""
    assert settings.app.error


def test_settings_open_from_an_assessment_too() -> None:
    record = seen()
    session.begin(record)
    assert open_page("start/settings", record.id).app.title[0].value == "Settings"


def test_where_england_itself_has_a_fault_no_other_area_is_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    (session.DATA / "england" / "pack.toml").write_text("id = ", encoding="utf-8")
    session.store().set_setting("local", "")
    screen = open_page("start/home")

    assert screen.app.title[0].value == "Waymark cannot open yet"
    assert "Choose another area" not in screen.words
