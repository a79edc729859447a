"""The benchmarks run whole: whoever asks for the table gets every line of it, with its ratio and its aim."""

import re
import subprocess
import sys

import pytest

from tests.browser import ROOT

# Each line that has an aim, in words that stand in it, and that aim.
AIMS = (
    ("one save · its document", "2.50"),
    ("written over old bytes", "2.50"),
    ("one save in a record of 20 notes · of 1 note", "1.50"),
    ("one save after 60 versions · after 1", "1.50"),
    ("10 questions · the same questions in Streamlit as it comes", "0.50"),
    ("10 questions · the same questions on a page by hand", "3.50"),
    ("the first 50 assessments, among 300 · among 100", "3.00"),
    ("the first 50 assessments, among 1,000 · among 100", "3.00"),
    ("a name that half of them have, among 300 ", "3.00"),
    ("a name that half of them have, among 1,000 ", "3.00"),
    ("a name that one of them has, among 300 ", "3.00"),
    ("a name that one of them has, among 1,000 ", "3.00"),
    ("memory of the server after 20 runs", "1.05"),
)
ROW = re.compile(r"^(?P<ratio>[\d.]+)×.*at most (?P<aim>[\d.]+)×\s+(met|missed)\b", re.MULTILINE)


@pytest.fixture(scope="module")
def printed() -> str:
    """What a quick run prints."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--quick", "--seed", "7"], cwd=ROOT, capture_output=True, text=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(("says", "aim"), AIMS)
def test_every_line_that_was_promised_has_its_ratio_beside_its_aim(printed: str, says: str, aim: str) -> None:
    rows = [row for row in printed.splitlines() if says in row]

    assert len(rows) == 1
    found = ROW.match(rows[0])
    assert found, rows[0]
    assert float(found["ratio"]) > 0
    assert found["aim"] == aim


def test_no_line_has_an_aim_that_is_not_looked_for_here(printed: str) -> None:
    unknown = [row for row in printed.splitlines() if "at most" in row and not any(says in row for says, _ in AIMS)]

    assert unknown == []


def test_who_reads_the_table_knows_what_it_was_made_with(printed: str) -> None:
    for made_with in (
        "seed 7",
        "Chromium ",
        "streamlit ",
        "journal wal, synchronous full",
        "3 rounds after 1 to warm up",
    ):
        assert made_with in printed
    assert "its ratios say nothing" in printed
