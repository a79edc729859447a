"""What handling withholds is not in the file, and only its author is told; what was let through says what was asked."""

import pytest

from pathway.content import Content
from pathway.history import Event
from pathway.scales import Handling
from pathway.voice import Voice
from reports import pdf
from reports.policies import PROFESSIONALS
from reports.sharing import Withheld, withheld
from tests import families
from tests.reports.build import page_texts
from tests.reports.rowan import EVERYTHING, ON, argued, said, says, summary_of

WITHHELD = [Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE]


@pytest.mark.parametrize("handling", WITHHELD)
def test_what_handling_withholds_is_absent_and_only_the_author_is_told(content: Content, handling: Handling) -> None:
    record = argued().keep(
        said("secret", "the words nobody may read", handling),
        Voice(id="v", child_id="rowan", wants="a wish nobody may read", handling=handling),
        Event(id="e", what="a thing nobody may read", on=ON, child_ids=("rowan",), handling=handling),
    )

    document = summary_of(record, content)
    bytes_of_file = pdf.draw(document)

    assert "nobody may read" not in says(document)
    assert all("nobody may read" not in page and "ithheld" not in page for page in page_texts(bytes_of_file))
    assert withheld(record, PROFESSIONALS) == (
        Withheld("evidence", "secret", handling), Withheld("voice", "v", handling), Withheld("event", "e", handling),
    )  # fmt: skip


@pytest.mark.parametrize("handling", WITHHELD)
def test_the_author_may_let_it_through_and_then_it_says_what_was_asked(content: Content, handling: Handling) -> None:
    record = argued().keep(said("secret", "words for this reader", handling, handling_words="tell me first"))

    document = summary_of(record, content, include=frozenset({handling}))

    assert "words for this reader" in says(document)
    assert "tell me first" in says(document)
    assert withheld(record, PROFESSIONALS, frozenset({handling})) == ()


def test_withheld_words_do_not_open_the_page_even_when_they_were_chosen(content: Content) -> None:
    record = argued().keep(
        said("plaits", "now nobody may read this", Handling.CHILD_ASKED_FOR_CARE),
    )

    assert "nobody may read" not in says(summary_of(record, content))


def test_what_is_for_professionals_stays_and_says_so(content: Content) -> None:
    record = argued().keep(said("quiet", "for you alone", Handling.PROFESSIONALS_ONLY, area_ids=("home",)))

    text = says(summary_of(record, content))

    assert "for you alone" in text
    assert "professionals only" in text


def test_a_whole_note_is_never_printed(content: Content) -> None:
    assert "Rowan said" not in says(summary_of(argued(), content, include=EVERYTHING))


def test_a_child_whose_words_are_all_withheld_is_not_said_to_be_unheard(content: Content) -> None:
    asked = said("only", "nobody may read this", Handling.CHILD_ASKED_FOR_CARE)
    record = families.empty().keep(families.ROWAN, asked)

    text = says(summary_of(record, content))

    assert "nobody may read" not in text
    assert "not been heard" not in text
    assert "not been heard" in says(summary_of(record.remove(asked), content))
