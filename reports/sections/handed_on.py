"""Who this was shared with: whether the family has seen it, and each report that was made, for whom, why and when."""

from pathway.assessment import Assessment
from pathway.given import Given
from reports import wording
from reports.document import Block, Column, Facts, Paragraph, Run, Section
from reports.sections import parts
from reports.titles import TITLES

LABEL = "Shared with the family"
NOT_SAID = "Nobody has said yet whether this was shared with the family."
ROWS = (
    Column("When", 1.2),
    Column("Which report", 1.4),
    Column("For whom, and why", 2.6),
    Column("On what basis", 1.6),
    Column("Made by", 1.4),
)


def with_family(assessment: Assessment) -> tuple[Facts, ...]:
    """That it was shared with the family, on which day and how; or that it was not yet, and why."""
    return parts.known((LABEL, told(assessment)))


def told(assessment: Assessment) -> str:
    """The same in words, as they stand in every report that says it."""
    shared = assessment.family_told
    why = shared.not_yet.strip()
    if shared.on:
        before = f"Before that, not yet, because: {why}" if why else ""
        return wording.joined(f"On {wording.day(shared.on)}", shared.how.strip(), before, by=". ")
    return wording.joined(f"Not yet, because: {why}" if why else NOT_SAID, shared.how.strip(), by=" ")


def own_section(assessment: Assessment) -> Section:
    """The same as a part of its own, with what their own version opens with."""
    said = parts.known(("What it says to them first", assessment.said_to_family.in_short))
    return Section(LABEL, (Paragraph(told(assessment)), *said))


def section(assessment: Assessment) -> tuple[Section, ...]:
    """Each report that was made before this one, in the order they were made; nothing where this is the first."""
    rows = [_row(one, assessment) for one in assessment.given]
    blocks: tuple[Block, ...] = parts.table(ROWS, rows)
    return (Section("Reports made before this one", blocks),) if blocks else ()


def _row(given: Given, assessment: Assessment) -> tuple[str | Run, ...]:
    child = wording.names(assessment).get(given.child_id or "", "")
    return (
        wording.moment(given.at),
        wording.joined(TITLES.get(given.version, given.version), child),
        parts.run(given.for_whom, given.why),
        wording.say(given.basis),
        wording.person(given.by),
    )
