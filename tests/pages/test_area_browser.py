"""In a real browser: choosing a level moves nothing, and a small window keeps its child and its place."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from pathway import exchange, ids, summary
from pathway.assessment import Assessment
from pathway.evidence import Contact, Evidence
from pathway.history import Appointment, Event
from pathway.judgement import Need
from pathway.scales import Brought, Impairment, Kind, Level
from pathway.store import Store, Summary
from pathway.voice import Voice
from tests.browser import Beacon, Server, axe, overflow, ready, visit
from tests.families import ASH, BAY, NOW, ROWAN, WREN, empty, judged, seen

TOP = "() => document.querySelector('[data-testid=stMain]').scrollTop"


def stored(server: Server, record: Assessment) -> str:
    """The same family in the server’s database."""
    store = Store.open(f"sqlite:///{server.database.as_posix()}")
    shown = Summary(summary.names(record), "", "draft", record.family_id, False)
    store.create(record.id, exchange.to_json(record), shown, by="Pat Example", at=NOW, what="Started")
    store.close()
    return record.id


@pytest.fixture
def record_id(server: Server) -> str:
    """A family with four children, one of them not yet born."""
    return stored(server, seen().but(id=ids.fresh()).keep(WREN))


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


def _hostile(url: str) -> Assessment:
    """A family in which every word on these screens tries to be something else."""
    words = f"<img src={url}/i> ![x]({url}/m) [y]({url}/l) <a href='{url}/a'>z</a> **bold** $x^2$ :red[c] {url}/bare"
    about: dict[str, Any] = {"child_id": "rowan"}
    both: dict[str, Any] = {"child_ids": ("rowan", "ash"), "source": words}
    return empty().but(id=ids.fresh()).keep(
        ROWAN.but(name=words, impairment=Impairment.YES, communicates_by=words), ASH.but(name=f"Ash {words}"),
        BAY.but(name=words, born=BAY.born.but(words=words)), Contact(id="c", place=words),
        Evidence(id="e", words=words, kind=Kind.TOLD_BY_CHILD, exact=True, area_ids=("food",), contact_id="c", **both),
        judged(Level.NOT_MET, meaning_now=words), Need(id="n", what=words, **about),
        Voice(id="v", wants=words, **about), Voice(id="w", where=words, **about),
        Event(id="ev", what=words, when=words, effect=words, **both),
        Appointment(id="ap", kind=words, reason=words, outcome=Brought.BROUGHT, **about),
    )  # fmt: skip


def test_no_word_of_a_person_becomes_a_picture_a_link_or_markup(page: Page, server: Server, beacon: Beacon) -> None:
    record = _hostile(beacon.url)
    stored(server, record)

    areas = [f"area?area={area}" for area in ("food", "extra-needs", "before-birth")]
    for address in (*areas, "voice", "history", "disability"):
        visit(page, server, f"/{address}{'&' if '?' in address else '?'}a={record.id}")
        for button in ("Change “", "See every"):
            found = page.get_by_text(button)
            if found.count():
                found.first.click()
                ready(page)
        assert page.locator(f"[href*='{beacon.url}'], [src*='{beacon.url}']").count() == 0
        assert page.get_by_role("strong").filter(has_text="bold").count() == 0
        assert page.locator(".katex").count() == 0
    assert beacon.requests == []
