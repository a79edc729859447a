"""The paper for the next worker: what is due, each child as they are heard, what was promised, and who came before."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pathway import content, exchange, practice
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.history import Appointment
from pathway.household import Adult, Circumstances, NotDisclosed
from pathway.people import AgencyAsked, PreviousWorker
from pathway.plan import Action, Plan
from pathway.safety import Call, SafetyAnswer, SafetyCheck
from pathway.scales import Answer, Brought, Handling, Result
from pathway.voice import Communication, Voice
from reports import pdf, policies, sharing
from reports.document import Document, Table
from reports.handover import NOBODY_BEFORE, NOTHING_DUE, handover
from reports.request import Request
from tests import families
from tests.reports.build import AT, everything, outside
from tests.reports.hidden import SECRET, by_handling, in_order, places, says
from tests.reports.rowan import ON, argued
from tests.reports.test_structure import _faults

ENGLAND = content.load()
FAMILIES = {one.name: one.newest for one in practice.families()}
ASKED = frozenset({Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE})
YES = SafetyCheck(id="y", at=AT, answers=(SafetyAnswer(question_id="danger-now", answer=Answer.YES, words="Alone."),))
RUNG = Call(id="c", check_id="y", who="Front door", answer="They come today.", chase_on=date(2026, 3, 13))
RECORD = argued().keep(
    YES,
    RUNG,
    Voice(
        id="v", child_id="rowan", on=date(2026, 3, 3), wants="To sleep in.", told="That I would come back.",
        what_we_did="A bed is asked for.",
    ),
    Communication(child_id="rowan", says_yes="Nods.", says_stop="A flat hand."),
    Action(id="bed", what="Bring a bed", who="Housing", by=date(2026, 3, 2), child_ids=("rowan",)),
    Action(id="club", what="Breakfast club", by=date(2026, 3, 16), child_ids=("rowan",), result=Result.DONE),
    Action(id="swim", what="Swimming", who="Jo", by=date(2026, 4, 1), child_ids=("rowan",)),
    Action(id="both", what="A warm room", who="Housing", by=date(2026, 3, 19), child_ids=("rowan", "ash")),
    Adult(id="morgan", name="Morgan", relation="Mother", own_view="I am tired."),
    PreviousWorker(id="p", name="Imelda", job="Family worker", until="2025", ended="Nobody said goodbye."),
    AgencyAsked(id="s", agency="School", said="He is late on Mondays."),
    Appointment(id="d", child_id="ash", on=date(2026, 3, 13), kind="Dentist"),
    Appointment(id="e", child_id="ash", on=date(2026, 3, 14), kind="Eye clinic", outcome=Brought.CANCELLED_BY_SERVICE),
).but(
    circumstances=Circumstances(family_wants="One worker who stays."),
    plan=Plan(review_on=date(2026, 4, 9), handover="We come together twice.", goodbye="A card for each child."),
)  # fmt: skip


def _paper(record: Assessment, **more: object) -> Document:
    return handover(Request(record, ENGLAND, on=ON, made_at=AT, **more))  # type: ignore[arg-type]


def _of(document: Document, title: str) -> str:
    return says(replace(document, opening=(), sections=tuple(one for one in document.sections if one.title == title)))


def test_it_is_in_the_order_in_which_somebody_new_meets_a_family() -> None:
    assert in_order(
        says(_paper(RECORD)),
        "Act today", "Alone.", "They come today.", "To be chased on", "First week", "Bring a bed",
        "The best bit is when mum does my plaits", "I do the tea", "Nods.", "A flat hand.", "To sleep in.",
        "That I would come back.", "A bed is asked for.", "Promised, and not yet done", "Bring a bed",
        "Plaits and singing.", "A child does tea.",
        "Agreed for the children together, and not yet done", "A warm room", "The family", "I am tired.",
        "Who has worked with them before", "Nobody said goodbye.",
        "What works with this family, and what they want", "The kitchen was warm.", "One worker who stays.",
        "Still open", "Agencies", "He is late on Mondays.",
        "Dates ahead", "Handing over", "We come together twice.", "A card for each child.",
        "What each child has been told about the change of worker", "Rowan", "Ash",
    )  # fmt: skip


def test_the_first_week_is_what_is_due_or_late_and_the_calls_to_chase_and_nothing_else() -> None:
    text = says(replace(_paper(RECORD), sections=()))

    assert in_order(
        text, "Chase by 13 March 2026:", "Front door", "Was due on 2 March 2026:", "Bring a bed", "A warm room"
    )
    for other in ("Swimming", "Breakfast club", "Dentist", "Review"):
        assert other not in text


def test_a_call_that_was_chased_and_an_action_that_is_done_are_not_in_the_first_week() -> None:
    chased = families.seen().keep(RUNG.but(chased="They came."))

    assert NOTHING_DUE in says(replace(_paper(chased), sections=()))


def test_what_was_promised_and_done_is_not_promised_any_more() -> None:
    text = _of(_paper(RECORD), "Rowan")

    assert "Breakfast club" not in text
    assert in_order(text, "Promised, and not yet done", "Bring a bed", "Swimming")
    assert "On 3 March 2026: That I would come back." in text


def test_the_dates_ahead_are_in_order_and_hold_appointments_and_the_review() -> None:
    text = _of(_paper(RECORD), "Dates ahead")

    assert in_order(text, "13 March 2026", "Dentist", "Ash", "1 April 2026", "Swimming", "9 April 2026", "Review")
    assert "Eye clinic" not in text
    assert "Bring a bed" not in text


def test_a_call_that_no_yes_stands_behind_is_told_too() -> None:
    record = families.seen().keep(Call(id="x", who="Police", answer="They look for the car."))

    assert in_order(says(_paper(record)), "Danger: what is not known, and other calls", "They look for the car.")


def test_where_nobody_came_before_the_next_worker_is_told_to_ask() -> None:
    assert NOBODY_BEFORE in says(_paper(families.seen()))


def test_each_child_who_is_born_has_room_for_what_they_were_told_of_the_change() -> None:
    (section,) = (one for one in _paper(RECORD).sections if one.title == "Handing over")
    (table,) = (one for one in section.blocks if isinstance(one, Table))

    assert [row[0] for row in table.rows] == ["Rowan", "Ash"]
    assert {"".join(map(str, row[1:])).strip() for row in table.rows} == {""}


@pytest.mark.parametrize("handling", sorted(ASKED))
def test_what_handling_withholds_is_nowhere_until_its_author_lets_it_through(handling: Handling) -> None:
    record = by_handling(RECORD, handling)

    assert places(_paper(record), record, policies.HANDOVER) == []
    assert SECRET in says(_paper(record, include=frozenset({handling})))


def test_what_is_for_professionals_reaches_the_next_worker() -> None:
    assert SECRET in says(_paper(by_handling(RECORD, Handling.PROFESSIONALS_ONLY)))


def test_an_address_that_is_kept_back_is_nowhere() -> None:
    record = RECORD.keep(
        NotDisclosed(id="n", words="Wombat Lodge", why="They fled."), Action(id="x", what="Meet at Wombat Lodge", by=ON)
    )

    assert places(_paper(record), record, policies.HANDOVER) == []


def test_a_child_whose_words_are_all_left_out_is_not_said_to_be_unheard() -> None:
    record = by_handling(families.empty().keep(families.ROWAN), Handling.CHILD_ASKED_FOR_CARE)

    assert "not been heard" not in says(_paper(record))
    assert "not been heard" in says(_paper(families.empty().keep(families.ROWAN)))


def test_the_file_carries_the_record_as_far_as_the_next_worker_may_see_it() -> None:
    assert _paper(RECORD).record == exchange.to_json(sharing.visible(RECORD, policies.HANDOVER))


def _content(record: Assessment) -> Content:
    return content.load(local=next((pack.id for pack in record.packs if pack.id != "england"), None))


@pytest.mark.parametrize("name", FAMILIES)
def test_nothing_keeps_anybody_out_of_a_practice_family_and_nothing_runs_off_the_page(
    name: str, tmp_path: Path
) -> None:
    record = FAMILIES[name]
    made = pdf.draw(handover(Request(record, _content(record), on=ON, made_at=AT)))

    assert _faults(made, tmp_path) == []
    assert outside(made) == []


def test_a_record_with_something_everywhere_is_set_whole(tmp_path: Path) -> None:
    text = says(_paper(everything("as typed")))

    for words in (
        "Voice-told", "Voice-what_we_did", "Action-what", "Communication-says_yes", "Call-answer",
        "PreviousWorker-ended", "AgencyAsked-said", "Plan-handover", "Plan-goodbye",
        "Circumstances-family_wants", "Adult-own_view",
    ):  # fmt: skip
        assert f"{words} as typed" in text, words
    made = pdf.draw(_paper(everything("<b>x</b> =1+1 " + "W" * 200)))
    assert outside(made) == []
    assert _faults(made, tmp_path) == []
