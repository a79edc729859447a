"""Appointments of every child by kind: the one description that the picture and its table both draw."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from pages.parts import steps_children
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.attendance import SHAPES, KindOfAppointment, attendance
from pathway.history import Appointment
from pathway.scales import Brought
from pathway.wording import choices, say

OUTCOMES = choices(Brought)
# One character for each shape of `pathway.attendance`.
GLYPHS = {"circle": "●", "open square": "□", "open diamond": "◇", "open triangle": "△", "dotted circle": "◌"}


@dataclass(frozen=True, slots=True)
class Row:
    """One child and one kind of appointment."""

    name: str
    short: str
    kind: KindOfAppointment

    @property
    def outcomes(self) -> list[Brought | None]:
        """What became of each, by date."""
        return [one.outcome for one in in_order(self.kind.rows)]

    @property
    def said(self) -> tuple[str, str]:
        """What the row is called: the kind first, for that is what tells one child’s rows apart."""
        return self.kind.kind or "Appointments", self.short


def in_order(given: Iterable[Appointment]) -> list[Appointment]:
    """By date; what has no date stays in the order it was entered, at the end."""
    return sorted(given, key=lambda one: (one.on is None, one.on.toordinal() if one.on else 0))


def rows(record: Assessment) -> list[Row]:
    """Every child’s kinds of appointment, in the order of the children."""
    names, short = steps_children.called(record), _short(record)
    return [
        Row(names[child.id], short[child.id], kind) for child in record.children for kind in attendance(record, child)
    ]


def _short(record: Assessment) -> dict[str, str]:
    """The first name of each child, or the whole where two begin alike or there is none."""
    whole = steps_children.called(record)
    firsts = {child.id: (child.name.split() or [whole[child.id]])[0] for child in record.children}
    alone = {name for name, many in Counter(map(str.casefold, firsts.values())).items() if many == 1}
    return {id: isolated(name) if name.casefold() in alone else whole[id] for id, name in firsts.items()}


def glyph(outcome: Brought | None) -> str:
    """The sign of this outcome in the picture."""
    return GLYPHS[SHAPES[outcome]]


def key() -> str:
    """What each sign means."""
    return " · ".join(f"{glyph(outcome)} {_outcome(outcome)}" for outcome in SHAPES)


def table(rows: list[Row]) -> pd.DataFrame:
    """The same in words."""
    return pd.DataFrame({
        "Child": [row.name for row in rows],
        "In words": [row.kind.says for row in rows],
        "In order": [", ".join(_outcome(one) for one in row.outcomes) for row in rows],
    })  # fmt: skip


def _outcome(outcome: Brought | None) -> str:
    return say(outcome, "not known yet").lower()
