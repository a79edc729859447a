"""Every page says what it is, nothing is cut, and the same document is the same file."""

from dataclasses import replace
from io import BytesIO

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as some
from pypdf import PdfReader

from reports import fonts, look, pdf, readback
from reports.document import (
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Mark,
    Note,
    PageReference,
    Paragraph,
    ProfileChart,
    Quote,
    Run,
    Section,
    Shape,
    Table,
    Tone,
)
from reports.fonts import Fonts
from reports.glyphs import printable
from reports.lines import Breaker
from tests.reports.build import document, outside, page_texts, saying

FONTS = Fonts(FPDF())
LONG = "A sentence about an ordinary day, long enough to need a second line when it is set beside its label. "


def long_document() -> list[str]:
    return page_texts(pdf.draw(saying(*[LONG * 6] * 30)))


def test_every_page_says_its_marking_state_author_and_number() -> None:
    pages = long_document()

    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert "OFFICIAL-SENSITIVE" in page
        assert "Draft · Practice family" in page
        assert "Sam Rivers, school nurse (name given, not verified)" in page
        assert f"Page {number} of {len(pages)}" in page


def test_a_very_long_author_shortens_and_leaves_the_page_number_alone() -> None:
    made = pdf.draw(document(Paragraph("x"), author="Sam " * 200, marking="SECRET " * 80, state="Draft " * 90))

    assert "Page 1 of 1" in page_texts(made)[0]
    assert outside(made) == []


def test_the_same_document_is_the_same_file_to_the_byte() -> None:
    whole = saying("Amira أميرة", LONG * 40)

    assert pdf.draw(whole) == pdf.draw(whole)


def test_the_properties_of_the_file_name_nobody_and_say_its_language_and_day() -> None:
    reader = PdfReader(BytesIO(pdf.draw(saying("x"))))

    assert reader.metadata is not None
    assert reader.metadata.title == "Waymark assessment summary"
    assert not [name for name in ("Rowan", "Ash", "Sam") if name in str(dict(reader.metadata))]
    assert reader.metadata["/CreationDate"].startswith("D:20260312210700")
    assert reader.root_object["/Lang"] == "en-GB"


def test_a_sentence_names_the_page_another_part_is_on() -> None:
    first = Section("First", (PageReference("More of her words begin", "later"), *[Paragraph(LONG * 6)] * 30))
    whole = replace(document(), sections=(first, Section("Later", (Paragraph("here"),), anchor="later")))

    pages = page_texts(pdf.draw(whole))

    assert f"More of her words begin on page {len(pages)}." in pages[0]
    assert "Later" in pages[-1]


def test_parts_are_in_the_outline_so_that_a_reader_can_jump_to_them() -> None:
    reader = PdfReader(BytesIO(pdf.draw(document(Heading("Home and safety"), Paragraph("x")))))

    titles = [str(item["/Title"]) for part in reader.outline for item in (part if isinstance(part, list) else [part])]

    assert titles == ["What was typed", "Home and safety"]


def test_table_headings_are_repeated_and_the_text_of_each_cell_stays_together() -> None:
    rows = tuple((f"{day} March", LONG * 2, LONG) for day in range(1, 60))
    whole = document(Table((Column("When"), Column("What happened", 3), Column("What it meant", 3)), rows))

    made = pdf.draw(whole)

    assert all("What it meant" in page for page in page_texts(made))
    assert readback.compare(made, whole) == ()


@pytest.mark.parametrize(("before", "begins_on"), [(4, 1), (6, 2)])
def test_a_part_that_wants_room_begins_on_a_new_page_only_when_too_little_is_left(before: int, begins_on: int) -> None:
    first = Section("First", tuple([Paragraph(LONG * 6)] * before))
    second = Section("Second", tuple([Paragraph(LONG * 6)] * 9), room=1 / 3)

    pages = page_texts(pdf.draw(replace(document(), sections=(first, second))))

    assert "Second" in pages[begins_on - 1]


def test_a_short_part_begins_wherever_it_fits_whole() -> None:
    first = Section("First", tuple([Paragraph(LONG * 6)] * 6))
    second = Section("Second", (Paragraph("One line."),), room=1 / 3)

    assert len(page_texts(pdf.draw(replace(document(), sections=(first, second))))) == 1


def test_what_runs_on_in_one_paragraph_shares_its_line() -> None:
    run = Run((Paragraph("Talk it over.", Tone.STRONG), Paragraph("With my lead."), Paragraph("Sam", Tone.QUIET)))

    (page,) = page_texts(pdf.draw(document(run)))

    assert "Talk it over. With my lead. Sam" in page


def test_a_row_taller_than_a_page_is_printed_in_full() -> None:
    whole = document(Table((Column("When"), Column("What happened", 3)), (("Monday", LONG * 200), ("Tuesday", "x"))))

    made = pdf.draw(whole)

    assert len(page_texts(made)) > 4
    assert readback.compare(made, whole) == ()
    assert outside(made) == []


def test_labels_lists_and_panels_longer_than_a_page_lose_nothing() -> None:
    held = (Paragraph(LONG * 90), Bullets((LONG * 50, "short")))
    whole = document(
        Facts(
            (
                Fact("What worries us, and why we think so", held),
                Fact("A label longer than its text", (Paragraph("x"),)),
            )
        ),
        Facts((Fact("By Friday", held),), panel=True),
        Quote(f"“{LONG * 90}”", "Rowan, 3 March"),
        Note(LONG * 90),
    )

    made = pdf.draw(whole)

    assert readback.compare(made, whole) == ()
    assert outside(made) == []


def test_twelve_children_stand_in_a_chart_with_every_word_readable() -> None:
    names = tuple(f"Child {number} with quite a long name" for number in range(12))
    marks = (
        Mark(Shape.NOTCHED, "Mostly met"),
        Mark(Shape.GAP, "Not known yet"),
        Mark(Shape.DASH, "Not applicable"),
    ) * 4
    whole = document(ProfileChart(names, tuple((f"Area {row} of care and comfort", marks) for row in range(11))))

    made = pdf.draw(whole)

    assert readback.compare(made, whole) == ()
    assert outside(made) == []


@settings(max_examples=150, deadline=None)
@given(some.text(max_size=400), some.sampled_from([12.0, 38.0, 170.0]))
def test_breaking_a_text_into_lines_loses_nothing_and_keeps_to_the_width(text: str, width: float) -> None:
    lines = Breaker(FONTS).lines(text, look.BODY, width)

    shown = printable(text, fonts.has_glyph)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(shown.split())
    assert all(line.width <= width + 0.01 or len(line.text.strip()) <= 1 for line in lines)


@pytest.mark.parametrize("words", ["Ellie-May", "warm – dry", "a\u00a0b"])
def test_a_line_is_not_broken_inside_a_name(words: str) -> None:
    assert len(Breaker(FONTS).lines(words, look.BODY, 60)) == 1
