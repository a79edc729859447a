"""The professional summary: the whole assessment as one document for the people who work with the family."""

from datetime import date

from pathway import exchange, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.people import SignOffEvent
from pathway.scales import SignOff
from pathway.wording import capital
from reports import before, signing, wording
from reports.document import Block, Document, Fact, Note, Paragraph, Run, Section, Tone
from reports.policies import PROFESSIONALS
from reports.request import Request
from reports.sections import (
    areas,
    argument,
    carers,
    changes,
    charts,
    danger,
    disabled,
    doing,
    drifting,
    handed_on,
    known,
    met,
    origins,
    parts,
    past,
    people,
    reviewed,
    route,
    still_open,
    topics,
    voices,
)
from reports.sharing import heard_apart, visible

VERSION = "professional"
TITLE = "Waymark assessment summary"
PRACTICE = "Practice family: nobody here is real"
FIRST = "To know first"
DECIDED = {SignOff.RETURNED: ("Why it is returned", "Returned"), SignOff.SIGNED_OFF: ("Direction", "Signed off")}
NOBODY = Section("No child is entered yet", (Note("Enter a child to say what life is like for them."),))


def professional(request: Request) -> Document:
    """The document for professionals; what `include` of the request names is let through in spite of handling."""
    shown, content = visible(request.assessment, PROFESSIONALS, request.include), request.content
    series = (*before.shown(request, PROFESSIONALS), shown)
    return Document(
        title=TITLE,
        kind="Professional summary of an assessment",
        heading=summary.in_a_row(list(wording.names(shown).values())) or "A family with no child entered yet",
        subtitle=(_seen(shown), _made(request)),
        opening=(*danger.opening(shown, content), *_told_first(shown)),
        sections=_sections(
            series,
            content,
            request.on,
            heard_apart(request.assessment, PROFESSIONALS, request.include),
            drifting.section(request, series),
        ),
        marking=shown.marking.strip() or "OFFICIAL-SENSITIVE",
        state=_state(shown),
        author=wording.person(request.by),
        made_at=wording.here(request.made_at),
        version=VERSION,
        record=exchange.to_json(shown),
    )


def _sections(
    series: tuple[Assessment, ...], content: Content, on: date, heard: frozenset[str], drifted: tuple[Section, ...]
) -> tuple[Section, ...]:
    """The argument first, then what it rests on; `series` are this assessment and before it those that came before.

    `heard` are children of whom something is left out; `drifted` is what is said of drift.
    """
    assessment = series[-1]
    return (
        *(argument.sections(assessment, content, on, heard) if assessment.children else (NOBODY,)),
        *reviewed.section(assessment, content),
        *still_open.section(assessment, content, on),
        handed_on.own_section(assessment),
        charts.section(assessment, content, on),
        *changes.section(series, content, on),
        *drifted,
        voices.section(assessment, content, heard),
        *carers.sections(assessment),
        *areas.sections(assessment, content, on),
        known.situation(assessment, content),
        *known.unsorted(assessment, content),
        past.section(assessment),
        *disabled.sections(assessment, content),
        *topics.elsewhere(assessment, content),
        route.section(assessment, content, on),
        doing.section(assessment),
        *met.sections(assessment, content),
        danger.section(assessment, content),
        people.family(assessment),
        past.visits(assessment),
        people.around(assessment),
        *handed_on.section(assessment),
        origins.section(assessment, content, on),
    )


def _made(request: Request) -> str:
    """Who made the file and when, and who wrote what it says where that is somebody else."""
    author, by = request.assessment.author, request.by
    made = f"made on {wording.moment(request.made_at)} by {wording.person(by)}"
    same = author.name.strip().casefold() == by.name.strip().casefold()
    return capital(made) if same else f"Written by {wording.person(author)}; {made}"


def _told_first(assessment: Assessment) -> tuple[Block, ...]:
    """What a reader who opens it is to know first: what was decided last, or else what its author said on finishing."""
    last = assessment.sign_offs[-1] if assessment.sign_offs else None
    if last is not None and last.kind in DECIDED:
        return parts.facts((_decided(last),))
    return parts.known((FIRST, last.words)) if last is not None and last.kind is SignOff.SUBMITTED else ()


def _decided(event: SignOffEvent) -> Fact:
    """The reason of a return, or the direction of a sign-off and its day; who decided it and when."""
    label, what = DECIDED[event.kind]
    by = f"{what} by {wording.person(event.by)}, {wording.moment(event.at)}"
    due = f"To be done by {wording.day(event.due)}." if event.due else ""
    said = (Paragraph(event.words), Paragraph(due, Tone.STRONG), Paragraph(by, Tone.QUIET))
    return Fact(label, (Run(tuple(one for one in said if one.text.strip())),))


def _seen(assessment: Assessment) -> str:
    """When a child was seen, in one line; a call or a letter is a contact, and nobody was seen at it."""
    dated = [contact for contact in assessment.contacts if contact.on]
    seen = {one.on for one in dated if any(child.seen for child in one.children)}
    others = {one.on for one in dated} - seen
    said = (_on("Seen on", seen), _on("other contacts on" if seen else "Contacts on", others))
    return wording.joined(*said, by="; ") or "No visit is recorded yet"


def _on(what: str, days: set[date | None]) -> str:
    in_order = sorted(day for day in days if day)
    return f"{what} {summary.in_a_row([wording.day(day) for day in in_order])}" if in_order else ""


def _state(assessment: Assessment) -> str:
    state = signing.state(assessment)
    said = "Draft, not signed off" if state == "draft" else state[:1].upper() + state[1:]
    return f"{said} · {PRACTICE}" if assessment.practice else said
