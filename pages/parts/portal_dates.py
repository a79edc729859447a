"""Dates in child protection: the first core group at a glance, and all dates worked out from what happened and when."""

from collections.abc import Iterable
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts import handing, looks, portal_dates_set, portal_look, session, text
from pages.parts.portal_dates_set import SetDay
from pathway import calendar_file, due, due_known, written_day
from pathway.calendar_file import Entry
from pathway.content import Content, Fact
from pathway.due import Dates, Due, Happened
from pathway.errors import PathwayError

SHEET = Path(__file__).with_name("portal_dates.css")
GUIDE = "protection-dates"  # the id of the guide that the dates stand beside
WHAT = {
    Happened.REFERRAL: "A referral was received",
    Happened.STRATEGY: "A strategy discussion started a section 47 enquiry",
    Happened.CONFERENCE: "An initial conference is or was held",
    Happened.CORE_GROUP: "A core group meets or met",
    Happened.REVIEW: "A review conference is or was held",
}
AT_THE_LATEST = ", at the latest"
# The two readings, as a calendar names them: neither is the latest day for everybody.
IF_PLAIN = f"{AT_THE_LATEST} if days of the calendar are meant"
IF_WORKING = f"{AT_THE_LATEST} if working days are meant"
FROM = "from"  # in an address, the id of what happened, which is then chosen already
PRESS = "Work out the dates"
HOW = f"Choose what happened, write its day and press “{PRESS}”, or the Enter key; the dates appear here."
BY_ENGLAND = "Counted by the rules and the bank holidays of England"
NOTHING_KEPT = "What you choose here stays in this window and is not put into an assessment."
ASK = (
    "How often it meets is set by the child’s plan and by this area’s procedures: look there, ask the "
    "conference chair, and set the next day before each core group ends."
)
KNOWN_HOLIDAYS = "Bank holidays are those this version knows of; one that is announced later is not among them."
NO_NAME = "No name is in the file. A calendar may be seen by others: leave names out of it there too."


def apply() -> None:
    """Lay the style of the dates over the page."""
    looks.lay(SHEET)


def first(content: Content) -> None:
    """The rule most people come for, at the top of the page with its source: when the core group first meets."""
    clock = content.clock("core-group")
    rule = f"{clock.title}: within {due.length(clock)} of {clock.counted_from}."
    if (other := due.other_length(content, clock.id)) and content.local is not None:
        rule = (
            f"{clock.title}: within {other} of {clock.counted_from} by {content.local.title}’s own words, within "
            f"{due.length(clock)} by the rule for England. Plan for the earlier until your team has said which is "
            "meant."
        )
    facts = _facts((content.fact(clock.fact),)) + _cautions(due.cautions(content, clock.id))
    st.html(f'<div class="wm-rule"><p><b>{escape(rule)}</b></p>{facts}</div>')


def draw(content: Content) -> None:
    """Choose what happened and when; the dates appear, each with rule, source and the holidays left out."""
    st.header(PRESS, anchor=False)
    local = content.local
    beside = f"; where {local.title} says it in other words, they stand beside" if local is not None else ""
    text.quiet(f"{BY_ENGLAND}{beside}. {NOTHING_KEPT}")
    happened, on, answer = _asked()
    if happened is None or on is None:
        st.write(HOW)
        return
    try:
        found = due.after(content, happened, on)
    except PathwayError as fault:
        answer.error(text.plain_label(str(fault)))
        return
    answer.html(short(found.due, happened))
    if doubt := due.doubt(on, session.today()):
        st.info(doubt)
    st.html(_all(found, happened))
    if found.due:
        text.quiet(KNOWN_HOLIDAYS)
        portal_dates_set.draw(found, happened)
        handing.button(
            "Save these dates as a calendar file", lambda: _file(found, happened), calendar_file.NAME,
            calendar_file.MIME, key="dates.calendar",
        )  # fmt: skip
        text.quiet(NO_NAME)


def entries(dates: Dates, happened: Happened) -> tuple[Entry, ...]:
    """What goes into a calendar: the dates that are certain, by names that say nothing of whom they are about.

    What rests on a day that has not come is left out: once that day is moved, the entry would still say the old one.
    """
    made = f"worked out on {due.said(session.today())}. Its rule and source are in Waymark."
    found = []
    for one in dates.due:
        other = portal_dates_set.of(one, happened)
        known_by, called = f"{session.assessment_id()}|{happened}|{one.counted_from}|{one.id}", due.CALLED[one.id]
        if other is not None:
            found.append(Entry(known_by, called, other.on, f"The day was set, {made}"))
        elif one.reading is None or not one.twice:
            found.append(Entry(known_by, f"{called}{AT_THE_LATEST}", one.meet_by, f"The last day by the rule, {made}"))
        else:
            says = f"The last working day if {one.reading.length} of the calendar are meant, {made}"
            rule = f"The last day by the rule, if working days are meant, {made}"
            two = (
                Entry(f"{known_by}|plain", f"{called}{IF_PLAIN}", one.reading.meet_by, says),
                Entry(known_by, f"{called}{IF_WORKING}", one.meet_by, rule),
            )
            found += sorted(two, key=lambda entry: entry.on)
    return tuple(found)


def _file(dates: Dates, happened: Happened) -> bytes:
    return calendar_file.made(entries(dates, happened), session.now())


# What happened, and when


def _asked() -> tuple[Happened | None, date | None, DeltaGenerator]:
    """What is chosen, and the place of the answer; an open assessment begins with what it knows, to be changed."""
    opened = session.opened()
    known = due_known.known(opened.assessment) if opened is not None else ()
    held = _held()
    _as_addressed(held)
    with st.container(key="dates_asked"):
        left, right = st.columns([3, 2])
    with left:
        latest = held.get("happened", known[-1].happened if known else None)
        options = list(WHAT)
        happened = st.radio(
            "What happened", options, index=options.index(latest) if latest else None, format_func=WHAT.__getitem__,
            key=_key("happened"),
        )  # fmt: skip
    if happened is None:
        return None, None, right
    held["happened"] = happened
    from_record = next((one for one in known if one.happened is happened), None)
    with right:
        on, answer = _day(happened, f"{from_record.on:%d/%m/%Y}" if from_record else "")
        if from_record is not None and on == from_record.on:
            text.quiet(from_record.says)
    return happened, on, answer


def _day(happened: Happened, known: str) -> tuple[date | None, DeltaGenerator]:
    """The day that is written. A box of words is taken by the Enter key too; the framework’s for dates is not.

    The answer has its place right under the box: on a small screen what comes further down is not in sight.
    """
    held, key = _held(), _key(f"on.{happened}")
    # The day that was written for something else stays in the box, to be changed rather than written again.
    st.session_state.setdefault(key, held.get(happened, known or held.get("typed", "")))
    typed = st.text_input("On which day, such as 17/12/2026", key=key, autocomplete="off", max_chars=40) or ""
    answer = st.container()
    pressed = st.button(PRESS, key=_key("now"))  # the box is taken as it is left for this; an empty one is asked for
    held[happened] = held["typed"] = typed
    if typed and typed == held.get("brought"):
        with answer:
            text.quiet("From your search.")
    if not typed.strip() and not pressed:
        return None, answer
    try:
        return written_day.read_day(typed), answer
    except PathwayError as fault:
        answer.error(text.plain_label(str(fault)))
        return None, answer


def bring(typed: str) -> None:
    """Take a day that was written in the search along, so that nobody writes it again here."""
    if typed != _held().get("brought"):
        take_back()
        _held()["typed"] = _held()["brought"] = typed


def take_back() -> None:
    """Let go of the day that the search brought, and of nothing that was written here."""
    held = _held()
    if brought := held.pop("brought", ""):
        for name in [name for name, typed in held.items() if typed == brought]:
            del held[name]


def _as_addressed(held: dict[str, Any]) -> None:
    """Choose what the address names when somebody arrives; what they choose then is theirs."""
    asked = st.query_params.get(FROM, "")
    if asked in list(Happened) and _key("happened") not in st.session_state:
        held["happened"] = Happened(asked)


def _held() -> dict[str, Any]:
    """What was chosen in this window for the open assessment, kept while other pages are read."""
    return st.session_state.setdefault(_key("held"), {})  # type: ignore[no-any-return]


def _key(name: str) -> str:
    return f"dates.{session.assessment_id()}.{name}"


# How they are shown


def short(found: Iterable[Due], happened: Happened) -> str:
    """The safe HTML of the days alone, read out as they come; what stands behind each follows further down."""
    lines = []
    for one in found:
        other = portal_dates_set.of(one, happened)
        says = f"<b>{escape(due.said(other.on))}</b>" if other else _by(one)
        lines.append(f"<p>{escape(one.title.removesuffix(', at most'))}: {says}</p>")
    lines = lines or ["<p>No length was found for this area. What to ask stands below.</p>"]
    return f'<div class="wm-answer" role="status">{"".join(lines)}</div>'


def _all(dates: Dates, happened: Happened) -> str:
    """The safe HTML of all dates."""
    listed = "".join(f"<li>{_one(one, portal_dates_set.of(one, happened))}</li>" for one in dates.due)
    ask = f"<h3>Later core groups</h3><p><b>Not found for this area.</b> {ASK}</p>{_facts(dates.not_found)}"
    unknown = f"<li>{ask}</li>" if dates.not_found else ""
    then = "".join(f"<li>{_then(one)}</li>" for one in dates.then)
    return f'<ol class="wm-due">{listed}{unknown}{then}</ol>{_facts(dates.notes)}'


def _one(one: Due, other: SetDay | None) -> str:
    """A date by the rule; where another day is set, that first, with who set it and why, and the rule’s beneath."""
    if other is None:
        lines = _day_of(one)
    else:
        rule = f"Plan for {due.said(one.plan_for)} ({one.because}), {one.unless}" if one.twice else f"By {one.day}"
        lines = [
            f"<b>{escape(due.said(other.on))}</b>",
            f"Set by {text.inline(other.by)}: {text.inline(other.reason)}",
            f"Without it: {escape(rule)}.",
        ]
    lines += [escape(line) for line in (one.moved, one.rule, one.left_out) if line]
    said = "".join(f"<p>{line}</p>" for line in lines)
    return f"<h3>{escape(one.title)}</h3>{said}{_cautions(one.cautions)}{_facts((one.fact,))}"


def _then(one: Due) -> str:
    """A date that rests on one that has not come: it is said so, and to count again."""
    rests = f"if the {_within(one.follows)} is on its last day. Once that is held, count again from its day."
    by = f"Plan for {due.said(one.plan_for)} ({one.because})" if one.twice else f"By {one.day}"
    lines = [f"{by}, {rests}", *([_sentence(one.unless)] if one.twice else [])]
    said = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f"<h3>{escape(one.title)}</h3>{said}{_cautions(one.cautions)}{_facts((one.fact,))}"


def _by(one: Due) -> str:
    """The safe HTML of the day within a line; of two that may be meant the earlier first, as the one to go by."""
    if not one.twice:
        return f"<b>by {escape(one.day)}</b>"
    return f"<b>plan for {escape(due.said(one.plan_for))}</b> ({escape(one.because)}), {escape(one.unless)}."


def _day_of(one: Due) -> list[str]:
    """The safe HTML of the day as the heading of all that is said of it, each part in a line of its own."""
    if not one.twice:
        return [f"<b>By {escape(one.day)}</b>"]
    return [
        f"<b>Plan for {escape(due.said(one.plan_for))}</b>",
        *(escape(_sentence(words)) for words in (one.because, one.unless)),
    ]


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _facts(facts: Iterable[Fact]) -> str:
    return "".join(f'<p class="wm-where">{portal_look.fact(one)}</p>' for one in facts)


def _within(title: str) -> str:
    """A title as it stands within a sentence: without its capital, but for one that is an abbreviation."""
    return title if title[1:2].isupper() else f"{title[:1].lower()}{title[1:]}"


def _cautions(facts: Iterable[Fact]) -> str:
    """What is to be asked before the date is relied on, not to be passed over."""
    return "".join(f'<p class="wm-loud">{portal_look.fact(one)}</p>' for one in facts)
