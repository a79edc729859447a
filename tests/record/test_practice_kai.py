"""Kai against what the case expects: on the record, and in the text of the PDF as two readers find it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache

import pytest

from pathway import applies, patterns, plain, profile, raised, steps
from pathway.content import load
from pathway.practice import family
from pathway.scales import Answer, Handling, Impairment, Leaning, Level, LooksAfter, Stage, Turn
from reports import pdf, readers
from reports.policies import PROFESSIONALS
from reports.professional import professional
from reports.request import Request
from reports.sharing import withheld
from tests.reports.build import page_texts

CONTENT = load()
RECORD = family("kai").newest
KAI, POPPY, DAISY = RECORD.children
TODAY = date(2026, 5, 6)
each_reader = pytest.mark.parametrize("reader", readers.READERS)


@cache
def made() -> bytes:
    return pdf.draw(professional(Request(RECORD, CONTENT, on=TODAY, made_at=datetime(2026, 5, 6, 17, tzinfo=UTC))))


def squeezed(words: str) -> str:
    """Words without their spaces, because a line may break anywhere between two of them."""
    return "".join(words.split())


@cache
def read(reader: str = "pypdf") -> str:
    return squeezed(readers.READERS[reader](made()))


def strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


# One child singled out


def test_kai_beside_his_sisters_in_one_view_is_the_child_who_lacks_what_they_have() -> None:
    shown = profile.profile(RECORD, CONTENT, TODAY)
    levels = {row.area.id: row.cells for row in shown.rows}

    for area in ("health", "home", "belonging"):
        kai, poppy, daisy = levels[area]
        assert kai in (Level.PARTLY_MET, Level.NOT_MET)
        assert poppy is daisy is Level.MET
    singled_out = {
        child.name: [one for one in raised.topics(RECORD, CONTENT, child, TODAY) if one.topic.id == raised.SINGLED_OUT]
        for child in RECORD.children
    }
    (because,) = singled_out.pop("Kai Brennan")
    assert {reason.place.area_id for reason in because.because} >= {"health", "home"}
    assert list(singled_out.values()) == [[], []]
    assert RECORD.topic(KAI, raised.SINGLED_OUT).holds is Answer.YES
    for said in ("The children side by side", RECORD.topic(KAI, raised.SINGLED_OUT).words):
        assert squeezed(said) in read()


def test_nothing_is_made_up_of_the_sisters_and_neither_is_used_to_praise_the_home() -> None:
    for child in (POPPY, DAISY):
        assert RECORD.judgement(child, "safe").level is Level.NOT_KNOWN_YET
        assert RECORD.meaning(child).not_known
    said = [piece for piece in RECORD.evidence if "sisters immaculate" in piece.words]
    assert [piece.leaning for piece in said] == [Leaning.NEITHER]


# Gaz


def test_care_by_gaz_is_recorded_and_what_he_does_is_harm_to_kai() -> None:
    (gaz,) = [adult for adult in RECORD.adults if adult.name == "Gaz"]
    used = RECORD.topic(KAI, raised.EXPLOITATION)
    topic = next(one for one in CONTENT.topics if one.id == raised.EXPLOITATION)

    assert gaz.looks_after is LooksAfter.SOMETIMES
    assert {KAI.id, POPPY.id, DAISY.id} <= set(gaz.cares_for)
    assert RECORD.topic(KAI, raised.SECONDARY_CARERS).holds is Answer.YES
    assert (used.holds, used.by_whom) == (Answer.YES, "Gaz")
    assert used.effect
    assert topic.harm
    page = squeezed(page_texts(made())[0])
    assert squeezed("Harm to Kai") in page
    assert squeezed(used.effect) in page


def test_a_child_who_is_used_leads_to_the_front_door_and_the_call_was_made_the_same_day() -> None:
    suggested = {one.step.id: one.because for one in steps.suggestions(RECORD, CONTENT, KAI, TODAY)}

    assert any(reason.words == RECORD.topic(KAI, raised.EXPLOITATION).words for reason in suggested[steps.FRONT_DOOR])
    assert RECORD.step_decision(KAI, steps.FRONT_DOOR).taken
    first = RECORD.contacts[0]
    assert next(call.at.date() for call in RECORD.calls if call.at) == first.on


def test_what_is_written_of_gaz_does_not_reach_the_home() -> None:
    for piece in RECORD.evidence:
        if "Gaz gives" in piece.words or "bought by Gaz" in piece.words:
            assert piece.handling is Handling.PROFESSIONALS_ONLY
            assert piece.handling_words


# The history


def test_help_a_small_gain_a_closing_and_a_decline_come_twice() -> None:
    courses = patterns.courses(RECORD, KAI)

    assert [(course.began is not None, len(course.gains), bool(course.after)) for course in courses] == [
        (True, 1, True), (True, 1, True),
    ]  # fmt: skip
    assert patterns.repeated(courses)
    first, second = courses
    assert "attendance at sessions good" in first.ended.what
    assert "missing twice" in first.after[0].what
    assert "not engaging" in second.ended.what
    assert any("drunk in the park" in event.what for event in second.after)
    assert squeezed("Help, and what came after it") in read()
    assert squeezed(first.ended.what) in read()


def test_closing_on_who_came_is_not_told_as_change() -> None:
    closing = RECORD.topic(KAI, raised.CLOSING)
    ends = [event for event in RECORD.events if event.turn is Turn.HELP_ENDED]

    assert closing.holds is Answer.YES
    assert "Neither says what changed for Kai" in closing.words
    assert not any(event.improvement for event in ends)
    assert "never-down-attendance" in {reason.place.item_id for reason in steps.never(RECORD, CONTENT, KAI)}
    assert "Kai says it is better" in RECORD.plan.goodbye


# Strengths


def test_boxing_mr_amos_his_father_and_sharons_grief_are_strengths() -> None:
    strengths = " ".join(piece.words for piece in RECORD.evidence_for(KAI) if piece.leaning is Leaning.STRENGTH)

    for words in ("boxing", "Every Tuesday and Thursday", "helps the little ones", "with his dad", "She cried."):
        assert words in strengths
    working = RECORD.meaning(KAI).working
    for words in ("boxing", "Mr Amos", "his father", "Sharon cried"):
        assert words in working
    assert squeezed(working) in squeezed(page_texts(made())[0])


# Language


def test_the_workers_own_sentences_hold_none_of_the_words_to_avoid_and_passed_on_words_stand_in_quotes() -> None:
    written = RECORD.but(notes=(), evidence=(), letters=())  # to a child, “your mum” is the plain word

    assert [text for text in strings(written.model_dump(mode="json")) if plain.found(text, CONTENT)] == []
    for phrase in ("choosing to", "streetwise", "putting himself at risk"):
        assert phrase not in read().casefold()
    assert plain.found("Kai is not engaging and is choosing to stay out.", CONTENT)


# His own part


def test_fifteen_is_a_child_and_what_he_is_owed_at_his_age_is_written() -> None:
    assert applies.stage_of(KAI, applies.as_of(RECORD, TODAY)) is Stage.ADOLESCENT
    assert "fifteen and a child" in RECORD.topic(KAI, raised.OLDER_CHILDREN).words
    assert RECORD.meaning(KAI).life.startswith("Kai is fifteen, and a child.")


def test_what_kai_wrote_by_his_own_hand_is_his_exact_voice() -> None:
    written = {prompt.id: RECORD.own_words(KAI, prompt.id) for prompt in CONTENT.own_prompts}
    answered = {prompt: piece.words for prompt, piece in written.items() if piece}

    assert answered["own-happy"] == "boxing. tuesdays and thursdays"
    assert answered["own-change"] == "be in one of the photos. keep the boxing"
    for prompt in answered:
        asked = next(one for one in CONTENT.own_prompts if one.id == prompt)
        assert Stage.ADOLESCENT in asked.stages


@each_reader
def test_the_answer_he_asked_care_for_is_left_out_and_the_others_are_there(reader: str) -> None:
    careful = [piece for piece in RECORD.evidence if piece.own_prompt and piece.handling is not Handling.MAY_SHARE]
    text = read(reader)

    (kept_back,) = careful
    assert kept_back.handling is Handling.CHILD_ASKED_FOR_CARE
    for words in (kept_back.words, kept_back.handling_words):
        assert squeezed(words) not in text
    assert [one.item_id for one in withheld(RECORD, PROFESSIONALS)] == [kept_back.id]
    for piece in RECORD.words_of(KAI):
        assert (squeezed(piece.words) in text) is (piece != kept_back)


# Disability


@each_reader
def test_nothing_of_disability_is_asked_of_these_children_or_stands_in_the_report(reader: str) -> None:
    assert {child.impairment for child in RECORD.children} == {Impairment.NO}
    assert not any(applies.disability_open(child) for child in RECORD.children)
    text = read(reader).casefold()
    never = ["disability", "disabled", "impairment", "extra needs"]
    never += [factor.title for factor in CONTENT.factors] + [right.title for right in CONTENT.rights]
    for words in never:
        assert squeezed(words).casefold() not in text
