"""One child’s text under another child’s name is found, and two accounts of one home never are."""

import pytest

from pathway import quality
from pathway.content import load
from pathway.household import Child
from pathway.judgement import Judgement
from pathway.meaning import Meaning
from pathway.quality.copied import FEWEST, alike
from pathway.quality.finding import Finding
from pathway.scales import Level
from pathway.voice import Voice
from tests.families import ASH, ROWAN, TODAY, WREN, empty, judged

CONTENT = load()
NAMES = frozenset({"rowan", "ash"})
ROWANS = (
    "Rowan comes down at seven and finds nothing to eat. He makes toast for himself when there is bread, and goes to "
    "school without his coat because it is still wet from the day before."
)
# Two workers who saw the same kitchen on the same morning.
ASHES = (
    "The cupboard was empty when I called, so Ash had a biscuit from the health visitor’s bag. She sat on the step in "
    "her sister’s jumper until the taxi for nursery came."
)
OWN = "Ash waits on the step in her pyjamas while the others leave, and eats at nursery when the doors open at nine."


def swapped(text: str) -> str:
    """The same with the other child’s name, and “she” for “he”."""
    said = text.replace("Rowan", "Ash").replace("He ", "She ").replace("himself", "herself")
    return said.replace(" his ", " her ")


def edited(text: str) -> str:
    """The same, touched up so that it looks new."""
    return swapped(text).replace("seven", "half past seven").replace("nothing to eat", "no breakfast")


def copies(*texts: tuple[Child, str]) -> list[Finding]:
    """What is found where each child has this text under food."""
    record = empty().keep(*(child for child, _ in texts))
    for child, text in texts:
        record = record.keep(judged(Level.NOT_MET, child.id, meaning_now=text))
    found = quality.findings(record, CONTENT, TODAY)
    return [one for one in found if one.criterion == "q01-own-assessment" and one.words]


@pytest.mark.parametrize("copy", [swapped, edited])
def test_a_text_with_the_name_changed_is_found_where_it_stands_with_its_words(copy: object) -> None:
    text = copy(ROWANS)  # type: ignore[operator]
    (found,) = copies((ROWAN, ROWANS), (ASH, text))

    assert (found.place.page, found.place.area_id, found.child_id, found.words) == ("area", "food", "ash", text)


def test_two_accounts_of_one_morning_are_not_taken_for_each_other() -> None:
    assert copies((ROWAN, ROWANS), (ASH, ASHES)) == []
    assert copies((ROWAN, ROWANS), (ASH, OWN)) == []


def test_what_two_accounts_of_one_home_have_in_common_is_no_copy() -> None:
    shared = "There was no food in the house."
    mine = f"{shared} Rowan made toast from the last two slices, and left his own for the next morning."
    theirs = f"{shared} Ash had a biscuit from the health visitor’s bag and sat on the step until the taxi came."

    assert copies((ROWAN, mine), (ASH, theirs)) == []


def test_a_text_that_is_all_names_is_found_under_the_other_name() -> None:
    mine = "Rowan wakes, he dresses, he waits; he feeds himself, he washes, he walks, he sits, he goes."
    theirs = "Ash wakes, she dresses, she waits; she feeds herself, she washes, she walks, she sits, she goes."

    assert copies((ROWAN, mine), (ASH, theirs))


def test_the_finding_goes_when_what_is_different_is_written() -> None:
    assert copies((ROWAN, ROWANS), (ASH, swapped(ROWANS)))
    assert copies((ROWAN, ROWANS), (ASH, OWN)) == []


def test_few_words_are_never_a_copy_however_alike() -> None:
    short = "Rowan is cold in the night and has no bed to"
    exactly = f"{short} lie"

    assert len(short.split()) == FEWEST - 1
    assert copies((ROWAN, short), (ASH, swapped(short))) == []
    assert copies((ROWAN, exactly), (ASH, swapped(exactly)))


def test_each_child_it_was_copied_to_is_told_of_once_a_place() -> None:
    found = copies((ROWAN, ROWANS), (ASH, swapped(ROWANS)), (WREN, ROWANS.replace("Rowan", "Wren")))

    assert [one.child_id for one in found] == ["ash", "wren"]


def test_a_text_put_into_a_longer_one_is_a_copy_still() -> None:
    assert alike(ROWANS, f"{ASHES} {swapped(ROWANS)} {OWN}", NAMES)
    assert not alike(ROWANS, f"{ASHES} {OWN}", NAMES)


def test_it_is_also_found_in_the_argument_and_in_what_was_seen_of_a_child() -> None:
    record = empty().keep(
        ROWAN, ASH, Meaning(child_id="rowan", life=ROWANS), Meaning(child_id="ash", life=swapped(ROWANS)),
        Voice(id="v1", child_id="rowan", observed=ASHES), Voice(id="v2", child_id="ash", observed=ASHES),
    )  # fmt: skip
    found = [one.place for one in quality.findings(record, CONTENT, TODAY) if one.criterion == "q01-own-assessment"]

    assert [(place.page, place.child_id, place.item_id) for place in found] == [
        ("voice", "ash", "v2"),
        ("meaning", "ash", ""),
    ]


def test_one_wall_may_be_said_to_be_damp_for_every_child_in_the_same_words() -> None:
    owed = "The housing association owes the repair, and has owed it since the surveyor came in November last year."
    record = empty().keep(
        ROWAN,
        ASH,
        judged(Level.NOT_MET, other_explanations=owed),
        judged(Level.NOT_MET, "ash", other_explanations=owed),
    )

    assert [one for one in quality.findings(record, CONTENT, TODAY) if one.words] == []


# The same words as last time


def again(now: Judgement) -> list[str]:
    before = empty().but(id="before").keep(ROWAN, judged(Level.NOT_MET, meaning_now=ROWANS))
    found = quality.findings(empty().keep(ROWAN, now), CONTENT, TODAY, (before,))
    return [one.words for one in found if one.criterion == "q32-compared" and one.words]


def test_the_words_of_last_time_are_found_however_they_are_spaced() -> None:
    assert again(judged(Level.NOT_MET, meaning_now=f"  {ROWANS.upper()}\n")) == [f"  {ROWANS.upper()}\n"]
    assert again(judged(Level.NOT_MET, meaning_now=f"{ROWANS} He now has a second coat.")) == []


def test_words_that_are_said_to_hold_still_are_no_finding() -> None:
    still = judged(Level.NOT_MET, meaning_now=ROWANS, still_true_on=TODAY, still_true_because="Seen on Monday")

    assert again(still) == []


def test_nothing_is_compared_with_a_child_who_was_not_there() -> None:
    before = empty().but(id="before").keep(ASH, judged(Level.NOT_MET, "ash", meaning_now=ROWANS))
    now = empty().keep(ROWAN, judged(Level.NOT_MET, meaning_now=ROWANS))

    assert [one for one in quality.findings(now, CONTENT, TODAY, (before,)) if one.criterion == "q32-compared"] == []
