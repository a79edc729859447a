"""A practitioner’s hand in the browser: what they press, choose and type, by the words they see."""

import re
from datetime import date

from playwright.sync_api import Locator, Page, expect

from tests.browser import Server, ready


class Hand:
    """Works on one page as a person does; after each act it waits until the page has settled."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page = page
        self.server = server

    def part(self, name: str) -> None:
        """Go to a part by the menu."""
        self.page.locator(".st-key-menu").get_by_role("link", name=name).first.click()
        expect(self.page.locator("h1")).to_be_visible()
        ready(self.page)

    def reload(self) -> None:
        """Load the page afresh."""
        self.page.reload()
        ready(self.page)

    def press(self, name: str, within: Locator | None = None, exact: bool = True, nth: int = 0) -> None:
        """Press a button."""
        self._at(within).get_by_role("button", name=name, exact=exact).nth(nth).click()
        ready(self.page)

    def follow(self, name: str, within: Locator | None = None) -> None:
        """Follow a link of the page."""
        self._at(within).get_by_role("link", name=name).first.click()
        ready(self.page)

    def write(self, label: str, words: str, within: Locator | None = None, nth: int = -1) -> None:
        """Type into the last box whose name begins like this and leave it."""
        named = self._at(within).get_by_label(re.compile("^" + re.escape(label)))
        box = named.locator("visible=true").nth(nth)
        box.fill(words)
        box.press("Tab")
        ready(self.page)

    def day(self, label: str, on: date, within: Locator | None = None) -> None:
        """Type a date, as it is said in England."""
        first = self._group("stDateInput", label, within).get_by_role("spinbutton").first
        first.click()
        self.page.keyboard.type(f"{on:%d%m%Y}")
        self.page.keyboard.press("Tab")  # to the calendar that belongs to the date
        self.page.keyboard.press("Tab")  # and out of it
        ready(self.page)

    def choose(self, group: str, option: str, within: Locator | None = None) -> None:
        """Choose one of a few; the words may be the beginning of the option."""
        found = self._at(within).get_by_role("radiogroup", name=group, exact=True).locator("visible=true").last
        found.locator("label").filter(has_text=option).first.click()
        ready(self.page)

    def chips(self, group: str, *options: str, within: Locator | None = None) -> None:
        """Press choices that lie open side by side."""
        found = self._group("stButtonGroup", group, within)
        for option in options:
            found.get_by_role("button", name=option, exact=True).or_(
                found.get_by_role("radio", name=option, exact=True)
            ).first.click()
            ready(self.page)

    def pick(self, label: str, *options: str, within: Locator | None = None) -> None:
        """Pick from a list that opens."""
        for option in options:
            box = self._at(within).get_by_label(label).locator("visible=true").last
            box.click()
            box.fill(option)
            self.page.get_by_role("option", name=option).first.click()
            ready(self.page)
        self.page.keyboard.press("Escape")

    def tick(self, label: str, within: Locator | None = None) -> None:
        """Tick a box."""
        self._at(within).get_by_text(label, exact=True).locator("visible=true").last.click()
        ready(self.page)

    def take(self, words: str) -> None:
        """Select words in the note and use them, by keyboard."""
        note = self.page.get_by_role("textbox").and_(self.page.locator("textarea[aria-readonly=true]")).first
        note.evaluate(
            """(box, words) => {
                const from = box.value.indexOf(words);
                if (from < 0) throw new Error('not in the note: ' + words);
                box.focus(); box.setSelectionRange(from, from + words.length);
                document.dispatchEvent(new Event('selectionchange'));
            }""",
            words,
        )
        note.press("Enter")
        ready(self.page)
        expect(self.page.locator(".st-key-sorting")).to_contain_text(words[:60])

    def saved(self) -> None:
        """The bar says that all is saved."""
        expect(self.page.locator(".st-key-saving")).to_contain_text("Saved at")

    def sees(self, words: str) -> None:
        """These words stand on the page, somewhere."""
        expect(self.page.locator("body")).to_contain_text(words)

    def _at(self, within: Locator | None) -> Locator:
        return within or self.page.locator("[data-testid=stMain]")

    def _group(self, kind: str, label: str, within: Locator | None) -> Locator:
        groups = self._at(within).get_by_test_id(kind).filter(has=self.page.get_by_text(label, exact=True))
        return groups.locator("visible=true").last
