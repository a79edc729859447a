"""The family’s screen and the task list: people who have no name, no birth or no certain date are kept all the same."""

from datetime import date
from pathlib import Path

import pytest

from pages.parts import session
from pathway import calling
from pathway.assessment import Assessment
from pathway.disability import FactorJudgement
from pathway.household import Adult, Born, Child
from pathway.judgement import Need
from pathway.people import AgencyAsked
from pathway.scales import Agreement, Answer, Birth, FactorAnswer, Impairment, LooksAfter, Replied
from tests.families import ASH, BAY, MORGAN, ROWAN, empty, exact
from tests.hostile import MARK, hostile
from tests.pages.screen import Screen, database

BORN = "children.{}.born.precision"
DAY = "children.{}.born.on"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def family(record: Assessment, child: str = "") -> Screen:
    """The family’s screen with one person open."""
    return Screen.of(record, "assess/family", child=child)


def test_a_child_with_no_name_and_no_birth_yet_is_kept_and_has_a_place() -> None:
    screen = family(empty()).press("add.child")
    (child,) = screen.record.children
    screen.set(BORN.format(child.id), Birth.EXPECTED)

    (child,) = screen.record.children
    assert child.name == ""
    assert child.unborn
    assert "Unborn child" in screen.words


def test_a_date_of_birth_in_the_future_is_kept_and_a_sentence_says_what_to_do() -> None:
    screen = family(empty().keep(ROWAN), "rowan")
    later = session.today().replace(year=session.today().year + 1, day=1)
    screen.set(DAY.format("rowan"), later)

    assert screen.record.child("rowan").born == Born(precision=Birth.EXACT, on=later)
    assert screen.record.child("rowan").name == "Rowan"
    assert "in the future" in screen.words
    assert "Choose “expected”" in screen.words

    screen.set(BORN.format("rowan"), Birth.EXPECTED)
    assert "in the future" not in screen.words


def test_an_age_in_words_stands_without_a_date() -> None:
    screen = family(empty().keep(Child(id="kit", name="Kit")), "kit")
    screen.set(BORN.format("kit"), Birth.APPROXIMATE).set("children.kit.born.words", "about 20 months")

    assert screen.record.child("kit").born == Born(precision=Birth.APPROXIMATE, words="about 20 months")
    assert "about 20 months" in screen.words


def test_a_date_that_is_given_says_by_itself_that_it_is_known() -> None:
    screen = family(empty().keep(Child(id="kit")), "kit").set(DAY.format("kit"), date(2024, 2, 29))

    assert screen.record.child("kit").born == exact(date(2024, 2, 29))


def test_an_adult_has_a_view_and_children_of_their_own() -> None:
    screen = Screen.of(empty().keep(ROWAN, ASH, MORGAN), "assess/family", item="morgan")
    screen.set("adults.morgan.cares_for", ["ash"]).set("adults.morgan.spoken_to", Answer.YES)
    screen.set("adults.morgan.own_view", "People come and do not come back").set(
        "adults.morgan.agreement", Agreement.AGREES_IN_PART
    )
    screen.set("adults.morgan.identity.first_language", "Welsh")

    adult = screen.record.adult("morgan")
    assert (adult.cares_for, adult.spoken_to, adult.agreement) == (("ash",), Answer.YES, Agreement.AGREES_IN_PART)
    assert adult.own_view == "People come and do not come back"
    assert adult.identity.first_language == "Welsh"


@pytest.mark.parametrize("answer", list(LooksAfter))
def test_who_looks_after_the_children_is_asked_of_each_adult(answer: LooksAfter) -> None:
    screen = Screen.of(empty().keep(ROWAN, MORGAN), "assess/family", item="morgan")
    assert screen.control("adults.morgan.looks_after").value is None

    screen.set("adults.morgan.looks_after", answer)
    assert screen.record.adult("morgan").looks_after is answer


def test_saying_no_impairment_shows_what_leaves_the_report_and_keeps_it() -> None:
    need = Need(id="chair", child_id="kit", what="A chair that fits")
    factor = FactorJudgement(child_id="kit", factor_id="f1", answer=FactorAnswer.CONCERN)
    kit = Child(id="kit", name="Kit", impairment=Impairment.YES)
    screen = family(empty().keep(kit, need, factor), "kit")
    assert "stays out of the report" not in screen.words

    screen.set("children.kit.impairment", Impairment.NO)
    assert "stays out of the report" in screen.words
    assert "- the factors" in screen.words
    assert "- the extra needs" in screen.words
    assert "It comes back" in screen.words
    assert (screen.record.needs, screen.record.factors) == ((need,), (factor,))

    screen.set("children.kit.impairment", Impairment.NOT_KNOWN_YET)
    assert "stays out of the report" not in screen.words
    assert screen.record.factors == (factor,)


def test_saying_no_where_nothing_was_written_warns_of_nothing() -> None:
    screen = family(empty().keep(Child(id="kit")), "kit").set("children.kit.impairment", Impairment.NO)

    assert "this stays out of the report" not in screen.words


def test_two_children_of_the_same_name_can_be_told_apart_and_chosen_apart() -> None:
    twins = (Child(id="one", name="Sam"), Child(id="two", name="Sam"))
    screen = Screen.of(empty().keep(*twins, Adult(id="gran", name="Gran")), "assess/family", item="gran")
    screen.set("adults.gran.cares_for", ["two"])

    assert screen.record.adult("gran").cares_for == ("two",)
    assert calling.children(twins) == {"one": "Sam", "two": "Sam (2)"}


def test_a_removed_child_can_be_put_back_whole() -> None:
    screen = family(empty().keep(ROWAN, ASH), "rowan").press("remove.rowan")
    assert [child.id for child in screen.record.children] == ["ash"]

    screen.press("undo.button")
    assert screen.record.child("rowan") == ROWAN


def test_what_services_would_fix_is_kept_apart_from_the_situation() -> None:
    screen = family(empty()).set("circumstances.services_would_fix", "The damp").set("circumstances.situation", "Work")

    found = screen.record.circumstances
    assert (found.services_would_fix, found.situation, found.services_would_not_fix) == ("The damp", "Work", "")


def test_an_agency_that_is_silent_is_recorded_as_silent() -> None:
    record = empty().keep(AgencyAsked(id="gp", agency="GP"))
    screen = Screen.of(record, "assess/family", item="gp").set("agencies.gp.replied", Replied.SILENT)

    (agency,) = screen.record.agencies
    assert agency.replied is Replied.SILENT
    assert "no answer so far" in screen.words


@pytest.mark.parametrize(
    ("adds", "collection"),
    [("service", "adult_services"), ("worker", "previous_workers"), ("supervision", "supervisions")],
)
def test_everybody_around_the_family_can_be_added(adds: str, collection: str) -> None:
    screen = family(empty()).press(f"add.{adds}")

    assert len(getattr(screen.record, collection)) == 1
    assert any(key.startswith(f"{collection}.") for key in screen.boxes)


def test_only_the_person_who_is_open_is_drawn_so_that_twelve_children_stay_calm() -> None:
    twelve = [Child(id=f"c{number}", name=f"Child {number}") for number in range(12)]
    screen = family(empty().keep(*twelve), "c3")

    assert [key for key in screen.boxes if key.endswith(".name")] == ["children.c3.name"]


def test_words_with_markup_are_shown_as_they_were_typed() -> None:
    nasty = hostile("http://127.0.0.1:9")
    screen = family(empty().keep(Child(id="x", name=nasty), Adult(id="y", relation=nasty)), "x")

    labels = [one.label for one in screen.app.button]
    assert not any(MARK in label for label in labels)
    assert "<img" not in screen.words
    assert MARK in screen.words


# The task list


def test_the_task_list_names_what_is_left_and_leads_to_the_first_of_it() -> None:
    screen = Screen.of(empty(), "assess/tasks")

    assert "You can stop here. Everything is saved." in screen.words
    assert "Still to look at: Safety now, Family" in screen.words
    says, page, query = next(link for link in screen.links() if link[0].startswith("Next"))
    assert "Safety now" in says
    assert page.endswith("safety")
    assert "a=first" in query


def test_an_unborn_child_stays_when_the_page_is_opened_again() -> None:
    screen = family(empty().keep(BAY), "bay")
    again = Screen.again(screen.id, "assess/family", child="bay")

    assert again.record.child("bay") == BAY
    assert again.app.radio(key=BORN.format("bay")).value == Birth.EXPECTED


def test_a_link_from_what_is_missing_opens_the_person_it_is_about() -> None:
    screen = family(empty().keep(ROWAN, ASH), "ash")
    assert screen.has("children.ash.name")
    assert not screen.has("children.rowan.name")

    screen.press("unfold.button.ash")
    assert not screen.has("children.ash.name")
