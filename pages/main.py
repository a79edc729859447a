"""The frame around every page, and the navigation between them."""

import streamlit as st

from pages.parts import desk, frame, looks, own_frame, settle, unfolding
from pages.parts.enough import Enough
from serving import failure

page = st.navigation(frame.pages(), position="hidden")
at = frame.here(page)
st.set_page_config(page_icon=str(frame.ICON), layout="wide", initial_sidebar_state="auto")

look = looks.look_of(desk.look())
looks.apply(look)
settle.page(at, look, identity=desk.screen(), spelling=desk.spelling(), added=unfolding.added())
own_frame.set_right(at)
desk.hold_address()
bar, body = frame.bar(), frame.body()
with body:
    desk.ready(at)
a_child_has_it = own_frame.around(at)
if not a_child_has_it:
    frame.menu(at, parts=desk.states(), query=desk.query())
try:
    with body:
        page.run()
except Enough:
    pass
except Exception as error:
    with body:
        failure.tell(error)
finally:
    # A page that stops early still says whose it is, whether all is saved, and where to go.
    if a_child_has_it:
        frame.top(bar, **own_frame.bar())
        own_frame.foot(at)
    else:
        desk.undo_offer(at)
        frame.top(bar, **desk.bar(at))
        frame.foot(**desk.foot(at))
