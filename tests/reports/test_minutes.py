"""The minutes of a meeting: the children’s words first, what was agreed read back, and nothing that is hidden."""

from dataclasses import replace
from datetime import date

import pytest

from pathway import content, exchange
from pathway.assessment import Assessment
from pathway.evidence import Evidence
from pathway.household import Adult, NotDisclosed
from pathway.meetings import Attended, Decided, Meeting, View
from pathway.plan import Action
from pathway.scales import Attendance, Handling, Kind, Level, Result
from reports import proof
from reports.document import Document, Table
from reports.forms import Form
from reports.minutes import FOR_ALL, NO_ACTION, NO_MEETING, PROFESSIONALS, minutes
from reports.request import Request
from reports.versions import BY_ID
from tests.families import AUTHOR, NOW, judged
from tests.reports.build import AT
from tests.reports.hidden import in_order, says
from tests.reports.rowan import ON, argued

ENGLAND = content.load()
ALONE = frozenset({Handling.PROFESSIONALS_ONLY})


def _view(whose: str, level: Level, **more: object) -> View:
    about = {"id": whose, "child_id": "rowan", "area_id": "food", "by": AUTHOR, "at": NOW, "meeting_id": "m"}
    return View.model_validate({**about, "whose": whose, "level": level, **more})


MEETING = Meeting(
    id="m", at=NOW, by=AUTHOR, kind="Core group", on=date(2026, 3, 12), place="Ash Lane School", ended_at=NOW,
    next_on=date(2026, 4, 9), next_place="at two, here", next_leads="Anne", tells_children="Sam tells Rowan",
)  # fmt: skip
RECORD = argued().keep(
    MEETING,
    Attended(id="a", meeting_id="m", name="Anne Lee", role="School", how=Attendance.HERE),
    Attended(id="b", meeting_id="m", name="Dr Obi", role="GP", how=Attendance.APOLOGIES),
    Attended(id="c", meeting_id="m", name="Kit", role="Housing", how=Attendance.DID_NOT_COME),
    Attended(id="d", meeting_id="m", name="", role="Police"),
    _view("Health visitor", Level.MOSTLY_MET, words="Bottles in the fridge."),
    _view("School", Level.NOT_MET, words="He takes food home.", different=True, asked_next="The head"),
    Decided(id="x", meeting_id="m", child_ids=("rowan",), words="Breakfast at school every day."),
    Action(id="bed", what="Bring a bed", who="Housing", by=date(2026, 3, 2), result=Result.NOT_DONE, effect="No van."),
    Action(
        id="club", what="Breakfast club", by=date(2026, 3, 20), who="Anne", child_ids=("rowan",), meeting_id="m",
        child_notices="He eats with Jo.", if_not_then="Anne rings Sam.",
    ),
    Action(id="vague", what="Look at the damp", meeting_id="m"),
)  # fmt: skip


def _of(record: Assessment = RECORD, **more: object) -> Document:
    return minutes(Request(record, ENGLAND, on=ON, made_at=AT, **more))  # type: ignore[arg-type]


def _part(document: Document, title: str) -> str:
    parts = tuple(one for one in document.sections if one.title == title)
    return says(replace(document, opening=(), sections=parts))


def test_the_childrens_words_come_before_all_that_adults_say() -> None:
    assert in_order(
        says(_of()), "The best bit is when mum does my plaits", "Anne Lee", "Breakfast at school", "Bring a bed"
    )


def test_who_came_who_sent_apologies_and_of_whom_nothing_was_heard() -> None:
    said = _part(_of(), "Who came")

    assert in_order(
        said, "Anne Lee", "Here", "Apologies: Dr Obi · GP.", "Nothing was heard or sent from: Kit · Housing, Police."
    )


def test_what_was_agreed_is_read_back_with_who_and_when_and_says_what_is_missing() -> None:
    said = _part(_of(), "Who does what, as it was read back")

    assert in_order(
        said, "Anne", "Breakfast club", "For Rowan", "20 March 2026", "He eats with Jo.", "If not: Anne rings Sam."
    )
    assert in_order(said, "Nobody named yet", "Look at the damp", "No day yet")
    assert "Bring a bed" not in said


def test_what_was_not_done_is_told_before_what_is_agreed_now() -> None:
    assert in_order(says(_of()), "Bring a bed", "Not done", "No van.", "Breakfast club")


def test_a_different_view_stands_under_its_agency_with_who_is_asked_next() -> None:
    said = _part(_of(), "Who sees it differently")

    assert in_order(said, "School", "not met", "He takes food home.", "The head")


def test_how_professionals_settle_it_is_for_professionals_alone() -> None:
    alone = _of(RECORD.keep(MEETING.but(family_here=False)), include=ALONE)

    assert "How to take it further" not in says(_of())
    assert in_order(_part(alone, "Who sees it differently"), "The head", "How to take it further", "The two workers")


def test_every_word_of_a_child_that_may_be_shown_is_there() -> None:
    more = (
        Evidence(id=f"own{n}", words=f"I said this {n}", kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("rowan",))
        for n in ("once", "twice", "again", "last")
    )
    said = _part(_of(RECORD.keep(*more)), "What each child says")

    assert [word for word in ("once", "twice", "again", "last") if f"I said this {word}" not in said] == []


def test_people_of_the_family_are_named_and_their_relation_is_not_printed() -> None:
    morgan = Attended(id="m.morgan", meeting_id="m", name="Morgan", role="mother of Rowan and Ash; 27",
                      how=Attendance.HERE)  # fmt: skip
    said = _part(_of(RECORD.keep(Adult(id="morgan", name="Morgan", relation="mother of Rowan"), morgan)), "Who came")

    assert in_order(said, "Morgan", "Family", "Here")
    assert "mother of" not in said


def test_each_view_stands_under_its_level_with_the_spread_in_words_and_nothing_put_together() -> None:
    document = _of()
    (part,) = (one for one in document.sections if one.title == "How each person sees it")
    (table,) = (block for block in part.blocks if isinstance(block, Table))

    assert [column.title for column in table.columns] == ["Met", "Mostly met", "Partly met", "Not met"]
    assert table.rows == (("", "●\u00a0Health visitor", "", "●\u00a0School"),)
    assert "From mostly met (Health visitor) to not met (School)." in _part(document, "How each person sees it")


def test_the_next_meeting_says_who_leads_then_and_who_tells_the_children() -> None:
    assert in_order(_part(_of(), "The next meeting"), "9 April 2026", "at two, here", "Anne", "Sam tells Rowan")


def test_they_are_of_the_last_meeting_or_of_the_one_that_is_asked_for_and_carry_no_other() -> None:
    other = Meeting(id="n", at=NOW, by=AUTHOR, kind="Review", on=date(2026, 5, 1))
    record = RECORD.keep(
        other, Decided(id="y", meeting_id="n", words="Something later."),
        _view("School", Level.MET, id="z", meeting_id="n"), judged(Level.NOT_MET, area="home"),
    )  # fmt: skip
    last, asked = _of(record), _of(record, meeting_id="m")

    assert "Something later." in says(last)
    assert "Breakfast at school" not in f"{says(last)}{last.record}"
    assert "Something later." not in f"{says(asked)}{asked.record}"
    carried = exchange.from_json(asked.record)
    assert [one.id for one in carried.meetings] == ["m"]
    assert [one.meeting_id for one in carried.views] == ["m", "m"]
    assert carried.judgements == ()


def test_of_a_meeting_without_the_family_there_are_minutes_for_professionals_alone() -> None:
    record = RECORD.keep(MEETING.but(family_here=False))
    shut, alone = _of(record), _of(record, include=ALONE)

    assert NO_MEETING in says(shut)
    assert "Breakfast" not in f"{says(shut)}{shut.record}"
    assert PROFESSIONALS in says(alone)
    assert "Professionals only" in alone.state
    assert "Breakfast at school every day." in says(alone)


def test_nothing_for_professionals_alone_gets_into_minutes_of_a_meeting_with_the_family() -> None:
    secret = Evidence(
        id="s", words="I hid it under the stairs", kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("ash",),
        said_by="ash", handling=Handling.PROFESSIONALS_ONLY,
    )  # fmt: skip
    record = RECORD.keep(secret, Action(id="w", what="Ring the police first", between_workers=True, meeting_id="m"))
    document = _of(record, include=ALONE)

    assert FOR_ALL in says(document)
    assert "under the stairs" not in f"{says(document)}{document.record}"
    assert "police first" not in f"{says(document)}{document.record}"
    assert "under the stairs" in says(_of(record.keep(MEETING.but(family_here=False)), include=ALONE))


def test_without_a_meeting_and_with_an_empty_one_they_say_so() -> None:
    assert NO_MEETING in says(_of(argued()))
    assert NO_MEETING in says(_of(meeting_id="gone"))
    assert NO_ACTION in says(_of(argued().keep(Meeting(id="m", at=NOW, by=AUTHOR))))


@pytest.mark.parametrize("form", list(Form))
def test_each_file_of_them_says_all_and_nothing_that_is_left_out(form: Form) -> None:
    record = RECORD.keep(
        NotDisclosed(id="refuge", words="7 Quillon Terrace"),
        Decided(id="y", meeting_id="m", words="Post goes to 7 Quillon Terrace."),
        Evidence(id="t", words="His uncle drinks in the shed", kind=Kind.SAW, handling=Handling.THIRD_PARTY),
    )
    job = BY_ID["minutes"].job(Request(record, ENGLAND, on=ON, made_at=AT), form)
    file = form.write(job.document, lambda stage, fraction: None)
    read = proof.read_back(file, job.document, form, lambda stage, fraction: None)

    assert read.differences == ()
    assert proof.look_through(read, job.document, form, job.secrets) == ()
    said = "\n".join(text for _, text in read.said)
    assert "Breakfast club" in said
    assert "Quillon" not in said
    assert "shed" not in said
