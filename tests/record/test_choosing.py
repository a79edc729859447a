"""A choice a window tells past its page is stored once, never over another’s, and never by a page that comes late."""

import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import count
from pathlib import Path
from threading import Event
from time import sleep
from unittest.mock import Mock

import pytest

from pathway import exchange, keeping
from pathway.assessment import Assessment
from pathway.choosing import Became, Choice, Question, Window, Windows
from pathway.content import load
from pathway.errors import PathwayError
from pathway.scales import Level
from pathway.store import Store
from tests.families import NOW, ROWAN, judged, seen

FIRST = seen()
KEY = "level_food_rowan"
LEVELS = (Level.MET, Level.PARTLY_MET, Level.NOT_MET)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(str(tmp_path / "waymark.db"))
    opened.create(FIRST.id, exchange.to_json(FIRST), keeping.summarised(FIRST), by="Pat", at=NOW)
    yield opened
    opened.close()


@pytest.fixture
def windows() -> Windows:
    return Windows()


def keep(record: Assessment, level: Level | None) -> Assessment:
    return record.keep(record.judgement(ROWAN, "food").but(level=level))


def draw(store: Store, window: Window) -> None:
    """The page is drawn from what is stored now."""
    found = keeping.newest(store, FIRST.id)
    assert found is not None
    shown = found.assessment.judgement(ROWAN, "food").level
    window.show(found, {KEY: Question(LEVELS, shown, keep, "Chose a level", "Pat")})


def opened(store: Store, windows: Windows) -> Window:
    window = windows.opened()
    draw(store, window)
    return window


_turns = count(1)


def choose(
    store: Store, windows: Windows, window: Window, level: str, assessment: str = FIRST.id, turn: int = 0
) -> bool:
    """Tell a choice as the script of a window does; whether it is stored by that."""
    told = Choice(window.token, assessment, KEY, level, turn or next(_turns))
    return windows.choose(store, told, NOW).became is Became.SAVED


def level(store: Store) -> Level | None:
    found = keeping.newest(store, FIRST.id)
    assert found is not None
    return found.assessment.judgement(ROWAN, "food").level


def versions(store: Store) -> int:
    return len(store.revisions(FIRST.id))


def elsewhere(store: Store, record: Assessment, what: str = "Elsewhere") -> None:
    stored = store.load(FIRST.id)
    assert stored is not None
    store.save(
        FIRST.id, exchange.to_json(record), keeping.summarised(record),
        expected=stored.revision, by="Sam", at=NOW + timedelta(minutes=1), what=what,
    )  # fmt: skip


def test_what_is_told_is_stored_before_the_page_hears_of_it(store: Store, windows: Windows) -> None:
    window = opened(store, windows)

    assert choose(store, windows, window, "not-met")
    assert level(store) is Level.NOT_MET
    assert store.revisions(FIRST.id)[-1].what == "Chose a level"


def test_the_page_that_comes_after_it_is_told_once_that_it_is_stored(store: Store, windows: Windows) -> None:
    window = opened(store, windows)
    choose(store, windows, window, "not-met")
    made = window.told(KEY, Level.NOT_MET)

    assert made is not None
    assert made.revision == versions(store)
    assert window.told(KEY, Level.NOT_MET) is None


def test_a_page_that_comes_late_with_an_older_choice_does_not_take_the_newer_back(
    store: Store, windows: Windows
) -> None:
    window = opened(store, windows)
    for said in ("met", "partly-met", "not-met"):
        assert choose(store, windows, window, said)

    assert window.told(KEY, Level.MET) is not None
    assert window.told(KEY, Level.NOT_MET) is not None
    assert level(store) is Level.NOT_MET


def test_a_choice_that_overtakes_an_older_one_on_the_way_is_not_taken_back_by_it(
    store: Store, windows: Windows
) -> None:
    window = opened(store, windows)
    assert choose(store, windows, window, "not-met", turn=2**60 + 1)

    assert choose(store, windows, window, "met", turn=2**60), "the window need not tell it again"
    assert level(store) is Level.NOT_MET
    assert window.told(KEY, Level.MET) is not None, "its page comes before that of the newer one"
    assert window.waits(KEY, Level.MET)
    assert window.told(KEY, Level.NOT_MET) is not None


def test_a_control_that_holds_an_older_choice_waits_for_its_page_and_no_longer(store: Store, windows: Windows) -> None:
    window = opened(store, windows)
    choose(store, windows, window, "met")
    choose(store, windows, window, "not-met")
    window.told(KEY, Level.MET)

    assert window.waits(KEY, Level.MET)
    assert not window.waits(KEY, Level.NOT_MET), "the page holds what was chosen last"
    assert not window.waits(KEY, Level.MET), "another window may have changed it since"


def test_a_choice_that_cannot_be_stored_now_is_stored_when_it_is_told_again_though_its_page_was_left(
    store: Store, windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, why = opened(store, windows), PathwayError("Make room on this disk.")
    with monkeypatch.context() as patch:
        patch.setattr(store, "save", Mock(side_effect=why))
        answer = windows.choose(store, Choice(window.token, FIRST.id, KEY, "not-met", 1), NOW)
    window.show(keeping.newest(store, FIRST.id), {})

    assert (answer.became, answer.says) == (Became.NOT_SAVED, str(why))
    assert window.mended() is None
    assert choose(store, windows, window, "not-met")
    assert level(store) is Level.NOT_MET
    mended = window.mended()
    assert mended is not None, "the next page no longer says that it is not saved"
    assert mended.revision == versions(store)
    assert window.mended() is None


def test_a_choice_that_another_window_has_overtaken_since_its_page_was_left_waits_for_a_person(
    store: Store, windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(store, windows)
    with monkeypatch.context() as patch:
        patch.setattr(store, "save", Mock(side_effect=PathwayError("Make room on this disk.")))
        assert not choose(store, windows, window, "not-met")
    window.show(keeping.newest(store, FIRST.id), {})
    elsewhere(store, keep(_stored(store), Level.MET))

    assert not choose(store, windows, window, "not-met")
    assert level(store) is Level.MET
    (aside,) = store.kept_aside(FIRST.id)
    assert (aside.part, aside.words, aside.by) == (KEY, "not-met", "Pat")


def test_a_page_drawn_from_before_the_choice_does_not_make_it_look_like_anothers(
    store: Store, windows: Windows
) -> None:
    window = opened(store, windows)
    before = keeping.newest(store, FIRST.id)
    choose(store, windows, window, "met")
    window.show(before, {KEY: Question(LEVELS, None, keep, "Chose a level", "Pat")})

    assert choose(store, windows, window, "not-met")
    assert level(store) is Level.NOT_MET


def test_what_another_window_chose_meanwhile_is_not_written_over(store: Store, windows: Windows) -> None:
    window = opened(store, windows)
    elsewhere(store, keep(FIRST, Level.MET))

    assert not choose(store, windows, window, "not-met")
    assert level(store) is Level.MET
    assert window.told(KEY, Level.NOT_MET) is None, "the page has to ask which of the two it is"


def test_what_another_window_changed_elsewhere_stays_beside_it(store: Store, windows: Windows) -> None:
    window = opened(store, windows)
    elsewhere(store, FIRST.keep(judged(Level.MET, area="home")))

    assert choose(store, windows, window, "not-met")
    assert level(store) is Level.NOT_MET
    assert _stored(store).judgement(ROWAN, "home").level is Level.MET


def test_a_choice_that_could_not_be_stored_is_left_to_the_page(store: Store, windows: Windows) -> None:
    window = opened(store, windows)
    choose(store, windows, window, "met")
    elsewhere(store, keep(_stored(store), Level.PARTLY_MET))

    assert not choose(store, windows, window, "not-met")
    assert window.told(KEY, Level.MET) is None, "nothing told before is taken for stored any more"


@pytest.mark.parametrize("wrong", ["answer", "key", "assessment", "token"])
def test_what_is_not_on_the_page_is_not_stored(wrong: str, store: Store, windows: Windows) -> None:
    window, before = opened(store, windows), versions(store)
    right = {"token": window.token, "assessment": FIRST.id, "key": KEY, "answer": "not-met"}
    said = right | {wrong: "something else"}

    assert windows.choose(store, Choice(*said.values(), turn=1), NOW).became is Became.LEFT
    assert versions(store) == before


def test_a_question_of_the_page_before_is_not_answered_in_the_next_family(store: Store, windows: Windows) -> None:
    other = FIRST.but(id="other")
    store.create(other.id, exchange.to_json(other), keeping.summarised(other), by="Pat", at=NOW)
    window = opened(store, windows)

    assert not choose(store, windows, window, "not-met", assessment="other")
    assert level(store) is not Level.NOT_MET


def test_a_choice_told_twice_leaves_one_version_and_comes_to_its_page_once(store: Store, windows: Windows) -> None:
    window = opened(store, windows)
    choose(store, windows, window, "met", turn=2**60)
    window.told(KEY, Level.MET)
    before = versions(store)

    assert choose(store, windows, window, "met", turn=2**60)
    assert versions(store) == before
    assert window.told(KEY, Level.MET) is None


def test_an_answer_pressed_anew_that_stands_already_is_awaited_all_the_same(store: Store, windows: Windows) -> None:
    """Its page would else take it for a newer one, and store it over what is chosen next."""
    window = opened(store, windows)
    choose(store, windows, window, "met")
    window.told(KEY, Level.MET)
    before = versions(store)

    assert choose(store, windows, window, "met")
    assert choose(store, windows, window, "not-met")
    assert versions(store) == before + 1
    assert window.told(KEY, Level.MET) is not None
    assert window.waits(KEY, Level.MET)
    assert level(store) is Level.NOT_MET


def test_what_arrives_while_another_is_being_stored_is_over_if_a_later_one_has_come_too_and_its_page_leaves_it_alone(
    store: Store, windows: Windows
) -> None:
    window, before, begun, free = opened(store, windows), versions(store), Event(), Event()

    def slowly(record: Assessment, level: Level | None) -> Assessment:
        begun.set()
        free.wait(60)
        return keep(record, level)

    found = keeping.newest(store, FIRST.id)
    window.show(found, {KEY: Question(LEVELS, None, slowly, "Chose a level", "Pat")})
    with ThreadPoolExecutor() as hands:
        told = [hands.submit(choose, store, windows, window, "met")]
        assert begun.wait(60)
        told += [hands.submit(choose, store, windows, window, said, turn=2**60 + turn)
                 for turn, said in enumerate(("partly-met", "not-met"))]  # fmt: skip
        while window._coming[KEY] < 3:
            sleep(0.01)
        assert window.coming(KEY)
        assert window.waits(KEY, Level.NOT_MET)
        free.set()
        assert all(one.result() for one in told)

    assert level(store) is Level.NOT_MET
    assert versions(store) == before + 2, "the second was over when it could be stored"
    assert not window.coming(KEY)
    for said in (Level.PARTLY_MET, Level.NOT_MET):
        assert window.told(KEY, said) is not None
    assert not window.waits(KEY, Level.NOT_MET)


def test_a_choice_that_waits_for_another_to_be_stored_is_stored_though_its_page_is_left_meanwhile(
    store: Store, windows: Windows
) -> None:
    window = opened(store, windows)
    with ThreadPoolExecutor() as hands:
        with window._saving:  # as while another choice is being stored
            told = hands.submit(choose, store, windows, window, "not-met")
            while not window.coming(KEY):
                sleep(0.01)
            sleep(0.1)  # until it has looked at its question
            window.show(keeping.newest(store, FIRST.id), {})
        assert told.result(), "it is stored, and not left to a page that is gone"

    assert level(store) is Level.NOT_MET


def test_a_window_whose_session_has_ended_is_forgotten_with_all_it_showed(store: Store, windows: Windows) -> None:
    window = opened(store, windows)
    told = Choice(window.token, FIRST.id, KEY, "not-met", 1)
    del window
    gc.collect()

    assert windows.choose(store, told, NOW).became is Became.LEFT
    assert level(store) is not Level.NOT_MET


def test_no_name_or_answer_of_a_family_is_in_what_a_log_would_show() -> None:
    assert "Rowan Secret" not in repr(Choice("token", "id", "key", "Rowan Secret", 1))


def _stored(store: Store) -> Assessment:
    found = keeping.newest(store, FIRST.id)
    assert found is not None
    return found.assessment


def test_a_choice_is_stored_with_the_name_of_what_it_speaks_of(store: Store, windows: Windows) -> None:
    window, found = windows.opened(), keeping.newest(store, FIRST.id)
    question = Question(LEVELS, None, keep, "Chose a level", "Pat", content=load())
    window.show(found, {KEY: question})

    assert choose(store, windows, window, Level.NOT_MET)
    stored = keeping.newest(store, FIRST.id)
    assert stored is not None
    assert {one.id for one in stored.assessment.named_since} == {"food", "home"}
