"""Every word of a scale is said, and no two words of one scale can be mistaken for one another."""

from enum import StrEnum

import pytest

from pathway.scales import Agreement, Handling, Impairment, Kind, Leaning
from pathway.wording import CHOSEN, SAID, choices, say


@pytest.mark.parametrize("scale", SAID)
def test_each_word_is_said_and_each_choice_differs_from_the_others(scale: type[StrEnum]) -> None:
    offered = choices(scale)

    assert list(offered) == list(scale)
    assert all(words[:1].isupper() for words in offered.values())
    assert len(set(offered.values())) == len(offered)
    assert [say(word) for word in scale if word not in SAID[scale]] == []


def test_what_needs_no_saying_is_left_out_of_a_line_and_still_offered() -> None:
    assert (say(Leaning.NEITHER), say(Handling.MAY_SHARE)) == ("", "")
    assert choices(Leaning)[Leaning.NEITHER] == "Neither by itself"
    assert choices(Handling)[Handling.MAY_SHARE] == "May be shared with the family"


def test_a_word_standing_alone_says_what_it_is_about_and_beneath_its_question_does_not_repeat_it() -> None:
    assert say(Agreement.AGREES) == "Agrees with what is written"
    assert choices(Agreement)[Agreement.AGREES] == "Agrees"
    assert say(Impairment.NO) == "No impairment"
    assert choices(Impairment)[Impairment.NO] == "No"


def test_nothing_is_said_for_an_answer_nobody_gave() -> None:
    assert say(None) == ""
    assert say(None, "not said how this is known") == "not said how this is known"
    assert say(Kind.SAW, "not said how this is known") == "seen"


def test_no_choice_is_worded_for_a_scale_that_is_not_said() -> None:
    assert set(CHOSEN) <= set(SAID)
