"""In a real browser: the quiz is led by keys before a room and read from the back, and a sheet reaches the disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pathway import content, quiz
from tests.browser import Server, axe, overflow, picture, ready, visit

QUESTIONS = quiz.ordered(content.load())
SHEET = "day-in-my-life"
LEAST = 24  # pixels that letters have at the least, to be read from the back of a room
LETTERS = """() => {
  const small = [];
  const walk = document.createTreeWalker(document.querySelector('.st-key-body'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const held = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !held.getClientRects().length || held.closest('style, script')) continue;
    small.push([parseFloat(getComputedStyle(held).fontSize), walk.currentNode.data.trim().slice(0, 40)]);
  }
  return small;
}"""


def test_a_room_is_led_through_by_keys_and_sees_large_letters(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    first, second = QUESTIONS[:2]
    visit(page, server, f"/quiz?q={first.id}&team=1")
    expect(page.get_by_role("radio")).to_have_count(len(first.options))

    page.keyboard.press("2")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    expect(page.get_by_text(first.because)).to_be_visible()
    ready(page)
    assert [found for found in page.evaluate(LETTERS) if found[0] < LEAST] == []
    assert overflow(page) == 0
    assert axe(page) == []
    picture(page, "quiz-room")

    page.keyboard.press("ArrowRight")
    expect(page.get_by_text(second.question)).to_be_visible()
    ready(page)
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert page.url.endswith(f"q={second.id}&team=1")
    expect(page.get_by_text(first.because)).to_have_count(0)

    page.keyboard.press("PageUp")
    expect(page.get_by_text(first.question)).to_be_visible()
    ready(page)
    page.get_by_role("button", name="Leave the large screen").click()
    expect(page.get_by_role("link", name="All themes")).to_be_visible()
    assert "team" not in page.url


IN_SIGHT = """node => {
  const main = document.querySelector('[data-testid=stMain]').getBoundingClientRect();
  const bar = document.querySelector('.st-key-quiz_keys').getBoundingClientRect();
  const found = node.getBoundingClientRect();
  return found.top >= main.top && found.bottom <= bar.top;
}"""


@pytest.mark.parametrize("key", ["PageDown", "ArrowDown", " "])
def test_the_last_reason_is_read_by_keys_alone_before_the_next_question_comes(
    page: Page, server: Server, key: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    first, second = QUESTIONS[:2]
    visit(page, server, f"/quiz?q={first.id}&team=1")
    page.get_by_role("radio").nth(1).check(force=True)  # by a click, after which an arrow would choose another
    last = page.get_by_text(first.because)
    expect(last).to_be_visible()
    ready(page)
    assert not last.evaluate(IN_SIGHT)

    for _ in range(4):
        if last.evaluate(IN_SIGHT):
            break
        page.keyboard.press(key)
        ready(page)
    assert last.evaluate(IN_SIGHT)
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    expect(page.get_by_text("Keys: 1 to 3 choose")).to_be_in_viewport()

    for _ in range(2):
        if second.id not in page.url:
            page.keyboard.press(key)
            ready(page)
    expect(page.get_by_text(second.question)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="All themes")).to_be_visible()
    assert page.url.endswith(f"q={second.id}")


@pytest.mark.parametrize("width", [1280, 320])
def test_a_question_alone_and_in_a_narrow_window_keeps_its_width(page: Page, server: Server, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    question = QUESTIONS[0]
    visit(page, server, f"/quiz?q={question.id}")
    page.get_by_role("radio").first.check(force=True)
    expect(page.get_by_text(question.because)).to_be_visible()
    ready(page)

    assert overflow(page) == 0
    assert axe(page) == []
    picture(page, f"quiz-{width}")


def test_a_blank_sheet_is_made_by_one_press_and_saved(page: Page, server: Server, tmp_path: Path) -> None:
    visit(page, server, f"/tools?sheet={SHEET}")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Make the sheet").click()
    saved.value.save_as(tmp_path / "sheet.pdf")

    assert saved.value.suggested_filename == f"waymark-sheet-{SHEET}.pdf"
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
