"""Each suggested step names the answers it rests on; nothing is counted, and the practitioner decides."""

import ast
from pathlib import Path

import pytest

from pathway import steps
from pathway.assessment import Assessment
from pathway.content import Way, load
from pathway.disability import Door
from pathway.household import Child
from pathway.plan import DecisionAnswer, MoverNoted, StepDecision
from pathway.practice import family
from pathway.safety import SafetyAnswer, SafetyCheck
from pathway.scales import Answer, DoorKind, Impairment, Level
from tests.families import NOW, ROWAN, TODAY, WREN, empty, judged, seen

CONTENT = load()
MARSH = family("marsh").newest
ELLIE_MAY, TYLER, NOAH = MARSH.children
ALONE = empty().keep(ROWAN)
PATHWAY = Path(steps.__file__)


def suggested(record: Assessment, child: Child = ROWAN) -> dict[str, list[str]]:
    """The steps suggested for a child, each with where its reasons were given."""
    return {
        one.step.id: [reason.place.area_id or reason.place.item_id or reason.place.page for reason in one.because]
        for one in steps.suggestions(record, CONTENT, child, TODAY)
    }


def noted(*mover_ids: str) -> Assessment:
    return ALONE.keep(*(MoverNoted(child_id="rowan", mover_id=id, words="Seen") for id in mover_ids))


def answered(question_id: str, answer: Answer, child_id: str | None = "rowan") -> Assessment:
    return ALONE.keep(DecisionAnswer(question_id=question_id, child_id=child_id, answer=answer, words="Because"))


# Marsh, worked through


def test_noahs_steps_are_suggested_because_of_these_answers_and_no_others() -> None:
    assert suggested(MARSH, NOAH) == {
        "s1-consult": [
            *("food", "health", "safe"),
            *("up-many-parts-of-life", "up-young-or-dependent", "up-harm-seen"),
            *("up-health-missed", "up-adult-untreated"),
        ],
        "s2-early-help": ["dp3.household"],
        "s3-targeted": ["dp3.household"],
        "s5-child-in-need": [f"dp2.{NOAH.id}"],
    }


def test_ellie_mays_steps_are_suggested_because_of_these_answers_and_no_others() -> None:
    assert suggested(MARSH, ELLIE_MAY) == {
        "s1-consult": [
            *("food", "clean", "home", "safe", "school", "routines"),
            *("up-many-parts-of-life", "up-child-says", "up-adult-untreated"),
        ],
        "s2-early-help": ["dp3.household"],
        "s3-targeted": ["dp3.household"],
        "s5-child-in-need": [f"dp2.{ELLIE_MAY.id}"],
    }


def test_tylers_steps_are_suggested_because_of_these_answers_and_no_others() -> None:
    assert suggested(MARSH, TYLER) == {
        "s1-consult": [
            *("health", "home", "safe", "play"),
            *("up-young-or-dependent", "up-health-missed", "up-adult-untreated"),
        ],
        "s2-early-help": ["dp3.household"],
        "s3-targeted": ["dp3.household"],
        "s5-child-in-need": [f"dp2.{TYLER.id}"],
    }


def test_each_reason_carries_the_practitioners_own_words() -> None:
    consult = steps.suggestions(MARSH, CONTENT, NOAH, TODAY)[0]

    assert consult.because[0].says.startswith("Food and growth: not met.")
    assert consult.because[0].words == MARSH.judgement(NOAH, "food").meaning_now


def test_there_is_no_single_incident_and_no_suggestion_of_one() -> None:
    assert not {"s4-front-door", "s6-section-47"} & set(suggested(MARSH, NOAH))
    assert MARSH.step_decision(NOAH, "s4-front-door").taken


def test_when_what_has_built_up_is_answered_yes_the_front_door_and_the_enquiry_name_that_answer() -> None:
    yes = DecisionAnswer(question_id="dp1", child_id=NOAH.id, answer=Answer.YES, words="It has built up.")

    changed = suggested(MARSH.keep(yes), NOAH)

    assert changed["s4-front-door"] == changed["s6-section-47"] == [yes.key]
    assert "s6-section-47" not in suggested(MARSH.keep(yes), ELLIE_MAY)


def test_taking_an_answer_back_takes_its_suggestion_away() -> None:
    answer = MARSH.decision_answer("dp2", TYLER)

    assert "s5-child-in-need" in suggested(MARSH, TYLER)
    assert "s5-child-in-need" not in suggested(MARSH.keep(answer.but(answer=Answer.NO)), TYLER)
    assert "s5-child-in-need" not in suggested(MARSH.remove(answer), TYLER)


def test_the_damp_and_the_beds_alone_lead_no_further_than_talking_it_over() -> None:
    owed = judged(Level.NOT_MET, area="home", meaning_now="Cold and mouldy; the landlord owes the repair.")

    assert suggested(noted("never-up-poverty").keep(owed)) == {"s1-consult": ["home"]}


# What never moves a child by itself


@pytest.mark.parametrize("mover", [one.id for way in (Way.NEVER_UP, Way.NEVER_DOWN) for one in CONTENT.moves(way)])
def test_what_never_moves_a_child_is_shown_and_moves_nothing(mover: str) -> None:
    record = noted(mover)

    assert suggested(record) == {}
    assert steps.reasons_for(record, CONTENT, ROWAN, TODAY) == steps.reasons_against(record, CONTENT, ROWAN, TODAY)
    assert [reason.place.item_id for reason in steps.never(record, CONTENT, ROWAN)] == [mover]


def test_attendance_and_a_tidy_house_take_no_suggestion_away() -> None:
    worried = judged(Level.NOT_MET)
    reassured = noted("never-down-attendance", "never-down-tidy-house", "down-child-says").keep(worried)

    assert suggested(reassured) == suggested(ALONE.keep(worried)) == {"s1-consult": ["food"]}


def test_poverty_diagnosis_culture_a_parents_disability_and_a_complaint_are_among_what_never_moves_up() -> None:
    wanted = {"poverty", "diagnosis", "culture", "parent-disability", "complaint"}

    assert {f"never-up-{one}" for one in wanted} <= {mover.id for mover in CONTENT.moves(Way.NEVER_UP)}


# Nothing is counted


def test_one_area_not_met_suggests_the_same_step_as_all_of_them() -> None:
    one = ALONE.keep(judged(Level.NOT_MET))
    every = ALONE.keep(*(judged(Level.NOT_MET, area=area.id) for area in CONTENT.rated))

    assert set(suggested(one)) == set(suggested(every)) == {"s1-consult"}


def test_a_strength_cancels_no_worry() -> None:
    strong = ALONE.keep(*(judged(Level.MET, area=area.id) for area in CONTENT.rated))

    assert suggested(strong.keep(judged(Level.NOT_MET))) == {"s1-consult": ["food"]}
    assert steps.reasons_against(strong, CONTENT, ROWAN, TODAY)


@pytest.mark.parametrize("level", [Level.MET, Level.MOSTLY_MET, Level.NOT_KNOWN_YET, Level.NOT_APPLICABLE])
def test_only_a_need_partly_met_or_not_met_is_a_reason(level: Level) -> None:
    assert suggested(ALONE.keep(judged(level))) == {}


def test_the_rules_count_nothing_add_nothing_and_compare_with_no_number() -> None:
    tree = ast.parse(PATHWAY.read_text(encoding="utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    numbers = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool)
    ]

    assert not {"len", "sum", "max", "min", "sorted", "enumerate", "range", "Counter"} & names
    assert not {"count", "total"} & attributes
    assert numbers == []
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Lt | ast.LtE | ast.Gt | ast.GtE)]
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Add | ast.Mult | ast.Div)]


# Decision points


ROUTES = [
    (decision.id, answer, route.steps)
    for decision in CONTENT.decisions
    for answer, route in ((Answer.YES, decision.if_yes), (Answer.NO, decision.if_no))
    if route is not None
]


@pytest.mark.parametrize(("question_id", "answer", "route"), ROUTES)
def test_an_answer_to_a_decision_point_names_the_steps_the_content_gives_it(
    question_id: str, answer: Answer, route: tuple[str, ...]
) -> None:
    child_id = "rowan" if CONTENT.decision(question_id).scope == "child" else None

    found = suggested(answered(question_id, answer, child_id))

    assert set(found) == set(route)
    assert all(places == [f"{question_id}.{child_id or 'household'}"] for places in found.values())


def test_an_answer_that_is_not_known_yet_suggests_nothing() -> None:
    for decision in CONTENT.decisions:
        assert suggested(answered(decision.id, Answer.NOT_KNOWN_YET)) == {}


def test_better_and_held_leads_to_stepping_down_and_better_so_far_does_not() -> None:
    def review(option: str) -> dict[str, list[str]]:
        return suggested(ALONE.keep(DecisionAnswer(question_id="dp5", option=option)))

    assert set(review("better-and-held")) == {"s10-step-down"}
    assert review("better-so-far") == review("worse") == {}


def test_the_first_decision_points_lead_where_the_pathway_says() -> None:
    assert set(suggested(answered("dp0", Answer.YES, None))) == {"s4-front-door"}
    assert set(suggested(answered("dp1", Answer.YES))) == {"s4-front-door", "s6-section-47"}
    assert set(suggested(answered("dp2", Answer.YES))) == {"s5-child-in-need"}
    assert set(suggested(answered("dp3", Answer.YES, None))) == {"s2-early-help", "s3-targeted"}


# Danger, and support that is not suspicion


def test_a_yes_in_act_today_leads_to_the_front_door_for_the_children_it_was_asked_about() -> None:
    yes = SafetyAnswer(question_id="significant-harm", answer=Answer.YES, words="Nobody was awake.")
    about_another = SafetyCheck(id="check", at=NOW, child_ids=("somebody",), answers=(yes,))

    assert suggested(ALONE.keep(about_another)) == {}
    assert suggested(ALONE.keep(about_another.but(child_ids=("rowan",)))) == {"s4-front-door": ["check"]}
    assert suggested(ALONE.keep(about_another.but(child_ids=()))) == {"s4-front-door": ["check"]}


def test_an_impairment_is_a_right_to_support_and_no_reason_for_worry() -> None:
    disabled = ROWAN.but(impairment=Impairment.YES, impairment_words="Cerebral palsy")
    record = ALONE.keep(disabled)

    (only,) = steps.suggestions(record, CONTENT, disabled, TODAY)

    assert only.step.id == "s5-child-in-need"
    assert "right to support" in only.because[0].says
    assert steps.reasons_for(record, CONTENT, disabled, TODAY) == ()


@pytest.mark.parametrize("impairment", [one for one in Impairment if one is not Impairment.YES])
def test_waiting_or_not_knowing_claims_no_right_that_is_not_established(impairment: Impairment) -> None:
    child = ROWAN.but(impairment=impairment)

    assert suggested(ALONE.keep(child), child) == {}


def test_steps_stand_in_the_pathways_order_and_several_may_be_open() -> None:
    order = [step.id for step in CONTENT.steps]
    found = list(suggested(MARSH, NOAH))

    assert found == sorted(found, key=order.index)
    assert "s1-consult" in found
    assert "s5-child-in-need" in found


def test_deciding_otherwise_changes_no_suggestion_and_is_what_the_record_keeps() -> None:
    worried = ALONE.keep(judged(Level.NOT_MET))
    decided = worried.keep(
        StepDecision(child_id="rowan", step_id="s1-consult", taken=False, reason="Talked yesterday.")
    )

    assert suggested(decided) == suggested(worried)
    assert decided.step_decision(ROWAN, "s1-consult").reason == "Talked yesterday."


def test_a_baby_whose_need_is_not_met_is_talked_over_today() -> None:
    baby = seen().keep(WREN, judged(Level.NOT_MET, "wren"), judged(Level.NOT_MET))

    (told,) = [one.because for one in steps.suggestions(baby, CONTENT, WREN, TODAY) if one.step.id == steps.CONSULT]
    assert "Under one this cannot wait" in told[0].says
    for child, level in ((ROWAN, Level.NOT_MET), (WREN, Level.PARTLY_MET)):
        record = baby.keep(judged(level, child.id))
        says = [
            reason.says
            for one in steps.suggestions(record, CONTENT, child, TODAY)
            if one.step.id == steps.CONSULT
            for reason in one.because
        ]
        assert says
        assert "Under one" not in " ".join(says)


def test_what_was_seen_of_a_disabled_childs_care_is_talked_over_and_asking_for_help_is_not() -> None:
    disabled = seen().keep(ROWAN.but(impairment=Impairment.YES))
    worry = Door(child_id="rowan", kind=DoorKind.WORRY, words="Sore hips on 24 March.")
    asks = worry.but(kind=DoorKind.SUPPORT, words="A short break.")

    def consulted(record: Assessment) -> list[str]:
        found = steps.suggestions(record, CONTENT, record.child("rowan"), TODAY)
        return [reason.words for one in found if one.step.id == steps.CONSULT for reason in one.because]

    assert consulted(disabled.keep(worry)) == ["Sore hips on 24 March."]
    assert consulted(disabled.keep(asks)) == []
    assert consulted(seen().keep(worry)) == []
