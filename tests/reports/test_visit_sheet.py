"""A sheet for the next visit asks what is not known, of those who can answer it, and names nobody."""

import re
from datetime import date
from pathlib import Path

import pytest

from pathway import content, practice, questions
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Adult, Child
from pathway.judgement import Judgement
from pathway.people import AgencyAsked
from pathway.plan import DecisionAnswer
from pathway.safety import SafetyAnswer, SafetyCheck
from pathway.scales import Answer, Handling, Level
from pathway.voice import Voice
from reports import absent, nameless, pdf, policies
from reports import visit_sheet as visit_module
from reports.document import Document, Facts
from reports.expected import of_block, strings
from reports.nameless import Nameless, may_be_names
from reports.request import Request
from reports.visit_sheet import visit_sheet
from tests import families
from tests.reports.build import AT, everything, outside, page_texts
from tests.reports.hidden import SECRET, by_handling, places, says
from tests.reports.test_structure import _faults

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
    """What stands beside each who can be asked."""
    (section,) = _sheet(record).sections
    (facts,) = section.blocks
    assert isinstance(facts, Facts)
    return {fact.label: "\n".join(text for held in fact.holds for text in of_block(held)) for fact in facts.facts}


def test_what_is_not_known_stands_beside_who_can_answer_it() -> None:
    found = _parts(RECORD)

    assert "What child A eats when the mum works" in found["School"]
    assert "Whether child B has a dentist" in found["Mum"]
    assert "Where child A sleeps" in found["Nobody is named yet to ask"]
    assert DECISION.question in found["School"]
    assert "(by Friday)" in found["School"]
    assert [*found][-1] == "Nobody is named yet to ask"


@pytest.mark.parametrize("ask", ["Mrs Patel", "school", "the School", "The school.", "Mrs Patel, gently", "School; Jo"])
def test_one_who_is_asked_under_several_spellings_stands_once(ask: str) -> None:
    found = _parts(RECORD.keep(_unknown("clean", "Whether a coat is there", ask, child="ash")))

    assert [*found] == ["School", "Mum", "Nobody is named yet to ask"]
    assert "Whether a coat is there" in found["School"]


def test_a_question_for_several_stands_once_and_names_the_others() -> None:
    found = _parts(RECORD.keep(_unknown("clean", "Whether a coat is there", "Jo; the nursery, in the morning")))

    assert "(or the nursery, in the morning)" in found["Mum"]
    assert sum("Whether a coat is there" in said for said in found.values()) == 1


def test_how_to_ask_goes_with_the_question_and_not_into_the_name() -> None:
    found = _parts(RECORD.keep(_unknown("clean", "Whether a coat is there", "Jo when she is alone")))

    assert "(when she is alone)" in found["Mum"]


def _not_sure(id: str, words: str) -> SafetyCheck:
    answer = SafetyAnswer(question_id=ENGLAND.act_today[0].id, answer=Answer.NOT_KNOWN_YET, words=words)
    return SafetyCheck(id=id, at=AT, answers=(answer,))


def test_a_question_about_danger_comes_first_and_once_and_nothing_that_was_said_of_it() -> None:
    record = RECORD.keep(_not_sure("one", "Nobody was at home on Monday."), _not_sure("two", "Ask again on Tuesday."))
    found = _parts(record)
    question = ENGLAND.act_today[0].question

    assert next(iter(found)) == "Danger"
    assert found["Danger"].count(question) == 1
    assert "Nobody was at home" not in found["Danger"]
    assert "Ask again" not in found["Danger"]


def test_a_long_answer_on_the_pathway_is_not_taken_for_a_name() -> None:
    said = "School, health and police are needed, and we ask them on Monday"
    found = _parts(RECORD.keep(DecisionAnswer(question_id=DECISION.id, answer=Answer.NOT_KNOWN_YET, words=said)))

    assert DECISION.question in found["The family"]
    assert DECISION.question not in found["School"]


def test_each_adult_who_was_not_asked_is_asked_for_their_own_view() -> None:
    record = RECORD.keep(
        Adult(id="dad", name="Lee", relation="Father of Rowan; 29"),
        Adult(id="new", name="Dan", relation="Father of Ash"),
    )
    found = _parts(record)

    assert visit_module.OWN_VIEW in found["Father of child A"]
    assert visit_module.OWN_VIEW in found["Father of child B"]


@pytest.mark.parametrize("name", FAMILIES)
def test_the_sheet_of_a_practice_family_is_one_page_with_every_question_on_it(name: str, tmp_path: Path) -> None:
    record = FAMILIES[name]
    made = pdf.draw(visit_sheet(Request(record, _content(record), on=ON, made_at=AT)))
    pages = page_texts(made)
    said = _plain("".join(pages))
    put = Nameless(record)

    assert len(pages) == 1
    for one in questions.unknowns(record, _content(record), ON):
        assert _plain(put(one.to_find_out)) in said, one.to_find_out
    assert outside(made) == []
    assert _faults(made, tmp_path) == []


def test_no_question_of_a_large_family_is_left_out_where_it_needs_more_than_a_page() -> None:
    children = [Child(id=f"c{number}", name=f"Name{number}") for number in range(12)]
    asked = [
        _unknown(area, f"Whether thing {number} of {area} is as it should be for this child", "Jo", child=f"c{number}")
        for number in range(12)
        for area in ("food", "home", "health", "clean")
    ]
    pages = page_texts(pdf.draw(_sheet(families.empty().keep(*children, *asked))))
    said = _plain("".join(pages))

    assert len(pages) > 1
    assert all(_plain(one.to_find_out) in said for one in asked)


def _content(record: Assessment) -> Content:
    return content.load(local=next((pack.id for pack in record.packs if pack.id != "england"), None))


def _plain(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("handling", sorted(policies.VISIT.never))
def test_what_may_not_lie_on_a_car_seat_is_nowhere_in_the_file(handling: Handling) -> None:
    record = by_handling(RECORD, handling)
    record = record.keep(Voice(id="plan", child_id="ash", not_yet=True, plan=SECRET, handling=handling))

    assert places(_sheet(record), record, policies.VISIT) == []


def test_a_record_with_something_everywhere_is_set_whole() -> None:
    text = says(_sheet(everything("as typed").keep(_unknown("home", "Whether it is warm", "Jo", child="c1"))))

    assert "Voice-plan as typed" in text
    assert "Whether it is warm" in text


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
        ("Ask Wren", "Ask the gran’s mother"),
        ("Rowanberries grow", "Rowanberries grow"),
        ("Does Rowan eat? Rowan said", "Does the child eat? The child said"),
    ],
)
def test_everybody_is_put_as_who_they_are(typed: str, put: str) -> None:
    assert Nameless(ROSE)(typed) == put


@pytest.mark.parametrize(
    ("relation", "put"),
    [
        ("Mother of Rowan and Ash; 27", "the mother"),
        ("Stepfather of Rowan, father of Ash", "the stepfather"),
        ("Father of Ash", "the father"),
        ("GP of us all", "an adult of the family"),
        ("friend of a man next door", "an adult of the family"),
        ("", "an adult of the family"),
    ],
)
def test_an_adult_is_put_as_what_they_are_to_the_children(relation: str, put: str) -> None:
    record = families.empty().keep(families.ROWAN, families.ASH, Adult(id="x", name="Quill", relation=relation))

    assert Nameless(record)("Ask Quill") == f"Ask {put}"


def test_the_job_behind_a_name_makes_no_name_of_its_words() -> None:
    record = families.empty().keep(
        families.ROWAN, AgencyAsked(id="s", agency="School", person="Mr Osei, teacher of the deaf")
    )

    assert Nameless(record)("The fire service; Osei. Of course.") == "The fire service; the school. Of course."


def test_what_may_be_a_name_still_is_told_and_days_are_not() -> None:
    found = may_be_names(["Ask Carol on Monday. Then see the GP.", "He likes Bruno, the dog"])

    assert found == ("Carol", "Bruno")
