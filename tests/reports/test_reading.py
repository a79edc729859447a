"""Many files are read one after another in a process of its own; what one of them does there costs no other."""

from datetime import date
from threading import Timer

import pytest

from pathway import content, exchange
from pathway.errors import PathwayError
from reports import enclosed, envelope, opening, pdf, policies, reading, sharing
from reports.professional import professional
from reports.reading import Unread
from reports.request import Request
from tests import families
from tests.reports.build import AT

RECORD = families.seen()
# Does what the real one does, but for a file that holds one of these words.
WITH_ONE_THAT = (
    "-c",
    """
import os, sys, time
from reports import opening
right = opening._said
def said(file, passphrase):
    if b"hang" in file:
        time.sleep(600)
    if b"kill" in file:
        os.abort()
    if b"babble" in file:
        sys.stdout.buffer.write(b"\\xff" * 64)
    if b"odd" in file:
        return {"version": 1, "made_at": "yesterday", "state": "?", "changes": 0}, "no record"
    return right(file, passphrase)
opening._said = said
opening.work(sys.stdin.buffer, sys.stdout.buffer)
""",
)


@pytest.fixture(scope="module")
def made() -> bytes:
    return pdf.draw(professional(Request(RECORD, content.load(), on=date(2026, 3, 12), made_at=AT)))


def _said(found: list[reading.Enclosed | Unread]) -> list[str]:
    return [one.says if isinstance(one, Unread) else "read" for one in found]


def test_many_files_are_read_in_their_order_by_one_process(made: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    right = reading._Opener._started
    monkeypatch.setattr(reading._Opener, "_started", lambda self: started.append(self) or right(self))

    found = list(reading.each([made, b"Dear all", made[:-6], made]))

    assert _said(found) == ["read", enclosed.NOT_PDF, enclosed.CUT, "read"]
    assert isinstance(found[0], enclosed.Enclosed)
    assert found[0].record == sharing.visible(RECORD, policies.PROFESSIONALS)
    assert len(started) == 1


@pytest.mark.parametrize("bad", ["kill", "babble", "odd"])
def test_a_file_that_ends_or_confuses_the_process_costs_only_itself(made: bytes, bad: str) -> None:
    found = list(reading.each([made, bad.encode(), made, bad.encode(), made], command=WITH_ONE_THAT))

    assert _said(found) == ["read", enclosed.DAMAGED, "read", enclosed.DAMAGED, "read"]


def test_a_file_that_takes_too_long_costs_only_itself(made: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    clocks: list[Timer] = []

    def clock(seconds: float, *what: object) -> Timer:
        fourth = len(clocks) == 3  # each file has one clock while it is given, and one until it is answered
        clocks.append(Timer(0.0 if fourth else seconds, *what))  # type: ignore[arg-type]
        return clocks[-1]

    monkeypatch.setattr(reading, "Timer", clock)
    found = list(reading.each([made, b"hang", made], seconds=600, command=WITH_ONE_THAT))

    assert _said(found) == ["read", reading.SLOW, "read"]
    assert {one.interval for one in clocks} == {0.0, 600}


def test_a_file_that_is_too_large_is_not_opened(made: bytes) -> None:
    assert _said(list(reading.each([made + b" " * enclosed.LARGEST, made]))) == [enclosed.TOO_LARGE, "read"]


def test_whoever_stops_asking_leaves_no_process_behind(made: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    right = reading._Opener._started

    def start(self: reading._Opener) -> object:
        started.append(right(self))
        return started[-1]

    monkeypatch.setattr(reading._Opener, "_started", start)
    asked = reading.each([made, b"hang", made], seconds=600, command=WITH_ONE_THAT)
    next(asked)
    asked.close()

    assert [process.poll() is not None for process in started] == [True]


def test_a_locked_file_is_told_from_one_that_cannot_be_read(made: bytes) -> None:
    from tests.reports.test_enclosed import LOCK, _again

    locked = _again(made, encryption=LOCK)
    shut, broken = reading.each([locked, made[:-6]])
    wrong, _ = reading.each([locked, made], "some other words")
    right, _ = reading.each([locked, made], "correct horse battery")

    assert [isinstance(one, Unread) and one.locked for one in (shut, wrong, broken, right)] == [
        True,
        True,
        False,
        False,
    ]
    assert isinstance(right, enclosed.Enclosed)


def test_a_record_that_is_none_is_said_in_its_own_sentence(made: bytes) -> None:
    from tests.reports.test_enclosed import _again, _rewritten

    (found,) = reading.each([_again(made, _rewritten(record="{}"))])

    assert _said([found]) == ["Choose a file that Waymark saved; this one is something else."]
    with pytest.raises(PathwayError):
        enclosed.read(_again(made, _rewritten(record="{}")))


def test_a_record_of_any_length_that_waymark_writes_fits_into_what_a_file_carries() -> None:
    assert envelope.LARGEST_CARRIED >= 2 * exchange.LARGEST_FILE
    assert opening._MOST >= envelope.LARGEST_CARRIED
