"""A sign-off is of a code of the content: what a reader may see changes it, what is said about that does not."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pytest
from pypdf import PdfReader

from pathway import content, exchange, practice
from pathway.assessment import Assessment, Named, PackRef, WorkedWith
from pathway.errors import PathwayError
from pathway.evidence import Evidence
from pathway.given import FamilyTold, Given
from pathway.meetings import Attended, Decided, Meeting, View
from pathway.people import Person, SignOffEvent
from pathway.plan import Action
from pathway.review import Comment, Deciding, TakenIn
from pathway.scales import Handling, Kind, Level, Role, SignOff
from reports import enclosed, html, pdf, policies, signing, word
from reports.request import Request
from reports.versions import BY_ID
from tests.families import AUTHOR, NOW, judged, seen
from tests.reports.build import everything

ENGLAND = content.load()
FAMILIES = {family.name: family.newest for family in practice.families()}
ROBIN = Person(name="Robin Lead", role=Role.SUPERVISOR)
RECORD = seen().keep(
    judged(Level.PARTLY_MET, meaning_now="Rowan is hungry."),
    Action(id="act", what="Ring the dentist", child_ids=("rowan",)),
    Evidence(id="apart", kind=Kind.TOLD_BY_CHILD, words="About an aunt", handling=Handling.THIRD_PARTY),
)
VIEW = View(id="v", child_id="rowan", by=ROBIN, at=NOW)
CHANGES: dict[str, Callable[[Assessment], Assessment]] = {
    "one word": lambda record: record.keep(judged(Level.PARTLY_MET, meaning_now="Rowan is hungry now.")),
    "a level": lambda record: record.keep(judged(Level.NOT_MET, meaning_now="Rowan is hungry.")),
    "an action": lambda record: record.keep(Action(id="new", what="Bring a cot")),
    "what came of an action": lambda record: record.keep(record.actions[0].but(effect="No pain")),
    "a child’s words": lambda record: record.keep(record.evidence[1].but(words="I do the teas")),
    "a reviewer’s own view": lambda record: record.keep(VIEW),
}  # fmt: skip
ABOUT_IT: dict[str, Callable[[Assessment], Assessment]] = {
    "a comment": lambda record: record.keep(Comment(id="c", page="plan", words="Why?", by=ROBIN, at=NOW)),
    "an answer": lambda record: record.keep(Comment(id="c", page="plan", words="Why?", by=ROBIN, at=NOW, answer="So.")),
    "being given": lambda record: record.keep(Given(id="g", version="family", by=AUTHOR, at=NOW)),
    "being shared": lambda record: record.but(family_told=FamilyTold(how="Read together")),
    "a sign-off": lambda record: record.keep(SignOffEvent(id="s", kind=SignOff.SUBMITTED, by=AUTHOR, at=NOW)),
    "a decision being written": lambda record: record.but(deciding=Deciding(words="Not yet")),
    "being taken in": lambda record: record.but(taken_in=TakenIn(version="professional", made_at=NOW)),
    "the minutes of a meeting": lambda record: record.keep(
        Meeting(id="m", at=NOW, by=AUTHOR),
        Attended(id="a", meeting_id="m", name="Jo"),
        Decided(id="d", meeting_id="m", words="Meet again"),
        View(id="w", meeting_id="m", child_id="rowan", area_id="food", by=ROBIN, at=NOW),
    ),
    "the packs it was worked on with and what they call it": lambda record: record.but(
        worked_with=(WorkedWith(packs=(PackRef(id="england", version="2"),)),),
        named_since=(Named(kind="area", id="food", title="Eating"),),
    ),
    "what no reader may see": lambda record: record.keep(record.evidence[2].but(words="About an uncle")),
    "a field left as it was": lambda record: record.keep(judged(None, area="home")).remove(judged(None, area="home")),  # type: ignore[arg-type]
}  # fmt: skip


def _asked(record: Assessment, **more: Any) -> Request:
    return Request(record, ENGLAND, on=date(2026, 3, 12), made_at=NOW, **more)


def _carried(record: Assessment, include: frozenset[Handling] = frozenset()) -> Assessment:
    """The record as the report for professionals carries it; `test_enclosed` reads that back from each file."""
    return exchange.from_json(BY_ID["professional"].document(_asked(record, include=include)).record)


def _signed(record: Assessment, kind: SignOff = SignOff.SIGNED_OFF, **more: Any) -> Assessment:
    return signing.decide(
        record.but(deciding=Deciding(kind=kind, **{"words": "Go on", "due": date(2026, 4, 1)} | more)),
        ROBIN,
        NOW,
        f"is-{kind}",
    )


@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_the_code_of_a_record_is_that_of_its_report_read_back(name: str) -> None:
    record = FAMILIES[name]

    assert signing.code(_carried(record)) == signing.code(record)


def test_the_code_is_the_same_where_everything_is_filled_in_and_where_words_kept_apart_were_let_through() -> None:
    for record in (everything("wombat"), RECORD):
        assert signing.code(_carried(record)) == signing.code(record)
        assert signing.code(_carried(record, policies.PROFESSIONALS.asked)) == signing.code(record)


def test_the_code_is_the_same_where_it_is_read_from_the_file_and_the_copy_is_made_into_a_file_again() -> None:
    signed = RECORD
    for _ in range(2):
        signed = enclosed.read(pdf.draw(BY_ID["professional"].document(_asked(signed)))).record

        assert signing.code(signed) == signing.code(RECORD)


@pytest.mark.parametrize("what", sorted(CHANGES))
def test_the_code_changes_with(what: str) -> None:
    assert signing.code(CHANGES[what](RECORD)) != signing.code(RECORD)


@pytest.mark.parametrize("what", sorted(ABOUT_IT))
def test_the_code_does_not_change_with(what: str) -> None:
    changed = ABOUT_IT[what](RECORD)

    assert signing.code(changed) == signing.code(RECORD)


def test_what_the_author_answers_to_a_reviewers_view_does_not_change_the_code() -> None:
    answered = VIEW.but(answer="We went back", answered_by=AUTHOR, answered_at=NOW)

    assert signing.code(RECORD.keep(answered)) == signing.code(RECORD.keep(VIEW))


def test_a_field_that_a_newer_waymark_adds_and_nobody_has_filled_in_does_not_change_the_code() -> None:
    class Newer(Assessment):
        added_later: str = ""

    newer = Newer.model_validate(RECORD.model_dump())

    assert signing.code(newer) == signing.code(RECORD)
    assert signing.code(newer.but(added_later="now")) != signing.code(RECORD)


def test_a_code_has_no_letter_that_is_mistaken_for_another_and_is_read_as_it_was_copied_by_hand() -> None:
    codes = [signing.code(RECORD.but(marking=str(number))) for number in range(60)]

    assert not {letter for code in codes for letter in code} & set("OILU")
    assert len(set(codes)) == len(codes)
    for code in codes:
        assert signing.as_typed(code.lower().replace("-", " ")) == code
        assert signing.as_typed(code.replace("0", "o").replace("1", "l")) == code
        assert signing.as_typed(f"  {code.replace('1', 'I').replace('-', '')}. ") == code


@pytest.mark.parametrize("name", ["Sam Rivers", "  sam   RIVERS ", "Sám Rivers", "SAM-RIVERS"])
def test_the_author_is_known_by_their_name_however_it_is_typed(name: str) -> None:
    assert signing.is_author(seen(), Person(name=name))


def test_who_said_it_is_finished_is_an_author_too_and_others_are_not() -> None:
    finished = seen().keep(SignOffEvent(id="s", kind=SignOff.SUBMITTED, by=Person(name="Noor"), at=NOW))

    assert signing.is_author(finished, Person(name="noor"))
    assert not signing.is_author(seen(), Person(name="noor"))
    assert not signing.is_author(seen(), Person(name="Sam Riversmith"))


def test_the_author_cannot_decide_whatever_is_written() -> None:
    written = RECORD.but(deciding=Deciding(kind=SignOff.SIGNED_OFF, words="Fine"))

    with pytest.raises(PathwayError, match="Ask somebody else"):
        signing.decide(written, Person(name="sam rivers"), NOW, "x")


def test_a_return_needs_its_reason_and_any_decision_a_choice() -> None:
    with pytest.raises(PathwayError, match="Write why"):
        signing.decide(RECORD.but(deciding=Deciding(kind=SignOff.RETURNED, words="  ")), ROBIN, NOW, "x")
    with pytest.raises(PathwayError, match="Choose first"):
        signing.decide(RECORD.but(deciding=Deciding(words="Fine")), ROBIN, NOW, "x")


@pytest.mark.parametrize(("words", "due"), [("Go on", None), (" \n", date(2026, 4, 1)), ("", None)])
def test_a_sign_off_needs_a_direction_and_the_day_it_is_to_be_done_by(words: str, due: date | None) -> None:
    with pytest.raises(PathwayError, match="Write your direction and choose the day"):
        _signed(RECORD, words=words, due=due)


def test_a_copy_is_as_it_was_made_until_its_content_changes_and_not_what_is_said_of_it() -> None:
    came = RECORD.but(taken_in=TakenIn(version="professional", made_at=NOW, code=signing.of_author(_carried(RECORD))))

    assert signing.as_made(RECORD) is None
    assert signing.as_made(came.but(taken_in=TakenIn(version="professional", made_at=NOW))) is None
    assert signing.as_made(_signed(CHANGES["a reviewer’s own view"](came))) is True
    assert signing.as_made(ABOUT_IT["a comment"](came)) is True
    assert signing.as_made(CHANGES["one word"](came)) is False


def test_a_decision_is_made_and_none_is_being_written_any_more() -> None:
    due = date(2026, 4, 1)
    signed, returned = _signed(RECORD, due=due), _signed(RECORD, SignOff.RETURNED, due=due)

    assert signed.deciding == returned.deciding == Deciding()
    assert signed.sign_offs[-1] == SignOffEvent(
        id="is-signed-off", kind=SignOff.SIGNED_OFF, by=ROBIN, at=NOW, words="Go on", due=due, code=signing.code(RECORD)
    )
    assert (returned.sign_offs[-1].due, returned.sign_offs[-1].code) == (None, "")


def test_how_it_stands_follows_from_what_was_decided_and_what_was_changed() -> None:
    signed = _signed(RECORD)
    changed = CHANGES["one word"](signed)
    returned = _signed(changed, SignOff.RETURNED)
    old = RECORD.keep(SignOffEvent(id="old", kind=SignOff.SIGNED_OFF, by=ROBIN, at=NOW))

    assert [signing.state(one) for one in (RECORD, signed, changed, returned, old)] == [
        "draft", "signed off", "changed since it was signed off", "returned", "signed off",
    ]  # fmt: skip
    copy = changed.but(taken_in=TakenIn(version="professional", made_at=NOW))
    assert signing.state(copy) == "copy from a report, changed since it was signed off"
    assert signing.standing(RECORD) is None
    assert signing.standing(returned) is None
    assert signing.standing(old) is None
    assert (found := signing.standing(changed)) is not None
    assert found.says == "Not the version signed on 12 March 2026"


def test_a_code_from_a_paper_is_found_in_what_stands_what_was_signed_and_what_came_before() -> None:
    signed = _signed(RECORD)
    changed, code = CHANGES["one word"](signed), signing.code(RECORD)
    by_robin = f"{code} is of what Robin Lead signed off on 12 March 2026"

    assert signing.of_code(signed, code.lower()) == f"{code} is the code of what stands here now. {by_robin}."
    assert signing.of_code(RECORD, code).endswith("It was never signed off.")
    assert signing.of_code(changed, code) == f"{by_robin}. What stands here now is another version."
    assert f"{by_robin}, an assessment before this one." in signing.of_code(seen(), code, (signed,))
    assert signing.of_code(signed, "AAAA-BBBB").startswith("Compare the code with the paper once more: AAAA-BBBB")
    assert signing.of_code(signed, " - ").startswith("Type the code")


@pytest.mark.parametrize("version", sorted(BY_ID))
def test_every_page_of_every_version_says_that_it_is_not_what_was_signed(version: str) -> None:
    signed = _signed(seen().keep(*RECORD.judgements, *RECORD.actions))
    changed = CHANGES["a level"](signed)
    child = "rowan" if BY_ID[version].for_a_child else ""
    wanted = "Not the version signed on 12 March 2026"

    def pages(record: Assessment) -> list[str]:
        document = BY_ID[version].document(_asked(record, child_id=child))
        return [" ".join((page.extract_text() or "").split()) for page in PdfReader(BytesIO(pdf.draw(document))).pages]

    assert all(wanted in page for page in pages(changed))
    assert all(signing.code(signed) in page and wanted not in page for page in pages(signed))


def test_the_web_page_and_the_word_file_say_it_too() -> None:
    document = BY_ID["professional"].document(_asked(CHANGES["a level"](_signed(RECORD))))
    wanted = "Not the version signed on 12 March 2026"
    written = docx.Document(BytesIO(word.write(document)))
    running = [part.text for section in written.sections for held in (section.header, section.footer)
               for part in held.paragraphs]  # fmt: skip

    assert wanted in html.write(document).decode()
    assert any(wanted in one for one in (*running, *(part.text for part in written.paragraphs)))
