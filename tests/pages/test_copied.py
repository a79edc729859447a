"""A copy is read and decided on and never rewritten: every page of the author’s own words is closed, and says why."""

from pathlib import Path

import pytest

from pages.parts import copied
from pages.parts.places import PARTS, PRIVATE, place
from pathway.assessment import Assessment
from pathway.given import FamilyTold
from pathway.review import TakenIn
from pathway.scales import Level
from tests.families import NOW, judged, seen
from tests.pages.screen import Screen, database

CLOSED = [one.name for one in (*PARTS, *PRIVATE) if one.name not in ("tasks", "safety", "report", "versions")]
OWN = seen().keep(judged(Level.PARTLY_MET, meaning_now="Rowan is hungry."))
COPY = OWN.but(taken_in=TakenIn(version="professional", made_at=NOW))


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def _of(page: str, record: Assessment = COPY, **query: str) -> Screen:
    """The page; one whose address has a dash is known once any page was drawn."""
    screen = Screen.of(record, "assess/tasks" if "-" in page else place(page).file.removesuffix(".py"), **query)
    screen.app.switch_page(place(page).file)
    return screen.run()


@pytest.mark.parametrize("page", sorted(CLOSED))
def test_nothing_of_a_copy_can_be_written_on_a_page_of_its_authors_words(page: str) -> None:
    screen = _of(page, area="food", child="rowan")
    led = {to for _, to, _ in screen.links()}

    assert screen.boxes == []
    assert not [*screen.app.text_input, *screen.app.radio, *screen.app.checkbox, *screen.app.button]
    assert place(page).title in screen.words
    assert "This is a copy of what Sam Rivers, school nurse (name given, not verified) wrote" in screen.words
    assert "Only its author changes it" in screen.words
    assert {"read", "meet", "tasks"} <= led
    assert screen.record == COPY


@pytest.mark.parametrize("page", ["read", "report", "safety", "tasks", "versions"])
def test_what_is_open_of_a_copy_leads_to_no_closed_page(page: str) -> None:
    led = {to for _, to, _ in _of(page).links()}

    assert not led & set(CLOSED)
    assert {"read", "tasks"} <= led


@pytest.mark.parametrize("page", ["area", "plan", "tasks"])
def test_an_assessment_of_ones_own_stays_open(page: str) -> None:
    screen = _of(page, OWN, area="food", child="rowan")

    assert copied.ITS_AUTHOR not in screen.words
    assert set(CLOSED) - {"own-words"} <= {to for _, to, _ in screen.links()}


@pytest.mark.parametrize("version", ["family", "letter", "professional"])
def test_nothing_of_the_record_can_be_typed_on_the_report_page_of_a_copy(version: str) -> None:
    told = FamilyTold(not_yet="Not before the strategy meeting.")
    screen = _of("report", COPY.but(marking="OFFICIAL", family_told=told), version=version, child="rowan")

    assert screen.boxes == []
    assert not screen.has("report.marking")
    assert not [one for one in screen.app.text_input if "passphrase" not in one.label.lower()]
    assert not [one for one in screen.app.main if getattr(one, "type", "") == "date_input"]
