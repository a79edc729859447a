"""The test question: each person’s answer with both of its halves, because either alone misleads."""

from collections.abc import Iterator

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.disability import TestAnswer
from pathway.household import Child
from reports import wording
from reports.document import Block, Column, Heading, Paragraph, Run, Tone
from reports.sections import parts

TITLE = "The test question"
HALVES = {
    "acceptable": "Would this be acceptable if the child was not disabled?",
    "enough": "Is it enough for this child’s needs?",
}
UNANSWERED = "Not answered yet"
ONE_PERSON = "One person has answered so far; a second answer is still to come."
KNOWS = {True: "knows this impairment", False: "does not know this impairment", None: ""}


def blocks(assessment: Assessment, content: Content, child: Child) -> Iterator[Block]:
    """The answers about the part and about each area, both halves side by side."""
    answers = [answer for answer in assessment.test_answers if answer.child_id == child.id]
    if not answers:
        return
    yield Heading(TITLE)
    yield from parts.table(_columns(content), (_row(one, content) for one in answers))
    if len({one.by.strip().casefold() for one in answers}) == 1:
        yield Paragraph(ONE_PERSON, Tone.QUIET)


def _columns(content: Content) -> tuple[Column, ...]:
    asked = HALVES | {one.id: one.title for one in content.test_questions if one.id in HALVES}
    halves = (Column(asked[half], 2.3) for half in HALVES)
    return (Column("Who answered", 1.3), *halves, Column("Authorised by", 1.1))


def _row(one: TestAnswer, content: Content) -> tuple[str | Run, ...]:
    about = next((f"About {area.title}" for area in content.areas if area.id == one.area_id), "")
    who = parts.run(one.by.strip(), quiet=wording.joined(wording.day(one.on), KNOWS[one.knows_impairment], about))
    return (who, one.acceptable.strip() or UNANSWERED, one.enough.strip() or UNANSWERED, one.authorised_by)
