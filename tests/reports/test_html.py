"""The HTML of a report says what its PDF says, as text, in one file that asks nobody for anything."""

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from pathway import content, practice
from reports import document as doc
from reports import expected, glyphs, html
from reports.professional import professional
from reports.request import Request
from tests import areas, hostile
from tests.browser import Beacon, axe
from tests.reports.build import AT, document, everything, saying
from tests.reports.test_structure import EVERY

ENGLAND = content.load()
MARSH = practice.family("marsh").newest
ODD = "<b>x</b> & “y” 'z' \x00\x1b\u202e 👍 أميرة"


class _Seen(HTMLParser):
    """The text of a file in its order, and each element with its attributes."""

    def __init__(self, file: bytes) -> None:
        super().__init__()
        self.text: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(file.decode())
        self.close()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"{tag} is closed where it is not open"

    def handle_data(self, data: str) -> None:
        if "style" not in self.open and "title" not in self.open:
            self.text.append(data)

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _missing(described: doc.Document) -> list[str]:
    """What a document says and its HTML does not, in its order."""
    said, at, missing = _squeezed("".join(_Seen(html.write(described)).text)), 0, []
    for text in expected.strings(described):
        wanted = _squeezed(glyphs.printable(text, lambda character: True))
        place = said.find(wanted, at)
        if place < 0:
            missing.append(text)
        at = max(at, place + len(wanted))
    return missing


@pytest.mark.parametrize(
    "described",
    [
        EVERY,
        professional(Request(MARSH, content.load(local=areas.here()), on=date(2026, 11, 28), made_at=AT)),
        professional(Request(everything(ODD), ENGLAND, on=date(2026, 3, 12), made_at=AT)),
    ],
    ids=["every block", "a family", "odd text everywhere"],
)
def test_it_says_all_that_the_document_says_in_its_order(described: doc.Document) -> None:
    assert _missing(described) == []
    assert html.write(described) == html.write(described)


def test_it_is_whole_and_tells_what_everything_is() -> None:
    seen = _Seen(html.write(EVERY))

    assert seen.open == []
    assert [tag for tag, _ in seen.elements if re.fullmatch("h[1-6]", tag)] == ["h1", "h2", "h3", "h4"]
    assert {attributes["scope"] for attributes in seen.all("th")} == {"col", "row"}
    assert [attributes["aria-label"] for attributes in seen.all("div") if attributes.get("role") == "img"] == [
        "Dentist, in order: was brought."
    ]
    assert seen.all("html") == [{"lang": "en-GB"}]


def test_a_place_that_is_named_is_led_to() -> None:
    first = doc.Section("First", (doc.PageReference("More of her words begin", "later"),))
    described = doc.Document("t", "k", "h", (), (first, doc.Section("Later", (), anchor="later")), "m", "s", "a", AT)
    seen = _Seen(html.write(described))

    assert [attributes["href"] for attributes in seen.all("a")] == ["#later"]
    assert [attributes.get("id") for attributes in seen.all("h2")] == [None, "later"]


def test_nothing_typed_becomes_anything_but_text_and_nobody_is_asked_for_anything(
    browser: Browser, beacon: Beacon, tmp_path: Path
) -> None:
    words = hostile.hostile(beacon.url)
    file = tmp_path / "report.html"
    file.write_bytes(html.write(saying(words, f"<img src={beacon.url}/image>", "'><script>window.harmed = 1</script>")))
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.wait_for_load_state("networkidle")

    assert asked == [file.as_uri()]
    assert beacon.requests == []
    assert page.evaluate("window.harmed ?? 0") == 0
    assert page.locator("img, script, a, b, iframe, link").count() == 0
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_kept_out(browser: Browser, tmp_path: Path, scheme: str) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(html.write(EVERY).replace(html.POLICY.encode(), b""))  # the checker is a script
    page = browser.new_page(viewport={"width": 320, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(file.as_uri())

    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()


def test_a_document_is_not_read_as_words_of_a_file() -> None:
    assert "&lt;b&gt;" in html.write(document(heading="<b>")).decode()
