"""A file that is ready is handed over once, to the browser it is for, and within a minute; else to nobody."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from pathway import handing
from pathway.errors import PathwayError
from pathway.handing import KEPT, Asked, File, Files
from tests.families import NOW

OURS, ANOTHER = "a1" * 16, "b2" * 16
MOMENT = timedelta(microseconds=1)
FILE = File("waymark-1.pdf", "application/pdf", b"%PDF Rowan")


@pytest.fixture
def files() -> Files:
    return Files()


def test_a_file_is_handed_over_once(files: Files) -> None:
    token = files.offer(FILE, OURS, NOW)

    assert files.waits(token, NOW)
    assert files.take(token, OURS, NOW) == FILE
    assert files.take(token, OURS, NOW) is None
    assert not files.waits(token, NOW)


@pytest.mark.parametrize("later", [KEPT, -KEPT, timedelta(days=1)], ids=str)
def test_a_file_that_waited_a_minute_is_gone_whichever_way_the_clock_was_put(files: Files, later: timedelta) -> None:
    token = files.offer(FILE, OURS, NOW)

    assert not files.waits(token, NOW + later)
    assert files.take(token, OURS, NOW + later) is None
    assert files.take(token, OURS, NOW) is None, "it is gone, not only refused"


def test_a_file_is_there_until_its_minute_is_over(files: Files) -> None:
    token = files.offer(FILE, OURS, NOW)

    assert files.take(token, OURS, NOW + KEPT - MOMENT) == FILE


@pytest.mark.parametrize("browser", [ANOTHER, "", OURS[:-1], "ä"])
def test_another_browser_gets_nothing_and_leaves_the_file_to_its_own(files: Files, browser: str) -> None:
    token = files.offer(FILE, OURS, NOW)

    assert files.take(token, browser, NOW) is None
    assert files.take(token, OURS, NOW) == FILE


@pytest.mark.parametrize("token", ["", "a" * 43, "\ud800" * 20, "ä" * 43])
def test_a_guess_gets_nothing(files: Files, token: str) -> None:
    files.offer(FILE, OURS, NOW)

    assert files.take(token, OURS, NOW) is None


def test_two_files_of_the_same_bytes_have_nothing_in_common(files: Files) -> None:
    first, second = files.offer(FILE, OURS, NOW), files.offer(FILE, OURS, NOW)
    files.take(first, OURS, NOW)

    assert len(first) >= 43
    assert files.take(second, OURS, NOW) == FILE


def test_of_too_many_files_the_oldest_make_way(files: Files) -> None:
    tokens = [files.offer(FILE, OURS, NOW) for _ in range(handing.MOST + 2)]

    assert [files.waits(token, NOW) for token in tokens] == [False, False] + [True] * handing.MOST


def test_of_files_too_large_together_the_oldest_make_way(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing, "MOST_BYTES", 25)
    tokens = [files.offer(FILE, OURS, NOW) for _ in range(3)]
    assert [files.waits(token, NOW) for token in tokens] == [False, True, True]

    large = files.offer(File("large.pdf", "application/pdf", b"x" * 26), OURS, NOW)
    assert [files.waits(token, NOW) for token in (*tokens, large)] == [False, False, False, True]


def test_of_many_that_ask_at_once_one_gets_the_file(files: Files) -> None:
    for _ in range(50):
        token = files.offer(FILE, OURS, NOW)
        with ThreadPoolExecutor(8) as threads:
            got = list(threads.map(lambda _, token=token: files.take(token, OURS, NOW), range(8)))
        assert got.count(FILE) == 1


def test_what_is_let_go_of_is_handed_to_nobody(files: Files) -> None:
    token = files.offer(FILE, OURS, NOW)
    files.let_go(token)

    assert files.take(token, OURS, NOW) is None


# A button


def test_nothing_is_made_before_a_press_and_one_file_for_each(files: Files) -> None:
    made: list[File] = []

    def make() -> File:
        made.append(FILE)
        return FILE

    asked = Asked()
    assert asked.answer(files, make, OURS, NOW) == []
    assert made == []
    asked.presses += [NOW, NOW]
    first, second = asked.answer(files, make, OURS, NOW)
    assert len(made) == 2

    files.take(first, OURS, NOW)
    assert asked.answer(files, make, OURS, NOW) == [second], "what is not taken yet is told of again"
    assert len(made) == 2


def test_a_press_that_was_not_answered_is_not_answered_much_later(files: Files) -> None:
    asked = Asked(presses=[NOW])

    assert asked.answer(files, lambda: FILE, OURS, NOW + timedelta(seconds=10)) == []
    assert asked.answer(files, lambda: FILE, OURS, NOW) == []


def test_a_press_for_which_no_file_can_be_made_is_not_tried_again_by_itself(files: Files) -> None:
    def fails() -> File:
        raise PathwayError("Go back to the list of assessments.")

    asked = Asked(presses=[NOW])
    with pytest.raises(PathwayError):
        asked.answer(files, fails, OURS, NOW)

    assert asked.answer(files, lambda: FILE, OURS, NOW) == []
