"""In a real browser: the way back leads to what was seen, and the menu to where one was."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from pathway import ids
from pathway.content import load
from tests.browser import Server, axe, overflow, ready, visit
from tests.families import ASH, ROWAN, empty
from tests.journeys import walk

AREAS = [area for area in load().areas if area.rated][:3]


@pytest.fixture
def record_id(server: Server) -> str:
    """A practice family of two children, with long names."""
    long = ROWAN.but(name="Rowan Alexandra Featherstonehaugh-Cholmondeley")
    return walk.put(server, empty().keep(long, ASH).but(id=ids.fresh(), family_id=ids.fresh(), practice=True))


def go(page: Page, link: Locator, title: str) -> None:
    """Press a link and wait for the page with this title."""
    link.click()
    arrived(page, title)


def back(page: Page, title: str) -> None:
    page.go_back()
    arrived(page, title)


def arrived(page: Page, title: str) -> None:
    expect(page.locator(".st-key-body h1").first).to_have_text(title)
    ready(page)


def menu(page: Page, name: str) -> Locator:
    return page.locator(f".st-key-menu_{name} a")


def test_back_from_guidance_leads_to_the_area_that_was_open_and_on_to_each_before_it(
    page: Page, server: Server, record_id: str
) -> None:
    first, second, third = (area.title for area in AREAS)
    onward = page.locator(".st-key-onward a")
    visit(page, server, f"/tasks?a={record_id}")
    go(page, menu(page, "area"), first)
    go(page, onward, second)
    go(page, onward, third)
    go(page, menu(page, "find"), "Guidance and people")
    go(page, menu(page, "guidance"), "Guidance")

    back(page, "Guidance and people")
    back(page, third)
    assert f"area={AREAS[2].id}" in page.url
    back(page, second)
    back(page, first)
    back(page, "Task list")


def test_back_from_a_page_beside_it_leads_to_the_child_that_was_chosen(
    page: Page, server: Server, record_id: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    visit(page, server, f"/area?a={record_id}&area={AREAS[1].id}")
    page.locator(".st-key-switch_narrow").get_by_text("Ash").click()
    expect(page.locator(".st-key-kid_ash")).to_be_visible()
    ready(page)
    page.get_by_test_id("stExpandSidebarButton").click()
    go(page, menu(page, "find"), "Guidance and people")

    back(page, AREAS[1].title)
    expect(page.locator(".st-key-kid_ash")).to_be_visible()
    expect(page.locator(".st-key-kid_rowan")).to_be_hidden()


def test_one_line_leads_back_from_what_was_looked_up_and_the_menu_opens_the_area_and_child_seen_last(
    page: Page, server: Server, record_id: str
) -> None:
    visit(page, server, f"/area?a={record_id}&area={AREAS[2].id}&child=ash")
    go(page, menu(page, "find"), "Guidance and people")
    go(page, menu(page, "guidance"), "Guidance")
    go(page, page.locator(".st-key-way_back a"), AREAS[2].title)
    assert re.search(f"area={AREAS[2].id}&child=ash", page.url)

    go(page, menu(page, "voice"), "Each child’s voice")
    page.locator(".st-key-switch").get_by_text("Ash").click()
    page.wait_for_url(re.compile("child=ash"))
    ready(page)
    go(page, menu(page, "tasks"), "Task list")
    go(page, menu(page, "area"), AREAS[2].title)
    go(page, menu(page, "voice"), "Each child’s voice")
    expect(page.locator(".st-key-who_ash")).to_be_visible()


def test_from_an_answer_of_the_search_one_goes_back_to_the_search_with_its_words(
    page: Page, server: Server, record_id: str
) -> None:
    visit(page, server, f"/find?a={record_id}")
    page.get_by_label("What are you looking for?").fill("alcohol")
    page.keyboard.press("Enter")
    found = page.locator(".st-key-cards_hits a[href*='g=']").first
    found.click()
    page.get_by_role("link", name="Back to your search").click()
    arrived(page, "Guidance and people")

    expect(page.get_by_label("What are you looking for?")).to_have_value("alcohol")
    assert "alcohol" not in page.url


# The menu


@pytest.mark.parametrize("width", [320, 1280])
def test_a_folded_menu_is_out_of_reach_of_every_key(page: Page, server: Server, record_id: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    visit(page, server, f"/tasks?a={record_id}")
    if width > 320:
        page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    opens = page.get_by_role("button", name="Expand sidebar")
    expect(opens).to_be_visible()
    opens.focus()
    for _ in range(4):
        page.keyboard.press("Shift+Tab")

        assert page.evaluate("!document.activeElement.closest('[data-testid=stSidebar]')")


def test_the_menu_of_a_small_screen_is_used_by_keyboard_alone(page: Page, server: Server, record_id: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    visit(page, server, f"/tasks?a={record_id}")
    opens, links = page.get_by_role("button", name="Expand sidebar"), page.locator(".st-key-menu a")
    opens.focus()

    page.keyboard.press("Enter")
    expect(links.first).to_be_focused()
    page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(opens).to_be_focused()

    page.keyboard.press("Enter")
    expect(links.first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(opens).to_be_focused()

    page.keyboard.press("Enter")
    links.last.focus()
    page.keyboard.press("Tab")
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")


def test_no_row_of_the_menu_lies_over_its_neighbour(page: Page, server: Server, record_id: str) -> None:
    visit(page, server, f"/area?a={record_id}")
    rows = [box for each in page.locator(".st-key-menu a").all() if (box := each.bounding_box())]

    assert len(rows) > 10
    assert all(one["y"] + one["height"] <= after["y"] + 0.5 for one, after in pairwise(rows))


@pytest.mark.parametrize("width", [1280, 800, 320])
def test_that_a_family_is_for_practice_is_in_sight_however_long_its_names_are(
    page: Page, server: Server, record_id: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    visit(page, server, f"/find?a={record_id}")
    said = page.locator(".st-key-names").get_by_text("Practice family")
    box = said.bounding_box()

    assert box is not None
    assert said.evaluate("one => one.scrollWidth <= one.clientWidth && one.parentElement.scrollWidth <= innerWidth")
    covers = f"document.elementFromPoint({box['x'] + box['width'] - 3}, {box['y'] + box['height'] / 2})"
    assert said.evaluate(f"one => one === {covers}"), "something lies over it"
    assert overflow(page) == 0
    assert axe(page) == []
