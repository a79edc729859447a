"""The next assessment: begun beside the newest before it, empty, and with last time in sight, dated and read only."""

import re
from datetime import UTC, date, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest

from pages.parts import last_time as panel
from pages.parts import session, taking
from pathway import ages, exchange, ids, keeping, last_time
from pathway import content as packs
from pathway.assessment import Assessment
from pathway.beginning import later
from pathway.evidence import Contact, Evidence
from pathway.meaning import Meaning
from pathway.meetings import View
from pathway.people import Person, SignOffEvent
from pathway.plan import Action, Goal
from pathway.scales import Kind, Level, Result, Role, SignOff, Stage
from pathway.voice import Voice
from reports import locking
from reports.forms import Form
from reports.request import Request
from reports.versions import BY_ID
from tests.families import ASH, MORGAN, ROWAN, empty, judged
from tests.hostile import MARK, hostile
from tests.pages.screen import Screen, database

BEFORE, DAY = date(2026, 1, 12), "12 January 2026"
PRIYA = Person(name="Priya Shah", job="social worker")
AT = datetime(2026, 1, 12, 10, tzinfo=UTC)
SPOT = "food_rowan"
BECAUSE = "The fridge was empty again on Monday."


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def last(id: str = "a" * 32, on: date = BEFORE, **more: object) -> Assessment:
    """An assessment of Rowan and Ash in which everything that is shown beside the next one was written."""
    tea = Evidence(
        id="tea", words="I do the tea", kind=Kind.TOLD_BY_CHILD, exact=True, source="Rowan", on=on,
        child_ids=("rowan",), area_ids=("food",),
    )  # fmt: skip
    return empty().but(id=id, family_id="f" * 32, author=PRIYA, started_at=AT, **more).keep(
        ROWAN, ASH, MORGAN, Contact(id="visit", on=on, place="home"), tea,
        judged(Level.NOT_MET, how_long="Since May", meaning_now="Hungry most days."),
        Meaning(child_id="rowan", life="Alone until six."),
        Voice(id="v", child_id="rowan", on=on, observed="Hums when asked.", told="That we would ring school."),
        Goal(id="g", goal="There is tea every day."),
        Action(id="done", what="Ring the school", who="Priya", result=Result.DONE, effect="He eats there now."),
        Action(id="open", what="Morgan takes Rowan to the dentist in the High Street"),
    )  # fmt: skip


def stored(*records: Assessment) -> None:
    for record in records:
        session.store().create(
            record.id, exchange.to_json(record), keeping.summarised(record), by="Pat", at=session.now(), what="Started"
        )


def next_one(before: Assessment) -> Assessment:
    """The later assessment of a family, as it begins."""
    record = later(before, ids.fresh(), Person(name="Sam Rivers"), (), session.now(), people=True)
    stored(before, record)
    return record


def read(id: str) -> Assessment:
    found = session.store().load(id)
    assert found is not None
    return exchange.from_json(found.document)


def area(record: Assessment, name: str = "food") -> Screen:
    return Screen.again(record.id, "assess/area", area=name)


def html(screen: Screen) -> str:
    return unescape(screen.words)


# Begun


def begun() -> Assessment:
    """The one assessment that was begun by a press, as it is stored."""
    (newest, *_) = session.store().list(limit=1)
    return read(newest.id)


@pytest.mark.parametrize("chosen", [0, 1, 2])
def test_whichever_of_a_family_is_chosen_the_next_one_follows_its_newest_and_says_which_that_is(chosen: int) -> None:
    first = last()
    second = last("b" * 32, date(2026, 2, 2), earlier_id=first.id)
    third = last("c" * 32, date(2026, 3, 3), earlier_id=second.id).but(author=Person(name="Jo Field"))
    stored(third, first, second)  # the newest was brought in first, and changed last was the one between
    screen = Screen.again("", "start/new", earlier=(first, second, third)[chosen].id)

    assert "3 March 2026, by Jo Field" in html(screen).replace("\u2068", "").replace("\u2069", "")
    screen.press("new.later")
    assert begun().earlier_id == third.id
    assert begun().started_at > AT


def test_the_next_one_begins_without_a_level_a_voice_a_meaning_or_an_action_and_opening_it_copies_none() -> None:
    stored(last())
    Screen.again("", "start/new", earlier=last().id).press("new.later")
    record = begun()
    for page in ("area", "voice", "meaning", "plan"):
        Screen.again(record.id, f"assess/{page}", area="food")

    assert [one.name for one in record.children] == ["Rowan", "Ash"]
    assert read(record.id) == record
    empty_now = ("judgements", "voices", "meanings", "actions", "goals", "evidence", "contacts", "factors", "calls")
    assert [name for name in empty_now if getattr(record, name)] == []


# From a PDF


def pdf(record: Assessment, version: str = "professional", passphrase: str = "") -> bytes:
    document = BY_ID[version].document(Request(record, packs.load(session.DATA, None), BEFORE, AT, PRIYA))
    made = Form.PDF.write(document, lambda stage, share: None)
    return locking.lock(made, passphrase) if passphrase else made


def given(file: bytes) -> Screen:
    """The page of a new assessment, on which this PDF was chosen."""
    screen = Screen.again("", "start/new")
    screen.app.file_uploader[0].set_value(("last.pdf", file, "application/pdf"))
    return screen.run()


def messages(screen: Screen) -> str:
    return " ".join(str(one.value) for one in (*screen.app.error, *screen.app.success, *screen.app.info))


PHRASE = "orchard velvet tuba lighthouse"


def test_the_pdf_of_the_last_one_is_taken_in_and_the_next_stands_beside_it() -> None:
    screen = given(pdf(last()))

    assert "Taken in: Rowan and Ash" in messages(screen)
    assert f"{DAY}, by Priya Shah" in html(screen).replace("\u2068", "").replace("\u2069", "")
    screen.press("new.later")
    assert begun().earlier_id == last().id
    assert begun().judgements == ()
    assert read(last().id).taken_in is not None
    assert last_time.before([read(last().id)])[0].day == DAY


def test_a_pdf_older_than_what_is_here_is_not_what_the_next_one_follows() -> None:
    newer = last("b" * 32, date(2026, 3, 3), earlier_id=last().id)
    stored(newer)
    given(pdf(last())).press("new.later")

    assert begun().earlier_id == newer.id


def test_a_locked_pdf_opens_with_its_passphrase_alone() -> None:
    locked = pdf(last(), passphrase=PHRASE)

    screen = given(locked)
    assert messages(screen).startswith("Type the passphrase")
    screen.control("report.unlock.phrase").set_value("another four words here")
    assert messages(screen.press("report.unlock.open")).startswith("Type the passphrase again")
    assert session.store().list() == ()
    screen.control("report.unlock.phrase").set_value(PHRASE)
    assert "Taken in" in messages(screen.press("report.unlock.open"))


def test_with_a_file_for_the_family_or_with_one_that_was_changed_it_is_said_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert messages(given(b"no pdf")).startswith("Choose a PDF that Waymark made")
    assert "Ask for the report for professionals" in messages(given(pdf(last(), "family")))
    monkeypatch.setattr(taking, "unfit", lambda found: "Ask for this file again. It was changed.")
    assert messages(given(pdf(last()))) == "Ask for this file again. It was changed."
    assert session.store().list() == ()


# Beside


def test_beside_an_area_stands_what_stood_there_with_its_day_and_author_and_the_level_now_is_blank() -> None:
    screen = area(next_one(last()))
    shown = html(screen)

    for words in ("Last time", f"{DAY}, by <bdi>Priya Shah</bdi>", "Not met", "Since May", "Hungry most days.",
                  "I do the tea"):  # fmt: skip
        assert words in shown
    assert screen.control("level_food_rowan").value is None
    assert shown.index("Hungry most days.") < shown.index("Nothing sorted here for Rowan yet.")
    assert not screen.has("still_food_ash")  # nothing stood there for Ash
    assert not [label for label in _buttons(screen) if re.search(r"copy|bring (it )?over|use these", label, re.I)]


def _buttons(screen: Screen) -> list[str]:
    return [one.label for one in screen.app.button]


def test_beside_the_argument_the_voice_and_the_plan_stands_what_stood_there() -> None:
    record = next_one(last())
    meaning, voice, plan = (
        html(Screen.again(record.id, f"assess/{page}", child="rowan")) for page in ("meaning", "voice", "plan")
    )

    assert "Alone until six." in meaning
    assert all(words in voice for words in ("I do the tea", "Hums when asked.", "That we would ring school."))
    assert "Ring the school" in plan
    assert "<strong>done</strong>; <bdi>He eats there now.</bdi>" in plan
    assert "nobody has said whether it happened" in plan
    assert "There is tea every day." in plan
    for page in (meaning, voice, plan):
        assert f"{DAY}, by <bdi>Priya Shah</bdi>" in page
        assert not re.search(r"\b\d+ of \d+\b|%", re.sub("<[^>]*>", "", page))


def test_nothing_stands_beside_a_first_assessment() -> None:
    stored(last())

    for page in ("area", "voice", "meaning", "plan"):
        assert "wm-last" not in Screen.again(last().id, f"assess/{page}", area="food").words


def test_an_earlier_one_that_cannot_be_read_is_said_and_the_page_goes_on() -> None:
    record = later(last(), ids.fresh(), PRIYA, (), session.now(), people=True)
    stored(record)
    session.store().create(
        last().id, "{}", keeping.summarised(last()), by="Pat", at=session.now(), what="Started"
    )  # fmt: skip
    screen = area(record)

    assert "Choose a file that Waymark saved" in screen.words
    assert screen.control("level_food_rowan").value is None


def test_hostile_words_of_last_time_are_text_in_every_place() -> None:
    words = hostile("http://127.0.0.1:9")
    bad = last().but(author=Person(name=words))
    bad = bad.keep(
        *(one.but(words=words, source=words) for one in bad.evidence),
        *(one.but(meaning_now=words, how_long=words) for one in bad.judgements),
        *(one.but(life=words) for one in bad.meanings), *(one.but(observed=words) for one in bad.voices),
        *(one.but(what=words, who=words, effect=words) for one in bad.actions),
        *(one.but(goal=words) for one in bad.goals),
    )  # fmt: skip
    record = next_one(bad)
    keeping.change(
        session.store(), record.id, lambda now: now.keep(bad.actions[1]), by="Pat", at=session.now(), what="Plan"
    )
    for page in ("area", "voice", "meaning", "plan"):
        screen = Screen.again(record.id, f"assess/{page}", area="food", child="rowan")
        shown = [str(one.value) for one in screen.app.html if re.search("wm-(last|drift)", str(one.value))]

        assert any(MARK in one for one in shown), page
        assert not re.search(r"<(script|svg|img|a)\b", "".join(shown))
        assert not [one for one in screen.app.markdown if MARK in str(one.value)]


def test_the_area_is_shown_under_its_name_of_today_and_one_asked_no_more_stands_with_the_argument() -> None:
    old = last().keep(judged(Level.PARTLY_MET, area="quiet-evenings", meaning_now="Loud."))
    screen = Screen.again(next_one(old).id, "assess/meaning", child="rowan")

    assert "Quiet evenings" in screen.words
    assert "Loud." in screen.words


# Still true


def opened() -> Screen:
    """The area of the next one, with the question for a day and a reason open."""
    return area(next_one(last())).press("still_food_rowan")


def day_key(screen: Screen) -> str:
    return f"still_on_{screen.id}_{SPOT}"


def test_still_true_asks_for_both_and_keeps_what_was_given() -> None:
    screen = opened()
    assert last_time.NEITHER in messages(screen.press("still_set_food_rowan"))
    screen.set(f"still_{SPOT}.still_true_because", BECAUSE)
    assert last_time.NO_DAY in messages(screen.press("still_set_food_rowan"))
    assert screen.box(f"still_{SPOT}.still_true_because") == BECAUSE
    assert screen.record.judgement(ROWAN, "food").level is None

    screen.set(day_key(screen), BEFORE)
    assert f"Choose a day after {DAY}" in messages(screen.press("still_set_food_rowan"))
    assert screen.control(day_key(screen)).value == BEFORE
    screen.set(day_key(screen), session.today() + timedelta(days=1))
    assert last_time.TO_COME in messages(screen.press("still_set_food_rowan"))
    assert screen.record.judgement(ROWAN, "food").level is None


def test_a_reason_that_is_being_written_is_there_again_in_another_window_and_sets_nothing() -> None:
    screen = opened()
    screen.set(f"still_{SPOT}.still_true_because", BECAUSE)
    again = area(screen.record)

    assert again.box(f"still_{SPOT}.still_true_because") == BECAUSE
    assert again.record.judgement(ROWAN, "food") == judged(Level.NOT_MET).but(level=None, still_true_because=BECAUSE)


def still() -> Screen:
    """The next one, in which last time’s level was said to be still true today."""
    screen = opened()
    screen.set(f"still_{SPOT}.still_true_because", BECAUSE)
    screen.set(day_key(screen), session.today())
    return screen.press("still_set_food_rowan")


def test_with_both_the_level_stands_by_one_change_and_nothing_else_of_last_time_comes_with_it() -> None:
    screen, today = still(), session.today()
    # What it says today for his age: it is what was shown beside the button that set it.
    chosen = session.content().area("food").anchor(Level.NOT_MET, Stage.CHILD)

    assert screen.record.judgements == (
        judged(Level.NOT_MET, chosen=chosen, judged_on=today, still_true_on=today, still_true_because=BECAUSE),
    )
    assert BECAUSE in screen.words
    assert screen.control("level_food_rowan").value is Level.NOT_MET
    assert not [one for one in session.store().revisions(screen.id) if "level" in one.what.lower()]


def test_another_level_ends_it_and_the_reason_that_was_typed_stays() -> None:
    screen = still()
    screen.set("level_food_rowan", Level.MET)
    now = screen.record.judgement(ROWAN, "food")

    assert (now.level, now.still_true_on, now.still_true_because) == (Level.MET, None, BECAUSE)
    assert "counts for nothing until you set it" in screen.words


def test_what_was_set_can_be_taken_back() -> None:
    screen = still().press("still_back_food_rowan")

    assert screen.record.judgement(ROWAN, "food").level is None
    assert screen.box(f"still_{SPOT}.still_true_because") == BECAUSE
    assert screen.control("level_food_rowan").value is None


@pytest.mark.parametrize("level", [Level.NOT_KNOWN_YET, Level.NOT_APPLICABLE])
def test_what_was_not_known_is_looked_at_afresh_and_never_still_true(level: Level) -> None:
    screen = area(next_one(last().keep(judged(level))))

    assert "wm-last" in screen.words
    assert not screen.has("still_food_rowan")


# Drift, and the way to what has changed


def test_drift_stands_above_the_argument_in_words_and_leads_to_what_it_is_about() -> None:
    record = next_one(last())
    action = last().actions[1]
    keeping.change(
        session.store(),
        record.id,
        lambda now: now.keep(action.but(id="again")),
        by="Pat",
        at=session.now(),
        what="Plan",
    )
    screen = Screen.again(record.id, "assess/meaning", child="rowan")
    shown = screen.words

    assert "Drift to look at" in shown
    assert f"in the plan on {DAY} as well and is still open" in shown
    assert "Another worker wrote the assessment before" in shown
    assert shown.index("Drift to look at") < shown.index("Their own words")
    assert [page for label, page, query in screen.links() if label == "Go to Plan" and "item=again" in query]


def test_without_drift_nothing_is_said_of_it() -> None:
    stored(last())

    assert "Another worker" not in Screen.again(last().id, "assess/meaning", child="rowan").words


def test_from_last_time_it_is_one_step_to_what_has_changed() -> None:
    record = next_one(last())

    assert [query for label, _, query in area(record).links() if label.startswith(panel.CHANGED)] == [
        f"a={record.id}&child=rowan"
    ]


ROBIN = Person(name="Robin Lead", role=Role.SUPERVISOR)
SEEN = View(id="v", child_id="rowan", area_id="food", level=Level.PARTLY_MET, words="Lunch is sure.", by=ROBIN, at=AT)


def test_beside_the_level_of_last_time_stands_how_a_supervisor_saw_it_and_what_was_answered() -> None:
    answered = SEEN.but(answer="Not in the holidays.", answered_by=PRIYA, answered_at=AT)
    of_another = SEEN.but(id="o", child_id="ash", words="Of Ash")
    shown = html(
        area(next_one(last().keep(answered, of_another, SEEN.but(id="m", meeting_id="m", words="In a meeting"))))
    )
    column = shown[shown.index("Last time") : shown.index("Hungry most days.")]

    assert in_turn(column, "Not met", "Robin Lead", "sees this differently", "Partly met", "Lunch is sure.",
                   "Not in the holidays.")  # fmt: skip
    assert "In a meeting" not in shown
    assert of_another.words not in column


def in_turn(shown: str, *words: str) -> bool:
    places = [shown.index(one) for one in words]
    return places == sorted(places)


@pytest.mark.parametrize("page", ["meaning", "plan"])
def test_what_was_directed_at_the_last_sign_off_stands_with_its_day_where_the_next_is_written(page: str) -> None:
    first = SignOffEvent(id="s", kind=SignOff.SIGNED_OFF, by=ROBIN, at=AT, words="Older words")
    again = first.but(id="t", words="See the dentist.", due=date(2026, 2, 9))
    returned = first.but(id="r", kind=SignOff.RETURNED, words="Sent back")
    record = next_one(last().keep(first, again, returned))
    shown = html(Screen.again(record.id, f"assess/{page}", child="rowan"))

    assert in_turn(shown, "What was directed last time", f"Signed off on {DAY} by", "Robin Lead", "See the dentist.",
                   "To be done by 9 February 2026")  # fmt: skip
    assert "Older words" not in shown
    assert "Sent back" not in shown


def test_the_task_list_names_quietly_for_which_child_there_is_drift_and_leads_there() -> None:
    record = next_one(last())
    older = judged(Level.PARTLY_MET, child="ash", judged_on=session.today() - timedelta(weeks=7))
    keeping.change(session.store(), record.id, lambda now: now.keep(older), by="Pat", at=session.now(), what="Level")
    found = [(says, query) for says, _, query in Screen.again(record.id, "assess/tasks").links() if "drifted" in says]

    assert len(found) == 1
    assert found[0][0].startswith("What may have drifted")
    assert "Ash" in found[0][0]
    assert "child=ash" in found[0][1]


def test_what_has_drifted_for_the_whole_family_alone_is_named_once() -> None:
    screen = Screen.again(next_one(last()).id, "assess/tasks")

    assert [query for says, _, query in screen.links() if "drifted" in says and "child=rowan" in query]


def test_the_task_list_of_a_first_assessment_with_nothing_old_says_nothing_of_drift() -> None:
    stored(last().but(judgements=()))

    assert "drifted" not in "".join(says for says, _, _ in Screen.again(last().id, "assess/tasks").links())


@pytest.mark.parametrize(("weeks", "said"), [(7, True), (5, False)])
def test_beside_a_level_older_than_six_weeks_stands_from_which_day_it_is(weeks: int, said: bool) -> None:
    on = session.today() - timedelta(weeks=weeks)
    record = last().keep(judged(Level.NOT_MET, judged_on=on))
    stored(record)
    shown = html(area(record))

    assert (f"From {ages.day(on)}, more than six weeks ago." in shown) is said
