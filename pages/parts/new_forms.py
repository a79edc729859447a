"""The two ways an assessment begins: a family new to Waymark, or a later look at one that is here."""

import streamlit as st

from pages.parts import begin, families, long_text, session, text
from pathway import exchange
from pathway.errors import PathwayError
from pathway.store import Row

OFFERED = 500  # families in the list that opens; older ones are found from the list of assessments


def family() -> None:
    """A family new to Waymark; the children may come later."""
    st.header("A family new to Waymark", anchor=False)
    st.write("Leave this empty if you like: a child may have no name yet, and all can be added later.")
    named = long_text.names("The children’s names, one on a line", key="new.children")
    if st.button("Start", type="primary", key="new.start"):
        _go(lambda: begin.family([line.strip() for line in named.splitlines() if line.strip()]))


def later(earlier: str) -> None:
    """A later look at a family that is here: it starts empty, and is linked to the newest of the family."""
    rows = {row.id: row for row in session.store().list(limit=OFFERED)}
    if not rows and not earlier:
        return
    st.header("A later look at a family that is here", anchor=False)
    st.write("It is linked to the assessment before and starts empty, so that everything is looked at afresh.")
    chosen = _row(earlier, rows) or _chosen(rows)
    if earlier and chosen is not None:
        text.show(says(chosen))
    if chosen is not None:
        _follows(chosen)
    people = st.checkbox(
        "Bring across who is in the family: names, dates of birth and who the adults are", value=True, key="new.people"
    )
    if st.button("Start the later assessment", key="new.later", type="primary" if earlier else "secondary"):
        if chosen is None:
            st.error("Choose the family first.")
        else:
            found = chosen
            _go(lambda: begin.later(found.family_id, people=people))


def _row(id: str, rows: dict[str, Row]) -> Row | None:
    """The assessment of the address, also where it is too old for the list."""
    if not id or id in rows:
        return rows.get(id)
    stored = session.store().load(id)
    family = exchange.from_json(stored.document).family_id if stored else ""
    return next((row for row in session.store().family(family) if row.id == id), None) if family else None


def _chosen(rows: dict[str, Row]) -> Row | None:
    id = st.selectbox(
        "Which family", list(rows), index=None, key="new.which", format_func=lambda one: says(rows[one]),
        placeholder="Choose a family",
    )  # fmt: skip
    return rows[id] if id else None


def _follows(chosen: Row) -> None:
    """Which of the family’s assessments it will stand beside: the newest, whichever of them was chosen."""
    try:
        last = begin.last_of(chosen.family_id)
    except PathwayError as fault:
        st.error(text.plain_label(str(fault)))
        return
    if last is not None:
        newer = "" if last.record.id == chosen.id else " It is the newest of this family."
        text.show(f"It will stand beside the assessment of {last.says}.{newer}")


def says(row: Row) -> str:
    """A family of the list in one line, told apart from another of the same names."""
    practice = "practice, " if row.practice else ""
    # The end of the id tells apart two families whose children have the same names.
    return f"{row.title} ({practice}{row.state}, changed {families.when(row.changed_at)}, {row.id[:4]})"


def _go(start: begin.Starter) -> None:
    try:
        id = start()
    except PathwayError as fault:
        st.error(text.plain_label(str(fault)))
    else:
        begin.open_at("tasks", id)
