"""The address a browser tells that it is left, and the page it is left for, on which nothing stands."""

from collections.abc import Callable

from pydantic import BaseModel, ConfigDict
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from pathway.locking import Does
from serving import asked
from serving.handing import browser

ADDRESS = "/lock"
LEFT = "/left"
MARK = "waymark_locked"  # the cookie by which a browser itself remembers that it is locked
_MOST = 256  # bytes
# It asks for nothing, not even for a picture of its own, and says nothing of what was left for it.
_BLANK = (
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Blank page</title>'
    '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
    "</head><body><main><p>This page is blank.</p></main></body></html>"
)


class _Post(BaseModel):
    """What a browser tells; a claim like all that comes from one, and so checked."""

    model_config = ConfigDict(extra="forbid")

    does: Does


class Locking:
    """Takes in that a browser is to be locked, is opened again, or is used: `tell` is told which, and of which one."""

    def __init__(self, tell: Callable[[str, Does], None]) -> None:
        self._tells = tell

    async def answer(self, request: Request) -> Response:
        """Nothing but that it was taken in; a page of another address is refused, and so is what is no such message."""
        post = await asked.read(request, _Post, _MOST)
        if isinstance(post, Response):
            return post
        await run_in_threadpool(self._tells, browser(request.cookies), post.does)
        return JSONResponse({})


async def left(_request: Request) -> HTMLResponse:
    """The page somebody leaves for."""
    return HTMLResponse(_BLANK)
