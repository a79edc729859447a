"""Comments that came back: each beside what it is about, with the author’s answer stored as it is typed."""

from datetime import timedelta
from pathlib import Path

import pytest

from pages.parts import session
from pathway.assessment import Assessment
from pathway.meetings import View
from pathway.people import Person
from pathway.plan import Action, Goal
from pathway.review import Comment, TakenIn
from pathway.scales import Level
from pathway.voice import Voice
from tests.families import NOW, judged, seen
from tests.hostile import MARK, hostile
from tests.pages.screen import Screen, database

LEE = Person(name="Lee Marsh", job="team manager")
WORDS = "Who saw this?"
BOX = "comments.c.answer"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def said(page: str, area: str = "", child: str = "", item: str = "", **more: object) -> Comment:
    """What Lee said about one thing."""
    at = {"page": page, "area_id": area, "child_id": child, "item_id": item}
    return Comment.model_validate({"id": "c", "words": WORDS, "by": LEE, "at": NOW} | at | more)


def written() -> Assessment:
    """A family with something of everything that a comment may be about."""
    return seen().keep(
        Voice(id="v", child_id="rowan"), Action(id="act", what="Ring the school"), Goal(id="g", goal="Breakfast"),
    )  # fmt: skip


PLACES = (
    (said("area", "food", "rowan"), {"area": "food", "child": "rowan"}),
    (said("area", "food"), {"area": "food"}),
    (said("meaning", child="rowan"), {"child": "rowan"}),
    (said("meaning"), {}),
    (said("voice", child="rowan", item="v"), {"child": "rowan"}),
    (said("voice", child="rowan"), {"child": "rowan"}),
    (said("plan", item="act"), {}),
    (said("plan", item="g"), {}),
    (said("plan"), {}),
    (said("pathway", child="rowan", item="s1-consult"), {"child": "rowan"}),
    (said("family", item="morgan"), {}),
    (said("family", child="ash"), {}),
    (said("history", item="no-more"), {}),
    (said("notebook", item="warm"), {}),
    (said("disability", child="rowan"), {}),
    (said("safety"), {}),
)


@pytest.mark.parametrize(("comment", "query"), PLACES, ids=lambda one: getattr(one, "page", ""))
def test_a_comment_stands_once_on_the_page_of_its_item_with_who_and_a_box_for_the_answer(
    comment: Comment, query: dict[str, str]
) -> None:
    screen = Screen.of(written().keep(comment), f"assess/{comment.page}", **query)

    assert screen.words.count(WORDS) == 1
    assert "To answer" in screen.words
    assert "Lee Marsh</bdi> (name given, not verified), 12 March 2026 at 20:30" in screen.words
    assert screen.boxes.count(BOX) == 1


def test_it_stands_beside_no_other_child_and_no_other_item() -> None:
    screen = Screen.of(written().keep(said("meaning", child="rowan")), "assess/meaning", child="ash")

    assert WORDS not in screen.words


@pytest.mark.parametrize(
    "comment", [said("plan", item="gone"), said("voice", child="gone"), said("area", "food", "gone")], ids=str
)
def test_what_is_about_something_that_was_removed_stands_on_top_and_says_so(comment: Comment) -> None:
    screen = Screen.of(written().keep(comment), f"assess/{comment.page}", area="food")

    assert screen.words.index("about something that was removed") < screen.words.index(WORDS)
    assert screen.has(BOX)


def test_an_answer_is_stored_with_who_gave_it_and_when() -> None:
    screen = Screen.of(written().keep(said("area", "food", "rowan")), "assess/area", area="food")
    before = session.now()

    screen.set(BOX, "The nurse did, on 3 March.")

    (stored,) = screen.record.comments
    assert (stored.words, stored.answer) == (WORDS, "The nurse did, on 3 March.")
    assert stored.answered_by == Person(name="Pat Example")
    assert stored.answered_at is not None
    assert before <= stored.answered_at <= session.now()
    assert "Answered" in screen.words
    assert screen.box(BOX) == "The nurse did, on 3 March."


def test_an_answer_that_is_emptied_waits_again() -> None:
    screen = Screen.of(written().keep(said("plan")), "assess/plan").set(BOX, "Yes.").set(BOX, "  ")

    assert not screen.record.comments[0].answered
    assert "To answer" in screen.words


def test_answered_before_it_is_quiet_until_somebody_changes_it() -> None:
    answered = said("plan", answer="The nurse did.", answered_by=LEE, answered_at=NOW + timedelta(hours=1))
    screen = Screen.of(written().keep(answered), "assess/plan")

    assert "To answer" not in screen.words
    assert "The nurse did." in screen.words
    assert "21:30" in screen.words
    assert not screen.has(BOX)
    assert screen.press("remark.change.c").box(BOX) == "The nurse did."


def test_a_reviewer_reads_answers_in_their_copy_and_answers_nothing() -> None:
    copy = written().but(taken_in=TakenIn(version="professional", made_at=NOW))
    open_still = said("tasks", id="d", words="And when?")
    answered = said("tasks", answer="The nurse did.", answered_by=LEE, answered_at=NOW)
    screen = Screen.of(copy.keep(answered, open_still), "assess/tasks")

    assert "The nurse did." in screen.words
    assert "Its author answers" in screen.words
    assert not [key for key in screen.boxes if key.startswith("comments.")]
    assert not screen.has("remark.change.c")


def test_a_different_view_stands_beside_the_judgement_it_is_of() -> None:
    view = View(id="v", child_id="rowan", area_id="food", level=Level.MET, words="I see it so", by=LEE, at=NOW)
    record = written().keep(view)

    assert "I see it so" in Screen.of(record, "assess/area", area="food").words
    assert "I see it so" not in Screen.again(record.id, "assess/area", area="home").words


@pytest.mark.parametrize("page", sorted({one.page for one, _ in PLACES}))
def test_words_that_would_do_harm_are_text_in_a_comment_and_in_an_answer(page: str) -> None:
    harm = hostile("http://beacon.example")
    by = Person(name=harm)
    comment = next(one for one, _ in PLACES if one.page == page).but(words=harm, by=by)
    answered = comment.but(id="d", answer=harm, answered_by=by, answered_at=NOW)
    screen = Screen.of(written().keep(comment, answered), f"assess/{page}", area="food", child="rowan")

    assert screen.words.count(MARK) == 6
    assert "<script>" not in screen.words
    assert "<img" not in screen.words


# A different view


SEEN = View(id="v", child_id="rowan", area_id="food", level=Level.MET, words="I see it so", by=LEE, at=NOW)


def test_a_different_view_is_answered_beside_the_judgement_and_both_stay() -> None:
    screen = Screen.of(written().keep(SEEN), "assess/area", area="food")
    assert "To answer" in screen.words
    before = session.now()

    screen.set("views.v.answer", "I looked again: she had not eaten.")

    (stored,) = screen.record.views
    assert (stored.words, stored.level, stored.answer) == (SEEN.words, Level.MET, "I looked again: she had not eaten.")
    assert stored.answered_by == Person(name="Pat Example")
    assert stored.answered_at is not None
    assert stored.answered_at >= before
    assert "I see it so" in screen.words


def test_a_reviewer_reads_the_answer_to_their_view_in_their_copy_and_answers_nothing() -> None:
    answered = SEEN.but(by=Person(name="Pat Example"), answer="I looked again.", answered_by=LEE, answered_at=NOW)
    judgement = judged(Level.NOT_MET, meaning_now="Rowan is hungry.")
    copy = written().but(taken_in=TakenIn(version="professional", made_at=NOW)).keep(judgement, answered)
    screen = Screen.of(copy, "review/read")

    assert "I looked again." in screen.words
    assert not screen.has("views.v.answer")
    assert not screen.has("views.v.words")
