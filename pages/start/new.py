"""A new assessment: of a family new to Waymark, or a later look at one that is here."""

import streamlit as st

from pages.parts import begin, last_file, new_forms, said, start_look

start_look.apply()
st.title("New assessment", anchor=False)
said.show()

if going := st.session_state.pop("go.to", ""):
    begin.open_at("tasks", going)

earlier = st.query_params.get("earlier", "")
if earlier:
    new_forms.later(earlier)
else:
    new_forms.family()
    new_forms.later("")
    last_file.draw()
