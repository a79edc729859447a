"""The summary for the family: plain words, what works first, their own view beside ours, and what happens next."""

from collections.abc import Iterator
from datetime import date

from pathway import applies, exchange, origin, summary
from pathway.assessment import Assessment
from pathway.content import Contact, Content
from pathway.evidence import Evidence
from pathway.household import Adult, Child
from pathway.people import Person
from pathway.plan import Action
from pathway.scales import Agreement, Answer, Leaning
from pathway.wording import capital
from reports import policies, sharing, wording
from reports.document import Block, Bullets, Column, Document, Fact, Facts, Heading, Paragraph, Run, Section, Tone
from reports.request import Request
from reports.sections import argument, known, parts

VERSION = "family"
TITLE = "Waymark summary for a family"
FIRST = (
    "This is what we have seen and heard, and what we think. It belongs to you as well: say where it is wrong, "
    "and we write that down beside it."
)
NEW_TO_YOU = "Read it with us before anybody else does. Ask about every word that is not plain."
NOT_ASKED = "We have not asked you yet. Please tell us."
AGREED = {
    Agreement.AGREES: "You told us that you agree with what is written.",
    Agreement.AGREES_IN_PART: "You told us that you agree with some of what is written.",
    Agreement.DISAGREES: "You told us that you do not agree with what is written.",
    Agreement.NOT_ASKED_YET: "We have not asked you yet whether you agree.",
    None: "",
}
AREAS = (Column("What we looked at", 1.3), Column("What we think", 0.9), Column("What it means", 2.6))
ACTIONS = (Column("What", 2.6), Column("Who", 1.4), Column("By", 1.1), Column("What the children will notice", 1.9))
RING = ("emergency", "front-door", "out-of-hours", "childline", "nspcc")  # in this order
CHECK = "check locally"


def family(request: Request) -> Document:
    """The document for the family: only what may be shared with them is in it, and in what it carries.

    Nothing that handling keeps from a family can be let through, so that `include` of the request changes nothing here.
    """
    shown, content = sharing.visible(request.assessment, policies.FAMILY), request.content
    names = list(wording.names(shown).values())
    return Document(
        title=TITLE,
        kind="For your family",
        heading=summary.in_a_row(names) or "Your family",
        subtitle=(f"Written by {wording.person(request.by)}, {wording.moment(request.made_at)}",),
        opening=(Paragraph(FIRST), Paragraph(NEW_TO_YOU, Tone.QUIET)),
        sections=(
            *(_child(shown, content, child, request.on) for child in shown.children),
            _own_views(shown),
            *_situation(shown),
            _next(shown, content),
            _ring(content, request.by),
        ),
        marking=shown.marking.strip() or "OFFICIAL-SENSITIVE",
        state=_state(shown),
        author=wording.person(request.by),
        made_at=wording.here(request.made_at),
        version=VERSION,
        record=exchange.to_json(shown),
    )


def _state(assessment: Assessment) -> str:
    return "Practice family: nobody here is real" if assessment.practice else "For the family"


# Each child


def _child(assessment: Assessment, content: Content, child: Child, on: date) -> Section:
    """Their own words, what is going well, what life is like, then what worries us and what nobody knows yet."""
    name = wording.names(assessment)[child.id]
    meaning = assessment.meaning(child)
    said = [argument.quote(piece, assessment) for piece in argument.chosen(assessment, child)]
    facts = (
        _with_evidence("What is going well", meaning.working, _seen(assessment, child, Leaning.STRENGTH)),
        parts.fact(f"What life is like for {name}", meaning.life),
        _with_evidence("What worries us", meaning.worried, _seen(assessment, child, Leaning.CONCERN)),
        parts.fact("What we do not know yet", meaning.not_known),
        parts.fact("What would change our mind", meaning.change_our_mind),
    )
    return Section(name, (*said, Facts(facts), *_areas(assessment, content, child, on)))


def _with_evidence(label: str, words: str, seen: tuple[Bullets, ...]) -> Fact:
    return Fact(label, (*parts.named(("", words)), *seen)) if words.strip() or seen else parts.fact(label, "")


def _seen(assessment: Assessment, child: Child, leaning: Leaning) -> tuple[Bullets, ...]:
    """What was seen, heard or read that leans this way; the child’s own words stand above."""
    pieces = [one for one in assessment.evidence_for(child) if one.leaning is leaning and one.speaker is None]
    return parts.bullets(_piece(piece, assessment) for piece in pieces)


def _piece(piece: Evidence, assessment: Assessment) -> Run:
    words = wording.quoted(piece.words) if piece.exact else piece.words
    return parts.run(plain=words, quiet=wording.joined(origin.of(piece, assessment), wording.say(piece.kind), by=" · "))


def _areas(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Block]:
    """What we think of each part of the child’s care that somebody looked at, those that go well first."""
    judged = [
        (area.title, assessment.judgement(child, area.id))
        for area in applies.areas(content, child, applies.as_of(assessment, on))
        if known.told(area, child)
    ]
    judged = [(title, one) for title, one in judged if one.level is not None]
    in_order = [*(each for each in judged if each[1].strong), *(each for each in judged if not each[1].strong)]
    rows = [
        (title, capital(content.level(one.level)), one.meaning_now or one.to_find_out)
        for title, one in in_order
        if one.level is not None
    ]
    if rows:
        yield Heading("Part by part")
        yield from parts.table(AREAS, rows)


# Their own view beside ours


def _own_views(assessment: Assessment) -> Section:
    facts = [Fact(_called(adult), _view(adult)) for adult in assessment.adults]
    wants = assessment.circumstances.family_wants
    wanted = [parts.fact("What you want as a family", wants)] if wants.strip() else []
    blocks = parts.facts((*facts, *wanted))
    more = Paragraph("Is something missing, or not as you said it? Write it here or tell us.", Tone.QUIET)
    return Section("What you think", (*parts.or_nothing(blocks), more))


def _called(adult: Adult) -> str:
    return adult.name.strip() or adult.relation.strip() or "You"


def _view(adult: Adult) -> tuple[Run, ...]:
    asked = adult.spoken_to is Answer.YES or adult.own_view.strip()
    said = (adult.own_view if asked else NOT_ASKED, AGREED[adult.agreement])
    return parts.named(*(("", words) for words in said if words.strip())) or parts.named(("", NOT_ASKED))


def _situation(assessment: Assessment) -> Iterator[Section]:
    told = assessment.circumstances
    found = parts.known(
        ("What you are living with", told.situation),
        ("Others who matter", told.others),
        ("What money or a service would put right", told.services_would_fix),
    )
    if found:
        yield Section("Your situation", found)


# What happens next


def _next(assessment: Assessment, content: Content) -> Section:
    """What was decided and why, who does what by when, and when it is looked at again."""
    ours = [action for action in assessment.actions if not action.service_owes]
    owed = [action for action in assessment.actions if action.service_owes]
    blocks = (
        *_decided(assessment, content),
        *_goals(assessment),
        *_actions("Who does what", ours),
        *_actions("What services owe you", owed),
        *parts.known(
            ("If it does not work", assessment.plan.contingency),
            ("We look at it again on", wording.day(assessment.plan.review_on)),
            ("When somebody else takes over", assessment.plan.handover),
            ("How it will end", assessment.plan.goodbye),
        ),
    )
    return Section("What happens next", parts.or_nothing(blocks))


def _decided(assessment: Assessment, content: Content) -> Iterator[Block]:
    names = wording.names(assessment)
    found = [
        parts.run(f"{names[child.id]}: {step.title}.", f"{step.purpose} {decision.reason}".strip())
        for child in assessment.children
        for step in content.steps
        for decision in (assessment.step_decision(child, step.id),)
        if decision.taken
    ]
    if found:
        yield Heading("What we decided")
        yield Bullets(tuple(found))


def _goals(assessment: Assessment) -> Iterator[Block]:
    wanted = [goal.goal for goal in assessment.goals if goal.goal.strip()]
    if wanted:
        yield Heading("What we want to see")
        yield Bullets(tuple(wanted))


def _actions(title: str, actions: list[Action]) -> Iterator[Block]:
    if actions:
        yield Heading(title)
        rows = [(one.what, one.who, wording.by(one), one.child_notices) for one in actions]
        yield from parts.table(ACTIONS, rows)


# Who to ring


def _ring(content: Content, by: Person) -> Section:
    """Who wrote this, then who answers when they do not; a number nobody has confirmed here says so."""
    wrote = parts.fact(wording.joined(by.name, by.job), "They wrote this. Ask them for their number and write it here.")
    known_here = {contact.id: contact for contact in content.contacts}
    numbers = [_number(known_here[id], content) for id in RING if id in known_here]
    return Section("Who to ring", (Facts((wrote, *numbers)),))


def _number(contact: Contact, content: Content) -> Fact:
    unsure = any(fact.check_locally for fact in content.facts_of(contact.facts))
    reached = wording.joined(contact.phone or "", contact.hours or "", by=" · ") or (contact.find or "")
    lines = (parts.run(reached, contact.says, CHECK if unsure else ""),)
    return Fact(contact.title, lines)
