"""What was agreed, what became of it, and what is still to be done, as tables of actions."""

from collections.abc import Callable, Iterable
from datetime import date

from pathway.assessment import Assessment
from pathway.plan import Action
from reports import wording
from reports.document import Block, Column, Run
from reports.sections import parts

NO_WORD = "Nobody has said yet."
HAPPENED = (Column("What was agreed", 2.6), Column("Who", 1.3), Column("By", 1.1), Column("Did it happen?", 2.2))
NEXT = (
    Column("What", 2.6),
    Column("Who", 1.3),
    Column("By", 1.1),
    Column("The child will notice; if not", 2.2),
)

Whose = Callable[[Action], bool]


def of_one(child_id: str) -> Whose:
    """Whether an action is for this child alone."""
    return lambda action: action.child_ids == (child_id,)


def of_several(assessment: Assessment) -> Whose:
    """Whether an action is for more than one of these children, or for nobody in particular."""
    known = {child.id for child in assessment.children}
    return lambda action: len(action.child_ids) != 1 or not known & set(action.child_ids)


def happened(actions: Iterable[Action], assessment: Assessment, on: date) -> tuple[Block, ...]:
    """What has an answer or is past its day, with what became of it; what was not done comes first."""
    found = [action for action in actions if action.result is not None or action.late(on)]
    in_order = sorted(found, key=lambda action: not action.open_now)
    return parts.table(HAPPENED, [_happened(action, assessment) for action in in_order])


def still_to_do(actions: Iterable[Action], assessment: Assessment, on: date) -> tuple[Block, ...]:
    """What has no answer yet and is not past its day, in order of the day."""
    found = [action for action in actions if action.result is None and not action.late(on)]
    in_order = sorted(found, key=lambda action: action.by or date.max)
    return parts.table(NEXT, [_next(action, assessment) for action in in_order])


def _happened(action: Action, assessment: Assessment) -> tuple[str | Run, ...]:
    became = parts.run(f"{wording.say(action.result)}:" if action.result else "", action.effect)
    if not became.parts:
        became = parts.run(NO_WORD)
    return (_what(action, assessment), action.who, wording.by(action), became)


def _next(action: Action, assessment: Assessment) -> tuple[str | Run, ...]:
    instead = f"If not: {action.if_not_then}" if action.if_not_then.strip() else ""
    return (_what(action, assessment), action.who, wording.by(action), parts.run("", action.child_notices, instead))


def _what(action: Action, assessment: Assessment) -> Run:
    """What is to be done, and for whom where it is not for one child alone."""
    whose = wording.whose(action.child_ids, assessment) if len(action.child_ids) > 1 else ""
    owed = "Owed by a service" if action.service_owes else ""
    theirs = f"For {whose[:1].lower()}{whose[1:]}" if whose == "All the children" else f"For {whose}" if whose else ""
    return parts.run("", action.what, wording.joined(theirs, owed, by=" · "))
