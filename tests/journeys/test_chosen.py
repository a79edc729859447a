"""What was chosen, ticked or dated, and a line that was left, is stored whatever comes next."""

import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from pathway.assessment import Assessment
from pathway.scales import Level
from tests.browser import Server, ready, visit
from tests.families import ROWAN
from tests.journeys import walk
from tests.journeys.boxes import ENOUGH, FIELDS, Field, family
from tests.journeys.hand import Hand
from tests.journeys.losing import Houses, Patch, Wire, a_browser_of_its_own, busy

A_HAND = 500  # milliseconds from leaving a line to the next act: nobody’s hand is quicker
OFTEN_ENOUGH = 3  # times, in which what can be lost is lost once: a busy machine is sometimes late enough to keep it
WORSE = "If the plan does not work, or things get worse: who does what"
SLOW = Patch("serving/whole.py", "", """

import time

from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequests

_at_once = ScriptRequests.on_scriptrunner_ready


def _slowly(requests):
    time.sleep(1)
    return _at_once(requests)


ScriptRequests.on_scriptrunner_ready = _slowly
""")  # fmt: skip
SLOW_TO_SAVE = Patch(
    "pathway/keeping.py",
    "        try:\n            revision = store.save(",
    "        __import__('time').sleep(0.25)\n        try:\n            revision = store.save(",
)
HASTY = Patch(
    "serving/whole.py",
    "        AppSession.request_script_stop = _after_what_waits(AppSession.request_script_stop)"
    "  # type: ignore[assignment,method-assign]\n",
    "",
)
# A page that leaves all choices to the framework.
UNTOLD = Patch("pages/parts/writing/page.js", "    watchWire();\n", "")
Act = Callable[[Page, Server], object]
SAYS = """
window.said = [];
const changes = { click: 'label:has([type=radio], [type=checkbox])', focusout: '[role=spinbutton]' };
for (const [change, control] of Object.entries(changes)) addEventListener(change, event => {
    if (!event.target.closest?.(`.st-key-body ${control}`)) return;
    setTimeout(() => window.said.push(document.querySelector('.st-key-saving').innerText));
}, true);
"""  # what the bar says once a control was changed or left
ACTS: dict[str, Act] = {
    "the tab is closed": lambda page, _server: page.close(),
    "the page is loaded again": lambda page, _server: page.reload(),
    "another address is opened": lambda page, server: page.goto(server.url("/settings")),
}


def _fill(page: Page, server: Server, field: Field) -> Assessment:
    record = family()
    walk.put(server, record)
    visit(page, server, field.at(record))
    field.fill(Hand(page, server))
    return record


def _kept(server: Server, record: Assessment, field: Field, seconds: float = ENOUGH) -> bool:
    deadline = time.monotonic() + seconds
    while not (kept := field.kept(walk.kept(server, record.id))) and time.monotonic() < deadline:
        time.sleep(0.1)
    return kept


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_the_bar_does_not_say_saved_until_what_was_chosen_is(field: Field, page: Page, houses: Houses) -> None:
    server = houses(SLOW)
    page.add_init_script(SAYS)
    record = _fill(page, server, field)
    expect(page.locator(".st-key-saving")).to_contain_text("Saved at")

    assert field.kept(walk.kept(server, record.id))
    said = page.evaluate("window.said")
    assert said
    assert not [each for each in said if "Saved" in each]


@pytest.mark.parametrize("act", ACTS)
def test_what_was_chosen_is_stored_after(act: str, page: Page, houses: Houses) -> None:
    for field in FIELDS:
        tab = page.context.new_page()
        record = _fill(tab, houses(), field)
        tab.wait_for_timeout(A_HAND)
        ACTS[act](tab, houses())

        assert _kept(houses(), record, field), field.name
        tab.close()


def test_what_was_chosen_is_stored_after_the_browser_was_killed(
    browser: Browser, houses: Houses, tmp_path: Path
) -> None:
    for field in FIELDS:
        with a_browser_of_its_own(browser.browser_type, tmp_path / field.name) as (tab, kill):
            record = _fill(tab, houses(), field)
            tab.wait_for_timeout(A_HAND)
            kill()

        assert _kept(houses(), record, field), field.name


def test_what_was_chosen_as_the_server_died_is_stored_when_it_is_back(page: Page, houses: Houses) -> None:
    filled = [(field, _fill(page.context.new_page(), houses(), field)) for field in FIELDS]
    houses().kill()

    for field, record in filled:
        assert _kept(houses(), record, field), field.name


def test_what_was_chosen_as_the_wire_was_cut_is_stored_when_it_is_mended(page: Page, houses: Houses) -> None:
    for field in FIELDS:
        wire = Wire(houses())
        record = _fill(page, wire, field)
        wire.cut()
        page.wait_for_timeout(3000)
        wire.mend()

        assert _kept(houses(), record, field), field.name
        wire.close()


@pytest.mark.parametrize(
    ("patches", "kept"),
    [
        ((SLOW, HASTY), Level.PARTLY_MET),
        ((SLOW, UNTOLD), Level.PARTLY_MET),
        ((SLOW, HASTY, UNTOLD), Level.NOT_MET),
    ],
    ids=["it is told past the page", "what waits is taken in", "the framework has its way"],
)
def test_a_choice_that_waits_for_its_turn_as_the_tab_is_closed_is_stored_unless_the_framework_has_its_way(
    patches: tuple[Patch, ...], kept: Level, page: Page, houses: Houses
) -> None:
    server, level = houses(*patches), next(field for field in FIELDS if field.name == "a level")
    stored = kept is Level.PARTLY_MET
    found: list[Level | None] = []
    while kept not in found and len(found) < (1 if stored else OFTEN_ENOUGH):
        window = page.context.new_page()
        record = _fill(window, server, level)
        window.wait_for_timeout(A_HAND)
        window.close()
        _kept(server, record, level, seconds=10 if stored else 5)
        found.append(walk.kept(server, record.id).judgement(ROWAN, "food").level)

    assert kept in found


def _at_a_level(page: Page, server: Server) -> tuple[str, Locator]:
    """A family whose child has a level for food, its page open; its id, and the answers."""
    record = family()
    walk.put(server, record)
    visit(page, server, f"/area?a={record.id}&area=food&child=rowan")
    return record.id, page.locator(".st-key-level_food_rowan input[type=radio]")


def _shown(answers: Locator) -> Level:
    at = answers.evaluate_all("all => all.findIndex(answer => answer.checked)")
    return tuple(Level)[at]


def _stored(server: Server, id: str) -> Level | None:
    return walk.kept(server, id).judgement(ROWAN, "food").level


def _press_quickly(page: Page, answers: Locator, times: int) -> None:
    """Press one answer, and at once the arrow key so many times."""
    answers.first.locator("xpath=ancestor::label[1]").click()
    for _ in range(times):
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(30)


@pytest.mark.parametrize("patches", [(), (SLOW,), (SLOW_TO_SAVE,)], ids=["as it is", "slow", "slow to save"])
def test_levels_chosen_faster_than_a_page_is_drawn_end_with_the_last_and_ask_nothing(
    patches: tuple[Patch, ...], page: Page, houses: Houses
) -> None:
    server = houses(*patches)
    id, answers = _at_a_level(page, server)
    for times in (11, 9, 7):
        _press_quickly(page, answers, times)
        last = _shown(answers)
        page.wait_for_timeout(3000)
        ready(page)
        _until(lambda last=last: _stored(server, id) is last)  # type: ignore[misc]
        expect(page.locator(".st-key-saving")).to_contain_text("Saved at")

        assert _shown(answers) is last
        assert _stored(server, id) is last
    expect(page.get_by_text("Answered in two windows")).to_have_count(0)


@pytest.mark.parametrize("times", [3, 7, 15])
def test_the_last_level_of_many_is_stored_though_the_tab_is_closed_at_once(
    times: int, page: Page, houses: Houses
) -> None:
    server = houses()
    id, answers = _at_a_level(page, server)
    _press_quickly(page, answers, times)
    last = _shown(answers)
    page.close()

    _until(lambda: _stored(server, id) is last)
    assert _stored(server, id) is last


def test_a_level_chosen_while_another_program_holds_the_database_is_stored_afterwards_by_itself(
    page: Page, houses: Houses
) -> None:
    server = houses()
    id, answers = _at_a_level(page, server)
    with busy(server):
        answers.nth(1).locator("xpath=ancestor::label[1]").click()
        expect(page.locator(".st-key-saving")).to_contain_text("Not saved")
        asked = page.evaluate("() => [...window.__waymark.texts.values()].some(one => one.atRisk)")
    expect(page.locator(".st-key-saving")).to_contain_text("Saved at")

    assert asked, "the browser asks before it closes the page"
    assert _stored(server, id) is Level.MOSTLY_MET
    ready(page)
    expect(page.locator(".st-key-saving")).to_contain_text("Saved at")
    assert _shown(answers) is Level.MOSTLY_MET


def test_a_level_that_could_not_be_stored_is_stored_though_its_page_was_left(page: Page, houses: Houses) -> None:
    server = houses()
    id, answers = _at_a_level(page, server)
    with busy(server):
        answers.nth(1).locator("xpath=ancestor::label[1]").click()
        expect(page.locator(".st-key-saving")).to_contain_text("Not saved")
        page.locator(".st-key-onward a").click()
        page.wait_for_url("**/area?*area=*")
    _until(lambda: _stored(server, id) is Level.MOSTLY_MET)

    assert _stored(server, id) is Level.MOSTLY_MET


def test_a_level_chosen_while_the_server_hangs_is_not_said_to_be_saved_until_it_is(page: Page, houses: Houses) -> None:
    server = houses()
    id, answers = _at_a_level(page, server)
    assert server.process is not None
    server.process.send_signal(signal.SIGSTOP)
    try:
        answers.nth(1).locator("xpath=ancestor::label[1]").click()
        expect(page.locator(".st-key-saving")).to_have_text("Saving")
        expect(page.locator(".st-key-saving")).to_contain_text("Not saved")
    finally:
        server.process.send_signal(signal.SIGCONT)
    expect(page.locator(".st-key-saving")).to_contain_text("Saved at")

    assert _stored(server, id) is Level.MOSTLY_MET


def test_a_goal_added_while_another_program_holds_the_database_comes_by_itself(page: Page, houses: Houses) -> None:
    server, record, asked = houses(), family(), list[str]()
    walk.put(server, record)
    visit(page, server, f"/plan?a={record.id}")
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    with busy(server):
        page.get_by_role("button", name="Add a goal").click()
        expect(page.locator(".st-key-saving")).to_contain_text("do not press again")
        page.get_by_role("button", name="Add a goal").click()
        ready(page)
        with page.expect_event("dialog"):
            page.close(run_before_unload=True)
    expect(page.get_by_role("button", name="Remove this goal")).to_have_count(1)

    ready(page)
    expect(page.locator(".st-key-saving")).to_contain_text("Saved at")
    assert len(walk.kept(server, record.id).goals) == 1
    assert asked == ["beforeunload"], "a press that waits goes with its window, so the browser asks"


def test_a_press_straight_from_a_box_waits_with_its_words_and_the_bar_says_so(page: Page, houses: Houses) -> None:
    server, record = houses(), family()
    walk.put(server, record)
    visit(page, server, f"/plan?a={record.id}")
    page.get_by_label(WORSE).click()
    with busy(server):
        page.keyboard.type("Ring Jo.")
        page.get_by_role("button", name="Add a goal").click()
        expect(page.locator(".st-key-saving")).to_contain_text("do not press again")
    expect(page.get_by_role("button", name="Remove this goal")).to_have_count(1)

    ready(page)
    expect(page.locator(".st-key-saving")).to_contain_text("Saved at")
    kept = walk.kept(server, record.id)
    assert (len(kept.goals), kept.plan.contingency) == (1, "Ring Jo.")


def _until(so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + ENOUGH
    while not so() and time.monotonic() < deadline:
        time.sleep(0.1)


def test_the_bar_says_that_a_level_is_saved_while_its_page_is_still_being_drawn(page: Page, houses: Houses) -> None:
    server, record = houses(SLOW), family()
    walk.put(server, record)
    visit(page, server, f"/area?a={record.id}&area=food&child=rowan")
    with page.expect_response(lambda answer: answer.url.endswith("/choose")) as told:
        page.locator(".st-key-level_food_rowan label").filter(has_text="Mostly met").click()
    said = told.value.json()["at"]

    assert walk.kept(server, record.id).judgement(ROWAN, "food").level is Level.MOSTLY_MET
    expect(page.locator(".st-key-saving")).to_have_text(f"Saved at {said}")
    ready(page)
    expect(page.locator(".st-key-saving")).to_have_text(f"Saved at {said}")
