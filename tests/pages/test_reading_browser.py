"""In a real browser: a link at the top of what is read leads to its heading, and the focus goes there."""

from playwright.sync_api import Page, expect

from pathway import ids
from tests.browser import Server, overflow, picture, visit
from tests.families import seen
from tests.journeys import walk


def test_a_link_at_the_top_leads_to_its_heading_with_the_focus(server: Server, page: Page) -> None:
    record = seen().but(id=ids.fresh(), family_id=ids.fresh())
    walk.put(server, record)
    page.set_viewport_size({"width": 320, "height": 700})
    visit(page, server, f"/read?a={record.id}")
    picture(page, "reading-links-320")
    links = page.get_by_role("navigation", name="On this page").get_by_role("link")
    for link in (links.first, links.last):
        words = link.inner_text()
        link.press("Enter")
        heading = page.get_by_role("heading", level=2).filter(has_text=words).first
        expect(heading).to_be_focused()
        expect(heading).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Read and decide")).to_be_attached()
    assert overflow(page) == 0
