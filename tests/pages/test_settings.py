"""The settings say where the words are kept, and warn where others may get them or damage them."""

from pathlib import Path

import pytest

from pages.parts import preferences
from tests.pages.screen import Screen, database


def warned(folder: Path, patch: pytest.MonkeyPatch) -> list[str]:
    """What the settings warn of, with the database in a folder."""
    database(folder, patch)
    said = [str(one.value) for one in Screen.again("", "start/settings").app.warning]
    return [words for words in said if words != preferences.INVENTED]  # which is about the area, and not about the disk


def test_a_database_in_a_folder_that_is_copied_away_is_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [warning] = warned(tmp_path / "OneDrive - Millbrook *Council*", monkeypatch)

    assert warning.startswith("Move Waymark’s database out of the OneDrive folder")
    assert "Millbrook" not in warning, "a folder’s name is somebody’s words, and would be read as Markdown here"


def test_a_database_on_a_disk_of_this_computer_is_not_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert warned(tmp_path / "Waymark", monkeypatch) == []
