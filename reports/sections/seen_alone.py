"""Of each child when they were last heard, last seen alone, and their bedroom last seen; or that they were not."""

from collections.abc import Iterator
from datetime import date

from pathway.assessment import Assessment
from pathway.household import Child
from reports import wording
from reports.document import Block, Fact, Run
from reports.sections import parts

NOT_HEARD = "has not been heard or watched yet."
NOT_ALONE = "Not seen alone yet."


def facts(assessment: Assessment, heard: frozenset[str]) -> tuple[Block, ...]:
    """Of each child who is born: when they were last heard, last seen alone, and their bedroom last seen."""
    names = wording.names(assessment)
    return parts.facts(
        Fact(
            names[child.id],
            (*_heard(assessment, child, names[child.id], child.id in heard), *_alone(assessment, child)),
        )
        for child in assessment.children
        if not child.unborn
    )


def _heard(assessment: Assessment, child: Child, name: str, apart: bool) -> Iterator[Run]:
    voices = [one for one in assessment.voices_of(child) if not one.not_yet]
    told = [voice for voice in voices if any(said.strip() for said in (voice.observed, voice.day, voice.wants))]
    words = assessment.words_of(child)
    met = {contact.id: contact.on for contact in assessment.contacts}
    days = [one.on or met.get(one.contact_id or "") for one in told]
    days += [one.on or met.get(one.contact_id or "") for one in words]
    if told or words:
        last = max((day for day in days if day), default=None)
        yield parts.run("", f"Heard or watched, last on {wording.day(last, 'a day nobody wrote down')}.")
    elif not apart:
        yield parts.run(f"{name} {NOT_HEARD}")
    plans = [one.plan for one in assessment.voices_of(child) if one.not_yet and one.plan.strip()]
    yield from (parts.run("The plan:", plan) for plan in plans)


def _alone(assessment: Assessment, child: Child) -> Iterator[Run]:
    alone = [one.on for one in assessment.contacts if one.child(child.id).seen and one.child(child.id).alone]
    rooms = [one.on for one in assessment.contacts if one.child(child.id).bedroom]
    yield _last("Seen alone", alone) if alone else parts.run(NOT_ALONE)
    yield _last("The bedroom was seen", rooms) if rooms else parts.run("", "The bedroom is not recorded as seen.")


def _last(what: str, days: list[date | None]) -> Run:
    last = max((day for day in days if day), default=None)
    return parts.run("", f"{what}, last on {wording.day(last, 'a day nobody wrote down')}.")
