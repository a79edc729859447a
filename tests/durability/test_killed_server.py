"""All that a server answered is stored is there after it was killed while it was writing, a hundred times over.

A window types on and on; what counts is the answer it got. The server is killed while the next words are on their way
to it, so that it dies before, in and after a save. As in `test_killed`, only the program dies, not the machine.
"""

import http.client
import json
import secrets
import threading
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from pathway import exchange
from pathway.drafts import stamp
from tests.durability import server, writer
from tests.durability.acts import opened
from tests.durability.test_killed import KILLS, SEED, _processes

SOON = 0.012  # seconds; the server is killed at some moment of these, about as long as it takes for one save


def test_all_that_was_answered_is_there_after_each_of_a_hundred_kills(path: Path, driver: str) -> None:
    fresh = secrets.randbits(32)
    writer.begin(path)
    count = 0

    for turn in range(KILLS):
        seed = (SEED if turn < KILLS // 2 else fresh) + turn
        answered, sent = typed_until_killed(path, driver, seed, count)
        count = found(path)
        assert answered <= count <= sent, f"after the kill of the seed {seed}"
    assert count >= KILLS, "hardly a word was stored at all"


def test_it_is_seen_when_a_server_answers_before_it_has_stored(path: Path, driver: str) -> None:
    writer.begin(path)

    answered, _ = typed_until_killed(path, driver, SEED, 0, early=True)
    assert found(path) < answered


def typed_until_killed(path: Path, driver: str, seed: int, count: int, *, early: bool = False) -> tuple[int, int]:
    """Type on from so many words: how many were answered for when the server was killed, and how many were sent."""
    hears, says = _processes.Pipe(duplex=False)
    child = _processes.Process(target=server.serve, args=(path, says, driver == "sqlite3", early), daemon=True)
    child.start()
    window, chance = Window(*hears.recv(), count), Random(seed)
    for _ in range(chance.randint(1, 5)):
        window.type()
    last = threading.Thread(target=window.type)
    last.start()
    threading.Event().wait(chance.random() * SOON)
    child.kill()
    last.join()
    child.join()
    hears.close()
    return window.answered, window.count


@dataclass
class Window:
    """What a window does that types one more word at a time, and sends each at once."""

    port: int
    token: str
    count: int
    turn: int = 0
    answered: int = 0

    def __post_init__(self) -> None:
        self.answered = self.count

    def type(self) -> None:
        """Send one more word; it is answered for, or the server is dead."""
        self.count, self.turn = self.count + 1, self.turn + 1
        with suppress(OSError, http.client.HTTPException, ValueError):
            if self._send(said(self.count))["became"] == "saved":
                self.answered = self.count

    def _send(self, words: str) -> dict[str, Any]:
        sent = {"token": self.token, "turn": self.turn, "base": stamp(said(self.count - 1)), "start": 0, "end": 0,
                "words": words, "whole": True}  # fmt: skip
        headers = {"Origin": f"http://127.0.0.1:{self.port}", "Content-Type": "application/json"}
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as asks:
            asks.request("POST", "/draft", json.dumps(sent), headers)
            answer: dict[str, Any] = json.loads(asks.getresponse().read())
        return answer


def said(count: int) -> str:
    """A text of so many words; before the first, what the record says."""
    return " ".join(map(str, range(1, count + 1))) if count else "The kitchen was warm."


def found(path: Path) -> int:
    """How many words are stored, from the first on and in their order."""
    with opened(path) as store:
        stored = store.load("first")
    assert stored is not None
    words = server.typed(exchange.from_json(stored.document))
    count = len(words.split()) if words.split()[0] == "1" else 0
    assert count == 0 or words == said(count)
    return count
