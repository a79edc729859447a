"""A core group says how it sees it, agrees what is done and when it meets again, and goes home with its minutes."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from pathway import ids
from pathway.assessment import Assessment
from pathway.evidence import Evidence
from pathway.meetings import Attended, Meeting
from pathway.plan import Action
from pathway.scales import Attendance, Handling, Kind
from reports import absent
from reports.forms import Form
from reports.versions import BY_ID
from tests import areas
from tests.browser import Server, axe, named, overflow, picture, visit
from tests.families import AUTHOR, NOW, TODAY, seen
from tests.journeys import walk
from tests.journeys.hand import Hand

LEVELS = {
    "Health visitor": "Mostly met", "Mother": "Mostly met", "GP": "Partly met", "Nursery": "Partly met",
    "Family worker": "Partly met", "School": "Not met", "Housing": "Not known yet", "Police": "",
}  # fmt: skip
MEETING = Meeting(id="m", at=NOW, by=AUTHOR, kind="Core group", on=TODAY)
UNSAID = re.compile(r"average|majority|overall|out of|per cent|%|\bscore", re.IGNORECASE)


@pytest.fixture
def record(own_server: Server) -> Assessment:
    """A family before its core group, with words that the room may not read, on a server that is started."""
    named(own_server.database, local=areas.here())
    made = seen().but(id=ids.fresh(), family_id=ids.fresh()).keep(
        MEETING, Action(id="bed", what="Bring a bed for Rowan", who="Kit Moss", by=date(2026, 3, 2)),
        Evidence(id="p", words="The neighbour keeps a knife in the shed", kind=Kind.SAW, child_ids=("rowan",),
                 handling=Handling.THIRD_PARTY),
        Evidence(id="o", words="We may have to ask a court before summer", kind=Kind.MY_VIEW, child_ids=("rowan",),
                 handling=Handling.PROFESSIONALS_ONLY),
        *(Attended(id=f"m.{n}", meeting_id="m", role=role, how=Attendance.HERE) for n, role in enumerate(LEVELS)),
    )  # fmt: skip
    walk.put(own_server, made)
    own_server.start()
    return made


@pytest.fixture
def hand(page: Page, own_server: Server, record: Assessment) -> Hand:
    visit(page, own_server, f"/meet?a={record.id}&m=m&child=rowan")
    return Hand(page, own_server)


def test_eight_views_are_kept_apart_and_one_of_them_is_kept_as_different(hand: Hand, record: Assessment) -> None:
    for role, level in LEVELS.items():
        if level:
            hand.chips(role, level)
    dots = hand.page.locator(".wm-spread > div")
    stands = {one.locator("dt").inner_text(): one.locator("dd").all_inner_texts() for one in dots.all()}

    assert stands == {
        "Met": ["Nobody"],
        "Mostly met": ["Health visitor", "Mother"],
        "Partly met": ["GP", "Nursery", "Family worker"],
        "Not met": ["School"],
    }
    hand.sees("From mostly met (Health visitor and Mother) to not met (School)")
    hand.sees("Not known yet: Housing.")
    assert not UNSAID.search(hand.page.locator("[data-testid=stMain]").inner_text())

    first = hand.page.locator("[class*='st-key-view-']").first
    hand.write("School: What did you see", "He takes food home in his pockets.", within=first)
    hand.tick_starting("Keep what School says as a different view", within=first)
    hand.write("Who is asked about it next", "The head teacher", within=first)
    hand.sees("How professionals settle a disagreement here")
    for width in (1280, 320):
        hand.page.set_viewport_size({"width": width, "height": 900})
        hand.settle()
        picture(hand.page, f"meet-views-{width}")
        assert overflow(hand.page) == 0
        assert axe(hand.page) == []
    hand.page.set_viewport_size({"width": 1280, "height": 900})

    hand.press("End the meeting")
    minutes = _taken(hand, record, "minutes", Form.PDF, "Make the minutes")
    assert "He takes food home in his pockets." in minutes
    assert re.search(r"Who sees it differently\s+School", minutes)


def test_what_was_left_comes_first_and_all_go_home_with_what_is_theirs(hand: Hand, record: Assessment) -> None:
    longest, source = areas.between_core_groups()
    heads = hand.page.locator("[data-testid=stMain] h2").all_inner_texts()
    assert heads.index("What was agreed before, and what became of it") < heads.index("What is agreed now")
    hand.choose("What became of it", "Not done", within=hand.keyed("became-bed"))
    agreed = hand.add("Add an action", "agreed-")
    expect(agreed.locator(":focus")).to_have_count(1)
    hand.write("What exactly will be done", "Breakfast at school each day", within=agreed)
    hand.sees("Ask who does it, by name, and by which day.")
    expect(hand.page.locator(".wm-read-back li")).to_contain_text("Breakfast at school each day")
    hand.day("On which day", TODAY + timedelta(weeks=9))
    expect(
        hand.page.get_by_test_id("stAlert").filter(has_text=f"more than {longest} after this meeting")
    ).to_be_visible()
    hand.sees(source)
    hand.press("End the meeting")
    hand.saved()

    minutes = _taken(hand, record, "minutes", Form.PDF, "Make the minutes")
    assert minutes.index("Bring a bed for Rowan") < minutes.index("Breakfast at school each day")
    assert "14 May 2026" in minutes
    hand.choose("As what kind of file?", "Word")
    assert "Breakfast at school each day" in _taken(hand, record, "minutes", Form.WORD, "Make the minutes")
    panel = hand.page.url
    hand.follow("The family’s version")
    assert "Rowan" in _taken(hand, record, "family", Form.PDF)
    hand.page.goto(panel)
    hand.settle()
    hand.follow("A letter to Ash")
    assert "Ash" in _taken(hand, record, "child", Form.PDF, child_id="ash")


def _taken(
    hand: Hand, record: Assessment, version: str, form: Form, make: str = "Make the file", child_id: str = ""
) -> str:
    """Make a file and take it away: what it says anywhere, in which none of the hidden words is found."""
    hand.press(make)
    with hand.page.expect_download() as download:
        hand.page.get_by_role("button", name=f"Download the {form.file}").click()
    file = download.value.path().read_bytes()
    said = tuple(form.said(file))
    now = walk.kept(hand.server, record.id)
    hidden = absent.secrets(now, BY_ID[version].rules(child_id))

    assert hidden
    assert absent.found(hidden, said) == ()
    return "\n".join(text for _, text in said)
