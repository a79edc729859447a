"""What was removed by mistake comes back where it stood, as it stood, whatever was written meanwhile."""

from pathway.household import Adult
from pathway.removal import put_back, taken
from tests.families import ASH, BAY, ROWAN, WREN, seen

FAMILY = seen()


def test_a_child_put_back_stands_between_the_same_brothers_and_sisters() -> None:
    removed = taken(FAMILY, [ASH])

    assert put_back(FAMILY.remove(ASH), removed).children == (ROWAN, ASH, BAY)


def test_the_first_comes_back_first_and_the_last_comes_back_before_what_was_added_since() -> None:
    first, last = taken(FAMILY, [ROWAN]), taken(FAMILY, [BAY])

    assert put_back(FAMILY.remove(ROWAN), first).children == (ROWAN, ASH, BAY)
    assert put_back(FAMILY.remove(BAY).keep(WREN), last).children == (ROWAN, ASH, BAY, WREN)


def test_several_removed_together_keep_their_order_however_they_were_named() -> None:
    removed = taken(FAMILY, [BAY, ROWAN])

    assert put_back(FAMILY.remove(BAY, ROWAN), removed) == FAMILY


def test_words_typed_after_the_screen_was_drawn_come_back_too() -> None:
    drawn = FAMILY.evidence[0]
    newest = FAMILY.keep(drawn.but(words="The kitchen was warm and light."))

    removed = taken(newest, [drawn])

    assert put_back(newest.remove(drawn), removed) == newest


def test_one_that_another_window_put_back_is_left_as_it_is() -> None:
    removed = taken(FAMILY, [ROWAN])
    renamed = FAMILY.keep(ROWAN.but(name="Rowan Ellis"))

    assert put_back(renamed, removed) == renamed


def test_what_is_gone_already_cannot_be_taken() -> None:
    assert taken(FAMILY, [Adult(id="nobody")]) == ()
