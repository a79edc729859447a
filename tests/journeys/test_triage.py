"""Twenty-five files at once: each child in the order of reading, what was changed set apart, and nothing that stays."""

from collections.abc import Callable

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from pathway import practice
from pathway.scales import Level
from reports import enclosed
from tests import filed
from tests.browser import PATIENCE, Server, axe, overflow, picture, ready, visit
from tests.hostile import MARK, hostile
from tests.journeys.walk import kept
from tests.reports.test_enclosed import LOCK, _again, _swapped, _turned, _word

TWICE = ("Ivy", "Jo", "Kit", "Lou", "Max")
PHRASE = "correct horse battery"
NAME = f"{hostile('http://127.0.0.1:9')[:90]}.pdf".replace("/", " ")


def _good() -> dict[str, bytes]:
    """Twenty files of practice families and small ones: five in two versions, one of three assessments."""
    made = {f"{one.name}.pdf": filed.report(one.newest) for one in practice.families()}
    for name in TWICE:
        record = filed.with_level(name, Level.MOSTLY_MET)
        made |= {f"{name}-{days}.pdf": filed.report(record, days=days) for days in (0, 4)}
    for days in (0, 90, 180):
        made[f"val-{days}.pdf"] = filed.report(filed.with_level("Val", Level.NOT_MET, days=days), days=days)
    made["zoe.pdf"] = filed.report(filed.of("Zoe").keep(filed.DANGER))
    made["worse.pdf"] = filed.report(filed.with_level("Ivy", Level.NOT_MET), days=9)
    made["named.pdf"] = filed.report(filed.of(hostile("http://127.0.0.1:9")))
    return made


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """All twenty-five by the names they have on the reviewer’s computer."""
    made, plain = _good(), filed.report(filed.of("Abe"))
    changes: dict[str, Callable[[bytes], bytes]] = {
        "word.pdf": lambda one: _again(one, _word),
        "page.pdf": lambda one: _again(one, _turned),
        "swapped.pdf": lambda one: _again(one, _swapped),
        NAME: lambda one: b"Dear all, see below",
        "locked.pdf": lambda one: _again(one, encryption=LOCK),
    }
    return made | {name: change(plain) for name, change in changes.items()}


def _chosen(files: dict[str, bytes]) -> list[FilePayload]:
    return [{"name": name, "mimeType": "application/pdf", "buffer": content} for name, content in files.items()]


def _give(page: Page, files: dict[str, bytes]) -> None:
    page.locator("input[type=file]").set_input_files(_chosen(files))
    page.get_by_role("button", name="Read these files").click()
    expect(page.get_by_text("The files are read.")).to_be_visible(timeout=PATIENCE)
    ready(page)


def _rows(page: Page) -> Locator:
    return page.locator("[class*=st-key-review_] h3")


def test_twenty_five_files_become_one_list_and_nothing_of_them_stays(
    page: Page, server: Server, files: dict[str, bytes]
) -> None:
    assert len(files) == 25
    visit(page, server, "/review")
    _give(page, files)

    first = page.locator("[class*=st-key-review_]").first
    expect(first.get_by_role("heading", level=3)).to_contain_text("Zoe")
    expect(first.get_by_text("Harm answered yes, and no call recorded")).to_be_visible()
    expect(_rows(page).nth(1)).to_contain_text("Ivy")
    expect(_rows(page).filter(has_text=MARK)).to_have_count(1)
    for name in (*TWICE, "Val"):
        expect(_rows(page).filter(has_text=name)).to_have_count(1)

    apart = page.locator(".wm-apart li")
    expect(apart).to_have_count(5)
    for name, says in (
        ("word.pdf", "page 2 no longer as written"),
        ("page.pdf", "page 1 no longer as written"),
        ("swapped.pdf", "the record in it is not the one it was made with"),
        (MARK, enclosed.NOT_PDF),
        ("locked.pdf", enclosed.LOCKED),
    ):
        expect(apart.filter(has_text=name)).to_contain_text(says)
    assert page.evaluate("window.harmed") is None
    picture(page, "review-1280")

    page.get_by_label("The passphrase of the locked files").fill(PHRASE)
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Open the locked files").click()
    expect(_rows(page).filter(has_text="Abe")).to_have_count(1)
    ready(page)

    page.get_by_role("radio", name="The same three times").click()
    expect(_rows(page)).to_have_count(1)
    expect(_rows(page)).to_contain_text("Val")

    page.get_by_role("button", name="Read this one: Val").click()
    expect(page.get_by_role("heading", name="Read one file")).to_be_focused()
    assert "Val" not in page.url
    assert "Val" not in page.title()
    page.get_by_role("link", name="Back to the list").click()
    expect(page.get_by_role("heading", name="Read in this order")).to_be_visible()

    page.reload()
    ready(page)
    expect(page.get_by_text("Nothing of these files is kept.")).to_be_visible()
    expect(_rows(page)).to_have_count(0)
    assert "Val" not in page.content()
    assert "Zoe" not in server.log


def test_the_list_can_be_used_on_a_narrow_screen_and_by_who_hears_it(page: Page, server: Server) -> None:
    few = {"zoe.pdf": filed.report(filed.of("Zoe").keep(filed.DANGER)), NAME: b"Dear all"}
    page.set_viewport_size({"width": 320, "height": 800})
    visit(page, server, "/review")
    _give(page, few)

    assert overflow(page) == 0
    assert axe(page) == []
    picture(page, "review-320")
    page.get_by_role("button", name="Take it in to comment or decide").click()
    page.wait_for_url("**/read?a=*")
    ready(page)
    assert [child.name for child in kept(server, page.url.partition("a=")[2]).children] == ["Zoe"]
