"""What every peer shares with Waymark: the questions, their words, the record, and how a level is stored."""

import os
import threading
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from benchmarks import records
from pathway import applies, content, keeping
from pathway.assessment import Assessment
from pathway.household import Child
from pathway.scales import Level
from pathway.store import Store

AREA = "food"
DATA = Path(__file__).parents[2] / "data"


@cache
def england() -> content.Content:
    """The content that Waymark’s page shows too."""
    return content.load(DATA)


def asked(child: Child) -> str:
    """The question."""
    return f"The sentence nearest to {child.name}’s life"


def sentence(child: Child, level: Level) -> tuple[str, str]:
    """An answer: the name of the level, and what it looks like for a child of this age."""
    words = england()
    title = words.level(level)
    shared = next((one.sentence for one in words.levels if one.id == level), "")
    stage = applies.stage_of(child, date(2026, 3, 12))
    return f"{title[:1].upper()}{title[1:]}.", shared or words.area(AREA).anchor(level, stage)


class Kept:
    """The one record of a peer, read and stored in the way Waymark itself reads and stores."""

    def __init__(self) -> None:
        self._store = Store.open(os.environ["WAYMARK_DATABASE_URL"])
        self._one_at_a_time = threading.Lock()
        held = keeping.newest(self._store, self._store.list()[0].id)
        assert held is not None
        self._held = held

    @property
    def children(self) -> tuple[Child, ...]:
        return self._held.assessment.children

    @property
    def revision(self) -> int:
        return self._held.revision

    def choose(self, child_id: str, level: Level) -> int:
        """Store a level; gives the revision it is stored as."""
        now = datetime.now(UTC)

        def how(record: Assessment) -> Assessment:
            judgement = record.judgement(record.child(child_id), AREA)
            return record.keep(judgement.but(level=level, judged_on=now.date(), not_looked_at=False))

        with self._one_at_a_time:
            self._held = keeping.change(
                self._store, self._held.assessment.id, how, by=records.BY, at=now, what="Chose a level", held=self._held
            )
            return self._held.revision

    def level(self, child: Child) -> Level | None:
        """What is chosen."""
        return self._held.assessment.judgement(child, AREA).level


def saved(revision: int) -> str:
    """What a peer says once a level is stored."""
    return f"Saved as revision {revision}"
