"""What was said in review stands with its answer in every report between workers, and in nothing a family reads."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pathway import content as packs
from pathway import exchange
from pathway.assessment import Assessment
from pathway.meetings import View
from pathway.people import Person
from pathway.plan import Action
from pathway.review import Comment, Deciding
from pathway.scales import Handling, Level, SignOff
from reports import expected, html, sharing, word
from reports.document import Document
from reports.request import Request
from reports.sections import reviewed
from reports.versions import BY_ID
from tests.families import AUTHOR, NOW, judged
from tests.hostile import hostile
from tests.reports.build import AT
from tests.reports.hidden import SECRET, in_order, places
from tests.reports.rowan import ON, argued

ENGLAND = packs.load()
LEE = Person(name="Lee Marsh", job="team manager")
BETWEEN_WORKERS = ("professional", "supervision", "handover")
THE_FAMILYS = ("family", "child", "meeting", "visit", "goodbye", "minutes")
ON_FOOD = Comment(id="c", page="area", area_id="food", child_id="rowan", words="Who saw the fridge?", by=LEE, at=NOW)
ANSWERED = ON_FOOD.but(answer="The nurse did.", answered_by=AUTHOR, answered_at=NOW + timedelta(hours=1))
DIFFERS = View(
    id="v", child_id="rowan", area_id="food", whose="Supervisor", level=Level.PARTLY_MET, words="Food on most days.",
    asked_next="The service manager", by=LEE, at=NOW,
)  # fmt: skip


def request(record: Assessment, **more: object) -> Request:
    return replace(Request(record, ENGLAND, on=ON, made_at=AT, child_id="rowan"), **more)  # type: ignore[arg-type]


def says(record: Assessment) -> str:
    return "\n".join(
        words
        for section in reviewed.section(record, ENGLAND)
        for block in section.blocks
        for words in expected.of_block(block)
    )


def text_of(document: Document) -> str:
    return "\n".join(expected.strings(document))


def test_each_comment_stands_by_what_it_is_about_with_its_answer_and_who_said_both() -> None:
    on_plan = ON_FOOD.but(id="d", page="plan", area_id="", child_id="", item_id="act", words="By when?")
    told = says(argued().keep(Action(id="act", what="Ring the school"), ANSWERED, on_plan))

    assert in_order(
        told, "Areas of care, Food and growth, Rowan", "Who saw the fridge?", "Lee Marsh, team manager", "20:30",
        "Answer:", "The nurse did.", "Sam Rivers", "21:30", "Plan, Ring the school", "By when?", "To answer",
    )  # fmt: skip


def test_an_answer_of_spaces_is_none() -> None:
    assert "To answer" in says(argued().keep(ON_FOOD.but(answer="  ")))
    assert "To answer" not in says(argued().keep(ANSWERED))


def test_both_views_of_a_judgement_stay_with_who_holds_the_other_and_who_is_asked_next() -> None:
    told = says(argued().keep(judged(Level.NOT_MET), DIFFERS))

    assert in_order(told, "Rowan, Food and growth, judged not met, seen as partly met:", "Food on most days.")
    for words in ("Supervisor", "Lee Marsh", "Asked next: The service manager"):
        assert words in told


def test_the_authors_answer_to_a_view_stands_with_it() -> None:
    answered = DIFFERS.but(answer="We went back.", answered_by=AUTHOR, answered_at=NOW + timedelta(hours=1))
    told = says(argued().keep(answered))

    assert in_order(told, "Food on most days.", "Answer:", "We went back.", "Sam Rivers", "21:30")


def test_what_nobody_has_written_in_yet_and_a_view_of_a_meeting_leave_no_heading() -> None:
    begun = (ON_FOOD.but(words=" "), DIFFERS.but(level=None, words=""), DIFFERS.but(id="m", meeting_id="m"))

    assert reviewed.section(argued().keep(*begun), ENGLAND) == ()


@pytest.mark.parametrize("version", BETWEEN_WORKERS)
def test_who_works_with_the_family_reads_what_was_asked_and_answered(version: str) -> None:
    told = text_of(BY_ID[version].document(request(argued().keep(ANSWERED, DIFFERS))))

    for words in ("Who saw the fridge?", "The nurse did.", "Food on most days."):
        assert told.count(words) == 1


def test_every_version_is_one_of_the_two() -> None:
    assert sorted(BY_ID) == sorted((*BETWEEN_WORKERS, *THE_FAMILYS))


HIDDEN = (
    argued().keep(ON_FOOD.but(words=SECRET)),
    argued().keep(ANSWERED.but(answer=SECRET)),
    argued().keep(DIFFERS.but(words=SECRET)),
    argued().keep(DIFFERS.but(asked_next=SECRET)),
    argued().keep(DIFFERS.but(answer=SECRET)),
    argued().but(deciding=Deciding(kind=SignOff.RETURNED, words=SECRET, due=date(2026, 4, 1))),
)  # fmt: skip


@pytest.mark.parametrize("version", THE_FAMILYS)
@pytest.mark.parametrize(
    "record", HIDDEN, ids=("comment", "answer", "view", "asked next", "answer to a view", "decision")
)
def test_nothing_of_a_review_is_anywhere_in_a_file_that_a_family_may_read(version: str, record: Assessment) -> None:
    made, include = BY_ID[version], frozenset(Handling)
    rules = made.rules("rowan")

    document = made.document(request(record, include=include & rules.asked))

    assert SECRET not in exchange.to_json(sharing.visible(record, rules, include & rules.asked))
    assert places(document, record, rules, include & rules.asked) == []
    assert b"wombat" not in html.write(document)
    assert "wombat" not in text_of(document)


@pytest.mark.parametrize("version", BETWEEN_WORKERS)
def test_a_decision_that_is_still_being_written_is_in_no_report_at_all(version: str) -> None:
    record = HIDDEN[-1]

    assert places(BY_ID[version].document(request(record)), record, BY_ID[version].rules("")) == []


@pytest.mark.parametrize("version", BETWEEN_WORKERS)
def test_words_that_would_do_harm_are_text_in_every_form_of_a_report(version: str) -> None:
    harm = hostile("http://beacon.example")
    record = argued().keep(ANSWERED.but(words=harm, answer=harm, by=Person(name=harm)), DIFFERS.but(words=harm))
    document = BY_ID[version].document(request(record))
    written = html.write(document).decode()

    assert harm.split()[0] in text_of(document)
    assert "<script>window.harmed" not in written
    assert "<img src='http" not in written
    assert word.write(document)
