"""Haddad against what the case expects: on the record, and in the text of the PDF as two readers find it."""

from datetime import UTC, date, datetime, time
from functools import cache

import pytest

from pathway import applies, patterns, questions, raised, steps
from pathway.assessment import Assessment
from pathway.attendance import attendance
from pathway.content import load
from pathway.practice import family
from pathway.scales import Answer, Brought, DoorKind, FactorAnswer, Happening, Impairment, Leaning, LooksAfter
from reports import pdf, readers
from reports.professional import professional
from reports.request import Request
from tests.reports.build import page_texts

CONTENT = load()
HADDAD = family("haddad").newest
AMIRA, ZAYN = HADDAD.children
TODAY = date(2026, 4, 20)
each_reader = pytest.mark.parametrize("reader", readers.READERS)
THREE_WORDS = '"stop" "hands" "cold"'


@cache
def made(record: Assessment = HADDAD) -> bytes:
    return pdf.draw(professional(Request(record, CONTENT, on=TODAY, made_at=datetime(2026, 4, 20, 17, tzinfo=UTC))))


def squeezed(words: str) -> str:
    """Words without their spaces, because a line may break anywhere between two of them."""
    return "".join(words.split())


@cache
def read(record: Assessment = HADDAD, reader: str = "pypdf") -> str:
    return squeezed(readers.READERS[reader](made(record)))


def without_the_worry() -> Assessment:
    return HADDAD.remove(HADDAD.door(AMIRA, DoorKind.WORRY))


# Two doors


def test_the_mothers_request_and_the_stated_worry_stand_behind_two_doors() -> None:
    support, worry = (HADDAD.door(AMIRA, kind) for kind in (DoorKind.SUPPORT, DoorKind.WORRY))

    assert support.words == "“I am on my knees, I need the short breaks back.”"
    for seen in ("1.9 kg", "pressure marks", "device", "feeds", "nights"):
        assert seen in worry.words
        assert seen not in support.words
    assert support.on
    assert worry.on
    assert support.on < worry.on
    assert not HADDAD.door(ZAYN, DoorKind.WORRY).open


def test_asking_for_help_opens_no_factor_and_the_observations_open_them_all() -> None:
    asked_for_help = without_the_worry()
    report = read(asked_for_help)

    assert applies.factors(asked_for_help, CONTENT, AMIRA) == ()
    assert applies.factors(HADDAD, CONTENT, AMIRA) == CONTENT.factors
    assert "shortbreaksback" in report
    assert squeezed("No worry about care is recorded, so the factors are not asked.") in report
    assert squeezed(HADDAD.door(AMIRA, DoorKind.WORRY).words) in read()


# Factors and the test question


def test_every_factor_is_answered_for_amira_or_not_known_yet_with_what_would_tell_and_none_for_zayn() -> None:
    for factor in CONTENT.factors:
        judged = HADDAD.factor(AMIRA, factor.id)
        assert judged.answer is not None
        assert judged.would_tell_more
        assert squeezed(factor.title) in read()
        if judged.answer is not FactorAnswer.NOT_KNOWN_YET:
            assert judged.words
            assert judged.source
            assert judged.on
    assert len(CONTENT.factors) == len(HADDAD.factors) == 9
    assert {factor.child_id for factor in HADDAD.factors} == {AMIRA.id}
    assert applies.factors(HADDAD, CONTENT, ZAYN) == ()


def test_what_is_about_our_own_practice_names_what_we_did_and_not_what_the_parents_are() -> None:
    ours = [HADDAD.factor(AMIRA, factor.id) for factor in CONTENT.factors if factor.ours]

    said = " ".join(judged.words for judged in ours)
    assert "So did we." in said
    assert "nobody asks Amira, and nobody asks me" in said
    assert "Łucja" not in said


def test_two_people_who_know_her_answer_the_test_question_and_its_twin_with_reasons() -> None:
    answers = HADDAD.tests_of(AMIRA)

    assert [answer.by for answer in answers] == ["Miss O’Brien, school", "Dr Shah, paediatrician"]
    for answer in answers:
        assert answer.knows_impairment
        for half in (answer.acceptable, answer.enough):
            assert half.startswith("No.")
            assert len(half) > len("No.") + 20
            assert squeezed(half) in read()
    assert not [answer for answer in HADDAD.test_answers if answer.child_id == ZAYN.id]


# Amira’s voice


def test_amiras_voice_is_hers_with_how_she_was_heard_what_was_clear_and_what_is_asked_again() -> None:
    at_home, at_school = HADDAD.voices_of(AMIRA)

    assert at_school.method == "device"
    assert "speech therapist" in at_school.supported_by
    assert "8 of 9" in at_school.consistent
    assert "looked away twice" in at_school.unclear
    assert "grandmother" in at_school.ask_again
    assert at_home.where != at_school.where  # watched in a second setting as well
    assert "laughed" in at_home.observed
    how = HADDAD.communication(AMIRA)
    assert (how.says_yes, how.says_no) == ("Looks up", "Closes her eyes")
    assert [aid.ready for aid in HADDAD.aids_of(AMIRA)] == [Answer.NO] * 3


def test_three_words_nobody_understands_are_kept_exactly_and_no_guess_stands_anywhere() -> None:
    (kept,) = [piece for piece in HADDAD.words_of(AMIRA) if piece.not_understood]

    assert kept.words == THREE_WORDS
    assert kept.guess == ""
    assert kept.area_ids == ()
    for voice in HADDAD.voices_of(AMIRA):
        for said in ("stop", "hands", "cold"):
            assert said not in voice.possible_meanings.casefold()
    assert squeezed(THREE_WORDS) in read()
    assert squeezed("We do not know yet what this refers to.") in read()


def test_what_she_answered_by_looking_is_hers_and_what_she_did_not_answer_is_nobodys_answer() -> None:
    hers = [piece.words for piece in HADDAD.words_of(AMIRA)]

    assert hers[:2] == ["Wants: her device at home (yes, yes).", "Hurts: hip (yes)."]
    assert "Night: hungry? (yes)." in hers
    assert not [words for words in hers if "grandma" in words]
    assert "Whether she feels safe with her grandmother" in HADDAD.judgement(AMIRA, "safe").to_find_out
    opening = HADDAD.meaning(AMIRA).words_first
    assert [HADDAD.words_of(AMIRA).index(one) for one in HADDAD.words_of(AMIRA) if one.id in opening] == [0, 1]


# Zayn


def test_zayns_own_words_and_needs_as_a_young_carer_are_recorded() -> None:
    needs = HADDAD.young_carer(ZAYN)

    assert [piece.words for piece in HADDAD.words_of(ZAYN)] == [
        '"I do her Tuesdays and Fridays because Babcia can\'t lift."',
        '"Everyone asks mum if she\'s OK, nobody asks Amira, and nobody asks me."',
    ]
    assert "Tuesdays and Fridays" in needs.how_often
    assert "Late to school on Wednesdays" in needs.costs_them
    assert needs.offered
    assert HADDAD.topic(ZAYN, raised.YOUNG_CARER).holds is Answer.YES
    assert raised.YOUNG_CARER in {one.topic.id for one in raised.topics(HADDAD, CONTENT, ZAYN, TODAY)}
    assert squeezed(needs.costs_them) in read()


# What services owe


def test_what_services_owe_is_apart_from_care_and_no_reason_to_step_up() -> None:
    owed = {action.need: action.since for action in HADDAD.actions if action.service_owes}

    assert owed == {
        "A chair that fits": "August 2025",
        "A hoist that works": "12 March 2026",
        "Short breaks": "January 2026",
        "People she knows": "March 2026",
        "A record that is true": "November 2025",
    }
    assert "are no part of this reason" in HADDAD.step_decision(AMIRA, "s4-front-door").reason
    for late in ("chair", "hoist", "short breaks", "cancel"):
        assert late not in HADDAD.door(AMIRA, DoorKind.WORRY).words
        assert late in HADDAD.circumstances.services_would_fix
    assert {need.happening for need in HADDAD.needs_of(AMIRA)} == {Happening.YES, Happening.PARTLY, Happening.NO}
    assert all(need.who and need.how_known for need in HADDAD.needs_of(AMIRA))


def test_what_the_hospital_cancelled_is_not_counted_against_the_family() -> None:
    kinds = attendance(HADDAD, AMIRA)

    assert len(HADDAD.appointments) == 15
    assert sum(kind.brought for kind in kinds) == 9
    assert sum(kind.offered for kind in kinds) == 13
    assert sum(kind.cancelled_by_service for kind in kinds) == 2
    missed = [row.at for row in HADDAD.appointments if row.outcome is Brought.WAS_NOT_BROUGHT]
    assert missed == [time(8, 30)] * 4
    (pattern,) = patterns.appointments(HADDAD, AMIRA)
    assert "8.30" in pattern
    for said in ("Brought to 2 of 4; 1 cancelled by the service", "Brought to 3 of 3; 1 cancelled by the service"):
        assert squeezed(said) in read()


# The report


def test_lucjas_care_and_amiras_delight_stand_on_page_one() -> None:
    page = squeezed(page_texts(made())[0])

    assert squeezed("Łucja lifts her tenderly and talks Polish to her throughout") in page
    assert squeezed("Amira looked at her face and laughed") in page
    assert squeezed("Wants: her device at home (yes, yes).") in page
    strengths = [piece.words for piece in HADDAD.evidence_for(AMIRA, "loved") if piece.leaning is Leaning.STRENGTH]
    assert "Amira looked at her face and laughed." in strengths


@each_reader
def test_names_in_arabic_and_polish_are_copied_out_as_they_were_typed(reader: str) -> None:
    text = read(reader=reader)

    for name in ("أميرة حداد", "زين", "نور", "Łucja Haddad-Wiśniewska"):
        assert squeezed(name) in text
    assert AMIRA.name == "Amira Haddad (أميرة حداد)"


def test_an_impairment_said_not_to_be_there_takes_the_part_out_of_the_report_and_brings_it_back() -> None:
    unticked = HADDAD.keep(AMIRA.but(impairment=Impairment.NO))

    for words in (HADDAD.door(AMIRA, DoorKind.WORRY).words, HADDAD.tests_of(AMIRA)[1].enough):
        assert squeezed(words) not in read(unticked)
        assert squeezed(words) in read(unticked.keep(AMIRA))


def test_who_looks_after_them_and_whom_nobody_has_heard_is_written() -> None:
    lucja, samir, nour = HADDAD.adults

    assert [one.looks_after for one in HADDAD.adults] == [LooksAfter.MAIN, LooksAfter.SOMETIMES, LooksAfter.SOMETIMES]
    assert "goes to live elsewhere" in lucja.own_view
    assert "You people gave her that chair" in samir.own_view
    assert nour.own_view.startswith("Not heard yet")
    asked = " ".join(question.ask_whom for question in questions.unknowns(HADDAD, CONTENT, TODAY))
    assert "Amira again, with her device charged" in asked
    for child in HADDAD.children:
        for suggestion in steps.suggestions(HADDAD, CONTENT, child, TODAY):
            assert HADDAD.step_decision(child, suggestion.step.id).reason
