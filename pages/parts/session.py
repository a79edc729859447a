"""The one place that knows who is here, which assessment is open, and how a change is kept."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import streamlit as st

from pages.parts import portal_facts_laid, stands, waiting
from pages.parts.drawing import drawing as drawing
from pages.parts.drawing import now_drawn
from pages.parts.enough import Enough
from pathway import content as packs
from pathway import exchange, keeping, removal
from pathway.assessment import Assessment, Keepable
from pathway.drafts import Drafts
from pathway.errors import PathwayError
from pathway.keeping import Opened
from pathway.people import Person
from pathway.scales import Role
from pathway.store import Aside, Store

DATA = Path(__file__).parents[2] / "data"
HERE = ZoneInfo("Europe/London")


@st.cache_resource(show_spinner=False)
def _store(url: str | None) -> Store:
    return Store.open(url)


def store() -> Store:
    """The store of this process; PathwayError with a sentence when it cannot be opened."""
    return _store(os.environ.get("WAYMARK_DATABASE_URL"))


@st.cache_resource(show_spinner=False)
def drafts() -> Drafts:
    """The texts that are open in the windows of this process."""
    return Drafts()


def now() -> datetime:
    """This moment, aware and in UTC: the only clock a page reads."""
    return datetime.now(UTC)


def today() -> date:
    """The date on the wall in England."""
    return now().astimezone(HERE).date()


# Who is here


def setting(name: str, otherwise: str = "") -> str:
    """One remembered choice of the person using this computer."""
    return settings().get(name, otherwise)


def settings() -> dict[str, str]:
    """All that is remembered on this computer, by its name."""
    drawing = now_drawn()
    if drawing is None:
        return store().settings()
    if drawing.settings is None:
        drawing.settings = store().settings()
    return drawing.settings


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


def content() -> packs.Content:
    """England’s content with the local pack and what was confirmed here, as it stands for the open assessment.

    PathwayError when a pack has a fault.
    """
    whole = portal_facts_laid.content(packs_in_force(), setting("local"), settings())
    held = st.session_state.get("opened")
    return stands.of(held.assessment, whole) if held and held.assessment.id == assessment_id() else whole


def packs_in_force() -> portal_facts_laid.Packs:
    """The packs that came with Waymark, and those put in force here in their place."""
    drawing = now_drawn()
    if drawing is not None and drawing.packs is not None and drawing.packs.folder == DATA:
        return drawing.packs
    kept = store()
    found = portal_facts_laid.Packs(DATA, kept.packs_in_force(), kept.pack_files)
    if drawing is not None:
        drawing.packs = found
    return found


def packs_passed_over() -> tuple[str, ...]:
    """The ids of packs that were taken in here and have a fault, so that what came with Waymark stands for them."""
    return portal_facts_laid.laid(packs_in_force(), setting("local"), settings()).passed_over


# Which assessment is open


def assessment_id() -> str:
    """The id in the address, or nothing."""
    return st.query_params.get("a", "")


def opened() -> Opened | None:
    """The assessment of this address as it now stands in the store; None when there is none."""
    wanted, drawing = assessment_id(), now_drawn()
    if not wanted:
        return None
    held: Opened | None = st.session_state.get("opened")
    if drawing is not None and drawing.read == wanted and held is not None and held.assessment.id == wanted:
        return held
    found = keeping.newest(store(), wanted, held)
    if found is not None:
        st.session_state["opened"] = found
        if drawing is not None:
            drawing.read = wanted
    return found


def assessment() -> Assessment:
    """The open assessment; a page that needs one stops here, with a way on, when there is none."""
    found = opened()
    if found is None:
        st.title("Choose an assessment", anchor=False)
        st.write("This address does not lead to an assessment on this computer. Open one from the list.")
        st.page_link("start/home.py", label="Go to the list of assessments")
        raise Enough
    return found.assessment


def shown() -> Opened:
    """The open assessment as this drawing of the page has read it; what is typed meanwhile does not change it."""
    held = st.session_state.get("opened")
    if held is None or held.assessment.id != assessment_id():
        assessment()
    return st.session_state["opened"]  # type: ignore[no-any-return]


def earlier() -> tuple[Assessment, ...]:
    """Those before the open assessment, oldest first, as far as they are stored here; each is read once as it stands.

    PathwayError when one that is stored cannot be read.
    """
    record, read = shown().assessment, st.session_state.setdefault("earlier", {})
    found: list[Opened] = []
    passed, wanted = {record.id}, record.earlier_id
    while wanted and wanted not in passed:
        passed.add(wanted)
        before = keeping.newest(store(), wanted, read.get(wanted))
        if before is None or before.assessment.family_id != record.family_id:
            break
        found.append(before)
        wanted = before.assessment.earlier_id
    st.session_state["earlier"] = {one.assessment.id: one for one in found}
    return tuple(one.assessment for one in reversed(found))


def begin(assessment: Assessment, what: str = "Started") -> None:
    """Store a new assessment; PathwayError when it cannot be stored."""
    store().create(
        assessment.id, exchange.to_json(assessment), keeping.summarised(assessment), by=signed_by(), at=now(), what=what
    )


# How a change is kept


def change(what: str, how: Callable[[Assessment], Assessment]) -> bool:
    """Make a change on the newest version and store it; say so in the bar. Never raises: False when it is not stored.

    A change is a function, so that it is made again on what another tab has just stored instead of overwriting it.
    """
    stored = _changed(what, how) is None
    if stored:
        make_waiting()
    return stored


def press(what: str, how: Callable[[Assessment], Assessment], same: Any = None) -> bool:
    """The same for a change that stands nowhere on the page: where it cannot be stored now, it waits until it can.

    Two presses of the `same` thing that wait are one.
    """
    fault = _changed(what, how)
    if isinstance(fault, PathwayError):
        waiting.hold(waiting.Press(assessment_id(), what, how, same))
    elif fault is None:
        make_waiting()
    return fault is None


def make_waiting() -> bool:
    """Make the presses that wait, in their order; whether none waits any more."""
    for held in waiting.of(assessment_id()):
        if isinstance(_changed(held.what, held.how), PathwayError):
            return False
        waiting.let_go(held)
    return True


def _changed(what: str, how: Callable[[Assessment], Assessment]) -> Exception | None:
    """Make and store a change; what stood in its way, which the bar says."""
    held, around = st.session_state.get("opened"), None
    with suppress(PathwayError):  # a pack that cannot be read keeps nobody from saving
        around = content()
    try:
        st.session_state["opened"] = keeping.change(
            store(), assessment_id(), how, by=signed_by(), at=now(), what=what, held=held, content=around
        )
    except PathwayError as fault:
        return _not_saved(fault, str(fault))
    except KeyError as fault:
        return _not_saved(fault, "Open this page again; what you changed was removed in another window.")
    except ValueError as fault:
        return _not_saved(fault, "Check what you typed last; it does not fit here and is kept only on this page.")
    st.session_state.pop("not_saved", None)
    return None


def has_stored(made: Opened) -> None:
    """A change of this window was stored past its page: this is the open assessment now."""
    st.session_state["opened"] = made
    st.session_state.pop("not_saved", None)


def kept_aside() -> tuple[Aside, ...]:
    """Words of the open assessment that wait for a choice between two windows."""
    drawing = now_drawn()
    if drawing is None:
        return store().kept_aside(assessment_id())
    if drawing.asides is None:
        drawing.asides = store().kept_aside(assessment_id())
    return drawing.asides


def let_go(aside: Aside) -> None:
    """Forget words kept aside, when they were chosen about; where that cannot be stored, they are asked about again."""
    with suppress(PathwayError):
        store().let_go(aside)


def keep(what: str, *items: Keepable) -> bool:
    """Store new or changed items of the record, as was pressed."""
    # Each press makes a new id, and the same thing all the same.
    same = tuple(item.but(id="") if "id" in type(item).model_fields else item for item in items)
    return press(what, lambda record: record.keep(*items), same)


def remove(what: str, *items: Keepable) -> None:
    """Remove items and offer to put them back where they stood, with the words they last held."""
    offered = st.session_state.get("undo")
    if not press(what, lambda record: removing(what, record, *items), tuple(item.key for item in items)):
        st.session_state["undo"] = offered


def removing(what: str, record: Assessment, *items: Keepable) -> Assessment:
    """The record without these items, for a change that removes among other things; what is taken may be put back."""
    st.session_state["undo"] = (assessment_id(), what, removal.taken(record, items))
    return record.remove(*items)


def _not_saved(fault: Exception, why: str) -> Exception:
    st.session_state["not_saved"] = why
    return fault


def saving() -> tuple[bool, str]:
    """Whether all is saved, and the sentence the bar shows about it."""
    why = st.session_state.get("not_saved", "")
    if (waits := waiting.of(assessment_id())) or why:
        return False, f"Not saved. {waiting.said(why) if waits else why}"
    held = st.session_state.get("opened")
    if held is None or held.assessment.id != assessment_id():
        return True, ""
    at = held.changed_at.astimezone(HERE)
    day = "" if at.date() == today() else f" on {at.day} {at:%B}"
    return True, f"Saved at {at:%H:%M}{day}"
