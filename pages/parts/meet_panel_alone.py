"""What is for the chair alone, all of it folded: somebody may look over their shoulder while the family is here."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from pages.parts import evidence_words, fields, items, meet_screen, report_withheld, session, text
from pages.parts.fields import Keep
from pathway.assessment import Assessment
from pathway.meetings import Meeting
from reports import policies, sharing, slides
from reports.search import Found

FOLD = "For you alone: read this before you show the screen"
SAFE = "The screen and all that is made here leave out what may not be shared with the family."
TWICE = (
    "Words that are kept from this room were also written in another place, which is shown. "
    "Change them there, or leave that slide out."
)
HINTS = (
    "These sentences may hint at what is kept back: they speak of the same thing. It may be nothing. "
    "Read them as the family would."
)
CALM = "No words that are kept from this room were found on a slide. Read the slides once yourself all the same."
LEFT_OUT = "Slides you left out"
TICK = "Leave this slide out, and what goes on from it"
NONE_HERE = "no piece is marked so."
NONE_IN_COPY = "none is in this copy. Whoever made the report may have left some out; ask them."


def draw(record: Assessment, meeting: Meeting) -> None:
    """What to read before the room does, the slides that are left out, and how much is hidden and why."""
    made = slides.every(meet_screen.asked(record), meeting)
    shown = [slide for slide in made if slide.part not in meeting.left_out]
    named = {slide.part: slide.says for slide in reversed(made)}
    exact = slides.hidden_elsewhere(shown, record, meeting)
    hints = slides.hinted(shown, record, meeting)
    left_out = [part for part in dict.fromkeys(slide.part for slide in made) if part in meeting.left_out]
    open_now = not meeting.family_here and bool(exact or hints or left_out)
    with st.expander(FOLD, expanded=open_now, key=f"meet.alone.{meeting.family_here}"):
        if meeting.family_here:
            text.quiet(SAFE)
        if not (exact or hints):
            text.quiet(CALM)
        _warned(meeting, named, TWICE, exact, ticked=set())
        _warned(meeting, named, HINTS, hints, ticked={_part(one) for one in exact})
        if left_out:
            st.subheader(LEFT_OUT, anchor=False)
        for part in left_out:
            text.show(named[part], css="wm-stated")
            _tick(meeting, part, named[part])
        _hidden(record, meeting)


def _part(found: Found) -> str:
    return found.where.partition(".")[0]


def _warned(meeting: Meeting, named: dict[str, str], why: str, found: Iterable[Found], ticked: set[str]) -> None:
    """What was found, slide by slide, each with a way to leave it out; those of `ticked` have theirs already."""
    by_part: dict[str, list[str]] = {}
    for one in found:
        by_part.setdefault(_part(one), []).append(one.words)
    if by_part:
        st.warning(why)
    for part, words in by_part.items():
        for said in dict.fromkeys(words):
            text.show(f"{named[part]}: “{said}”")
        if part not in ticked:
            _tick(meeting, part, named[part])


def _tick(meeting: Meeting, part: str, says: str) -> None:
    fields.tick(
        text.plain_label(f"{TICK} ({says})"), part in meeting.left_out, _leaving_out(meeting.id, part),
        key=f"meetings.{meeting.id}.left_out.{part}", what="Slides left out", wrap=True,
    )  # fmt: skip


def _leaving_out(meeting_id: str, part: str) -> Keep:
    def keep(record: Assessment, out: object) -> Assessment:
        meeting = items.find(record, "meetings", meeting_id)
        assert isinstance(meeting, Meeting)
        others = tuple(one for one in meeting.left_out if one != part)
        return record.keep(meeting.but(left_out=(*others, part) if out else others))

    return keep


def _hidden(record: Assessment, meeting: Meeting) -> None:
    """How much the room does not see, of every kind that is kept from it, and why."""
    include = slides.allowed(meeting)
    pieces = sharing.withheld(record, policies.MEETING, include)
    st.subheader("What the screen leaves out, and why", anchor=False)
    for handling in sorted(policies.MEETING.left_out(include)):
        many = sum(piece.handling is handling for piece in pieces)
        none = NONE_HERE if record.taken_in is None else NONE_IN_COPY
        pieces_are = "1 piece is hidden." if many == 1 else f"{many} pieces are hidden."
        why = f"{pieces_are} {report_withheld.WHY_NEVER[handling]}" if many else none
        text.show(f"{evidence_words.handling(handling, session.content())}: {why}")
    parts = sharing.parts_left_out(record, policies.MEETING, include)
    rows = "".join(f"<dt>{escape(part.title)}</dt><dd>{escape(part.why)}</dd>" for part in parts)
    if rows:
        st.html(f'<dl class="wm-left-out">{rows}</dl>')
