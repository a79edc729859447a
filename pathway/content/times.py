"""Checking an area’s own times: they may be shorter than England’s, and one that is longer is asked about."""

from collections.abc import Iterator

from pathway.content.facts import Clock
from pathway.content.fault import Fault
from pathway.content.reading import Reading


def longer_times(reading: Reading, base: Reading | None) -> Iterator[Fault]:
    """A warning for each clock that runs longer here than in the pack it adds to; other units cannot be told so."""
    rules = {each.piece.id: each.piece for each in base.written if isinstance(each.piece, Clock)} if base else {}
    for written in reading.written:
        clock, rule = written.piece, rules.get(written.piece.id)
        if isinstance(clock, Clock) and rule and clock.unit is rule.unit and clock.length > rule.length:
            says = f"This runs for {clock.length}, and England’s rule for no more than {rule.length}"
            remedy = "Look at the local rule again: it may be shorter than England’s and never longer"
            yield Fault(written.file, f"{written.place}, length", says, remedy, warning=True)
