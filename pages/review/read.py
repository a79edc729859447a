"""Read one assessment in five minutes, say what you see, and decide."""

import streamlit as st

from pages.parts import (
    code_check,
    deciding,
    erase_box,
    reading,
    remarks_write,
    reviewed_file,
    said,
    session,
    start_look,
    steps_look,
    text,
)
from pathway import commented
from pathway.places import Place

start_look.apply()
steps_look.apply()
erase_box.receipt()
record = session.assessment()
content, before = session.content(), session.earlier()

st.title("Read and decide", anchor=False)
said.show()
deciding.stands(record)
text.quiet("Say what you see beside each item: it goes to its author in the reviewed PDF, and comes back answered.")

remarks = remarks_write.Remarks(record, content)
reading.draw(record, before, content, session.today(), remarks.beside)
st.header("About the whole", anchor=False)
remarks.beside(Place(commented.WHOLE), "the whole")
remarks.rest()

deciding.draw(record)
deciding.earlier(record, before)
code_check.draw()

st.header("The reviewed PDF", anchor=False)
reviewed_file.offer(session.assessment())
reviewed_file.delete(session.assessment())
