"""A report’s Word file says what its PDF and HTML say, in real headings, lists and tables, and fetches nothing."""

import html as markup
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

import docx
import pytest
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from hypothesis import given, settings
from hypothesis import strategies as st

from pathway import content, practice
from reports import document as doc
from reports import expected, html, versions, word
from reports.request import Request
from reports.word_styles import Name
from reports.word_text import printable
from tests import hostile
from tests.reports.build import AT, document, everything, saying
from tests.reports.test_scripts import NAMES, with_name
from tests.reports.test_structure import EVERY
from tests.test_boundaries import imported, modules

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ODD = "<b>x</b> & “y” 'z' \x00\x1b\u202e 👍 أميرة\ttab\n\nlines \r\n end "
RECORDS = {family.name: family.newest for family in practice.families()} | {"odd text": everything(ODD)}
WHOLE_VERSIONS = [version for version in versions.VERSIONS if not version.for_a_child]


NAMED = {f"{name} {version.id}": (name, version) for name in RECORDS for version in WHOLE_VERSIONS}


@cache
def _described(named: str) -> doc.Document:
    """A document with every block, or one of a version for a practice family or for odd text everywhere."""
    if named == "every block":
        return EVERY
    name, version = NAMED[named]
    record = RECORDS[name]
    local = next((pack.id for pack in record.packs if pack.id != "england"), None)
    return version.make(Request(record, content.load(local=local), on=date(2026, 11, 28), made_at=AT))


@cache
def _file(named: str) -> bytes:
    return word.write(_described(named))


EACH = pytest.mark.parametrize("name", ["every block", *NAMED])


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _part(file: bytes, name: str = "word/document.xml") -> Element:
    with ZipFile(BytesIO(file)) as parts:
        return ElementTree.fromstring(parts.read(name))


def _plain(element: Element, *, shapes: bool = True) -> str:
    """What a part says, read from its XML alone."""
    said = []
    for part in element.iter():
        if part.tag == f"{W}p":
            said.append("\n")
        elif part.tag == f"{W}r" and (shapes or _style(part, "r") != "Shape"):
            said += [{f"{W}br": "\n", f"{W}tab": "\t", f"{W}t": piece.text or ""}.get(piece.tag, "") for piece in part]
    return "".join(said)


def _style(element: Element, kind: str) -> str:
    found = element.find(f"{W}{kind}Pr/{W}{kind}Style")
    return found.get(f"{W}val", "") if found is not None else ""


def by_python_docx(file: bytes) -> str:
    """What the body says to a program that knows Word’s files."""
    return "\n".join(_walked(docx.Document(BytesIO(file)).iter_inner_content()))


def _walked(blocks: Iterator[object]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            cells: Iterator[_Cell] = (cell for row in block.rows for cell in row.cells)
            for cell in cells:
                yield from _walked(cell.iter_inner_content())
        else:
            yield block.text  # type: ignore[attr-defined]


def by_hand(file: bytes) -> str:
    """What the body says to whoever opens the parts one by one."""
    return _plain(_part(file))


def _missing(document: doc.Document, found: str) -> list[str]:
    said, at, missing = _squeezed(found), 0, []
    for text in expected.strings(document):
        wanted = _squeezed(printable(text))
        place = said.find(wanted, at)
        if place < 0:
            missing.append(text)
        at = max(at, place + len(wanted))
    return missing


@EACH
def test_both_readers_find_all_that_the_document_says_in_its_order(name: str) -> None:
    made = _file(name)

    assert _missing(_described(name), by_python_docx(made)) == []
    assert _missing(_described(name), by_hand(made)) == []


def _of_html(document: doc.Document) -> str:
    """What the HTML says to whoever hears it; a row of marks is its words, and their key has nothing to add to them."""
    page = html.write(document).decode().split("<main>")[1].split("</main>")[0]
    page = re.sub(r"<p><span class='mark'>.*?</p>", "", page)
    return markup.unescape(re.sub("<[^>]*>", "", re.sub(r"aria-label='([^']*)'>", r">\1", page)))


@EACH
def test_it_says_no_word_more_or_less_than_the_html(name: str) -> None:
    made = _file(name)

    assert _squeezed(_plain(_part(made), shapes=False)) == _squeezed(_of_html(_described(name)))


@EACH
def test_it_is_made_of_the_same_bytes_again_and_of_nothing_that_is_fetched_or_run(name: str) -> None:
    made = _file(name)

    assert word.write(_described(name)) == made
    _asks_for_nothing(made)


def _asks_for_nothing(made: bytes) -> None:
    with ZipFile(BytesIO(made)) as parts:
        drawn = [name for name in parts.namelist() if re.fullmatch(r"word/media/image\d+\.png", name)]
        named = [name for name in parts.namelist() if name not in drawn]
        assert named == [
            "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels",
            "word/document.xml", "word/footer1.xml", "word/header1.xml", "word/numbering.xml", "word/settings.xml",
            "word/styles.xml",
        ]  # fmt: skip
        held = {name: ElementTree.fromstring(parts.read(name)) for name in named}
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    relations = [one for name, root in held.items() if name.endswith(".rels") for one in root]
    assert [one.get("Target") for one in relations if one.get("TargetMode")] == []
    assert not [one for one in relations if "://" in one.get("Target", "")]
    asked = [field.text for root in held.values() for field in root.iter(f"{W}instrText")]
    assert asked == ["PAGE", "NUMPAGES"]
    tags = {element.tag.removeprefix(W) for element in held["word/document.xml"].iter()}
    assert not tags & {"fldSimple", "object", "pict", "altChunk", "sdt", "subDoc", "instrText", "del", "ins"}
    drawings = list(held["word/document.xml"].iter(f"{W}drawing"))
    assert all(one.get("descr") for each in drawings for one in each.iter() if one.tag.endswith("}docPr"))
    assert bool(drawings) == bool(drawn)
    assert "rsid" not in "".join(
        attribute for root in held.values() for each in root.iter() for attribute in each.attrib
    )


def test_nothing_typed_becomes_anything_but_text() -> None:
    words = hostile.hostile("http://localhost:9")
    made = word.write(saying(words, "</w:t></w:r><w:p/>", "_x0041_ {PAGE} {{ x }} =1+1"))

    _asks_for_nothing(made)
    assert _squeezed(printable(words)) in _squeezed(by_hand(made))
    assert "</w:t></w:r><w:p/>" in by_python_docx(made)
    assert not list(_part(made).iter(f"{W}hyperlink"))


@EACH
def test_headings_are_real_and_none_is_left_out(name: str) -> None:
    styles = [_style(paragraph, "p") for paragraph in _part(_file(name)).iter(f"{W}p")]
    levels = [int(style.removeprefix("Heading")) for style in styles if style.startswith("Heading")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(levels) > len(_described(name).sections)


def test_a_heading_that_is_too_deep_for_its_place_is_raised() -> None:
    deep = document(doc.Heading("Deep", level=3), doc.Heading("Deeper", level=5), doc.Heading("Back"))
    made = docx.Document(BytesIO(word.write(deep)))
    styles = [paragraph.style.name for paragraph in made.paragraphs if paragraph.style]

    assert styles[3:] == ["Heading 2", "Heading 3", "Heading 4", "Heading 3"]


def _rows(made: bytes, style: Name) -> list[list[Element]]:
    return [
        list(table.iter(f"{W}tr"))
        for table in _part(made).iter(f"{W}tbl")
        if table.find(f"{W}tblPr/{W}tblStyle[@{W}val='{style}']") is not None
    ]


def _has(row: Element, mark: str) -> bool:
    return row.find(f"{W}trPr/{W}{mark}") is not None


@EACH
def test_every_table_has_its_headings_marked_to_be_repeated(name: str) -> None:
    for rows in _rows(_file(name), Name.ROWS):
        assert [_has(row, "tblHeader") for row in rows] == [True, *(False for _ in rows[1:])]


def test_a_row_does_not_break_unless_it_is_long() -> None:
    short, long = ("Monday", "eggs"), ("Tuesday", "word " * 400)
    ((head, first, second),) = _rows(
        word.write(document(doc.Table((doc.Column("Day"), doc.Column("What")), (short, long)))), Name.ROWS
    )

    assert [_has(row, "cantSplit") for row in (head, first, second)] == [True, True, False]


def test_labels_are_marked_as_headings_of_their_rows() -> None:
    (table,) = [table for table in docx.Document(BytesIO(word.write(EVERY))).tables if table.style.name == Name.URGENT]  # type: ignore[union-attr]
    look = table._tbl.tblPr.find(f"{W}tblLook")

    assert look is not None
    assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn")) == ("0", "1")


def test_no_table_is_taken_for_a_part_of_the_one_before() -> None:
    body = _part(word.write(EVERY)).find(f"{W}body")
    assert body is not None
    tags = [element.tag.removeprefix(W) for element in body]

    assert ("tbl", "tbl") not in set(pairwise(tags))
    assert tags[-2:] == ["p", "sectPr"]


def test_every_shape_stands_beside_its_word() -> None:
    marks = tuple(doc.Mark(shape, f"word {number}") for number, shape in enumerate(doc.Shape))
    chart = document(doc.ProfileChart(tuple(map(str, marks)), (("Food", marks),)))
    made = docx.Document(BytesIO(word.write(chart)))
    cells = [row.cells[1:] for table in made.tables for row in table.rows[1:]]
    said = [cell.text.split("\xa0") for row in cells for cell in row]

    assert [words[-1] for words in said] == [mark.word for mark in marks]
    assert len({words[0] for words in said}) == len(doc.Shape)
    assert max(len(table.columns) for table in made.tables) == 5


def test_appointments_are_told_in_order_in_words() -> None:
    assert "Dentist, in order: ●\xa0was brought." in by_python_docx(word.write(EVERY))


def test_a_list_is_a_list() -> None:
    made = word.write(EVERY)
    styles, numbers = _part(made, "word/styles.xml"), _part(made, "word/numbering.xml")
    numbered = {
        style.get(f"{W}styleId"): number.get(f"{W}val") for style in styles for number in style.iter(f"{W}numId")
    }
    dots = {one.get(f"{W}abstractNumId"): one for one in numbers.iter(f"{W}abstractNum")}
    listed = [_plain(paragraph) for paragraph in _part(made).iter(f"{W}p") if _style(paragraph, "p") in numbered]

    assert listed == ["\none bed", "\none lamp", "\nat noon", "\nA fact A page · 2026 · found"]
    for style, number in numbered.items():
        assert dots[number].find(f"{W}lvl/{W}pStyle[@{W}val='{style}']") is not None
        assert dots[number].find(f"{W}lvl/{W}lvlText[@{W}val='•']") is not None


def test_the_language_the_title_and_when_it_was_made_are_said_and_nobody_is_named() -> None:
    about = docx.Document(BytesIO(word.write(EVERY))).core_properties
    languages = [one.get(f"{W}val") for one in _part(word.write(EVERY), "word/styles.xml").iter(f"{W}lang")]

    assert (about.title, about.author, about.last_modified_by) == ("Waymark assessment summary", "Waymark", "Waymark")
    assert about.language == "en-GB"
    assert about.created == about.modified == datetime(2026, 3, 12, 21, 7, tzinfo=UTC)
    assert (about.comments, about.keywords, about.subject) == ("", "", "")
    assert set(languages) == {"en-GB"}


def test_every_page_says_what_the_html_says_at_its_head_and_foot() -> None:
    section = docx.Document(BytesIO(word.write(EVERY))).sections[0]
    head, foot = section.header.paragraphs, section.footer.paragraphs

    assert [one.text for one in head] == ["OFFICIAL-SENSITIVE\tDraft · Practice family"]
    assert [one.text for one in foot] == [
        "Sam Rivers, school nurse (name given, not verified) · made 12 March 2026 at 21:07\tPage 1 of 1"
    ]


def test_a_place_that_is_named_is_led_to_by_a_name_that_names_nobody() -> None:
    first = doc.Section("First", (doc.PageReference("More of her words begin", "voice-rowan"),))
    later = doc.Section("Later", (doc.Quote("Hello", "Rowan", anchor="voice-rowan"),), anchor="later")
    made = word.write(doc.Document("t", "k", "h", (), (first, later), "m", "s", "a", AT))
    (led,) = _part(made).iter(f"{W}hyperlink")
    places = {
        start.get(f"{W}name"): _plain(paragraph)
        for paragraph in _part(made).iter(f"{W}p")
        for start in paragraph.iter(f"{W}bookmarkStart")
    }

    assert _plain(led) == "More of her words begin further on."
    assert places[led.get(f"{W}anchor")] == "\nHello"
    assert sorted(places.values()) == ["\nHello", "\nLater"]
    assert "voice-rowan" not in ElementTree.tostring(_part(made), "unicode")


@EACH
def test_every_place_of_a_report_that_is_named_is_there(name: str) -> None:
    made = _part(_file(name))
    places = [start.get(f"{W}name") for start in made.iter(f"{W}bookmarkStart")]
    ends = [end.get(f"{W}id") for end in made.iter(f"{W}bookmarkEnd")]

    assert {led.get(f"{W}anchor") for led in made.iter(f"{W}hyperlink")} <= set(places)
    assert len(set(places)) == len(places) == len(set(ends))


def test_what_is_said_of_a_quotation_stays_with_it() -> None:
    made = docx.Document(BytesIO(word.write(EVERY)))
    (source,) = [paragraph for paragraph in made.paragraphs if paragraph.text == "Rowan, at home"]
    (other,) = [paragraph for paragraph in made.paragraphs if paragraph.text == "Rowan, at school"]

    assert source.paragraph_format.keep_with_next is True
    assert other.paragraph_format.keep_with_next is None


@pytest.mark.parametrize("name", NAMES.values(), ids=list(NAMES))
def test_a_name_is_read_in_its_own_script_wherever_it_stands(name: str) -> None:
    made = word.write(with_name(name))

    assert _missing(with_name(name), by_python_docx(made)) == []
    assert _missing(with_name(name), by_hand(made)) == []
    assert "[U+" not in by_hand(made)


def test_what_runs_from_right_to_left_is_marked_and_nothing_else() -> None:
    made = docx.Document(BytesIO(word.write(saying("Seen: أميرة حداد (7), at home", "أميرة تحب Zayn"))))
    english, arabic = made.paragraphs[-2:]

    assert [(run.text, bool(run.font.rtl)) for run in english.runs] == [
        ("Seen: ", False), ("أميرة حداد (7)", True), (", at home", False),
    ]  # fmt: skip
    assert [(run.text, bool(run.font.rtl)) for run in arabic.runs] == [("أميرة تحب ", True), ("Zayn", False)]
    assert [bool(paragraph._p.xpath("w:pPr/w:bidi")) for paragraph in (english, arabic)] == [False, True]


def test_room_to_write_by_hand_is_lines_and_no_words() -> None:
    made = docx.Document(BytesIO(word.write(document(doc.Room(lines=4)))))

    assert [(one.text, one.style.name) for one in made.paragraphs[-4:] if one.style] == [("", "Room to write")] * 4


@pytest.mark.parametrize("size", doc.Size)
def test_letters_are_as_large_as_the_document_wants_them(size: doc.Size) -> None:
    made = docx.Document(BytesIO(word.write(document(size=size))))
    points = {
        style.name: style.font.size.pt
        for style in made.styles
        if isinstance(style, ParagraphStyle) and style.name and style.font.size
    }

    assert min(points.values()) >= 9
    assert points["Normal"] >= {"usual": 11, "large": 12.5, "larger": 14.5, "largest": 17}[size]
    assert points["Quote"] > points["Normal"]


def test_spaces_tabs_and_lines_are_kept_as_they_were_typed() -> None:
    typed = "  two before\n\n\tone tab\u00a0\r\nthree after   "
    made = word.write(saying(typed))
    paragraph = docx.Document(BytesIO(made)).paragraphs[-1]

    assert paragraph.text == typed.replace("\r\n", "\n")
    assert all(
        text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        for text in paragraph._p.iter(f"{W}t")
        if text.text != (text.text or "").strip()
    )


def test_a_character_that_has_no_place_in_the_file_leaves_a_mark() -> None:
    assert "a[U+0000]b[U+001B]c[U+202E]d[U+FFFE]e[U+DC00]" in by_hand(
        word.write(saying("a\x00b\x1bc\u202ed\ufffee\udc00"))
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(codec=None, exclude_categories=())), min_size=1, max_size=4))
def test_whatever_is_typed_is_read_back_by_both(typed: list[str]) -> None:
    whole = document(
        *map(doc.Paragraph, typed),
        doc.Run(tuple(map(doc.Paragraph, typed))),
        doc.Table((doc.Column(typed[0]),), tuple((words,) for words in typed)),
        heading=typed[0],
    )
    made = word.write(whole)

    assert [printable(words) for words in typed] == [
        paragraph.text for paragraph in docx.Document(BytesIO(made)).paragraphs[4 : 4 + len(typed)]
    ]
    assert _missing(whole, by_hand(made)) == []


def test_only_the_writer_of_word_files_needs_the_library_for_them() -> None:
    needs = {module.stem for module in modules("reports") if "docx" in imported(module)}
    asks = {module.stem for module in modules("reports") if "word_text" in module.read_text(encoding="utf-8")}

    assert needs == {"word", "word_tables", "word_text"}
    assert asks <= needs
