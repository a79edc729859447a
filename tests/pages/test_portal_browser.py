"""In a real browser: the portal keeps nobody out, in any look and at any width, and its answers are met at once."""

from collections.abc import Iterator

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
TALL = "() => document.querySelector('[data-testid=stMain]').scrollHeight"


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server in an area with a pack of its own; somebody is named."""
    made = Server(tmp_path_factory.mktemp("portal"))
    named(made.database, local="oxfordshire")
    yield made.start()
    made.kill()


def in_sight(page: Page, width: int) -> None:
    """Make the window this wide, and so tall that neither the bar nor the foot lies over what is measured."""
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_timeout(300)
    page.set_viewport_size({"width": width, "height": int(page.evaluate(TALL)) + 300})
    page.wait_for_timeout(200)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_of_the_portal_keeps_anybody_out(page: Page, here: Server, address: str) -> None:
    name = address.replace("?g=", "-")
    page.emulate_media(color_scheme="light")
    visit(page, here, f"/{address}" if address != "home" else "/")
    faults = [] if page.locator("h1").count() == 1 else ["not one heading of the first level"]
    for width in (1280, 320):
        in_sight(page, width)
        faults += [f"{width}: {fault}" for fault in axe(page)]
        faults += [f"{width}: wider than the window by {wider}" for wider in (overflow(page),) if wider]
        picture(page, f"portal-{name}-{width}-light")
    for looks_like, more in (("dark", ""), ("contrast", style(Look.CONTRAST))):
        page.emulate_media(color_scheme="dark")
        page.evaluate(LAID, more)
        page.wait_for_timeout(200)
        faults += [f"{looks_like}: {fault}" for fault in axe(page, COLOURS)]
        picture(page, f"portal-{name}-320-{looks_like}")
    page.emulate_media(color_scheme="light")

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
