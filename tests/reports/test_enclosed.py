"""A report carries its record and gives it back; whatever became of the file is told apart, in one sentence each."""

import json
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PasswordType, PdfReader

from pathway import content, exchange, practice
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from pathway.evidence import Evidence, Note
from pathway.scales import Handling, Impairment, Kind
from reports import absent, enclosed, locking, pdf, policies, sharing
from reports.enclosed import State
from reports.professional import professional
from reports.request import Request
from tests import families
from tests.reports.build import AT, everything
from tests.reports.test_structure import _faults

ENGLAND = content.load()
FAMILIES = {family.name: family.newest for family in practice.families()}
SECRET = Evidence(id="secret", kind=Kind.TOLD_BY_CHILD, words="Wombats in the attic", handling=Handling.THIRD_PARTY)
RECORD = families.seen().keep(
    SECRET, Note(id="whole", contact_id="visit", words="Wombats in a whole note", entered_at=AT)
)


def _made(record: Assessment) -> bytes:
    return pdf.draw(professional(Request(record, ENGLAND, on=date(2026, 3, 12), made_at=AT)))


@pytest.fixture(scope="module")
def made() -> bytes:
    return _made(RECORD)


@pytest.mark.parametrize("name", FAMILIES)
def test_what_is_read_is_what_was_written(name: str) -> None:
    found = enclosed.read(_made(FAMILIES[name]))

    assert found.record == sharing.visible(FAMILIES[name], policies.PROFESSIONALS)
    assert (found.version, found.made_at, found.state) == ("professional", AT, State.AS_WRITTEN)
    assert found.says == "The file is as Waymark wrote it."


@settings(max_examples=15, deadline=None)
@given(words=st.text(min_size=1, max_size=60))
def test_whatever_was_typed_is_read_as_it_was_typed(words: str) -> None:
    record = exchange.from_json(exchange.to_json(everything(words)))

    assert enclosed.read(_made(record)).record == sharing.visible(record, policies.PROFESSIONALS)


def test_what_this_version_may_not_show_is_not_in_the_record_it_carries(made: bytes) -> None:
    with pikepdf.open(BytesIO(made)) as file:
        carried = file.attachments[enclosed.NAME].get_file().read_bytes().decode()

    assert "Rowan" in carried
    assert "Wombats" not in carried


def test_what_left_the_report_with_the_answer_no_is_not_in_the_record_it_carries() -> None:
    left = everything("wombat").child("c1").but(impairment=Impairment.NO)
    record = everything("wombat").keep(left)
    said = {name for name in ("FactorJudgement-", "Need-", "TestAnswer-", "Door-", "Child-impairment_words")}
    carried = exchange.to_json(enclosed.read(_made(record)).record)

    assert all(name in exchange.to_json(record) for name in said), "nothing has left, so that nothing is shown"
    assert [name for name in said if name in carried] == []
    assert "Evidence-words wombat" in carried


# What became of a file


def _again(made: bytes, change: Callable[[pikepdf.Pdf], object] = lambda file: None, **how: Any) -> bytes:
    """As another program saves it, having changed something."""
    out = BytesIO()
    with pikepdf.open(BytesIO(made)) as file:
        change(file)
        file.save(out, **how)
    return out.getvalue()


def _word(file: pikepdf.Pdf) -> None:
    page = file.pages[1]
    page.Contents = file.make_stream(page.Contents.read_bytes().replace(b"Td", b"TD", 1))


def _turned(file: pikepdf.Pdf) -> None:
    file.pages[0].Contents = file.make_stream(b"q " + file.pages[0].Contents.read_bytes() + b" Q")


def _swapped(file: pikepdf.Pdf) -> None:
    other = _made(FAMILIES["marsh"])
    with pikepdf.open(BytesIO(other)) as from_another:
        words = from_another.attachments[enclosed.NAME].get_file().read_bytes()
    del file.attachments[enclosed.NAME]
    file.attachments[enclosed.NAME] = pikepdf.AttachedFileSpec(file, words, filename=enclosed.NAME)


def _rewritten(**new: object) -> Callable[[pikepdf.Pdf], None]:
    def change(file: pikepdf.Pdf) -> None:
        stream = file.attachments[enclosed.NAME].obj.EF.F
        stream.write(json.dumps(json.loads(stream.read_bytes()) | new).encode())

    return change


def test_a_file_that_another_program_only_saved_again_is_told_from_one_that_was_changed(made: bytes) -> None:
    found = enclosed.read(_again(made))

    assert found.state is State.SAVED_AGAIN
    assert found.record == sharing.visible(RECORD, policies.PROFESSIONALS)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (_word, "page 2 no longer as written"),
        (_turned, "page 1 no longer as written"),
        (lambda file: file.pages.__delitem__(1), "and now has"),
        (_swapped, "the record in it is not the one it was made with"),
    ],
    ids=["a word", "a page", "a page removed", "another’s record"],
)
def test_a_change_is_said_with_its_place(made: bytes, change: Callable[[pikepdf.Pdf], object], says: str) -> None:
    found = enclosed.read(_again(made, change))

    assert found.state is State.CHANGED
    assert says in found.says


def test_a_single_byte_that_is_another_is_noticed(made: bytes) -> None:
    at = made.index(b"/Producer") if b"/Producer" in made else made.index(b"stream") + 40
    changed = made[:at] + bytes([made[at] ^ 1]) + made[at + 1 :]
    with suppress(PathwayError):
        assert enclosed.read(changed).state is not State.AS_WRITTEN


def _plain_pdf() -> bytes:
    out = BytesIO()
    with pikepdf.new() as file:
        file.add_blank_page()
        file.save(out)
    return out.getvalue()


LOCK = pikepdf.Encryption(owner="correct horse battery", user="correct horse battery", R=6)
BAD: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "no PDF": (lambda made: b"Dear all, see below", enclosed.NOT_PDF),
    "nothing": (lambda made: b"", enclosed.NOT_PDF),
    "another’s PDF": (lambda made: _plain_pdf(), enclosed.NOT_OURS),
    "cut short": (lambda made: made[: len(made) // 2], enclosed.CUT),
    "its last bytes cut": (lambda made: made[:-6], enclosed.CUT),
    "locked": (lambda made: _again(made, encryption=LOCK), enclosed.LOCKED),
    "newer": (lambda made: _again(made, _rewritten(version=2)), enclosed.NEWER),
    "another’s record": (lambda made: _again(made, _rewritten(format="x")), enclosed.NOT_OURS),
    "no pages said": (lambda made: _again(made, _rewritten(pages=[1])), enclosed.DAMAGED),
    "too large": (lambda made: made + b" " * enclosed.LARGEST, enclosed.TOO_LARGE),
    "a newer record": (
        lambda made: _again(made, _rewritten(record='{"format": "waymark-assessment", "version": 9}')),
        "Update Waymark to open this file; it was saved by a newer version.",
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_what_keeps_a_file_from_being_read_is_said_in_its_own_sentence(what: str, made: bytes) -> None:
    spoil, says = BAD[what]
    with pytest.raises(PathwayError) as said:
        enclosed.read(spoil(made))

    assert str(said.value) == says


def test_a_locked_file_opens_with_its_passphrase_and_with_no_other(made: bytes) -> None:
    locked = _again(made, encryption=LOCK)
    with pytest.raises(PathwayError) as said:
        enclosed.read(locked, "wrong")

    assert str(said.value) == enclosed.WRONG
    assert enclosed.read(locked, "correct horse battery").record == sharing.visible(RECORD, policies.PROFESSIONALS)


# Locked by Waymark

PHRASE = "four long words here"


@pytest.fixture(scope="module")
def locked(made: bytes) -> bytes:
    return locking.lock(made, PHRASE)


def test_a_file_that_waymark_locked_is_as_it_was_written_and_opens_with_nothing_else(
    made: bytes, locked: bytes
) -> None:
    found = enclosed.read(locked, PHRASE)

    assert (found.record, found.state) == (sharing.visible(RECORD, policies.PROFESSIONALS), State.AS_WRITTEN)
    for passphrase, says in (("", enclosed.LOCKED), ("four long words", enclosed.WRONG)):
        with pytest.raises(PathwayError) as said:
            enclosed.read(locked, passphrase)
        assert str(said.value) == says
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(BytesIO(locked), password=passphrase)
        assert PdfReader(BytesIO(locked)).decrypt(passphrase) is PasswordType.NOT_DECRYPTED


def test_not_a_word_can_be_read_from_a_locked_file_without_its_passphrase(locked: bytes) -> None:
    with pikepdf.open(BytesIO(locked), password=PHRASE) as file:
        how = file.encryption
        assert (how.R, how.bits, str(how.stream_method), str(how.file_method)) == (
            6, 256, "EncryptionMethod.aesv3", "EncryptionMethod.aesv3",
        )  # fmt: skip
        assert file.allow.accessibility
        assert file.allow.print_highres
        assert file.allow.extract
    for word in (b"Rowan", b"Waymark assessment", enclosed.NAME.encode(), b"xpacket", PHRASE.encode()):
        assert word not in locked.replace(b"%Waymark-Seal", b"")


def test_with_its_passphrase_a_locked_file_says_all_that_it_said_before(made: bytes, locked: bytes) -> None:
    reader = PdfReader(BytesIO(locked))
    reader.decrypt(PHRASE)
    said = [page.extract_text() for page in reader.pages]
    inside = [(where, words) for where, words in absent.of_file(locked, PHRASE) if words.strip()]

    assert said == [page.extract_text() for page in PdfReader(BytesIO(made)).pages]
    assert set(inside) == {(where, words) for where, words in absent.of_file(made) if words.strip()}


def _opened(locked: bytes) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(locked), password=PHRASE) as file:
        file.save(out)
    return out.getvalue()


def test_a_locked_file_that_is_opened_for_good_can_still_be_heard_and_read(locked: bytes, tmp_path: Path) -> None:
    opened = _opened(locked)

    assert _faults(opened, tmp_path) == []
    assert enclosed.read(opened).state is State.SAVED_AGAIN


def test_a_locked_file_that_was_changed_is_told_from_a_wrong_passphrase(locked: bytes) -> None:
    changed = locked[:-200].replace(b"/R 6", b"/R  6", 1) + locked[-200:]
    with pytest.raises(PathwayError) as said:
        enclosed.read(changed, "four long words")

    assert changed != locked
    assert str(said.value) == enclosed.WRONG_OR_CHANGED


def test_a_locked_file_in_which_a_page_was_changed_is_said_to_be_changed(locked: bytes) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(locked), password=PHRASE) as file:
        _turned(file)
        file.save(out, encryption=pikepdf.Encryption(owner=PHRASE, user=PHRASE, R=6))
    found = enclosed.read(out.getvalue(), PHRASE)

    assert found.state is State.CHANGED
    assert "page 1 no longer as written" in found.says


@pytest.mark.parametrize("at", range(1000, 40000, 3000))
def test_a_byte_of_a_locked_file_that_is_another_is_noticed(locked: bytes, at: int) -> None:
    changed = locked[:at] + bytes([locked[at] ^ 1]) + locked[at + 1 :]
    with suppress(PathwayError):
        assert enclosed.read(changed, PHRASE).state is not State.AS_WRITTEN


@pytest.mark.parametrize("phrase", ["caf\u00e9 four long words", "ﬁve long words in a row", "пять длинных слов подряд"])
def test_a_passphrase_opens_a_file_however_a_keyboard_makes_its_letters(made: bytes, phrase: str) -> None:
    locked = locking.lock(made, phrase)

    for typed in (phrase, unicodedata.normalize("NFD", phrase), unicodedata.normalize("NFKC", phrase)):
        assert enclosed.read(locked, typed).state is State.AS_WRITTEN


def test_a_lock_that_does_not_keep_a_file_as_it_was_gives_none(made: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    right = enclosed.sealed
    monkeypatch.setattr(enclosed, "sealed", lambda file: right(_again(_opened(file), _turned, encryption=OURS)))
    with pytest.raises(PathwayError) as said:
        locking.lock(made, PHRASE)

    assert str(said.value) == locking.SPOILED


def test_a_lock_that_does_not_lock_gives_no_file(made: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enclosed, "sealed", lambda file: made)
    with pytest.raises(PathwayError) as said:
        locking.lock(made, PHRASE)

    assert str(said.value) == locking.SPOILED


OURS = pikepdf.Encryption(owner=PHRASE, user=PHRASE, R=6)


def test_a_record_that_unfolds_to_far_more_than_any_is_refused(made: bytes) -> None:
    def bomb(file: pikepdf.Pdf) -> None:
        file.attachments[enclosed.NAME].obj.EF.F.write(b"{" + b" " * (3 * exchange.LARGEST_FILE))

    with pytest.raises(PathwayError) as said:
        enclosed.read(_again(made, bomb))

    assert str(said.value) == enclosed.DAMAGED
