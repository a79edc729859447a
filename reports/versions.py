"""The versions of a report: for whom each is, what it may show, and how its document is made from the one record."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.people import Person
from pathway.scales import Handling
from reports import family, professional, sharing, visit_sheet
from reports.document import Document
from reports.sharing import Policy


class Make(Protocol):
    """Makes the document of one version, as it stands on a day."""

    def __call__(
        self,
        assessment: Assessment,
        content: Content,
        *,
        on: date,
        made_at: datetime,
        author: Person | None = None,
        include: frozenset[Handling] = frozenset(),
    ) -> Document: ...


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its permanent id, what it is called and who reads it, what it may show, and how it is made."""

    id: str
    title: str
    readers: str
    policy: Policy
    make: Make


VERSIONS = (
    Version(
        professional.VERSION,
        "For the professionals",
        "Your supervisor and the people who work with the family.",
        sharing.PROFESSIONALS,
        professional.professional,
    ),
    Version(
        family.VERSION,
        "For the family",
        "The parents and carers in this home, read together with you.",
        sharing.FAMILY,
        family.family,
    ),
    Version(
        visit_sheet.VERSION,
        "For the next visit",
        "You, on the way: it names nobody.",
        sharing.VISIT,
        visit_sheet.visit_sheet,
    ),
)


BY_ID = {version.id: version for version in VERSIONS}
