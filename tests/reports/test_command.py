"""A report can be made and read back without the app, and every mistake is one plain sentence."""

from pathlib import Path

import pikepdf
import pytest

from pathway import exchange
from pathway.assessment import PackRef
from pathway.errors import PathwayError
from reports import enclosed, policies, reading, sharing, versions
from reports.__main__ import CHANGED, NO_PROOF, main
from reports.titles import TITLES
from tests import families

PHRASE = "four long words here"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "in.json"
    path.write_text(exchange.to_json(families.seen()), encoding="utf-8")
    return path


def test_a_file_is_made_from_a_familys_file(saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out.pdf"

    assert main(["write", str(saved), str(target)]) == 0
    assert target.read_bytes().startswith(b"%PDF-")
    assert "Rowan" not in capsys.readouterr().out


def test_a_name_that_ends_in_html_makes_one(saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out.html"

    assert main(["write", str(saved), str(target)]) == 0
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "The web page is written" in capsys.readouterr().out


def test_a_name_that_ends_in_docx_makes_a_word_file(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.docx"

    assert main(["write", str(saved), str(target)]) == 0
    assert target.read_bytes().startswith(b"PK")
    said = capsys.readouterr().out
    assert "The Word file is written" in said
    assert "Rowan" not in said


def test_a_file_from_an_area_that_is_not_here_is_made_with_england_and_says_both(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = (PackRef(id="england", version="0.9.0"), PackRef(id="nowhere-at-all", version="3.2.0"))
    source, target = tmp_path / "in.json", tmp_path / "out.html"
    source.write_text(exchange.to_json(families.seen().but(packs=elsewhere)), encoding="utf-8")

    assert main(["write", str(source), str(target)]) == 0
    assert "England’s questions stand in for it." in capsys.readouterr().err
    said = target.read_text(encoding="utf-8")
    assert "Begun with England 0.9.0 and Nowhere at all 3.2.0; printed with England" in said


@pytest.mark.parametrize("holds", [None, b"", b"{", b'{"hello": 1}', b"\xff\xfe"])
def test_a_file_that_is_not_ours_is_refused_in_one_sentence(
    holds: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "in.json", tmp_path / "out.pdf"
    if holds is not None:
        source.write_bytes(holds)

    assert main(["write", str(source), str(target)]) == 1
    told = capsys.readouterr().err
    assert "Traceback" not in told
    assert len(told.strip().splitlines()) == 1
    assert not target.exists()


def test_a_place_that_cannot_be_written_is_said(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["write", str(saved), str(tmp_path / "none" / "out.pdf")]) == 1
    assert capsys.readouterr().err.startswith("Choose another place for the file")


def test_the_record_of_a_report_is_printed_as_it_was_written(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.pdf"
    main(["write", str(saved), str(target)])
    capsys.readouterr()

    assert main(["read", str(target)]) == 0
    said = capsys.readouterr()
    assert exchange.from_json(said.out) == sharing.visible(families.seen(), policies.PROFESSIONALS)
    assert said.err.strip() == f"The file is as Waymark wrote it. {NO_PROOF}"


def test_a_report_that_was_changed_is_said_to_be(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.pdf"
    main(["write", str(saved), str(target)])
    with pikepdf.open(target, allow_overwriting_input=True) as file:
        del file.pages[0]
        file.save(target)
    capsys.readouterr()

    assert main(["read", str(target)]) == CHANGED
    assert "The file was changed after Waymark wrote it" in capsys.readouterr().err


def test_a_locked_report_asks_for_its_passphrase(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.pdf"
    main(["write", str(saved), str(target)])
    with pikepdf.open(target, allow_overwriting_input=True) as file:
        file.save(target, encryption=pikepdf.Encryption(owner=PHRASE, user=PHRASE, R=6))
    monkeypatch.setattr("getpass.getpass", lambda asked: PHRASE)
    capsys.readouterr()

    assert main(["read", str(target)]) == 1
    assert capsys.readouterr().err.strip() == enclosed.LOCKED
    assert main(["read", "--locked", str(target)]) == 0
    assert exchange.from_json(capsys.readouterr().out) == sharing.visible(families.seen(), policies.PROFESSIONALS)


def test_a_report_that_is_locked_here_opens_with_its_passphrase_alone(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.pdf"
    asked: list[str] = []

    def typed(question: str) -> str:
        asked.append(question)
        return PHRASE

    monkeypatch.setattr("getpass.getpass", typed)

    assert main(["write", "--lock", str(saved), str(target)]) == 0
    assert len(asked) == 2
    said = capsys.readouterr()
    assert "The PDF is written" in said.out
    assert PHRASE not in said.out + said.err
    assert main(["read", str(target)]) == 1
    assert capsys.readouterr().err.strip() == enclosed.LOCKED
    assert main(["read", "--locked", str(target)]) == 0
    said = capsys.readouterr()
    assert exchange.from_json(said.out) == sharing.visible(families.seen(), policies.PROFESSIONALS)
    assert said.err.strip() == f"The file is as Waymark wrote it. {NO_PROOF}"


@pytest.mark.parametrize(
    ("typed", "ending", "says"),
    [
        (["", ""], "pdf", "Type a passphrase"),
        ([PHRASE, "four long words her"], "pdf", "Type the same passphrase twice"),
        (["short", "short"], "pdf", "Choose a longer passphrase"),
        ([PHRASE, PHRASE], "html", "Choose the PDF to lock it"),
        ([PHRASE, PHRASE], "docx", "Choose the PDF to lock it"),
    ],
)
def test_what_cannot_be_locked_is_said_and_leaves_no_open_file_behind(
    typed: list[str], ending: str, says: str, saved: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    answers = iter(typed)
    monkeypatch.setattr("getpass.getpass", lambda question: next(answers))
    target = tmp_path / f"out.{ending}"

    assert main(["write", "--lock", str(saved), str(target)]) == 1
    assert capsys.readouterr().err.startswith(says)
    assert not target.exists()


def test_a_file_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(PathwayError) as said:
        reading.read(b"%PDF-", seconds=0.5, command=("-c", "import time; time.sleep(60)"))

    assert str(said.value) == reading.SLOW


def test_a_file_that_ends_the_program_reading_it_is_said_to_be_damaged() -> None:
    with pytest.raises(PathwayError) as said:
        reading.read(b"%PDF-", command=("-c", "import os; os.abort()"))

    assert str(said.value) == enclosed.DAMAGED


def test_every_version_can_be_asked_for_by_its_name(saved: Path, tmp_path: Path) -> None:
    assert (*versions.BY_ID,) == (*TITLES,)
    for name in TITLES:
        assert main(["write", "--for", name, "--child", "1", str(saved), str(tmp_path / f"{name}.html")]) == 0
    family = (tmp_path / "family.html").read_text(encoding="utf-8")
    visit = (tmp_path / "visit.html").read_text(encoding="utf-8")
    assert "For your family" in family
    assert "Rowan" not in visit
