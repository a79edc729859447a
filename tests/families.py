"""Invented families for tests, built small: nobody in them is real."""

from datetime import UTC, date, datetime

from pathway.assessment import Assessment
from pathway.evidence import Contact, Evidence, Note
from pathway.household import Adult, Born, Child
from pathway.judgement import Judgement
from pathway.people import Person
from pathway.scales import Birth, Impairment, Kind, Leaning, Level

TODAY = date(2026, 3, 12)
NOW = datetime(2026, 3, 12, 20, 30, tzinfo=UTC)
AUTHOR = Person(name="Sam Rivers", job="school nurse")


def exact(on: date) -> Born:
    """A date of birth that is known."""
    return Born(precision=Birth.EXACT, on=on)


ROWAN = Child(id="rowan", name="Rowan", born=exact(date(2016, 5, 1)), impairment=Impairment.NO)
ASH = Child(id="ash", name="Ash", born=exact(date(2021, 9, 2)), impairment=Impairment.NO)
BAY = Child(id="bay", born=Born(precision=Birth.EXPECTED, on=date(2026, 6, 20)))
WREN = Child(id="wren", name="Wren", born=exact(date(2025, 7, 5)), impairment=Impairment.NO)
MORGAN = Adult(id="morgan", name="Morgan", relation="mother of Rowan and Ash")


def empty() -> Assessment:
    """An assessment nobody has written in yet."""
    return Assessment(id="first", family_id="family", started_at=NOW, author=AUTHOR)


def seen() -> Assessment:
    """Three children, one not yet born; one visit with its note and two pieces of evidence."""
    visit = Contact(id="visit", on=date(2026, 3, 3), place="home", arranged=True)
    note = Note(id="note", contact_id="visit", words="The kitchen was warm. Rowan said “I do the tea”.", entered_at=NOW)
    warm = Evidence(
        id="warm", words="The kitchen was warm.", kind=Kind.SAW, on=visit.on, child_ids=("rowan", "ash"),
        area_ids=("home",), leaning=Leaning.STRENGTH, note_id="note", start=0, end=21, contact_id="visit",
    )  # fmt: skip
    tea = Evidence(
        id="tea", words="I do the tea", kind=Kind.TOLD_BY_CHILD, exact=True, source="Rowan", on=visit.on,
        child_ids=("rowan",), area_ids=("food",), leaning=Leaning.CONCERN, note_id="note", start=35, end=47,
    )  # fmt: skip
    return empty().keep(ROWAN, ASH, BAY, MORGAN, visit, note, warm, tea)


def judged(level: Level, child: str = "rowan", area: str = "food", **more: object) -> Judgement:
    """A judgement of one child in one area."""
    return Judgement.model_validate({"child_id": child, "area_id": area, "level": level, **more})
