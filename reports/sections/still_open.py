"""What the author has left open: what was not asked, what nobody knows yet, and steps suggested and not decided."""

from collections.abc import Iterator
from datetime import date

from pathway import steps
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.scales import Answer
from reports import wording
from reports.document import Run, Section
from reports.sections import parts

TITLE = "Still open"
NEVER = "Act today has not been asked yet."


def section(assessment: Assessment, content: Content, on: date) -> tuple[Section, ...]:
    """One short list after the arguments, or nothing where nothing is open."""
    open_now = (*unasked(assessment), *_unknown(assessment, content), *_undecided(assessment, content, on))
    found = parts.bullets(open_now)
    return (Section(TITLE, found),) if found else ()


def unasked(assessment: Assessment) -> Iterator[Run]:
    """Each visit about which danger was not asked, or that it was never asked at all."""
    if not assessment.safety_checks:
        yield parts.run(plain=NEVER)
        return
    asked = {check.contact_id for check in assessment.safety_checks}
    for contact in assessment.contacts:
        if contact.id not in asked:
            visit = wording.joined(wording.day(contact.on, "a day not known yet"), contact.place.strip())
            yield parts.run("Act today was not asked about this visit:", visit)


def _unknown(assessment: Assessment, content: Content) -> Iterator[Run]:
    """A question of the pathway that is not known yet, with who will find out."""
    names = wording.names(assessment)
    questions = {one.id: one.question for one in content.decisions}
    for answer in assessment.decision_answers:
        if answer.answer is Answer.NOT_KNOWN_YET and answer.question_id in questions:
            about = names.get(answer.child_id or "", "")
            asked = questions[answer.question_id]
            who = answer.words.strip() or "nobody is named yet to find out."
            unknown = wording.joined(about, "not known yet") if about else "Not known yet"
            yield parts.run(f"{unknown}: {asked}", who)


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
