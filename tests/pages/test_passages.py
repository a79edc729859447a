"""In a real browser: a note stays as it was written, and words of it are chosen by mouse, keys or touch, exactly."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from pathway import exchange, ids, summary
from pathway.assessment import Assessment
from pathway.evidence import Contact, Note
from pathway.store import Store, Summary
from tests.browser import PATIENCE, Beacon, Server, axe, overflow, ready, visit
from tests.families import ASH, NOW, ROWAN, empty
from tests.journeys.hand import Hand

PLAIN = "Rowan opened the door. Mrs. Hale was asleep. Ash sat by the window."
ODD = "She drew 👨‍👩‍👧 and 🙂. Zoe\u0301 said “I do the tea”.\n\n𝒳 marks the spot. Then she went out."
LONG = " ".join(f"Sentence {place} about the kitchen, the beds and who came." for place in range(360))
NOTE = "textarea[aria-readonly=true]"

Open = Callable[[str], str]


def _store(server: Server) -> Store:
    return Store.open(f"sqlite:///{server.database.as_posix()}")


def _record(server: Server, record_id: str) -> Assessment:
    store = _store(server)
    stored = store.load(record_id)
    store.close()
    assert stored is not None
    return exchange.from_json(stored.document)


def _kept(server: Server, record_id: str) -> list[str]:
    return [piece.words for piece in _record(server, record_id).evidence]


@pytest.fixture
def noted(server: Server) -> Open:
    """Store a family with one visit and this note; gives the id of the assessment."""

    def store(words: str) -> str:
        written = Note(id=ids.fresh(), contact_id="visit", words=words, entered_at=NOW)
        record = empty().but(id=ids.fresh()).keep(ROWAN, ASH, Contact(id="visit", place="home"), written)
        kept = _store(server)
        shown = Summary(summary.names(record), "", "draft", record.family_id, False)
        kept.create(record.id, exchange.to_json(record), shown, by="Pat Example", at=NOW, what="Started")
        kept.close()
        return record.id

    return store


def _open(page: Page, server: Server, record_id: str) -> None:
    visit(page, server, f"/notebook?a={record_id}")
    page.wait_for_selector(NOTE)


def _chosen(page: Page) -> tuple[int, int, int]:
    found: list[int] = page.locator(NOTE).evaluate("box => [box.selectionStart, box.selectionEnd, box.scrollTop]")
    return found[0], found[1], found[2]


def _press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_by_keys_alone_every_sentence_is_chosen_exactly_whatever_it_is_written_with(
    page: Page, server: Server, noted: Open
) -> None:
    record_id = noted(ODD)
    _open(page, server, record_id)
    page.locator(NOTE).focus()

    for _ in range(4):
        _press(page, "Alt+ArrowDown", "Enter")
        ready(page)
    _press(page, "Alt+ArrowDown", "Enter")  # all are used now: nothing is chosen, so nothing is taken
    ready(page)

    record = _record(server, record_id)
    assert [piece.words for piece in record.evidence] == [
        "She drew 👨‍👩‍👧 and 🙂.", "Zoe\u0301 said “I do the tea”.", "𝒳 marks the spot.", "Then she went out.",
    ]  # fmt: skip
    assert all(record.notes[0].passage(one.start or 0, one.end or 0) == one.words for one in record.evidence)
    expect(page.get_by_text("Select some words first.")).to_be_visible()


def test_words_are_chosen_by_mouse_and_a_reload_does_not_choose_them_again(
    page: Page, server: Server, noted: Open
) -> None:
    record_id = noted(PLAIN)
    _open(page, server, record_id)
    box = page.locator(NOTE).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 17, box["y"] + 26)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + 26, steps=6)
    page.mouse.up()
    start, end, _ = _chosen(page)

    page.get_by_role("button", name="Use these words").click()
    ready(page)
    page.reload()
    ready(page)
    page.get_by_role("button", name="Whole note").click()  # chosen on the screen only
    ready(page)

    assert 0 < end - start < len(PLAIN)
    assert _kept(server, record_id) == [PLAIN[start:end].strip()]


def test_on_a_telephone_a_tap_in_a_sentence_and_two_buttons_are_enough(
    browser: Browser, server: Server, noted: Open
) -> None:
    record_id = noted(PLAIN)
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    _open(page, server, record_id)
    page.locator(NOTE).evaluate("box => box.setSelectionRange(30, 30)")  # a tap puts the caret into a sentence

    page.get_by_role("button", name="Next sentence").tap()
    page.get_by_role("button", name="Use these words").tap()
    ready(page)

    assert _kept(server, record_id) == ["Mrs. Hale was asleep."]
    assert overflow(page) == 0
    context.close()


def test_no_key_paste_or_cut_changes_a_note(page: Page, server: Server, noted: Open) -> None:
    _open(page, server, noted(PLAIN))
    page.locator(NOTE).focus()

    page.keyboard.type("zzz")
    _press(page, "Backspace", "Delete", "Control+a", "Control+x", "Delete", "Control+v", "Shift+Enter")
    page.locator(NOTE).evaluate("box => { box.value = 'pressed in'; box.dispatchEvent(new Event('input')) }")

    expect(page.locator(NOTE)).to_have_value(PLAIN)


def test_a_long_note_keeps_scroll_and_choice_while_something_else_is_stored(
    page: Page, server: Server, noted: Open
) -> None:
    _open(page, server, noted(LONG))
    page.locator(NOTE).focus()
    _press(page, *["Alt+ArrowDown"] * 40, "Enter")
    ready(page)
    before = _chosen(page)

    Hand(page, server).chips("Which children", "Rowan")

    assert _chosen(page) == before
    assert before[2] > 0, "the sentence far down was brought into sight"


def test_the_same_words_taken_twice_are_one_piece(page: Page, server: Server, noted: Open) -> None:
    record_id = noted(PLAIN)
    _open(page, server, record_id)

    for _ in range(2):
        page.get_by_role("button", name="Whole note").click()
        page.get_by_role("button", name="Use these words").click()
        ready(page)

    assert _kept(server, record_id) == [PLAIN]


def test_what_is_used_is_marked_and_said_in_words(page: Page, server: Server, noted: Open) -> None:
    _open(page, server, noted(PLAIN))
    Hand(page, server).take("Mrs. Hale was asleep.")

    expect(page.locator(".mirror mark")).to_have_text(["Mrs. Hale was asleep."])
    expect(page.get_by_role("list", name="Words already used").get_by_role("listitem")).to_have_count(1)
    assert axe(page) == []


def test_a_note_that_looks_like_a_page_is_only_text(page: Page, server: Server, noted: Open, beacon: Beacon) -> None:
    hostile = f"<img src='{beacon.url}/a'> ![x]({beacon.url}/b) <script>window.harmed = true</script>"
    _open(page, server, noted(hostile))

    Hand(page, server).take(hostile)

    expect(page.locator(NOTE)).to_have_value(hostile)
    assert beacon.requests == []
    assert page.evaluate("window.harmed") is None
