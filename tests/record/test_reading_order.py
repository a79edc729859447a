"""The order of reading: worse before other changes, with what is new behind it; a first one, most worrying first."""

from datetime import date, timedelta

import pytest

from pathway import content, reading_order
from pathway.assessment import Assessment
from pathway.evidence import Contact, Evidence
from pathway.plan import Action
from pathway.scales import Kind, Level, Result
from tests.families import BAY, NOW, ROWAN, TODAY, empty, judged

ENGLAND = content.load()
LAST_DAY = date(2025, 9, 1)
KNOWN = Evidence(
    id="known", words="A cold kitchen.", kind=Kind.SAW, on=LAST_DAY, child_ids=("rowan",), area_ids=("food",)
)
NEW = KNOWN.but(id="new", words="An empty fridge.", on=TODAY)


def _last() -> Assessment:
    return (
        empty()
        .but(id="last", started_at=NOW - timedelta(days=190))
        .keep(ROWAN, Contact(id="then", on=LAST_DAY), KNOWN)
        .keep(judged(Level.MOSTLY_MET), judged(Level.NOT_MET, area="health"), judged(Level.MET, area="home"))
    )


def _now() -> Assessment:
    return (
        empty()
        .but(earlier_id="last")
        .keep(ROWAN, Contact(id="visit", on=TODAY), KNOWN, NEW)
        .keep(judged(Level.NOT_MET), judged(Level.PARTLY_MET, area="health"), judged(Level.MET, area="home"))
    )


def _read(record: Assessment, *earlier: Assessment) -> reading_order.ChildToRead:
    return reading_order.children(record, earlier, ENGLAND, TODAY)[0]


def test_what_is_worse_comes_before_what_is_better_whatever_its_place_in_the_list_of_areas() -> None:
    worse_last = _now().keep(judged(Level.NOT_MET, area="home"), judged(Level.MET))
    read = _read(worse_last, _last())

    assert [one.area.id for one in read.first] == ["home", "food", "health"]
    assert read.since == "1 September 2025"


def test_a_changed_area_says_both_days_and_only_what_is_new_behind_it() -> None:
    read = _read(_now(), _last())
    food = next(one for one in read.first if one.area.id == "food")

    assert food.says == "mostly met on 1 September 2025, not met on 12 March 2026."
    assert [piece.id for piece in food.evidence] == ["new"]


def test_what_has_not_changed_is_kept_apart_and_nothing_is_said_twice() -> None:
    read = _read(_now(), _last())

    assert "home" in [one.area.id for one in read.unchanged]
    assert not {one.area.id for one in read.first} & {one.area.id for one in read.unchanged}


@pytest.mark.parametrize(
    ("piece", "new"),
    [
        (KNOWN, False),
        (KNOWN.but(id="copied"), False),
        (KNOWN.but(id="copied", words=" A cold kitchen. "), False),
        (KNOWN.but(on=TODAY), True),
        (KNOWN.but(id="another", words="Written down late."), True),
        (KNOWN.but(id="another", on=None), True),
    ],
)
def test_evidence_is_new_by_its_id_its_words_and_its_day(piece: Evidence, new: bool) -> None:
    assert reading_order.new(piece, (_last(),)) is new


def test_a_first_assessment_is_read_whole_and_most_worrying_first() -> None:
    read = _read(_last())

    assert read.since == ""
    assert [one.area.id for one in read.first] == ["health", "food", "home"]
    assert [piece.id for one in read.first for piece in one.evidence] == ["known"]
    assert read.unchanged == ()
    assert "Sleep and home" not in read.unlooked
    assert "School or nursery" in read.unlooked


def test_the_same_three_times_is_said() -> None:
    first = _last().but(id="first", started_at=NOW - timedelta(days=400)).keep(Contact(id="then", on=date(2025, 2, 1)))
    third = _now().keep(judged(Level.NOT_MET, area="health"))

    assert any("The same three times: Health" in note for note in _read(third, first, _last()).notes)
    assert not any("three times" in note for note in _read(third, _last()).notes)


def test_an_unborn_child_has_no_judgements_and_is_read_all_the_same() -> None:
    read = reading_order.children(_now().keep(BAY), (_last(),), ENGLAND, TODAY)[1]

    assert (read.child.id, read.first, read.unchanged, read.unlooked) == ("bay", (), (), ())


def test_what_is_done_by_friday_is_this_childs_or_everybodys_and_still_open() -> None:
    friday = date(2026, 3, 13)
    actions = (
        Action(id="marked", by_friday=True),
        Action(id="due", by=friday, child_ids=("rowan",)),
        Action(id="late", by=friday - timedelta(days=20)),
        Action(id="later", by=friday + timedelta(days=1)),
        Action(id="done", by_friday=True, result=Result.DONE),
        Action(id="partly", by_friday=True, result=Result.PARTLY),
        Action(id="anothers", by_friday=True, child_ids=("ash",)),
    )

    assert [one.id for one in reading_order.soon(_now().keep(*actions), ROWAN, TODAY)] == [
        "marked", "due", "late", "partly",
    ]  # fmt: skip


def test_what_is_not_known_of_this_child_is_there() -> None:
    read = _read(_now().keep(judged(Level.NOT_KNOWN_YET, area="school", to_find_out="Who brings her")))

    assert [(one.about, one.to_find_out) for one in read.not_known] == [("School or nursery", "Who brings her")]
