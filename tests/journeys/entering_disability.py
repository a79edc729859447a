"""Types the disability part: two doors, the factors, the test question, the needs, and what services owe."""

from collections.abc import Callable
from functools import partial

from playwright.sync_api import Locator

from pages.parts.areas_needs import HAPPENING
from pages.parts.factor_form import ANSWERS
from pages.parts.test_question import KNOWS
from pathway import applies, summary
from pathway.assessment import Assessment
from pathway.content import Area, Content, Factor
from pathway.disability import Door, FactorJudgement, TestAnswer
from pathway.household import Child
from pathway.plan import Action
from pathway.scales import DoorKind
from tests.journeys.entering import lines, live
from tests.journeys.hand import Hand

DOORS = {
    DoorKind.SUPPORT: ("What they ask for, in their words", "Who asks", "When they asked"),
    DoorKind.WORRY: ("What was seen or measured", "By whom", "When it was seen or measured"),
}


def doors(hand: Hand, record: Assessment, kind: DoorKind) -> None:
    """One of the two doors, for each child for whom it is open."""
    for door in record.doors:
        if door.kind is kind and door.open:
            _to(hand, record, record.child(door.child_id))
            _door(hand, door)


def _to(hand: Hand, record: Assessment, child: Child) -> None:
    hand.part("Disability")
    if sum(applies.disability_open(one) for one in record.children) > 1:
        hand.switch(summary.called(child))


def _door(hand: Hand, door: Door) -> None:
    place, (words, source, on) = hand.keyed(f"door_{door.kind}"), DOORS[door.kind]
    lines(hand, place, {words: door.words, source: door.source})
    if door.on:
        hand.day(on, door.on, within=place)


def factors(hand: Hand, record: Assessment, content: Content, child: Child) -> None:
    """Each factor behind the door of worry, in its order."""
    _to(hand, record, child)
    for factor in content.factors:
        _factor(hand, factor, record.factor(child, factor.id), live(hand, child))


def _factor(hand: Hand, factor: Factor, judged: FactorJudgement, child_id: str) -> None:
    place = hand.keyed(f"unfold_{child_id}_{factor.id}")
    hand.press(f"Open {factor.code}", within=place)
    if judged.answer:
        question = "How do we rate ourselves?" if factor.ours else "What do you find?"
        hand.chips(question, ANSWERS[judged.answer], within=place)
    lines(hand, place, {
        "What was seen, heard or read": judged.words,
        "Who says so, or where it was read": judged.source,
        "What would tell us more": judged.would_tell_more,
    })  # fmt: skip
    if judged.on:
        hand.day("When", judged.on, within=place)
    hand.press(f"Close {factor.code}", within=place)


def tests(hand: Hand, record: Assessment, content: Content, child: Child) -> None:
    """The test question and its twin, by one person after the other, in the part itself."""
    _to(hand, record, child)
    for number, answer in enumerate(record.tests_of(child)):
        _test(hand, content, answer, number, summary.called(child))


def _test(hand: Hand, content: Content, answer: TestAnswer, number: int, name: str) -> None:
    says = ("Answer it", "Ask a second person", "Ask one more person")[min(number, 2)]
    form = hand.add(f"{says}, about {name}", "unfold_")
    lines(hand, form, {"Who answers": answer.by, "If something is clinically justified": answer.authorised_by})
    for id, words in (("acceptable", answer.acceptable), ("enough", answer.enough)):
        lines(hand, form, {content.test_question(id).title: words})
    if answer.knows_impairment is not None:
        hand.chips("Do they know this child’s impairment?", KNOWS[answer.knows_impairment], within=form)
    if answer.on:
        hand.day("Answered on", answer.on, within=form)


def in_areas(hand: Hand, record: Assessment, content: Content) -> Callable[[Area, Child, Locator], None]:
    """What else a disabled child’s column of an area holds: the test question, and in their own area the needs."""
    return partial(_in_area, hand, record, content)


def _in_area(hand: Hand, record: Assessment, content: Content, area: Area, child: Child, column: Locator) -> None:
    if area.id == applies.EXTRA_NEEDS:
        _needs(hand, record, child)
        for action in owed(record, child):
            _owed(hand, action, summary.called(child), live(hand, child))
    answers = record.tests_of(child, area.id)
    if answers:
        hand.open(column.locator("summary").filter(has_text="The test question, in this area"))
    for number, answer in enumerate(answers):
        _test(hand, content, answer, number, summary.called(child))


def _needs(hand: Hand, record: Assessment, child: Child) -> None:
    for need in record.needs_of(child):
        form = hand.add(f"Add a need of {summary.called(child)}", "unfold_")
        lines(hand, form, {
            "What the need is": need.what, "Who meets it": need.who, "How we know": need.how_known,
            "Since when": need.since,
        })  # fmt: skip
        if need.happening:
            hand.choose("Is it happening?", HAPPENING[need.happening], form)
        hand.fold(form)


def owed(record: Assessment, child: Child) -> list[Action]:
    """What services owe this child first of all: it is begun beside their needs and finished in the plan."""
    return [one for one in record.actions if one.service_owes and one.child_ids[:1] == (child.id,)]


def _owed(hand: Hand, action: Action, name: str, child_id: str) -> None:
    form = hand.add(f"Add what a service owes {name}", f"unfold_{child_id}_")
    lines(hand, form, {
        "What is owed and has not come": action.what, "Which service, and who there": action.who,
        "Since when": action.since,
    })  # fmt: skip
    if action.by:
        hand.day("Chase it by", action.by, within=form)
    hand.fold(form)
