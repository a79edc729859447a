"""A pack’s faults in what stands beside the factors: each is said once, where it was made, with its remedy."""

from pathlib import Path

import pytest

from pathway.content import check

from .conftest import Change

BREAKS = {
    "a right says nobody to ask": (
        ("disability/rights.toml", 'ask = "Ask the council’s disabled', '# ask = "Ask the council’s disabled'),
        ("rights right-assessment, ask", "“ask” is missing", "ask ="),
    ),
    "a right rests on nothing known": (
        ("disability/rights.toml", 'facts = ["short-breaks-duty"]', 'facts = ["short-breaks"]'),
        ("rights right-short-breaks, facts", "“short-breaks” is not among the facts", "Correct"),
    ),
    "a sign rests on nothing known": (
        ("disability/signs.toml", '"aids-not-used"]', '"aids-unused"]'),
        ("signs sign-equipment, facts", "“aids-unused” is not among the facts", "Correct"),
    ),
    "a sign is named twice": (
        ("disability/signs.toml", 'id = "sign-rough"', 'id = "sign-restraint"'),
        ("signs sign-restraint", "is used already", "id of its own"),
    ),
    "a limit has a straight quote": (
        ("disability/test-question.toml", "If they answer differently", "If they don't agree"),
        ("test_limits two-people, says", "straight quote", "’"),
    ),
    "the second test question is gone": (
        ("disability/test-question.toml", 'id = "enough"', 'id = "sufficient"'),
        ("test_questions", "There is no “enough”", "Add it"),
    ),
    "what to find out is empty": (
        ("disability/communication.toml", "More, and I like this: what brings it out?", ""),
        ("communication find-more, says", "“says” is empty", "Write a sentence"),
    ),
    "a prompt that a rule asks for is gone": (
        ("prompts.toml", 'id = "one-source"', 'id = "single-source"'),
        ("prompts", "There is no “one-source”", "Add it"),
    ),
    "a prompt stands on no page": (
        ("prompts.toml", 'at = ["area"]', "at = []"),
        ("prompts money-or-care, at", "nothing in “at”", "Write at least one"),
    ),
    "a prompt rests on nothing known": (
        ("prompts.toml", 'facts = ["poverty-is-not-neglect"]', 'facts = ["poverty"]'),
        ("prompts money-or-care, facts", "“poverty” is not among the facts", "Correct"),
    ),
    "a vague word is named twice": (
        ("vague-words.toml", '"ensures", ', '"ensures", "Monitor", '),
        ("vague_words make-sure", "“Monitor” is named already, in watch-over", "one of the two"),
    ),
    "a gap of a sentence has no question": (
        ("frames.toml", "Because …, {child} …, seen by …", "Because …, {child} … and …, seen by …"),
        ("frames because, asks", "not one question for each “…”", "in the same order"),
    ),
    "a sentence has a bracket for somebody unknown": (
        ("frames.toml", "{child} could …", "{adult} could …"),
        ("frames worry, begins", "stands for nothing", "Write {child}"),
    ),
    "a topic leads to no step there is": (
        ("topics.toml", 'steps = ["s4-front-door", "s1-consult"]', 'steps = ["s4-front", "s1-consult"]'),
        ("topics exploitation, if_yes, steps", "“s4-front” is not among the steps", "Correct the id"),
    ),
    "harm leads nowhere": (
        ("topics.toml", 'steps = ["s4-front-door", "s1-consult"]\n', ""),
        ("topics exploitation, if_yes", "leads to no step", "Add if_yes"),
    ),
    "a topic asks nothing": (
        ("topics.toml", "harm = true\n", "harm = true\nask = []\n"),
        ("topics exploitation, ask", "is not a name", "take it out"),
    ),
    "a topic that a rule raises is gone": (
        ("topics.toml", 'id = "closing"', 'id = "ending"'),
        ("topics", "There is no “closing”", "Add it"),
    ),
    "a topic blames": (
        ("topics.toml", "The child says that it is nothing.", "The child is streetwise."),
        ("topics exploitation, concern", "“streetwise” is a term to avoid", "exploited"),
    ),
    "a question is for an age that is none": (
        ("voice/own.toml", 'stages = ["adolescent"]', 'stages = ["teenager"]'),
        ("own_prompts own-day, stages", "“teenager” is not one of the words", "adolescent"),
    ),
    "a question is for nobody": (
        ("voice/own.toml", 'stages = ["adolescent"]', "stages = []"),
        ("own_prompts own-day, stages", "nothing in “stages”", "Write at least one"),
    ),
    "a word to avoid has no other": (
        ("plain-words.toml", 'instead = "“was not brought”, by whom', '# instead = "“was not brought”, by whom'),
        ("plain_words was-not-brought, instead", "“instead” is missing", "instead ="),
    ),
    "a word to avoid is named twice": (
        ("plain-words.toml", '"hard to reach", ', '"hard to reach", "Streetwise", '),
        ("plain_words not-yet-found-a-way", "“Streetwise” is named already, in used-by-others", "one of the two"),
    ),
    "a word to avoid would be found everywhere": (
        ("plain-words.toml", '"hard to reach", ', '" ", '),
        ("plain_words not-yet-found-a-way, phrases", "stray white space", "Take out"),
    ),
    "nothing is avoided": (
        (
            "plain-words.toml",
            'phrases = ["historical", "historically", "historic concerns", "historic abuse"]',
            "phrases = []",
        ),
        ("plain_words when-it-was, phrases", "nothing in “phrases”", "Write at least one"),
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_fault_is_said_where_it_was_made_and_with_what_to_do(name: str, data: Path, change: Change) -> None:
    (file, old, new), (place, says, remedy) = BREAKS[name]
    change(f"england/{file}", old, new)

    faults = check(data / "england")

    assert len(faults) == 1, [str(fault) for fault in faults]
    assert faults[0].file in (f"england/{file}", "england")
    assert place in faults[0].place
    assert says in faults[0].says
    assert remedy in faults[0].remedy


@pytest.mark.parametrize("list_name", ["prompts", "concern", "strength", "next"])
def test_a_topic_without_one_of_its_four_lists_is_a_fault(list_name: str, data: Path) -> None:
    file = data / "england" / "topics.toml"
    before, start, rest = file.read_text(encoding="utf-8").partition(f"\n{list_name} = [\n")
    file.write_text(f"{before}\n{list_name} = [\n{rest[rest.index(']') :]}", encoding="utf-8")
    assert start

    faults = check(data / "england")

    assert [fault.place for fault in faults] == [f"topics singled-out, {list_name}"], [str(fault) for fault in faults]


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("disability/rights.toml", "rights"),
        ("disability/signs.toml", "signs"),
        ("disability/communication.toml", "communication"),
        ("voice/own.toml", "own_prompts"),
        ("plain-words.toml", "plain_words"),
        ("vague-words.toml", "vague_words"),
        ("frames.toml", "frames"),
    ],
)
def test_a_pack_that_stands_alone_may_not_be_without_one_of_these(data: Path, file: str, kind: str) -> None:
    (data / "england" / file).unlink()

    faults = check(data / "england")

    assert {fault.place for fault in faults} == {kind}
    assert any("nothing of this kind" in fault.says for fault in faults)


def test_a_pack_that_stands_alone_may_not_be_without_factors(data: Path) -> None:
    (data / "england" / "disability" / "factors.toml").unlink()

    assert {fault.place for fault in check(data / "england")} == {"factors", "factor_lists"}


def test_a_child_of_an_age_with_no_question_of_their_own_is_a_fault(data: Path) -> None:
    file = data / "england" / "voice" / "own.toml"
    words = file.read_text(encoding="utf-8").replace('stages = ["child"]', 'stages = ["adolescent"]')
    file.write_text(words, encoding="utf-8")

    faults = check(data / "england")

    assert ["“child”" in fault.says and fault.place == "own_prompts" for fault in faults] == [True]
