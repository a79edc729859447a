"""Somebody who must be gone from the page is: what they typed is stored, and nothing of the family can be seen."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from pages.parts.locking import TITLE
from pathway import ids
from pathway.assessment import Assessment
from pathway.meetings import Meeting
from pathway.people import Person
from tests.browser import Server, axe, named, overflow, ready, visit
from tests.families import NOW
from tests.journeys import walk
from tests.journeys.boxes import OWN, VOICE, family, kept_in_the_end, write
from tests.journeys.losing import Houses, Patch

WORDS = "He eats alone at the table and counts the stairs"
FAMILY = ("Rowan", "Ash", WORDS)
LEAVE = "Leave this page"
WAITS = "something typed here is not stored yet"
SECONDS = 2  # what a minute of the clock is for these tests
HASTY = Patch("pages/parts/away/idle.js", "const MINUTE = 60_000;", f"const MINUTE = {SECONDS * 1000};")


def shift(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")


def shown_of_the_family(page: Page) -> list[str]:
    """What of the family is anywhere in this window: on the page, unseen on it, in a box or in its title."""
    values: list[str] = page.locator("textarea, input").evaluate_all("all => all.map(one => one.value)")
    everything = "\n".join((page.content(), page.title(), *values))
    return [word for word in FAMILY if word in everything]


def is_left(page: Page, server: Server) -> None:
    page.wait_for_url(server.url("/left"))
    assert page.title() == "Blank page"
    assert shown_of_the_family(page) == []


def is_locked(page: Page) -> None:
    expect(page.locator("h1")).to_have_text(TITLE)
    ready(page)
    assert page.title() == "Waymark"
    assert shown_of_the_family(page) == []


def open_again(page: Page) -> None:
    page.get_by_role("button", name="Open again").click()
    expect(page.locator("h1")).not_to_have_text(TITLE)
    ready(page)


def stored(server: Server, record: Assessment) -> None:
    assert kept_in_the_end(server, record, VOICE, WORDS) == WORDS


def test_in_the_middle_of_a_word_the_page_is_left_stored_and_locked_in_every_window(page: Page, houses: Houses) -> None:
    server = houses()
    visit(page, server)
    record = write(page, server, VOICE, WORDS)
    other = page.context.new_page()
    visit(other, server, f"/family?a={record.id}")
    assert "Rowan" in shown_of_the_family(other)
    page.bring_to_front()
    entries = page.evaluate("history.length")

    shift(page)

    is_left(page, server)
    assert page.evaluate("history.length") == entries, "the page that was left stands behind Back"
    stored(server, record)
    is_locked(other)
    assert axe(other) == []
    page.go_back()
    is_locked(page)
    page.reload()
    is_locked(page)
    visit(page, server, VOICE.at(record))
    is_locked(page)
    server.kill()
    server.start()
    page.reload()
    is_locked(page)
    open_again(page)
    expect(VOICE.on(page)).to_have_value(WORDS)
    page.reload()
    ready(page)
    expect(VOICE.on(page)).to_have_value(WORDS)


def _own_part(record: Assessment) -> str:
    return OWN.at(record)


def _screen(record: Assessment) -> str:
    return f"/screen?a={record.id}&m=room"


@pytest.mark.parametrize("address", [_own_part, _screen])
def test_a_page_without_the_bar_of_the_others_is_left_as_well(
    page: Page, houses: Houses, address: Callable[[Assessment], str]
) -> None:
    server, record = houses(), family().keep(Meeting(id="room", at=NOW, by=Person(name="Kim Lead")))
    walk.put(server, record)
    visit(page, server)
    visit(page, server, address(record))
    assert "Rowan" in page.content() or address is _own_part

    page.get_by_role("button", name=LEAVE).click()

    is_left(page, server)
    page.go_back()
    is_locked(page)
    open_again(page)


def test_opened_again_after_it_was_left_it_is_the_page_that_was_left(page: Page, houses: Houses) -> None:
    server, record = houses(), family()
    walk.put(server, record)
    visit(page, server)
    visit(page, server, f"/tasks?a={record.id}")
    visit(page, server, f"/family?a={record.id}")

    shift(page)

    is_left(page, server)
    assert record.id not in page.url
    page.go_back()
    is_locked(page)
    assert page.url == server.url(f"/tasks?a={record.id}"), "the page that was left is not among those to go back to"
    open_again(page)
    expect(page.locator("h1")).to_have_text("Family")
    assert page.url == server.url(f"/family?a={record.id}")

    visit(page, server, f"/tasks?a={record.id}")
    page.context.new_page().goto(server.url("/settings"))
    page.get_by_role("button", name=LEAVE).click()
    is_left(page, server)
    visit(page, server, "/settings")
    open_again(page)
    expect(page).to_have_url(server.url(f"/tasks?a={record.id}"))


def test_shift_with_letters_of_another_script_between_leaves_nothing(page: Page, houses: Houses) -> None:
    server = houses()
    record = write(page, server, VOICE, "")
    for letter in "éکا":  # they come by no key of this keyboard
        page.keyboard.press("Shift")
        page.keyboard.insert_text(letter)

    expect(VOICE.on(page)).to_be_visible()
    assert kept_in_the_end(server, record, VOICE, "éکا") == "éکا"


def test_capitals_and_shift_with_another_key_leave_nothing(page: Page, houses: Houses) -> None:
    server = houses()
    record = write(page, server, VOICE, "")
    for key in ("Shift+A", "Shift+B", "Shift+C", "Shift+ArrowLeft", "Shift", "Shift", "x", "Shift", "End"):
        page.keyboard.press(key)
    page.wait_for_timeout(2100)  # longer than three presses may take
    page.keyboard.press("Shift")

    expect(VOICE.on(page)).to_be_visible()
    assert kept_in_the_end(server, record, VOICE, "ABx") == "ABx", "C was chosen, and x took its place"


def test_what_cannot_be_stored_stays_behind_a_blank_page_that_says_so(page: Page, houses: Houses) -> None:
    server = houses()
    visit(page, server)
    record = write(page, server, VOICE, WORDS[:-9])
    server.kill()
    page.keyboard.type(WORDS[-9:])

    shift(page)

    expect(page.get_by_role("status")).to_contain_text(WAITS)
    assert page.title() == "Blank page"
    assert shown_of_the_family(page) == []
    # As the framework does, a moment sooner or later, for its message that it cannot reach the server.
    page.locator("main").evaluate("main => { main.inert = true }")
    page.get_by_role("button", name="Open again").click(timeout=10_000)
    expect(VOICE.on(page)).to_have_value(WORDS)

    VOICE.on(page).focus()
    shift(page)
    expect(page.get_by_role("status")).to_contain_text(WAITS)
    server.start()
    is_left(page, server)
    stored(server, record)
    page.go_back()
    is_locked(page)


# The clock


@pytest.fixture
def hasty(houses: Houses) -> Server:
    """A server whose minutes are short, and which locks after five of them."""
    server = houses(HASTY)
    named(server.database, **{"lock-after": "5"})
    return server


def test_a_page_nobody_is_at_says_so_and_locks_and_a_key_keeps_it_open(page: Page, hasty: Server) -> None:
    record = write(page, hasty, VOICE, WORDS)
    soon = page.locator(".wm-locks")
    expect(soon).to_contain_text("Press any key")
    page.keyboard.press("ArrowLeft")
    expect(soon).to_be_empty()
    expect(VOICE.on(page)).to_have_value(WORDS)

    is_locked(page)

    stored(hasty, record)
    open_again(page)
    assert page.url == hasty.url(VOICE.at(record))
    expect(VOICE.on(page)).to_have_value(WORDS)


def test_a_page_nobody_is_at_goes_from_the_screen_though_its_server_is_dead(page: Page, hasty: Server) -> None:
    record = write(page, hasty, VOICE, WORDS[:-9])
    hasty.kill()
    page.keyboard.type(WORDS[-9:])

    expect(page.locator("h1")).to_have_text(TITLE)

    expect(page.get_by_role("status")).to_contain_text(WAITS)
    assert shown_of_the_family(page) == []
    hasty.start()
    is_locked(page)
    stored(hasty, record)


# Seen better


def test_contrast_and_size_are_a_press_away_and_kept_in_every_window(page: Page, houses: Houses) -> None:
    server, record = houses(), family()
    walk.put(server, record.but(id=ids.fresh()))
    page.set_viewport_size({"width": 320, "height": 700})
    visit(page, server, "/settings")
    before = _look(page)
    for _ in range(2):
        page.get_by_role("button", name="Size of the letters").click()
        ready(page)
        assert _touching(page) == []
    page.set_viewport_size({"width": 1280, "height": 700})
    assert _touching(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    page.get_by_role("button", name="High contrast").click()
    page.wait_for_function("() => document.activeElement?.dataset.aid === 'contrast'")
    ready(page)

    large = ("rgb(0, 0, 0)", "22px")
    assert _look(page) == large
    page.reload()
    ready(page)
    assert _look(page) == large
    other = page.context.new_page()
    other.set_viewport_size({"width": 320, "height": 700})
    for address in ("/", "/family?a=", "/safety"):
        visit(other, server, address)
        assert _look(other) == large
        assert overflow(other) == 0, address
    other.close()
    page.get_by_role("button", name=re.compile("largest")).click()
    ready(page)
    page.get_by_role("button", name="High contrast", pressed=True).click()
    page.wait_for_function("() => document.querySelector('[data-aid=contrast][aria-pressed=false]')")
    ready(page)
    assert _look(page) == before


def _look(page: Page) -> tuple[str, str]:
    """The colour of the page, and the size everything is counted from."""
    found: list[str] = page.evaluate(
        "() => [getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor,"
        " getComputedStyle(document.documentElement).fontSize]"
    )
    return found[0], found[1]


def test_what_was_looked_for_and_written_is_there_after_the_look_has_changed(page: Page, houses: Houses) -> None:
    server = houses()
    visit(page, server, "/protection")
    page.get_by_text("An initial conference is or was held").click()
    day = page.get_by_role("textbox", name="On which day")
    day.fill("12/03/2026")
    _in_contrast(page, True)
    expect(page.get_by_role("radio", name="An initial conference")).to_be_checked()
    expect(day).to_have_value("12/03/2026")
    expect(page.get_by_text(re.compile(r"(By|Plan for) \w+day \d+ March 2026")).first).to_be_visible()

    visit(page, server, "/find")
    page.locator(".st-key-find-search input").fill("drinking")
    _in_contrast(page, False)
    expect(page.locator(".st-key-find-search input")).to_have_value("drinking")
    assert "drinking" not in page.url + server.log


def _in_contrast(page: Page, on: bool) -> None:
    page.get_by_role("button", name="High contrast").click()
    page.wait_for_function(f"() => document.querySelector('[data-aid=contrast][aria-pressed={str(on).lower()}]')")
    page.wait_for_function("() => document.activeElement?.dataset.aid === 'contrast'")
    ready(page)


def _touching(page: Page) -> list[str]:
    """What stands so close to Act today in the bar that a thumb may meet the one for the other."""
    page.wait_for_timeout(300)  # the bar is laid out anew when the letters or the window change
    found: list[str] = page.evaluate(
        """() => {
            const act = document.querySelector('.st-key-act a').getBoundingClientRect();
            return [...document.querySelectorAll('.wm-aids button, .st-key-names p')].filter((one) => {
                const box = one.getBoundingClientRect();
                const aside = Math.max(act.left - box.right, box.left - act.right);
                return Math.max(aside, act.top - box.bottom, box.top - act.bottom) < 5;
            }).map((one) => one.textContent);
        }"""
    )
    return found
