"""One text alone comes back from an earlier version, only where it can be told exactly, and nothing else moves."""

import pytest

from pathway import compare, returning, standing
from pathway.assessment import Assessment, Named
from pathway.content import load
from pathway.errors import PathwayError
from pathway.evidence import Contact, Evidence, Note
from pathway.people import SignOffEvent
from pathway.plan import Goal
from pathway.returning import Place
from pathway.review import Comment
from pathway.scales import Level, SignOff
from tests import hostile
from tests.families import AUTHOR, NOW, judged, seen

CONTENT = load()
VISIT = Contact(id="later")
NOTE = Note(id="later", contact_id="later", words="He does the tea.", entered_at=NOW)


def offered(before: Assessment, after: Assessment) -> list[compare.Earlier]:
    """Every text that the comparison offers to bring back."""
    return [one for change in compare.changes(before, after, CONTENT) for one in change.texts]


def test_each_text_that_differs_can_be_told_by_permanent_ids_and_comes_back_alone() -> None:
    before = seen().keep(judged(Level.PARTLY_MET, meaning_now="Hungry.", ask_whom="School"))
    after = before.keep(judged(Level.NOT_MET, meaning_now="Hungry, in pain.", ask_whom=""))

    meaning, whom = sorted(offered(before, after), key=lambda one: one.label, reverse=True)
    back = returning.put_back(after, meaning.place, meaning.words)

    assert (meaning.place, whom.place) == (
        Place("judgements", "rowan.food", "meaning_now"), Place("judgements", "rowan.food", "ask_whom"),
    )  # fmt: skip
    assert back == after.keep(judged(Level.NOT_MET, meaning_now="Hungry.", ask_whom=""))


def test_texts_of_parts_of_which_there_is_one_come_back_too() -> None:
    before = seen()
    before = before.but(plan=before.plan.but(contingency="Ring the same day."), marking="OFFICIAL")
    after = before.but(plan=before.plan.but(contingency=""), marking="OFFICIAL-SENSITIVE")

    for one in offered(before, after):
        after = returning.put_back(after, one.place, one.words)

    assert after == before


def test_every_text_that_was_emptied_is_offered_and_comes_back_to_the_letter_without_the_others() -> None:
    before = hostile.family("http://beacon.example")
    emptied = before.keep(
        *(goal.but(goal="", worry="") for goal in before.goals), *(one.but(reason="") for one in before.appointments)
    )
    all_of_it = offered(before, emptied)

    assert len(all_of_it) == 3
    for one in all_of_it:
        back = returning.put_back(emptied, one.place, one.words)
        assert offered(before, back) == [two for two in all_of_it if two != one]


def test_what_was_added_taken_away_or_not_typed_is_not_offered() -> None:
    goal = Goal(id="goal", goal="A bed of his own.")
    before = seen().keep(judged(Level.PARTLY_MET), goal)

    assert offered(before, before.remove(goal)) == []
    assert offered(before.remove(goal), before) == []
    assert offered(before, before.keep(judged(Level.NOT_MET))) == []
    assert offered(before, before.keep(judged(Level.PARTLY_MET, meaning_now="New."))) == []  # it said nothing before


def test_a_note_comes_back_until_words_are_taken_from_it_and_what_was_taken_stays_as_taken() -> None:
    before = seen().keep(VISIT, NOTE)
    after = before.keep(NOTE.but(words="He does the tea alone."))
    piece = Evidence(id="piece", note_id="later", start=0, end=2, words="He")
    (one,) = offered(before, after)

    assert returning.put_back(after, one.place, one.words) == before
    assert offered(before, after.keep(piece)) == []
    with pytest.raises(PathwayError, match=r"^Bring the whole version back"):
        returning.put_back(after.keep(piece), one.place, one.words)
    assert offered(after.keep(piece), after.keep(piece.but(words="Him"))) == []


def test_what_was_signed_is_not_reworded() -> None:
    signed = SignOffEvent(id="so", kind=SignOff.SUBMITTED, by=AUTHOR, at=NOW, words="Agreed.")

    assert offered(seen().keep(signed), seen().keep(signed.but(words=""))) == []


def test_a_text_of_what_was_removed_since_has_no_place() -> None:
    with pytest.raises(KeyError):
        returning.put_back(seen(), Place("goals", "gone", "goal"), "Sleeps in a bed.")


def test_what_was_said_since_keeps_the_name_of_what_it_speaks_of_when_a_version_is_brought_back() -> None:
    comment = Comment(id="say", page="area", area_id="meals", words="Who cooks?", by=AUTHOR, at=NOW)
    named = Named(kind="area", id="meals", title="Meals together")
    back = returning.whole(seen(), seen().keep(comment).but(named_since=(named,)))

    assert back.comments == (comment,)
    assert standing.content(back, load()).areas[-1].title == "Meals together (no longer in this pack)"
