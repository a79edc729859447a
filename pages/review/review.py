"""Review: open what was exported, one or many, and see in words which child to read about first."""

import streamlit as st

from pages.parts import (
    looks,
    reading,
    review_files,
    review_list,
    review_rows,
    said,
    session,
    start_look,
    steps_look,
    text,
)
from pages.parts.places import place
from pathway import standing

start_look.apply()
steps_look.apply()
looks.lay(review_rows.SHEET)
listed = review_list.kept()
one = review_list.found(st.query_params.get("file", ""))

if one is not None:
    st.title("Read one file", anchor=False)
    st.page_link(place("review").file, label="Back to the list")
    text.quiet(one.enclosed.says, "This is read here and not kept. To comment or decide, take it in from the list.")
    row = next((each for each in listed.rows if each.record is one.enclosed.record), None)
    before, first = row.series if row else (), review_rows.first_in(one)
    content = standing.told(one.enclosed.record, session.content())
    reading.draw(one.enclosed.record, before, content, session.today(), first=first)
else:
    st.title("Review", anchor=False)
    said.show()
    st.write("Choose the PDFs you were given, one or many. You see which child to read about first, and why.")
    review_files.choose()
    review_files.apart(listed.apart)
    review_rows.draw(listed)
