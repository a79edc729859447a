"""Drift stands in the papers of those who answer for the work and nowhere else, and says nothing that is left out."""

from dataclasses import replace
from datetime import date

import pytest

from pathway.assessment import Assessment
from pathway.content import load
from pathway.evidence import Contact, Evidence
from pathway.household import NotDisclosed
from pathway.people import Person
from pathway.plan import Action
from pathway.scales import Handling, Kind, Level
from reports import expected
from reports.document import Document
from reports.request import Request
from reports.sections import areas, drifting
from reports.versions import BY_ID, VERSIONS
from tests.families import NOW, ROWAN, empty, judged

ENGLAND = load()
BEFORE, ON = date(2026, 1, 12), date(2026, 3, 3)
OPEN = Action(id="open", what="Morgan takes Rowan to the dentist in Fern Road")
BECAUSE = "The fridge was empty again."


def looked(on: date, *items: object, **more: object) -> Assessment:
    record = empty().but(id=f"on {on}", **more)
    return record.keep(ROWAN, Contact(id="visit", on=on), *items)  # type: ignore[arg-type]


LAST = looked(BEFORE, OPEN, judged(Level.NOT_MET), author=Person(name="Priya Shah"))


def made(now: Assessment, version: str = "professional", *earlier: Assessment, on: date = ON) -> Document:
    request = Request(now, ENGLAND, on, NOW, earlier=earlier, child_id="rowan")
    return BY_ID[version].document(request)


def words(document: Document) -> str:
    return " ".join(expected.strings(document)).replace("\u2068", "").replace("\u2069", "")


def drifted(document: Document) -> str:
    """What the section on drift says, or nothing."""
    found = tuple(one for one in document.sections if one.title == drifting.TITLE)
    return words(replace(document, opening=(), sections=found)) if found else ""


@pytest.mark.parametrize("version", ["professional", "supervision"])
def test_it_is_said_in_the_papers_of_those_who_answer_for_the_work(version: str) -> None:
    said = drifted(made(looked(ON, OPEN), version, LAST))

    assert OPEN.what in said
    assert "in the plan on 12 January 2026 as well and is still open" in said
    assert "It was Priya Shah." in said


@pytest.mark.parametrize("version", sorted({one.id for one in VERSIONS} - {"professional", "supervision"}))
def test_nobody_else_is_told_of_it(version: str) -> None:
    assert drifting.TITLE not in words(made(looked(ON, OPEN), version, LAST))


@pytest.mark.parametrize("version", ["professional", "supervision"])
def test_where_there_is_none_there_is_no_section(version: str) -> None:
    assert not drifted(made(looked(ON, judged(Level.NOT_MET, judged_on=ON)), version))


def test_a_level_is_not_said_to_rest_on_nothing_where_what_it_rests_on_is_left_out() -> None:
    seen = Evidence(
        id="seen", words="Tea on the table", kind=Kind.SAW, on=ON, child_ids=("rowan",), area_ids=("food",),
        handling=Handling.THIRD_PARTY,
    )  # fmt: skip
    better = judged(Level.MET, judged_on=ON)

    assert "Nothing since then is written" in drifted(made(looked(ON, better), "professional", LAST))
    assert "Nothing since then is written" not in drifted(made(looked(ON, better, seen), "professional", LAST))


def test_a_word_that_must_not_be_given_away_is_not_told_by_an_action_that_is_carried_over() -> None:
    secret = NotDisclosed(id="n", words="Fern Road")
    said = drifted(made(looked(ON, OPEN, secret), "professional", LAST))

    assert "in the plan on 12 January 2026" in said
    assert "Fern Road" not in said


def test_for_supervision_what_is_the_same_three_times_is_said_once() -> None:
    series = [looked(date(2026, month, 3), judged(Level.NOT_MET)) for month in (1, 2)]
    now = looked(ON, judged(Level.NOT_MET))

    assert "next time" not in drifted(made(now, "supervision", *series))
    assert "What would have to be different by next time?" in drifted(made(now, "professional", *series))
    assert "3 January 2026, 3 February 2026 and 3 March 2026" in words(made(now, "supervision", *series))


# A level of an older day, and one that is still true


def test_a_level_that_is_old_says_from_which_day_it_is_where_it_stands() -> None:
    old = judged(Level.NOT_MET, judged_on=BEFORE, meaning_now="Hungry.")

    assert "from 12 January 2026" in words(made(looked(BEFORE, old)))
    assert "from 12 January 2026" not in words(made(looked(BEFORE, old), on=date(2026, 2, 20)))


@pytest.mark.parametrize("level", [Level.NOT_MET, Level.MET])
def test_what_is_still_true_says_its_day_and_why(level: Level) -> None:
    held = judged(level, judged_on=ON, still_true_on=ON, still_true_because=BECAUSE)
    said = words(made(looked(ON, held)))

    assert "On 3 March 2026, because: The fridge was empty again." in said
    assert "Still true" in said
    assert areas.NOT_SET not in said


@pytest.mark.parametrize("level", [Level.NOT_MET, Level.MET, None])
def test_a_reason_that_was_written_and_never_set_does_not_say_that_it_is_still_true(level: Level | None) -> None:
    unset = judged(Level.MET, still_true_because=BECAUSE).but(level=level)
    said = words(made(looked(ON, unset)))

    assert areas.NOT_SET in said
    assert BECAUSE in said
    assert "Still true" not in said


@pytest.mark.parametrize("version", ["family", "child"])
def test_a_family_and_a_child_are_not_told_that_a_level_is_still_true(version: str) -> None:
    held = judged(Level.NOT_MET, judged_on=BEFORE, still_true_on=BEFORE, still_true_because=BECAUSE)
    document = made(looked(ON, held), version)

    assert BECAUSE not in words(document)
    assert BECAUSE not in document.record
    assert "still true" not in words(document).lower()
