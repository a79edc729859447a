"""In a real browser: two doors clearly apart, answers that move nothing, and all of it by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from pathway import content as packs
from pathway import ids
from pathway.disability import Door, TestAnswer
from pathway.household import Child
from pathway.scales import DoorKind, Impairment
from tests.browser import Server, axe, overflow, picture, ready, visit
from tests.families import ROWAN, empty
from tests.journeys.keys import Keys
from tests.pages.test_area_browser import TOP, stored

ELM = Child(id="elm", name="Elm", born=ROWAN.born, impairment=Impairment.YES)
ASKED = Door(child_id="elm", kind=DoorKind.SUPPORT, words="We need the short breaks back.")
SEEN = Door(child_id="elm", kind=DoorKind.WORRY, words="Weight down two kilograms since October.")
FACTOR = packs.load().factors[0].id
# A busy computer: the boxes come well after the fields of the framework’s that stand below them.
LATE = "() => { const { draw } = __waymark; __waymark.draw = (...box) => setTimeout(() => draw(...box), 700) }"
ANSWERS = ("Concern", "Not applicable", "Strength", "Not known yet")


@pytest.fixture
def open_id(server: Server) -> str:
    """A child for whom both doors are open, and one answer to the test question."""
    answer = TestAnswer(id="test", child_id="elm", by="Ms Oak", acceptable="No.")
    return stored(server, empty().but(id=ids.fresh()).keep(ELM, ROWAN, ASKED, SEEN, answer))


@pytest.mark.parametrize("width", [1280, 320])
def test_answering_a_factor_moves_neither_the_page_nor_the_answer_under_the_finger(
    page: Page, server: Server, open_id: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, server, f"/disability?a={open_id}&child=elm&item={FACTOR}")
    form = page.locator(f".st-key-unfold_elm_{FACTOR}")

    for name in ANSWERS:
        answer = form.get_by_role("radio", name=name, exact=True)
        answer.scroll_into_view_if_needed()
        page.wait_for_timeout(200)
        place, top = answer.bounding_box(), page.evaluate(TOP)

        answer.click()
        ready(page)

        expect(answer).to_be_checked()
        assert answer.bounding_box() == place
        assert page.evaluate(TOP) == top


def test_the_doors_stand_side_by_side_or_one_above_the_other_and_everybody_can_use_them(
    page: Page, server: Server, open_id: str
) -> None:
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 3000})
        visit(page, server, f"/disability?a={open_id}&child=elm&item={FACTOR}")
        support, worry = (page.locator(f".st-key-door_{kind}").bounding_box() for kind in DoorKind)
        assert support is not None
        assert worry is not None

        beside = support["x"] + support["width"] < worry["x"] and support["y"] == worry["y"]
        beneath = support["y"] + support["height"] < worry["y"] and support["x"] == worry["x"]
        assert beside if width == 1280 else beneath
        assert axe(page) == []
        assert overflow(page) == 0
        picture(page, f"disability-{width}")


def test_a_worry_is_written_and_a_factor_answered_by_keyboard_alone(page: Page, server: Server) -> None:
    id = stored(server, empty().but(id=ids.fresh()).keep(ELM))
    visit(page, server, f"/disability?a={id}")
    keys = Keys(page)

    keys.to(page.get_by_label("What was seen or measured", exact=True))
    page.keyboard.type("Two pressure marks on the left hip.")
    keys.press("Tab")
    expect(page.get_by_role("button", name="Open F1", exact=True)).to_be_visible()
    keys.to(page.get_by_role("button", name="Open F1", exact=True))
    keys.press("Enter")
    keys.to(page.get_by_role("radio", name="Concern", exact=True))
    keys.press("Space")
    expect(page.get_by_role("radio", name="Concern", exact=True)).to_be_checked()
    keys.to(page.get_by_role("button", name="Answer it, about Elm", exact=True))
    keys.press("Enter")
    expect(page.get_by_label("Who answers", exact=True)).to_be_focused()

    assert keys.lost == []


def test_an_answer_added_on_a_busy_computer_begins_with_its_first_box(page: Page, server: Server) -> None:
    id = stored(server, empty().but(id=ids.fresh()).keep(ELM, SEEN))
    visit(page, server, f"/disability?a={id}")
    page.evaluate(LATE)

    page.get_by_role("button", name="Answer it, about Elm", exact=True).press("Enter")

    expect(page.get_by_label("Who answers", exact=True)).to_be_focused()
