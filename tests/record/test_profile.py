"""The profile shows each child’s levels as words and shapes, and what is not known as a gap and never as a level."""

from pathway import applies
from pathway.assessment import Assessment
from pathway.content import load
from pathway.household import Child
from pathway.practice import family
from pathway.profile import SHAPES, UNTOUCHED, profile, words
from pathway.scales import Level
from tests.families import ASH, BAY, ROWAN, TODAY, judged, seen

CONTENT = load()


def cell(record: Assessment, child: Child, area_id: str) -> Level | None:
    made = profile(record, CONTENT, TODAY)
    row = next(row for row in made.rows if row.area.id == area_id)
    return row.cells[made.children.index(child)]


def test_what_nobody_looked_at_is_a_gap_and_no_level() -> None:
    assert cell(seen(), ROWAN, "food") is None
    assert SHAPES[None] == "gap"
    assert words(None, CONTENT) == UNTOUCHED


def test_what_is_not_known_yet_is_a_gap_with_words_of_its_own() -> None:
    record = seen().keep(judged(Level.NOT_KNOWN_YET))

    assert cell(record, ROWAN, "food") is Level.NOT_KNOWN_YET
    assert SHAPES[Level.NOT_KNOWN_YET] == "gap"
    assert words(Level.NOT_KNOWN_YET, CONTENT) != words(None, CONTENT)


def test_a_gap_is_never_drawn_as_met_or_as_not_applicable() -> None:
    drawn = {SHAPES[level] for level in (Level.MET, Level.MOSTLY_MET, Level.PARTLY_MET, Level.NOT_MET)}

    assert SHAPES[None] not in drawn | {SHAPES[Level.NOT_APPLICABLE]}


def test_each_level_has_a_shape_of_its_own_so_that_nothing_hangs_on_colour() -> None:
    levels = [level for level in Level if level is not Level.NOT_KNOWN_YET]

    assert len({SHAPES[level] for level in levels}) == len(levels)
    assert set(SHAPES) == {None, *Level}


def test_each_child_keeps_their_own_column() -> None:
    record = seen().keep(judged(Level.NOT_MET), judged(Level.MET, child="ash"))

    assert cell(record, ROWAN, "food") is Level.NOT_MET
    assert cell(record, ASH, "food") is Level.MET
    assert cell(record, ROWAN, "health") is None


def test_a_child_not_yet_born_has_no_level_in_any_area() -> None:
    made = profile(seen(), CONTENT, TODAY)
    place = made.children.index(BAY)

    assert {row.cells[place] for row in made.rows} == {Level.NOT_APPLICABLE}


def test_the_rows_are_the_rated_areas_in_order_and_not_the_familys_situation() -> None:
    assert [row.area.id for row in profile(seen(), CONTENT, TODAY).rows] == [area.id for area in CONTENT.rated]


def test_marsh_is_drawn_as_it_was_judged() -> None:
    marsh = family("marsh").newest
    made = profile(marsh, CONTENT, applies.as_of(marsh, TODAY))
    said = {row.area.id: [words(cell, CONTENT).lower() for cell in row.cells] for row in made.rows}

    assert said["food"] == ["partly met", "not known yet", "not met"]
    assert said["home"] == ["not met", "not met", "mostly met"]
    assert said["extra-needs"] == ["not applicable", "not known yet", "not applicable"]


def test_three_assessments_of_one_family_show_what_got_better_and_what_got_worse() -> None:
    seen_three_times = family("pellow").assessments
    over_time = [
        {
            (child.name, row.area.id): cell
            for row in profile(record, CONTENT, applies.as_of(record, TODAY)).rows
            for child, cell in zip(record.children, row.cells, strict=True)
        }
        for record in seen_three_times
    ]

    assert [one["Kezia Pellow", "safe"] for one in over_time] == [Level.NOT_MET, Level.PARTLY_MET, Level.NOT_MET]
    assert [one["Reuben Pellow", "extra-needs"] for one in over_time] == [
        Level.NOT_MET,
        Level.MOSTLY_MET,
        Level.PARTLY_MET,
    ]
    assert [one["Posy Lund", "school"] for one in over_time] == [Level.PARTLY_MET, Level.MOSTLY_MET, Level.PARTLY_MET]
    assert over_time[2]["Juno Lund", "food"] is Level.MET
    assert [record.author.name for record in seen_three_times] == [
        "Imelda Farrow",
        "Joseph Attwater",
        "Joseph Attwater",
    ]
