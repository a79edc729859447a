"""Whatever stands anywhere in a Word or HTML file is found, shown or not, however it is cut up."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from reports import html, inside, word
from reports.document import Paragraph, Run
from tests.reports.build import document, saying
from tests.reports.test_structure import EVERY

SECRET = "Wayne Rose lives here"
WORD = word.write(EVERY)
HTML = html.write(EVERY)
LAST = "</w:body>"


def _with(file: bytes, part: str, find: str, put: str) -> bytes:
    """The Word file with something put before the place in one of its parts, or a new part."""
    out = BytesIO()
    with ZipFile(BytesIO(file)) as parts, ZipFile(out, "w") as made:
        for name in parts.namelist():
            held = parts.read(name).decode()
            assert name != part or find in held
            made.writestr(name, held.replace(find, put + find) if name == part else held)
        if part not in parts.namelist():
            made.writestr(part, put)
    return out.getvalue()


PLANTED_IN_WORD = {
    "a hidden run": ("word/document.xml", LAST, f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{SECRET}</w:t></w:r></w:p>"),
    "words cut into runs": (
        "word/document.xml", LAST,
        "<w:p><w:r><w:t>Way</w:t></w:r><w:proofErr/><w:r><w:t>ne Rose</w:t><w:t> lives here</w:t></w:r></w:p>",
    ),
    "words struck out": ("word/document.xml", LAST, f"<w:p><w:del><w:delText>{SECRET}</w:delText></w:del></w:p>"),
    "the words of a field": ("word/document.xml", LAST, f"<w:p><w:r><w:instrText>{SECRET}</w:instrText></w:r></w:p>"),
    "an attribute": ("word/document.xml", LAST, f'<w:p><w:r w:descr="{SECRET}"/></w:p>'),
    "a comment of XML": ("word/styles.xml", "</w:styles>", f"<!-- {SECRET} -->"),
    "the head of a page": ("word/header1.xml", "</w:hdr>", f"<w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p>"),
    "the properties": ("docProps/core.xml", "</cp:coreProperties>", f"<cp:keywords>{SECRET}</cp:keywords>"),
    "a part of its own": ("word/comments.xml", "", f"<comments><comment>{SECRET}</comment></comments>"),
    "a part that is no XML": ("word/media/image1.png", "", f"PNG {SECRET}"),
    "the name of a part": (f"word/{SECRET}.bin", "", "nothing"),
}  # fmt: skip


@pytest.mark.parametrize(("part", "find", "put"), PLANTED_IN_WORD.values(), ids=list(PLANTED_IN_WORD))
def test_words_are_found_wherever_they_hide_in_a_word_file(part: str, find: str, put: str) -> None:
    assert not [words for _, words in inside.of_word(WORD) if "Wayne" in words]

    found = [where for where, words in inside.of_word(_with(WORD, part, find, put)) if SECRET in words]

    assert len(found) == 1


PLANTED_IN_HTML = {
    "a comment": f"<!-- {SECRET} -->",
    "an attribute": f"<p title='{SECRET}'>",
    "a class": f"<p class='{SECRET}'>",
    "a script": f"<script>const a = '{SECRET}'</script>",
    "a style": f"<style>p::after {{ content: '{SECRET}' }}</style>",
    "a hidden paragraph": f"<p hidden>{SECRET}</p>",
    "words cut into pieces": "<p>Way<bdi>ne <strong>Rose</strong></bdi> lives here",
    "letters written as numbers": "<p>&#87;ayne Rose lives here",
    "an instruction": f"<?note {SECRET}>",
}


@pytest.mark.parametrize("put", PLANTED_IN_HTML.values(), ids=list(PLANTED_IN_HTML))
def test_words_are_found_wherever_they_hide_in_an_html_file(put: str) -> None:
    assert not [words for _, words in inside.of_html(HTML) if "Wayne" in words]

    found = [where for where, words in inside.of_html(HTML.replace(b"</main>", put.encode())) if SECRET in words]

    assert len(found) == 1


def test_words_on_two_lines_or_in_two_parts_of_a_paragraph_do_not_grow_together() -> None:
    said = Run((Paragraph("at the\nback"), Paragraph("door")))

    assert [words for _, words in inside.of_word(word.write(document(said))) if "back" in words] == [
        "at the\nback door"
    ]
    assert [words for _, words in inside.of_html(html.write(document(said))) if "back" in words] == [
        "at the\nback door"
    ]


@pytest.mark.parametrize("name", ["Georgia", "Roman", "Small", "Strong"])
def test_a_font_and_a_style_are_nobodys_name_but_a_child_has_one(name: str) -> None:
    for made, read in ((word.write, inside.of_word), (html.write, inside.of_html)):
        assert not [words for _, words in read(made(EVERY)) if name.lower() in words.lower().split()]
        assert [words for _, words in read(made(saying(f"{name} came in"))) if name in words]
