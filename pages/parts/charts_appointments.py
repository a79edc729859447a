"""Appointments of every child by kind: the one description that the picture and its table both draw."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from pages.parts import steps_children
from pathway.assessment import Assessment
from pathway.attendance import KindOfAppointment, attendance
from pathway.history import Appointment
from pathway.scales import Brought
from pathway.wording import choices, say

OUTCOMES = choices(Brought)
GLYPHS: dict[Brought | None, str] = {
    Brought.BROUGHT: "●",
    Brought.WAS_NOT_BROUGHT: "□",
    Brought.CANCELLED_BY_FAMILY: "◇",
    Brought.CANCELLED_BY_SERVICE: "△",
    None: "?",
}
KEY = "● brought · □ was not brought · ◇ cancelled by the family · △ cancelled by the service · ? not known yet"


@dataclass(frozen=True, slots=True)
class Row:
    """One child and one kind of appointment."""

    name: str
    kind: KindOfAppointment

    @property
    def outcomes(self) -> list[Brought | None]:
        """What became of each, by date."""
        return [one.outcome for one in in_order(self.kind.rows)]


def in_order(given: Iterable[Appointment]) -> list[Appointment]:
    """By date; what has no date stays in the order it was entered, at the end."""
    return sorted(given, key=lambda one: (one.on is None, one.on.toordinal() if one.on else 0))


def rows(record: Assessment) -> list[Row]:
    """Every child’s kinds of appointment, in the order of the children."""
    names = steps_children.called(record)
    return [Row(names[child.id], kind) for child in record.children for kind in attendance(record, child)]


def table(rows: list[Row]) -> pd.DataFrame:
    """The same in words."""
    return pd.DataFrame({
        "Child": [row.name for row in rows],
        "In words": [row.kind.says for row in rows],
        "In order": [", ".join(_outcome(one) for one in row.outcomes) for row in rows],
    })  # fmt: skip


def _outcome(outcome: Brought | None) -> str:
    return say(outcome, "not known yet").lower()
