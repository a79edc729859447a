"""What is missing is shown all at once, each with its place, and never as a reason not to save."""

from datetime import date
from pathlib import Path

import pytest

from pathway import gaps, progress
from pathway.assessment import Assessment, Keepable
from pathway.content import load
from pathway.disability import Door, FactorJudgement, TestAnswer
from pathway.evidence import Contact, Evidence
from pathway.gaps import of_judgement
from pathway.household import Child
from pathway.judgement import Need
from pathway.meaning import Meaning
from pathway.plan import Action, DecisionAnswer, StepDecision
from pathway.practice import families, family
from pathway.safety import Call, SafetyAnswer, SafetyCheck
from pathway.scales import Agreement, Answer, DoorKind, FactorAnswer, Impairment, Kind, Level
from pathway.topics import TopicNote
from pathway.voice import Voice
from tests.families import BAY, MORGAN, NOW, ROWAN, TODAY, empty, judged, seen
from tests.record.test_practice import strings

CONTENT = load()
PAGES = Path(__file__).parents[2] / "pages" / "assess"
SECRET = "Zoe-sentinel"


def found(record: Assessment, page: str = "", child_id: str | None = None) -> list[str]:
    return [
        gap.says
        for gap in gaps.gaps(record, CONTENT, TODAY)
        if page in ("", gap.place.page) and child_id in (None, gap.child_id)
    ]


def asked_of(level: Level | None, evidence: bool = True, **more: object) -> list[str]:
    judgement = judged(Level.MET).but(level=level, **more)
    return list(of_judgement(judgement, evidence))


# One judgement


def test_an_area_nobody_touched_asks_for_a_level_first_and_for_nothing_else() -> None:
    assert asked_of(None, evidence=False) == ["choose a level, or say that it is not known yet"]


def test_not_known_yet_asks_what_to_find_out_and_then_is_enough() -> None:
    assert asked_of(Level.NOT_KNOWN_YET, evidence=False) == ["say what to find out, and from whom"]
    assert asked_of(Level.NOT_KNOWN_YET, evidence=False, to_find_out="What nights are like") == []


@pytest.mark.parametrize("level", [Level.PARTLY_MET, Level.NOT_MET])
def test_a_worry_needs_what_was_seen_what_it_means_and_how_long_or_how_often(level: Level) -> None:
    assert asked_of(level, evidence=False) == [
        "add what was seen, heard or read",
        "say what this means for the child now",
        "say how long and how often",
    ]
    assert asked_of(level, meaning_now="She is cold.", how_often="Every night") == []


@pytest.mark.parametrize("level", [Level.MET, Level.MOSTLY_MET])
def test_a_strength_needs_evidence_as_a_worry_does(level: Level) -> None:
    assert asked_of(level, evidence=False) == ["add what was seen, heard or read"]
    assert asked_of(level) == []


def test_not_applicable_asks_for_nothing() -> None:
    assert asked_of(Level.NOT_APPLICABLE, evidence=False) == []


def test_a_listed_need_is_evidence_enough_for_the_extra_needs() -> None:
    child = ROWAN.but(impairment=Impairment.YES)
    record = seen().keep(child, judged(Level.MET, area="extra-needs"))

    assert [says for says in found(record, "area", "rowan") if says.startswith("My extra needs")]
    listed = record.keep(Need(id="n", child_id="rowan", what="Insulin"))
    assert not [says for says in found(listed, "area", "rowan") if says.startswith("My extra needs")]


# Adults


AGREES = "Ask whether this adult agrees with what is written"


def test_an_adult_whose_view_is_written_is_asked_whether_they_agree_and_not_yet_is_an_answer() -> None:
    heard = MORGAN.but(own_view="“We manage.”", spoken_to=Answer.YES)

    assert AGREES in found(seen().keep(heard), "family")
    assert AGREES not in found(seen().keep(heard.but(agreement=Agreement.NOT_ASKED_YET)), "family")
    assert AGREES not in found(seen(), "family")


def test_an_adult_nobody_has_heard_is_first_to_be_spoken_to() -> None:
    assert "Speak to this adult, or say in their view why not yet" in found(seen(), "family")


# The whole


def test_an_empty_assessment_says_everything_at_once_and_is_still_an_assessment() -> None:
    pages = [gap.place.page for gap in gaps.gaps(empty(), CONTENT, TODAY)]

    assert set(pages) == {"safety", "family", "notebook", "area", "history", "plan"}
    assert empty().keep(Child(id="c")).children


def test_gaps_come_in_the_order_of_the_screens() -> None:
    order = [slug for slug, _ in progress.PARTS]
    places = [order.index(gap.place.page) for gap in gaps.gaps(seen(), CONTENT, TODAY)]

    assert places == sorted(places)


@pytest.mark.parametrize("record", [empty(), seen()], ids=["empty", "seen"])
def test_every_gap_leads_to_a_page_that_exists_and_begins_with_what_to_do(record: Assessment) -> None:
    areas = {area.id for area in CONTENT.areas}
    for gap in gaps.gaps(record, CONTENT, TODAY):
        assert (PAGES / f"{gap.place.page}.py").is_file()
        assert gap.place.area_id in {"", *areas}
        assert gap.place.child_id in {"", *(child.id for child in record.children)}


def test_a_finished_family_has_nothing_missing() -> None:
    for one in families():
        for record in one.assessments:
            assert gaps.gaps(record, CONTENT, record.started_at.date()) == ()


def test_taking_one_thing_out_of_a_finished_family_brings_back_that_gap_alone() -> None:
    marsh = family("marsh").newest
    noah = marsh.children[2]
    judgement = marsh.judgement(noah, "food")

    without = marsh.remove(judgement)

    assert [(gap.place.page, gap.place.area_id, gap.child_id) for gap in gaps.gaps(without, CONTENT, TODAY)] == [
        ("area", "food", noah.id)
    ]


def test_no_gap_holds_a_word_that_a_person_typed() -> None:
    marked = seen().keep(
        ROWAN.but(name=SECRET, born=ROWAN.born.but(on=None)),
        MORGAN.but(name=SECRET, relation=SECRET),
        Contact(id="c", place=SECRET),
        Evidence(id="loose", words=SECRET),
        Voice(id="v", child_id="rowan", not_yet=True, plan=SECRET),
        Meaning(child_id="rowan", life=SECRET),
        judged(Level.NOT_MET, how_sure=None, other_explanations=SECRET),
        Action(id="a", what=SECRET),
        StepDecision(child_id="rowan", step_id="s1-consult", taken=True, by=SECRET),
    )

    said = gaps.gaps(marked, CONTENT, TODAY)

    assert SECRET in {value for _, value in strings(marked.model_dump(mode="json"))}
    assert not [gap for gap in said if SECRET in gap.says]


# Part by part


def test_a_yes_in_act_today_wants_the_call_and_what_was_answered_written_down() -> None:
    yes = SafetyCheck(
        id="check", at=NOW, contact_id="visit", answers=(SafetyAnswer(question_id="danger-now", answer=Answer.YES),)
    )
    record = seen().keep(yes)

    assert found(record, "safety") == ["Record the call that was made after a yes in Act today"]
    begun = Call(id="call", check_id="check", who="The front door", at=NOW)
    assert found(record.keep(begun), "safety") == found(record, "safety")
    assert found(record.keep(begun.but(answer="Nobody picked up.")), "safety") == []


def test_act_today_is_asked_again_of_a_new_contact() -> None:
    record = seen().keep(SafetyCheck(id="check", at=NOW, contact_id="visit"))

    assert found(record, "safety") == []
    assert found(record.keep(Contact(id="next")), "safety") == ["Ask the questions of Act today for this contact"]


def test_a_child_with_an_age_in_words_or_an_expected_date_needs_no_date_of_birth() -> None:
    for_date = "Add a date of birth, an age in words, or the expected date"
    ageless = Child(id="x", impairment=Impairment.NO)
    about = ageless.but(born=ageless.born.but(words="about 20 months"))

    assert for_date in found(empty().keep(ageless), "family", "x")
    assert for_date not in found(empty().keep(about), "family", "x")
    assert for_date not in found(seen(), "family", BAY.id)


def test_an_adult_not_yet_met_needs_only_the_reason_why() -> None:
    speak = "Speak to this adult, or say in their view why not yet"

    assert speak in found(seen(), "family")
    assert speak not in found(seen().keep(MORGAN.but(own_view="Not heard yet: works nights.")), "family")


def test_a_child_who_was_watched_has_been_heard_and_a_plan_says_how_it_will_be() -> None:
    watched = Voice(id="v", child_id="ash", observed="Pointed at the door and waited.")
    planned = Voice(id="v", child_id="ash", not_yet=True, plan="At nursery on Tuesday")

    assert found(seen(), "voice", "ash") == ["Add what this child said or what was seen"]
    assert found(seen().keep(planned), "voice", "ash") == ["Hear or watch this child; the plan says how"]
    assert found(seen().keep(watched), "voice", "ash") == []
    assert found(seen(), "voice", BAY.id) == []


def test_exact_words_of_one_child_are_no_voice_of_another() -> None:
    ellie = Evidence(id="w", words="I put my coat on him", kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("rowan",))

    assert found(seen().keep(ellie), "voice", "ash") == ["Add what this child said or what was seen"]


def test_every_decided_step_wants_its_reason() -> None:
    decided = StepDecision(child_id="rowan", step_id="s2-early-help", taken=True)

    assert found(seen().keep(decided), "pathway", "rowan") == ["Give the reason for each step decided"]
    assert found(seen().keep(decided.but(reason="They asked for it.")), "pathway", "rowan") == []


def test_deciding_only_against_steps_leaves_the_next_step_open() -> None:
    against = StepDecision(child_id="rowan", step_id="s6-section-47", taken=False, reason="Nothing points there.")

    assert found(seen().keep(against), "pathway", "rowan") == ["Decide the next step for this child"]


def test_an_action_wants_somebody_and_a_day() -> None:
    plan = seen().keep(Action(id="a", what="Ring the GP")).but(plan={"review_on": date(2026, 3, 27)})

    assert found(plan, "plan") == ["Say who does this action", "Say by when this action is done"]
    assert found(plan.keep(Action(id="a", who="Sam", by_friday=True)), "plan") == []


def test_two_children_missing_the_same_thing_are_told_apart() -> None:
    said = gaps.gaps(seen(), CONTENT, TODAY)

    assert len(set(said)) == len(said)


def test_a_note_nobody_has_chosen_words_from_is_not_finished() -> None:
    record = seen().but(evidence=())

    assert "Choose the words that matter from this note" in [gap.says for gap in gaps.gaps(record, CONTENT, TODAY)]
    assert "Choose the words that matter from this note" not in [gap.says for gap in gaps.gaps(seen(), CONTENT, TODAY)]


def test_a_suggested_step_left_standing_is_a_gap_until_it_is_taken_or_refused() -> None:
    record = seen().keep(judged(Level.NOT_MET))
    told = "Decide, with a reason, about a step that the answers suggest: "

    def left(now: Assessment) -> list[str]:
        return [
            gap.says for gap in gaps.gaps(now, CONTENT, TODAY) if gap.says.startswith(told) and gap.child_id == "rowan"
        ]

    assert len(left(record)) == 1
    assert left(record.keep(StepDecision(child_id="rowan", step_id="s1-consult", taken=False, reason="Done"))) == []


def test_a_yes_to_harm_on_the_pathway_is_not_left_silent() -> None:
    record = seen().keep(DecisionAnswer(question_id="dp1", child_id="rowan", answer=Answer.YES))

    assert any(gap.says.startswith("Answer Act today again") for gap in gaps.gaps(record, CONTENT, TODAY))
    assert not any(gap.says.startswith("Answer Act today again") for gap in gaps.gaps(seen(), CONTENT, TODAY))


# Disability

DISABLED = ROWAN.but(impairment=Impairment.YES)


def of_disability(*kept: Keepable) -> list[str]:
    return found(seen().keep(DISABLED, *kept), "disability", "rowan")


def test_which_door_it_is_must_be_said_and_asking_for_help_opens_no_factor() -> None:
    asks = Door(child_id="rowan", kind=DoorKind.SUPPORT, words="A short break.")

    assert of_disability() == ["Say what the family asks for, or what was seen that worries"]
    assert of_disability(asks) == []
    assert found(seen(), "disability", "rowan") == []


def test_a_stated_observation_asks_for_every_factor_and_for_two_people_on_the_test_question() -> None:
    worry = Door(child_id="rowan", kind=DoorKind.WORRY, words="Sore hips on 24 March.")
    first = CONTENT.factors[0]
    half = TestAnswer(id="one", child_id="rowan", by="School", acceptable="No.")
    whole = half.but(enough="No.")

    asked = of_disability(worry)
    assert [says for says in asked if says.endswith("choose an answer, or say that it is not known yet")] == [
        f"{factor.title}: choose an answer, or say that it is not known yet" for factor in CONTENT.factors
    ]
    assert "Answer the test question, both halves of it" in asked
    assert "Answer both halves of the test question" in of_disability(worry, half)
    second = "Ask a second person the test question, best somebody who knows the impairment"
    assert second in of_disability(worry, whole)
    assert second not in of_disability(worry, whole, whole.but(id="two", by="Nurse"))
    unknown = FactorJudgement(child_id="rowan", factor_id=first.id, answer=FactorAnswer.NOT_KNOWN_YET)
    assert f"{first.title}: say what would tell you more" in of_disability(worry, unknown)
    said = FactorJudgement(child_id="rowan", factor_id=first.id, answer=FactorAnswer.STRENGTH, words="A baseline.")
    assert not [says for says in of_disability(worry, said) if says.startswith(f"{first.title}:")]


# The pathway


def test_what_is_not_known_on_the_pathway_is_somebodys_task() -> None:
    asks = "Say who will find out what is not known yet on the pathway, and by when"
    unknown = DecisionAnswer(question_id="dp1", child_id="rowan", answer=Answer.NOT_KNOWN_YET)

    assert asks in found(seen().keep(unknown), "pathway", "rowan")
    assert asks not in found(seen().keep(unknown.but(words="The school nurse, by Friday.")), "pathway")
    assert asks not in found(seen().keep(unknown.but(answer=Answer.NO)), "pathway")


def test_somebody_nobody_has_met_is_not_asked_whether_they_agree() -> None:
    unmet = MORGAN.but(own_view="Not met yet: in hospital.", spoken_to=Answer.NO)

    assert AGREES not in found(seen().keep(unmet), "family")


def test_a_yes_about_another_child_does_not_answer_for_this_one() -> None:
    asks = "Answer Act today again: the pathway says yes to danger or to significant harm"
    yes = SafetyAnswer(question_id="significant-harm", answer=Answer.YES)
    check = SafetyCheck(id="c", at=NOW, contact_id="visit", child_ids=("ash",), answers=(yes,))
    record = seen().keep(DecisionAnswer(question_id="dp1", child_id="rowan", answer=Answer.YES), check)

    assert asks in found(record, "safety", "rowan")
    for ids in ((), ("rowan", "ash")):
        assert asks not in found(record.keep(check.but(child_ids=ids)), "safety")


def test_nobody_is_sent_to_speak_to_an_adult_who_is_named_as_harming_a_child() -> None:
    harm = TopicNote(child_id="rowan", topic_id="exploitation", holds=Answer.YES, by_whom="Morgan, and somebody older")
    unspoken = seen().keep(MORGAN.but(spoken_to=Answer.NO))

    assert gaps.SPEAK in found(unspoken, "family")
    assert gaps.SPEAK not in found(unspoken.keep(harm), "family")
    assert gaps.FIRST_ASK in found(unspoken.keep(harm), "family")
    assert gaps.SPEAK in found(unspoken.keep(harm.but(holds=Answer.NO)), "family")


def test_what_is_written_is_not_shown_for_agreement_to_an_adult_named_in_harm() -> None:
    harm = TopicNote(child_id="rowan", topic_id="exploitation", holds=Answer.YES, by_whom="Morgan")
    spoken = seen().keep(MORGAN.but(own_view="It is all made up.", spoken_to=Answer.YES, agreement=None))

    assert AGREES in found(spoken, "family")
    assert AGREES not in found(spoken.keep(harm), "family")
