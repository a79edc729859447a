"""Still true: last time’s level stands again for one child and area, by a day and a reason, and by nothing else."""

from datetime import date

import streamlit as st

from pages.parts import fields, session, text, writing
from pages.parts.bound import Bound
from pathway import ages, applies, last_time
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.errors import PathwayError
from pathway.household import Child
from pathway.judgement import Judgement
from pathway.last_time import Judged

ONLY_WITH_BOTH = "It counts with a day and a reason. Nothing else of last time is copied."
CHOSEN = (
    "“{level}” is chosen now. What you write here counts for nothing until you set it; then last time’s level stands."
)


def draw(record: Assessment, content: Content, area: Area, child: Child, name: str, on: date, last: Judged) -> None:
    """What stands of it, or the button that asks for a day and a reason; `on` is the day ages are counted on."""
    now, spot = record.judgement(child, area.id), f"{area.id}_{child.id}"
    if now.still_true_on and now.level is not None:
        text.show(says(now))
        st.button("Take back “still true”", key=f"still_back_{spot}", type="tertiary",
                  on_click=_take_back, args=(area, child))  # fmt: skip
    elif now.still_true_because.strip() or _is_open(record, spot) or writing.waits(f"still_{spot}"):
        _form(record, content, area, child, name, on, last)
    else:
        st.button(f"Still true for {text.plain_label(name)}", key=f"still_{spot}",
                  on_click=_turn, args=(record, spot, True))  # fmt: skip


def says(now: Judgement) -> str:
    """What stands, with the reason as it was typed."""
    day = ages.day(now.still_true_on) if now.still_true_on else ""
    return f"Still true on {day}, because: {isolated(now.still_true_because.strip())}"


def _form(
    record: Assessment, content: Content, area: Area, child: Child, name: str, on: date, last: Judged
) -> None:  # fmt: skip
    now, spot = record.judgement(child, area.id), f"{area.id}_{child.id}"
    level = last.judgement.level
    if now.level is not None:
        text.quiet(CHOSEN.format(level=content.level(now.level).capitalize()))
    if level is not None:
        sentence = applies.sentence(content, area, level, ages.stage(child, on))
        text.quiet(f"{content.level(level).capitalize()} would mean now: {sentence}")
    _day(record, spot, name)
    _bound(now).long_text(f"Why it is still true for {text.named(name)}", "still_true_because", rows=2,
                          what=f"Wrote why it is still true: {area.title}")  # fmt: skip
    text.quiet(ONLY_WITH_BOTH)
    with st.container(horizontal=True):
        word = content.level(level).lower() if level else ""
        st.button(f"Set it: still {word}", key=f"still_set_{spot}", on_click=_set,
                  args=(area, child, last, spot, applies.chosen(content, area, child, level, on)))  # fmt: skip
        if not now.still_true_because.strip():
            st.button("Close", key=f"still_close_{spot}", type="tertiary", on_click=_turn, args=(record, spot, False))
    if fault := st.session_state.pop(_fault(record, spot), ""):
        st.error(text.plain_label(fault))


def _bound(now: Judgement) -> Bound:
    def read(record: Assessment) -> Judgement:
        return record.judgement(record.child(now.child_id), now.area_id)

    return Bound(f"still_{now.area_id}_{now.child_id}", now, read, lambda record, changed: record.keep(changed))


def _day(record: Assessment, spot: str, name: str) -> None:
    """The day, which is kept in this window for as long as it only waits to be set."""
    kept = f"still day {record.id} {spot}"
    st.session_state[kept] = st.date_input(
        f"On which day was it still true for {text.plain_label(name)}?", st.session_state.get(kept),
        key=f"still_on_{record.id}_{spot}", format="DD/MM/YYYY", min_value=fields.EARLIEST, max_value=fields.LATEST,
    )  # fmt: skip


# What is pressed


def _set(area: Area, child: Child, last: Judged, spot: str, chosen: str) -> None:
    record = session.assessment()
    on, today = st.session_state.get(f"still_on_{record.id}_{spot}"), session.today()
    try:
        last_time.still_true(record.judgement(child, area.id), last, on, today)
    except PathwayError as fault:
        st.session_state[_fault(record, spot)] = str(fault)
        return
    stored = session.change(
        f"Said that it is still true: {area.title}",
        lambda now: now.keep(last_time.still_true(now.judgement(child, area.id), last, on, today, chosen=chosen)),
    )
    if stored:
        st.session_state.pop(f"still day {record.id} {spot}", None)
        _turn(record, spot, False)


def _take_back(area: Area, child: Child) -> None:
    session.press(f"Took back “still true”: {area.title}",
                  lambda now: now.keep(last_time.taken_back(now.judgement(child, area.id))))  # fmt: skip


def _turn(record: Assessment, spot: str, opened: bool) -> None:
    st.session_state[f"still open {record.id} {spot}"] = opened


def _is_open(record: Assessment, spot: str) -> bool:
    return bool(st.session_state.get(f"still open {record.id} {spot}"))


def _fault(record: Assessment, spot: str) -> str:
    return f"still fault {record.id} {spot}"
