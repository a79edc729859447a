"""What the tests of the store share: a database with either driver, and a small invented family."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pathway.store import Store


@pytest.fixture(params=["sqlcipher3", "sqlite3"])
def driver(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each test runs with the driver that is wanted and with the one that every Python has."""
    name: str = request.param
    if name == "sqlite3":
        monkeypatch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
    return name


@pytest.fixture
def path(tmp_path: Path, driver: str) -> Path:
    return tmp_path / "waymark.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = Store.open(str(path))
    yield opened
    opened.close()
