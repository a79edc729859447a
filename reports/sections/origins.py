"""Where the facts used in a report come from: source, date and how far each may be relied on."""

from collections.abc import Iterator
from datetime import date

from pathway import applies, leaving, made_with, steps
from pathway.assessment import Assessment
from pathway.content import Content, Fact
from pathway.scales import DoorKind
from reports import wording
from reports.document import Paragraph, Section, Source, Sources, Tone

CHECK = "check locally"
FIRST = "Where a line ends with “check locally”, do so before you rely on it."
# Facts about some children only: they are no ground of a file in which there is no such child.
UNBORN = frozenset({"before-birth-early", "before-birth-time", "clock-unborn-review"})
DISABLED = frozenset(
    {
        "disabled-child-in-need",
        "disabled-children-neglect",
        "disabled-services",
        "parent-carer-blame",
        "same-door-for-disabled",
        "test-question",
    }
)


def section(assessment: Assessment, content: Content, on: date) -> Section:
    """The packs the words of this file come from, those it was begun with, then each fact it rests on."""
    packs = " · ".join(f"{pack.title}, version {pack.version}" for pack in content.packs)
    facts = (content.fact(id) for id in dict.fromkeys(_used(assessment, content, on)))
    found = (source(fact) for fact in facts if _about_somebody_here(fact, assessment))
    used = tuple(sorted(found, key=_length))  # so that two of a size stand side by side
    first = FIRST if any(one.status == CHECK for one in used) else ""
    both = made_with.says(assessment, content)
    said = Paragraph(wording.joined(f"Questions, levels and steps: {packs}.", both, first, by=" "), Tone.QUIET)
    return Section("Sources of the facts used", (said, Sources(used)) if used else (said,))


def _about_somebody_here(fact: Fact, assessment: Assessment) -> bool:
    """Whether the fact is a ground of this file; one that speaks of disabled children is not where there is none."""
    if fact.id in UNBORN:
        return any(child.unborn for child in assessment.children)
    of_disabled = fact.id in DISABLED or "disabled" in fact.text
    return not of_disabled or any(leaving.shown(assessment, child) for child in assessment.children)


def source(fact: Fact) -> Source:
    """A fact with where it comes from, as of when, and how far it may be relied on."""
    confirmed = f"confirmed here by {fact.confirmed_by}" if fact.confirmed_by else ""
    checked = CHECK if fact.check_locally else fact.status.value.replace("-", " ")
    where = wording.joined(fact.source, fact.where or "")
    return Source(fact.text, where, f"as of {wording.day(fact.as_of)}", confirmed or checked)


def _length(one: Source) -> int:
    return len(one.says) + len(one.where)


def _used(assessment: Assessment, content: Content, on: date) -> Iterator[str]:
    """The facts behind what shows here: what was asked about danger, and the steps suggested or taken."""
    asked = {answer.question_id for check in assessment.safety_checks for answer in check.answers}
    for question in content.act_today:
        if question.id in asked:
            yield from question.facts
    for step in content.steps:
        if step.id in _steps(assessment, content, on):
            yield from step.facts
    noted = {note.topic_id for note in assessment.topic_notes}
    yield from (fact for topic in content.topics if topic.id in noted for fact in topic.facts)
    yield from _of_disability(assessment, content)


def _of_disability(assessment: Assessment, content: Content) -> Iterator[str]:
    """The facts behind the factors that are asked and the list they belong to, and behind the rights named."""
    shown = [child for child in assessment.children if leaving.shown(assessment, child)]
    if any(applies.factors(assessment, content, child) for child in shown):
        yield from (fact for listed in content.factor_lists[:1] for fact in listed.facts)
        yield from (fact for factor in content.factors for fact in factor.facts)
    if any(assessment.door(child, DoorKind.SUPPORT).open for child in shown):
        yield from (fact for right in content.rights for fact in right.facts)


def _steps(assessment: Assessment, content: Content, on: date) -> set[str]:
    suggested = {
        suggestion.step.id
        for child in assessment.children
        for suggestion in steps.suggestions(assessment, content, child, applies.as_of(assessment, on))
    }
    return suggested | {decision.step_id for decision in assessment.step_decisions if decision.taken}
