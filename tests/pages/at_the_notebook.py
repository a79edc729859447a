"""What a practitioner does at the notebook in a browser, and the record that comes of it."""

import re

from playwright.sync_api import Locator, Page, expect

from pathway import exchange, summary
from pathway.assessment import Assessment
from pathway.store import Store, Summary
from tests.browser import Server, ready, visit
from tests.families import NOW
from tests.journeys.hand import SETTLED

NOTE = "textarea[aria-readonly=true]"


def store(server: Server) -> Store:
    """The database of this server, opened from the side."""
    return Store.open(f"sqlite:///{server.database.as_posix()}")


def begun(server: Server, record: Assessment) -> str:
    """Store a family; gives the id of its assessment."""
    opened = store(server)
    shown = Summary(summary.names(record), "", "draft", record.family_id, False)
    opened.create(record.id, exchange.to_json(record), shown, by="Pat Example", at=NOW, what="Started")
    opened.close()
    return record.id


class Notebook:
    """The notebook of one family, worked in by the words on it; each act waits until the page has settled."""

    def __init__(self, page: Page, server: Server, record_id: str) -> None:
        self.page, self.server, self.record_id = page, server, record_id
        visit(page, server, f"/notebook?a={record_id}")

    @property
    def note(self) -> Locator:
        return self.page.locator(NOTE).first

    @property
    def record(self) -> Assessment:
        """What is stored now."""
        opened = store(self.server)
        stored = opened.load(self.record_id)
        opened.close()
        assert stored is not None
        return exchange.from_json(stored.document)

    @property
    def kept(self) -> list[str]:
        """The words of every piece of evidence."""
        return [piece.words for piece in self.record.evidence]

    def chosen(self) -> tuple[int, int, int]:
        """Where the choice in the note starts and ends, and how far it is scrolled."""
        found: list[int] = self.note.evaluate("box => [box.selectionStart, box.selectionEnd, box.scrollTop]")
        return found[0], found[1], found[2]

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()
        ready(self.page)

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
        ready(self.page)

    def chips(self, group: str, *options: str) -> None:
        """Press choices that lie open side by side; the words may be a part of the option."""
        found = self.page.get_by_test_id("stButtonGroup").filter(has=self.page.get_by_text(group, exact=True)).last
        for option in options:
            found.get_by_role("button").or_(found.get_by_role("radio")).filter(has_text=option).first.click()
            ready(self.page)

    def write(self, label: str, words: str) -> None:
        """Type into the box whose name begins like this, and leave it."""
        box = self.page.get_by_label(re.compile("^" + re.escape(label))).locator("visible=true").last
        box.fill(words)
        box.press("Tab")
        self.page.wait_for_function(SETTLED)
        ready(self.page)

    def tick(self, label: str) -> None:
        self.page.get_by_text(label, exact=True).click()
        ready(self.page)

    def take(self, words: str) -> None:
        """Choose these words in the note and use them, by keys."""
        self.note.evaluate(
            "(box, words) => { const at = box.value.indexOf(words); box.focus();"
            " box.setSelectionRange(at, at + words.length) }",
            words,
        )
        self.keys("Enter")
        expect(self.page.locator(".st-key-sorting")).to_contain_text(words[:40])

    def reload(self) -> None:
        self.page.reload()
        ready(self.page)
