"""The command a practice lead runs after editing content."""

from pathlib import Path

import pytest

from pathway.__main__ import main
from pathway.content.published import FILE

from .conftest import Change


def test_whole_packs_are_said_to_be_whole(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-content", str(data)]) == 0
    assert "No faults" in capsys.readouterr().out


def test_where_no_list_of_ids_is_beside_the_packs_that_is_said(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-content", str(data)]) == 0
    assert f"Put {FILE} beside the packs" in capsys.readouterr().out

    (data / FILE).write_text("", encoding="utf-8")
    for folder in (data, data / "england"):
        assert main(["check-content", str(folder)]) == 0
        assert FILE not in capsys.readouterr().out


def test_every_fault_is_printed_with_file_place_and_remedy_and_the_status_is_one(
    data: Path, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    change("england/areas/food.toml", 'title = "Food and growth"\n', "")
    change("oxfordshire/contacts.toml", "0345 050 7666", "0345 050 6777")

    assert main(["check-content", str(data)]) == 1
    printed = capsys.readouterr().out
    assert "Fault: england/areas/food.toml\n  where: title\n" in printed
    assert "do:    Add a line that begins title =" in printed
    assert "Fault: oxfordshire/contacts.toml\n  where: contacts front-door, phone" in printed
    assert "Mend 2 faults" in printed


def test_without_a_folder_the_shipped_packs_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-content"]) == 0
    assert "Fault" not in capsys.readouterr().out


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-content", str(tmp_path / "nowhere")]) == 1
    assert "Name a folder that holds packs" in capsys.readouterr().out
