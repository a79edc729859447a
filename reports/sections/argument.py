"""The opening of a report: for each child their own words, what life is like, and what we decided and why."""

from collections.abc import Iterator
from datetime import date, timedelta

from pathway import ages, applies, clocks, origin, questions
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.household import Child
from reports import wording
from reports.document import Beside, Block, Bullets, Fact, Facts, PageReference, Paragraph, Quote, Run, Section, Tone
from reports.sections import areas, parts, topics
from reports.sections.known import NOT_UNDERSTOOD

NO_STEP = Paragraph("No step is decided yet.", Tone.QUIET)
NO_REASON = Paragraph("No reason recorded yet.", Tone.QUIET)
FRIDAY = 4
THIRD = 1 / 3  # of a page: with less room than this left, the next child begins on a new one
FIRST = 2  # the words that open the page; the rest stand with the child’s voice


def sections(
    assessment: Assessment, content: Content, on: date, heard: frozenset[str] = frozenset()
) -> Iterator[Section]:
    """One page of argument for each child; `heard` are children who were heard, also where nothing of it stands."""
    names = wording.names(assessment)
    as_of = applies.as_of(assessment, on)
    for number, child in enumerate(assessment.children):
        yield Section(
            names[child.id],
            (
                *words_first(assessment, content, child, names[child.id], heard=child.id in heard),
                Facts(tuple(_facts(assessment, content, child, on))),
                Facts((_decided(assessment, content, child), _by_friday(assessment, child, on)), panel=True),
                *topics.under(assessment, content, child, on),
            ),
            aside=_age(child, as_of),
            anchor=f"argument-{child.id}",
            room=THIRD if number else 0.0,
        )


def _age(child: Child, on: date) -> str:
    said = (ages.age(child, on), "" if child.unborn else ages.born_words(child))
    return wording.joined(*dict.fromkeys(said), by=" · ")


def words_first(assessment: Assessment, content: Content, child: Child, name: str, *, heard: bool) -> Iterator[Block]:
    """The exact words the author chose, or the first that were written down; else what was seen of the child.

    Words nobody understands yet stand as they were said, and never with a guess.
    """
    said = assessment.words_of(child)
    opening = chosen(assessment, child)
    for piece in opening:
        yield quote(piece, assessment, question(piece, content))
        if piece.not_understood:
            yield Beside(NOT_UNDERSTOOD)
    if not said:
        yield from _seen(assessment, child, name, heard)
    if len(said) > len(opening):
        yield PageReference(f"More of {name}’s words begin", f"voice-{child.id}")


def chosen(assessment: Assessment, child: Child) -> list[Evidence]:
    """The exact words that open the page: those the author chose, or the first."""
    said = assessment.words_of(child)
    wanted = assessment.meaning(child).words_first
    return [piece for id in wanted for piece in said if piece.id == id] or [*said[:FIRST]]


def quote(piece: Evidence, assessment: Assessment, answers: str = "") -> Quote:
    """A child’s exact words with where they come from; `answers` is the question they were written to."""
    asked = wording.joined(wording.say(piece.handling), piece.handling_words.strip(), by=": ")
    to = f"In answer to “{answers}”" if answers else ""
    line = wording.joined(to, origin.of(piece, assessment), "exact words", asked, by=" · ")
    return Quote(wording.quoted(piece.words), line)


def question(piece: Evidence, content: Content) -> str:
    """The question of the young person’s own part that these words answer, if they answer one."""
    return next((one.question for one in content.own_prompts if one.id == piece.own_prompt), "")


def _seen(assessment: Assessment, child: Child, name: str, heard: bool) -> Iterator[Block]:
    """A baby, or a child who does not use speech, is watched and described."""
    voices = assessment.voices_of(child)
    seen = next((voice for voice in voices if voice.observed.strip()), None)
    if seen:
        line = wording.joined(wording.day(seen.on), seen.where.strip())
        yield Paragraph(f"{wording.joined(f'What {name} showed us', line)}:", Tone.QUIET)
        yield Paragraph(seen.observed)
    elif not heard:
        yield Paragraph(f"{name} has not been heard yet.", Tone.STRONG)
    for voice in voices:
        if voice.not_yet and voice.plan.strip():
            yield Paragraph(voice.plan)


def _facts(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Fact]:
    meaning = assessment.meaning(child)
    yield parts.fact("What life is like", meaning.life)
    yield parts.fact("What works", meaning.working)
    worried = parts.fact("What worries us, and why we think so", meaning.worried)
    evidence = PageReference("The evidence, area by area, begins", f"areas-{child.id}")
    behind = (evidence,) if areas.stands(assessment, content, child, on) else ()
    yield Fact(worried.label, (*worried.holds, *behind))
    if meaning.other_explanations.strip():
        yield parts.fact("Other explanations", meaning.other_explanations)
    yield _not_known(assessment, content, child, on)
    yield parts.fact("What would change our mind", meaning.change_our_mind)


def _not_known(assessment: Assessment, content: Content, child: Child, on: date) -> Fact:
    """What the author wrote; where nothing is written, what is to be found out in each area and from whom."""
    label, own = "What is not known", assessment.meaning(child).not_known
    asked = tuple(
        f"{question.about}: {wording.joined(question.to_find_out.strip(), _ask(question.ask_whom), by=' ')}"
        for question in questions.unknowns(assessment, content, applies.as_of(assessment, on))
        if question.child.id == child.id and question.to_find_out.strip()
    )
    return Fact(label, (Bullets(asked),)) if asked and not own.strip() else parts.fact(label, own)


def _ask(whom: str) -> str:
    return f"(ask {whom.strip()})" if whom.strip() else ""


def _decided(assessment: Assessment, content: Content, child: Child) -> Fact:
    """Each step decided on, with the reason; what the rules suggest stands further on."""
    taken = [
        (step, decision)
        for step in content.steps
        for decision in (assessment.step_decision(child, step.id),)
        if decision.taken
    ]
    holds: list[Run] = []
    for step, decision in taken:
        reason = Paragraph(decision.reason) if decision.reason.strip() else NO_REASON
        holds.append(Run((Paragraph(f"{step.title}.", Tone.STRONG), reason)))
    signed = dict.fromkeys(wording.joined(one.by.strip(), wording.day(one.on)) for _, one in taken)
    by = Paragraph("; ".join(f"Decided by {line}" for line in signed if line), Tone.QUIET)
    if by.text:
        holds[-1] = Run((*holds[-1].parts, by))
    return Fact("Steps decided" if len(taken) > 1 else "Step decided", tuple(holds) or (NO_STEP,))


def _by_friday(assessment: Assessment, child: Child, on: date) -> Fact:
    """What happens before the week is out, and who does it: what is marked so, and whatever is due by that day."""
    theirs = [action for action in assessment.actions if not action.child_ids or child.id in action.child_ids]
    friday = max((one.by for one in theirs if one.by_friday and one.by), default=clocks.friday_after(on))
    due = [one for one in theirs if one.by and one.by <= friday and one.result is None]
    soon = [one for one in theirs if one.by_friday or one in due]
    by = friday + timedelta(days=(FRIDAY - friday.weekday()) % 7)
    items = (parts.run(f"{action.who.strip()}:" if action.who.strip() else "", action.what) for action in soon)
    said = tuple(item for item in items if item.parts)
    label = f"By {by:%A} {by.day} {by:%B}"
    return Fact(label, (Bullets(said, small=True),)) if said else parts.fact(label, "")
