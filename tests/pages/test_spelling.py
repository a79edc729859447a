"""In a real browser: spelling is checked in every long text until somebody turns it off, and then nowhere."""

from playwright.sync_api import Page, expect

from tests.browser import Server, named, visit
from tests.families import empty
from tests.pages.at_the_notebook import begun

UNCHECKED = "textarea:not([readonly]):not([spellcheck={}])"


def all_boxes(page: Page, checked: str) -> None:
    expect(page.locator("textarea:not([readonly])").first).to_be_visible()
    expect(page.locator(UNCHECKED.format(checked))).to_have_count(0)


def test_spelling_is_checked_also_in_boxes_that_appear_later_until_it_is_turned_off(
    own_server: Server, page: Page
) -> None:
    named(own_server.database)
    own_server.start()
    family = begun(own_server, empty())
    visit(page, own_server, f"/family?a={family}")
    all_boxes(page, "true")
    page.get_by_role("button", name="Add an adult", exact=True).click()
    expect(page.get_by_label("Their own view")).to_be_visible()
    all_boxes(page, "true")

    visit(page, own_server, "/settings")
    page.get_by_text("Check spelling as I type").click()
    expect(page.get_by_label("Your name")).to_have_attribute("spellcheck", "false")

    visit(page, own_server, f"/family?a={family}")
    all_boxes(page, "false")
    page.get_by_role("button", name="Add a child", exact=True).click()
    expect(page.get_by_label("Name (may stay empty)")).to_have_attribute("spellcheck", "false")
    all_boxes(page, "false")
