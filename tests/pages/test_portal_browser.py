"""In a real browser: the portal keeps nobody out, in any look and at any width, and its answers are met at once."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from pages.parts.looks import Look, style
from pages.parts.places import PORTAL
from pathway.content import load
from tests import areas
from tests.browser import COLOURS, Server, axe, named, overflow, picture, ready, visit

# What is read on the pages of others: a guide, a kind of help, a tool, a blank sheet, a question, and Home.
WITHIN = (
    "guidance?g=colleague-disagrees", "disabled-children?g=disabled-nine-factors", "adult-services?help=drugs-alcohol",
    "tools?tool=gcp2", "tools?sheet=day-in-my-life", f"quiz?q={load().quiz[0].id}", "home",
)  # fmt: skip
ADDRESSES = (*(page.name for page in PORTAL), *WITHIN)
WIDTHS = (1280, 320)
# What the computer asks for, and what is laid over it: high contrast lies over the dark colours of the framework.
LOOKS: dict[str, tuple[Literal["light", "dark"], str]] = {
    "light": ("light", ""), "dark": ("dark", ""), "contrast": ("dark", style(Look.CONTRAST)),
}  # fmt: skip
LAID = """style => {
    document.getElementById('laid')?.remove();
    document.body.append(Object.assign(document.createElement('style'), {id: 'laid', textContent: style}));
}"""
REST = 2000  # milliseconds in which a page has come to rest, however slow the machine


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server in an area with a pack of its own; somebody is named."""
    made = Server(tmp_path_factory.mktemp("portal"))
    named(made.database, local=areas.here())
    yield made.start()
    made.kill()


def faults_of(page: Page, rules: Sequence[str]) -> list[str]:
    """What keeps somebody out; looked at again once a slow page has come to rest in its colours."""
    found = seen(page, rules)
    if found:
        page.wait_for_timeout(REST)
        found = seen(page, rules)
    return found


def seen(page: Page, rules: Sequence[str]) -> list[str]:
    wider = overflow(page)
    return axe(page, rules) + ([f"it is wider than the window by {wider}"] if wider else [])


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_of_the_portal_keeps_anybody_out_in_any_look_and_at_any_width(
    page: Page, here: Server, address: str
) -> None:
    name, faults = re.sub(r"\?\w+=", "-", address), []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})
    visit(page, here, f"/{address}" if address != "home" else "/")
    faults += [] if page.locator("h1").count() == 1 else ["not one heading of the first level"]
    faults += [] if page.evaluate("document.activeElement.tagName") == "H1" else ["the heading has not the focus"]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for look, (scheme, more) in LOOKS.items():
            page.emulate_media(color_scheme=scheme)
            page.evaluate(LAID, more)
            page.wait_for_timeout(200)
            rules = () if look == "light" else COLOURS
            faults += [f"{width}, {look}: {fault}" for fault in faults_of(page, rules)]
            picture(page, f"portal-{name}-{width}-{look}")

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
    assert page.url.endswith("/guidance?g=colleague-disagrees&via=find")

    page.go_back()
    ready(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Guidance and people")
    expect(page.get_by_label("What are you looking for?")).to_have_value("colleague disagrees")

    page.get_by_role("button", name="Clear the search").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Who to ring")).to_be_visible()
    expect(page.get_by_label("What are you looking for?")).to_have_value("")
    expect(page.get_by_label("What are you looking for?")).to_be_focused()


def test_from_one_guide_to_the_next_the_new_heading_is_read_out(page: Page, here: Server) -> None:
    visit(page, here, "/guidance?g=hear-a-baby")
    page.get_by_role("link", name="After this: ").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Hearing a baby, or a child who does not speak yet")
    ready(page)

    assert page.evaluate("document.activeElement.tagName") == "H1"
    assert "hear-a-baby" not in page.url
