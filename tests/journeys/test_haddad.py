"""A child who speaks with her eyes: two doors, every factor, names in three scripts, and a server killed between."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from pathway import applies, content, ids, practice
from pathway.plan import Plan
from pathway.scales import DoorKind
from reports import readers
from tests import areas
from tests.browser import PATIENCE, ROOT, Server, named, ready, visit
from tests.journeys import entering, entering_disability, entering_plan, entering_topics, entering_voice, walk
from tests.journeys.entering_same import by_child, said, squeezed
from tests.journeys.hand import Hand

PACK = content.load(ROOT / "data", areas.here())
HADDAD = areas.answering(practice.family("haddad").newest, PACK)
AMIRA, ZAYN = HADDAD.children


# What no other family has is typed; the household, the notebook, Act today, the history and the plan stand already.
OWED = entering_disability.owed(HADDAD, AMIRA)
BEGUN = HADDAD.but(
    id=ids.fresh(),
    practice=False,
    evidence=tuple(piece.but(not_understood=False, guess="") for piece in HADDAD.evidence),
    actions=tuple(action for action in HADDAD.actions if action not in OWED),
    **dict.fromkeys((
        "judgements", "needs", "doors", "factors", "test_answers", "communications", "aids", "voices", "young_carers",
        "topic_notes", "meanings", "decision_answers", "movers", "step_decisions",
    ), ()),
)  # fmt: skip


@pytest.fixture(scope="module")
def typed(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The family as it stands in the database after two sittings, and the PDF that was handed out."""
    folder = tmp_path_factory.mktemp("haddad")
    server = Server(folder)
    named(server.database, local=areas.here())
    walk.put(server, BEGUN)
    server.start()
    window = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", accept_downloads=True)
    window.set_default_timeout(PATIENCE)
    hand = Hand(window.new_page(), server)
    try:
        visit(hand.page, server, f"/disability?a={BEGUN.id}")
        address = _first_sitting(hand)
        server.kill()
        server.start()
        pdf = _second_sitting(hand, address, folder)
    finally:
        server.kill()
        window.close()
    return hand.stored(), pdf, server.log


def _first_sitting(hand: Hand) -> str:
    entering_disability.doors(hand, HADDAD, DoorKind.SUPPORT)
    _one_door_opens_one_thing(hand)
    entering_disability.doors(hand, HADDAD, DoorKind.WORRY)
    entering_disability.factors(hand, HADDAD, PACK, AMIRA)
    hand.saved()
    return hand.page.url


def _one_door_opens_one_thing(hand: Hand) -> None:
    """The mother’s request shows her rights, and no factor."""
    hand.sees("Behind the first door: rights to support")
    expect(hand.page.locator("body")).not_to_contain_text("Behind the second door")


def _second_sitting(hand: Hand, address: str, folder: Path) -> Path:
    hand.page.goto(address)
    ready(hand.page)
    hand.sees(AMIRA.name)
    entering_disability.tests(hand, HADDAD, PACK, AMIRA)
    entering.areas(hand, HADDAD, PACK, entering_disability.in_areas(hand, HADDAD, PACK))
    entering_voice.communicating(hand, HADDAD)
    entering_voice.voices(hand, HADDAD, PACK)
    entering_voice.not_understood(hand, HADDAD)
    entering_voice.young_carers(hand, HADDAD)
    entering_topics.meanings(hand, HADDAD)
    entering_topics.topics(hand, HADDAD, PACK)
    entering_plan.pathway(hand, HADDAD, PACK)
    rest = HADDAD.but(goals=(), actions=tuple(OWED), plan=Plan())
    entering_plan.plan(hand, rest, {action.id for action in OWED})
    return hand.report(folder)


PARTS = (
    "children", "adults", "circumstances", "contacts", "notes", "evidence", "needs", "doors", "factors",
    "test_answers", "voices", "communications", "aids", "young_carers", "topic_notes", "events", "appointments",
    "safety_checks", "calls", "meanings", "decision_answers", "movers", "goals", "actions", "plan", "agencies",
    "supervisions",
)  # fmt: skip


@pytest.mark.parametrize("part", PARTS)
def test_every_part_holds_what_was_typed(typed: Any, part: str) -> None:
    record, _, _ = typed

    assert said(record).get(part) == said(HADDAD).get(part)


def test_everything_stands_under_the_child_it_was_typed_for_with_its_day_and_hour(typed: Any) -> None:
    record, _, _ = typed

    for collection, fields in (
        ("needs", ("what", "happening")),
        ("doors", ("kind", "words", "on")),
        ("factors", ("factor_id", "answer", "words", "on")),
        ("test_answers", ("area_id", "by", "acceptable", "enough", "on")),
        ("communications", ("says_yes", "says_no")),
        ("aids", ("what", "ready")),
        ("young_carers", ("does", "costs_them")),
        ("topic_notes", ("topic_id", "holds", "words")),
        ("appointments", ("on", "at", "kind", "outcome")),
        ("step_decisions", ("step_id", "taken", "reason")),
    ):
        assert by_child(record, collection, *fields) == by_child(HADDAD, collection, *fields)
    for child in HADDAD.children:
        (same,) = [one for one in record.children if one.name == child.name]
        for area in applies.areas(PACK, child, applies.as_of(HADDAD, HADDAD.started_at.date())):
            assert record.judgement(same, area.id).level is HADDAD.judgement(child, area.id).level


def test_the_pdf_says_what_was_typed_in_every_script(typed: Any) -> None:
    record, pdf, _ = typed

    for read in readers.READERS.values():
        text = squeezed(read(pdf.read_bytes()))
        for name in ("أميرة حداد", "زين", "نور", "Łucja Haddad-Wiśniewska"):
            assert squeezed(name) in text
        for piece in record.evidence:
            assert squeezed(piece.words) in text, piece.words
        for factor in record.factors:
            assert squeezed(factor.words) in text


def test_nothing_of_the_family_is_in_a_file_name_an_address_or_the_log(typed: Any) -> None:
    _, pdf, log = typed

    assert "haddad" not in pdf.name.lower()
    for name in ("Haddad", "Amira", "Zayn", "Łucja", "أميرة"):
        assert name not in log
