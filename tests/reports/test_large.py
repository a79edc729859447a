"""Large letters and drawings: nothing runs off the page or over another line, in every size."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTTextContainer, LTTextLine
from PIL import Image
from playwright.sync_api import Browser

from reports import document as doc
from reports import drawings, html, pdf, pictures, png, readback, svg, word
from reports.look import Colour
from reports.pen import Point
from tests.browser import axe
from tests.reports.build import document, outside
from tests.reports.test_structure import EVERY, LONG, TALL, _faults

LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 4
PICTURED = document(
    sections=tuple(
        doc.Section(
            f"{drawing} {LONG_WORD if big else ''}",
            (doc.Paragraph(LONG_WORD), doc.Quote(LONG_WORD, LONG_WORD), doc.Bullets((LONG_WORD,)), doc.Room(2)),
            picture=doc.Picture(drawing, f"A drawing of {drawing}.", big),
        )
        for drawing in doc.Drawing
        for big in (False, True)
    )
)
LABELS = document(doc.Facts(tuple(doc.Fact(LONG_WORD[:60], (doc.Paragraph(LONG_WORD),)) for _ in range(9)), panel=True))
ALL = {"every block": EVERY, "a long table": LONG, "a tall row": TALL, "pictures": PICTURED, "labels": LABELS}


@pytest.mark.parametrize("size", doc.Size)
@pytest.mark.parametrize("name", ALL)
def test_nothing_runs_off_the_page_and_every_word_is_there(name: str, size: doc.Size) -> None:
    described = replace(ALL[name], size=size)
    drawn = pdf.draw(described)

    assert outside(drawn) == []
    assert readback.compare(drawn, described) == ()


@pytest.mark.parametrize("size", doc.Size)
@pytest.mark.parametrize("name", ["every block", "pictures"])
def test_no_line_stands_on_another(name: str, size: doc.Size) -> None:
    for page in extract_pages(BytesIO(pdf.draw(replace(ALL[name], size=size))), laparams=LAParams(boxes_flow=None)):
        lines = [
            line for box in page if isinstance(box, LTTextContainer) for line in box if isinstance(line, LTTextLine)
        ]
        assert [(one.get_text(), other.get_text()) for one, other in _pairs(lines) if _over(one, other)] == []


def _pairs(lines: list[LTTextLine]) -> Iterator[tuple[LTTextLine, LTTextLine]]:
    return ((one, other) for place, one in enumerate(lines) for other in lines[place + 1 :])


def _over(one: LTTextLine, other: LTTextLine) -> bool:
    """Whether two lines share ink: they cross by more than the air above and below their letters."""
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > 1 and down > 0.45 * min(one.height, other.height)


def test_a_file_of_large_letters_and_drawings_keeps_nobody_out(tmp_path: Path) -> None:
    assert _faults(pdf.draw(replace(PICTURED, size=doc.Size.LARGEST)), tmp_path) == []


def test_letters_grow_from_size_to_size_and_the_furniture_does_not() -> None:
    pages = [_heights(pdf.draw(replace(EVERY, size=size))) for size in doc.Size]

    for smaller, larger in pairwise(pages):
        assert larger["He eats alone."] > smaller["He eats alone."]
        assert larger["OFFICIAL-SENSITIVE"] == pytest.approx(smaller["OFFICIAL-SENSITIVE"])


def _heights(drawn: bytes) -> dict[str, float]:
    (first, *_) = extract_pages(BytesIO(drawn))
    lines = (line for box in first if isinstance(box, LTTextContainer) for line in box if isinstance(line, LTTextLine))
    return {line.get_text().strip(): line.height for line in lines}


class _Noted:
    """A pen that notes where it was."""

    def __init__(self) -> None:
        self.points: list[Point] = []

    def disc(self, centre: Point, radius: float, colour: Colour) -> None:
        self.points += [(centre[0] - radius, centre[1] - radius), (centre[0] + radius, centre[1] + radius)]

    def ring(self, centre: Point, radius: float, colour: Colour, thick: float) -> None:
        self.disc(centre, radius + thick / 2, colour)

    def polygon(self, points: list[Point], colour: Colour) -> None:
        self.points += points

    def outline(self, points: list[Point], colour: Colour, thick: float) -> None:
        self.stroke(points, colour, thick)

    def stroke(self, points: list[Point], colour: Colour, thick: float) -> None:
        for point in points:
            self.disc(point, thick / 2, colour)

    def rule(self, x: float, y: float, width: float, colour: Colour, thick: float) -> None:
        self.stroke([(x, y), (x + width, y)], colour, thick)

    def dashed(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        self.points += [(x, y), (x + width, y + height)]


@pytest.mark.parametrize("drawing", doc.Drawing)
def test_a_drawing_stays_in_its_square_and_is_like_no_other(drawing: doc.Drawing) -> None:
    noted = _Noted()
    drawings.draw(noted, drawing, 10, 20, 30)
    made = {one: png.picture(doc.Picture(one, "x")) for one in doc.Drawing}

    assert all(10 <= x <= 40 and 20 <= y <= 50 for x, y in noted.points)
    assert [one for one in doc.Drawing if made[one] == made[drawing]] == [drawing]


def test_a_drawing_is_the_same_in_a_word_file_each_time_and_has_nothing_behind_it() -> None:
    picture = doc.Picture(doc.Drawing.HEART, "A drawing of a heart.")
    image = Image.open(BytesIO(png.picture(picture)))

    assert png.picture(picture) == png.picture(picture)
    assert image.getchannel("A").getpixel((0, 0)) == 0
    assert image.getchannel("A").getextrema() == (0, 255)


def test_a_word_file_has_each_drawing_once_with_what_it_shows_and_its_letters_grow() -> None:
    def file(size: doc.Size) -> Any:
        return docx.Document(BytesIO(word.write(replace(PICTURED, size=size))))

    usual, largest = file(doc.Size.USUAL), file(doc.Size.LARGEST)
    shown = [shape._inline.docPr.get("descr") for shape in largest.inline_shapes]

    assert shown == [section.picture.says for section in PICTURED.sections if section.picture]
    assert largest.styles["Heading 2"].font.size > usual.styles["Heading 2"].font.size


def test_what_a_drawing_shows_is_text_and_nothing_else() -> None:
    drawn = svg.picture(doc.Picture(doc.Drawing.HOME, '"><script>x</script>'))

    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn


def test_a_title_taller_than_its_drawing_runs_on_beside_it() -> None:
    picture = doc.Picture(doc.Drawing.HOME, "A drawing of a house.")
    made = document(sections=(doc.Section("one word " * 60, (), picture=picture),), size=doc.Size.LARGEST)

    assert outside(pdf.draw(made)) == []
    assert readback.compare(pdf.draw(made), made) == ()
    assert pictures.wide(picture) > pictures.SMALL


def test_the_lines_to_write_on_say_nothing_to_whoever_hears_the_page() -> None:
    assert "aria-hidden='true'" in html.write(document(doc.Room(2))).decode()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_largest_letters_fit_a_narrow_screen_and_keep_nobody_out(
    browser: Browser, tmp_path: Path, scheme: str
) -> None:
    file = tmp_path / "letter.html"
    file.write_bytes(html.write(replace(PICTURED, size=doc.Size.LARGEST)).replace(html.POLICY.encode(), b""))
    page = browser.new_page(viewport={"width": 320, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(file.as_uri())

    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()
