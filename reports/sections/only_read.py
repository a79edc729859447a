"""That nothing new is asked in an area any more: said once where it is told, so that it is not read as any other."""

from collections.abc import Iterable

from pathway import standing
from pathway.assessment import Assessment
from pathway.content import Area, Content
from reports import wording
from reports.document import Paragraph, Tone


def under(area: Area, assessment: Assessment) -> tuple[Paragraph, ...]:
    """The sentence that its screen says, to stand under its name; nothing for an area in which something is asked."""
    return (Paragraph(standing.why_only_read(area), Tone.QUIET),) if standing.only_read(area, assessment) else ()


def beneath(titles: Iterable[str], assessment: Assessment, content: Content) -> tuple[Paragraph, ...]:
    """The same beneath a list or a picture, for each area that is told there by this title.

    One that the pack has no more says so in its title.
    """
    told = set(titles)
    return tuple(
        Paragraph(wording.joined(area.title, said.text, by=": "), Tone.QUIET)
        for area in content.areas
        if area.title in told and not area.former
        for said in under(area, assessment)
    )
