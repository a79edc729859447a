"""A sheet for the next visit asks what is not known, of those who can answer it, and names nobody."""

import re
from datetime import date

import pytest

from pathway import content, practice
from pathway.assessment import Assessment
from pathway.household import Adult
from pathway.judgement import Judgement
from pathway.people import AgencyAsked
from pathway.plan import DecisionAnswer
from pathway.scales import Answer, Level
from reports import absent, nameless, pdf
from reports.document import Document
from reports.expected import strings
from reports.nameless import Nameless, may_be_names
from reports.request import Request
from reports.visit_sheet import visit_sheet
from tests import families
from tests.reports.build import AT

ON = date(2026, 3, 12)
ENGLAND = content.load()
FAMILIES = {one.name: one.newest for one in practice.families()}
DECISION = ENGLAND.decisions[0]


def _unknown(area: str, find_out: str, ask: str, child: str = "rowan") -> Judgement:
    return Judgement(child_id=child, area_id=area, level=Level.NOT_KNOWN_YET, to_find_out=find_out, ask_whom=ask)


RECORD = families.empty().keep(
    families.ROWAN,
    families.ASH,
    Adult(id="mum", name="Jo Marsh", relation="Mum", spoken_to=Answer.YES, own_view="Tired."),
    AgencyAsked(id="s", agency="School", person="Mrs Patel"),
    _unknown("food", "What Rowan eats when Jo works", "Mrs Patel"),
    _unknown("health", "Whether Ash has a dentist", "Jo", child="ash"),
    _unknown("home", "Where Rowan sleeps", ""),
    DecisionAnswer(question_id=DECISION.id, answer=Answer.NOT_KNOWN_YET, words="Mrs Patel, by Friday"),
)


def _sheet(record: Assessment) -> Document:
    return visit_sheet(Request(record, ENGLAND, on=ON, made_at=AT))


def _parts(record: Assessment) -> dict[str, str]:
    """What stands under each heading."""
    return {
        section.title: "\n".join(text for block in section.blocks for text in strings(_only(block)))
        for section in _sheet(record).sections
    }


def _only(block: object) -> Document:
    from tests.reports.build import document

    return document(block)  # type: ignore[arg-type]


def test_what_is_not_known_stands_under_who_can_answer_it() -> None:
    found = _parts(RECORD)

    assert "What child A eats when the mum works" in found["The school"]
    assert "Whether child B has a dentist" in found["The mum"]
    assert "Where child A sleeps" in found["Nobody is named yet to ask"]
    assert DECISION.question in found["The school, by Friday"]
    assert [*found][-1] == "Nobody is named yet to ask"


@pytest.mark.parametrize("name", FAMILIES)
def test_no_name_of_a_practice_family_is_in_the_file(name: str) -> None:
    record = FAMILIES[name]
    local = next((pack.id for pack in record.packs if pack.id != "england"), None)
    made = pdf.draw(visit_sheet(Request(record, content.load(local=local), on=ON, made_at=AT)))
    said = " ".join(words for _, words in absent.of_file(made))

    for one in nameless.people(record):
        for word in one.name.split():
            if word[:1].isupper() and len(word) > 3:
                assert not re.search(rf"\b{re.escape(word)}\b", said, re.IGNORECASE), word


def test_the_sheet_carries_no_record() -> None:
    assert _sheet(RECORD).record == ""


def test_nothing_to_find_out_is_said() -> None:
    assert "Nothing is said to be not known yet." in "\n".join(strings(_sheet(families.empty().keep(families.ROWAN))))


ROSE = families.empty().keep(
    families.ROWAN,
    Adult(id="r", name="Rose Ashcroft", relation="Gran"),
    Adult(id="m", name="Wren Ashcroft", relation="Rose’s mother"),
    Adult(id="k", name="Kit Ashcroft", relation="the neighbour from number nine"),
)


@pytest.mark.parametrize(
    ("typed", "put"),
    [
        ("Ask Rose about it.", "Ask the gran about it."),
        ("Rose Ashcroft rings.", "The gran rings."),
        ("Ask Mrs. Ashcroft.", "Ask the family."),
        ("She picked a rose.", "She picked a rose."),
        ("ROSE came", "The gran came"),
        ("Rose’s house", "The gran’s house"),
        ("Ask Kit", "Ask an adult of the family"),
        ("Ask Wren", "Ask an adult of the family"),
        ("Rowanberries grow", "Rowanberries grow"),
        ("Does Rowan eat? Rowan said", "Does the child eat? The child said"),
    ],
)
def test_everybody_is_put_as_who_they_are(typed: str, put: str) -> None:
    assert Nameless(ROSE)(typed) == put


def test_what_may_be_a_name_still_is_told_and_days_are_not() -> None:
    found = may_be_names(["Ask Carol on Monday. Then see the GP.", "He likes Bruno, the dog"])

    assert found == ("Carol", "Bruno")
