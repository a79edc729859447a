"""What applies to whom: which areas, levels, questions and prompts are asked of one child, and why."""

from datetime import date

from pathway import ages
from pathway.assessment import Assessment
from pathway.content import Area, Content, Decision, Factor, Scope
from pathway.household import Child
from pathway.scales import DoorKind, Impairment, Level, Stage

BEFORE_BIRTH = "before-birth"  # stands in the place of an area for a child who is not yet born
EXTRA_NEEDS = "extra-needs"
RATED_LEVELS = tuple(Level)


def as_of(assessment: Assessment, today: date) -> date:
    """The day ages are counted on: the latest contact, so that an assessment reads the same a year later."""
    return max((contact.on for contact in assessment.contacts if contact.on), default=today)


def stage_of(child: Child, on: date) -> Stage:
    """The stage a child’s prompts are written for; where the age is not known, the middle one."""
    return ages.stage(child, on) or Stage.CHILD


def extra_needs(child: Child) -> bool:
    """Whether the child’s extra needs are asked about: all answers about an impairment but “no” open it."""
    return child.impairment not in (None, Impairment.NO)


def disability_open(child: Child) -> bool:
    """Whether the disability part concerns this child."""
    return extra_needs(child)


def factors(assessment: Assessment, content: Content, child: Child) -> tuple[Factor, ...]:
    """The disability factors asked of this child: all of them once a stated observation has opened that door.

    A family that asks for help is not thereby looked at as if there were a worry (domain 2.3).
    """
    worry = assessment.door(child, DoorKind.WORRY).open
    return content.factors if disability_open(child) and worry else ()


def asked(area: Area, child: Child, on: date) -> bool:
    """Whether a level is asked for in this area for this child."""
    if child.unborn or not area.rated or (area.id == EXTRA_NEEDS and not extra_needs(child)):
        return False
    return area.asked_at(stage_of(child, on))


def areas(content: Content, child: Child, on: date) -> tuple[Area, ...]:
    """The areas asked of this child, in order; none before birth, where prompts of their own stand instead."""
    return tuple(area for area in content.rated if asked(area, child, on))


def levels(child: Child, area: Area) -> tuple[Level, ...]:
    """The levels that may be chosen; all six, for a child who is asked at all."""
    return () if child.unborn or not area.rated else RATED_LEVELS


def sentence(content: Content, area: Area, level: Level, stage: Stage | None) -> str:
    """What a level looks like at this age, or at one that nobody knows; two levels are worded once for all areas."""
    shared = next((one.sentence for one in content.levels if one.id == level), "")
    return shared or (area.anchor(level, stage) if area.rated else "")


def chosen(content: Content, area: Area, child: Child, level: Level | None, on: date) -> str:
    """All that a level says of this child, as it is kept when it is chosen: for a disabled child both sentences."""
    if level is None:
        return ""
    needs = area.disabled.get(level, "") if extra_needs(child) else ""
    return f"{sentence(content, area, level, ages.stage(child, on))} {needs}".strip()


def still_says(then: str, content: Content, area: Area, level: Level, stage: Stage | None) -> bool:
    """Whether a sentence that was chosen is what the level says today, with or without that for a disabled child."""
    today = sentence(content, area, level, stage)
    return then.strip() in (today, f"{today} {area.disabled.get(level, '')}".strip())


def level(assessment: Assessment, child: Child, area: Area, on: date) -> Level | None:
    """The level that stands: what was chosen, or not applicable where the area is not asked of this child."""
    chosen = assessment.judgement(child, area.id).level
    if area.id == EXTRA_NEEDS and child.impairment is None and not child.unborn:
        return chosen
    return chosen if asked(area, child, on) else Level.NOT_APPLICABLE


def decisions(content: Content, child: Child | None, *, review: bool = False) -> tuple[Decision, ...]:
    """The decision points asked of one child or of the household: at a review also what only a later look answers."""
    if child is None:
        scopes = (Scope.HOUSEHOLD, Scope.REVIEW) if review else (Scope.HOUSEHOLD,)
        return tuple(one for one in content.decisions if one.scope in scopes and one.asked_if == "always")
    return tuple(
        one
        for one in content.decisions
        if (one.scope is Scope.CHILD and one.asked_if == "always")
        or (one.asked_if == "disability" and disability_open(child))
    )
