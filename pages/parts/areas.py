"""One area of care as a screen: which one it is, what to think with, and the way to every other."""

from datetime import date

import streamlit as st

from pages.parts import areas_look, areas_read, frame, steps_children, text
from pathway import applies, standing, summary
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.household import Child
from pathway.scales import Stage

NEW = "This area came in after the assessment was begun. It may be looked at, and nothing is missing without it."
NAMED_AT_MOST = 3  # children named in the state of an area; with more, it says “some children”
STAGES = {
    Stage.BABY: "a baby",
    Stage.YOUNG: "a child of one to four",
    Stage.CHILD: "a child of five to ten",
    Stage.ADOLESCENT: "a child of eleven or more",
}


def unborn(record: Assessment) -> tuple[Child, ...]:
    """The children who are not yet born."""
    return tuple(child for child in record.children if child.unborn)


def slugs(record: Assessment, content: Content) -> tuple[tuple[str, str], ...]:
    """Every screen of an area by its id and title, in order; before birth comes first where a child is expected."""
    first = ((applies.BEFORE_BIRTH, "Before birth"),) if unborn(record) else ()
    return (*first, *((area.id, area.title) for area in content.areas))


def here(record: Assessment, content: Content) -> str:
    """The area of this address, else the first; before birth where every child is still expected."""
    return at(record, content, st.query_params.get("area", ""))


def at(record: Assessment, content: Content, wanted: str) -> str:
    """The area an address means that names this one, or that names none there is."""
    if wanted in dict(slugs(record, content)):
        return wanted
    expected = bool(record.children) and len(unborn(record)) == len(record.children)
    return applies.BEFORE_BIRTH if expected else content.areas[0].id


def lead(area: Area, record: Assessment, on: date) -> None:
    """The question of the area and what to think with; where nothing is asked any more, why that is so."""
    if standing.only_read(area, record):
        areas_read.lead(area)
        return
    areas_look.lead(area.question + (" Choose the sentence nearest to each child’s life." if area.rated else ""))
    if standing.later(area, record):
        text.quiet(NEW)
    prompts(area, record, on)


def prompts(area: Area, record: Assessment, on: date) -> None:
    """What to ask, what worries, what works and what helps first: calm and folded."""
    stages = {applies.stage_of(child, on) for child in record.children}
    by_age = [(f"For {STAGES[stage]}", area.ask_for.get(stage, ())) for stage in STAGES if stage in stages]
    with st.expander("What to ask and look for"):
        areas_look.prompts(
            ("Ask or look for", area.ask),
            *by_age,
            ("Working if", area.working_if),
            ("Worry if", area.worry_if),
            ("What may help first", area.first_help),
        )


def state(record: Assessment, area_id: str, content: Content, on: date) -> str:
    """How far one area has come, in words."""
    if area_id == applies.BEFORE_BIRTH:
        written = [record.judgement(child, area_id).meaning_now.strip() for child in unborn(record)]
        return "Written" if all(written) else "Started" if any(written) else "Not started"
    area = content.area(area_id)
    if standing.only_read(area, record):
        return "Only to be read" if area.former else "Retired"
    if not area.rated:
        return "Described" if record.circumstances.situation.strip() else "Not started"
    asked = [child for child in record.children if applies.asked(area, child, on)]
    if area_id == applies.EXTRA_NEEDS and not asked and any(child.impairment is None for child in record.children):
        return "First say on the family page who has an impairment"
    blank = {child.id for child in asked if record.judgement(child, area_id).level is None}
    return _blank(record, [child.id for child in asked], blank)


def _blank(record: Assessment, asked: list[str], blank: set[str]) -> str:
    if not asked:
        return "Not asked about these children"
    if not blank:
        return "Answered for every child asked about"
    if len(blank) == len(asked):
        return "Not started"
    names = [name for child, name in steps_children.called(record).items() if child in blank]
    return f"Still blank for {summary.in_a_row(names) if len(names) <= NAMED_AT_MOST else 'some children'}"


def links(record: Assessment, content: Content, here: str, child: Child | None, on: date) -> None:
    """Every area with its state in words; the child shown in a narrow window stays the same."""
    st.header("All areas", anchor=False)
    with st.container(key="all_areas"):
        for slug, title in slugs(record, content):
            with st.container(key="area_here" if slug == here else f"area_link_{slug}"):
                _link(record, slug, title, state(record, slug, content, on), child)


def _link(record: Assessment, slug: str, title: str, says: str, child: Child | None) -> None:
    query = {"a": record.id, "area": slug} | ({"child": child.id} if child else {})
    label = f"{text.plain_label(title)}  \n:small[{text.plain_label(says)}]"
    st.page_link(frame.page("area"), label=label, query_params=query, width="stretch")
