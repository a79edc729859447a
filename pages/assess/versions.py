"""Earlier versions: what was changed when and by whom, what differs from now, and the way to bring one back."""

import streamlit as st

from pages.parts import session, text, versions

record, content = session.assessment(), session.content()
sittings = versions.sittings()

st.title("Earlier versions", anchor=False)
text.quiet("Every change is kept. Choose a time to see what was different then; nothing is changed by looking.")
if versions.only_now(sittings):
    st.write("There is no earlier version yet. As you work, each sitting is listed here.")
else:
    chosen = versions.choose(sittings)
    if chosen is not None:
        versions.show(record, content, chosen)
