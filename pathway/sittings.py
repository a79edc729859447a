"""The versions of an assessment as people remember them: sittings, each one person’s changes without a break."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from pathway.store import Revision

BREAK = timedelta(minutes=30)  # without a change for longer than this, it is another sitting


@dataclass(frozen=True, slots=True)
class Sitting:
    """Changes by one person without a long break, the first of them first."""

    changes: tuple[Revision, ...]

    @property
    def first(self) -> Revision:
        """Its first change."""
        return self.changes[0]

    @property
    def last(self) -> Revision:
        """Its last change: the version the sitting ended with."""
        return self.changes[-1]


def sittings(revisions: Iterable[Revision]) -> tuple[Sitting, ...]:
    """The sittings, the newest first; revisions are given in the order they were made."""
    found: list[list[Revision]] = []
    for made in revisions:
        if found and _goes_on(found[-1][-1], made):
            found[-1].append(made)
        else:
            found.append([made])
    return tuple(Sitting(tuple(changes)) for changes in reversed(found))


def _goes_on(before: Revision, made: Revision) -> bool:
    """By the clock alone it may go back, on a computer that was set right; that is no break."""
    return made.by == before.by and made.at - before.at <= BREAK
