"""Who is asked to a meeting: people of the family by their names, professionals by their agency with their name."""

from pathway import calling
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.household import Adult
from pathway.meetings import Attended, Meeting

NO_NAME = "Somebody with no name yet"
FAMILY = "Family"


def source(one: Attended) -> str:
    """The id of whom a line was made from, the same in every meeting."""
    return one.id.rpartition(".")[2]


def adult(one: Attended, assessment: Assessment) -> Adult | None:
    """The adult of the family this is: made from their line, or written down under their very name."""
    return next((who for who in assessment.adults if who.id == source(one) or _same(one.name, who.name)), None)


def called(one: Attended, assessment: Assessment) -> str:
    """Under whose name this person speaks, such as “Jade” or “School, Mrs Patel”.

    How somebody of the family is related stands there only where they have no name.
    """
    of_family = adult(one, assessment)
    role, name = " ".join(one.role.split()), " ".join(one.name.split())
    if of_family is not None:
        return isolated(name) or calling.adults(assessment.adults)[of_family.id]
    return isolated(", ".join(part for part in (role, name) if part)) or NO_NAME


def part(one: Attended, assessment: Assessment) -> str:
    """Who that is, beside their name: their agency or role, or that they are of the family."""
    return one.role.strip() if adult(one, assessment) is None else FAMILY


def spoke(who: Adult, assessment: Assessment) -> bool:
    """Whether this adult has given a view in a meeting that this record holds."""
    theirs = tuple(f"{one.id}/" for one in assessment.attended if adult(one, assessment) == who)
    return any(view.id.startswith(theirs) and (view.level or view.words.strip()) for view in assessment.views)


def of(assessment: Assessment, meeting: Meeting) -> tuple[Attended, ...]:
    """Everybody who was asked to this meeting, in the order they were written down."""
    return tuple(one for one in assessment.attended if one.meeting_id == meeting.id)


def _same(one: str, other: str) -> bool:
    return bool(one.strip()) and " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
