"""What has changed, on screen: pictures, words and table say the same, and only this family is read."""

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
import streamlit as st

from pages.parts import charts_change, charts_change_figure, session
from pages.parts.charts_profile import GLYPHS
from pathway import change, exchange, keeping, practice
from pathway import content as packs
from pathway.assessment import Assessment
from pathway.change import ChildOverTime
from pathway.errors import PathwayError
from pathway.evidence import Contact
from pathway.scales import Level
from tests import areas
from tests.families import ROWAN, TODAY, empty, judged
from tests.hostile import hostile
from tests.pages.screen import Screen, database

PELLOW = practice.family("pellow").assessments
OPEN = "See each child from one assessment to the next"
ODD = "<a href='http://127.0.0.1:9/x'>Ro</a> **wan**"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def stored(*records: Assessment) -> None:
    for record in records:
        session.store().create(
            record.id, exchange.to_json(record), keeping.summarised(record), by="Pat", at=session.now(), what="Started"
        )


def opened(record: Assessment, *, unfolded: bool = True) -> Screen:
    """The argument with the part on what has changed, of an assessment that is stored already."""
    screen = Screen.again(record.id, "assess/meaning", child=record.children[0].id)
    if unfolded:
        screen.app.session_state["changes_meaning"] = True
        screen.run()
    return screen


def looked(id: str, level: Level, earlier: str | None = None, **more: object) -> Assessment:
    """One child, once."""
    record = empty().but(id=id, earlier_id=earlier, **more)
    day = date(2026, 1, 1 + int(id))
    return record.keep(Contact(id="visit", on=day), ROWAN, judged(level))


def earlier_of(record: Assessment) -> tuple[Assessment, ...]:
    """What a page on this assessment would be given."""
    st.session_state["opened"] = keeping.Opened(record, 1, session.now())
    return session.earlier()


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page whose address names the assessment that is open."""
    monkeypatch.setattr(session, "shown", lambda: st.session_state["opened"])
    for key in ("opened", "earlier"):
        st.session_state.pop(key, None)


# The pictures


def children() -> list[ChildOverTime]:
    return list(change.over_time(PELLOW, packs.load(session.DATA, areas.here()), TODAY))


def test_the_picture_the_table_and_the_words_say_the_same() -> None:
    for child in (one for one in children() if one.drawn):
        figure = charts_change_figure.over_time(child.days, child.rows)
        shapes, said = figure.data
        table = charts_change.table(child)
        cells = [cell for row in child.rows for cell in row.cells]

        assert [unescape(word).replace("<br>", " ") for word in said.text] == [cell.word for cell in cells]
        assert list(shapes.text) == [GLYPHS[cell.shape] for cell in cells if GLYPHS[cell.shape]]
        assert [list(row) for row in table.itertuples(index=False)] == [
            [row.area, *(cell.word for cell in row.cells)] for row in child.rows
        ]
        assert list(table.columns) == ["Area", *child.days]
        assert [one.text.replace("<br>", " ") for one in figure.layout.annotations] == [
            f"<b>{row.area}</b>" for row in child.rows
        ]
        lines = unescape(re.sub(r"<[^>]+>", "", charts_change.listed(child)))
        for row in child.rows:
            before, now = row.cells[-2:]
            wanted = (
                f"{row.area}, {now.word}"
                if before.word == now.word
                else f"{row.area}: {before.word} on {child.days[-2]}, {now.word} on {child.days[-1]}."
            )
            assert wanted in lines


def test_a_word_stands_under_its_own_shape_and_a_gap_has_no_line() -> None:
    child = children()[0]
    figure = charts_change_figure.over_time(child.days, child.rows)
    shapes, said = figure.data
    words = {(x, y) for x, y in zip(said.x, said.y, strict=True)}

    for x, y in zip(shapes.x, shapes.y, strict=True):
        assert any(x == at and 0 < below - y < 30 for at, below in words)
    assert len(figure.layout.shapes) == len(shapes.x)
    assert len(shapes.x) < len(said.x)


def test_nothing_of_a_name_or_an_area_acts_in_picture_words_or_table() -> None:
    words = hostile("http://127.0.0.1:9")
    before, now = (looked(str(n), Level.MET).keep(ROWAN.but(name=words), judged(level, area=ODD))
                   for n, level in ((1, Level.MET), (2, Level.NOT_MET)))  # fmt: skip
    (child,) = change.over_time((before, now), packs.load(session.DATA, None), TODAY)
    figure = charts_change_figure.over_time(child.days, child.rows)
    named = [re.sub(r"</?b>|<br>", "", one.text) for one in figure.layout.annotations]

    assert not any("<" in name for name in named)
    assert "<a" not in charts_change.listed(child)


# The page


def test_a_family_seen_three_times_is_told_child_by_child() -> None:
    stored(*PELLOW)
    screen = opened(PELLOW[-1])
    charts = [one.proto.id for one in screen.app.get("plotly_chart") if "chart_change" in one.proto.id]

    for words in (charts_change.TITLE, "Kezia Pellow", "Not yet born on 9 October 2025.", charts_change.DAYS):
        assert words in unescape(screen.words)
    assert "partly met on 9 October 2025, not met on 9 March 2026." in screen.words
    assert len(charts) == 3


def test_the_pictures_are_not_drawn_before_somebody_asks_for_them() -> None:
    stored(*PELLOW)
    screen = opened(PELLOW[-1], unfolded=False)

    assert [one.label for one in screen.app.expander if one.label == OPEN] == [OPEN]
    assert not [one for one in screen.app.get("plotly_chart") if "chart_change" in one.proto.id]


def test_a_first_assessment_says_that_there_is_nothing_to_compare_it_with() -> None:
    stored(PELLOW[0])
    screen = opened(PELLOW[0])

    assert charts_change.FIRST in screen.words
    assert OPEN not in [one.label for one in screen.app.expander]


def test_an_earlier_one_that_is_not_here_is_not_said_to_be_none() -> None:
    stored(PELLOW[-1])
    screen = opened(PELLOW[-1])

    assert charts_change.ELSEWHERE in screen.words
    assert charts_change.FIRST not in screen.words


def test_a_change_made_now_is_seen_at_once_beside_what_was_before() -> None:
    stored(looked("1", Level.NOT_MET), looked("2", Level.NOT_MET, "1"))
    before = opened(looked("2", Level.NOT_MET)).words
    keeping.change(
        session.store(), "2", lambda record: record.keep(judged(Level.MET)), by="Pat", at=session.now(), what="Level"
    )

    assert "not met on 2 January 2026, met on" not in before
    assert "not met on 2 January 2026, met on 3 January 2026." in opened(looked("2", Level.MET)).words


# Which assessments are read


@pytest.mark.usefixtures("at")
def test_those_before_come_oldest_first() -> None:
    stored(*PELLOW)

    assert [one.id for one in earlier_of(PELLOW[2])] == [PELLOW[0].id, PELLOW[1].id]
    assert earlier_of(PELLOW[0]) == ()


@pytest.mark.usefixtures("at")
def test_two_that_name_each_other_are_each_read_once() -> None:
    first, second = looked("1", Level.MET, "2"), looked("2", Level.MET, "1")
    stored(first, second, looked("3", Level.MET, "3"))

    assert [one.id for one in earlier_of(second)] == ["1"]
    assert earlier_of(looked("3", Level.MET, "3")) == ()


@pytest.mark.usefixtures("at")
def test_one_that_is_not_stored_is_passed_over_and_what_is_here_is_given() -> None:
    stored(PELLOW[1])

    assert [one.id for one in earlier_of(PELLOW[2])] == [PELLOW[1].id]


@pytest.mark.usefixtures("at")
def test_an_assessment_of_another_family_is_never_given_whatever_a_file_says() -> None:
    stored(looked("1", Level.MET, family_id="others"))

    assert earlier_of(looked("2", Level.MET, "1")) == ()


@pytest.mark.usefixtures("at")
def test_each_is_read_once_and_again_when_it_was_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    stored(*PELLOW)
    first = earlier_of(PELLOW[2])
    read: list[int] = []
    whole = exchange.from_json

    def counting(text: str | bytes) -> Assessment:
        read.append(len(text))
        return whole(text)

    monkeypatch.setattr(exchange, "from_json", counting)

    assert all(one is again for one, again in zip(first, earlier_of(PELLOW[2]), strict=True))
    assert read == []
    keeping.change(
        session.store(), PELLOW[0].id, lambda record: record.but(marking="OFFICIAL"), by="Pat", at=session.now(),
        what="Marking",
    )  # fmt: skip
    assert earlier_of(PELLOW[2])[0].marking == "OFFICIAL"


@pytest.mark.usefixtures("at")
def test_an_earlier_one_that_cannot_be_read_is_said_and_not_left_out() -> None:
    record = looked("1", Level.MET)
    session.store().create("1", "{}", keeping.summarised(record), by="Pat", at=session.now(), what="Started")
    later = looked("2", Level.MET, "1")
    stored(later)

    with pytest.raises(PathwayError):
        earlier_of(later)
    assert "Choose a file that Waymark saved" in opened(later).words


def test_nothing_of_an_earlier_one_stays_in_the_window_once_the_family_is_deleted() -> None:
    stored(*PELLOW)
    screen = opened(PELLOW[-1])
    assert "earlier" in screen.app.session_state

    from pages.parts import erase_box

    st.session_state["earlier"] = {"1": PELLOW[0]}
    erase_box._erase(PELLOW[0].family_id, "time")
    assert "earlier" not in st.session_state
