"""The address a browser is locked at takes that from a page of this app alone, and what is left for says nothing."""

import http.client
import json
from collections.abc import Iterator

import pytest

from pages.parts.places import PLACES
from tests.asking import ELSEWHERE, post
from tests.browser import Server, named

SECRET = "Quillon is hungry by ten"
COOKIE = "_streamlit_xsrf=2|00000000|" + "ab" * 16 + "|1700000000"


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    made = Server(tmp_path_factory.mktemp("locks"))
    named(made.database)
    yield made.start()
    made.kill()


@pytest.mark.parametrize("headers", ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_comes_from_elsewhere_is_refused(asked: Server, headers: dict[str, str | None]) -> None:
    """Another page that could open the lock could also close it each second."""
    for does in ("lock", "open", "here"):
        assert post(asked, "/lock", json.dumps({"does": does}).encode(), Cookie=COOKIE, **headers) == (403, {})


@pytest.mark.parametrize(
    "body", ["[]", "{}", '{"does": "away"}', f'{{"does": "lock", "more": "{SECRET}"}}', '{"does": 1}']
)
def test_what_is_no_such_message_is_refused_and_written_nowhere(asked: Server, body: str) -> None:
    assert post(asked, "/lock", body.encode(), Cookie=COOKIE) == (400, {})
    assert SECRET not in asked.log


def test_a_message_that_is_too_long_is_refused(asked: Server) -> None:
    assert post(asked, "/lock", b" " * 300, Cookie=COOKIE) == (413, {})


def test_the_page_that_is_left_for_is_one_whole_and_names_nothing(asked: Server) -> None:
    asks = http.client.HTTPConnection("127.0.0.1", asked.port, timeout=30)
    asks.request("GET", "/left")
    answer = asks.getresponse()
    said = answer.read().decode()
    asks.close()

    assert answer.status == 200
    assert answer.headers["cache-control"] == "no-store"
    assert "<title>Blank page</title>" in said
    assert [word for word in ("Waymark", "child", "famil", "neglect", "src=", "<script") if word in said] == []
    assert [part for part in said.split('"') if part.startswith(("/", "http"))] == [], "it asks for something"


def test_no_page_of_the_app_has_the_address_of_the_lock_or_of_what_is_left_for() -> None:
    assert {place.address for place in PLACES}.isdisjoint({"lock", "left"})
