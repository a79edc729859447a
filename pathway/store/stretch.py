"""Stretches of typing: text is saved twice a second but leaves one version a minute, so that long histories stay small.

Each save is stored for good before it is acknowledged, as any other. Only the version before it in the same stretch
makes room for it: that one held the same words but the last few.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pathway.store.past import Version

LONGEST = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is known of one: who types where, since when, and the version it began on."""

    mark: str
    began: datetime
    before: Version

    def goes_on(self, mark: str, at: datetime) -> bool:
        """Whether a save with this mark, on the newest version of the stretch, is still one with it."""
        return bool(mark) and mark == self.mark and timedelta(0) <= at - self.began < LONGEST
