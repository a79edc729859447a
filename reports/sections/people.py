"""The people around the children: each adult’s own view, what agencies and adult services said, and supervision."""

from collections.abc import Iterator

from pathway.assessment import Assessment
from pathway.household import Adult, Identity
from reports import wording
from reports.document import Block, Column, Heading, Section
from reports.sections import parts

AGENCIES = (Column("Agency", 1.6), Column("Asked on", 1.1), Column("Answer", 1.3), Column("What they said", 3))
SERVICES = (
    Column("Service", 1.6),
    Column("When", 1),
    Column("What they said", 2.2),
    Column("What it means for care", 2.2),
)
TALKS = (Column("When", 1), Column("With", 1.3), Column("What was challenged", 2.3), Column("What was decided", 2.3))


def family(assessment: Assessment) -> Section:
    """Who the children and adults are, and what each adult thinks."""
    names = wording.names(assessment)
    blocks: list[Block] = []
    for id, name in names.items():
        child = assessment.child(id)
        about = parts.known(
            ("Lives", child.lives),
            ("School or nursery", child.school),
            ("Pronouns", child.pronouns),
            ("Communicates by", child.communicates_by),
            ("Identity and language", _identity(child.identity)),
        )
        blocks += [Heading(name), *about] if about else []
    for adult in assessment.adults:
        blocks += _adult(adult, names)
    return Section("The family", parts.or_nothing(tuple(blocks)))


def _adult(adult: Adult, names: dict[str, str]) -> Iterator[Block]:
    yield Heading(
        adult.name.strip() or adult.relation.strip() or "Adult with no name yet",
        aside=adult.relation.strip() if adult.name.strip() else "",
    )
    cares = ", ".join(names[id] for id in adult.cares_for if id in names)
    spoken = wording.joined(wording.say(adult.spoken_to), wording.day(adult.spoken_on))
    yield from parts.or_nothing(
        parts.known(
            ("Lives here", wording.say(adult.lives_here)),
            ("Cares for", wording.joined(cares, adult.cares_how.strip(), by=": ")),
            ("Spoken to", spoken),
            ("Their own view", adult.own_view),
            ("Whether they agree", wording.say(adult.agreement)),
            ("Identity and language", _identity(adult.identity)),
        )
    )


def _identity(identity: Identity) -> str:
    said = (
        ("Culture", identity.culture),
        ("Faith", identity.faith),
        ("First language", identity.first_language),
        ("Interpreter", identity.interpreter),
        ("", identity.more),
    )
    return "\n".join(wording.joined(label, text.strip(), by=": ") for label, text in said if text.strip())


def around(assessment: Assessment) -> Section:
    """Agencies, adult services and supervision."""
    blocks = (*_agencies(assessment), *_services(assessment), *_supervision(assessment))
    return Section("Agencies and supervision", parts.or_nothing(blocks))


def _agencies(assessment: Assessment) -> Iterator[Block]:
    rows = [
        (
            wording.joined(one.agency.strip(), one.person.strip()),
            wording.day(one.asked_on),
            wording.say(one.replied, "Not recorded yet"),
            one.said,
        )
        for one in assessment.agencies
    ]
    if rows:
        yield Heading("Agencies asked")
        yield from parts.table(AGENCIES, rows)


def _services(assessment: Assessment) -> Iterator[Block]:
    adults = {adult.id: adult.name.strip() or adult.relation.strip() for adult in assessment.adults}
    rows = [
        (
            wording.joined(one.service.strip(), one.person.strip(), _about(adults.get(one.adult_id or "", ""))),
            wording.day(one.on),
            one.said,
            one.means_for_care,
        )
        for one in assessment.adult_services
    ]
    if rows:
        yield Heading("What adult services said")
        yield from parts.table(SERVICES, rows)


def _about(name: str) -> str:
    return f"about {name}" if name else ""


def _supervision(assessment: Assessment) -> Iterator[Block]:
    rows = [(wording.day(one.on), one.with_whom, one.challenge, one.decision) for one in assessment.supervisions]
    if rows:
        yield Heading("Supervision")
        yield from parts.table(TALKS, rows)
    states = [
        f"{wording.say(event.kind)}, {wording.moment(event.at)}, {wording.person(event.by)}"
        for event in assessment.sign_offs
    ]
    if states:
        yield Heading("What happened to this assessment")
        for event, line in zip(assessment.sign_offs, states, strict=True):
            yield from parts.known((line, event.words or wording.NOTHING))
