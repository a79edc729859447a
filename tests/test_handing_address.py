"""A file is handed over to the window that asked for it, once, and to nobody else by any address."""

import http.client
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Download, Locator, Page, Request, Route, expect

from pages.parts import session
from pathway import content, exchange, ids, keeping
from pathway.assessment import Assessment
from pathway.evidence import Note
from pathway.history import Event
from pathway.store import Store
from serving.handing import ADDRESS, GONE
from tests.asking import ELSEWHERE
from tests.browser import Server, named, ready, visit
from tests.families import NOW, ROWAN, seen
from tests.journeys import walk

STARTED = "The download has started."
COPY = "Save a copy to this computer"
PACK = content.load(session.DATA)


def family() -> Assessment:
    """A family of its own, with something in its history."""
    return seen().but(id=ids.fresh(), family_id=ids.fresh()).keep(Event(id="born", what="Was born"))


def large(name: str) -> Assessment:
    """A family of more than a mebibyte, as long whatever the name, which stands neither at an end nor in the middle."""
    words = ("so it went on " * 20_000 + name + "so it went on " * 20_000, "and so it went on " * 40_000)
    notes = [Note(id=f"long{n}", contact_id="visit", words=said, entered_at=NOW) for n, said in enumerate(words)]
    return family().keep(*notes)


@dataclass
class Place:
    """A server with two families, the list of them, and what is stored of each."""

    server: Server
    first: Assessment
    second: Assessment

    def stored(self, record: Assessment) -> bytes:
        store = Store.open(f"sqlite:///{self.server.database.as_posix()}")
        found = store.load(record.id)
        store.close()
        assert found is not None
        return found.document.encode()

    def copy(self, page: Page, record: Assessment) -> Locator:
        """The button that saves this family, on a list that was just opened."""
        visit(page, self.server)
        page.locator(f".st-key-more-{record.id} button").click()
        ready(page)
        return page.get_by_role("button", name=COPY)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    server = Server(tmp_path_factory.mktemp("handing"))
    named(server.database)
    made = Place(server, large("Amira"), large("Boris"))
    walk.put(server, made.first)
    walk.put(server, made.second)
    server.start()
    yield made
    server.kill()


def read(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


# By hand


def by_mouse(button: Locator) -> None:
    button.click()


def by_keyboard(button: Locator) -> None:
    button.focus()
    button.press("Enter")


@pytest.mark.parametrize("press", [by_mouse, by_keyboard])
def test_a_press_saves_the_very_bytes_and_leaves_the_page_and_the_focus_where_they_are(
    page: Page, place: Place, press: Callable[[Locator], None]
) -> None:
    button = place.copy(page, place.first)
    page.evaluate("() => { window.notLeft = true }")
    with page.expect_download() as saved:
        press(button)

    assert read(saved.value) == place.stored(place.first)
    assert re.fullmatch(rf"waymark-{place.first.id[:8]}-[0-9a-f]{{8}}\.json", saved.value.suggested_filename)
    expect(page.get_by_role("status").filter(has_text=STARTED)).to_be_visible()
    ready(page)
    expect(button).to_be_focused()
    assert page.evaluate("window.notLeft")
    assert page.evaluate("performance.getEntriesByType('navigation').length") == 1


def test_two_quick_presses_save_two_whole_files(page: Page, place: Place) -> None:
    saved: list[Download] = []
    page.on("download", lambda each: saved.append(each))
    button = place.copy(page, place.first)
    button.click()
    button.click()
    for _ in range(600):
        if len(saved) == 2:
            break
        page.wait_for_timeout(50)

    ready(page)
    assert [read(each) for each in saved] == [place.stored(place.first)] * 2


def test_a_page_drawn_again_does_not_save_the_file_again(page: Page, place: Place) -> None:
    saved: list[Download] = []
    page.on("download", lambda each: saved.append(each))
    with page.expect_download():
        place.copy(page, place.first).click()
    page.get_by_label("Find a child or an adult by name").fill("Rowan")
    page.keyboard.press("Enter")
    ready(page)
    page.reload()
    ready(page)
    page.wait_for_timeout(300)

    assert len(saved) == 1


def test_two_windows_with_files_of_one_length_over_a_mebibyte_each_get_their_own(
    browser: Browser, place: Place
) -> None:
    ours, theirs = place.stored(place.first), place.stored(place.second)
    assert len(ours) == len(theirs) > 2**20
    contexts = browser.new_context(), browser.new_context()
    pages = [context.new_page() for context in contexts]
    buttons = [place.copy(page, of) for page, of in zip(pages, (place.first, place.second), strict=True)]
    got = []
    for page, button in zip(pages, buttons, strict=True):
        with page.expect_download() as saved:
            button.click()
        got.append(read(saved.value))
    for context in contexts:
        context.close()

    assert got == [ours, theirs]


def test_what_has_changed_is_saved_as_it_now_stands(page: Page, place: Place) -> None:
    """The old way gave out the older of two files of one length that differ in the middle."""
    record = large("Older")
    walk.put(place.server, record)
    button = place.copy(page, record)
    with page.expect_download() as saved:
        button.click()
    before = read(saved.value)
    store = Store.open(f"sqlite:///{place.server.database.as_posix()}")
    stored = store.load(record.id)
    assert stored is not None
    changed = stored.document.replace("Older", "Newer")
    store.save(
        record.id, changed, keeping.summarised(record), expected=stored.revision, by="Pat", at=NOW, what="Changed"
    )
    store.close()
    with page.expect_download() as saved:
        button.click()

    assert read(saved.value) == changed.encode()
    assert len(before) == len(changed.encode())


def test_a_table_is_saved_from_its_page(page: Page, place: Place) -> None:
    visit(page, place.server, f"/history?a={place.first.id}")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download what has happened").click()

    assert saved.value.suggested_filename == "history.csv"
    assert "Was born" in read(saved.value).decode("utf-8-sig")


def test_a_server_that_cannot_be_reached_is_said_and_the_button_works_again(page: Page, place: Place) -> None:
    button = place.copy(page, place.first)
    page.route(f"**{ADDRESS}", lambda route: route.abort())
    button.click()
    expect(page.get_by_role("status").filter(has_text="nothing was saved")).to_be_visible()
    page.unroute(f"**{ADDRESS}")
    with page.expect_download() as saved:
        button.click()

    assert read(saved.value) == place.stored(place.first)
    expect(page.get_by_role("status").filter(has_text=STARTED)).to_be_visible()


# Past the page


@dataclass
class Waiting:
    """A file that waits at a server, and what its window was about to send for it."""

    server: Server
    message: bytes
    cookies: dict[str, str]
    whole: bytes

    def ask(
        self, message: bytes | None = None, headers: Mapping[str, str | None] | None = None
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        """Ask as the window does, but for what is said otherwise."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent: dict[str, str | None] = {"Origin": self.server.url(""), "Content-Type": "application/json"}
        sent |= {"Cookie": cookie} | {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        asks = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        given = {name: value for name, value in sent.items() if value is not None}
        asks.request("POST", ADDRESS, message or self.message, given)
        answer = asks.getresponse()
        said = answer.read()
        asks.close()
        return answer.status, answer.headers, said

    def is_still_there(self) -> bool:
        """Whether the window that asked still gets it; it is gone by that."""
        status, _, said = self.ask()
        return (status, said) == (200, self.whole)


@pytest.fixture
def waiting(page: Page, context: BrowserContext, place: Place) -> Waiting:
    """A file that was asked for in a window whose own request is held back."""
    told: list[bytes] = []

    def hold(route: Route) -> None:
        told.append(route.request.post_data_buffer or b"")
        route.abort()

    page.route(f"**{ADDRESS}", hold)
    place.copy(page, place.first).click()
    expect(page.get_by_role("status").filter(has_text="nothing was saved")).to_be_visible()
    cookies = {each["name"]: each["value"] for each in context.cookies()}
    return Waiting(place.server, told[0], cookies, place.stored(place.first))


def test_the_window_that_asked_gets_the_file_once_and_it_is_stored_nowhere_on_the_way(waiting: Waiting) -> None:
    status, headers, said = waiting.ask()

    assert (status, said) == (200, waiting.whole)
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-type"] == "application/json"
    assert headers["content-length"] == str(len(waiting.whole))
    assert re.fullmatch(r'attachment; filename="waymark-[0-9a-f]{8}-[0-9a-f]{8}\.json"', headers["content-disposition"])

    status, headers, said = waiting.ask()
    assert (status, said.decode()) == (404, GONE)
    assert headers["cache-control"] == "no-store"
    assert json.loads(waiting.message)["token"] not in waiting.server.log


def test_what_comes_from_elsewhere_is_refused_and_uses_nothing_up(waiting: Waiting) -> None:
    refused = {name: waiting.ask(headers=headers)[::2] for name, headers in ELSEWHERE.items()}

    assert refused == dict.fromkeys(ELSEWHERE, (403, b"{}"))
    assert waiting.is_still_there()


def test_another_browser_that_knows_the_token_gets_nothing_and_uses_nothing_up(waiting: Waiting) -> None:
    _, mask, _, at = waiting.cookies["_streamlit_xsrf"].split("|")
    for cookie in (None, f"_streamlit_xsrf=2|{mask}|{'ab' * 16}|{at}", "_streamlit_xsrf=2|x|y|z"):
        status, _, said = waiting.ask(headers={"Cookie": cookie})
        assert (status, said.decode()) == (404, GONE), cookie

    assert waiting.is_still_there()


def test_a_guess_gets_one_sentence_and_what_is_no_such_message_nothing(waiting: Waiting) -> None:
    for token in ("a" * 43, "../../etc/passwd/../.."):
        status, _, said = waiting.ask(json.dumps({"token": token}).encode())
        assert (status, said.decode()) == (404, GONE)
    for message in (b"{}", b"[]", b'{"token": 7}', b'{"token": "short"}', b'{"token": "' + b"a" * 65 + b'"}'):
        assert waiting.ask(message)[0] == 400
    assert waiting.ask(b" " * 2000)[0] == 413

    assert waiting.is_still_there()


def test_an_address_alone_hands_over_nothing(waiting: Waiting, context: BrowserContext) -> None:
    token = json.loads(waiting.message)["token"]
    for address in (f"{ADDRESS}?token={token}", f"{ADDRESS}/{token}"):
        opened = context.request.get(waiting.server.url(address))
        assert ROWAN.name.encode() not in opened.body(), address

    assert waiting.is_still_there()


# The other door


@pytest.mark.parametrize("path", ["/media/", "//media/a", "/%6dedia/a", "/media/" + "a" * 56 + ".json"])
def test_nothing_is_given_out_at_the_frameworks_own_address_for_files(place: Place, path: str) -> None:
    asks = http.client.HTTPConnection("127.0.0.1", place.server.port, timeout=30)
    asks.request("GET", path)
    answer = asks.getresponse()
    said = answer.read()
    asks.close()

    assert (answer.status, said) == (404, b"Nothing is here.")


def test_no_screen_needs_that_address_and_the_mark_of_the_tab_is_there_without_it(page: Page, place: Place) -> None:
    record = family()
    walk.put(place.server, record)
    asked: list[Request] = []
    page.on("request", lambda each: asked.append(each))
    areas = [address for address in walk.addresses(record, PACK) if "/area?" in address]
    for address in walk.addresses(record, PACK):
        if address in areas[1:]:  # one page for all
            continue
        visit(page, place.server, address)
        expect(page.locator("link[rel~=icon]")).to_have_attribute("href", re.compile("^data:image/png;base64,"))

    assert asked
    assert [each.url for each in asked if urlsplit(each.url).path.startswith("/media")] == []
    assert exchange.from_json(place.stored(record).decode()) == record
