"""A box that saves while somebody writes is as a plain box under their hands, and says how it stands."""

import random
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from pathway.assessment import Assessment
from pathway.drafts import LARGEST
from tests.browser import LOOKS, PATIENCE, Server, ready, visit
from tests.journeys import walk
from tests.journeys.boxes import ARGUMENT, family, kept_in_the_end, write
from tests.journeys.hand import Hand
from tests.journeys.losing import SHOWN, UNHURRIED, UNSENT, Houses, Patch, Wire, busy

SAID = "Rowan said “I do the tea” 🍞 on Monday. "  # longer in bytes than in letters
LONG = (SAID * 2000)[:60_000]
PLAIN_LONG = ("Rowan said that he does the tea. " * 2000)[:60_000]
WHOLE = (
    Patch("pages/parts/writing/text.js", "[this.message(words)]", "[(this.whole = true, this.message(words))]"),
    Patch("pages/parts/writing/text.js", "if (!navigator.sendBeacon(ADDRESS, body)) this.send()",
          "navigator.sendBeacon(ADDRESS, body)"),
)  # fmt: skip
CLUMSY = Patch("pages/parts/writing/boxes.js", "if (area.value !== text.words) {", 'area.value = "";\n    {')
WORRIED = "What worries us, and why we think so"
MANY = "Rowan said “I do the tea” 🍞\nقال إنه يأكل وحده\n**He** is <b>tired</b>.\n\n" * 1900  # some 140,000 letters
TOO_LONG = "Not saved. One text is too long, and its end is only on this page."
LINE_BY_LINE = """box => setTimeout(() => {
    for (let line = 0; line < 10_000; line += 1) box.dispatchEvent(new InputEvent("input", { bubbles: true }));
})"""
STATE = """box => {
    return [box.value, box.selectionStart, box.selectionEnd, box.scrollTop];
}"""


@pytest.fixture
def record(houses: Houses) -> Assessment:
    made = family()
    walk.put(houses(), made)
    return made


def _saved(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("data-writing", "saved")


# Much on hide


def test_sixty_thousand_letters_pasted_and_the_tab_closed_at_once_are_all_there(page: Page, houses: Houses) -> None:
    made = write(page, houses(), ARGUMENT, "")
    page.keyboard.insert_text(PLAIN_LONG)
    page.close()

    assert kept_in_the_end(houses(), made, ARGUMENT, PLAIN_LONG) == PLAIN_LONG


def test_one_word_changed_among_sixty_thousand_letters_is_there_after_the_tab_was_closed(
    page: Page, houses: Houses
) -> None:
    made, changed = _among_many(page, houses())

    assert kept_in_the_end(houses(), made, ARGUMENT, changed) == changed


def _among_many(page: Page, server: Server) -> tuple[Assessment, str]:
    """Change one word in the middle of what is more than a browser sends of a page that is closed, and close it."""
    made = write(page, server, ARGUMENT, "")
    page.keyboard.insert_text(LONG)
    assert kept_in_the_end(server, made, ARGUMENT, LONG) == LONG
    place = LONG.index("Monday", 30_000)
    box = ARGUMENT.on(page)
    start = len(LONG[:place].encode("utf-16-le")) // 2
    box.evaluate("(box, start) => box.setSelectionRange(start, start + 6)", start)
    page.keyboard.insert_text("Sunday")
    page.close()
    return made, LONG[:place] + "Sunday" + LONG[place + 6 :]


def test_a_box_that_sends_all_of_it_on_hide_loses_the_word(page: Page, houses: Houses) -> None:
    made, changed = _among_many(page, houses(*WHOLE))

    assert kept_in_the_end(houses(*WHOLE), made, ARGUMENT, changed, seconds=3) == LONG


def test_a_box_that_sends_nothing_on_hide_loses_what_was_pasted(page: Page, houses: Houses) -> None:
    server = houses(UNSENT, UNHURRIED)
    made = write(page, server, ARGUMENT, "")
    page.keyboard.insert_text("He eats alone.")
    page.close()

    assert kept_in_the_end(server, made, ARGUMENT, "He eats alone.", seconds=3) == ""


def _paste(page: Page, words: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("words => navigator.clipboard.writeText(words)", words)
    page.keyboard.press("Control+v")


def test_the_page_answers_after_more_was_pasted_than_is_stored(page: Page, houses: Houses) -> None:
    server = houses()
    made = write(page, server, ARGUMENT, "")
    _paste(page, MANY.replace("\n", "\r\n"))
    box, bar = ARGUMENT.on(page), page.locator(".st-key-saving")
    expect(bar).to_have_text(TOO_LONG)
    box.evaluate(LINE_BY_LINE)  # as Chromium tells of many lines that come from elsewhere than the clipboard

    page.keyboard.type(" The end.")
    expect(page.locator("html")).to_have_attribute("data-writing", "saved")
    expect(bar).to_have_text(TOO_LONG)
    assert kept_in_the_end(server, made, ARGUMENT, MANY[:LARGEST]) == MANY[:LARGEST]
    assert box.input_value() == MANY + " The end."


# As in a plain box


def _twins(page: Page, server: Server, record: Assessment) -> tuple[Locator, Locator]:
    """The box, and a plain one of the same size in another tab."""
    visit(page, server, ARGUMENT.at(record))
    box = ARGUMENT.on(page)
    style = "width:{width}px;height:{height}px".format(**(box.bounding_box() or {}))
    other = page.context.new_page()
    other.set_content(f'<textarea style="{style}"></textarea>')
    return box, other.locator("textarea")


KEYS = ("ArrowLeft", "ArrowRight", "Shift+ArrowLeft", "Shift+Home", "Home", "End", "Control+Home", "Control+End",
        "Control+ArrowLeft", "Shift+Control+ArrowRight", "Backspace", "Delete", "Control+z", "Control+Shift+z",
        "Control+x", "Control+v", "Control+a", "Enter")  # fmt: skip


def _same_keys(box: Locator, plain: Locator, seed: int) -> Iterator[int]:
    """Press the same keys in both, saving in between; gives the turns after which they are not the same."""
    chance = random.Random(seed)
    for turn in range(60):
        words = "".join(chance.choices("abc ", k=6)) if chance.random() < 0.5 else ""
        key = chance.choice(KEYS)
        for each in (box, plain):
            each.page.bring_to_front()
            each.focus()
            each.page.keyboard.type(words) if words else each.press(key)
        if turn % 6 == 5:
            _saved(box.page)
        if box.evaluate(STATE)[:3] != plain.evaluate(STATE)[:3]:
            yield turn


def test_caret_selection_undo_cut_and_paste_are_as_in_a_plain_box(
    page: Page, houses: Houses, record: Assessment
) -> None:
    seed = random.SystemRandom().randrange(10**6)
    print(f"seed {seed}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    box, plain = _twins(page, houses(), record)

    assert list(_same_keys(box, plain, seed)) == [], f"seed {seed}"


def test_a_box_that_is_written_anew_with_each_answer_is_not_as_a_plain_one(page: Page, houses: Houses) -> None:
    record = family()
    walk.put(houses(CLUMSY), record)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    box, plain = _twins(page, houses(CLUMSY), record)

    assert next(_same_keys(box, plain, 7), None) is not None


def test_a_page_drawn_again_while_somebody_writes_leaves_caret_selection_and_scrolling(
    page: Page, houses: Houses, record: Assessment
) -> None:
    server = houses()
    visit(page, server, ARGUMENT.at(record))
    page.get_by_label(WORRIED).fill("He is tired.")
    box = ARGUMENT.on(page)
    box.click()  # and what was left is stored, and the page drawn again
    page.keyboard.insert_text("One line.\n" * 40 + "The last of them")
    page.keyboard.press("Shift+Control+ArrowLeft")
    before = box.evaluate(STATE)
    _saved(page)
    Hand(page, server).settle()
    page.wait_for_timeout(1000)

    expect(box).to_be_focused()
    assert box.evaluate(STATE) == before
    page.keyboard.type("you")
    expect(box).to_have_value("One line.\n" * 40 + "The last of you")


def test_an_input_method_is_not_disturbed_by_saving(page: Page, houses: Houses) -> None:
    server = houses()
    made = write(page, server, ARGUMENT, "He said ")
    typing = page.context.new_cdp_session(page)
    for length in range(1, 6):
        typing.send(
            "Input.imeSetComposition", {"text": "nihao"[:length], "selectionStart": length, "selectionEnd": length}
        )
        so_far = "He said " + "nihao"[:length]
        assert kept_in_the_end(server, made, ARGUMENT, so_far) == so_far, "it is stored while it is composed"
    typing.send("Input.insertText", {"text": "你好"})
    page.keyboard.type(" twice")

    expect(ARGUMENT.on(page)).to_have_value("He said 你好 twice")
    assert kept_in_the_end(server, made, ARGUMENT, "He said 你好 twice") == "He said 你好 twice"


def test_control_and_enter_draw_the_page_with_what_was_typed_and_add_no_line(page: Page, houses: Houses) -> None:
    made = write(page, houses(), ARGUMENT, "He is streetwise.")
    ARGUMENT.on(page).press("Control+Enter")

    expect(page.locator("[class*=st-key-long-]").first).to_contain_text("streetwise")
    assert kept_in_the_end(houses(), made, ARGUMENT, "He is streetwise.") == "He is streetwise."
    expect(ARGUMENT.on(page)).to_have_value("He is streetwise.")
    expect(ARGUMENT.on(page)).to_be_focused()


# What is said


def test_a_box_is_called_by_its_label_and_described_by_how_it_stands(page: Page, houses: Houses) -> None:
    server = houses()
    made = write(page, server, ARGUMENT, "")
    box = page.get_by_role("textbox", name=ARGUMENT.label, exact=True)
    state = page.locator(".wm-box").filter(has=box).locator(".wm-box-state")
    assert state.get_attribute("role") == "status"
    with busy(server):
        page.keyboard.type("He eats alone.")
        expect(box).to_have_accessible_description(re.compile("^Not saved. Leave this page open"))
        expect(state).to_be_visible()
    expect(box).to_have_accessible_description("")
    assert kept_in_the_end(server, made, ARGUMENT, "He eats alone.") == "He eats alone."


def test_a_store_that_fails_clears_no_screen_and_saves_when_it_can(page: Page, houses: Houses) -> None:
    server = houses()
    made = write(page, server, ARGUMENT, "")
    bar = page.locator(".st-key-saving")
    with busy(server):
        page.keyboard.type("He eats alone.")
        expect(bar).to_contain_text("Not saved. Leave this page open")
        expect(ARGUMENT.on(page)).to_have_value("He eats alone.")
        Hand(page, server).part("Family")
        expect(page.locator("h1")).to_have_text("Family")
        expect(bar).to_contain_text("Not saved")
        page.go_back()
        expect(ARGUMENT.on(page)).to_have_value("He eats alone.")
        ready(page)
        expect(ARGUMENT.on(page)).to_have_value("He eats alone.")
        expect(bar).to_contain_text("Not saved")

    expect(bar).to_contain_text("Saved at")
    assert kept_in_the_end(server, made, ARGUMENT, "He eats alone.") == "He eats alone."
    expect(ARGUMENT.on(page)).to_have_value("He eats alone.")
    assert "alone" not in server.log


def test_a_tab_with_words_that_are_not_stored_asks_before_it_closes(page: Page, houses: Houses) -> None:
    server, asked = houses(), list[str]()
    made = write(page, server, ARGUMENT, "")
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    with busy(server):
        page.keyboard.type("He eats alone.")
        expect(page.locator("html")).to_have_attribute("data-writing", "not saved")
        with page.expect_event("dialog"):
            page.close(run_before_unload=True)

    assert asked == ["beforeunload"]
    assert kept_in_the_end(server, made, ARGUMENT, "He eats alone.") == "He eats alone."


AT_ONCE = """box => new Promise(done => box.addEventListener('input', () => {
    const bar = () => document.querySelector('.st-key-saving').innerText;
    const atOnce = bar();
    requestAnimationFrame(() => done([atOnce, bar(), document.querySelector('.wm-told').textContent]));
}))"""
KEEP_AT_ONCE = f"box => {{ window.said = ({AT_ONCE})(box); }}"


def test_the_bar_says_from_the_first_key_that_it_saves_and_tells_a_screen_reader_nothing_of_it(
    page: Page, houses: Houses
) -> None:
    write(page, houses(), ARGUMENT, "He eats")
    expect(page.locator(".st-key-saving")).to_contain_text("Saved at")
    for key in (" ", "a"):
        ARGUMENT.on(page).evaluate(KEEP_AT_ONCE)
        page.keyboard.type(key)

        assert page.evaluate("window.said") == ["Saving", "Saving", ""]
        expect(page.locator(".st-key-saving")).to_contain_text("Saved at")
    expect(page.locator(".wm-told")).to_have_attribute("role", "status")


MESSAGES = """() => {
    Object.assign(window, {messages: 0, left: 0});
    new MutationObserver(all => all.forEach(({addedNodes}) => addedNodes.forEach(node => {
        if (node.matches?.('[data-testid=stDialog]') || node.querySelector?.('[data-testid=stDialog]')) messages += 1;
    }))).observe(document.body, {childList: true, subtree: true});
    document.addEventListener('focusout', () => { left += 1; }, true);
}"""


def _cut_until_the_framework_says_so(page: Page, server: Server) -> Assessment:
    """Write, and have the framework lay its message over the page in the middle of a word."""
    wire = Wire(server)
    made = write(page, wire, ARGUMENT, "He")
    page.evaluate(MESSAGES)
    wire.cut()
    page.wait_for_function("() => messages > 0", polling=LOOKS, timeout=PATIENCE)
    page.wait_for_timeout(1000)  # in which it would take the keys
    page.keyboard.type(" eats")
    wire.mend()
    return made


def test_the_message_that_the_framework_lays_over_the_page_takes_no_key_from_whoever_writes(
    page: Page, houses: Houses
) -> None:
    made = _cut_until_the_framework_says_so(page, houses())

    assert page.evaluate("left") == 0
    expect(ARGUMENT.on(page)).to_have_value("He eats")
    assert kept_in_the_end(houses(), made, ARGUMENT, "He eats") == "He eats"


def test_a_message_that_is_shown_takes_the_keys(page: Page, houses: Houses) -> None:
    _cut_until_the_framework_says_so(page, houses(SHOWN))

    assert page.evaluate("left") > 0


WATCH = """() => {
    const kept = window.__waymark, draw = kept.draw;
    kept.draw = (root, component) => {
        if (component.data.label === 'What life is like for this child') window.last = component;
        draw(root, component);
    };
}"""  # what draws a box, so that the box can be taken away and built anew


def test_keys_pressed_while_the_page_has_taken_the_box_away_are_typed_when_it_is_back(
    page: Page, houses: Houses
) -> None:
    made = write(page, houses(), ARGUMENT, "He ate")
    page.evaluate(WATCH)
    page.keyboard.press("Control+Enter")
    page.wait_for_function("() => window.last")
    ready(page)
    page.keyboard.press("ArrowLeft")
    place = ARGUMENT.on(page).evaluate_handle("box => box.closest('.wm-box').parentElement")
    page.evaluate("root => window.__waymark.leave(root)", place)
    page.keyboard.type("tx")
    page.keyboard.press("Backspace")
    page.evaluate("root => window.__waymark.draw(root, window.last)", place)

    expect(ARGUMENT.on(page)).to_have_value("He atte")
    expect(ARGUMENT.on(page)).to_be_focused()
    assert kept_in_the_end(houses(), made, ARGUMENT, "He atte") == "He atte"
