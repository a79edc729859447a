"""The address a file is fetched from: handed over once, to the page that asked for it, and never from an address alone.

A window that asks for a file is told a token over its own connection, and posts it here at once. A file is handed over
only where all of this holds:

- the token is one of 256 random bits, made when the button was pressed, not yet used and not older than a minute;
- the request says that it comes from a page of this address (`Origin`) and is JSON: neither a link, an image, a form
  nor a page of elsewhere can send that;
- it comes from the browser that the window is in: the cookie by which the framework knows its own pages is the same as
  on that window’s connection. A browser that keeps no cookies is known by having none.

What fails in any of it uses nothing up. The token is no part of an address, and so in no history and in no log, and
nobody is told whether a token was wrong, used, too late or of another browser.

It does not protect from whoever has the browser itself: a program or an extension that reads its pages and cookies, or
a person at an open Waymark, who could press the button as well. The cookie is not proof of a person; there is no
sign-in yet. And what was saved to the computer is out of Waymark’s hands.
"""

import re
from collections.abc import Callable, Mapping

from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from streamlit.web.server.starlette.starlette_app_utils import decode_xsrf_token_string

from pathway.handing import File
from serving import asked

ADDRESS = "/take"
GONE = (
    "Press the button in Waymark again: this file was handed over already, or waited too long. "
    "If that does not help, reload the page first."
)
_MOST = 1024  # bytes
_COOKIE = "_streamlit_xsrf"
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")


class _Post(BaseModel):
    """What a window posts; a claim like all that comes from a browser, and so checked."""

    model_config = ConfigDict(extra="forbid", strict=True)

    token: str = Field(min_length=16, max_length=64)


class Handing:
    """Hands over what is ready: `take` gives the file of a token to a browser, once."""

    def __init__(self, take: Callable[[str, str], File | None]) -> None:
        self._takes = take

    async def answer(self, request: Request) -> Response:
        """The file, to be saved; a page of another address is refused, and one sentence says what to do instead."""
        post = await asked.read(request, _Post, _MOST)
        if isinstance(post, Response):
            return post
        file = await run_in_threadpool(self._takes, post.token, browser(request.cookies))
        if file is None:
            return PlainTextResponse(GONE, status_code=404)
        name = _NOT_IN_NAMES.sub("-", file.name)
        return Response(
            file.content, media_type=file.mime, headers={"content-disposition": f'attachment; filename="{name}"'}
        )


def browser(cookies: Mapping[str, str]) -> str:
    """What a browser is known by, from the cookies it sends; nothing where it sends none of ours.

    The cookie is written anew with each answer, in another disguise; what is under it stays.
    """
    known, _ = decode_xsrf_token_string(cookies.get(_COOKIE, ""))
    return known.hex() if known else ""
