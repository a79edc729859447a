"""One page in a browser, and the time from the press on an answer until it is stored and shown."""

from dataclasses import dataclass

from playwright.sync_api import Page

from benchmarks.peers import questions
from pathway import applies, exchange
from pathway.assessment import Assessment
from pathway.scales import Level
from pathway.store import Store, Stored

REST = 200  # milliseconds before each press, so that nobody pays for what another’s last press left to do
# A page on which nothing is being worked out any more; one without the framework always is.
IDLE = "body:not(:has([data-testid=stApp]:not([data-test-script-state=notRunning])))"
BETWEEN = (Level.MET, Level.MOSTLY_MET)  # neither opens further questions, so every press finds the same page

# Begins with the pointer going down; ends when the answer is chosen and the page says anew that it is saved.
WATCH = """([answers, which, place]) => {
  const says = () => document.querySelector(place)?.textContent ?? '', before = says();
  window.stored = new Promise((tell, refuse) => {
    let from = 0;
    addEventListener('pointerdown', () => { from = performance.now(); }, { capture: true, once: true });
    const watching = new MutationObserver(() => {
      if (!from || says() === before || !says().startsWith('Saved')) return;
      if (document.querySelectorAll(answers)[which]?.checked) {
        watching.disconnect();
        tell(performance.now() - from);
      }
    });
    watching.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(() => { watching.disconnect(); refuse(new Error(`${location}: “${says()}”`)); }, 60000);
  });
}"""


@dataclass(frozen=True)
class Tab:
    """A page with one question a child: where each stands, and what says that a level is saved."""

    page: Page
    store: Store
    id: str
    group: str  # the CSS class of the question of one child
    place: str  # where the page says that all is saved

    def press(self, number: int) -> float:
        """Choose a level for the next child and give the seconds until it was stored and shown."""
        before = self._stored()
        record = exchange.from_json(before.document)
        child = record.children[number % len(record.children)]
        level = BETWEEN[record.judgement(child, questions.AREA).level is BETWEEN[0]]
        took = self._time(child.id, level)
        after = self._stored()
        chosen = exchange.from_json(after.document).judgement(child, questions.AREA).level
        if (after.revision, chosen) != (before.revision + 1, level):
            raise RuntimeError(f"A level was shown as saved and is not in the store: {self.page.url}")
        return took

    def _time(self, child_id: str, level: Level) -> float:
        answers, which = f".{self.group.format(child=child_id)} input[type=radio]", applies.RATED_LEVELS.index(level)
        label = self.page.locator(answers).nth(which).locator("xpath=ancestor::label[1]")
        self.page.bring_to_front()
        label.scroll_into_view_if_needed()
        self.page.wait_for_selector(IDLE, state="attached")
        self.page.wait_for_timeout(REST)
        self.page.evaluate(WATCH, [answers, which, self.place])
        label.click()
        milliseconds: float = self.page.evaluate("() => window.stored")
        return milliseconds / 1000

    def _stored(self) -> Stored:
        stored = self.store.load(self.id)
        assert stored is not None
        return stored


def everything_answered(record: Assessment) -> Assessment:
    """The record with a level for each child, so that the first press changes a page as every other does."""
    children = [child for child in record.children if not child.unborn]
    return record.keep(*(record.judgement(child, questions.AREA).but(level=BETWEEN[0]) for child in children))
