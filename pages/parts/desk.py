"""What the frame shows of the open assessment: whose it is, how far it has come, whether it is saved, the way on."""

from typing import Any, NoReturn

import streamlit as st

from pages.parts import areas, copied, session, text, undoing, waiting
from pages.parts.frame import Link
from pages.parts.places import OF_A_FAMILY, PARTS, Place, place
from pathway import progress, summary
from pathway.errors import PathwayError

WITHOUT_A_NAME = ("welcome", "safety")  # before anybody has said who they are: a call about danger waits for no name
WITHOUT_CONTENT = ("welcome", "settings")  # pages where another area can be chosen when a fault closes this one
_HELD_PAGE = "page whose address is held"
SHORT_OF = 4  # children named in the bar before the rest are summed up in words

AGAIN = 3  # seconds between two tries to store what was pressed
# What follows an address and makes another screen of it: what is asked for, by the id it has in the record or content.
TELLS_APART = ("area", "done", "file", "f", "g", "sheet", "help", "who", "q", "team")

# The way through the parts; the quick look is a door of its own and leads to the report.
ORDER = ("tasks", *(slug for slug, _ in progress.PARTS))
TITLES = {part.name: part.title for part in PARTS}


def ready(at: Place) -> None:
    """Stop with one sentence where nothing can be stored; lead to the first start where nobody is named."""
    try:
        named = session.person() is not None
        if at.name not in WITHOUT_CONTENT:
            session.content()
    except PathwayError as fault:
        _closed(fault)
    if not named and at.name not in WITHOUT_A_NAME:
        st.switch_page("start/welcome.py")


def _closed(fault: PathwayError) -> NoReturn:
    """Say why Waymark cannot open, and the way out where the area that was chosen may be the reason."""
    st.title("Waymark cannot open yet", anchor=False)
    text.show(str(fault))
    if _kept("local"):
        st.write("Nothing you have written is lost. Choose another area in the settings, and Waymark opens again.")
        st.page_link(place("settings").file, label="Choose another area")
    st.stop()


def _kept(name: str) -> str:
    """A setting; nothing where nothing can be read, so that this can be said."""
    try:
        return session.setting(name)
    except PathwayError:
        return ""


def look() -> str:
    """The look that was chosen on this computer."""
    return _kept("look")


def text_size() -> str:
    """The size of letters that was chosen on this computer."""
    return _kept("text-size")


def spelling() -> bool:
    """Whether the browser checks the spelling of long texts; it does until somebody turns it off."""
    return _kept("spelling") != "off"


def query() -> dict[str, str]:
    """What follows the address of every part: the opaque id of the open assessment."""
    found = session.assessment_id()
    return {"a": found} if found else {}


def screen() -> str:
    """What tells two screens at one address apart: ids that are opaque or of the content, and whether it is closed."""
    asked = st.query_params
    return "/".join((session.assessment_id(), *(asked.get(name, "") for name in TELLS_APART)))


def hold_address(at: Place) -> None:
    """Have the browser show the address this run was asked for, where it stays on one page.

    A link from one area to another leads to the same page, and the framework then leaves the old address standing: the
    next press would lead back to the area before, and a reload too. On the way to another page it must not be told:
    it would first give the page that is left the address of the next, and Back would lead to a page nobody saw.
    """
    before = st.session_state.get(_HELD_PAGE)
    st.session_state[_HELD_PAGE] = at.name
    if before == at.name:
        st.query_params.from_dict(st.query_params.to_dict())


def states() -> dict[str, str] | None:
    """How far each part has come, in words; None where no assessment is open, or no content to measure it by."""
    opened = session.opened()
    try:
        content = session.content()
    except PathwayError:
        return None
    if opened is None:
        return None
    parts = progress.progress(opened.assessment, content, session.today())
    return {part.slug: part.state for part in parts if part.state}


def waits() -> None:
    """While a press waits to be stored, try again every few seconds, and draw the page anew when it is."""
    if waiting.of(session.assessment_id()):
        _again()


@st.fragment(run_every=AGAIN)
def _again() -> None:
    if not waiting.just_now() and session.make_waiting():
        st.rerun()


def bar(at: Place) -> dict[str, Any]:
    """Whose assessment this is, the state of saving, and the way to Act today."""
    opened = session.opened() if at in OF_A_FAMILY else None
    if opened is None:
        return {"children": (), "saving": "", "act": Link("safety", "Act today", query())}
    named = [summary.called(child) for child in opened.assessment.children]
    shown = named if len(named) <= SHORT_OF + 1 else [*named[:SHORT_OF], "and the other children"]
    saved, saving = session.saving()
    act, practice = Link("safety", "Act today", query()), opened.assessment.practice
    return {"children": (", ".join(shown),), "saving": saving, "saved": saved, "act": act, "practice": practice}


def foot(at: Place) -> dict[str, Link | None]:
    """The part before and the part after, in the order of the task list."""
    if at not in PARTS or session.opened() is None:
        return {}
    shut = copied.shut()
    if at.name == "versions" or at.name in shut:
        return {"back": _to("tasks")}
    if at.name == "quick-look":
        return {"back": _to("tasks"), "onward": _to("report")}
    if at.name == "area":
        return _among_areas()
    order = [name for name in ORDER if name not in shut]
    turn = order.index(at.name)
    return {
        "back": _to(order[turn - 1]) if turn else Link("home", "All assessments"),
        "onward": _to(order[turn + 1]) if turn + 1 < len(order) else None,
    }


def _among_areas() -> dict[str, Link | None]:
    """The areas one after another: the first leads back to the notebook, the last on to the next part."""
    order = areas.slugs(session.assessment(), session.content())
    turn = [slug for slug, _ in order].index(areas.here(session.assessment(), session.content()))
    child = {"child": st.query_params["child"]} if "child" in st.query_params else {}
    around = [Link("area", title, query() | {"area": slug} | child) for slug, title in order]
    return {
        "back": around[turn - 1] if turn else _to("notebook"),
        "onward": around[turn + 1] if turn + 1 < len(around) else _to("disability"),
    }


def _to(name: str) -> Link:
    return Link(name, TITLES[name], query())


def undo_offer(at: Place) -> None:
    """Offer to put back what was removed last, at the end of the page it was removed from and nowhere else."""
    removed = undoing.offered()
    if removed and st.session_state.setdefault("undo page", at.name) != at.name:
        undoing.forget()
        removed = ""
    if not removed:
        st.session_state.pop("undo page", None)
    else:
        with st.container(key="undo", horizontal=True, vertical_alignment="center"):
            text.show(f"{removed}.")
            st.button("Put it back", on_click=undoing.put_back, key="undo.button")
