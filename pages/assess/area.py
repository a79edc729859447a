"""One area of care with the children side by side: what is known, then the level chosen by its sentence."""

import streamlit as st

from pages.parts import (
    areas,
    areas_before_birth,
    areas_child,
    areas_family,
    areas_look,
    areas_switch,
    areas_unseen,
    charts,
    last_time,
    remarks,
    session,
    steps_children,
    text,
)  # fmt: skip
from pages.parts.places import place
from pathway import applies, standing

record, content = session.assessment(), session.content()
on = applies.as_of(record, session.today())
here = areas.here(record, content)
child = areas_switch.chosen(record)
areas_look.apply(only=child.id if child else "")
st.title(text.plain_label(dict(areas.slugs(record, content))[here]), anchor=False)
remarks.of_page("area", here)

if child is None:
    st.write("Add the children first; every area is looked at for each child.")
    st.page_link(place("family").file, label="Add the children", query_params={"a": record.id})
elif here == applies.BEFORE_BIRTH:
    areas_before_birth.draw(record, content)
else:
    area = content.area(here)
    areas.lead(area, record, on)
    if not area.rated:
        areas_family.draw(record, content, area)
    else:
        if not standing.only_read(area, record):
            areas_unseen.draw(record, area, on)
        areas_switch.draw(record, child, narrow_only=True)
        before = last_time.begin()
        with st.container(key="kids"):
            for one, name in steps_children.called(record).items():
                areas_child.column(record, content, area, record.child(one), name, on, before)

areas.links(record, content, here, child, on)
together = st.expander("See every child’s areas together", key="areas_together", on_change="rerun")
if together.open:
    with together:
        charts.profile(record, content, on, key="areas")
