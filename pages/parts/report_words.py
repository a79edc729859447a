"""Words to avoid that the report would pass on, each with the way to its place; leaving them is a choice too."""

import streamlit as st

from pages.parts import steps_children
from pages.parts.steps_links import link, title
from pages.parts.text import quiet
from pathway import plain
from pathway.assessment import Assessment
from pathway.content import Content


def once_more(assessment: Assessment, content: Content) -> None:
    """Nothing at all where there is none; nothing here stands in the way of finishing."""
    passed = plain.passed_on(assessment, content)
    if not passed:
        return
    names = steps_children.called(assessment)
    st.header("Words to look at once more", anchor=False)
    quiet("They are printed as they stand. Each place says what could stand there instead; you may leave them.")
    areas = {area.id: area.title for area in content.areas}
    with st.container(gap="small", key="words-once-more"):
        for one in passed:
            whose, where = names.get(one.child_id, ""), areas.get(one.place.area_id) or title(one.place.page)
            says = f"{where}, such as “{one.phrase}”"
            link(one.place, f"{whose}: {says}" if whose else says)
