"""Voice: each child’s own words, and how each was heard or watched; never “n/a”."""

import streamlit as st

from pages.parts import (
    areas_look,
    areas_switch,
    communication,
    own_door,
    remarks,
    session,
    steps_children,
    text,
    voices,
    voices_prompts,
    young_carer,
)
from pages.parts.places import place
from pathway import ages, applies
from pathway.places import Place
from pathway.scales import Stage

record, content = session.assessment(), session.content()
on = applies.as_of(record, session.today())
child = areas_switch.chosen(record)
areas_look.apply()
st.title("Each child’s voice", anchor=False)
areas_look.lead("What each child says, shows and wants. A baby or a child without speech is watched and described.")
remarks.of_page("voice")

if child is None:
    st.page_link(place("family").file, label="Add the children", query_params={"a": record.id})
else:
    name, stage = steps_children.called(record)[child.id], applies.stage_of(child, on)
    areas_switch.draw(record, child)
    with st.container(key=f"who_{child.id}"):
        text.heading(name)
        text.show(ages.age(child, on), css="wm-age")
    remarks.beside(Place("voice", child_id=child.id))
    writing, thinking = st.columns([3, 2], gap="medium")
    with writing:
        if stage is Stage.BEFORE_BIRTH:
            text.quiet("Not yet born: write what is known of the pregnancy and of how this child is expected.")
        communication.draw(record, child, name, stage)
        voices.words(record, content, child, name)
        own_door.draw(record, content, child, name)
        voices.times(record, content, child, name)
        young_carer.draw(record, content, child, name, stage=stage, today=session.today())
    with thinking:
        voices_prompts.draw(content, stage, applies.disability_open(child))
