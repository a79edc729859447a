"""The address a window sends typed words to, and nothing else: each is stored, and what became of it is answered."""

import logging
from collections.abc import Callable
from datetime import tzinfo
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse

from pathway.drafts import LARGEST, Answer, Became, Sent
from pathway.errors import PathwayError
from serving import asked
from serving.logs import place

ADDRESS = "/draft"
_MOST = 12 * LARGEST  # bytes: every character written as an escape of two halves
_FAILED = "Keep this page open and tell whoever looks after Waymark: something went wrong, and this is only here."

log = logging.getLogger("waymark")


class _Post(BaseModel):
    """What a window posts; a claim like all that comes from a browser, and so checked."""

    model_config = ConfigDict(extra="forbid", strict=True)

    token: str = Field(min_length=16, max_length=64)
    turn: int = Field(ge=0)
    base: str = Field(max_length=64)
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    words: str
    whole: bool = False


class Drafts:
    """Takes in what windows send: `take` stores it and never raises for what a store or another window does."""

    def __init__(self, take: Callable[[str, Sent], Answer], zone: tzinfo) -> None:
        self._stores = take
        self._zone = zone  # times are said as on the wall there

    async def answer(self, request: Request) -> JSONResponse:
        """What became of the words; a page of another address is refused, and so is what is no such message."""
        post = await asked.read(request, _Post, _MOST)
        if isinstance(post, JSONResponse):
            return post
        return JSONResponse(self._said(await run_in_threadpool(self._take, post)))

    def _take(self, post: _Post) -> Answer:
        sent = Sent(post.turn, post.base, post.start, post.end, post.words, post.whole)
        try:
            return self._stores(post.token, sent)
        except PathwayError as fault:
            return Answer(Became.NOT_SAVED, says=str(fault))
        except Exception as error:
            log.error("Typed words were not stored: %s", place(error))
            return Answer(Became.NOT_SAVED, says=_FAILED)

    def _said(self, answer: Answer) -> dict[str, Any]:
        return {
            "became": answer.became,
            "stamp": answer.stamp,
            "revision": answer.revision,
            "at": f"{answer.at.astimezone(self._zone):%H:%M}" if answer.at else "",
            "says": answer.says,
        }
