"""The fields of one time a child was heard or watched; what was seen and what it may mean are kept apart."""

import streamlit as st

from pages.parts import evidence_words, fields, session, text, voices_fold
from pages.parts.items import Keep, field, find, reading
from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child
from pathway.scales import Handling
from pathway.voice import Voice

WHAT = "Wrote how a child was heard"
BY_YES_AND_NO = ("pictures-or-symbols", "signs", "device")  # ways of which the answers are often a yes or a no


def draw(voice: Voice, record: Assessment, content: Content, child: Child, name: str) -> None:
    """Not yet, with the plan; or how it was, and what came of it."""
    with st.container(border=True, key=f"voice_{voice.id}"):
        fields.tick("Not heard or watched yet", voice.not_yet, _keep(voice, "not_yet"), key=f"voice_notyet_{voice.id}",
                    what=WHAT)  # fmt: skip
        if voice.not_yet:
            _long(voice, "plan", "Why not yet, and who will do it, how and by when: this stands on page one")
        else:
            _how(voice, record, content, child)
            _seen(voice)
            _answers(voice, child)
            _what(voice, text.named(name))
            _handling(voice, content, text.named(name))
        st.button("Remove this", key=f"voice_remove_{voice.id}", type="tertiary", on_click=session.remove,
                  args=("A time a child was heard was removed", voice))  # fmt: skip


def _keep(voice: Voice, name: str) -> Keep:
    return field("voices", voice.id, name)


def _line(voice: Voice, name: str, label: str) -> None:
    fields.line(label, reading("voices", voice.id, name), _keep(voice, name), key=f"voice_{name}_{voice.id}", what=WHAT)


def _long(voice: Voice, name: str, label: str, rows: int = 4) -> None:
    key = f"voice_{name}_{voice.id}"
    fields.long_text(label, reading("voices", voice.id, name), _keep(voice, name), key=key, what=WHAT, rows=rows)


def _how(voice: Voice, record: Assessment, content: Content, child: Child) -> None:
    left, right = st.columns(2)
    with left:
        _contact(voice, record)
        _method(voice, record, content, child)
    with right:
        fields.day("On", voice.on, _keep(voice, "on"), key=f"voice_on_{voice.id}", what=WHAT)
        _line(voice, "where", "Where")
    _line(voice, "who_was_there", "Who was there")
    _line(voice, "supported_by", "Who supported the conversation, and whether they are fluent in this child’s way")


def _contact(voice: Voice, record: Assessment) -> None:
    met = {contact.id: evidence_words.contact(contact) for contact in record.contacts}
    if met:
        fields.pick("At which contact", tuple(met), voice.contact_id, lambda now, one: _met(now, voice.id, one),
                    key=f"voice_contact_{voice.id}", words=met.__getitem__, what=WHAT)  # fmt: skip


def _method(voice: Voice, record: Assessment, content: Content, child: Child) -> None:
    stage = applies.stage_of(child, applies.as_of(record, session.today()))
    ways = tuple(one.id for one in content.voice(stage, applies.disability_open(child)).methods)
    titles = {one.id: one.title for one in content.voice_methods}
    offered = (*ways, voice.method) if voice.method and voice.method not in ways else ways
    fields.pick("How", offered, voice.method or None, lambda now, one: _keep(voice, "method")(now, one or ""),
                key=f"voice_method_{voice.id}", words=lambda one: titles.get(one, one), what=WHAT)  # fmt: skip


def _met(record: Assessment, voice_id: str, contact_id: str | None) -> Assessment:
    """The contact, and its date and place where none were given."""
    voice = find(record, "voices", voice_id)
    assert isinstance(voice, Voice)
    if contact_id is None:
        return record.keep(voice.but(contact_id=None))
    met = record.contact(contact_id)
    return record.keep(voice.but(contact_id=met.id, on=voice.on or met.on, where=voice.where or met.place))


def _seen(voice: Voice) -> None:
    _long(voice, "observed", "What was seen and heard: only what happened, not what it means", rows=6)
    _long(voice, "possible_meanings", "What it may mean: more than one possibility, and how you will check", rows=3)


def _answers(voice: Voice, child: Child) -> None:
    """What came of asking again: open for a child who answers by yes and no, and where something is written."""
    written = any(part.strip() for part in (voice.consistent, voice.unclear, voice.ask_again))
    needed = written or voice.method in BY_YES_AND_NO or applies.disability_open(child)
    with voices_fold.part("Answers by yes and no", key=f"voice_answers_{voice.id}", needed=needed):
        _long(voice, "consistent", "Consistent: the same answer when asked again", rows=2)
        _long(voice, "unclear", "Unclear: no answer, or not the same one", rows=2)
        _long(voice, "ask_again", "To ask again: what, when and with whom", rows=2)


def _what(voice: Voice, name: str) -> None:
    _long(voice, "day", f"A day in the life of {name}", rows=8)
    _long(voice, "wants", f"What {name} wants, likes, or wants to stop", rows=3)
    _long(voice, "what_we_did", "What we did about it, or why we did not", rows=3)
    _long(voice, "told", f"What {name} was told", rows=2)


def _handling(voice: Voice, content: Content, name: str) -> None:
    fields.pick("Who may read this", tuple(Handling), voice.handling, _keep(voice, "handling"),
                key=f"voice_handling_{voice.id}", what=WHAT,
                words=lambda one: evidence_words.handling(one, content))  # fmt: skip
    if voice.handling is Handling.CHILD_ASKED_FOR_CARE:
        _line(voice, "handling_words", f"What {name} asked about who is told")
