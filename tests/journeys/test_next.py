"""The next assessment, begun from the PDF of the last: old answers beside it, new ones empty, and what has changed."""

from datetime import UTC, date, datetime
from pathlib import Path

from playwright.sync_api import Page, expect

from pathway import content as packs
from pathway.assessment import Assessment
from pathway.evidence import Contact
from pathway.people import Person
from pathway.plan import Action
from pathway.scales import Level, Stage
from reports.forms import Form
from reports.request import Request
from reports.versions import BY_ID
from tests.browser import Server, axe, overflow, picture, ready, visit
from tests.families import ASH, ROWAN, empty, judged
from tests.hostile import MARK, hostile
from tests.journeys.walk import kept

AT = datetime(2026, 1, 12, 10, tzinfo=UTC)
BECAUSE = "The fridge was empty again on Monday."


def last() -> Assessment:
    """What stood last time, with words that would do harm if they were taken for more than text."""
    return empty().but(id="a" * 32, family_id="f" * 32, author=Person(name="Priya Shah"), started_at=AT).keep(
        ROWAN, ASH, Contact(id="visit", on=AT.date(), place="home"),
        judged(Level.NOT_MET, how_long="Since May", meaning_now=hostile("http://127.0.0.1:9")),
        judged(Level.PARTLY_MET, area="home", meaning_now="Damp."),
        Action(id="ring", what="Ring the school"),
    )  # fmt: skip


def test_the_next_one_stands_beside_the_pdf_of_the_last(page: Page, server: Server, tmp_path: Path) -> None:
    document = BY_ID["professional"].document(Request(last(), packs.load(), date(2026, 1, 12), AT, last().author))
    file = tmp_path / "last.pdf"
    file.write_bytes(Form.PDF.write(document, lambda stage, share: None))

    visit(page, server, "/new")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_text("It will stand beside the assessment of 12 January 2026")).to_be_visible()
    page.get_by_role("button", name="Start the later assessment").click()
    page.wait_for_url("**/tasks?a=*")
    ready(page)
    record = page.url.partition("a=")[2]

    visit(page, server, f"/area?a={record}&area=food&child=rowan")
    beside = page.locator(".st-key-last_food_rowan")
    for words in ("Last time", "12 January 2026, by Priya Shah", "Not met", "Since May", MARK):
        expect(beside.get_by_text(words).first).to_be_visible()
    assert page.evaluate("window.harmed") is None
    assert beside.locator("textarea, input, a[href*='127.0.0.1:9'], img, script").count() == 0
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)

    beside.get_by_role("button", name="Still true for Rowan").click()
    beside.get_by_role("button", name="Set it").click()
    expect(beside.get_by_text("Give the day on which it was still true, and say why.")).to_be_visible()
    beside.get_by_role("textbox", name="Why it is still true for Rowan").fill(BECAUSE)
    beside.get_by_role("button", name="Set it").click()
    expect(beside.get_by_text("Give the day on which it was still true.")).to_be_visible()
    assert kept(server, record).judgement(ROWAN, "food").level is None
    picture(page, "next-still-1280")
    assert axe(page) == []
    page.set_viewport_size({"width": 320, "height": 800})
    expect(beside.get_by_text("Since May")).to_be_hidden()
    expect(beside.get_by_text("12 January 2026, by Priya Shah")).to_be_visible()
    assert overflow(page) == 0
    beside.get_by_text("What was written then").click()
    expect(beside.get_by_text("Since May")).to_be_visible()
    picture(page, "next-still-320")
    page.set_viewport_size({"width": 1280, "height": 900})
    _day(page, date(2026, 2, 2))
    beside.get_by_role("button", name="Set it").click()
    expect(beside.get_by_text(f"Still true on 2 February 2026, because: {BECAUSE}")).to_be_visible()
    assert kept(server, record).judgements == (
        judged(
            Level.NOT_MET, judged_on=date(2026, 2, 2), still_true_on=date(2026, 2, 2), still_true_because=BECAUSE,
            chosen=packs.load().area("food").anchor(Level.NOT_MET, Stage.CHILD),
        ),
    )  # fmt: skip

    beside.get_by_role("link", name="See what has changed for Rowan").click()
    expect(page.get_by_role("heading", name="Drift to look at")).to_be_visible()
    page.get_by_text("See each child from one assessment to the next").click()
    changed = page.locator(".st-key-changes_meaning")
    expect(changed.get_by_role("table").first).to_contain_text("not looked at")
    expect(changed.locator(".js-plotly-plot").first).to_be_visible()
    expect(changed.get_by_text("partly met on 12 January 2026, not looked at").first).to_be_visible()
    assert axe(page) == []


def _day(page: Page, on: date) -> None:
    """Type a day as a person does, part after part."""
    field = page.locator("[class*=st-key-still_on_]").get_by_role("spinbutton")
    field.first.click()
    page.keyboard.type(f"{on:%d%m%Y}")
    page.keyboard.press("Tab")
    ready(page)
