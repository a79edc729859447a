"""Each child by themselves: seen, alone, heard, a day described, how they communicate, and who they are."""

from collections.abc import Iterator
from datetime import date, timedelta

from pathway import ages, applies, plain
from pathway.household import Child, Identity
from pathway.places import Place
from pathway.quality import days
from pathway.quality.finding import Finding, Look
from pathway.scales import Stage
from pathway.sentences import words
from pathway.voice import Communication, Voice

# The longest a child may go unseen before a reader asks; our own choice, taken from how often core groups meet.
LONG_UNSEEN = timedelta(weeks=6)
ALONE_FROM = (Stage.CHILD, Stage.ADOLESCENT)
BEFORE_SPEECH = 24  # months
# Words to avoid that would fit any child on any day (`data/england/plain-words.toml`).
GENERIC = frozenset({"seen-and-heard", "how-they-communicate"})
FEW = 12  # words; a longer description that holds such a word says more than the word


def own_assessment(look: Look) -> Iterator[Finding]:
    """Domain 8, Q1: no child is left out while a brother or sister is thought about."""
    judged = [child for child in look.born if look.judged(child)]
    for child in look.born:
        if judged and child not in judged:
            says = "No area of care is looked at for this child, and for a brother or sister some are"
            yield Finding("q01-own-assessment", says, Place("area", child_id=child.id), child.id, also_missing=True)


def seen_alone(look: Look) -> Iterator[Finding]:
    """Domain 8, Q2: when each child was seen, and a child of school age without the adults."""
    for child in look.born:
        seen = [(one.on, one.child(child.id)) for one in look.record.contacts if one.child(child.id).seen]
        alone = [(on, how) for on, how in seen if how.alone]
        asks_alone = applies.stage_of(child, look.on) in ALONE_FROM
        if not look.record.contacts:
            continue
        if not seen:
            says = "No visit says that this child was seen"
        elif asks_alone and not alone:
            says = "No visit says that this child was seen without the adults"
        elif _long_ago([on for on, _ in (alone if asks_alone else seen)], look.on):
            how = "without the adults " if asks_alone else ""
            says = f"This child was last seen {how}more than six weeks before the newest visit"
        else:
            continue
        yield Finding("q02-seen-alone", says, Place("notebook", child_id=child.id), child.id)


def _long_ago(seen: list[date | None], on: date) -> bool:
    known = [day for day in seen if day]
    return len(known) == len(seen) and max(known) < on - LONG_UNSEEN


def heard(look: Look) -> Iterator[Finding]:
    """Domain 8, Q3, and 4.5: something this child said or was seen to do."""
    for child in look.born:
        known = look.record.words_of(child) or any(_says_something(one) for one in look.record.voices_of(child))
        if look.judged(child) and not known:
            says = "Nothing this child said, and nothing they were seen to do, stands under their own name"
            yield Finding("q03-voice", says, Place("voice", child_id=child.id), child.id, also_missing=True)


def heard_when(look: Look) -> Iterator[Finding]:
    """Domain 8, Q3, and 4.5: hearing a child has a day."""
    dated = {contact.id for contact in look.record.contacts if contact.on}
    for child in look.record.children:
        for voice in look.record.voices_of(child):
            if _says_something(voice) and voice.on is None and voice.contact_id not in dated:
                says = "It is not said on which day this child was heard or watched"
                yield Finding("q03-voice", says, _of(voice), child.id)


def heard_in_their_own_way(look: Look) -> Iterator[Finding]:
    """Domain 4.5, point 11: no phrase that would fit any child, such as “happy and settled”."""
    for child in look.record.children:
        for voice in look.record.voices_of(child):
            text = next((each for each in (voice.observed, voice.day, voice.wants) if _generic(each, look)), "")
            if text:
                says = "What was seen of this child would fit any child on any day"
                yield Finding("q03-voice", says, _of(voice), child.id, text)


def answered_to_the_child(look: Look) -> Iterator[Finding]:
    """Domain 4.5, points 6 and 7: what a child wants has an effect, or a reason, and they are told."""
    for child in look.born:
        voices = look.record.voices_of(child)
        asked = [voice for voice in voices if voice.wants.strip()]
        if asked and not any(voice.what_we_did.strip() or voice.told.strip() for voice in voices):
            says = "What this child wants is written, and nothing says what was done about it or what they were told"
            yield Finding("q03-voice", says, _of(asked[0]), child.id, asked[0].wants)


def day_in_their_life(look: Look) -> Iterator[Finding]:
    """Domain 8, Q4: what a day is like for this child, wherever it is described."""
    for child in look.born:
        if look.judged(child) and not days.described(look, child):
            says = "No day in this child’s life is described"
            yield Finding("q04-day-in-my-life", says, Place("voice", child_id=child.id), child.id)


def communicates(look: Look) -> Iterator[Finding]:
    """Domain 8, Q5: how a child communicates who has an impairment, or who may not speak yet."""
    for child in look.born:
        if not (applies.extra_needs(child) or _before_speech(child, look.on)):
            continue
        how = child.communicates_by.strip()
        none = not how and look.record.communication(child) == Communication(child_id=child.id)
        if none and look.judged(child):
            says = "It is not said how this child communicates"
        elif _generic(how, look):
            says = "The words about how this child communicates say what they do not do, and not what they do"
        else:
            continue
        yield Finding("q05-communication", says, Place("family", child_id=child.id), child.id, how)


def _before_speech(child: Child, on: date) -> bool:
    months = ages.months_old(child, on)
    return months is not None and months < BEFORE_SPEECH


def identity(look: Look) -> Iterator[Finding]:
    """Domain 8, Q18: culture, faith and first language are asked about; of all the children at once where of none."""
    asked = [child for child in look.born if look.judged(child)]
    unasked = [child for child in asked if not any(_each(child.identity))]
    if unasked and len(asked) > 1 and unasked == asked:
        says = "Nothing is written about the culture, faith or first language of any of the children"
        yield Finding("q18-identity", says, Place("family"))
        return
    for child in unasked:
        says = "Nothing is written about this child’s culture, faith or first language"
        yield Finding("q18-identity", says, Place("family", child_id=child.id), child.id)


def interpreted(look: Look) -> Iterator[Finding]:
    """Domain 8, Q18: where English is not the first language, whether an interpreter was used."""
    says = "A language other than English is named, and it is not said whether an interpreter was used"
    for child in look.born:
        if _uninterpreted(child.identity) and not _before_speech(child, look.on):
            place = Place("family", child_id=child.id)
            yield Finding("q18-identity", says, place, child.id, child.identity.first_language)
    for adult in look.record.adults:
        if _uninterpreted(adult.identity):
            place = Place("family", item_id=adult.id)
            yield Finding("q18-identity", says, place, words=adult.identity.first_language)


def _uninterpreted(who: Identity) -> bool:
    language = who.first_language.strip()
    return bool(language) and "english" not in language.casefold() and not who.interpreter.strip()


def _each(who: Identity) -> tuple[str, ...]:
    return (who.culture.strip(), who.faith.strip(), who.first_language.strip(), who.more.strip())


def _generic(text: str, look: Look) -> bool:
    return len(words(text)) < FEW and any(word.id in GENERIC for word in plain.found(text, look.content))


def _says_something(voice: Voice) -> bool:
    return not voice.not_yet and any((voice.observed.strip(), voice.day.strip(), voice.wants.strip()))


def _of(voice: Voice) -> Place:
    return Place("voice", child_id=voice.child_id, item_id=voice.id)


RULES = (
    own_assessment, seen_alone, heard, heard_when, heard_in_their_own_way, answered_to_the_child, day_in_their_life,
    communicates, identity, interpreted,
)  # fmt: skip
