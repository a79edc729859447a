"""What every version for a family has: words as they were typed, what was seen, and who to ring."""

from collections.abc import Iterable

from pathway import origin
from pathway.assessment import Assessment
from pathway.content import Contact, Content
from pathway.evidence import Evidence
from pathway.people import Person
from pathway.scales import Kind, Leaning
from reports import wording
from reports.document import Bullets, Drawing, Paragraph, Room, Run, Section, Tone
from reports.letter_words import drawn
from reports.sections import parts

THEIR_NUMBER = "wrote this. Ask them for their number and write it here:"
RING = ("emergency", "front-door", "out-of-hours", "childline", "nspcc")  # in this order
CHECK = "Ask us whether this is still right."
NOBODY = "This number is invented and rings nobody."


def typed(text: str) -> tuple[Paragraph, ...]:
    """What a person wrote, or nothing where they wrote nothing."""
    return (Paragraph(text),) if text.strip() else ()


def seen(pieces: Iterable[Evidence], leaning: Leaning, assessment: Assessment) -> tuple[Bullets, ...]:
    """What was seen, heard or read that leans this way; a child’s own words stand above."""
    leans = [piece for piece in pieces if piece.leaning is leaning and piece.speaker is None]
    return parts.bullets(_piece(piece, assessment) for piece in leans)


def _piece(piece: Evidence, assessment: Assessment) -> Run:
    """The words as they were written down, and quietly where they come from."""
    words = wording.quoted(piece.words) if piece.exact else piece.words
    view = "our own view" if piece.kind is Kind.MY_VIEW else ""
    return parts.run(plain=words, quiet=wording.joined(view, origin.of(piece, assessment)))


def ring(content: Content, by: Person) -> Section:
    """Who wrote this, with room for their number, then who answers when they do not.

    A number that nobody has confirmed here says so.
    """
    known_here = {contact.id: contact for contact in content.contacts}
    numbers = [_number(known_here[id], content) for id in RING if id in known_here]
    return Section(
        "Who to ring",
        (
            Run((Paragraph(wording.joined(by.name, by.job), Tone.STRONG), Paragraph(THEIR_NUMBER))),
            Room(1),
            Bullets(tuple(numbers)),
        ),
        picture=drawn(Drawing.TELEPHONE),
    )


def _number(contact: Contact, content: Content) -> Run:
    unsure = any(fact.check_locally for fact in content.facts_of(contact.facts))
    reached = wording.joined(contact.phone or "", contact.hours or "", by=" · ")
    named = wording.joined(contact.title, reached, by=": ")
    doubt = NOBODY if contact.rings_nobody else CHECK if unsure else ""
    return parts.run(named, f"{contact.says} {'' if reached else contact.find or ''}".strip(), doubt)
