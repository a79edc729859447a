"""What the room sees of a meeting: one slide at a time in large type, or nothing at all while the screen is blank."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any, NoReturn

import streamlit as st

from pages.parts import frame, looks, room_keys, session, text
from pages.parts.enough import Enough
from pathway.assessment import Assessment
from pathway.meetings import Meeting
from reports import html, slides
from reports.document import Block, Heading
from reports.request import Request
from reports.slides import Slide

SHEET = Path(__file__).with_suffix(".css")
FOLLOWS = 2  # seconds until the screen shows what was changed elsewhere
SLIDE, BLANK = "s", "blank"  # what follows the address beside the assessment and the meeting
FOR_PROFESSIONALS, PRACTICE = "For professionals only", "Practice family"
_KEYS, _SERIAL, _DRAWN = "meet.keys", "screen.serial", "screen.drawn"
_COMPONENT = st.components.v2.component(
    "waymark_meet_keys",
    html=(
        '<p class="meet-said" role="status"></p><nav class="meet-buttons" aria-label="Slides">'
        '<button type="button" data-does="back" aria-keyshortcuts="ArrowLeft ArrowUp PageUp Shift+Space">Back</button>'
        '<button type="button" data-does="next" aria-keyshortcuts="ArrowRight ArrowDown PageDown Space">Next</button>'
        '<button type="button" data-does="blank" aria-keyshortcuts="B . Escape">Blank</button>'
        '<button type="button" data-does="leave" hidden>Chair’s panel</button>'
        '<strong class="meet-marks"></strong></nav>'
    ),
    js=room_keys.script(Path(__file__).with_suffix(".js")),
    isolate_styles=False,
)


def draw(record: Assessment) -> None:
    """The slide the address names, or what was pressed for; made from what this room may see and nothing else."""
    meeting = _meeting(record)
    looks.lay(SHEET)
    _follow()
    found = slides.slides(asked(record), meeting)
    if not found:
        _nothing(record, meeting, "There is nothing to show", "Enter a child, or take back slides that were left out.")
    at = found[slides.place(found, st.query_params.get(SLIDE, ""))]
    blank = BLANK in st.query_params
    st.query_params[SLIDE] = at.id
    st.html("<h1 class='unseen'>The screen is blank</h1>" if blank else _written(at))
    _keys(found, at, () if blank else marks(record, meeting), blank=blank)
    st.session_state[_DRAWN] = session.shown().revision
    _watch()


def _meeting(record: Assessment) -> Meeting:
    """The meeting of the address, or else the one that goes on."""
    id = st.query_params.get("m", "")
    going_on = [one for one in record.meetings if (one.id == id if id else one.ended_at is None)]
    if not going_on:
        _nothing(record, None, "Start the meeting first", "This screen belongs to a meeting, and none is going on.")
    return going_on[-1]


def _nothing(record: Assessment, meeting: Meeting | None, title: str, why: str) -> NoReturn:
    st.title(title, anchor=False)
    st.write(why)
    st.page_link(frame.page("meet"), label="Go to the meeting", query_params=_query(record, meeting))
    raise Enough


def _query(record: Assessment, meeting: Meeting | None) -> dict[str, str]:
    return {"a": record.id, **({"m": meeting.id} if meeting else {})}


def asked(record: Assessment) -> Request:
    """What the slides of a meeting are made from, as it is now."""
    return Request(record, session.content(), on=session.today(), made_at=session.now(), earlier=session.earlier())


def marks(record: Assessment, meeting: Meeting) -> tuple[str, ...]:
    """What every slide is marked with: that it is for professionals only, and that the family is a practice family."""
    alone = () if meeting.family_here else (FOR_PROFESSIONALS,)
    return (*alone, PRACTICE) if record.practice else alone


def _written(slide: Slide) -> str:
    """The slide as HTML: headings of ours, and all that a person typed as text."""
    title = f"<h1 class='name'>{text.inline(slide.name)}: {text.inline(slide.title)}</h1>"
    blocks = html.of_blocks(map(_under_title, slide.blocks), 1)
    return f"{title}<div class='slide' data-slide='{escape(slide.id)}'>{blocks}</div>"


def _under_title(block: Block) -> Block:
    return replace(block, level=1) if isinstance(block, Heading) else block


# What is pressed


def _follow() -> None:
    """Go where was asked for since the last drawing: to a slide, to a blank screen, or to the chair’s panel."""
    wanted = st.session_state.pop("screen.wanted", None)
    match wanted:
        case {"leave": True} if BLANK in st.query_params:
            query = {name: st.query_params[name] for name in ("a", "m") if name in st.query_params}
            st.switch_page(frame.page("meet"), query_params=query)
        case {"to": str(to), "blank": bool(blank), "serial": int(serial)}:
            st.session_state[_SERIAL] = serial
            st.query_params[SLIDE] = to
            if blank:
                st.query_params[BLANK] = "1"
            else:
                st.query_params.pop(BLANK, None)


def _keys(found: Sequence[Slide], at: Slide, marks: Sequence[str], *, blank: bool) -> None:
    data: dict[str, Any] = {
        "at": at.id,
        "ids": [slide.id for slide in found],
        "blank": blank,
        "serial": st.session_state.get(_SERIAL, 0),
        "says": "" if blank else at.says,
        "marks": list(marks),
    }
    with st.container(key="meet_keys"):
        _COMPONENT(key=_KEYS, data=data, on_wanted_change=_pressed)


def _pressed() -> None:
    st.session_state["screen.wanted"] = st.session_state[_KEYS].get("wanted")


# What is changed elsewhere


@st.fragment(run_every=FOLLOWS)
def _watch() -> None:
    """Draw the screen anew when anything was changed, such as whether the family is here; it says nothing itself."""
    newest = session.opened()
    if newest is None or newest.revision != st.session_state.get(_DRAWN):
        st.rerun()
