"""A prompt comes with the answer that gives a reason, goes with it, and is silent where there is none."""

from collections.abc import Sequence

import pytest

from pathway import prompted
from pathway.assessment import Assessment, Keepable
from pathway.content import load
from pathway.content.prompts import At
from pathway.disability import TestAnswer as Tested
from pathway.evidence import Contact, Evidence
from pathway.history import Appointment, Event
from pathway.household import Adult, Child, Circumstances
from pathway.judgement import Judgement
from pathway.meaning import Meaning
from pathway.places import Place
from pathway.plan import Action, StepDecision
from pathway.scales import Answer, Brought, Impairment, Kind, Leaning, Level, Result
from pathway.topics import TopicNote
from tests.families import ASH, BAY, MORGAN, ROWAN, TODAY, empty, exact, judged

CONTENT = load()
UNFED = judged(Level.NOT_MET)
FAMILY = empty().keep(ROWAN, ASH)
POOR = Circumstances(situation="Morgan cleans at night. The rent is paid late. Gran helps.")
ALL_OF_THE_AREAS = ("food", "home", "clean", "health")
LONG = "Rowan gets up alone, looks for bread, finds none and walks to school hungry on most days of the week."


def reasons(
    prompt: str, record: Assessment, child: Child = ROWAN, *, at: At | None = None, area: str = "",
    earlier: Sequence[Assessment] = (),
) -> list[str]:  # fmt: skip
    """What one prompt says it rests on, on the first page it stands on or on this one."""
    page = at or next(one for one in CONTENT.prompts if one.id == prompt).at[0]
    raised = prompted.of_child(record, CONTENT, child, page, TODAY, area_id=area, earlier=earlier)
    return [one.reason.says for each in raised if each.prompt.id == prompt for one in each.because]


def piece(id: str, kind: Kind = Kind.SAW, area: str = "food", **more: object) -> Evidence:
    return Evidence.model_validate(
        {"id": id, "kind": kind, "words": "No bread.", "on": TODAY, "child_ids": ("rowan",), "area_ids": (area,)} | more
    )


def raises(prompt: str, *kept: Keepable, child: Child = ROWAN, at: At | None = None) -> bool:
    return bool(reasons(prompt, FAMILY.keep(*kept), child, at=at))


def test_every_prompt_has_a_rule_and_every_rule_a_prompt() -> None:
    assert {one.id for one in CONTENT.prompts} == {*prompted.RULES}
    assert all(one.facts for one in CONTENT.prompts), "each says where it comes from"


@pytest.mark.parametrize("at", list(At))
def test_nothing_is_raised_where_nothing_is_written(at: At) -> None:
    for record in (empty(), FAMILY, FAMILY.keep(BAY)):
        assert prompted.of_household(record, CONTENT, at, TODAY) == ()


# Money or care


def test_money_is_thought_about_beside_care_that_is_in_doubt_and_nowhere_else() -> None:
    poor = FAMILY.but(circumstances=POOR).keep(UNFED, judged(Level.MET, area="home"))

    assert reasons("money-or-care", poor, area="food") == ["The family’s situation speaks of money, work or housing."]
    assert reasons("money-or-care", poor, area="home") == []
    assert reasons("money-or-care", FAMILY.keep(UNFED), area="food") == []


def test_the_sentence_that_speaks_of_money_is_shown_as_the_reason() -> None:
    (found,) = prompted.of_child(FAMILY.but(circumstances=POOR).keep(UNFED), CONTENT, ROWAN, At.AREA, TODAY,
                                 area_id="food")  # fmt: skip

    assert found.because[0].reason.words == "The rent is paid late."
    assert found.because[0].reason.place == Place("family")


def test_evidence_and_what_a_service_owes_speak_of_money_too() -> None:
    damp, bed = piece("damp", words="The room is damp."), Action(id="bed", what="A bed", service_owes=True)

    assert raises("money-or-care", UNFED, damp)
    assert raises("money-or-care", UNFED, bed)
    assert not raises("money-or-care", UNFED, bed.but(result=Result.DONE))
    assert not raises("money-or-care", UNFED, piece("damper", words="A moneybox stands on the dampened shelf."))


def test_the_question_is_answered_once_both_sides_of_it_are_written() -> None:
    both = POOR.but(services_would_fix="The rent", services_would_not_fix="Who gets up")

    assert reasons("money-or-care", FAMILY.but(circumstances=both).keep(UNFED)) == []
    half = both.but(services_would_not_fix="")
    assert reasons("money-or-care", FAMILY.but(circumstances=half).keep(UNFED))


# Change, and what was agreed


def test_an_action_that_was_not_done_asks_whether_care_can_change_in_time() -> None:
    action = Action(id="tea", what="Tea at six", result=Result.NOT_DONE)
    written = Circumstances(capacity_to_change="Morgan cooked twice this week")

    assert raises("capacity-to-change", action)
    assert not raises("capacity-to-change", action.but(result=Result.DONE))
    assert not raises("capacity-to-change", action.but(result=None))
    assert not raises("capacity-to-change", action.but(service_owes=True)), "what a service owes is nobody’s change"
    assert reasons("capacity-to-change", FAMILY.but(circumstances=written).keep(action)) == []


def test_a_level_that_stands_in_doubt_at_a_review_asks_it_and_old_words_are_no_answer() -> None:
    last, now = FAMILY.keep(UNFED), FAMILY.keep(judged(Level.PARTLY_MET))
    written = Circumstances(capacity_to_change="Morgan wants to")

    assert reasons("capacity-to-change", now, earlier=[last]) == ["Food and growth: partly met now, not met last time."]
    assert reasons("capacity-to-change", now) == []
    assert reasons("capacity-to-change", FAMILY.keep(judged(Level.MET)), earlier=[last]) == []
    same = [last.but(circumstances=written)]
    assert reasons("capacity-to-change", now.but(circumstances=written), earlier=same)
    assert not reasons("capacity-to-change", now.but(circumstances=written), earlier=[last])


def test_what_was_agreed_and_not_seen_is_described_for_the_children_it_was_for() -> None:
    action = Action(id="tea", what="Tea at six", result=Result.PARTLY, child_ids=("rowan",))

    assert reasons("agreed-not-seen", FAMILY.keep(action), at=At.PLAN) == ["Agreed, and seen in part."]
    assert not raises("agreed-not-seen", action, child=ASH, at=At.PLAN)
    assert not raises("agreed-not-seen", action.but(between_workers=True), at=At.PLAN)


def test_a_child_who_tells_it_otherwise_is_a_reason_and_two_who_agree_are_none() -> None:
    theirs = piece("theirs", Kind.TOLD_BY_CHILD, leaning=Leaning.CONCERN)
    adult = piece("adult", Kind.TOLD_BY_ADULT, leaning=Leaning.STRENGTH)

    assert reasons("agreed-not-seen", FAMILY.keep(theirs, adult), area="food") == [
        "Food and growth: the child tells it otherwise than an adult."
    ]
    assert not raises("agreed-not-seen", theirs, adult.but(leaning=Leaning.CONCERN))
    assert not raises("agreed-not-seen", theirs, adult.but(area_ids=("home",)))
    assert not raises("agreed-not-seen", theirs, adult.but(kind=Kind.TOLD_BY_PROFESSIONAL))


def test_a_home_that_is_in_order_on_arranged_visits_alone_is_a_reason() -> None:
    told, came = Contact(id="told", arranged=True), Contact(id="came", arranged=False)
    tidy = piece("tidy", area="home", leaning=Leaning.STRENGTH, contact_id="told")
    cold = piece("cold", area="home", leaning=Leaning.CONCERN, contact_id="came")

    assert raises("agreed-not-seen", told, came, tidy, cold)
    assert not raises("agreed-not-seen", told, came, tidy, cold.but(contact_id="told"))
    assert not raises("agreed-not-seen", told, came, tidy, cold, tidy.but(id="again", contact_id="came"))
    assert not raises("agreed-not-seen", told, came, tidy)


# Was not brought


def test_one_appointment_that_was_missed_asks_why_until_somebody_has_said() -> None:
    row = Appointment(id="eyes", child_id="rowan", on=TODAY, kind="Eyes", outcome=Brought.WAS_NOT_BROUGHT)

    assert reasons("was-not-brought", FAMILY.keep(row)) == ["Was not brought on 12 March 2026."]
    assert raises("was-not-brought", row.but(outcome=Brought.CANCELLED_BY_FAMILY))
    assert not raises("was-not-brought", row.but(reason="The bus did not come"))
    assert not raises("was-not-brought", row.but(outcome=Brought.CANCELLED_BY_SERVICE))
    assert not raises("was-not-brought", row.but(outcome=Brought.BROUGHT))
    assert not raises("was-not-brought", row, child=ASH)


def test_on_a_plan_any_appointment_that_was_missed_is_looked_at() -> None:
    row = Appointment(id="eyes", child_id="rowan", outcome=Brought.WAS_NOT_BROUGHT, reason="The bus did not come")
    plan = StepDecision(child_id="rowan", step_id="s7-conference", taken=True)

    assert reasons("was-not-brought", FAMILY.keep(row, plan)) == ["Was not brought, while there is a plan."]
    assert not raises("was-not-brought", row, plan.but(taken=False))
    assert not raises("was-not-brought", row, plan.but(step_id="s2-early-help"))


@pytest.mark.parametrize(("day", "own"), [(13, False), (12, True)])
def test_a_young_person_who_may_make_their_own_is_asked_what_kept_them(day: int, own: bool) -> None:
    kit = ROWAN.but(born=exact(TODAY.replace(year=TODAY.year - 16, day=day)))  # sixteen tomorrow, or today
    row = Appointment(id="eyes", child_id="rowan", outcome=Brought.WAS_NOT_BROUGHT)

    assert raises("own-appointment", kit, row, child=kit) is own
    assert raises("was-not-brought", kit, row, child=kit) is not own


# One’s own thinking


def test_a_level_from_one_source_asks_who_else_sees_this_child() -> None:
    gran = piece("gran", Kind.TOLD_BY_ADULT, source="Gran")

    assert reasons("one-source", FAMILY.keep(UNFED, gran), area="food") == [
        "Food and growth: all of it is from one source."
    ]
    assert not raises("one-source", UNFED, gran, piece("seen"))
    assert not raises("one-source", UNFED)
    assert not raises("one-source", judged(Level.MET), gran), "one piece of what works is a beginning"
    assert raises("one-source", judged(Level.MET), gran, gran.but(id="again"))
    assert not raises("one-source", judged(Level.NOT_KNOWN_YET), gran)


def everywhere(child: str, level: Level = Level.PARTLY_MET) -> list[Judgement]:
    return [judged(level, child, area) for area in ALL_OF_THE_AREAS]


def test_one_level_written_down_for_every_child_asks_what_is_different_for_this_one() -> None:
    assert raises("same-for-all", *everywhere("rowan"), *everywhere("ash"))
    assert not raises("same-for-all", *everywhere("rowan"), *everywhere("ash")[:3])
    assert not raises("same-for-all", *everywhere("rowan"), *everywhere("ash", Level.MET))
    assert not raises("same-for-all", *everywhere("rowan"), *everywhere("ash")[:3], judged(Level.MET, "ash", "safe"),
                      judged(Level.NOT_MET, area="safe"))  # fmt: skip
    assert not reasons("same-for-all", empty().keep(ROWAN, *everywhere("rowan")))


def test_worry_from_one_day_asks_about_the_ordinary_ones() -> None:
    one, two = (piece(id, leaning=Leaning.CONCERN) for id in ("one", "two"))

    assert raises("only-one-day", UNFED, one, two)
    assert not raises("only-one-day", UNFED, one)
    assert not raises("only-one-day", UNFED, one, two.but(on=TODAY.replace(day=1)))
    assert not raises("only-one-day", UNFED, one, two, Event(id="then", what="Hungry at nursery"))
    assert not raises("only-one-day", one, two)


def test_a_text_that_speaks_of_adults_alone_asks_where_the_child_is() -> None:
    of_adults = "Morgan is low since the winter. Her mother shouts at Morgan when she sleeps."
    life = Meaning(child_id="rowan", life=of_adults)

    assert raises("adults-fill-the-page", MORGAN, life, at=At.MEANING)
    assert not raises("adults-fill-the-page", MORGAN, life.but(life=of_adults + " Rowan hears it."), at=At.MEANING)
    assert not raises("adults-fill-the-page", MORGAN, life.but(life="Morgan is low."), at=At.MEANING)
    assert reasons("adults-fill-the-page", FAMILY.keep(MORGAN, UNFED.but(meaning_now=of_adults)), area="food")


def test_a_diagnosis_given_as_the_reason_is_asked_about_until_the_test_question_is_answered() -> None:
    kit = ROWAN.but(impairment=Impairment.YES, impairment_words="Dravet")
    thin = UNFED.but(other_explanations="Thin because of the autism. Eats at school.")
    answered = Tested(id="test", child_id="rowan", area_id="food", by="Pat")

    assert reasons("diagnosis-explains", FAMILY.keep(kit, thin), kit, area="food") == [
        "Food and growth: the impairment is given as a reason."
    ]
    assert raises("diagnosis-explains", kit, UNFED.but(meaning_now="Dravet makes Rowan thin."), child=kit)
    assert not raises("diagnosis-explains", thin), "no impairment is recorded"
    assert not raises("diagnosis-explains", kit, thin.but(level=Level.MET), child=kit)
    assert not raises("diagnosis-explains", kit, UNFED.but(other_explanations="No money"), child=kit)
    assert not raises("diagnosis-explains", kit, thin, answered, child=kit)


def test_the_words_of_last_time_are_asked_what_shows_them_now() -> None:
    same = FAMILY.keep(UNFED.but(meaning_now=LONG))

    assert reasons("words-of-last-time", same, area="food", earlier=[same])
    assert reasons("words-of-last-time", same, area="home", earlier=[same]) == []
    assert reasons("words-of-last-time", same) == []
    anew = FAMILY.keep(UNFED.but(meaning_now=LONG + " Since May the school gives breakfast."))
    assert reasons("words-of-last-time", anew, earlier=[same]) == []


def test_a_father_or_partner_nobody_has_spoken_to_is_named() -> None:
    lee, both = Adult(id="lee", name="Lee", relation="Father of Rowan"), MORGAN.but(spoken_to=Answer.YES)

    assert reasons("father-not-asked", FAMILY.keep(UNFED, both, lee)) == ["Named here, and nobody has spoken to them."]
    assert not raises("father-not-asked", UNFED, both, lee.but(spoken_to=Answer.YES))
    assert not raises("father-not-asked", UNFED, both, lee.but(cares_for=("ash",)))
    assert not raises("father-not-asked", both, lee), "nothing is judged yet"
    assert raises("father-not-asked", UNFED, both), "one adult alone is named"
    assert not raises("father-not-asked", judged(Level.MET), both)


def test_nobody_is_sent_to_speak_to_somebody_who_may_harm_the_child() -> None:
    lee, both = Adult(id="lee", name="Lee", relation="Mother’s partner"), MORGAN.but(spoken_to=Answer.YES)
    harm = TopicNote(child_id="rowan", topic_id="exploitation", holds=Answer.YES, by_whom="Lee")

    assert raises("father-not-asked", UNFED, both, lee)
    assert not raises("father-not-asked", UNFED, both, lee, harm)


def test_less_help_because_of_sessions_is_asked_what_changed_for_the_child() -> None:
    less = StepDecision(child_id="rowan", step_id="s10-step-down", taken=True, reason="Morgan attended every session")
    course = Action(id="course", what="A course", result=Result.DONE, effect="Completed all sessions")

    assert raises("ended-after-sessions", less)
    assert raises("ended-after-sessions", less.but(reason="Rowan eats every morning"), course)
    assert not raises("ended-after-sessions", less.but(reason="Rowan eats every morning, seen by the school"))
    assert not raises("ended-after-sessions", less.but(taken=False), course)


# On the page of the whole family


def test_a_reason_that_holds_for_several_children_stands_once_and_is_about_none_alone() -> None:
    action = Action(id="tea", what="Tea at six", result=Result.NOT_DONE)
    (found,) = (one for one in prompted.of_household(FAMILY.keep(action), CONTENT, At.PLAN, TODAY)
                if one.prompt.id == "agreed-not-seen")  # fmt: skip

    assert [(one.child_id, one.reason.words) for one in found.because] == [("", "Tea at six")]
    alone = FAMILY.keep(action.but(child_ids=("ash",)))
    raised = prompted.of_household(alone, CONTENT, At.PLAN, TODAY)
    assert {one.child_id for each in raised for one in each.because} == {"ash"}


def test_no_sentence_of_a_prompt_counts_or_blames() -> None:
    said = [text for one in CONTENT.prompts for text in (one.title, one.says, *one.prompts)]

    assert not [text for text in said if "%" in text or "score" in text.casefold() or "compliance" in text.casefold()]
