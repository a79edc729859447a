"""In a real browser: a line beneath a box and an answer to a topic move nothing from under the hands."""

import pytest
from playwright.sync_api import Page, expect

from pathway import ids
from pathway.history import Event
from pathway.scales import Level, Turn
from tests.browser import Server, all_in_sight, axe, overflow, ready, visit
from tests.families import ASH, ROWAN, exact, judged, seen
from tests.journeys.hand import SETTLED
from tests.journeys.walk import kept, put

TEEN = ROWAN.but(born=exact(ROWAN.born.on.replace(year=2010)))  # type: ignore[union-attr]


@pytest.fixture
def record_id(server: Server) -> str:
    """Two children, one of whom is cared for less, and help that ended."""
    return put(server, seen().but(id=ids.fresh()).keep(
        TEEN, judged(Level.NOT_MET), judged(Level.MET, child="ash"),
        judged(Level.NOT_MET, area="safe"), judged(Level.MET, area="safe", child="ash"),
        Event(id="began", when="2021", what="Early help", turn=Turn.HELP_BEGAN),
        Event(id="ended", when="2023", what="Closed", turn=Turn.HELP_ENDED), ASH,
    ))  # fmt: skip


def test_another_way_to_say_it_appears_beneath_while_the_next_box_is_written_in(
    page: Page, server: Server, record_id: str
) -> None:
    visit(page, server, f"/history?a={record_id}&item=ended")
    first, second = page.get_by_label("What happened"), page.get_by_label("What it did to the child")
    first.evaluate("box => { box.marked = true }")
    second.evaluate("box => { box.marked = true }")

    first.fill("Closed as not engaging.")
    page.keyboard.press("Tab")
    second.focus()
    page.keyboard.type("Rowan ")
    expect(page.locator(".wm-other-words")).to_contain_text("Instead of “not engaging”")
    page.keyboard.type("stopped asking.")

    expect(second).to_be_focused()
    expect(second).to_have_value("Rowan stopped asking.")
    assert first.evaluate("box => box.marked")
    assert second.evaluate("box => box.marked")
    assert first.bounding_box()["y"] < page.locator(".wm-other-words").bounding_box()["y"]  # type: ignore[index]


@pytest.mark.parametrize("width", [1280, 320])
def test_an_answer_to_a_topic_moves_nothing_and_opens_what_belongs_to_it(
    page: Page, server: Server, record_id: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, server, f"/meaning?a={record_id}&child=rowan")
    topic = page.locator(".st-key-unfold_rowan_exploitation")
    answer = topic.get_by_role("radio", name="Yes", exact=True)
    answer.scroll_into_view_if_needed()
    page.wait_for_timeout(200)
    place = answer.bounding_box()

    answer.click()
    expect(topic.get_by_label("Who does this to Rowan")).to_be_visible()
    ready(page)

    now = answer.bounding_box()
    assert place is not None
    assert now is not None
    assert abs(now["y"] - place["y"]) < 1
    assert overflow(page) == 0
    assert axe(page) == []


def test_a_topic_is_opened_answered_and_folded_by_the_keyboard_alone(
    page: Page, server: Server, record_id: str
) -> None:
    visit(page, server, f"/meaning?a={record_id}&child=rowan")
    page.get_by_text("Think about something else").focus()
    page.locator("summary").filter(has_text="Think about something else").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="A child who looks after somebody").focus()
    page.keyboard.press("Enter")
    topic = page.locator(".st-key-unfold_rowan_young-carer")
    expect(topic.get_by_role("radio", name="Yes", exact=True)).to_be_focused()

    page.keyboard.press("Space")
    expect(topic.get_by_label("In words")).to_be_visible()
    ready(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(topic.get_by_label("In words")).to_be_focused()
    page.keyboard.type("Lifts Ash in the evenings")
    page.keyboard.press("Tab")
    page.wait_for_function(SETTLED)
    ready(page)

    note = kept(server, record_id).topic(TEEN, "young-carer")
    assert (note.holds, note.words) == ("yes", "Lifts Ash in the evenings")
    topic.get_by_role("button", name="Close").focus()
    page.keyboard.press("Enter")
    expect(topic.get_by_label("In words")).to_have_count(0)


@pytest.mark.parametrize("address", ["/history?a={}", "/history?a={}&item=ended", "/meaning?a={}&child=rowan"])
@pytest.mark.parametrize("width", [1280, 320])
def test_courses_and_children_side_by_side_fit_and_can_be_read_by_everybody(
    page: Page, server: Server, record_id: str, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, server, address.format(record_id))

    assert overflow(page) == 0
    all_in_sight(page, width)
    assert axe(page) == []
