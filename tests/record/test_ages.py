"""A child’s age is said as people say it, and decides which words are shown."""

from datetime import date

import pytest

from pathway import ages, applies
from pathway.household import Born, Child
from pathway.scales import Birth, Stage
from tests.families import BAY, TODAY, exact


def born(on: date) -> Child:
    return Child(id="c", born=exact(on))


@pytest.mark.parametrize(
    ("on", "stage", "age"),
    [
        (TODAY, Stage.BABY, "0 months"),
        (date(2025, 7, 5), Stage.BABY, "8 months"),
        (date(2025, 3, 13), Stage.BABY, "11 months"),
        (date(2025, 3, 12), Stage.YOUNG, "12 months"),
        (date(2021, 3, 13), Stage.YOUNG, "4 years"),
        (date(2021, 3, 12), Stage.CHILD, "5 years"),
        (date(2015, 3, 13), Stage.CHILD, "10 years"),
        (date(2015, 3, 12), Stage.ADOLESCENT, "11 years"),
    ],
)
def test_the_stage_turns_on_the_birthday(on: date, stage: Stage, age: str) -> None:
    assert (ages.stage(born(on), TODAY), ages.age(born(on), TODAY)) == (stage, age)


def test_an_unborn_child_is_expected_and_has_no_age() -> None:
    assert ages.stage(BAY, TODAY) is Stage.BEFORE_BIRTH
    assert ages.age(BAY, TODAY) == "due 20 June 2026"


def test_an_approximate_age_is_said_in_the_words_it_was_given() -> None:
    about = Child(id="c", born=Born(precision=Birth.APPROXIMATE, on=date(2024, 7, 1), words="about 20 months"))

    assert ages.age(about, TODAY) == "about 20 months"
    assert ages.stage(about, TODAY) is Stage.YOUNG


def test_an_unknown_age_is_said_and_never_guessed() -> None:
    assert ages.age(Child(id="c"), TODAY) == "age not known yet"
    assert ages.stage(Child(id="c"), TODAY) is None
    assert applies.stage_of(Child(id="c"), TODAY) is Stage.CHILD


@pytest.mark.parametrize(
    ("precision", "on", "sentence"),
    [
        (Birth.EXACT, date(2026, 3, 13), "Check the date of birth; it is in the future"),
        (Birth.EXACT, date(1999, 1, 1), "Check the date of birth; it makes this person older"),
        (Birth.EXPECTED, date(2024, 1, 1), "Check the expected date"),
        (Birth.EXACT, TODAY, ""),
        (Birth.EXPECTED, date(2026, 9, 1), ""),
        (Birth.EXACT, None, ""),
    ],
)
def test_a_date_that_cannot_be_is_questioned_in_one_sentence(precision: Birth, on: date | None, sentence: str) -> None:
    said = ages.check_birth(precision, on, TODAY)

    assert said.startswith(sentence)
    assert bool(said) == bool(sentence)
