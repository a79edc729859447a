"""Review: files are read in this window alone, set apart with why, and each child stands in the order of reading."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import review_files, review_list, review_rows, session
from pathway.household import Child
from pathway.people import SignOffEvent
from pathway.scales import Level, SignOff
from reports import enclosed
from tests import families, filed, hostile
from tests.pages.screen import MAIN, Screen, database
from tests.reports.test_enclosed import LOCK, _again, _swapped, _turned, _word

BEACON = "http://127.0.0.1:1"


@cache
def pdf(name: str, level: Level | None = None, days: int = 0) -> bytes:
    record = filed.of(name, days=days) if level is None else filed.with_level(name, level, days=days)
    return filed.report(record, days=days)


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def opened() -> Screen:
    app = AppTest.from_file(MAIN, default_timeout=60)
    app.switch_page("review/review.py")
    return Screen(app, "").run()


def give(screen: Screen, *files: bytes | tuple[str, bytes]) -> Screen:
    """Choose these files and have them read."""
    named = [one if isinstance(one, tuple) else (f"{turn}.pdf", one) for turn, one in enumerate(files)]
    place = next(one for one in screen.app.get("file_uploader") if one.key.startswith("review.files"))
    place.set_value([(name, content, "application/pdf") for name, content in named])
    return screen.press("review.read")


def unlock(screen: Screen, key: str, phrase: str) -> None:
    """Type a passphrase and press the button beside it: a box of a form is read only then."""
    screen.control(key).set_value(phrase)
    screen.press("review.open")


def rows(screen: Screen) -> list[str]:
    """The HTML of each row, in the order they stand in."""
    return [
        str(one.value) for one in screen.app.html if "class='name'" in str(one.value) and "wm-first" in str(one.value)
    ]


def told(screen: Screen) -> str:
    """What is said of what was just done, or could not be."""
    return "\n".join(one.value for one in (*screen.app.success, *screen.app.error))


def apart(screen: Screen) -> list[str]:
    (listed,) = [str(one.value) for one in screen.app.html if '"wm-apart"' in str(one.value)] or [""]
    return listed.split("<li>")[1:]


def test_an_empty_page_says_what_to_do_and_that_nothing_is_kept() -> None:
    screen = opened()

    assert "Choose the PDFs you were given" in screen.words
    assert review_files.NOT_KEPT in screen.words
    assert not rows(screen)
    assert not screen.has("review.clear")


def test_to_read_without_a_file_says_what_to_do() -> None:
    screen = opened().press("review.read")

    assert [one.value for one in screen.app.error] == [review_files.NONE]


def test_the_children_stand_in_the_order_of_reading_each_with_why() -> None:
    danger = filed.report(filed.of("Zoe").keep(filed.DANGER))
    screen = give(opened(), pdf("Abe"), pdf("Yan", Level.MET), pdf("Yan", Level.NOT_MET, 90), danger)
    found = rows(screen)

    assert [name in one for name, one in zip(("Zoe", "Yan", "Abe"), found, strict=True)] == [True] * 3
    assert "Harm answered yes, and no call recorded" in found[0]
    assert "Worse than last time" in found[1]
    assert "met on" in found[1]
    assert "Nothing that is read first" in found[2]
    assert "All files are read" in told(screen)


def test_what_was_chosen_is_read_once_and_the_place_for_files_is_empty_again() -> None:
    screen = give(opened(), pdf("Abe"), pdf("Abe"))
    assert len(rows(screen)) == 1
    assert not [one for one in screen.app.get("file_uploader") if one.value]

    give(screen, ("another name.pdf", pdf("Abe")))
    assert len(rows(screen)) == 1
    assert "these are in the list already" in told(screen)


def test_a_row_says_its_file_how_it_stands_and_which_other_file_is_the_same() -> None:
    record = filed.of("Abe")
    signed = SignOffEvent(id="s", kind=SignOff.SUBMITTED, by=record.author, at=filed.MADE)
    files = [("first.pdf", filed.report(record.keep(signed))), ("<b>.pdf", filed.report(record.keep(signed), days=2))]
    (found,) = rows(give(opened(), *files))

    assert "Waiting for sign-off." in found
    assert re.search("File: .?&lt;b&gt;.pdf", found)
    assert re.search("The same assessment in another file: .?first.pdf", found)
    assert review_rows.ONLY in found
    assert "Act today has no answer yet." in found


def test_an_assessment_before_that_is_not_in_the_list_is_said_to_be_missing() -> None:
    newest = filed.with_level("Yan", Level.NOT_MET, days=90).but(earlier_id="elsewhere")
    (found,) = rows(give(opened(), pdf("Yan", Level.MET), filed.report(newest, days=90)))

    assert "The assessment just before this one is not in this list, so it is compared with that of" in found


def test_where_there_is_a_list_the_place_for_files_says_that_new_ones_are_added_to_it() -> None:
    screen = opened()
    assert review_files.ADDED not in screen.words

    assert review_files.ADDED in give(screen, pdf("Abe")).words


def test_files_that_come_later_join_those_that_are_there() -> None:
    screen = give(give(opened(), pdf("Yan", Level.MET)), pdf("Yan", Level.NOT_MET, 90))

    assert len(rows(screen)) == 1
    assert "Worse than last time" in rows(screen)[0]


APART: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing of ours": (lambda: b"Dear all", enclosed.NOT_PDF),
    "cut": (lambda: pdf("Abe")[:-6], enclosed.CUT),
    "a word": (lambda: _again(pdf("Abe"), _word), "page 2 no longer as written"),
    "a page": (lambda: _again(pdf("Abe"), _turned), "page 1 no longer as written"),
    "removed": (lambda: _again(pdf("Abe"), lambda file: file.pages.__delitem__(1)), "and now has"),
    "swapped": (lambda: _again(pdf("Abe"), _swapped), "the record in it is not the one it was made with"),
    "for the family": (
        lambda: filed.report(filed.of("Abe"), version="family"), "Ask for the report for professionals",
    ),
}  # fmt: skip


def test_what_cannot_be_read_or_was_changed_is_set_apart_by_name_with_the_reason_and_stops_nothing() -> None:
    files = [(f"{name}.pdf", made()) for name, (made, _) in APART.items()]
    screen = give(opened(), *files[:4], ("good.pdf", pdf("Yan")), *files[4:])

    assert len(rows(screen)) == 1
    assert len(apart(screen)) == len(APART)
    for line, (name, (_, says)) in zip(apart(screen), APART.items(), strict=True):
        assert f"{name}.pdf" in line
        assert says in line
    assert "Some are set apart" in told(screen)


def test_a_file_in_which_a_byte_is_another_is_never_shown_as_it_was_written() -> None:
    made = pdf("Abe")
    at = made.index(b"stream") + 40
    screen = give(opened(), made[:at] + bytes([made[at] ^ 1]) + made[at + 1 :])

    assert apart(screen) or "Another program saved the file again" in rows(screen)[0]


def test_a_file_that_another_program_saved_again_stays_in_the_list_and_says_so() -> None:
    screen = give(opened(), _again(pdf("Abe")))

    assert "Another program saved the file again" in rows(screen)[0]
    assert not apart(screen)


def test_locked_files_wait_for_their_passphrase_and_keep_nobody_else_waiting() -> None:
    locked = _again(pdf("Yan"), encryption=LOCK)
    screen = give(opened(), ("locked.pdf", locked), pdf("Abe"), b"Dear all")
    assert len(rows(screen)) == 1
    assert enclosed.LOCKED in apart(screen)[0]

    screen.press("review.open")
    assert [one.value for one in screen.app.error] == [review_files.NO_PHRASE]
    unlock(screen, "review.phrase.0", "wrong")
    assert [enclosed.WRONG in one for one in apart(screen)] == [False, True]
    unlock(screen, "review.phrase.1", "correct horse battery")
    assert len(rows(screen)) == 2
    assert ["locked.pdf" in one for one in apart(screen)] == [False]
    assert not screen.has("review.open")
    held = str(screen.app.session_state)
    assert review_list.KEY in held
    assert "correct horse" not in held


def test_more_than_fifty_are_not_read_and_stay_chosen() -> None:
    screen = opened()
    give(screen, *[f"%{turn}".encode() for turn in range(51)])

    assert [one.value for one in screen.app.error] == [review_files.TOO_MANY]
    assert not apart(screen)


def test_the_filter_shows_exactly_the_children_with_that_reason() -> None:
    three = [pdf("Val", Level.NOT_MET, days) for days in (0, 90, 180)]
    screen = give(opened(), *three, pdf("Abe"), pdf("Yan", Level.NOT_MET))
    assert len(rows(screen)) == 3

    screen.set("review.shown", "same")
    assert ["Val" in one for one in rows(screen)] == [True]
    screen.set("review.shown", "harm")
    assert not rows(screen)
    assert "No child in the list has this reason." in screen.words
    assert review_rows.ALL == "all"
    screen.set("review.shown", "all")
    assert len(rows(screen)) == 3


def test_a_hostile_name_of_a_child_or_a_file_is_shown_as_text() -> None:
    name = hostile.hostile(BEACON)
    screen = give(opened(), filed.report(filed.of(name, "f")), (f"{name}.pdf", b"Dear all"))

    for html in (rows(screen)[0], apart(screen)[0]):
        assert "**hostile**" in html
        assert "&lt;script&gt;" in html
        assert "<script" not in html
        assert "<img" not in html
    (label,) = [one.label for one in screen.app.button if one.label.startswith("Read this one")]
    assert "\\*\\*hostile" in label
    assert not re.search(r"(?<!\\)[\[\]]|(?<!\\)<(?!\u2060)", label)


# Reading one, and taking one in


def _button(screen: Screen, label: str) -> str:
    return next(one.key for one in screen.app.button if one.key and one.label.startswith(label))


def test_one_is_read_without_being_kept_and_its_address_says_nothing_of_it() -> None:
    screen = give(opened(), pdf("Abe"))
    screen.press(_button(screen, "Read this one"))

    assert screen.app.title[0].value == "Read one file"
    assert "Abe" in screen.words
    assert "not kept" in screen.words
    assert not screen.has("review.read")
    assert screen.app.query_params["file"] in {one.id for one in screen.app.session_state[review_list.KEY].found}
    assert session.store().list("", limit=9) == ()


def test_a_file_is_opened_at_the_child_whose_row_it_was_opened_from() -> None:
    noah = Child(id="noah", name="Noah", born=families.ROWAN.born)
    screen = give(opened(), filed.report(filed.of("Abe").keep(noah)))
    screen.press(_button(screen, "Read this one: Noah"))
    headings = [html for html in map(lambda one: str(one.value), screen.app.html) if html.startswith("<h2")]

    assert ["Noah" in headings[0], "Abe" in headings[1]] == [True, True]
    (links,) = [str(one.value) for one in screen.app.html if 'class="wm-on-page"' in str(one.value)]
    to = re.findall('href="#([^"]+)"', links)
    assert len(to) == 4
    assert all(any(f'id="{one}"' in html for html in headings) for one in to)


def test_an_address_of_a_file_that_is_no_longer_held_shows_the_empty_page() -> None:
    app = AppTest.from_file(MAIN, default_timeout=60)
    app.query_params["file"] = "f" * 32
    app.switch_page("review/review.py")
    screen = Screen(app, "").run()

    assert screen.app.title[0].value == "Review"
    assert review_files.NOT_KEPT in screen.words


def test_to_take_one_in_keeps_that_family_and_no_other() -> None:
    screen = give(opened(), pdf("Abe"), pdf("Yan"))
    assert review_rows.KEEPS in screen.words
    screen.press(_button(screen, "Take it in"))

    kept = session.store().list("", limit=9)
    assert [row.title for row in kept] == ["Abe"]
    assert screen.app.query_params["a"] == kept[0].id
    assert screen.app.title[0].value == "Read and decide"


def test_a_cleared_list_leaves_nothing_in_the_window() -> None:
    screen = give(opened(), pdf("Abe"), ("locked.pdf", _again(pdf("Yan"), encryption=LOCK)))
    screen.press("review.clear")
    assert not rows(screen)
    assert review_list.KEY not in screen.app.session_state


def test_an_erased_family_takes_only_its_own_files_out_of_the_window() -> None:
    screen = give(opened(), pdf("Abe"), pdf("Yan"), b"Dear all", ("Abe changed.pdf", _again(pdf("Abe"), _word)))
    screen.press(_button(screen, "Take it in"))
    (kept,) = session.store().list("", limit=9)
    other = {"Abe": "Yan", "Yan": "Abe"}[kept.title]
    app = AppTest.from_function(_erase, kwargs={"family_id": kept.family_id})
    app.session_state[review_list.KEY] = screen.app.session_state[review_list.KEY]
    app.run()
    assert not app.exception
    left = app.session_state[review_list.KEY]
    assert [row.name for row in left.rows] == [other]
    assert kept.family_id not in str([one.family_id for one in left.apart])
    assert enclosed.NOT_PDF in str(left.apart)


def _erase(family_id: str) -> None:
    from pages.parts import erase_box

    erase_box._erase(family_id, "The time for keeping it has ended")


def test_on_another_day_the_rows_are_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    from pathway.plan import Action

    record = filed.of("Abe").keep(Action(id="a", what="Fit the alarm", by=date(2030, 1, 1)))
    screen = give(opened(), filed.report(record))
    assert "Fit the alarm" not in rows(screen)[0]

    monkeypatch.setattr(session, "today", lambda: date(2030, 1, 2))
    assert "Fit the alarm" in rows(screen.run())[0]
