"""What the documents name is there: a newcomer is not sent to a file, a command or a picture that does not exist."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser import ROOT

WRITTEN = (
    "README.md",
    "CHANGELOG.md",
    *(str(path.relative_to(ROOT)) for path in sorted((ROOT / "docs").rglob("*.md"))),
)
NAMED = re.compile(r"`((?:app\.py|run\.py|(?:pages|pathway|reports|data|tests|docs|serving)/[\w./-]*))`")
LINKED = re.compile(r"\]\((?!https?:)([^)#]+)\)|src=\"([^\"]+)\"")


@pytest.mark.parametrize("page", WRITTEN)
def test_every_file_and_picture_a_document_names_is_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    missing = [name for name in NAMED.findall(text) if not (ROOT / name).exists() and "millbrook" not in name]
    linked = [first or second for first, second in LINKED.findall(text)]
    missing += [name for name in linked if not ((ROOT / page).parent / name).exists()]

    assert missing == []


@pytest.mark.parametrize(
    "command",
    sorted(set(re.findall(r"python -m (pathway|reports) (\S+)", (ROOT / "README.md").read_text(encoding="utf-8")))),
)
def test_every_command_of_the_readme_is_known(command: tuple[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command, "--help"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr


def test_no_document_speaks_of_the_place_it_was_written_in() -> None:
    places = re.compile(r"/work/|/tmp/|/opt/|/root/")
    found = [page for page in WRITTEN if places.search(Path(ROOT / page).read_text(encoding="utf-8"))]

    assert found == []
