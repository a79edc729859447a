"""What came back to the author and waits: comments to answer, what was decided and by when; or that this is a copy."""

import streamlit as st

from pages.parts import looks, remarks, session, text
from pages.parts.steps_links import link
from pathway import ages, commented
from pathway.assessment import Assessment
from pathway.people import SignOffEvent
from pathway.places import Place
from pathway.scales import SignOff
from reports import wording

COPY = (
    "This is a copy, read from the report that {who} made for professionals on {day}. What its author withheld from "
    "that report is not in it."
)
COPY_GOES_BACK = (
    "What you say or decide on it reaches the author by a report: make one for professionals and send it back. "
    "A newer report of theirs takes the place of what stands here, and keeps what you said."
)
AGAIN = (
    "All that was said is answered. Make the report for professionals again and send it, so that your answers travel "
    "back."
)


def draw(record: Assessment) -> None:
    """All of it, in sight; nothing where nothing waits."""
    if record.taken_in is not None:
        _copy(record)
        return
    decided = commented.directions(record, session.today())
    waiting = (*commented.to_answer(record), *commented.seen_differently(record))
    if not decided and not waiting and not commented.travels(record):
        return
    looks.lay(remarks.SHEET)
    with st.container(key="answers_due", gap="small"):
        for event in decided:
            _decided(event, older=event != commented.decision(record))
        if waiting:
            _waiting(record)
        elif commented.travels(record):
            text.show(AGAIN)
            link(Place("report"), "Make the report again")


def _copy(record: Assessment) -> None:
    assert record.taken_in is not None
    day = ages.day(wording.here(record.taken_in.made_at).date())
    looks.lay(remarks.SHEET)
    with st.container(key="answers_due", gap="small"):
        text.show(COPY.format(who=wording.person(record.author), day=day), css="wm-stated")
        text.quiet(COPY_GOES_BACK)
        link(Place("read"), "Read it, comment and decide")


def _decided(event: SignOffEvent, *, older: bool) -> None:
    """The decision in the words it was given in, and by when; a day that has passed is said in words."""
    returned = event.kind is SignOff.RETURNED
    signed = "An earlier direction, still to be done" if older else "Signed off, with a direction"
    st.header("Returned to you" if returned else signed, anchor=False)
    text.show(f"{wording.person(event.by)}, {wording.moment(event.at)}", css="wm-quiet")
    if event.words.strip():
        text.show(event.words)
    if event.due is not None:
        passed = event.due < session.today()
        text.show(f"{'Was to be' if passed else 'To be'} done by {ages.day(event.due)}"
                  f"{': that day has passed.' if passed else '.'}", css="wm-stated")  # fmt: skip
    if returned:
        text.quiet("When you have done what it asks, say again under Check and finish that it is finished.")


def _waiting(record: Assessment) -> None:
    content = session.content()
    st.header("To answer", anchor=False)
    with st.container(key="to_answer", gap=None):
        for comment in commented.to_answer(record):
            where = commented.about(comment, record, content) or "The whole"
            link(commented.place(comment, record, content), f"{comment.by.name}: {where}", comment.id)
        for view in commented.seen_differently(record):
            about = commented.judged(view, record, content)
            link(view.place, f"Seen differently by {view.by.name}: {about}", view.id)
