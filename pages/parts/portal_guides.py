"""How a page of guidance is read, and how those of one part of the portal are listed by the question they answer.

A page asks `chosen` for the guide its address names, then has that drawn by `draw`, or its part by `listed`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from html import escape

import streamlit as st

from pages.parts import portal_look, session, text
from pages.parts.places import place
from pathway.content import Content, Guide, Part, Passage, See
from pathway.findable import page_of
from pathway.scales import Stage
from pathway.summary import in_a_row

ASKED = "g"  # in an address, the id of the page of guidance that is asked for
AGES: dict[Stage, str] = {
    Stage.BEFORE_BIRTH: "a baby not yet born",
    Stage.BABY: "a baby",
    Stage.YOUNG: "a child of one to four",
    Stage.CHILD: "a child of five to ten",
    Stage.ADOLESCENT: "a young person of eleven to seventeen",
}
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“‘])")


def chosen(part: Part) -> Guide | None:
    """The guide of this part that the address names; None where it names none, or none of this part."""
    asked = st.query_params.get(ASKED, "")
    return next((one for one in among(session.content(), part) if one.id == asked), None)


def among(content: Content, part: Part) -> tuple[Guide, ...]:
    """The guides read on the page of this part, in order: what the list of assessments leads to is read in Guidance."""
    first = content.guides_in(Part.HOME) if part is Part.GUIDANCE else ()
    return (*first, *content.guides_in(part))


def draw(
    content: Content, guide: Guide, more: Callable[[], None] | None = None, first: Callable[[], None] | None = None,
    sides: Mapping[str, str] | None = None,
) -> None:  # fmt: skip
    """One guide in full: the question, the answer, what stands behind it, its sources, and where to go from here.

    `more` draws what the page itself holds on the same question, such as the area’s own numbers: above the ways on.
    `first` draws what is a part of the answer, such as the area’s own route: right below it.
    `sides` are for whom some passages are, by the id of each: a choice at the top leads down to them.
    """
    title = place(page_of(guide)).title
    portal_look.back(page_of(guide), f"Back to {title}")
    st.title(text.plain_label(guide.title), anchor=False)
    st.html(f'<p class="wm-asked">{escape(guide.answers)}</p>')
    if guide.stages:
        text.quiet(f"About {in_a_row([AGES[stage] for stage in guide.stages])}.")
    ways = {one.id: sides[one.id] for one in guide.passages if one.id in sides} if sides else {}
    _choice(ways)
    portal_look.lead(guide.says)
    _loud(content, guide.facts)
    if first is not None:
        first()
    together = more is None and _ends_in_sources(guide)
    for passage in guide.passages:
        last = passage is guide.passages[-1]
        also = _quiet_ones(content, guide.facts) if together and last else ()
        _passage(content, passage, also, anchored=passage.id in ways)
    if more is not None:
        more()
    if not together:
        _quiet(content, guide.facts)
    if guide.see:
        st.header("Where to go from here", anchor=False)
        portal_look.ways_on(content, guide.see)
    _beside(content, guide, title)


def listed(content: Content, part: Part, without: Iterable[str] = ()) -> None:
    """The guides of a part, each by its question with the first sentence of its answer.

    Where the address asks for a guide that is not of this part it is said first, with the way to it where there is one.
    `without` are the ids of those that the page itself gives a place of their own.
    """
    _not_found(content, part)
    left_out = set(without)
    cards(content, (one for one in among(content, part) if one.id not in left_out), f"guides_{part}")


def cards(content: Content, guides: Iterable[Guide], key: str) -> None:
    """These guides as cards, each by its question; `key` tells two such lists on one page apart."""
    found = tuple(guides)
    if not found:
        return
    with st.container(key=f"cards_{key}", gap=None):
        for guide in found:
            with st.container(key=f"card_{key}_{guide.id}", gap=None):
                portal_look.ways_on(content, (See(says=guide.answers, guide=guide.id),))
                st.html(f"<p>{escape(first_sentence(guide.says))}</p>")


def first_sentence(says: str) -> str:
    """The first sentence of a short answer: enough to see whether it is the one that was looked for."""
    return _SENTENCE.split(says, maxsplit=1)[0]


def _ends_in_sources(guide: Guide) -> bool:
    """Whether its last passage ends with where it comes from, so that the same of the whole guide would follow."""
    last = guide.passages[-1] if guide.passages else None
    return last is not None and bool(last.facts) and not last.see


def _choice(ways: Mapping[str, str]) -> None:
    """Links down to the passages that are for one reader or the other, by their ids; nothing where there are none."""
    if ways:
        links = "".join(f'<a href="#{escape(id)}">{escape(says)}</a>' for id, says in ways.items())
        st.html(f'<nav class="wm-sides" aria-label="Which is it?">{links}</nav>')


def _passage(content: Content, passage: Passage, also: tuple[str, ...] = (), *, anchored: bool = False) -> None:
    """One passage; `also` are the facts of the guide that stand with its own, `anchored` is for what is led down to."""
    st.header(text.plain_label(passage.title), anchor=passage.id if anchored else False)
    portal_look.read(passage.says, passage.points)
    if passage.facts:
        st.html(portal_look.sources(content, (*passage.facts, *also)))
    portal_look.ways_on(content, passage.see)


def _loud(content: Content, ids: tuple[str, ...]) -> None:
    """What could do harm if it were wrong stands with the answer, its source beside it."""
    found = tuple(one.id for one in content.facts_of(ids) if one.loud)
    if found:
        st.html(portal_look.sources(content, found))


def _quiet(content: Content, ids: tuple[str, ...]) -> None:
    found = _quiet_ones(content, ids)
    if found:
        st.html(portal_look.sources(content, found))


def _quiet_ones(content: Content, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one.id for one in content.facts_of(ids) if not one.loud)


def _beside(content: Content, guide: Guide, title: str) -> None:
    """The guides before and after this one, and all of the part."""
    of_page = among(content, Part(page_of(guide)))
    turn = of_page.index(guide)
    before, after = of_page[:turn][-1:], of_page[turn + 1 :][:1]
    st.header(f"More of {title}", anchor=False)
    ways = [("Before this: ", one) for one in before] + [("After this: ", one) for one in after]
    portal_look.ways_on(content, (See(says=word + one.answers, guide=one.id) for word, one in ways))
    portal_look.onward(page_of(guide), f"All of {title}")


def _not_found(content: Content, part: Part) -> None:
    asked = st.query_params.get(ASKED, "")
    elsewhere = next((one for one in content.guides if one.id == asked), None)
    if elsewhere is not None and elsewhere not in among(content, part):
        st.write("Go on to the page you asked for; it is in another part.")
        portal_look.ways_on(content, (See(says=elsewhere.answers, guide=elsewhere.id),))
    elif asked and elsewhere is None:
        st.write("Choose a page from this list; the address you followed does not lead to one here.")
