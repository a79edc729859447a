"""The benchmarks run whole: whoever asks for the table gets every line of it, with its ratio and its aim."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser import ROOT

# Each line that has an aim, in words that stand in it, and that aim.
OF_REPORTS = (
    ("the report drawn · its words alone by fpdf2, shaping on", "2.00"),
    ("the report drawn · its words alone by fpdf2, shaping off", "2.00"),
    ("the report drawn · its words alone by WeasyPrint", "1.00"),
    ("the report drawn · by WeasyPrint from our own HTML, tagged", "1.00"),
    ("the report’s file · its words alone by fpdf2, shaping on", "2.00"),
    ("the report’s file · by WeasyPrint from our own HTML, tagged", "1.00"),
)
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
    ("6 files read and put in order · what they carry taken out", "3.00"),
    *OF_REPORTS,
)
ROW = re.compile(r"^(?P<ratio>[\d.]+)×.*at most (?P<aim>[\d.]+)×\s+(met|missed)\b", re.MULTILINE)
# A peer that this machine cannot load is said in its line; everything else is measured wherever this runs.
WITHOUT = re.compile(r"^–\s+at most (?P<aim>[\d.]+)×\s+not measured\s.*WeasyPrint needs Pango, which is not")


@pytest.fixture(scope="module")
def printed() -> str:
    """What a quick run prints."""
    return _printed("--seed", "7")


def _printed(*words: str, **surroundings: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--quick", *words], cwd=ROOT, capture_output=True, text=True,
        encoding="utf-8", check=False, env=os.environ | surroundings,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def _rows(printed: str, says: str) -> list[str]:
    return [row for row in printed.splitlines() if says in row]


@pytest.mark.parametrize(("says", "aim"), AIMS)
def test_every_line_that_was_promised_has_its_ratio_beside_its_aim(printed: str, says: str, aim: str) -> None:
    rows = _rows(printed, says)

    assert len(rows) == 1
    found = ROW.match(rows[0])
    without = WITHOUT.match(rows[0]) if "WeasyPrint" in says else None
    assert found or without, rows[0]
    if found:
        assert float(found["ratio"]) > 0
    assert (found or without)["aim"] == aim


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


def test_where_pango_is_missing_its_lines_say_so_and_all_others_are_measured(tmp_path: Path) -> None:
    loads = "raise OSError(\"cannot load library 'libpango-1.0-0'\")\n"  # as WeasyPrint does where it is missing
    (tmp_path / "weasyprint.py").write_text(loads, encoding="ascii")

    printed = _printed("--only", "reporting", PYTHONPATH=str(tmp_path))

    for says, aim in OF_REPORTS:
        (row,) = _rows(printed, says)
        found = (WITHOUT if "WeasyPrint" in says else ROW).match(row)
        assert found, row
        assert found["aim"] == aim
    assert len(_rows(printed, "WeasyPrint needs Pango")) == 4
