"""A button that hands over a file makes it when it is pressed, as things then stand, and for this window alone."""

import json
from pathlib import Path
from typing import Any

import pytest

from pages.parts import exchange_box, handing, report_file, session
from pathway import exchange, keeping
from pathway.errors import PathwayError
from pathway.handing import File
from tests.families import ROWAN, seen
from tests.pages.screen import Screen, database

OURS = "a" * 32
COPY = f"copy.{OURS}"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def home() -> Screen:
    """The list with one family in it, and what can be done with that one open."""
    session.begin(seen().but(id=OURS, family_id="b" * 32))
    return Screen.again("", "start/home").press(f"more.{OURS}")


def told(screen: Screen) -> list[str]:
    """The tokens that the page tells this window."""
    found: list[str] = []
    for one in screen.app.get("bidi_component"):
        proto: Any = one.proto
        if proto.component_name == "waymark_handing":
            found += json.loads(proto.json)["tokens"]
    return found


def taken(token: str) -> File | None:
    return handing.files().take(token, "", session.now())


def document() -> bytes:
    stored = session.store().load(OURS)
    assert stored is not None
    return stored.document.encode()


def change() -> None:
    """Change the family in another window."""
    stored = session.store().load(OURS)
    assert stored is not None
    changed = exchange.from_json(stored.document).remove(ROWAN)
    session.store().save(
        OURS, exchange.to_json(changed), keeping.summarised(changed), expected=stored.revision, by="Pat",
        at=session.now(), what="Changed elsewhere",
    )  # fmt: skip


def test_nothing_is_ready_before_the_press() -> None:
    screen = home()

    assert screen.has(COPY)
    assert told(screen) == []
    assert handing.files()._ready == {}


def test_a_press_hands_over_what_is_stored_at_that_moment() -> None:
    screen = home()
    change()
    (token,) = told(screen.press(COPY))

    file = taken(token)
    assert file is not None
    assert file.content == document()
    assert file.name == exchange_box.file_name(OURS, document())
    assert "Rowan" not in file.name


def test_each_press_has_its_own_file_and_what_is_taken_is_not_told_of_again() -> None:
    screen = home().press(COPY)
    first, second = told(screen.press(COPY))
    assert taken(first) == taken(second)

    assert told(screen.run()) == []
    assert taken(first) is None


def test_a_family_erased_in_another_window_is_not_handed_over_any_more() -> None:
    screen = home()
    session.store().erase_family("b" * 32, reason="The time has ended", by="Pat", at=session.now())
    screen.press(COPY)

    assert told(screen) == []
    assert handing.files()._ready == {}


def test_a_file_that_cannot_be_made_is_said_in_one_plain_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> bytes:
        raise PathwayError("Go back to the list of assessments; `this one` is gone.")

    screen = home()
    with monkeypatch.context() as while_failing:
        while_failing.setattr(exchange_box, "_document", fails)
        screen.press(COPY)

    assert [one.value.replace("\\", "") for one in screen.app.error] == [
        "Go back to the list of assessments; `this one` is gone."
    ]
    assert told(screen) == []
    assert told(screen.run()) == [], "it is not tried again by itself"


def test_an_erased_family_leaves_no_file_ready() -> None:
    screen = home().press(COPY).press(f"erase.{OURS}")
    assert len(told(screen)) == 1
    screen.app.text_input(key="erase.reason").set_value("The time for keeping it has ended")
    screen.press("erase.on").press("erase.now")

    assert handing.files()._ready == {}


def test_a_report_that_was_true_when_the_page_was_drawn_and_is_not_when_it_is_pressed_is_not_handed_over() -> None:
    screen = Screen.of(seen().but(id=OURS, family_id="b" * 32), "finish/report").press("report.make")
    (token,) = told(screen.press("report.download"))
    file = taken(token)
    assert file is not None
    assert file.content.startswith(b"%PDF")

    change()
    screen.press("report.download")
    assert report_file.STALE in screen.words
    assert told(screen) == []
    assert handing.files()._ready == {}
