"""What arrives in a report: the author’s words are never written over, and nothing said about them gets lost."""

from datetime import UTC, date, datetime, timedelta

import pytest

from pathway.arriving import Arrival, Arrived, arrive
from pathway.assessment import Assessment, Named, PackRef, WorkedWith
from pathway.meetings import Attended, Decided, Meeting, View
from pathway.people import Person, SignOffEvent
from pathway.plan import Action, Goal
from pathway.review import Comment, Deciding, TakenIn
from pathway.safety import Call, SafetyAnswer, SafetyCheck
from pathway.scales import Answer, Level, SignOff
from tests import hostile
from tests.families import AUTHOR, NOW, judged, seen

OURS = "a" * 32
LEE = Person(name="Lee Marsh", job="team manager")
MADE, REVIEWED, LATER = (NOW + timedelta(days=days) for days in (1, 2, 3))
ABOUT = ("comments", "sign_offs", "views", "meetings", "attended", "decided", "actions")  # where something may be added


def own() -> Assessment:
    """The author’s own assessment, as it is stored where it was written."""
    return seen().but(id=OURS, family_id="b" * 32).keep(judged(Level.NOT_MET), Action(id="act", what="Ring the school"))


def copy_of(record: Assessment, at: datetime = MADE) -> Assessment:
    """What a reviewer stores who takes in the report of this record."""
    return arrive(record, "professional", at, None).record


def back(record: Assessment, stored: Assessment | None, at: datetime = REVIEWED) -> Arrival:
    """What a report for professionals of this record does where that is stored."""
    return arrive(record, "professional", at, stored)


def comment(id: str = "c", words: str = "Who saw this?", **more: object) -> Comment:
    """A reviewer’s comment on Rowan’s food."""
    about = {"id": id, "page": "area", "area_id": "food", "child_id": "rowan", "words": words, "by": LEE, "at": MADE}
    return Comment.model_validate(about | more)


def answered(words: str, at: datetime, **more: object) -> Comment:
    """The same comment with the author’s answer."""
    return comment(answer=words, answered_by=AUTHOR, answered_at=at, **more)


SIGNED = SignOffEvent(id="so", kind=SignOff.SIGNED_OFF, by=LEE, at=REVIEWED, words="Ring.", due=date(2026, 4, 1))
DIFFERS = View(id="v", child_id="rowan", area_id="food", level=Level.PARTLY_MET, words="I see it so.", by=LEE, at=MADE)


def test_a_report_of_something_unknown_here_becomes_a_copy_that_says_of_which_report() -> None:
    arrival = back(own().keep(comment()), None, MADE)

    assert arrival.how is Arrived.NEW
    assert arrival.record.taken_in == TakenIn(version="professional", made_at=MADE)
    assert arrival.record.but(taken_in=None) == own().keep(comment())


# The author’s own


@pytest.mark.parametrize("field", sorted(set(Assessment.model_fields) - {"id", *ABOUT}))
def test_no_report_whatever_it_says_changes_what_an_author_wrote(field: str) -> None:
    mine, theirs = own(), hostile.family("http://x.example").but(id=OURS, deciding=Deciding(words="Mine"))
    theirs = theirs.keep(comment()).but(taken_in=TakenIn(version="professional", made_at=MADE))

    arrival = back(theirs, mine)

    assert arrival.how is Arrived.ANSWERED
    assert getattr(arrival.record, field) == getattr(mine, field)


@pytest.mark.parametrize("field", ABOUT)
def test_what_an_author_has_of_these_stays_as_it_is_too(field: str) -> None:
    mine = own().keep(
        answered("We saw it.", LATER), SIGNED, DIFFERS.but(answered_at=LATER),
        Meeting(id="m", at=MADE, by=AUTHOR, ended_at=MADE),
        Attended(id="at", meeting_id="m", name="School"), Decided(id="de", meeting_id="m", words="Two visits"),
    )  # fmt: skip
    other = {
        "words": "Overwritten", "what": "Overwritten", "name": "Overwritten", "kind": SignOff.RETURNED,
        "answer": "Overwritten", "ended_at": LATER,
    }  # fmt: skip
    theirs = copy_of(mine).but(**{
        name: tuple(
            one.but(**{key: new for key, new in other.items() if key in type(one).model_fields and key != "kind"})
            for one in getattr(mine, name)
        )
        for name in ABOUT
    })  # fmt: skip

    arrival = back(theirs, mine)

    assert getattr(theirs, field) != getattr(mine, field)
    assert getattr(arrival.record, field) == getattr(mine, field)
    assert arrival.how is Arrived.NOTHING_NEW


def test_comments_decisions_and_a_reviewers_view_come_to_the_author_and_twice_is_once() -> None:
    mine = own()
    theirs = copy_of(mine).keep(comment(), SIGNED, DIFFERS)

    once = back(theirs, mine)
    twice = back(theirs, once.record)

    assert once.how is Arrived.ANSWERED
    assert once.record == mine.keep(comment(), SIGNED, DIFFERS)
    assert twice == Arrival(Arrived.NOTHING_NEW, once.record)


def test_a_call_about_danger_that_was_made_from_a_copy_comes_to_the_author_and_what_they_took_out_stays_out() -> None:
    yes = (SafetyAnswer(question_id="danger-now", answer=Answer.YES),)
    first = SafetyCheck(id="first", at=NOW, answers=yes)
    rung = SafetyCheck(id="rung", at=REVIEWED, answers=yes)
    call = Call(id="call", check_id="rung", who="The front door", answer="Seen today.")
    theirs = copy_of(own().keep(first)).keep(rung, call)

    taken_out = back(theirs, own()).record
    newer = back(own().keep(first, judged(Level.MET)), theirs, LATER).record

    assert (taken_out.safety_checks, taken_out.calls) == ((rung,), (call,))
    assert (newer.safety_checks, newer.calls) == ((first, rung), (call,))


def test_a_decision_that_is_still_being_written_comes_to_nobody() -> None:
    theirs = copy_of(own()).but(deciding=Deciding(kind=SignOff.RETURNED, words="Perhaps"))

    assert back(theirs, own()) == Arrival(Arrived.NOTHING_NEW, own())


def test_a_comment_still_belongs_to_its_child_and_its_item_after_both_journeys() -> None:
    mine = own()
    on_action = comment("d", page="plan", area_id="", child_id="", item_id="act")
    on_adult = comment("e", page="family", area_id="", child_id="", item_id="morgan")

    came = back(copy_of(mine).keep(comment(), on_action, on_adult), mine).record

    assert came.comments == (comment(), on_action, on_adult)
    assert came.child(came.comments[0].child_id).name == "Rowan"
    assert came.adult(came.comments[2].item_id).name == "Morgan"
    assert [one.id for one in (*came.children, *came.adults)] == ["rowan", "ash", "bay", "morgan"]


# Answers, there and back


def test_the_answer_of_the_author_stands_beside_the_comment_in_the_reviewers_copy() -> None:
    reviewers = copy_of(own()).keep(comment())
    authors = back(reviewers, own()).record.keep(answered("The nurse did.", LATER))

    arrival = back(authors, reviewers, LATER)

    assert arrival.how is Arrived.NEWER
    assert arrival.record.comments == (answered("The nurse did.", LATER),)


@pytest.mark.parametrize("mine_first", [True, False])
def test_of_two_answers_the_later_stands_whichever_arrives(mine_first: bool) -> None:
    first, second = answered("I do not know.", REVIEWED), answered("The nurse did.", LATER)
    mine, theirs = (first, second) if mine_first else (second, first)

    arrival = back(copy_of(own()).keep(theirs), own().keep(mine), LATER)

    assert arrival.record.comments == (second,)


def test_an_answer_that_was_taken_back_does_not_come_again() -> None:
    taken_back = answered("", LATER)

    arrival = back(copy_of(own()).keep(answered("The nurse did.", REVIEWED)), own().keep(taken_back), LATER)

    assert arrival == Arrival(Arrived.NOTHING_NEW, own().keep(taken_back))


def test_a_reviewer_may_word_a_comment_again_until_it_was_answered() -> None:
    again = copy_of(own()).keep(comment(words="Who saw this, and when?"))

    unanswered = back(again, own().keep(comment()), LATER).record
    since = back(again, own().keep(answered("The nurse.", LATER)), REVIEWED).record

    assert unanswered.comments == (comment(words="Who saw this, and when?"),)
    assert since.comments == (answered("The nurse.", LATER),)


def test_the_authors_own_older_report_takes_back_no_word_of_a_comment() -> None:
    older = own().keep(comment(words="Who?"))

    assert back(older, own().keep(comment(words="Who saw this?"))).how is Arrived.NOTHING_NEW


def test_a_different_view_is_answered_there_and_back_and_is_seen_anew_until_then() -> None:
    came = back(copy_of(own()).keep(DIFFERS), own()).record
    again = DIFFERS.but(level=Level.MET, words="I see it better now.", asked_next="The nurse")
    anew = back(copy_of(own()).keep(again), came, REVIEWED).record
    answer = {"answer": "We went back.", "answered_by": AUTHOR, "answered_at": LATER}
    authors = anew.keep(again.but(**answer))

    assert anew.views == (again,)
    assert back(authors, copy_of(own()).keep(again), LATER).record.views == (again.but(**answer),)
    assert back(copy_of(own()).keep(DIFFERS), authors, REVIEWED).record == authors


# A copy


def test_a_copy_gives_way_to_a_newer_report_and_keeps_what_was_said_on_it() -> None:
    writing = Deciding(kind=SignOff.SIGNED_OFF, words="Ring by Friday")
    held = copy_of(own()).keep(comment(), SIGNED, DIFFERS).but(deciding=writing)
    newer = own().keep(judged(Level.MET), Goal(id="g", goal="Breakfast"))

    arrival = back(newer, held, LATER)

    assert arrival.how is Arrived.NEWER
    assert arrival.record == newer.keep(comment(), SIGNED, DIFFERS).but(
        deciding=writing, taken_in=TakenIn(version="professional", made_at=LATER)
    )


def test_a_reviewers_own_words_stand_where_the_author_sends_back_what_they_were_before() -> None:
    held = copy_of(own()).keep(comment(words="Who saw this, and when?"))

    assert back(own().keep(comment()), held, LATER).record.comments == held.comments


def test_an_older_report_does_nothing_to_the_content_of_a_copy_and_still_brings_what_was_said() -> None:
    held = copy_of(own(), LATER)
    older = own().keep(judged(Level.MET), comment())

    arrival = back(older, held, MADE)

    assert arrival.how is Arrived.ANSWERED
    assert arrival.record == held.keep(comment())


def test_a_newer_report_that_says_the_same_is_nothing_new_and_still_counts_as_the_newest() -> None:
    held = copy_of(own())

    arrival = back(own(), held, LATER)

    assert arrival.how is Arrived.NOTHING_NEW
    assert arrival.record.taken_in == TakenIn(version="professional", made_at=LATER)
    assert back(own().keep(judged(Level.MET)), arrival.record, REVIEWED).record.judgements == own().judgements


def test_a_reviewed_report_is_no_newer_than_the_authors_it_was_read_from() -> None:
    """Else a reviewer who opens their own file would never see what the author changed the day before."""
    held = copy_of(own(), MADE).keep(comment())
    opened_again = back(held, held, LATER).record
    newer = own().keep(judged(Level.MET))

    arrival = back(newer, opened_again, REVIEWED)

    assert arrival.how is Arrived.NEWER
    assert arrival.record.judgements == newer.judgements


def test_the_same_report_twice_makes_one_copy() -> None:
    held = copy_of(own().keep(comment(), SIGNED))

    assert back(own().keep(comment(), SIGNED), held, MADE) == Arrival(Arrived.NOTHING_NEW, held)


def test_an_id_that_holds_a_name_says_nothing_any_more_and_meets_the_copy_it_became() -> None:
    named = own().but(id="rowan-marsh", family_id="the marsh family", earlier_id="rowan-marsh-2025")
    held = copy_of(named)

    arrival = back(named.keep(judged(Level.MET)), held, LATER)

    assert not {"rowan", "marsh"} & set("-".join((held.id, held.family_id, held.earlier_id or "")).split("-"))
    assert arrival.how is Arrived.NEWER
    assert (arrival.record.id, arrival.record.family_id, arrival.record.earlier_id) == (
        held.id, held.family_id, held.earlier_id,
    )  # fmt: skip


def test_moments_without_a_zone_in_a_strangers_file_stop_nothing() -> None:
    bare = datetime(2026, 3, 14, 9)
    theirs = copy_of(own(), bare).keep(comment("d", at=bare), answered("So.", bare))

    arrival = back(theirs, own().keep(answered("No.", MADE), comment("f")), bare)
    held = back(own(), copy_of(own(), bare), datetime(2026, 3, 15, 9, tzinfo=UTC))

    assert {one.id for one in arrival.record.comments} == {"c", "d", "f"}
    assert held.record.taken_in == TakenIn(version="professional", made_at=datetime(2026, 3, 15, 9, tzinfo=UTC))


# A meeting that was held on a copy


def test_a_meeting_held_on_a_copy_comes_to_the_author_with_its_decisions_and_its_actions() -> None:
    said = View(id="w", child_id="rowan", whose="School", words="Late each day", by=LEE, at=MADE, meeting_id="m")
    meeting, came = Meeting(id="m", at=MADE, by=LEE), Attended(id="at", meeting_id="m", name="School")
    made = (Decided(id="de", meeting_id="m", words="Two visits"), Action(id="new", what="Visit", meeting_id="m"))
    open_still = copy_of(own()).keep(meeting, came)
    held = open_still.keep(said, *made, Action(id="act", what="Changed"), meeting.but(ended_at=REVIEWED))

    first = back(open_still, own()).record
    whole = back(held, first).record

    assert whole == own().keep(meeting.but(ended_at=REVIEWED), came, said, *made)


def test_what_an_author_took_out_of_a_meeting_that_ended_does_not_come_back_with_an_older_report() -> None:
    meeting = Meeting(id="m", at=MADE, by=LEE, ended_at=MADE)
    mine = own().keep(meeting)
    older = copy_of(mine.keep(Action(id="gone", what="Visit", meeting_id="m"), Decided(id="de", meeting_id="m")))

    assert back(older, mine) == Arrival(Arrived.NOTHING_NEW, mine)


def test_a_newer_copy_keeps_the_names_and_packs_that_only_the_older_one_knows() -> None:
    def names(*ids: str) -> tuple[Named, ...]:
        return tuple(Named(kind="area", id=id, title=f"{id} by {ids[0]}") for id in ids)

    def packs(*versions: str) -> tuple[WorkedWith, ...]:
        return tuple(WorkedWith(packs=(PackRef(id="england", version=one),)) for one in versions)

    commented = copy_of(own()).keep(comment()).but(named_since=names("food", "play"), worked_with=packs("2", "3"))
    newer = own().but(named=names("play"), worked_with=packs("2", "4"))
    arrival = back(newer, commented, LATER)

    called = [one.title for one in (*arrival.record.named, *arrival.record.named_since)]
    assert called == ["play by play", "food by food"]
    assert [one.packs[0].version for one in arrival.record.worked_with] == ["2", "4", "3"]
    assert back(newer, arrival.record, LATER + timedelta(days=1)).how is Arrived.NOTHING_NEW
