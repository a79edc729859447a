"""Earlier versions: what was changed when and by whom, what differs from now, and the way to bring one back."""

import streamlit as st

from pages.parts import code_check, deciding, said, session, set_aside, text, versions
from reports import signing

record, content = session.assessment(), session.content()
sittings = versions.sittings()

st.title("Earlier versions", anchor=False)
text.quiet("Every change is kept. Choose a time to see what was different then; nothing is changed by looking.")
said.show()  # before what is chosen, as it says what was done also where nothing is chosen any more
set_aside.listed()
standing = signing.standing(record)
if standing is not None and not standing.same:
    deciding.loud(standing)
if versions.only_now(sittings):
    st.write("There is no earlier version yet. As you work, each sitting is listed here.")
else:
    chosen = versions.choose(sittings)
    if chosen is not None:
        versions.show(record, content, chosen)
code_check.draw()
