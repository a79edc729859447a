"""Read and decide: the argument first, comments that stay where they belong, two views kept, and a bound decision."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import session, text
from pathway.assessment import Assessment
from pathway.evidence import Contact, Evidence
from pathway.given import Given
from pathway.meaning import Meaning
from pathway.meetings import View
from pathway.people import Person, SignOffEvent
from pathway.plan import Action
from pathway.review import Comment, Deciding, TakenIn
from pathway.scales import Kind, Level, Role, SignOff
from reports import signing
from tests.families import AUTHOR, NOW, ROWAN, judged, seen
from tests.pages.screen import Screen, database

ROBIN = Person(name="Robin Lead", role=Role.SUPERVISOR)
MINE = Comment(id="mine", page="area", area_id="food", child_id="rowan", words="Who saw it?", by=ROBIN, at=NOW)
JUDGED = judged(Level.PARTLY_MET, meaning_now="Rowan is hungry.")
RECORD = seen().keep(
    JUDGED,
    judged(Level.MET, area="home"),
    Meaning(child_id="rowan", life="Rowan makes the tea.", worried="Nobody else does.", change_our_mind="Tea made."),
    Action(id="act", what="Ring the dentist", who="Rae", by=date(2026, 3, 1), child_ids=("rowan",)),
)
FOOD = "area.food.rowan."
VIEW = View(id="v", child_id="rowan", area_id="food", words="I see it so", by=ROBIN, at=NOW)


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch, **{"person.name": ROBIN.name, "person.role": ROBIN.role})


def _read(record: Assessment = RECORD) -> Screen:
    return Screen.of(record, "review/read")


def _as(name: str, id: str, page: str = "review/read") -> Screen:
    from pages.parts import session

    session.store().set_setting("person.name", name)
    return Screen.again(id, page)


def _deciding(kind: SignOff, words: str = "Go on", due: date | None = date(2026, 4, 1)) -> Assessment:
    return RECORD.but(deciding=Deciding(kind=kind, words=words, due=due))


def _in_order(words: str, *wanted: str) -> bool:
    """Whether each stands after the one before."""
    rest = words
    for one in wanted:
        assert one in rest, one
        rest = rest.partition(one)[2]
    return True


# Reading


def test_a_childs_own_words_come_before_what_anybody_else_says_and_the_argument_before_the_judgements() -> None:
    words = _read().words

    assert _in_order(
        words, "I do the tea", "Rowan makes the tea.", "Nobody else does.", "Tea made.", "What is done by Friday",
        "Partly met", "What is not known", "The plan", "Past its day, and not done.", "What a reader would ask about",
    )  # fmt: skip


def test_after_an_assessment_before_what_changed_stands_first_with_what_is_new_and_the_rest_is_folded() -> None:
    last = (
        RECORD.but(id="last", started_at=NOW - timedelta(days=200))
        .but(contacts=(Contact(id="then", on=date(2025, 9, 1)),))
        .keep(judged(Level.MET), RECORD.evidence[1].but(on=date(2025, 9, 1)))
    )
    seen_now = Evidence(
        id="fridge", kind=Kind.SAW, words="An empty fridge.", on=date(2026, 3, 3), child_ids=("rowan",),
        area_ids=("food",),
    )  # fmt: skip
    Screen.of(last, "review/read")
    screen = _read(RECORD.but(earlier_id="last").keep(seen_now))
    (folded,) = [one for one in screen.app.expander if one.label.startswith("Not changed since 1 September 2025")]

    assert _in_order(screen.words, "What has changed since 1 September 2025", "Met on 1 September 2025, partly met on",
                     "New since 1 September 2025", "An empty fridge.")  # fmt: skip
    assert any("Sleep and home" in one.value for one in folded.get("html"))
    assert not any("Food and growth" in one.value for one in folded.get("html"))


def test_a_record_that_is_stored_nowhere_is_read_with_nothing_to_press() -> None:
    from pages.parts import session

    record = RECORD.keep(MINE.but(answer="The teacher.", answered_by=AUTHOR, answered_at=NOW))
    shown = AppTest.from_function(_draw, default_timeout=60, args=(record, session.content(), session.today())).run()
    words = "\n".join(str(one.value) for one in shown.get("html"))

    assert not shown.exception
    assert _in_order(words, "I do the tea", "Rowan makes the tea.", "Who saw it?", "The teacher.")
    assert not shown.button
    assert not shown.get("page_link")


def _draw(record, content, today):  # type: ignore[no-untyped-def]
    from pages.parts import reading

    reading.draw(record, (), content, today)


# Comments


@pytest.mark.parametrize(
    ("spot", "place"),
    [
        (FOOD, ("area", "food", "rowan", "")),
        ("meaning..rowan.", ("meaning", "", "rowan", "")),
        ("voice..ash.", ("voice", "", "ash", "")),
        ("plan...act", ("plan", "", "", "act")),
        ("tasks...", ("tasks", "", "", "")),
    ],
)
def test_a_comment_is_kept_at_its_item_with_who_made_it(spot: str, place: tuple[str, str, str, str]) -> None:
    screen = _read().press(f"remark.add.{spot}")
    (made,) = screen.record.comments
    screen.set(f"comments.{made.id}.words", "Who *else* saw it?")
    (made,) = screen.record.comments

    assert (made.page, made.area_id, made.child_id, made.item_id) == place
    assert (made.words, made.by, made.answer) == ("Who *else* saw it?", ROBIN, "")


def test_a_comment_removed_can_be_put_back_with_its_words() -> None:
    screen = _read(RECORD.keep(MINE)).press("comments.mine.remove")
    gone = screen.record.comments
    screen.press("undo.button")

    assert gone == ()
    assert screen.record.comments == (MINE,)


def test_what_somebody_else_said_and_what_is_answered_is_text_and_stays_as_it_was() -> None:
    answered = MINE.but(id="answered", answer="The teacher.", answered_by=AUTHOR, answered_at=NOW)
    theirs = MINE.but(id="theirs", by=Person(name="Noor"), words="Since when?")
    screen = _read(RECORD.keep(answered, theirs))

    assert not screen.has("comments.answered.words")
    assert not screen.has("comments.theirs.words")
    assert _in_order(screen.words, "Who saw it?", "The teacher.", "Since when?", "To answer")


def test_a_comment_that_went_out_in_a_report_is_no_more_changed_so_that_both_sides_read_the_same() -> None:
    sent = Given(id="g", version="professional", at=NOW + timedelta(hours=1), by=ROBIN)
    screen = _read(RECORD.keep(MINE, sent))

    assert not screen.has("comments.mine.words")
    assert "It went out in a report" in screen.words


def test_what_was_said_about_something_that_is_not_on_this_page_stands_at_its_end() -> None:
    screen = _read(RECORD.keep(MINE.but(page="history", area_id="", child_id="", words="What about 2019?")))

    assert _in_order(screen.words, "Said about other things", "History", "Decide")
    assert screen.has("comments.mine.words")


# A different view


def test_a_different_view_stands_beside_the_judgement_with_the_way_to_settle_it_and_changes_nothing_of_it() -> None:
    screen = _read().press(f"view.add.{FOOD}")
    (view,) = screen.record.views
    asked = "Choose a level, or say in words" in screen.words
    screen.set(f"views.{view.id}.level", Level.NOT_MET).set(f"views.{view.id}.words", "The fridge was empty.")
    screen.set(f"views.{view.id}.asked_next", "The health visitor")
    (view,) = screen.record.views

    assert asked
    assert "Choose a level, or say in words" not in screen.words
    assert (view.level, view.words, view.asked_next) == (Level.NOT_MET, "The fridge was empty.", "The health visitor")
    assert (view.whose, view.by, view.meeting_id, view.different) == ("Supervisor", ROBIN, None, True)
    assert screen.record.judgement(ROWAN, "food") == JUDGED
    assert _in_order(screen.words, "As Sam Rivers judged it", "Partly met", "As you see it (Supervisor)", "Meanwhile")


def test_the_author_reads_the_other_view_and_cannot_change_it_or_see_their_own_differently() -> None:
    view = View(id="v", child_id="rowan", area_id="food", whose="Supervisor", level=Level.NOT_MET,
                words="The fridge was empty.", by=ROBIN, at=NOW)  # fmt: skip
    _read(RECORD.keep(view))
    screen = _as(AUTHOR.name, RECORD.id)

    assert _in_order(screen.words, "<bdi>Supervisor</bdi> sees this differently", "Not met", "The fridge was empty.")
    assert not screen.has("views.v.words")
    assert not screen.has(f"view.add.{FOOD}")


# Deciding


def test_a_return_without_a_reason_is_asked_for_it_and_nothing_is_lost() -> None:
    screen = _read(_deciding(SignOff.RETURNED, " ")).press("deciding.make")

    assert any("Write why it is returned" in one.value for one in screen.app.error)
    assert screen.record == _deciding(SignOff.RETURNED, " ")


@pytest.mark.parametrize(("words", "due"), [("See Rowan alone.", None), (" ", date(2026, 4, 1)), ("", None)])
def test_a_sign_off_without_a_direction_or_its_day_is_asked_for_both_and_nothing_is_lost(
    words: str, due: date | None
) -> None:
    written = _deciding(SignOff.SIGNED_OFF, words, due)
    screen = _read(written).press("deciding.make")

    assert [one.value for one in screen.app.error] == [signing.DIRECTION]
    assert screen.record == written


def test_a_return_is_made_with_its_reason() -> None:
    screen = _read()
    screen.set("deciding.kind", SignOff.RETURNED).set("deciding.words", "See each child alone.").press("deciding.make")
    (event,) = screen.record.sign_offs

    assert (event.kind, event.by, event.words, event.code) == (SignOff.RETURNED, ROBIN, "See each child alone.", "")
    assert _in_order(screen.words, "Returned.", "Returned by Robin Lead", "Not said to be finished again yet.")


def test_a_sign_off_is_one_change_that_holds_the_direction_the_day_and_the_code_shown_in_large_letters() -> None:
    from pages.parts import session

    screen = _read(_deciding(SignOff.SIGNED_OFF, due=None)).set("deciding.due", date(2026, 4, 1))
    before = session.store().load(RECORD.id)
    screen.press("deciding.make")
    after, (event,) = session.store().load(RECORD.id), screen.record.sign_offs

    assert before is not None
    assert after is not None
    assert after.revision == before.revision + 1
    assert screen.record.deciding == Deciding()
    assert (event.words, event.due, event.code) == ("Go on", date(2026, 4, 1), signing.code(RECORD))
    assert f'<p class="wm-code">{event.code}</p>' in screen.words
    assert "To be done by 1 April 2026." in screen.words


def test_pressed_twice_it_is_decided_once() -> None:
    from pages.parts import deciding, session

    _read(_deciding(SignOff.SIGNED_OFF)).press("deciding.make")
    signed = Screen.again(RECORD.id, "review/read").record
    again = deciding._decided(signed, ROBIN, session.now(), "again")

    assert again == signed


@pytest.mark.parametrize("name", ["Sam Rivers", "SAM  rivers"])
def test_the_author_is_offered_no_decision_under_their_own_name(name: str) -> None:
    _read(_deciding(SignOff.SIGNED_OFF))
    screen = _as(name, RECORD.id)

    assert signing.OWN in [one.value for one in screen.app.info]
    assert not screen.has("deciding.make")
    assert not screen.has("deciding.kind")


def test_the_list_says_that_an_assessment_was_changed_since_it_was_signed_off() -> None:
    signed, calm = (signing.decide(_deciding(SignOff.SIGNED_OFF).but(id=id), ROBIN, NOW, "s") for id in ("a", "calm"))
    _read(calm)
    assert "Signed off · changed" in Screen.again("", "start/home").words

    _read(signed.keep(JUDGED.but(meaning_now="Rowan is fed.")))
    listed = Screen.again("", "start/home").words

    assert _in_order(listed, "Changed since it was signed off · changed", "Signed off · changed")


@pytest.mark.parametrize("page", ["review/read", "assess/tasks", "assess/check", "assess/versions"])
def test_what_was_changed_since_it_was_signed_off_is_said_loudly(page: str) -> None:
    signed = signing.decide(_deciding(SignOff.SIGNED_OFF), ROBIN, NOW, "s")
    calm = Screen.of(signed, page).words
    loud = Screen.of(signed.but(id="other").keep(JUDGED.but(meaning_now="Rowan is fed.")), page).words

    assert "Not the version signed on 12 March 2026" in loud
    assert signed.sign_offs[-1].code in loud
    assert "Not the version signed" not in calm


def test_check_and_finish_shows_the_direction_its_day_and_the_code() -> None:
    signed = signing.decide(
        RECORD.but(deciding=Deciding(kind=SignOff.SIGNED_OFF, words="See Rowan", due=date(2026, 4, 1))), ROBIN, NOW, "s"
    )
    words = Screen.of(signed, "assess/check").words

    code = signed.sign_offs[-1].code
    assert _in_order(words, "Signed off by Robin Lead", "See Rowan", "To be done by 1 April 2026.", f"Code {code}.")


def test_earlier_decisions_say_what_became_of_them() -> None:
    past = SignOffEvent(id="a", kind=SignOff.SIGNED_OFF, by=ROBIN, at=NOW, words="See Rowan", due=date(2026, 3, 20))
    back = SignOffEvent(id="b", kind=SignOff.RETURNED, by=ROBIN, at=NOW, words="Say who")
    again = SignOffEvent(id="c", kind=SignOff.SUBMITTED, by=AUTHOR, at=NOW + timedelta(days=2))

    assert "That day has passed." in _read(RECORD.keep(past)).words
    assert "Said to be finished again on 14 March 2026." in _read(RECORD.but(id="two").keep(back, again)).words


# The code, and the copy


@pytest.mark.parametrize("page", ["review/read", "assess/versions"])
def test_a_code_is_typed_from_the_paper_and_said_to_be_of_what_it_is_of(page: str) -> None:
    signed = signing.decide(_deciding(SignOff.SIGNED_OFF), ROBIN, NOW, "s")
    screen = Screen.of(signed.keep(JUDGED.but(meaning_now="Rowan is fed.")), page)
    code = signed.sign_offs[-1].code
    screen.control("code.typed").set_value(code.lower())
    screen.press("code.press")

    assert f"{code} is of what Robin Lead signed off on 12 March 2026. What stands here now is another" in screen.words


def test_a_copy_says_so_and_can_be_deleted_here_but_not_an_authors_own() -> None:
    copy = RECORD.but(taken_in=TakenIn(version="professional", made_at=NOW))
    screen = _read(copy)

    assert "This is a copy, read from the report for professionals that was made on 12 March 2026" in screen.words
    assert screen.has("erase.first")
    _read(RECORD.but(id="own"))
    assert not Screen.again("own", "review/read").has("erase.own")
    assert not Screen.again("first", "review/read").has("erase.first"), "the family has an assessment of its own here"


MADE_ON = "made for professionals on 12 March 2026"


@pytest.mark.parametrize(
    ("since", "wanted"),
    [
        (lambda copy: copy, f"It is of the content as it was {MADE_ON}."),
        (lambda copy: copy.keep(VIEW), f"as it was {MADE_ON} and of how it is seen differently."),
        (lambda copy: copy.keep(JUDGED.but(meaning_now="Fed.")), f"which was changed here since it was {MADE_ON}."),
        (lambda copy: copy.but(taken_in=TakenIn(version="professional", made_at=NOW)), "what stands in this copy."),
    ],
    ids=["as it came", "seen differently", "changed", "not known"],
)
def test_a_code_is_said_to_be_of_what_was_made_for_professionals_only_while_the_copy_says_just_that(
    since: Callable[[Assessment], Assessment], wanted: str
) -> None:
    source = TakenIn(version="professional", made_at=NOW, code=signing.of_author(RECORD))
    copy = since(_deciding(SignOff.SIGNED_OFF).but(taken_in=source))
    words = _read(signing.decide(copy, ROBIN, NOW, "s")).words

    assert wanted in words
    assert ("content as it was made" in words) == ("as it was" in wanted)


HOSTILE = "<img src=x onerror=alert(1)> **bold** [x](http://evil.example)"


def test_what_a_person_typed_is_text_wherever_it_is_read() -> None:
    child = ROWAN.but(name=HOSTILE)
    record = RECORD.keep(child, MINE.but(words=HOSTILE, by=Person(name=HOSTILE)), Action(id="act", what=HOSTILE)).keep(
        View(id="v", child_id="rowan", area_id="food", whose=HOSTILE, words=HOSTILE, by=ROBIN, at=NOW),
        SignOffEvent(id="s", kind=SignOff.RETURNED, by=Person(name=HOSTILE), at=NOW, words=HOSTILE),
    )
    screen = _read(record)

    assert "<img" not in screen.words
    assert "&lt;img" in screen.words
    labels = [one.label for one in (*screen.app.button, *screen.app.expander)]
    assert any(text.plain_label(HOSTILE) in label for label in labels)
    assert not any(HOSTILE in label for label in labels)


def test_a_judgement_that_has_not_changed_can_be_seen_differently_where_it_is_folded() -> None:
    last = RECORD.but(id="last", started_at=NOW - timedelta(days=200))
    Screen.of(last.but(contacts=(Contact(id="then", on=date(2025, 9, 1)),)), "review/read")
    screen = _read(RECORD.but(earlier_id="last")).press("view.add.area.home.rowan.")
    (folded,) = [one for one in screen.app.expander if one.label == "Not changed since 1 September 2025, Rowan"]

    assert screen.has(f"views.{screen.record.views[0].id}.words")
    assert any("Meanwhile" in str(one.value) for one in folded.get("html"))


def test_an_action_past_its_day_is_not_said_to_be_done_by_this_friday() -> None:
    yesterday, tomorrow = session.today() - timedelta(days=1), session.today() + timedelta(days=1)
    whole = "Ring the surgery with Anne beside me about the tablets and ask what else there is for the nights"
    screen = _read(
        RECORD.but(actions=()).keep(
            Action(id="late", what="Weigh Ash at the clinic", by=yesterday, by_friday=True),
            Action(id="soon", what=whole, by=tomorrow),
        )
    )

    assert _in_order(
        screen.words, "Past its day, and not done", "Weigh Ash at the clinic", "What is done by Friday", whole
    )
