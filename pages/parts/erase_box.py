"""Deleting a family: asked twice, with a reason that is kept, and a receipt of what was erased."""

import streamlit as st

from pages.parts import brought, carry_box, report_box, session, start_look, text
from pages.parts.enough import Enough
from pages.parts.places import place
from pathway.errors import PathwayError
from pathway.store import Receipt, Row

_STAGE, _RECEIPT, _REASON = "erase.stage", "erase.receipt", "erase.reason"


def forget() -> None:
    """Leave a deletion that was begun."""
    for key in (_STAGE, _REASON, "erase.kept"):
        st.session_state.pop(key, None)


def draw(of: Row) -> None:
    """The stage of deletion this family is at; it begins with one quiet button."""
    stage = st.session_state.get(_STAGE, "")
    if not stage:
        st.button("Delete this family", key=f"erase.{of.id}", on_click=_go, args=("why",))
        return
    st.header("Delete this family", anchor=False)
    _what_goes(of)
    _why() if stage == "why" else _sure(of)


def _what_goes(of: Row) -> None:
    assessments = session.store().family(of.family_id)
    every = "its one assessment" if len(assessments) == 1 else f"all {len(assessments)} of its assessments"
    st.write(
        f"This takes away {every}, with every earlier version, note, name and child’s word, from this computer for "
        "good. Reports and copies that were already saved elsewhere stay where they are. "
        "What stays here is a receipt: when, by whom and why."
    )


def _why() -> None:
    st.write("The reason is kept with the receipt, so name nobody. Such as: the time for keeping it has ended.")
    given = st.text_input(
        "Why is it deleted?", value=st.session_state.get("erase.kept", ""), key=_REASON, autocomplete="off",
        width=start_look.LINE,
    )  # fmt: skip
    if st.session_state.get(_STAGE + ".missing"):
        st.error("Say why this family is deleted; the reason is kept with the receipt.")
    with st.container(horizontal=True):
        st.button("Go on to delete", key="erase.on", on_click=_ask_again, args=(given,))
        st.button("Keep this family", key="erase.keep", on_click=forget)


def _ask_again(given: str) -> None:
    reason = (st.session_state.get(_REASON) or given or "").strip()
    st.session_state[_STAGE + ".missing"] = not reason
    if reason:
        st.session_state["erase.kept"] = reason
        _go("sure")


def _sure(of: Row) -> None:
    reason = st.session_state["erase.kept"]
    text.show(f"Reason: {reason}")
    st.warning("Check once more: this cannot be undone.")
    with st.container(horizontal=True):
        st.button("Delete for good", key="erase.now", type="primary", on_click=_erase, args=(of.family_id, reason))
        st.button("Keep this family", key="erase.keep", on_click=forget)


def _go(stage: str) -> None:
    st.session_state[_STAGE] = stage


def _erase(family_id: str, reason: str) -> None:
    try:
        receipt = session.store().erase_family(family_id, reason=reason, by=session.signed_by(), at=session.now())
    except PathwayError as fault:
        st.session_state[_RECEIPT] = str(fault)
    else:
        st.session_state[_RECEIPT] = receipt
        # Nothing of the family stays in this window either.
        for key in ("opened", "earlier", "undo", "home.open"):
            st.session_state.pop(key, None)
        from pages.parts import report_file, review_list  # only here: the list of families needs nothing of reports

        carry_box.forget()
        report_box.forget()
        brought.forget()
        report_file.forget()
        review_list.forget_family(family_id)
    forget()


def receipt() -> None:
    """The receipt of the family that was deleted last, shown once; a page that was about it says nothing else."""
    found = st.session_state.pop(_RECEIPT, None)
    if isinstance(found, Receipt) and session.assessment_id() and session.opened() is None:
        st.title("Deleted", anchor=False)
        st.success("The family is deleted. This receipt is kept under Settings.")
        show(found)
        st.page_link(place("home").file, label="Go to the list of assessments")
        raise Enough
    if isinstance(found, Receipt):
        st.success("The family is deleted. This receipt is kept under Settings.")
        show(found)
    elif found:
        st.error(text.plain_label(found))


def show(of: Receipt) -> None:
    """One receipt in words; the reason is a person’s text."""
    from pages.parts.families import when

    looks = "1 assessment" if of.assessments == 1 else f"{of.assessments} assessments"
    versions = "1 version" if of.revisions == 1 else f"{of.revisions} versions"
    gone = "" if of.words_gone else " The file is cleaned the next time Waymark starts."
    text.show(f"Receipt {of.number}: {looks}, {versions}, erased {when(of.at)} by {of.by}.{gone}\nReason: {of.reason}")
