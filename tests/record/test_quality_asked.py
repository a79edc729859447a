"""A few questions that only a person can judge: each with why it is asked, and other ones of another record."""

import pytest

from pathway import practice, quality
from pathway.assessment import Assessment
from pathway.content import load
from pathway.evidence import Evidence
from pathway.history import Event
from pathway.meaning import Meaning
from pathway.plan import Action, StepDecision
from pathway.scales import Kind, Leaning, Level, Turn
from pathway.voice import Voice
from tests.families import ASH, BAY, ROWAN, TODAY, empty, judged

CONTENT = load()
ALL = len(quality.CRITERIA)
UNMET = judged(Level.NOT_MET, meaning_six_months="Rowan falls behind.")
SAID = Evidence(
    id="said", words="I do the tea", kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("rowan",), area_ids=("food",)
)
SEEN = SAID.but(id="seen", kind=Kind.SAW, exact=False)
WORKS = SEEN.but(id="works", leaning=Leaning.STRENGTH, child_ids=("rowan", "ash"))
SINCE = empty().but(id="before").keep(ROWAN, judged(Level.NOT_MET))
STEP = StepDecision(child_id="rowan", step_id="s1-consult", taken=True, reason="It is more than we can do.")
ENDED = Event(id="end", what="Help ended.", turn=Turn.HELP_ENDED, when="2024")
AFTER = Event(id="after", what="No food in the house.", when="2025")
FRIDAY = Action(id="act", what="Bring a cot", by_friday=True, child_notices="A cot.")
UNSAFE = judged(Level.NOT_MET, area="safe")
OLD = ROWAN.but(born=ROWAN.born.but(on=TODAY.replace(year=2012)))


def asked(record: Assessment, *earlier: Assessment, most: int = ALL) -> list[quality.Question]:
    return list(quality.questions(record, CONTENT, TODAY, earlier, most))


def of(*kept: object) -> Assessment:
    return empty().keep(ROWAN, UNMET, *kept)  # type: ignore[arg-type]


CASES = {
    "q03-voice": (of(SEEN), of(SAID)),
    "q35-singled-out": (of(ASH, judged(Level.MET, "ash")), of(ASH, judged(Level.NOT_MET, "ash"))),
    "q36-older-children": (of(OLD, UNSAFE), of(UNSAFE)),
    "q37-babies": (of(BAY), of(BAY, SEEN.but(words="A cot is ready.", child_ids=("bay",)))),
    "q14-strengths": (of(ASH, WORKS), of(ASH, WORKS, WORKS.but(id="own", child_ids=("rowan",)))),
    "q08-history-thought-through": (of(ENDED, AFTER), of(AFTER)),
    "q04-day-in-my-life": (of(), of(Voice(id="v", child_id="rowan", day="On Sundays Rowan cooks."))),
    "q26-reason-for-step": (of(STEP), of(STEP.but(reason="Section 17: Rowan will not do well without a service."))),
    "q23-other-explanations": (of(), of(Meaning(child_id="rowan", change_our_mind="Three good weeks."))),
    "q11-impact": (of(UNMET.but(meaning_six_months="")), of()),
    "q28-plan": (of(), of(FRIDAY)),
    "q13-read-together": (of(judged(Level.NOT_MET, area="home")), of()),
    "q25-conclusion": (of(), empty().keep(ROWAN, judged(Level.MET))),
}


@pytest.mark.parametrize("criterion", CASES)
def test_each_question_is_asked_where_the_record_gives_reason_and_not_where_it_does_not(criterion: str) -> None:
    gives, gives_none = CASES[criterion]

    assert criterion in [one.criterion for one in asked(gives)]
    assert criterion not in [one.criterion for one in asked(gives_none)]


def test_whether_it_has_held_is_asked_where_something_is_better_than_last_time() -> None:
    better = empty().keep(ROWAN, judged(Level.MOSTLY_MET))

    assert [one.criterion for one in asked(better, SINCE)] == ["q45-held"]
    assert asked(better) == []


def test_what_is_said_to_be_asked_of_a_person_is_asked_and_nothing_else_is() -> None:
    assert {*CASES, "q45-held"} == {one.id for one in quality.CRITERIA if one.asked}


def test_an_older_child_is_asked_about_for_what_they_do_or_are_blamed_for_and_not_for_hunger() -> None:
    def raised(*kept: object) -> list[str]:
        return [one.because for one in asked(of(OLD, *kept)) if one.criterion == "q36-older-children"]

    assert raised() == []
    assert raised(judged(Level.NOT_MET, area="routines"))
    assert raised(UNMET.but(meaning_now="Rowan is choosing to eat out."))
    assert [one.split(":")[0] for one in raised(UNSAFE)] == [CONTENT.area("safe").title]


@pytest.mark.parametrize("spoken", ["at weekends", "Saturdays", "on Sunday", "Thursday to Sunday", "Fri–Mon",
                                    "Friday until Monday", "Sat-Sun", "from Thurs to Tues"])  # fmt: skip
def test_a_weekend_is_understood_however_it_is_said_and_wherever_it_stands(spoken: str) -> None:
    text = f"Alone {spoken}."
    places = (
        UNMET.but(how_often=text), SEEN.but(words=text), SEEN.but(words=text, child_ids=()),
        Voice(id="v", child_id="rowan", observed=text), Meaning(child_id="rowan", worried=text),
        Event(id="e", what=text),
    )  # fmt: skip
    for place in places:
        assert "q04-day-in-my-life" not in [one.criterion for one in asked(of(place))], place


@pytest.mark.parametrize("spoken", ["Monday to Friday", "Mon–Thurs", "in the sun", "sat on the step", "Fri and Mon"])
def test_days_of_the_week_alone_and_a_brothers_weekend_are_none(spoken: str) -> None:
    assert "q04-day-in-my-life" in [one.criterion for one in asked(of(SEEN.but(words=f"Alone {spoken}.")))]
    theirs = SEEN.but(words="Alone at weekends.", child_ids=("ash",))
    assert "q04-day-in-my-life" in [one.criterion for one in asked(of(ASH, theirs)) if one.child_id == "rowan"]


def test_what_a_step_rests_on_is_asked_of_each_child_and_is_one_matter_of_a_few() -> None:
    both = of(ASH, judged(Level.NOT_MET, "ash"), STEP, STEP.but(child_id="ash"))
    law = [one.child_id for one in asked(both) if one.criterion == "q26-reason-for-step"]
    first = [one.criterion for one in asked(both)].index("q26-reason-for-step")
    matters = len({one.criterion for one in asked(both, most=first + 1)})

    assert law == ["rowan", "ash"]
    assert len(asked(both, most=first + 1)) == matters + 1 == first + 2


def test_few_are_asked_each_about_another_matter_and_the_same_of_the_same_record() -> None:
    record = of(ASH, SEEN, WORKS, ENDED, AFTER)
    few = asked(record, most=3)

    assert len(few) == 3
    assert len({one.criterion for one in few}) == 3
    assert few == asked(record)[:3] == asked(record, most=3)


def test_an_empty_record_is_asked_nothing() -> None:
    assert asked(empty()) == []
    assert asked(empty().keep(ROWAN, BAY)) == []


@pytest.mark.parametrize("family", practice.families(), ids=lambda one: one.name)
def test_each_question_says_why_it_is_asked_in_words_of_ours(family: practice.Family) -> None:
    newest = family.newest
    questions = asked(newest, *family.assessments[:-1])
    names = [child.name.split()[0] for child in newest.children]

    assert len(questions) > 3
    for one in questions:
        assert one.says.endswith("?")
        assert one.because.endswith(".")
        assert not any(name in one.says + one.because for name in names)
