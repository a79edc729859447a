"""The pathway: what speaks for and against, which answers lead to which step, and what was decided with its reason."""

from collections.abc import Iterable, Iterator
from datetime import date

from pathway import applies, steps
from pathway.assessment import Assessment
from pathway.content import Content, Decision
from pathway.household import Child
from pathway.plan import DecisionAnswer, StepDecision
from reports import wording
from reports.document import Block, Bullets, Fact, Heading, Paragraph, Run, Section, Tone
from reports.sections import parts

UNANSWERED = "Not answered yet"
TAKEN = {True: "Taken.", False: "Not taken.", None: "Not decided yet."}
MORE, LESS, NEITHER = "Speaks for more help", "Speaks for less", "Moves nothing by itself"


def section(assessment: Assessment, content: Content, on: date) -> Section:
    """The household’s answers, then each child."""
    answers = _answers(assessment, content, None)
    blocks: list[Block] = [*parts.facts([Fact("About the family", answers)] if answers else [])]
    for id, name in wording.names(assessment).items():
        blocks += [Heading(name), *parts.facts(_child(assessment, content, assessment.child(id), on))]
    return Section("The pathway", parts.or_nothing(tuple(blocks)), anchor="pathway")


def _child(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Fact]:
    if answers := _answers(assessment, content, child):
        yield Fact("Questions answered", answers)
    weighed = {
        MORE: steps.reasons_for(assessment, content, child, on),
        LESS: steps.reasons_against(assessment, content, child, on),
        NEITHER: steps.never(assessment, content, child),
    }
    for label, found in weighed.items():
        if found:
            yield Fact(label, parts.bullets(_reasons(found)))
    suggested = {one.step.id: one.because for one in steps.suggestions(assessment, content, child, on)}
    decided = [(step, assessment.step_decision(child, step.id)) for step in content.steps]
    shown = [(step, one) for step, one in decided if step.id in suggested or _is_decided(one)]
    if not any(_is_decided(one) for _, one in decided):
        yield Fact("Decided", (Paragraph("No step is decided yet.", Tone.QUIET),))
    above = {reason.says for reason in weighed[MORE]}
    signed = {_signature(one) for _, one in shown if _is_decided(one)}
    same: dict[tuple[Run | Paragraph, ...], list[str]] = {}
    for step, decision in shown:
        by = _signature(decision) if len(signed) > 1 else ""
        same.setdefault(_step(decision, by, suggested.get(step.id, ()), above), []).append(step.title)
    yield from (Fact("; ".join(titles), held) for held, titles in same.items())
    if len(signed) == 1 and "" not in signed:
        yield Fact("Decided by", (Paragraph("".join(signed)),))


def _is_decided(decision: StepDecision) -> bool:
    return decision.taken is not None or bool(decision.reason.strip())


def _signature(decision: StepDecision) -> str:
    return wording.joined(decision.by.strip(), wording.day(decision.on))


def _step(
    decision: StepDecision, signed: str, because: Iterable[steps.Reason], above: set[str]
) -> tuple[Run | Paragraph, ...]:
    """What was decided and why, and quietly the answers that led there; steps decided alike stand together."""
    decided = parts.run(TAKEN[decision.taken], decision.reason, f"Decided by {signed}" if signed else "")
    led = _led(tuple(dict.fromkeys(reason.says for reason in because)), above)
    return (decided, Paragraph(led, Tone.QUIET)) if led else (decided,)


def _led(says: tuple[str, ...], above: set[str]) -> str:
    """The answers a suggestion rests on; what speaks for more help has just been said and is not said again."""
    own = [one for one in says if one not in above]
    told = [*own, f"What {MORE[0].lower()}{MORE[1:]}, above."] if len(own) < len(says) else own
    return f"Led here by: {' '.join(told)}" if told else ""


def _reasons(reasons: Iterable[steps.Reason]) -> Iterator[Run]:
    """Areas in one line, for their words stand with the area; everything else with the words noted for it."""
    found = list(dict.fromkeys(reasons))
    areas = [reason.says.rstrip(".") for reason in found if reason.place.page == "area"]
    if areas:
        yield parts.run("", f"{'; '.join(areas)}.")
    for reason in found:
        if reason.place.page != "area":
            yield parts.run("", reason.says, "") if not reason.words.strip() else _with_words(reason)


def _with_words(reason: steps.Reason) -> Run:
    return Run((Paragraph(reason.says, Tone.QUIET), Paragraph(reason.words)))


def _answers(assessment: Assessment, content: Content, child: Child | None) -> tuple[Bullets, ...]:
    lines = []
    for decision in applies.decisions(content, child, review=True):
        answer = assessment.decision_answer(decision.id, child)
        said = _answer(decision, answer)
        if said or answer.words.strip():
            lines.append(parts.asked(decision.question, f"{(said or UNANSWERED).rstrip('.')}.", answer.words))
    return parts.bullets(lines)


def _answer(decision: Decision, answer: DecisionAnswer) -> str:
    option = next((option.title for option in decision.options if option.id == answer.option), "")
    return option or wording.say(answer.answer)
