"""A PDF taken in on the list: what came back to the author, a copy of somebody else’s, and files refused."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from pages.parts import report_box, session
from pathway import content, exchange
from pathway.assessment import Assessment
from pathway.given import Given
from pathway.meetings import View
from pathway.people import Person, SignOffEvent
from pathway.plan import Action
from pathway.review import Comment, TakenIn
from pathway.scales import Level, SignOff
from reports import locking, pdf, signing
from reports.request import Request
from reports.versions import BY_ID
from tests.families import AUTHOR, NOW, judged, seen
from tests.hostile import MARK, hostile
from tests.pages.screen import Screen, database

ENGLAND = content.load()
OURS = "a" * 32
PHRASE = "orchard velvet tuba lighthouse"
LEE = Person(name="Lee Marsh", job="team manager")
MADE = NOW + timedelta(days=1)
COMMENT = Comment(id="c", page="area", area_id="food", child_id="rowan", words="Who saw this?", by=LEE, at=NOW)
RETURNED = SignOffEvent(id="r", kind=SignOff.RETURNED, by=LEE, at=NOW, words="Ask the school first.")
DIFFERS = View(id="v", child_id="rowan", area_id="food", level=Level.PARTLY_MET, by=LEE, at=NOW)
SIGNED = SignOffEvent(id="s", kind=SignOff.SIGNED_OFF, by=LEE, at=NOW, words="Ring by then.", due=date(2026, 3, 20))


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def family() -> Assessment:
    """Rowan and Ash, with ids as Waymark makes them."""
    return seen().but(id=OURS, family_id="b" * 32)


def copied(record: Assessment) -> Assessment:
    """The same as a reviewer has it."""
    return record.but(taken_in=TakenIn(version="professional", made_at=NOW))


def report(record: Assessment, version: str = "professional", made_at: object = MADE) -> bytes:
    """A report of this record as a PDF."""
    request = Request(record, ENGLAND, on=date(2026, 3, 12), made_at=made_at)  # type: ignore[arg-type]
    return pdf.draw(BY_ID[version].document(request))


def home() -> Screen:
    return Screen.again("", "start/home")


def choose(file: bytes, name: str = "report.pdf", screen: Screen | None = None) -> Screen:
    """Choose a file in the box for files of the list."""
    screen = screen or home()
    screen.app.file_uploader[0].set_value((name, file, "application/pdf"))
    return screen.run()


def told(screen: Screen) -> str:
    return "\n".join(str(one.value) for one in (*screen.app.error, *screen.app.success, *screen.app.info))


def stored() -> Assessment:
    found = session.store().load(OURS)
    assert found is not None
    return exchange.from_json(found.document)


# What came back to the author


def test_comments_come_to_the_authors_own_and_a_link_leads_to_the_first_and_to_the_decision() -> None:
    session.begin(family().keep(judged(Level.NOT_MET)))
    theirs = copied(family()).keep(judged(Level.MET), COMMENT, RETURNED)

    screen = choose(report(theirs))

    assert stored().but(named_since=()) == family().keep(judged(Level.NOT_MET), COMMENT, RETURNED)
    assert {one.id for one in stored().named_since} == {"food", "home"}, "what is spoken of outlives its pack by name"
    assert "Nothing else was touched." in told(screen)
    (query,) = [query for says, _, query in screen.links() if says.startswith("Answer the first comment")]
    assert sorted(query.split("&")) == [f"a={OURS}", "area=food", "child=rowan", "said=c"]
    assert any(says == "See what was decided" for says, _, _ in screen.links())


def test_the_same_report_again_says_that_nothing_is_new() -> None:
    session.begin(family())
    file = report(copied(family()).keep(COMMENT))
    choose(file)

    assert "Nothing new" in told(choose(file))
    assert stored().comments == (COMMENT,)


def test_somebody_elses_report_is_kept_as_a_copy_and_marked_as_one() -> None:
    screen = choose(report(family()))

    assert stored().taken_in == TakenIn(version="professional", made_at=MADE, code=signing.code(family()))
    assert signing.as_made(stored())
    assert "It is a copy" in told(screen)
    assert any(says == "Read it, comment and decide" and OURS in query for says, _, query in screen.links())
    assert "Copy from a report, draft" in screen.words


def test_the_task_list_of_a_copy_says_whose_it_is_of_which_day_and_what_is_not_in_it() -> None:
    choose(report(family()))
    words = Screen.again(OURS, "assess/tasks").words

    assert "read from the report that Sam Rivers, school nurse (name given, not verified) made" in words
    assert "on 13 March 2026" in words
    assert "What its author withheld from that report is not in it." in words
    assert "make one for professionals and send it back" in words


def test_a_file_is_known_by_what_it_says_and_not_by_its_name() -> None:
    choose(report(family()), "waymark.json")

    assert stored().taken_in is not None
    assert report_box.is_report(b"%PDF-1.7")
    assert not report_box.is_report(exchange.to_json(family()).encode())


# Locked


def test_a_locked_report_asks_for_its_passphrase_until_it_is_right_and_keeps_neither() -> None:
    screen = choose(locking.lock(report(family()), PHRASE))
    assert "Type the passphrase this file was locked with." in told(screen)
    assert session.store().load(OURS) is None

    screen.control("report.unlock.phrase").set_value("not this one at all")
    assert "Type the passphrase again" in told(screen.press("report.unlock.open"))
    screen.control("report.unlock.phrase").set_value(PHRASE)
    screen.press("report.unlock.open")

    assert stored().taken_in is not None
    assert not screen.has("report.unlock.phrase")
    assert report_box._HELD not in screen.app.session_state


def test_a_locked_report_can_be_left() -> None:
    screen = choose(locking.lock(report(family()), PHRASE)).press("report.unlock.leave")

    assert not screen.has("report.unlock.phrase")
    assert report_box._HELD not in screen.app.session_state


# Refused


@pytest.mark.parametrize("version", ["family", "meeting"])
def test_a_report_that_holds_only_what_its_readers_may_see_is_not_taken_in(version: str) -> None:
    screen = choose(report(family(), version))

    assert "Ask for the report for professionals" in told(screen)
    assert session.store().load(OURS) is None


def test_a_changed_report_is_refused_and_says_what_changed() -> None:
    with pikepdf.open(BytesIO(report(family()))) as opened:
        del opened.pages[0]
        opened.save(changed := BytesIO())

    screen = choose(changed.getvalue())

    assert "Ask for this file again. The file was changed after Waymark wrote it" in told(screen)
    assert session.store().load(OURS) is None


def test_a_pdf_of_somebody_elses_program_is_refused_in_one_sentence() -> None:
    foreign = pikepdf.new()
    foreign.add_blank_page()
    foreign.save(file := BytesIO())

    assert "Choose a PDF that Waymark made" in told(choose(file.getvalue()))


# What waits, on the task list and on Check and finish


@pytest.mark.parametrize("page", ["tasks", "check"])
def test_what_waits_for_the_author_is_in_sight_with_a_way_to_each(page: str) -> None:
    second = COMMENT.but(id="d", page="plan", area_id="", child_id="", item_id="act", words="By when?")
    record = family().keep(Action(id="act", what="Ring the school"), COMMENT, second, RETURNED)
    screen = Screen.of(record, f"assess/{page}")
    links = {says: query for says, _, query in screen.links() if says.startswith("Lee Marsh")}

    assert "Returned to you" in screen.words
    assert "Ask the school first." in screen.words
    assert [("area=food" in query, "item=act" in query) for query in links.values()] == [(True, False), (False, True)]
    assert [query.rsplit("said=")[-1] for query in links.values()] == ["c", "d"]
    assert any("Rowan" in says for says in links)
    assert any("Ring the school" in says for says in links)


@pytest.mark.parametrize("page", ["tasks", "check"])
def test_a_view_of_a_supervisor_that_differs_waits_too_until_the_author_has_answered(page: str) -> None:
    called = "Seen differently by Lee Marsh: Food and growth, Rowan"
    meant = DIFFERS.but(id="m", meeting_id="m")
    blank = DIFFERS.but(id="b", level=None, words=" ", area_id="home")
    screen = Screen.of(family().keep(DIFFERS, meant, blank), f"assess/{page}")
    links = {_bare(says): query for says, _, query in screen.links() if "Seen differently" in says}
    assert list(links) == [called]
    assert "area=food" in links[called]
    assert "child=rowan" in links[called]
    assert links[called].endswith("said=v")

    session.store().erase_family("b" * 32, reason="again", by="Pat", at=NOW)
    answered = DIFFERS.but(answer="I looked again.", answered_by=AUTHOR, answered_at=MADE)
    screen = Screen.of(family().keep(answered), f"assess/{page}")
    assert not [says for says, _, _ in screen.links() if "Seen differently" in says]
    assert "All that was said is answered." in screen.words


def _bare(says: str) -> str:
    return "".join(letter for letter in says if letter.isprintable())


def test_a_direction_says_its_day_and_that_it_has_passed_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "today", lambda: date(2026, 3, 20))
    screen = Screen.of(family().keep(SIGNED), "assess/tasks")
    assert "To be done by 20 March 2026." in screen.words
    assert "Ring by then." in screen.words

    monkeypatch.setattr(session, "today", lambda: date(2026, 3, 21))
    assert "Was to be done by 20 March 2026: that day has passed." in Screen.again(OURS, "assess/tasks").words


@pytest.mark.parametrize(
    "newer",
    [
        RETURNED.but(id="n", at=MADE),
        SIGNED.but(id="n", at=MADE, words="See Rowan alone.", due=date(2026, 4, 1)),
    ],
    ids=["returned", "signed off again"],
)
def test_a_newer_decision_hides_no_direction_that_is_still_due(
    newer: SignOffEvent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "today", lambda: date(2026, 3, 20))
    words = Screen.of(family().keep(SIGNED, newer), "assess/tasks").words
    assert words.index(newer.words) < words.index("An earlier direction, still to be done") < words.index(SIGNED.words)

    monkeypatch.setattr(session, "today", lambda: date(2026, 3, 21))
    later = Screen.again(OURS, "assess/tasks").words
    assert newer.words in later
    assert SIGNED.words not in later


def test_a_direction_stays_where_a_later_return_was_answered_by_finishing_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(session, "today", lambda: date(2026, 3, 20))
    finished = SignOffEvent(id="f", kind=SignOff.SUBMITTED, by=AUTHOR, at=MADE)
    words = Screen.of(family().keep(SIGNED, RETURNED, finished), "assess/tasks").words

    assert SIGNED.words in words
    assert RETURNED.words not in words


def test_a_return_that_was_answered_by_finishing_again_waits_no_more() -> None:
    finished = SignOffEvent(id="f", kind=SignOff.SUBMITTED, by=AUTHOR, at=MADE)

    assert "Returned to you" not in Screen.of(family().keep(RETURNED, finished), "assess/tasks").words


def test_once_all_is_answered_the_report_is_to_be_made_again_until_it_was_given() -> None:
    answered = COMMENT.but(answer="The nurse.", answered_by=AUTHOR, answered_at=MADE)
    screen = Screen.of(family().keep(answered), "assess/tasks")
    assert "All that was said is answered." in screen.words
    assert any(says == "Make the report again" for says, _, _ in screen.links())

    session.store().erase_family("b" * 32, reason="again", by="Pat", at=NOW)
    given = Given(id="g", version="professional", at=MADE + timedelta(hours=1), by=AUTHOR)
    assert "All that was said is answered." not in Screen.of(family().keep(answered, given), "assess/tasks").words


def test_nothing_that_waits_leaves_no_box() -> None:
    screen = Screen.of(family(), "assess/tasks")

    assert not {"To answer", "Returned to you"} & set(screen.words.splitlines())
    assert "copy" not in screen.words


def test_words_that_would_do_harm_are_text_wherever_they_come_back() -> None:
    harm = hostile("http://beacon.example")
    by = Person(name=harm)
    record = family().but(author=by).keep(
        COMMENT.but(words=harm, by=by), RETURNED.but(words=harm, by=by), Action(id="act", what=harm)
    )  # fmt: skip
    on_action = COMMENT.but(id="d", page="plan", area_id="", child_id="", item_id="act", words=harm, by=by)
    screen = Screen.of(record.keep(on_action), "assess/tasks")
    copy = copied(record).but(id="c" * 32)
    of_copy = Screen.of(copy, "assess/tasks")

    for drawn in (screen, of_copy):
        assert MARK in drawn.words
        assert "<script>" not in drawn.words
    assert all("**hostile**" not in says for says, _, _ in screen.links())
    assert any("hostile" in says for says, _, _ in screen.links())


def test_what_a_pdf_brought_is_said_with_names_as_text() -> None:
    harm = hostile("http://beacon.example")
    named = family().but(children=tuple(one.but(name=harm) for one in family().children))
    screen = choose(report(named))

    (says,) = [str(one.value) for one in screen.app.success]
    assert MARK not in says
    assert "hostile" in says
