"""The one place that knows who is here, which assessment is open, and how a change is kept."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import streamlit as st

from pages.parts.enough import Enough
from pathway import content as packs
from pathway import exchange, removal, summary
from pathway.assessment import Assessment, Keepable
from pathway.errors import PathwayError
from pathway.people import Person
from pathway.scales import Role
from pathway.store import Stale, Store, Summary

DATA = Path(__file__).parents[2] / "data"
HERE = ZoneInfo("Europe/London")
TRIES = 5  # times a change is made again on what somebody else has just stored


@dataclass(frozen=True)
class Opened:
    """The assessment on this screen, as it was last read from the store."""

    assessment: Assessment
    revision: int
    changed_at: datetime


@st.cache_resource(show_spinner=False)
def _store(url: str | None) -> Store:
    return Store.open(url)


def store() -> Store:
    """The store of this process; PathwayError with a sentence when it cannot be opened."""
    return _store(os.environ.get("WAYMARK_DATABASE_URL"))


def now() -> datetime:
    """This moment, aware and in UTC: the only clock a page reads."""
    return datetime.now(UTC)


def today() -> date:
    """The date on the wall in England."""
    return now().astimezone(HERE).date()


# Who is here


def setting(name: str, otherwise: str = "") -> str:
    """One remembered choice of the person using this computer."""
    found = store().setting(name)
    return otherwise if found is None else found


def person() -> Person | None:
    """Who is using this, or None before the first start is done."""
    name = setting("person.name")
    if not name.strip():
        return None
    return Person(name=name, role=Role(setting("person.role", Role.PRACTITIONER)), job=setting("person.job"))


def signed_by() -> str:
    """The name a change is stored under."""
    who = person()
    return who.name if who else "name not given"


@st.cache_resource(show_spinner=False)
def _content(local: str) -> packs.Content:
    return packs.load(DATA, local or None)


def content() -> packs.Content:
    """England’s content with the chosen local pack; PathwayError when a pack has a fault."""
    return _content(setting("local"))


# Which assessment is open


def assessment_id() -> str:
    """The id in the address, or nothing."""
    return st.query_params.get("a", "")


def opened() -> Opened | None:
    """The assessment of this address as it now stands in the store; None when there is none."""
    wanted = assessment_id()
    stored = store().load(wanted) if wanted else None
    if stored is None:
        return None
    held = st.session_state.get("opened")
    if held is not None and held.assessment.id == wanted and held.revision == stored.revision:
        return held  # type: ignore[no-any-return]
    assessment = exchange.from_json(stored.document)
    fresh = Opened(assessment, stored.revision, stored.changed_at)
    st.session_state["opened"] = fresh
    return fresh


def assessment() -> Assessment:
    """The open assessment; a page that needs one stops here, with a way on, when there is none."""
    found = opened()
    if found is None:
        st.title("Choose an assessment", anchor=False)
        st.write("This address does not lead to an assessment on this computer. Open one from the list.")
        st.page_link("start/home.py", label="Go to the list of assessments")
        raise Enough
    return found.assessment


def begin(assessment: Assessment, what: str = "Started") -> None:
    """Store a new assessment; PathwayError when it cannot be stored."""
    store().create(
        assessment.id, exchange.to_json(assessment), summarised(assessment), by=signed_by(), at=now(), what=what
    )


def summarised(assessment: Assessment) -> Summary:
    """What the list keeps of an assessment."""
    return Summary(
        title=summary.names(assessment),
        search=summary.search_words(assessment),
        state=summary.state(assessment),
        family_id=assessment.family_id,
        practice=assessment.practice,
    )


# How a change is kept


def change(what: str, how: Callable[[Assessment], Assessment]) -> bool:
    """Make a change on the newest version and store it; say so in the bar. Never raises: False when it is not stored.

    A change is a function, so that it is made again on what another tab has just stored instead of overwriting it.
    """
    try:
        return _change(what, how)
    except PathwayError as fault:
        _not_saved(str(fault))
    except KeyError:
        _not_saved("Open this page again; what you changed was removed in another window.")
    except ValueError:
        _not_saved("Check what you typed last; it does not fit here and is kept only on this page.")
    return False


def _change(what: str, how: Callable[[Assessment], Assessment]) -> bool:
    for _ in range(TRIES):
        current = opened()
        if current is None:
            raise PathwayError("Open the assessment again from the list; this one is no longer stored.")
        changed = how(current.assessment)
        if changed == current.assessment:
            st.session_state.pop("not_saved", None)
            return True
        at = now()
        try:
            revision = store().save(
                changed.id, exchange.to_json(changed), summarised(changed),
                expected=current.revision, by=signed_by(), at=at, what=what,
            )  # fmt: skip
        except Stale:
            continue
        st.session_state["opened"] = Opened(changed, revision, at)
        st.session_state.pop("not_saved", None)
        return True
    raise PathwayError("Try again in a moment; another window is saving this assessment.")


def keep(what: str, *items: Keepable) -> bool:
    """Store new or changed items of the record."""
    return change(what, lambda record: record.keep(*items))


def remove(what: str, *items: Keepable) -> None:
    """Remove items and offer to put them back where they stood, with the words they last held."""
    offered = st.session_state.get("undo")
    if not change(what, lambda record: removing(what, record, *items)):
        st.session_state["undo"] = offered


def removing(what: str, record: Assessment, *items: Keepable) -> Assessment:
    """The record without these items, for a change that removes among other things; what is taken may be put back."""
    st.session_state["undo"] = (assessment_id(), what, removal.taken(record, items))
    return record.remove(*items)


def undo() -> None:
    """Put back what was removed last; the offer stays for as long as it could not be stored."""
    found = st.session_state.get("undo")
    if found is None or found[0] != assessment_id():
        return
    if change(f"Put back: {found[1]}", lambda record: removal.put_back(record, found[2])):
        st.session_state["undo"] = None


def forget_undo() -> None:
    """Stop offering to put back what was removed last; every earlier version is kept in the store."""
    st.session_state["undo"] = None


def offered_undo() -> str:
    """What could be put back, in words, or nothing."""
    found = st.session_state.get("undo")
    return found[1] if found is not None and found[0] == assessment_id() else ""


def _not_saved(why: str) -> None:
    st.session_state["not_saved"] = why


def saving() -> tuple[bool, str]:
    """Whether all is saved, and the sentence the bar shows about it."""
    why = st.session_state.get("not_saved")
    if why:
        return False, f"Not saved. {why}"
    held = st.session_state.get("opened")
    if held is None or held.assessment.id != assessment_id():
        return True, ""
    at = held.changed_at.astimezone(HERE)
    day = "" if at.date() == today() else f" on {at.day} {at:%B}"
    return True, f"Saved at {at:%H:%M}{day}"
