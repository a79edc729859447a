"""In a real browser: a visit is added, its note pasted, its words sorted, mended, put back; each step is stored."""

import pytest
from playwright.sync_api import Locator, Page, expect

from pathway import ids
from pathway.scales import Handling, Kind, Leaning
from tests.browser import Server, axe, overflow, picture, ready, visit
from tests.families import ASH, ROWAN, empty
from tests.pages.at_the_notebook import Notebook, begun, store

NOTE = "Rowan opened the door. “I do the tea,” Rowan said. Ash sat by the window."


@pytest.fixture
def notebook(page: Page, server: Server) -> Notebook:
    """The notebook of a family with two children and nothing else."""
    return Notebook(page, server, begun(server, empty().but(id=ids.fresh()).keep(ROWAN, ASH)))


def _with_a_note(notebook: Notebook, words: str = NOTE) -> None:
    notebook.press("Add a visit")
    notebook.write("Where", "home")
    notebook.write("The note of this visit", words)
    notebook.press("Choose words from this note")


def _box(notebook: Notebook) -> Locator:
    return notebook.page.get_by_label("The note of this visit", exact=True)


def test_a_note_is_stored_when_its_box_is_left_and_is_there_after_a_reload(notebook: Notebook) -> None:
    notebook.press("Add a visit")
    notebook.write("The note of this visit", NOTE)
    notebook.reload()

    assert [note.words for note in notebook.record.notes] == [NOTE]
    expect(_box(notebook)).to_have_value(NOTE)
    notebook.press("Choose words from this note")
    notebook.reload()
    expect(notebook.note).to_have_value(NOTE)


def test_a_note_that_is_being_changed_is_open_again_in_the_same_place_after_a_reload(notebook: Notebook) -> None:
    _with_a_note(notebook)
    notebook.press("Add a visit")  # the last visit is the one shown first
    notebook.page.get_by_role("radio", name="No date yet, home").click()
    notebook.press("Change this note")
    _box(notebook).press("Control+End")
    notebook.page.keyboard.type(" Nobody else was in.")
    here = notebook.page.url
    notebook.reload()

    expect(_box(notebook)).to_have_value(f"{NOTE} Nobody else was in.")
    assert notebook.page.url == here
    assert not any(word in here for word in ("Rowan", "Nobody", "home"))

    notebook.press("Choose words from this note")
    expect(notebook.note).to_have_value(f"{NOTE} Nobody else was in.")
    assert "note=" not in notebook.page.url
    notebook.page.go_back()
    expect(_box(notebook)).to_be_visible()
    notebook.page.go_forward()
    expect(_box(notebook)).to_have_count(0)


def test_a_note_left_open_for_another_page_is_open_still_and_the_way_back_closes_it(notebook: Notebook) -> None:
    _with_a_note(notebook)
    notebook.press("Change this note")
    for way in ("Next: Areas of care", "Back: Notebook"):
        notebook.page.get_by_role("link", name=way).click()
        ready(notebook.page)
    expect(_box(notebook)).to_have_value(NOTE)
    notebook.page.wait_for_url("**note=*")  # the address follows the page, and Back goes by the address

    notebook.page.go_back()

    # By how quickly a page and its note were drawn, the browser keeps them as two entries or as one: then Back leads to
    # the page before. Either way the note is no longer written in, and nobody is held where they are.
    before = notebook.page.get_by_role("heading", level=1, name="Food and growth")
    expect(notebook.note.or_(before).first).to_be_visible()
    expect(_box(notebook)).to_have_count(0)


def test_an_address_opens_no_note_whose_words_are_used_and_none_that_is_not_there(notebook: Notebook) -> None:
    _with_a_note(notebook)
    notebook.take("I do the tea")
    (note,) = notebook.record.notes

    for id in (note.id, "<b>nothing</b>"):
        visit(notebook.page, notebook.server, f"/notebook?a={notebook.record_id}&note={id}")
        expect(notebook.note).to_have_value(NOTE)
        expect(_box(notebook)).to_have_count(0)
        assert "note=" not in notebook.page.url


def test_words_are_sorted_by_child_area_and_handling_and_every_answer_is_stored_as_it_is_given(
    notebook: Notebook,
) -> None:
    _with_a_note(notebook)
    notebook.take("“I do the tea,” Rowan said.")
    notebook.chips("Which children", "Rowan", "Ash")
    notebook.chips("Which areas", "Food and growth", "Safe and watched over")
    notebook.chips("How we know", "Told by a child")
    notebook.tick("These are their exact words")
    notebook.write("Who said it", "Rowan")
    notebook.chips("It is", "Concern")
    notebook.chips("Who may read it", "asked for care")
    notebook.write("What the child asked", "not to tell mum yet")

    (piece,) = notebook.record.evidence
    assert (piece.child_ids, piece.area_ids) == (("rowan", "ash"), ("food", "safe"))
    assert (piece.kind, piece.exact, piece.source) == (Kind.TOLD_BY_CHILD, True, "Rowan")
    assert (piece.leaning, piece.handling) == (Leaning.CONCERN, Handling.CHILD_ASKED_FOR_CARE)
    assert piece.handling_words == "not to tell mum yet"
    assert piece.sorted


def test_an_answer_pressed_again_is_taken_back(notebook: Notebook) -> None:
    _with_a_note(notebook)
    notebook.take("Rowan opened the door.")
    notebook.chips("How we know", "Seen", "Seen")
    notebook.chips("Which children", "Rowan", "Ash", "Rowan")

    (piece,) = notebook.record.evidence
    assert (piece.kind, piece.child_ids) == (None, ("ash",))


def test_unsorted_words_wait_in_sight_and_removed_ones_can_be_put_back(notebook: Notebook) -> None:
    _with_a_note(notebook)
    notebook.take("Ash sat by the window.")
    notebook.press("Done with these words")
    notebook.press("Sort “Ash sat by the window.”")
    notebook.press("Remove these words")
    removed = notebook.record.evidence
    notebook.press("Put it back")

    assert removed == ()
    assert [piece.words for piece in notebook.record.evidence] == ["Ash sat by the window."]


def test_done_brings_the_keyboard_back_to_the_note(notebook: Notebook) -> None:
    _with_a_note(notebook)
    notebook.take("Rowan opened the door.")
    notebook.press("Done with these words")

    expect(notebook.note).to_be_focused()


def test_a_note_whose_words_are_used_is_only_added_to(notebook: Notebook) -> None:
    _with_a_note(notebook)
    change = notebook.page.get_by_role("button", name="Change this note")
    expect(change).to_be_visible()
    notebook.take("Rowan opened the door.")
    expect(change).to_have_count(0)

    notebook.press("Add to this note")
    notebook.write("The note of this visit", "It was Ash who opened the door.")

    assert [note.words for note in notebook.record.notes] == [NOTE, "It was Ash who opened the door."]


def test_a_note_begun_for_one_visit_never_lands_in_another(notebook: Notebook) -> None:
    notebook.press("Add a visit")
    notebook.write("Where", "home")
    notebook.write("The note of this visit", "Seen at home")
    notebook.press("Add a visit")
    notebook.write("Where", "school")
    notebook.write("The note of this visit", "Seen at school")

    record = notebook.record
    assert [(record.contact(note.contact_id).place, note.words) for note in record.notes] == [
        ("home", "Seen at home"), ("school", "Seen at school"),
    ]  # fmt: skip


def test_how_each_child_was_seen_is_said_for_each_and_silence_is_not_no(notebook: Notebook) -> None:
    notebook.press("Add a visit")
    notebook.chips("Rowan: was seen alone", "Yes")
    notebook.chips("Ash: was seen", "No")
    notebook.write("Rowan: minutes one to one", "25")

    (contact,) = notebook.record.contacts
    rowan, ash = contact.child("rowan"), contact.child("ash")
    assert (rowan.seen, rowan.alone, rowan.bedroom, rowan.minutes) == (None, True, None, 25)
    assert (ash.seen, ash.alone) == (False, None)


def test_what_is_in_no_note_can_be_written_and_dated_by_itself(notebook: Notebook) -> None:
    notebook.press("Add something that is in no note")
    notebook.write("What you saw, were told or read", "The school rang.")

    (piece,) = notebook.record.evidence
    assert (piece.words, piece.contact_id, piece.note_id) == ("The school rang.", None, None)


def test_each_new_visit_asks_about_danger_again(notebook: Notebook) -> None:
    notebook.press("Add a visit")
    notebook.page.get_by_role("link", name="Answer them now").click()

    expect(notebook.page.locator("h1")).to_contain_text("act today")


@pytest.mark.parametrize("look", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("width", [1280, 320])
def test_the_notebook_is_accessible_and_fits_with_a_note_being_sorted(
    notebook: Notebook, server: Server, look: str, width: int
) -> None:
    _with_a_note(notebook)
    notebook.take("Rowan opened the door.")
    opened = store(server)
    opened.set_setting("look", look)
    opened.close()
    # So tall that the bars at top and foot lie over nothing: what they cover while scrolling is not too small.
    notebook.page.set_viewport_size({"width": width, "height": 4200})
    notebook.reload()
    notebook.press("Sort “Rowan opened the door.”")

    picture(notebook.page, f"notebook-{look}-{width}")
    assert axe(notebook.page) == []
    assert overflow(notebook.page) == 0
