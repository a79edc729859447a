"""What stood last time, read only beside what is asked now: dated, with whose it is, and never copied over."""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import charts_profile, evidence_words, looks, reading_remarks, session, steps_links, still_true, text
from pathway import applies, last_time, profile, wording
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.errors import PathwayError
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.judgement import Judgement
from pathway.last_time import Judged, Look
from pathway.places import Place
from pathway.scales import Level

SHEET = Path(__file__).with_suffix(".css")
TITLE = "Last time"
MORE = "What was written then"
CHANGED = "See what has changed for"


def begin() -> tuple[Look, ...]:
    """Lay the style over the page and give the assessments before the open one, the newest first.

    Where one that is stored cannot be read it is said here, and nothing is given.
    """
    looks.lay(SHEET)
    try:
        return last_time.before(session.earlier())
    except PathwayError as fault:
        text.show(str(fault), css="wm-quiet")
        return ()


# One area of one child


def area(
    record: Assessment, content: Content, of: Area, child: Child, name: str, on: date, before: Sequence[Look]
) -> None:
    """What stood in this area for this child, with the way to say that it still does; nothing where nothing stood.

    `on` is the day ages are counted on.
    """
    found = last_time.judgement_of(before, child.id, of.id)
    if found is None:
        return
    with st.container(key=f"last_{of.id}_{child.id}", gap="xsmall"):
        st.html(judged(found, content))
        if found.judgement.level in last_time.HOLDS and applies.asked(of, child, on):
            still_true.draw(record, content, of, child, name, on, found)
        steps_links.link(Place("meaning", child_id=child.id), f"{CHANGED} {name}")


def judged(found: Judged, content: Content, *, level: int = 3) -> str:
    """The safe HTML of one earlier judgement: day, author, level, who saw it differently, and what was written."""
    said = [piece for piece in found.look.record.evidence if _says_it(piece, found.judgement)]
    quotes = "".join(quote(piece, found.look.record, content) for piece in said)
    more = pairs(*_written(found.judgement)) + quotes
    seen = "".join(reading_remarks.view(one, content) for one in last_time.seen_differently(found))
    return framed(found.look, _level(found.judgement, content) + seen, more, level=level)


def _says_it(piece: Evidence, judgement: Judgement) -> bool:
    return piece.speaker == judgement.child_id and judgement.area_id in piece.area_ids


def _level(judgement: Judgement, content: Content) -> str:
    if judgement.level is None:
        return ""
    glyph = charts_profile.GLYPHS[profile.SHAPES[judgement.level]]
    shape = f'<span aria-hidden="true">{escape(glyph)}</span> ' if glyph else ""
    word = wording.capital(content.level(judgement.level))
    sure = wording.say(judgement.how_sure).lower()
    return f'<p class="level">{shape}<strong>{escape(word)}</strong>{f", {escape(sure)}" if sure else ""}</p>'


def _written(one: Judgement) -> Iterable[tuple[str, str]]:
    yield "The sentence that was chosen", one.chosen
    yield "For how long", one.how_long
    yield "How often", one.how_often
    yield "How recent", one.how_recent
    yield ("Why it did not apply" if one.level is Level.NOT_APPLICABLE else "What it meant then"), one.meaning_now
    yield "What it might have meant six months on", one.meaning_six_months
    yield "What else might have explained it", one.other_explanations
    yield "What was to be found out", one.to_find_out
    yield "Who was to be asked", one.ask_whom
    if one.still_true_on:
        yield "Why it was still true", one.still_true_because


# How it looks, everywhere


def framed(look: Look, first: str, more: str, *, level: int = 3, called: str = MORE, folded: bool = False) -> str:
    """The safe HTML of something of last time; `first` and `more` are safe already.

    What is `more` lies open in a wide window and folded in a narrow one, or is `folded` in both.
    """
    fold = "" if not more else f"<details><summary>{escape(called)}</summary><div>{more}</div></details>"
    css = "wm-last folded" if folded else "wm-last"
    when = f'<p class="when">{whose(look)}</p>'
    return f'<div class="{css}"><h{level}>{TITLE}</h{level}>{when}{first}{fold}</div>'


def whose(look: Look) -> str:
    """The safe HTML of the day and the author: “12 January 2026, by Priya Shah”."""
    return f"{escape(look.day)}, by {text.inline(' '.join(look.record.author.name.split()))}"


def pairs(*said: tuple[str, str]) -> str:
    """The safe HTML of names of ours with a person’s words behind them; what is empty is left out."""
    lines = "".join(
        f'<dt>{escape(title)}</dt><dd class="words" dir="auto">{escape(words.strip())}</dd>'
        for title, words in said
        if words.strip()
    )
    return f"<dl>{lines}</dl>" if lines else ""


def quote(piece: Evidence, record: Assessment, content: Content) -> str:
    """The safe HTML of exact words of last time, with where they come from and who may read them."""
    about = evidence_words.about(piece, record, content)
    words, more = escape(piece.words), escape(about)
    return f'<figure class="said"><blockquote dir="auto">{words}</blockquote><figcaption>{more}</figcaption></figure>'
