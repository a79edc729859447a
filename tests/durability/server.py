"""A server that takes in typed words in the app’s own way, at the address a window sends them to."""

import socket
import sys
import threading
from datetime import UTC
from multiprocessing.connection import Connection
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from pathway import exchange
from pathway.assessment import Assessment
from pathway.drafts import Answer, Became, Drafts, Part, Sent
from pathway.store import Store
from serving import draft
from tests.families import NOW

PIECE = "warm"  # the piece of evidence that is typed in
_LATE = 0.2  # seconds from the answer of a server that answers too early until it stores


def typed(record: Assessment) -> str:
    """What the text says."""
    return next(piece.words for piece in record.evidence if piece.id == PIECE)


def serve(path: Path, said: Connection, fallback: bool, early: bool) -> None:
    """Serve until somebody ends this; `early` answers that words are stored and stores them afterwards."""
    if fallback:
        sys.modules["sqlcipher3.dbapi2"] = None  # type: ignore[assignment]
    store, drafts = Store.open(str(path)), Drafts()
    stored = store.load("first")
    assert stored is not None
    part = Part("first", "evidence", "Wrote evidence", "Jo Hart", typed, _keep)
    token, _ = drafts.offer(part, typed(exchange.from_json(stored.document)))

    def take(token: str, sent: Sent) -> Answer:
        if early:
            threading.Timer(_LATE, drafts.take, (store, token, sent, NOW)).start()
            return Answer(Became.SAVED)
        return drafts.take(store, token, sent, NOW)

    app = Starlette(routes=[Route(draft.ADDRESS, draft.Drafts(take, UTC).answer, methods=["POST"])])
    listener = socket.create_server(("127.0.0.1", 0))
    said.send((listener.getsockname()[1], token))
    uvicorn.Server(uvicorn.Config(app, log_level="critical")).run(sockets=[listener])


def _keep(record: Assessment, words: str) -> Assessment:
    return record.keep(next(piece for piece in record.evidence if piece.id == PIECE).but(words=words))
