"""A copy of the shipped packs that a test may break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pathway.content.load import HOME

Change = Callable[[str, str, str], None]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """England and Oxfordshire as they are shipped, in a folder of their own."""
    for name in ("england", "oxfordshire"):
        shutil.copytree(HOME / name, tmp_path / "data" / name)
    return tmp_path / "data"


@pytest.fixture
def change(data: Path) -> Change:
    """Put other words in place of words that stand in a file of the copy."""

    def put(file: str, old: str, new: str) -> None:
        path = data / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} no longer says {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return put
