"""Nothing is lost by a reload, the way back, a server that dies, a store that is busy, or a second window."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages.parts import times
from pathway import ids
from pathway.assessment import Assessment
from pathway.history import Appointment
from pathway.scales import Level
from tests.browser import Server, copied, named, ready, visit
from tests.families import ROWAN, judged, seen
from tests.journeys import walk
from tests.journeys.boxes import ENOUGH
from tests.journeys.hand import Hand

NOW_LABEL = "What this means for Rowan now"
FAMILY = seen().keep(judged(Level.NOT_MET), Appointment(id="speech", child_id="rowan", kind="Speech therapy"))


@pytest.fixture
def record_id(own_server: Server) -> str:
    """A family on a server of its own, which is started."""
    named(own_server.database)
    record = FAMILY.but(id=ids.fresh(), family_id=ids.fresh())
    walk.put(own_server, record)
    own_server.start()
    return record.id


@pytest.fixture
def hand(page: Page, own_server: Server) -> Hand:
    return Hand(page, own_server)


def _food(hand: Hand, record_id: str) -> None:
    visit(hand.page, hand.server, f"/area?a={record_id}&area=food&child=rowan")


def _meaning(hand: Hand, record_id: str) -> str:
    return walk.kept(hand.server, record_id).judgement(ROWAN, "food").meaning_now


def test_a_reload_in_the_middle_keeps_the_words_and_the_place(hand: Hand, record_id: str) -> None:
    _food(hand, record_id)
    hand.page.locator(".st-key-level_food_rowan label").filter(has_text="Partly met").click()
    hand.settle()
    hand.write(NOW_LABEL, "He is hungry by ten o’clock.")
    here = hand.page.url

    hand.reload()

    assert hand.page.url == here
    expect(hand.page.locator("h1")).to_have_text("Food and growth")
    expect(hand.page.get_by_label(NOW_LABEL)).to_have_value("He is hungry by ten o’clock.")
    expect(hand.page.locator(".st-key-level_food_rowan").get_by_role("radio").nth(2)).to_be_checked()


def test_back_and_forward_go_from_screen_to_screen(hand: Hand, record_id: str) -> None:
    visit(hand.page, hand.server, f"/tasks?a={record_id}")
    hand.part("Family")
    hand.part("Areas of care")
    hand.page.locator(".st-key-foot").get_by_role("link", name="Next").click()
    ready(hand.page)
    way = ["Task list", "Family", "Food and growth", "Health and teeth"]
    shows = {
        "Task list": "Safety now",
        "Family": "Add a child",
        "Food and growth": "I do the tea",
        "Health and teeth": "Rowan",
    }

    for title in reversed(way[:-1]):
        hand.page.go_back()
        _is(hand, title, shows[title])
    for title in way[1:]:
        hand.page.go_forward()
        _is(hand, title, shows[title])


def _is(hand: Hand, title: str, shows: str) -> None:
    expect(hand.page.locator("h1")).to_have_text(title)
    ready(hand.page)
    expect(hand.page.locator("h1")).to_have_text(title)
    expect(hand.page.locator(".st-key-body")).to_contain_text(shows)
    expect(hand.page.locator(".st-key-names")).to_contain_text("Rowan")


def test_what_was_just_chosen_and_typed_is_there_after_the_server_was_killed(hand: Hand, record_id: str) -> None:
    _food(hand, record_id)
    hand.page.locator(".st-key-level_food_rowan label").filter(has_text="Partly met").click()
    hand.settle()
    hand.write(NOW_LABEL, "He is hungry by ten o’clock.")
    hand.server.kill()

    hand.server.start()

    _food(hand, record_id)
    expect(hand.page.get_by_label(NOW_LABEL)).to_have_value("He is hungry by ten o’clock.")
    assert walk.kept(hand.server, record_id).judgement(ROWAN, "food").level is Level.PARTLY_MET


def test_the_first_words_on_a_page_left_open_while_the_server_was_away_are_kept(hand: Hand, record_id: str) -> None:
    _food(hand, record_id)
    hand.server.kill()
    hand.server.start()
    ready(hand.page)

    hand.write(NOW_LABEL, "He is hungry by ten o’clock.")

    hand.saved()
    assert _meaning(hand, record_id) == "He is hungry by ten o’clock."


def test_words_in_a_box_not_yet_left_when_the_server_dies_are_kept_once_it_is_left(hand: Hand, record_id: str) -> None:
    _food(hand, record_id)
    box = hand.page.get_by_label(NOW_LABEL)
    box.press_sequentially("He is hungry")
    hand.server.kill()
    hand.page.wait_for_timeout(1000)
    hand.server.start()
    ready(hand.page)

    expect(box).to_have_value("He is hungry")
    box.press_sequentially(" by ten")
    box.press("Tab")
    hand.saved()

    assert _meaning(hand, record_id) == "He is hungry by ten"


Says = Callable[[Assessment], str]


def _judged(name: str) -> Says:
    return lambda record: str(getattr(record.judgement(ROWAN, "food"), name))


def _time(record: Assessment) -> str:
    return times.words(record.appointments[0].at)


# A long text, a single line, and a line of the framework’s own, which is stored only as it is left.
EACH = pytest.mark.parametrize(
    ("address", "label", "words", "says"),
    [
        ("/area?area=food&child=rowan", NOW_LABEL, "Hungry by ten, {}", _judged("meaning_now")),
        ("/area?area=food&child=rowan", "How often?", "{} days a week", _judged("how_often")),
        ("/history?item=speech", "Time of day", "10.3{}", _time),
    ],
    ids=["long text", "line", "time"],
)


def _in_the_end(server: Server, record_id: str, says: Says, words: str) -> str:
    """What is stored in the end: the next page may be there a moment before it, where the store is slow."""
    deadline = time.monotonic() + ENOUGH
    while (found := says(walk.kept(server, record_id))) != words and time.monotonic() < deadline:
        time.sleep(0.1)
    return found


@EACH
def test_a_quick_tap_on_the_way_on_straight_from_a_box_leads_on_and_keeps_the_words(
    hand: Hand, record_id: str, address: str, label: str, words: str, says: Says
) -> None:
    visit(hand.page, hand.server, f"{address}&a={record_id}")
    here = hand.page.locator("h1").inner_text()
    for turn in range(4):  # which of the two is told to the server first is chance
        hand.page.get_by_label(label).fill(words.format(turn))
        hand.page.locator(".st-key-foot").get_by_role("link", name="Next").click()

        expect(hand.page.locator("h1")).not_to_have_text(here)
        ready(hand.page)
        expect(hand.page.locator("h1")).not_to_have_text(here)
        assert _in_the_end(hand.server, record_id, says, words.format(turn)) == words.format(turn)
        hand.page.go_back()
        _is(hand, here, label)


SLOWLY = {
    "pages/parts/session.py": """

_at_once = _changed


def _changed(what, how):
    st.session_state.get("opened")
    return _at_once(what, how)
""",
    "pathway/keeping.py": """

_at_once = change


def change(*given, **named):
    import time

    time.sleep(2)
    return _at_once(*given, **named)
""",
}


@EACH
def test_words_left_for_another_page_at_once_are_kept_however_slow_the_store(
    page: Page, own_server: Server, tmp_path: Path, address: str, label: str, words: str, says: Says
) -> None:
    named(own_server.database)
    own_server.root = copied(tmp_path / "program")
    for module, slowly in SLOWLY.items():
        with (own_server.root / module).open("a", encoding="utf-8") as opened:
            opened.write(slowly)
    hand, record_id = Hand(page, own_server.start()), walk.put(own_server, FAMILY)
    visit(page, own_server, f"{address}&a={record_id}")

    box = page.get_by_label(label)
    box.fill(words.format(5))
    box.press("Tab")
    page.wait_for_timeout(500)
    hand.part("Family")
    expect(page.locator("h1")).to_have_text("Family")
    ready(page)

    assert _in_the_end(own_server, record_id, says, words.format(5)) == words.format(5)


def test_a_busy_store_says_that_it_did_not_save_and_saves_when_it_can(hand: Hand, record_id: str) -> None:
    _food(hand, record_id)
    bar, box = hand.page.locator(".st-key-saving"), hand.page.get_by_label(NOW_LABEL)
    with walk.busy(hand.server):
        hand.write(NOW_LABEL, "He is hungry by ten o’clock.")
        expect(bar).to_contain_text("Not saved")
        expect(bar).to_contain_text("Leave this page open")
        ready(hand.page)
        expect(box).to_have_value("He is hungry by ten o’clock.")

    hand.write("How often?", "most days")

    expect(bar).to_contain_text("Saved at")
    expect(box).to_have_value("He is hungry by ten o’clock.")
    kept = walk.kept(hand.server, record_id).judgement(ROWAN, "food")
    assert (kept.meaning_now, kept.how_often) == ("He is hungry by ten o’clock.", "most days")
    assert "hungry" not in hand.server.log


def test_two_windows_on_one_assessment_lose_nothing_of_each_other(hand: Hand, record_id: str) -> None:
    _food(hand, record_id)
    other = Hand(hand.page.context.new_page(), hand.server)
    visit(other.page, hand.server, f"/meaning?a={record_id}&child=rowan")
    third = Hand(hand.page.context.new_page(), hand.server)
    _food(third, record_id)

    hand.write(NOW_LABEL, "He is hungry by ten o’clock.")
    other.write("What life is like for this child", "He looks after his sister.")
    third.write("How often?", "most days")
    hand.write("For how long?", "since the summer")

    kept = walk.kept(hand.server, record_id)
    judgement = kept.judgement(ROWAN, "food")
    assert judgement.meaning_now == "He is hungry by ten o’clock."
    assert (judgement.how_often, judgement.how_long) == ("most days", "since the summer")
    assert kept.meaning(ROWAN).life == "He looks after his sister."
    for window in (hand, third):
        expect(window.page.get_by_label(NOW_LABEL)).to_have_value("He is hungry by ten o’clock.")
    expect(hand.page.get_by_label("How often?")).to_have_value("most days")
