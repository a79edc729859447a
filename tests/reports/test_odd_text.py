"""What a person typed is printed and can be copied out as they typed it, whatever it is."""

import unicodedata

import pytest

from reports import pdf, readback, readers
from reports.document import Bullets, Column, Fact, Facts, Paragraph, Quote, Run, Table, Tone
from tests.reports.build import document, outside, saying

ODD = {
    "what another tool would fill in": "{nb} {{page}} %s %(name)s $x$",
    "formulas": "=1+1 @SUM(A1) -2+3 +44",
    "markup": "**bold** __u__ <b>x</b> <script>alert(1)</script> [a](http://x.example) &amp; # h",
    "brackets and slashes of a PDF": r"(a) \(b\) <0041> (Tj ET Q) \r \n /Artifact BMC EMC",
    "Polish": "Łucja Haddad-Wiśniewska: zażółć gęślą jaźń, ŹDŹBŁO",
    "Welsh": "Siân, dŵr, tŷ, Ŵyn, Ŷd, môr, gwên",
    "Vietnamese": "Nguyễn Thị Hường nói: thuở ấy, ưỡn ẹo, Đặng Ỷ",
    "decomposed Vietnamese": unicodedata.normalize("NFD", "Nguyễn Thị Hường, ẩn"),
    "Cyrillic": "Оксана і Їжак",
    "no width": "a\u200bb\u200cc\u200dd\u2060e\ufefff so\u00adft \u200eg\u200f",
    "an Arabic name in English": "Amira Haddad (أميرة حداد) and her brother Zayn (زين); نور said السلام عليكم.",
    "Arabic alone": "أميرة تحب السباحة والموسيقى، لا الضوضاء.",
    "Arabic with numbers and English": "قالت Zayn أميرة 12 مرة في 3 March 2026 (نعم).",
    "Arabic with vowels": "مُحَمَّد وَلَدٌ",
    "Persian and Urdu letters": "پدر، چای، گل، ٹماٹر، ہے",
    "Hebrew": "שלום Rowan שלום",
    "marks without a letter of their own": "e\u0331x\u0304q\u0307",
    "vowel signs without a letter": "ਿ ে ো कि ्",
    "an Arabic name set apart": "Seen: \u2068أميرة\u2069, 3 March 2026, with \u2068زين\u2069 (5)",
    "many spaces": "a" + " " * 300 + "b",
    "many lines": "\n\n".join("abc") + "\n" * 90 + "end",
    "signs": "→ ✓ ● … – — “ ” ‘ ’ £ € ½ ° № ☐",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_text_is_read_back_as_it_was_typed_by_both_readers(text: str) -> None:
    run = Run((Paragraph(text, Tone.STRONG), Paragraph(text), Paragraph(text, Tone.QUIET)))
    whole = document(
        Quote(f"“{text}”", f"Rowan, {text}"),
        Quote(f"“{text}”", f"Rowan, {text}", small=True),
        Paragraph(text),
        run,
        Bullets((run, text), small=True),
        Facts((Fact(text, (run,)),), small=True),
        Table((Column("What"), Column("Who")), ((run, text),)),
        heading=text,
    )

    made = pdf.draw(whole)

    assert readback.compare(made, whole) == ()
    assert outside(made) == []


@pytest.mark.parametrize("read", readers.names().values(), ids=["pypdf", "pdfminer"])
def test_a_reader_gets_right_to_left_text_in_its_own_order(read: readers.Reader) -> None:
    made = pdf.draw(saying("Amira is أميرة حداد here, لا less"))

    squeezed = "".join(read(made).split())

    assert "Amiraisأميرةحدادhere,لاless" in squeezed


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("thumbs 👍 up", "thumbs [U+1F44D] up"),
        ("family 👩‍👧", "[U+1F469]"),
        ("bell \x07 here", "bell [U+0007] here"),
        ("escape \x1b[31m", "escape [U+001B][31m"),
        ("turned \u202edesrever\u202c round", "turned [U+202E]desrever"),
        ("half a pair \ud83d here", "half a pair [U+D83D] here"),
        ("a" + "\u0301" * 6, "[U+0301]"),
        ("한국", "[U+D55C][U+AD6D]"),
    ],
)
def test_a_character_that_cannot_be_printed_leaves_a_mark_that_says_which_it_was(text: str, shown: str) -> None:
    made = pdf.draw(saying(text))

    for read in readers.names().values():
        assert "".join(shown.split()) in "".join(read(made).split())


def test_a_tab_and_every_kind_of_line_end_keep_words_apart() -> None:
    made = pdf.draw(saying("one\ttwo\r\nthree\rfour\x0bfive\u2028six\x85seven"))

    for read in readers.names().values():
        assert "onetwothreefourfivesixseven" in "".join(read(made).split())
    assert "one    two" in readers.by_pdfminer(made)


@pytest.mark.parametrize("letter", ["x", "W", "ب", "👍", "\u0301", "=", "ế"])
def test_a_box_filled_without_one_space_is_printed_whole_and_on_the_page(letter: str) -> None:
    box = Paragraph(letter * 20_000)
    whole = document(box, Run((Paragraph("Named:", Tone.STRONG), box, Paragraph("its source", Tone.QUIET))))

    made = pdf.draw(whole)

    assert readback.compare(made, whole) == ()
    assert outside(made) == []


def test_a_changed_word_is_found_by_both_readers() -> None:
    made = pdf.draw(saying("Rowan was brought to none of three."))

    differences = readback.compare(made, saying("Rowan was brought to two of three."))

    assert [difference.reader.split()[0] for difference in differences] == ["pypdf", "pdfminer.six"]
    assert differences[0].words.startswith("Look at the PDF for “Rowan was brought to two of three.”")
