"""A letter to one child: what they told or showed us, what we did about it, what comes next, and who to talk to.

What we did is in it only as it was written to the child: notes about them would speak over their head.
"""

from collections.abc import Iterable, Iterator

from pathway import applies, meeting_dates
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.errors import PathwayError
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.plan import Action
from pathway.scales import Result
from reports import carried, letter_words, policies, sharing, wording
from reports.document import (
    Block,
    Bullets,
    Document,
    Drawing,
    Note,
    Paragraph,
    Quote,
    Room,
    Run,
    Section,
    Tone,
)
from reports.letter_words import Words
from reports.request import Request
from reports.sections import parts
from reports.sections.argument import question

VERSION = "child"
TITLE = "Waymark letter"
NOBODY = "Choose the child whom the letter is for."
WRITING = 4  # empty lines


def letter(request: Request) -> Document:
    """The letter to the child whom the request names; PathwayError where it names none.

    What is not written is left out, and nothing that handling keeps from a family can be let through.
    """
    record, worker = meeting_dates.dated(request.assessment), request.known_to_them
    child = next((child for child in record.children if child.id == request.child_id), None)
    if child is None:
        raise PathwayError(NOBODY)
    rules = policies.letter(child.id)
    shown = sharing.visible(record, rules)
    words = letter_words.BY_STAGE[applies.stage_of(child, applies.as_of(record, request.on))]
    kept_back = child.id in sharing.heard_apart(record, rules)
    document = Document(
        title=TITLE,
        kind=words.kind,
        heading=f"{words.greeting} {child.name.strip()}" if child.name.strip() else "Hello",
        subtitle=(f"From {wording.joined(worker.name, worker.job)} · {wording.day(request.on)}",),
        opening=tuple(_opening(shown, child, words, request)),
        sections=tuple(_sections(shown, child, words, request, unheard=not kept_back)),
        marking="Private letter",
        state="Practice family: nobody is real" if shown.practice else "",
        author=request.by.name,  # who made the file
        made_at=wording.here(request.made_at),
        version=VERSION,
        size=words.size,
    )
    return carried.only_what_it_says(document, shown)


def _opening(shown: Assessment, child: Child, words: Words, request: Request) -> Iterator[Block]:
    said = [line.format(by=request.known_to_them.name) for line in words.opening]
    if child.unborn:
        said[1:2] = [letter_words.NOT_BORN]
    yield Paragraph(" ".join(said))
    if _copied(shown, words):
        yield Note(words.copied)


def _copied(shown: Assessment, words: Words) -> bool:
    """Whether anything stands here as a grown-up wrote it down, where the child is spoken of and not to."""
    notes = [one.observed for one in shown.voices] if words.notes or not _did(shown) else []
    notes += [] if _next(shown) else [one.child_notices for one in shown.actions]
    return any(text.strip() for text in notes)


def _sections(shown: Assessment, child: Child, words: Words, request: Request, *, unheard: bool) -> Iterator[Section]:
    """The parts for which something is written, in the order a child asks: me first, then what comes of it."""
    yield from _heard(shown, child, words, request.content, unheard=unheard)
    yield from _part(words, Drawing.HANDS, words.did, _typed(one.did for one in shown.letters))
    yield from _coming(shown, words, request)
    yield from _part(words, Drawing.LETTER, words.more, _typed(one.more for one in shown.letters))
    yield from _talk(words, request)
    yield Section(words.write, (Room(WRITING),))


def _part(words: Words, drawing: Drawing, title: str, blocks: Iterable[Block]) -> Iterator[Section]:
    """A part with its drawing, or nothing where nothing is in it, or where this letter has no such part."""
    held = tuple(blocks)
    if held and title:
        yield Section(title, held, picture=words.picture(drawing))


def _typed(texts: Iterable[str]) -> Iterator[Paragraph]:
    """What a person wrote, as they wrote it, each only once."""
    return (Paragraph(text) for text in dict.fromkeys(texts) if text.strip())


# What they told or showed us


def _heard(shown: Assessment, child: Child, words: Words, content: Content, *, unheard: bool) -> Iterator[Section]:
    """Their own words first, with thanks; of a child without any, what was seen."""
    said = shown.words_of(child)
    written = words.notes or not _did(shown)
    seen = [voice.observed for voice in shown.voices] if written else []
    if said:
        quotes = (_quote(piece, content) for piece in said)
        thanks = (Paragraph(words.thanks),) if words.thanks else ()
        held = (Paragraph(words.unchanged, Tone.QUIET), *quotes, *thanks)
        yield from _part(words, Drawing.TALKING, words.said, held)
    elif any(text.strip() for text in seen):
        yield from _part(words, Drawing.LISTENING, words.showed, (Paragraph(words.watched, Tone.QUIET), *_typed(seen)))
    elif unheard and words.hear and written:
        yield from _part(words, Drawing.LISTENING, words.unheard, (Paragraph(words.hear),))


def _quote(piece: Evidence, content: Content) -> Quote:
    """The words as they were said or written, and quietly when, and to which question."""
    asked = question(piece, content)
    how = "You wrote this" if piece.own_prompt else "You told us this"
    on = f"{how} on {wording.day(piece.on)}." if piece.on else f"{how}."
    return Quote(wording.quoted(piece.words), wording.joined(on, asked and f"We had asked: “{asked}”", by=" "))


# What came of it, and what comes next


def _did(shown: Assessment) -> bool:
    """Whether the worker has said to the child what came of it."""
    return any(one.did.strip() for one in shown.letters)


def _next(shown: Assessment) -> list[str]:
    """What comes next, where the worker has said it to the child."""
    return [one.next for one in shown.letters if one.next.strip()]


def _coming(shown: Assessment, words: Words, request: Request) -> Iterator[Section]:
    """What comes next, as it is said to them; until it is, what is planned for this child and they will notice."""
    ended = (Result.DONE, Result.NO_LONGER_NEEDED)
    blocks: list[Block] = [*_typed(_next(shown))]
    coming = _noticed([action for action in shown.actions if action.result not in ended])
    if coming and not blocks:
        blocks = [Paragraph(words.notice, Tone.QUIET), *coming]
    day = shown.plan.review_on
    if day and words.looking_again:
        again = words.looking_again if day >= request.on else words.looked_again
        blocks.append(Paragraph(again.format(day=wording.day(day))))
    yield from _part(words, Drawing.NEXT, words.coming, blocks)


def _noticed(actions: list[Action]) -> tuple[Bullets, ...]:
    said = tuple(_action(action) for action in actions)
    return (Bullets(said),) if said else ()


def _action(action: Action) -> Run:
    by = f"by {wording.day(action.by)}" if action.by else wording.by(action)
    return parts.run(plain=action.child_notices, quiet=wording.joined(action.who.strip(), by, by=" · "))


# Who to talk to


def _talk(words: Words, request: Request) -> Iterator[Section]:
    """Whoever writes, then a number for children that the content knows; one nobody has confirmed here says so."""
    blocks: list[Block] = [Paragraph(" ".join(words.to_me), Tone.STRONG)] if words.to_me else []
    contact = next((one for one in request.content.contacts if one.id == "childline" and one.phone), None)
    if contact and words.ring:
        unsure = any(fact.check_locally for fact in request.content.facts_of(contact.facts))
        ring = words.ring.format(whom=contact.title, phone=contact.phone)
        blocks.append(Paragraph(f"{ring} {words.unsure}" if unsure else ring))
    yield from _part(words, Drawing.TELEPHONE, words.talk, blocks)
