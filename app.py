"""The application: what is opened at the start, what goes around every answer, and what draws the pages."""

import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

ROOT = Path(__file__).resolve().parent
# The pages and the packages are found wherever the app was started from.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from pages.parts import choosing, handing, locking, session  # noqa: E402
from pathway.choosing import Answer as Made  # noqa: E402
from pathway.choosing import Choice  # noqa: E402
from pathway.drafts import Answer, Sent  # noqa: E402
from pathway.errors import PathwayError  # noqa: E402
from pathway.handing import File  # noqa: E402
from serving import choice, draft, lock  # noqa: E402
from serving import handing as handed  # noqa: E402
from serving.failure import tell  # noqa: E402
from serving.headers import Headers  # noqa: E402
from serving.logs import keep_words_out  # noqa: E402
from serving.whole import finish_each_change  # noqa: E402

keep_words_out()
finish_each_change()


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Open the store, so that its tables are up to date before anybody is let in; then start quickly."""
    # A store that cannot be opened is told to the person on the first screen.
    with suppress(PathwayError):
        session.store()
    # What is loaded by now stays for good, so the collector need not look at it again.
    gc.collect()
    gc.freeze()
    yield


def take_in(token: str, sent: Sent) -> Answer:
    """Store what a window has sent of a text it has open."""
    return session.drafts().take(session.store(), token, sent, session.now())


def choose(told: Choice) -> Made:
    """Store a choice that a window has told, or leave it to its page."""
    return choosing.windows().choose(session.store(), told, session.now())


def take(token: str, browser: str) -> File | None:
    """Hand over a file that a window has asked for, once."""
    return handing.files().take(token, browser, session.now())


async def ready(_request: Request) -> JSONResponse:
    """Says that the app is up; asked by the tests and by whoever runs it."""
    return JSONResponse({"ready": True})


app = st.App(
    ROOT / "pages" / "main.py",
    lifespan=lifespan,
    middleware=[Middleware(Headers)],
    routes=[
        Route("/ready", ready),
        Route(draft.ADDRESS, draft.Drafts(take_in, session.HERE).answer, methods=["POST"]),
        Route(choice.ADDRESS, choice.Choices(choose, session.HERE).answer, methods=["POST"]),
        Route(handed.ADDRESS, handed.Handing(take).answer, methods=["POST"]),
        Route(lock.ADDRESS, lock.Locking(locking.tell).answer, methods=["POST"]),
        Route(lock.LEFT, lock.left),
    ],
    on_script_error=tell,
)
