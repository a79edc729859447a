"""A child’s name and words are printed and copied out in their own script, whatever the language of the family."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from fpdf import FPDF

from reports import expected, fonts, glyphs, look, pdf, readback, readers
from reports.document import Column, Document, Heading, Paragraph, Quote, Table, Tone
from reports.fonts import FILES, FOLDER, SCRIPTS, Fonts
from reports.lines import Breaker
from tests.reports.build import document, outside, page_texts, saying

NAMES = {
    "Arabic": "أميرة حداد",
    "Urdu": "زینب ٹیپو ہے",
    "Gurmukhi": "ਸਿਮਰਨਪ੍ਰੀਤ ਸਿੰਘ ਖ਼ੁਸ਼ੀ",
    "Chinese": "李小明",
    "traditional Chinese": "陳靜儀",
    "Japanese": "さくら",
    "Vietnamese": "Nguyễn Thị Hường",
    "Welsh": "Ŵyn Ŷd dŵr tŷ",
    "Polish": "Łucja Wiśniewska",
    "Yoruba": "Ọmọ́tọ́lá Adébáyọ̀ Ṣẹ́gun ẹ̀rọ Ẹ̀bùn",
    "Bengali": "কৃষ্ণ মোহাম্মদ শ্রেয়া বৌমা",
    "Devanagari": "कृष्ण प्रिया शर्मिष्ठा ज्ञानी",
    "Gujarati": "કૃષ્ણ પ્રિયા સિદ્ધિ",
    "Tamil": "கௌரி பொன்னி கோமதி",
    "Amharic and Tigrinya": "ሰላም ኣስመራ ትግርኛ",
}
SEVERAL_AT_ONCE = ", ".join(NAMES.values())
every_script = pytest.mark.parametrize("name", [*NAMES.values(), SEVERAL_AT_ONCE], ids=[*NAMES, "all"])


def with_name(name: str) -> Document:
    """A document with a name wherever a report has one, and beside words that run the other way."""
    return document(
        Heading(name, 2),
        Heading(f"What {name} says", 3),
        Quote(f"“{name}, {name}.”", name),
        Quote(f"“{name}”", f"{name}, aged 7", small=True),
        Table((Column("Child"), Column(name)), ((name, f"{name} (7)"), ("Ash", name))),
        Paragraph(f"{name} and her sister أميرة (7) [نعم] 12 × {name}, then 3 March 2026 ({name}).", Tone.STRONG),
        Paragraph(f"أميرة قالت {name} (12) مرة."),
        heading=name,
    )


@contextmanager
def opened() -> Iterator[Fonts]:
    """The fonts of a file, closed again afterwards."""
    made = Fonts(FPDF())
    yield made
    made.close()


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def test_sisters_and_brothers_whose_names_run_the_other_way_are_told_apart_and_read_back() -> None:
    """One reader turns round what stands between two names in Arabic, with the marks that keep them apart."""
    named = [f"\u2068{name}\u2069" for name in (NAMES["Arabic"], f"{NAMES['Arabic']} (2)", NAMES["Urdu"])]
    whole = document(Paragraph(", ".join((*named, NAMES["Chinese"], "Rose"))))

    assert readback.compare(pdf.draw(whole), whole) == ()
    lost = document(Paragraph(", ".join((*named, NAMES["Chinese"], "Daisy"))))
    assert {one.reader.split()[0] for one in readback.compare(pdf.draw(whole), lost)} == set(readers.READERS)


@every_script
def test_a_name_is_read_back_in_its_own_order_wherever_it_stands(name: str) -> None:
    whole = with_name(name)

    made = pdf.draw(whole)
    times = sum(text.count(name) for text in expected.strings(whole))

    assert readback.compare(made, whole) == ()
    assert outside(made) == []
    assert times > 12
    for read in readers.names().values():
        found = squeezed(read(made))
        assert found.count(squeezed(name)) >= times
        assert "[U+" not in found
        assert readers.UNNAMED not in found


@every_script
@pytest.mark.parametrize("face", look.Face)
def test_every_letter_of_a_name_has_a_shape_in_every_face(name: str, face: look.Face) -> None:
    with opened() as made:
        missing = [each for each in name if ord(each) not in made.font(made.choose(face, each)).cmap]

    assert missing == []


@pytest.mark.parametrize("font", SCRIPTS)
def test_a_font_that_is_taken_away_is_missed_and_leaves_marks(font: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert glyphs.unprintable(SEVERAL_AT_ONCE, fonts.has_glyph) == []

    monkeypatch.delitem(SCRIPTS, font)
    missed = glyphs.unprintable(SEVERAL_AT_ONCE, fonts.has_glyph)
    made = pdf.draw(saying(SEVERAL_AT_ONCE))

    assert missed
    assert "Characters that could not be printed" in " ".join(page_texts(made))
    assert all(glyphs.mark(each) in squeezed(readers.by_pdfminer(made)) for each in missed)


def test_an_ordinary_report_is_the_same_without_the_further_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    ordinary = saying("Rowan said “I like the red car” → Siân, Łucja, أميرة 👍")
    made = pdf.draw(ordinary)

    monkeypatch.setattr(fonts, "SCRIPTS", {})

    assert pdf.draw(ordinary) == made


def drawn(font: str, text: str) -> tuple[list[int], dict[int, int]]:
    """The shapes a text is drawn with, from left to right, and the shape each character has by itself."""
    with opened() as made:
        (piece,) = Breaker(made).lines(text, look.BODY, 100)[0].pieces
        assert (piece.font, piece.shaped) == (font, True)
        shapes = made.shape(font, text, rtl=piece.level % 2 == 1)
        ids = {code: glyph.glyph_id for glyph, code in made.font(font).subset.items() if glyph}
        return [ids[shape.code] for shape in shapes], made.font(font).glyph_ids


@pytest.mark.parametrize(
    ("font", "letter", "vowel"),
    [
        ("NotoSansGurmukhi-Regular", "ਸ", "ਿ"),
        ("NotoSansDevanagari-Regular", "स", "ि"),
        ("NotoSansBengali-Regular", "ম", "ে"),
        ("NotoSansTamil-Regular", "ம", "ெ"),
        ("NotoSansGujarati-Regular", "સ", "િ"),
    ],
)
def test_a_vowel_that_is_spoken_after_its_letter_and_written_before_it_stands_before_it(
    font: str, letter: str, vowel: str
) -> None:
    shapes, alone = drawn(font, letter + vowel)

    assert shapes[-1] == alone[ord(letter)]
    assert len(shapes) == 2


@pytest.mark.parametrize(
    ("font", "syllable"), [("NotoSansBengali-Regular", "বৌ"), ("NotoSansTamil-Regular", "பொ")], ids=["Bengali", "Tamil"]
)
def test_a_vowel_written_on_both_sides_of_its_letter_is_told_with_both(font: str, syllable: str) -> None:
    with opened() as made:
        shapes = made.shape(font, syllable, rtl=False)

    assert [shape.silent for shape in shapes] == [False] * 3


@pytest.mark.parametrize(
    ("font", "joined", "sign"),
    [
        ("NotoSansGurmukhi-Regular", "ਪ੍ਰ", "੍"),
        ("NotoSansDevanagari-Regular", "क्ष", "्"),
        ("NotoSansBengali-Regular", "ষ্ণ", "্"),
        ("NotoSansGujarati-Regular", "દ્ધ", "્"),
    ],
)
def test_letters_that_are_written_as_one_are_drawn_as_one(font: str, joined: str, sign: str) -> None:
    shapes, alone = drawn(font, joined)

    assert alone[ord(sign)] not in shapes
    assert alone[ord(joined[-1])] not in shapes


def test_arabic_letters_join() -> None:
    shapes, alone = drawn("NotoSansArabic-Regular", "حداد")

    assert alone[ord("ح")] not in shapes


@pytest.mark.parametrize("font", ["NotoSans-Regular", "NotoSans-Bold", "NotoSerif-Regular"])
@pytest.mark.parametrize("letter", ["ẹ̀", "ọ́", "ṣ̀", "Ẹ̀", "Ọ́"])
def test_a_tone_stands_above_its_letter_and_within_its_width(font: str, letter: str) -> None:
    with TTFont(FOLDER / f"{font}.ttf") as file, opened() as made:
        shapes = made.shape(font, letter, rtl=False)
        tone = file["glyf"][file.getBestCmap()[ord(letter[-1])]]
        height = file["glyf"][file.getBestCmap()[ord(letter[0])]].yMax
        left = shapes[0].advance + shapes[1].right + tone.xMin

    assert left >= 0
    assert left + tone.xMax - tone.xMin <= shapes[0].advance
    assert tone.yMin + shapes[1].up >= height


def test_a_shaped_word_says_its_text_for_viewers_that_go_by_it() -> None:
    with pikepdf.open(BytesIO(pdf.draw(saying("Seen: ਸਿਮਰਨ ਕੌਰ and Adébáyọ̀")))) as file:
        marked = [
            str(instruction.operands[1].ActualText)
            for instruction in pikepdf.parse_content_stream(file.pages[0])
            if str(instruction.operator) == "BDC" and "/ActualText" in instruction.operands[1]
        ]

    assert marked == ["ਸਿਮਰਨ ", "ਕੌਰ ", "Adébáyọ̀"]


def lines(text: str, *widths: float) -> list[list[str]]:
    """The lines of a text, for each width."""
    with opened() as made:
        breaker = Breaker(made)
        return [[line.text for line in breaker.lines(text, look.BODY, width)] for width in widths]


def test_chinese_fills_its_lines_and_never_begins_one_with_a_stop_or_a_closing_bracket() -> None:
    said = "Li said: " + "媽媽不在家，我自己煮飯。弟弟餓了（他三歲），我們去了“鄰居”家。" * 8

    for broken in lines(said, *range(20, 60)):
        assert "".join(broken) == said
        assert not [line for line in broken if line[0] in "，。）”"]
        assert len(broken[0]) > len("Li said: ")


@pytest.mark.parametrize("name", ["ਸਿਮਰਨਪ੍ਰੀਤ", "শ্রেয়াকৃষ্ণ", "शर्मिष्ठा", "கௌரிபொன்னி", "Ẹ̀ọ́ẹ̀ṣ̀"])
def test_a_line_never_parts_a_letter_from_what_is_written_on_it(name: str) -> None:
    for broken in lines(name * 40, *range(15, 40)):
        assert "".join(broken) == unicodedata.normalize("NFC", name * 40)
        assert not [line for line in broken if glyphs.leans(line[0])]


def test_a_line_of_vowel_signs_alone_is_broken_all_the_same() -> None:
    assert max(map(len, lines("ਿ" * 5_000, 100)[0])) > 8


def test_an_emoji_is_shown_or_leaves_a_mark_that_is_explained() -> None:
    made = pdf.draw(saying("😀 👍 李小明"))

    for read in readers.names().values():
        found = squeezed(read(made))
        assert "😀[U+1F44D]李小明" in found
        assert "[U+1F44D]thumbsupsign" in found


def test_a_shape_that_a_file_forgot_to_name_is_said_to_be_missing_and_stops_nothing() -> None:
    whole = saying("ਸਿਮਰਨ")
    with pikepdf.open(BytesIO(pdf.draw(whole))) as file:
        for number in file.pages[0].Resources.Font.values():
            del number.ToUnicode
        file.save(forgetful := BytesIO())

    assert {each.reader.split()[0] for each in readback.compare(forgetful.getvalue(), whole)} == set(readers.READERS)


def test_every_font_is_used_and_has_its_licence_beside_it() -> None:
    licences = "\n".join(file.read_text(encoding="utf-8") for file in FOLDER.glob("LICENCE-*.txt"))
    listed = (FOLDER / "README.md").read_text(encoding="utf-8")
    used = {name for names in FILES.values() for name in names} | set(SCRIPTS)

    assert {file.stem for file in FOLDER.glob("*.ttf")} == used
    for name in used:
        with TTFont(FOLDER / f"{name}.ttf") as file:
            family = file["name"].getBestFamilyName()
        assert f"`{name}.ttf`" in listed
        assert {"DejaVu Sans": "DejaVu fonts"}.get(family, family) in licences
