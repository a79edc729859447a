"""What the author has left open: visits Act today was never asked about, and steps suggested and not decided."""

from collections.abc import Iterator
from datetime import date

from pathway import steps
from pathway.assessment import Assessment
from pathway.content import Content
from reports import wording
from reports.document import Run, Section
from reports.sections import parts

TITLE = "Still open"
NEVER = "Act today has not been asked yet."


def section(assessment: Assessment, content: Content, on: date) -> tuple[Section, ...]:
    """One short list after the arguments, or nothing where nothing is open."""
    found = parts.bullets((*_unasked(assessment), *_undecided(assessment, content, on)))
    return (Section(TITLE, found),) if found else ()


def _unasked(assessment: Assessment) -> Iterator[Run]:
    if not assessment.safety_checks:
        yield parts.run(plain=NEVER)
        return
    asked = {check.contact_id for check in assessment.safety_checks}
    for contact in assessment.contacts:
        if contact.id not in asked:
            visit = wording.joined(wording.day(contact.on, "a day not known yet"), contact.place.strip())
            yield parts.run("Act today was not asked about this visit:", visit)


def _undecided(assessment: Assessment, content: Content, on: date) -> Iterator[Run]:
    for id, name in wording.names(assessment).items():
        child = assessment.child(id)
        titles = [
            one.step.title
            for one in steps.suggestions(assessment, content, child, on)
            if assessment.step_decision(child, one.step.id).taken is None
        ]
        if titles:
            yield parts.run(f"{name}, suggested and not decided yet:", f"{'; '.join(titles)}.")
