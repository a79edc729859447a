"""A child who looks after somebody: what they do, what it costs them and what they want, under their own name."""

from collections.abc import Iterator

from pathway.assessment import Assessment
from reports import wording
from reports.document import Section
from reports.sections import parts


def sections(assessment: Assessment) -> Iterator[Section]:
    """One section for each child of whom something was written; nothing for the others."""
    for id, name in wording.names(assessment).items():
        carer = assessment.young_carer(assessment.child(id))
        told = parts.known(
            ("Whom they look after", carer.cares_for),
            ("What they do", carer.does),
            ("How often", carer.how_often),
            ("What it costs them", carer.costs_them),
            ("What they want", carer.wants),
            ("What was offered", carer.offered),
        )
        if told:
            yield Section(f"{name} looks after somebody", told)
