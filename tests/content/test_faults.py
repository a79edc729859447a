"""A pack is checked whole: every fault at once, each with its file, its place and its remedy."""

from datetime import date
from pathlib import Path

import pytest

from pathway.content import Fault, check, load
from pathway.errors import PathwayError

from .conftest import Change


def only(faults: list[Fault]) -> Fault:
    assert len(faults) == 1, [str(fault) for fault in faults]
    return faults[0]


BREAKS = {
    "the file is not TOML": (
        ("england/contacts.toml", 'id = "nspcc"', 'id = "nspcc'),
        ("england/contacts.toml", "line", "cannot be read as TOML", "quotation mark"),
    ),
    "a line is missing": (
        ("england/areas/food.toml", 'title = "Food and growth"\n', ""),
        ("england/areas/food.toml", "title", "“title” is missing", "Add a line"),
    ),
    "a name is misspelt": (
        ("england/areas/food.toml", "first_help =", "frist_help ="),
        ("england/areas/food.toml", "frist_help", "is not a name", "Correct its spelling"),
    ),
    "a list is one sentence": (
        ("england/areas/food.toml", 'dimensions = ["child-health", "basic-care", "income"]', 'dimensions = "income"'),
        ("england/areas/food.toml", "dimensions", "is not a list", "square brackets"),
    ),
    "an id is not a slug": (
        ("england/answerers.toml", 'id = "gp"', 'id = "G P"'),
        ("england/answerers.toml", "answerers G P, id", "not in the form", "small letters"),
    ),
    "an id is used twice": (
        ("england/movers.toml", 'id = "up-repeat"', 'id = "up-severity"'),
        ("england/movers.toml", "up-severity", "is used already", "id of its own"),
    ),
    "an unknown fact is named": (
        ("england/contacts.toml", 'facts = ["sharing-advice"]', 'facts = ["sharing-advise"]'),
        (
            "england/contacts.toml",
            "contacts advice, facts, number 1",
            "“sharing-advise” is not among the facts",
            "Correct",
        ),
    ),
    "an unknown step is named": (
        ("england/decisions.toml", 'steps = ["s5-child-in-need"]', 'steps = ["s5-cin"]'),
        ("england/decisions.toml", "dp2", "“s5-cin” is not among the steps", "Correct the id"),
    ),
    "an unknown contact is to be rung": (
        ("england/act-today.toml", '"out-of-hours", "emergency"', '"night-team", "emergency"'),
        ("england/act-today.toml", "ring, number 2", "“night-team” is not among the contacts", "Correct the id"),
    ),
    "an anchor is missing": (
        ("england/areas/play.toml", "\nnot-met = ", "\n# not-met = "),
        ("england/areas/play.toml", "anchors.general", "no anchor for “not-met”", "not-met ="),
    ),
    "a level is not a level": (
        ("england/areas/play.toml", "\nmostly-met = ", "\nnearly-met = "),
        ("england/areas/play.toml", "nearly-met", "“nearly-met” is not one of the words", "mostly-met"),
    ),
    "a quote is straight": (
        ("england/areas/food.toml", "What did the child eat", "What did the child's friend eat"),
        ("england/areas/food.toml", "ask, number 1", "straight quote", "’"),
    ),
    "there is a space too many": (
        ("england/sharing.toml", "comes before privacy.", "comes before  privacy. "),
        ("england/sharing.toml", "child-first, says", "stray white space", "Take out"),
    ),
    "the spelling is American": (
        ("england/topics.toml", "one piece of behaviour", "one piece of behavior"),
        ("england/topics.toml", "older-children", "“behavior” is not British", "behaviour"),
    ),
    "a term blames": (
        ("england/areas/health.toml", "Help was looked for late", "The parent failed to get help"),
        ("england/areas/health.toml", "worry_if, number 1", "“failed to” is a term to avoid", "did not, or was unable"),
    ),
    "a fact has no source": (
        (
            "england/facts/law.toml",
            'source = "Wales Safeguarding Procedures, core groups and reviews, about 2020"\n',
            "",
        ),
        ("england/facts/law.toml", "england-only, source", "“source” is missing", "Add a line"),
    ),
    "a fact has no date": (
        ("england/facts/law.toml", "as_of = 2020-01-01\n", ""),
        ("england/facts/law.toml", "england-only, as_of", "“as_of” is missing", "Add a line"),
    ),
    "a fact has no status": (
        ("england/facts/law.toml", 'status = "current"\n', ""),
        ("england/facts/law.toml", "england-only, status", "“status” is missing", "Add a line"),
    ),
    "a fact has a status of its own making": (
        ("england/facts/law.toml", 'status = "current"\n', 'status = "probably"\n'),
        ("england/facts/law.toml", "england-only, status", "“probably” is not one of the words", "current"),
    ),
    "an unconfirmed fact claims a source": (
        ("england/facts/contacts.toml", "Not confirmed from a source; check with the NSPCC", "The NSPCC’s own page"),
        ("england/facts/contacts.toml", "phone-nspcc, source", "claims a source", "Not confirmed"),
    ),
    "half a confirmation": (
        ("oxfordshire/facts.toml", 'mark = "found"', 'mark = "found"\nconfirmed_by = "A practice lead"'),
        ("oxfordshire/facts.toml", "partnership, confirmed_by", "Half of a confirmation", "confirmed_on"),
    ),
    "a number differs from its fact": (
        ("oxfordshire/contacts.toml", "0345 050 7666", "0345 050 6777"),
        ("oxfordshire/contacts.toml", "front-door, phone", "No fact of this contact holds", "Name the fact"),
    ),
    "a contact cannot be reached": (
        ("england/contacts.toml", 'find = "The council’s website and', '# find = "The council’s website and'),
        ("england/contacts.toml", "out-of-hours, phone", "neither a number nor a way", "Add phone"),
    ),
    "an answer leads nowhere": (
        ("england/decisions.toml", '[decisions.if_no]\nsays = "Go on."\n', ""),
        ("england/decisions.toml", "dp8, if_yes", "leads nowhere", "if_no"),
    ),
    "a heading is unknown": (
        ("oxfordshire/step-notes.toml", "[[step_notes]]\nid = ", "[[stepnotes]]\nid = "),
        ("oxfordshire/step-notes.toml", "stepnotes", "is not a kind of content", "step_notes"),
    ),
    "the quick look asks for one part twice": (
        ("england/quick-look.toml", 'fills = "life"', 'fills = "working"'),
        ("england", "quick_look", "fills “life” 0 times", "one question"),
    ),
    "the national pack is not there": (
        ("oxfordshire/pack.toml", 'extends = "england"', 'extends = "wales"'),
        ("oxfordshire/pack.toml", "extends", "no pack “wales” beside it", "side by side"),
    ),
    "the folder has another name": (
        ("oxfordshire/pack.toml", 'id = "oxfordshire"', 'id = "oxon"'),
        ("oxfordshire/pack.toml", "id", "not the name of its folder", "the same"),
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_fault_is_said_with_its_file_its_place_and_what_to_do(name: str, data: Path, change: Change) -> None:
    broken, (file, place, says, remedy) = BREAKS[name]
    change(*broken)

    every = check(data)
    faults = [fault for fault in every if says in fault.says]

    assert faults, [str(fault) for fault in every]
    assert {fault.file for fault in every} == {file}, "one slip is said once, where it was made"
    assert place in faults[0].place
    assert remedy in faults[0].remedy


def test_every_fault_is_said_at_once(data: Path, change: Change) -> None:
    broken = [BREAKS[name] for name in BREAKS if name not in ("the folder has another name",)]
    by_file = {change_[0]: (change_, expected) for change_, expected in broken}
    for change_, _ in by_file.values():
        change(*change_)

    said = {fault.file: fault.says for fault in check(data)}

    assert {expected[0] for _, expected in by_file.values()} <= set(said)


def test_a_place_in_the_order_may_be_taken_once(data: Path, change: Change) -> None:
    change("england/areas/play.toml", 'code = "A7"', 'code = "A6"')

    fault = only(check(data))

    assert "The number 6 is used already" in fault.says


def test_a_piece_that_the_app_needs_may_not_go(data: Path) -> None:
    (data / "england" / "steps" / "s9-court.toml").unlink()

    assert "There is no “s9-court”" in only(check(data)).says


def test_a_folder_of_content_without_a_pack_file_is_a_fault(data: Path) -> None:
    (data / "elsewhere").mkdir()
    (data / "elsewhere" / "contacts.toml").write_text("", encoding="utf-8")

    assert only(check(data)).remedy == "Add pack.toml"


def test_a_folder_without_packs_says_so(tmp_path: Path) -> None:
    assert "no content pack here" in only(check(tmp_path)).says
    assert "no content pack here" in only(check(tmp_path / "not-there")).says


def test_a_file_that_is_not_utf_8_is_named(data: Path) -> None:
    (data / "oxfordshire" / "step-notes.toml").write_bytes("says = “é”".encode("cp1252"))

    assert "UTF-8" in only(check(data)).says


def test_one_pack_may_be_checked_by_itself_and_still_finds_the_one_it_adds_to(data: Path) -> None:
    assert check(data / "oxfordshire") == []


def test_a_review_that_is_due_is_a_warning_and_does_not_stop_anybody(data: Path) -> None:
    due = check(data / "england", date(2027, 6, 1))

    assert only(due).warning
    assert "move as_of and review_by on" in due[0].remedy
    assert check(data / "england", date(2027, 5, 21)) == []
    assert load(data).pack.id == "england"


def test_loading_a_faulty_pack_says_in_one_sentence_what_to_mend(data: Path, change: Change) -> None:
    change("england/areas/food.toml", 'title = "Food and growth"\n', "")

    with pytest.raises(PathwayError, match=r"^Mend the content pack: england/areas/food\.toml, title") as raised:
        load(data)
    assert "python -m pathway check-content" in str(raised.value)


def test_a_fault_in_one_area_does_not_stop_another(data: Path, change: Change) -> None:
    change("oxfordshire/facts.toml", 'status = "local"\n', "")

    assert load(data).local is None
    with pytest.raises(PathwayError, match=r"oxfordshire/facts\.toml"):
        load(data, local="oxfordshire")


def test_a_broken_national_pack_file_is_one_fault_and_not_two(data: Path, change: Change) -> None:
    change("england/pack.toml", "as_of = 2026-11-21", 'as_of = "soon"')

    fault = only(check(data))

    assert (fault.file, fault.place) == ("england/pack.toml", "as_of")
    assert fault.remedy == "Write a date such as 2026-05-03"
