"""In a real browser: what a reader will ask can be read and opened in every width, and keeps nobody out."""

from playwright.sync_api import Page

from pages.parts.looks import Look
from pathway import ids, practice
from pathway.beginning import to_practise
from tests.browser import Server, axe, named, overflow, picture, ready, visit
from tests.journeys.walk import put


def test_what_a_reader_will_ask_is_opened_by_the_keyboard_and_keeps_nobody_out(page: Page, server: Server) -> None:
    marsh = put(server, to_practise(practice.family("marsh").assessments, ids.fresh)[0])
    named(server.database, look=str(Look.DARK))
    visit(page, server, f"/check?a={marsh}")
    page.get_by_role("button", name="Open Family").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Daniel Okafor: Named here and not spoken to").wait_for()
    ready(page)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 3000})  # so that nothing lies under the bars that stay
        ready(page)
        picture(page, f"asks-{width}")

        assert overflow(page) == 0
        assert axe(page) == []
    named(server.database, look=str(Look.SYSTEM))
