"""In a real browser a report is chosen, looked at, made and asked about, and taken away; nobody is kept out of it."""

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages.parts.looks import Look
from pathway import content, ids, practice
from pathway.errors import PathwayError
from reports import enclosed
from reports.versions import BY_ID
from tests import areas, hostile
from tests.browser import COLOURS, ROOT, Beacon, Server, axe, named, overflow, picture, ready, visit
from tests.journeys.walk import kept, put

PACK = content.load(ROOT / "data", areas.here())
MARSH = practice.family("marsh").newest
LOOK = "Look at it before you make it"
LOOKED = "I have looked: these words may stand in this file"
REST = 800  # milliseconds in which a page takes a new width


@pytest.fixture
def marsh(server: Server) -> str:
    """The practice family, as it was written up."""
    return put(server, MARSH.but(id=ids.fresh(), family_id=ids.fresh()))


def _chosen(page: Page, server: Server, id: str, *choices: str) -> None:
    visit(page, server, f"/report?a={id}")
    for choice in choices:
        page.get_by_text(choice, exact=True).click()
        ready(page)


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK, Look.CONTRAST])
def test_choosing_looking_and_being_asked_keep_nobody_out(page: Page, server: Server, marsh: str, look: Look) -> None:
    named(server.database, look=str(look))
    _chosen(page, server, marsh, "For the family", LOOK)
    page.get_by_role("button", name="Make the file").click()
    expect(page.get_by_text(LOOKED)).to_be_visible(timeout=60_000)
    page.get_by_text(LOOKED).click()
    expect(page.get_by_role("button", name="Download the PDF")).to_be_visible()
    ready(page)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(REST)
        picture(page, f"report-{look}-{width}")

        assert overflow(page) == 0
        assert axe(page, () if look is Look.LIGHT else COLOURS) == []
    named(server.database, look=str(Look.SYSTEM))


def test_each_kind_of_file_is_taken_away_and_is_what_it_says(
    page: Page, server: Server, marsh: str, tmp_path: Path
) -> None:
    _chosen(page, server, marsh, "A letter to a child")
    for kind, called, begins in (
        ("PDF", "PDF", b"%PDF"), ("Web page", "web page", b"<!doctype html>"), ("Word", "Word file", b"PK"),
    ):  # fmt: skip
        page.get_by_text(kind, exact=True).click()
        page.get_by_role("button", name="Make the file").click()
        with page.expect_download() as saved:
            page.get_by_role("button", name=f"Download the {called}").click(timeout=60_000)
        saved.value.save_as(tmp_path / kind)

        assert (tmp_path / kind).read_bytes().startswith(begins)
        assert saved.value.suggested_filename.startswith("waymark-child-")
    carried = enclosed.read((tmp_path / "PDF").read_bytes()).record
    assert [child.id for child in carried.children] == [MARSH.children[0].id]
    assert zipfile.is_zipfile(tmp_path / "Word")
    assert [one.form for one in kept(server, marsh).given] == ["pdf", "html", "docx"]


def test_who_is_given_it_is_there_after_a_reload(page: Page, server: Server, marsh: str) -> None:
    _chosen(page, server, marsh)
    page.get_by_role("button", name="Make the file").click()
    page.get_by_role("textbox", name="Who will have it").fill("Dr Vale, the health visitor", timeout=60_000)
    page.get_by_text("The people it is about agreed to it").click()
    expect(page.get_by_text("Saved at").first).to_be_visible()
    ready(page)
    page.reload()

    expect(page.get_by_text("Dr Vale, the health visitor. The people it is about agreed to it.")).to_be_visible()


def test_a_hostile_family_is_text_in_every_version_that_is_looked_at(
    page: Page, server: Server, beacon: Beacon
) -> None:
    record = hostile.family(beacon.url)
    id = put(server, record.but(id=ids.fresh(), family_id=ids.fresh()))
    _chosen(page, server, id, LOOK)
    for version in BY_ID.values():
        page.get_by_text(version.title, exact=True).click()
        ready(page)
        frame = page.frame_locator("iframe[title='The report, as it will be'], iframe").first
        expect(frame.locator("h1")).to_be_visible()

        assert frame.locator("script, img, a[href^=http], strong:text-is('hostile')").count() == 0
    assert beacon.requests == []
    assert not page.evaluate("window.harmed")


def test_a_passphrase_typed_by_the_keyboard_alone_locks_the_file(
    page: Page, server: Server, marsh: str, tmp_path: Path
) -> None:
    _chosen(page, server, marsh)
    page.get_by_text("Lock it with a passphrase").click()
    first = page.get_by_label("Passphrase: four words that do not belong together")
    expect(first).to_be_visible()
    first.focus()
    page.keyboard.type("otter lamp gravel tune")
    again = page.get_by_label("The same passphrase again")
    while not again.evaluate("one => one === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.type("otter lamp gravel tune")
    make = page.get_by_role("button", name="Make the file")
    while not make.evaluate("one => one === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download the PDF").click(timeout=60_000)
    saved.value.save_as(tmp_path / "locked.pdf")

    with pytest.raises(PathwayError, match="passphrase"):
        enclosed.read((tmp_path / "locked.pdf").read_bytes())
    assert enclosed.read((tmp_path / "locked.pdf").read_bytes(), "otter lamp gravel tune").version == "professional"
