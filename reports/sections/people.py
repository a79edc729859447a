"""The people around the children: each adult’s own view, what agencies and adult services said, and supervision."""

from collections.abc import Iterator

from pathway import leaving
from pathway.assessment import Assessment
from pathway.household import Adult, Child, Identity
from reports import wording
from reports.document import Block, Column, Fact, Heading, Paragraph, Run, Section, Tone
from reports.sections import parts

TALKS = (Column("When", 1), Column("With", 1.3), Column("What was challenged", 2.3), Column("What was decided", 2.3))


def family(assessment: Assessment) -> Section:
    """Who the children and adults are, and what each adult thinks."""
    names = wording.names(assessment)
    facts: list[Fact] = []
    for id, name in names.items():
        child = assessment.child(id)
        about = parts.flowing(
            ("Lives", child.lives),
            ("School or nursery", child.school),
            ("Pronouns", child.pronouns),
            *_unanswered(assessment, child),
            *_identity(child.identity),
        )
        facts += [Fact(name, about)] if about else []
    facts += [_adult(adult, names) for adult in assessment.adults]
    return Section("The family", parts.or_nothing(parts.facts(facts)))


def _sentence(said: str) -> str:
    """An answer in words that need no label."""
    return f"{said}." if said else ""


def _unanswered(assessment: Assessment, child: Child) -> tuple[tuple[str, str], ...]:
    """Words about an impairment of which nobody has given an answer; with one they stand, or leave, with its part."""
    open_still = child.impairment is None and not leaving.shown(assessment, child)
    return (("Impairment", child.impairment_words),) if open_still else ()


def _adult(adult: Adult, names: dict[str, str]) -> Fact:
    cares = ", ".join(names[id] for id in adult.cares_for if id in names)
    spoken = wording.joined(wording.say(adult.spoken_to), wording.day(adult.spoken_on))
    about = (
        *parts.flowing(
            ("Who this is", adult.relation if adult.name.strip() else ""),
            ("Lives here", wording.say(adult.lives_here)),
            ("Cares for", wording.joined(cares, adult.cares_how.strip(), by=": ")),
            *_identity(adult.identity),
        ),
        *parts.named(("", _sentence(wording.say(adult.looks_after)))),
        *parts.flowing(
            ("Their own view", adult.own_view),
            ("Spoken to", f"{spoken}." if spoken else ""),
            ("", _sentence(wording.say(adult.agreement))),
        ),
    )
    name = adult.name.strip() or adult.relation.strip() or "Adult with no name yet"
    return Fact(name, about or (Paragraph(wording.NOTHING, Tone.QUIET),))


def _identity(identity: Identity) -> tuple[tuple[str, str], ...]:
    return (
        ("Culture", identity.culture),
        ("Faith", identity.faith),
        ("First language", identity.first_language),
        ("Interpreter", identity.interpreter),
        ("Identity", identity.more),
    )


def around(assessment: Assessment) -> Section:
    """Agencies, adult services and supervision."""
    blocks = (*_agencies(assessment), *_services(assessment), *_supervision(assessment))
    return Section("Agencies and supervision", parts.or_nothing(blocks))


def _agencies(assessment: Assessment) -> Iterator[Block]:
    lines = []
    for one in assessment.agencies:
        who = wording.joined(one.agency.strip(), one.person.strip())
        asked = f"asked on {wording.day(one.asked_on)}" if one.asked_on else ""
        replied = wording.joined(wording.say(one.replied, "Not recorded yet"), asked, by=", ")
        lines.append(parts.run(f"{who}:" if who else "", one.said, replied))
    if lines:
        yield Heading("Agencies asked")
        yield from parts.bullets(lines)


def _services(assessment: Assessment) -> Iterator[Block]:
    adults = {adult.id: adult.name.strip() or adult.relation.strip() for adult in assessment.adults}
    if assessment.adult_services:
        yield Heading("What adult services said")
    for one in assessment.adult_services:
        who = wording.joined(one.service.strip(), one.person.strip(), _about(adults.get(one.adult_id or "", "")))
        said = parts.run(f"{who}:" if who else "", one.said, wording.day(one.on))
        yield from parts.bullets([Run((*said.parts, *_means(one.means_for_care)))])


def _means(words: str) -> tuple[Paragraph, ...]:
    return parts.run("What it means for care:", words).parts if words.strip() else ()


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
            due = f"To be done by {wording.day(event.due)}" if event.due else ""
            signed = f"Code {event.code}" if event.code else ""
            about = wording.joined(due, signed, by=" · ")
            yield from parts.facts([Fact(line, (parts.run("", event.words or wording.NOTHING, about),))])
