"""What is found in a record that a careful reader would ask about, and what only a person can judge: never a grade."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pathway import applies, standing, summary
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.household import Child
from pathway.judgement import Judgement
from pathway.places import Place


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is the case in the record; `says` holds no word of a person, who is named by `child_id`.

    An adult is named by the id of the place, or by `adult_id` where the place is something else about them.

    `words` are what a person typed, where they show the point. `also_missing` says that what finishing still needs
    (`pathway.gaps`), or the words to look at once more, name the same matter on the same screen.
    """

    criterion: str
    says: str
    place: Place
    child_id: str = ""
    words: str = ""
    also_missing: bool = False
    adult_id: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that only a person can judge, with what in the record makes it worth asking; both are our own words."""

    criterion: str
    says: str
    because: str
    place: Place
    child_id: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What a rule looks at: the record, the words of the field, today, and the assessments before, oldest first."""

    record: Assessment
    content: Content
    today: date
    earlier: Sequence[Assessment] = ()

    @property
    def on(self) -> date:
        """The day ages are counted on, so that a finished record reads the same a year later."""
        return applies.as_of(self.record, self.today)

    @property
    def last(self) -> Assessment | None:
        """The assessment before this one, if there was one."""
        return self.earlier[-1] if self.earlier else None

    @property
    def born(self) -> tuple[Child, ...]:
        """The children who are born: the others can be neither seen nor judged."""
        return tuple(child for child in self.record.children if not child.unborn)

    def areas(self, child: Child) -> tuple[Area, ...]:
        """The areas asked of this child, in order; where nothing new is asked, nothing can be missing."""
        asked = applies.areas(self.content, child, self.on)
        return tuple(area for area in asked if not standing.only_read(area, self.record))

    def judged(self, child: Child) -> tuple[tuple[Area, Judgement], ...]:
        """The areas in which something was chosen for this child, in the order of the content."""
        each = ((area, self.record.judgement(child, area.id)) for area in self.areas(child))
        return tuple((area, judgement) for area, judgement in each if judgement.level is not None)

    def worrying(self, child: Child) -> tuple[tuple[Area, Judgement], ...]:
        """The areas in which this child’s need is met only partly or not at all."""
        return tuple((area, judgement) for area, judgement in self.judged(child) if judgement.worrying)

    @property
    def worried_for(self) -> tuple[Child, ...]:
        """The children with such an area. Before there is one, a reader has nothing to hold the record against."""
        return tuple(child for child in self.born if self.worrying(child))


def titles(areas: Sequence[Area]) -> str:
    """Areas as people list them: “Food and drink, Health and Home”."""
    return summary.in_a_row([area.title for area in areas])


def of_area(child: Child, area: Area) -> Place:
    """Where one child’s judgement in one area stands."""
    return Place("area", area.id, child.id)
