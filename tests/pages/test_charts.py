"""Charts: the picture and its table say the same, a gap is a gap, and nothing that was typed acts in a picture."""

import re
from datetime import date
from html import unescape

import pytest

from pages.parts import charts_appointments, charts_figures, charts_profile, session
from pathway import content as packs
from pathway.assessment import Assessment
from pathway.history import Appointment
from pathway.profile import SHAPES
from pathway.scales import Brought, Level
from tests.families import ASH, ROWAN, TODAY, empty, judged, seen

HOSTILE = "<a href='http://127.0.0.1:9/x'>Ro</a> **wan**"


@pytest.fixture(scope="module")
def content() -> packs.Content:
    return packs.load(session.DATA, None)


@pytest.fixture
def record() -> Assessment:
    return seen().keep(
        judged(Level.MET), judged(Level.NOT_MET, child="ash"), judged(Level.NOT_KNOWN_YET, area="health"),
        judged(Level.PARTLY_MET, area="clean"), judged(Level.MOSTLY_MET, area="safe"),
    )  # fmt: skip


def test_every_shape_of_the_profile_can_be_drawn() -> None:
    assert set(SHAPES.values()) <= set(charts_profile.GLYPHS)


def test_levels_are_told_apart_by_shape_alone() -> None:
    shapes = [charts_profile.GLYPHS[SHAPES[level]] for level in charts_profile.PLACES]

    assert len(set(shapes)) == len(shapes)
    assert all(shapes)


def test_the_table_says_what_the_picture_says(record: Assessment, content: packs.Content) -> None:
    columns = charts_profile.columns(record, content, TODAY)
    table = charts_profile.table(columns)

    for column in columns:
        figure = charts_figures.profile(column)
        shapes, words = figure.data
        said = [re.sub(r"^– ", "", word) for word in words.text]
        placed = [cell for cell in column.cells if cell.place is not None]
        assert said == list(table[column.name])
        assert list(zip(shapes.x, shapes.text, strict=True)) == [(cell.place, cell.glyph) for cell in placed]


def test_the_place_of_a_shape_is_the_place_of_its_level(record: Assessment, content: packs.Content) -> None:
    (column,) = charts_profile.columns(record, content, TODAY, only="rowan")
    places = {cell.word: cell.place for cell in column.cells if cell.place is not None}

    assert places == {"met": 0, "mostly met": 1, "partly met": 2}


def test_where_nothing_is_known_there_is_a_gap_and_a_word_but_no_shape(
    record: Assessment, content: packs.Content
) -> None:
    (column,) = charts_profile.columns(record, content, TODAY, only="rowan")
    by_area = {cell.area: cell for cell in column.cells}
    health, home = by_area[content.area("health").title], by_area[content.area("home").title]

    assert (health.place, health.glyph, health.word) == (None, "", "not known yet")
    assert (home.place, home.glyph, home.word) == (None, "", "not looked at")


def test_an_unborn_child_has_no_level_in_the_picture(record: Assessment, content: packs.Content) -> None:
    (column,) = charts_profile.columns(record, content, TODAY, only="bay")

    assert {cell.word for cell in column.cells} == {"before birth"}
    assert {cell.place for cell in column.cells} == {None}


def test_a_name_or_a_kind_of_appointment_is_never_markup_in_a_picture(content: packs.Content) -> None:
    odd = ROWAN.but(name=HOSTILE)
    given = Appointment(id="one", child_id="rowan", kind=HOSTILE, outcome=Brought.BROUGHT)
    record = empty().keep(odd, given)

    profile = charts_figures.profile(charts_profile.columns(record, content, TODAY)[0])
    appointments = charts_figures.appointments(charts_appointments.rows(record))

    texts = [profile.layout.title.text, *profile.layout.yaxis.ticktext, *appointments.layout.yaxis.ticktext]
    for text in texts:
        assert "<" not in text.replace("<br>", "")
    assert unescape(profile.layout.title.text).startswith("<a href=")


def test_appointments_are_drawn_in_order_with_a_shape_for_each_outcome(record: Assessment) -> None:
    outcomes = (Brought.BROUGHT, Brought.WAS_NOT_BROUGHT, Brought.CANCELLED_BY_SERVICE, None)
    given = [
        Appointment(id=f"a{turn}", child_id="ash", kind="Dentist", outcome=one, on=date(2026, 1, turn + 1))
        for turn, one in reversed(list(enumerate(outcomes)))
    ]
    rows = charts_appointments.rows(empty().keep(ASH, *given))

    (trace,) = charts_figures.appointments(rows).data
    (line,) = charts_appointments.table(rows)["In order"]

    assert list(trace.text) == [charts_appointments.glyph(one) for one in outcomes]
    assert line == "brought, was not brought, cancelled by the service, not known yet"


def test_many_appointments_go_on_in_a_line_below_and_none_is_lost() -> None:
    given = [Appointment(id=f"a{turn}", child_id="ash", kind="Dentist", outcome=Brought.BROUGHT) for turn in range(20)]
    figure = charts_figures.appointments(charts_appointments.rows(empty().keep(ASH, *given)))

    assert sum(len(trace.text) for trace in figure.data) == 20
    assert list(figure.layout.yaxis.ticktext) == ["Dentist<br>Ash", "", ""]


def _named(*given: tuple[str, str, str]) -> list[str]:
    """The names of the rows for children of these names with appointments of these kinds."""
    children = [ROWAN.but(id=id, name=name) for id, name, _ in given]
    offered = [
        Appointment(id=f"{id} {turn}", child_id=id, kind=kind, outcome=Brought.BROUGHT)
        for turn, (id, _, kind) in enumerate(given)
    ]
    figure = charts_figures.appointments(charts_appointments.rows(empty().keep(*children, *offered)))
    return [name.replace("<br>", " ") for name in figure.layout.yaxis.ticktext]


def test_no_two_rows_of_appointments_read_alike_however_long_the_names_are() -> None:
    amira = "Amira Haddad (\u0623\u0645\u064a\u0631\u0629 \u062d\u062f\u0627\u062f)"
    named = _named(("amira", amira, "Paediatric ophthalmology outpatient clinic, county hospital"),
                   ("amira", amira, "Dentist"), ("sami", "Sami Haddad", "Dentist"))  # fmt: skip

    assert named == [
        "Paediatric ophthalmology outpatient clinic, county hospital Amira", "Dentist Amira", "Dentist Sami",
    ]  # fmt: skip


def test_children_of_the_same_first_name_are_told_apart_in_the_picture_too() -> None:
    assert _named(("one", "Ash Lane", "Dentist"), ("two", "Ash Moor", "Dentist")) == [
        "Dentist Ash Lane", "Dentist Ash Moor",
    ]  # fmt: skip
