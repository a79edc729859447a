"""The disability part: two doors apart, factors in words, what services owe, and nothing of it for other children."""

import pytest

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.disability import TestAnswer
from pathway.scales import DoorKind, Impairment
from reports import pdf, readback
from reports.document import Block, Document, Facts, Heading, Note, Section
from reports.expected import of_block
from reports.sections.factors import CARE, OURS
from tests import families
from tests.reports import sky
from tests.reports.build import page_texts
from tests.reports.rowan import says, summary_of

ASKS, WORRY = "The family asks for help", "A worry about care"
DISABILITY = ("disab", "impairment", "extra needs", "factor", "wheelchair", "not applicable")


def part(document: Document, title: str) -> Section:
    return next(section for section in document.sections if section.title == title)


def under(section: Section, title: str) -> str:
    """What stands under one heading of a part, up to the next."""
    found: list[Block] = []
    for block in section.blocks:
        if isinstance(block, Heading):
            if found:
                break
            if block.text == title:
                found.append(block)
        elif found:
            found.append(block)
    return "\n".join(text for block in found for text in of_block(block))


def of_sky(record: Assessment, content: Content) -> Section:
    return part(summary_of(record, content), "Sky: disability and extra needs")


def test_asking_for_help_and_a_worry_about_care_stand_apart(content: Content) -> None:
    section = of_sky(sky.family(), content)

    asks, worry = under(section, ASKS), under(section, WORRY)

    assert "Nights away, as before" in asks
    assert "A mark on her hip" not in asks
    assert ("A mark on her hip" in worry, "Anne" in worry, "3 March 2026" in worry) == (True, True, True)
    assert "Nights away" not in worry


def test_a_family_that_asks_for_help_is_not_shown_as_a_worry(content: Content) -> None:
    record = sky.family()
    asking = record.but(doors=tuple(door for door in record.doors if door.kind is DoorKind.SUPPORT))

    section = of_sky(asking, content)

    assert "Nights away, as before" in under(section, ASKS)
    assert under(section, WORRY) == ""
    assert not [factor.title for factor in content.factors if factor.title in says(summary_of(asking, content))]


def test_behind_asking_for_help_stands_whom_to_ask(content: Content) -> None:
    asks = under(of_sky(sky.family(), content), ASKS)

    assert [right.title for right in content.rights if right.ask not in asks] == []


def test_factors_about_our_own_practice_stand_apart_and_unanswered_ones_are_said(content: Content) -> None:
    section = of_sky(sky.answered(content), content)

    ours, care = under(section, OURS), under(section, CARE)

    assert "rate ourselves" in OURS
    assert "Concern.\nFive carers in March" in care
    assert "Some concern.\nWe waited" in ours
    for factor in content.factors:
        assert (factor.title in ours, factor.title in care) == (factor.ours, not factor.ours)
    assert "Not known yet" in care
    assert "Not answered yet" in ours


def text(block: Block) -> str:
    return "\n".join(of_block(block))


def test_the_list_of_factors_says_what_it_is_before_any_answer(content: Content) -> None:
    blocks = of_sky(sky.answered(content), content).blocks
    banner = next(n for n, block in enumerate(blocks) if isinstance(block, Note))
    answer = next(n for n, block in enumerate(blocks) if "Five carers in March" in text(block))

    assert content.factor_list.title in text(blocks[banner])
    assert banner < answer


def test_a_list_of_another_number_is_told_by_its_own_titles(content: Content) -> None:
    factors = tuple(
        content.factors[0].model_copy(update={"id": f"own-{n}", "code": f"L{n}", "title": f"Local factor {n}"})
        for n in range(1, 8)
    )
    own = content.factor_list.model_copy(update={"title": "Seven of our own", "says": "Agreed here."})
    local = content.model_copy(update={"factors": factors, "factor_lists": (own,)})

    told = says(summary_of(sky.family(), local))

    assert [factor.title for factor in factors if factor.title not in told] == []
    assert "Seven of our own" in told
    assert not [factor.title for factor in content.factors if factor.title in told]


def test_what_services_owe_stands_apart_from_needs_and_in_the_plan(content: Content) -> None:
    document = summary_of(sky.family(), content)
    section = part(document, "Sky: disability and extra needs")

    owed = under(section, "What services owe, apart from care")

    assert all(words in owed for words in ("Bring the chair", "Wheelchair services", "August 2025"))
    assert "Bring the chair" not in under(section, "Extra needs, and who meets them")
    assert "Since: August 2025" in "\n".join(map(text, part(document, "Plan").blocks))


def test_what_is_owed_to_another_child_is_not_told_of_this_one(content: Content) -> None:
    record = sky.family().keep(sky.OWED.but(child_ids=("rowan",)))

    assert "Bring the chair" not in "\n".join(map(text, of_sky(record, content).blocks))


def test_each_answer_to_the_test_question_has_both_halves_and_says_of_which_area(content: Content) -> None:
    half = TestAnswer(id="h", child_id="sky", by="Jo", acceptable="It would not be")

    tested = under(of_sky(sky.family().keep(half), content), "The test question")

    for words in ("Not for any other girl", "Less than she needs", "The dietitian", content.area("food").title):
        assert words in tested
    assert "It would not be\nNot answered yet" in tested


def test_the_whole_part_reaches_the_paper_and_is_read_back(content: Content) -> None:
    document = summary_of(sky.answered(content), content)

    made = pdf.draw(document)

    assert readback.compare(made, document) == ()
    assert "Sky: disability and extra needs" in "".join(page_texts(made))


def test_nothing_of_a_disability_is_told_of_a_child_who_has_none_though_answers_are_kept(content: Content) -> None:
    none = sky.SKY.but(impairment=Impairment.NO)
    kept = sky.answered(content).keep(none, families.judged(None, child="sky", area="extra-needs"))
    kept = kept.but(actions=())

    told = says(summary_of(kept, content)).lower()

    assert kept.factors
    assert not [word for word in DISABILITY if word in told]


def test_a_brother_without_an_impairment_has_no_line_about_extra_needs(content: Content) -> None:
    document = summary_of(sky.heard(), content)
    title = content.area("extra-needs").title
    words = {fact.label: text(fact.holds[0]) for block in part(document, "At a glance").blocks
             if isinstance(block, Facts) for fact in block.facts}  # fmt: skip

    assert title in words["Sky"]
    assert title not in words["Rowan"]
    assert title not in "\n".join(map(text, part(document, "Rowan, area by area").blocks))


def test_the_answers_come_back_with_the_impairment(content: Content) -> None:
    record = sky.answered(content)
    there_and_back = record.keep(sky.SKY.but(impairment=Impairment.NO)).keep(sky.SKY)

    assert summary_of(there_and_back, content) == summary_of(record, content)


@pytest.mark.parametrize("written", [True, False])
def test_where_nobody_has_answered_the_part_stands_only_if_something_was_written(
    content: Content, written: bool
) -> None:
    open_still = sky.family().keep(sky.SKY.but(impairment=None))
    record = open_still if written else open_still.but(doors=(), needs=(), test_answers=())

    titles = [section.title for section in summary_of(record, content).sections]

    assert ("Sky: disability and extra needs" in titles) is written
    assert "Cerebral palsy." in says(summary_of(record, content))
