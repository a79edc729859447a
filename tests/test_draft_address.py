"""The address typed words are sent to takes them from a page of this app alone, and keeps quiet about them."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Request

from pathway.drafts import LARGEST, stamp
from tests.asking import ELSEWHERE, post
from tests.browser import Server, named, visit
from tests.journeys import walk
from tests.journeys.boxes import ARGUMENT, family, kept_in_the_end

SECRET = "Quillon is hungry by ten"


@dataclass
class Address:
    """The address of one server, a text that is open there, and the next thing a window would send."""

    server: Server
    token: str
    kept: Callable[[], str]

    def message(self, **more: Any) -> dict[str, Any]:
        """What would be stored, but for what is said otherwise."""
        return {"token": self.token, "turn": 2**50, "base": stamp("x"), "start": 0, "end": 1, "words": SECRET} | more

    def post(self, body: bytes | None = None, **headers: str | None) -> tuple[int, dict[str, Any]]:
        """Send as a page of this app does, but for what is said otherwise."""
        whole = json.dumps(self.message()).encode() if body is None else body
        return post(self.server, "/draft", whole, **headers)


@pytest.fixture(scope="module")
def address(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A text that is open in a window, and says “x”."""
    server, record, sent = Server(tmp_path_factory.mktemp("address")), family(), list[Request]()
    named(server.database)
    walk.put(server, record)
    server.start()
    page = browser.new_page()
    page.on("request", lambda asked: sent.append(asked) if asked.url.endswith("/draft") else None)
    visit(page, server, ARGUMENT.at(record))
    ARGUMENT.on(page).fill("x")
    assert kept_in_the_end(server, record, ARGUMENT, "x") == "x"
    page.close()
    yield Address(server, sent[-1].post_data_json["token"], lambda: ARGUMENT.read(walk.kept(server, record.id)))
    server.kill()


@pytest.mark.parametrize("headers", ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_comes_from_elsewhere_is_refused(address: Address, headers: dict[str, str | None]) -> None:
    assert address.post(**headers) == (403, {})
    assert address.kept() == "x"
    assert SECRET not in address.server.log


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"Quillon is hungry by ten", 400),
        (b'{"token": "Quillon is hungry by ten"}', 400),
        (b"[" * 100_000, 400),
        (b"\xff\xfe{}", 400),
        (b'"' + b"Quillon " * (2 * LARGEST) + b'"', 413),
    ],
    ids=["nothing", "a sentence", "half a message", "a hundred thousand brackets", "no text", "too long"],
)
def test_what_is_no_such_message_is_refused(address: Address, body: bytes, status: int) -> None:
    assert address.post(body) == (status, {})
    assert address.kept() == "x"
    assert "Quillon" not in address.server.log
    assert "Traceback" not in address.server.log


@pytest.mark.parametrize(
    "wrong",
    [{"turn": "1"}, {"turn": -1}, {"start": -1}, {"end": 1.5}, {"words": 7}, {"whole": "yes"}, {"more": SECRET}],
    ids=str,
)
def test_a_message_with_one_thing_wrong_is_refused(address: Address, wrong: dict[str, Any]) -> None:
    assert address.post(json.dumps(address.message(**wrong)).encode()) == (400, {})
    assert address.kept() == "x"
    assert SECRET not in address.server.log


def test_a_token_that_opens_nothing_stores_nothing_and_says_nothing(address: Address) -> None:
    status, said = address.post(json.dumps(address.message(token="a" * 32, whole=True)).encode())

    assert (status, said["became"], said["stamp"], said["says"]) == (200, "not open", "", "")
    assert address.kept() == "x"
    assert SECRET not in address.server.log


def test_what_a_page_of_this_app_sends_is_stored(address: Address) -> None:
    """The very message that was refused above; it comes last, as it changes the text."""
    status, said = address.post()

    assert (status, said["became"]) == (200, "saved")
    assert address.kept() == SECRET
    assert SECRET not in address.server.log
