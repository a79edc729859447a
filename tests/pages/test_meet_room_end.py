"""The end of a meeting: what is open is named, minutes are read before they leave, and a copy goes from here."""

from datetime import timedelta
from pathlib import Path

import pytest

from pathway.assessment import Assessment
from pathway.evidence import Evidence
from pathway.given import Given
from pathway.meetings import Decided, Meeting
from pathway.plan import Action
from pathway.review import TakenIn
from pathway.scales import Handling, Kind
from reports import reading
from tests import areas
from tests.families import AUTHOR, NOW, TODAY, seen
from tests.pages.screen import Screen, database

MEETING = Meeting(id="m", at=NOW, by=AUTHOR, kind="Core group", on=TODAY)


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def _room(*more: object) -> Assessment:
    return seen().keep(MEETING, *more)  # type: ignore[arg-type]


def _open(record: Assessment) -> Screen:
    return Screen.of(record, "meet/meet", m="m", child="rowan")


def test_ended_it_offers_minutes_the_familys_version_and_each_childs_letter() -> None:
    screen = _open(_room())
    assert not screen.has("report.make")
    screen.press("meeting.end")

    assert screen.record.meetings[0].ended_at is not None
    assert screen.has("report.make")
    found = {
        words: dict(part.split("=") for part in query.split("&"))
        for words, _, query in screen.links()
        if "version" in query
    }
    assert found["The family’s version"]["version"] == "family"
    assert {found[f"A letter to {name}"]["child"] for name in ("Rowan", "Ash")} == {"rowan", "ash"}
    screen.press("meeting.go_on")
    assert screen.record.meetings[0].ended_at is None


def test_the_minutes_are_made_of_this_meeting_and_handed_over() -> None:
    later = Meeting(id="n", at=NOW, by=AUTHOR, family_here=False)
    record = seen().keep(
        MEETING.but(ended_at=NOW), later, Decided(id="d", meeting_id="m", words="Breakfast at school.")
    )
    screen = _open(record).press("report.make")

    assert screen.has("report.download")
    file = screen.app.session_state[f"made {screen.id} minutes "].file
    assert [one.words for one in reading.read(file).record.decided] == ["Breakfast at school."]
    assert [one.version for one in screen.record.given] == ["minutes"]


def test_what_may_hint_at_what_is_kept_back_is_read_before_the_minutes_are_handed_over() -> None:
    kept = Evidence(id="k", words="Morgan drinks when she has had a row", kind=Kind.SAW, child_ids=("rowan",),
                    handling=Handling.PROFESSIONALS_ONLY)  # fmt: skip
    decided = Decided(id="d", meeting_id="m", words="Sam talks with her about drinking.")
    screen = _open(seen().keep(MEETING.but(ended_at=NOW), kept, decided)).press("report.make")
    (looked,) = [one for one in screen.app.checkbox if one.key and one.key.startswith("report.looked.")]

    assert not screen.has("report.download")
    assert "about drinking" in screen.words[screen.words.index("may hint at") :]
    assert screen.set(looked.key, True).has("report.download")


def test_a_link_from_here_opens_the_report_at_its_version_and_child() -> None:
    screen = Screen.of(seen(), "finish/report", version="child", child="ash")

    assert screen.control("report.version").value == "child"
    assert screen.control("report.child").value == "ash"
    screen.set("report.version", "family")
    assert screen.control("report.version").value == "family"


def test_a_copy_leads_to_its_author_and_off_this_computer() -> None:
    record = _room().but(taken_in=TakenIn(version="professional", made_at=NOW))
    screen = _open(record).press("meeting.end")

    assert "The report for professionals" in [words for words, _, _ in screen.links()]
    assert screen.has(f"erase.{record.id}")


def test_what_is_not_settled_is_said_before_the_end_and_after_it_and_bars_nothing() -> None:
    screen = _open(_room(Action(id="a", what="Look at the damp", meeting_id="m")))
    says = ("Ask who does it, by name, and by which day: Look at the damp", "Choose the day of the next meeting.",
            "Say who tells the children, and what.")  # fmt: skip
    assert [one for one in says if one not in screen.words] == []

    screen.press("meeting.end")
    assert [one for one in says if one not in screen.words] == []
    screen.set("meetings.m.next_on", TODAY + timedelta(weeks=9))
    assert screen.words.count(f"more than {areas.between_core_groups()[0]} after this meeting") == 2
    screen.set("meetings.m.next_on", TODAY + timedelta(weeks=4)).set("meetings.m.tells_children", "Sam")
    screen.set("actions.a.who", "Jo").set("actions.a.by", TODAY)
    assert "Not settled" not in screen.words


def test_a_copy_says_before_it_is_deleted_that_its_author_has_not_got_the_meeting_yet() -> None:
    record = _room().but(taken_in=TakenIn(version="professional", made_at=NOW))
    early = Given(id="g", version="professional", at=NOW, by=AUTHOR)
    screen = _open(record.keep(early)).press("meeting.end")
    assert "has not got what was said and decided here" in screen.words

    since = _open(record.but(id="d" * 32).keep(MEETING.but(ended_at=NOW), early))
    assert "has not got what was said and decided here" not in since.words


def test_a_copy_that_is_deleted_here_says_so_and_leads_to_the_list() -> None:
    record = _room().but(taken_in=TakenIn(version="professional", made_at=NOW))
    screen = _open(record).press("meeting.end").press(f"erase.{record.id}")
    screen.set("erase.reason", "The meeting is over").press("erase.on").press("erase.now")

    assert "The family is deleted." in "".join(one.value for one in screen.app.success)
    assert "Go to the list of assessments" in [words for words, _, _ in screen.links()]
    assert "does not lead to an assessment" not in screen.words
    assert [one.value for one in screen.app.title] == ["Deleted"]
