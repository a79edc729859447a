"""All that a finished Word or HTML file says anywhere, with where, so that what was left out can be looked for.

Words of the format alone are no words of the file: a font called Georgia is nobody’s name.
"""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, TreeBuilder, XMLParser
from zipfile import ZipFile

from reports import html, word_styles

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH = f"{WORD}p"
SPACES = {f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}tab": "\t", f"{WORD}noBreakHyphen": "-"}
SCHEMAS = ("http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/", "application/vnd.openxmlformats-")
CLASSES = re.compile(r"\.([a-z]+)")
APART = ("title", "style", "script")  # elements whose text is no part of the page
CLASS = "the attribute class"
IN_LINE = frozenset(("a", "b", "bdi", "em", "i", "span", "strong"))  # words on both sides of these may be one word


def of_word(file: bytes) -> Iterator[tuple[str, str]]:
    """Every paragraph of every part of a Word file, shown or not, every other text, attribute, comment and part’s name.

    Raises zipfile.BadZipFile or xml.etree.ElementTree.ParseError where the file is not one.
    """
    with ZipFile(BytesIO(file)) as parts:
        if parts.comment:
            yield "the end of the file", parts.comment.decode("utf-8", "replace")
        for info in parts.infolist():
            yield "the name of a part", info.filename
            held = parts.read(info)
            if info.filename.endswith((".xml", ".rels")):
                yield from _of_part(info.filename, held)
            else:
                yield f"the part {info.filename}", held.decode("utf-8", "replace")


def _of_part(name: str, held: bytes) -> Iterator[tuple[str, str]]:
    parser = XMLParser(target=TreeBuilder(insert_comments=True, insert_pis=True))
    root = ElementTree.fromstring(held, parser=parser)
    for words in _texts(root):
        yield f"the text of {name}", words
    for value in dict.fromkeys(value for element in root.iter() for value in element.attrib.values()):
        if value.strip() and value not in _of_every_word_file() and not value.startswith(SCHEMAS):
            yield f"an attribute in {name}", value


@cache
def _of_every_word_file() -> frozenset[str]:
    """The names of styles and fonts, and what else the attributes of our own styles and settings say."""
    ours = (word_styles.styles("en-GB"), word_styles.NUMBERING, word_styles.settings("en-GB"))
    elements = (element for xml in ours for element in ElementTree.fromstring(xml).iter())
    return frozenset(value for element in elements for value in element.attrib.values())


def _texts(element: Element) -> Iterator[str]:
    """Each paragraph as one text, whatever runs it is cut into; every other text by itself."""
    if element.tag == PARAGRAPH:
        yield from _filled("".join(_pieces(element)))
        return
    yield from _filled(element.text)
    for child in element:
        yield from _texts(child)
        yield from _filled(child.tail)


def _pieces(element: Element) -> Iterator[str]:
    yield SPACES.get(element.tag, "")
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""


def _filled(words: str | None) -> Iterator[str]:
    if words and words.strip():
        yield words


def of_html(file: bytes) -> Iterator[tuple[str, str]]:
    """Every text of an HTML file, its title and scripts among them, every attribute, comment and declaration."""
    reader = _Reader()
    reader.feed(file.decode("utf-8", "replace"))
    reader.close()
    reader.end()
    sheet = html.SHEET.read_text(encoding="utf-8")
    classes = frozenset(CLASSES.findall(sheet))
    for where, words in dict.fromkeys(reader.found):
        if words.strip() != sheet.strip() and not (where == CLASS and classes.issuperset(words.split())):
            yield where, words


class _Reader(HTMLParser):
    """Gathers what is said, a paragraph, cell or heading at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._words = ""
        self._inside = "the page"

    def end(self) -> None:
        """What was gathered is whole."""
        if self._words.strip():
            self.found.append((f"the text of {self._inside}", self._words))
        self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(f"the attribute {name}", value) for name, value in attrs if value and value.strip()]
        if tag not in IN_LINE:
            self.end()
            self._inside = tag if tag in APART else "the page"

    def handle_endtag(self, tag: str) -> None:
        if tag not in IN_LINE:
            self.end()

    def handle_data(self, data: str) -> None:
        self._words += data

    def handle_comment(self, data: str) -> None:
        self.found.append(("a comment", data))

    def handle_decl(self, decl: str) -> None:
        self.found.append(("a declaration", decl))

    def handle_pi(self, data: str) -> None:
        self.found.append(("an instruction", data))

    def unknown_decl(self, data: str) -> None:
        self.found.append(("a declaration", data))
