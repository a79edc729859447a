"""“Was not brought” is said by kind, and what a service cancelled never counts against a family."""

from pathway.assessment import Assessment
from pathway.attendance import attendance
from pathway.history import Appointment
from pathway.scales import Brought
from tests.families import ROWAN, seen


def offered(*outcomes: Brought | None, kind: str = "Speech therapy") -> Assessment:
    rows = [
        Appointment(id=f"{kind}{place}", child_id="rowan", kind=kind, outcome=outcome)
        for place, outcome in enumerate(outcomes)
    ]
    return seen().keep(*rows)


def test_what_the_service_cancelled_is_said_apart() -> None:
    record = offered(Brought.BROUGHT, Brought.WAS_NOT_BROUGHT, Brought.CANCELLED_BY_SERVICE)

    assert attendance(record, ROWAN)[0].says == "Speech therapy: brought to 1 of 2; 1 cancelled by the service"


def test_brought_to_none_is_a_word() -> None:
    record = offered(Brought.WAS_NOT_BROUGHT, Brought.WAS_NOT_BROUGHT, Brought.CANCELLED_BY_FAMILY)

    assert attendance(record, ROWAN)[0].says == "Speech therapy: brought to none of 3"


def test_an_appointment_nobody_has_answered_counts_for_nothing() -> None:
    assert attendance(offered(None), ROWAN)[0].says == "Speech therapy: not known yet whether brought"


def test_only_cancelled_appointments_are_not_called_missed() -> None:
    record = offered(Brought.CANCELLED_BY_SERVICE)

    assert attendance(record, ROWAN)[0].says == "Speech therapy: none went ahead; 1 cancelled by the service"


def test_a_kind_written_with_other_capitals_or_spaces_is_the_same_kind() -> None:
    record = offered(Brought.BROUGHT).keep(
        Appointment(id="again", child_id="rowan", kind=" speech  therapy", outcome=Brought.BROUGHT)
    )

    assert [kind.says for kind in attendance(record, ROWAN)] == ["Speech therapy: brought to 2 of 2"]


def test_no_kind_that_differs_is_added_up() -> None:
    record = offered(Brought.BROUGHT).keep(
        Appointment(id="dentist", child_id="rowan", kind="Dentist", outcome=Brought.WAS_NOT_BROUGHT)
    )

    assert [kind.kind for kind in attendance(record, ROWAN)] == ["Speech therapy", "Dentist"]
