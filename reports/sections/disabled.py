"""The disability part, only for a child whom it concerns: extra needs, factors, and the test question."""

from collections.abc import Iterator

from pathway import applies
from pathway.assessment import Assessment
from pathway.household import Child
from pathway.scales import DoorKind
from reports import wording
from reports.document import Block, Column, Heading, Section
from reports.sections import parts

NEEDS = (
    Column("Need", 1.8),
    Column("Who meets it", 1.3),
    Column("Is it happening", 1.3),
    Column("How we know", 1.6),
    Column("What a service owes", 1.5),
)
FACTORS = (Column("Factor"), Column("Answer", 1.2), Column("In words", 3), Column("How we know", 1.6))
TEST = (
    Column("Who answered", 1.2),
    Column("If the child was not disabled?", 2.2),
    Column("Enough for this child?", 2.2),
)


def sections(assessment: Assessment) -> Iterator[Section]:
    """One section for each child it concerns, or of whom something was written; nothing at all for the others."""
    for id, name in wording.names(assessment).items():
        child = assessment.child(id)
        if shown(assessment, child):
            yield Section(f"{name}: disability and extra needs", tuple(_blocks(assessment, child)))


def shown(assessment: Assessment, child: Child) -> bool:
    """Whether the part stands in the report: what was written before the answer became “no” is not lost."""
    kinds = (assessment.needs, assessment.factors, assessment.test_answers, assessment.doors)
    return applies.disability_open(child) or any(one.child_id == child.id for kind in kinds for one in kind)


def _blocks(assessment: Assessment, child: Child) -> Iterator[Block]:
    asks, worry = assessment.door(child, DoorKind.SUPPORT), assessment.door(child, DoorKind.WORRY)
    yield from parts.known(
        ("Impairment", wording.joined(wording.say(child.impairment), child.impairment_words.strip(), by=". ")),
        ("Communicates by", child.communicates_by),
        ("What the family asks for", wording.joined(asks.words, asks.source, wording.day(asks.on), by=" · ")),
        ("What was seen that worries", wording.joined(worry.words, worry.source, wording.day(worry.on), by=" · ")),
    )
    needs = assessment.needs_of(child)
    yield from parts.table(
        NEEDS,
        (
            (
                need.what,
                need.who,
                wording.joined(wording.say(need.happening), need.since.strip()),
                need.how_known,
                need.service_owes,
            )
            for need in needs
        ),
    )
    yield from _factors(assessment, child)
    yield from _test(assessment, child)


def _factors(assessment: Assessment, child: Child) -> Iterator[Block]:
    rows = [
        (
            one.factor_id.upper(),
            wording.say(one.answer, "Not answered yet"),
            "\n".join(part for part in (one.words, _more(one.would_tell_more)) if part),
            wording.joined(one.source.strip(), wording.day(one.on)),
        )
        for one in assessment.factors
        if one.child_id == child.id
    ]
    if rows:
        yield Heading("Factors")
        yield from parts.table(FACTORS, rows)


def _more(would_tell: str) -> str:
    return f"Would tell us more: {would_tell}" if would_tell.strip() else ""


def _test(assessment: Assessment, child: Child) -> Iterator[Block]:
    answers = [answer for answer in assessment.test_answers if answer.child_id == child.id]
    if answers:
        yield Heading("Would this be acceptable if the child was not disabled, and is it enough for this child?")
        yield from parts.table(
            TEST,
            ((wording.joined(one.by.strip(), wording.day(one.on)), one.acceptable, one.enough) for one in answers),
        )
