"""In a real browser: what has changed can be seen and read in every look, in a wide window and in a narrow one."""

import pytest
from playwright.sync_api import Page, expect

from pages.parts.looks import Look
from pathway import ids, practice
from pathway.beginning import to_practise
from tests.browser import COLOURS, Server, axe, named, overflow, picture, ready, visit
from tests.journeys.walk import put

OPEN = "See each child from one assessment to the next"
# How many words of a picture lie over each other, so that somebody would have to guess them; -1 where it has too few.
LAID_OVER = """picture => {
    const words = [...picture.querySelectorAll('.textpoint text, .annotation-text, .xtick text')]
        .map(one => one.getBoundingClientRect()).filter(one => one.width > 0);
    return words.length < 40 ? -1 : words.filter((a, n) => words.slice(n + 1).some(
        b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)).length;
}"""


@pytest.fixture
def pellow(server: Server) -> str:
    """The newest of three assessments of one family."""
    return [put(server, record) for record in to_practise(practice.family("pellow").assessments, ids.fresh)][-1]


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK, Look.CONTRAST])
def test_what_has_changed_keeps_nobody_out(page: Page, server: Server, pellow: str, look: Look) -> None:
    named(server.database, look=str(look))
    visit(page, server, f"/meaning?a={pellow}")
    page.get_by_text(OPEN).click()
    part = page.locator(".st-key-changes_meaning")
    expect(part.locator(".js-plotly-plot")).to_have_count(3)
    ready(page)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        part.scroll_into_view_if_needed()
        page.wait_for_timeout(800)  # until the pictures have taken the new width
        picture(page, f"changes-{look}-{width}")

        assert overflow(page) == 0
        assert axe(page, () if look is Look.LIGHT else COLOURS) == []
        drawn = part.locator(".js-plotly-plot")
        for turn in range(drawn.count()):
            assert drawn.nth(turn).evaluate(LAID_OVER) == 0, f"words lie over each other at {width}"
            ink = drawn.nth(turn).locator("text").first.evaluate("word => getComputedStyle(word).fill")
            assert ink == page.evaluate("getComputedStyle(document.querySelector('.st-key-body h1')).color")
    named(server.database, look=str(Look.SYSTEM))


def test_it_is_opened_by_the_keyboard_and_read_in_its_order(page: Page, server: Server, pellow: str) -> None:
    visit(page, server, f"/meaning?a={pellow}")
    page.locator("summary").filter(has_text=OPEN).focus()
    page.keyboard.press("Enter")
    part = page.locator(".st-key-changes_meaning")
    expect(part.get_by_role("table")).to_have_count(3)

    assert part.get_by_role("heading", level=3).all_inner_texts() == [
        "Kezia Pellow", "Reuben Pellow", "Posy Lund", "Juno Lund",
    ]  # fmt: skip
    assert part.get_by_role("columnheader").all_inner_texts()[:4] == [
        "Area", "11 June 2025", "9 October 2025", "9 March 2026",
    ]  # fmt: skip
    expect(part.get_by_role("row").filter(has_text="Safe and watched over").first).to_contain_text("partly met")
