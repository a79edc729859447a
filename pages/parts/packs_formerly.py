"""What has changed for an open assessment since its author was told: from the packs of then, where they are kept."""

from contextlib import suppress
from datetime import datetime

from pages.parts import portal_facts_laid, session
from pages.parts.portal_facts_laid import Packs
from pathway import content_changes, in_force, made_with, standing
from pathway.assessment import Assessment, PackRef
from pathway.content import Content, laying
from pathway.content import packs as said_of
from pathway.content.load import NATIONAL
from pathway.errors import PathwayError
from pathway.store import PackEntry

Acts = tuple[PackEntry, ...]


def changes(record: Assessment, stands: Content) -> tuple[str, ...]:
    """The same sentences that a practice lead reads of this record before a pack is put in force.

    `stands` is the content as it stands for the record. What was written since with other packs, that are gone again,
    reads differently too: so going back is told as going forward is.
    """
    history = session.store().pack_history()
    last = made_with.unread(record, standing.packs(stands))
    meanwhile = _of(last, session.now(), history) if last else None
    return tuple(dict.fromkeys((*_since(record, stands, history), *(_told(record, *meanwhile) if meanwhile else ()))))


def _since(record: Assessment, stands: Content, history: Acts) -> tuple[str, ...]:
    """What changed since its author was told, or it was begun.

    Where the packs of then are not kept any more, the record tells what it can by itself, and one that knows no names
    is held against what came with Waymark.
    """
    before, acts = _then(record, history) or (None, ())
    if before is None and record.named:
        taken = any(act.at <= record.started_at for act in history)
        return content_changes.since_begun(record, stands, came() if taken else None)
    return _told(record, before or came(), acts)


def _told(record: Assessment, before: Content, acts: Acts) -> tuple[str, ...]:
    after = portal_facts_laid.content(session.packs_in_force(), _local(), {})
    return content_changes.changed(record, before, after, came() if acts else None)


def came() -> Content:
    """The content as it came with Waymark, with the area chosen here where that came too."""
    local = _local() if _local() in laying.shipped_in(session.DATA) else ""
    return portal_facts_laid.laid(Packs(session.DATA), local, {}).content


def _local() -> str:
    return session.setting("local")


def _then(record: Assessment, history: Acts) -> tuple[Content, Acts] | None:
    """The content of which its author was told last, or else with which it was begun, and the acts that made it."""
    for refs, at in ((record.packs_told, session.now()), (record.packs, record.started_at)):
        if refs and (found := _of(refs, at, history)) is not None:
            return found
    return None


def _of(refs: tuple[PackRef, ...], at: datetime, history: Acts) -> tuple[Content, Acts] | None:
    """The content of these packs as they stood at a moment, and the acts that made it; None where one is not kept."""
    versions = {pack.id: pack.version for pack in said_of(session.DATA)}
    acts = in_force.formerly(refs, at, history, versions)
    if acts is None:
        return None
    local = next((one.id for one in refs if one.id != NATIONAL), "")
    made = Packs(session.DATA, acts, session.store().pack_files)
    with suppress(PathwayError):  # where an area is not here any more
        return portal_facts_laid.laid(made, local, {}).content, acts
    return None
