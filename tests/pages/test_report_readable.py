"""The hints about hard sentences: for whoever writes, each with its way, as text whatever it holds, and soon quiet."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import report_readable, session, text
from pathway import readable
from pathway.assessment import Assessment
from pathway.household import Child
from pathway.meaning import Meaning
from pathway.plan import Goal
from tests import hostile
from tests.families import ROWAN, empty
from tests.pages.screen import Screen, database

BEACON = "http://127.0.0.1:9"
HARD = "The accommodation of child {} is cold."
FOLDED = "More sentences to look at"


def _page() -> None:
    import streamlit as st

    from pages.parts import frame, report_readable, session
    from pathway import readable

    st.navigation(frame.pages(), position="hidden")
    with session.drawing():
        report_readable.show(readable.for_family(session.assessment(), session.content()))


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def shown(record: Assessment) -> Screen:
    """The hints of this record on a page of their own."""
    session.begin(record)
    app = AppTest.from_function(_page, default_timeout=60)
    app.query_params["a"] = record.id
    return Screen(app, record.id).run()


def goals(many: int) -> Assessment:
    """A family with so many goals, each with one hard sentence."""
    return empty().keep(
        ROWAN, *(Goal(id=f"g{place}", goal=HARD.format("abcdefghijkl"[place])) for place in range(many))
    )


def test_the_writer_reads_their_own_sentence_what_to_try_and_goes_to_it_by_name() -> None:
    life = "The accommodation is cold.\nHe sleeps in it."
    screen = shown(empty().keep(ROWAN, Meaning(child_id="rowan", life=life)))

    assert [one.value for one in screen.app.header] == ["Easy to read?"]
    assert report_readable.ONLY_YOU in screen.words
    assert "The accommodation is cold." in screen.words
    assert "This word is long: accommodation; say it another way or explain it." in screen.words
    assert "He sleeps in it" not in screen.words
    ((says, page, query),) = screen.links()
    assert (says, page) == ("Rowan, What it means: What life is like", "meaning")
    assert "child=rowan" in query
    assert "accommodation" not in query


def test_a_goal_is_led_to_by_itself() -> None:
    ((says, page, query),) = shown(goals(1)).links()

    assert (says, page) == ("Plan: What will be happening instead", "plan")
    assert "item=g0" in query


def test_no_more_than_the_first_lie_open_and_none_is_lost() -> None:
    few = shown(goals(report_readable.AT_ONCE))
    assert not few.app.expander

    many = shown(goals(report_readable.AT_ONCE + 2).but(id="many"))
    (folded,) = many.app.expander
    inside = "".join(str(one.proto.body) for one in folded.get("html"))
    assert folded.label == FOLDED
    for letter in "abc":
        assert HARD.format(letter) not in inside
    for letter in "de":
        assert HARD.format(letter) in inside
    assert len(many.links()) == report_readable.AT_ONCE + 2


def test_where_nothing_is_hard_it_says_so_and_claims_no_more() -> None:
    screen = shown(empty().keep(ROWAN))

    assert report_readable.NOTHING in screen.words
    assert not screen.links()


def test_whatever_was_typed_is_shown_as_text_and_reaches_no_label_as_markup() -> None:
    nasty = hostile.hostile(BEACON)
    sentence = f"The accommodation-{nasty} is of the {'<b>inappropriately</b> ' * 2}{'and ' * 20}kind"
    child = Child(id="ash", name=nasty, born=ROWAN.born)
    record = empty().keep(child, Meaning(child_id="ash", life=sentence), Goal(id="g", goal=sentence))
    screen = shown(record)

    assert hostile.MARK in screen.words
    assert (
        text.block(readable.for_family(record, session.content())[0].sentence, css="wm-evidence words") in screen.words
    )
    for tag in ("<img", "<script", "<svg", "<b>"):
        assert tag not in screen.words
    assert "<bdi>" not in screen.words
    for says, _, query in screen.links():
        assert hostile.MARK not in says
        assert re.fullmatch(r"[\w=&-]*", query)
