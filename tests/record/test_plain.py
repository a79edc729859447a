"""A word to avoid is offered another, whole and as the writer’s own; nobody else’s words are touched."""

import pytest

from pathway import plain
from pathway.content import PlainWord
from pathway.practice import family
from pathway.scales import Level
from tests.families import judged, seen
from tests.record.test_progress import CONTENT

WORD = PlainWord(id="streetwise", phrases=("streetwise", "street-wise"), instead="Say what happened.", because="Why.")
FAILED = PlainWord(id="failed", phrases=("didn’t attend",), instead="Was not brought.", because="Why.")
PACK = CONTENT.model_copy(update={"plain_words": (WORD, FAILED)})


@pytest.mark.parametrize(
    "text", ["He is streetwise.", "STREETWISE", "street wise", "a street-wise boy", "street\nwise"]
)
def test_it_is_found_however_it_is_spaced_and_spelt(text: str) -> None:
    assert plain.found(text, PACK) == (WORD,)


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_either_apostrophe_is_the_same(apostrophe: str) -> None:
    assert plain.found(f"Kai didn{apostrophe}t attend on Monday.", PACK) == (FAILED,)


@pytest.mark.parametrize(
    "text",
    ["They wrote “streetwise”.", 'They wrote "streetwise".', "They wrote ‘streetwise’.", "the streetwiser", ""],
)
def test_what_somebody_else_said_and_parts_of_words_are_left_alone(text: str) -> None:
    assert plain.found(text, PACK) == ()


def test_an_apostrophe_before_a_quotation_does_not_hide_what_stands_between() -> None:
    assert plain.found("Kai’s streetwise, Craig’s brother says.", PACK) == (WORD,)


def test_what_kais_record_passes_on_as_fact_has_another_way_of_saying_it() -> None:
    for phrase in ("choosing to", "streetwise", "not engaging"):
        assert plain.found(f"Kai is {phrase} here.", CONTENT), phrase


def test_what_the_author_concludes_is_looked_through_and_what_a_child_or_a_note_says_is_not() -> None:
    concluded = judged(Level.NOT_MET, meaning_now="Rowan is streetwise.")
    said = seen().evidence[1].but(words="I am streetwise")

    (passed,) = plain.passed_on(seen().keep(concluded, said), PACK)

    assert (passed.place.page, passed.place.area_id, passed.child_id) == ("area", "food", "rowan")
    assert passed.phrase == "streetwise"
    assert plain.passed_on(seen().keep(said), PACK) == ()
    quoted = concluded.but(meaning_now="School says “streetwise”.")
    assert plain.passed_on(seen().keep(quoted), PACK) == ()


def test_the_families_written_with_these_words_in_mind_pass_none_of_them_on() -> None:
    for name in ("haddad", "kai"):
        assert plain.passed_on(family(name).newest, CONTENT) == (), name
