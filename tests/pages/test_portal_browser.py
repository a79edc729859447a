"""In a real browser: the portal keeps nobody out, in any look and at any width, and its answers are met at once."""

from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Page, expect

from pages.parts.looks import Look, style
from pages.parts.places import PORTAL
from tests.browser import Server, axe, named, overflow, picture, ready, visit

GUIDES = ("guidance?g=colleague-disagrees", "disabled-children?g=disabled-nine-factors", "home")
ADDRESSES = (*(page.name for page in PORTAL), *GUIDES)
COLOURS = ("color-contrast", "link-in-text-block")  # the rules that look at colours
# High contrast is laid over the dark colours of the framework, as the style of the page is.
LAID = "style => { const laid = document.createElement('style'); laid.textContent = style; document.body.append(laid) }"
REST = 2000  # milliseconds in which a page has come to rest, however slow the machine


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server in an area with a pack of its own; somebody is named."""
    made = Server(tmp_path_factory.mktemp("portal"))
    named(made.database, local="oxfordshire")
    yield made.start()
    made.kill()


def faults_of(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """What keeps somebody out; looked at again once a slow page has come to rest in its colours."""
    found = axe(page, rules)
    if found:
        page.wait_for_timeout(REST)
        found = axe(page, rules)
    return found


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_of_the_portal_keeps_anybody_out(page: Page, here: Server, address: str) -> None:
    """Looked at whole where there is least room; in other colours and a wider window only for what these change."""
    name, faults = address.replace("?g=", "-"), []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})
    visit(page, here, f"/{address}" if address != "home" else "/")
    faults += [] if page.locator("h1").count() == 1 else ["not one heading of the first level"]
    faults += [] if page.evaluate("document.activeElement.tagName") == "H1" else ["the heading has not the focus"]
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(300)
        faults += [f"{width}: wider than the window by {wider}" for wider in (overflow(page),) if wider]
        picture(page, f"portal-{name}-{width}-light")
    faults += faults_of(page)
    page.emulate_media(color_scheme="dark")
    for look, more in (("dark", ""), ("contrast", style(Look.CONTRAST))):
        page.evaluate(LAID, more)
        page.wait_for_timeout(200)
        faults += [f"{look}: {fault}" for fault in faults_of(page, COLOURS)]
        picture(page, f"portal-{name}-320-{look}")

    assert faults == []


def test_a_question_typed_is_answered_on_the_spot_by_keyboard_alone_and_is_in_no_address(
    page: Page, here: Server
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    visit(page, here, "/find")
    box = page.get_by_label("What are you looking for?")
    box.focus()
    page.keyboard.type("colleague disagrees")
    page.keyboard.press("Enter")
    ready(page)

    first = page.locator(".st-key-cards_hits").get_by_role("link").first
    expect(first).to_have_text("When a colleague disagrees")
    assert "colleague" not in page.url
    first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("When a colleague disagrees")
    ready(page)
    assert page.url.endswith("/guidance?g=colleague-disagrees")

    page.go_back()
    ready(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Guidance and people")
    expect(page.get_by_label("What are you looking for?")).to_have_value("colleague disagrees")


def test_from_one_guide_to_the_next_the_new_heading_is_read_out(page: Page, here: Server) -> None:
    visit(page, here, "/guidance?g=hear-a-baby")
    page.get_by_role("link", name="After this: ").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Hearing a baby, or a child who does not speak yet")
    ready(page)

    assert page.evaluate("document.activeElement.tagName") == "H1"
    assert "hear-a-baby" not in page.url
