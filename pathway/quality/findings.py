"""All findings in one record, in the order of the screens: for whoever writes it, and for whoever reads it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.quality import adults, children, copied, disabled, judged, past, planned, shared
from pathway.quality.finding import Finding, Look

Rule = Callable[[Look], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    *children.RULES, *copied.RULES, *adults.RULES, *judged.RULES, *disabled.RULES, *past.RULES, *planned.RULES,
    *shared.RULES,
)  # fmt: skip
PAGES = (
    "safety", "family", "notebook", "area", "disability", "voice", "history", "meaning", "pathway", "plan", "check",
    "report",
)  # fmt: skip


def findings(
    assessment: Assessment, content: Content, today: date, earlier: Sequence[Assessment] = ()
) -> tuple[Finding, ...]:
    """What a careful reader would ask about, by page, area and child; an empty record gives nothing.

    `earlier` are the family’s assessments before this one, oldest first. Nothing is weighed or added up.
    """
    look = Look(assessment, content, today, earlier)
    areas = {area.id: place for place, area in enumerate(content.areas)}
    whose = {child.id: place for place, child in enumerate(assessment.children)}

    def in_order(finding: Finding) -> tuple[int, int, int]:
        area = areas.get(finding.place.area_id, -1)
        return PAGES.index(finding.place.page), area, whose.get(finding.child_id, -1)

    found = dict.fromkeys(finding for rule in RULES for finding in rule(look))
    return tuple(sorted(found, key=in_order))
