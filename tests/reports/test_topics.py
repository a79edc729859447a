"""Topics that hold stand with a child’s argument; what is done to a child stands with danger, never as behaviour."""

import pytest

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Adult
from pathway.scales import Answer, Level, LooksAfter
from pathway.topics import TopicNote
from reports import pdf, readback
from reports.document import Facts, Table
from reports.expected import of_block
from tests import families
from tests.reports import sky
from tests.reports.build import outside, page_texts
from tests.reports.rowan import argued, says, summary_of
from tests.reports.test_disabled import part, text

USED = TopicNote(
    child_id="rowan", topic_id="exploitation", holds=Answer.YES, words="Money for dropping things off",
    by_whom="Gale", effect="Out at night",
)  # fmt: skip
APART = TopicNote(child_id="rowan", topic_id="singled-out", holds=Answer.YES, words="Not in the photographs")


def unlike() -> Assessment:
    """Rowan goes without what Ash has."""
    return argued().keep(
        APART,
        families.judged(Level.PARTLY_MET, area="home"),
        families.judged(Level.MET, child="ash", area="home"),
        families.judged(Level.MET, child="ash", area="food"),
    )


def test_harm_stands_with_danger_as_done_to_the_child_and_by_whom(content: Content) -> None:
    document = summary_of(argued().keep(USED), content)

    danger = next(block for block in document.opening if isinstance(block, Facts))
    argument = "\n".join(map(text, document.sections[0].blocks))

    assert danger.urgent
    assert [fact.label for fact in danger.facts] == ["Harm to Rowan"]
    assert all(words in text(danger) for words in ("Money for dropping things off", "By:\nGale", "Out at night"))
    assert "Money for dropping things off" not in argument
    first = page_texts(pdf.draw(document))[0]
    assert first.index("Harm to Rowan") < first.index("The best bit is when mum does my plaits")


def test_harm_that_is_not_known_yet_is_asked_about_and_not_stated(content: Content) -> None:
    document = summary_of(argued().keep(USED.but(holds=Answer.NOT_KNOWN_YET)), content)

    assert document.opening == ()
    argument = "\n".join(map(text, document.sections[0].blocks))
    assert "Not known yet whether this is so.\nMoney for dropping things off" in argument


def test_what_holds_stands_under_the_argument_of_that_child_and_of_no_other(content: Content) -> None:
    record = unlike().keep(APART.but(by_whom="Morgan", effect="Rowan waits to eat"))

    rowan, ash = summary_of(record, content).sections[:2]

    told = "\n".join(map(text, rowan.blocks))
    for words in (content.topics[0].title, "Not in the photographs", "Morgan", "Rowan waits to eat"):
        assert words in told
    assert "Not in the photographs" not in "\n".join(map(text, ash.blocks))


def test_one_child_singled_out_stands_beside_the_others_in_words(content: Content) -> None:
    blocks = summary_of(unlike(), content).sections[0].blocks
    table = next(block for block in blocks if isinstance(block, Table))
    rows = {row[0]: row[1:] for row in table.rows}

    assert [column.title for column in table.columns] == ["Area", "Rowan", "Ash"]
    assert rows[content.area("home").title] == ("Partly met", "Met")
    assert rows[content.area("food").title] == ("Not met", "Met")
    assert content.area("extra-needs").title not in rows


@pytest.mark.parametrize("lines", [1, 20, 24, 28, 32])
def test_the_children_side_by_side_are_taken_in_at_one_look(content: Content, lines: int) -> None:
    long = APART.but(words="\n".join("Not in the photographs" for _ in range(lines)))
    pages = page_texts(pdf.draw(summary_of(unlike().keep(long), content)))
    start = next(number for number, page in enumerate(pages) if "The children side by side" in page)

    view = pages[start].split("The children side by side")[1]
    told = " ".join(view.split())

    assert [area.title for area in content.rated if area.id != "extra-needs" and area.title not in told] == []


def test_many_children_stand_side_by_side_in_words_with_no_row_too_narrow(content: Content) -> None:
    more = [families.ASH.but(id=f"c{n}", name=f"Child {n}") for n in range(11)]
    document = summary_of(unlike().keep(*more), content)
    blocks = document.sections[0].blocks
    first = content.rated[0].title
    told = next(block for block in blocks if isinstance(block, Facts) and block.facts[0].label == first)

    assert not [block for block in blocks if isinstance(block, Table)]
    assert all(f"{name}:" in text(told) for name in ("Rowan", "Ash", *(child.name for child in more)))
    made = pdf.draw(document)
    assert readback.compare(made, document) == ()
    assert outside(made) == []


def test_without_the_topic_nobody_is_held_against_anybody(content: Content) -> None:
    record = unlike().keep(APART.but(holds=Answer.NO))
    document = summary_of(record, content)

    assert "side by side" not in says(document)
    apart = "\n".join(map(text, part(document, "Also thought through").blocks))
    assert "This is not so. Not in the photographs" in apart


def test_a_topic_nobody_wrote_of_is_no_part_of_the_report(content: Content) -> None:
    told = says(summary_of(unlike().remove(APART), content))

    assert not [topic.title for topic in content.topics if topic.title in told]


def test_who_looks_after_the_children_is_told_of_each_adult(content: Content) -> None:
    gale = Adult(id="gale", name="Gale", relation="uncle", looks_after=LooksAfter.SOMETIMES)
    family = part(summary_of(argued().keep(gale), content), "The family")

    (facts,) = (block for block in family.blocks if isinstance(block, Facts))
    told = {fact.label: "\n".join(line for held in fact.holds for line in of_block(held)) for fact in facts.facts}

    assert "Looks after the children some of the time." in told["Gale"]
    assert "Looks after the children" not in told["Morgan"]


def test_a_family_without_a_disabled_child_has_no_source_about_one(content: Content) -> None:
    every = [APART.but(topic_id=topic.id, holds=Answer.NOT_KNOWN_YET) for topic in content.topics]
    record = unlike().keep(*every)
    blocks = part(summary_of(record.but(children=record.children[:2]), content), "Sources of the facts used").blocks

    assert [fact for topic in content.topics for fact in topic.facts if "disabled" in content.fact(fact).text]
    assert "disabled" not in "\n".join(map(text, blocks))


def test_the_facts_behind_a_topic_and_the_factors_are_among_the_sources(content: Content) -> None:
    record = sky.family().keep(APART)
    used = {fact for topic in content.topics if topic.id == "singled-out" for fact in topic.facts}
    used |= {fact for factor in content.factors for fact in factor.facts}

    told = says(summary_of(record, content))

    assert used
    assert [id for id in used if content.fact(id).text not in told] == []
