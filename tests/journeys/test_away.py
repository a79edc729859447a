"""A press while Waymark cannot be reached is answered at once in the bar, and leads on once Waymark is back."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import ready, visit
from tests.journeys import walk
from tests.journeys.boxes import family
from tests.journeys.losing import Houses

AWAY = "Waymark cannot be reached"
# Whether the bar had spoken by the time the framework laid its own message over the page.
FIRST = """() => {
    window.first = '';
    const seen = () => {
        if (document.querySelector('[role=dialog]')) first ||= 'the message';
        if (document.querySelector('.st-key-saving')?.textContent.includes('cannot be reached')) first ||= 'the bar';
    };
    new MutationObserver(seen).observe(document.body, {childList: true, characterData: true, subtree: true});
}"""
PLACES = {"a link": ("/voice", ".st-key-onward a", "History"), "a button": ("/family", "text=Add a child", "Family")}


@pytest.mark.parametrize("what", PLACES)
def test_a_press_while_the_server_is_away_is_answered_at_once_and_works_once_it_is_back(
    what: str, page: Page, houses: Houses
) -> None:
    path, target, title = PLACES[what]
    server, record = houses(), family()
    walk.put(server, record)
    visit(page, server, f"{path}?a={record.id}")
    page.evaluate(FIRST)
    spot = page.locator(target).first.bounding_box()
    assert spot is not None
    saving = page.locator(".st-key-saving")
    server.kill()

    page.mouse.click(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)

    expect(saving).to_contain_text(AWAY)
    assert page.evaluate("first") == "the bar"
    server.start()
    expect(saving).not_to_contain_text(AWAY)
    ready(page)
    page.locator(target).first.click()
    ready(page)
    expect(page.locator("h1")).to_have_text(title)


def test_a_connection_that_breaks_is_said_without_a_press(page: Page, houses: Houses) -> None:
    server, record = houses(), family()
    walk.put(server, record)
    visit(page, server, f"/voice?a={record.id}")
    page.evaluate(FIRST)

    server.kill()

    expect(page.locator(".st-key-saving")).to_contain_text(AWAY)
    assert page.evaluate("first") == "the bar"
