"""What stood last time is the newest of what came before, by permanent ids, and holds only for a day and a reason."""

from datetime import UTC, date, datetime
from itertools import permutations

import pytest

from pathway import applies, last_time
from pathway.assessment import Assessment, Keepable
from pathway.content import load
from pathway.errors import PathwayError
from pathway.evidence import Contact, Evidence
from pathway.judgement import Judgement
from pathway.last_time import Judged, before, in_order, judgement_of
from pathway.meaning import Meaning
from pathway.people import Person
from pathway.plan import Action, Goal
from pathway.scales import Kind, Level
from pathway.voice import Voice
from tests.families import ASH, BAY, ROWAN, empty, judged

CONTENT = load()
SPRING, SUMMER, AUTUMN = date(2026, 3, 3), date(2026, 6, 9), date(2026, 9, 1)
TODAY = date(2026, 12, 1)


def looked(id: str, on: date | None, *items: Keepable, follows: str | None = None, month: int = 1) -> Assessment:
    """An assessment whose one contact was on this day."""
    begun = empty().but(id=id, earlier_id=follows, started_at=datetime(2026, month, 1, 9, tzinfo=UTC))
    return begun.keep(ROWAN, ASH, *([Contact(id="visit", on=on)] if on else []), *items)


THREE = (
    looked("a", SPRING, judged(Level.NOT_MET)),
    looked("b", SUMMER, judged(Level.PARTLY_MET), follows="a", month=6),
    looked("c", AUTUMN, judged(Level.MOSTLY_MET), follows="b", month=9),
)


def found(*series: Assessment, child: str = "rowan", area: str = "food") -> Judged | None:
    return judgement_of(before(series), child, area)


@pytest.mark.parametrize("order", sorted(permutations(range(3))))
def test_in_whatever_order_they_come_the_previous_answer_is_the_newest_with_its_own_day(order: tuple[int, ...]) -> None:
    last = found(*(THREE[turn] for turn in order))

    assert last is not None
    assert (last.judgement.level, last.look.day) == (Level.MOSTLY_MET, "1 September 2026")
    assert [one.id for one in in_order(THREE[turn] for turn in order)] == ["c", "b", "a"]


@pytest.mark.parametrize("turned", [False, True])
def test_what_another_one_follows_is_never_the_newest_whatever_its_day(turned: bool) -> None:
    # A call was added to the first after the second had been begun.
    first, second = looked("a", AUTUMN, judged(Level.MET)), looked("b", SUMMER, judged(Level.NOT_MET), follows="a")
    last = found(*((second, first) if turned else (first, second)))

    assert last is not None
    assert last.judgement.level is Level.NOT_MET


def test_of_two_that_follow_the_same_one_the_later_day_is_the_newest_and_of_one_day_the_one_begun_later() -> None:
    forks = [looked("x", SUMMER, follows="a", month=6), looked("y", AUTUMN, follows="a", month=5)]
    same = [looked("x", SUMMER, follows="a", month=6), looked("y", SUMMER, follows="a", month=5)]

    assert in_order([THREE[0], *forks])[0].id == "y"
    assert in_order([THREE[0], *same])[0].id == "x"


def test_two_that_name_each_other_come_to_an_end() -> None:
    assert {one.id for one in in_order([looked("a", SPRING, follows="b"), looked("b", SUMMER, follows="a")])} == {
        "a", "b",
    }  # fmt: skip


def test_an_area_left_blank_last_time_shows_what_stood_before_with_that_day() -> None:
    last = found(THREE[0], looked("b", SUMMER, Judgement(child_id="rowan", area_id="food"), follows="a"))

    assert last is not None
    assert (last.look.day, last.judgement.level) == ("3 March 2026", Level.NOT_MET)


def test_nothing_of_a_brother_or_of_another_area_is_taken_for_it() -> None:
    assert found(THREE[0], child="ash") is None
    assert found(THREE[0], area="home") is None


def test_it_says_from_which_day_it_is_and_whose_and_without_a_visit_the_day_it_was_begun() -> None:
    written = looked("a", None, month=1).but(author=Person(name="Priya\n Shah"))
    (look,) = before([written])

    assert look.says.replace("\u2068", "").replace("\u2069", "") == "1 January 2026, by Priya Shah"


def test_an_area_that_is_asked_no_more_and_what_was_written_before_birth_stand_by_their_names() -> None:
    old = judged(Level.MET, area="quiet-evenings")
    unborn = Judgement(child_id="bay", area_id=applies.BEFORE_BIRTH, meaning_now="A cot is ready.")
    looks = before([looked("a", SPRING, BAY, old, unborn, judged(Level.MET))])

    assert [(one.title, one.judged.judgement) for one in last_time.asked_no_more(looks, "rowan", CONTENT)] == [
        ("Quiet evenings", old)
    ]
    assert [one.title for one in last_time.asked_no_more(looks, "bay", CONTENT)] == ["Before birth"]


def test_words_voice_and_plan_are_each_the_newest_that_say_anything() -> None:
    tea = Evidence(id="tea", words="I do the tea", kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("rowan",))
    heard = Voice(id="v", child_id="rowan", observed="Hums.")
    first = looked("a", SPRING, tea, heard, Meaning(child_id="rowan", life="Alone a lot."), Action(id="x", what="Ring"))
    second = looked(
        "b", SUMMER, Voice(id="n", child_id="rowan", not_yet=True), Meaning(child_id="rowan", working="School."),
        follows="a",
    )  # fmt: skip
    looks = before([second, first])
    life, working = (last_time.meaning_of(looks, "rowan", part) for part in ("life", "working"))
    said, plan = last_time.heard(looks, "rowan"), last_time.planned(looks)

    assert life is not None
    assert (life.words, life.look.day) == ("Alone a lot.", "3 March 2026")
    assert working is not None
    assert (working.words, working.look.day) == ("School.", "9 June 2026")
    assert said is not None
    assert (said.words, said.times, said.look.day) == ((tea,), (heard,), "3 March 2026")
    assert plan is not None
    assert [one.what for one in plan.actions] == ["Ring"]
    assert last_time.heard(looks, "ash") is None
    assert last_time.meaning_of(looks, "ash", "life") is None
    assert last_time.planned(before([second])) is None
    goals = last_time.planned(before([looked("c", AUTUMN, Goal(id="g", goal="Tea is made."))]))
    assert goals is not None
    assert goals.actions == ()


# Still true


def last() -> Judged:
    stood = found(looked("a", SPRING, judged(Level.PARTLY_MET, meaning_now="Hungry.", how_long="Since May")))
    assert stood is not None
    return stood


def now(because: str = "The fridge was empty on Monday.") -> Judgement:
    return Judgement(child_id="rowan", area_id="food", still_true_because=because)


def test_with_a_day_and_a_reason_the_level_stands_and_nothing_else_is_copied() -> None:
    held = last_time.still_true(now(), last(), SUMMER, TODAY)

    assert held == now().but(level=Level.PARTLY_MET, judged_on=SUMMER, still_true_on=SUMMER)


@pytest.mark.parametrize(
    ("on", "because", "says"),
    [
        (None, " ", last_time.NEITHER),
        (None, "Seen again.", last_time.NO_DAY),
        (SUMMER, "\n", last_time.NO_WHY),
        (date(2026, 12, 2), "Seen again.", last_time.TO_COME),
        (SPRING, "Seen again.", "Choose a day after 3 March 2026, when it was looked at last."),
    ],
)
def test_without_both_or_on_an_impossible_day_it_is_said_what_to_do(on: date | None, because: str, says: str) -> None:
    with pytest.raises(PathwayError, match=f"^{says}$"):
        last_time.still_true(now(because), last(), on, TODAY)


def test_today_will_do_and_what_is_taken_back_leaves_its_reason() -> None:
    held = last_time.still_true(now(), last(), TODAY, TODAY)

    assert last_time.taken_back(held) == now()
