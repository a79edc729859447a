"""Input no form expects: a plain sentence says what to do, nothing is lost, no traceback, no word in the log."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages.parts.places import PARTS
from pathway import exchange, ids
from pathway.assessment import Assessment
from pathway.evidence import Contact, Evidence, Note
from pathway.household import Born, Child
from pathway.judgement import Judgement
from pathway.meaning import Meaning
from pathway.scales import Birth, Kind, Leaning, Level
from pathway.store import Store
from tests import areas
from tests.browser import Server, copied, first_run, named, ready, visit
from tests.families import NOW, ROWAN, TODAY, empty
from tests.journeys import walk
from tests.journeys.hand import Hand

SENTENCE = "Quillon fed the hens before school. "  # a word that stands nowhere else
LONG = (SENTENCE * 600)[:20_000]


@pytest.fixture(autouse=True)
def no_word_in_the_log(own_server: Server) -> Iterator[None]:
    """Whatever happens, the log of the server holds no word of a family and no traceback."""
    yield
    assert "Quillon" not in own_server.log
    assert "Traceback" not in own_server.log


@pytest.fixture
def hand(page: Page, own_server: Server) -> Hand:
    return Hand(page, own_server)


def _begun(server: Server, record: Assessment) -> str:
    named(server.database, local=areas.here())
    id = walk.put(server, record.but(id=ids.fresh(), family_id=ids.fresh()))
    server.start()
    return id


def _sound(page: Page) -> None:
    """The page is whole: no fault is told and none is shown."""
    said = page.locator("body").inner_text()
    assert "Something went wrong" not in said, page.url
    assert "Traceback" not in said, page.url


# Children of every kind


def test_children_with_no_name_no_birth_or_a_birth_to_come_can_be_worked_with_on_every_page(
    hand: Hand, own_server: Server
) -> None:
    children = (
        Child(id="unnamed"),
        Child(id="unborn", born=Born(precision=Birth.EXPECTED, on=TODAY + timedelta(days=60))),
        Child(id="about", name="Quillon", born=Born(precision=Birth.APPROXIMATE, words="about 20 months")),
        Child(id="ahead", name="Wren", born=Born(precision=Birth.EXACT, on=date(2099, 1, 1))),
    )
    id = _begun(own_server, empty().keep(*children))
    said = ""
    for place in PARTS:
        for child in children:
            visit(hand.page, own_server, f"/{place.address}?a={id}&child={child.id}")
            _sound(hand.page)
            said += hand.page.locator(".st-key-body").inner_text()
            if place.name not in {"area", "voice", "meaning", "pathway"}:
                break

    assert "about 20 months" in said
    hand.part("Report")
    hand.press("Make the file")
    expect(hand.page.get_by_role("button", name="Download the PDF")).to_be_visible()
    assert walk.kept(own_server, id).children == children


def test_a_birth_in_the_future_is_kept_and_a_sentence_says_what_to_mend(hand: Hand, own_server: Server) -> None:
    id = _begun(own_server, empty().keep(ROWAN))
    visit(hand.page, own_server, f"/family?a={id}&child=rowan")
    hand.day("Date of birth", date(2051, 5, 4))

    hand.sees("Check the date of birth; it is in the future.")
    assert walk.kept(own_server, id).children[0].born.on == date(2051, 5, 4)
    hand.write("Name", "Quillon")
    assert walk.kept(own_server, id).children[0].name == "Quillon"


def test_an_age_known_only_in_words_is_taken_as_it_is_typed(hand: Hand, own_server: Server) -> None:
    id = _begun(own_server, empty().keep(Child(id="about", name="Quillon")))
    visit(hand.page, own_server, f"/family?a={id}&child=about")
    hand.choose("When was this child born?", "It is known about when")
    hand.write("The age in words", "about 20 months")
    hand.reload()

    hand.sees("about 20 months")
    assert walk.kept(own_server, id).children[0].born == Born(precision=Birth.APPROXIMATE, words="about 20 months")


def _large() -> Assessment:
    """Twelve children, and for each of them as much in a box as a box is made for."""
    record = empty().keep(Contact(id="visit", on=TODAY, place="home"))
    for place in range(12):
        child = Child(
            id=f"child{place}", name=f"Quillon {place}", born=Born(precision=Birth.EXACT, on=date(2012 + place, 3, 1))
        )
        about = {"child_ids": (child.id,), "area_ids": ("food",), "contact_id": "visit", "on": TODAY}
        record = record.keep(
            child,
            Meaning(child_id=child.id, life=LONG),
            Judgement(child_id=child.id, area_id="food", level=Level.NOT_MET, meaning_now="Hungry by ten."),
            Evidence.model_validate(
                {"id": f"piece{place}", "words": SENTENCE, "kind": Kind.SAW, "leaning": Leaning.CONCERN, **about}
            ),
        )
    return record.keep(Note(id="note", contact_id="visit", words=LONG, entered_at=NOW))


def test_twelve_children_with_twenty_thousand_characters_each_open_every_page_and_make_the_pdf(
    hand: Hand, own_server: Server
) -> None:
    record = _large()
    id = _begun(own_server, record)
    for place in PARTS:
        visit(hand.page, own_server, f"/{place.address}?a={id}")
        _sound(hand.page)
    hand.part("Report")
    hand.press("Make the file")
    with hand.page.expect_download() as saved:
        hand.page.get_by_role("button", name="Download the PDF").click()

    assert saved.value.path().read_bytes().startswith(b"%PDF")
    assert "quillon" not in saved.value.suggested_filename.lower()
    assert walk.kept(own_server, id).meanings == record.meanings


# Long text


def test_a_paste_that_is_too_long_is_not_cut_and_a_sentence_says_what_is_saved(hand: Hand, own_server: Server) -> None:
    id = _begun(own_server, empty().keep(ROWAN))
    visit(hand.page, own_server, f"/meaning?a={id}&child=rowan")
    words = (SENTENCE * 3000)[:100_001]
    hand.write("What life is like for this child", words)

    hand.sees("Move part of this text to another box: the first 100,000 characters are saved")
    expect(hand.page.get_by_label("What life is like for this child")).to_have_value(words)
    assert walk.kept(own_server, id).meaning(ROWAN).life == words[:100_000]
    expect(hand.page.locator(".st-key-saving")).to_contain_text("Not saved. One text is too long")
    asks = "() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    assert hand.page.evaluate(asks), "the browser asks before it closes the page"
    hand.write("What life is like for this child", words[:100])
    expect(hand.page.locator(".st-key-saving")).to_contain_text("Saved at")
    assert not hand.page.evaluate(asks)
    _sound(hand.page)


# Files


def test_a_pack_with_a_fault_is_told_with_its_file_and_what_to_do(
    hand: Hand, own_server: Server, tmp_path: Path
) -> None:
    own_server.root = copied(tmp_path / "program")
    broken = own_server.root / "data/england/areas/food.toml"
    broken.write_text(broken.read_text(encoding="utf-8") + '\ntitle = "never ends\n', encoding="utf-8")
    id = _begun(own_server, empty().keep(ROWAN.but(name="Quillon")))
    visit(hand.page, own_server, f"/tasks?a={id}")

    expect(hand.page.locator("h1")).to_have_text("Waymark cannot open yet")
    hand.sees("food.toml")
    _sound(hand.page)
    assert walk.kept(own_server, id).children[0].name == "Quillon", "nothing is lost by it"


def test_a_database_of_a_newer_waymark_is_told_and_left_alone(hand: Hand, own_server: Server) -> None:
    named(own_server.database)
    walk.put(own_server, empty().keep(ROWAN))
    store = Store.open(str(own_server.database))
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    before = own_server.database.read_bytes()
    own_server.start()
    visit(hand.page, own_server, "/")

    hand.sees("Install the newest Waymark")
    _sound(hand.page)
    assert own_server.database.read_bytes() == before


def test_a_text_in_the_place_of_the_database_is_told_and_left_alone(hand: Hand, own_server: Server) -> None:
    own_server.folder.mkdir(parents=True, exist_ok=True)
    own_server.database.write_text(SENTENCE * 40, encoding="utf-8")
    own_server.start()
    visit(hand.page, own_server, "/")

    hand.sees("Choose another file")
    _sound(hand.page)
    assert own_server.database.read_text(encoding="utf-8") == SENTENCE * 40


@pytest.mark.parametrize(
    "document",
    [b"%PDF-1.7 Quillon", b'{"format": "another", "version": 1}', b'{"Quillon": ', b"\xff\xfe\x00Q", b""],
    ids=["a PDF", "another program’s", "half a file", "no text at all", "nothing"],
)
def test_a_file_that_is_not_ours_says_so_and_changes_nothing(hand: Hand, own_server: Server, document: bytes) -> None:
    id = _begun(own_server, empty().keep(ROWAN))
    before = exchange.to_json(walk.kept(own_server, id))
    visit(hand.page, own_server, "/")
    hand.page.locator("input[type=file]").first.set_input_files(
        {"name": "brought.json", "mimeType": "application/json", "buffer": document}
    )
    ready(hand.page)

    # A PDF may be a report of ours; this one breaks off.
    asks = "Ask for this file again" if document.startswith(b"%PDF") else "Choose"
    expect(hand.page.locator(".st-key-body [role=alert]").first).to_contain_text(asks)
    _sound(hand.page)
    assert exchange.to_json(walk.kept(own_server, id)) == before


# Addresses


def test_an_address_that_leads_nowhere_says_where_to_go(own_server: Server) -> None:
    named(own_server.database)
    own_server.start()

    assert b"Choose an assessment" in first_run(own_server, "tasks")
