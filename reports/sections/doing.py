"""The plan: who does what by when, how the child will notice, and what services owe apart from care."""

from collections.abc import Iterator

from pathway.assessment import Assessment
from pathway.plan import Action
from reports import wording
from reports.document import Block, Column, Heading, Run, Section
from reports.sections import parts

GOALS = (Column("For", 1.1), Column("What worries us", 2.4), Column("What will be happening instead", 2.4))
ACTIONS = (
    Column("What, and for whom", 3.2),
    Column("Who", 1.8),
    Column("By", 1.15),
    Column("The child will notice; if not", 2.4),
    Column("So far", 1.3),
)


def section(assessment: Assessment) -> Section:
    """Goals, actions of the family and of those who help, what services owe, and what holds it together."""
    care = [action for action in assessment.actions if not action.service_owes]
    owed = [action for action in assessment.actions if action.service_owes]
    blocks = (
        *_goals(assessment),
        *_actions("Actions", care, assessment),
        *_actions("What services owe this family", owed, assessment),
        *parts.known(
            ("If the plan does not work", assessment.plan.contingency),
            ("Review on", wording.day(assessment.plan.review_on)),
            ("How this is handed over", assessment.plan.handover),
            ("How it will end", assessment.plan.goodbye),
        ),
    )
    return Section("Plan", parts.or_nothing(blocks), anchor="plan")


def _goals(assessment: Assessment) -> Iterator[Block]:
    rows = [(wording.whose(goal.child_ids, assessment), goal.worry, goal.goal) for goal in assessment.goals]
    if rows:
        yield Heading("Goals")
        yield from parts.table(GOALS, rows)


def _actions(title: str, actions: list[Action], assessment: Assessment) -> Iterator[Block]:
    if actions:
        yield Heading(title)
        yield from parts.table(ACTIONS, (_row(action, assessment) for action in actions))


def _row(action: Action, assessment: Assessment) -> tuple[str | Run, ...]:
    whose = wording.whose(action.child_ids, assessment)
    named = (_named("For", whose), _named("Need", action.need), _named("Since", action.since))
    apart = "not for what the family reads" if action.between_workers else ""
    return (
        parts.run("", action.what, wording.joined(*named, apart, by=" · ")),
        parts.run("", action.who, _named("Our help", action.help_we_give)),
        wording.by(action),
        parts.run("", action.child_notices, _named("If not", action.if_not_then)),
        wording.so_far(action),
    )


def _named(label: str, text: str) -> str:
    return f"{label}: {text}" if text.strip() else ""
