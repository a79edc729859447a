"""In a real browser: choosing a level moves nothing, and a small window keeps its child and its place."""

import pytest
from playwright.sync_api import Page, expect

from pathway import exchange, ids, summary
from pathway.store import Store, Summary
from tests.browser import Server, axe, overflow, ready, visit
from tests.families import NOW, WREN, seen

TOP = "() => document.querySelector('[data-testid=stMain]').scrollTop"


@pytest.fixture
def record_id(server: Server) -> str:
    """A family with four children, one of them not yet born."""
    record = seen().but(id=ids.fresh()).keep(WREN)
    store = Store.open(f"sqlite:///{server.database.as_posix()}")
    shown = Summary(summary.names(record), "", "draft", record.family_id, False)
    store.create(record.id, exchange.to_json(record), shown, by="Pat Example", at=NOW, what="Started")
    store.close()
    return record.id


@pytest.mark.parametrize("width", [1280, 320])
def test_choosing_a_level_moves_neither_the_page_nor_the_sentence_under_the_finger(
    page: Page, server: Server, record_id: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, server, f"/area?a={record_id}&area=food&child=rowan")
    sentences = page.locator(".st-key-level_food_rowan label")

    for name in ("Partly met.", "Met.", "Not known yet.", "Not met."):
        sentence = sentences.filter(has=page.get_by_text(name, exact=True)).first
        sentence.scroll_into_view_if_needed()
        page.wait_for_timeout(200)
        place, top = sentence.bounding_box(), page.evaluate(TOP)

        sentence.click()
        ready(page)

        assert sentence.bounding_box() == place
        assert page.evaluate(TOP) == top
        expect(sentence.get_by_role("radio")).to_be_checked()
    assert overflow(page) == 0


def test_a_small_window_shows_one_child_and_the_switch_keeps_the_place(
    page: Page, server: Server, record_id: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    visit(page, server, f"/area?a={record_id}&area=food")
    names = page.locator(".st-key-kids h2 >> visible=true")
    expect(names).to_have_text(["Rowan"])
    page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollTo(0, 120)")
    page.wait_for_timeout(200)

    page.get_by_role("radio", name="Wren").click()
    ready(page)
    expect(names).to_have_text(["Wren"])
    assert page.evaluate(TOP) == 120

    page.get_by_role("link", name="Health").first.click()
    ready(page)
    expect(names).to_have_text(["Wren"])
    page.reload()
    ready(page)
    expect(names).to_have_text(["Wren"])


@pytest.mark.parametrize("part", ["area", "voice", "history", "disability"])
def test_these_screens_can_be_used_by_everybody(page: Page, server: Server, record_id: str, part: str) -> None:
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 3000})
        visit(page, server, f"/{part}?a={record_id}")

        assert axe(page) == []
        assert overflow(page) == 0
