"""Nobody sets out for a forum that is over, and none that is still to come is lost."""

from datetime import date

from pathway import forums
from pathway.content import Content, Forum, load
from pathway.content.portal_faults import portal_faults

TODAY = date(2026, 11, 21)


def forum(id: str, on: date | None = None, over_by: date | None = None, starts: str = "") -> Forum:
    return Forum(
        id=id, title="Forum", region="North", on=on, over_by=over_by, starts=starts, venue="Hall", says="Talk.",
        join="Ask the office.",
    )  # fmt: skip


def among(*held: Forum) -> Content:
    return load().model_copy(update={"forums": held})


def ids(found: tuple[Forum, ...]) -> list[str]:
    return [each.id for each in found]


HERE = among(
    forum("not-set"),
    forum("spring", date(2027, 3, 1)),
    forum("yesterday", date(2026, 11, 20)),
    forum("today-later", TODAY, starts="14:00"),
    forum("today", TODAY, starts="09:30"),
    forum("long-ago", over_by=date(2023, 11, 30)),
)


def test_the_next_comes_first_today_still_counts_and_one_without_a_day_stands_last() -> None:
    assert ids(forums.coming(HERE, TODAY)) == ["today", "today-later", "spring", "not-set"]


def test_those_held_stand_apart_the_latest_first_with_those_whose_day_nobody_knows() -> None:
    assert ids(forums.past(HERE, TODAY)) == ["yesterday", "long-ago"]


def test_every_forum_is_in_one_of_the_two() -> None:
    both = (*forums.coming(HERE, TODAY), *forums.past(HERE, TODAY))

    assert sorted(ids(both)) == sorted(ids(HERE.forums))


def test_the_forums_of_november_2023_are_past_and_claim_no_day() -> None:
    oxfordshire = load(local="oxfordshire")

    assert forums.coming(oxfordshire, TODAY) == ()
    assert [each.region for each in forums.past(oxfordshire, TODAY)] == ["North", "Central", "South"]
    assert all(each.on is None and "were not found" in each.says for each in oxfordshire.forums)


def test_an_area_with_no_pack_has_no_forum_of_another() -> None:
    assert load().forums == ()


def test_a_forum_that_gives_its_day_in_two_ways_is_a_fault() -> None:
    both = forum("both", date(2027, 3, 1), date(2027, 3, 31))

    assert [place for place, _, _ in portal_faults(both)] == ["over_by"]
