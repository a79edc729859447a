"""The professional summary is true to the record, opens with the child, and leaves out what handling withholds."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from pathway import exchange, practice
from pathway.content import Content
from pathway.evidence import ChildSeen, Contact
from pathway.history import Appointment
from pathway.household import Adult, Born, Child
from pathway.judgement import Judgement, Need
from pathway.meaning import Meaning
from pathway.people import AdultServiceSaid, Person, SignOffEvent
from pathway.plan import Action
from pathway.scales import (
    Answer,
    Birth,
    Brought,
    Happening,
    Impairment,
    Leaning,
    Level,
    Result,
    SignOff,
    Stage,
)
from pathway.summary import called
from pathway.voice import Voice
from reports import expected, pdf, readback
from reports.document import Facts, Paragraph, ProfileChart, Tone
from reports.professional import professional
from reports.request import Request
from tests import families
from tests.reports.build import outside, page_texts
from tests.reports.rowan import AT, ON, argued, said, says, summary_of


def test_it_opens_with_the_childs_own_words_then_life_what_works_and_what_worries(content: Content) -> None:
    made = pdf.draw(summary_of(argued(), content))

    first = page_texts(made)[0]
    order = [
        "Rowan", "The best bit is when mum does my plaits", "I put my coat on Ash", "Rowan gets up first.",
        "Plaits and singing.", "A child does tea.", "What nights are like.", "An adult up early.",
        "It has built up.", "By Friday 13 March", "Anne: Weigh Ash",
    ]  # fmt: skip
    places = [first.index(words) for words in order]
    assert places == sorted(places)
    assert "a bed that’s just mine" not in first


def test_what_a_supervisor_should_know_first_stands_under_the_names(content: Content) -> None:
    words = "Ring me before you ring Morgan."
    told = SignOffEvent(id="f", kind=SignOff.SUBMITTED, by=families.AUTHOR, at=AT, words=words)
    back = SignOffEvent(id="b", kind=SignOff.RETURNED, by=families.AUTHOR, at=AT)

    first = page_texts(pdf.draw(summary_of(argued().keep(told), content)))[0]
    returned = page_texts(pdf.draw(summary_of(argued().keep(told, back), content)))[0]

    assert first.index("Made on") < first.index(words) < first.index("The best bit")
    assert words not in returned


ROBIN = Person(name="Robin Lead", job="team manager")
BACK = SignOffEvent(id="b", kind=SignOff.RETURNED, by=ROBIN, at=AT, words="Ask the school first.")
SIGNED = BACK.but(id="s", kind=SignOff.SIGNED_OFF, words="See Rowan alone.", due=date(2026, 4, 1))


@pytest.mark.parametrize(
    ("decided", "wanted"),
    [
        ((SIGNED, BACK), ("Why it is returned", "Ask the school first.", "Returned by Robin Lead, team manager")),
        ((BACK, SIGNED), ("Direction", "See Rowan alone.", "To be done by 1 April 2026.", "Signed off by Robin")),
    ],
    ids=["returned", "signed off"],
)
def test_the_last_decision_stands_first_with_its_day_and_who_made_it(
    content: Content, decided: tuple[SignOffEvent, ...], wanted: tuple[str, ...]
) -> None:
    made = pdf.draw(summary_of(argued().keep(*decided), content, author=ROBIN))
    first = " ".join(page_texts(made)[0].split())
    opens = first[first.index(wanted[0]) : first.index("The best bit")]

    places = [opens.index(words) for words in wanted]
    assert places == sorted(places)
    assert decided[0].words not in opens


def test_a_file_that_somebody_else_makes_says_too_who_wrote_what_it_says(content: Content) -> None:
    by = "by Robin Lead, team manager (name given, not verified)"
    reviewed, own = says(summary_of(argued(), content, author=ROBIN)), says(summary_of(argued(), content))

    assert "Written by Sam Rivers, school nurse (name given, not verified); made on 12 March 2026 at 21:07" in reviewed
    assert by in reviewed
    assert "Written by" not in own
    assert "Made on 12 March 2026 at 21:07 by Sam Rivers, school nurse" in own


def test_the_words_that_are_not_on_the_first_page_begin_on_the_page_it_names(content: Content) -> None:
    pages = page_texts(pdf.draw(summary_of(argued(), content)))

    named = int(pages[0].split("More of Rowan’s words begin on page ")[1].split(".")[0])

    assert "I do the tea" in pages[named - 1]
    assert "a bed that’s just mine" in "".join(pages[named - 1 :])


def test_each_childs_argument_fits_one_page_where_its_words_allow(content: Content) -> None:
    record = practice.family("marsh").newest
    pages = page_texts(pdf.draw(summary_of(record, content)))

    for child, page in zip(record.children, pages, strict=False):
        assert called(child) in page
        assert "What life is like" in page
        assert "By Friday" in page
    assert "At a glance" in pages[len(record.children)]


def test_an_empty_assessment_says_in_words_that_nothing_is_recorded(content: Content) -> None:
    pages = page_texts(pdf.draw(summary_of(families.empty(), content)))

    assert "A family with no child entered yet" in pages[0]
    assert "Nothing recorded yet." in pages[0]


def test_a_child_of_whom_nothing_is_written_is_there_with_gaps_in_words(content: Content) -> None:
    text = says(summary_of(families.empty().keep(families.ROWAN, families.BAY), content))

    assert "Rowan has not been heard yet." in text
    assert "No step is decided yet." in text
    assert "Unborn child" in text


def test_no_name_ends_in_a_colon_with_nothing_behind_it(content: Content) -> None:
    record = argued().keep(
        families.judged(Level.NOT_KNOWN_YET, area="health"),
        families.judged(Level.NOT_APPLICABLE, area="clean"),
        Action(id="bare", who="Jo Hart", by_friday=True),
        AdultServiceSaid(id="s", service="GP surgery"),
    )

    text = says(summary_of(record, content))

    assert f"{content.area('health').title}:\nNot known yet." in text
    assert "Jo Hart:" not in text
    assert "GP surgery:" not in text


def test_an_area_is_called_the_same_in_the_picture_and_where_it_is_told(content: Content) -> None:
    passed = families.judged(Level.NOT_KNOWN_YET, area="school", not_looked_at=True)
    ash = families.ASH.but(impairment=Impairment.YES)
    parts = summary_of(argued().keep(passed, ash), content).sections
    school, needs = content.area("school").title, content.area("extra-needs").title
    glance = next(one for one in parts if one.title == "At a glance").blocks[0]
    told = next(one for one in parts if one.title == "Rowan, area by area").blocks[-1]
    assert isinstance(glance, ProfileChart)
    assert isinstance(told, Facts)

    words = {area: marks[0].word for area, marks in glance.rows}
    held = {fact.label: "".join(text for held in fact.holds for text in expected.of_block(held)) for fact in told.facts}

    assert (words[school], words[needs]) == ("not known yet", "not applicable")
    assert school in held["Not known yet"]
    assert not [label for label, titles in held.items() if needs in titles]
    assert not [label for label, titles in held.items() if school in titles and label != "Not known yet"]


def test_after_a_quick_look_alone_it_is_said_once_that_no_area_was_looked_at(content: Content) -> None:
    document = summary_of(families.empty().keep(families.ROWAN, families.ASH), content)

    text = says(document)

    assert text.count("No area has been looked at yet; the quick look is what there is.") == 1
    assert text.lower().count("looked at") == 1
    assert "area by area" not in text
    assert readback.compare(pdf.draw(document), document) == ()


def test_a_child_nobody_looked_at_beside_one_who_was_seen_has_one_line(content: Content) -> None:
    record = argued().but(children=(families.ROWAN, families.WREN))

    section = next(one for one in summary_of(record, content).sections if one.title == "Wren, area by area")

    assert section.blocks == (Paragraph("No area has been looked at yet.", Tone.QUIET),)


def test_a_baby_is_described_and_a_plan_to_hear_a_child_stands_on_the_first_page(content: Content) -> None:
    record = families.empty().keep(
        families.WREN,
        Voice(id="v1", child_id="wren", observed="Reached for Morgan and settled", where="home", on=date(2026, 3, 3)),
        Voice(id="v2", child_id="wren", not_yet=True, plan="Anne watches a feed on Friday"),
    )

    first = page_texts(pdf.draw(summary_of(record, content)))[0]

    assert "What Wren showed us, 3 March 2026, home:" in first
    assert "Reached for Morgan and settled" in first
    assert "Anne watches a feed on Friday" in first
    assert "n/a" not in first.lower()


def test_a_judgement_stands_with_its_anchor_its_answers_and_its_evidence(content: Content) -> None:
    text = says(summary_of(argued(), content))

    assert content.area("food").anchor(Level.NOT_MET, Stage.CHILD) in text
    for words in ("Not met · fairly sure", "Since autumn · Most days", "Hungry at school", "Falling behind", "Money"):
        assert words in text
    assert "“I do the tea”" in text
    assert "Rowan, 3 March 2026 · told by Rowan · exact words · concern" in text
    assert "Is there a dentist? Ask Morgan." in text


def test_a_word_of_one_scale_is_never_said_as_a_word_of_another(content: Content) -> None:
    tyler = Child(id="tyler", name="Tyler", born=Born(precision=Birth.NOT_KNOWN_YET), impairment=Impairment.YES)
    record = families.empty().keep(
        tyler,
        Adult(id="m", name="Morgan", lives_here=Answer.YES, spoken_to=Answer.NO),
        Need(id="n", child_id="tyler", what="speech therapy", happening=Happening.NO),
    )

    text = says(summary_of(record, content))

    assert text.count("Has an impairment or long-term condition") == 1
    assert "Lives here:\nYes" in text
    assert "Spoken to:\nNo." in text
    assert "Not happening" in text


def test_disability_is_not_mentioned_where_it_concerns_nobody(content: Content) -> None:
    assert "disability" not in says(summary_of(argued().but(children=(families.ROWAN,)), content)).lower()


def test_the_services_own_cancellations_are_said_apart(content: Content) -> None:
    outcomes = (Brought.BROUGHT, Brought.WAS_NOT_BROUGHT, Brought.CANCELLED_BY_SERVICE)
    visits = [
        Appointment(id=f"a{n}", child_id="rowan", kind="Speech therapy", outcome=outcome)
        for n, outcome in enumerate(outcomes)
    ]

    text = says(summary_of(families.seen().keep(*visits), content))

    assert "Brought to 1 of 2; 1 cancelled by the service" in text
    assert "did not attend" not in text.lower()


def test_nothing_in_it_adds_up_weighs_or_scores(content: Content) -> None:
    text = says(summary_of(argued(), content)).lower()

    assert not [word for word in ("score", "total", "average", "% risk", "red", "amber") if f" {word} " in text]


def test_twelve_children_with_full_boxes_come_out_whole(content: Content) -> None:
    box = "A sentence that somebody wrote late in the evening, with ŵ, ł and ế in it. " * 267
    record = families.empty()
    for number in range(12):
        child = Child(id=f"c{number}", name=f"Child {number}", born=families.exact(date(2012 + number, 5, 1)))
        record = record.keep(child, Meaning(child_id=child.id, life=box[:2000]))
    record = record.keep(Judgement(child_id="c9", area_id="food", level=Level.PARTLY_MET, meaning_now=box))
    record = record.keep(said("long", box, child="c3", area_ids=("food",), leaning=Leaning.CONCERN))
    record = record.keep(Meaning(child_id="c5", life=box, worried=box))
    seen = tuple(ChildSeen(child_id=child.id, seen=True) for child in record.children)
    document = summary_of(record.keep(Contact(id="v", on=ON, place="home", children=seen)), content)

    made = pdf.draw(document)

    assert readback.compare(made, document) == ()
    assert outside(made) == []


def test_the_author_who_makes_the_file_is_on_every_page(content: Content) -> None:
    made = pdf.draw(summary_of(argued(), content, author=Person(name="Jo Hart", job="health visitor")))

    for number, page in enumerate(page_texts(made), 1):
        assert "Jo Hart, health visitor (name given, not verified)" in page
        assert f"Page {number} of " in page
        assert "Draft, not signed off" in page


def test_the_record_from_a_file_gives_the_same_report_as_the_record_itself(content: Content) -> None:
    record = argued()

    assert summary_of(exchange.from_json(exchange.to_json(record)), content) == summary_of(record, content)


def test_parts_can_be_jumped_to_by_name(content: Content) -> None:
    reader = PdfReader(BytesIO(pdf.draw(summary_of(argued(), content))))
    tops = [str(item["/Title"]) for item in reader.outline if not isinstance(item, list)]

    assert tops[0] == "Rowan"
    assert {"The children’s words and days", "At a glance", "History", "The pathway", "Plan"} <= set(tops)


def test_an_hour_is_the_one_on_the_wall_in_summer_too(content: Content) -> None:
    made_at = datetime(2026, 7, 1, 20, 5, tzinfo=UTC)
    document = professional(Request(families.seen(), content, on=made_at.date(), made_at=made_at))

    assert "Made on 1 July 2026 at 21:05" in says(document)
    assert "made 1 July 2026 at 21:05" in page_texts(pdf.draw(document))[0]


def test_what_is_due_by_friday_stands_on_page_one_whether_or_not_it_is_marked_so(content: Content) -> None:
    due = Action(id="dentist", what="Take Rowan to the dentist", who="Morgan", by=date(2026, 3, 11))
    later, done = due.but(id="later", what="A bed", by=date(2026, 4, 1)), due.but(id="done", what="A coat")

    first = page_texts(pdf.draw(summary_of(argued().keep(due, later, done.but(result=Result.DONE)), content)))[0]

    assert "Morgan: Take Rowan to the dentist" in " ".join(first.split())
    assert "A bed" not in first
    assert "A coat" not in first


def test_a_day_of_a_call_is_not_a_day_on_which_anybody_was_seen(content: Content) -> None:
    call = Contact(id="call", on=date(2026, 3, 9), place="by telephone")
    visit = families.seen().contacts[0].with_child(ChildSeen(child_id="rowan", seen=True))

    text = says(summary_of(families.seen().keep(visit, call), content))

    assert "Seen on 3 March 2026; other contacts on 9 March 2026" in text
    assert "Contacts on 9 March 2026" in says(summary_of(families.empty().keep(families.ROWAN, call), content))
