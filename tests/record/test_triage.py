"""Triage: one row for each child, in the order in which a supervisor reads, each with every reason in words."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from pathway import content, triage
from pathway.assessment import Assessment
from pathway.evidence import ChildSeen, Contact, Evidence
from pathway.household import Born, Child
from pathway.people import Person, SignOffEvent
from pathway.places import Place
from pathway.plan import Action, DecisionAnswer, StepDecision
from pathway.review import Comment
from pathway.safety import Call, SafetyAnswer, SafetyCheck
from pathway.scales import Answer, Birth, Handling, Kind, Level, Result, SignOff
from pathway.triage import Filed, Row
from pathway.triage_reasons import Why
from pathway.voice import Voice
from tests import families, hostile
from tests.families import ASH, BAY, ROWAN, WREN, judged

ENGLAND = content.load()
ON = date(2026, 4, 1)
MADE = datetime(2026, 3, 12, 21, 7, tzinfo=UTC)
REVIEWER = Person(name="Robin Lea")
ALONE = Contact(id="alone", on=date(2026, 3, 3), children=(ChildSeen(child_id="rowan", seen=True, alone=True),))
SAID = Evidence(id="said", kind=Kind.TOLD_BY_CHILD, exact=True, words="I do the tea", child_ids=("rowan",))
YES = SafetyCheck(id="check", at=MADE, answers=(SafetyAnswer(question_id="significant-harm", answer=Answer.YES),))
CALLED = Call(id="call", check_id="check", who="Front door", person="Lee", answer="They will visit.")


def well(id: str = "first", family: str = "family", days: int = 0) -> Assessment:
    """Of Rowan alone, with nothing in it that is read first; later by so many days."""
    began = families.NOW + timedelta(days=days)
    met = ALONE.but(on=date(2026, 3, 3) + timedelta(days=days))
    return families.empty().but(id=id, family_id=family, started_at=began).keep(ROWAN, met, SAID)


def filed(record: Assessment, days: int = 0) -> Filed:
    return Filed(record, MADE + timedelta(days=days))


def rows(*files: Filed, on: date = ON) -> tuple[Row, ...]:
    return triage.rows(files, ENGLAND, on)


def row(*files: Filed, on: date = ON) -> Row:
    (found,) = rows(*files, on=on)
    return found


def why(found: Row) -> list[Why]:
    return [reason.why for reason in found.reasons]


def because(found: Row, kind: Why) -> list[str]:
    return [
        f"{line.says} {line.words}".strip() for one in found.reasons if one.why is kind for line in one.because
    ]  # fmt: skip


def said(lines: tuple[triage.Line, ...]) -> str:
    return "\n".join(f"{line.says} {line.words}".strip() for line in lines)


def plain(words: str) -> str:
    """Without the marks that keep each script in its own direction."""
    return "".join(letter for letter in words if letter not in "\u2068\u2069")


def three(level: Level, *before: Level) -> list[Filed]:
    """Three assessments of one family, with the level of one area in each."""
    levels = (*before, level)
    made = enumerate(levels)
    return [filed(well(f"a{turn}", days=90 * turn - 300).keep(judged(each)), turn) for turn, each in made]


def test_a_child_of_whom_nothing_is_read_first_has_a_row_that_says_none() -> None:
    assert row(filed(well())).reasons == ()


# Each reason fires, and does not


def test_harm_answered_yes_without_a_call_comes_with_its_question_and_words() -> None:
    check = YES.but(answers=(YES.answers[0].but(words="No food since Friday"),))
    found = row(filed(well().keep(check)))

    assert why(found) == [Why.HARM]
    assert "no call is recorded" in because(found, Why.HARM)[0]
    assert "significantly harmed" in because(found, Why.HARM)[0]
    assert because(found, Why.HARM)[0].endswith("No food since Friday")


@pytest.mark.parametrize("call", [CALLED.but(answer=" "), CALLED.but(check_id=None)])
def test_a_call_without_an_answer_or_of_another_time_is_none(call: Call) -> None:
    assert Why.HARM in why(row(filed(well().keep(YES, call))))


def test_harm_with_a_call_that_was_answered_is_not_read_first() -> None:
    assert row(filed(well().keep(YES, CALLED))).reasons == ()


def test_a_yes_about_one_child_is_not_said_of_another() -> None:
    record = well().keep(ASH, YES.but(child_ids=("ash",)))

    assert [(one.name, Why.HARM in why(one)) for one in rows(filed(record))] == [("Ash", True), ("Rowan", False)]


def test_a_yes_on_the_pathway_that_nobody_acted_on_is_harm_without_a_call() -> None:
    record = well().keep(DecisionAnswer(question_id="dp1", child_id="rowan", answer=Answer.YES, words="The bruise"))

    assert because(row(filed(record)), Why.HARM)[0].endswith("The bruise")
    assert row(filed(record.keep(YES, CALLED))).reasons == ()


def test_worse_than_the_assessment_before_is_said_with_both_words_and_days() -> None:
    found = row(*three(Level.NOT_MET, Level.MET)[:2])

    assert why(found) == [Why.WORSE]
    assert because(found, Why.WORSE) == ["Food and growth: met on 7 May 2025, not met on 5 August 2025."]


def test_worse_than_an_earlier_file_of_the_same_assessment_is_worse_too() -> None:
    found = row(filed(well().keep(judged(Level.MET))), filed(well().keep(judged(Level.PARTLY_MET)), 3))

    assert because(found, Why.WORSE) == [
        "Food and growth: met in the file made on 12 March 2026 at 21:07, partly met now."
    ]


@pytest.mark.parametrize("now", [Level.MET, Level.NOT_KNOWN_YET, Level.NOT_APPLICABLE])
def test_better_or_not_known_is_not_worse(now: Level) -> None:
    assert Why.WORSE not in why(row(*three(now, Level.MOSTLY_MET)[:2]))


def test_a_call_is_late_from_the_day_after_it_was_to_be_chased_until_it_is_recorded_as_chased() -> None:
    def late(**more: object) -> bool:
        call = CALLED.but(**{"chase_on": date(2026, 3, 31), **more})
        return Why.LATE in why(row(filed(well().keep(YES, call))))

    assert late()
    assert not late(chase_on=ON)
    assert not late(chased="Rang again")


def test_an_action_past_its_date_is_read_first_where_there_was_danger() -> None:
    action = Action(id="act", what="Fit the alarm", who="Fire service", by=date(2026, 3, 20))
    danger = well().keep(YES, CALLED, action)

    assert because(row(filed(danger)), Why.LATE) == ["By 20 March 2026, Fire service: Fit the alarm"]
    assert row(filed(well().keep(action))).reasons == ()
    assert row(filed(danger.keep(action.but(result=Result.DONE)))).reasons == ()
    assert row(filed(danger.keep(action.but(by=ON)))).reasons == ()
    others = rows(filed(danger.keep(ASH, action.but(child_ids=("ash",)))))
    assert [(one.name, Why.LATE in why(one)) for one in others] == [("Ash", True), ("Rowan", False)]


def test_by_friday_is_over_on_the_saturday_after_the_file_was_made() -> None:
    record = well().keep(Action(id="act", what="Ring the GP", by_friday=True))
    friday = date(2026, 3, 13)

    assert Why.LATE not in why(row(filed(record), on=friday))
    assert because(row(filed(record), on=friday + timedelta(days=1)), Why.LATE) == [
        "By the Friday after the file was made, nobody named: Ring the GP"
    ]


def test_every_action_past_its_date_is_listed_also_where_it_is_no_reason() -> None:
    action = Action(id="act", what="Choose a nursery", who="Morgan", by=date(2026, 3, 20))
    found = row(filed(well().keep(action)))

    assert found.reasons == ()
    assert said(found.late) == "By 20 March 2026, Morgan: Choose a nursery"


def test_what_is_past_its_date_stands_with_the_oldest_date_first() -> None:
    days = (date(2026, 3, 20), None, date(2026, 3, 2))
    actions = (Action(id=str(turn), what=str(turn), by=by, by_friday=True) for turn, by in enumerate(days))
    found = row(filed(well().keep(*actions)))

    assert [line.words for line in found.late] == ["2", "0", "1"]


def test_a_child_who_was_not_heard_or_not_seen_alone_is_read_before_the_others() -> None:
    silent, together = well().remove(SAID), well().keep(ALONE.with_child(ChildSeen(child_id="rowan", seen=True)))

    assert because(row(filed(silent)), Why.UNHEARD) == ["Nothing that this child said or showed is in the file."]
    assert because(row(filed(together)), Why.UNHEARD) == ["Not seen alone yet."]
    assert row(filed(silent.keep(Voice(id="v", child_id="rowan", observed="She hid.")))).reasons == ()
    assert because(row(filed(well().remove(ALONE))), Why.UNHEARD) == ["Not recorded as seen."]


def test_a_plan_to_hear_a_child_is_not_yet_hearing_them() -> None:
    plan = Voice(id="v", child_id="rowan", not_yet=True, plan="At school", observed="Not used")

    assert Why.UNHEARD in why(row(filed(well().remove(SAID).keep(plan))))


def test_an_unborn_child_is_not_said_to_be_unheard() -> None:
    record = families.empty().keep(BAY)

    assert row(filed(record)).reasons == ()
    assert said(row(filed(record)).seen) == "Not born yet."


def test_a_baby_is_watched_and_not_asked_and_is_seen_with_whoever_holds_them() -> None:
    met = Contact(id="visit", on=date(2026, 3, 3), children=(ChildSeen(child_id="wren", seen=True),))
    record = families.empty().keep(WREN, met)

    assert because(row(filed(record)), Why.UNHEARD) == [
        "A baby cannot be asked; nothing that was seen of them is in the file."
    ]
    watched = record.keep(Voice(id="v", child_id="wren", observed="She turned to him."))
    assert row(filed(watched)).reasons == ()
    assert "A baby, seen with whoever holds them." in said(row(filed(watched)).seen)
    assert because(row(filed(watched.remove(met))), Why.UNHEARD) == ["Not recorded as seen."]


@pytest.mark.parametrize("level", [Level.NOT_MET, Level.PARTLY_MET, Level.NOT_KNOWN_YET])
def test_the_same_in_three_assessments_is_said_with_its_days(level: Level) -> None:
    found = row(*three(level, level, level))

    assert why(found) == [Why.SAME]
    assert because(found, Why.SAME)[0].count(" 2025") + because(found, Why.SAME)[0].count(" 2026") == 3


@pytest.mark.parametrize(
    "levels",
    [(Level.MET,) * 3, (Level.NOT_MET,) * 2, (Level.NOT_MET, Level.PARTLY_MET, Level.NOT_MET)],
    ids=["well met", "twice", "not in a row"],
)
def test_what_is_well_met_or_moved_or_seen_twice_is_not_the_same_three_times(levels: tuple[Level, ...]) -> None:
    assert Why.SAME not in why(row(*three(levels[-1], *levels[:-1])))


def test_three_files_of_one_assessment_are_one_look_and_not_three() -> None:
    record = well().keep(judged(Level.NOT_MET))

    assert row(*(filed(record, turn) for turn in range(3))).reasons == ()


def test_what_is_late_for_all_the_children_is_said_whole_once() -> None:
    both = Action(id="both", what="Fit the alarm on the stairs before the next visit is made", by=date(2026, 3, 20))
    own = Action(id="own", what="Ring the school", by=date(2026, 3, 21), child_ids=("ash",))
    first, second = rows(filed(well().keep(ASH, YES, CALLED, both, own)))

    assert first.name == "Rowan"
    whole = "By 20 March 2026, nobody named, for all the children: Fit the alarm on the stairs before the next visit"
    short = "in full with Rowan: Fit the alarm on the stairs before the…"
    for of_first, of_second in ((first.late, second.late), (first.reasons[0].because, second.reasons[0].because)):
        assert said(of_first).startswith(whole)
        assert "Ring the school" in said(of_second)
        assert said(of_second).endswith(short)


# Danger


def test_whether_act_today_was_answered_yes_and_who_was_rung_is_one_line() -> None:
    rung = CALLED.but(at=MADE)
    assert said(row(filed(well())).danger) == "Act today has no answer yet."
    assert said(row(filed(well().keep(YES))).danger) == (
        "Act today was answered yes on 12 March 2026. Nobody is recorded as rung."
    )
    assert plain(said(row(filed(well().keep(YES, rung))).danger)) == (
        "Act today was answered yes on 12 March 2026. Rung: Front door, Lee, on 12 March 2026 at 21:07."
    )
    no = YES.but(answers=(YES.answers[0].but(answer=Answer.NO),))
    assert said(row(filed(well().keep(no))).danger) == "Act today: nothing answered yes, last asked on 12 March 2026."


@pytest.mark.parametrize("step", ["s4-front-door", "s6-section-47"])
def test_a_step_that_needs_a_call_and_has_none_is_said(step: str) -> None:
    taken = StepDecision(child_id="rowan", step_id=step, taken=True)

    assert "was decided, and no call is recorded." in said(row(filed(well().keep(taken))).danger)
    assert "no call" not in said(row(filed(well().keep(taken.but(taken=False)))).danger)
    assert "no call" not in said(row(filed(well().keep(taken, CALLED))).danger)
    assert "no call" in said(row(filed(well().keep(taken, CALLED.but(answer="")))).danger)


# The order


def _every_kind() -> list[Filed]:
    """A family for each kind of reason, named so that the alphabet would have them the other way round."""
    harm = well("h", "fh").keep(ROWAN.but(name="Zoe"), YES)
    worse = [
        Filed(one.record.but(family_id="fw", id=f"w{one.record.id}").keep(ROWAN.but(name="Yan")), one.made_at)
        for one in three(Level.NOT_MET, Level.MET)[:2]
    ]
    late = well("l", "fl").keep(ROWAN.but(name="Xia"), YES, CALLED.but(chase_on=date(2026, 3, 20)))
    unheard = well("u", "fu").keep(ROWAN.but(name="Wyn")).remove(SAID)
    same = [
        Filed(one.record.but(family_id="fs", id=f"s{one.record.id}").keep(ROWAN.but(name="Val")), one.made_at)
        for one in three(*[Level.NOT_MET] * 3)
    ]
    rest = well("r", "fr").keep(ROWAN.but(name="Abe"))
    return [filed(rest), *same, filed(unheard), filed(late), *worse, filed(harm)]


def test_the_order_is_that_in_which_a_supervisor_reads() -> None:
    assert [one.name for one in rows(*_every_kind())] == ["Zoe", "Yan", "Xia", "Wyn", "Val", "Abe"]


def test_the_order_is_the_same_whatever_order_the_files_come_in() -> None:
    files = _every_kind()
    in_order = [(one.name, one.record.id) for one in rows(*files)]
    for seed in range(5):
        random.Random(seed).shuffle(files)
        assert [(one.name, one.record.id) for one in rows(*files)] == in_order


def test_many_reasons_do_not_move_a_child_before_one_with_a_graver_kind() -> None:
    many = three(Level.NOT_MET, Level.MET)[:2]
    many = [Filed(one.record.remove(SAID), one.made_at) for one in many]
    harm = filed(well("h", "fh").keep(ROWAN.but(name="Zoe"), YES))

    assert [one.name for one in rows(*many, harm)] == ["Zoe", "Rowan"]


def test_every_reason_of_a_child_is_said_the_first_one_first() -> None:
    record = well().remove(SAID).keep(YES, Action(id="a", what="x", by=date(2026, 3, 20)))

    assert why(row(filed(record))) == [Why.HARM, Why.LATE, Why.UNHEARD]


# Files lined up


def test_the_newest_file_is_the_rows_and_the_earlier_are_lined_up() -> None:
    old, new = filed(well().keep(judged(Level.MET))), filed(well().keep(judged(Level.NOT_MET)), 3)
    found = row(new, old, new)

    assert (found.record, found.earlier) == (new.record, (old,))
    assert said(found.changed) == "Food and growth: met then, not met now."


def test_the_same_content_in_two_files_counts_once_and_what_changed_is_against_other_content() -> None:
    old, new = well().keep(judged(Level.MET)), well().keep(judged(Level.NOT_MET))
    files = (filed(old), replace(filed(new, 1), name="one.pdf"), replace(filed(new, 2), name="two.pdf"))
    found = row(*files)

    assert (found.filed.name, found.filed.also) == ("two.pdf", ("one.pdf",))
    assert found.since == files[0]
    assert said(found.changed) == "Food and growth: met then, not met now."


def test_worse_than_last_time_never_stands_beside_nothing_changed() -> None:
    last, now = (one.record for one in three(Level.NOT_MET, Level.MET)[:2])
    comment = Comment(id="c", page="area", child_id="rowan", words="Since when?", by=REVIEWER, at=MADE)
    for again in (now, now.keep(comment)):
        found = row(filed(last), filed(now, 1), filed(again, 2))
        assert why(found) == [Why.WORSE]
        assert said(found.changed) == "Food and growth: met then, not met now."
        assert found.since is not None
        assert found.since.record == last


def test_an_assessment_before_that_is_in_no_file_is_said_to_be_missing() -> None:
    oldest, before = well("a"), well("b", days=90).but(earlier_id="a")
    newest = well("c", days=180).but(earlier_id="b")

    assert row(filed(oldest), filed(before), filed(newest)).gap == ""
    assert row(filed(oldest), filed(newest)).gap == (
        "The assessment just before this one is not in this list, so it is compared with that of 3 March 2026."
    )
    assert row(filed(newest)).gap == "The assessment just before this one is not in this list."
    assert row(filed(oldest)).gap == ""


def test_a_later_assessment_is_newer_than_a_late_file_of_the_one_before() -> None:
    before, after = filed(well("a"), 9), filed(well("b", days=90))

    assert row(before, after).record.id == "b"
    assert row(before, after).series == (before.record,)


def test_what_was_decided_done_and_answered_since_is_said() -> None:
    action = Action(id="act", what="Fit the alarm", by=date(2026, 5, 1))
    comment = Comment(id="c", page="area", child_id="rowan", words="Since when?", by=REVIEWER, at=MADE)
    before = well().keep(action, comment)
    signed = SignOffEvent(id="s", kind=SignOff.SIGNED_OFF, by=REVIEWER, at=MADE, words="See him at school")
    after = before.keep(action.but(result=Result.DONE), comment.but(answer="Since May"), signed)
    found = said(row(filed(before), filed(after, 2)).changed)

    assert found == (
        "Signed off on 12 March 2026: See him at school\nDone: Fit the alarm\nA comment was answered: Since May"
    )


def test_nothing_is_said_to_have_changed_where_there_is_one_file() -> None:
    assert row(filed(well().keep(judged(Level.MET)))).changed == ()


def test_a_child_who_is_not_in_the_newest_file_keeps_a_row_that_says_so() -> None:
    found = rows(filed(well("a").keep(ASH)), filed(well("b", days=90), 90))
    ash = next(one for one in found if one.name == "Ash")

    assert ash.left == "Not in the newest file of this family, made on 10 June 2026 at 22:07."
    assert ash.record.id == "a"
    assert [one.left for one in found if one.name == "Rowan"] == [""]


def test_two_children_of_one_name_are_two_rows_also_in_two_families() -> None:
    twins = well().keep(Child(id="other", name="Rowan", born=ROWAN.born))
    found = rows(filed(twins), filed(well("b", "another")))

    assert sorted((one.name, one.record.family_id, one.child_id) for one in found) == [
        ("Rowan", "another", "rowan"), ("Rowan", "family", "rowan"), ("Rowan (2)", "family", "other"),
    ]  # fmt: skip


def test_a_hostile_name_is_kept_as_it_was_typed() -> None:
    name = hostile.hostile("http://127.0.0.1:1")
    found = row(filed(well().keep(ROWAN.but(name=name))))

    assert " ".join(name.split()) in found.name


# What else a row says


def test_when_a_child_was_last_seen_and_seen_alone_and_whose_words_there_are() -> None:
    later = Contact(id="later", on=date(2026, 3, 9), children=(ChildSeen(child_id="rowan", seen=True),))
    undated = ALONE.but(id="undated", on=None)

    assert said(row(filed(well().keep(later))).seen) == (
        "Last seen on 9 March 2026.\nLast seen alone on 3 March 2026.\nOwn words are in the file."
    )
    assert "on a day nobody wrote down" in said(row(filed(well().remove(ALONE).keep(undated))).seen)
    assert "No own words; what was seen" in said(
        row(filed(well().remove(SAID).keep(Voice(id="v", child_id="rowan", day="Up at six")))).seen
    )


def test_what_is_not_known_is_said_with_whom_to_ask() -> None:
    record = well().keep(
        judged(Level.NOT_KNOWN_YET, to_find_out="What she eats", ask_whom="the school"),
        judged(Level.NOT_KNOWN_YET, child="ash", area="home", to_find_out="Of another child"),
        YES.but(answers=(SafetyAnswer(question_id="significant-harm", answer=Answer.NOT_KNOWN_YET, words="Ask Lee"),)),
        DecisionAnswer(question_id="dp2", answer=Answer.NOT_KNOWN_YET, words="Morgan says"),
    )
    found = said(row(filed(record)).not_known)

    assert "Food and growth: not known yet. What she eats Ask the school." in found
    assert "Not known on 12 March 2026. Ask Lee" in found
    assert "Not known yet. Morgan says" in found
    assert "Of another child" not in found


def test_what_was_answered_since_is_not_listed_as_unknown() -> None:
    given = SafetyAnswer(question_id="significant-harm", answer=Answer.NOT_KNOWN_YET, words="Ask Lee")
    record = well().keep(YES.but(answers=(given,)))
    later = YES.but(id="later", at=MADE + timedelta(days=1), answers=(given.but(answer=Answer.NO),))

    assert "Ask Lee" in said(row(filed(record)).not_known)
    assert "Ask Lee" not in said(row(filed(record.keep(later))).not_known)


def _decided(kind: SignOff, **more: object) -> SignOffEvent:
    return SignOffEvent.model_validate({"id": kind.value, "kind": kind, "by": REVIEWER, "at": MADE, **more})


def test_a_direction_whose_day_has_passed_stands_until_something_follows_it() -> None:
    record = well().keep(_decided(SignOff.SIGNED_OFF, words="See him alone", due=date(2026, 3, 20)))

    assert said(row(filed(record)).owed) == (
        "A direction of 12 March 2026, to be done by 20 March 2026, with nothing after it: See him alone"
    )
    assert row(filed(record), on=date(2026, 3, 20)).owed == ()
    assert row(filed(record.keep(_decided(SignOff.SUBMITTED)))).owed == ()


def test_a_return_and_a_comment_stand_until_they_are_answered() -> None:
    comment = Comment(id="c", page="area", area_id="food", child_id="rowan", words="Since when?", by=REVIEWER, at=MADE)
    record = well().keep(_decided(SignOff.RETURNED, words="Hear him first"), comment)
    found = said(row(filed(record)).owed)

    assert "Returned on 12 March 2026, and not finished again since: Hear him first" in found
    assert "A comment without an answer" in found
    assert found.endswith("Since when?")
    assert comment.place == Place("area", "food", "rowan")
    answered = record.keep(comment.but(answer="Since May"), _decided(SignOff.SUBMITTED))
    assert row(filed(answered)).owed == ()


def test_a_comment_on_one_child_is_not_asked_of_another() -> None:
    comment = Comment(id="c", page="area", child_id="ash", words="Since when?", by=REVIEWER, at=MADE)
    owed = {one.name: said(one.owed) for one in rows(filed(well().keep(ASH, comment)))}

    assert owed["Rowan"] == ""
    assert owed["Ash"].endswith("Since when?")


def test_words_a_file_leaves_out_are_not_called_silence_of_the_child() -> None:
    """What a child asked care for is in no file, so a row speaks of the file and never of the child."""
    careful = SAID.but(handling=Handling.CHILD_ASKED_FOR_CARE)
    from reports import policies, sharing

    shown = sharing.visible(well().keep(careful), policies.PROFESSIONALS)
    assert because(row(filed(shown)), Why.UNHEARD) == ["Nothing that this child said or showed is in the file."]


def test_a_child_whose_age_is_not_known_is_asked_as_any_other() -> None:
    record = well().keep(ROWAN.but(born=Born(precision=Birth.NOT_KNOWN_YET))).remove(SAID)

    assert Why.UNHEARD in why(row(filed(record)))
