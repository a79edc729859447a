"""The words of Home and Guidance: what a reader in a hurry would be harmed by if it were missing or wrong."""

import re

import pytest

from pages.parts.places import PLACES
from pathway.content import Content, Guide, Part, Status, load
from pathway.content.portal import See
from pathway.scales import Stage
from tests import areas

ADDRESSES = {place.name for place in PLACES}
WITH_SIGNS = ("older-children", "signs-baby", "signs-child", "signs-young")
LIKE_A_NUMBER = re.compile(r"\d[\d ]{5,}\d")


@pytest.fixture(scope="module", params=areas.ALL)
def content(request: pytest.FixtureRequest) -> Content:
    return load(local=request.param)


def words_of(guide: Guide) -> str:
    """All that a guide says on the page, in one line."""
    passages = (line for each in guide.passages for line in (each.title, *each.says, *each.points))
    return " ".join((guide.title, guide.answers, guide.says, *passages))


def ways_on(guide: Guide) -> tuple[See, ...]:
    return (*guide.see, *(see for each in guide.passages for see in each.see))


def ours(content: Content) -> tuple[Guide, ...]:
    return (*content.guides_in(Part.HOME), *content.guides_in(Part.GUIDANCE))


def test_a_child_of_any_age_has_a_page_of_their_own(content: Content) -> None:
    written_for = [guide.stages for guide in content.guides_in(Part.GUIDANCE)]

    for stage in Stage:
        assert (stage,) in written_for, f"nobody could find what to look for at {stage}"


@pytest.mark.parametrize("id", WITH_SIGNS)
def test_a_page_of_signs_says_what_cannot_wait_and_leads_to_who_to_ring(content: Content, id: str) -> None:
    passage = next(each for each in content.guide(id).passages if each.id == "not-for-tomorrow")

    assert passage.points
    assert "find" in {see.place for see in passage.see}


@pytest.mark.parametrize("id", ["before-birth", *WITH_SIGNS])
def test_a_page_of_signs_also_says_what_else_it_may_be_or_how_to_look_at_it_fairly(content: Content, id: str) -> None:
    ids = {passage.id for passage in content.guide(id).passages}

    assert ids & {"ask-kindly", "before-you-conclude", "turn-it-round"}


def test_no_way_on_leads_to_a_page_that_is_not_there(content: Content) -> None:
    for guide in content.guides:
        for see in ways_on(guide):
            assert see.place is None or see.place in ADDRESSES, f"{guide.id}: {see.says}"
    for wish in content.wishes:
        assert wish.see.place in ADDRESSES, wish.id


def test_no_telephone_number_stands_in_the_sentences_where_nobody_would_check_it(content: Content) -> None:
    for guide in content.guides:
        assert not LIKE_A_NUMBER.search(words_of(guide)), guide.id


def test_no_page_of_england_is_about_one_county() -> None:
    for guide in load().guides:
        assert "oxford" not in words_of(guide).casefold(), guide.id


def test_who_disagrees_with_a_colleague_reads_what_to_do_today_and_that_the_child_is_safe_meanwhile(
    content: Content,
) -> None:
    guide = content.guide("colleague-disagrees")

    assert guide.part is Part.GUIDANCE
    assert "today" in guide.says
    assert "never delays protection" in guide.says
    assert {"today", "meanwhile", "if-not-settled", "record"} <= {passage.id for passage in guide.passages}


def test_the_definition_comes_with_its_edition_and_that_the_newer_one_was_not_read(content: Content) -> None:
    guide = content.guide("what-neglect-is")

    assert {"neglect-definition", "working-together-2026"} <= set(guide.facts)
    edition = " ".join(next(each for each in guide.passages if each.id == "which-edition").says)
    assert "2023" in edition
    assert "not read" in edition


def test_what_a_page_answers_is_asked_as_a_question_and_answered_in_a_few_sentences(content: Content) -> None:
    for guide in ours(content):
        assert guide.answers.endswith("?"), guide.id
        assert len(guide.says) <= 330, f"{guide.id} does not answer shortly"
        first = re.split(r"(?<=[.?!])\s", guide.says)[0]
        assert len(first.split()) > 3, f"{guide.id}: a list shows the first sentence by itself"


def test_families_are_heard_on_all_seven_of_their_wishes(content: Content) -> None:
    assert len(content.wishes) == 7
    for wish in content.wishes:
        assert "families-say" in wish.facts, wish.id
        assert wish.practice, wish.id


def test_an_edition_that_was_replaced_is_never_the_only_one(content: Content) -> None:
    for document in content.documents:
        if document.status is Status.SUPERSEDED:
            newer = [one for one in content.documents if one.title == document.title and one.status is Status.CURRENT]
            assert newer, f"{document.id} has been replaced, and nothing says by what"


def test_a_document_nobody_confirmed_claims_no_address_and_says_whom_to_ask(content: Content) -> None:
    for document in content.documents:
        assert document.ask, document.id
        if document.source.startswith("Not confirmed"):
            assert document.where is None, document.id
            assert document.status is Status.UNVERIFIED, document.id
