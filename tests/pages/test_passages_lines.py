"""In a browser with scroll bars: the lines of the note and of the marks beneath it break alike, at every width."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from pathway import ids
from pathway.evidence import Contact, Evidence, Note
from pathway.scales import Kind
from tests.browser import FLAGS, PATIENCE, Server, chromium, picture
from tests.families import ASH, NOW, ROWAN, empty
from tests.pages.at_the_notebook import Notebook, begun

WIDTHS = (1280, 1000, 700, 320)
SENTENCE = "Sentence {} about the kitchen, the Tuesday beds, T. and who came. "
SHORT = "".join(map(SENTENCE.format, range(3)))
LONG = "".join(map(SENTENCE.format, range(90)))
LAYERS = """box => {
  const mirror = box.parentElement.querySelector(".mirror");
  return [box, mirror].map(one => [one.getBoundingClientRect().width, one.clientWidth, one.scrollHeight]);
}"""
LARGER = "box => box.closest('.passages').style.cssText = 'font-family: monospace; letter-spacing: 0.12em'"


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    """A window that shows its scroll bars, as on a computer with a mouse; they take room."""
    shown = browser.browser_type.launch(
        executable_path=chromium(), args=FLAGS, ignore_default_args=["--hide-scrollbars"]
    )
    page = shown.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(PATIENCE)
    yield page
    shown.close()


def _marked(words: str) -> list[Evidence]:
    """Every second sentence, used; the marks end where letters stand close."""
    edges = [place for place in range(len(words)) if words.startswith("Sentence", place)]
    return [
        Evidence(id=ids.fresh(), words=words[start + 4 : start + 40], kind=Kind.SAW, note_id="note", contact_id="visit",
                 start=start + 4, end=start + 40, child_ids=("rowan",))
        for start in edges[::2]
    ]  # fmt: skip


@pytest.mark.parametrize("words", [SHORT, LONG], ids=["without a scroll bar", "with a scroll bar"])
def test_every_mark_lies_under_its_own_words_at_every_width(wide: Page, server: Server, words: str) -> None:
    note = Note(id="note", contact_id="visit", words=words, entered_at=NOW)
    record = empty().but(id=ids.fresh()).keep(ROWAN, ASH, Contact(id="visit", place="home"), note, *_marked(words))
    notebook = Notebook(wide, server, begun(server, record))
    notebook.note.wait_for()

    for width in WIDTHS:
        wide.set_viewport_size({"width": width, "height": 900})
        wide.wait_for_timeout(400)
        picture(wide, f"lines-{len(words)}-{width}")
        box, mirror = notebook.note.evaluate(LAYERS)
        assert box == mirror, width


def test_letters_that_grow_after_the_note_is_drawn_leave_every_mark_under_its_words(wide: Page, server: Server) -> None:
    words = "".join(map(SENTENCE.format, range(11)))  # as tall as fits, so that larger letters bring a scroll bar
    note = Note(id="note", contact_id="visit", words=words, entered_at=NOW)
    record = empty().but(id=ids.fresh()).keep(ROWAN, Contact(id="visit", place="home"), note, *_marked(words))
    notebook = Notebook(wide, server, begun(server, record))
    notebook.note.wait_for()

    notebook.note.evaluate(LARGER)
    wide.wait_for_timeout(400)

    box, mirror = notebook.note.evaluate(LAYERS)
    shown, held = notebook.note.evaluate("box => [box.clientHeight, box.scrollHeight]")
    assert box == mirror
    assert shown == held or shown > 400, "the note grows with its letters while there is room"
