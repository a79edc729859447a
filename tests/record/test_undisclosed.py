"""What nobody may be told is taken out of every text, however it is written, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathway import undisclosed
from pathway.evidence import Evidence
from pathway.household import Child, NotDisclosed
from pathway.meaning import Meaning
from pathway.scales import Kind
from tests import families

REFUGE = NotDisclosed(id="refuge", words="14 Elm Road\nOxford\nOX4 2AB", whose="Mum", why="He looks for her")
NAME = NotDisclosed(id="name", words="Rose")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("They live at 14 Elm Road now.", "They live at [not given here] now."),
        ("14 ELM ROAD, in Oxford, OX4 2AB", "[not given here], in Oxford, [not given here]"),
        ("at 14, Élm road", "at [not given here]"),
        ("ox42ab", "[not given here]"),
        ("OX4 2AB.", "[not given here]."),
        ("14 Elm Road\nOxford\nOX4 2AB", "[not given here]"),
        ("Elm trees on the road to Oxford", "Elm trees on the road to Oxford"),
        ("114 Elm Road", "114 Elm Road"),
        ("14 Elm Roads", "14 Elm Roads"),
    ],
)
def test_an_address_goes_however_it_is_written_and_nothing_else_does(typed: str, shown: str) -> None:
    record = families.seen().keep(REFUGE, Meaning(child_id="rowan", life=typed))

    assert undisclosed.without(record).meanings[0].life == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Rose said so", "[not given here] said so"),
        ("ROSE said so", "[not given here] said so"),
        ("he rose at six", "he rose at six"),
        ("Rosemary", "Rosemary"),
    ],
)
def test_a_name_goes_where_it_is_a_name(typed: str, shown: str) -> None:
    record = families.seen().keep(NAME, Meaning(child_id="rowan", life=typed))

    assert undisclosed.without(record).meanings[0].life == shown


@pytest.mark.parametrize("typed", ["OX4 2AB", "ox42ab", "14 Elm Road"])
def test_an_address_typed_in_one_line_goes_in_its_parts_too(typed: str) -> None:
    record = families.seen().keep(
        NotDisclosed(id="x", words="14 Elm Road, Oxford OX4 2AB"), Meaning(child_id="rowan", life=f"It is {typed}.")
    )

    assert undisclosed.without(record).meanings[0].life == f"It is {undisclosed.LEFT_OUT}."


def test_it_goes_from_exact_words_from_names_and_from_the_list_itself() -> None:
    record = families.seen().keep(
        REFUGE,
        Child(id="kit", name="Kit of 14 Elm Road"),
        Evidence(id="said", kind=Kind.TOLD_BY_CHILD, exact=True, words="We are at 14 elm road", child_ids=("kit",)),
    )

    shown = undisclosed.without(record)

    assert shown.not_disclosed == ()
    assert "elm road" not in shown.model_dump_json().casefold()


def test_a_record_in_which_nothing_is_kept_back_is_left_as_it_is() -> None:
    assert undisclosed.without(families.seen()) == families.seen()


def test_ids_are_no_words_of_anybody() -> None:
    record = families.seen().keep(NotDisclosed(id="x", words="rowan the first"))

    assert [child.id for child in undisclosed.without(record).children] == [child.id for child in record.children]


def test_the_town_of_an_address_and_half_of_a_street_are_asked_about_and_not_taken() -> None:
    assert set(undisclosed.uncertain(REFUGE)) >= {"Elm Road", "Oxford", "Elm"}
    assert "OX4 2AB" not in undisclosed.uncertain(REFUGE)


def test_nothing_written_takes_nothing() -> None:
    record = families.seen().keep(NotDisclosed(id="x", words=" \n "), NotDisclosed(id="y", words="14"))

    assert undisclosed.without(record).evidence == families.seen().evidence


@given(st.text(max_size=60), st.text(min_size=3, max_size=30))
def test_after_it_is_taken_out_it_is_nowhere(text: str, words: str) -> None:
    record = families.seen().keep(
        NotDisclosed(id="x", words=words), Meaning(child_id="rowan", life=f"{text} {words} {text}")
    )

    life = undisclosed.without(record).meanings[0].life
    for part in undisclosed.parts(record.not_disclosed[0]):
        assert not [*undisclosed.places(life, part)]
