"""The slides of a meeting: a child at a time, their own words first, nothing cut, and nothing the room may not see."""

from collections.abc import Callable

import pytest

from pathway import content, practice
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import NotDisclosed
from pathway.meaning import Meaning
from pathway.meetings import Meeting
from pathway.people import Person
from pathway.plan import Action
from pathway.scales import Handling, Result
from pathway.voice import Voice
from reports import absent, expected, fitting, policies, slides
from reports import meeting as meeting_paper
from reports.document import Block, Bullets, Fact, Facts, Heading, Paragraph, Quote, Run, Tone
from reports.request import Request
from reports.search import Secret
from reports.slides import Slide
from tests import families
from tests.reports.hidden import SECRET, by_handling, in_order, says
from tests.reports.rowan import AT, ON, argued

ENGLAND = content.load()
FAMILIES = {one.name: one for one in practice.families()}
HERE = Meeting(id="m", at=AT, by=Person(name="Pat"), on=ON, kind="Core group")
ALONE = HERE.but(family_here=False)
RECORD = argued().keep(
    HERE,
    Action(id="one", what="Mend the boiler", who="Housing", by=ON, child_ids=("rowan",), result=Result.NOT_DONE),
    Action(id="two", what="Ring school", who="Anne", child_ids=("rowan",), result=Result.DONE),
    Action(id="three", what="Buy a bed", who="Morgan", child_ids=("rowan",)),
    Action(id="four", what="Walk to school", who="Lee", child_ids=("rowan", "ash"), meeting_id="m"),
)


def _made(
    record: Assessment = RECORD, meeting: Meeting = HERE, pack: Content = ENGLAND, earlier: tuple[Assessment, ...] = ()
) -> tuple[Slide, ...]:
    return slides.slides(Request(record.keep(meeting), pack, on=ON, made_at=AT, earlier=earlier), meeting)


def _said(found: tuple[Slide, ...]) -> str:
    return "\n".join(_of(slide) for slide in found)


def _of(slide: Slide) -> str:
    return "\n".join((slide.says, *(text for block in slide.blocks for text in expected.of_block(block))))


def test_a_child_comes_whole_before_the_next_and_their_own_words_before_all_else() -> None:
    found = _made()
    rowan = [slide.title for slide in found if slide.child_id == "rowan"]

    assert list(dict.fromkeys(slide.child_id for slide in found)) == ["rowan", "ash", "bay", ""]
    assert rowan == [
        "in their own words", "what is working", "what worries us", "what is not known",
        "what was agreed, and whether it happened", "what next",
    ]  # fmt: skip
    assert isinstance(found[0].blocks[0], Quote)
    assert found[0].blocks[0].words == "“The best bit is when mum does my plaits”"


def test_what_was_not_done_comes_before_what_was_and_that_of_last_time_before_all() -> None:
    before = families.seen().keep(
        Action(id="old", what="Find a dentist", who="Sam", child_ids=("rowan",), result=Result.NOT_DONE)
    )
    text = _said(_made(earlier=(before,)))

    assert in_order(text, "whether it happened", "Find a dentist", "Mend the boiler", "Ring school", "Buy a bed")


def test_the_room_hears_at_the_end_what_is_agreed_now_and_when_it_meets_again() -> None:
    meeting = HERE.but(next_on=families.TODAY.replace(month=4), next_place="Room 2", tells_children="Anne tells them")
    found = _made(meeting=meeting)

    assert [slide.id for slide in found if not slide.child_id][-3:] == ["views", "read-back", "next-meeting"]
    assert in_order(_of(found[-2]), "Walk to school", "Lee")
    assert "Buy a bed" not in _of(found[-2])
    assert in_order(_of(found[-1]), "12 April 2026", "Room 2", "Anne tells them")


def test_a_child_without_words_is_described_as_they_were_seen_and_never_left_blank() -> None:
    found = _made(RECORD.keep(Voice(id="v", child_id="ash", observed="Ash hid behind the door.")))
    first = next(slide for slide in found if slide.child_id == "ash")

    assert first.says == "Ash: what they showed us"
    assert "Ash hid behind the door." in _of(first)
    assert "n/a" not in _said(found).lower()


def test_where_a_child_was_heard_and_none_of_it_may_be_shown_nobody_says_they_were_not() -> None:
    record = by_handling(families.empty().keep(families.ROWAN), Handling.CHILD_ASKED_FOR_CARE)

    assert "not been heard" not in _said(_made(record))


@pytest.mark.parametrize("handling", sorted(set(Handling) - {Handling.MAY_SHARE}))
def test_what_the_family_may_not_see_is_on_no_slide_while_they_are_here(handling: Handling) -> None:
    record = by_handling(RECORD, handling)

    assert "wombat" not in _said(_made(record))
    shown_to_professionals = handling is Handling.PROFESSIONALS_ONLY
    assert (SECRET in _said(_made(record, ALONE))) is shown_to_professionals


def test_what_is_let_through_for_a_report_is_not_let_through_to_a_room_with_the_family() -> None:
    record = by_handling(RECORD, Handling.PROFESSIONALS_ONLY)
    asked = Request(record.keep(HERE), ENGLAND, on=ON, made_at=AT, include=frozenset(Handling))

    assert "wombat" not in _said(slides.slides(asked, HERE))


def test_what_may_be_given_to_nobody_is_taken_out_of_what_the_meeting_itself_says() -> None:
    record = RECORD.keep(NotDisclosed(id="n", words="Wombat Lodge", why="They fled."))
    meeting = HERE.but(next_place="Wombat Lodge", next_leads="Anne of Wombat Lodge")

    for here in (meeting, meeting.but(family_here=False)):
        assert "Lodge" not in _said(_made(record, here))


@pytest.mark.parametrize("meeting", [HERE, ALONE], ids=["family here", "professionals alone"])
@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_no_slide_of_a_practice_family_says_what_its_room_may_not_hear(name: str, meeting: Meeting) -> None:
    family = FAMILIES[name]
    record = family.newest.keep(meeting)
    local = next((pack.id for pack in record.packs if pack.id != "england"), None)
    found = _made(record, meeting, content.load(local=local), family.assessments[:-1])
    # Of a part that has no place in a meeting, words may stand in another part as well: those are nobody’s secret.
    secrets = [one for one in absent.secrets(record, policies.MEETING, slides.allowed(meeting)) if one.asked]

    twice = {one.words for one in slides.hidden_elsewhere(found, record, meeting)}

    assert secrets or name == "haddad", "nothing is left out, so that nothing is shown"
    assert twice <= _asked_about(record, meeting, secrets)
    assert all(slide.blocks for slide in found)
    assert len({slide.id for slide in found}) == len(found)
    assert max(fitting._tall(*slide.blocks) for slide in found) <= fitting.LINES


def _asked_about(record: Assessment, meeting: Meeting, secrets: list[Secret]) -> set[str]:
    """What the author of the paper for this room is asked about: it was typed in a second place, which is shown."""
    paper = meeting_paper.meeting(Request(record, ENGLAND, on=ON, made_at=AT, include=slides.allowed(meeting)))
    return {one.words for one in absent.found(secrets, [("the paper", says(paper))])}


def test_hidden_words_that_were_typed_in_a_second_place_are_found_with_the_slide_they_are_on() -> None:
    record = by_handling(RECORD, Handling.THIRD_PARTY).keep(Meaning(child_id="ash", worried=f"They say {SECRET}."))
    found = slides.hidden_elsewhere(_made(record), record, HERE)

    assert {one.where for one in found} == {"ash-worries"}
    assert slides.hidden_elsewhere(_made(by_handling(RECORD, Handling.THIRD_PARTY)), record, HERE) == ()


def test_where_a_slide_is_gone_the_first_of_its_part_is_found_and_else_the_very_first() -> None:
    found = _made()

    assert found[slides.place(found, "rowan-works")].id == "rowan-works"
    assert found[slides.place(found, "rowan-works.4")].id == "rowan-works"
    assert slides.place(found, "somebody-works") == 0


# Long texts


SENTENCE = "Mr. Lee said “I will. I promise!” and went off to see Dr. Shah at 3 p.m. about it. "
LONG = {
    "sentences": SENTENCE * 60,
    "lines": "- one thing\n- another, that is longer\n\n" * 60,
    "no stop": "and then they went on and on about the very same thing " * 80,
    "one word": "x" * 4000,
    "marks": "é̂" * 2000,
    "Chinese": "他今天没有来学校。" * 300,
}
HOLDERS: dict[str, Callable[[str], Block]] = {
    "a paragraph": lambda words: Paragraph(words, Tone.QUIET),
    "a quote": lambda words: Quote(words, "Rowan, 3 March"),
    "a run": lambda words: Run((Paragraph("Lee:", Tone.STRONG), Paragraph(words), Paragraph("by Friday", Tone.QUIET))),
    "a list": lambda words: Bullets(("first", words, Run((Paragraph(words),)))),
    "facts": lambda words: Facts((Fact("What", (Paragraph("x"), Paragraph(words))), Fact("Who", (Paragraph("y"),)))),
}  # fmt: skip


@pytest.mark.parametrize("holder", sorted(HOLDERS))
@pytest.mark.parametrize("kind", sorted(LONG))
def test_what_is_too_long_goes_on_on_the_next_slide_and_not_a_letter_of_it_is_lost(kind: str, holder: str) -> None:
    block = HOLDERS[holder](LONG[kind])
    found = fitting.fitted((Heading("Above"), block, Paragraph("Below")))

    assert len(found) > 2
    assert max(fitting._tall(*slide) for slide in found) <= fitting.LINES
    wanted = "".join(_words(Heading("Above"), block, Paragraph("Below")))
    assert "".join(_words(*(part for slide in found for part in slide))) == wanted
    assert not any(isinstance(slide[-1], Heading) for slide in found), "a heading stands over nothing"


def _words(*blocks: Block) -> list[str]:
    """What the blocks say but for what is said again on each slide: whose words it is, and of what."""
    again = {"Rowan, 3 March", "What"}
    return [text for block in blocks for text in expected.of_block(block) if text not in again]


def test_a_text_is_parted_between_its_sentences() -> None:
    found = fitting.fitted((Paragraph(SENTENCE * 60),))
    ends = [text.strip()[-9:] for slide in found for block in slide for text in expected.of_block(block)]

    assert set(ends) == {"about it."}


def test_what_fits_a_slide_whole_is_not_parted_though_it_begins_a_new_one() -> None:
    filling, quote = Paragraph("A sentence of some words. " * 30), Quote("word " * 60, "Rowan")

    assert fitting.fitted((filling, Heading("Then"), quote)) == ((filling,), (Heading("Then"), quote))
    actions = Bullets(tuple(f"{number} {'word ' * 40}" for number in range(12)))
    items = [item for slide in fitting.fitted((actions,)) for block in slide for item in expected.of_block(block)]
    assert items == list(actions.items)


def test_a_long_text_keeps_its_place_in_the_order_and_its_slides_say_that_they_go_on() -> None:
    found = _made(RECORD.keep(Meaning(child_id="rowan", worried=SENTENCE * 60, working="Singing.")))
    worries = [slide for slide in found if slide.child_id == "rowan" and "worries" in slide.title]

    assert worries[0].title == "what worries us"
    assert {slide.title for slide in worries[1:]} == {"what worries us, continued"}
    assert len(worries) > 3
