"""What the notebook makes of a note: exact passages, one piece for each, and a note that stays as it was written."""

from datetime import date

import pytest

from pages.parts import notebook_record, notebook_words
from pages.parts.passages import Selection, _checked, passage
from pathway.errors import PathwayError
from pathway.evidence import Contact, Note
from pathway.scales import Handling, Kind, Leaning
from tests.families import NOW, empty, seen

WORDS = "She drew 👨‍👩‍👧. Zoe\u0301 said “I do the tea”.\nThen she went out to play."


def _noted(words: str = WORDS) -> tuple[Contact, Note]:
    return Contact(id="visit", on=date(2026, 3, 3)), Note(id="note", contact_id="visit", words=words, entered_at=NOW)


def test_a_passage_is_exactly_the_words_between_two_places() -> None:
    start = WORDS.index("Zoe")

    assert passage(WORDS, start, start + 4) == "Zoe\u0301"


def test_a_passage_takes_its_words_date_and_visit_so_that_nobody_types_them_again() -> None:
    visit, note = _noted()
    start = WORDS.index("“I do")

    piece = notebook_record.picked(empty().keep(visit, note), note, start, start + 14)

    assert (piece.words, piece.on, piece.contact_id) == ("“I do the tea”", visit.on, visit.id)
    assert piece.kind is None
    assert not piece.sorted


def test_the_same_words_chosen_again_are_the_same_piece_and_not_a_second_one() -> None:
    record = seen()
    warm = record.evidence[0]

    assert notebook_record.picked(record, record.note("note"), 0, 21) == warm


def test_a_mended_date_of_a_visit_moves_what_was_picked_from_it_but_not_what_has_a_date_of_its_own() -> None:
    record = seen()
    letter = notebook_record.by_itself(record.contact("visit")).but(words="A letter", on=date(2026, 1, 5))

    after = notebook_record.dated(record.keep(letter), "visit", date(2026, 3, 4))

    assert [piece.on for piece in after.evidence if piece.words != "I do the tea"] == [
        date(2026, 3, 4),
        date(2026, 1, 5),
    ]


def test_a_note_may_be_replaced_until_words_of_it_are_used() -> None:
    visit, note = _noted()
    record = empty().keep(visit, note)

    after = notebook_record.noted(record, "note", "visit", "Pasted again", NOW)

    assert after.note("note").words == "Pasted again"
    assert notebook_record.noted(after, "note", "visit", "", NOW).notes == ()


@pytest.mark.parametrize("words", ["Something else", ""])
def test_a_note_whose_words_are_used_is_refused_a_change_in_a_sentence_that_says_what_to_do(words: str) -> None:
    with pytest.raises(PathwayError, match=r"^Add to the note instead"):
        notebook_record.noted(seen(), "note", "visit", words, NOW)


def test_an_empty_box_makes_no_note() -> None:
    assert notebook_record.noted(empty(), "note", "visit", "", NOW) == empty()


def test_sorting_later_keeps_the_words_their_place_and_their_date_and_forgets_the_rest() -> None:
    warm = seen().evidence[0].but(handling=Handling.PROFESSIONALS_ONLY, kind=Kind.SAW, leaning=Leaning.CONCERN)

    after = notebook_record.unsorted(warm)

    assert (after.words, after.start, after.end, after.on) == (warm.words, warm.start, warm.end, warm.on)
    assert (after.child_ids, after.area_ids, after.kind, after.leaning) == ((), (), None, None)


def test_a_piece_without_a_visit_of_its_own_belongs_to_the_visit_of_its_note() -> None:
    tea = seen().evidence[1]

    assert tea.contact_id is None
    assert notebook_record.visit_of(seen(), tea) == "visit"


def test_visits_stand_in_the_order_they_happened_and_one_without_a_date_at_the_end() -> None:
    new, late, early = Contact(id="n"), Contact(id="l", on=date(2026, 3, 11)), Contact(id="e", on=date(2026, 3, 3))

    assert notebook_record.in_order((new, late, early)) == (early, late, new)


def test_a_visit_nobody_has_called_arranged_or_not_is_called_neither() -> None:
    assert notebook_record.called(Contact(id="v", on=date(2026, 3, 11), place="home")) == "11 March, home"
    assert notebook_record.called(Contact(id="v", arranged=False)) == "No date yet, not arranged"


@pytest.mark.parametrize(
    "claim",
    [
        None, "text", {"start": 0, "end": 5}, {"start": 5, "end": 5, "serial": 1, "length": 10},
        {"start": -1, "end": 5, "serial": 1, "length": 10}, {"start": 0, "end": 11, "serial": 1, "length": 10},
        {"start": 0.5, "end": 5, "serial": 1, "length": 10}, {"start": 0, "end": 5, "serial": 1, "length": 9},
    ],
)  # fmt: skip
def test_what_a_browser_claims_is_not_taken_unless_it_fits_the_note_as_it_stands(claim: object) -> None:
    assert _checked(claim, 10) is None


def test_a_claim_that_fits_is_taken() -> None:
    assert _checked({"start": 0, "end": 10, "serial": 7, "length": 10}, 10) == Selection(0, 10, 7)


def test_a_button_names_its_passage_by_the_first_words() -> None:
    assert notebook_words.opening("One two three four five six") == "One two three four five…"
    assert notebook_words.opening("One two") == "One two"


def test_a_passage_over_the_line_ends_of_a_wrapped_note_reads_as_one_sentence_and_the_note_stays_as_it_was() -> None:
    wrapped = "Upstairs very\ncold.\n\nShe wants:\n- a bed\n- a coat"

    assert notebook_record.unwrapped(wrapped) == "Upstairs very cold.\n\nShe wants:\n- a bed\n- a coat"
