"""Who is in a meeting is called as they would be: the family by name, and two of one agency are told apart."""

import pytest

from pathway import attending
from pathway.household import Adult
from pathway.meetings import Attended, View
from pathway.scales import Level
from tests.families import AUTHOR, NOW, empty

JADE = Adult(id="jade", name="Jade", relation="mother of Ellie-May, Tyler and Noah; 27")
NAMELESS = Adult(id="nan", relation="grandmother")
RECORD = empty().keep(JADE, NAMELESS)


def _one(id: str, name: str = "", role: str = "") -> Attended:
    return Attended(id=id, meeting_id="m", name=name, role=role)


@pytest.mark.parametrize(
    ("one", "called", "part"),
    [
        (_one("m.jade", "Jade", JADE.relation), "Jade", "Family"),
        (_one("m.typed", "jade ", "Mum"), "jade", "Family"),
        (_one("m.nan"), "grandmother", "Family"),
        (_one("m.a", "Mrs Patel", "School"), "School, Mrs Patel", "School"),
        (_one("m.b", role="School"), "School", "School"),
        (_one("m.c", "Mr Ong"), "Mr Ong", ""),
        (_one("m.d"), attending.NO_NAME, ""),
    ],
)
def test_what_each_is_called(one: Attended, called: str, part: str) -> None:
    assert (attending.called(one, RECORD), attending.part(one, RECORD)) == (called, part)


def test_who_gave_a_view_in_a_meeting_spoke_there_and_nobody_else() -> None:
    view = View(id="m.jade/rowan/food", whose="Jade", by=AUTHOR, at=NOW, meeting_id="m")
    record = RECORD.keep(_one("m.jade", "Jade"), _one("m.nan"), view)
    given = record.keep(view.but(level=Level.MET))

    assert [attending.spoke(who, record) for who in record.adults] == [False, False]
    assert [attending.spoke(who, given) for who in given.adults] == [True, False]
