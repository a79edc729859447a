"""The main job: a family in a notebook, typed in over two sittings and a server killed between, becomes a true PDF."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pathway import content, exchange, practice
from reports import readers
from tests import areas
from tests.browser import PATIENCE, ROOT, Server, ready, visit
from tests.journeys import (
    entering,
    entering_plan,
    entering_report,
    entering_safety,
    entering_topics,
    entering_voice,
)
from tests.journeys.entering_same import by_child, said, squeezed
from tests.journeys.hand import Hand

PACK = content.load(ROOT / "data", areas.here())
MARSH = practice.family("marsh").newest


@pytest.fixture(scope="module")
def typed(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The family as it stands in the database after two sittings, and the PDF that was handed out."""
    folder = tmp_path_factory.mktemp("marsh")
    server = Server(folder).start()
    window = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", accept_downloads=True)
    window.set_default_timeout(PATIENCE)
    hand = Hand(window.new_page(), server)
    try:
        visit(hand.page, server)
        address = _first_sitting(hand)
        server.kill()
        server.start()
        pdf = _second_sitting(hand, address, folder)
    finally:
        server.kill()
        window.close()
    return hand.stored(), pdf, server.log


def _first_sitting(hand: Hand) -> str:
    entering.start(hand, MARSH, areas.title())
    entering.family(hand, MARSH)
    entering.notebook(hand, MARSH, PACK, MARSH.contacts[:2])
    hand.saved()
    return hand.page.url


def _second_sitting(hand: Hand, address: str, folder: Path) -> Path:
    hand.page.goto(address)
    ready(hand.page)
    hand.sees(MARSH.children[0].name)
    entering.notebook(hand, MARSH, PACK, MARSH.contacts[2:])
    entering_safety.act_today(hand, MARSH, PACK)
    entering.areas(hand, MARSH, PACK)
    entering_voice.voices(hand, MARSH, PACK)
    entering_topics.history(hand, MARSH, PACK)
    entering_topics.meanings(hand, MARSH)
    entering_plan.pathway(hand, MARSH, PACK)
    entering_plan.plan(hand, MARSH)
    entering_report.said_to_them(hand, MARSH)
    return hand.report(folder)


PARTS = (
    "children", "adults", "circumstances", "contacts", "notes", "evidence", "voices", "events", "appointments",
    "meanings", "goals", "actions", "plan", "agencies", "adult_services", "previous_workers", "calls", "letters",
    "said_to_family",
)  # fmt: skip


@pytest.mark.parametrize("part", PARTS)
def test_every_part_holds_what_was_typed(typed: Any, part: str) -> None:
    record, _, _ = typed

    assert said(record).get(part) == said(MARSH).get(part)


def test_every_level_and_decision_stands_under_the_child_it_was_made_for(typed: Any) -> None:
    record, _, _ = typed

    for collection, fields in (
        ("step_decisions", ("step_id", "taken", "reason")),
        ("movers", ("mover_id", "words")),
    ):
        assert by_child(record, collection, *fields) == by_child(MARSH, collection, *fields)
    for child in MARSH.children:
        (same,) = [one for one in record.children if one.name == child.name]
        for area in PACK.rated:
            if area.id != "extra-needs":
                theirs, ours = MARSH.judgement(child, area.id), record.judgement(same, area.id)
                assert ours.level is theirs.level
                if theirs.worrying:
                    assert (ours.meaning_now, ours.how_long) == (theirs.meaning_now, theirs.how_long)
                assert ours.to_find_out == theirs.to_find_out


def test_the_pdf_says_what_was_typed_and_withholds_what_a_child_asked_about(typed: Any) -> None:
    record, pdf, _ = typed
    text = squeezed(readers.READERS["pypdf"](pdf.read_bytes()))
    withheld = [piece.words for piece in record.evidence if piece.handling in ("child-asked-for-care", "third-party")]

    assert withheld
    for child in record.children:
        for written in (
            record.meaning(child).life,
            record.meaning(child).worried,
            record.meaning(child).change_our_mind,
        ):
            assert squeezed(written) in text
    for piece in record.evidence:
        shown = squeezed(piece.words) in text
        assert shown is (piece.words not in withheld), piece.words
    for forbidden in ("did not attend", "failed to attend", "non-verbal"):
        assert squeezed(forbidden) not in text


def test_the_file_can_be_made_again_without_the_app(typed: Any, tmp_path: Path) -> None:
    record, _, _ = typed
    source, target = tmp_path / "family.json", tmp_path / "family.pdf"
    source.write_text(exchange.to_json(record), encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "reports", "write", str(source), str(target)], cwd=ROOT, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    assert target.read_bytes().startswith(b"%PDF")
    assert "Marsh" not in done.stdout + done.stderr


def test_nothing_of_the_family_is_in_a_file_name_an_address_or_the_log(typed: Any) -> None:
    _, pdf, log = typed

    assert "marsh" not in pdf.name.lower()
    for name in ("Marsh", "Ellie", "Tyler", "Noah", "Jade"):
        assert name not in log
