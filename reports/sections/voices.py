"""How each child speaks and was heard: how they say yes and no, every exact word, then what was seen and done."""

from collections.abc import Iterator
from dataclasses import replace

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.voice import Voice
from reports import wording
from reports.document import Beside, Block, Fact, Heading, Paragraph, Section, Tone
from reports.sections import parts
from reports.sections.argument import chosen, question, quote
from reports.sections.known import GUESS, NOT_UNDERSTOOD
from reports.sections.speaking import speaking


def section(assessment: Assessment, content: Content, apart: frozenset[str] = frozenset()) -> Section:
    """The children one after another: how they speak, then their own words, then each time they were heard.

    `apart` are children who were heard, also where nothing of it stands here.
    """
    blocks: list[Block] = []
    for id, name in wording.names(assessment).items():
        child = assessment.child(id)
        blocks += [Heading(name), *speaking(assessment, child, name), *_words(assessment, content, child, name)]
        letter = assessment.letter(child)
        blocks += parts.known(
            (f"Written to {name}: what came of it", letter.did),
            ("What comes next", letter.next),
            ("And more", letter.more),
        )
        heard = [block for voice in assessment.voices_of(child) for block in _voice(voice, assessment, content)]
        blocks += heard
        if not heard and not assessment.words_of(child) and id not in apart:
            blocks.append(Paragraph(f"{name} has not been heard yet.", Tone.QUIET))
    return Section("The children’s words and days", parts.or_nothing(tuple(blocks)))


def _words(assessment: Assessment, content: Content, child: Child, name: str) -> Iterator[Block]:
    """Every exact word of the child, said and then written by their own hand; page one names where the rest begins."""
    opened = chosen(assessment, child)
    words = assessment.words_of(child)
    said = [piece for piece in words if not piece.own_prompt]
    written = [piece for piece in words if piece.own_prompt]
    first = next((piece.id for piece in (*said, *written) if piece not in opened), None)
    for piece in (*said, *written):
        if written and piece is written[0]:
            yield Heading(f"What {name} wrote", level=3)
        yield from _asked(piece, content)
        anchor = f"voice-{child.id}" if piece.id == first else ""
        yield replace(quote(piece, assessment), small=True, anchor=anchor)
        yield from _unclear(piece)


def _asked(piece: Evidence, content: Content) -> Iterator[Paragraph]:
    """The question of the young person’s own part, before the words that answer it."""
    if asked := question(piece, content):
        yield Paragraph(asked, Tone.QUIET)


def _unclear(piece: Evidence) -> Iterator[Beside]:
    """That nobody understands the words yet, and a guess only as a guess."""
    if piece.not_understood:
        yield Beside(NOT_UNDERSTOOD)
    if piece.guess.strip():
        yield Beside(f"{GUESS} {piece.guess}")


def _voice(voice: Voice, assessment: Assessment, content: Content) -> Iterator[Block]:
    """One time a child was heard, or the plan to hear them; what was written before that answer changed is kept."""
    if voice.not_yet:
        yield from parts.known(("Not yet heard", voice.plan or "No plan written yet."))
    met = wording.contact_of(assessment, voice.contact_id)
    method = next((one.title for one in content.voice_methods if one.id == voice.method), voice.method)
    place = voice.where.strip() or (met.place.strip() if met else "")
    on = wording.day(voice.on or (met.on if met else None))
    asked = wording.joined(wording.say(voice.handling), voice.handling_words.strip(), by=": ")
    how = parts.flowing(
        ("", wording.joined(method, place, on, by=" · ")),
        ("Who was there", voice.who_was_there),
        ("Who supported", voice.supported_by),
    )
    pairs = (
        ("What was seen", voice.observed),
        ("What it may mean", voice.possible_meanings),
        ("What was consistent", voice.consistent),
        ("What was unclear", voice.unclear),
        ("To ask again", voice.ask_again),
        ("A day in their life", voice.day),
        ("What they want", voice.wants),
        ("What we did about it", voice.what_we_did),
        ("What they were told", voice.told),
        ("What was planned", "" if voice.not_yet else voice.plan),
        ("Sharing", asked),
    )
    said = (parts.fact(label, text) for label, text in pairs if text.strip())
    yield from parts.facts((*((Fact("How and where", how),) if how else ()), *said))
