"""Packs taken in stand in the place of those that came with Waymark, are checked whole, and shut nobody out."""

import shutil
from pathlib import Path

import pytest

from pathway.content import laying, load
from pathway.content.bundle import Bundle, of_folder
from pathway.content.load import HOME
from pathway.errors import PathwayError
from pathway.pack_differences import What, differences


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """England and an invented area as they are shipped, in a folder of their own."""
    for name in ("england", "fernshire"):
        shutil.copytree(HOME / name, tmp_path / "data" / name)
    return tmp_path / "data"


OLD, NEW = "01632 960110", "01632 960999"


def pack(data: Path, id: str, **files: bytes) -> Bundle:
    """A pack of the copy with other files among it; two underscores stand for a slash, one for a hyphen."""
    named = {f"{name.replace('__', '/').replace('_', '-')}.toml": held for name, held in files.items()}
    return Bundle(id, tuple(sorted({**dict(of_folder(data / id).files), **named}.items())))


def renumbered(data: Path) -> Bundle:
    swapped = {
        name: (data / "fernshire" / f"{name}.toml").read_text(encoding="utf-8").replace(OLD, NEW).encode()
        for name in ("contacts", "facts")
    }
    return pack(data, "fernshire", **swapped)


def test_what_was_taken_in_is_read_and_the_rest_is_as_it_came(data: Path) -> None:
    found = laying.in_force(data, {"fernshire": renumbered(data)}, "fernshire")

    assert found.passed_over == ()
    assert found.content.contact("front-door").phone == NEW
    assert found.content.areas == load(data, "fernshire").areas
    assert laying.in_force(data, {"fernshire": renumbered(data)}, None).content == load(data)


@pytest.mark.parametrize(
    "broken",
    [b"[[steps_notes]]\n", b"\xff", b"x = " + b"[" * 5000, b"x = " + b"9" * 6000, b"[[areas]]\nid = 1\n"],
)
def test_a_pack_with_a_fault_is_passed_over_whole_and_nobody_is_shut_out(data: Path, broken: bytes) -> None:
    faulty = pack(data, "fernshire", more=broken)
    found = laying.in_force(data, {"fernshire": faulty}, "fernshire")

    assert found == laying.Laid(load(data, "fernshire"), ("fernshire",))
    assert laying.look(data, {}, faulty, None).content is None
    assert all(str(fault).startswith("fernshire/more.toml") for fault in laying.look(data, {}, faulty, None).faults)


def test_what_cannot_stand_without_a_faulty_one_is_passed_over_with_it(data: Path) -> None:
    england = pack(data, "england", more=b"[[facts]]\nid = 'x'\n")
    fernshire = pack(
        data, "fernshire", more=b'[[step_notes]]\nid = "m"\nstep = "s0-notice"\nsays = "A note."\nfacts = ["x"]\n'
    )
    found = laying.in_force(data, {"england": england, "fernshire": fernshire}, "fernshire")

    assert set(found.passed_over) == {"england", "fernshire"}
    assert found.content == load(data, "fernshire")


def test_a_local_pack_of_which_nothing_is_left_leaves_england_alone(data: Path) -> None:
    assert laying.in_force(data, {"millbrook": None}, "millbrook") == laying.Laid(load(data), ("millbrook",))
    with pytest.raises(PathwayError, match="Choose another area"):
        laying.in_force(data, {}, "millbrook")


def test_a_pack_of_england_that_breaks_another_pack_in_force_is_a_fault_of_it(data: Path) -> None:
    local = pack(
        data, "fernshire", more=b'[[step_notes]]\nid = "m"\nstep = "s0-notice"\nsays = "A note."\nfacts = ["mine"]\n'
    )
    fact = b'[[facts]]\nid = "mine"\ntext = "A day."\nsource = "A book"\nas_of = 2026-01-01\nstatus = "current"\n'
    fact += b'mark = "found"\n'
    england = pack(data, "england", more=fact)
    taken = {"england": england, "fernshire": local}

    (fault,) = [one for one in laying.look(data, taken, of_folder(data / "england"), None).faults if not one.warning]
    assert (fault.file, fault.says) == ("fernshire/more.toml", "“mine” is not among the facts")


def test_faults_that_were_there_before_are_not_held_against_another_pack(data: Path) -> None:
    (data / "fernshire" / "more.toml").write_text("[[nonsense]]\n", encoding="utf-8")

    assert laying.look(data, {}, of_folder(data / "england"), None).content is not None


def test_a_pack_must_say_what_it_adds_to(data: Path) -> None:
    says = (data / "fernshire" / "pack.toml").read_text(encoding="utf-8").replace('extends = "england"\n', "")
    found = laying.look(data, {}, pack(data, "fernshire", pack=says.encode()), None)

    assert any(fault.place == "extends" and "extends = " in fault.remedy for fault in found.faults)


@pytest.mark.parametrize(
    ("says", "fault"),
    [("A \\u202enote.", "cannot be seen"), ("A \\u0000note.", "cannot be seen"), ("A" * 5000, "far too long")],
)
def test_a_text_that_no_page_could_show_as_it_is_is_a_fault(data: Path, says: str, fault: str) -> None:
    note = f'[[step_notes]]\nid = "m"\nstep = "s0-notice"\nsays = "{says}"\n'.encode()
    found = laying.look(data, {}, pack(data, "fernshire", more=note), None)

    assert any(fault in one.says and one.place == "step_notes m, says" for one in found.faults)
    assert laying.look(data, {}, of_folder(data / "fernshire"), None).faults == ()


def test_every_kind_of_difference_is_said_with_both_wordings(data: Path) -> None:
    before = load(data, "fernshire")
    after = laying.in_force(data, {"fernshire": renumbered(data)}, "fernshire").content
    found = [one for one in differences(before, after) if one.kind == "contacts" and one.where == "telephone number"]

    assert next((one.before, one.after) for one in found) == (OLD, NEW)
    assert differences(before, before) == ()
    fewer = before.model_copy(update={"facts": before.facts[1:]})
    assert [one.what for one in differences(before, fewer)] == [What.GONE]
    assert [one.what for one in differences(fewer, before)] == [What.ADDED]


def test_a_factor_that_is_new_or_gone_is_said_with_all_its_words(data: Path) -> None:
    england, fernshire = load(data), load(data, "fernshire")
    found = {one.name: one for one in differences(england, fernshire) if one.kind == "factors"}

    for factor, what in ((fernshire.factors[0], What.ADDED), (england.factors[0], What.GONE)):
        one = found[factor.title]
        assert one.what is what
        holds = dict(one.holds)
        assert holds["what it says"] == (factor.says,)
        assert holds["what to ask"] == factor.prompts
        assert holds["signs of concern"] == factor.concern
        assert holds["signs of strength"] == factor.strength
        assert not set(factor.facts) & {line for lines in holds.values() for line in lines}, "no names for the program"


def test_an_area_says_where_it_was_changed_and_that_it_is_retired(data: Path) -> None:
    food = (data / "england/areas/food.toml").read_text(encoding="utf-8")
    anew = food.replace('title = "Food and growth"', 'title = "Food"\nretired = 2027-01-10')
    given = pack(data, "england", areas__food=anew.encode())
    found = differences(load(data), laying.in_force(data, {"england": given}, None).content)

    assert [(one.kind, one.name, one.what, one.where, one.before, one.after) for one in found] == [
        ("areas", "Food and growth", What.REWORDED, "name", "Food and growth", "Food"),
        ("areas", "Food and growth", What.RETIRED, "day from which it is retired", "", "10 January 2027"),
    ]
