"""The command that says what is past its day: for a practice lead, and for whoever releases."""

from pathlib import Path

import pytest

from pathway.__main__ import main

from .conftest import Change

RESOURCE = """[[resources]]
id = "a-film"
title = "A film"
medium = "video"
says = "It shows a day."
for_whom = "Everybody"
length = "Ten minutes"
owner = "Its makers"
ask = "Its makers"
checked = 2025-01-10
check_again = 2026-01-10
status = "current"
"""


@pytest.fixture
def quiet(data: Path) -> Path:
    """The packs with nothing in them that has a day of its own but what the packs say of themselves."""
    for name in ("resources.toml", "directory.json"):
        for found in data.rglob(name):
            found.unlink()
    return data


def test_before_every_day_there_is_nothing_to_say_and_the_status_is_nought(
    quiet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["past-dates", str(quiet), "--on", "2026-11-22"]) == 0
    assert capsys.readouterr().out == "Nothing is past its day on 2026-11-22.\n"


def test_a_pack_past_its_day_is_named_once_with_why_and_the_status_is_one(
    quiet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["past-dates", str(quiet), "--on", "2099-01-01"]) == 1
    printed = capsys.readouterr().out
    assert printed.count("The content for England") == 1, "though it stands behind each local pack too"
    assert "The content for Oxfordshire" in printed
    assert "why:    It was to be looked at again by" in printed


def test_a_resource_of_a_local_pack_is_named_from_the_day_after(
    quiet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (quiet / "oxfordshire" / "films.toml").write_text(RESOURCE, encoding="utf-8")

    assert main(["past-dates", str(quiet), "--on", "2026-01-10"]) == 0
    assert main(["past-dates", str(quiet), "--on", "2026-01-11"]) == 1
    assert "A film\n  why:    It was to be looked at again by 10 January 2026." in capsys.readouterr().out


def test_a_confirmation_in_a_pack_is_asked_for_again_after_a_year(
    quiet: Path, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    confirmed = 'id = "phone-mash"\nconfirmed_by = "A. Practice-Lead"\nconfirmed_on = 2025-03-01\n'
    change("oxfordshire/facts.toml", 'id = "phone-mash"\n', confirmed)

    assert main(["past-dates", str(quiet), "--on", "2026-03-01"]) == 0
    assert main(["past-dates", str(quiet), "--on", "2026-03-02"]) == 1
    assert "It was confirmed more than a year ago" in capsys.readouterr().out


def test_a_day_that_is_none_is_refused_in_one_sentence(quiet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["past-dates", str(quiet), "--on", "31/12/2026"])
    assert "write the day as YYYY-MM-DD, not “31/12/2026”" in capsys.readouterr().err


def test_a_pack_with_a_fault_is_said_and_nothing_is_called_in_order(
    quiet: Path, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    change("oxfordshire/facts.toml", 'mark = "found"\n', "")

    assert main(["past-dates", str(quiet)]) == 1
    printed = capsys.readouterr()
    assert "Nothing is past" not in printed.out
    assert "Mend the content pack" in printed.err
