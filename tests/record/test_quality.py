"""What a reader would ask is found where it is so and nowhere else: every finding has a case for each of the two."""

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from pathway import quality
from pathway.assessment import Assessment, Keepable
from pathway.content import load
from pathway.disability import Door, FactorJudgement, TestAnswer
from pathway.evidence import ChildSeen, Contact, Evidence
from pathway.given import FamilyTold, Given
from pathway.history import Appointment, Event
from pathway.household import Adult, Child, Circumstances, Identity
from pathway.meaning import Meaning
from pathway.meetings import Meeting, View
from pathway.people import AdultServiceSaid, AgencyAsked, Supervision
from pathway.plan import Action, Goal, Plan, StepDecision
from pathway.quality import adults, children, copied, disabled, judged, past, planned, shared
from pathway.quality.finding import Finding, Look
from pathway.quality.findings import PAGES, RULES, Rule
from pathway.scales import (
    Agreement,
    Answer,
    Basis,
    Brought,
    DoorKind,
    FactorAnswer,
    Handling,
    Impairment,
    Kind,
    Leaning,
    Level,
    Replied,
    Result,
    Turn,
)
from pathway.topics import TopicNote
from pathway.voice import Communication, Voice
from tests.families import ASH, AUTHOR, BAY, MORGAN, NOW, ROWAN, TODAY, WREN, empty
from tests.families import judged as level

CONTENT = load()
VISIT = Contact(id="visit", on=date(2026, 3, 3), children=(ChildSeen(child_id="rowan", seen=True, alone=True),))
UNMET = level(Level.NOT_MET)
HOME = "The kitchen is cold in the morning and Rowan finds the cupboard empty before school on most days."
ROOM = "Upstairs the window has no glass, so whoever sleeps under it wakes early and coughs through breakfast."
DISABLED = ROWAN.but(impairment=Impairment.YES)
TALKS = ASH.but(impairment=Impairment.YES)


def of(*kept: Keepable) -> Assessment:
    """Rowan, with an area that is not met, and whatever else."""
    return empty().keep(ROWAN, UNMET, *kept)


def met(*kept: Keepable) -> Assessment:
    """Rowan and Morgan, and nothing that worries."""
    return empty().keep(ROWAN, MORGAN, level(Level.MET), *kept)


def piece(id: str = "one", **more: object) -> Evidence:
    """Something known about Rowan and food."""
    given = {"id": id, "words": "An empty cupboard.", "child_ids": ("rowan",), "area_ids": ("food",), **more}
    return Evidence.model_validate(given)


def voice(child: str = "rowan", **more: object) -> Voice:
    return Voice.model_validate({"id": f"voice-{child}", "child_id": child, **more})


def act(**more: object) -> Action:
    return Action.model_validate({"id": "act", "what": "Bring a cot", "who": "Sam", "by_friday": True, **more})


def before(*kept: Keepable, days: int = 90) -> Assessment:
    """An assessment of the same family, some days before."""
    then = TODAY - timedelta(days=days)
    return empty().but(id=f"before-{days}").keep(ROWAN, Contact(id=f"then-{days}", on=then), *kept)


@dataclass(frozen=True)
class Case:
    """A finding, where it is so, and where it is not."""

    rule: Rule
    says: str
    fires: Assessment
    silent: Assessment
    earlier: Sequence[Assessment] = ()


FOOD = CONTENT.area("food").title
TWO = empty().keep(ROWAN, ASH, level(Level.MET))
DECIDED = StepDecision(child_id="rowan", step_id="s1-consult", taken=True, reason="Help is not enough by itself.")
WORRY = Door(child_id="rowan", kind=DoorKind.WORRY, words="Sore hips.")
TESTED = TestAnswer(id="t1", child_id="rowan", by="School", acceptable="No.", enough="No.")
FACTORS = tuple(
    FactorJudgement(child_id="rowan", factor_id=factor.id, answer=FactorAnswer.NO_CONCERN) for factor in CONTENT.factors
)
BOTH = {"services_would_fix": "The damp.", "services_would_not_fix": "Who is awake."}
SAID = voice(wants="A bed of my own.")
LATER = TODAY - timedelta(days=1)
HARM = TopicNote(
    child_id="rowan", holds=Answer.YES, by_whom="Morgan", topic_id=next(one.id for one in CONTENT.topics if one.harm)
)


def own_text(child: str, text: str) -> Assessment:
    """Rowan’s and Ash’s judgement of food, the second with this text."""
    mine = level(Level.NOT_MET, meaning_now=HOME)
    return empty().keep(ROWAN, ASH, mine, level(Level.NOT_MET, child, meaning_now=text))


CASES: tuple[Case, ...] = (
    # Each child by themselves
    Case(children.own_assessment, "No area of care is looked at", TWO, TWO.keep(level(Level.NOT_KNOWN_YET, "ash"))),
    Case(
        children.seen_alone, "No visit says that this child was seen",
        empty().keep(ROWAN, VISIT.but(children=())), empty().keep(ROWAN, VISIT),
    ),
    Case(
        children.seen_alone, "seen without the adults",
        empty().keep(ROWAN, VISIT.but(children=(ChildSeen(child_id="rowan", seen=True, alone=False),))),
        empty().keep(ROWAN, VISIT),
    ),
    Case(
        children.seen_alone, "last seen without the adults more than six weeks",
        empty().keep(ROWAN, VISIT.but(on=date(2026, 1, 3)), Contact(id="new", on=TODAY)),
        empty().keep(ROWAN, VISIT, Contact(id="new", on=TODAY)),
    ),
    Case(
        children.seen_alone, "last seen more than six weeks",
        empty().keep(WREN, VISIT.but(on=date(2026, 1, 3), children=(ChildSeen(child_id="wren", seen=True),)),
                     Contact(id="new", on=TODAY)),
        empty().keep(WREN, VISIT.but(children=(ChildSeen(child_id="wren", seen=True),))),
    ),
    Case(children.heard, "Nothing this child said", of(), of(voice(observed="Rowan set out four plates."))),
    Case(
        children.heard_when, "on which day", of(voice(observed="Rowan drew.")),
        of(VISIT, voice(observed="Rowan drew.", contact_id="visit")),
    ),
    Case(
        children.heard_in_their_own_way, "would fit any child",
        of(voice(observed="Rowan presented as happy.")),
        of(voice(observed="Rowan set out four plates and counted them.")),
    ),
    Case(children.answered_to_the_child, "What this child wants is written", of(SAID), of(SAID.but(told="On Friday."))),
    Case(children.day_in_their_life, "No day in this child’s life", of(), of(voice(day="Up at six."))),
    Case(
        children.communicates, "It is not said how", of(TALKS, level(Level.MET, "ash")),
        of(TALKS, level(Level.MET, "ash"), Communication(child_id="ash", says_yes="Looks up.")),
    ),
    Case(
        children.communicates, "what they do not do",
        of(TALKS.but(communicates_by="Non-verbal")), of(TALKS.but(communicates_by="Looks up for yes")),
    ),
    Case(
        children.identity, "this child’s culture", of(), of(ROWAN.but(identity=Identity(culture="Welsh"))),
    ),
    Case(
        children.identity, "of any of the children",
        TWO.keep(level(Level.MET, "ash")),
        TWO.keep(level(Level.MET, "ash"), *(one.but(identity=Identity(faith="None")) for one in (ROWAN, ASH))),
    ),
    Case(
        children.interpreted, "language other than English",
        of(MORGAN.but(identity=Identity(first_language="Polish"))),
        of(MORGAN.but(identity=Identity(first_language="Polish", interpreter="Yes, at both visits"))),
    ),
    # Words that stand twice
    Case(
        copied.copied_between, "written of a brother or sister",
        own_text("ash", HOME.replace("Rowan", "Ash")),
        own_text("ash", ROOM),
    ),
    Case(
        copied.same_as_last, "same as in the assessment before",
        of(level(Level.NOT_MET, meaning_now=HOME)), of(level(Level.NOT_MET, meaning_now=ROOM)),
        (before(level(Level.NOT_MET, meaning_now=HOME)),),
    ),
    # The adults
    Case(adults.spoken_to, "what is known of this adult", of(MORGAN), of(MORGAN.but(spoken_to=Answer.YES))),
    Case(
        adults.spoken_to, "a reason is given: does it still hold?", of(MORGAN.but(own_view="Not yet: away at sea.")),
        of(MORGAN.but(spoken_to=Answer.YES, own_view="It is the damp.")),
    ),
    Case(
        adults.spoken_to, "ask the front door before anybody does", of(MORGAN, HARM),
        of(MORGAN.but(spoken_to=Answer.YES), HARM),
    ),
    Case(adults.only_one_adult, "Only one adult", of(MORGAN), of(MORGAN, Adult(id="lee", name="Lee"))),
    Case(
        adults.own_view, "their own words for why", of(MORGAN.but(agreement=Agreement.DISAGREES)),
        of(MORGAN.but(agreement=Agreement.DISAGREES, own_view="It is the damp.")),
    ),
    Case(
        adults.own_view, "how they see it", of(MORGAN.but(spoken_to=Answer.YES)),
        of(MORGAN.but(spoken_to=Answer.YES, own_view="It is the damp.", agreement=Agreement.AGREES)),
    ),
    Case(
        adults.own_view, "whether they agree", of(MORGAN.but(spoken_to=Answer.YES, own_view="It is the damp.")),
        of(MORGAN.but(spoken_to=Answer.YES, own_view="It is the damp.", agreement=Agreement.AGREES_IN_PART)),
    ),
    Case(
        adults.capacity,
        "what makes change likely",
        of(),
        of().but(circumstances=Circumstances(capacity_to_change="Yes")),
    ),
    Case(
        adults.services_asked, "No service for an adult", of(MORGAN),
        of(MORGAN, AdultServiceSaid(id="gp", service="GP", said="Well.", means_for_care="She is up.")),
    ),
    Case(
        adults.services_asked, "nothing says what it said", of(AdultServiceSaid(id="gp", service="GP")),
        of(AdultServiceSaid(id="gp", service="GP", said="Well.", means_for_care="She is up.")),
    ),
    Case(
        adults.services_asked, "what it means for the care", of(AdultServiceSaid(id="gp", service="GP", said="Well.")),
        of(AdultServiceSaid(id="gp", service="GP", said="Well.", means_for_care="She is up.")),
    ),
    # What was judged
    Case(judged.evidenced, f"Not met, and nothing was seen, heard or read: {FOOD}", of(), of(piece())),
    Case(
        judged.sourced, "both a source and a date", of(piece(kind=Kind.TOLD_BY_ADULT, on=TODAY)),
        of(piece(kind=Kind.TOLD_BY_ADULT, on=TODAY, source="Morgan")),
    ),
    Case(
        judged.one_source, "comes from one source",
        of(*(piece(str(one), kind=Kind.TOLD_BY_ADULT, source="Morgan") for one in range(3))),
        of(*(piece(str(one), kind=Kind.TOLD_BY_ADULT, source=f"Adult {one}") for one in range(3))),
    ),
    Case(
        judged.two_kinds, "one kind of source alone", of(piece(kind=Kind.SAW)),
        of(piece(kind=Kind.SAW), piece("two", kind=Kind.TOLD_BY_CHILD, exact=True)),
    ),
    Case(
        judged.own_view_alone, "own view alone", of(piece(kind=Kind.MY_VIEW)),
        of(piece(kind=Kind.MY_VIEW), piece("two", kind=Kind.SAW)),
    ),
    Case(
        judged.told_by_nobody,
        "who told this",
        of(piece(kind=Kind.READ)),
        of(piece(kind=Kind.READ, source="The letter")),
    ),
    Case(judged.impact_now, "means for this child now", of(), of(UNMET.but(meaning_now="Rowan is hungry."))),
    Case(judged.impact_later, "in six months", of(), of(UNMET.but(meaning_six_months="Rowan falls behind."))),
    Case(
        judged.how_long, "How long, how often or how recently", of(UNMET.but(how_long="A year", how_often="Daily")),
        of(UNMET.but(how_long="A year", how_often="Daily", how_recent="Monday")),
    ),
    Case(
        judged.strengths, "no evidence is marked", of(Meaning(child_id="rowan", working="Singing.")),
        of(Meaning(child_id="rowan", working="Singing."), piece(leaning=Leaning.STRENGTH)),
    ),
    Case(
        judged.strengths, "the argument does not say so", of(piece(leaning=Leaning.STRENGTH)),
        of(Meaning(child_id="rowan", working="Singing."), piece(leaning=Leaning.STRENGTH)),
    ),
    Case(
        judged.strengths, "Only what worries", of(piece(leaning=Leaning.CONCERN)),
        of(Meaning(child_id="rowan", working="Singing."), piece(leaning=Leaning.STRENGTH)),
    ),
    Case(judged.other_explanations, "what else could explain", of(), of(UNMET.but(other_explanations="A missed bus."))),
    Case(
        judged.not_known, "nobody to ask", met(level(Level.NOT_KNOWN_YET, to_find_out="What Rowan eats")),
        met(level(Level.NOT_KNOWN_YET, to_find_out="What Rowan eats", ask_whom="School")),
    ),
    # A child with an impairment
    Case(disabled.factors, "Some of the disability factors", of(DISABLED, WORRY), of(DISABLED, WORRY, *FACTORS)),
    Case(disabled.factors, "neither the disability factors", of(DISABLED), of(DISABLED, TESTED)),
    Case(
        disabled.tested, "Nobody has answered", of(DISABLED), of(DISABLED, TESTED, TESTED.but(id="t2", by="Nurse")),
    ),
    Case(
        disabled.tested, "One person alone", of(DISABLED, TESTED, TESTED.but(id="t2", by=" school")),
        of(DISABLED, TESTED, TESTED.but(id="t2", by="Nurse")),
    ),
    Case(
        disabled.services_apart, "is not told apart", of(), of().but(circumstances=Circumstances(**BOTH)),
    ),
    Case(
        disabled.services_apart, "would not put right is not said",
        of().but(circumstances=Circumstances(services_would_fix="The damp.")),
        of().but(circumstances=Circumstances(**BOTH)),
    ),
    Case(
        disabled.services_apart, "would put right is not said",
        of().but(circumstances=Circumstances(services_would_not_fix="Who is awake.")),
        of().but(circumstances=Circumstances(**BOTH)),
    ),
    # What was before
    Case(
        past.from_birth, "more than a year after", of(Event(id="e", what="A move.", on=date(2020, 1, 1))),
        of(Event(id="e", what="A move.", on=date(2016, 9, 1))),
    ),
    Case(
        past.effect, "without its effect", of(Event(id="e", what="A move.")),
        of(Event(id="e", what="A move.", effect="A new school."), Event(id="b", what="Rowan is born.")),
    ),
    Case(
        past.not_brought, "More than one appointment",
        of(*(Appointment(id=str(one), child_id="rowan", outcome=Brought.WAS_NOT_BROUGHT) for one in range(2))),
        of(Appointment(id="1", child_id="rowan", outcome=Brought.WAS_NOT_BROUGHT),
           Appointment(id="2", child_id="rowan", outcome=Brought.CANCELLED_BY_SERVICE)),
    ),
    Case(
        past.looked_at_again, f"Looked at last time and not this time: {CONTENT.area('home').title}", of(),
        of(level(Level.MET, area="home")), (before(level(Level.NOT_MET, area="home")),),
    ),
    Case(
        past.better_with_nothing_new, f"no evidence from since then: {FOOD}",
        met(piece(on=TODAY - timedelta(days=200))), met(piece(on=LATER)), (before(UNMET),),
    ),
    Case(
        past.unmoved, f"three assessments in a row: {FOOD}", of(), met(), (before(UNMET, days=200), before(UNMET)),
    ),
    # What comes of it
    Case(planned.reasons, "no reason stands", of(DECIDED.but(reason="")), of(DECIDED)),
    Case(planned.reasons, "too short", of(DECIDED.but(reason="Needs help.")), of(DECIDED)),
    Case(
        planned.decided_by, "by whom or on which day", of(DECIDED.but(by="Sam")), of(DECIDED.but(by="Sam", on=TODAY)),
    ),
    Case(
        planned.goal_for_each,
        "No worry in plain words",
        of(Goal(id="g", child_ids=("ash",), worry="Cold.", goal="Warm.")),
        of(Goal(id="g", child_ids=("rowan",), worry="Cold.", goal="Warm.")),
    ),
    Case(
        planned.paired, "without what will be happening", of(Goal(id="g", worry="Cold.")),
        of(Goal(id="g", worry="Cold.", goal="Warm."), Goal(id="new")),
    ),
    Case(
        planned.paired,
        "without the worry",
        of(Goal(id="g", goal="Warm.")),
        of(Goal(id="g", worry="Cold.", goal="Warm.")),
    ),
    Case(
        planned.begun, "“…” still stands in it",
        of(Goal(id="g", worry="This worries Gran: no bread; if nothing changes, Rowan could …", goal="Warm.")),
        of(Goal(id="g", worry="This worries Gran: no bread; if nothing changes, Rowan could fall ill.", goal="No …")),
    ),
    Case(
        planned.begun, "“…” still stands in it", of(UNMET.but(meaning_now="Because no bread, Rowan …, seen by Gran")),
        of(UNMET.but(meaning_now="Because no bread, Rowan is hungry, seen by Gran. “Well …”, said Gran.")),
    ),
    Case(
        planned.vague_action, "This action has no words that say what will be seen", of(act(what="Monitor the home")),
        of(act(what="Monitor the home", child_notices="Rowan has a bed.")),
    ),
    Case(
        planned.vague_action, "This action has nobody’s name and no day", of(act(who="", by_friday=False)), of(act()),
    ),
    Case(
        planned.if_not,
        "if the plan does not work",
        of(act()),
        of(act()).but(plan=Plan(contingency="Ring the front door.")),
    ),
    Case(
        planned.late_actions, "nothing says what came of it",
        of(act(by=LATER)),
        of(act(by=LATER, result=Result.NOT_DONE)),
    ),
    Case(
        planned.late_actions, "nothing says what came of them",
        of(act(by=LATER), act(id="two", by=LATER)),
        of(act(by=LATER, result=Result.NOT_DONE), act(id="two", by=TODAY)),
    ),
    Case(
        planned.late_review, "day of the review", of().but(plan=Plan(review_on=LATER)),
        of(Meeting(id="m", at=NOW, by=AUTHOR, on=TODAY)).but(plan=Plan(review_on=LATER)),
    ),
    # The people around the work
    Case(shared.agencies, "No agency", of(), of(AgencyAsked(id="a", agency="School", replied=Replied.ANSWERED))),
    Case(
        shared.agencies, "has not said what it knows", of(AgencyAsked(id="a", agency="School", replied=Replied.SILENT)),
        of(AgencyAsked(id="a", agency="School", replied=Replied.ANSWERED)),
    ),
    Case(
        shared.agencies, "was not asked yet", of(AgencyAsked(id="a", agency="School")),
        of(AgencyAsked(id="a", agency="School", replied=Replied.ANSWERED)),
    ),
    Case(shared.supervision, "No supervision", of(), of(Supervision(id="s", challenge="And Rowan?", decision="Ring."))),
    Case(
        shared.supervision, "without what was challenged", of(Supervision(id="s", decision="Ring.")),
        of(Supervision(id="s", challenge="And Rowan?", decision="Ring.")),
    ),
    Case(
        shared.taken_further, "who is asked about it next",
        of(View(id="v", child_id="rowan", area_id="food", by=AUTHOR, at=NOW, different=True)),
        of(View(id="v", child_id="rowan", area_id="food", by=AUTHOR, at=NOW, different=True, asked_next="The chair")),
    ),
    Case(
        shared.family_copy, "whether the family have seen", of(DECIDED),
        of(DECIDED).but(family_told=FamilyTold(not_yet="After the strategy discussion.")),
    ),
    Case(
        shared.handed_on, "for whom or on what basis", of(Given(id="g", version="professional", at=NOW, by=AUTHOR)),
        of(Given(id="g", version="professional", at=NOW, by=AUTHOR, for_whom="School", basis=Basis.AGREED)),
    ),
    Case(
        shared.plain_words, "blame or blur", of(UNMET.but(meaning_now="Rowan is needy.")),
        of(UNMET.but(meaning_now="Rowan asks for mum. The teacher said “needy”.")),
    ),
    Case(
        shared.plain_words, "here and elsewhere that blame or blur",
        of(UNMET.but(meaning_now="Rowan is needy."), Meaning(child_id="rowan", worried="Rowan is naughty.")),
        of(UNMET.but(meaning_now="Rowan may be thought needy."), Meaning(child_id="rowan", worried="Mum is tired.")),
    ),
    Case(
        shared.held_back, "it is not said why", of(piece(handling=Handling.THIRD_PARTY)),
        of(piece(handling=Handling.THIRD_PARTY, handling_words="It is about a neighbour.")),
    ),
    Case(
        shared.about_others, "who lives elsewhere",
        of(MORGAN.but(lives_here=Answer.NO), piece(words="Morgan’s door was open.", leaning=Leaning.CONCERN)),
        of(MORGAN.but(lives_here=Answer.YES), piece(words="Morgan’s door was open.", leaning=Leaning.CONCERN)),
    ),
)  # fmt: skip


def named(case: Case) -> str:
    return f"{case.rule.__name__}: {case.says[:40]}"


def found_by(rule: Callable[[Look], object], record: Assessment, earlier: Sequence[Assessment] = ()) -> list[Finding]:
    return list(rule(Look(record, CONTENT, TODAY, earlier)))  # type: ignore[call-overload]


@pytest.mark.parametrize("case", CASES, ids=named)
def test_each_finding_is_made_where_it_is_so(case: Case) -> None:
    assert [one.says for one in found_by(case.rule, case.fires, case.earlier) if case.says in one.says]
    everything = quality.findings(case.fires, CONTENT, TODAY, case.earlier)
    assert [one for one in everything if case.says in one.says], "the rule is not among those that are looked at"


@pytest.mark.parametrize("case", CASES, ids=named)
def test_each_finding_is_left_out_where_it_is_not_so(case: Case) -> None:
    assert [one.says for one in found_by(case.rule, case.silent, case.earlier)] == []


def test_no_rule_is_without_its_two_cases() -> None:
    assert {rule.__name__ for rule in RULES} == {case.rule.__name__ for case in CASES}


def said_in(module: Path) -> list[str]:
    """Every sentence a module of rules may say: what is given to `says`, or straight to a finding."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    given: list[ast.AST] = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and [ast.unparse(name) for name in node.targets] == ["says"]
    ]
    given += [
        node.args[1]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Finding" and len(node.args) > 1
    ]
    return [
        part.value
        for node in given
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and len(part.value) > 12
    ]


def test_no_sentence_is_without_its_two_cases() -> None:
    folder = Path(quality.__file__).parent
    made = [one.says for case in CASES for one in found_by(case.rule, case.fires, case.earlier)]
    says = [sentence for module in sorted(folder.glob("*.py")) for sentence in said_in(module)]

    assert len(says) > 40
    assert [sentence for sentence in says if not any(sentence in one for one in made)] == []


# A child’s days


def day_missing(child: Child, *kept: Keepable) -> bool:
    return bool(found_by(children.day_in_their_life, empty().keep(child, level(Level.NOT_MET, child.id), *kept)))


NIGHTS = "Rowan is up at six and makes toast, and in the evening he waits at the window."


@pytest.mark.parametrize(
    "kept",
    [voice(day="Up at six."), voice(observed=NIGHTS), Meaning(child_id="rowan", life=NIGHTS)],
    ids=["day", "observed", "argument"],
)
def test_a_day_is_described_wherever_it_stands(kept: Keepable) -> None:
    assert not day_missing(ROWAN, kept)


def test_one_moment_and_a_day_of_a_brother_or_sister_are_no_day_of_this_child() -> None:
    assert day_missing(ROWAN, voice(observed="Rowan drew at the table."))
    assert day_missing(ROWAN, Meaning(child_id="rowan", life="Rowan is nine and swims in the evening."))
    assert day_missing(ROWAN, ASH, Meaning(child_id="ash", life=NIGHTS))
    assert day_missing(ROWAN, piece(words=NIGHTS)), "what was seen once is no day"


def test_a_babys_day_is_what_is_done_with_the_baby() -> None:
    fed = "Fed when she cries, held by whoever is there, and put down in a cot."

    assert not day_missing(WREN, Meaning(child_id="wren", life=fed))
    assert not day_missing(WREN, voice("wren", observed=fed))
    assert day_missing(WREN, Meaning(child_id="wren", life="Wren is a baby and was held."))
    assert day_missing(ROWAN, Meaning(child_id="rowan", life=fed)), "of an older child this is no day"


# What happened


def unsaid(what: str, turn: Turn | None = None) -> bool:
    return bool(found_by(past.effect, of(Event(id="e", what=what, turn=turn))))


@pytest.mark.parametrize(
    "what",
    ["Rowan is born.", "The birth of Ash", "The health visitor sees Ash on two visits.", "Health visitor visits",
     "Early help begins.", "Early help opens again after an exclusion", "Family support ended", "A new social worker"],
)  # fmt: skip
def test_what_a_service_did_and_a_birth_are_asked_for_no_effect(what: str) -> None:
    assert not unsaid(what)


@pytest.mark.parametrize("turn", sorted(Turn))
def test_of_the_turns_those_that_a_service_took_are_asked_for_no_effect(turn: Turn) -> None:
    assert unsaid("A letter", turn) == (turn in (Turn.HOME_CHANGED, Turn.LOSS))


@pytest.mark.parametrize(
    "what",
    ["A man in a grey car waits outside school, twice.", "The family move to a flat", "Police are called: shouting.",
     "The health visitor visits: Rowan opens the door alone", "The worker comes; nobody is up.",
     "Early help ends. Rowan is alone at night.", "Rowan’s father visits and hits the door",
     "Rowan sees Lee on two visits", "The nurse visits and finds Rowan alone", "Police called to the home",
     "Her work ends"],
)  # fmt: skip
def test_what_happened_to_the_child_or_in_the_home_is_asked_for_its_effect(what: str) -> None:
    assert unsaid(what)


# Actions


@pytest.mark.parametrize(
    "what",
    ["Monitor Rowan’s weight", "School to support Rowan", "Liaising with health", "Keep an eye on the home",
     "Mother to engage", "Encourage better routines", "Work with the family", "Ensure that Rowan is fed"],
)  # fmt: skip
def test_words_from_which_nobody_could_see_that_it_was_done_are_vague(what: str) -> None:
    assert found_by(planned.vague_action, of(act(what=what)))
    assert not found_by(planned.vague_action, of(act(what=what, child_notices="Breakfast.")))


@pytest.mark.parametrize(
    "what",
    ["Weigh Rowan undressed and watch a feed", "The support worker brings two beds", "Ring home about attendance",
     "Attend the clinic on 3 May with Rowan", "Ask the support group for a cot", "Mend the improvised door"],
)  # fmt: skip
def test_an_act_that_somebody_could_see_is_not_vague(what: str) -> None:
    assert not found_by(planned.vague_action, of(act(what=what)))


def late(*actions: Action) -> list[str]:
    return [one.words for one in found_by(planned.late_actions, of(*actions))]


def test_each_action_whose_day_has_passed_is_named_on_a_line_of_its_own() -> None:
    day = {"by": LATER, "by_friday": False}
    two, none = act(id="two", what="Ring\nthe school", **day), act(id="three", what=" ", **day)

    assert late(act(**day), two, none) == ["Bring a cot\nRing the school\nAn action with no words yet"]


# Adults


@pytest.mark.parametrize("reason", ["", "Not yet: the front door said to wait."])
def test_nobody_is_sent_to_speak_to_an_adult_who_is_named_in_harm(reason: str) -> None:
    unheard = MORGAN.but(own_view=reason)
    (found,) = found_by(adults.spoken_to, of(unheard, HARM))
    heard = MORGAN.but(spoken_to=Answer.YES, own_view="It is the damp.")

    assert "does it still hold" not in found.says
    assert (found.words, found.place.item_id) == (reason, "morgan")
    assert not found_by(adults.own_view, of(heard, HARM)), "to ask whether they agree is to speak to them"
    assert found_by(adults.own_view, of(heard))


def test_what_is_found_of_an_adult_says_which_adult() -> None:
    away = MORGAN.but(lives_here=Answer.NO)
    (found,) = found_by(shared.about_others, of(away, piece(words="Morgan’s door was open.", leaning=Leaning.CONCERN)))

    assert (found.adult_id, found.place.item_id) == ("morgan", "one")


# Words


@pytest.mark.parametrize(
    "text",
    ["He may be thought naughty.", "Rowan is called naughty at school.", "She is said to be naughty and defiant.",
     "He was described as naughty", "Others think he is naughty.", "School call Rowan naughty, and he cries."],
)  # fmt: skip
def test_a_view_that_is_said_to_be_of_others_is_no_word_of_the_author(text: str) -> None:
    assert not found_by(shared.plain_words, of(UNMET.but(meaning_now=text)))


@pytest.mark.parametrize(
    "text",
    ["He is naughty.", "I think he is naughty.", "We thought Rowan was naughty.", "He thought of mum and was naughty.",
     "He may be thought slow, and is naughty.", "He is called slow and he is naughty.",
     "He is described as slow but naughty.", "He is called slow. He is naughty.",
     "He is called naughty; he is defiant."],
)  # fmt: skip
def test_what_the_author_says_beside_or_after_it_still_is(text: str) -> None:
    (found,) = found_by(shared.plain_words, of(UNMET.but(meaning_now=text)))

    assert found.words in ("naughty", "defiant")


def test_all_such_words_about_one_child_are_one_finding_and_what_a_parent_is_called_hides_none() -> None:
    mine = [UNMET.but(meaning_now="Mum says no. Rowan is needy."), Meaning(child_id="rowan", life="Naughty, dad says.")]
    other = [ASH, level(Level.NOT_MET, "ash", meaning_now="Ash is clingy."), Goal(id="g", worry="Ash is naughty.")]
    found = found_by(shared.plain_words, of(*mine, *other))

    assert [(one.child_id, one.words) for one in found] == [
        ("rowan", "needy\nnaughty"), ("ash", "clingy"), ("", "naughty"),
    ]  # fmt: skip


# The criteria


def test_all_criteria_are_there_once_and_each_is_looked_at_somewhere() -> None:
    assert [one.id.split("-")[0] for one in quality.CRITERIA] == [f"q{number:02}" for number in range(1, 47)]
    assert [one.id for one in quality.CRITERIA if not (one.found or one.asked or one.elsewhere)] == []


def test_what_is_said_to_be_found_is_found_and_nothing_else_is() -> None:
    made = {one.criterion for case in CASES for one in found_by(case.rule, case.fires, case.earlier)}

    assert made == {one.id for one in quality.CRITERIA if one.found}


# All together


def test_an_empty_record_is_asked_nothing_and_neither_is_one_with_only_names() -> None:
    assert quality.findings(empty(), CONTENT, TODAY) == ()
    assert quality.findings(empty().keep(ROWAN, ASH, BAY, MORGAN), CONTENT, TODAY) == ()


def test_findings_come_in_the_order_of_the_screens_and_no_place_is_without_a_screen() -> None:
    record = of(ASH, MORGAN, DECIDED, act(what="Monitor"), Event(id="e", what="A move."))
    pages = [one.place.page for one in quality.findings(record, CONTENT, TODAY)]

    assert pages == sorted(pages, key=PAGES.index)
    assert {"family", "area", "voice", "history", "meaning", "plan", "report"} <= set(pages)


def test_nothing_said_holds_a_word_of_a_person_or_a_number() -> None:
    for case in CASES:
        for one in quality.findings(case.fires, CONTENT, TODAY, case.earlier):
            assert not any(name in one.says for name in ("Rowan", "Ash", "Morgan", "Polish", "needy")), one
            assert not any(character.isdigit() for character in one.says), one


def test_a_child_who_is_not_born_is_asked_for_nothing_that_needs_seeing() -> None:
    record = of(BAY, VISIT)

    assert [one.says for one in quality.findings(record, CONTENT, TODAY) if one.child_id == "bay"] == []
