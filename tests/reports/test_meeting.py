"""The paper for a meeting: a child at a time, what became of what was agreed, and nothing the room may not read."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pathway import content, exchange, practice
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Adult, NotDisclosed
from pathway.judgement import Judgement
from pathway.meaning import Meaning
from pathway.people import AdultServiceSaid, AgencyAsked, Supervision
from pathway.plan import Action, DecisionAnswer, Goal, Plan, StepDecision
from pathway.safety import Call, SafetyAnswer, SafetyCheck
from pathway.scales import Agreement, Answer, Handling, Level, Replied, Result
from pathway.topics import TopicNote
from pathway.voice import Voice
from reports import pdf, policies
from reports.document import Document
from reports.meeting import FOR_ALL, PROFESSIONALS, meeting
from reports.request import Request
from reports.sections.in_the_room import NOT_ASKED
from tests import families
from tests.reports.build import AT, everything, outside, page_texts
from tests.reports.hidden import SECRET, by_handling, in_order, places, says
from tests.reports.rowan import ON, argued
from tests.reports.test_structure import _faults

ENGLAND = content.load()
FAMILIES = {one.name: one for one in practice.families()}
ROOM_OF_PROFESSIONALS = frozenset({Handling.PROFESSIONALS_ONLY})
EVERY_HANDLING = frozenset(Handling)
RECORD = argued().keep(
    Voice(id="v", child_id="rowan", wants="To sleep in."),
    Action(id="bed", what="Bring a bed", who="Housing", by=date(2026, 3, 2), child_ids=("rowan",)),
    Action(
        id="club", what="Breakfast club", who="Anne", by=date(2026, 3, 1), child_ids=("rowan",), result=Result.DONE,
        effect="He eats before school.",
    ),
    Action(id="swim", what="Swimming", who="Jo", by=date(2026, 4, 1), child_ids=("rowan",), child_notices="He is wet."),
    Action(id="both", what="A warm room", who="Housing", by=date(2026, 4, 2), child_ids=("rowan", "ash")),
    Goal(id="g", goal="Both children are warm at night.", child_ids=("rowan", "ash")),
    Adult(id="morgan", name="Morgan", relation="Mother", own_view="I am tired.", agreement=Agreement.DISAGREES),
    Adult(id="lee", name="Lee", relation="Father"),
    AgencyAsked(id="s", agency="School", person="Mrs Patel", replied=Replied.ANSWERED, said="He is late on Mondays."),
)  # fmt: skip


def _paper(record: Assessment, **more: object) -> Document:
    return meeting(Request(record, ENGLAND, on=ON, made_at=AT, **more))  # type: ignore[arg-type]


def _of(document: Document, title: str) -> str:
    """What one part says."""
    return says(replace(document, opening=(), sections=tuple(one for one in document.sections if one.title == title)))


def test_a_child_is_told_in_the_order_a_meeting_needs() -> None:
    assert in_order(
        _of(_paper(RECORD), "Rowan"),
        "The best bit is when mum does my plaits", "I put my coat on Ash", "I do the tea", "a bed that’s just mine",
        "To sleep in.", "Plaits and singing.", "A child does tea.", "What nights are like.",
        "Bring a bed", "Nobody has said yet.", "Breakfast club", "Done", "He eats before school.",
        "We tell the council’s children’s service", "Swimming", "He is wet.",
    )  # fmt: skip


def test_why_a_step_was_decided_is_read_only_where_professionals_are_alone() -> None:
    alone = _paper(RECORD, include=frozenset({Handling.PROFESSIONALS_ONLY}))

    assert "It has built up." not in says(_paper(RECORD))
    assert "It has built up." not in _paper(RECORD).record
    assert in_order(_of(alone, "Rowan"), "The front door.", "It has built up.")


def test_what_was_not_done_comes_before_what_was() -> None:
    late = Action(id="late", what="A lift to school", result=Result.NOT_DONE, child_ids=("rowan",), effect="No driver.")

    assert in_order(_of(_paper(RECORD.keep(late)), "Rowan"), "A lift to school", "No driver.", "Breakfast club")


def test_what_is_for_more_than_one_child_stands_once() -> None:
    document = _paper(RECORD)

    assert says(document).count("A warm room") == 1
    assert in_order(_of(document, "For the children together"), "Both children are warm at night.", "A warm room")


def test_what_was_agreed_last_time_is_asked_about() -> None:
    before = families.seen().keep(
        Action(id="old", what="Ring Lee", who="Sam", result=Result.NOT_DONE, effect="Lost it.")
    )

    assert in_order(
        says(_paper(RECORD, earlier=(before,))), "last time", "Ring Lee", "Sam", "Not done", "Lost it.", "I am tired."
    )


def test_each_persons_view_is_theirs_and_who_was_not_asked_is_said() -> None:
    text = _of(_paper(RECORD), "Each person’s view")

    assert in_order(text, "Morgan", "I am tired.", "Disagrees with what is written", "Lee", NOT_ASKED)
    assert in_order(text, "School, Mrs Patel:", "He is late on Mondays.", "Answered")


def test_a_step_that_is_suggested_and_not_decided_is_a_question_and_a_decided_one_is_none() -> None:
    text = _of(_paper(RECORD), "Questions to decide")
    decided = RECORD.keep(StepDecision(child_id="rowan", step_id="s1-consult", taken=False, reason="It was done."))

    assert "Talk it over?" in text
    assert "Talk it over?" not in _of(_paper(decided), "Questions to decide")


def test_what_is_not_known_on_the_pathway_is_asked_without_the_words_beside_it() -> None:
    asked = next(one for one in ENGLAND.decisions if one.id == "dp3")
    record = RECORD.keep(DecisionAnswer(question_id="dp3", answer=Answer.NOT_KNOWN_YET, words="so that Lee hears last"))
    text = says(_paper(record))

    assert asked.question in text
    assert "hears last" not in text


def test_there_is_room_for_who_is_here_what_is_decided_who_differs_and_when_next() -> None:
    record = RECORD.but(plan=Plan(review_on=date(2026, 4, 9)))
    said = "".join("".join(page_texts(pdf.draw(_paper(record)))[-2:]).split())

    for words in ("Who is here", "Mrs Patel", "Who sees it differently", "What was decided", "The next meeting"):
        assert "".join(words.split()) in said
    assert "9 April 2026" in says(_paper(record))


@pytest.mark.parametrize("name", FAMILIES)
def test_no_page_of_a_practice_family_is_nearly_empty_but_the_last(name: str) -> None:
    pages = page_texts(pdf.draw(_for(name)))

    printed = [page for page in pages[:-1] if "Who is here" not in page]  # room to write is empty on purpose
    assert min(len("".join(page.split())) for page in printed) > 500
    assert in_order(pages[-1], "What was decided", "The next meeting")


IN_NO_MEETING: dict[str, Assessment] = {
    "an adult’s service": RECORD.keep(AdultServiceSaid(id="s", adult_id="morgan", said=SECRET, means_for_care=SECRET)),
    "who does harm": RECORD.keep(TopicNote(child_id="rowan", topic_id="singled-out", holds=Answer.YES, words=SECRET)),
    "a call": RECORD.keep(Call(id="c", who="Front door", answer=SECRET)),
    "what was asked about danger": RECORD.keep(
        SafetyCheck(id="c", at=AT, answers=(SafetyAnswer(question_id="danger-now", answer=Answer.YES, words=SECRET),))
    ),
    "a supervision": RECORD.keep(Supervision(id="s", challenge=SECRET, decision=SECRET)),
    "an address that is kept back": RECORD.keep(
        NotDisclosed(id="n", words="Wombat Lodge", why="They fled."),
        Action(id="x", what="Visit at Wombat Lodge", child_ids=("rowan",)),
    ),
}


@pytest.mark.parametrize("what", IN_NO_MEETING)
def test_what_has_no_place_in_a_meeting_is_nowhere_in_the_file(what: str) -> None:
    record = IN_NO_MEETING[what]
    assert "ombat" in exchange.to_json(record), "nothing is left out, so that nothing is shown"

    for include in (frozenset[Handling](), EVERY_HANDLING):
        assert places(_paper(record, include=include), record, policies.MEETING, include) == []


def test_an_address_that_is_kept_back_now_is_nowhere_though_the_record_before_did_not_keep_it() -> None:
    record = RECORD.keep(NotDisclosed(id="n", words="Wombat Lodge", why="They fled."))
    before = families.seen().keep(Action(id="old", what="Meet at Wombat Lodge", result=Result.NOT_DONE))
    document = _paper(record, earlier=(before,))

    assert "What was agreed last time" in says(document)
    assert places(document, record, policies.MEETING) == []


def test_whether_a_child_is_in_danger_is_not_put_to_the_room() -> None:
    for one in ENGLAND.decisions:
        if one.id in ("dp0", "dp1"):
            record = RECORD.keep(DecisionAnswer(question_id=one.id, answer=Answer.NOT_KNOWN_YET, words="Ask Anne."))
            assert one.question not in says(_paper(record))


@pytest.mark.parametrize("handling", sorted(policies.MEETING.never))
def test_what_can_never_come_to_a_meeting_is_nowhere_though_its_author_asks(handling: Handling) -> None:
    record = by_handling(RECORD, handling)

    assert places(_paper(record, include=EVERY_HANDLING), record, policies.MEETING, EVERY_HANDLING) == []


def test_what_is_for_professionals_comes_in_only_where_they_are_alone_and_the_paper_says_so() -> None:
    record = by_handling(RECORD, Handling.PROFESSIONALS_ONLY)
    open_room, closed = _paper(record), _paper(record, include=ROOM_OF_PROFESSIONALS)

    assert places(open_room, record, policies.MEETING) == []
    assert FOR_ALL in says(open_room)
    assert PROFESSIONALS not in says(open_room)
    assert SECRET in says(closed)
    assert PROFESSIONALS in says(closed)
    assert closed.state.startswith("Professionals only")


def test_a_child_whose_words_are_all_left_out_is_not_said_to_be_unheard() -> None:
    record = by_handling(families.empty().keep(families.ROWAN), Handling.CHILD_ASKED_FOR_CARE)

    assert "not been heard" not in says(_paper(record))
    assert "not been heard" in says(_paper(families.empty().keep(families.ROWAN)))


def test_whether_a_child_is_in_danger_is_put_to_professionals_alone() -> None:
    asked = next(one for one in ENGLAND.decisions if one.id == "dp1")
    record = RECORD.keep(DecisionAnswer(question_id="dp1", child_id="rowan", answer=Answer.NOT_KNOWN_YET))

    assert asked.question not in says(_paper(record))
    assert asked.question in says(_paper(record, include=ROOM_OF_PROFESSIONALS))


def test_what_is_to_be_found_out_stands_where_the_author_wrote_nothing() -> None:
    record = RECORD.keep(
        Meaning(child_id="ash"),
        Judgement(child_id="ash", area_id="food", level=Level.NOT_KNOWN_YET, to_find_out="What he eats", ask_whom="Jo"),
    )

    assert in_order(_of(_paper(record), "Ash"), "What is not known", "What he eats", "Ask Jo.")


def _for(name: str) -> Document:
    family = FAMILIES[name]
    return meeting(Request(family.newest, _content(family.newest), on=ON, made_at=AT, earlier=family.assessments[:-1]))


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
    document = _paper(everything("as typed"))
    text = says(document)

    for words in ("Action-what", "Goal-goal", "Meaning-working", "Adult-own_view", "AgencyAsked-said", "Voice-wants"):
        assert f"{words} as typed" in text
    made = pdf.draw(_paper(everything("<b>x</b> =1+1 " + "W" * 200)))
    assert outside(made) == []
    assert _faults(made, tmp_path) == []
