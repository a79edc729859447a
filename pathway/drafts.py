"""Words as they are typed: each text that is open in a window, and what becomes of the words that window sends.

A window sends what changed since the text it last had from here. Its words are stored when the part still says what
the window believes, or what this window itself stored last. Where another window has changed the part meanwhile, they
are kept aside until a person chooses; nothing is overwritten and nothing is thrown away.
"""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from threading import Lock

from pathway import keeping
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.errors import PathwayError
from pathway.frozen import storable
from pathway.store import Aside, Store, failures

Read = Callable[[Assessment], str]
Keep = Callable[[Assessment, str], Assessment]

LARGEST = 100_000  # characters of a text that are stored; a window sends no more
_OPEN = 20_000  # texts remembered; the one not drawn for longest is forgotten, and its window asks for the page again
_REMOVED = "Open this page again; what you wrote in was removed elsewhere. Your words are kept under Earlier versions."


@dataclass(frozen=True, slots=True)
class Part:
    """One long text of one assessment: how it is read from the record, and put into it; `what` names the change.

    `content` is what stood around it on its page.
    """

    assessment_id: str
    key: str
    what: str
    by: str
    read: Read
    keep: Keep
    content: Content | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Sent:
    """What a window sends: `words` in the place of `start` to `end` of the text stamped `base`.

    Places are counted in UTF-16 units, as browsers count. `turn` rises with each sending of a window. `whole` says
    that `words` is all of the text, where the text of that stamp may not be known here any more.
    """

    turn: int
    base: str
    start: int
    end: int
    words: str = field(repr=False)
    whole: bool = False


class Became(StrEnum):
    """What became of the words that were sent."""

    SAVED = "saved"
    ASIDE = "aside"
    SEND_WHOLE = "send whole"
    NOT_OPEN = "not open"
    NOT_SAVED = "not saved"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a window is told: the stamp of what is stored, or the sentence that says why it is not."""

    became: Became
    stamp: str = ""
    revision: int = 0
    at: datetime | None = None
    says: str = ""


def stamp(words: str) -> str:
    """A short mark that tells two texts apart."""
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def put_in(base: str, sent: Sent) -> str:
    """The text that was meant: what was sent in its place in `base`."""
    units = base.encode("utf-16-le", "surrogatepass")
    new = sent.words.encode("utf-16-le", "surrogatepass")
    joined = units[: 2 * sent.start] + new + units[2 * sent.end :]
    return joined.decode("utf-16-le", "replace")


class _Open:
    """One text open in one window, and the texts that window may count from."""

    def __init__(self, part: Part, window: str) -> None:
        self.part = part
        self.window = window
        self.turn = 0
        self.last: Answer | None = None  # of the newest turn
        self.texts: dict[str, str] = {}
        self.held: keeping.Opened | None = None
        self.lock = Lock()

    def knows(self, words: str) -> str:
        """Remember a text this window has, and give its stamp; a few are enough, as a window counts from the last."""
        mark = stamp(words)
        self.texts.pop(mark, None)
        self.texts[mark] = words
        while len(self.texts) > 4:
            del self.texts[next(iter(self.texts))]
        return mark


class Drafts:
    """Every text that is open in some window of this process; may be used from any thread."""

    def __init__(self) -> None:
        self._open: dict[str, _Open] = {}
        self._lock = Lock()

    def offer(self, part: Part, stored: str, token: str = "") -> tuple[str, str]:
        """Open a text for a window, or open it anew under the token it has; gives that token and the text’s stamp."""
        with self._lock:
            known = self._open.pop(token, None) or _Open(part, secrets.token_hex(8))
            token = token or secrets.token_urlsafe(24)
            self._open[token] = known
            known.part = part
            while len(self._open) > _OPEN:
                del self._open[next(iter(self._open))]
        return token, known.knows(stored)

    def window(self, token: str) -> str:
        """What words kept aside from this window are known by; nothing where the text is not open."""
        known = self._open.get(token)
        return known.window if known else ""

    def take(self, store: Store, token: str, sent: Sent, at: datetime) -> Answer:
        """Store what a window sends, or keep it aside. Never raises for what a store or another window does."""
        known = self._open.get(token)
        if known is None:
            return Answer(Became.NOT_OPEN)
        with known.lock:
            if known.last is not None and sent.turn <= known.turn:
                return known.last  # words sent later have come before these
            base = known.texts.get(sent.base)
            if base is None and not sent.whole:
                return Answer(Became.SEND_WHOLE)
            words = storable(sent.words if sent.whole or base is None else put_in(base, sent))[:LARGEST]
            answer = _take(store, known, sent.base, words, at)
            if answer.became in (Became.SAVED, Became.ASIDE):
                known.turn, known.last = sent.turn, answer
            return answer


class _Changed(Exception):
    """Another window has changed the part since this one last knew it."""


def _take(store: Store, known: _Open, base: str, words: str, at: datetime) -> Answer:
    part = known.part
    own = known.last.stamp if known.last and known.last.became is Became.SAVED else base

    def write(record: Assessment) -> Assessment:
        stands = stamp(part.read(record))
        if stands not in (base, own, stamp(words)):
            raise _Changed
        return record if stands == stamp(words) else part.keep(record, words)

    try:
        known.held = keeping.change(
            store, part.assessment_id, write,
            by=part.by, at=at, what=part.what, stretch=known.window, held=known.held, content=part.content,
        )  # fmt: skip
    except _Changed:
        return _aside(store, known, words, at)
    except KeyError:
        return _aside(store, known, words, at, says=_REMOVED)
    except PathwayError as fault:
        return Answer(Became.NOT_SAVED, says=failures.awaited(fault))
    except ValueError:
        return Answer(Became.NOT_SAVED, says="Check what you typed last; it does not fit here.")
    return Answer(Became.SAVED, known.knows(words), known.held.revision, known.held.changed_at)


def _aside(store: Store, known: _Open, words: str, at: datetime, says: str = "") -> Answer:
    part = known.part
    try:
        store.put_aside(Aside(part.assessment_id, part.key, known.window, part.what, words, part.by, at))
    except PathwayError as fault:
        return Answer(Became.NOT_SAVED, says=failures.awaited(fault))
    return Answer(Became.ASIDE, known.knows(words), at=at, says=says)
