"""A level chosen until it is stored and shown: on Waymark’s own page, in Streamlit by itself, on a page by hand."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from playwright.sync_api import Browser, sync_playwright

from benchmarks import records, servers
from benchmarks.measure import Run, in_turn
from benchmarks.peers import questions
from benchmarks.pressing import Tab, everything_answered
from benchmarks.servers import Server
from benchmarks.table import Line, against
from pathway.assessment import Assessment
from pathway.store import Store

OF_STREAMLIT, OF_BY_HAND = 0.5, 3.5
QUESTIONS = 10
SETTLED = 1_000  # milliseconds after which a page that was just opened has nothing left to do
OURS = "st-key-level_food_{child}"
THEIRS = "st-key-{child}"
# The one without a window of its own draws the same pages with less beside them, and so comes first.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
# Nothing of the browser’s own reaches out, and a page behind another is drawn no slower.
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
    "--disable-background-timer-throttling", "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
]  # fmt: skip


def lines(run: Run) -> list[Line]:
    """The five pages side by side, each pressed once a round."""
    with ExitStack() as opened:
        browser = opened.enter_context(chromium())
        tabs = {name: opened.enter_context(_tab(browser, server, record, name)) for name, server, record in _pages(run)}
        found = in_turn({name: tab.press for name, tab in tabs.items()}, run)
    ours, bare, as_set, hand, marsh = (found[name] for name in ("ours", "bare", "as set", "hand", "marsh"))
    what = f"a level stored and shown, {QUESTIONS} questions"
    return [
        against(f"{what} · the same questions in Streamlit as it comes", ours, bare, OF_STREAMLIT),
        against(f"{what} · the same questions on a page by hand", ours, hand, OF_BY_HAND),
        against(f"{what} · in Streamlit with Waymark’s settings", ours, as_set),
        against("practice family Marsh, all that is known of 3 children · Streamlit as it comes", marsh, bare),
        against("practice family Marsh, all that is known of 3 children · a page by hand", marsh, hand),
        against("Streamlit as it comes · a page by hand", bare, hand),
    ]


def _pages(run: Run) -> Iterator[tuple[str, Server, Assessment]]:
    ten = everything_answered(records.of_children(QUESTIONS))
    yield "ours", servers.waymark(run.place("ours")), ten
    yield "bare", servers.streamlit_by_itself(run.place("bare")), ten
    yield "as set", servers.streamlit_as_set(run.place("as-set")), ten
    yield "hand", servers.by_hand(run.place("hand")), ten
    yield "marsh", servers.waymark(run.place("marsh")), everything_answered(records.marsh())


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of this system without a window, else the one Playwright may have brought."""
    found = os.environ.get("WAYMARK_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def _tab(browser: Browser, server: Server, record: Assessment, name: str) -> Iterator[Tab]:
    """A server that holds one record, and its page in a window of its own."""
    store = Store.open(str(server.database))
    records.Kept(store, record)
    store.set_setting("person.name", records.BY)
    store.set_setting("lock-after", "never")  # its clock goes on by a minute at every look
    page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB").new_page()
    page.set_default_timeout(servers.PATIENCE * 1000)
    own = name in ("ours", "marsh")
    with server:
        page.goto(server.url(f"/area?a={record.id}&area={questions.AREA}" if own else "/"))
        tab = Tab(page, store, record.id, OURS if own else THEIRS, ".st-key-saving" if own else ".st-key-saved")
        if own:  # a look that is new to a browser loads the page once more
            page.wait_for_selector("html[data-settled]", state="attached")
        page.wait_for_timeout(SETTLED)
        page.locator(tab.place).filter(has_text="Saved").wait_for()
        yield tab
    store.close()
