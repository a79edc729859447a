"""What an editor or a system makes of a file without a word: another ending, a mark before it, curly marks around."""

import io
import zipfile
from pathlib import Path

import pytest

from pathway.content import check, laying, load
from pathway.content.bundle import Bundle, of_files, of_folder, of_zip
from pathway.content.load import HOME

from .conftest import Change

BOM = "\ufeff".encode()


def zipped(pack: Bundle, **other: str) -> bytes:
    """The .zip of a pack with files beside its own; their names are given in the values."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        for path, held in (*pack.files, *((name, b"x = 1") for name in other.values())):
            into.writestr(f"{pack.id}/{path}", held)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("factors.toml.txt", "Rename it to factors.toml if"), ("facts/more.txt", "Rename it to more.toml if"),
        ("Factors.TOML", "Rename it to Factors.toml if"), ("factors.toml.bak", "Rename it to factors.toml if"),
        ("list.docx", "Save it as plain text and rename it to list.toml if"), ("list.ODT", "Save it as plain text"),
        ("directory.json.txt", "Name it directory.json"), ("services.json", "Name it directory.json"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_read_is_told_by_the_command_and_of_a_zip(data: Path, name: str, remedy: str) -> None:
    given = of_zip(zipped(of_folder(data / "oxfordshire"), one=name))
    (data / "oxfordshire" / name).parent.mkdir(exist_ok=True)
    (data / "oxfordshire" / name).write_text("x = 1", encoding="utf-8")

    for found in (check(data), laying.look(HOME, {}, given, None).faults):
        (told,) = [fault for fault in found if fault.says == "This file is not read"]
        assert (told.file, told.warning) == (f"oxfordshire/{name}", True)
        assert told.remedy.startswith(remedy)


def test_what_is_no_content_by_its_name_is_not_spoken_of_and_a_strange_name_is_shown_harmless(data: Path) -> None:
    quiet = ("README.md", "readme.txt", ".notes.txt", "~$list.docx", "map.png", ".git/x.toml.txt")
    whole = of_folder(data / "oxfordshire")
    given = of_zip(zipped(whole, **{str(at): name for at, name in enumerate(quiet)}))
    for name in quiet:
        (data / "oxfordshire" / name).parent.mkdir(exist_ok=True)
        (data / "oxfordshire" / name).write_text("x = 1", encoding="utf-8")

    assert check(data) == []
    assert given.unread == ()
    strange = of_zip(zipped(whole, one="a\u202etxt.toml.txt", two="../up.toml.txt"))
    assert not any("\u202e" in name for name in strange.unread)


def test_a_pack_of_which_every_file_has_a_wrong_ending_is_not_passed_over_in_silence(data: Path) -> None:
    for path in (data / "oxfordshire").rglob("*.toml"):
        path.rename(path.with_name(f"{path.name}.txt"))

    for folder in (data, data / "oxfordshire"):
        told = {str(fault) for fault in check(folder)}
        assert any("oxfordshire/pack.toml: The pack has no file" in each for each in told)
        assert any("Rename it to pack.toml" in each for each in told)


def test_a_file_with_the_mark_of_its_encoding_before_it_is_read_as_any_other(data: Path) -> None:
    before = load(data, "oxfordshire")
    for path in data.rglob("*.toml"):
        path.write_bytes(BOM + path.read_bytes())

    assert check(data) == []
    assert load(data, "oxfordshire") == before
    files = of_folder(data / "oxfordshire").files
    assert of_files((f"somewhere/{path}", held) for path, held in files).id == "oxfordshire", "a bundle knows its id"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('code = "A1"', "code = “A1”"), ('code = "A1"', 'code = "A1”'), ('code = "A1"', 'code = “A1"'),
        ('["nutritional"]', "[“nutritional”]"), ('["nutritional"]', '["nutritional", “physical”]'),
        ('["nutritional"]', '["nutritional”, "physical"]'), ('["nutritional"]', "[\n  “nutritional”,\n]"),
    ],
)  # fmt: skip
def test_curly_marks_around_a_value_are_called_by_their_name(data: Path, change: Change, old: str, new: str) -> None:
    change("england/areas/food.toml", old, new)
    (told,) = [fault for fault in check(data) if fault.file == "england/areas/food.toml"]

    assert "straight ones" in told.says
    assert told.remedy == 'Type " anew before and after the value; curly marks may stand inside it'
    assert told.place.startswith("line ")


def test_a_curly_mark_inside_a_value_is_not_blamed_for_another_slip(data: Path, change: Change) -> None:
    change("england/areas/food.toml", 'code = "A1"', 'code = "A “one”, “two”" 3')
    (told,) = [fault for fault in check(data) if fault.file == "england/areas/food.toml"]

    assert "straight ones" not in told.says
    assert "missing quotation mark" in told.remedy


def test_curly_marks_in_the_directory_are_called_by_their_name_too(data: Path) -> None:
    (data / "oxfordshire" / "directory.json").write_text('{\n  "contents": [{ “id”: "x" }]\n}', encoding="utf-8")
    (told,) = [fault for fault in check(data) if fault.file == "oxfordshire/directory.json"]

    assert "straight ones" in told.says
