"""A name that runs from right to left does not turn the sentence around it."""

from pathway import apart, calling, origin
from pathway.scales import Kind
from tests.families import ROWAN, seen

AMIRA = "أميرة حداد"


def test_only_words_that_run_from_right_to_left_are_set_apart_and_only_once() -> None:
    assert apart.isolated(AMIRA) == f"\u2068{AMIRA}\u2069"
    assert apart.isolated(apart.isolated(AMIRA)) == apart.isolated(AMIRA)
    for name in ("Rowan", "Łucja Haddad-Wiśniewska", "李小明", ""):
        assert apart.isolated(name) == name


def test_a_child_is_called_and_quoted_in_a_way_that_fits_into_a_sentence() -> None:
    record = seen().keep(ROWAN.but(name=AMIRA))
    told = next(piece for piece in record.evidence if piece.kind is Kind.TOLD_BY_CHILD)

    assert calling.children(record.children)["rowan"] == apart.isolated(AMIRA)
    assert origin.speaker(told, record) == apart.isolated(AMIRA)
    assert origin.of(told.but(source=AMIRA), record).startswith(apart.isolated(AMIRA) + ", ")
