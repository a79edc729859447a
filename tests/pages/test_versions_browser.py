"""In a real browser: what is brought back far down a long list is told where the reader is."""

import pytest
from playwright.sync_api import Page, expect

from pathway import exchange, ids, keeping, practice
from pathway.store import Store
from tests.browser import Server, overflow, picture, ready, visit

MARSH = practice.family("marsh").newest
MEANT = sum(bool(each.meaning_now.strip()) for each in MARSH.judgements)


@pytest.fixture
def changed_throughout(server: Server) -> str:
    """The address of a record whose meanings were all written anew by somebody else."""
    first = MARSH.but(id=ids.fresh(), family_id=ids.fresh())
    second = first.but(judgements=tuple(each.but(meaning_now="Not known yet.") for each in first.judgements))
    store, shown = Store.open(f"sqlite:///{server.database.as_posix()}"), keeping.summarised(first)
    store.create(first.id, exchange.to_json(first), shown, by="Pat Example", at=first.started_at, what="Started")
    store.save(
        first.id, exchange.to_json(second), shown, expected=1, by="Robin Example", at=first.started_at, what="Wrote"
    )
    store.close()
    return f"/versions?a={first.id}"


@pytest.mark.parametrize("width", [1280, 320])
def test_what_was_brought_back_is_told_in_sight_of_whoever_pressed_far_down(
    server: Server, page: Page, changed_throughout: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    visit(page, server, changed_throughout)
    page.get_by_role("combobox").first.click()
    page.get_by_role("option").last.click()
    buttons = page.locator("[class*=st-key-text_back] button")
    expect(buttons).to_have_count(MEANT)  # until the whole list is drawn, the last is not far down
    buttons.last.click()
    told = page.locator(".st-key-said")
    expect(told).to_contain_text("What it said until now stays in this list.")
    ready(page)
    picture(page, f"brought-back-{width}")

    assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollTop") > 700
    expect(told).to_be_in_viewport(ratio=1)
    box, bar = told.bounding_box(), page.locator(".st-key-bar").bounding_box()
    assert box is not None
    assert bar is not None
    assert box["y"] >= bar["y"] + bar["height"], "the bar lies over it"
    assert overflow(page) == 0
