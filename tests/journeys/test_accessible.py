"""No screen keeps anybody out: WCAG 2.2 A and AA, in every look, in a wide and a narrow window, full and empty."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from pages.parts.looks import Look, style
from pages.parts.places import PARTS
from pathway import content, ids, practice
from tests import areas
from tests.browser import COLOURS, LOOKS, ROOT, Server, all_in_sight, axe, copied, named, overflow, visit
from tests.families import empty
from tests.journeys import walk

PACK = content.load(ROOT / "data", areas.here())
MARSH = practice.family("marsh").newest
WIDTHS = (1280, NARROW := 320)
# What the computer asks for, and so what is looked at one after the other; as the computer, that is light and dark.
Scheme = Literal["light", "dark"]
ASKED: tuple[Scheme, ...] = ("light", "dark")
REST = 3000  # milliseconds in which a page has come to rest, however slow the machine
# Of the words of the page.
COLOUR = "() => getComputedStyle(document.querySelector('h1')).color"
# High contrast is laid over the dark colours of the framework, as a style of the page, and taken off again.
LAID = """style => {
    document.getElementById('laid')?.remove();
    if (style) document.body.append(Object.assign(document.createElement('style'), {id: 'laid', textContent: style}));
}"""
# Whether the menu is as closed as it should be; a page without one has none to close.
MENU = """closed => [String(closed), undefined].includes(
    document.querySelector('[data-testid=stSidebar]')?.dataset.collapsed)"""
FAULTY = '''"""A page that keeps people out."""

import streamlit as st

st.title("Task list", anchor=False)
st.title("Another heading of the page", anchor=False)
st.html("<p style='color: #8aa; background: #9bb'>Hardly to be read</p><input><div style='width: 3000px'>Wide</div>")
'''


def _window(browser: Browser, width: int) -> Page:
    return browser.new_page(viewport={"width": width, "height": 900}, locale="en-GB")


def _wide(page: Page, width: int) -> None:
    """Make the window this wide. A page loaded there is no other: its menu is closed where it would lie over it."""
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_function(MENU, arg=width == NARROW, polling=LOOKS)


def _faults(page: Page, width: int) -> list[str]:
    """What keeps somebody out of this page, a line each; it is looked at again once a slow page has come to rest."""
    found = _looked(page, width)
    if found:
        page.wait_for_timeout(REST)
        found = _looked(page, width)
    return found


def _looked(page: Page, width: int) -> list[str]:
    _wide(page, width)
    found = []
    if (headings := page.locator("h1").count()) != 1:
        found.append(f"the page has {headings} headings of the first level")
    if (language := page.evaluate("document.documentElement.lang")) != "en-GB":
        found.append(f"the page says that its language is “{language}”")
    if (focused := page.evaluate("document.activeElement.tagName")) != "H1":
        found.append(f"the focus is on {focused}")
    if wider := overflow(page):
        found.append(f"the page is {wider} pixels wider than the window")
    all_in_sight(page, width)
    return found + axe(page)


def _screens(full: str, fresh: str) -> list[str]:
    """Every page of a family that is written up, the places where something is open, and every page of an empty one."""
    record = MARSH.but(id=full)
    opened = [
        f"/family?a={full}&child={record.children[0].id}&item={record.adults[0].id}",
        f"/notebook?a={full}&item={record.evidence[0].id}",
        f"/meaning?a={full}&child={record.children[-1].id}",
        f"/pathway?a={full}&child={record.children[-1].id}",
        f"/own-words?a={full}&child={record.children[0].id}&done=1",
        f"/safety?own={full}&child={record.children[0].id}",
    ]
    return [*walk.addresses(record, PACK), *opened, *(f"/{place.address}?a={fresh}" for place in PARTS)]


@pytest.fixture
def kept(own_server: Server) -> tuple[Server, str, str]:
    """A server that knows a family written up and an assessment in which nothing is written; not started yet."""
    named(own_server.database, local=areas.here())
    full = walk.put(own_server, MARSH.but(id=ids.fresh(), family_id=ids.fresh()))
    return own_server, full, walk.put(own_server, empty().but(id=ids.fresh(), family_id=ids.fresh()))


def test_no_screen_keeps_anybody_out(browser: Browser, kept: tuple[Server, str, str]) -> None:
    server, full, fresh = kept
    named(server.database)
    server.start()
    faults = []
    page = _window(browser, WIDTHS[0])
    seen: set[str] = set()
    for address in _screens(full, fresh):
        page.emulate_media(color_scheme=ASKED[0])
        _wide(page, WIDTHS[0])
        visit(page, server, address)
        for width in _widths(address, seen):
            _wide(page, width)
            faults += [f"{address}, {width}: {fault}" for fault in _faults_asked(page, width)]
    page.close()

    assert faults == [], f"{len(faults)} faults\n" + "\n".join(faults)


def _widths(address: str, seen: set[str]) -> tuple[int, ...]:
    """In what windows a page is looked at: both, but for areas of care, which are one page with other words.

    The first area and what is not an area are looked at in both, each other area where there is least room.
    """
    page = address.partition("?")[0]
    again = page in seen and "&area=" in address
    seen.add(page)
    return (NARROW,) if again else WIDTHS


def _faults_asked(page: Page, width: int) -> list[str]:
    """What keeps somebody out of this page at this width, and of its colours in dark and in high contrast."""
    _ask(page, ASKED[0])
    found = _faults(page, width)
    _ask(page, ASKED[1])
    found += [f"dark: {fault}" for fault in _coloured(page)]
    page.evaluate(LAID, style(Look.CONTRAST))
    if wider := overflow(page):
        found.append(f"high contrast: the page is {wider} pixels wider than the window")
    found += [f"high contrast: {fault}" for fault in _coloured(page)]
    page.evaluate(LAID, "")
    return found


def _coloured(page: Page) -> list[str]:
    """What keeps somebody out in these colours; all else is the same in them."""
    found = axe(page, COLOURS)
    if found:
        page.wait_for_timeout(REST)
        found = axe(page, COLOURS)
    return found


def _ask(page: Page, scheme: Scheme) -> None:
    """Have the computer ask for light or dark, and wait until the page has followed where it does."""
    if page.evaluate("scheme => matchMedia(`(prefers-color-scheme: ${scheme})`).matches", scheme):
        return
    before = page.evaluate(COLOUR)
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(f"before => ({COLOUR})() !== before", arg=before)


def test_the_menu_over_a_narrow_page_keeps_nobody_out(browser: Browser, kept: tuple[Server, str, str]) -> None:
    server, full, _ = kept
    page = _window(browser, 320)
    visit(page, server.start(), f"/tasks?a={full}")
    page.get_by_test_id("stExpandSidebarButton").click()
    page.locator(".st-key-menu_report a").scroll_into_view_if_needed()
    all_in_sight(page, 320)

    assert axe(page) == []
    page.close()


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK, Look.CONTRAST])
def test_a_link_of_the_frame_can_be_read_beneath_the_pointer(
    browser: Browser, kept: tuple[Server, str, str], look: Look
) -> None:
    server, full, _ = kept
    named(server.database, look=str(look))
    page = _window(browser, 1280)
    visit(page, server.start(), f"/meaning?a={full}")
    for link in (".st-key-onward a", ".st-key-back a", ".st-key-act a"):
        page.hover(link)
        page.wait_for_timeout(400)  # until the colour has changed
        assert [fault for fault in axe(page) if fault.startswith("color-contrast")] == [], link
    page.close()


@pytest.fixture
def faulty(own_server: Server, tmp_path: Path) -> Server:
    own_server.root = copied(tmp_path / "program")
    (own_server.root / "pages/start/settings.py").write_text(FAULTY, encoding="utf-8")
    named(own_server.database)
    return own_server.start()


def test_a_page_that_keeps_people_out_would_have_been_caught(browser: Browser, faulty: Server) -> None:
    page = _window(browser, 1280)
    visit(page, faulty, "/settings")

    found = "\n".join(_faults(page, 1280))

    for fault in ("2 headings", "pixels wider", "color-contrast", "label"):
        assert fault in found
    assert any(fault.startswith("color-contrast") for fault in _coloured(page))
    page.close()
