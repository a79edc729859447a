"""Choices stored the moment they are pressed: the questions a window shows, and what it tells of them.

A run of the page is long beside a save. So a window tells its choice first, and then the page: by the time that is
drawn again the choice is stored, and the page is told so by `told`.
"""

import secrets
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from threading import Lock
from typing import Any
from weakref import WeakValueDictionary

from pathway import keeping, merging
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.errors import PathwayError
from pathway.keeping import Opened
from pathway.store import Aside, Store, failures

Keep = Callable[[Assessment, Any], Assessment]


@dataclass(frozen=True, slots=True)
class Question:
    """One question as it stands on a page: its answers, the one it shows, and how one is put into the record.

    `content` is what stood around it on its page.
    """

    options: tuple[Any, ...]
    shown: Any
    keep: Keep
    what: str
    by: str
    called: Callable[[Any], str] = str  # an answer in the words of the page
    content: Content | None = field(default=None, repr=False, compare=False)

    @property
    def answers(self) -> dict[str, Any]:
        """Each answer by what a window calls it, in their order."""
        return {str(option): option for option in self.options}

    @property
    def says(self) -> str | None:
        """What a window calls the answer that is shown; None while there is none."""
        return None if self.shown is None else str(self.shown)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a window tells: its token, the assessment it shows, the key of a question, and the answer.

    `turn` rises with each choice of a window, and is the same where one is told again.
    """

    token: str
    assessment: str
    key: str
    said: str = field(repr=False)
    turn: int


class Became(StrEnum):
    """What became of a choice; one that is left to the page is stored, or asked about, when that is drawn."""

    SAVED = "saved"
    LEFT = "left to the page"
    NOT_SAVED = "not saved"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a window is told: when its choice was stored, or the sentence that says why it is not."""

    became: Became
    at: datetime | None = None
    says: str = ""


_LEFT = Answer(Became.LEFT)


class Window:
    """What one window shows, and the choices it has told that its page has not taken in yet; used from any thread."""

    def __init__(self) -> None:
        self.token = secrets.token_urlsafe(24)
        self._seen: Opened | None = None
        self._questions: Mapping[str, Question] = {}
        self._turns: dict[str, int] = {}
        self._noted: dict[str, int] = {}
        self._coming: Counter[str] = Counter()
        self._told: dict[str, list[tuple[int, Any]]] = {}
        self._failing: dict[str, tuple[Question, Opened]] = {}
        self._mended = False
        self._lock = Lock()
        self._saving = Lock()  # one choice after the other; a page that is drawn meanwhile does not wait for it

    def show(self, seen: Opened | None, questions: Mapping[str, Question]) -> None:
        """The page was drawn, from this version of the record and with these questions on it."""
        with self._lock:
            # What comes up while a choice is being stored was not seen by whoever made it.
            waits = self._coming and self._seen and seen and self._seen.assessment.id == seen.assessment.id
            if not waits and (self._seen is None or seen is None or not _later(self._seen, seen)):
                self._seen = seen
            self._questions = questions
            self._told = {key: told for key, told in self._told.items() if key in questions}

    def told(self, key: str, value: Any) -> Opened | None:
        """The record in which this choice is stored already, or was replaced by a later one; asked once for each press.

        One that was never told makes all that were told old.
        """
        with self._lock:
            choices = self._told.pop(key, [])
            turn = next((number for number, (_, said) in enumerate(choices) if said == value), None)
            if turn is None:
                return None
            if later := choices[turn + 1 :]:
                self._told[key] = later
            return self._seen

    @property
    def seen(self) -> Opened | None:
        """The open assessment as this window knows it: with all it has told, though its page was drawn before that."""
        with self._lock:
            return self._seen

    def coming(self, key: str) -> bool:
        """Whether a choice that was told is still being stored."""
        with self._lock:
            return key in self._coming

    def waits(self, key: str, held: Any) -> bool:
        """Whether a choice that was told is still on its way to a page whose control holds this."""
        with self._lock:
            if key in self._coming:
                return True
            choices = self._told.get(key)
            if choices and choices[-1][1] == held:
                del self._told[key]
                return False
            return bool(choices)

    def forget(self, key: str) -> None:
        """The control is new on its page: nothing told before is on its way to it."""
        with self._lock:
            self._told.pop(key, None)

    def mended(self) -> Opened | None:
        """The record that holds a choice which could not be stored when its page was drawn; asked once."""
        with self._lock:
            mended, self._mended = self._mended, False
            return self._seen if mended else None

    def choose(self, store: Store, choice: Choice, at: datetime) -> Answer:
        """Store a choice. It is left to the page where the question is not on it, or another window has changed it.

        One that cannot be stored now is told again, also when its page was left by then.
        """
        with self._arrived(choice) as (question, seen), self._saving:
            if question is None or seen is None or seen.assessment.id != choice.assessment:
                return _LEFT
            seen = self._known(seen)
            try:
                value = question.answers[choice.said]
                if self._is_late(choice, value):
                    return Answer(Became.SAVED, seen.changed_at)
                made = _stored(store, question, seen, value, at)
                self._note(choice, value, made)
                return Answer(Became.SAVED, made.changed_at)
            except _Elsewhere:
                return self._put_aside(store, choice, question, at)
            except (KeyError, ValueError):
                self._leave(choice)
                return _LEFT
            except PathwayError as fault:
                self._leave(choice, (question, seen))
                return Answer(Became.NOT_SAVED, says=failures.awaited(fault))

    def _put_aside(self, store: Store, choice: Choice, question: Question, at: datetime) -> Answer:
        """The page asks which answer counts; where it was left, the choice waits in the store for a person."""
        if choice.key not in self._questions:
            said = question.called(question.answers[choice.said])
            waits = Aside(choice.assessment, choice.key, "answer", question.what, said, question.by, at)
            try:
                store.put_aside(waits)
            except PathwayError as fault:
                return Answer(Became.NOT_SAVED, says=failures.awaited(fault))
        self._leave(choice)
        return _LEFT

    def _asked(self, choice: Choice) -> tuple[Question | None, Opened | None]:
        with self._lock:
            question = self._questions.get(choice.key)
            if question is not None and self._seen and self._seen.assessment.id == choice.assessment:
                return question, self._seen
            return self._failing.get(choice.key, (None, None))

    def _known(self, seen: Opened) -> Opened:
        """What was seen when a choice arrived, or what this window has made of it since."""
        with self._lock:
            return self._seen if self._seen is not None and _later(self._seen, seen) else seen

    @contextmanager
    def _arrived(self, choice: Choice) -> Iterator[tuple[Question | None, Opened | None]]:
        """While it waits for its turn and is stored, its page leaves the storing to it, and may be left itself.

        Gives the question and the record as they stood when it was answered.
        """
        with self._lock:
            self._turns[choice.key] = max(choice.turn, self._turns.get(choice.key, 0))
            self._coming[choice.key] += 1
        try:
            yield self._asked(choice)
        finally:
            with self._lock:
                self._coming[choice.key] -= 1
                self._coming += Counter()  # drops what has come

    def _is_late(self, choice: Choice, value: Any) -> bool:
        """Whether a later choice has come by now, so that this one is over; its page may still come."""
        with self._lock:
            if choice.turn >= self._turns[choice.key]:
                return False
            told = self._told.setdefault(choice.key, [])
            self._told[choice.key] = sorted([*told, (choice.turn, value)], key=lambda one: one[0])
            return True

    def _leave(self, choice: Choice, failing: tuple[Question, Opened] | None = None) -> None:
        with self._lock:
            self._told.pop(choice.key, None)
            self._failing.pop(choice.key, None)
            if failing:
                self._failing[choice.key] = failing

    def _note(self, choice: Choice, value: Any, made: Opened) -> None:
        with self._lock:
            self._mended |= self._failing.pop(choice.key, None) is not None
            if self._noted.get(choice.key) != choice.turn:  # one told twice, as by a page that is closed, comes once
                self._told.setdefault(choice.key, []).append((choice.turn, value))
            self._noted[choice.key] = choice.turn
            if self._seen is None or self._seen.assessment.id == made.assessment.id:
                self._seen = made


@dataclass
class Windows:
    """Every window of this process that shows questions, for as long as its session lasts; used from any thread."""

    _open: "WeakValueDictionary[str, Window]" = field(default_factory=WeakValueDictionary)

    def opened(self) -> Window:
        """A new window; whoever holds it keeps it open."""
        made = Window()
        self._open[made.token] = made
        return made

    def choose(self, store: Store, choice: Choice, at: datetime) -> Answer:
        """Store what a window has chosen; a window that is not open leaves it to its page."""
        window = self._open.get(choice.token)
        return window.choose(store, choice, at) if window else _LEFT


class _Elsewhere(Exception):
    """Another window has changed, since this one was drawn, the very part that this choice is of."""


def _stored(store: Store, question: Question, seen: Opened, value: Any, at: datetime) -> Opened:
    def keep(record: Assessment) -> Assessment:
        changed = question.keep(record, value)
        if record is not seen.assessment:
            elsewhere = merging.touched(seen.assessment, record)
            if merging.collide(merging.touched(record, changed), elsewhere):
                raise _Elsewhere
        return changed

    return keeping.change(
        store, seen.assessment.id, keep,
        by=question.by, at=at, what=question.what, held=seen, content=question.content,
    )  # fmt: skip


def _later(one: Opened, other: Opened) -> bool:
    """Whether both are of one assessment and the first is the newer."""
    return one.assessment.id == other.assessment.id and one.revision > other.revision
