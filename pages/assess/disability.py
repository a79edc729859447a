"""Disability: whom it concerns, what this part will hold, and what can be written down already."""

import streamlit as st

from pages.parts import areas_look, session, steps_children, text
from pages.parts.places import place
from pathway import applies

record = session.assessment()
names = steps_children.called(record)
concerned = [child for child in record.children if applies.disability_open(child)]
unasked = [child for child in record.children if child.impairment is None]
query = {"a": record.id}

areas_look.apply()
st.title("Disability", anchor=False)
areas_look.lead("A disabled child is owed the same care as any other, and what they need besides.")
st.write(
    "This part is not ready yet and records nothing. It will hold the nine factors to think through for a disabled "
    "child, and the test question: would this be acceptable if the child was not disabled, and is it enough for this "
    "child’s needs?"
)
st.header("Whom it will concern", anchor=False)
for child in concerned:
    text.show(names[child.id])
if not concerned:
    text.quiet("No child of this family so far.")
for child in unasked:
    text.show(f"{names[child.id]}: nobody has said yet whether they have an impairment or a long-term condition.")
if unasked or not record.children:
    st.page_link(place("family").file, label="Say it on the family page", query_params=query)
st.header("What you can do now", anchor=False)
st.write("Write down each extra need, who meets it and whether it is happening.")
st.page_link(place("area").file, label="Extra needs", query_params=query | {"area": applies.EXTRA_NEEDS})
st.write("Write down how each child was heard or watched; nobody is left out for not using speech.")
st.page_link(place("voice").file, label="Voice", query_params=query)
