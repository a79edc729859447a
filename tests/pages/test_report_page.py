"""The report’s screen: the author knows what is left out, the file does not say, and no old file is handed out."""

import io
import re
from pathlib import Path

import pypdf
import pytest

from pages.parts import report_file, report_withheld
from pathway.errors import PathwayError
from pathway.evidence import Evidence
from pathway.household import NotDisclosed
from pathway.meaning import Meaning
from pathway.people import AgencyAsked
from pathway.scales import Basis, Handling, Kind
from pathway.voice import Voice
from reports.forms import Form
from reports.versions import BY_ID
from tests.families import empty, seen
from tests.pages.screen import Screen, database

SECRET = "She rings me from the shed"
CARE = f"report.include.professional.{Handling.CHILD_ASKED_FOR_CARE}"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def _opened(*more: Evidence | Voice | Meaning) -> Screen:
    asked = Evidence(
        id="asked", words=SECRET, kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("rowan",), area_ids=("safe",),
        handling=Handling.CHILD_ASKED_FOR_CARE,
    )  # fmt: skip
    return Screen.of(seen().keep(asked, *more), "finish/report")


def _made(screen: Screen) -> report_file.Made:
    """The file of the version that is chosen now."""
    state, version = screen.app.session_state, screen.control("report.version").value
    child = state["report.child"] if version == "child" and "report.child" in state else ""
    found: report_file.Made = state[f"made {screen.id} {version} {child}"]
    return found


def _printed(screen: Screen) -> str:
    pages = pypdf.PdfReader(io.BytesIO(_made(screen).file)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_what_is_left_out_is_counted_for_the_author_with_a_way_to_each_piece() -> None:
    screen = _opened(Voice(id="shy", child_id="ash", observed="Hid", handling=Handling.CHILD_ASKED_FOR_CARE))

    assert "2 pieces are left out" in screen.words
    assert SECRET in screen.words
    places = {(page, query) for _, page, query in screen.links()}
    assert any(page == "area" and "area=safe" in query and "child=rowan" in query for page, query in places)
    assert any(page == "voice" and "child=ash" in query for page, query in places)


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

    assert re.fullmatch(r"waymark-professional-.*-\d{4}-\d{2}-\d{2}-[0-9a-f]{12}\.pdf", made.name)
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


# For each reader


@pytest.mark.parametrize("version", BY_ID)
def test_every_version_says_who_reads_it_and_is_made_and_handed_out(version: str) -> None:
    screen = _opened().set("report.version", version).press("report.make")

    assert screen.has("report.download"), screen.words
    assert _made(screen).name.startswith(f"waymark-{version}-")
    assert SECRET not in _printed(screen)


def test_a_letter_is_for_one_child_and_waits_until_there_is_one() -> None:
    nobody = Screen.of(empty().but(id="nobody"), "finish/report").set("report.version", "child")

    assert "Enter a child first" in nobody.app.info[0].value
    assert not nobody.has("report.make")

    screen = _opened().set("report.version", "child").set("report.child", "ash").press("report.make")
    assert _made(screen).wanted.chosen.child_id == "ash"
    assert "I do the tea" not in _printed(screen), "another child’s words"


def test_the_author_is_told_which_parts_are_left_out_and_why() -> None:
    told = seen().keep(AgencyAsked(id="x", agency="Police", said="They came twice to the house last summer"))
    words = Screen.of(told, "finish/report").set("report.version", "family").words

    assert "What other agencies said" in words
    assert "It is theirs to share; ask them first." in words


def test_words_left_out_that_also_stand_elsewhere_are_asked_about_before_the_file_is_handed_out() -> None:
    screen = _opened(Meaning(child_id="rowan", worried=f"We worry because {SECRET.lower()} at night"))
    screen.press("report.make")

    assert report_file.ASKED in screen.words
    assert not screen.has("report.download")

    screen.set(f"report.looked.{_made(screen).given_id}", True)
    assert screen.has("report.download")


def test_what_may_not_be_given_away_is_in_no_version() -> None:
    record = seen().keep(
        NotDisclosed(id="refuge", words="14 Elm Road"), Meaning(child_id="rowan", life="He sleeps at 14 Elm road now.")
    )
    screen = Screen.of(record, "finish/report")
    assert report_withheld.KEPT_BACK in screen.words

    for version in BY_ID:
        printed = _printed(screen.set("report.version", version).press("report.make"))
        assert "Elm" not in printed


def test_who_is_given_a_report_is_kept_with_the_record_and_makes_no_file_old() -> None:
    screen = _opened().press("report.make")
    (given,) = screen.record.given

    screen.set(f"given.{given.id}.for_whom", "Dr Vale, the health visitor").set(f"given.{given.id}.basis", Basis.AGREED)

    (given,) = screen.record.given
    assert (given.version, given.form, given.for_whom) == ("professional", "pdf", "Dr Vale, the health visitor")
    assert (given.basis, given.by.name) == (Basis.AGREED, "Pat Example")
    assert screen.has("report.download")
    assert "Dr Vale, the health visitor" in screen.words


def test_a_file_that_could_not_be_made_is_not_written_down_as_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise PathwayError("Try to make the file again; nothing is lost.")

    monkeypatch.setattr(report_file.worker, "make", fails)

    assert _opened().press("report.make").record.given == ()


def test_whether_the_family_has_seen_it_stands_in_the_report_or_why_not() -> None:
    screen = _opened()
    assert "Nobody has said yet whether this was shared with the family." in _printed(screen.press("report.make"))

    screen.set("family_told.not_yet", "she is in hospital until Friday").press("report.make")
    assert "Not yet, because: she is in hospital until Friday" in _printed(screen)


def _locked(phrase: str, again: str) -> Screen:
    """Made with both boxes filled in; they are told together, with the press."""
    screen = _opened()
    screen.control("report.phrase").set_value(phrase)
    screen.control("report.phrase.again").set_value(again)
    return screen.press("report.make")


def test_a_passphrase_typed_in_two_ways_locks_nothing_and_says_what_to_do() -> None:
    screen = _locked("otter lamp gravel tune", "otter lamp gravel")

    assert "Type the same passphrase in both boxes" in screen.app.error[0].value
    assert not screen.has("report.download")


def test_a_locked_pdf_opens_only_with_its_passphrase() -> None:
    phrase = "otter lamp gravel tune"
    screen = _locked(phrase, phrase)
    made = _made(screen)

    assert "It opens only with its passphrase" in screen.words
    assert pypdf.PdfReader(io.BytesIO(made.file)).is_encrypted
    assert pypdf.PdfReader(io.BytesIO(made.file), password=phrase).pages


@pytest.mark.parametrize("form", list(Form))
def test_each_kind_of_file_is_made(form: Form) -> None:
    made = _made(_opened().set("report.form", form.value).press("report.make"))

    assert made.name.endswith(f".{form.ending}")
    assert made.file[:2] == {Form.PDF: b"%P", Form.HTML: b"<!", Form.WORD: b"PK"}[form]


def test_the_report_can_be_looked_at_before_it_is_made() -> None:
    screen = _opened().set("report.preview", True)

    (frame,) = screen.app.get("iframe")
    assert "I do the tea" in frame.proto.srcdoc
    assert SECRET not in frame.proto.srcdoc
    assert screen.record.given == ()


def test_sentences_that_a_family_may_find_hard_are_shown_to_the_writer_and_only_for_such_a_version() -> None:
    long = "He waits at the gate and then he walks home and waits at the door again and nobody comes for him at all."
    screen = _opened(Meaning(child_id="rowan", life=long))

    assert "Easy to read?" not in screen.words
    assert "This sentence is long; try two." in screen.set("report.version", "family").words


def test_what_was_not_said_of_an_earlier_report_can_be_said_later() -> None:
    screen = _opened().press("report.make").press("report.make")
    first, second = screen.record.given

    assert not screen.has(f"unfold.button.{second.id}"), "it is asked about above"
    screen.press(f"unfold.button.{first.id}").set(f"given.{first.id}.why", "She reads it on Friday")

    assert [one.why for one in screen.record.given] == ["She reads it on Friday", ""]
