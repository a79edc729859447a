"""What the store remembers of the assessments in use, so that neither a save nor a look reads a whole document again.

The database stays the truth: what is remembered counts only where the number and the digest that the database gives in
the same transaction are its own. Another window, process or a restored backup is noticed by that.
"""

from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Any

from pathway.store.past import Version
from pathway.store.stretch import Stretch

_REMEMBERED = 50  # assessments; one that is forgotten is read again, and begins a new version where it is typed in


@dataclass(frozen=True, slots=True)
class Held:
    """The newest version of an assessment, and the stretch of typing that it ends, if it does."""

    newest: Version
    stretch: Stretch | None = None

    def is_of(self, row: Any) -> bool:
        """Whether this is what the database now says is the newest: the same number and the same words."""
        return (self.newest.number, self.newest.digest) == (row.revision, row.digest)

    def typed_on(self, mark: str, at: datetime) -> Stretch | None:
        """The stretch that a save on this version continues; None where it begins one, or is none."""
        return self.stretch if self.stretch and self.stretch.goes_on(mark, at) else None


class Memory:
    """The assessments last used; may be used from any thread."""

    def __init__(self) -> None:
        self._of: dict[str, Held] = {}
        self._cleared = 0
        self._lock = Lock()

    @property
    def cleared(self) -> int:
        """How often all was forgotten; asked for before a transaction, and given with what came of it."""
        return self._cleared

    def of(self, id: str) -> Held | None:
        """What is remembered of an assessment, to be compared with what the database says."""
        with self._lock:
            return self._of.get(id)

    def note(self, id: str, held: Held, cleared: int) -> None:
        """Remember where an assessment stands, once that is stored; not what was stored before an erasure."""
        with self._lock:
            if cleared != self._cleared:
                return
            self._of.pop(id, None)
            self._of[id] = held
            while len(self._of) > _REMEMBERED:
                del self._of[next(iter(self._of))]

    def forget(self, id: str) -> None:
        """Let go of one that is no longer in the database."""
        with self._lock:
            self._of.pop(id, None)

    def clear(self) -> None:
        """Forget everything, so that no word of an erased family stays."""
        with self._lock:
            self._of.clear()
            self._cleared += 1
