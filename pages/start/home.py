"""The list of assessments: open one, start one, bring one in, save a copy, or delete a family."""

import streamlit as st

from pages.parts import (
    begin,
    brought,
    carry_box,
    erase_box,
    exchange_box,
    families,
    portal_home,
    practice_offer,
    said,
    session,
    start_look,
)
from pages.parts.places import place

if going := st.session_state.pop("go.to", ""):
    begin.open_at("tasks", going)

start_look.apply()
st.title("Assessments", anchor=False)
said.show()
brought.led_to()
erase_box.receipt()

if st.button("Start a new assessment", type="primary", key="home.new"):
    st.switch_page(place("new").file)

wanted = families.search()
rows, more = families.found(wanted)
if not rows and wanted.strip():
    st.write("No child or adult of this name is in the list. Try part of the name, or empty the box to see all.")
elif not rows:
    st.write("Nothing is here yet. Start a new assessment, bring in a file, or open a practice family below.")
for row in rows:
    families.row(row)
if more:
    families.more()

st.header("Bring in a saved file", anchor=False)
exchange_box.bring_in()

st.header("Open a carry file", anchor=False)
carry_box.open_file()

st.header("Practise first", anchor=False)
practice_offer.draw()

portal_home.draw(session.content())
