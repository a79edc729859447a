"""How each child was heard: every exact word that may stand here, then what was seen, wanted and done about it."""

from collections.abc import Iterator
from dataclasses import replace

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child
from pathway.voice import Voice
from reports import wording
from reports.document import Block, Fact, Heading, Paragraph, Quote, Section, Tone
from reports.sections import parts
from reports.sections.argument import chosen, quote


def section(assessment: Assessment, content: Content) -> Section:
    """The children one after another, each with their own words first."""
    blocks: list[Block] = []
    for id, name in wording.names(assessment).items():
        child = assessment.child(id)
        blocks += [Heading(name), *_words(assessment, child)]
        heard = [block for voice in assessment.voices_of(child) for block in _voice(voice, assessment, content)]
        blocks += heard
        if not heard and not assessment.words_of(child):
            blocks.append(Paragraph(f"{name} has not been heard yet.", Tone.QUIET))
    return Section("The children’s words and days", parts.or_nothing(tuple(blocks)))


def _words(assessment: Assessment, child: Child) -> Iterator[Quote]:
    """Every exact word of the child; the first page names the place of those that do not stand there."""
    opened = chosen(assessment, child)
    anchor = f"voice-{child.id}"
    for piece in assessment.words_of(child):
        here = anchor if piece not in opened else ""
        anchor = "" if here else anchor
        yield replace(quote(piece, assessment), small=True, anchor=here)


def _voice(voice: Voice, assessment: Assessment, content: Content) -> Iterator[Block]:
    if voice.not_yet:
        yield from parts.known(("Not yet heard", voice.plan or "No plan written yet."))
        return
    met = wording.contact_of(assessment, voice.contact_id)
    method = next((one.title for one in content.voice_methods if one.id == voice.method), voice.method)
    place = voice.where.strip() or (met.place.strip() if met else "")
    on = wording.day(voice.on or (met.on if met else None))
    asked = wording.joined(wording.say(voice.handling), voice.handling_words.strip(), by=": ")
    how = parts.flowing(("", wording.joined(method, place, on, by=" · ")), ("Who was there", voice.who_was_there))
    pairs = (
        ("What was seen", voice.observed),
        ("What it may mean", voice.possible_meanings),
        ("A day in their life", voice.day),
        ("What they want", voice.wants),
        ("What we did about it", voice.what_we_did),
        ("What they were told", voice.told),
        ("Sharing", asked),
    )
    said = (parts.fact(label, text) for label, text in pairs if text.strip())
    yield from parts.facts((*((Fact("How and where", how),) if how else ()), *said))
