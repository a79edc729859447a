"""The practice families are whole and true: Marsh says all that was seen, and nothing that was not."""

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from pathway import applies, exchange, gaps, questions, steps
from pathway.__main__ import main
from pathway.assessment import Assessment
from pathway.attendance import attendance
from pathway.content import load
from pathway.errors import PathwayError
from pathway.household import Child
from pathway.practice import FOLDER, families, family
from pathway.scales import Answer, Brought, Handling, Kind, Leaning, Level, Replied

CONTENT = load()
EVERY = [assessment for one in families() for assessment in one.assessments]
MARSH = family("marsh").newest
ELLIE_MAY, TYLER, NOAH = MARSH.children
TODAY = date(2026, 3, 12)
OPAQUE = re.compile("[0-9a-f]{32}")
each_assessment = pytest.mark.parametrize("record", EVERY, ids=lambda record: record.started_at.date().isoformat())
NOT_OUR_WORDS = ("did not attend", "failed to", "non-verbal", "nonverbal", "disguised compliance", "hard to reach")


def strings(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every string of a published document with the name of its field."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from strings(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, name)
    elif isinstance(value, str):
        yield name, value


def document(assessment: Assessment) -> dict[str, object]:
    return assessment.model_dump(mode="json")


def words_about(child: Child, area_id: str, leaning: Leaning) -> str:
    return " ".join(piece.words for piece in MARSH.evidence_for(child, area_id) if piece.leaning is leaning)


# Every practice family


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_each_file_is_what_the_app_itself_would_write(path: Path) -> None:
    written = path.read_text(encoding="utf-8")

    assert exchange.to_json(exchange.from_json(written)) == written
    Draft202012Validator(exchange.schema()).validate(json.loads(written))


@each_assessment
def test_each_is_marked_as_practice_and_its_ids_say_nothing_of_anyone(record: Assessment) -> None:
    assert record.practice
    for name, value in strings(document(record)):
        if name in ("id", "family_id", "earlier_id", "child_id", "child_ids", "contact_id", "note_id", "check_id"):
            assert OPAQUE.fullmatch(value) or value == record.packs[0].id


@each_assessment
def test_every_passage_is_the_very_words_of_its_note(record: Assessment) -> None:
    for piece in record.evidence:
        if piece.note_id is not None:
            note = record.note(piece.note_id)
            assert note.passage(piece.start or 0, piece.end or 0) == piece.words
            assert note.contact_id == piece.contact_id


@each_assessment
def test_everything_that_points_somewhere_arrives(record: Assessment) -> None:
    children = {child.id for child in record.children}
    evidence = {piece.id for piece in record.evidence}
    contacts = {contact.id for contact in record.contacts}
    for name, value in strings(document(record)):
        if name in ("child_id", "child_ids"):
            assert value in children
        if name == "words_first":
            assert value in evidence
        if name == "contact_id":
            assert value in contacts
    for adult in record.adults:
        assert set(adult.cares_for) <= children


@each_assessment
def test_every_id_of_content_exists(record: Assessment) -> None:
    known = {
        "area_id": {area.id for area in CONTENT.areas},
        "area_ids": {area.id for area in CONTENT.areas},
        "step_id": {step.id for step in CONTENT.steps},
        "mover_id": {mover.id for mover in CONTENT.movers},
        "method": {method.id for method in CONTENT.voice_methods},
        "option": {option.id for decision in CONTENT.decisions for option in decision.options},
        "question_id": {one.id for one in (*CONTENT.decisions, *CONTENT.act_today)},
        "factor_id": {factor.id for factor in CONTENT.factors},
        "topic_id": {topic.id for topic in CONTENT.topics},
        "own_prompt": {prompt.id for prompt in CONTENT.own_prompts},
    }
    for name, value in strings(document(record)):
        assert not value or value in known.get(name, {value}), (name, value)
    for child in record.children:
        stage = applies.stage_of(child, applies.as_of(record, TODAY))
        offered = {method.id for method in CONTENT.voice(stage).methods}
        assert {voice.method for voice in record.voices_of(child) if not voice.not_yet} <= offered


@each_assessment
def test_each_is_finished_and_speaks_kindly(record: Assessment) -> None:
    assert gaps.gaps(record, CONTENT, record.started_at.date()) == ()
    spoken = [(name, value.casefold()) for name, value in strings(document(record))]
    for phrase in NOT_OUR_WORDS:
        assert not [value for _, value in spoken if phrase in value]


@each_assessment
def test_no_telephone_number_or_address_of_anyone_stands_in_it(record: Assessment) -> None:
    for name, value in strings(document(record)):
        if not OPAQUE.fullmatch(value):
            assert not re.search(r"\b0\d{3,}|@|https?:", value), name


def test_a_family_seen_again_has_its_assessments_in_order_each_naming_the_one_before() -> None:
    for one in families():
        assert {record.family_id for record in one.assessments} == {one.newest.family_id}
        assert one.assessments[0].earlier_id is None
        for earlier, later in pairwise(one.assessments):
            assert later.earlier_id == earlier.id
            assert later.started_at > earlier.started_at


# Marsh, against what the case expects


def test_three_children_each_have_their_own_judgements_evidence_and_voice() -> None:
    assert [child.name for child in MARSH.children] == ["Ellie-May Marsh", "Tyler Marsh", "Noah Marsh-Okafor"]
    for child in MARSH.children:
        assert MARSH.evidence_for(child)
        assert MARSH.voices_of(child)
        for area in applies.areas(CONTENT, child, TODAY):
            assert MARSH.judgement(child, area.id).level is not None


def test_ellie_mays_words_are_kept_exactly_and_are_hers_alone() -> None:
    assert [piece.words for piece in MARSH.words_of(ELLIE_MAY)] == [
        "I do the bottles when mum can't get up. I know how many scoops.",
        "It's freezing in our room so I put my coat on Tyler.",
        "The best bit is when mum does my plaits and we do the singing.",
        "a bed that's just mine",
        "mum to not be sad on Mondays",
    ]
    assert MARSH.words_of(TYLER) == MARSH.words_of(NOAH) == ()


def test_tyler_and_noah_are_watched_and_described() -> None:
    seen = [voice.observed for child in (TYLER, NOAH) for voice in MARSH.voices_of(child)]

    assert any("pointed and pulled" in observed for observed in seen)
    assert any("reached for her and settled" in observed for observed in seen)
    assert not [observed for observed in seen if "n/a" in observed.casefold()]


def test_what_ellie_may_asked_about_who_is_told_is_kept_and_stands_beside_her_words_wherever_they_serve() -> None:
    asked = "She did not want Jade told about the bottles. I said I might have to tell and would tell her first."
    bottles = [piece for piece in MARSH.evidence if "bottles" in piece.words and piece.kind is Kind.TOLD_BY_CHILD]

    assert [set(piece.child_ids) for piece in bottles] == [{ELLIE_MAY.id}, {NOAH.id}]
    heard = MARSH.voices_of(ELLIE_MAY)[-1]
    assert {piece.handling for piece in bottles} == {heard.handling} == {Handling.CHILD_ASKED_FOR_CARE}
    assert {piece.handling_words for piece in bottles} == {heard.handling_words} == {asked}
    assert [action.by_friday for action in MARSH.actions if "before Jade hears it" in action.what] == [True]
    shown = MARSH.remove(*bottles, heard).but(notes=[])
    assert not [value for _, value in strings(document(shown)) if "bottles" in value or "scoops" in value]


def test_noahs_growth_sleep_bottle_and_missed_visits_are_there_and_what_jade_did_at_once_is_a_strength() -> None:
    assert "50th centile at birth, 50th at 6 weeks, 25th at 4 months, 9th" in words_about(NOAH, "food", Leaning.CONCERN)
    assert "bottle propped" in words_about(NOAH, "food", Leaning.CONCERN)
    assert "no answer at the door" in words_about(NOAH, "health", Leaning.CONCERN)
    assert "Jade took them out when safe sleep was explained" in words_about(NOAH, "home", Leaning.STRENGTH)
    assert MARSH.judgement(NOAH, "food").level is Level.NOT_MET
    assert MARSH.judgement(NOAH, "home").level is Level.MOSTLY_MET
    assert any(event.improvement and "pillows" in event.what for event in MARSH.events)


def test_what_is_not_known_becomes_a_question_for_somebody() -> None:
    asked = questions.unknowns(MARSH, CONTENT, TODAY)
    to_find_out = " ".join(question.to_find_out for question in asked)

    for unknown in ("Daniel’s view", "Carol", "drinks", "Lee", "What nights are like"):
        assert unknown in to_find_out
    assert all(question.to_find_out and question.ask_whom for question in asked)
    assert "Daniel himself" in {question.ask_whom for question in asked}


def test_damp_and_beds_are_owed_by_services_and_are_no_reason_to_step_up() -> None:
    owed = " ".join(action.what for action in MARSH.actions if action.service_owes)
    assert "mould" in owed
    assert "two beds" in owed
    assert "damp" in MARSH.circumstances.services_would_fix
    assert "Noah is fed" in MARSH.circumstances.services_would_not_fix
    for child in MARSH.children:
        assert "never-up-poverty" in {reason.place.item_id for reason in steps.never(MARSH, CONTENT, child)}


def test_reasons_for_and_against_are_shown_and_every_suggested_step_is_decided_with_a_reason() -> None:
    for child in MARSH.children:
        assert steps.reasons_for(MARSH, CONTENT, child, TODAY)
        for suggestion in steps.suggestions(MARSH, CONTENT, child, TODAY):
            decision = MARSH.step_decision(child, suggestion.step.id)
            assert decision.taken is not None
            assert decision.reason
            assert decision.by == MARSH.author.name
    assert steps.reasons_against(MARSH, CONTENT, ELLIE_MAY, TODAY)
    assert steps.reasons_against(MARSH, CONTENT, NOAH, TODAY)
    assert "no single incident" in MARSH.step_decision(NOAH, "s4-front-door").reason


def test_tyler_was_not_brought_and_the_reasons_are_written() -> None:
    therapy = next(kind for kind in attendance(MARSH, TYLER) if kind.kind == "Speech therapy")

    assert therapy.says == "Speech therapy: brought to none of 3"
    assert all(row.outcome is Brought.WAS_NOT_BROUGHT and row.reason for row in therapy.rows)


def test_no_answer_at_the_door_is_not_written_down_as_an_appointment_missed() -> None:
    assert {row.kind for row in MARSH.appointments if row.child_id == NOAH.id} == {"Immunisations"}
    assert attendance(MARSH, NOAH)[0].says == "Immunisations: brought to 2 of 2"


def test_every_adult_has_a_view_or_the_reason_why_not_and_jades_is_in_her_words() -> None:
    jade, *others = MARSH.adults

    assert "I know it's not good enough. I just can't get up." in jade.own_view
    assert jade.spoken_to is Answer.YES
    assert [adult.spoken_to for adult in others] == [Answer.NO, Answer.NO, Answer.NO]
    assert all(adult.own_view.startswith("Not heard yet") for adult in others)


def test_the_workers_before_and_the_agency_that_is_silent_are_there() -> None:
    assert [worker.ended for worker in MARSH.previous_workers] == ["Did not come back, Jade says."] * 3
    assert [asked.agency for asked in MARSH.agencies if asked.replied is Replied.SILENT] == ["Housing association"]


def test_act_today_was_asked_at_each_contact() -> None:
    assert [check.contact_id for check in MARSH.safety_checks] == [contact.id for contact in MARSH.contacts]


def test_strengths_stand_beside_concerns_for_every_child() -> None:
    for child in MARSH.children:
        leanings = {piece.leaning for piece in MARSH.evidence_for(child)}
        assert {Leaning.STRENGTH, Leaning.CONCERN} <= leanings
        assert MARSH.meaning(child).working


# The command line


def test_the_families_are_listed_by_the_names_to_ask_for_them_by(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["practice"]) == 0

    assert "marsh: Ellie-May Marsh, Tyler Marsh and Noah Marsh-Okafor\n" in capsys.readouterr().out


def test_the_ready_family_is_printed_so_that_it_can_be_brought_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["practice", "marsh"]) == 0

    assert exchange.from_json(capsys.readouterr().out) == MARSH


def test_of_a_family_seen_again_the_newest_assessment_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    again = next(one for one in families() if len(one.assessments) > 1)

    main(["practice", again.name])
    assert exchange.from_json(capsys.readouterr().out) == again.assessments[-1]


def test_an_unknown_family_is_answered_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["practice", "nobody"]) == 1

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "Choose one of the practice families: haddad, kai, marsh and pellow.\n"


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0

    assert json.loads(capsys.readouterr().out) == exchange.schema()


def test_a_folder_without_families_says_so() -> None:
    with pytest.raises(PathwayError, match="none here"):
        family("marsh", FOLDER / "nowhere")
