"""Which packs are in force, all that ever were with who, when and why, the way back, and each as a .zip to edit."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from pages.parts import (
    families,
    handing,
    portal_content_look,
    portal_content_newer,
    portal_facts_laid,
    said,
    session,
    start_look,
    text,
)
from pathway import content as packs
from pathway.content import bundle, laying
from pathway.content.bundle import Bundle
from pathway.errors import PathwayError
from pathway.store import PackEntry

CAME = "as it came with Waymark"
NOT_USED = (
    "Mend this pack and load it again: Waymark finds a fault in “{id}” as it was taken in, so what came with Waymark "
    "stands in its place until then."
)
FAULTY = "Choose another one: Waymark finds a fault in this pack today, so it was not put in force. {first}"
LOST = "Choose another one: the files of this pack cannot be read any more, and nothing was changed."
MOVED = "Look at the list once more: another pack was put in force since, and nothing was changed now."
ROLE = "Choose the role practice lead in the settings first; nothing was changed."
WHY_AGAIN = "Why another version? You may leave it empty"
LONGEST = 200  # characters of a reason
NEVER = "Every pack is as it came with Waymark."


def in_force() -> None:
    """One line for each pack in force, and loudly which one is passed over for a fault."""
    now = session.packs_in_force()
    # Its place is kept where there is none, so that the page does not jump when one comes or goes.
    place = st.empty()
    if over := _passed_over(now):
        with place.container():
            for id in over:
                st.error(text.plain_label(NOT_USED.format(id=id)))
    acts = {one.pack: one for one in now.entries}
    portal_content_newer.draw(_all(now), acts)
    lines = "".join(f"<li>{_standing(pack, acts.get(pack.id))}</li>" for pack in _all(now))
    st.html(f'<p class="wm-quiet">In force now:</p><ul class="wm-changed">{lines}</ul>')


def _standing(pack: packs.Pack, act: PackEntry | None) -> str:
    since = f"{CAME}" if act is None or act.digest is None else f"taken in {families.when(act.at)} by {act.by}"
    return text.inline(f"{pack.title} {pack.version}, {since}")


def _all(now: portal_facts_laid.Packs) -> list[packs.Pack]:
    england = portal_facts_laid.content(now, "", {}).pack
    return [england, *portal_facts_laid.areas(now)]


def _passed_over(now: portal_facts_laid.Packs) -> list[str]:
    found: dict[str, None] = {}
    for entry in now.entries:
        local = "" if entry.pack == "england" else entry.pack
        found |= dict.fromkeys(portal_facts_laid.laid(now, local, {}).passed_over)
    return [id for id in found if next(one for one in now.entries if one.pack == id).digest is not None]


def draw() -> None:
    """What was in force, with the way back for a practice lead; then each pack to be downloaded."""
    st.header("What was in force", anchor=False)
    history = session.store().pack_history()
    if not history:
        text.quiet(NEVER)
    may = portal_content_look.lead_here() is not None
    newest = max((one.number for one in history), default=0)
    for id in sorted({one.pack for one in history}):
        _one(id, [one for one in history if one.pack == id], newest, may=may)
    st.header("Download a pack to edit it", anchor=False)
    text.quiet("A .zip with the pack’s folder as it is in force. It holds nothing of a family.")
    with st.container(key="content_downloads", horizontal=True):
        for pack in _all(session.packs_in_force()):
            _download(pack)


def _one(id: str, acts: Sequence[PackEntry], newest: int, *, may: bool) -> None:
    """The acts of one pack, the newest first, and last the pack that came with Waymark."""
    text.heading(id.replace("-", " ").capitalize(), 3)
    came = laying.shipped(id, session.DATA)
    now = acts[0]
    if may and (now.digest is not None or any(act.digest for act in acts)):
        st.text_input(WHY_AGAIN, key=_why(id), max_chars=LONGEST, autocomplete="off", width=start_look.LINE)
    for act in acts:
        what = (
            f"Version {act.version}"
            if act.digest
            else f"{act.version or 'None'}, {CAME}"
            if came
            else "Taken out of force"
        )
        with st.container(border=True, key=f"content_act_{act.number}", gap="small"):
            stands = " <strong>In force now.</strong>" if act is now else ""
            when = families.when(act.at)
            by = text.inline(f"{when[:1].upper()}{when[1:]} by {act.by}")
            words = f"<p class='wm-quiet'>{by}: {text.inline(act.why)}</p>"
            first = next(one for one in reversed(acts) if one.digest == act.digest)
            if act.digest and first is not act:
                by = text.inline(f"{families.when(first.at)} by {first.by}")
                words += f"<p class='wm-quiet'>The same files first came in {by}: {text.inline(first.why)}</p>"
            st.html(f"<p>{text.inline(what)}.{stands}</p>{words}")
            # The same files are offered once, however often they were put in force.
            last = next(one for one in acts if one.digest == act.digest)
            if may and act.digest and act.digest != now.digest and act is last:
                label = f"Put version {act.version} in force again, taken in {families.when(first.at)} by {first.by}"
                key = f"content.back.{act.number}"
                st.button(text.plain_label(label), key=key, on_click=_back, args=(id, act, newest))
    if may and now.digest is not None:
        label = f"Go back to {text.plain_label(_title(came))}, {CAME}" if came else "Take this pack out of force"
        st.button(label, key=f"content.came.{id}", on_click=_back, args=(id, None, newest))


def _why(id: str) -> str:
    return f"content.why-again.{id}"


def _title(came: Bundle) -> str:
    """The pack that came with Waymark, by its title and version."""
    pack = laying.says(came)
    return f"{pack.title} {pack.version}" if pack else came.id


def _back(id: str, act: PackEntry | None, newest: int) -> None:
    """Put a former pack in force again, or the one that came with Waymark: a new act, so that nothing is lost."""
    who = portal_content_look.lead_here()
    if who is None:
        said.not_done(ROLE)
        return
    try:
        files = session.store().pack_files(act.number) if act else None
        if act and files is None:
            raise PathwayError(LOST)
        found = bundle.of_zip(files) if files else laying.shipped(id, session.DATA)
        version = act.version if act else ""
        name = next((pack.title for pack in _all(session.packs_in_force()) if pack.id == id), id)
        if found is not None:
            _look(found)
            pack = laying.says(found)
            version, name = (pack.version, pack.title) if pack else (version, name)
        typed = " ".join(str(st.session_state.get(_why(id)) or "").split())[:LONGEST]
        why = typed or (f"Put in force again: version {version}." if version else "Taken out of force.")
        session.store().put_pack_in_force(
            id, version, files, why=why, by=portal_content_look.signed(who), at=session.now(), expected=newest
        )
    except PathwayError as fault:
        said.not_done(str(fault))
        return
    st.session_state[_why(id)] = ""
    said.done(f"{name} {version} is in force again." if version else f"{name} is out of force.")


def _look(found: Bundle) -> None:
    """Stop where Waymark finds a fault in it today, beside the other packs in force."""
    taken = {id: one for id, one in session.packs_in_force().taken().items() if one is not None}
    looked = laying.look(session.DATA, taken, found, None, again=True)
    if looked.content is None:
        first = next((str(fault) for fault in looked.faults if not fault.warning), "")
        raise PathwayError(FAULTY.format(first=first))


def _download(pack: packs.Pack) -> None:
    def made() -> bytes:
        now = session.packs_in_force()
        taken = now.taken().get(pack.id) if pack.id not in _passed_over(now) else None
        found = taken or laying.shipped(pack.id, session.DATA)
        if found is None:
            raise PathwayError("Open this page again: the pack is not in force any more.")
        return found.zipped()

    handing.button(
        f"Download {text.plain_label(pack.title)}", made, f"waymark-{escape(pack.id)}.zip", "application/zip",
        key=f"content.download.{pack.id}",
    )  # fmt: skip
