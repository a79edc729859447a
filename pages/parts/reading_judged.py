"""The judgements of one child to read: what has changed or worries with what is behind it; all else is folded."""

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
from pathway.scales import Level

Beside = Callable[[Place, str], None]
NOTHING_NEW = "No new evidence stands behind this."
NO_EVIDENCE = "No evidence is sorted here."
NO_WORRY = "No area is judged not met or partly met."
CALM = (Level.MET, Level.MOSTLY_MET, Level.NOT_APPLICABLE)  # what a first reading may leave folded


def draw(record: Assessment, content: Content, read: ChildToRead, beside: Beside) -> None:
    """What to read first, then what stayed as it was or worries nobody, folded."""
    if read.child.unborn:
        return
    since = read.since
    st.html(f"<h3>{escape(f'What has changed since {since}' if since else 'What is judged, most worrying first')}</h3>")
    first = [one for one in read.first if since or one.judgement.level not in CALM]
    folded = read.unchanged if since else tuple(one for one in read.first if one not in first)
    if not first:
        text.quiet("Nothing has changed." if since else NO_WORRY if folded else "No area is judged yet.")
    for one in first:
        _judged(record, content, read, one, beside)
    if folded:
        says = f"Not changed since {since}" if since else "Met, mostly met, or not applicable"
        with st.expander(f"{says}, {text.plain_label(read.name)}", key=f"reading-unchanged-{read.child.id}"):
            for one in folded:
                _judged(record, content, read, one, beside)
    if read.unlooked and not since:
        text.quiet(f"Not looked at: {', '.join(read.unlooked)}.")


def _judged(record: Assessment, content: Content, read: ChildToRead, one: Judged, beside: Beside) -> None:
    with st.container(border=True, key=f"judged_{one.area.id}_{read.child.id}", gap="small"):
        says = f"<p class='wm-stated'>{escape(wording.capital(one.says))}</p>"
        st.html(f"<h4 class='name'>{escape(one.area.title)}</h4>{says}{_told(one.judgement)}")
        _evidence(record, content, read, one)
        beside(Place("area", one.area.id, read.child.id), f"{one.area.title}, {read.name}")


def _evidence(record: Assessment, content: Content, read: ChildToRead, one: Judged) -> None:
    """What is new stands open, as it is why somebody reads on; all that a first assessment rests on is one press away.

    Open, it would be most of the page, and the argument would be lost in it.
    """
    if read.since:
        if one.evidence:
            text.quiet(f"New since {read.since}:")
        arguments_evidence.listed(one.evidence, record, content, NOTHING_NEW)
    elif one.evidence:
        arguments_evidence.folded(one.evidence, record, content, f"What we know: {one.area.title}, {read.name}")
    else:
        text.quiet(NO_EVIDENCE)


def _told(judgement: Judgement) -> str:
    """What the author wrote of a level, each under what was asked."""
    times = (judgement.how_long, judgement.how_often, judgement.how_recent)
    told = (
        ("The sentence that was chosen", judgement.chosen),
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
