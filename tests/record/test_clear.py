"""An action from which nobody could see that it was done is found, and says what it lacks; a clear one is silent."""

import pytest

from pathway import clear
from pathway.content import load
from pathway.plan import Action
from pathway.scales import Result
from tests.families import TODAY

CONTENT = load()
WHOLE = Action(id="act", what="Ring the dentist", who="Rae", by=TODAY, child_notices="The tooth is mended")


@pytest.mark.parametrize(
    "what",
    ["Monitor Rowan’s weight", "School to support Rowan", "Liaising with health", "keep an eye on the home",
     "Mother to engage", "Encourage better routines", "Work  with the family", "Ensure that Rowan is fed",
     "Improve the home", "Attended the clinic", "Co-operate with the plan"],
)  # fmt: skip
def test_a_word_that_may_mean_anything_is_found_in_any_form(what: str) -> None:
    assert [one.typed in what for one in clear.vague(what, CONTENT)] == [True]


@pytest.mark.parametrize(
    "what",
    ["Ring on Tuesday", "Tell Ash’s attendant", "Bring the supportive chair", "The support worker brings two beds",
     "Read what she means by “support”", "Mend the improvised door", "Ask the Support Group for a cot"],
)  # fmt: skip
def test_an_act_is_left_in_peace(what: str) -> None:
    assert clear.vague(what, CONTENT) == ()


def test_a_person_who_supports_and_the_word_itself_are_told_apart_in_one_sentence() -> None:
    assert clear.vague("The support worker supports Rowan", CONTENT)[0].typed == "supports"


def test_a_vague_action_lacks_whatever_nobody_has_said() -> None:
    bare = Action(id="act", what="Support the family")

    assert clear.lacks(bare, CONTENT) == (clear.WHO, clear.DAY, clear.SEEN, clear.NOTICES)
    assert clear.lacks(bare.but(who="Rae"), CONTENT) == (clear.DAY, clear.SEEN, clear.NOTICES)
    assert clear.lacks(bare.but(who="Rae", by_friday=True), CONTENT) == (clear.SEEN, clear.NOTICES)
    often = bare.but(what="Support Rowan at 7 on school days", who="Rae", by=TODAY)
    assert clear.lacks(often, CONTENT) == (clear.NOTICES,)
    assert clear.lacks(often.but(child_notices="Breakfast"), CONTENT) == ()


def test_a_clear_action_is_asked_who_and_when_alone() -> None:
    assert clear.lacks(WHOLE, CONTENT) == ()
    assert clear.lacks(WHOLE.but(child_notices=""), CONTENT) == ()
    assert clear.lacks(WHOLE.but(who=" ", by=None), CONTENT) == (clear.WHO, clear.DAY)


def test_nothing_is_asked_of_an_empty_action_or_of_one_that_is_over() -> None:
    assert clear.lacks(Action(id="act"), CONTENT) == ()
    assert clear.lacks(Action(id="act", what="Support them", result=Result.DONE), CONTENT) == ()


def test_every_example_of_ours_is_itself_clear() -> None:
    for word in CONTENT.vague_words:
        assert clear.vague(word.example, CONTENT) == (), word.id
        assert (
            any(letter.isdigit() for letter in word.example)
            or "every" in word.example
            or "by " in word.example
            or ("each" in word.example)
        ), word.id
