"""In a real browser: how a child communicates and what they said are written by keyboard alone, for everybody."""

import pytest
from playwright.sync_api import Page, expect

from pathway import ids
from pathway.evidence import Evidence
from pathway.household import YoungCarer
from pathway.scales import Impairment, Kind
from pathway.voice import Aid, Voice
from tests.browser import Server, axe, overflow, visit
from tests.families import ASH, ROWAN, empty
from tests.journeys import walk
from tests.journeys.keys import Keys

HANDS = Evidence(
    id="hands", words="stop hands cold", kind=Kind.TOLD_BY_CHILD, exact=True, said_by="rowan", child_ids=("rowan",)
)


@pytest.fixture
def record_id(server: Server) -> str:
    """A child who talks, with words nobody understands, and a brother who is disabled."""
    brother = ASH.but(impairment=Impairment.YES)
    told = Voice(id="told", child_id="ash", method="device", observed="Looked up twice.", where="School")
    record = empty().keep(ROWAN, brother, HANDS, told, Aid(id="aid", child_id="ash", what="Eye-gaze device"))
    return walk.put(server, record.but(id=ids.fresh(), family_id=ids.fresh()))


def test_a_folded_part_is_opened_and_an_aid_added_by_keyboard_alone(page: Page, server: Server, record_id: str) -> None:
    keys = Keys(page)
    visit(page, server, f"/voice?a={record_id}&child=rowan")
    keys.to(page.locator(".st-key-communication_rowan summary"))
    keys.press("Enter")
    keys.to(page.get_by_label("Says yes by"))
    keys.type("Nods")
    keys.to(page.get_by_role("button", name="Add a device, hearing aid"))
    keys.press("Enter")
    expect(page.get_by_label("What it is")).to_be_focused()
    keys.type("Hearing aid")
    keys.press("Tab")

    kept = walk.kept(server, record_id)
    assert kept.communication(ROWAN).says_yes == "Nods"
    assert [aid.what for aid in kept.aids_of(ROWAN)] == ["Hearing aid"]
    assert keys.lost == []


def test_that_nobody_knows_what_words_refer_to_is_said_by_keyboard(page: Page, server: Server, record_id: str) -> None:
    keys = Keys(page)
    visit(page, server, f"/voice?a={record_id}&child=rowan")
    keys.to(page.get_by_role("button", name="Change “stop hands cold…”"))
    keys.press("Enter")
    keys.to(page.get_by_role("checkbox", name="Nobody knows yet what this refers to"))
    keys.press("Space")
    keys.to(page.get_by_label("A guess at what it may mean"))
    keys.type("Washing")
    keys.press("Tab")

    expect(page.get_by_text("A guess, by the worker: Washing")).to_be_visible()
    expect(page.locator("blockquote")).to_have_text("stop hands cold")
    (piece,) = walk.kept(server, record_id).evidence
    assert (piece.words, piece.guess) == ("stop hands cold", "Washing")
    assert keys.lost == []


@pytest.mark.parametrize("child", ["rowan", "ash"])
def test_every_part_of_this_page_can_be_used_by_everybody(
    page: Page, server: Server, record_id: str, child: str
) -> None:
    walked = walk.kept(server, record_id).keep(YoungCarer(child_id="rowan", does="Tuesdays"))
    again = walk.put(server, walked.but(id=ids.fresh(), family_id=ids.fresh()))
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 9000})
        visit(page, server, f"/voice?a={again}&child={child}")
        for folded in page.locator("details:not([open]) > summary").all()[::-1]:
            folded.click()
        page.wait_for_timeout(600)  # what unfolds is in the way of its neighbours while it moves

        assert axe(page) == []
        assert overflow(page) == 0
