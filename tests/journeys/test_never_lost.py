"""Whatever is done to page, browser, server or wire, all that was typed is there; boxes of other kinds lose it."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from pathway.assessment import Assessment
from tests.browser import Server, ready, visit
from tests.journeys import walk
from tests.journeys.boxes import ARGUMENT, BOXES, ENOUGH, NOTE, OWN, VOICE, Box, family, kept_in_the_end, write
from tests.journeys.hand import Hand
from tests.journeys.losing import (
    FORGETFUL,
    LATE,
    PLAIN,
    UNHELD,
    UNHURRIED,
    UNTOLD,
    Acknowledged,
    Houses,
    Wire,
    a_browser_of_its_own,
)

WORDS = "He eats alone at the table. Rowan says “I do the tea” 🍞, each day but one"
MORE = " and puts Ash to bed by himself."
SHRINKS = """label => {
    let most = 0;
    window.shrank = [];
    setInterval(() => {
        const boxes = [...document.querySelectorAll('.wm-box')];
        const box = boxes.find(one => one.querySelector('label').textContent.startsWith(label));
        const now = box?.querySelector('textarea').value ?? '';
        if (box && now.length < most) shrank.push(now);
        most = Math.max(most, now.length);
    }, 10);
}"""

Leave = Callable[[Page, Server, Assessment], None]


def _shown(page: Page, server: Server, box: Box, record: Assessment, words: str) -> None:
    """The same person opens the same address again, and the same words stand there."""
    visit(page, server, box.at(record))
    deadline = time.monotonic() + ENOUGH
    while words not in (texts := _texts(page)) and time.monotonic() < deadline:
        page.wait_for_timeout(100)  # a box may be built a moment after all else is drawn
    assert words in texts, f"{box.name}: {texts}"


def _texts(page: Page) -> list[str]:
    texts: list[str] = page.locator("textarea").evaluate_all("all => all.map(one => one.value)")
    return texts


# Leaving a page in the middle of a word


def _follow(page: Page, _server: Server, _record: Assessment) -> None:
    menu = page.locator(".st-key-menu").get_by_role("link", name="Task list")
    menu.or_(page.locator(".st-key-own_finish").get_by_role("button")).first.click()


def _back_and_forward(page: Page, _server: Server, _record: Assessment) -> None:
    page.go_back()
    page.go_forward()
    ready(page)


def _on_and_back_within(page: Page, server: Server, record: Assessment) -> None:
    """Go by the browser’s ways between screens of the app, which is no loading of a page."""
    page.go_forward()
    expect(page.locator("h1")).to_have_text("Family")
    page.go_back()
    ready(page)


LEAVING: dict[str, Leave] = {
    "the tab is closed": lambda page, _server, _record: page.close(),
    "the page is loaded again": lambda page, _server, _record: page.reload() and None,
    "a link in the app is followed": _follow,
    "another address is opened": lambda page, server, _record: page.goto(server.url("/settings")) and None,
    "back and forward": _back_and_forward,
    "on and back within the app": _on_and_back_within,
}
LOSES = {
    "a link in the app is followed": (FORGETFUL, LATE, UNHELD, UNHURRIED),
    "on and back within the app": (FORGETFUL, LATE, UNHURRIED),
}


def _come(page: Page, server: Server, box: Box, act: str) -> Assessment:
    """Write in a box, having come there in a way that lets the act be done."""
    if act != "on and back within the app":
        page.goto(server.url("/ready"))
        return write(page, server, box, WORDS)
    record = family()
    walk.put(server, record)
    visit(page, server, box.at(record))
    Hand(page, server).part("Family")
    expect(page.locator("h1")).to_have_text("Family")
    page.go_back()
    expect(box.on(page)).to_be_visible()
    ready(page)
    box.on(page).click()
    page.keyboard.type(WORDS, delay=5)
    return record


@pytest.mark.parametrize("act", LEAVING)
def test_all_that_was_typed_is_there_after(act: str, page: Page, houses: Houses) -> None:
    server = houses()
    for box in BOXES:
        if box is OWN and act == "on and back within the app":
            continue  # a child’s page has no way on to another
        tab = page.context.new_page()
        record = _come(tab, server, box, act)
        LEAVING[act](tab, server, record)

        assert kept_in_the_end(server, record, box, WORDS) == WORDS, box.name
        tab.close()
        if box is OWN:  # it may have been given back, and then only the worker opens it again
            visit(page, server, VOICE.at(record))
        _shown(page, server, box, record, WORDS)


@pytest.mark.parametrize("act", LEAVING)
def test_a_box_that_is_not_ours_loses_words_when(act: str, page: Page, houses: Houses) -> None:
    server = houses(*LOSES.get(act, (PLAIN,)))
    record = _come(page, server, ARGUMENT, act)
    LEAVING[act](page, server, record)

    assert kept_in_the_end(server, record, ARGUMENT, WORDS, seconds=3) != WORDS


# The browser is killed


def test_a_killed_browser_loses_only_what_was_typed_after_the_last_answer(
    browser: Browser, page: Page, houses: Houses, tmp_path: Path
) -> None:
    server = houses()
    for box in BOXES:
        with a_browser_of_its_own(browser.browser_type, tmp_path / box.name) as (tab, kill):
            told = Acknowledged(tab)
            record = write(tab, server, box, WORDS)
            tab.keyboard.type(MORE * 4, delay=25)
            kill()

        assert told.words, box.name
        kept = kept_in_the_end(server, record, box, WORDS + MORE * 4, seconds=1)
        assert kept.startswith(told.words), box.name
        assert (WORDS + MORE * 4).startswith(kept), box.name
        _shown(page, server, box, record, kept)


def test_a_box_that_is_not_ours_loses_all_when_the_browser_is_killed(
    browser: Browser, houses: Houses, tmp_path: Path
) -> None:
    server = houses(PLAIN)
    with a_browser_of_its_own(browser.browser_type, tmp_path / "browser") as (tab, kill):
        record = write(tab, server, ARGUMENT, WORDS)
        tab.keyboard.type(MORE * 4, delay=25)
        kill()

    assert kept_in_the_end(server, record, ARGUMENT, WORDS, seconds=1) == ""


# The server is killed, or the wire is cut: words go on being typed


def _all_open(page: Page, server: Server) -> dict[Box, tuple[Page, Assessment]]:
    """A tab for each kind of box, in the middle of a word."""
    opened = {}
    for box in BOXES:
        tab = page.context.new_page()
        opened[box] = (tab, write(tab, server, box, WORDS))
        tab.evaluate(SHRINKS, box.label)
    return opened


def _all_kept(opened: dict[Box, tuple[Page, Assessment]], server: Server) -> None:
    for box, (tab, record) in opened.items():
        assert kept_in_the_end(server, record, box, WORDS + MORE) == WORDS + MORE, box.name
        expect(tab.locator("html")).to_have_attribute("data-writing", "saved")
        expect(box.on(tab)).to_have_value(WORDS + MORE)
        assert tab.evaluate("shrank") == [], f"{box.name}: old text was shown over new"


def test_all_that_was_typed_is_there_after_the_server_was_killed_and_came_back(page: Page, houses: Houses) -> None:
    server = houses()
    opened = _all_open(page, server)
    server.kill()
    for tab, _ in opened.values():
        tab.bring_to_front()
        tab.keyboard.type(MORE, delay=5)
        expect(tab.locator("html")).to_have_attribute("data-writing", "not saved")
    server.start()

    _all_kept(opened, server)
    for box, (tab, record) in opened.items():
        _shown(tab, server, box, record, WORDS + MORE)


def test_the_first_words_of_a_note_typed_while_the_server_was_away_are_kept(page: Page, houses: Houses) -> None:
    server = houses()
    record = write(page, server, NOTE, "")
    server.kill()
    page.keyboard.type(WORDS, delay=5)
    server.start()

    assert kept_in_the_end(server, record, NOTE, WORDS) == WORDS
    expect(NOTE.on(page)).to_have_value(WORDS)


def test_a_box_that_is_not_ours_loses_words_when_the_server_is_killed(page: Page, houses: Houses) -> None:
    server = houses(PLAIN, UNTOLD)
    record = write(page, server, ARGUMENT, WORDS)
    server.kill()
    server.start()
    ready(page)

    assert kept_in_the_end(server, record, ARGUMENT, WORDS, seconds=3) == ""


@pytest.mark.parametrize("seconds", [3, 60])
def test_all_that_was_typed_is_there_after_the_wire_was_cut_for(seconds: int, page: Page, houses: Houses) -> None:
    server = houses()
    wire = Wire(server)
    opened = _all_open(page, wire)
    wire.cut()
    until = time.monotonic() + seconds
    for tab, _ in opened.values():
        tab.bring_to_front()
        tab.keyboard.type(MORE, delay=5)
        expect(tab.locator("html")).to_have_attribute("data-writing", "not saved")
        expect(tab.locator(".st-key-saving")).to_contain_text("Not saved")
    page.wait_for_timeout(max(0, 1000 * (until - time.monotonic())))
    wire.mend()

    _all_kept(opened, server)
    wire.close()


def test_a_box_that_is_not_ours_loses_words_when_the_wire_is_cut(page: Page, houses: Houses) -> None:
    server = houses(PLAIN, UNTOLD)
    wire = Wire(server)
    record = write(page, wire, ARGUMENT, WORDS)
    wire.cut()
    page.wait_for_timeout(3000)
    wire.mend()
    ready(page)

    assert kept_in_the_end(server, record, ARGUMENT, WORDS, seconds=3) == ""
    wire.close()
