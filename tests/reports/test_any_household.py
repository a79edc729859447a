"""Whatever a household is like and whatever was typed: every version says all it may, and nothing it may not."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pathway import content
from pathway.assessment import Assessment
from pathway.evidence import Contact, Evidence
from pathway.history import Event
from pathway.household import Adult, Born, Child, NotDisclosed
from pathway.judgement import Judgement
from pathway.meaning import Meaning
from pathway.people import AgencyAsked
from pathway.plan import Action, Goal, Plan
from pathway.scales import Answer, Birth, Handling, Impairment, Kind, Leaning, Level
from pathway.voice import Voice
from reports import absent, pdf, readback
from reports.expected import strings
from reports.forms import Form
from reports.request import Request
from reports.sharing import visible
from reports.versions import BY_ID, Version
from tests.families import AUTHOR, NOW
from tests.reports.build import AT, outside
from tests.reports.test_scripts import NAMES

ON = date(2026, 3, 12)
ENGLAND = content.load()
ADDRESS = "7 Quillon Terrace\nZZ9 4QX"
MARK = re.compile(r"(?:begin|end)[a-p]{6}x")
LONG = 20_000  # characters: what a box is designed for

bodies = st.one_of(
    st.text(max_size=80),
    st.sampled_from(["She sat with him.", "**bold** <b>x</b> =1+1 {nb} \\", "one\n\ntwo\n\tthree", *NAMES.values()]),
    st.integers(40, 400).map(lambda length: "Llanfairpwll" * (length // 12)),
)
FULL = "Nobody came to the door. " * (LONG // 25)


class Texts:
    """Texts that each begin and end with a mark of their own, so that each can be told from all others anywhere."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw, self._made = draw, 0
        self._full = draw(st.integers(1, 60))  # which of the texts fills its box

    def __call__(self, body: str | None = None) -> str:
        self._made += 1
        mark = "".join(chr(ord("a") + int(digit, 16)) for digit in f"{self._made:06x}")
        if self._made == self._full:
            body = FULL
        return f"begin{mark}x {self._draw(bodies) if body is None else body} end{mark}x"


@st.composite
def households(draw: st.DrawFn) -> Assessment:
    """One to twelve children of every age, with something said and seen of each, and handled in every way."""
    text = Texts(draw)
    handling = st.sampled_from(Handling)
    record = Assessment(id="a", family_id="f", started_at=NOW, author=AUTHOR)
    record = record.keep(
        NotDisclosed(id="refuge", words=ADDRESS),
        Adult(id="home", name="Jo Bramley", relation="mother", lives_here=Answer.YES, own_view=text()),
        Adult(id="away", name=text("Wilberforce"), relation="father", own_view=text()),
        AgencyAsked(id="police", agency="Police", said=text()),
        Contact(id="visit", on=date(2026, 3, 3), place=f"{text()} {ADDRESS}"),
        Event(id="move", what=text(), child_ids=(), handling=draw(handling)),
    )
    for number in range(draw(st.integers(1, 12))):
        id = f"c{number}"
        age = draw(st.integers(-1, 17))
        born = Born(precision=Birth.EXPECTED) if age < 0 else Born(precision=Birth.EXACT, on=date(2026 - age, 1, 5))
        name = draw(st.sampled_from(["Rose", "Ellie-May", "", *NAMES.values()]))
        impairment = draw(st.sampled_from([None, *Impairment]))
        record = record.keep(
            Child(id=id, name=name, born=born, impairment=impairment),
            Evidence(
                id=f"said{id}", kind=Kind.TOLD_BY_CHILD, exact=True, words=text(), child_ids=(id,), said_by=id,
                handling=draw(handling),
            ),
            Evidence(
                id=f"seen{id}", kind=Kind.SAW, words=text(), child_ids=(id,), area_ids=("food",), contact_id="visit",
                leaning=draw(st.sampled_from(Leaning)), handling=draw(handling),
            ),
            Judgement(child_id=id, area_id="food", level=draw(st.sampled_from(Level)), meaning_now=text()),
            Voice(id=f"v{id}", child_id=id, wants=text(), what_we_did=text(), told=text(), handling=draw(handling)),
            Meaning(child_id=id, life=text(), worried=text(), working=f"at {ADDRESS}"),
            Action(id=f"do{id}", what=text(), who="Jo", child_ids=(id,), child_notices=text(), by=date(2026, 3, 20)),
            Goal(id=f"goal{id}", child_ids=(id,), goal=text()),
        )  # fmt: skip
    return record.but(plan=Plan(contingency=text(), handover=text(), goodbye=text(), review_on=date(2026, 4, 1)))


def _marks(texts: Iterator[tuple[str, str]]) -> set[str]:
    return {mark for _, text in texts for mark in MARK.findall(text)}


@pytest.mark.parametrize("of", BY_ID.values(), ids=list(BY_ID))
@settings(max_examples=6, deadline=None, suppress_health_check=[*HealthCheck])
@given(record=households())
def test_nothing_is_lost_cut_altered_or_off_the_page_and_hidden_words_are_nowhere(
    of: Version, record: Assessment
) -> None:
    child = record.children[-1].id if of.for_a_child else ""
    shown = visible(record, of.rules(child))
    hidden = _marks(absent.texts(record)) - _marks(absent.texts(shown))

    document = of.make(Request(record, ENGLAND, on=ON, made_at=AT, child_id=child))
    said = _marks(("", text) for text in strings(document))
    assert not said & hidden
    assert {f"end{mark[5:]}" for mark in said if mark.startswith("begin")} <= said, "a text is cut"
    if of.id == "professional":
        assert _marks(absent.texts(shown)) <= said, "a text is lost"

    drawn = pdf.draw(document)
    assert readback.compare(drawn, document) == ()
    assert outside(drawn) == []
    for form in Form:
        file = drawn if form is Form.PDF else form.write(document, lambda stage, fraction: None)
        inside = list(form.said(file))
        assert not _marks(iter(inside)) & hidden, form
        assert not [where for where, text in inside if "quillon" in text.casefold()], form
        if form is not Form.PDF:
            assert said <= _marks(iter(inside)), "a text is lost on the way to the file"
