"""What a family and a child are given speaks in the name of who knows them, and of the day agreed with them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pathway import content
from pathway.meetings import Meeting
from pathway.people import Person
from pathway.plan import Plan
from reports.document import Document
from reports.family import family
from reports.goodbye import goodbye
from reports.letter import letter
from reports.meeting import meeting
from reports.request import Request
from tests.families import AUTHOR, NOW, TODAY, seen
from tests.reports.build import AT
from tests.reports.hidden import says

CHAIR = Person(name="Ruth Hollis", job="independent chair")
GENTLE = {"child": letter, "family": family, "goodbye": goodbye}
HELD = Meeting(id="m", at=NOW, by=CHAIR, on=TODAY, ended_at=NOW, next_on=date(2026, 4, 9))
RECORD = seen().but(plan=Plan(review_on=TODAY + timedelta(days=90)))


def _asked(record: object = RECORD, author: Person | None = CHAIR) -> Request:
    return Request(record, content.load(), on=TODAY, made_at=AT, author=author, child_id="rowan")  # type: ignore[arg-type]


@pytest.mark.parametrize("version", sorted(GENTLE))
def test_a_chair_who_makes_it_stands_in_the_foot_and_speaks_nowhere(version: str) -> None:
    made: Document = GENTLE[version](_asked())

    assert "Ruth Hollis" in made.author
    assert "Ruth Hollis" not in says(replace(made, author=""))
    assert AUTHOR.name in says(made)


@pytest.mark.parametrize("version", sorted(GENTLE))
def test_its_author_who_has_a_new_job_is_called_by_it(version: str) -> None:
    made: Document = GENTLE[version](_asked(author=Person(name="sam  Rivers", job="family worker")))

    assert "family worker" in says(made)


@pytest.mark.parametrize("version", sorted({**GENTLE, "meeting": meeting}))
def test_the_day_agreed_in_the_meeting_is_the_day_it_is_looked_at_again(version: str) -> None:
    made: Document = {**GENTLE, "meeting": meeting}[version](_asked(RECORD.keep(HELD)))

    assert "9 April 2026" in says(made)
    assert "10 June 2026" not in says(made)
