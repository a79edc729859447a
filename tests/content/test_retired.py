"""An area is retired by a line in its own file or in any pack, and every slip in doing so is said."""

from datetime import date
from pathlib import Path

import pytest

from pathway.content import check, load

from .conftest import Change

LINE = '[[retired]]\nid = "play"\non = 2027-04-01\n'


def put(data: Path, words: str, file: str = "oxfordshire/retired.toml") -> None:
    (data / file).write_text(words, encoding="utf-8")


def faults(data: Path) -> list[str]:
    return [str(fault) for fault in check(data)]


def test_a_local_pack_retires_an_area_of_england_in_three_lines(data: Path) -> None:
    put(data, LINE)

    assert faults(data) == []
    assert load(data, "oxfordshire").area("play").retired == date(2027, 4, 1)
    assert load(data).area("play").retired is None  # nobody else’s


def test_england_retires_an_area_in_the_area_s_own_file_and_keeps_its_id(data: Path, change: Change) -> None:
    change("england/areas/play.toml", 'id = "play"\n', 'id = "play"\nretired = 2027-04-01\n')

    assert faults(data) == []
    assert load(data, "oxfordshire").area("play").retired == date(2027, 4, 1)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (LINE.replace('"play"', '"plays"'), "“plays” is not among the areas. Write the id of the area"),
        (LINE + LINE, "“play” is retired already, in oxfordshire/retired.toml. Keep one of the two"),
        (LINE.replace("2027-04-01", '"next spring"'), "“on” is not a date such as 2026-05-03"),
        (LINE.replace("on = 2027-04-01\n", ""), "“on” is missing"),
    ],
)
def test_a_slip_in_retiring_is_said_once_with_what_to_do(data: Path, words: str, says: str) -> None:
    put(data, words)
    (found,) = faults(data)

    assert found.startswith("oxfordshire/retired.toml, retired")
    assert says in found


def test_an_area_cannot_be_retired_before_it_came_in(data: Path, change: Change) -> None:
    change("england/areas/play.toml", 'id = "play"\n', 'id = "play"\nsince = 2027-05-01\nretired = 2027-04-01\n')
    (found,) = faults(data)

    assert "retired before it came in" in found


def test_a_pack_cannot_retire_everything(data: Path) -> None:
    put(data, "".join(LINE.replace("play", area.id) for area in load(data).rated))
    (found,) = faults(data)

    assert "nothing would be asked" in found
