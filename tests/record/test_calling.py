"""No two children of a list look the same, and evidence says where it comes from as far as anybody has said."""

from pathway import calling, origin
from pathway.evidence import Contact, Evidence
from pathway.household import Child
from tests.families import TODAY, empty


def called(*names: str) -> list[str]:
    return list(calling.children(Child(id=str(place), name=name) for place, name in enumerate(names)).values())


def test_two_children_of_one_name_are_told_apart_whatever_else_was_typed() -> None:
    assert called("Ash", "Ash", "Ash") == ["Ash", "Ash (2)", "Ash (3)"]
    assert called("Ash", "Ash (2)", "Ash") == ["Ash", "Ash (2)", "Ash (3)"]
    assert called("Ash", "Ash", "Ash (2)") == ["Ash", "Ash (2)", "Ash (2) (2)"]
    assert called("", "") == ["Child with no name yet", "Child with no name yet (2)"]


def test_evidence_says_its_own_source_first_then_its_contacts_then_that_nobody_has_said() -> None:
    visit = Contact(id="visit", on=TODAY, place="home")
    record = empty().keep(visit)
    seen = Evidence(id="seen", contact_id="visit")

    assert origin.of(seen, record) == "home, 12 March 2026"
    assert origin.of(seen.but(source="Morgan"), record) == "Morgan, 12 March 2026"
    assert origin.of(seen.but(contact_id=None), record) == "no source or date yet"
