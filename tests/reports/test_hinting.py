"""What speaks of the matter of a piece that is kept back is found, and what only happens to share a word is not."""

import pytest

from pathway import practice
from pathway.assessment import Assessment
from pathway.content import load
from pathway.evidence import Evidence
from pathway.household import Adult
from pathway.meetings import Meeting
from pathway.people import Person
from pathway.scales import Handling, Kind
from pathway.voice import Voice
from reports import hinting, policies, slides
from reports.request import Request
from tests import families
from tests.reports.rowan import AT, ON

FAMILIES = {one.name: one for one in practice.families()}
HERE = Meeting(id="m", at=AT, by=Person(name="Pat"), on=ON)
SECRET = "Morgan drinks vodka from a thermos."


def _record(*more: Evidence | Voice | Adult, handling: Handling = Handling.THIRD_PARTY) -> Assessment:
    kept_back = Evidence(id="k", words=SECRET, kind=Kind.READ, child_ids=("rowan",), handling=handling)
    return families.empty().keep(families.ROWAN, kept_back, *more)


def _found(said: str, record: Assessment, include: frozenset[Handling] = frozenset()) -> list[str]:
    return [one.words for one in hinting.of([("here", said)], record, policies.MEETING, include)]


@pytest.mark.parametrize(
    "said", ["Ask about drinking.", "Does she DRINK?", "A drinker, they say.", "Two thermoses.", "Vodka"]
)
def test_a_sentence_that_shares_a_telling_word_in_any_ending_is_found(said: str) -> None:
    assert _found(said, _record()) == [said]


@pytest.mark.parametrize("said", ["Tea from a cup.", "Draw with him.", "Driving lessons.", "She is from Hull."])
def test_a_sentence_that_shares_none_is_not(said: str) -> None:
    assert _found(said, _record()) == []


def test_of_a_long_text_the_sentence_alone_is_given_with_where_it_stands() -> None:
    said = "We meet on Monday. Is she drinking? She sings.\nAnd more."
    found = hinting.of([("a", said), ("b", "Nothing.")], _record(), policies.MEETING)

    assert [(one.where, one.words, one.sure) for one in found] == [("a", "Is she drinking?", False)]


def test_a_name_in_the_record_and_an_everyday_word_tell_nothing() -> None:
    record = _record(Adult(id="x", name="Vodka Thermos"))

    assert _found("Vodka’s thermos. Ring her about it.", record) == []
    assert _found("Does she drink?", record) == ["Does she drink?"]


def test_a_word_that_stands_in_what_is_shown_as_well_tells_nothing_and_is_no_hint() -> None:
    seen = Evidence(id="s", words="A thermos of soup.", kind=Kind.SAW, child_ids=("rowan",))
    heard = Voice(id="v", child_id="rowan", observed="He would not drink it.")

    assert _found("Bring the thermos.", _record(seen)) == []
    assert _found("Ask what he will drink.", _record(heard)) == []
    assert _found("Ask about drinking.", _record(heard)) == ["Ask about drinking."]


def test_what_is_let_through_to_this_room_is_kept_from_nobody() -> None:
    record = _record(handling=Handling.PROFESSIONALS_ONLY)

    assert _found("Ask about drinking.", record) == ["Ask about drinking."]
    assert _found("Ask about drinking.", record, frozenset({Handling.PROFESSIONALS_ONLY})) == []


def _on_slides(name: str, meeting: Meeting) -> list[str]:
    family = FAMILIES[name]
    record = family.newest.keep(meeting)
    local = next((pack.id for pack in record.packs if pack.id != "england"), None)
    asked = Request(record, load(local=local), on=ON, made_at=AT, earlier=family.assessments[:-1])
    return [one.words for one in slides.hinted(slides.slides(asked, meeting), record, meeting)]


def test_what_was_written_about_drinking_and_the_tablets_is_found_in_the_practice_family_it_is_kept_back_in() -> None:
    found = "\n".join(_on_slides("marsh", HERE))

    assert "whether she drinks when she has them" in found
    assert "and about drinking" in found
    assert "about the tablets" in found


@pytest.mark.parametrize("here", [True, False])
@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_a_chair_can_read_all_that_is_said_of_a_practice_family_in_a_minute(name: str, here: bool) -> None:
    assert len(_on_slides(name, HERE.but(family_here=here))) <= 10
