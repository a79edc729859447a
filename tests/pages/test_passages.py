"""In a real browser: a note stays as it was written, and words of it are chosen by mouse, keys or touch, exactly."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from pathway import ids
from pathway.evidence import Contact, Note
from tests.browser import PATIENCE, Beacon, Server, overflow, ready
from tests.families import ASH, NOW, ROWAN, empty
from tests.pages.at_the_notebook import Notebook, begun

PLAIN = "Rowan opened the door. Mrs. Hale was asleep. Ash sat by the window."
ODD = "She drew 👨‍👩‍👧 and 🙂. Zoe\u0301 said “I do the tea”.\n\n𝒳 marks the spot. Then she went out."
LONG = " ".join(f"Sentence {place} about the kitchen, the beds and who came." for place in range(360))

Opened = Callable[..., Notebook]


@pytest.fixture
def noted(server: Server, page: Page) -> Opened:
    """Open the notebook of a family with one visit and this note."""

    def opened(words: str, on: Page = page) -> Notebook:
        written = Note(id=ids.fresh(), contact_id="visit", words=words, entered_at=NOW)
        record = empty().but(id=ids.fresh()).keep(ROWAN, ASH, Contact(id="visit", place="home"), written)
        notebook = Notebook(on, server, begun(server, record))
        notebook.note.wait_for()
        return notebook

    return opened


def test_by_keys_alone_every_sentence_is_chosen_exactly_whatever_it_is_written_with(noted: Opened) -> None:
    notebook = noted(ODD)
    notebook.note.focus()

    for _ in range(4):
        notebook.keys("Alt+ArrowDown", "Enter")
    notebook.keys("Alt+ArrowDown", "Enter")  # all are used now: nothing is chosen, so nothing is taken

    record = notebook.record
    assert [piece.words for piece in record.evidence] == [
        "She drew 👨‍👩‍👧 and 🙂.", "Zoe\u0301 said “I do the tea”.", "𝒳 marks the spot.", "Then she went out.",
    ]  # fmt: skip
    assert all(record.notes[0].passage(one.start or 0, one.end or 0) == one.words for one in record.evidence)
    expect(notebook.page.get_by_text("Select some words first.")).to_be_visible()


def test_words_are_chosen_by_mouse_and_a_reload_does_not_choose_them_again(noted: Opened, page: Page) -> None:
    notebook = noted(PLAIN)
    box = notebook.note.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 17, box["y"] + 26)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + 26, steps=6)
    page.mouse.up()
    start, end, _ = notebook.chosen()

    notebook.press("Use these words")
    notebook.reload()
    notebook.press("Whole note")  # chosen on the screen only

    assert 0 < end - start < len(PLAIN)
    assert notebook.kept == [PLAIN[start:end].strip()]


def test_on_a_telephone_a_tap_in_a_sentence_and_two_buttons_are_enough(browser: Browser, noted: Opened) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    notebook = noted(PLAIN, page)
    notebook.note.scroll_into_view_if_needed()
    box = notebook.note.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + 80, box["y"] + 26 + 28)  # the second line, in the second sentence

    page.get_by_role("button", name="Next sentence").tap()
    page.get_by_role("button", name="Use these words").tap()
    ready(page)

    assert notebook.kept == ["Mrs. Hale was asleep."]
    assert overflow(page) == 0
    context.close()


def test_no_key_paste_or_cut_changes_a_note(noted: Opened, page: Page) -> None:
    notebook = noted(PLAIN)
    notebook.note.focus()

    page.keyboard.type("zzz")
    notebook.keys("Backspace", "Delete", "Control+a", "Control+x", "Delete", "Control+v", "Shift+Enter")
    notebook.note.evaluate("box => { box.value = 'pressed in'; box.dispatchEvent(new Event('input')) }")

    expect(notebook.note).to_have_value(PLAIN)


def test_a_long_note_keeps_scroll_and_choice_while_something_else_is_stored(noted: Opened) -> None:
    notebook = noted(LONG)
    notebook.note.focus()
    notebook.keys(*["Alt+ArrowDown"] * 40, "Enter")
    before = notebook.chosen()

    notebook.chips("Which children", "Rowan")

    assert notebook.chosen() == before
    assert before[2] > 0, "the sentence far down was brought into sight"


def test_the_same_words_taken_twice_are_one_piece(noted: Opened) -> None:
    notebook = noted(PLAIN)

    for _ in range(2):
        notebook.press("Whole note")
        notebook.press("Use these words")

    assert notebook.kept == [PLAIN]


def test_what_is_used_is_marked_and_said_in_words(noted: Opened, page: Page) -> None:
    noted(PLAIN).take("Mrs. Hale was asleep.")

    expect(page.locator(".mirror mark")).to_have_text(["Mrs. Hale was asleep."])
    expect(page.get_by_role("list", name="Words already used").get_by_role("listitem")).to_have_count(1)


def test_a_note_that_looks_like_a_page_is_only_text(noted: Opened, page: Page, beacon: Beacon) -> None:
    hostile = f"<img src='{beacon.url}/a'> ![x]({beacon.url}/b) <script>window.harmed = true</script>"
    notebook = noted(hostile)

    notebook.take(hostile)

    expect(notebook.note).to_have_value(hostile)
    assert beacon.requests == []
    assert page.evaluate("window.harmed") is None
