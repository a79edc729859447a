"""A pack that somebody gives is taken in without trusting it: no way out of its folder, no flood, no surprise."""

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from pathway.content.bundle import LARGEST_FILE, Bundle, of_files, of_folder, of_zip
from pathway.content.load import HOME
from pathway.errors import PathwayError

PACK = b'id = "millbrook"\n'


def zipped(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, data in files.items():
            into.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


@pytest.mark.parametrize("pack", ["england", "oxfordshire"])
def test_a_pack_that_is_downloaded_and_given_back_is_the_same_to_the_byte(pack: str) -> None:
    whole = of_folder(HOME / pack)

    assert of_zip(whole.zipped()) == whole
    assert of_files((f"{pack}/{path}", data) for path, data in whole.files) == whole
    assert whole.zipped() == whole.zipped(), "the same files make the same .zip"


@pytest.mark.parametrize(
    "name",
    [
        "../pack.toml", "millbrook/../../x.toml", "/etc/x.toml", "C:\\x.toml", "..\\x.toml", "a//x.toml",
        "millbrook/x\u202etxt.toml", "millbrook/x\n.toml", "a/b/c/d/e/f.toml", "millbrook/con:.toml", "./x.toml",
        "millbrook/<b>.toml", "millbrook/ x.toml", f"millbrook/{'x' * 120}.toml",
    ],
)  # fmt: skip
def test_a_path_that_leads_elsewhere_or_is_no_name_on_every_system_is_refused(name: str) -> None:
    for give in (lambda files: of_zip(zipped(files)), lambda files: of_files(files.items())):
        with pytest.raises(PathwayError, match="Rename “"):
            give({"millbrook/pack.toml": PACK, name: b""})


def test_a_refusal_shows_no_character_that_cannot_be_seen() -> None:
    with pytest.raises(PathwayError) as said:
        of_files([("millbrook/\u202e\x00x.toml", b"")])

    assert "\u202e" not in str(said.value)
    assert "\x00" not in str(said.value)


def test_what_a_pack_does_not_hold_is_passed_over_and_never_opened() -> None:
    found = of_zip(zipped({
        "millbrook/pack.toml": PACK, "millbrook/notes.docx": b"x" * 3_000_000, "millbrook/.git/x.toml": b"",
        "__MACOSX/millbrook/._pack.toml": b"\x00", "millbrook/run.py": b"",
    }))  # fmt: skip

    assert found == Bundle("millbrook", (("pack.toml", PACK),))


def test_a_flood_that_is_small_while_it_is_zipped_is_refused() -> None:
    bomb = zipped({"millbrook/pack.toml": PACK, "millbrook/x.toml": b"#" * 300_000_000})
    assert len(bomb) < 1_000_000

    with pytest.raises(PathwayError, match="this is too much"):
        of_zip(bomb)


def test_many_files_that_are_too_much_together_are_refused() -> None:
    files = {f"millbrook/{number}.toml": b"#" * (LARGEST_FILE - 1) for number in range(6)}
    for give in (
        lambda: of_zip(zipped(files)),
        lambda: of_files(files.items()),
        lambda: of_zip(b"PK" + b"x" * 30_000_000),
    ):
        with pytest.raises(PathwayError, match="this is too much"):
            give()


def test_a_size_that_an_entry_says_of_itself_is_not_believed() -> None:
    honest = zipped({"millbrook/pack.toml": PACK, "millbrook/x.toml": b"#" * 2_000_000})
    lying = honest.replace(struct.pack("<L", 2_000_000), struct.pack("<L", 10))
    assert lying != honest

    with pytest.raises(PathwayError, match=r"this is too much|damaged"):
        of_zip(lying)


def test_a_file_that_only_points_to_another_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        link = zipfile.ZipInfo("millbrook/pack.toml")
        link.external_attr = 0o120777 << 16
        into.writestr(link, "/etc/passwd")

    with pytest.raises(PathwayError, match="only points to another"):
        of_zip(made.getvalue())


def test_a_zip_that_is_locked_damaged_or_none_is_refused() -> None:
    whole = zipped({"millbrook/pack.toml": PACK * 50})
    locked = bytearray(whole)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + at] |= 1

    with pytest.raises(PathwayError, match="without a passphrase"):
        of_zip(bytes(locked))
    for bad in (b"", b"hello", whole[:40], whole[:35] + b"\xff\xff\xff" + whole[38:], whole[: len(whole) // 2]):
        with pytest.raises(PathwayError, match="damaged"):
            of_zip(bad)


def test_the_same_name_twice_is_refused_also_in_capitals() -> None:
    with pytest.raises(PathwayError, match="is there twice"):
        of_files([("m/pack.toml", PACK), ("m/Areas/food.toml", b""), ("m/areas/food.toml", b"")])


def test_one_pack_is_found_wherever_its_folder_lies_and_whatever_it_is_called() -> None:
    wanted = Bundle("millbrook", (("facts/a.toml", b""), ("pack.toml", PACK)))
    for home in ("", "millbrook/", "millbrook (2)/", "data/millbrook/"):
        assert of_files([(f"{home}pack.toml", PACK), (f"{home}facts/a.toml", b"")]) == wanted, home

    with pytest.raises(PathwayError, match="lies outside it"):
        of_files([("data/millbrook/pack.toml", PACK), ("data/x.toml", b"")])
    with pytest.raises(PathwayError, match="several"):
        of_files([("data/a/pack.toml", PACK), ("data/b/pack.toml", PACK)])
    with pytest.raises(PathwayError, match=r"there is no \.toml file"):
        of_files([("millbrook/directory.json", b"{}")])


@pytest.mark.parametrize("pack", [b'id = "../x"', b"id = 3", b"\xff\xfe", b"id", b'id = "' + b"a" * 90 + b'"'])
def test_what_a_pack_calls_itself_never_becomes_a_way_on_the_disk(pack: bytes, tmp_path: Path) -> None:
    found = of_files([("Mill Brook/pack.toml", pack)])
    found.lay(tmp_path)

    assert found.id == "pack"
    assert [each.name for each in tmp_path.iterdir()] == ["pack"]
