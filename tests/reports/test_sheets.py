"""A blank sheet can be written on by hand, names nobody, carries nothing, and nothing of it is cut."""

from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import docx
import pikepdf
import pymupdf
import pytest

from pathway import content as packs
from pathway.content import Content, Sheet, SheetPart
from pathway.errors import PathwayError
from reports import expected, html, pdf, proof, reading, sheets, word
from reports.__main__ import main
from reports.document import Room, Table
from reports.forms import Form
from tests import areas
from tests.reports.build import outside, page_texts
from tests.reports.hearing import heard
from tests.reports.test_structure import _faults

AT = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
ENGLAND = packs.load()
LOCAL = packs.load(local=areas.here())
SHEETS = {sheet.id: sheet for sheet in LOCAL.sheets}
BY_HAND = 8.0  # millimetres that a line of handwriting needs
FOOT = 270.0  # millimetres below the top of a page where its foot begins
LONG = "A question that is long enough to need a second line when it is printed large enough to read. "
MADE = Sheet(
    id="an-ordinary-day",
    title="An ordinary day",
    for_whom="A child who can talk about their day.",
    says="Go through one day together.",
    parts=(
        SheetPart(id="morning", title="Morning", says="From waking on.", prompts=("Who is up first?",), lines=12),
        SheetPart(id="seen", title="What was seen", columns=("Date", "What happened", "Who says so"), rows=12),
        SheetPart(id="many", title="Much to ask", prompts=(LONG,) * 30, lines=12),
    ),
    facts=(ENGLAND.facts[0].id,),
)


def _made(sheet: Sheet = MADE, content: Content = ENGLAND) -> bytes:
    return pdf.draw(sheets.sheet(sheet, content, AT))


def _rules(made: bytes) -> list[list[float]]:
    """How far below the top of its page each level line stands, in millimetres, for each page."""
    with pymupdf.open(stream=made) as file:
        return [
            sorted(
                {
                    round(item[1].y / 72 * 25.4, 1)
                    for drawing in page.get_drawings()
                    for item in drawing["items"]
                    if item[0] == "l" and abs(item[1].y - item[2].y) < 0.1
                }
            )
            for page in file
        ]


def test_every_page_says_that_it_is_blank_and_which_content_it_is_from() -> None:
    pages = page_texts(_made(content=LOCAL))

    assert len(pages) > 1
    for page in pages:
        assert "Blank sheet, no family on it" in page
        assert f"England {LOCAL.pack.version}, {areas.title()} " in page


def test_lines_and_rows_are_far_enough_apart_to_be_written_on_by_hand() -> None:
    described = sheets.sheet(MADE, ENGLAND, AT)
    lines, table, _ = (section.blocks[-1] for section in described.sections[:3])

    assert isinstance(lines, Room)
    assert lines.lines == 12
    assert isinstance(table, Table)
    assert len(table.rows) == 12
    for page in _rules(pdf.draw(described))[:2]:
        written = [y for y in page if y < FOOT][-12:]
        assert len(written) == 12
        assert min(below - above for above, below in pairwise(written)) >= BY_HAND


def test_it_carries_no_record_whatever_is_open() -> None:
    made = _made()
    with pikepdf.open(BytesIO(made)) as file:
        assert not list(file.attachments)
        assert "/AF" not in file.Root
    with pytest.raises(PathwayError):
        reading.read(made)


def test_a_part_with_more_questions_than_a_page_holds_loses_none() -> None:
    described = sheets.sheet(MADE, ENGLAND, AT)
    made = pdf.draw(described)
    said = " ".join(" ".join(page_texts(made)).split())

    assert said.count("printed large enough to read.") == 30
    assert outside(made) == []


def test_for_whom_it_is_reads_on_in_a_sentence() -> None:
    described = sheets.sheet(MADE, ENGLAND, AT)

    assert described.subtitle == ("For a child who can talk about their day",)
    assert sheets._inside("GPs and midwives.") == "GPs and midwives"


FOR_CHILDREN = sorted(sheet.id for sheet in LOCAL.sheets if sheet.child)
TALL = 60.0  # millimetres that a drawing wants at the least


@pytest.mark.parametrize("sheet", FOR_CHILDREN)
def test_no_page_of_the_childs_has_the_workers_part_or_a_source_on_it(sheet: str) -> None:
    wanted = SHEETS[sheet]
    pages = [" ".join(page.split()) for page in page_texts(_made(wanted, LOCAL))]
    (begins,) = (number for number, page in enumerate(pages) if sheets.WORKER in page)

    assert not [part.title for part in wanted.parts for page in pages[begins:] if part.title in page]
    assert "Where this comes from" not in " ".join(pages[:begins])
    assert "Where this comes from" in " ".join(pages[begins:])


@pytest.mark.parametrize("sheet", FOR_CHILDREN)
def test_the_web_page_and_the_word_file_begin_the_workers_part_on_a_new_page_too(sheet: str) -> None:
    described = sheets.sheet(SHEETS[sheet], LOCAL, AT)
    style, body = html.write(described).decode("utf-8").split("</style>")
    paragraphs = docx.Document(BytesIO(word.write(described))).paragraphs

    assert "@media print { .apart { break-before: page;" in style
    assert f"<section class='apart'>\n<h2 dir='auto'>{sheets.WORKER}</h2>" in body
    assert [one.text for one in paragraphs if one.paragraph_format.page_break_before] == [sheets.WORKER]


@pytest.mark.parametrize("sheet", [one for one in FOR_CHILDREN if "draw" in SHEETS[one].child.casefold()])
def test_a_child_who_is_told_to_draw_has_an_empty_frame_to_draw_in(sheet: str) -> None:
    described = sheets.sheet(SHEETS[sheet], LOCAL, AT)
    frames = sum(part.frame > 0 for part in SHEETS[sheet].parts)
    with pymupdf.open(stream=pdf.draw(described)) as file:
        tall = [
            (page, one["rect"]) for page in file for one in page.get_drawings() if one["rect"].height > TALL * 72 / 25.4
        ]
        assert len(tall) == frames > 0
        assert [page.get_textbox(frame).strip() for page, frame in tall] == [""] * frames
    styles = [one.style.name for one in docx.Document(BytesIO(word.write(described))).paragraphs if one.style]

    assert html.write(described).decode("utf-8").count("<div class='frame' aria-hidden='true'>") == frames
    assert styles.count("Frame to draw in") == sum(part.frame for part in SHEETS[sheet].parts)


@pytest.mark.parametrize("sheet", FOR_CHILDREN)
def test_a_sheet_that_a_child_writes_on_speaks_to_the_child_until_all_is_written(sheet: str) -> None:
    wanted = SHEETS[sheet]
    said = " ".join(" ".join(page_texts(_made(wanted, LOCAL))).split())
    to_child, _, to_worker = said.partition(sheets.WORKER)

    assert wanted.child in to_child
    assert all(part.title in to_child for part in wanted.parts)
    for words in (wanted.says, sheets.NO_NAMES):
        assert words not in to_child
        assert words in to_worker


@pytest.mark.parametrize("sheet", sorted(SHEETS))
def test_a_source_on_a_sheet_has_a_name_and_a_day_and_no_address(sheet: str) -> None:
    written = html.write(sheets.sheet(SHEETS[sheet], LOCAL, AT)).decode("utf-8").split("</style>")[1]

    for fact in LOCAL.facts_of(SHEETS[sheet].facts):
        assert not fact.where or fact.where not in written
    assert "://" not in written


def test_the_marking_stands_in_the_foot_of_each_page_and_not_above_the_words() -> None:
    with pymupdf.open(stream=_made(SHEETS["day-in-my-life"], LOCAL)) as file:
        for page in file:
            (at,) = page.search_for(sheets.MARKING)
            assert at.y0 / 72 * 25.4 > FOOT


def test_the_pack_has_sheets_to_draw() -> None:
    assert "day-in-my-life" in SHEETS


@pytest.mark.parametrize("sheet", sorted(SHEETS))
def test_every_sheet_reads_back_in_every_form_and_keeps_nobody_out(sheet: str, tmp_path: Path) -> None:
    job = sheets.job(SHEETS[sheet], LOCAL, AT)
    for form in Form:
        file = form.write(job.document, lambda stage, fraction: None)
        read = proof.read_back(file, job.document, form, lambda stage, fraction: None)

        assert read.differences == (), form
        if form is Form.PDF:
            assert outside(file) == []
            assert _faults(file, tmp_path) == []
            said = "".join("".join(one.says for one in heard(file)).split())
            assert all("".join(text.split()) in said for text in expected.strings(job.document))


@pytest.mark.parametrize("sheet", sorted(SHEETS))
def test_no_sheet_is_more_pages_than_anybody_carries(sheet: str) -> None:
    pages = page_texts(_made(SHEETS[sheet], LOCAL))

    assert len(pages) <= 6


def test_the_web_page_has_room_too_and_fetches_nothing() -> None:
    written = html.write(sheets.sheet(MADE, ENGLAND, AT)).decode("utf-8")

    assert written.count("<hr/>") == 24
    assert written.count("<tr>") == 13
    assert "http" not in written.split("</style>")[1]


def test_a_sheet_is_made_without_the_app(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out.pdf"

    assert main(["sheet", "day-in-my-life", str(target), "--local", areas.here()]) == 0
    assert target.read_bytes().startswith(b"%PDF-")
    assert "names nobody" in capsys.readouterr().out


def test_a_sheet_that_is_not_there_is_named_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", "no-such-sheet", str(tmp_path / "out.pdf")]) == 1
    assert capsys.readouterr().err.startswith("Choose one of these sheets: ")
