"""The packs we ship are whole, complete and speak of families as we would to them."""

import re
from datetime import date
from urllib.parse import urlsplit

import pytest

from pathway.content import Content, Fills, Mark, Way, check, load
from pathway.content.areas import WORDED
from pathway.content.load import HOME
from pathway.content.walk import field, strings
from pathway.scales import Handling, Level, Stage
from tests import areas

# Terms that blame a family, blur what happened or make a child smaller; kept apart from the checker’s own list.
NEVER_WRITTEN = (
    *("DNA", "did not attend", "failed to", "failure", "disguised compliance", "hard to reach", "non-engaging"),
    *("attention-seeking", "LAC", "respite", "siblings", "placement", "suffers from", "wheelchair-bound"),
    *("special needs", "normal child", "handicapped", "non-verbal", "challenging behaviour", "toxic trio"),
    *("dysfunctional", "chaotic", "problem family", "cycle of deprivation", "lifestyle choice", "promiscuous"),
    *("streetwise", "young lady", "young man", "good enough", "monitor", "engage", "historical", "absconded"),
    *("domestic incident", "mum", "dad", "score", "risk level", "RAG", "per cent", "percentage"),
)


def everything(content: Content) -> list[tuple[str, str]]:
    """Every sentence of ours with where it stands; titles of other people’s publications are theirs.

    The words to avoid are named so that they can be found as somebody writes, and the words that a reader may search
    for so that they lead somewhere.
    """
    named = ("source", "where", "id", "phrases", "words")
    ours = [(path, text) for path, text in strings(content) if field(path) not in named]
    return [(".".join(path), text) for path, text in ours]


@pytest.fixture(scope="module", params=areas.ALL)
def content(request: pytest.FixtureRequest) -> Content:
    return load(local=request.param)


def test_the_shipped_packs_have_no_fault() -> None:
    assert [str(fault) for fault in check(HOME, date(2026, 11, 21))] == []


def test_twelve_areas_stand_in_order_and_only_the_family_situation_is_not_rated(content: Content) -> None:
    assert [area.code for area in content.areas] == [f"A{number}" for number in range(1, 13)]
    assert [area.id for area in content.areas if not area.rated] == ["family-situation"]


@pytest.mark.parametrize("stage", Stage)
def test_every_rated_area_has_a_sentence_for_every_level_at_every_age(content: Content, stage: Stage) -> None:
    for area in content.rated:
        sentences = [area.anchor(level, stage) for level in Level]

        assert all(sentence.endswith(".") and len(sentence) > 40 for sentence in sentences), area.id
        assert len(set(sentences)) == len(Level), f"{area.id} says the same of two levels"


def test_a_baby_is_never_described_in_words_for_an_older_child(content: Content) -> None:
    for area in content.rated:
        for level in WORDED:
            assert area.anchor(level, Stage.BABY) != area.anchor(level, Stage.CHILD), area.id
            assert "school" not in area.anchor(level, Stage.BABY).replace("Not yet of school age", "")


@pytest.mark.parametrize(
    ("area", "level", "words"),
    [
        ("food", Level.NOT_MET, "miss feeds"),
        ("health", Level.PARTLY_MET, "because nobody gives them"),
        ("clean", Level.NOT_MET, "in one position until their skin is sore"),
        ("home", Level.PARTLY_MET, "shared with machines"),
        ("safe", Level.PARTLY_MET, "somebody nobody has checked"),
        ("loved", Level.MET, "their words or signs"),
        ("play", Level.PARTLY_MET, "in a chair"),
        ("school", Level.PARTLY_MET, "without an aid"),
        ("routines", Level.PARTLY_MET, "their day and care"),
        ("belonging", Level.PARTLY_MET, "safely somewhere outside"),
        ("extra-needs", Level.PARTLY_MET, "on some days or by some people"),
    ],
)
def test_a_young_person_who_depends_on_others_finds_their_day_in_the_words(
    content: Content, area: str, level: Level, words: str
) -> None:
    assert words in content.area(area).anchor(level, Stage.ADOLESCENT)


def test_an_anchor_is_one_sentence_that_can_be_seen_or_heard(content: Content) -> None:
    for area in content.rated:
        for level in WORDED:
            for stage in Stage:
                anchor = area.anchor(level, stage)

                assert anchor.count(".") == 1, anchor
                assert not re.search(r"\b(adequate|appropriate|excellent|acceptable|neglect)", anchor), anchor


def test_an_unborn_baby_is_asked_only_about_what_makes_sense_before_birth(content: Content) -> None:
    asked = [area.id for area in content.areas if area.asked_at(Stage.BEFORE_BIRTH)]

    assert asked == ["health", "home", "safe", "loved", "family-situation"]
    assert all(Stage.BEFORE_BIRTH in area.anchors for area in content.rated if area.id in asked)
    assert len(content.before_birth) >= 10


def test_prompts_for_an_age_come_before_those_for_all(content: Content) -> None:
    food = content.area("food")

    assert food.prompts(Stage.BABY)[: len(food.ask_for[Stage.BABY])] == food.ask_for[Stage.BABY]
    assert food.prompts(Stage.BEFORE_BIRTH) == food.ask


def test_no_sentence_of_ours_uses_a_term_that_blames_or_blurs(content: Content) -> None:
    found = [
        (place, term)
        for place, text in everything(content)
        for term in NEVER_WRITTEN
        if re.search(rf"(?<![\w-]){re.escape(term)}(?![\w-])", re.sub("“[^”]*”", "", text), re.IGNORECASE)
    ]

    assert found == []


def test_the_quick_look_begins_with_danger_and_fills_every_part_once(content: Content) -> None:
    fills = [question.fills for question in content.quick_look]

    assert fills[0] is Fills.SAFETY
    assert fills[-1] is Fills.BY_FRIDAY
    assert sorted(fills) == sorted(Fills)


def test_every_step_says_who_leads_on_what_footing_and_how_it_is_left_again(content: Content) -> None:
    for step in content.steps:
        assert step.footing, step.id
        assert step.questions, step.id
        assert step.down_when, step.id
        assert step.up_when or step.id == "s9-court"


def test_each_way_of_moving_has_its_reasons_and_poverty_never_moves_a_child_up(content: Content) -> None:
    never_up = " ".join(mover.says for mover in content.moves(Way.NEVER_UP)).casefold()
    never_down = " ".join(mover.says for mover in content.moves(Way.NEVER_DOWN)).casefold()

    assert all(mover.id.startswith(mover.way.value) for mover in content.movers)
    assert all(word in never_up for word in ("poverty", "diagnosis", "culture", "disability", "complaint"))
    assert all(word in never_down for word in ("meetings", "tidy house", "promise", "leaving", "caseload"))


def test_the_test_question_is_asked_only_where_disability_is_flagged_and_opens_no_step(content: Content) -> None:
    question = content.decision("dp9")

    assert question.asked_if == "disability"
    assert question.if_yes is not None
    assert question.if_no is not None
    assert (question.if_yes.steps, question.if_no.steps) == ((), ())
    assert "enough for this child’s needs" in question.help


def test_the_reason_for_no_change_may_be_our_own_delay_or_not_known(content: Content) -> None:
    options = [option.id for option in content.decision("dp6").options]

    assert options == ["inability", "unwillingness", "lack-of-resources", "our-own-delay", "not-known"]


def test_every_question_of_act_today_says_who_to_ring_what_to_write_and_when_to_chase(content: Content) -> None:
    for question in content.act_today:
        assert all((question.ring, question.record, question.escalate)), question.id
        assert "one working day" in question.chase, question.id
    assert content.act_question("danger-now").ring[0] == "emergency"


def test_who_was_rung_is_asked_for_in_the_same_words_so_that_together_it_is_written_once(content: Content) -> None:
    lines = dict.fromkeys(one for question in content.act_today for one in question.record)

    for begins in ("Who you rang", "The person who answered", "What you told them", "What they said will happen"):
        assert len([line for line in lines if line.startswith(begins)]) == 1, begins
    assert not [line for line in lines if "who answered and what they said" in line]


@pytest.mark.parametrize("stage", Stage)
def test_every_age_has_a_day_and_a_way_to_be_heard(content: Content, stage: Stage) -> None:
    voice = content.voice(stage)

    assert all((voice.days, voice.parent_days, voice.methods))
    assert not any(day.disabled for day in voice.days)


def test_a_baby_is_watched_and_never_expected_to_speak(content: Content) -> None:
    methods = content.voice(Stage.BABY).methods

    assert "watched" in [method.id for method in methods]
    assert not any(method.needs_speech for method in methods)


def test_a_disabled_child_has_the_day_of_their_age_and_one_of_their_own(content: Content) -> None:
    days = [day.id for day in content.voice(Stage.CHILD, disabled=True).days]

    assert days == ["day-child", "day-disabled"]


def test_every_handling_has_words(content: Content) -> None:
    assert {words.id for words in content.handling} == {handling.value for handling in Handling}


def test_a_fact_that_nobody_confirmed_says_check_locally_and_claims_no_address(content: Content) -> None:
    unconfirmed = [fact for fact in content.facts if fact.mark is Mark.UNCONFIRMED]

    assert unconfirmed
    for fact in unconfirmed:
        assert fact.standing.startswith("Check locally."), fact.id
        assert fact.where is None


def test_only_numbers_clocks_and_thresholds_are_loud(content: Content) -> None:
    for fact in content.facts:
        if fact.id.startswith(("phone-", "clock-")):
            assert fact.loud, fact.id
    assert not any(fact.loud for fact in content.facts if "clements" in fact.source.casefold())
    assert content.fact("section-47").loud
    assert not content.fact("poverty-is-not-neglect").loud


def test_every_clock_has_a_fact_that_is_loud(content: Content) -> None:
    assert all(content.fact(clock.fact).loud for clock in content.clocks)
    assert content.clock("conference").length == 15
    assert content.clock("core-group").length <= load().clock("core-group").length == 10


def test_every_address_is_a_whole_one(content: Content) -> None:
    for fact in content.facts:
        if fact.where:
            assert urlsplit(fact.where).netloc, fact.id


def test_licensed_tools_are_named_and_their_words_are_not_here(content: Content) -> None:
    gcp2 = next(tool for tool in content.tools if tool.id == "gcp2")

    assert gcp2.owner == "NSPCC"
    assert "trained" in gcp2.says


def test_every_kind_of_content_is_named_in_the_guide_for_practice_leads() -> None:
    guide = (HOME.parent / "docs" / "writing-content.md").read_text(encoding="utf-8")
    files = {path.relative_to(HOME / "england").parts[0] for path in (HOME / "england").rglob("*.toml")}

    assert [name for name in sorted(files) if name not in guide] == []


def test_no_fact_lies_about_unused(content: Content) -> None:
    names = {"fact", "facts", "footing"}
    # What only the composed list of factors rests on is used where that is in force, which it is in England.
    used = {text for each in (content, load()) for path, text in strings(each) if names & set(path[1:])}

    assert sorted({fact.id for fact in content.facts} - used - {"front-door-varies"}) == []


@pytest.mark.parametrize("stage", [Stage.BABY, Stage.YOUNG, Stage.CHILD, Stage.ADOLESCENT])
def test_every_rated_area_asks_something_of_its_own_about_each_age(content: Content, stage: Stage) -> None:
    silent = [area.id for area in content.rated if stage not in area.ask_for]

    assert silent == []
