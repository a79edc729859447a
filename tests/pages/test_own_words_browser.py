"""In a real browser: the own part is handed over, filled in by keyboard and given back, and shows nobody else."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from pathway import ids
from pathway.evidence import Contact, Evidence
from pathway.scales import Handling, Kind
from tests.browser import PATIENCE, Beacon, Server, axe, overflow, ready, visit
from tests.families import ASH, MORGAN, NOW, ROWAN, empty
from tests.journeys import walk
from tests.journeys.hand import SETTLED
from tests.journeys.keys import Keys

SAID = "I go under my bed"
OTHERS = ("Marigold", "Peregrine", "Quillon")
HOLD = 3500  # milliseconds; a press that waits for words has given up by then, and is not made once they are stored
QUESTION = ".st-key-own_question_own-young-worries"


@pytest.fixture
def record_id(server: Server) -> str:
    """A child with a sister and two adults, all of whom have names that stand nowhere else."""
    told = Evidence(id="told", words="Marigold is hungry", kind=Kind.SAW, source="Quillon", child_ids=("rowan",))
    record = empty().keep(
        ROWAN, ASH.but(name="Marigold"), MORGAN.but(name="Peregrine"), MORGAN.but(id="second", name="Quillon"), told,
        Contact(id="visit", on=NOW.date(), place="Quillon’s flat"),
    )  # fmt: skip
    return walk.put(server, record.but(id=ids.fresh(), family_id=ids.fresh()))


@pytest.fixture
def keys(page: Page) -> Iterator[Keys]:
    """Somebody at the keyboard; at the end, nowhere on the way was the focus out of sight."""
    hand = Keys(page)
    yield hand
    assert hand.lost == []


def _alone(page: Page) -> None:
    """Nothing of anybody else is on the page, not even unseen, and nothing on it leads into the assessment."""
    everything = page.content()
    assert [name for name in OTHERS if name in everything] == []
    assert page.locator("[data-testid=stSidebar] a").count() == 0


def _addresses(page: Page) -> set[str]:
    found: list[str] = page.evaluate("[...document.querySelectorAll('a[href]')].map(one => new URL(one.href).pathname)")
    # Numbers to ring are addresses too, and the way past the menu leads to the page itself.
    return {one for one in found if one.startswith("/")} - {"/own-words"}


def _at(page: Page, title: str) -> None:
    """Wait until this page is drawn."""
    expect(page.locator("h1")).to_have_text(title)
    ready(page)


def test_a_child_writes_alone_by_keyboard_and_gives_it_back(
    keys: Keys, page: Page, server: Server, record_id: str
) -> None:
    visit(page, server, f"/voice?a={record_id}&child=rowan")
    keys.to(page.locator(".st-key-own_door_rowan summary"))
    keys.press("Enter")
    keys.to(page.get_by_role("link", name="Open the page for Rowan"))
    keys.press("Enter")
    _at(page, "Your own words")
    _alone(page)
    assert keys.focus == "H1 Your own words"
    assert _addresses(page) == {"/safety"}

    keys.to(page.locator(f"{QUESTION} textarea"))
    keys.type(SAID)
    keys.to(page.locator(f"{QUESTION} input[type=checkbox]"))
    keys.press("Space")
    keys.to(page.get_by_label("What you would like us to be careful about"))
    keys.type("Not my mum")
    keys.to(page.get_by_role("button", name="I have finished: give it back"))
    keys.press("Enter")

    expect(page.get_by_role("heading", name="Thank you")).to_be_focused()
    assert SAID not in page.content()
    assert "Rowan" not in page.content()
    _alone(page)
    (piece,) = [one for one in walk.kept(server, record_id).evidence if one.own_prompt]
    assert (piece.words, piece.said_by, piece.handling) == (SAID, "rowan", Handling.CHILD_ASKED_FOR_CARE)
    assert piece.handling_words == "Not my mum"

    keys.to(page.get_by_role("link", name="For the worker: go back to the assessment"))
    keys.press("Enter")
    _at(page, "Each child’s voice")
    expect(page.locator("blockquote", has_text=SAID)).to_be_visible()


def test_once_given_back_neither_back_nor_a_reload_shows_what_was_written(
    page: Page, server: Server, record_id: str
) -> None:
    visit(page, server, f"/own-words?a={record_id}&child=rowan")
    page.locator(f"{QUESTION} textarea").fill(SAID)
    page.get_by_role("button", name="I have finished: give it back").click()
    ready(page)
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()

    page.reload()
    ready(page)
    assert SAID not in page.content()
    page.go_back()
    expect(page).not_to_have_url(re.compile("done"))
    ready(page)
    assert SAID not in page.content()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    assert [one.words for one in walk.kept(server, record_id).evidence if one.own_prompt] == [SAID]


def test_it_is_not_given_back_over_words_that_could_not_be_stored(page: Page, server: Server, record_id: str) -> None:
    visit(page, server, f"/own-words?a={record_id}&child=rowan")
    finished, bar = page.get_by_role("button", name="I have finished: give it back"), page.locator(".st-key-saving")
    with walk.busy(server):
        page.locator(f"{QUESTION} textarea").fill(SAID)
        for _ in range(2):
            finished.click()
            expect(bar).to_contain_text("Not saved", timeout=PATIENCE)
        page.wait_for_timeout(HOLD)
        ready(page)
        expect(page.locator("h1")).to_have_text("Your own words")
        expect(page.locator(f"{QUESTION} textarea")).to_have_value(SAID)

    expect(bar).to_contain_text("Saved at", timeout=PATIENCE)
    finished.click()

    expect(page.get_by_role("heading", name="Thank you")).to_be_visible(timeout=PATIENCE)
    assert [one.words for one in walk.kept(server, record_id).evidence if one.own_prompt] == [SAID]


def test_act_today_is_reached_from_the_childs_page_and_leads_back_to_it(
    page: Page, server: Server, record_id: str
) -> None:
    visit(page, server, f"/own-words?a={record_id}&child=rowan")
    page.locator(f"{QUESTION} textarea").fill(SAID)
    page.locator(".st-key-act a").click()
    _at(page, "Safety now: act today")
    _alone(page)
    assert "999" in page.locator(".st-key-body").inner_text()
    assert _addresses(page) == {"/safety"}

    page.get_by_role("link", name="Go back to what you were writing").click()
    _at(page, "Your own words")
    expect(page.locator(f"{QUESTION} textarea")).to_have_value(SAID)


def test_the_browsers_way_back_from_act_today_shows_the_childs_words_and_its_way_on_no_family(
    page: Page, server: Server, record_id: str
) -> None:
    visit(page, server, f"/own-words?a={record_id}&child=rowan")
    page.locator(f"{QUESTION} textarea").fill(SAID)
    page.locator(".st-key-act a").click()
    _at(page, "Safety now: act today")

    for _ in range(2):
        page.go_back()
        _at(page, "Your own words")
        expect(page.locator(f"{QUESTION} textarea")).to_have_value(SAID)
        assert _addresses(page) == {"/safety"}
        page.go_forward()
        _at(page, "Safety now: act today")
        _alone(page)
        assert _addresses(page) == {"/safety"}


def test_no_address_that_goes_wrong_while_a_child_has_the_device_leads_to_a_family(page: Page, server: Server) -> None:
    for wrong in ("", "?child=rowan", "?a=gone&child=rowan", "?own=gone&child=rowan", "?a=gone&done=1"):
        visit(page, server, f"/own-words{wrong}")

        expect(page.locator("h1")).to_have_text("This page is closed")
        assert _addresses(page) == {"/safety"}
        page.locator(".st-key-act a").click()
        _at(page, "Safety now: act today")
        assert _addresses(page) == {"/safety"}
        page.go_back()
        _at(page, "This page is closed")
        assert _addresses(page) == {"/safety"}


@pytest.mark.parametrize("width", [1280, 320])
def test_the_childs_page_can_be_used_by_everybody(page: Page, server: Server, record_id: str, width: int) -> None:
    for done in ("", "&done=1"):
        page.set_viewport_size({"width": width, "height": 4200})
        visit(page, server, f"/own-words?a={record_id}&child=rowan{done}")

        assert axe(page) == []
        assert overflow(page) == 0


def test_what_a_child_writes_is_text_on_every_page_that_shows_it(page: Page, server: Server, beacon: Beacon) -> None:
    harm = f"<img src={beacon.url}/i> ![x]({beacon.url}/m) **bold** <script>window.harmed = 1</script>"
    record = empty().but(id=ids.fresh(), family_id=ids.fresh()).keep(ROWAN.but(name=harm))
    walk.put(server, record)
    visit(page, server, f"/own-words?a={record.id}&child=rowan")
    page.locator(f"{QUESTION} textarea").fill(harm)
    page.locator(f"{QUESTION} textarea").blur()
    page.wait_for_function(SETTLED)
    ready(page)

    for address in ("own-words", "voice"):
        visit(page, server, f"/{address}?a={record.id}&child=rowan")
        assert page.locator(f"[src*='{beacon.url}'], strong:has-text('bold')").count() == 0
    expect(page.locator("blockquote")).to_have_text(harm)
    assert not page.evaluate("window.harmed")
    assert beacon.requests == []
