"""What the person using this computer chooses: their name, their area, how Waymark looks; kept as it is chosen."""

from collections.abc import Callable

import streamlit as st

from pages.parts import locking, looks, portal_facts_laid, session, start_look, text
from pathway.errors import PathwayError
from pathway.scales import Role
from pathway.wording import choices

ROLES = choices(Role)
ENGLAND = "England: my area is not listed"
TRYING = "for trying out"
INVENTED = (
    "Choose another area before you write about a real family. This one does not exist, and its telephone numbers "
    "ring nobody: it is for trying out."
)


def ask() -> None:
    """Who is using this, where, and how it looks: the same at the first start and in the settings."""
    for heading, draw in (("Who is using it", who), ("Where you work", area), ("How it looks", look)):
        st.header(heading, anchor=False)
        draw()


def who() -> None:
    """Name, role and job, as reports print them."""
    _line("Your name", "person.name")
    st.caption("Printed on reports as “name given, not verified”.")
    _one("Your role", "person.role", {str(role): words for role, words in ROLES.items()}, Role.PRACTITIONER)
    _line("Your job, such as school nurse or housing officer", "person.job")


def area() -> None:
    """Which local pack is laid over England’s content."""
    try:
        local = portal_facts_laid.areas(session.packs_in_force())
    except PathwayError as fault:
        text.show(str(fault))
        local = ()
    # Nobody who looks for their own county meets an invented one before they have read the whole list.
    there = {pack.id: text.plain_label(pack.title) for pack in local if not pack.invented}
    invented = {pack.id: f"{text.plain_label(pack.title)}, {TRYING}" for pack in local if pack.invented}
    _one("Your area", "local", {**there, "": ENGLAND, **invented}, "")
    if session.setting("local") in invented:
        st.warning(INVENTED)
    if not _opens():
        st.warning("Choose another area: what Waymark holds of this one has a fault, and it cannot open with it.")
    elif session.packs_passed_over():
        text.quiet("A content pack that was taken in here has a fault and is not used; “Content packs” says more.")
    st.caption("A local area adds its own telephone numbers, forms and meetings. England holds what is national.")


def _opens() -> bool:
    """Whether the content of the chosen area can be read."""
    try:
        session.content()
    except PathwayError:
        return False
    return True


def look() -> None:
    """Light, dark, high contrast, or as the computer; and how large the letters are."""
    _one("How Waymark looks", "look", {str(look): words for look, words in looks.choices.items()}, looks.Look.SYSTEM)
    sizes = {str(size): words for size, words in looks.sizes.items()}
    _one("Size of the letters", "text-size", sizes, looks.TextSize.NORMAL)


def lock() -> None:
    """After how long without a key or a movement Waymark locks this browser."""
    _one("Lock Waymark when nobody has pressed or moved anything for", locking.SETTING, locking.CHOICES, locking.USUAL)
    st.caption(
        "A minute before, Waymark says so, and any key keeps it open. What was typed is stored first. It is a screen "
        "and not a safe: “Open again” opens it, as there is no sign-in."
    )


def switch_contrast() -> None:
    """Turn high contrast on, or go back to the look that was chosen before; PathwayError where it cannot be kept."""
    now = session.setting("look", looks.Look.SYSTEM)
    if now == looks.Look.CONTRAST:
        before = looks.look_of(session.setting("look-before"))
        session.store().set_setting("look", looks.Look.SYSTEM if before is looks.Look.CONTRAST else before)
    else:
        session.store().set_setting("look-before", now)
        session.store().set_setting("look", looks.Look.CONTRAST)


def turn_size() -> None:
    """Make the letters larger, and normal again after the largest; PathwayError where it cannot be kept."""
    session.store().set_setting("text-size", looks.next_size(looks.size_of(session.setting("text-size"))))


def spelling() -> None:
    """Whether the browser checks the spelling of long texts."""
    _bound("spelling", "on", lambda key, now, keep: "on" if st.checkbox(
        "Check spelling as I type", value=now == "on", key=key, on_change=keep) else "off")  # fmt: skip
    st.caption("Turn this off if your browser sends what you type to a spelling service.")


def _line(label: str, name: str) -> None:
    def draw(key: str, now: str, keep: Callable[[], None]) -> str:
        typed = st.text_input(
            label, value=now, key=key, autocomplete="off", max_chars=200, width=start_look.LINE, on_change=keep
        )
        return typed or ""

    _bound(name, "", draw)


def _one(label: str, name: str, words: dict[str, str], otherwise: str) -> None:
    def draw(key: str, now: str, keep: Callable[[], None]) -> str:
        options = list(words)
        index = options.index(now) if now in options else None
        chosen = st.radio(label, options, index=index, key=key, format_func=lambda one: words[one], on_change=keep)
        return now if chosen is None else str(chosen)

    _bound(name, str(otherwise), draw)


# How a choice is kept


def _bound(name: str, otherwise: str, draw: Callable[[str, str, Callable[[], None]], str]) -> None:
    """Draw one control, keep what it holds when that differs, and show what another window has chosen since."""
    key, stored = f"setting.{name}", session.setting(name, otherwise)
    base = f"base:{key}"
    if key in st.session_state and st.session_state.get(base) == _words(st.session_state[key]) != stored:
        st.session_state[key] = stored == "on" if isinstance(st.session_state[key], bool) else stored
    chosen = draw(key, stored, lambda: _keep(name, stored, _words(st.session_state[key])))
    if chosen != stored:
        _keep(name, stored, chosen)
    st.session_state[base] = chosen
    if fault := st.session_state.pop(f"fault:{key}", ""):
        st.error(text.plain_label(fault))


def _words(held: object) -> str:
    if isinstance(held, bool):
        return "on" if held else "off"
    return str(held or "")


def _keep(name: str, before: str, chosen: str) -> None:
    try:
        session.store().set_setting(name, chosen)
        if name == "local":
            _try_content(before)
    except PathwayError as fault:
        st.session_state[f"fault:setting.{name}"] = str(fault)


def _try_content(before: str) -> None:
    """Go back to the area before where the chosen one has a fault, so that no fault closes the whole app."""
    try:
        session.content()
    except PathwayError:
        session.store().set_setting("local", before)
        st.session_state.pop("setting.local", None)
        raise
