"""Forums as they are read: each with its day, place and how to ask to join; those that are past stand apart, folded."""

from datetime import date
from html import escape

import streamlit as st

from pages.parts import handing, portal_look, session, text
from pathway import calendar_file, due, forums
from pathway.calendar_file import Entry
from pathway.content import Content, Forum

NO_AREA = "Choose your area in the settings to see its forums. They are local. England: no area is chosen."
NONE = "Ask your safeguarding partnership whether practitioners meet, and where. No forum is known here for {area}."
NONE_COMING = "No forum that is still to come is known for {area}. This is how to ask for the next one."


def draw(content: Content, today: date) -> None:
    """The forums of the area; where there is none, what to do instead."""
    if content.local is None and not content.forums:
        st.write(NO_AREA)
        portal_look.onward("settings", "Go to the settings")
        return
    area = content.local.title if content.local else content.pack.title
    if not content.forums:
        st.write(NONE.format(area=text.plain_label(area)))
        return
    coming, past = forums.coming(content, today), forums.past(content, today)
    st.header("Still to come", anchor=False)
    if coming:
        _list(content, coming)
        _calendar(content, coming)
    else:
        st.write(NONE_COMING.format(area=text.plain_label(area)))
        portal_look.read((), dict.fromkeys(forum.join for forum in past))
    if past:
        with st.expander("Past forums"):
            _past(content, past)


def when(forum: Forum) -> str:
    """The day and the hours of a forum in words."""
    if forum.on is None:
        over = f"Held by {due.said(forum.over_by)}; the day itself is not known." if forum.over_by else ""
        return over or "The day is not set yet."
    hours = " to ".join(part for part in (forum.starts, forum.ends) if part)
    return f"{due.said(forum.on)}{f', {hours}' if hours else ''}"


def entries(content: Content, coming: tuple[Forum, ...]) -> tuple[Entry, ...]:
    """The forums to come that have a day, for a calendar."""
    pack = content.packs[-1].id
    return tuple(
        Entry(f"{pack}|forum|{one.id}", one.title, one.on, f"{when(one)}. {one.join}", one.venue)
        for one in coming
        if one.on is not None
    )


def _calendar(content: Content, coming: tuple[Forum, ...]) -> None:
    found = entries(content, coming)
    if found:
        handing.button(
            "Save these days as a calendar file", lambda: calendar_file.made(found, session.now()),
            calendar_file.NAME, calendar_file.MIME, key="forums.calendar",
        )  # fmt: skip


def _list(content: Content, found: tuple[Forum, ...], past: bool = False) -> None:
    items = "".join(f"<li>{_one(content, forum, past)}</li>" for forum in found)
    st.html(f'<ul class="wm-shelf">{items}</ul>')


def _past(content: Content, found: tuple[Forum, ...]) -> None:
    """Forums that are over; those of which the same is known share one entry, each with its region and day."""
    alike: dict[tuple[str, tuple[str, ...]], list[Forum]] = {}
    for forum in found:
        alike.setdefault((forum.says, forum.facts), []).append(forum)
    for (says, facts), same in alike.items():
        if len(same) == 1:
            _list(content, tuple(same), past=True)
            continue
        lines = "".join(f"<li><b>{escape(one.title)}</b>{_where(one)}. {escape(when(one))}</li>" for one in same)
        said = f"<p>{escape(says)}</p>" if says else ""
        st.html(f'<div class="wm-read">{said}<ul>{lines}</ul></div>{portal_look.sources(content, facts)}')


def _where(forum: Forum) -> str:
    """The region of a forum after its title, unless the title says it."""
    return "" if forum.region in forum.title else f", {escape(forum.region)}"


def _one(content: Content, forum: Forum, past: bool) -> str:
    lines = [f"Where: {forum.venue}" if forum.venue else "", forum.says]
    if not past:
        lines.append(f"To join: {forum.join}")
    said = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return (
        f"<h3>{escape(forum.title)}</h3><p><b>{escape(when(forum))}</b></p>"
        f"<p>{escape(forum.region)}</p>{said}{portal_look.sources(content, forum.facts)}"
    )
