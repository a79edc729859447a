"""A young person singled out: typed are his own part by his own hand, one answer kept back, and what a history says."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from pathway import applies, content, ids, practice
from pathway.scales import Handling
from reports import readers
from tests import areas
from tests.browser import PATIENCE, ROOT, Server, named, visit
from tests.journeys import entering_plan, entering_topics, entering_voice, walk
from tests.journeys.entering_same import by_child, said, squeezed
from tests.journeys.hand import Hand

PACK = content.load(ROOT / "data", areas.here())
KAIS = practice.family("kai").newest
KAI = KAIS.children[0]


# What no other family has is typed; the household, the notebook, Act today, the areas and the plan stand already.
BEGUN = KAIS.but(
    id=ids.fresh(),
    practice=False,
    evidence=tuple(piece for piece in KAIS.evidence if not piece.own_prompt),
    **dict.fromkeys((
        "voices", "topic_notes", "events", "appointments", "meanings", "decision_answers", "movers", "step_decisions",
    ), ()),
)  # fmt: skip


@pytest.fixture(scope="module")
def typed(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The family as it stands in the database, and the PDF that was handed out."""
    folder = tmp_path_factory.mktemp("kai")
    server = Server(folder)
    named(server.database, local=areas.here())
    walk.put(server, BEGUN)
    server.start()
    window = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", accept_downloads=True)
    window.set_default_timeout(PATIENCE)
    hand = Hand(window.new_page(), server)
    try:
        visit(hand.page, server, f"/tasks?a={BEGUN.id}")
        pdf = _typed(hand, folder)
    finally:
        server.kill()
        window.close()
    return hand.stored(), pdf, server.log


def _typed(hand: Hand, folder: Path) -> Path:
    _nothing_of_disability(hand)
    entering_voice.own_part(hand, KAIS, PACK, KAI)
    entering_voice.voices(hand, KAIS, PACK)
    entering_topics.history(hand, KAIS, PACK)
    hand.sees("More than once, help ended and something happened to a child afterwards.")
    entering_topics.meanings(hand, KAIS)
    entering_topics.topics(hand, KAIS, PACK)
    entering_plan.pathway(hand, KAIS, PACK)
    return hand.report(folder)


def _nothing_of_disability(hand: Hand) -> None:
    """The part says that it concerns nobody here, and asks nothing."""
    hand.part("Disability")
    hand.sees("This part concerns no child of this family so far")
    for words in ("There is a worry about care", "The test question", PACK.factors[0].title):
        expect(hand.page.locator("[data-testid=stMain]")).not_to_contain_text(words)


PARTS = (
    "children", "adults", "circumstances", "contacts", "notes", "evidence", "voices", "topic_notes", "events",
    "appointments", "safety_checks", "calls", "meanings", "decision_answers", "movers", "goals", "actions", "plan",
    "agencies", "previous_workers", "needs", "doors", "factors", "test_answers", "communications", "aids",
    "young_carers",
)  # fmt: skip


@pytest.mark.parametrize("part", PARTS)
def test_every_part_holds_what_was_typed_and_nothing_that_was_not(typed: Any, part: str) -> None:
    record, _, _ = typed

    assert said(record).get(part) == said(KAIS).get(part)


def test_everything_stands_under_the_child_it_was_typed_for(typed: Any) -> None:
    record, _, _ = typed

    for collection, fields in (
        ("topic_notes", ("topic_id", "holds", "by_whom", "effect")),
        ("step_decisions", ("step_id", "taken", "reason")),
        ("movers", ("mover_id", "words")),
        ("appointments", ("on", "at", "kind", "outcome")),
    ):
        assert by_child(record, collection, *fields) == by_child(KAIS, collection, *fields)
    for child in KAIS.children:
        (same,) = [one for one in record.children if one.name == child.name]
        for area in applies.areas(PACK, child, applies.as_of(KAIS, KAIS.started_at.date())):
            assert record.judgement(same, area.id).level is KAIS.judgement(child, area.id).level


def test_the_pdf_holds_kais_words_but_for_the_answer_he_asked_care_for(typed: Any) -> None:
    record, pdf, _ = typed

    kept_back = [piece for piece in record.evidence if piece.handling is Handling.CHILD_ASKED_FOR_CARE]
    assert [piece.own_prompt for piece in kept_back] == ["own-worries"]
    for read in readers.READERS.values():
        text = squeezed(read(pdf.read_bytes()))
        for piece in record.evidence:
            assert (squeezed(piece.words) in text) is (piece not in kept_back), piece.words
        assert squeezed(kept_back[0].handling_words) not in text


def test_nothing_of_disability_is_in_the_pdf(typed: Any) -> None:
    _, pdf, _ = typed

    text = squeezed(readers.READERS["pypdf"](pdf.read_bytes())).casefold()
    for words in ("disability", "disabled", "impairment", "extra needs", *(factor.title for factor in PACK.factors)):
        assert squeezed(words).casefold() not in text


def test_nothing_of_the_family_is_in_a_file_name_an_address_or_the_log(typed: Any) -> None:
    _, pdf, log = typed

    assert "brennan" not in pdf.name.lower()
    for name in ("Brennan", "Poppy", "Daisy", "Gaz", "Amos"):
        assert name not in log
