"""An assessment goes to a supervisor and back as a PDF: read, commented on, answered, seen differently, signed off."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from pathway import content, ids
from pathway.assessment import Assessment
from pathway.people import SignOffEvent
from pathway.scales import Level, SignOff
from reports import pdf, signing
from reports.request import Request
from reports.versions import BY_ID
from tests.browser import Server, axe, named, overflow, visit
from tests.families import AUTHOR, NOW, ROWAN, judged, seen
from tests.journeys import walk
from tests.journeys.hand import Hand, found_in

FINISHED = SignOffEvent(id="done", kind=SignOff.SUBMITTED, by=AUTHOR, at=NOW)
FAMILY = seen().keep(judged(Level.PARTLY_MET, meaning_now="Rowan is hungry."), judged(Level.MET, area="home"), FINISHED)
FOOD = "Food and growth, Rowan"


class Desk:
    """One person at their own computer: a server and a database of their own."""

    def __init__(self, folder: Path, page: Page, name: str, role: str) -> None:
        self.server = Server(folder)
        named(self.server.database, **{"person.name": name, "person.role": role})
        self.hand = Hand(page, self.server)

    def open(self, path: str) -> None:
        visit(self.hand.page, self.server, path)

    def take_in(self, file: Path) -> None:
        """Bring in a report on the list."""
        self.open("/")
        self.hand.page.locator("input[type=file]").first.set_input_files(file)
        expect(self.hand.page.locator(".st-key-said")).to_contain_text("Taken in")
        self.hand.settle()

    def made(self, press: str, folder: Path) -> Path:
        """Make a report by this button, and take it away under the name the app gives it."""
        self.hand.press(press)
        with self.hand.page.expect_download() as download:
            self.hand.page.get_by_role("button", name="Download the PDF").click()
        to = folder / download.value.suggested_filename
        download.value.save_as(to)
        return to


@pytest.fixture
def desks(page: Page, tmp_path: Path) -> Iterator[tuple[Desk, Desk, Assessment, Path]]:
    """The author, who has the family, and the supervisor, who has its report; and a folder for files."""
    author = Desk(tmp_path / "author", page, AUTHOR.name, "practitioner")
    supervisor = Desk(tmp_path / "supervisor", page, "Robin Lead", "supervisor")
    record = FAMILY.but(id=ids.fresh(), family_id=ids.fresh())
    walk.put(author.server, record, by=AUTHOR.name)
    report = tmp_path / "report.pdf"
    asked = Request(record, content.load(), on=date(2026, 3, 12), made_at=NOW)
    report.write_bytes(pdf.draw(BY_ID["professional"].document(asked)))
    try:
        for desk in (author, supervisor):
            desk.server.start()
        supervisor.take_in(report)
        supervisor.open(f"/read?a={record.id}")
        yield author, supervisor, record, tmp_path
    finally:
        for desk in (author, supervisor):
            desk.server.kill()


def _body(desk: Desk, *words: str) -> None:
    """These stand on the page, each after the one before."""
    body = desk.hand.page.locator(".st-key-body")
    for one in words:
        expect(body).to_contain_text(found_in(one))
    rest = body.inner_text()
    for one in words:
        assert one in rest, one
        rest = rest.partition(one)[2]


def test_a_comment_and_a_return_reach_the_author_and_the_answer_reaches_the_supervisor(
    desks: tuple[Desk, Desk, Assessment, Path],
) -> None:
    author, supervisor, record, folder = desks
    hand = supervisor.hand
    _body(supervisor, "waiting for sign-off.", "This is a copy", "I do the tea", "Partly met", "Decide")

    hand.press(f"Comment on this: {FOOD}")
    hand.write(f"Your comment on {FOOD}", "Who else saw the fridge?")
    hand.choose("What you decide", "Return it")
    hand.press("Return it")
    hand.sees("Write why it is returned")
    hand.write("Why it is returned", "Ask the school first.")
    hand.press("Return it")
    _body(supervisor, "returned.", "Decide", "Ask the school first.")
    assert axe(hand.page) == []
    reviewed = supervisor.made("Make the reviewed PDF", folder)
    assert not any(name.lower() in reviewed.name.lower() for name in ("rowan", "ash", "robin", "sam"))

    author.take_in(reviewed)
    author.open(f"/tasks?a={record.id}")
    _body(author, "Robin Lead", "Ask the school first.")
    author.open(f"/area?a={record.id}&area=food&child=rowan")
    _body(author, "To answer", "Who else saw the fridge?")
    author.hand.write("Your answer to Robin Lead", "The health visitor, on Monday.")
    author.open(f"/report?a={record.id}")
    answered = author.made("Make the file", folder)

    supervisor.take_in(answered)
    supervisor.open(f"/read?a={record.id}")
    _body(supervisor, "Who else saw the fridge?", "Answered by Sam Rivers", "The health visitor, on Monday.")
    kept = walk.kept(supervisor.server, record.id)
    assert [event.kind for event in kept.sign_offs] == [SignOff.SUBMITTED, SignOff.RETURNED]


def test_two_views_are_kept_and_a_sign_off_is_of_what_was_signed_and_of_nothing_changed_since(
    desks: tuple[Desk, Desk, Assessment, Path],
) -> None:
    author, supervisor, record, folder = desks
    hand = supervisor.hand

    hand.press(f"I see this differently: {FOOD}")
    hand.choose("The level you see", "Not met")
    hand.write("What you see, and why", "There was no food in the house.")
    _body(supervisor, "As Sam Rivers judged it", "Partly met", "How to settle it")
    hand.choose("What you decide", "Sign it off")
    hand.write("Your direction", "See Rowan alone.")
    hand.day("To be done by", date(2026, 4, 1))
    hand.press("Sign it off")
    signed = walk.kept(supervisor.server, record.id).sign_offs[-1]
    _body(supervisor, "signed off.", signed.code, "See Rowan alone.", "To be done by 1 April 2026.")
    reviewed = supervisor.made("Make the reviewed PDF", folder)
    said = " ".join(_pages(reviewed))
    assert all(words in said for words in ("There was no food in the house.", "Rowan is hungry.", signed.code))

    author.take_in(reviewed)
    author.open(f"/read?a={record.id}")
    _body(author, "Signed off.", signed.code, "There was no food in the house.", signing.OWN)
    expect(author.hand.page.get_by_role("button", name="Sign it off")).to_have_count(0)
    author.open(f"/area?a={record.id}&area=food&child=rowan")
    author.hand.write("What this means for Rowan now", "Rowan is fed.")
    author.open(f"/report?a={record.id}")
    assert all("Not the version signed on" in page for page in _pages(author.made("Make the file", folder)))

    author.open(f"/versions?a={record.id}")
    _body(author, "Not the version signed on")
    author.hand.open(author.hand.page.get_by_text("Check a code"))
    author.hand.write("The code on the paper", signed.code.lower())
    author.hand.press("Check this code")
    author.hand.sees(f"{signed.code} is of what Robin Lead signed off on")
    author.hand.sees("What stands here now is another version.")
    kept = walk.kept(author.server, record.id)
    assert (kept.judgement(ROWAN, "food").level, kept.views[0].level) == (Level.PARTLY_MET, Level.NOT_MET)

    author.hand.page.set_viewport_size({"width": 320, "height": 800})
    author.open(f"/read?a={record.id}")
    assert overflow(author.hand.page) == 0


def _pages(file: Path) -> list[str]:
    """What stands on each page of a report, on one line."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(file.read_bytes())).pages]
