"""By keyboard alone, and without ever losing sight of where the focus is: from the first child to the PDF."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from pathway import ids
from pathway.evidence import Contact, Note
from pathway.scales import Answer, Level
from tests.browser import Server, ready, visit
from tests.families import ASH, NOW, ROWAN, empty
from tests.journeys import walk
from tests.journeys.keys import Keys

NOTE = "Rowan opened the door. Ash sat by the window."


@pytest.fixture
def record_id(server: Server) -> str:
    """A family with two children, one visit and its note."""
    written = Note(id="note", contact_id="visit", words=NOTE, entered_at=NOW)
    record = empty().keep(ROWAN, ASH, Contact(id="visit", place="home"), written)
    return walk.put(server, record.but(id=ids.fresh(), family_id=ids.fresh()))


@pytest.fixture
def keys(page: Page) -> Iterator[Keys]:
    """Somebody at the keyboard; at the end, nowhere on the way was the focus out of sight."""
    hand = Keys(page)
    yield hand
    assert hand.lost == []


def test_a_child_is_added_named_and_dated(keys: Keys, page: Page, server: Server, record_id: str) -> None:
    visit(page, server, f"/tasks?a={record_id}")
    keys.to(page.locator(".st-key-menu").get_by_role("link", name="Family"), "Shift+Tab")
    keys.press("Enter")
    assert keys.focus == "H1 Family"

    keys.to(page.get_by_role("button", name="Add a child"))
    keys.press("Enter")
    assert keys.focus == "TEXTAREA Name (may stay empty)", "the form of the new child takes the focus"
    keys.type("Robin")
    keys.press("Tab")
    keys.to(page.get_by_role("radio", name="Not known yet"))
    keys.press("ArrowUp", "ArrowUp", "ArrowUp")
    keys.to(page.get_by_test_id("stDateInput").get_by_role("spinbutton").first)
    keys.type("14062018")
    keys.press("Tab", "Tab")

    child = walk.kept(server, record_id).children[-1]
    assert child.name == "Robin"
    assert child.born.on is not None
    assert child.born.on.isoformat() == "2018-06-14"


def test_the_first_stop_leads_past_the_menu(keys: Keys, page: Page, server: Server, record_id: str) -> None:
    visit(page, server, f"/tasks?a={record_id}")
    page.evaluate("document.activeElement.blur()")
    keys.to(page.get_by_role("link", name="Skip to main content"))

    keys.press("Enter", "Tab")

    assert page.evaluate("document.querySelector('[data-testid=stMain]').contains(document.activeElement)")


def test_a_level_is_chosen_by_arrows_and_keeps_the_focus(
    keys: Keys, page: Page, server: Server, record_id: str
) -> None:
    visit(page, server, f"/area?a={record_id}&area=food")
    sentences = page.locator(".st-key-level_food_rowan").get_by_role("radio")
    keys.to(sentences)
    keys.press("Space")
    keys.press("ArrowDown", "ArrowDown")

    expect(sentences.nth(2)).to_be_checked()
    assert sentences.nth(2).evaluate("one => one === document.activeElement")
    assert walk.kept(server, record_id).judgement(ROWAN, "food").level is Level.PARTLY_MET

    keys.to(page.locator(".st-key-level_food_ash").get_by_role("radio"))
    keys.press("Space")
    assert walk.kept(server, record_id).judgement(ASH, "food").level is Level.MET
    keys.to(page.locator(".st-key-onward a"))


def test_words_are_chosen_in_the_note_and_sorted(keys: Keys, page: Page, server: Server, record_id: str) -> None:
    visit(page, server, f"/notebook?a={record_id}")
    keys.to(page.locator("textarea[aria-readonly=true]"))
    keys.press("Alt+ArrowDown", "Enter")
    keys.to(page.get_by_role("button", name="Rowan", exact=True))
    keys.press("Enter")
    keys.to(page.get_by_role("button", name="Food and growth"))
    keys.press("ArrowRight", "Enter")
    keys.to(page.get_by_role("button", name="Done with these words"))
    keys.press("Enter")

    (piece,) = walk.kept(server, record_id).evidence
    assert piece.words == "Rowan opened the door."
    assert piece.child_ids == (ROWAN.id,)
    assert len(piece.area_ids) == 1
    assert keys.focus.startswith("TEXTAREA"), "the next words can be chosen at once"


def test_act_today_is_reached_and_answered(keys: Keys, page: Page, server: Server, record_id: str) -> None:
    visit(page, server, f"/plan?a={record_id}")
    keys.to(page.locator(".st-key-act a"), "Shift+Tab")
    keys.press("Enter")
    assert keys.focus.startswith("H1 Safety now")

    keys.to(page.get_by_role("radio", name="Yes"))
    keys.press("Space")
    keys.to(page.get_by_label("What was seen, heard or read"))
    keys.type("A burn on the arm")
    keys.press("Tab")

    (answer,) = walk.kept(server, record_id).safety_checks[-1].answers
    assert (answer.answer, answer.words) == (Answer.YES, "A burn on the arm")


def test_the_report_is_made(keys: Keys, page: Page, server: Server, record_id: str) -> None:
    visit(page, server, f"/report?a={record_id}")
    keys.to(page.get_by_role("button", name="Make the file"))
    keys.press("Enter")
    keys.to(page.get_by_role("button", name="Download the PDF"))
    with page.expect_download() as saved:
        page.keyboard.press("Enter")

    assert saved.value.path().read_bytes().startswith(b"%PDF")
    ready(page)


def test_a_stop_out_of_sight_would_have_been_noticed(page: Page, server: Server, record_id: str) -> None:
    hand = Keys(page)
    visit(page, server, f"/area?a={record_id}&area=food")
    page.add_style_tag(content="* { outline: none !important }")
    hand.to(page.get_by_role("button", name="Add what you know about Rowan"))
    page.evaluate(
        "() => { const over = document.body.appendChild(document.createElement('div'));"
        " over.style = 'position: fixed; inset: 0; z-index: 9999999' }"
    )
    hand.press("Tab")

    assert any("nothing shows the focus" in stop for stop in hand.lost)
    assert any("covered" in stop for stop in hand.lost)
