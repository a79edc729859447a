"""What a pack that is looked at would change for each open assessment, kept true to how each of them stands now."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from pages.parts import families, packs_formerly, portal_content_held, session, text
from pages.parts.portal_content_held import Held, Stands, Told
from pathway import ages, exchange, standing
from pathway import content as packs
from pathway.content_changes import changed
from pathway.errors import PathwayError
from pathway.scales import SignOff
from pathway.store import Row
from pathway.summary import STATES

AT_ONCE = 200  # assessments that are read from the list at a time
NOTHING = "Nothing changes in any open assessment."
NAMED = "What was chosen and written stays as it is. For those that are not named, nothing changes."
NOT_READ = "Some assessments here cannot be read, so nothing can be said of them."


def draw(held: Held) -> None:
    """The open assessments that it changes, by the names that the list of assessments has for them."""
    st.subheader("Open assessments", anchor=False)
    found = told(held)
    if found != held.told:
        portal_content_held.keep(replace(held, told=found))
    if None in found.values():
        text.quiet(NOT_READ)
    named = [one for one in found.values() if one is not None and one.says]
    text.quiet(NAMED if named else NOTHING)
    if named:
        st.html(f'<ul class="wm-differs">{"".join(map(_one, named))}</ul>')


def _one(one: Told) -> str:
    says = "".join(f"<p>{text.inline(sentence)}</p>" for sentence in one.says)
    return f'<li><p><b>{text.inline(one.title)}</b></p><p class="wm-quiet">{text.inline(one.known_by)}</p>{says}</li>'


def told(held: Held) -> dict[Stands, Told | None]:
    """What it changes for each as it stands now: one that was opened or changed since the last drawing is read anew."""
    newest = portal_content_held.newest()
    rows = {(row.id, row.revision, newest): row for row in _open()}
    found = {stands: held.told[stands] for stands in rows if stands in held.told}
    unread = [stands for stands in rows if stands not in found]
    place = st.empty()
    if not unread:
        return found
    before = portal_content_held.before(held.looked)
    earlier = packs_formerly.came() if session.packs_in_force().entries else None
    for number, stands in enumerate(unread, start=1):
        place.html(
            f"<p>Assessment {number} of {len(unread)}</p><progress aria-label="
            f'"How many assessments are looked at" max="{len(unread)}" value="{number}"></progress>'
        )
        found[stands] = _read(held, rows[stands], before, earlier)
    place.empty()
    return {stands: found[stands] for stands in rows}


def _open() -> Iterable[Row]:
    """The assessments that are being written, in the order of the list; what is signed off stays as it is."""
    after: int | None = None
    while rows := session.store().list(limit=AT_ONCE, after=after):
        yield from (row for row in rows if not row.state.endswith(STATES[SignOff.SIGNED_OFF]))
        after = rows[-1].change


def _read(held: Held, row: Row, before: packs.Content, earlier: packs.Content | None) -> Told | None:
    assert held.looked.content is not None
    try:
        stored = session.store().load(row.id)
        if stored is None:  # it was erased in another window just now
            return Told(row.title)
        record = exchange.from_json(stored.document)
        says = changed(record, before, held.looked.content, earlier)
    except PathwayError:
        return None
    # Copies of one practice family are called the same and were begun on the same day.
    begun = ages.day(standing.begun_on(record))
    return Told(row.title, f"Begun on {begun}; last changed {families.when(row.changed_at)}.", says)
