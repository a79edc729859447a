"""A report can be made from a family’s file without the app, and every mistake is one plain sentence."""

from pathlib import Path

import pytest

from pathway import exchange
from reports.__main__ import main
from tests import families


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
    assert capsys.readouterr().err.startswith("Choose another place for the PDF")
