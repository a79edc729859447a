"""How a child speaks comes first; what nobody understands stands alone; a guess is a guess; private words stay away."""

import pytest

from pathway.content import Content
from pathway.scales import Handling
from reports import pdf, readback
from reports.document import Beside, Heading, Quote
from reports.expected import of_block
from tests.reports import sky
from tests.reports.build import page_texts
from tests.reports.rowan import EVERYTHING, says, summary_of
from tests.reports.test_disabled import part, text

GUESS = "A guess, by the worker: The nights"


def test_how_a_child_says_yes_and_stop_stands_before_any_of_their_words(content: Content) -> None:
    told = "\n".join(map(text, part(summary_of(sky.heard(), content), "The children’s words and days").blocks))

    order = [
        "How Sky says yes, no, stop, hurt", "looks up", "turns her head", "Eye-gaze device", "Not ready for use.",
        "“stop” “hands” “cold”", "Anne, who knows her", "Eight of nine answers", "About nights",
        "With the device charged",
    ]  # fmt: skip
    places = [told.index(words) for words in order]
    assert places == sorted(places)


def test_words_nobody_understands_are_quoted_alone_and_a_guess_only_as_a_guess(content: Content) -> None:
    blocks = part(summary_of(sky.heard(), content), "The children’s words and days").blocks
    quote = next(n for n, block in enumerate(blocks) if isinstance(block, Quote) and "hands" in block.words)

    assert "The nights" not in text(blocks[quote])
    assert blocks[quote + 1] == Beside("We do not know yet what this refers to.")
    assert blocks[quote + 2] == Beside(GUESS)


def test_a_guess_never_stands_on_the_first_page_and_nowhere_without_its_mark(content: Content) -> None:
    document = summary_of(sky.heard().keep(sky.HANDS.but(area_ids=("food",))), content)
    first = [line for block in document.sections[0].blocks for line in of_block(block)]

    assert "We do not know yet what this refers to." in first
    assert not [line for line in first if "The nights" in line]
    assert "The nights" not in page_texts(pdf.draw(document))[0]
    told = says(document)
    assert told.count("The nights") == told.count(GUESS) == 1


def test_a_guess_about_words_of_nobody_known_keeps_its_mark(content: Content) -> None:
    piece = sky.HANDS.but(child_ids=("sky", "rowan"), said_by=None, area_ids=("food",))

    told = says(summary_of(sky.heard().keep(piece), content))

    assert "The nights" in told
    assert told.count("The nights") == told.count(GUESS)


def test_a_young_carers_needs_stand_under_their_own_name(content: Content) -> None:
    document = summary_of(sky.heard(), content)

    carer = "\n".join(map(text, part(document, "Rowan looks after somebody").blocks))

    assert "Lifts her on Tuesdays" in carer
    assert "To be asked" in carer
    assert not [section for section in document.sections if section.title == "Sky looks after somebody"]


def test_what_a_young_person_wrote_stands_with_the_question_it_answers(content: Content) -> None:
    asked = content.own_prompts[0]
    record = sky.family().keep(
        sky.own("first", "Nobody did", asked.id), sky.own("lost", "A thing I wrote", "no-longer-asked")
    )

    document = summary_of(record, content)
    blocks = part(document, "The children’s words and days").blocks
    quote = next(n for n, block in enumerate(blocks) if isinstance(block, Quote) and "Nobody did" in block.words)

    assert text(blocks[quote - 1]) == asked.question
    assert Heading("What Rowan wrote", level=3) in blocks
    assert "A thing I wrote" in says(document)


@pytest.mark.parametrize("where", ["chosen first", "in an area", "by themselves"])
def test_a_private_answer_is_nowhere_on_the_paper_and_its_question_neither(content: Content, where: str) -> None:
    asked = content.own_prompts[0]
    areas = ("food", "safe") if where == "in an area" else ()
    secret = sky.own(
        "secret", "nobody may read this", asked.id, handling=Handling.CHILD_ASKED_FOR_CARE, area_ids=areas,
        handling_words="nobody may read that I asked", guess="nobody may read a guess", not_understood=True,
    )  # fmt: skip
    record = sky.heard().keep(secret)
    if where == "chosen first":
        record = record.keep(record.meaning(record.child("rowan")).but(words_first=("secret",)))

    document = summary_of(record, content)

    assert "nobody may read" not in says(document)
    assert asked.question not in says(document)
    assert "nobody may read" not in "".join(page_texts(pdf.draw(document)))
    assert "nobody may read this" in says(summary_of(record, content, include=EVERYTHING))


def test_what_works_stands_on_the_first_page_as_large_as_what_worries(content: Content) -> None:
    document = summary_of(sky.heard(), content)
    told = next(block for block in document.sections[0].blocks if "What works" in of_block(block))
    labels = list(of_block(told))

    assert "Morgan sings to her and she laughs." in labels
    assert any(label.startswith("What worries us") for label in labels)
    assert "Morgan sings to her and she laughs." in page_texts(pdf.draw(document))[0]


def test_all_of_it_is_read_back(content: Content) -> None:
    document = summary_of(sky.heard().keep(sky.own("first", "Nobody did", content.own_prompts[0].id)), content)

    assert readback.compare(pdf.draw(document), document) == ()
