"""In a real browser: a visit is added, its note pasted, its words sorted, mended, put back; each step is stored."""


import pytest
from playwright.sync_api import Page, expect

from pathway import exchange, ids, summary
from pathway.assessment import Assessment
from pathway.scales import Handling, Kind, Leaning
from pathway.store import Store, Summary
from tests.browser import Server, axe, overflow, picture, ready, visit
from tests.families import ASH, NOW, ROWAN, empty
from tests.journeys.hand import Hand

NOTE = "Rowan opened the door. “I do the tea,” Rowan said. Ash sat by the window."


def _record(server: Server, record_id: str) -> Assessment:
    store = Store.open(f"sqlite:///{server.database.as_posix()}")
    stored = store.load(record_id)
    store.close()
    assert stored is not None
    return exchange.from_json(stored.document)


@pytest.fixture
def record_id(server: Server) -> str:
    """A family with two children and nothing else."""
    record = empty().but(id=ids.fresh()).keep(ROWAN, ASH)
    store = Store.open(f"sqlite:///{server.database.as_posix()}")
    shown = Summary(summary.names(record), "", "draft", record.family_id, False)
    store.create(record.id, exchange.to_json(record), shown, by="Pat Example", at=NOW, what="Started")
    store.close()
    return record.id


@pytest.fixture
def hand(page: Page, server: Server, record_id: str) -> Hand:
    """Somebody with the notebook of that family open."""
    visit(page, server, f"/notebook?a={record_id}")
    return Hand(page, server)


def _with_a_note(hand: Hand, words: str = NOTE) -> None:
    hand.press("Add a visit")
    hand.write("Where", "home")
    hand.write("The note of this visit", words)
    hand.press("Choose words from this note")


def test_a_note_is_stored_when_its_box_is_left_and_is_there_after_a_reload(
    hand: Hand, server: Server, record_id: str
) -> None:
    hand.press("Add a visit")
    hand.write("The note of this visit", NOTE)
    hand.reload()

    assert [note.words for note in _record(server, record_id).notes] == [NOTE]
    expect(hand.page.locator("textarea[aria-readonly=true]")).to_have_value(NOTE)


def test_words_are_sorted_by_child_area_and_handling_and_every_answer_is_stored_as_it_is_given(
    hand: Hand, server: Server, record_id: str
) -> None:
    _with_a_note(hand)
    hand.take("“I do the tea,” Rowan said.")
    hand.chips("Which children", "Rowan", "Ash")
    hand.chips("Which areas", "Food and growth", "Safe and watched over")
    hand.chips("How we know", "A child told me")
    hand.tick("These are their exact words")
    hand.write("Who said it", "Rowan")
    hand.chips("It is", "A concern")
    handling = hand.page.get_by_role("radiogroup", name="Who may read it")
    handling.get_by_role("radio").filter(has_text="asked for care").click()
    ready(hand.page)
    hand.write("What the child asked", "not to tell mum yet")

    (piece,) = _record(server, record_id).evidence
    assert (piece.child_ids, piece.area_ids) == (("rowan", "ash"), ("food", "safe"))
    assert (piece.kind, piece.exact, piece.source) == (Kind.TOLD_BY_CHILD, True, "Rowan")
    assert (piece.leaning, piece.handling) == (Leaning.CONCERN, Handling.CHILD_ASKED_FOR_CARE)
    assert piece.handling_words == "not to tell mum yet"
    assert piece.sorted


def test_an_answer_pressed_again_is_taken_back(hand: Hand, server: Server, record_id: str) -> None:
    _with_a_note(hand)
    hand.take("Rowan opened the door.")
    hand.chips("How we know", "I saw it", "I saw it")
    hand.chips("Which children", "Rowan", "Ash", "Rowan")

    (piece,) = _record(server, record_id).evidence
    assert (piece.kind, piece.child_ids) == (None, ("ash",))


def test_unsorted_words_wait_in_sight_and_removed_ones_can_be_put_back(
    hand: Hand, server: Server, record_id: str
) -> None:
    _with_a_note(hand)
    hand.take("Ash sat by the window.")
    hand.press("Done with these words")
    hand.press("Sort “Ash sat by the window.”")
    hand.press("Remove these words")
    removed = _record(server, record_id).evidence
    hand.press("Put it back", within=hand.page.locator("body"))

    assert removed == ()
    assert [piece.words for piece in _record(server, record_id).evidence] == ["Ash sat by the window."]


def test_done_brings_the_keyboard_back_to_the_note(hand: Hand) -> None:
    _with_a_note(hand)
    hand.take("Rowan opened the door.")
    hand.press("Done with these words")

    expect(hand.page.locator("textarea[aria-readonly=true]")).to_be_focused()


def test_a_note_whose_words_are_used_is_only_added_to(hand: Hand, server: Server, record_id: str) -> None:
    _with_a_note(hand)
    change = hand.page.get_by_role("button", name="Change this note")
    expect(change).to_be_visible()
    hand.take("Rowan opened the door.")
    expect(change).to_have_count(0)

    hand.press("Add to this note")
    hand.write("The note of this visit", "It was Ash who opened the door.")

    assert [note.words for note in _record(server, record_id).notes] == [NOTE, "It was Ash who opened the door."]


def test_a_note_begun_for_one_visit_never_lands_in_another(hand: Hand, server: Server, record_id: str) -> None:
    hand.press("Add a visit")
    hand.write("Where", "home")
    hand.write("The note of this visit", "Seen at home")
    hand.press("Add a visit")
    hand.write("Where", "school")
    hand.write("The note of this visit", "Seen at school")

    record = _record(server, record_id)
    assert [(record.contact(note.contact_id).place, note.words) for note in record.notes] == [
        ("home", "Seen at home"), ("school", "Seen at school"),
    ]  # fmt: skip


def test_how_each_child_was_seen_is_said_for_each_and_silence_is_not_no(
    hand: Hand, server: Server, record_id: str
) -> None:
    hand.press("Add a visit")
    hand.chips("Rowan: was seen alone", "Yes")
    hand.chips("Ash: was seen", "No")
    hand.write("Rowan: minutes one to one", "25")

    (contact,) = _record(server, record_id).contacts
    rowan, ash = contact.child("rowan"), contact.child("ash")
    assert (rowan.seen, rowan.alone, rowan.bedroom, rowan.minutes) == (None, True, None, 25)
    assert (ash.seen, ash.alone) == (False, None)


def test_what_is_in_no_note_can_be_written_and_dated_by_itself(hand: Hand, server: Server, record_id: str) -> None:
    hand.press("Add something that is in no note")
    hand.write("What you saw, were told or read", "The school rang.")

    (piece,) = _record(server, record_id).evidence
    assert (piece.words, piece.contact_id, piece.note_id) == ("The school rang.", None, None)


def test_each_new_visit_asks_about_danger_again(hand: Hand, record_id: str) -> None:
    hand.press("Add a visit")
    hand.follow("Answer them now")

    expect(hand.page.locator("h1")).to_contain_text("act today")


@pytest.mark.parametrize("look", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("width", [1280, 320])
def test_the_notebook_is_accessible_and_fits_with_a_note_being_sorted(
    hand: Hand, server: Server, look: str, width: int
) -> None:
    _with_a_note(hand)
    hand.take("Rowan opened the door.")
    store = Store.open(f"sqlite:///{server.database.as_posix()}")
    store.set_setting("look", look)
    store.close()
    # So tall that the bars at top and foot lie over nothing: what they cover while scrolling is not too small.
    hand.page.set_viewport_size({"width": width, "height": 4200})
    hand.reload()
    hand.press("Sort “Rowan opened the door.”")

    picture(hand.page, f"notebook-{look}-{width}")
    assert axe(hand.page) == []
    assert overflow(hand.page) == 0
