"""The adults: who is named and never spoken to, whose view is missing, and what help of their own says."""

from collections.abc import Iterator

from pathway import gaps
from pathway.household import Adult
from pathway.places import Place
from pathway.quality.finding import Finding, Look
from pathway.scales import Agreement, Answer

ONLY_ASKED = (None, Agreement.NOT_ASKED_YET)


def spoken_to(look: Look) -> Iterator[Finding]:
    """Domain 8, Q6: whoever is in the child’s life is heard; a reason why not yet is asked about and not passed over.

    Where somebody may be harming a child, nobody is sent to speak to them: the front door is first.
    """
    if not any(look.judged(child) for child in look.born):
        return
    for adult in look.record.adults:
        if adult.spoken_to is not Answer.YES:
            reason = adult.own_view.strip()
            if _harms(look, adult):
                says = "Named in harm and not spoken to: ask the front door before anybody does"
            elif reason:
                says = "Named here and not spoken to, and a reason is given: does it still hold?"
            else:
                says = "Named here and not spoken to; what is known of this adult was said by others"
            yield Finding("q06-adults-spoken-to", says, _of(adult), words=reason, also_missing=not reason)


def only_one_adult(look: Look) -> Iterator[Finding]:
    """Domain 8, Q6, and its failing “no father”: a second parent, a partner, whoever helps."""
    if look.worried_for and len(look.record.adults) == 1:
        says = "Only one adult is named: no father, partner or other adult in the children’s life"
        yield Finding("q06-adults-spoken-to", says, Place("family"))


def own_view(look: Look) -> Iterator[Finding]:
    """Domain 8, Q19: what a parent thinks stands there fairly, and so does a disagreement."""
    for adult in look.record.adults:
        spoken, view = adult.spoken_to is Answer.YES, adult.own_view.strip()
        differs = adult.agreement in (Agreement.DISAGREES, Agreement.AGREES_IN_PART)
        if not view and differs:
            says = "This adult does not agree with all of it, and their own words for why are not there"
        elif not view and spoken:
            says = "This adult was spoken to, and how they see it is not written"
        elif view and spoken and look.worried_for and adult.agreement in ONLY_ASKED and not _harms(look, adult):
            says = "This adult was not asked whether they agree with what is written"
        else:
            continue
        yield Finding("q19-parents-view", says, _of(adult), also_missing=bool(view) and adult.agreement is None)


def capacity(look: Look) -> Iterator[Finding]:
    """Domain 8, Q20, and 3.7: what care is like now is one thing, and whether it can change in time another."""
    if look.worried_for and not look.record.circumstances.capacity_to_change.strip():
        says = "Nothing says what makes change likely or hard, or what was tried before"
        yield Finding("q20-capacity-to-change", says, Place("family"))


def services_asked(look: Look) -> Iterator[Finding]:
    """Domain 8, Q21: what treats or helps an adult is asked, and what it says means something for the children."""
    services = look.record.adult_services
    if look.worried_for and look.record.adults and not services:
        says = "No service for an adult, such as a GP or mental health service, was asked"
        yield Finding("q21-adult-services", says, Place("family"))
    for service in services:
        if not service.said.strip():
            says = "A service for an adult is named, and nothing says what it said"
        elif not service.means_for_care.strip():
            says = "A service for an adult said something, and nothing says what it means for the care of the children"
        else:
            continue
        yield Finding("q21-adult-services", says, Place("family", item_id=service.id), words=service.service)


def _harms(look: Look, adult: Adult) -> bool:
    return gaps.named_in_harm(look.record, look.content, adult)


def _of(adult: Adult) -> Place:
    return Place("family", item_id=adult.id)


RULES = (spoken_to, only_one_adult, own_view, capacity, services_asked)
