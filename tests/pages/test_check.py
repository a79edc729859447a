"""Check and finish: all that is missing is shown at once with its place, and none of it stands in the way."""

from pathlib import Path

import pytest

from pathway import practice, quality
from pathway.assessment import Assessment
from pathway.gaps import gaps
from pathway.household import Adult
from pathway.meaning import Meaning
from pathway.plan import Action
from pathway.safety import SafetyAnswer, SafetyCheck
from pathway.scales import Answer, Level, SignOff
from tests.families import ASH, NOW, empty, judged, seen
from tests.pages.screen import Screen, database


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def test_every_gap_is_a_link_to_its_own_place() -> None:
    from pages.parts import session

    screen = Screen.of(seen(), "assess/check")
    found = gaps(screen.record, session.content(), session.today())
    links = screen.links()

    assert found
    for gap in found:
        wanted = [f"child={gap.child_id}"] if gap.child_id else []
        wanted += [f"area={gap.place.area_id}"] if gap.place.area_id else []
        assert any(
            page == gap.place.page and all(part in query for part in wanted) and says.endswith(gap.says.split(" ")[-1])
            for says, page, query in links
        ), gap


def test_what_is_left_is_said_in_the_names_of_the_parts_and_not_as_a_number() -> None:
    words = Screen.of(seen(), "assess/check").words
    sentence = next(line for line in words.splitlines() if "What is left" in line)

    assert "Areas of care" in sentence
    assert "Plan" in sentence
    assert not any(character.isdigit() for character in sentence)


def test_it_can_be_said_to_be_finished_with_everything_missing_and_words_for_the_supervisor() -> None:
    screen = Screen.of(seen(), "assess/check").press("finish.say")
    event = screen.record.sign_offs[-1]
    screen.set(f"sign_offs.{event.id}.words", "Two visits still to come")

    assert event.kind is SignOff.SUBMITTED
    assert event.by.name == "Pat Example"
    assert screen.record.sign_offs[-1].words == "Two visits still to come"


def test_what_is_missing_about_danger_is_never_named_after_an_action_of_the_plan_that_has_the_same_id() -> None:
    yes = SafetyAnswer(question_id="danger-now", answer=Answer.YES)
    record = seen()
    record = record.keep(
        Action(id=record.id, what="Bring a cot"),
        SafetyCheck(id=record.id, at=NOW, answers=(yes,)),
        SafetyCheck(id="of-visit", at=NOW, contact_id="visit", answers=(yes,)),
    )
    calls = [says for says, page, _ in Screen.of(record, "assess/check").links() if page == "safety" and "call" in says]
    actions = [says for says, page, _ in Screen.again(record.id, "assess/check").links() if "does this action" in says]

    assert len(set(calls)) == 2
    assert not any("cot" in says for says in calls)
    assert all(says.startswith("Bring a cot") for says in actions)
    assert actions


def test_a_box_for_what_is_left_is_promised_only_for_when_it_opens() -> None:
    screen = Screen.of(seen(), "assess/check")
    before = screen.words
    after = screen.press("finish.say")

    assert "once you have said that it is finished, a box opens" in before
    assert "say below" not in before
    assert after.has(f"sign_offs.{after.record.sign_offs[-1].id}.words")


def test_opening_it_again_is_recorded_and_asks_for_the_reason() -> None:
    screen = Screen.of(seen(), "assess/check").press("finish.say").press("finish.reopen")
    asked = "Write why it was opened again" in screen.words
    screen.set(f"sign_offs.{screen.record.sign_offs[-1].id}.words", "A call from the school")

    assert asked
    assert "Write why it was opened again" not in screen.words
    assert [event.kind for event in screen.record.sign_offs] == [SignOff.SUBMITTED, SignOff.REOPENED]
    assert screen.record.sign_offs[-1].words == "A call from the school"
    assert screen.has("finish.say")


def test_a_word_that_would_be_passed_on_is_shown_with_its_place_and_stands_in_nobodys_way() -> None:
    written = judged(Level.NOT_MET, meaning_now="Rowan is choosing to stay out.")
    screen = Screen.of(seen().keep(written), "assess/check")

    assert "Words to look at once more" in screen.words
    assert any(
        "choosing to" in says and page == "area" and "area=food" in query for says, page, query in screen.links()
    )
    assert "finish" in " ".join(button.key or "" for button in screen.app.button)
    assert "Words to look at once more" not in Screen.of(seen().but(id="other"), "assess/check").words


# What a reader will ask

ASKS = "What a reader will ask"
ONE = "Rowan comes down at seven and finds nothing to eat, and goes to school without a coat."


def asked_of(record: Assessment) -> tuple[quality.Finding, ...]:
    """What is found in a record, without what the page says already."""
    from pages.parts import session

    found = quality.findings(record, session.content(), session.today())
    return tuple(one for one in found if not one.also_missing)


def opened(record: Assessment) -> Screen:
    """Check and finish with every part of what a reader will ask unfolded."""
    screen = Screen.of(record, "assess/check")
    for page in dict.fromkeys(one.place.page for one in asked_of(record)):
        if screen.has(f"unfold.button.asks-{page}"):
            screen = screen.press(f"unfold.button.asks-{page}")
    return screen


def test_what_a_reader_will_ask_leads_to_its_place_and_stands_before_finishing() -> None:
    record = seen().keep(judged(Level.PARTLY_MET, meaning_now="Rowan is hungry."))
    screen = opened(record)
    links = screen.links()

    assert asked_of(record)
    for one in asked_of(record):
        query = "&".join(
            f"{name}={id}" for name, id in (("area", one.place.area_id), ("child", one.place.child_id)) if id
        )
        assert any(one.says in says and page == one.place.page and query in rest for says, page, rest in links), one
    assert screen.words.index(ASKS) < screen.words.index("\nFinish")


def test_what_is_named_as_missing_is_not_said_a_second_time_as_a_finding() -> None:
    record = seen().keep(judged(Level.NOT_MET, area="home"), judged(Level.NOT_MET))
    screen = opened(record)
    says = [words for words, _, _ in screen.links()]

    assert any(words.endswith("say what this means for the child now") for words in says)
    assert not any("What it means for this child now is not said" in words for words in says)


def test_two_children_with_one_text_are_asked_about_with_the_words_that_show_it() -> None:
    both = (Meaning(child_id="rowan", life=ONE), Meaning(child_id="ash", life=ONE.replace("Rowan", "Ash")))
    screen = Screen.of(empty().keep(*seen().children, *both), "assess/check")

    assert any(
        says.startswith("Ash: Much of this is written") and page == "meaning" for says, page, _ in screen.links()
    )
    assert "Ash comes down at seven" in screen.words


def test_questions_for_a_person_are_few_and_each_says_why_it_is_asked() -> None:
    screen = Screen.of(practice.family("marsh").newest, "assess/check")
    after = screen.words.split("What only a person can judge")[1]

    assert 1 <= after.count("Why it is asked: ") <= 3
    assert "Tyler Marsh: Is this child treated otherwise" in "\n".join(says for says, _, _ in screen.links())


def test_many_findings_are_folded_part_by_part_and_few_lie_open() -> None:
    many = Screen.of(practice.family("marsh").newest, "assess/check")
    family = [one.says for one in asked_of(practice.family("marsh").newest) if one.place.page == "family"]
    folded = [says for says, _, _ in many.links()]
    unfolded = [says for says, _, _ in many.press("unfold.button.asks-family").links()]
    few = Screen.of(empty().but(id="few").keep(ASH, judged(Level.MET, "ash")), "assess/check")

    assert not any(says.endswith(family[-1]) for says in folded)
    assert any(says.endswith(family[-1]) for says in unfolded)
    assert not many.has("unfold.button.asks-history"), "one finding alone is not hidden behind a button"
    assert not few.has("unfold.button.asks-voice")
    assert any("No day in this child" in says for says, _, _ in few.links())


def test_where_nothing_is_found_it_is_said_that_a_person_has_to_read_it() -> None:
    screen = Screen.of(empty(), "assess/check")

    assert ASKS in screen.words
    assert "a person has to say" in screen.words
    assert "What only a person can judge" not in screen.words
    assert "a person has to say" not in Screen.of(practice.family("kai").newest, "assess/check").words


def test_names_and_words_that_look_like_markup_are_shown_as_they_were_typed() -> None:
    adult = Adult(id="x", name="**Lee** [here](https://example.org)", own_view="<b>Not yet</b>")
    record = empty().keep(ASH, judged(Level.MET, "ash"), adult)
    screen = Screen.of(record, "assess/check")
    (label,) = [says for says, _, _ in screen.links() if "Named here and not spoken to" in says]

    assert "**Lee**" not in label
    assert "](https://" not in label
    assert "&lt;b&gt;Not yet&lt;/b&gt;" in screen.words
