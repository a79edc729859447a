"""Videos and resources: what to watch, read and use, for whom, how long, whose, and when it was last looked at."""

import streamlit as st

from pages.parts import portal_look, portal_outside, session

portal_look.apply()
st.title("Videos and resources", anchor=False)
content = session.content()
portal_look.lead("For your own learning, for a team meeting, and to use with children and families.")
if content.resources:
    st.write(f"{portal_outside.LEAVES} None of them is kept in Waymark.")
    portal_outside.resource(content, session.today(), st.query_params.get("r", ""))
    portal_outside.resources(content, session.today())
else:
    st.write("Ask your safeguarding partnership what it offers. No resources are in this pack yet.")
