"""The adults of the open assessment: which kinds of help the words typed about each suggest, and who to ask."""

import streamlit as st

from pages.parts import portal_adult, portal_look, portal_tools, text
from pathway import calling, directory
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.directory import Suggested
from pathway.household import Adult

SAYS = (
    "A suggestion from words that were typed, and no judgement of anybody. You decide whom to ask, and with what "
    "agreement."
)
LOOKED = (
    "Looked through: Family, with what services and agencies said, and the sentences of the Notebook that have the "
    "adult’s name. “Mum”, “he” or “she” without a name are passed over, and words only hint: you know more than they "
    "say."
)
NOTHING = (
    "No words were found there that point to a kind of help. That does not mean there is no need. Ask them what help "
    "they have, and look through the kinds below."
)
MORE = "More that was written"
FEW = 3  # reasons that stand in sight; many visits may say the same
NOT_HERE = "Choose somebody below; the address you followed names nobody of this family."
WRITE = "Write down what their service says, in Family"


def named(record: Assessment) -> Adult | None:
    """The adult that the address names; None where it names none of this family."""
    asked = st.query_params.get(portal_adult.WHO, "")
    return next((adult for adult in record.adults if adult.id == asked), None)


def draw(record: Assessment, content: Content) -> None:
    """The adult the address names with all there is to ask, or every adult with what is suggested."""
    if not record.adults:
        return
    adult = named(record)
    if adult is not None:
        _one(record, content, adult)
        return
    st.header("The adults of this family", anchor=False)
    if st.query_params.get(portal_adult.WHO, ""):
        st.write(NOT_HERE)
    text.quiet(SAYS, LOOKED)
    for each in record.adults:
        _brief(record, content, each)
    portal_tools.to_page("family", WRITE)


def _called(record: Assessment, adult: Adult) -> str:
    return calling.adults(record.adults)[adult.id]


def _brief(record: Assessment, content: Content, adult: Adult) -> None:
    """One adult among others: the kinds of help that are suggested, each with its words."""
    with st.container(border=True, key=f"adult_{adult.id}", gap="small"):
        name = _called(record, adult)
        text.heading(name, 3)
        found = directory.for_adult(record, adult, content)
        if not found:
            text.quiet(NOTHING)
            return
        for one in found:
            with st.container(gap=None):
                portal_look.onward(
                    "adult-services", one.help.title, {portal_adult.KIND: one.help.id, portal_adult.WHO: adult.id}
                )
                _because(one)
        portal_look.onward("adult-services", f"Who to ask about {name}, all of it", {portal_adult.WHO: adult.id})


def _one(record: Assessment, content: Content, adult: Adult) -> None:
    """One adult with everybody to ask, how and what."""
    text.heading(_called(record, adult), 2)
    text.quiet(SAYS, LOOKED)
    found = directory.for_adult(record, adult, content)
    if not found:
        text.quiet(NOTHING)
    unreached = [one for one in found if not any(who.reached for who in directory.of_kind(content, one.help.id))]
    for one in found:
        with st.container(border=True, key=f"suggested_{one.help.id}", gap="small"):
            st.html(f"<h3>{text.inline(one.help.title)}</h3>")
            _because(one)
            portal_adult.how(content, one.help, level=4, ways=one in unreached[:1])
    portal_tools.to_page("family", WRITE)
    if len(record.adults) > 1:
        portal_look.onward("adult-services", "All adults of this family")


def _because(one: Suggested) -> None:
    """The words it rests on, as they were typed, each with where; those beyond a few are behind one line."""
    lines = [
        f'<p class="wm-quiet">{text.inline(reason.says)}: “{text.inline(reason.words)}”</p>' for reason in one.because
    ]
    more = text.folded(MORE, "".join(lines[FEW:])) if lines[FEW:] else ""
    st.html(f"{''.join(lines[:FEW])}{more}")
