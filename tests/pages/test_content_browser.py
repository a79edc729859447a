"""In a real browser: a pack is put in force by keyboard, and the keyboard goes on from the sentence that says so."""

import io
import zipfile
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from pathway.content.bundle import of_folder
from pathway.content.load import HOME
from tests.browser import Server, axe, named, ready, visit


@pytest.fixture
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own, in which a practice lead is named: a pack in force would be read by other tests."""
    made = Server(tmp_path_factory.mktemp("content"))
    named(made.database, local="fernshire", **{"person.role": "practice-lead"})
    yield made.start()
    made.kill()


def zipped() -> bytes:
    """Fernshire in a later version, as a lead brings it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        for path, data in of_folder(HOME / "fernshire").files:
            into.writestr(f"fernshire/{path}", data.replace(b'version = "1.0.0"', b'version = "1.0.1"'))
    return made.getvalue()


def test_after_a_pack_is_put_in_force_the_focus_is_on_the_sentence_that_says_so(page: Page, here: Server) -> None:
    visit(page, here, "/content")
    file = {"name": "fernshire.zip", "mimeType": "application/zip", "buffer": zipped()}
    page.locator("input[type=file]").last.set_input_files(file)
    ready(page)
    page.get_by_role("button", name="Check this pack").click()
    page.get_by_label("Why?").fill("A later version")
    ready(page)
    page.get_by_role("button", name="Put Fernshire").press("Enter")

    expect(page.locator(".st-key-said")).to_contain_text("1.0.1 is in force")
    page.wait_for_function("() => document.activeElement.classList.contains('st-key-said')")
    assert axe(page) == []
