"""What the room says is written down with few presses, stays with who said it, and is asked for and never barred."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from pages.parts import session
from pathway.assessment import Assessment
from pathway.household import Adult
from pathway.meetings import Attended, Decided, Meeting, View
from pathway.people import AgencyAsked
from pathway.plan import Action
from pathway.scales import Attendance, Level, Result
from tests import areas
from tests.families import AUTHOR, NOW, TODAY, seen
from tests.pages.screen import Screen, database

MEETING = Meeting(id="m", at=NOW, by=AUTHOR, kind="Core group", on=TODAY)
SCHOOL = Attended(id="m.school", meeting_id="m", name="Anne Lee", role="School", how=Attendance.HERE)
VISITOR = Attended(id="m.hv", meeting_id="m", name="Jo", role="Health visitor", how=Attendance.SENT_VIEW)
AWAY = Attended(id="m.gp", meeting_id="m", name="Dr Obi", role="GP", how=Attendance.APOLOGIES)
OF_SCHOOL = "m.school/rowan/food"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def _room(*more: object) -> Assessment:
    return seen().keep(MEETING, *more)  # type: ignore[arg-type]


def _open(record: Assessment) -> Screen:
    return Screen.of(record, "meet/meet", m="m", child="rowan")


def test_whoever_the_record_knows_is_added_with_one_press_and_offered_no_more() -> None:
    record = seen().keep(AgencyAsked(id="school", agency="School", person="Anne Lee"), MEETING)
    screen = _open(record).press("offer.m.school").press("offer.m.morgan")

    assert [(one.name, one.role) for one in screen.record.attended] == [
        ("Anne Lee", "School"),
        ("Morgan", ""),
    ]
    assert not screen.has("offer.m.school")


def test_who_came_last_time_is_offered_again_and_only_once() -> None:
    before = Meeting(id="before", at=NOW - timedelta(days=30), by=AUTHOR, ended_at=NOW)
    record = seen().keep(
        before, MEETING, AgencyAsked(id="school", agency="School"),
        Attended(id="before.school", meeting_id="before", role="School"),
        Attended(id="kit", meeting_id="before", name="Kit", role="Housing"),
    )  # fmt: skip
    screen = _open(record).press("offer.m.kit")

    assert [one.name for one in screen.record.attended if one.meeting_id == "m"] == ["Kit"]
    assert [one.key for one in screen.app.button if one.key and one.key.startswith("offer.")] == [
        "offer.m.school",
        "offer.m.morgan",
    ]


def test_a_name_with_marks_in_it_stays_text_wherever_it_is_a_label() -> None:
    screen = _open(_room(Adult(id="odd", name="**Lee** [x](http://y)")))

    assert "**Lee**" not in screen.control("offer.m.odd").label


def test_each_person_taps_a_level_and_it_stays_theirs() -> None:
    screen = _open(_room(SCHOOL, VISITOR))
    screen.set("views.m.school/rowan/food.level", Level.NOT_MET).set("views.m.hv/rowan/food.level", Level.MOSTLY_MET)

    assert {(one.whose, one.level, one.child_id, one.area_id) for one in screen.record.views} == {
        ("School, Anne Lee", Level.NOT_MET, "rowan", "food"),
        ("Health visitor, Jo", Level.MOSTLY_MET, "rowan", "food"),
    }
    assert "From mostly met (Health visitor, Jo) to not met (School, Anne Lee)." in screen.words
    assert "<dt>Not met</dt><dd><bdi>School, Anne Lee</bdi></dd>" in screen.words


def test_only_who_is_here_or_sent_a_view_is_asked() -> None:
    screen = _open(_room(SCHOOL, AWAY))

    assert screen.has("views.m.school/rowan/food.level")
    assert not screen.has("views.m.gp/rowan/food.level")


def test_two_of_one_agency_are_told_apart_and_the_mother_is_called_by_her_name() -> None:
    teacher = SCHOOL.but(id="m.head", name="Mr Ong")
    mother = Attended(id="m.morgan", meeting_id="m", name="Morgan", role="mother of Rowan", how=Attendance.HERE)
    screen = _open(_room(SCHOOL, teacher, mother))
    asked = [screen.control(f"views.{one}/rowan/food.level").label for one in ("m.school", "m.head", "m.morgan")]

    assert asked == ["School, Anne Lee", "School, Mr Ong", "Morgan"]
    assert "mother of" not in screen.words


def test_a_reload_comes_back_to_the_child_and_area_that_were_asked_about_last() -> None:
    view = View(id="m.school/ash/home", child_id="ash", area_id="home", whose="School", level=Level.MET, by=AUTHOR,
                at=NOW, meeting_id="m")  # fmt: skip
    screen = Screen.of(_room(SCHOOL, view), "meet/meet", m="m")
    assert screen.control("views.m.school/ash/home.level").value is Level.MET

    screen.set("meet.area", "food")
    again = Screen.again(screen.id, "meet/meet", m="m", child="ash", area="food")
    assert screen.app.query_params["area"] == "food"
    assert again.has("views.m.school/ash/food.level")


def test_a_level_pressed_away_leaves_no_view_unless_there_are_words() -> None:
    screen = _open(_room(SCHOOL)).set(f"views.{OF_SCHOOL}.level", Level.MET)
    screen.set(f"views.{OF_SCHOOL}.level", None)
    assert screen.record.views == ()

    screen.set(f"views.{OF_SCHOOL}.level", Level.MET).set(f"views.{OF_SCHOOL}.words", "He eats at ten.")
    screen.set(f"views.{OF_SCHOOL}.level", None)
    assert [(one.level, one.words) for one in screen.record.views] == [(None, "He eats at ten.")]
    assert "Has chosen no level: School, Anne Lee." in screen.words


def test_a_view_of_one_child_and_area_is_not_shown_at_another() -> None:
    screen = _open(_room(SCHOOL)).set(f"views.{OF_SCHOOL}.level", Level.NOT_MET)
    screen.set("meet.area", "home")

    assert "Not met (School, Anne Lee)" not in screen.words
    assert screen.control("views.m.school/rowan/home.level").value is None


def test_an_agency_that_is_spelled_right_afterwards_is_so_at_its_view() -> None:
    view = View(id=OF_SCHOOL, child_id="rowan", area_id="food", whose="Shcool", level=Level.NOT_MET, by=AUTHOR, at=NOW,
                meeting_id="m")  # fmt: skip
    screen = _open(_room(SCHOOL.but(role="Shcool"), view)).press("unfold.button.m.school")
    screen.set("attended.m.school.role", "School")

    assert screen.record.views[0].whose == "School, Anne Lee"


def test_a_different_view_is_kept_with_who_is_asked_next_and_the_way_to_settle_it() -> None:
    screen = _open(_room(SCHOOL)).set(f"views.{OF_SCHOOL}.level", Level.NOT_MET)
    assert "Challenge is part of keeping a child safe" not in screen.words

    screen.set(f"views.{OF_SCHOOL}.words", "He takes food home.").set(f"views.{OF_SCHOOL}.different", True)
    screen.set(f"views.{OF_SCHOOL}.asked_next", "The head")
    view = screen.record.views[0]

    assert (view.words, view.different, view.asked_next) == ("He takes food home.", True, "The head")
    assert session.content().escalation.title in screen.words


def test_a_decision_is_kept_for_the_children_it_is_about() -> None:
    screen = _open(_room()).press("decided.add")
    id = screen.record.decided[0].id
    screen.set(f"decided.{id}.words", "Breakfast at school.").set(f"decided.{id}.children", ["rowan"])

    assert screen.record.decided == (
        Decided(id=id, meeting_id="m", words="Breakfast at school.", child_ids=("rowan",)),
    )


def test_what_was_not_done_comes_before_what_is_agreed_and_stays_while_it_is_answered() -> None:
    screen = _open(_room(Action(id="bed", what="Bring a bed", who="Housing", by=date(2026, 3, 2))))
    heads = [one.value for one in screen.app.header]
    assert heads.index("What was agreed before, and what became of it") < heads.index("What is agreed now")

    screen.set("actions.bed.result", Result.DONE).set("actions.bed.effect", "She sleeps.")
    assert (screen.record.actions[0].result, screen.record.actions[0].effect) == (Result.DONE, "She sleeps.")
    assert screen.has("actions.bed.effect")


def test_what_the_assessment_before_left_is_taken_over_and_asked_about() -> None:
    before = seen().but(id="e" * 32).keep(Action(id="ring", what="Ring Lee", who="Sam"))
    Screen.of(before, "assess/tasks")
    screen = _open(_room().but(earlier_id=before.id)).press("left.ring").set("actions.ring.result", Result.NOT_DONE)

    assert [(one.id, one.meeting_id, one.result) for one in screen.record.actions] == [("ring", "m", Result.NOT_DONE)]
    assert not screen.has("left.ring")


def test_an_action_without_who_or_when_is_asked_about_stored_and_read_back() -> None:
    screen = _open(_room()).press("agreed.add")
    id = screen.record.actions[0].id
    screen.set(f"actions.{id}.what", "Look at the damp")

    assert screen.record.actions[0].what == "Look at the damp"
    assert screen.record.actions[0].meeting_id == "m"
    assert "Ask who does it, by name, and by which day." in [one.value for one in screen.app.info]
    assert "Nobody named yet · No day yet" in screen.words

    screen.set(f"actions.{id}.who", "Jo").set(f"actions.{id}.by", date(2026, 4, 1))
    assert screen.app.info == []
    assert "Jo · by 1 April 2026" in screen.words


def test_a_next_meeting_nine_weeks_away_is_warned_about_with_its_source_and_stored() -> None:
    screen = _open(_room()).set("meetings.m.next_on", TODAY + timedelta(weeks=9))

    assert screen.record.meetings[0].next_on == date(2026, 5, 14)
    longest, source = areas.between_core_groups()
    assert f"more than {longest} after this meeting" in screen.app.warning[0].value
    assert source in screen.words


def test_pressing_add_again_opens_the_empty_action_and_decision_and_makes_no_second() -> None:
    screen = _open(_room()).press("agreed.add").press("agreed.add").press("decided.add").press("decided.add")

    assert len(screen.record.actions) == 1
    assert len(screen.record.decided) == 1
    screen.set(f"actions.{screen.record.actions[0].id}.what", "Look at the damp").press("agreed.add")
    assert [one.what for one in screen.record.actions] == ["Look at the damp", ""]


def test_an_action_with_nothing_typed_goes_without_a_question_and_any_other_can_be_put_back() -> None:
    screen = _open(_room()).press("agreed.add")
    screen.press(f"agreed.remove.{screen.record.actions[0].id}")
    assert screen.record.actions == ()
    assert not screen.has("undo.button")

    screen.press("agreed.add")
    id = screen.record.actions[0].id
    screen.set(f"actions.{id}.what", "Look at the damp").press(f"agreed.remove.{id}")
    assert screen.has("undo.button")


HIDDEN = "Actions that this room does not see: for you alone"


def test_what_is_between_workers_is_folded_while_the_family_is_here_and_not_read_back() -> None:
    old = Action(id="old", what="Ring the police unit", between_workers=True)
    new = Action(id="new", what="Hold a meeting without them", between_workers=True, meeting_id="m")
    strategy = Meeting(id="s", at=NOW, by=AUTHOR, family_here=False, ended_at=NOW)
    agreed = Action(id="apart", what="Check with the police", meeting_id="s")
    screen = _open(_room(old, new, strategy, agreed))
    folded = "\n".join(
        str(one.proto.body) for box in screen.app.expander if box.label == HIDDEN for one in box.get("html")
    )

    assert "Ring the police unit" in folded
    assert "Check with the police" in folded
    read_back = screen.words[screen.words.index("Read it back") :]
    assert "Hold a meeting without them" not in read_back
    assert screen.words.count("Ring the police unit") == folded.count("Ring the police unit") == 1

    alone = _open(_room(old, new).but(id="d" * 32).keep(MEETING.but(family_here=False)))
    assert [box.label for box in alone.app.expander if box.label == HIDDEN] == []
    assert "Hold a meeting without them" in alone.words
