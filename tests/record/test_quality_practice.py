"""What is found in the practice families is what a supervisor would say of them, and nothing silly."""

from datetime import date

import pytest

from pathway import practice, quality
from pathway.content import load
from pathway.quality.finding import Finding

CONTENT = load()


def found(name: str, criterion: str) -> list[Finding]:
    """What is found in a family on the day of its latest visit."""
    family = practice.family(name)
    newest = family.newest
    day = max(contact.on for contact in newest.contacts if contact.on)
    earlier = family.assessments[:-1]
    return [one for one in quality.findings(newest, CONTENT, day, earlier) if one.criterion == criterion]


def children(name: str, findings: list[Finding]) -> list[str]:
    names = {child.id: child.name.split()[0] for child in practice.family(name).newest.children}
    return [names.get(one.child_id, "") for one in findings]


def test_the_fathers_nobody_has_spoken_to_are_named_by_their_own_place() -> None:
    marsh = practice.family("marsh").newest
    unheard = {adult.id: adult.name for adult in marsh.adults if adult.name.startswith(("Daniel", "Lee", "Carol"))}
    places = [one.place.item_id for one in found("marsh", "q06-adults-spoken-to")]

    assert set(places) == set(unheard)


def test_what_is_written_of_one_sister_and_stands_under_the_other_is_found() -> None:
    copied = found("kai", "q01-own-assessment")

    assert children("kai", copied) == ["Daisy", "Daisy"]
    assert [one.place.page for one in copied] == ["area", "meaning"]


@pytest.mark.parametrize("name", ["haddad", "marsh", "pellow"])
def test_brothers_and_sisters_who_are_each_written_of_are_no_copies(name: str) -> None:
    assert found(name, "q01-own-assessment") == []


def test_what_has_stayed_the_same_three_times_is_said_of_each_child_it_holds_for() -> None:
    assert children("pellow", found("pellow", "q33-drift")) == ["Kezia", "Reuben", "Posy"]


def test_a_baby_whose_day_is_told_in_the_argument_is_asked_for_none() -> None:
    assert children("marsh", found("marsh", "q04-day-in-my-life")) == []
    assert children("kai", found("kai", "q04-day-in-my-life")) == ["Poppy", "Daisy"]


def asked(name: str, criterion: str) -> list[str]:
    family = practice.family(name)
    questions = quality.questions(family.newest, CONTENT, date(2026, 5, 6), family.assessments[:-1], 20)
    names = {child.id: child.name.split()[0] for child in family.newest.children}
    return [names[one.child_id] for one in questions if one.criterion == criterion]


def test_a_weekend_is_asked_about_where_none_is_spoken_of() -> None:
    assert asked("kai", "q04-day-in-my-life") == []  # “Thursday to Sunday”, he said


def test_hunger_of_a_disabled_child_is_no_question_of_her_age() -> None:
    assert "Amira" not in asked("haddad", "q36-older-children")
    assert asked("pellow", "q36-older-children") == ["Kezia"]


def test_what_a_step_rests_on_in_law_is_asked_of_each_child() -> None:
    assert asked("marsh", "q26-reason-for-step") == ["Ellie-May", "Tyler", "Noah"]


def test_a_birth_and_what_a_service_did_are_asked_for_no_effect_on_the_child() -> None:
    for name in ("haddad", "kai", "marsh"):
        assert found(name, "q07-history-from-birth") == [], name
    assert [one.words for one in found("pellow", "q07-history-from-birth")] == [
        "A man in a grey car waits outside school, twice."
    ]


def test_a_history_that_an_earlier_assessment_tells_is_not_asked_for_again() -> None:
    assert [one.says for one in found("pellow", "q07-history-from-birth") if one.child_id] == []


def test_neither_mum_nor_what_others_may_think_is_a_word_that_blames() -> None:
    assert found("marsh", "q42-plain-words") == []


def test_what_a_baby_wants_is_answered_where_something_was_done_for_them() -> None:
    assert found("marsh", "q03-voice") == []


def test_actions_that_name_who_when_and_what_the_child_will_notice_are_not_vague() -> None:
    for name in ("haddad", "kai", "marsh", "pellow"):
        assert found(name, "q28-plan") == [], name


def test_actions_whose_day_has_passed_are_said_once_together() -> None:
    marsh = practice.family("marsh").newest
    late = [one for one in quality.findings(marsh, CONTENT, date(2026, 11, 30)) if one.criterion == "q31-on-time"]

    assert [one.says for one in late] == [
        "The days of these actions have passed, and nothing says what came of them", "The day of the review has passed",
    ]  # fmt: skip
    assert late[0].words.splitlines() == [one.what for one in marsh.actions if one.late(date(2026, 11, 30))]
