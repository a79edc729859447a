"""A pack is held against the one in force: an id that was saved is neither changed nor lost without a word."""

import re
import shutil
from pathlib import Path

import pytest

from pathway.content import Fault, laying
from pathway.content.bundle import Bundle, of_folder
from pathway.content.load import HOME

from .test_local import BLOCK, GUIDE

FACTOR = "\n[[factors]]\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """England and Fernshire, to which no list of published ids belongs."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("england", "fernshire"):
        shutil.copytree(HOME / name, folder / name)
    return folder


def changed(pack: str, file: str, old: str, new: str) -> Bundle:
    """A shipped pack with other words in one of its files; nothing left of a file takes it out."""
    files = dict(of_folder(HOME / pack).files)
    words = files[file].decode()
    assert old in words, f"{file} no longer says {old}"
    files[file] = words.replace(old, new, 1).encode()
    return Bundle(pack, tuple((path, held) for path, held in files.items() if held))


def told(home: Path, given: Bundle, *, taken: Bundle | None = None, again: bool = False) -> list[Fault]:
    """What is said of a pack beside the one in force, but for what is said of it in any case."""
    held = {taken.id: taken} if taken else {}
    found = laying.look(home, held, given, None, again=again).faults
    return [fault for fault in found if "composed nine" not in fault.says]


def millbrook(**files: str) -> Bundle:
    """The area of the document for practice leads, which is on no list of ids."""
    printed = dict(BLOCK.findall(GUIDE.read_text(encoding="utf-8")))
    named = {**printed, **{f"{name.replace('__', '/')}.toml": text for name, text in files.items()}}
    return Bundle("millbrook", tuple((name, text.encode()) for name, text in sorted(named.items())))


def factors() -> str:
    return dict(BLOCK.findall(GUIDE.read_text(encoding="utf-8")))["factors.toml"]


def area(title: str = "Pets") -> str:
    """An area of Millbrook’s own."""
    food = (HOME / "england" / "areas" / "food.toml").read_text(encoding="utf-8")
    swaps = (('id = "food"', 'id = "pets"'), ('code = "A1"', 'code = "A40"'), ("Food and growth", title))
    for old, new in swaps:
        assert old in food
        food = food.replace(old, new, 1)
    return food


@pytest.mark.parametrize("words", ["The nights", "The nights, and who gets up"])
def test_a_changed_id_of_a_factor_is_a_fault_also_where_its_title_was_reworded(home: Path, words: str) -> None:
    given = (
        factors()
        .replace('id = "millbrook-nights"', 'id = "millbrook-night-time"')
        .replace('"The nights"', f'"{words}"')
    )
    (fault,) = told(home, millbrook(factors=given), taken=millbrook())

    assert not fault.warning
    assert (fault.file, fault.place) == ("millbrook/factors.toml", "factors millbrook-night-time")
    assert fault.says == "The id “millbrook-nights” was changed to “millbrook-night-time”"
    assert 'Put id = "millbrook-nights" back' in fault.remedy


def test_rewording_beside_an_id_and_adding_or_replacing_a_factor_bar_nothing(home: Path) -> None:
    reworded = factors().replace("The nights", "After dark").replace("Who gets up", "Who is awake")
    assert told(home, millbrook(factors=reworded), taken=millbrook()) == []

    other = factors()[: factors().rindex("[[factors]]")] + FACTOR.lstrip() + (
        'id = "millbrook-teeth"\ncode = "M3"\ntitle = "Teeth"\nsays = "Nobody looks into this child’s mouth."\n'
        'prompts = ["When was the dentist?"]\nconcern = ["A tooth hurts."]\nstrength = ["It is brushed."]\n'
        'next = ["Ring the dentist."]\n\n'
    ) + factors()[factors().index("[[facts]]") :]  # fmt: skip
    (gone,) = told(home, millbrook(factors=other), taken=millbrook())
    assert gone.warning
    assert gone.says == "“millbrook-nights” is in force, and gone from this pack"
    assert "by its last name" in gone.remedy


def test_another_list_in_the_place_of_the_former_is_taken_without_a_word_and_a_renamed_one_is_not(home: Path) -> None:
    without = Bundle(
        "millbrook", tuple(one for one in millbrook().files if one[0] not in ("factors.toml", "tools.toml"))
    )
    assert told(home, millbrook(), taken=without) == [], "an own list in the place of the composed nine"
    assert told(home, without, taken=millbrook()) == [], "and back"

    anew = re.sub(r'id = "millbrook-(day|nights|two)"', r'id = "mb-\1"', factors())
    (fault,) = told(home, millbrook(factors=anew), taken=millbrook())
    assert fault.says == "The id “millbrook-two” was changed to “mb-two”", "one slip for the whole list"
    assert told(home, millbrook(factors=anew.replace("two factors (", "pair (").replace("It takes", "Anew, it takes")
                .replace("Millbrook’s own list, from its guidance of 2026.", "Written by parents in 2027.")),
                taken=millbrook()) == []  # fmt: skip


def test_an_area_that_is_gone_is_a_fault_and_a_changed_id_of_one_is_said_as_such(home: Path) -> None:
    former = millbrook(areas__pets=area())
    (gone,) = told(home, millbrook(), taken=former)
    assert (gone.file, gone.place, gone.warning) == ("millbrook/areas/pets.toml", "id", False)
    assert "retire it" in gone.remedy

    (fault,) = told(home, millbrook(areas__pets=area().replace('id = "pets"', 'id = "animals"')), taken=former)
    assert fault.says == "The id “pets” was changed to “animals”"
    retired = area().replace("title =", "retired = 2027-04-01\ntitle =", 1)
    assert told(home, millbrook(areas__pets=retired), taken=former) == []


def test_a_copy_of_englands_area_may_be_taken_out_for_england_asks_it_again(home: Path) -> None:
    food = (HOME / "england" / "areas" / "food.toml").read_text(encoding="utf-8")

    assert told(home, millbrook(), taken=millbrook(areas__food=food)) == []


def test_a_front_door_under_another_id_is_a_fault_as_englands_without_a_number_would_stand_again(home: Path) -> None:
    (fault,) = told(home, changed("fernshire", "contacts.toml", 'id = "front-door"', 'id = "first-response"'))

    assert fault.says == "The id “front-door” was changed to “first-response”"


def test_an_answer_to_a_question_of_the_pathway_keeps_its_id_too(home: Path) -> None:
    given = changed("england", "decisions.toml", 'id = "our-own-delay"', 'id = "our-delay"')
    (fault,) = told(home, given)

    assert fault.says == "The id “our-own-delay” was changed to “our-delay”"
    assert fault.place == "decisions dp6, options our-delay"


def test_what_cannot_be_read_is_not_called_gone_as_well(home: Path) -> None:
    broken = millbrook(factors=factors().replace('code = "M2"', "code = “M2”"))
    assert ["line 20" in fault.place for fault in told(home, broken, taken=millbrook())] == [True]

    nameless = millbrook(areas__pets=area().replace('id = "pets"', "id = 3"))
    assert [fault.says for fault in told(home, nameless, taken=millbrook(areas__pets=area()))] == [
        "“id” is not words between quotation marks"
    ]  # fmt: skip


def test_one_that_stood_before_may_be_gone_back_to(home: Path) -> None:
    found = told(home, millbrook(), taken=millbrook(areas__pets=area()), again=True)

    assert [(fault.warning, "“pets”" in fault.says) for fault in found] == [(True, True)]
