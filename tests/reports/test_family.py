"""The family’s own version: what works first, their view beside ours, and nothing that is not theirs to read."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from pathway import content, exchange, practice
from pathway.assessment import Assessment
from pathway.evidence import Evidence
from pathway.given import SaidToFamily
from pathway.household import Adult, Circumstances
from pathway.meaning import Meaning
from pathway.people import AdultServiceSaid, AgencyAsked, Supervision
from pathway.plan import Action, Plan, StepDecision
from pathway.scales import Agreement, Answer, Handling, Kind, Leaning
from pathway.topics import TopicNote
from pathway.voice import Voice
from reports import absent, html, pdf, policies, readback, sharing
from reports import document as doc
from reports.expected import strings
from reports.family import family
from reports.request import Request
from tests import families
from tests.reports.build import AT, everything, outside
from tests.reports.test_structure import _faults

ON = date(2026, 3, 12)
ENGLAND = content.load()
FAMILIES = {one.name: one.newest for one in practice.families()}
KEPT_FROM_THEM = [Handling.PROFESSIONALS_ONLY, Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE]
MUM = Adult(id="mum", name="Jo", relation="Mum", lives_here=Answer.YES, spoken_to=Answer.YES, own_view="I am tired.",
            agreement=Agreement.DISAGREES)  # fmt: skip
DAD = Adult(id="dad", name="Wayne Rose", relation="Dad", own_view="I live at 1 Example Road.")
TOLD = families.seen().keep(
    MUM,
    DAD,
    Meaning(child_id="rowan", life="He eats alone.", working="Jo sings to him.", worried="He is often hungry."),
    Evidence(id="good", kind=Kind.SAW, words="She sang.", child_ids=("rowan",), leaning=Leaning.STRENGTH),
    Action(id="bed", what="A bed for Rowan", who="Sam", by=date(2026, 3, 20), child_notices="He sleeps in it"),
)  # fmt: skip


def _of(record: Assessment) -> doc.Document:
    return family(Request(record, ENGLAND, on=ON, made_at=AT))


def _says(document: doc.Document) -> str:
    return "\n".join(strings(document))


def test_what_goes_well_comes_before_what_worries() -> None:
    text = _says(_of(TOLD))

    assert text.index("Jo sings to him.") < text.index("She sang.") < text.index("He is often hungry.")


def test_their_own_view_stands_beside_ours_with_whether_they_agree() -> None:
    text = _says(_of(TOLD))

    assert "I am tired." in text
    assert "You told us that you do not agree with what is written." in text


def test_who_does_what_and_who_to_ring_is_said() -> None:
    text = _says(_of(TOLD))

    for words in ("A bed for Rowan", "Sam", "20 March 2026", "He sleeps in it", "999", "0800 1111"):
        assert words in text


SECRET = "a wombat lives in the attic of the house"
WITHHELD: dict[str, Assessment] = {
    **{
        f"evidence, {handling}": TOLD.keep(
            Evidence(id="s", kind=Kind.SAW, words=SECRET, child_ids=("rowan",), handling=handling)
        )
        for handling in KEPT_FROM_THEM
    },
    **{
        f"a voice, {handling}": TOLD.keep(Voice(id="s", child_id="ash", wants=SECRET, handling=handling))
        for handling in KEPT_FROM_THEM
    },
    "an agency": TOLD.keep(AgencyAsked(id="s", agency="Police", said=SECRET)),
    "an adult’s service": TOLD.keep(AdultServiceSaid(id="s", adult_id="mum", said=SECRET)),
    "a supervision": TOLD.keep(Supervision(id="s", decision=SECRET)),
    "who does harm": TOLD.keep(TopicNote(child_id="rowan", topic_id="singled-out", holds=Answer.YES, words=SECRET)),
    "our thinking": TOLD.but(circumstances=Circumstances(capacity_to_change=SECRET)),
    "an adult elsewhere": TOLD.keep(DAD.but(own_view=SECRET)),
}


@pytest.mark.parametrize("what", WITHHELD)
def test_what_is_not_theirs_to_read_is_nowhere_in_the_file(what: str) -> None:
    record = WITHHELD[what]
    assert SECRET in exchange.to_json(record), "nothing is left out, so that nothing is shown"
    document = _of(record)
    made = pdf.draw(document)

    assert SECRET not in _says(document)
    assert absent.found(absent.secrets(record, policies.FAMILY), absent.of_file(made)) == ()
    assert all("wombat" not in words for _, words in absent.of_file(made))


def test_the_address_and_the_name_of_an_adult_who_lives_elsewhere_are_absent() -> None:
    made = pdf.draw(_of(TOLD))
    everywhere = " ".join(words for _, words in absent.of_file(made))

    assert "Wayne" not in everywhere
    assert "Example Road" not in everywhere
    assert "Jo sings" in everywhere


def test_the_author_is_told_which_parts_are_left_out_and_why() -> None:
    record = WITHHELD["an agency"]
    titles = {part.title: part.why for part in sharing.parts_left_out(record, policies.FAMILY)}

    assert titles["What other agencies said"] == "It is theirs to share; ask them first."
    assert "What an adult’s own service said" not in titles


@pytest.mark.parametrize("name", FAMILIES)
def test_nothing_keeps_anybody_out_of_a_practice_family(name: str, tmp_path: Path) -> None:
    record = FAMILIES[name]
    local = next((pack.id for pack in record.packs if pack.id != "england"), None)
    made = family(Request(record, content.load(local=local), on=ON, made_at=AT))
    drawn = pdf.draw(made)

    assert _faults(drawn, tmp_path) == []
    assert outside(drawn) == []
    assert readback.compare(drawn, made) == ()


def test_a_step_is_said_in_words_for_a_parent_and_never_by_its_name() -> None:
    steps = [StepDecision(child_id="rowan", step_id=step.id, taken=True, reason="Because.") for step in ENGLAND.steps]
    text = _says(_of(TOLD.keep(*steps)))

    assert "We talk it over with our own safeguarding lead before we do anything else." in text
    for step in ENGLAND.steps:
        assert step.for_family
        assert step.for_family in text
        assert step.purpose not in text
    for name in ("Section 47", "Child in need", "Talk it over", "Step down", "Pre-proceedings"):
        assert name not in text


def test_every_sentence_about_a_step_is_short_and_starts_as_one() -> None:
    for step in ENGLAND.steps:
        says = step.for_family or ""
        assert says[:1].isupper()
        assert says.endswith(".")
        assert len(says.split()) <= 22, says


def test_a_step_for_several_children_stands_once_and_its_reason_not_at_all() -> None:
    both = [
        StepDecision(child_id=child, step_id="s1-consult", taken=True, reason="She asked that mum is not told.")
        for child in ("rowan", "ash")
    ]
    text = _says(_of(TOLD.keep(*both)))

    assert text.count("We talk it over with our own safeguarding lead") == 1
    assert "For Rowan and Ash." in text
    assert "mum is not told" not in text
    assert "mum is not told" not in _of(TOLD.keep(*both)).record


def test_what_was_seen_and_worries_is_offered_and_not_printed_with_who_told_us() -> None:
    mould = Evidence(id="m", kind=Kind.SAW, words="black mould", child_ids=("rowan",), leaning=Leaning.CONCERN)
    told = Evidence(
        id="t", kind=Kind.TOLD_BY_CHILD, words="She asked if Ash will be taken away", child_ids=("rowan",),
        leaning=Leaning.CONCERN,
    )  # fmt: skip
    document = _of(TOLD.keep(mould, told))

    for words in ("black mould", "taken away"):
        assert words not in _says(document)
        assert words not in document.record
    titles = [part.title for part in sharing.parts_left_out(TOLD.keep(mould), policies.FAMILY)]
    assert "What was seen, heard and read that worries us" in titles


def test_what_workers_do_between_themselves_is_not_for_the_family_to_read() -> None:
    action = Action(id="w", what="Tell Rowan before Jo hears it", who="Sam", between_workers=True)
    document = _of(TOLD.keep(action))

    assert "before Jo hears" not in _says(document)
    assert "before Jo hears" not in document.record


def test_what_they_do_stands_before_what_others_do_and_what_is_late_is_not_promised_again() -> None:
    theirs = Action(id="t", what="Ring the surgery", who="Jo with Sam", by=date(2026, 3, 9))
    text = _says(_of(TOLD.keep(theirs)))

    assert text.index("What you do, and who helps") < text.index("Ring the surgery")
    assert text.index("Ring the surgery") < text.index("What others do") < text.index("A bed for Rowan")
    assert "was to be done by 9 March 2026" in text


def test_what_is_said_to_them_in_short_stands_first() -> None:
    text = _says(_of(TOLD.but(said_to_family=SaidToFamily(in_short="We ring the council on Friday."))))

    assert (
        text.index("In short") < text.index("We ring the council on Friday.") < text.index("This is what we have seen")
    )


def test_a_childs_words_stand_before_all_that_grown_ups_wrote_of_the_children() -> None:
    both = Evidence(id="w", kind=Kind.SAW, words="a warm room", child_ids=("rowan", "ash"), leaning=Leaning.STRENGTH)
    text = _says(_of(TOLD.keep(both)))

    assert text.index("“I do the tea”") < text.index("a warm room") < text.index("I am tired.")
    assert text.count("a warm room") == 1


def test_what_happens_next_and_who_to_ring_are_found_from_the_first_page() -> None:
    made = _of(TOLD)
    leads = [block for block in made.opening if isinstance(block, doc.PageReference)]
    (there,) = [section for section in made.sections if leads[0].anchor == section.anchor]

    assert there.title == "What happens next"
    assert {section.title for section in made.sections if section.picture} == {"What happens next", "Who to ring"}


def test_it_is_set_in_large_letters_in_a_pdf_and_in_html() -> None:
    made = _of(TOLD)

    assert made.size is doc.Size.LARGE
    assert _largest(pdf.draw(made)) > _largest(pdf.draw(replace(made, size=doc.Size.USUAL)))
    assert b'<html lang="en-GB" class="large">' in html.write(made)


def _largest(drawn: bytes) -> float:
    return max(float(found) for found in re.findall(rb"/F\d+ ([\d.]+) Tf", _streams(drawn)))


def _streams(drawn: bytes) -> bytes:
    with pikepdf.open(BytesIO(drawn)) as file:
        return b"\n".join(page.Contents.read_bytes() for page in file.pages)


def test_what_was_typed_begins_as_it_was_typed() -> None:
    fed = Evidence(id="fed", kind=Kind.SAW, words="fed while we talked", child_ids=("rowan",), leaning=Leaning.STRENGTH)
    text = _says(_of(TOLD.keep(fed)))

    assert "\nfed while we talked\n" in text


def test_a_record_with_something_everywhere_is_set_whole() -> None:
    text = _says(_of(everything("as typed").keep(MUM).but(plan=Plan(contingency="ring us"))))

    for words in ("Action-what as typed", "Goal-goal as typed", "Meaning-life as typed", "ring us"):
        assert words in text
