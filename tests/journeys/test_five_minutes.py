"""Five minutes of typing over a wire that is cut again and again: in the end all of it is stored, and nothing else."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect

from tests.journeys.boxes import ARGUMENT, kept_in_the_end, write
from tests.journeys.losing import Houses, Patch, Wire

MINUTES = 5
SEED = random.SystemRandom().randrange(10**6)  # another one each time; it is printed, to be put here when one fails
PASTED = "The kitchen was warm. “I do the tea”, said Rowan — and “کھانا” too.\nÉtienne came at ten past four.\n"
BELIEVES = Patch(
    "pages/parts/writing/text.js",
    "      default:\n        this.doubtful.push(words);\n        return this.failed(answer.says);",
    "      default:\n        this.rest(words, this.stamp);\n        return this.done();",
)


class Typist:
    """Types, deletes, pastes and goes about in a text as a person does, and knows what it should say."""

    def __init__(self, page: Page, chance: random.Random) -> None:
        self.page, self.chance = page, chance
        self.text: list[str] = []
        self.at = 0

    @property
    def words(self) -> str:
        return "".join(self.text)

    def act(self) -> None:
        doing = self.chance.choices((self._type, self._delete, self._paste, self._go, self._over), (10, 3, 1, 2, 1))
        doing[0]()

    def _put(self, words: str) -> None:
        self.text[self.at : self.at] = words
        self.at += len(words)

    def _type(self) -> None:
        words = "".join(self.chance.choices("abcdefgh îé’ \n", k=self.chance.randint(1, 20)))
        for letter in words:
            if letter == "\n":
                self.page.keyboard.press("Enter")
            else:
                self._key(letter)
                self.page.keyboard.type(letter)
        self._put(words)

    def _key(self, words: str) -> None:
        """Every letter and paste comes to a page by a key; this keyboard knows none for the letters of elsewhere."""
        if not words.isascii() or len(words) > 1:
            self.page.keyboard.press("Shift")

    def _delete(self) -> None:
        for _ in range(min(self.at, self.chance.randint(1, 12))):
            self.page.keyboard.press("Backspace")
            self.at -= 1
            del self.text[self.at]

    def _paste(self) -> None:
        words = PASTED[: self.chance.randint(1, len(PASTED))]
        self._key(words)
        self.page.keyboard.insert_text(words)
        self._put(words)

    def _go(self) -> None:
        way = self.chance.choice(("Control+Home", "Control+End", "back"))
        if way == "back":
            steps = min(self.at, self.chance.randint(1, 15))
            self._place(self.at - steps)
        else:
            self.page.keyboard.press(way)
            self.at = 0 if way == "Control+Home" else len(self.text)

    def _over(self) -> None:
        """Choose some words and type over them."""
        steps = min(self.at, self.chance.randint(1, 8))
        self._place(self.at - steps, self.at)
        self.page.keyboard.type("x")
        del self.text[self.at : self.at + steps]
        self._put("x")

    def _place(self, start: int, end: int | None = None) -> None:
        """Put the caret down as a mouse does; every letter here is one unit to a browser."""
        self.at = start
        ARGUMENT.on(self.page).evaluate(
            "(box, [start, end]) => box.setSelectionRange(start, end)", [start, end or start]
        )


@contextmanager
def _cut_again_and_again(wire: Wire, chance: random.Random) -> Iterator[None]:
    over = threading.Event()

    def cut() -> None:
        while not over.wait(chance.uniform(1, 5)):
            wire.cut()
            over.wait(chance.uniform(0.5, 4))
            wire.mend()

    cutting = threading.Thread(target=cut)
    cutting.start()
    yield
    over.set()
    cutting.join()
    wire.mend()


def test_five_minutes_of_typing_over_a_wire_that_is_cut_end_in_all_that_was_typed(page: Page, houses: Houses) -> None:
    print(f"seed {SEED}")
    chance, wire = random.Random(SEED), Wire(houses())
    record = write(page, wire, ARGUMENT, "")
    typist, until = Typist(page, chance), time.monotonic() + 60 * MINUTES
    with _cut_again_and_again(wire, random.Random(SEED + 1)):
        while time.monotonic() < until:
            typist.act()
            page.wait_for_timeout(chance.choice((0, 50, 200, 700, 1500)))
            expect(ARGUMENT.on(page)).to_have_value(typist.words)

    assert typist.words
    assert kept_in_the_end(houses(), record, ARGUMENT, typist.words, seconds=60) == typist.words, f"seed {SEED}"
    expect(page.locator("html")).to_have_attribute("data-writing", "saved")
    expect(ARGUMENT.on(page)).to_have_value(typist.words)
    wire.close()


def test_a_box_that_takes_a_sending_for_a_saving_ends_in_something_else(page: Page, houses: Houses) -> None:
    server = houses(BELIEVES)
    wire = Wire(server)
    record = write(page, wire, ARGUMENT, "He eats alone.")
    assert kept_in_the_end(server, record, ARGUMENT, "He eats alone.") == "He eats alone."
    wire.cut()
    with page.expect_event("requestfailed", lambda asked: asked.url.endswith("/draft")):
        page.keyboard.type(" Each day.")
    wire.mend()

    assert kept_in_the_end(server, record, ARGUMENT, "He eats alone. Each day.", seconds=5) == "He eats alone."
    wire.close()
