"""The judgements of one child to read: what has changed with what is new behind it, and what has not, folded."""

from collections.abc import Callable
from html import escape

import streamlit as st

from pages.parts import arguments_evidence, text
from pathway import wording
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.judgement import Judgement
from pathway.places import Place
from pathway.reading_order import ChildToRead, Judged

Beside = Callable[[Place, str], None]
NOTHING_NEW = "No new evidence stands behind this."
NO_EVIDENCE = "No evidence is sorted here."


def draw(record: Assessment, content: Content, read: ChildToRead, beside: Beside) -> None:
    """What to read first, then what stayed as it was."""
    if read.child.unborn:
        return
    since = read.since
    st.html(f"<h3>{escape(f'What has changed since {since}' if since else 'What is judged, most worrying first')}</h3>")
    if not read.first:
        text.quiet("Nothing has changed." if since else "No area is judged yet.")
    for one in read.first:
        _judged(record, content, read, one, beside)
    if read.unchanged:
        label = f"Not changed since {since}, {text.plain_label(read.name)}"
        with st.expander(label, key=f"reading-unchanged-{read.child.id}"):
            for one in read.unchanged:
                _judged(record, content, read, one, beside)
    if read.unlooked and not since:
        text.quiet(f"Not looked at: {', '.join(read.unlooked)}.")


def _judged(record: Assessment, content: Content, read: ChildToRead, one: Judged, beside: Beside) -> None:
    with st.container(border=True, key=f"judged_{one.area.id}_{read.child.id}", gap="small"):
        says = f"<p class='wm-stated'>{escape(wording.capital(one.says))}</p>"
        st.html(f"<h4 class='name'>{escape(one.area.title)}</h4>{says}{_told(one.judgement)}")
        if one.evidence:
            text.quiet(f"New since {read.since}:" if read.since else "What we know:")
        none = NOTHING_NEW if read.since else NO_EVIDENCE
        arguments_evidence.listed(one.evidence, record, content, none)
        beside(Place("area", one.area.id, read.child.id), f"{one.area.title}, {read.name}")


def _told(judgement: Judgement) -> str:
    """What the author wrote of a level, each under what was asked."""
    times = (judgement.how_long, judgement.how_often, judgement.how_recent)
    told = (
        ("What this means now", judgement.meaning_now),
        ("In six months, if nothing changes", judgement.meaning_six_months),
        ("How long, how often, how recent", " · ".join(filter(None, map(str.strip, times)))),
        ("What else could explain it", judgement.other_explanations),
        ("How sure", wording.say(judgement.how_sure)),
        ("What to find out", judgement.to_find_out),
        ("Whom to ask", judgement.ask_whom),
        ("Why the level of last time still holds", judgement.still_true_because),
    )
    held = "".join(
        f"<dt>{escape(title)}</dt><dd class='words' dir='auto'>{escape(words)}</dd>"
        for title, words in told
        if words.strip()
    )
    return f'<dl class="wm-read">{held}</dl>' if held else ""
