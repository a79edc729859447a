"""Loading a changed pack: its folder is checked whole, what it changes is said, and one press puts it in force."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from typing import Any

import streamlit as st

from pages.parts import (
    portal_content_held,
    portal_content_look,
    portal_content_open,
    portal_look,
    said,
    session,
    start_look,
    text,
)
from pages.parts.portal_content_held import Held
from pathway.content import Fault
from pathway.content.bundle import LIMITS, Bundle, of_files, of_zip
from pathway.errors import PathwayError
from pathway.pack_differences import Difference, What
from pathway.pack_words import kind_in_words

HOW = (
    "Download a pack at the foot of this page, change its files, and choose its folder here. It is checked whole, and "
    "you see what it would change. Nothing changes for anybody until you put it in force."
)
NOTHING_CHOSEN = "Choose the folder of a pack first, or a .zip of it."
BOTH = "Choose the folder or the .zip, one of the two."
NO_REASON = "Write why, in one line; it is kept beside the pack."
LONGEST = 200  # characters of a reason
SAME_VERSION = (
    "Move version on in pack.toml: it is the same as that of the pack in force, and whoever reads a report could not "
    "tell the two apart."
)
NO_LONGER = "Choose the pack again; it is not at hand any more."
ROLE = "Choose the role practice lead in the settings first; nothing was changed."
RETIRED_ALREADY = (
    "In an assessment begun on that day or after it, this area can then only be read. With a later day, such as "
    "tomorrow, those begun up to today stay as they are."
)
OPENED = ("areas", "levels")  # what an assessment rests on is in sight at once
_WHY, _NO_REASON = "content.why", "content.no-reason"


def draw() -> None:
    """The place for a pack’s folder, and what came of the one that was chosen."""
    st.header("Load a changed pack", anchor=False)
    if portal_content_look.lead_here() is None:
        text.quiet(portal_content_look.WHO_MAY)
        portal_look.onward("settings", "Go to the settings")
        return
    held = portal_content_held.of()
    if held is None:
        _choose()
    elif held.looked.content is None:
        _faulty(held)
    else:
        _ready(held)


def _choose() -> None:
    text.quiet(HOW, LIMITS)
    turn = portal_content_held.turn()
    with st.form("content.choose", border=False):
        folder = st.file_uploader(
            "The pack’s folder", type=["toml", "json"], accept_multiple_files="directory",
            key=f"content.folder.{turn}", max_upload_size=1,
        )  # fmt: skip
        zipped = st.file_uploader(
            "Or the folder as one .zip", type=["zip"], key=f"content.zip.{turn}", max_upload_size=5
        )
        pressed = st.form_submit_button("Check this pack", key="content.check", type="primary")
    if pressed:
        _take(folder or [], zipped)
        st.rerun()


def _take(folder: Sequence[Any], zipped: Any) -> None:
    """Look at what was chosen."""
    if bool(folder) == bool(zipped):
        said.not_done(BOTH if folder else NOTHING_CHOSEN)
        return
    try:
        bundle = of_zip(zipped.getvalue()) if zipped else of_files((one.name, one.getvalue()) for one in folder)
        with st.spinner("Checking every file…"):
            held = portal_content_held.look(bundle)
        portal_content_held.put_away()
        portal_content_held.keep(held)
    except PathwayError as fault:
        portal_content_held.put_away()
        said.not_done(str(fault))


# What came of it


def _faulty(held: Held) -> None:
    """Every fault at once: the file, the place, what is wrong and what to do."""
    st.subheader("Mend these first", anchor=False)
    text.quiet("Nothing was taken in. Mend the files, and choose the folder again.")
    _listed(fault for fault in held.looked.faults if not fault.warning)
    _warnings(held)
    st.button("Choose again", key="content.away", on_click=portal_content_held.put_away)


def _warnings(held: Held) -> None:
    found = [fault for fault in held.looked.faults if fault.warning]
    if found:
        st.subheader("Worth a look", anchor=False)
        _listed(found)


def _listed(faults: Iterable[Fault]) -> None:
    items = "".join(
        f"<li><p><b>{text.inline(one.file)}</b>{f', {text.inline(one.place)}' if one.place else ''}</p>"
        f"<p>{text.inline(one.says)}. {text.inline(one.remedy)}.</p></li>"
        for one in faults
    )
    st.html(f'<ul class="wm-differs wm-faults">{items}</ul>')


def _ready(held: Held) -> None:
    pack, former = held.looked.pack, held.former
    assert pack is not None
    name = f"{pack.title} {pack.version}"
    st.subheader("What it changes", anchor=False)
    standing = f"In force now is version {former.version}." if former else "This area is new here."
    text.show(f"{name} has no fault. {standing}", css="wm-read")
    if former and former.version == pack.version and held.differs:
        st.warning(SAME_VERSION)
    _warnings(held)
    if not held.differs:
        text.quiet("It says the same as what is in force, word for word.")
    for kind, found in groupby(held.differs, key=lambda one: one.kind):
        with st.expander(kind_in_words(kind), expanded=kind in OPENED):
            st.html(f'<ul class="wm-differs">{"".join(map(_difference, found))}</ul>')
    portal_content_open.draw(held)
    _put(held, name)


def _difference(one: Difference) -> str:
    # Where it stands may hold the words of a pack, such as the title of a passage.
    where = f", {text.inline(one.where)}" if one.where else ""
    at_once = f'<p class="wm-quiet">{RETIRED_ALREADY}</p>' if one.day and one.day <= session.today() else ""
    if one.what is What.RETIRED:
        return f"<li><p><b>{text.inline(one.name)}</b> is retired from {escape(one.after)} on.</p>{at_once}</li>"
    head = f"<p><b>{text.inline(one.name)}</b>{where}: {_WHAT[one.what]}</p>"
    if one.holds:
        return f"<li>{head}<dl class='wm-holds'>{''.join(map(_held, one.holds))}</dl></li>"
    if not (one.before or one.after):
        return f"<li>{head}</li>"
    return (
        f"<li>{head}<dl><div><dt>Before</dt><dd>{_side(one.before)}</dd></div>"
        f"<div><dt>After</dt><dd>{_side(one.after)}</dd></div></dl>{at_once}</li>"
    )


def _held(part: tuple[str, tuple[str, ...]]) -> str:
    name, lines = part
    says = "".join(f"<dd>{text.inline(line)}</dd>" for line in lines)
    return f"<div><dt>{text.inline(name[:1].upper() + name[1:])}</dt>{says}</div>"


_WHAT = {What.ADDED: "new", What.REWORDED: "changed", What.GONE: "gone"}


def _side(words: str) -> str:
    return text.inline(words) if words else "<i>nothing</i>"


# Putting it in force


def _put(held: Held, name: str) -> None:
    st.subheader("Put it in force", anchor=False)
    who = portal_content_look.lead_here()
    assert who is not None
    fault = st.empty()
    if says := st.session_state.pop(_NO_REASON, ""):
        fault.error(says)
    st.text_input(
        "Why? Such as “our front door has a new number”", key=_WHY, max_chars=LONGEST, autocomplete="off",
        width=start_look.LINE,
    )  # fmt: skip
    text.quiet(
        f"From then on every window on this database reads {name}, in assessments and in reports. It is kept with your "
        f"name, {portal_content_look.signed(who)}, the time and the reason. You can go back at any time."
    )
    with st.container(key="content_put", horizontal=True):
        label = f"Put {text.plain_label(name)} in force"
        st.button(label, key="content.put", type="primary", on_click=_pressed, args=(held.bundle,))
        st.button("Put it away", key="content.away", on_click=portal_content_held.put_away)


def _pressed(bundle: Bundle) -> None:
    held, who = portal_content_held.ready(), portal_content_look.lead_here()
    why = " ".join(str(st.session_state.get(_WHY) or "").split())
    if who is None:
        said.not_done(ROLE)
    elif held is None or held.looked.pack is None or held.bundle != bundle:
        said.not_done(NO_LONGER)
    elif not why or len(why) > LONGEST:
        st.session_state[_NO_REASON] = NO_REASON  # said beside the box: the top of the page is out of sight here
    else:
        pack = held.looked.pack
        try:
            session.store().put_pack_in_force(
                pack.id, pack.version, bundle.zipped(), why=why, by=portal_content_look.signed(who), at=session.now(),
                expected=held.newest,
            )  # fmt: skip
        except PathwayError as fault:
            said.not_done(str(fault))
            return
        portal_content_held.put_away()
        said.done(f"{pack.title} {pack.version} is in force. You can go back to the former one below.", focus=True)
