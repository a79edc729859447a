"""The argument for one child: their words first, what life is like, what works, what worries us, what is not known."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import arguments_evidence as evidence
from pages.parts import evidence_words, last_time_child, session, steps_links, text
from pages.parts.bound import Bound
from pages.parts.text import quiet
from pathway import applies, questions
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.last_time import Look
from pathway.meaning import Meaning
from pathway.places import Place
from pathway.scales import Leaning
from reports.policies import PROFESSIONALS

SHORT = 70  # characters of a quotation in a list of choices, where the whole stands above it


def words_first(assessment: Assessment, child: Child, content: Content) -> None:
    """The child’s exact words as they were said, and the choice of up to two that open every report."""
    said = assessment.words_of(child)
    if not said:
        quiet("No exact words of this child yet. What a baby or a child without speech shows us is described instead.")
        steps_links.link(Place("voice", child_id=child.id), "Go to this child’s voice")
        return
    for piece in said:
        text.quote(piece.words, evidence_words.about(piece, assessment, content))
    if any(piece.handling in PROFESSIONALS.asked for piece in said):
        quiet("Words a child asked care for stay out of a file until you put them in on the report’s screen.")
    by_id = {piece.id: piece for piece in said}
    bound(assessment, child).several(
        "Which words open every report (up to two)", "words_first", {id: _short(by_id, id) for id in by_id},
        max_selections=2, help="The rest keep their place in the report.", placeholder="Choose from the words above",
    )  # fmt: skip


def _short(by_id: dict[str, Evidence], id: str) -> str:
    """The beginning of a quotation, with its place in the list so that two alike are told apart."""
    words = " ".join(by_id[id].words.split())
    return f"{list(by_id).index(id) + 1}. “{words if len(words) <= SHORT else words[:SHORT] + '…'}”"


def life(assessment: Assessment, child: Child, before: Sequence[Look] = ()) -> None:
    """What a day is like; what was observed is a press away on the voice screen."""
    _written(assessment, child, before, "What life is like for this child", "life", rows=4)


def _written(
    assessment: Assessment, child: Child, before: Sequence[Look], label: str, part: str, *, rows: int
) -> None:  # fmt: skip
    """One part of the argument, with what stood there last time beneath."""
    bound(assessment, child).long_text(label, part, rows=rows)
    last_time_child.beneath(child, part, before)


def works_and_worries(assessment: Assessment, child: Child, content: Content, before: Sequence[Look] = ()) -> None:
    """What works beside what worries us, each above the box where it is weighed."""
    works, worries = st.columns(2)
    with works:
        _weighed(assessment, child, content, Leaning.STRENGTH, "What works", "Nothing sorted as a strength yet.")
        _written(assessment, child, before, "What works for this child, and what it does for them", "working", rows=5)
    with worries:
        _weighed(assessment, child, content, Leaning.CONCERN, "What worries us", "Nothing sorted as a concern yet.")
        _written(assessment, child, before, "What worries us, and why we think so", "worried", rows=5)
    evidence.others(assessment, child, content)


def _weighed(
    assessment: Assessment, child: Child, content: Content, towards: Leaning, title: str, otherwise: str
) -> None:
    st.subheader(title, anchor=False)
    evidence.listed(evidence.leaning(assessment, child, towards), assessment, content, otherwise)


def what_else(assessment: Assessment, child: Child, content: Content, before: Sequence[Look] = ()) -> None:
    """What else could explain it, what is not known, and what would change our mind."""
    _written(assessment, child, before, "What else could explain what worries us", "other_explanations", rows=3)
    _questions(assessment, child, content)
    _written(assessment, child, before, "What else is not known yet, in your own words", "not_known", rows=3)
    _written(assessment, child, before, "What would change our mind, either way", "change_our_mind", rows=3)


def _questions(assessment: Assessment, child: Child, content: Content) -> None:
    on = applies.as_of(assessment, session.today())
    asked = [one for one in questions.unknowns(assessment, content, on) if one.child.id == child.id]
    if not asked:
        return
    st.subheader("Not known yet, from the areas", anchor=False)
    for one in asked:
        words = " ".join(part for part in (one.to_find_out.strip(), _whom(one.ask_whom)) if part)
        text.show(f"{one.about}: {words or 'what to find out is not written yet'}")


def _whom(words: str) -> str:
    return f"Ask: {words.strip()}" if words.strip() else ""


def chart(assessment: Assessment, content: Content) -> None:
    """The profile of the children’s areas and what has changed; drawn by the parts that draw charts on a screen."""
    from pages.parts import charts, charts_change

    st.header("The children’s areas side by side", anchor=False)
    on = applies.as_of(assessment, session.today())
    charts.profile(assessment, content, on, key="meaning")
    charts_change.draw(assessment, content, on, key="meaning")


def bound(assessment: Assessment, child: Child) -> Bound:
    """The controls for this child’s argument."""
    return Bound(f"meaning.{child.id}", assessment.meaning(child), lambda record: record.meaning(child), _keep)


def _keep(record: Assessment, meaning: Meaning) -> Assessment:
    return record.keep(meaning)
