"""A session that expired while the wire was cut: the first words after it are kept, in the same place."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser import PATIENCE, ready, visit
from tests.journeys import walk
from tests.journeys.boxes import ARGUMENT, BOXES, Box, family, kept_in_the_end, write
from tests.journeys.losing import Houses, Patch, Wire

TTL = 3  # seconds a session is remembered without its window
EXPIRES = Patch(".streamlit/config.toml", "[browser]\n", f"disconnectedSessionTTL = {TTL}\n\n[browser]\n")
FIRST, WHILE, AFTER = "Before it. ", "While it was cut. ", "And after."
# As the framework’s own way would be: what a new session draws takes the place of what stands in the box.
OLD_WINS = Patch(
    "pages/parts/writing/text.js",
    "if (stored === this.stored || this.doubtful.includes(stored)) this.rest(stored, stamp);",
    "if (anew) {\n      this.words = stored;\n      this.rest(stored, stamp);\n    }",
)


@pytest.fixture
def wires() -> Iterator[list[Wire]]:
    made: list[Wire] = []
    yield made
    for wire in made:
        wire.close()


def _expire(page: Page, wire: Wire) -> None:
    """Cut the wire for longer than a session is remembered."""
    wire.cut()
    page.wait_for_timeout(1000 * TTL + 3000)


def _came_back(page: Page, wire: Wire) -> None:
    wire.mend()
    page.wait_for_selector("[data-test-connection-state=CONNECTED]")


def test_a_session_does_expire_in_these_tests(page: Page, houses: Houses, wires: list[Wire]) -> None:
    """What only the session knew is forgotten: whose form was unfolded."""
    record, server = family(), houses(EXPIRES)
    walk.put(server, record)
    wires.append(wire := Wire(server))
    visit(page, wire, f"/family?a={record.id}")
    page.get_by_role("button", name="Open Rowan").click()
    expect(page.get_by_role("button", name="Close Rowan")).to_be_visible()
    page.locator("h1").click()
    _expire(page, wire)
    _came_back(page, wire)

    expect(page.get_by_role("button", name="Open Rowan")).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize("box", BOXES, ids=lambda box: box.name)
def test_the_first_words_after_a_session_expired_are_kept_in_the_same_place(
    box: Box, page: Page, houses: Houses, wires: list[Wire]
) -> None:
    server = houses(EXPIRES)
    wires.append(wire := Wire(server))
    record = write(page, wire, box, FIRST)
    assert kept_in_the_end(server, record, box, FIRST) == FIRST
    _expire(page, wire)
    page.keyboard.type(WHILE)
    _came_back(page, wire)
    assert kept_in_the_end(server, record, box, FIRST + WHILE) == FIRST + WHILE
    ready(page)
    expect(box.on(page)).to_be_focused()
    page.keyboard.type(AFTER)

    assert kept_in_the_end(server, record, box, FIRST + WHILE + AFTER) == FIRST + WHILE + AFTER
    expect(box.on(page)).to_have_value(FIRST + WHILE + AFTER)


def test_the_first_words_typed_only_after_it_are_kept(page: Page, houses: Houses, wires: list[Wire]) -> None:
    server = houses(EXPIRES)
    wires.append(wire := Wire(server))
    record = write(page, wire, ARGUMENT, "")
    _expire(page, wire)
    _came_back(page, wire)
    page.keyboard.type(FIRST)
    page.keyboard.press("Tab")

    assert kept_in_the_end(server, record, ARGUMENT, FIRST) == FIRST
    expect(ARGUMENT.on(page)).to_have_value(FIRST)


def test_a_box_in_which_what_is_drawn_wins_loses_the_first_words(page: Page, houses: Houses, wires: list[Wire]) -> None:
    server = houses(EXPIRES, OLD_WINS)
    wires.append(wire := Wire(server))
    record = write(page, wire, ARGUMENT, "")
    server.kill()
    page.keyboard.type(FIRST)
    server.start()
    ready(page)

    assert kept_in_the_end(server, record, ARGUMENT, FIRST, seconds=5) == ""
