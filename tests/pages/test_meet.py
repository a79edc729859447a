"""The chair’s panel: who is in the room decides what is shown, what is hidden is said there alone, a PDF opens."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import evidence_words, meet_open, meet_panel_alone, session, taking
from pages.parts.report_withheld import WHY_NEVER
from pathway import exchange, ids
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from pathway.evidence import Evidence
from pathway.household import Adult
from pathway.meaning import Meaning
from pathway.meetings import Attended, Meeting
from pathway.people import Person
from pathway.review import TakenIn
from pathway.scales import Attendance, Handling, Kind
from reports import enclosed
from reports.enclosed import Enclosed, State
from tests.families import NOW, seen
from tests.pages.screen import MAIN, Screen, database
from tests.reports.hidden import by_handling

ALONE, OTHERS = "He sleeps in the shed", "Uncle Jo is ill"
MEETING = Meeting(id="meet1", at=NOW, by=Person(name="Pat Example"), on=date(2026, 3, 12), kind="Core group")
RECORD = seen().keep(
    Evidence(id="p", words=ALONE, kind=Kind.SAW, child_ids=("rowan",), handling=Handling.PROFESSIONALS_ONLY),
    Evidence(id="o", words=OTHERS, kind=Kind.READ, child_ids=("rowan",), handling=Handling.THIRD_PARTY),
)


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def _panel(record: Assessment = RECORD, **query: str) -> Screen:
    return Screen.of(record, "meet/meet", **query)


def _slides(screen: Screen) -> str:
    """All that is on every slide of the room’s screen, one drawing of it after another."""
    said, names = [], _named(Screen.again(screen.id, "meet/screen"))
    for name in names:
        said.append(_html(Screen.again(screen.id, "meet/screen", s=name)))
    assert len(names) > 5
    return "\n".join(said)


def _html(screen: Screen) -> str:
    return "\n".join(words for one in screen.app.html if not (words := str(one.value)).startswith("<style"))


def _given(screen: Screen) -> dict[str, Any]:
    """What the keys of the screen were given."""
    found = [json.loads(one.proto.json or one.proto.mixed.json) for one in screen.app.get("bidi_component")
             if "ids" in (one.proto.json or one.proto.mixed.json)]  # fmt: skip
    assert len(found) == 1
    return dict(found[0])


def _named(screen: Screen) -> list[str]:
    return list(_given(screen)["ids"])


def test_a_meeting_begins_with_the_family_in_the_room() -> None:
    screen = _panel().press("meet.start")

    (meeting,) = screen.record.meetings
    assert meeting.family_here
    assert meeting.on == session.today()
    assert meeting.by.name == "Pat Example"
    assert screen.app.toggle[0].value is True


def test_the_meeting_that_is_not_ended_goes_on_and_another_one_is_not_offered() -> None:
    screen = _panel(RECORD.keep(MEETING))

    assert screen.box("meetings.meet1.kind") == "Core group"
    assert not screen.has("meet.start")


def test_after_a_meeting_was_ended_another_can_be_started_and_the_old_one_is_found() -> None:
    screen = _panel(RECORD.keep(MEETING.but(ended_at=NOW)))

    assert screen.has("meet.start")
    assert any("m=meet1" in query and "Core group" in label for label, _, query in screen.links())


def test_with_the_family_here_neither_kind_of_piece_is_on_any_slide_and_the_panel_says_how_many() -> None:
    screen = _panel(RECORD.keep(MEETING))
    shown = _slides(screen)

    assert ALONE not in shown
    assert OTHERS not in shown
    assert "hidden" not in shown
    assert screen.words.count("1 piece is hidden") == 2
    assert WHY_NEVER[Handling.PROFESSIONALS_ONLY] in screen.words
    assert ALONE not in screen.words, "somebody may look over the chair’s shoulder"


def test_without_the_family_what_is_for_professionals_is_shown_and_what_is_about_others_never() -> None:
    screen = _off(_panel(RECORD.keep(MEETING))).press("meet.nobody")

    shown = _slides(screen)
    assert screen.record.meetings[0].family_here is False
    assert ALONE in shown
    assert OTHERS not in shown
    assert screen.words.count("1 piece is hidden") == 1


def test_hidden_words_that_were_written_in_a_second_place_are_named_to_the_chair_before_the_room_reads_them() -> None:
    twice = Meaning(child_id="rowan", worried=f"We worry: {ALONE} at night.")
    warned = _panel(RECORD.keep(MEETING, twice))

    assert meet_panel_alone.TWICE in warned.words
    assert f"Rowan: what worries us: “{ALONE}”" in warned.words
    assert meet_panel_alone.TWICE not in _outside(warned), "somebody may look over the chair’s shoulder"
    assert ALONE not in _outside(warned)
    calm = Screen.of(RECORD.but(id="other").keep(MEETING), "meet/meet")
    assert meet_panel_alone.TWICE not in calm.words


def test_a_sentence_that_may_hint_at_what_is_kept_back_is_named_to_the_chair_alone() -> None:
    hint = Meaning(child_id="rowan", not_known="What her uncles say of it.")
    warned = _panel(RECORD.keep(MEETING, hint))

    assert meet_panel_alone.HINTS in warned.words
    assert "What her uncles say of it." in warned.words
    assert "uncles" not in _outside(warned)
    assert meet_panel_alone.HINTS not in Screen.of(RECORD.but(id="other").keep(MEETING), "meet/meet").words


def _outside(screen: Screen) -> str:
    """What the panel says that is not folded."""
    folded = "\n".join(_body(one) for fold in screen.app.expander for one in fold)
    return "\n".join(words for one in screen.app.main if (words := _body(one)) and words not in folded)


def _body(element: Any) -> str:
    return str(getattr(getattr(element, "proto", None), "body", ""))


def test_a_slide_can_be_left_out_from_where_it_is_warned_of_with_what_goes_on_from_it_and_brought_back() -> None:
    twice = Meaning(child_id="rowan", worried=f"We worry: {ALONE} at night. {'And so on and on. ' * 200}")
    screen = _panel(RECORD.keep(MEETING, twice))
    key = "meetings.meet1.left_out.rowan-worries"
    screen.set(key, True)

    assert screen.record.meetings[0].left_out == ("rowan-worries",)
    assert ALONE not in _slides(screen)
    assert "and so on" not in _slides(screen).lower()
    assert meet_panel_alone.TWICE not in screen.words
    assert meet_panel_alone.LEFT_OUT in screen.words
    screen.set(key, False)
    assert ALONE in _slides(screen)
    assert meet_panel_alone.LEFT_OUT not in screen.words


@pytest.mark.parametrize("handling", sorted(set(Handling) - {Handling.MAY_SHARE}))
def test_every_kind_that_is_kept_from_the_room_is_counted_and_in_a_copy_nobody_is_told_that_there_is_none(
    handling: Handling,
) -> None:
    kind = evidence_words.handling(handling, session.content())
    pieces = by_handling(seen(), handling)
    of_a_copy = seen().but(id="copy", taken_in=TakenIn(version="professional", made_at=NOW))

    assert f"{kind}: 4 pieces are hidden." in _panel(pieces.keep(MEETING)).words
    assert f"{kind}: {meet_panel_alone.NONE_IN_COPY}" in _panel(of_a_copy.keep(MEETING)).words


def _off(screen: Screen) -> Screen:
    screen.app.toggle[0].set_value(False)
    return screen.run()


def test_one_press_does_not_say_that_the_family_is_not_here_and_those_who_are_marked_as_here_are_named() -> None:
    came = [
        Attended(id="a", meeting_id="meet1", name="Priya", role="Mother", how=Attendance.HERE),
        Attended(id="b", meeting_id="meet1", name="Robin", how=Attendance.APOLOGIES),
        Attended(id="c", meeting_id="meet1", name="Dr Shah", how=Attendance.HERE),
    ]
    adults = [Adult(id="m", name="Priya Hale"), Adult(id="r", name="Robin")]
    screen = _off(_panel(RECORD.keep(MEETING, *adults, *came)))

    assert screen.record.meetings[0].family_here
    assert screen.app.toggle[0].value is True
    assert "Marked as here: Priya Hale." in screen.words
    assert screen.control("meet.nobody").label == "Yes, nobody of the family is here"
    assert not screen.press("meet.somebody").has("meet.nobody")
    assert screen.record.meetings[0].family_here
    _off(screen).press("meet.nobody")
    assert screen.record.meetings[0].family_here is False
    screen.app.toggle[0].set_value(True)
    assert screen.run().record.meetings[0].family_here, "it is on at once"
    assert not screen.has("meet.nobody")


def test_every_slide_says_that_it_is_for_professionals_only_or_that_the_family_is_invented() -> None:
    alone = Screen.of(RECORD.keep(MEETING.but(family_here=False)).but(practice=True), "meet/screen")

    assert _given(alone)["marks"] == ["For professionals only", "Practice family"]
    assert _given(Screen.again(alone.id, "meet/screen", blank="1"))["marks"] == []
    assert _given(Screen.of(RECORD.but(id="other").keep(MEETING), "meet/screen"))["marks"] == []


def test_the_screen_shows_one_slide_with_the_childs_name_and_their_words_first() -> None:
    screen = Screen.of(RECORD.keep(MEETING), "meet/screen")

    assert "<bdi>Rowan</bdi>: <bdi>in their own words</bdi>" in _html(screen)
    assert "I do the tea" in _html(screen)
    assert _given(screen)["at"] == "rowan-words"


def test_a_blank_screen_holds_no_word_of_any_slide() -> None:
    screen = Screen.of(RECORD.keep(MEETING), "meet/screen", blank="1")

    assert "I do the tea" not in _html(screen)
    assert "Rowan" not in _html(screen)
    assert _given(screen)["says"] == ""


def test_a_slide_that_is_gone_gives_way_to_the_first_of_its_part_or_of_all() -> None:
    record = RECORD.keep(MEETING)

    assert _given(Screen.of(record, "meet/screen", s="rowan-worries.7"))["at"] == "rowan-worries"
    assert _given(Screen.again(record.id, "meet/screen", s="nobody-worries"))["at"] == "rowan-words"


def test_the_screen_has_neither_bar_nor_menu_nor_a_way_to_what_is_hidden() -> None:
    screen = Screen.of(RECORD.keep(MEETING), "meet/screen")

    assert screen.links() == []
    assert "Act today" not in str(screen.app.main)
    assert len(screen.app.sidebar) == 0


def test_without_a_meeting_the_screen_shows_nothing_of_the_family_and_leads_to_the_panel() -> None:
    screen = Screen.of(RECORD, "meet/screen")

    assert "Start the meeting first" in screen.words
    assert "Rowan" not in screen.words
    assert [page for _, page, _ in screen.links()] == ["meet"]


# Opened from a report


def _opening(answer: Callable[[bytes, str], Enclosed], patch: pytest.MonkeyPatch) -> AppTest:
    patch.setattr("reports.reading.read", lambda file, phrase="": answer(file, phrase))
    app = AppTest.from_file(MAIN, default_timeout=60)
    app.switch_page("meet/meet.py").run()
    app.file_uploader[0].upload("report.pdf", b"%PDF-1.7", "application/pdf")
    return app.run()


def _carried(record: Assessment = RECORD, state: State = State.AS_WRITTEN, version: str = "professional") -> Enclosed:
    changes = ("a page was changed",) if state is State.CHANGED else ()
    return Enclosed(record.but(id=ids.fresh(), family_id=ids.fresh()), version, NOW, state, changes)


def _all(app: AppTest) -> str:
    return "\n".join(str(one.value) for one in (*app.html, *app.error, *app.success, *app.markdown))


def test_a_report_opens_its_meeting_and_says_that_the_family_is_kept_here_until_it_is_deleted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    carried = _carried()
    app = _opening(lambda file, phrase: carried, monkeypatch)

    stored = session.store().load(carried.record.id)
    assert stored is not None
    assert exchange.from_json(stored.document).taken_in is not None
    assert app.query_params["a"] in (carried.record.id, [carried.record.id])
    assert meet_open.KEPT in _all(app)
    assert "It is a copy" in _all(app)
    assert app.button(key="meet.start")


def test_a_report_that_was_changed_or_is_for_a_family_opens_nothing_and_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    changed = _opening(lambda file, phrase: _carried(state=State.CHANGED), monkeypatch)
    family = _opening(lambda file, phrase: _carried(version="family"), monkeypatch)

    assert "Ask for this file again" in changed.error[0].value
    assert "Ask for the report for professionals" in family.error[0].value
    assert session.store().list() == ()
    assert taking.unfit(_carried()) == ""


def test_a_locked_report_asks_for_its_passphrase_until_it_is_the_right_one(monkeypatch: pytest.MonkeyPatch) -> None:
    carried, read = _carried(), list[str]()

    def answer(file: bytes, phrase: str) -> Enclosed:
        read.append(phrase)
        if phrase != "four quiet words":
            raise PathwayError(enclosed.WRONG if phrase else enclosed.LOCKED)
        return carried

    app = _opening(answer, monkeypatch)
    for phrase, says in (("guess", enclosed.LOCKED), ("four quiet words", enclosed.WRONG)):
        assert says in [one.value for one in app.info]
        app.text_input(key="report.unlock.phrase").set_value(phrase)
        app.button(key="report.unlock.open").click().run()
        assert not app.exception

    assert session.store().load(carried.record.id) is not None
    assert read == ["", "guess", "four quiet words"], "a file is read once for each passphrase"


def test_a_family_that_is_here_is_chosen_from_the_list() -> None:
    id = _panel().id
    app = AppTest.from_file(MAIN, default_timeout=60)
    app.switch_page("meet/meet.py").run()
    app.button(key="meet.open").click().run()
    assert app.error[0].value == "Choose the family first."
    app.selectbox(key="meet.which").set_value(id).run()
    app.button(key="meet.open").click().run()

    assert app.button(key="meet.start")
