"""What a version of a report is made from: the record, its words, who asks for it, and when."""

from dataclasses import dataclass
from datetime import date, datetime

from pathway import standing
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.people import Person
from pathway.scales import Handling


@dataclass(frozen=True, slots=True)
class Request:
    """One wish for a report.

    `on` is the day it speaks of and `made_at` the moment it is made; `author` makes it where that is not who wrote the
    assessment; `include` is what its author lets through once in spite of handling; `child_id` is the child a version
    is for, where it is for one; `earlier` are the assessments of this family before this one, the oldest first;
    `meeting_id` is the meeting that minutes are of, and without it they are of the last.
    """

    assessment: Assessment
    content: Content
    on: date
    made_at: datetime
    author: Person | None = None
    include: frozenset[Handling] = frozenset()
    child_id: str = ""
    earlier: tuple[Assessment, ...] = ()
    meeting_id: str = ""

    def __post_init__(self) -> None:
        """The content is what stands for this record: whoever asks need not think of areas that were retired."""
        object.__setattr__(self, "content", standing.told(self.assessment, self.content))

    @property
    def by(self) -> Person:
        """Who makes it."""
        return self.author or self.assessment.author

    @property
    def known_to_them(self) -> Person:
        """Who speaks to a family and its children: who wrote the assessment, whoever makes the file.

        Where the two have one name, the one who makes it, whose job may be newer.
        """
        wrote = self.assessment.author
        return self.by if _name(self.by) == _name(wrote) or not wrote.name.strip() else wrote


def _name(of: Person) -> str:
    return " ".join(of.name.split()).casefold()
