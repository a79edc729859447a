"""What has changed for an open assessment since its author was told: from the packs of then, where they are kept."""

from contextlib import suppress

from pages.parts import portal_facts_laid, session
from pages.parts.portal_facts_laid import Packs
from pathway import content_changes, in_force
from pathway.assessment import Assessment
from pathway.content import Content, laying
from pathway.content import packs as said_of
from pathway.content.load import NATIONAL
from pathway.errors import PathwayError
from pathway.store import PackEntry

Acts = tuple[PackEntry, ...]


def changes(record: Assessment, stands: Content) -> tuple[str, ...]:
    """The same sentences that a practice lead reads of this record before a pack is put in force.

    `stands` is the content as it stands for the record. Where the packs of then are not kept any more, the record tells
    what it can by itself, and one that knows no names is held against what came with Waymark.
    """
    history = session.store().pack_history()
    before, acts = _then(record, history) or (None, ())
    if before is None and record.named:
        taken = any(act.at <= record.started_at for act in history)
        return content_changes.since_begun(record, stands, came() if taken else None)
    after = portal_facts_laid.content(session.packs_in_force(), _local(), {})
    return content_changes.changed(record, before or came(), after, came() if acts else None)


def came() -> Content:
    """The content as it came with Waymark, with the area chosen here where that came too."""
    local = _local() if _local() in laying.shipped_in(session.DATA) else ""
    return portal_facts_laid.laid(Packs(session.DATA), local, {}).content


def _local() -> str:
    return session.setting("local")


def _then(record: Assessment, history: Acts) -> tuple[Content, Acts] | None:
    """The content of which its author was told last, or else with which it was begun, and the acts that made it."""
    versions = {pack.id: pack.version for pack in said_of(session.DATA)}
    for refs, at in ((record.packs_told, session.now()), (record.packs, record.started_at)):
        acts = in_force.formerly(refs, at, history, versions) if refs else None
        if acts is not None:
            local = next((one.id for one in refs if one.id != NATIONAL), "")
            made = Packs(session.DATA, acts, session.store().pack_files)
            with suppress(PathwayError):  # where an area is not here any more
                return portal_facts_laid.laid(made, local, {}).content, acts
    return None
