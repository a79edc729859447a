"""What has changed since the last assessment is what was judged then and now, in words, and nothing is added to it."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathway import applies, change, practice
from pathway.assessment import Assessment
from pathway.change import NO_LONGER, NOT_YET, ChildOverTime, over_time
from pathway.content import Content, load
from pathway.errors import PathwayError
from pathway.evidence import Contact
from pathway.household import Child
from pathway.profile import SHAPES, words
from pathway.scales import Impairment, Level
from tests.families import ASH, BAY, ROWAN, TODAY, WREN, empty, exact, judged

CONTENT = load()
BEFORE, NOW = date(2026, 3, 3), date(2026, 6, 9)
THEN, AFTER = "3 March 2026", "9 June 2026"
BORN = BAY.but(name="Bay", born=exact(date(2026, 4, 1)))


def looked(on: date | None, *items: Child | object, number: int = 1) -> Assessment:
    """An assessment whose last contact was on this day, of these children and judgements."""
    begun = datetime(2026, number, 1, 9, tzinfo=UTC)
    seen = [Contact(id="visit", on=on)] if on else []
    return empty().but(id=f"assessment {number}", started_at=begun).keep(*seen, *items)  # type: ignore[arg-type]


def of(*series: Assessment, content: Content = CONTENT) -> list[ChildOverTime]:
    return list(over_time(series, content, TODAY))


def lines(child: ChildOverTime) -> dict[str, str]:
    return {one.area: one.words for one in child.changed}


def twice(before: Level | None, now: Level | None, area: str = "food") -> ChildOverTime:
    """One child in two assessments, one other area judged alike in both."""
    always = judged(Level.MET, area="home")
    then = [judged(before, area=area)] if before else []
    later = [judged(now, area=area)] if now else []
    (child,) = of(looked(BEFORE, ROWAN, always, *then), looked(NOW, ROWAN, always, *later, number=6))
    return child


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (Level.PARTLY_MET, Level.MOSTLY_MET, f"partly met on {THEN}, mostly met on {AFTER}."),
        (Level.MET, Level.NOT_MET, f"met on {THEN}, not met on {AFTER}."),
        (Level.NOT_KNOWN_YET, Level.MET, f"not known yet on {THEN}, met on {AFTER}."),
        (Level.PARTLY_MET, None, f"partly met on {THEN}, not looked at on {AFTER}."),
        (None, Level.NOT_MET, f"not looked at on {THEN}, not met on {AFTER}."),
        (Level.PARTLY_MET, Level.NOT_APPLICABLE, f"partly met on {THEN}, not applicable on {AFTER}."),
    ],
)
def test_a_change_is_told_in_the_two_words_that_were_chosen_each_with_its_day(
    before: Level | None, now: Level | None, said: str
) -> None:
    assert lines(twice(before, now)) == {CONTENT.area("food").title: said}


@pytest.mark.parametrize("level", [Level.PARTLY_MET, Level.NOT_KNOWN_YET, None])
def test_what_is_as_it_was_is_said_once_and_not_as_a_change(level: Level | None) -> None:
    child = twice(level, level)

    assert child.changed == ()
    assert (CONTENT.area("food").title, words(level, CONTENT).lower()) in [(one.area, one.words) for one in child.same]


def test_what_was_not_known_or_not_looked_at_is_a_gap_and_never_a_level() -> None:
    row = next(row for row in twice(Level.NOT_KNOWN_YET, None).rows if row.area == CONTENT.area("food").title)

    assert [(cell.level, cell.shape) for cell in row.cells] == [(Level.NOT_KNOWN_YET, "gap"), (None, "gap")]


def test_one_assessment_alone_has_changed_in_nothing() -> None:
    assert of(looked(NOW, ROWAN, judged(Level.MET))) == []
    assert of() == []


def test_an_assessment_of_another_family_is_refused_and_none_of_its_words_are_said() -> None:
    other = looked(BEFORE, ROWAN.but(name="Secret")).but(family_id="others")

    with pytest.raises(PathwayError, match=r"^Choose assessments of one family") as fault:
        of(other, looked(NOW, ROWAN, number=6))
    assert "Secret" not in str(fault.value)


# Children


def test_a_child_is_the_same_by_id_whatever_the_name_and_the_other_name_is_said() -> None:
    renamed = ROWAN.but(name="Rowan-Mae")
    (child,) = of(looked(BEFORE, ROWAN, judged(Level.NOT_MET)), looked(NOW, renamed, judged(Level.MET), number=6))

    assert child.name == "Rowan-Mae"
    assert child.notes == (f"Named Rowan on {THEN}.",)
    assert len(child.days) == 2


def test_two_of_one_name_are_two_children_and_told_apart() -> None:
    again = ROWAN.but(id="typed anew")
    new, left = of(looked(BEFORE, ROWAN, judged(Level.NOT_MET)), looked(NOW, again, number=6))

    assert [new.child_id, left.child_id] == ["typed anew", "rowan"]
    assert new.name != left.name
    assert {new.changed, left.changed} == {()}
    assert len(new.days) == len(left.days) == 1


def test_twins_of_one_name_keep_their_own_levels() -> None:
    first, second = ROWAN.but(id="one"), ROWAN.but(id="two")
    before = looked(BEFORE, first, second, judged(Level.MET, "one"), judged(Level.NOT_MET, "two"))
    now = looked(NOW, first, second, judged(Level.NOT_MET, "one"), judged(Level.NOT_MET, "two"), number=6)
    one, two = of(before, now)

    assert one.name != two.name
    assert lines(one) == {CONTENT.area("food").title: f"met on {THEN}, not met on {AFTER}."}
    assert lines(two) == {}


def test_a_child_who_is_new_and_one_who_is_not_there_any_more_are_said_in_words() -> None:
    ash, rowan = of(looked(BEFORE, ROWAN, judged(Level.NOT_MET)), looked(NOW, ASH, judged(Level.MET, "ash"), number=6))

    assert (ash.name, ash.notes) == (
        "Ash", (f"Not in the assessment of {THEN}.", "So there is nothing to compare."),
    )  # fmt: skip
    assert (rowan.name, rowan.notes) == (
        "Rowan", (f"Not in the assessment of {AFTER}.", "So there is nothing to compare."),
    )  # fmt: skip
    assert (ash.drawn, rowan.drawn) == (False, True)  # what was judged of a child who left is shown nowhere else


def test_a_child_born_since_has_no_level_from_before_birth() -> None:
    (child,) = of(looked(BEFORE, BAY), looked(NOW, BORN, judged(Level.MET, "bay"), number=6))

    assert child.name == "Bay"
    assert child.notes == (f"Not yet born on {THEN}.", "So there is nothing to compare.")
    assert child.days == (AFTER,)


def test_a_child_missing_from_the_one_between_is_compared_over_it_and_both_days_are_said() -> None:
    middle = looked(date(2026, 5, 1), ASH, number=5)
    (rowan,) = (
        child
        for child in of(looked(BEFORE, ROWAN, judged(Level.MET)), middle, looked(NOW, ROWAN, judged(Level.NOT_MET)))
        if child.name == "Rowan"
    )

    assert rowan.notes == ("Not in the assessment of 1 May 2026.",)
    assert lines(rowan) == {CONTENT.area("food").title: f"met on {THEN}, not met on {AFTER}."}


def test_that_nothing_is_looked_at_yet_is_one_sentence_and_not_a_change_in_every_area() -> None:
    (child,) = of(looked(BEFORE, ROWAN, judged(Level.MET)), looked(NOW, ROWAN, number=6))

    assert child.notes == (f"No area is looked at in the assessment of {AFTER}.", "So there is nothing to compare.")
    assert (child.changed, child.same) == ((), ())
    assert child.drawn


# Areas


def since(day: date) -> Content:
    """The content, with food an area only from this day on."""
    areas = [area.model_copy(update={"since": day}) if area.id == "food" else area for area in CONTENT.areas]
    return CONTENT.model_copy(update={"areas": tuple(areas)})


def without(area_id: str) -> Content:
    """The content without one area."""
    return CONTENT.model_copy(update={"areas": tuple(area for area in CONTENT.areas if area.id != area_id)})


def test_an_area_that_was_none_yet_is_not_said_to_have_been_passed_over() -> None:
    before = looked(BEFORE, ROWAN, judged(Level.MET, area="home"))
    now = looked(NOW, ROWAN, judged(Level.MET, area="home"), judged(Level.MET), number=6)
    (child,) = of(before, now, content=since(date(2026, 5, 1)))

    assert lines(child) == {CONTENT.area("food").title: f"{NOT_YET} on {THEN}, met on {AFTER}."}
    assert child.rows[0].cells[0].shape == "dash"


def test_what_was_judged_stands_whatever_the_content_says_of_when_an_area_came_in() -> None:
    (child,) = of(looked(BEFORE, ROWAN, judged(Level.NOT_MET)), looked(NOW, ROWAN, judged(Level.MET), number=6),
                  content=since(date(2030, 1, 1)))  # fmt: skip

    assert [cell.level for cell in child.rows[0].cells] == [Level.NOT_MET, Level.MET]


def test_the_level_of_an_area_that_is_none_any_more_is_kept_and_said() -> None:
    home = judged(Level.MET, area="home")
    before = looked(BEFORE, ROWAN, home, judged(Level.NOT_MET, area="pocket-money"))
    between = looked(date(2026, 5, 1), ROWAN, home, number=5)
    (child,) = of(before, between, looked(NOW, ROWAN, home, number=6))
    row = child.rows[-1]

    assert row.area == "Pocket money"
    assert [cell.word for cell in row.cells] == ["not met", "not looked at", NO_LONGER]
    assert lines(child) == {"Pocket money": f"not looked at on 1 May 2026, {NO_LONGER} on {AFTER}."}


def test_an_area_taken_out_of_the_content_loses_no_level() -> None:
    (child,) = of(looked(BEFORE, ROWAN, judged(Level.NOT_MET)), looked(NOW, ROWAN, judged(Level.MET), number=6),
                  content=without("food"))  # fmt: skip

    assert lines(child) == {"Food": f"not met on {THEN}, met on {AFTER}."}


def test_extra_needs_are_no_word_about_a_child_who_is_said_to_have_none() -> None:
    known = ROWAN.but(impairment=Impairment.YES)
    extra = CONTENT.area("extra-needs").title
    needs = judged(Level.NOT_MET, area="extra-needs")
    home = judged(Level.MET, area="home")
    (never,) = of(looked(BEFORE, ROWAN, home), looked(NOW, ROWAN, home, number=6))
    (once,) = of(looked(BEFORE, known, home, needs), looked(NOW, known, home, number=6))

    assert extra not in [row.area for row in never.rows]
    assert lines(once)[extra] == f"not met on {THEN}, not looked at on {AFTER}."


# Days


def test_an_assessment_without_a_contact_is_named_by_the_day_it_was_begun_in_england() -> None:
    late = looked(None, ROWAN).but(started_at=datetime(2026, 6, 1, 23, 30, tzinfo=UTC))

    assert change.day_of(late) == date(2026, 6, 2)


def test_two_assessments_of_one_day_are_told_apart() -> None:
    (child,) = of(looked(NOW, ROWAN, judged(Level.MET)), looked(NOW, ROWAN, judged(Level.NOT_MET), number=6))

    assert child.days == (AFTER, f"{AFTER} (2)")
    assert lines(child) == {CONTENT.area("food").title: f"met on {AFTER}, not met on {AFTER} (2)."}


# Whatever was judged

KIDS = (ROWAN, ASH, WREN, BAY)
AREAS = (*(area.id for area in CONTENT.rated), "pocket-money")
ANSWERS = st.lists(st.tuples(st.sampled_from(KIDS), st.sampled_from(AREAS), st.sampled_from([None, *Level])))


@st.composite
def a_series(draw: st.DrawFn) -> tuple[Assessment, ...]:
    made = []
    for number in range(1, draw(st.integers(2, 5)) + 1):
        children = draw(st.lists(st.sampled_from(KIDS), unique=True))
        told = {
            (child.id, area): judged(level, child.id, area) if level else None for child, area, level in draw(ANSWERS)
        }
        on = draw(st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)))
        made.append(looked(on, *children, *filter(None, told.values()), number=number))
    return tuple(made)


@given(a_series())
def test_every_place_holds_what_was_judged_in_that_assessment_and_nothing_is_left_out(
    series: tuple[Assessment, ...],
) -> None:
    titles = {area.title: area for area in CONTENT.rated}
    found = of(*series)

    assert {child.child_id for child in found} == {child.id for record in series for child in record.children}
    for child in found:
        there = [(record, one) for record in series for one in record.children if one.id == child.child_id]
        there = [(record, one) for record, one in there if not one.unborn]
        assert len(child.days) == len(there)
        for row in child.rows:
            for (record, one), cell in zip(there, row.cells, strict=True):
                last = record is series[-1]
                on = applies.as_of(record, TODAY if last else change.day_of(record))
                area = titles.get(row.area)
                stands = applies.level(record, one, area, on) if area else record.judgement(one, "pocket-money").level
                assert cell.level is stands
                if cell.word != NO_LONGER:
                    assert (cell.word, cell.shape) == (words(stands, CONTENT).lower(), SHAPES[stands])
        judged_at_all = {
            one.area_id for record, kid in there for one in record.judgements if one.child_id == kid.id and one.level
        }
        shown = {row.area for row in child.rows}
        assert {CONTENT.area(id).title for id in judged_at_all & {a.id for a in CONTENT.rated}} - shown <= {
            CONTENT.area("extra-needs").title  # of one who is said to have none
        }


@given(a_series())
def test_the_words_say_what_the_picture_shows_of_the_last_two_days_and_count_nothing(
    series: tuple[Assessment, ...],
) -> None:
    for child in of(*series):
        said = {**lines(child), **{one.area: one.words for one in child.same}}
        if said:
            before, now = child.days[-2:]
            for row in child.rows:
                first, last = (cell.word for cell in row.cells[-2:])
                wanted = last if first == last else f"{first} on {before}, {last} on {now}."
                assert said.pop(row.area) == wanted
        assert said == {}
        whole = " ".join((*child.notes, *lines(child).values(), *(one.words for one in child.same)))
        for day in child.days:
            whole = whole.replace(day, "")
        assert not re.search(r"[%→↑↓+]|better|worse|improve|score", whole)


def test_pellow_is_told_child_by_child_as_it_was_judged() -> None:
    found = {child.name: child for child in over_time(practice.family("pellow").assessments, CONTENT, TODAY)}

    assert list(found) == ["Kezia Pellow", "Reuben Pellow", "Posy Lund", "Juno Lund"]
    assert found["Kezia Pellow"].days == ("11 June 2025", "9 October 2025", "9 March 2026")
    assert lines(found["Kezia Pellow"])["Safe and watched over"] == (
        "partly met on 9 October 2025, not met on 9 March 2026."
    )
    assert found["Juno Lund"].notes == (
        "Not in the assessment of 11 June 2025.", "Not yet born on 9 October 2025.", "So there is nothing to compare.",
    )  # fmt: skip
