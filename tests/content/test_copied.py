"""A piece of England’s of which a local pack copies a part is one fault, and it says to copy the whole."""

from pathlib import Path

import pytest

from pathway.content import check, load
from pathway.errors import PathwayError


def test_a_part_of_an_area_is_one_fault_that_says_to_copy_the_whole_file(data: Path) -> None:
    (data / "oxfordshire" / "areas").mkdir()
    part = 'id = "food"\ntitle = "Food"\nquestion = "Is there <enough> to eat?"\n'
    (data / "oxfordshire" / "areas" / "food.toml").write_text(part, encoding="utf-8")

    (fault,) = [one for one in check(data) if one.file == "oxfordshire/areas/food.toml"]
    assert fault.says == "“code”, “ask”, “worry_if”, “working_if”, “first_help” and “dimensions” are missing"
    assert fault.remedy == "Copy the whole file england/areas/food.toml from England’s pack, then change the sentence"
    with pytest.raises(PathwayError, match="Copy the whole file"):
        load(data, "oxfordshire")


def test_a_part_of_a_piece_in_a_list_names_the_piece_and_its_file(data: Path) -> None:
    (data / "oxfordshire" / "more.toml").write_text(
        '[[factors]]\nid = "f1-seen-through-the-diagnosis"\n', encoding="utf-8"
    )
    found = [one for one in check(data) if one.place.startswith("factors f1-")]

    assert [one.remedy for one in found] == [
        "Copy all of “factors f1-seen-through-the-diagnosis” in england/disability/factors.toml from England’s pack, "
        "then change the sentence"
    ]


def test_a_piece_of_an_areas_own_and_a_slip_of_spelling_are_said_line_by_line(data: Path) -> None:
    (data / "oxfordshire" / "more.toml").write_text(
        '[[factors]]\nid = "ours"\ncode = "X"\ntitle = "Ours"\n', encoding="utf-8"
    )
    found = [one for one in check(data) if one.place.startswith("factors ours")]
    assert len(found) == 5
    assert all(one.remedy.startswith("Add a line that begins ") for one in found)

    whole = (data / "england" / "areas" / "food.toml").read_text(encoding="utf-8")
    (data / "oxfordshire" / "areas").mkdir()
    (data / "oxfordshire" / "areas" / "food.toml").write_text(whole.replace("worry_if", "wory_if"), encoding="utf-8")
    (slip,) = [one for one in check(data) if one.file == "oxfordshire/areas/food.toml"]
    assert slip.remedy == "Correct its spelling: write worry_if"
