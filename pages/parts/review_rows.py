"""The rows of a review: each child in the order of reading, why they are there in words, and the rest folded away."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

import streamlit as st

from pages.parts import looks, review_list, said, taking, text
from pages.parts.places import place
from pages.parts.review_list import Found, Listed
from pathway import ages, applies, change, summary
from pathway.apart import isolated
from pathway.errors import PathwayError
from pathway.triage import Row
from pathway.triage_facts import Line
from pathway.triage_reasons import NOTHING_FIRST, TITLES, Why
from pathway.wording import capital
from reports import signing
from reports.enclosed import State
from reports.wording import joined, person

SHEET = Path(__file__).with_name("review.css")
ALL = "all"
SHOWN = "review.shown"
FIRST = "review.first"
ORDER = (
    "In the order of reading: harm without a call, worse than last time, safety actions past their date, not heard or "
    "not seen alone, the same three times, then the others. The order is of kinds of reason; nothing is added up."
)
SILENT = (
    "A file leaves out what a child asked to be careful with. Ask the worker before you take a silence in it for one."
)
KEEPS = (
    "“Take it in” keeps that family on this computer, so that you can comment and decide, until somebody deletes it. "
    "Nothing of the others is kept."
)
ONLY = "This is the only file of this child in the list, so there is nothing to compare."
NO_CHANGE = "No area, decision, action or answer is another than in the files before."


def draw(listed: Listed) -> None:
    """The filter, then each row that it leaves, and the way to clear it all."""
    if not listed.rows:
        return
    looks.lay(SHEET)
    st.header("Read in this order", anchor=False)
    text.quiet(ORDER, SILENT, KEEPS)
    chosen = st.pills(
        "Show", [ALL, *(why.value for why in Why)], default=ALL, required=True, key=SHOWN, wrap=True,
        format_func=lambda one: "All" if one == ALL else TITLES[Why(one)],
    )  # fmt: skip
    shown = [row for row in listed.rows if chosen in (None, ALL) or row.has(Why(chosen))]
    if not shown:
        st.html('<p role="status">No child in the list has this reason.</p>')
    for row in shown:
        _row(row, listed.file_of(row))
    st.button("Clear this list", key="review.clear", on_click=review_list.forget)


def first_in(of: Found) -> str:
    """The id of the child whose row a file was opened from; empty where it was not."""
    file, child = st.session_state.get(FIRST) or ("", "")
    return child if file == of.id else ""


def _row(row: Row, of: Found) -> None:
    key = f"{of.id}.{row.record.children.index(row.record.child(row.child_id))}"
    with st.container(border=True, key=f"review_{key}", gap="small"):
        st.html(_words(row, of))
        with st.container(horizontal=True):
            if st.button(f"Read this one: {text.plain_label(row.name)}", key=f"review.one.{key}"):
                st.session_state[FIRST] = (of.id, row.child_id)  # kept here, for an address says nothing of a child
                st.switch_page(place("review").file, query_params={"file": of.id})
            if st.button("Take it in to comment or decide", key=f"review.take.{key}"):
                _take_in(of)


def _take_in(of: Found) -> None:
    try:
        arrival = taking.take_in(of.enclosed)
    except PathwayError as fault:
        said.not_done(str(fault))
        st.rerun()
    said.done(taking.said_of(arrival))
    st.switch_page(place("read").file, query_params={"a": arrival.record.id})


# One row in words


def _words(row: Row, of: Found) -> str:
    """The safe HTML of one row: the name, why it is here, when they were seen, and the rest to unfold."""
    child = row.record.child(row.child_id)
    age = ages.age(child, applies.as_of(row.record, row.filed.made_at.date()))
    heading = f"<h3 class='name'>{text.inline(row.name)} {escape('· ')}{text.inline(age)}</h3>"
    return "".join(
        (heading, _about(row, of), _seen(row), _danger(row), *_reasons(row), _changed(row), *(
            _fold(title, lines)
            for title, lines in (
                ("What is not known", row.not_known),
                ("Past their date", row.late),
                ("Asked, and not answered", row.owed),
            )
            if lines
        ))
    )  # fmt: skip


def _about(row: Row, of: Found) -> str:
    record = row.record
    says = (
        f"With {summary.in_a_row([*row.siblings])}" if row.siblings else "",
        f"Written by {person(record.author)}",
        f"File made on {row.filed.made}",
        "Practice family, invented" if record.practice else "",
    )
    notes = (
        f"{capital(signing.state(record))}.",
        f"File: {_called(of.name)}",
        *(f"The same assessment in another file: {_called(name)}" for name in row.filed.also),
        row.left,
        of.enclosed.says if of.enclosed.state is not State.AS_WRITTEN else "",
    )
    return "".join(f'<p class="wm-quiet">{text.inline(one)}</p>' for one in (joined(*says, by=" · "), *notes) if one)


def _called(name: str) -> str:
    return isolated(" ".join(name.split()))


def _danger(row: Row) -> str:
    return "".join(f"<p>{text.inline(line.says)}</p>" for line in row.danger)


def _seen(row: Row) -> str:
    return f"<p>{escape(' '.join(line.says for line in row.seen))}</p>"


def _reasons(row: Row) -> Iterable[str]:
    if not row.reasons:
        yield f'<p class="wm-first none">{NOTHING_FIRST}</p>'
        return
    first, *others = row.reasons
    yield f'<p class="wm-first">{escape(first.title)}</p>{_listed(first.because)}'
    yield from (_fold(other.title, other.because, css="also") for other in others)


def _changed(row: Row) -> str:
    gap = f'<p class="wm-quiet">{escape(row.gap)}</p>' if row.gap else ""
    if row.since is None:
        return f'{gap}<p class="wm-quiet">{ONLY}</p>'
    if not row.changed:
        return f'{gap}<p class="wm-quiet">{NO_CHANGE}</p>'
    later = row.since.record.id != row.record.id
    day = ages.day(change.day_of(row.since.record))
    since = f"assessment of {day}" if later else f"file made on {row.since.made}"
    return gap + _fold(f"What changed since the {since}", row.changed)


def _fold(title: str, lines: Iterable[Line], css: str = "") -> str:
    return f'<details class="{css}"><summary>{escape(title)}</summary>{_listed(lines)}</details>'


def _listed(lines: Iterable[Line]) -> str:
    return f'<ul class="wm-plain">{"".join(map(_line, lines))}</ul>'


def _line(one: Line) -> str:
    theirs = f' <span class="words" dir="auto">{escape(one.words.strip())}</span>' if one.words.strip() else ""
    return f'<li dir="auto">{text.inline(one.says)}{theirs}</li>'
