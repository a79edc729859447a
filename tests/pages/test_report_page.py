"""The report’s screen: the author knows what is left out, the file does not say, and no old file is handed out."""

import io
import re
from pathlib import Path

import pypdf
import pytest

from pages.parts import report_file
from pathway.errors import PathwayError
from pathway.evidence import Evidence
from pathway.scales import Handling, Kind
from pathway.voice import Voice
from tests.families import seen
from tests.pages.screen import Screen, database

SECRET = "She rings me from the shed"
CARE = f"report.include.{Handling.CHILD_ASKED_FOR_CARE}"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def _opened(*more: Evidence | Voice) -> Screen:
    asked = Evidence(
        id="asked", words=SECRET, kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("rowan",), area_ids=("safe",),
        handling=Handling.CHILD_ASKED_FOR_CARE,
    )  # fmt: skip
    return Screen.of(seen().keep(asked, *more), "finish/report")


def _made(screen: Screen) -> report_file.Made:
    found: report_file.Made = screen.app.session_state[f"made {screen.id}"]
    return found


def _printed(screen: Screen) -> str:
    pages = pypdf.PdfReader(io.BytesIO(_made(screen).pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_what_is_left_out_is_counted_for_the_author_with_a_way_to_each_piece() -> None:
    screen = _opened(Voice(id="shy", child_id="ash", observed="Hid", handling=Handling.CHILD_ASKED_FOR_CARE))

    assert "2 pieces are left out" in screen.words
    assert SECRET in screen.words
    places = {(page, query) for _, page, query in screen.links()}
    assert any(page == "area" and "area=safe" in query and "child=rowan" in query for page, query in places)
    assert any(page == "voice" and "child=ash" in query for page, query in places)


def test_where_anything_is_left_out_the_author_is_asked_to_read_their_own_sentences_once_more() -> None:
    says = "Your own sentences are not searched: read them once more"

    assert says in _opened().words
    assert says not in Screen.of(seen().but(id="nothing"), "finish/report").words


def test_the_file_neither_holds_what_is_left_out_nor_says_that_anything_is() -> None:
    printed = _printed(_opened().press("report.make"))

    assert "I do the tea" in printed
    assert SECRET not in printed
    assert not re.search(r"withheld|left out|redacted", printed, re.IGNORECASE)


def test_a_deliberate_tick_puts_it_in_this_once() -> None:
    screen = _opened().set(CARE, True).press("report.make")

    assert "1 piece is put in" in screen.words
    assert SECRET in _printed(screen)
    assert Screen.again(screen.id, "finish/report").control(CARE).value is False


def test_the_name_of_the_file_says_nothing_of_the_family() -> None:
    made = _made(_opened().press("report.make"))

    assert re.fullmatch(r"waymark-summary-.*-\d{4}-\d{2}-\d{2}-[0-9a-f]{12}\.pdf", made.name)
    assert not re.search("rowan|ash|morgan", made.name, re.IGNORECASE)


def test_a_record_that_has_changed_marks_the_file_as_old_and_it_is_not_handed_out() -> None:
    screen = _opened().press("report.make")
    fresh = screen.has("report.download")
    screen.set("report.marking", "OFFICIAL")

    assert fresh
    assert not screen.has("report.download")
    assert report_file.STALE in screen.words
    assert screen.press("report.make").has("report.download")


def test_a_change_of_what_is_left_out_marks_the_file_as_old_too() -> None:
    screen = _opened().press("report.make").set(CARE, True)

    assert not screen.has("report.download")
    assert report_file.STALE in screen.words


def test_a_file_that_cannot_be_made_is_said_in_one_plain_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise PathwayError("Try to make the PDF again; nothing is lost.")

    monkeypatch.setattr(report_file.worker, "make", fails)
    screen = _opened().press("report.make")

    assert "Try to make the PDF again" in screen.app.error[0].value.replace("\\", "")
    assert not screen.has("report.download")
