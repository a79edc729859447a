"""In a real browser: an answer that was typed and never left is there after a reload, with who gave it."""

from playwright.sync_api import Page, expect

from pathway import ids
from pathway.people import Person
from pathway.review import Comment
from tests.browser import Server, overflow, picture, ready, visit
from tests.families import NOW, seen
from tests.journeys import walk

LEE = Person(name="Lee Marsh", job="team manager")
# The focus is on what was said, and it lies below the bar and within the window.
LANDED = """() => {
    const here = document.activeElement, box = here.getBoundingClientRect();
    return here.className.includes('st-key-remark_') && box.top < innerHeight / 2
        && box.top >= document.querySelector('.st-key-bar').getBoundingClientRect().bottom - 1;
}"""
ANSWER = "The school nurse did, on 3 March."


def test_an_answer_typed_and_not_left_is_there_after_a_reload_with_who_gave_it(server: Server, page: Page) -> None:
    comment = Comment(
        id=ids.fresh(), page="area", area_id="food", child_id="rowan", words="Who saw this?", by=LEE, at=NOW
    )
    record = seen().but(id=ids.fresh(), family_id=ids.fresh()).keep(comment)
    walk.put(server, record)
    page.set_viewport_size({"width": 320, "height": 700})
    visit(page, server, f"/tasks?a={record.id}")
    picture(page, "to-answer-320")
    page.get_by_role("link", name="Lee Marsh: ").click()
    ready(page)
    page.wait_for_function(LANDED)
    picture(page, "answer-landed-320")

    page.get_by_label("Your answer to Lee Marsh").press_sequentially(ANSWER)
    expect(page.locator(".st-key-saving p.saved")).to_be_visible()
    page.wait_for_function("() => !document.querySelector('.st-key-saving')?.textContent.includes('Saving')")
    page.reload()
    ready(page)

    expect(page.get_by_text(ANSWER)).to_be_visible()
    expect(page.locator(".wm-answer")).to_contain_text("Pat Example (name given, not verified)")
    assert overflow(page) == 0
    assert walk.kept(server, record.id).comments[0].answer == ANSWER
