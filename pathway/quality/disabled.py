"""For a child with an impairment: the factors, the test question, and care kept apart from what services owe."""

from collections.abc import Iterator

from pathway import applies
from pathway.household import Child
from pathway.places import Place
from pathway.quality.finding import Finding, Look
from pathway.scales import DoorKind, Impairment

LIKELY = (Impairment.YES, Impairment.THOUGHT_TO_BE, Impairment.WAITING_FOR_ASSESSMENT)


def factors(look: Look) -> Iterator[Finding]:
    """Domain 8, Q16: the factors are looked at for a disabled child whose care worries, or it was thought through.

    A family that asks for help is not asked about as if it were a worry (domain 2.3), so an answer to the test question
    is enough.
    """
    for child in look.worried_for:
        asked = applies.factors(look.record, look.content, child)
        place = Place("disability", child_id=child.id)
        if any(look.record.factor(child, factor.id).answer is None for factor in asked):
            says = "Some of the disability factors are not looked at"
            yield Finding("q16-factors", says, place, child.id, also_missing=True)
        elif child.impairment in LIKELY and not asked and not _people(look, child):
            says = "Areas of care worry, and neither the disability factors nor the test question is looked at"
            yield Finding("q16-factors", says, place, child.id)


def tested(look: Look) -> Iterator[Finding]:
    """Domain 8, Q17, and 2.6: two people answer it, so that nobody’s measure of normal stands alone."""
    for child in look.worried_for:
        people = _people(look, child)
        if child.impairment in LIKELY and len(people) < 2:
            of_part = [one for one in look.record.tests_of(child) if one.acceptable.strip() and one.enough.strip()]
            named = look.record.door(child, DoorKind.WORRY).open and len(of_part) < 2
            says = (
                "One person alone has answered the test question" if people else "Nobody has answered the test question"
            )
            place = Place("disability", child_id=child.id)
            yield Finding("q17-test-question", says, place, child.id, also_missing=named)


def _people(look: Look, child: Child) -> set[str]:
    """Who has answered both halves of the test question about this child, in its part or beside an area."""
    answers = (one for one in look.record.test_answers if one.child_id == child.id)
    return {" ".join(one.by.casefold().split()) for one in answers if one.acceptable.strip() and one.enough.strip()}


def services_apart(look: Look) -> Iterator[Finding]:
    """Domain 8, Q15: what money or a service would put right is told apart from what only care can."""
    told = look.record.circumstances
    would, would_not = told.services_would_fix.strip(), told.services_would_not_fix.strip()
    if not look.worried_for or (would and would_not):
        return
    if would:
        says = "What money or a service would not put right is not said"
    elif would_not:
        says = "What money or a service would put right is not said"
    else:
        says = "What money or a service would put right is not told apart from what only care can"
    yield Finding("q15-services-apart", says, Place("family"))


RULES = (factors, tested, services_apart)
