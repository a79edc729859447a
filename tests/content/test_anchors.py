"""The sentences a level is chosen by: whole for every age and need, in plain words, and told apart by any reader."""

import re
from itertools import combinations, pairwise

import pytest

from pathway.content import Area, Content, load, packs
from pathway.content.areas import WORDED
from pathway.content.load import HOME
from pathway.scales import Stage
from pathway.sentences import words
from pathway.syllables import syllables

LONGEST = 40  # words of an anchor: what is read at a kitchen table, four of them to compare
READING_AGE = 13  # years; by Flesch and Kincaid, of the prompts and of the anchors of one area taken together
# Words that grade instead of saying what is seen, and words that put class or culture in the place of care.
GRADES = (
    r"adequate|appropriate|excellent|acceptable|neglect|good enough|poor care|suitable care|satisfactory|inadequate"
)
CLASS = r"tidy|untidy|brand|own room|own bedroom|two parents|single parent|benefits|council house|estate|middle.class"
# Swapped for each other they make four levels of one sentence.
HOW_OFTEN = frozenset(
    {
        *(
            "always",
            "almost",
            "nearly",
            "mostly",
            "usually",
            "often",
            "sometimes",
            "seldom",
            "rarely",
            "never",
            "hardly",
        ),
        *("every", "most", "many", "some", "few", "no", "not", "at", "times", "now", "then", "again", "once", "ever"),
    }
)
SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "be",
        "but",
        "by",
        "do",
        "does",
        "for",
        "from",
        "has",
        "have",
        "in",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "so",
        "that",
        "the",
        "their",
        "them",
        "they",
        "this",
        "to",
        "who",
        "with",
    ]
)
AGES = [stage for stage in Stage if stage is not Stage.BEFORE_BIRTH]


def contents() -> dict[str, Content]:
    """England alone, and with each local pack that is shipped."""
    return {"england": load()} | {pack.id: load(local=pack.id) for pack in packs(HOME) if pack.local}


CONTENTS = contents()


@pytest.fixture(scope="module", params=list(CONTENTS))
def content(request: pytest.FixtureRequest) -> Content:
    return CONTENTS[request.param]


def written(area: Area) -> list[tuple[str, str]]:
    """Every anchor of an area that is written for itself, with where it stands."""
    own = [
        (f"{area.id} {age} {level}", text)
        for age, levels in area.anchors.items()
        for level, text in levels.items()
        if level in WORDED
    ]
    return own + [(f"{area.id} disabled {level}", text) for level, text in area.disabled.items()]


def told_by(sentence: str) -> set[str]:
    """The words a sentence is told apart by: not how often, not the small ones."""
    return {word.casefold() for word in words(sentence)} - HOW_OFTEN - SMALL


def reading_age(texts: list[str]) -> float:
    """The age at which sentences are read with ease, in years, by Flesch and Kincaid’s formula and five years on."""
    said = [words(text) for text in texts]
    count = sum(map(len, said))
    spoken = sum(syllables(word) for each in said for word in each)
    return 0.39 * count / len(said) + 11.8 * spoken / count - 15.59 + 5


def test_every_level_of_every_area_is_written_for_each_age_and_for_a_disabled_child(content: Content) -> None:
    missing = [
        f"{area.id} {stage} {level}"
        for area in content.rated
        for stage in Stage
        if area.asked_at(stage)
        for level in WORDED
        if level not in area.anchors.get(stage, {})
    ]

    assert missing == []
    assert [area.id for area in content.rated if set(area.disabled) != set(WORDED)] == []


def test_an_anchor_is_one_sentence_that_is_read_at_a_glance(content: Content) -> None:
    for area in content.rated:
        for place, text in written(area):
            assert re.fullmatch(r"[A-Z][^.!?]*\.", text), place
            assert len(words(text)) <= LONGEST, place


def test_an_anchor_says_what_is_seen_and_neither_grades_nor_measures_by_class(content: Content) -> None:
    found = [
        (place, hit[0])
        for area in content.rated
        for place, text in written(area)
        for hit in re.finditer(rf"\b(?:{GRADES}|{CLASS})\b", text, re.IGNORECASE)
    ]

    assert found == []


@pytest.mark.parametrize("stage", [*Stage, None], ids=lambda one: str(one or "disabled"))
def test_two_levels_tell_of_other_things_and_not_of_the_same_more_or_less_often(
    content: Content, stage: Stage | None
) -> None:
    for area in content.rated:
        own = area.disabled if stage is None else area.anchors.get(stage, {})
        for one, other in combinations([level for level in WORDED if level in own], 2):
            here, there = told_by(own[one]), told_by(own[other])
            assert len(here & there) <= 0.5 * min(len(here), len(there)), f"{area.id}: {own[one]} / {own[other]}"


def test_no_level_is_said_in_the_words_of_another_age(content: Content) -> None:
    for area in content.rated:
        texts = [text for _, text in written(area)]
        assert len(set(texts)) == len(texts), area.id


def test_what_is_asked_and_chosen_is_read_by_a_young_person_or_a_parent(content: Content) -> None:
    for area in content.rated:
        for texts in (
            [text for _, text in written(area)],
            [*area.ask, *(one for asked in area.ask_for.values() for one in asked)],
        ):
            assert reading_age(texts) <= READING_AGE, f"{area.id}: {reading_age(texts):.1f} years"


def test_the_measure_of_reading_age_tells_a_form_from_a_plain_sentence() -> None:
    form = "Parental engagement demonstrates insufficient prioritisation of developmental requirements."
    plain = "The child goes to bed hungry, and nobody comes when they cry."

    assert reading_age([plain]) < 10 < READING_AGE < 20 < reading_age([form])


def test_the_guard_against_the_same_words_finds_what_it_is_there_for() -> None:
    often, seldom = "Meals often come late and the child waits.", "Meals sometimes come late and the child waits."

    assert told_by(often) == told_by(seldom)
    assert list(pairwise(sorted(told_by(often))))
