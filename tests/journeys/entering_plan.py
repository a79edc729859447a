"""Types the pathway taken and the plan."""

from collections.abc import Container

from playwright.sync_api import Locator

from pages.parts.act_today import ANSWERS
from pages.parts.actions import RESULTS, shortened
from pages.parts.steps_points import WHO_FINDS_OUT
from pathway import summary
from pathway.assessment import Assessment
from pathway.content import Content, Scope
from pathway.household import Child
from pathway.plan import Action
from pathway.scales import Answer
from tests.journeys.entering import lines, live, names
from tests.journeys.hand import Hand


def pathway(hand: Hand, record: Assessment, content: Content) -> None:
    """The decision points, what moves each child, and the practitioner’s decision on each step with its reason."""
    hand.part("Pathway")
    _points(hand, record, content, None)
    for child in record.children:
        hand.part("Pathway")
        hand.switch(summary.called(child))
        _points(hand, record, content, child)
        for noted in record.movers:
            if noted.child_id == child.id:
                hand.tick(content.mover(noted.mover_id).says)
                if noted.words:
                    key = f"mover-{live(hand, child)}-{noted.mover_id}-words"
                    hand.write("What you saw, heard or read of it", noted.words, within=hand.keyed(key))
        for decided in record.step_decisions:
            if decided.child_id == child.id:
                _decide(hand, content, decided.step_id, bool(decided.taken), decided.reason, live(hand, child))


def _points(hand: Hand, record: Assessment, content: Content, child: Child | None) -> None:
    for answer in record.decision_answers:
        decision = content.decision(answer.question_id)
        if answer.child_id == (child.id if child else None) and decision.scope is not Scope.REVIEW and answer.answer:
            hand.choose(decision.question, ANSWERS[answer.answer])
            if answer.words:
                whose = live(hand, child) if child else "household"
                key = f"point-{answer.question_id}-{whose}-words"
                asked = WHO_FINDS_OUT if answer.answer is Answer.NOT_KNOWN_YET else "Why, in a few words"
                hand.write(asked, answer.words, within=hand.keyed(key))


def _decide(hand: Hand, content: Content, step_id: str, taken: bool, reason: str, child_id: str) -> None:
    key = f"step-{child_id}-{step_id}"
    if not hand.keyed(key).count():
        step = content.step(step_id)
        hand.pick("Decide a step that is not suggested", f"{step.number}. {step.title}")
        hand.press("Put it on the list")
    hand.choose("Your decision", "Take this step" if taken else "Not this step", hand.keyed(key))
    hand.write("Your reason", reason, within=hand.keyed(key))


def plan(hand: Hand, record: Assessment, begun: Container[str] = ()) -> None:
    """Goals, actions, what services owe, and the plan as a whole; `begun` are the actions already begun elsewhere."""
    hand.part("Plan")
    for goal in record.goals:
        form = hand.add("Add a goal", "goal-")
        if goal.child_ids:
            hand.chips("For which children", *names(record, goal.child_ids), within=form)
        lines(hand, form, {"The worry, in plain words": goal.worry, "What will be happening instead": goal.goal})
    add: dict[bool, str] = {False: "Add an action", True: "Add what a service owes"}
    for action in record.actions:
        if action.id in begun:
            with hand.unfolded(shortened(action.what)) as form:
                _action(hand, record, action.but(child_ids=action.child_ids[1:]), form)
            continue
        form = hand.add(add[action.service_owes], "unfold_")
        _action(hand, record, action, form)
        hand.fold(form)
    lines(hand, None, {
        "If the plan does not work, or things get worse": record.plan.contingency,
        "If the worker changes": record.plan.handover,
        "How this work will end": record.plan.goodbye,
    })  # fmt: skip
    if record.plan.review_on:
        hand.day("Review on", record.plan.review_on)


def _action(hand: Hand, record: Assessment, action: Action, form: Locator) -> None:
    if action.child_ids:
        hand.chips("For which children", *names(record, action.child_ids), within=form)
    lines(hand, form, {
        "The child’s need": action.need, "What exactly will be done": action.what,
        "Who does it, by name": action.who, "Since when": action.since, "The help we give with it": action.help_we_give,
        "How the child will notice": action.child_notices, "If it does not happen, then": action.if_not_then,
        "What it changed for the child": action.effect,
    })  # fmt: skip
    if action.by:
        hand.day("By which day", action.by, within=form)
    if action.by_friday:
        hand.tick_starting("By Friday", within=form)
    if action.between_workers:
        hand.tick_starting("Between workers", within=form)
    if action.result:
        hand.choose("What came of it", RESULTS[action.result], form)
