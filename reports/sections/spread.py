"""How the people in a meeting see each child in each area: who stands where, what each saw, and who differs.

Levels stand side by side from met to not met with the people beneath them; nothing is counted or put together.
"""

from collections.abc import Iterable, Iterator

from pathway import spread
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.meetings import Meeting, View
from reports import wording
from reports.document import Block, Bullets, Column, Fact, Facts, Heading, Paragraph, Run, Table, Tone
from reports.sections import parts

DOT = "●\u00a0"
ALL = "The family as a whole"
KEPT = "A different view, kept beside what was decided"


def blocks(assessment: Assessment, content: Content, meeting: Meeting) -> tuple[Block, ...]:
    """Each child and area that was spoken of, in the order of the record; nothing where nobody gave a view.

    The words of a view that is kept as different stand in `different`, under its agency, and not here as well.
    """
    given = _of(assessment, meeting)
    return tuple(
        block
        for child_id, area_id in _spoken_of(given, assessment, content)
        for block in _one(
            _about(child_id, area_id, assessment, content),
            [view for view in given if (view.child_id, view.area_id) == (child_id, area_id)],
            content,
        )
    )


def different(assessment: Assessment, content: Content, meeting: Meeting) -> tuple[Facts, ...]:
    """Each view that is kept as different, under the name of its agency, with who is asked next."""
    return parts.facts(
        Fact(spread.called(view), tuple(_apart(view, assessment, content)))
        for view in _of(assessment, meeting)
        if view.different
    )


def escalation(content: Content) -> tuple[Block, ...]:
    """How a disagreement is settled here, rung by rung, and what happens meanwhile."""
    way = content.escalation
    rungs = tuple(parts.run(f"{rung.title}.", rung.says, rung.within) for rung in way.stages)
    return (Paragraph(f"{way.title}: {way.meanwhile}"), Bullets(rungs, small=True))


def _of(assessment: Assessment, meeting: Meeting) -> list[View]:
    return [view for view in assessment.views if view.meeting_id == meeting.id]


def _spoken_of(given: list[View], assessment: Assessment, content: Content) -> list[tuple[str, str]]:
    """What the views are about, by child and then area as the record and the content have them; the family last."""
    children = [child.id for child in assessment.children]
    areas = [area.id for area in content.areas]
    found = dict.fromkeys((view.child_id, view.area_id) for view in given)
    return sorted(found, key=lambda about: (_place(about[0], children), _place(about[1], areas)))


def _place(id: str, of: list[str]) -> int:
    return of.index(id) if id in of else len(of)


def _about(child_id: str, area_id: str, assessment: Assessment, content: Content) -> str:
    child = wording.names(assessment).get(child_id, ALL)
    area = next((one.title for one in content.areas if one.id == area_id), "")
    return wording.joined(child, area, by=": ")


def _one(title: str, views: list[View], content: Content) -> Iterator[Block]:
    found = spread.spread(views, content)
    yield Heading(title)
    if any(here for _, here in found.standing):
        yield _standing(found, content)
    yield Paragraph(found.says)
    saw = (parts.run(f"{spread.called(one)}:", one.words, _next(one)) for one in found.asked if not one.different)
    yield from parts.bullets(line for line in saw if len(line.parts) > 1)


def _standing(found: spread.Spread, content: Content) -> Table:
    """A column for each level, also one nobody chose, and beneath it a dot with the name of each person."""
    columns = tuple(Column(content.level(level)) for level, _ in found.standing)
    return Table(columns, (tuple(_dots(views) for _, views in found.standing),), whole=True)


def _dots(views: Iterable[View]) -> str:
    return "\n".join(f"{DOT}{spread.called(one)}" for one in views)


def _apart(view: View, assessment: Assessment, content: Content) -> Iterator[Run | Paragraph]:
    level = content.level(view.level).lower() if view.level else ""
    about = wording.joined(_about(view.child_id, view.area_id, assessment, content), level)
    yield parts.run(f"{about}:", view.words)
    yield Paragraph(wording.joined(KEPT, _next(view), by=" · "), Tone.QUIET)


def _next(view: View) -> str:
    return f"Asked next: {view.asked_next.strip()}" if view.asked_next.strip() else ""
