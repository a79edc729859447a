"""What a person typed is text on every screen; one careless page shows that these checks would have caught it."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Page, TimeoutError

from pages.parts import text
from pathway import content
from pathway.assessment import Assessment
from pathway.store import Aside, Store
from tests import areas, hostile
from tests.browser import ROOT, Beacon, Server, copied, named, ready, visit
from tests.journeys import walk

PACK = content.load(ROOT / "data", areas.here())
CARELESS = '''"""A page that takes a name for markdown."""

import streamlit as st

from pages.parts import session

st.title("Task list", anchor=False)
st.markdown(session.assessment().children[0].name)
st.html(session.assessment().children[0].name, unsafe_allow_javascript=True)
'''
# Pages that say what is the same for every family.
OURS = {"/welcome", "/new", "/review", "/meet"}
A_NAME = 200  # characters the name of who is here may have
OPENED_AT_MOST = 12  # of one kind on one page
HARM = """host => {
    const out = new Set(), typed = one => one.textContent.trim() === 'hostile';
    const every = root => [...root.querySelectorAll('*')].flatMap(one =>
        one.shadowRoot ? [one, ...every(one.shadowRoot)] : [one]);
    const reaching = ['src', 'href', 'action', 'formaction', 'data', 'poster', 'srcset', 'background', 'style'];
    for (const one of every(document)) {
        for (const name of one.attributes)
            if (reaching.includes(name.localName) && name.value.includes(host))
                out.add(`${one.tagName} ${name.localName}`);
        if (one.matches('a[href^=mailto]')) out.add('mail link');
        if (one.matches('strong, b, em, tspan') && typed(one)) out.add('bold');
        if (one.matches('.katex')) out.add('formula');
        if (one.matches('code') && one.textContent === 'code') out.add('code');
        if (one.matches('span[style*=color], .stMarkdownColoredText') && one.textContent === 'red') out.add('colour');
        if (one.matches('[data-testid=stIconMaterial], [role=img]') && one.textContent === 'home') out.add('icon');
    }
    if (document.body.innerText.includes('\\u{1F604}')) out.add('emoji');
    if (window.harmed) out.add('script');
    return [...out];
}"""
ALL_TEXT = """() => {
    const every = root => [...root.querySelectorAll('*')].flatMap(one =>
        one.shadowRoot ? [one, ...every(one.shadowRoot)] : [one]);
    return every(document).filter(one => one === document.body || one.matches('input, textarea') || one.shadowRoot)
        .map(one => one.value ?? (one.shadowRoot ?? one).innerText ?? one.shadowRoot.textContent).join('\\n');
}"""


@pytest.fixture
def watched(page: Page, own_server: Server, beacon: Beacon) -> Callable[[], list[str]]:
    """Says what hostile text has become on the page beyond text, and who else than the app was asked for something."""
    elsewhere: set[str] = set()
    own = own_server.url("")
    page.on(
        "request", lambda asked: None if asked.url.startswith((own, "data:", "blob:")) else elsewhere.add("request")
    )

    def harm() -> list[str]:
        found: list[str] = page.evaluate(HARM, beacon.url.removeprefix("http://"))
        return sorted({*found, *beacon.requests, *elsewhere})

    return harm


def _stored(server: Server, beacon: Beacon) -> Assessment:
    words = hostile.hostile(beacon.url)
    named(server.database, local=areas.here(), **{"person.name": words[:A_NAME], "person.job": words[:A_NAME]})
    record = hostile.with_movers(hostile.family(beacon.url), [mover.id for mover in PACK.movers], beacon.url)
    walk.put(server, record, by=words)
    store = Store.open(f"sqlite:///{server.database.as_posix()}")
    store.put_aside(Aside(record.id, "meaning_now_food_c1", "another window", words, words, words, hostile.AT))
    store.close()
    return record


def test_hostile_text_is_text_on_every_screen(
    page: Page, own_server: Server, beacon: Beacon, watched: Callable[[], list[str]]
) -> None:
    record = _stored(own_server, beacon)
    words = hostile.hostile(beacon.url)
    own_server.start()
    harmed, silent, told, chosen_between = {}, [], [], []
    pieces = [f"/notebook?a={record.id}&item={piece}" for piece in ("e0", "e9")]
    for address in [*walk.addresses(record, PACK), *pieces]:
        visit(page, own_server, address)
        shown = ""
        for _ in _each_state(page):
            shown += _all_text(page)
            if found := watched():
                harmed[address] = found
        # The room’s screen shows a part at a time: all of it is read in the test of that screen.
        ours = address in OURS or address.startswith("/screen")
        if ("" if ours else words[:A_NAME] if address == "/settings" else words) not in shown:
            silent.append(address)
        if "Written in two windows" in shown:
            chosen_between.append(address)
        if "hostile" in page.title() + page.url or not page.title().endswith("· Waymark"):
            told.append(page.title())

    assert harmed == {}
    assert silent == [], "these screens do not show what was typed, so that nothing was tried there"
    assert told == []
    assert chosen_between, "two texts of one question are shown nowhere, so that nothing was tried there"
    assert "hostile" not in own_server.log


def test_a_careless_page_would_have_been_caught(
    page: Page, own_server: Server, beacon: Beacon, watched: Callable[[], list[str]], tmp_path: Path
) -> None:
    own_server.root = copied(tmp_path / "program")
    (own_server.root / "pages/assess/tasks.py").write_text(CARELESS, encoding="utf-8")
    entry = own_server.root / "app.py"
    entry.write_text(entry.read_text(encoding="utf-8").replace("Middleware(Headers)", ""), encoding="utf-8")
    record = _stored(own_server, beacon)
    visit(page, own_server.start(), f"/tasks?a={record.id}")
    page.wait_for_timeout(1000)

    found = watched()

    assert {
        "bold", "formula", "code", "colour", "icon", "emoji", "mail link", "script", "A href", "IMG src", "request",
    } <= set(found)  # fmt: skip
    assert any(ring.startswith("/image") for ring in beacon.requests)


def _each_state(page: Page) -> Iterator[None]:
    """The page as it comes, then with all opened that is folded, then for every other child by the switch."""
    yield
    if _open_everything(page):
        yield
    for name in ("Change an event", "Change an appointment"):
        if page.get_by_role("combobox", name=name).count():
            page.get_by_role("combobox", name=name).press("ArrowDown")
            page.get_by_role("option").first.click()
            ready(page)
            yield
    children = page.locator(".st-key-switch, .st-key-switch_narrow").get_by_role("radio")
    for place in range(1, children.count()):
        if children.nth(place).is_visible():
            children.nth(place).click()
            ready(page)
            _open_everything(page)
            yield


# What our own words or a person’s lie behind without the framework: opened in one go, and how many there were.
UNFOLDED = """() => [...document.querySelectorAll('[data-testid=stHtml] details:not([open])')]
    .map(folded => (folded.open = true)).length"""


def _open_everything(page: Page) -> bool:
    """Open what is folded; says whether there was anything."""
    folded = [
        page.locator("details:not([open]) > summary"),
        page.locator("[class*=st-key-unfold_] button").get_by_text(re.compile("^Open ")),
        page.get_by_role(
            "button", name=re.compile("^(Save a copy|Delete this family|Change “|Open not yet|Which words)")
        ),
    ]
    opened = bool(page.evaluate(UNFOLDED))
    for found in folded:
        # What was opened says so and is no longer found; what opens another thing closes the last one.
        for _ in range(min(found.count(), OPENED_AT_MOST)):
            if found.count() and found.first.is_visible():
                with suppress(TimeoutError):  # what was there may be drawn anew as it is pressed: it is found once more
                    found.first.click(timeout=10_000)
                ready(page)
                opened = True
    return opened


def _all_text(page: Page) -> str:
    """Everything the page says; the invisible joiner that keeps a label from becoming a link is not the person’s."""
    said: str = page.evaluate(ALL_TEXT)
    return " ".join(said.replace(text.WORD_JOINER, "").split())
