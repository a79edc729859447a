"""The paper for supervision: what cannot wait first, then what is worse, late, unheard, unknown and undecided."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pathway import content, exchange, practice
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.disability import Door, FactorJudgement
from pathway.evidence import ChildSeen, Contact
from pathway.given import FamilyTold
from pathway.household import NotDisclosed
from pathway.people import Person, SignOffEvent, Supervision
from pathway.plan import Action, StepDecision
from pathway.safety import Call, SafetyAnswer, SafetyCheck
from pathway.scales import Answer, DoorKind, FactorAnswer, Handling, Impairment, Level, Result, SignOff
from pathway.topics import TopicNote
from reports import pdf, policies, sharing
from reports.document import Document
from reports.request import Request
from reports.sections.cannot_wait import NO_CALL
from reports.sections.seen_alone import NOT_ALONE
from reports.sections.still_open import NEVER
from reports.sections.weighed import NO_REASON, NO_RULE, UNDECIDED
from reports.supervision import HAPPENED, supervision
from tests import families
from tests.reports.build import AT, everything, outside
from tests.reports.hidden import SECRET, by_handling, in_order, places, says
from tests.reports.rowan import ON, argued
from tests.reports.test_structure import _faults

ENGLAND = content.load()
FAMILIES = {one.name: one for one in practice.families()}
HARM = next(one.id for one in ENGLAND.topics if one.harm)
ASKED = frozenset({Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE})
YES = SafetyCheck(
    id="check", at=AT, child_ids=("rowan",),
    answers=(SafetyAnswer(question_id="danger-now", answer=Answer.YES, words="Nobody was awake."),),
)  # fmt: skip
RUNG = Call(id="call", check_id="check", who="Front door", answer="They come today.", chase_on=date(2026, 3, 11))
VISITS = (
    Contact(id="visit", on=date(2026, 3, 3), place="home"),
    Contact(id="school", on=date(2026, 3, 9), children=(ChildSeen(child_id="rowan", seen=True, alone=True),)),
    Contact(id="later", on=date(2026, 3, 10), children=(ChildSeen(child_id="ash", seen=True, alone=False),)),
)
RECORD = argued().keep(
    YES,
    *VISITS,
    Action(id="late", what="Bring a bed", who="Housing", by=date(2026, 3, 2), child_ids=("rowan",)),
    Supervision(
        id="s", on=date(2026, 2, 1), with_whom="Greta", challenge="Why so long?", decision="See Ash by Friday."
    ),
)  # fmt: skip


def _paper(record: Assessment, **more: object) -> Document:
    return supervision(Request(record, ENGLAND, on=ON, made_at=AT, **more))  # type: ignore[arg-type]


def _of(document: Document, title: str) -> str:
    """What one part says, or nothing where it is not there."""
    there = tuple(one for one in document.sections if one.title == title)
    return says(replace(document, opening=(), sections=there)) if there else ""


def _before(level: Level, day: date, **more: object) -> Assessment:
    """An earlier look at the same family, on this day, in which Rowan’s food was so."""
    return families.seen().keep(Contact(id="visit", on=day), families.judged(level)).but(**more)


def test_it_is_in_the_order_a_supervisor_asks() -> None:
    before = _before(Level.MOSTLY_MET, date(2025, 10, 1))

    assert in_order(
        says(_paper(RECORD, earlier=(before,))),
        NO_CALL, "Nobody was awake.", "Shared with the family",
        "The best bit is when mum does my plaits", "Rowan gets up first.",
        "Worse than last time", "mostly met on 1 October 2025, not met on 10 March 2026",
        "Past their date", "Bring a bed",
        "Heard, and seen alone", "Ash has not been heard or watched yet.", NOT_ALONE,
        "What is not known", "What nights are like.", "Is there a dentist?",
        "What the answers suggest, and what was decided", "It has built up.",
        "What is still missing",
        "Earlier talks, and what came of them", "Why so long?", "See Ash by Friday.",
        "This talk", "What was challenged", "What was decided",
    )  # fmt: skip


@pytest.mark.parametrize(
    "call",
    [None, Call(id="call", check_id="check", who="Front door"), Call(id="call", check_id="other", answer="Yes.")],
)
def test_a_yes_without_an_answered_call_of_its_own_comes_before_everything(call: Call | None) -> None:
    record = RECORD.keep(call) if call else RECORD

    assert in_order(says(_paper(record)), NO_CALL, "Nobody was awake.", "Shared with the family")


def test_a_yes_with_its_call_is_told_with_the_answer_and_what_is_to_chase() -> None:
    text = says(_paper(RECORD.keep(RUNG)))
    chased = says(_paper(RECORD.keep(RUNG.but(chased="They came."))))

    assert NO_CALL not in text
    assert in_order(text, "To chase", "to be chased on 11 March 2026", "Calls made", "They come today.")
    assert "To chase" not in chased
    assert "They came." in chased


def test_danger_that_was_never_asked_about_is_said_and_so_is_a_visit_without_it() -> None:
    assert NEVER in says(_paper(families.seen()))
    assert "Act today was not asked about this visit:" in says(_paper(RECORD))


@pytest.mark.parametrize(
    ("last", "now"),
    [
        (Level.NOT_MET, Level.MET),
        (Level.NOT_MET, Level.NOT_MET),
        (Level.NOT_KNOWN_YET, Level.NOT_MET),
        (Level.MET, Level.NOT_KNOWN_YET),
    ],
)
def test_what_is_better_the_same_or_not_known_is_not_told_as_worse(last: Level, now: Level) -> None:
    before = _before(last, date(2025, 10, 1))

    assert _of(_paper(RECORD.keep(families.judged(now)), earlier=(before,)), "Worse than last time") == ""


def test_what_is_not_well_and_the_same_three_times_is_told_with_its_days() -> None:
    twice = (_before(Level.NOT_MET, date(2025, 4, 1)), _before(Level.NOT_MET, date(2025, 10, 1)))
    well = (_before(Level.MET, date(2025, 4, 1)), _before(Level.MET, date(2025, 10, 1)))

    assert "not met on 1 April 2025, 1 October 2025 and 10 March 2026" in _of(
        _paper(RECORD, earlier=twice), "The same three times"
    )
    assert _of(_paper(RECORD, earlier=twice[1:]), "The same three times") == ""
    assert _of(_paper(RECORD.keep(families.judged(Level.MET)), earlier=well), "The same three times") == ""


def test_an_action_that_is_done_or_still_to_come_is_not_late() -> None:
    for other in (
        Action(id="late", what="Bring a bed", by=date(2026, 3, 2), result=Result.DONE),
        Action(id="late", what="Bring a bed", by=ON),
    ):
        assert "Bring a bed" not in _of(_paper(RECORD.keep(other)), "Past their date")


def test_who_was_seen_alone_is_said_with_the_day_and_who_was_not() -> None:
    text = _of(_paper(RECORD), "Heard, and seen alone")

    assert in_order(text, "Rowan", "Seen alone, last on 9 March 2026.", "Ash", NOT_ALONE)
    assert "Unborn child has not" not in text


def test_a_step_stands_with_what_suggests_it_and_what_was_decided_with_the_reason() -> None:
    record = RECORD.keep(StepDecision(child_id="rowan", step_id="s2-early-help", taken=False))
    text = _of(_paper(record), "What the answers suggest, and what was decided")

    assert in_order(text, "Talk it over", UNDECIDED, "Suggested by:", "not met")
    assert in_order(text, "Early help", "Not taken.", NO_REASON, NO_RULE)
    assert in_order(text, "The front door", "Taken.", "It has built up.", "Act today:")


def test_what_is_missing_is_said_once_for_all_the_areas_it_is_missing_in() -> None:
    text = _of(_paper(RECORD), "What is still missing")

    assert text.count("Choose a level, or say that it is not known yet.") == 2  # once for Rowan and once for Ash
    assert "Say what life is like for this child." in text
    assert "Decide, with a reason" not in text


def test_nothing_left_out_is_said_to_be_missing() -> None:
    record = families.empty().keep(families.ROWAN, families.judged(Level.NOT_MET))
    hidden = by_handling(record, Handling.THIRD_PARTY)
    missing = "Add what was seen, heard or read."

    assert missing in _of(_paper(record), "What is still missing")
    assert missing not in _of(_paper(hidden), "What is still missing")
    assert "not been heard" not in says(_paper(hidden))


def test_the_factors_about_our_own_practice_stand_without_those_about_care() -> None:
    record = RECORD.keep(
        families.ROWAN.but(impairment=Impairment.YES),
        Door(child_id="rowan", kind=DoorKind.WORRY, words="Feeds were missed."),
        *(
            FactorJudgement(child_id="rowan", factor_id=one.id, answer=FactorAnswer.CONCERN, words=f"Seen {one.code}.")
            for one in ENGLAND.factors
        ),
    )
    text = _of(_paper(record), "Our own practice: here we rate ourselves, not the parents")

    assert [one for one in range(1, 10) if f"Seen F{one}." in text] == [1, 2, 3, 4, 9]
    assert _of(_paper(RECORD), "Our own practice: here we rate ourselves, not the parents") == ""


def test_each_earlier_direction_asks_whether_it_has_happened() -> None:
    told = SignOffEvent(id="b", kind=SignOff.RETURNED, by=Person(name="Greta"), at=AT, words="Hear Ash first.")
    text = _of(_paper(RECORD.keep(told)), "Earlier talks, and what came of them")

    assert in_order(
        text, "Greta", "Why so long?", "See Ash by Friday.", HAPPENED, "Returned", "Hear Ash first.", HAPPENED
    )


def test_whether_it_was_shared_with_the_family_is_said() -> None:
    assert "Nobody has said yet whether this was shared with the family." in says(_paper(RECORD))
    told = RECORD.but(family_told=FamilyTold(on=date(2026, 3, 10), how="Read together"))
    assert "On 10 March 2026. Read together" in says(_paper(told))


def test_harm_done_to_a_child_and_what_is_for_professionals_are_there() -> None:
    told = TopicNote(child_id="rowan", topic_id=HARM, holds=Answer.YES, words="He is kept from food.")
    record = by_handling(families.empty().keep(families.ROWAN, told), Handling.PROFESSIONALS_ONLY)

    assert in_order(says(_paper(record)), "Harm to Rowan", "He is kept from food.", SECRET)


@pytest.mark.parametrize("handling", sorted(ASKED))
def test_what_handling_withholds_is_nowhere_until_its_author_lets_it_through(handling: Handling) -> None:
    record = by_handling(families.empty().keep(families.ROWAN), handling)
    include = frozenset({handling})

    assert places(_paper(record), record, policies.SUPERVISION) == []
    assert SECRET in says(_paper(record, include=include))


def test_an_address_that_is_kept_back_is_nowhere() -> None:
    kept = NotDisclosed(id="n", words="Wombat Lodge", why="They fled.")
    record = RECORD.keep(kept, Action(id="x", what="Meet at Wombat Lodge", by=date(2026, 3, 1)))

    assert places(_paper(record), record, policies.SUPERVISION) == []


def test_the_file_carries_the_record_as_far_as_a_supervisor_may_see_it() -> None:
    assert _paper(RECORD).record == exchange.to_json(sharing.visible(RECORD, policies.SUPERVISION))


def _for(name: str) -> Document:
    family = FAMILIES[name]
    earlier = family.assessments[:-1]
    return supervision(Request(family.newest, _content(family.newest), on=ON, made_at=AT, earlier=earlier))


def _content(record: Assessment) -> Content:
    return content.load(local=next((pack.id for pack in record.packs if pack.id != "england"), None))


@pytest.mark.parametrize("name", FAMILIES)
def test_nothing_keeps_anybody_out_of_a_practice_family_and_nothing_runs_off_the_page(
    name: str, tmp_path: Path
) -> None:
    made = pdf.draw(_for(name))

    assert _faults(made, tmp_path) == []
    assert outside(made) == []


def test_a_record_with_something_everywhere_is_set_whole(tmp_path: Path) -> None:
    text = says(_paper(everything("as typed")))

    for words in ("Meaning-life", "Supervision-decision", "SignOffEvent-words", "StepDecision-reason"):
        assert f"{words} as typed" in text, words
    made = pdf.draw(_paper(everything("<b>x</b> =1+1 " + "W" * 200)))
    assert outside(made) == []
    assert _faults(made, tmp_path) == []
