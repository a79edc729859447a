"""The address choices are told to takes them from a page of this app alone, for the family that page shows."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser

from pathway.scales import Level
from tests.asking import ELSEWHERE, post
from tests.browser import Server, named, visit
from tests.families import ROWAN
from tests.journeys import walk
from tests.journeys.boxes import family

SECRET = "Quillon is hungry by ten"


@dataclass
class Address:
    """The address of one server, what the page open there would tell next, and the level that is stored."""

    server: Server
    message: dict[str, Any]
    level: Callable[[], Level | None]

    def tell(self, **more: Any) -> tuple[int, dict[str, Any]]:
        return post(self.server, "/choose", json.dumps(self.message | more).encode())


@pytest.fixture(scope="module")
def address(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A page of one area that stays open; its child has no food to rely on."""
    server, record = Server(tmp_path_factory.mktemp("choices")), family()
    named(server.database)
    walk.put(server, record)
    server.start()
    page = browser.new_page()
    visit(page, server, f"/area?a={record.id}&area=food&child=rowan")
    laid = page.evaluate("() => window.__waymark.choices")
    message = {"token": laid["token"], "assessment": record.id, "key": "level_food_rowan", "said": "met", "turn": 2**50}
    yield Address(server, message, lambda: walk.kept(server, record.id).judgement(ROWAN, "food").level)
    page.close()
    server.kill()


@pytest.mark.parametrize("headers", ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_comes_from_elsewhere_is_refused(address: Address, headers: dict[str, str | None]) -> None:
    assert post(address.server, "/choose", json.dumps(address.message).encode(), **headers) == (403, {})
    assert address.level() is Level.NOT_MET


@pytest.mark.parametrize(
    "wrong",
    [
        {"token": 7},
        {"token": "short"},
        {"assessment": None},
        {"key": ["level"]},
        {"said": SECRET * 20},
        {"more": SECRET},
    ],
    ids=lambda wrong: str(wrong)[:40],
)
def test_what_is_no_such_message_is_refused(address: Address, wrong: dict[str, Any]) -> None:
    assert address.tell(**wrong) == (400, {})
    assert address.level() is Level.NOT_MET
    assert SECRET not in address.server.log


def test_a_message_longer_than_any_choice_is_refused(address: Address) -> None:
    assert post(address.server, "/choose", b'"' + b"Quillon " * 10_000 + b'"') == (413, {})
    assert "Quillon" not in address.server.log


@pytest.mark.parametrize(
    "wrong",
    [{"token": "a" * 32}, {"assessment": "b" * 32}, {"key": "level_home_nobody"}, {"said": SECRET}],
    ids=["no window", "another family", "no question", "no answer"],
)
def test_what_does_not_stand_on_the_page_is_not_stored_and_not_told_of(address: Address, wrong: dict[str, Any]) -> None:
    assert address.tell(**wrong) == (200, {"became": "left to the page", "at": "", "says": ""})
    assert address.level() is Level.NOT_MET
    assert SECRET not in address.server.log


def test_what_the_page_tells_is_stored(address: Address) -> None:
    """The very message that was refused above; it comes last, as it changes the level."""
    status, said = address.tell()

    assert (status, len(said["at"])) == (200, 5)
    assert address.level() is Level.MET
