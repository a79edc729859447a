"""The frame: on every page, in every look, with nothing of a family outside it."""

import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import run
from pages.parts.looks import Look
from pages.parts.places import PLACES, place
from pathway import exchange, ids, practice, summary
from pathway.store import Store, Summary, failures
from tests.browser import ROOT, Server, axe, copied, first_run, named, overflow, picture, ready, visit

SECRET = "Zoe Smith is hungry"
FAILING = f'''"""A page that fails, as a page may."""

import streamlit as st

st.title("Notebook", anchor=False)
raise ValueError("{SECRET}")
'''
SLOW = '''"""A page with a press that takes its time to be stored, and one that does not."""

import time

import streamlit as st


def stored(name: str, seconds: float) -> None:
    before = st.session_state.get("stored", "")
    time.sleep(seconds)
    st.session_state["stored"] = f"{before} {name}"


st.title("Notebook", anchor=False)
st.button("Slow", on_click=stored, args=("slow", 2))
st.button("Quick", on_click=stored, args=("quick", 0))
st.text(f"Stored:{st.session_state.get('stored', '')}.")
'''
SIZES = (1280, 320)
WITHOUT_AN_ASSESSMENT = [each for each in PLACES if each.folder == "start"]


def asked(url: str) -> tuple[int, Message, str]:
    """The answer to a plain request."""
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return answer.status, answer.headers, answer.read().decode(errors="replace")
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.headers, refused.read().decode(errors="replace")


def focused(page: Page) -> str:
    """The name of the element that has the focus."""
    found: str = page.evaluate("document.activeElement.tagName")
    return found


# A fresh process never shows a page without the frame


def addresses() -> list[str]:
    """The name of a script of each folder of pages/, as the old convention would have made an address of it."""
    folders = [folder for folder in (ROOT / "pages").iterdir() if folder.is_dir() and folder.name != "parts"]
    scripts = [sorted(path.stem for path in folder.glob("*.py")) for folder in folders]
    return ["main", *sorted(stems[0] for stems in scripts if stems)]


def test_a_fresh_process_asked_first_for_a_file_of_pages_runs_the_frame(own_server: Server) -> None:
    named(own_server.database)
    without = []
    for address in addresses():
        own_server.start()
        sent = first_run(own_server, address)
        own_server.kill()
        if b"Act today" not in sent or b"All assessments" not in sent:
            without.append(address)

    assert without == []


def test_somebody_who_has_not_said_who_they_are_is_asked_that_first(own_server: Server, page: Page) -> None:
    own_server.start()

    visit(page, own_server, "/notebook")

    assert page.url == own_server.url("/welcome")


# What goes with every answer, and what is closed


@pytest.mark.parametrize(
    "path", ["/", "/notebook", "/ready", "/favicon.png", "/_stcore/health", "/_stcore/host-config", "/media/no.pdf"]
)
def test_every_answer_forbids_what_the_app_does_not_do(server: Server, path: str) -> None:
    _, headers, _ = asked(server.url(path))

    assert "script-src 'self' blob:;" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "//_stcore/metrics", "/_stcore/%6detrics", "/_stcore/agent/openapi.json", "/_stcore/agent"],
)
def test_what_tells_of_the_sessions_is_closed(server: Server, path: str) -> None:
    status, _, body = asked(server.url(path))

    assert status in (400, 404)
    assert "streamlit" not in body.lower()
    assert "session" not in body.lower()


def test_the_app_says_when_it_is_ready(server: Server) -> None:
    assert asked(server.url("/ready"))[2] == '{"ready":true}'


# When something goes wrong


@pytest.fixture
def failing_server(tmp_path: Path) -> Server:
    made = Server(tmp_path / "kept", copied(tmp_path / "program"))
    (made.root / "pages/assess/notebook.py").write_text(FAILING, encoding="utf-8")
    named(made.database)
    return made


def test_a_page_that_fails_says_one_sentence_and_no_words_reach_the_log(failing_server: Server, page: Page) -> None:
    failing_server.start()
    try:
        visit(page, failing_server, "/notebook")

        shown = page.locator(".st-key-body [role=alert]").inner_text()
        reference = shown.rstrip(".").split()[-1]
        assert shown.startswith("Reload this page.")
        assert SECRET not in page.inner_text("body")
        assert "Traceback" not in page.inner_text("body")
        assert reference in failing_server.log
        assert "ValueError at" in failing_server.log
        assert SECRET not in failing_server.log
        assert page.locator(".st-key-act a").is_visible(), "Act today is there on a page that failed as well"
    finally:
        failing_server.kill()


def test_a_press_while_another_is_being_stored_waits_its_turn_and_neither_is_lost(
    own_server: Server, tmp_path: Path, page: Page
) -> None:
    own_server.root = copied(tmp_path / "program")
    (own_server.root / "pages/assess/notebook.py").write_text(SLOW, encoding="utf-8")
    named(own_server.database)
    visit(page, own_server.start(), "/notebook")

    page.get_by_role("button", name="Slow").click()
    page.wait_for_timeout(700)
    page.get_by_role("button", name="Quick").click()

    expect(page.get_by_text("Stored: slow quick.")).to_be_visible()


def test_a_busy_port_is_told_in_one_sentence(server: Server) -> None:
    done = subprocess.run(
        [sys.executable, "run.py", "--port", str(server.port)], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert done.stderr == ""
    assert f"Open {server.url('')} to see whether Waymark is running there already" in done.stdout
    assert "python run.py --port" in done.stdout


def test_a_free_port_is_offered_beside_a_busy_one(server: Server) -> None:
    offered = int(run._busy(server.port).split()[-1])

    assert offered > server.port
    assert run._free(offered)


# Looks


@pytest.fixture(scope="module")
def dressed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose person has chosen high contrast; light and dark are looked at on every page elsewhere."""
    made = Server(tmp_path_factory.mktemp(Look.CONTRAST))
    named(made.database, look=str(Look.CONTRAST))
    yield made.start()
    made.kill()


@pytest.mark.parametrize("width", SIZES)
def test_no_start_page_keeps_anybody_out_in_high_contrast_at_any_size(dressed: Server, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for each in WITHOUT_AN_ASSESSMENT:
        visit(page, dressed, f"/{each.address}")
        picture(page, f"{each.name}-{width}-{dressed.folder.name}")

        assert axe(page) == [], each.name
        assert overflow(page) == 0, each.name


def background(page: Page) -> str:
    found: str = page.evaluate("getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor")
    return found


PAPER = {Look.LIGHT: "rgb(251, 249, 244)", Look.DARK: "rgb(20, 24, 23)", Look.CONTRAST: "rgb(0, 0, 0)"}


def test_a_chosen_look_is_there_at_once_after_a_reload_and_at_every_address(own_server: Server, page: Page) -> None:
    named(own_server.database)
    own_server.start()
    for look in (Look.DARK, Look.LIGHT, Look.CONTRAST):
        named(own_server.database, look=str(look))

        visit(page, own_server, "/settings")
        assert background(page) == PAPER[look]
        page.reload()
        ready(page)
        assert background(page) == PAPER[look]
        visit(page, own_server, "/new")
        assert background(page) == PAPER[look]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_as_the_computer_follows_the_computer(server: Server, page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visit(page, server, "/settings")

    assert background(page) == PAPER[Look(scheme)]
    assert axe(page) == []


# Where a person is


def test_a_new_page_has_the_focus_on_its_heading_and_a_rerun_leaves_it_where_it_is(server: Server, page: Page) -> None:
    visit(page, server, "/")
    page.get_by_role("link", name="Settings").first.click()
    page.wait_for_url(server.url("/settings"))
    ready(page)
    assert focused(page) == "H1"
    assert page.locator("h1:focus").inner_text() == "Settings"

    page.keyboard.press("Tab")
    here = page.evaluate("document.activeElement.outerHTML")
    page.keyboard.press("Space")
    ready(page)

    assert focused(page) != "H1", here


def test_the_page_says_its_language_and_its_menu_where_one_is(server: Server, page: Page) -> None:
    visit(page, server, "/settings")

    assert page.evaluate("document.documentElement.lang") == "en-GB"
    expect(page.locator(".st-key-menu [aria-current=page]")).to_have_text("Settings")

    # As on a machine that draws the menu late.
    page.locator(".st-key-menu_here a").evaluate(
        "link => { const late = link.cloneNode(true); late.removeAttribute('aria-current'); link.replaceWith(late); }"
    )
    expect(page.locator(".st-key-menu [aria-current=page]")).to_have_text("Settings")


def test_the_tab_names_the_page_and_nothing_else(server: Server, page: Page) -> None:
    """It stands in the history of the browser, where nobody should read what the pages are about."""
    for name in ("home", "notebook", "protection"):
        visit(page, server, f"/{place(name).address}")

        assert page.title() == f"{place(name).in_tab} · Waymark"
    assert not [each.in_tab for each in PLACES if re.search("neglect|abuse|protection", each.in_tab, re.IGNORECASE)]


@pytest.mark.parametrize("width", SIZES)
def test_act_today_is_in_sight_and_can_be_pressed(server: Server, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 600})
    visit(page, server, "/settings")
    page.locator(".st-key-act a").click(trial=True)

    box = page.locator(".st-key-act a").bounding_box()
    assert box is not None
    assert box["height"] >= 24
    assert box["x"] + box["width"] <= width


SAYING = ".st-key-saving p"
LOCKED = f"Not saved. {failures.BUSY}"
SAY = """words => {
    const place = document.querySelector('.st-key-saving p');
    place.className = 'unsaved';
    place.textContent = words;
}"""


@pytest.mark.parametrize(("width", "least"), [(1280, 144), (800, 144), (320, 112)])
@pytest.mark.parametrize("words", [LOCKED, LOCKED * 3], ids=["as it is", "far too long"])
def test_a_long_sentence_in_the_bar_leaves_act_today_whole_and_the_names_to_be_read(
    server: Server, page: Page, long_page: str, width: int, least: int, words: str
) -> None:
    page.set_viewport_size({"width": width, "height": 600})
    visit(page, server, long_page)
    page.evaluate(SAY, words)
    page.locator(".st-key-act a").click(trial=True)

    act, names, saving = (page.locator(each).bounding_box() for each in (".st-key-act a", ".st-key-names p", SAYING))
    assert act is not None
    assert names is not None
    assert saving is not None
    assert act["x"] + act["width"] <= width
    assert names["width"] >= least
    beside = saving["x"] + saving["width"] <= act["x"]
    assert beside or act["y"] + act["height"] <= saving["y"], "Act today lies over the sentence"
    assert saving["height"] <= 60, "more than three lines"
    assert overflow(page) == 0
    assert page.get_by_role("status").filter(has_text=words).count() == 1, "the rest is not read out"


@pytest.fixture(scope="module")
def long_page(server: Server) -> str:
    """The address of a page many windows long: the pathway of a family with three children."""
    record = practice.family("marsh").newest.but(id=ids.fresh())
    store = Store.open(f"sqlite:///{server.database.as_posix()}")
    shown = Summary(summary.names(record), "", "draft", record.family_id, True)
    store.create(record.id, exchange.to_json(record), shown, by="Pat Example", at=record.started_at, what="Started")
    store.close()
    return f"/pathway?a={record.id}"


@pytest.mark.parametrize("width", SIZES)
def test_the_bar_stays_at_the_top_and_the_foot_at_the_bottom_to_the_very_end_of_a_long_page(
    server: Server, page: Page, long_page: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, server, long_page)
    page.locator(".st-key-body [data-testid=stElementContainer]").last.scroll_into_view_if_needed()
    page.evaluate("() => { const main = document.querySelector('[data-testid=stMain]'); main.scrollTop = 1e6 }")
    page.wait_for_function("() => document.querySelector('[data-testid=stMain]').scrollTop > 2000")

    for name in ("names", "saving", "act"):
        box = page.locator(f".st-key-{name}").bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 80, name
    page.locator(".st-key-act a").click(trial=True)
    foot = page.locator(".st-key-foot").bounding_box()
    assert foot is not None
    assert 600 < foot["y"] < 800


@pytest.mark.parametrize("width", SIZES)
def test_no_link_to_an_answer_is_cut_off_before_its_last_word(
    server: Server, page: Page, long_page: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, server, long_page)
    cut = page.evaluate(
        "() => [...document.querySelectorAll('.st-key-body [data-testid=stPageLink] :is(a, span, div, p)')]"
        ".filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')"
        ".map(one => one.textContent)"
    )

    assert page.locator("[class*=st-key-because]").count() > 0
    assert cut == []


def test_the_menu_of_a_small_screen_closes_when_a_page_was_chosen_in_it(server: Server, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    visit(page, server, "/")
    page.get_by_test_id("stExpandSidebarButton").click()
    page.locator(".st-key-menu_settings a").click()
    page.wait_for_url(server.url("/settings"))
    ready(page)

    page.locator(".st-key-act a").click(trial=True)
    assert focused(page) == "H1"
