"""The words on child protection, disabled children, hearing a child and the pathway: what would mislead a reader."""

import re

import pytest

from pathway.content import Content, Guide, Part, load
from pathway.scales import Stage
from tests import areas

PARTS = (Part.PROTECTION, Part.DISABLED_CHILDREN, Part.STEPS)
HEARING = ("hear-a-baby", "hear-a-child", "hear-disabled-child")
NUMBER = re.compile(r"\d+")


@pytest.fixture(scope="module", params=areas.ALL)
def content(request: pytest.FixtureRequest) -> Content:
    return load(local=request.param)


def ours(content: Content) -> tuple[Guide, ...]:
    return (*(one for part in PARTS for one in content.guides_in(part)), *(content.guide(id) for id in HEARING[:2]))


def prose(guide: Guide) -> tuple[str, ...]:
    return (guide.says, *(line for each in guide.passages for line in (*each.says, *each.points)))


def facts_of(guide: Guide) -> tuple[str, ...]:
    return (*guide.facts, *(id for each in guide.passages for id in each.facts))


def test_every_number_in_a_sentence_stands_in_a_fact_with_its_source_on_the_same_page(content: Content) -> None:
    for guide in ours(content):
        sourced = " ".join(content.fact(id).text for id in facts_of(guide))
        for line in prose(guide):
            for number in NUMBER.findall(line):
                assert re.search(rf"\b{number}\b", sourced), f"{guide.id}: {line}"


def test_no_heading_stands_with_nothing_under_it_but_a_folded_source(content: Content) -> None:
    for guide in ours(content):
        for passage in guide.passages:
            shown = passage.says or passage.points or any(fact.loud for fact in content.facts_of(passage.facts))
            assert shown, f"{guide.id}: {passage.title}"


def test_no_warning_is_said_twice_on_one_page(content: Content) -> None:
    for guide in ours(content):
        loud = [id for id in facts_of(guide) if content.fact(id).loud]
        assert len(loud) == len(set(loud)), f"{guide.id}: {loud}"


def test_the_first_sentence_says_something_without_a_number_because_a_card_shows_no_source(content: Content) -> None:
    for guide in ours(content):
        assert not NUMBER.search(re.split(r"(?<=[.?!])\s", guide.says)[0]), guide.id


def test_who_asks_when_the_first_core_group_is_finds_the_clock_with_the_answer(content: Content) -> None:
    guide = content.guide("protection-dates")

    assert "clock-core-group" in guide.facts
    assert "first core group" in guide.answers
    assert f"{content.clock('core-group').length} working days" in guide.says


def test_the_core_group_opens_with_the_child_and_not_with_the_adults(content: Content) -> None:
    agenda = next(each for each in content.guide("core-group").passages if each.id == "agenda")

    assert agenda.points[0].startswith("The child’s day")


@pytest.mark.parametrize("id", HEARING)
def test_hearing_a_child_begins_with_what_cannot_wait_or_says_so_and_ends_in_no_blank(
    content: Content, id: str
) -> None:
    guide = content.guide(id)

    assert "safety" in {see.place for each in guide.passages for see in each.see}
    assert "voice" in {see.place for see in guide.see}


def test_a_baby_is_watched_and_never_written_down_as_not_applicable(content: Content) -> None:
    guide = content.guide("hear-a-baby")

    assert "never an answer" in guide.says
    assert guide.stages == (Stage.BABY, Stage.YOUNG)


def test_the_factors_in_force_say_whose_they_are_before_anybody_uses_them(content: Content) -> None:
    guide = content.guide("disabled-nine-factors")
    composed = content.factor_list.id == load().factor_list.id

    assert set(guide.facts) & set(content.factor_list.facts)
    assert ("no area’s own list" in guide.says) is composed
    assert ("nine" in f"{guide.title} {guide.says}") is composed


def test_how_many_factors_are_about_us_is_said_rightly() -> None:
    about_us = sum(factor.ours for factor in load().factors)

    assert about_us == 5
    assert "five of them are about our own practice" in load().guide("disabled-nine-factors").says


def test_a_family_that_asks_for_help_is_not_sent_through_the_door_of_suspicion(content: Content) -> None:
    guide = content.guide("disabled-route")

    assert [each.id for each in guide.passages][:2] == ["door-of-help", "door-of-worry"]
    assert "parent-carer-blame" in facts_of(guide)


def test_what_an_act_brings_says_that_it_may_not_have_started(content: Content) -> None:
    guide = content.guide("protection-reforms")

    assert "had not started" in guide.says
    assert "act-2026" in guide.facts
    assert "how-to-check" in {each.id for each in guide.passages}
