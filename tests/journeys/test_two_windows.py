"""Two people write at once: different parts merge, one part written twice is kept twice, and a person chooses."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from pathway import exchange
from pathway.assessment import Assessment
from pathway.store import Store
from tests.browser import PATIENCE, Server, picture, ready, visit
from tests.families import ROWAN
from tests.journeys import walk
from tests.journeys.boxes import ARGUMENT, EVIDENCE, family, kept_in_the_end
from tests.journeys.losing import BLIND, Houses, Patch

HERS = "He is fed by his sister on most days."
HIS = "He eats at school and has nothing after four."
WORRIED = "What worries us, and why we think so"
LIFE = r"What life is like for this child \("
CHOICES = {
    "Keep the stored text": HERS,
    "Use the text kept aside": HIS,
    "Keep both, one below the other": f"{HERS}\n\n{HIS}",
}


@pytest.fixture
def theirs(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody else’s browser; closed at the end, as a page whose server is gone asks for it without rest."""
    made = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    made.set_default_timeout(PATIENCE)
    yield made
    made.close()


def _two(theirs: BrowserContext, page: Page, server: Server, address: str) -> tuple[Page, Page]:
    """Two people at the same address, each in a browser of their own."""
    other = theirs.new_page()
    for each in (page, other):
        visit(each, server, address)
    return page, other


def _begun(server: Server) -> Assessment:
    record = family()
    walk.put(server, record)
    return record


def _writes(page: Page, box: Locator, words: str) -> None:
    box.fill(words)
    expect(page.locator("html")).to_have_attribute("data-writing", "saved")


def _both_wrote(theirs: BrowserContext, page: Page, server: Server) -> tuple[Assessment, Page, Page]:
    """The same box, open in two browsers as it was before, written in one after the other."""
    record = _begun(server)
    hers, his = _two(theirs, page, server, ARGUMENT.at(record))
    _writes(hers, ARGUMENT.on(hers), HERS)
    _writes(his, ARGUMENT.on(his), HIS)
    return record, hers, his


def _ever(server: Server, record: Assessment) -> set[str]:
    """What the box has said in any version."""
    store = Store.open(f"sqlite:///{server.database.as_posix()}")
    versions = [store.document_at(record.id, made.number) for made in store.revisions(record.id)]
    store.close()
    return {ARGUMENT.read(exchange.from_json(version)) for version in versions}


def _finds_the_other(page: Page, server: Server, record: Assessment, other: str) -> None:
    """What was not chosen stands under “Earlier versions”, after the change that brought it."""
    visit(page, server, f"/versions?a={record.id}")
    brought = ": kept aside" if other == HIS else LIFE
    for asks, change in (("Version at the end of", ""), ("After this change", brought)):
        page.get_by_role("combobox", name=asks).click()
        page.get_by_role("option").filter(has_text=re.compile(change)).first.click()
        ready(page)
    page.get_by_text("All of this version").click()
    expect(page.locator(".st-key-body details").filter(has_text="All of this version")).to_contain_text(other)


def test_different_parts_written_at_once_are_all_kept(theirs: BrowserContext, page: Page, houses: Houses) -> None:
    server = houses()
    record = _begun(server)
    hers, his = _two(theirs, page, server, ARGUMENT.at(record))
    hers_too, his_too = _two(theirs, page.context.new_page(), server, EVIDENCE.at(record))
    _writes(hers, ARGUMENT.on(hers), HERS)
    _writes(his, his.get_by_label(WORRIED), HIS)
    _writes(hers_too, EVIDENCE.on(hers_too), "Seen on Monday.")
    his_too.get_by_text("These are their exact words", exact=True).click()
    expect(his_too.locator("body")).to_contain_text("Seen on Monday.")
    ready(his_too)
    _writes(hers, ARGUMENT.on(hers), f"{HERS} And Bay is not born.")

    kept = walk.kept(server, record.id)
    piece = next(one for one in kept.evidence if one.id == "loose")
    assert kept.meaning(ROWAN).life == f"{HERS} And Bay is not born."
    assert kept.meaning(ROWAN).worried == HIS
    assert (piece.words, piece.exact) == ("Seen on Monday.", True)
    assert his.locator("[class*=st-key-aside_]").count() == 0


@pytest.mark.parametrize("choice", CHOICES)
def test_one_text_written_twice_is_shown_twice_and_the_choice_is_kept(
    choice: str, theirs: BrowserContext, page: Page, houses: Houses
) -> None:
    server = houses()
    record, hers, his = _both_wrote(theirs, page, server)
    assert ARGUMENT.read(walk.kept(server, record.id)) == HERS, "what was stored is not overwritten"

    both = his.locator("[class*=st-key-aside_]")
    expect(both).to_contain_text("Written in two windows")
    columns = both.get_by_test_id("stColumn")
    expect(columns.nth(0)).to_contain_text(HERS)
    expect(columns.nth(1)).to_contain_text(HIS)
    for column in (0, 1):
        expect(columns.nth(column)).to_contain_text(re.compile(r"Pat Example, \d+ \w+ \d{4} at \d\d:\d\d"))
    both.get_by_role("button", name=choice).click()

    expect(both).to_have_count(0)
    expect(ARGUMENT.on(his)).to_have_value(CHOICES[choice])
    assert ARGUMENT.read(walk.kept(server, record.id)) == CHOICES[choice]
    assert {HERS, HIS} <= _ever(server, record), "the other text is among the versions"
    _finds_the_other(hers, server, record, HERS if CHOICES[choice] == HIS else HIS)


def test_a_choice_that_another_window_has_made_before_is_said_and_not_made_again(
    theirs: BrowserContext, page: Page, houses: Houses
) -> None:
    server = houses()
    record, hers, his = _both_wrote(theirs, page, server)
    hers.reload()
    ready(hers)
    expect(hers.locator("[class*=st-key-aside_]")).to_contain_text(HIS)
    his.get_by_role("button", name="Keep the stored text").click()
    expect(his.locator("[class*=st-key-aside_]")).to_have_count(0)

    hers.get_by_role("button", name="Use the text kept aside").click()

    expect(hers.locator(".st-key-body")).to_contain_text("already decided in another window")
    picture(hers, "decided-elsewhere")
    expect(hers.locator("[class*=st-key-aside_]")).to_have_count(0)
    expect(ARGUMENT.on(hers)).to_have_value(HERS)
    assert ARGUMENT.read(walk.kept(server, record.id)) == HERS


def test_a_window_that_is_behind_never_overwrites_whatever_it_goes_on_to_write(
    theirs: BrowserContext, page: Page, houses: Houses
) -> None:
    server = houses()
    record, hers, his = _both_wrote(theirs, page, server)
    _writes(his, ARGUMENT.on(his), f"{HIS} And more.")
    his.reload()
    ready(his)

    assert ARGUMENT.read(walk.kept(server, record.id)) == HERS
    expect(his.locator("[class*=st-key-aside_]")).to_contain_text(f"{HIS} And more.")
    expect(ARGUMENT.on(his)).to_have_value(HERS)
    visit(hers, server, ARGUMENT.at(record))
    expect(hers.locator("[class*=st-key-aside_]")).to_contain_text(f"{HIS} And more.")


def test_without_the_check_a_window_that_is_behind_overwrites(
    theirs: BrowserContext, page: Page, houses: Houses
) -> None:
    server = houses(BLIND)
    record, _, _ = _both_wrote(theirs, page, server)

    assert kept_in_the_end(server, record, ARGUMENT, HIS, seconds=5) == HIS


def test_without_the_place_for_both_the_second_text_would_be_nowhere(
    theirs: BrowserContext, page: Page, houses: Houses
) -> None:
    server = houses(DROPPED)
    record, _, his = _both_wrote(theirs, page, server)
    his.reload()
    ready(his)

    assert HIS not in his.locator("body").inner_text()
    assert HIS not in _ever(server, record)


DROPPED = Patch(
    "pathway/drafts.py",
    "        store.put_aside(Aside(part.assessment_id, part.key, known.window, part.what, words, part.by, at))",
    "        pass",
)
