"""Children on screen: what each is called, which ones something is about, and the heading over one of them."""

from pages.parts import chips, session, text
from pages.parts.fields import Keep
from pathway import ages, applies, calling
from pathway.assessment import Assessment
from pathway.household import Child


def called(assessment: Assessment) -> dict[str, str]:
    """What to call each child, by id; two of the same name are told apart."""
    return calling.children(assessment.children)


def several(label: str, assessment: Assessment, stored: tuple[str, ...], keep: Keep, *, key: str) -> tuple[str, ...]:
    """Which children something is about; not asked where there is only one."""
    names = called(assessment)
    if len(names) < 2:
        return stored
    return chips.several(label, tuple(names), stored, keep, key=key, words=lambda id: names.get(id, "A child"))


def heading(assessment: Assessment, child: Child) -> None:
    """The child’s name and age as the heading of what follows."""
    text.heading(called(assessment)[child.id], 2, "· " + ages.age(child, applies.as_of(assessment, session.today())))
