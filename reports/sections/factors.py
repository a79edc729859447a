"""The disability factors in words: those about the child’s care apart from those by which we rate our own practice."""

from collections.abc import Iterable, Iterator

from pathway import applies, standing
from pathway.assessment import Assessment
from pathway.content import Content, Factor
from pathway.disability import FactorJudgement
from pathway.household import Child
from reports import wording
from reports.document import Block, Fact, Heading, Note, Paragraph, Run, Tone
from reports.sections import parts

CARE = "The factors: the care this child gets"
OURS = "The factors about our own practice: here we rate ourselves, not the parents"
OTHERS = "Answered in another list of factors"
UNANSWERED = "Not answered yet"


def blocks(assessment: Assessment, content: Content, child: Child) -> tuple[Block, ...]:
    """The list that was used and what it is, then each factor; a factor that is not asked and was answered stays."""
    answered = {one.factor_id: one for one in assessment.factors if one.child_id == child.id and _says(one)}
    asked = applies.factors(assessment, content, child) or tuple(
        factor for factor in content.factors if factor.id in answered
    )
    known = {factor.id for factor in content.factors}
    others = [one for one in answered.values() if one.factor_id not in known]
    groups = (
        *_group(CARE, [factor for factor in asked if not factor.ours], assessment, child),
        *_group(OURS, [factor for factor in asked if factor.ours], assessment, child),
        *_facts(OTHERS, [_fact(standing.last_name(assessment, standing.FACTOR, one.factor_id), one) for one in others]),
    )
    return (*_banner(content), *groups) if groups else ()


def ours(assessment: Assessment, content: Content, child: Child) -> tuple[Block, ...]:
    """Those by which we rate our own practice alone, after what the list is; nothing where none is asked."""
    asked = [factor for factor in applies.factors(assessment, content, child) if factor.ours]
    made = _group(OURS, asked, assessment, child)[1:]
    return (*_banner(content), *made) if made else ()


def _says(one: FactorJudgement) -> bool:
    return one != FactorJudgement(child_id=one.child_id, factor_id=one.factor_id)


def _banner(content: Content) -> Iterator[Note]:
    """Which list this is and where it comes from, said before any of its answers."""
    for one in content.factor_lists[:1]:
        yield Note(f"{one.title.rstrip('.')}. {one.says}")


def _group(title: str, factors: list[Factor], assessment: Assessment, child: Child) -> tuple[Block, ...]:
    """What was said of each factor; those with an answer alone, or none, stand together under it."""
    found = [(factor, assessment.factor(child, factor.id)) for factor in factors]
    full = [_fact(_named(factor), one) for factor, one in found if _in_words(one)]
    bare: dict[str, list[str]] = {}
    for factor, one in found:
        if not _in_words(one):
            bare.setdefault(wording.say(one.answer, UNANSWERED), []).append(_named(factor))
    return _facts(title, (*full, *(parts.fact(answer, "; ".join(named)) for answer, named in bare.items())))


def _facts(title: str, facts: Iterable[Fact]) -> tuple[Block, ...]:
    made = parts.facts(facts)
    return (Heading(title), *made) if made else ()


def _named(factor: Factor) -> str:
    return f"{factor.code} {factor.title}"


def _in_words(one: FactorJudgement) -> bool:
    return any(text.strip() for text in (one.words, one.source, one.would_tell_more)) or one.on is not None


def _fact(label: str, one: FactorJudgement) -> Fact:
    answer = f"{wording.say(one.answer, UNANSWERED)}."
    source = wording.joined(one.source.strip(), wording.day(one.on))
    said = tuple(
        part
        for part in (Paragraph(answer, Tone.STRONG), Paragraph(one.words), Paragraph(source, Tone.QUIET))
        if part.text.strip()
    )
    return Fact(label, (Run(said), *parts.named(("Would tell us more", one.would_tell_more))))
