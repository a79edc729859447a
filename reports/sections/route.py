"""The pathway: which steps the answers lead to, what speaks for and against, and what was decided with its reason."""

from collections.abc import Iterable, Iterator
from datetime import date

from pathway import applies, steps
from pathway.assessment import Assessment
from pathway.content import Content, Decision
from pathway.household import Child
from pathway.plan import DecisionAnswer
from reports import wording
from reports.document import Block, Bullets, Column, Fact, Facts, Heading, Paragraph, Section, Tone
from reports.sections import parts

ANSWERS = (Column("Question", 2.4), Column("Answer", 1.2), Column("In words", 2.4))


def section(assessment: Assessment, content: Content, on: date) -> Section:
    """The household’s answers, then each child."""
    blocks: list[Block] = [*_answers(assessment, content, None)]
    for id, name in wording.names(assessment).items():
        blocks += [Heading(name), *_child(assessment, content, assessment.child(id), on)]
    return Section("The pathway", parts.or_nothing(tuple(blocks)), anchor="pathway")


def _child(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Block]:
    yield from _answers(assessment, content, child)
    suggested = steps.suggestions(assessment, content, child, on)
    if suggested:
        yield Heading("Steps the answers lead to", 3)
        yield Facts(tuple(Fact(one.step.title, (Bullets(_named(one.because)),)) for one in suggested))
    weighed = (
        ("Speaks for more help", steps.reasons_for(assessment, content, child, on)),
        ("Speaks for less", steps.reasons_against(assessment, content, child, on)),
        ("Moves nothing by itself", steps.never(assessment, content, child)),
    )
    facts = tuple(Fact(label, (Bullets(_reasons(found)),)) for label, found in weighed if found)
    if facts:
        yield Heading("For and against", 3)
        yield Facts(facts)
    yield Heading("Decided", 3)
    yield from _decided(assessment, content, child)


def _named(reasons: Iterable[steps.Reason]) -> tuple[str, ...]:
    """The answers a suggestion rests on; their words stand below, or with the questions above."""
    return tuple(dict.fromkeys(reason.says for reason in reasons))


def _reasons(reasons: Iterable[steps.Reason]) -> tuple[str, ...]:
    return tuple(wording.joined(reason.says, reason.words.strip(), by=" ") for reason in reasons)


def _decided(assessment: Assessment, content: Content, child: Child) -> tuple[Block, ...]:
    facts = []
    for step in content.steps:
        decision = assessment.step_decision(child, step.id)
        if decision.taken is None and not decision.reason.strip():
            continue
        taken = {True: "Taken", False: "Not taken", None: "Not decided yet"}[decision.taken]
        signed = wording.joined(decision.by.strip(), wording.day(decision.on))
        held = [Paragraph(taken, Tone.STRONG)]
        held += [Paragraph(decision.reason)] if decision.reason.strip() else []
        held += [Paragraph(f"Decided by {signed}", Tone.QUIET)] if signed else []
        facts.append(Fact(step.title, tuple(held)))
    return (Facts(tuple(facts)),) if facts else (Paragraph("No step is decided yet.", Tone.QUIET),)


def _answers(assessment: Assessment, content: Content, child: Child | None) -> Iterator[Block]:
    rows = []
    for decision in applies.decisions(content, child, review=True):
        answer = assessment.decision_answer(decision.id, child)
        said = _answer(decision, answer)
        if said or answer.words.strip():
            rows.append((decision.question, said or "Not answered yet", answer.words))
    yield from parts.table(ANSWERS, rows)


def _answer(decision: Decision, answer: DecisionAnswer) -> str:
    option = next((option.title for option in decision.options if option.id == answer.option), "")
    return option or wording.say(answer.answer)
