"""Reading the newest version of an assessment, and making a change on it whatever other windows do meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from pathway import exchange, made_with, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.errors import PathwayError
from pathway.store import Stale, Store, Summary

Change = Callable[[Assessment], Assessment]

_TRIES = 5  # times a change is made again on what somebody else has just stored
_GONE = "Open the assessment again from the list; this one is no longer stored."
_CROWDED = "Try again in a moment; another window is saving this assessment."


@dataclass(frozen=True, slots=True)
class Opened:
    """An assessment as it was last read from the store."""

    assessment: Assessment
    revision: int
    changed_at: datetime


def newest(store: Store, id: str, held: Opened | None = None) -> Opened | None:
    """The assessment as it now stands; `held` is given back where nothing has changed since it was read."""
    stored = store.load(id)
    if stored is None:
        return None
    if held is not None and (held.assessment.id, held.revision) == (id, stored.revision):
        return held
    return Opened(exchange.from_json(stored.document), stored.revision, stored.changed_at)


def change(
    store: Store, id: str, how: Change, *,
    by: str, at: datetime, what: str, stretch: str = "", held: Opened | None = None, content: Content | None = None,
) -> Opened:  # fmt: skip
    """Make a change on the newest version and store it; PathwayError with a sentence where that cannot be.

    A change is a function, so that it is made again on what another window has just stored instead of overwriting it.
    One that changes nothing stores nothing. What `how` raises comes through, and nothing is stored. With the `content`
    before the eyes of whoever makes it, the record remembers from which packs it was written.
    """
    for _ in range(_TRIES):
        held = newest(store, id, held)
        if held is None:
            raise PathwayError(_GONE)
        changed = how(held.assessment)
        if changed == held.assessment:
            return held
        if content is not None:
            changed = made_with.remembered(held.assessment, changed, content)
        try:
            revision = store.save(
                id, exchange.to_json(changed), summarised(changed),
                expected=held.revision, by=by, at=at, what=what, stretch=stretch,
            )  # fmt: skip
        except Stale:
            continue
        return Opened(changed, revision, at)
    raise PathwayError(_CROWDED)


def summarised(assessment: Assessment) -> Summary:
    """What the list keeps of an assessment."""
    return Summary(
        title=summary.names(assessment),
        search=summary.search_words(assessment),
        state=summary.state(assessment),
        family_id=assessment.family_id,
        practice=assessment.practice,
    )
