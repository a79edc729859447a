"""Somebody who works by keyboard alone: every stop on the way is in sight and shows that it has the focus."""

from playwright.sync_api import Locator, Page

from tests.browser import ready
from tests.journeys.hand import SETTLED

MOST = 250  # presses after which what is looked for cannot be reached
# What holds the focus, into components; what shows it; and whether anything lies over all of it.
STOP = """() => {
    let at = document.activeElement;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (at === document.body) return null;
    const shows = one => one && getComputedStyle(one).outlineStyle !== 'none'
        && parseFloat(getComputedStyle(one).outlineWidth) >= 2;
    const around = [at, at.closest('label'), at.parentElement, at.parentElement?.parentElement,
        at.closest('[data-testid=stTextInputRootElement], [data-testid=stNumberInputContainer], '
            + '[role=group]')];
    const card = at.type === 'radio' || at.type === 'checkbox' ? at.closest('label') ?? at : at;
    const box = card.getBoundingClientRect();
    const clear = (x, y) => {
        const over = document.elementFromPoint(x, y);
        return over && (card.contains(over) || over.contains(card) || over.shadowRoot?.contains(at));
    };
    const across = [box.left + 6, (box.left + box.right) / 2];
    const down = [box.top + 4, (box.top + box.bottom) / 2, box.bottom - 4];
    return {
        name: `${at.tagName} ${at.getAttribute('aria-label') ?? (at.labels?.[0] ?? at).innerText ?? ''}`.slice(0, 70),
        shown: around.some(shows),
        hidden: !across.some(x => down.some(y => clear(x, y))),
    };
}"""
IS_FOCUSED = """one => {
    let at = document.activeElement;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at === one;
}"""


class Keys:
    """Presses keys on one page, and notes every stop at which nobody could see where they are."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.lost: list[str] = []

    def to(self, target: Locator, key: str = "Tab") -> None:
        """Press Tab until this has the focus."""
        target.first.wait_for(state="attached")
        for _ in range(MOST):
            self.page.keyboard.press(key)
            self._look()
            if target.first.evaluate(IS_FOCUSED):
                return
        raise AssertionError(f"not reached by {key}: {target}")

    def press(self, *keys: str) -> None:
        """Press these keys where the focus is, and wait for what comes of it."""
        for key in keys:
            self.page.keyboard.press(key)
            self.page.wait_for_function(SETTLED)
            ready(self.page)
            self._look()

    def type(self, words: str) -> None:
        """Type where the focus is."""
        self.page.keyboard.type(words)

    @property
    def focus(self) -> str:
        """What has the focus, by its kind and its name."""
        found = self.page.evaluate(STOP)
        return str(found["name"]) if found else ""

    def _look(self) -> None:
        # The page may scroll for a moment until the new stop is in sight; for longer on a busy machine.
        for _ in range(60):
            found = self.page.evaluate(STOP)
            if found is None or found["name"].startswith("H1") or (found["shown"] and not found["hidden"]):
                return
            self.page.wait_for_timeout(50)
        self.lost.append(f"{found['name']}: {'covered' if found['hidden'] else 'nothing shows the focus'}")
