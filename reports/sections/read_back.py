"""What a meeting agreed, read back in one list before it ends: who, what, by when, how a child notices, and if not."""

from pathway import undone
from pathway.assessment import Assessment
from pathway.meetings import Meeting
from pathway.plan import Action
from reports import wording
from reports.document import Block, Column, Run
from reports.sections import parts

NOBODY, NO_DAY = "Nobody named yet", "No day yet"
COLUMNS = (
    Column("Who", 1.2),
    Column("What", 2.5),
    Column("By when", 1.1),
    Column("How the child will notice", 2.4),
)


def blocks(assessment: Assessment, meeting: Meeting) -> tuple[Block, ...]:
    """Each action of this meeting that is still to be done, by its day; what has no name or no day says so."""
    found = undone.agreed(assessment, meeting)
    return parts.table(COLUMNS, [_row(action, assessment) for action in found])


def _row(action: Action, assessment: Assessment) -> tuple[str | Run, ...]:
    whose = wording.whose(action.child_ids, assessment)
    theirs = f"For {whose[:1].lower()}{whose[1:]}" if whose == "All the children" else f"For {whose}" if whose else ""
    what = parts.run("", action.what, theirs)
    instead = f"If not: {action.if_not_then}" if action.if_not_then.strip() else ""
    who = action.who if action.who.strip() else NOBODY
    return (who, what, wording.by(action) or NO_DAY, parts.run("", action.child_notices, instead))
