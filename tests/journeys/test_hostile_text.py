"""What a person typed is text on every screen; one careless page shows that these checks would have caught it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from pages.parts.places import PLACES
from pathway import content, exchange, summary
from pathway.store import Store, Summary
from tests import hostile
from tests.browser import ROOT, Beacon, Server, copied, named, ready, visit

PACK = content.load(ROOT / "data", "oxfordshire")
CARELESS = '''"""A page that takes a name for markdown."""

import streamlit as st

from pages.parts import session

st.title("Task list", anchor=False)
st.markdown(session.assessment().children[0].name)
st.html(session.assessment().children[0].name)
'''


def _stored(server: Server, beacon: Beacon) -> str:
    named(server.database, local="oxfordshire")
    movers = [mover.id for mover in PACK.movers]
    record = hostile.with_movers(hostile.family(beacon.url), movers, beacon.url)
    store = Store.open(f"sqlite:///{server.database.as_posix()}")
    shown = Summary(summary.names(record), summary.search_words(record), "draft", record.family_id, False)
    store.create(record.id, exchange.to_json(record), shown, by=hostile.hostile(beacon.url), at=hostile.AT)
    store.close()
    return record.id


@pytest.fixture
def filled(own_server: Server, beacon: Beacon) -> Iterator[tuple[Server, str]]:
    record_id = _stored(own_server, beacon)
    yield own_server.start(), record_id


def harm(page: Page, beacon: Beacon) -> list[str]:
    """What hostile text has become on this page beyond text; empty when it is text alone."""
    host = beacon.url.removeprefix("http://")
    found: list[str] = page.evaluate(
        """host => {
            const out = [], seen = (what, found) => { if (found) out.push(what) };
            const all = selector => [...document.querySelectorAll(selector)];
            for (const name of ['src', 'href', 'action', 'data', 'poster'])
                for (const one of all(`[${name}*="${host}"]`)) out.push(`${one.tagName} ${name}`);
            seen('mail link', document.querySelector('a[href^=mailto]'));
            seen('bold', all('strong, b, em').some(one => one.textContent.includes('hostile')));
            seen('formula', document.querySelector('.katex'));
            seen('code', all('code').some(one => one.textContent === 'code'));
            seen('colour', all('span[style*=color]').some(one => one.textContent === 'red'));
            seen('icon', all('[data-testid=stIconMaterial]').some(one => one.textContent === 'home'));
            seen('emoji', document.body.innerText.includes('\\u{1F604}'));
            seen('script', window.harmed);
            return out;
        }""",
        host,
    )
    return found + beacon.requests


def test_hostile_text_is_text_on_every_screen(page: Page, filled: tuple[Server, str], beacon: Beacon) -> None:
    server, record_id = filled
    addresses = [place.address for place in PLACES]
    addresses += [f"area?area={area.id}" for area in PACK.areas]
    harmed, silent = {}, []
    for address in addresses:
        joined = "&" if "?" in address else "?"
        visit(page, server, f"/{address}{joined}a={record_id}")
        _open_everything(page)
        if found := harm(page, beacon):
            harmed[address] = found
        if address not in {"welcome", "settings", "new"} and hostile.MARK not in _all_text(page):
            silent.append(address)

    assert harmed == {}
    assert silent == [], "these screens show none of what was typed, so that nothing was tried there"
    assert page.title().endswith("· Waymark")
    assert "hostile" not in server.log


def test_a_careless_page_would_have_been_caught(page: Page, own_server: Server, beacon: Beacon, tmp_path: Path) -> None:
    own_server.root = copied(tmp_path / "program")
    (own_server.root / "pages/assess/tasks.py").write_text(CARELESS, encoding="utf-8")
    entry = own_server.root / "app.py"
    entry.write_text(entry.read_text(encoding="utf-8").replace("Middleware(Headers)", ""), encoding="utf-8")
    record_id = _stored(own_server, beacon)
    visit(page, own_server.start(), f"/tasks?a={record_id}")
    page.wait_for_timeout(1000)

    found = harm(page, beacon)

    assert {"bold", "formula", "IMG src"} <= set(found)
    assert any(ring.startswith("/image") for ring in beacon.requests)


def _open_everything(page: Page) -> None:
    """Open what is folded, so that what it holds is tried too."""
    for summary_line in page.locator("details:not([open]) > summary").all():
        if summary_line.is_visible():
            summary_line.click()
    ready(page)


def _all_text(page: Page) -> str:
    text: str = page.evaluate(
        "() => document.body.innerText + [...document.querySelectorAll('input, textarea')].map(e => e.value).join(' ')"
    )
    return text
