"""A practitioner’s hand in the browser: what they press, choose and type, by the words they see."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from playwright.sync_api import Locator, Page, TimeoutError, expect

from pathway import exchange
from pathway.assessment import Assessment
from pathway.store import Store
from tests.browser import LOOKS, PATIENCE, Server, ready

# Marks that keep a name of another direction apart from the words around it: nobody sees or types them.
UNSEEN = "[\u2066-\u2069\u200e\u200f]*"
# What is typed into the box of a long text is stored, or it is said that it is not: nothing is on its way any more.
# And nothing is being worked out.
SETTLED = """() => document.documentElement.dataset.writing !== 'saving' && document.querySelector(
    '[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]')"""

# In one go, as a paste is: between a box being found and words being sent to it the page may build it anew.
PASTED = """(box, words) => {
    box.focus();
    box.select();
    if (!box.isConnected) return false;
    document.execCommand(words ? 'insertText' : 'delete', false, words);
    return true;
}"""
PRESSED = ("data-selected", "true")
SEVERAL = "xpath=ancestor::*[@data-testid='stMultiSelect']"  # around a list from which several are picked
MISSED = 15_000  # milliseconds in which a press shows
THERE = """to => {
    const there = new URL(to, document.baseURI), here = new URL(location.href);
    return here.pathname === there.pathname
        && [...there.searchParams].every(([name, value]) => here.searchParams.get(name) === value);
}"""
AT_REST = """() => document.getAnimations().every(
    each => each.playState !== 'running' || each.effect.getComputedTiming().endTime === Infinity)"""


def seen(words: str, whole: bool = True) -> re.Pattern[str]:
    """These words as they are seen, whatever stands between them that is not; the whole of a name, or its beginning."""
    letters = UNSEEN.join(map(re.escape, words))
    return re.compile(f"^{UNSEEN}{letters}{UNSEEN}" + ("$" if whole else ""))


def found_in(words: str) -> re.Pattern[str]:
    """These words as they are seen, anywhere in a text."""
    return re.compile(UNSEEN.join(map(re.escape, words)))


class Hand:
    """Works on one page as a person does; after each act it waits until the page has settled."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page = page
        self.server = server

    def part(self, name: str) -> None:
        """Go to a part by the menu."""
        self._lead(self.page.locator(".st-key-menu").get_by_role("link", name=name).first)

    def reload(self) -> None:
        """Load the page afresh."""
        self.page.reload()
        ready(self.page)

    def settle(self) -> None:
        """Wait until what was just done has been taken in and drawn."""
        for _ in range(2):
            self.page.wait_for_timeout(40)
            self.page.wait_for_function(SETTLED, polling=LOOKS, timeout=PATIENCE)

    def press(self, name: str, within: Locator | None = None, exact: bool = True, nth: int = 0) -> None:
        """Press a button."""
        self._at(within).get_by_role("button", name=seen(name) if exact else found_in(name)).nth(nth).click()
        self.settle()

    def follow(self, name: str, within: Locator | None = None) -> None:
        """Follow a link of the page."""
        self._lead(self._at(within).get_by_role("link", name=found_in(name)).first)

    def write(self, label: str, words: str, within: Locator | None = None, nth: int = -1) -> None:
        """Type into the last box whose name begins like this, leave it and look up."""
        self._fill(label, words, within, nth)
        self.settle()

    def write_on(self, boxes: dict[str, str], within: Locator | None = None) -> None:
        """Type into one box after the other by their names, and look up at the end; a box without words is left out."""
        written = {label: words for label, words in boxes.items() if words}
        for label, words in written.items():
            self._fill(label, words, within, -1)
        if written:
            self.settle()

    def _fill(self, label: str, words: str, within: Locator | None, nth: int) -> None:
        named = self._at(within).get_by_label(seen(label, whole=False))
        box = named.locator("visible=true").nth(nth)
        expect(box).to_be_editable()
        while not box.evaluate(PASTED, words):
            pass  # a box that the driver found and the page then built anew was never in anybody’s hands
        box.press("Tab")

    def day(self, label: str, on: date, within: Locator | None = None) -> None:
        """Type a date, as it is said in England."""
        first = self._group("stDateInput", label, within).get_by_role("spinbutton").first
        first.click()
        self.page.keyboard.type(f"{on:%d%m%Y}")
        self.page.keyboard.press("Tab")  # to the calendar that belongs to the date
        self.page.keyboard.press("Tab")  # and out of it
        self.settle()

    def choose(self, group: str, option: str, within: Locator | None = None) -> None:
        """Choose one of a few; the words may be the beginning of the option."""
        found = self._at(within).get_by_role("radiogroup", name=seen(group)).locator("visible=true").last
        found.locator("label").filter(has_text=found_in(option)).first.click()
        self.settle()

    def chips(self, group: str, *options: str, within: Locator | None = None) -> None:
        """Press choices that lie open side by side, each seen to be pressed before the next.

        One that the page moved from beneath the pointer shows that it is not pressed, and so is pressed again.
        """
        found = self._group("stButtonGroup", group, within)
        for option in options:
            chip = (
                found.get_by_role("button", name=seen(option)).or_(found.get_by_role("radio", name=seen(option))).first
            )
            chip.click()
            with suppress(AssertionError):
                expect(chip).to_have_attribute(*PRESSED, timeout=MISSED)
            if chip.get_attribute(PRESSED[0]) != PRESSED[1]:
                chip.click()
            expect(chip).to_have_attribute(*PRESSED)
            self.settle()

    def pick(self, label: str, *options: str, within: Locator | None = None) -> None:
        """Pick from a list that opens, each seen to be picked before the next; one that was missed is picked again."""
        for option in options:
            box = self._at(within).get_by_role("combobox", name=found_in(label)).locator("visible=true").last
            self._option(box, option)
            try:
                self._picked(box, option, MISSED)
            except AssertionError:
                self._option(box, option)
                self._picked(box, option, PATIENCE)
            self.settle()
        self.page.keyboard.press("Tab")
        self.settle()

    def _option(self, box: Locator, option: str) -> None:
        box.click()
        box.fill(option)
        self.page.get_by_role("option", name=found_in(option)).first.click()

    def _picked(self, box: Locator, option: str, patience: int) -> None:
        """Wait until the list shows that this is picked, which one of several does beside the place to type in."""
        if box.locator(SEVERAL).count():
            expect(box.locator(SEVERAL)).to_have_text(found_in(option), timeout=patience)
        else:
            expect(box).to_have_attribute("aria-expanded", "false", timeout=patience)
            expect(box).to_have_value(found_in(option), timeout=patience)

    def tick(self, label: str, within: Locator | None = None) -> None:
        """Tick a box."""
        self._at(within).get_by_text(seen(label)).locator("visible=true").last.click()
        self.settle()

    def tick_starting(self, label: str, within: Locator | None = None) -> None:
        """Tick a box whose words begin like this."""
        boxes = self._at(within).get_by_test_id("stCheckbox").filter(has_text=found_in(label))
        boxes.locator("visible=true").last.locator("label").click()
        self.settle()

    def take(self, start: int, end: int, words: str) -> None:
        """Select words in the note and press Enter; places are counted in code points."""
        note = self.page.locator("textarea[aria-readonly=true]").first
        note.evaluate(
            """(box, [start, end]) => {
                const points = [...box.value], at = place => points.slice(0, place).join('').length;
                box.focus();
                box.setSelectionRange(at(start), at(end));
                document.dispatchEvent(new Event('selectionchange'));
            }""",
            [start, end],
        )
        note.press("Enter")
        expect(self.page.locator(".st-key-sorting")).to_contain_text(words.strip()[:40])
        self.settle()

    def report(self, folder: Path) -> Path:
        """Make the PDF and take it away, under the name the app gives it."""
        self.part("Report")
        self.choose("Who is to read it?", "For the professionals")
        self.press("Make the file")
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name="Download the PDF").click()
        to = folder / download.value.suggested_filename
        download.value.save_as(to)
        return to

    # What is stored

    def stored(self) -> Assessment:
        """The one assessment of this database, as it now stands in the file."""
        store = Store.open(f"sqlite:///{self.server.database.as_posix()}")
        try:
            (row,) = store.list()
            found = store.load(row.id)
            assert found is not None
            return exchange.from_json(found.document)
        finally:
            store.close()

    def child_id(self, name: str) -> str:
        """The id the app gave the child of this name; places on a page are keyed by it."""
        return next(child.id for child in self.stored().children if child.name == name)

    # Places on the page

    @contextmanager
    def unfolded(self, name: str) -> Iterator[Locator]:
        """The form of one person, open while it is worked in."""
        self.press(f"Open {name}")
        yield self.keyed_by("unfold_").filter(has=self.page.get_by_role("heading", name=found_in(name))).last
        self.press(f"Close {name}")

    def open(self, folded: Locator) -> None:
        """Open what lies folded, and wait until it has come to rest: until then all below it is on the move."""
        folded.click()
        self.page.wait_for_function(AT_REST, polling=LOOKS, timeout=PATIENCE)
        self.settle()

    def fold(self, form: Locator) -> None:
        """Close the form of one person or thing."""
        form.get_by_role("button", name="Close").first.click()
        self.settle()

    def switch(self, name: str) -> None:
        """Go to one child on a page that shows one at a time."""
        self.keyed("switch").get_by_text(seen(name)).click()
        self.settle()
        expect(
            self.page.locator("[data-testid=stMain]").get_by_role("heading", name=found_in(name)).first
        ).to_be_visible()

    def onward(self) -> None:
        """Take the way on at the foot of the page."""
        self._lead(self.page.locator(".st-key-foot").get_by_role("link", name="Next"))

    def keyed(self, key: str) -> Locator:
        """The container of this key."""
        return self.page.locator(f".st-key-{key}")

    def keyed_by(self, beginning: str) -> Locator:
        """The containers whose key begins like this."""
        return self.page.locator(f"[class*='st-key-{beginning}']")

    def add(self, button: str, beginning: str) -> Locator:
        """Press a button that adds something, and give the place of what is new."""
        before = set(self.keys(beginning))
        self.press(button)
        for _ in range(PATIENCE // 100):
            new = set(self.keys(beginning)) - before
            if new:
                return self.keyed(new.pop())
            self.page.wait_for_timeout(100)
        raise AssertionError(f"pressing “{button}” added nothing")

    def keys(self, beginning: str) -> list[str]:
        """The keys of the bordered containers on the page that begin like this and end in an id."""
        found: list[str] = self.page.evaluate(
            """beginning => [...document.querySelectorAll(`[class*="st-key-${beginning}"]`)]
                .flatMap(one => [...one.classList]).filter(one => one.startsWith('st-key-' + beginning))
                .map(one => one.slice(7)).filter(key => /^[0-9a-f]{32}$/.test(key.slice(beginning.length)))""",
            beginning,
        )
        return found

    def saved(self) -> None:
        """The bar says that all is saved, and nothing waits to be."""
        self.page.wait_for_function("() => document.documentElement.dataset.writing === 'saved'", timeout=PATIENCE)
        expect(self.page.locator(".st-key-saving")).to_contain_text("Saved at")

    def sees(self, words: str) -> None:
        """These words stand on the page, somewhere."""
        expect(self.page.locator("body")).to_contain_text(found_in(words))

    def _lead(self, link: Locator) -> None:
        """Go where a link leads, and see that it did; one that moved from beneath the pointer is pressed once more."""
        to = link.get_attribute("href")
        link.click()
        with suppress(TimeoutError):
            self.page.wait_for_function(THERE, arg=to, polling=LOOKS, timeout=MISSED)
        if not self.page.evaluate(THERE, to):
            link.click()
            self.page.wait_for_function(THERE, arg=to, polling=LOOKS, timeout=PATIENCE)
        ready(self.page)

    def _at(self, within: Locator | None) -> Locator:
        return within or self.page.locator("[data-testid=stMain]")

    def _group(self, kind: str, label: str, within: Locator | None) -> Locator:
        groups = self._at(within).get_by_test_id(kind).filter(has=self.page.get_by_text(seen(label)))
        return groups.locator("visible=true").last
