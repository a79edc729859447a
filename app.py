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

from pages.parts import session  # noqa: E402
from pathway.errors import PathwayError  # noqa: E402
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


async def ready(_request: Request) -> JSONResponse:
    """Says that the app is up; asked by the tests and by whoever runs it."""
    return JSONResponse({"ready": True})


app = st.App(
    ROOT / "pages" / "main.py",
    lifespan=lifespan,
    middleware=[Middleware(Headers)],
    routes=[Route("/ready", ready)],
    on_script_error=tell,
)
