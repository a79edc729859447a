"""Appointments by kind: brought to how many of those that were offered, in words and never as a grade."""

from dataclasses import dataclass

from pathway.assessment import Assessment
from pathway.history import Appointment
from pathway.household import Child
from pathway.scales import Brought

# A shape for each outcome, the same on screen and on paper, so that no meaning hangs on colour.
SHAPES: dict[Brought | None, str] = {
    Brought.BROUGHT: "circle",
    Brought.WAS_NOT_BROUGHT: "open square",
    Brought.CANCELLED_BY_FAMILY: "open diamond",
    Brought.CANCELLED_BY_SERVICE: "open triangle",
    None: "dotted circle",
}


@dataclass(frozen=True, slots=True)
class KindOfAppointment:
    """One kind of appointment of one child; what the service cancelled never counts against the family."""

    kind: str
    rows: tuple[Appointment, ...]

    @property
    def offered(self) -> int:
        """Those the child could have been brought to: not the service’s own cancellations, not the unanswered."""
        return sum(row.outcome not in (None, Brought.CANCELLED_BY_SERVICE) for row in self.rows)

    @property
    def brought(self) -> int:
        """Those the child was brought to."""
        return sum(row.outcome is Brought.BROUGHT for row in self.rows)

    @property
    def cancelled_by_service(self) -> int:
        """Those the service cancelled, said apart."""
        return sum(row.outcome is Brought.CANCELLED_BY_SERVICE for row in self.rows)

    @property
    def says(self) -> str:
        """“Speech therapy: brought to none of 3; 1 cancelled by the service”."""
        kind = self.kind or "Appointments"
        if not self.offered and not self.cancelled_by_service:
            return f"{kind}: not known yet whether brought"
        apart = f"; {self.cancelled_by_service} cancelled by the service" if self.cancelled_by_service else ""
        if not self.offered:
            return f"{kind}: none went ahead{apart}"
        return f"{kind}: brought to {self.brought or 'none'} of {self.offered}{apart}"


def attendance(assessment: Assessment, child: Child) -> tuple[KindOfAppointment, ...]:
    """One child’s appointments by kind, in the order the kinds were first entered; case and spaces do not part them."""
    kinds: dict[str, list[Appointment]] = {}
    for row in assessment.appointments:
        if row.child_id == child.id:
            kinds.setdefault(" ".join(row.kind.casefold().split()), []).append(row)
    return tuple(KindOfAppointment(rows[0].kind.strip(), tuple(rows)) for rows in kinds.values())
