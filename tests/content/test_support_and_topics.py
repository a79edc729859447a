"""What stands beside the factors: support, test questions, communication, topics, a young person’s own part."""

import re

import pytest

from pathway import plain
from pathway.content import Content, load
from pathway.content.content import by_id
from pathway.scales import Stage
from tests import areas

TOPICS = ("singled-out", "secondary-carers", "older-children", "exploitation", "young-carer", "closing")


@pytest.fixture(scope="module", params=areas.ALL)
def content(request: pytest.FixtureRequest) -> Content:
    return load(local=request.param)


def test_behind_the_door_of_support_stand_the_rights_each_with_whom_to_ask(content: Content) -> None:
    rights = {right.id: right for right in content.rights}

    assert {
        *("right-assessment", "right-practical-services", "right-parent-carer", "right-young-carer"),
        *("right-short-breaks", "right-education-plan"),
    } <= set(rights)
    for right in rights.values():
        assert right.ask.startswith("Ask "), right.id
        assert right.facts, right.id


def test_a_request_for_help_is_never_worded_as_a_suspicion(content: Content) -> None:
    for right in content.rights:
        words = f"{right.title} {right.says}".casefold()
        assert not any(word in words for word in ("neglect", "concern", "worry", "risk", "harm")), right.id


def test_in_oxfordshire_support_has_its_own_service_and_harm_the_same_front_door() -> None:
    right = by_id(load(local="oxfordshire").rights, "right-assessment")

    assert "Children’s Disability Service" in right.ask
    assert "MASH" in right.ask
    assert "Oxfordshire" not in by_id(load().rights, "right-assessment").ask


def test_a_mark_on_a_child_who_does_not_move_is_an_injury_and_never_a_sign_among_others(content: Content) -> None:
    assert "Act today" in content.signs[0].says
    assert "injury" in content.signs[0].says
    assert len(content.signs) >= 12


def test_the_test_question_is_two_questions_with_the_limits_of_both(content: Content) -> None:
    limits = " ".join(limit.says for limit in content.test_limits)

    assert [question.id for question in content.test_questions] == ["acceptable", "enough"]
    assert content.test_question("acceptable").title == content.decision("dp9").question
    for limit in (
        "who authorised it",
        "one missed dose",
        "never faults a parent",
        "second person",
        "no door by itself",
    ):
        assert limit in limits, limit


def test_how_a_child_says_yes_no_stop_and_hurt_is_to_be_found_out(content: Content) -> None:
    asked = [prompt.id for prompt in content.communication]

    assert asked[:5] == ["find-yes", "find-no", "find-stop", "find-hurt", "find-more"]
    assert "guess apart" in by_id(content.communication, "find-not-understood").says
    assert "is not a no" in by_id(content.communication, "find-again").says


def test_every_topic_is_whole_and_in_order(content: Content) -> None:
    assert tuple(topic.id for topic in content.topics) == TOPICS
    for topic in content.topics:
        assert min(map(len, (topic.prompts, topic.concern, topic.strength, topic.next))) >= 3, topic.id
        assert topic.facts, topic.id
        assert topic.if_yes, topic.id


def test_exploitation_is_harm_to_the_child_and_leads_to_the_front_door_the_same_day(content: Content) -> None:
    topic = content.topic("exploitation")

    assert [each.id for each in content.topics if each.harm] == ["exploitation"]
    assert topic.if_yes is not None
    assert topic.if_yes.steps == ("s4-front-door", "s1-consult")
    assert "harm done to the child" in topic.says
    assert "not a choice the child made" in topic.says
    assert "today" in topic.if_yes.says


def test_no_other_topic_leads_past_talking_it_over(content: Content) -> None:
    led = {topic.id: topic.if_yes.steps for topic in content.topics if topic.if_yes and not topic.harm}

    assert led == {
        "singled-out": ("s1-consult",),
        "secondary-carers": ("s1-consult",),
        "older-children": ("s1-consult",),
        "young-carer": ("s2-early-help",),
        "closing": (),
    }


def test_closing_says_that_coming_to_sessions_is_not_change(content: Content) -> None:
    assert "Coming to sessions is not change" in content.topic("closing").says


def test_good_care_of_the_others_does_not_cancel_that_one_child_is_singled_out(content: Content) -> None:
    route = content.topic("singled-out").if_yes

    assert route is not None
    assert "does not cancel it" in route.says


@pytest.mark.parametrize("stage", [Stage.CHILD, Stage.ADOLESCENT])
def test_a_child_old_enough_is_asked_eight_open_questions_of_their_own(content: Content, stage: Stage) -> None:
    prompts = content.own_prompts_at(stage)

    assert len(prompts) == 8
    assert all(prompt.question.endswith("?") for prompt in prompts)
    assert "not want" in prompts[6].question
    assert re.search(r"first if (we|I) can", prompts[6].help), "no secret is promised, and no sure warning"


def test_no_question_of_a_childs_own_part_puts_the_answer_into_their_mouth(content: Content) -> None:
    leading = ("hit", "hurt", "neglect", "mother", "father", "parents", "stepfather", "drugs", "don’t you", "isn’t")

    for prompt in content.own_prompts:
        words = f"{prompt.question} {prompt.help}".casefold()
        assert not any(word in words for word in leading), prompt.id


def test_younger_children_have_shorter_words_of_their_own(content: Content) -> None:
    young, older = content.own_prompts_at(Stage.CHILD), content.own_prompts_at(Stage.ADOLESCENT)

    assert not {prompt.id for prompt in young} & {prompt.id for prompt in older}
    longest = max(len(word) for prompt in young for word in prompt.question.strip("?").split())
    assert longest <= len("something")
    assert content.own_prompts_at(Stage.BABY) == ()


# Every word to avoid of domain 12, line by line, as somebody might type it.
AVOIDED = [
    *("DNA", "failed to attend", "mum", "dad", "failed to", "disguised compliance", "hard to reach", "non-engaging"),
    *("attention-seeking", "LAC", "placement", "contact sessions", "siblings", "respite", "open case"),
    *("suffers from", "wheelchair-bound", "special needs", "normal child", "handicapped", "dumb", "retarded"),
    *("non-verbal", "challenging behaviour", "toxic trio", "dysfunctional", "chaotic family", "problem family"),
    *("cycle of deprivation", "that estate", "lifestyle choice", "promiscuous", "streetwise", "young lady"),
    *("young man", "good enough", "monitor", "offer support", "engage with", "historical", "absconded"),
    *("domestic incident", "learning difficulties"),
    *("choosing to", "not engaging", "did not attend", "monitoring", "part of the condition", "failed appointment"),
    *("no-show", "contact visit", "wheelchair bound", "troubled family", "young men", "hard to engage"),
]


@pytest.mark.parametrize("phrase", AVOIDED)
def test_a_word_that_blames_or_blurs_has_another_to_offer(content: Content, phrase: str) -> None:
    offers = plain.found(f"She wrote {phrase}, and went on.", content)

    assert offers, phrase
    assert plain.phrase(offers[0], f"She wrote {phrase}, and went on.") in offers[0].phrases
    assert all(one.instead and one.because.endswith(".") for one in offers)


@pytest.mark.parametrize(
    "words",
    ["Rowan was in contact with the school", "in any case", "a support worker came", "the disabled child next door",
     "The family’s home", "He was placed second", "They live on the estate"],
)  # fmt: skip
def test_plain_words_that_only_look_alike_are_left_in_peace(content: Content, words: str) -> None:
    assert plain.found(words, content) == ()


def test_what_is_offered_instead_is_not_itself_a_word_to_avoid(content: Content) -> None:
    avoided = {phrase for word in content.plain_words for phrase in word.phrases if " " in phrase}

    for word in content.plain_words:
        for phrase in avoided:
            assert phrase not in f"{word.instead} {word.because}".casefold(), (word.id, phrase)
