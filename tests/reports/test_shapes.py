"""The shapes of appointments: one for each outcome, the same on paper as on screen, and each drawn as itself."""

import pytest

from pages.parts import charts_appointments
from pathway.attendance import SHAPES
from pathway.history import Appointment
from reports import shapes
from reports.document import AppointmentChart, Mark, Shape
from reports.sections import charts
from tests.families import ASH, empty


def _marks() -> tuple[Mark, ...]:
    """The key on paper of a child with an appointment of every outcome."""
    given = [Appointment(id=f"a{turn}", child_id="ash", outcome=outcome) for turn, outcome in enumerate(SHAPES)]
    (drawn,) = [one for one in charts.appointments(empty().keep(ASH, *given)) if isinstance(one, AppointmentChart)]
    return drawn.key


def test_the_key_on_screen_says_what_the_key_on_paper_says_with_the_same_shapes() -> None:
    on_paper = [f"{charts_appointments.GLYPHS[mark.shape]} {mark.word}" for mark in _marks()]

    assert " · ".join(on_paper) == charts_appointments.key()
    assert len({mark.shape for mark in _marks()}) == len(SHAPES)


@pytest.mark.parametrize("shape", [Shape(name) for name in SHAPES.values()])
def test_each_shape_is_drawn_and_unlike_every_other(shape: Shape) -> None:
    assert _drawn(shape)
    assert [other for other in Shape if other is not shape and _drawn(other) == _drawn(shape)] == []


def _drawn(shape: Shape) -> list[str]:
    ink = _Kept()
    shapes.draw(ink, shape, 10, 10)  # type: ignore[arg-type]
    return ink.kept


class _Kept:
    """Keeps what it is asked to draw."""

    def __init__(self) -> None:
        self.kept: list[str] = []

    def __getattr__(self, name: str) -> object:
        return lambda *given: self.kept.append(f"{name} {given}")
