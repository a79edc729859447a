"""The frame around every page, and the navigation between them."""

import streamlit as st

from pages.parts import (
    away,
    carried,
    choosing,
    copied,
    desk,
    frame,
    last_place,
    locking,
    looks,
    own_frame,
    said,
    session,
    settle,
    unfolding,
    writing,
)
from pages.parts.enough import Enough
from serving import failure


def draw(page: st.Page, at: frame.Place) -> None:
    """One page with all that goes around it."""
    look = looks.look_of(desk.look())
    # The screen of a meeting has sizes of its own, which are read from the back of a room.
    looks.apply(look, looks.TextSize.NORMAL if at.name == "screen" else looks.size_of(desk.text_size()))
    writing.lay()
    carried.over(at, look)
    choosing.begin()
    settle.page(
        at, look, identity=desk.screen(), spelling=desk.spelling(), added=unfolding.added(), told=said.focused()
    )  # fmt: skip
    own_frame.set_right(at)
    desk.hold_address(at)
    last_place.see(at)
    if at.name == "screen":  # the room sees it: no names of a bar, no menu, no state of saving
        away.lay(look, on="screen")
        with frame.body():
            desk.ready(at)
            run(page, at)
        return
    bar, body = frame.Bar(), frame.body()
    with bar.aids:
        away.lay(look)
    with body:
        desk.ready(at)
    closed = copied.shut()
    a_child_has_it = own_frame.around(at) and at.name not in closed
    bar.fill(**(own_frame.bar() if a_child_has_it else desk.bar(at)))
    if not a_child_has_it:
        frame.menu(at, parts=desk.states(), query=desk.query(), shut=closed, last=last_place.of_parts())
    try:
        with body:
            last_place.way_back(at)
            run(page, at)
    finally:
        choosing.lay()
        # A page that stops early still says whose it is, whether all is saved, and where to go.
        if a_child_has_it:
            bar.fill(**own_frame.bar())
            own_frame.foot(at)
        else:
            desk.undo_offer(at)
            bar.fill(**desk.bar(at))
            frame.foot(**desk.foot(at))
        desk.waits()


def run(page: st.Page, at: frame.Place) -> None:
    """What stands between bar and foot; a page that fails says so in one sentence."""
    try:
        copied.close(at)
        page.run()
    except Enough:
        pass
    except Exception as error:
        failure.tell(error)


def draw_locked(at: frame.Place) -> None:
    """The one page of a browser that is locked, at whatever address, with nothing of that address in it."""
    look = looks.look_of(desk.look())
    looks.apply(look, looks.size_of(desk.text_size()))
    writing.lay()
    settle.page(at, look, identity="locked")
    away.lay(look, on="locked")
    locking.draw()


chosen = st.navigation(frame.pages(), position="hidden")
with session.drawing():
    locked = locking.closed()
    st.set_page_config(
        page_title="Waymark" if locked else None, page_icon=frame.ICON, layout="wide", initial_sidebar_state="auto"
    )
    if locked:
        draw_locked(frame.here(chosen))
    else:
        draw(chosen, frame.here(chosen))
