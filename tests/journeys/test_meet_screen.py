"""A core group with the parents in the room: a report is opened, and the screen shows them what they may see."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from pathway import content, ids
from pathway.assessment import Assessment
from pathway.evidence import Evidence
from pathway.meaning import Meaning
from pathway.meetings import Meeting
from pathway.people import Person, SignOffEvent
from pathway.scales import Handling, Kind, SignOff
from pathway.voice import Voice
from reports import absent, pdf, policies, signing
from reports.professional import professional
from reports.request import Request
from tests.browser import LOOKS, Beacon, Server, axe, overflow, picture, ready, visit
from tests.families import NOW, TODAY
from tests.hostile import MARK, hostile
from tests.journeys import walk
from tests.reports.rowan import argued

ALONE, OTHERS = "The wombat in the attic bites at night", "Uncle Quentin is ill with gout again"
LARGE = 24  # pixels
# Each stretch of text that is seen, with the size of its letters; and whether anything has to be scrolled.
SIZES = """() => [...document.querySelectorAll('[data-testid=stApp] *')].filter((one) =>
    one.checkVisibility() && one.getBoundingClientRect().width > 1 && !['STYLE', 'SCRIPT'].includes(one.tagName)
    && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
).map((one) => [parseFloat(getComputedStyle(one).fontSize), one.textContent])"""
SCROLLS = (
    "() => { const all = document.querySelector('[data-testid=stMain]'); return all.scrollHeight - all.clientHeight }"
)
SHOWN = "id => document.querySelector('.slide')?.dataset.slide === id"
IDS = "() => document.querySelector('.slide').dataset.slide"


def _family(*more: Evidence | Meaning | Voice) -> Assessment:
    """Rowan and Ash, signed off, with one piece for professionals alone and one about somebody else."""
    record = argued().but(id=ids.fresh(), family_id=ids.fresh()).keep(
        Evidence(id="p", words=ALONE, kind=Kind.SAW, child_ids=("rowan",), handling=Handling.PROFESSIONALS_ONLY),
        Evidence(id="o", words=OTHERS, kind=Kind.READ, child_ids=("rowan",), handling=Handling.THIRD_PARTY),
        *more,
    )  # fmt: skip
    by = Person(name="Kim Lead")
    return record.keep(SignOffEvent(id="so", kind=SignOff.SIGNED_OFF, by=by, at=NOW, code=signing.code(record)))


@pytest.fixture
def projector(context: BrowserContext) -> Iterator[Page]:
    """A window as large as an old projector."""
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 720})
    yield page
    page.close()


def _slides(page: Page) -> Iterator[str]:
    """Each slide from the first to the last, by the keys alone; its id."""
    page.keyboard.press("Home")
    page.wait_for_function(SHOWN, arg="rowan-words", polling=LOOKS)
    yield "rowan-words"
    while page.locator("[data-does=next][aria-disabled]").count() == 0:
        before = page.evaluate(IDS)
        page.keyboard.press("ArrowRight")
        page.wait_for_function(f"before => ({IDS})() !== before", arg=before, polling=LOOKS)
        yield str(page.evaluate(IDS))


def test_a_core_group_with_the_parents_in_the_room(server: Server, projector: Page) -> None:
    record = _family()
    file = pdf.draw(professional(Request(record, content.load(), on=TODAY, made_at=NOW, include=frozenset(Handling))))
    page = projector
    visit(page, server, "/meet")
    page.locator("input[type=file]").set_input_files({"name": "r.pdf", "mimeType": "application/pdf", "buffer": file})
    page.get_by_role("button", name="Start a meeting").click()
    expect(page.get_by_text("Delete it from the list of assessments")).to_be_visible()
    ready(page)
    meeting = walk.kept(server, record.id).meetings[-1]
    assert meeting.family_here

    # Without the family everything is there, so that the walk below cannot pass by showing nothing.
    page.get_by_text("The family is here", exact=True).click()
    page.get_by_role("button", name="Yes, nobody of the family is here").click()
    ready(page)
    screen = page.context.new_page()
    screen.set_viewport_size({"width": 1280, "height": 720})
    visit(screen, server, f"/screen?a={record.id}&m={meeting.id}")
    expect(screen.locator("h1")).to_have_text("Rowan: in their own words")
    expect(screen.locator(".slide blockquote").first).to_contain_text("The best bit is when mum does my plaits")
    mark = screen.get_by_text("For professionals only", exact=True)
    expect(mark).to_be_visible()
    assert mark.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") >= LARGE
    assert any(ALONE in screen.content() for _ in _slides(screen))

    page.bring_to_front()
    page.get_by_text("The family is here", exact=True).click()
    ready(page)
    screen.bring_to_front()
    expect(mark).to_have_count(0)
    gone = f"() => !document.body.textContent.includes({ALONE!r})"
    screen.keyboard.press("Home")
    screen.wait_for_function(gone, polling=LOOKS)
    stored = walk.kept(server, record.id)
    secrets = [one for one in absent.secrets(stored, policies.MEETING) if one.asked]
    assert secrets
    walked = []
    for slide in _slides(screen):
        walked.append(slide)
        assert absent.found(secrets, [(slide, screen.content())]) == ()
        assert "hidden" not in screen.locator("body").inner_text().lower()
        assert [said for said in screen.evaluate(SIZES) if said[0] < LARGE] == []
        assert screen.evaluate(SCROLLS) <= 0
    assert len(walked) > 12
    assert "1 piece is hidden" in page.content()

    _blanked(screen, walked)
    assert axe(screen) == []
    screen.close()


def _blanked(screen: Page, walked: list[str]) -> None:
    """B and Escape leave no word of a slide in the page; B, “.” and the button bring it back, and nothing else does.

    The way to the chair’s panel, which the room may not see, stands on the blank screen alone.
    """
    before = screen.evaluate(IDS)
    words = screen.locator(".slide").inner_text()
    panel = screen.get_by_role("button", name="Chair’s panel")
    for key, back in (("b", "b"), ("Escape", "."), (".", "B")):
        expect(panel).to_have_count(0)
        screen.keyboard.press(key)
        expect(screen.locator(".slide")).to_have_count(0)
        expect(panel).to_be_visible()
        for other in ("Escape", "ArrowLeft", "PageDown", "Home", "End", " "):
            screen.keyboard.press(other)
        ready(screen)
        expect(screen.locator("h1")).to_have_text("The screen is blank")
        assert words not in screen.content()
        assert "Rowan" not in screen.content()
        assert "together" not in screen.locator("body").inner_text()
        screen.keyboard.press(back)
        screen.wait_for_function(SHOWN, arg=before, polling=LOOKS)
    assert before == walked[-1]
    screen.keyboard.press("Escape")
    screen.get_by_role("button", name="Show it again").click()
    screen.wait_for_function(SHOWN, arg=before, polling=LOOKS)
    screen.keyboard.press("Escape")
    panel.click()
    screen.wait_for_url("**/meet?**")
    expect(screen.locator("h1")).to_have_text("Meeting")


def test_presses_that_come_faster_than_slides_lose_none_and_letters_typed_in_a_box_move_nothing(
    server: Server, projector: Page
) -> None:
    record = _family().keep(Meeting(id="m", at=NOW, by=Person(name="Pat"), on=date(2026, 3, 12)))
    walk.put(server, record)
    visit(projector, server, f"/screen?a={record.id}&m=m")
    for key in ("PageDown", " ", "ArrowRight", "ArrowRight"):
        projector.keyboard.press(key)
    projector.wait_for_function(SHOWN, arg="rowan-agreed" if _has_agreed(record) else "rowan-next", polling=LOOKS)
    projector.keyboard.press("PageUp")
    projector.wait_for_function(SHOWN, arg="rowan-unknown", polling=LOOKS)
    for key, then in (("Shift+ ", "rowan-worries"), ("ArrowUp", "rowan-works"), ("ArrowDown", "rowan-worries")):
        projector.keyboard.press(key)
        projector.wait_for_function(SHOWN, arg=then, polling=LOOKS)
    projector.keyboard.press("ArrowDown")
    expect(projector.get_by_role("status").filter(has_text="Rowan")).to_have_text("Rowan: what is not known")
    projector.keyboard.press("Tab")
    while projector.evaluate("document.activeElement.dataset.does") != "next":
        projector.keyboard.press("Tab")
    outline = projector.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
    assert outline >= 2
    projector.keyboard.press("Enter")
    projector.wait_for_function("() => document.querySelector('.slide').dataset.slide !== 'rowan-unknown'")
    now = projector.evaluate(IDS)
    projector.evaluate("document.body.append(Object.assign(document.createElement('input'), { id: 'typed' }))")
    projector.locator("#typed").press_sequentially("b. B")
    expect(projector.locator("#typed")).to_have_value("b. B")
    assert projector.evaluate(IDS) == now


def _has_agreed(record: Assessment) -> bool:
    return any(action.late(TODAY) or action.result for action in record.actions if action.child_ids == ("rowan",))


@pytest.mark.parametrize(("look", "width"), [("dark", 320), ("high-contrast", 1280)])
def test_hostile_words_are_text_on_a_slide_in_every_look(
    server: Server, projector: Page, beacon: Beacon, look: str, width: int
) -> None:
    words = hostile(beacon.url)
    record = _family(Meaning(child_id="rowan", working=words, worried=words * 20)).keep(
        Meeting(id="m", at=NOW, by=Person(name="Pat"), on=date(2026, 3, 12), next_place=words)
    )
    record = record.keep(record.children[0].but(name=f"Rowan {MARK} <img src='{beacon.url}/name'>"))
    walk.put(server, record)
    projector.set_viewport_size({"width": width, "height": 720})
    projector.emulate_media(color_scheme="dark" if look == "dark" else "light")
    visit(projector, server, f"/screen?a={record.id}&m=m&s=rowan-works")

    assert MARK in projector.locator("h1").inner_text()
    assert words.split("<svg")[0].strip() in projector.locator(".slide").inner_text()
    assert overflow(projector) == 0
    assert axe(projector) == []
    picture(projector, f"meet-hostile-{look}-{width}")
    visit(projector, server, f"/screen?a={record.id}&m=m&s=next-meeting")
    assert MARK in projector.locator(".slide").inner_text()
    assert projector.evaluate("window.harmed") is None
    assert beacon.requests == []
