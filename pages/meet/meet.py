"""Meeting: the chair’s own panel, from which the room’s screen is opened and the minutes are made."""

import streamlit as st

from pages.parts import erase_box, meet_open, meet_panel, meet_room, said, session, start_look

erase_box.receipt()
st.title("Meeting", anchor=False)
said.show()
if not session.assessment_id():
    start_look.apply()
    meet_open.draw()
else:
    record = session.assessment()
    meeting = meet_panel.chosen(record)
    meet_panel.kept(record)
    if meeting is None or meeting.ended_at is not None:
        meet_panel.start(record)
    if meeting is not None:
        meet_panel.draw(record, meeting)
        meet_room.draw(record, meeting)
