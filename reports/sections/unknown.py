"""What is not known yet, as it stands in a paper to talk from: danger, the pathway, and what to ask of whom."""

from collections.abc import Iterator
from datetime import date

from pathway import applies, questions
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child
from reports import wording
from reports.document import Bullets, Run
from reports.sections import parts

NOBODY = "Nobody is named yet to find out."


def danger(assessment: Assessment, content: Content) -> Iterator[Run | Bullets]:
    """Each question about danger that is not known still, for any child, and what was said of it."""
    open_now = tuple(questions.of_danger(assessment))
    for asked in content.act_today:
        said = [
            parts.run("", one.words.strip() or NOBODY, wording.moment(one.at or check.at))
            for check, one in open_now
            if one.question_id == asked.id
        ]
        if said:
            yield parts.run(asked.question)
            yield from parts.bullets(said)


def pathway(assessment: Assessment, content: Content) -> Iterator[Run | Bullets]:
    """Each question of the pathway that is not known yet, about whom, and who will find out."""
    names, open_now = wording.names(assessment), tuple(questions.of_pathway(assessment))
    for asked in content.decisions:
        said = [
            parts.run(names.get(one.child_id or "", ""), one.words.strip() or NOBODY)
            for one in open_now
            if one.question_id == asked.id
        ]
        if said:
            yield parts.run(asked.question)
            yield from parts.bullets(said)


def of_child(assessment: Assessment, content: Content, child: Child, on: date) -> tuple[Bullets, ...]:
    """What is to be found out about one child in each area and factor, and from whom."""
    return parts.bullets(
        parts.run(f"{one.about}:", one.to_find_out, f"Ask {one.ask_whom.strip()}." if one.ask_whom.strip() else "")
        for one in questions.unknowns(assessment, content, applies.as_of(assessment, on))
        if one.child.id == child.id
    )
