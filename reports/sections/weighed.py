"""What the answers suggest beside what was decided: step by step, with the reason that was given."""

from collections.abc import Iterable, Iterator
from datetime import date

from pathway import steps
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.plan import StepDecision
from reports import wording
from reports.document import Block, Fact, Heading, Paragraph, Run, Tone
from reports.sections import parts

NO_REASON = "No reason recorded yet."
UNDECIDED = "Not decided yet."
NO_RULE = "No answer suggests it."


def blocks(assessment: Assessment, content: Content, on: date) -> Iterator[Block]:
    """For each child and step what was decided and why, and quietly what suggests it; steps decided alike together."""
    for id, name in wording.names(assessment).items():
        child = assessment.child(id)
        because = {one.step.id: one.because for one in steps.suggestions(assessment, content, child, on)}
        same: dict[tuple[Run, Paragraph], list[str]] = {}
        for step in content.steps:
            decision = assessment.step_decision(child, step.id)
            if step.id in because or decision.taken is not None or decision.reason.strip():
                told = Paragraph(_because(because.get(step.id, ())), Tone.QUIET)
                same.setdefault((_decided(decision), told), []).append(step.title)
        if same:
            yield Heading(name)
            yield from parts.facts(Fact("; ".join(titles), held) for held, titles in same.items())


def _because(reasons: Iterable[steps.Reason]) -> str:
    """The answers a suggestion rests on; areas in one line."""
    found = list(dict.fromkeys((one.place.page == "area", one.says) for one in reasons))
    areas = "; ".join(says.rstrip(".") for of_area, says in found if of_area)
    said = [*(says for of_area, says in found if not of_area), *([f"{areas}."] if areas else [])]
    return f"Suggested by: {' '.join(said)}" if said else NO_RULE


def _decided(decision: StepDecision) -> Run:
    taken = {True: "Taken.", False: "Not taken.", None: UNDECIDED}[decision.taken]
    reason = decision.reason if decision.reason.strip() or decision.taken is None else NO_REASON
    return parts.run(taken, reason, wording.joined(decision.by.strip(), wording.day(decision.on)))
