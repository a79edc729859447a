"""The address a window tells its choices to: each is stored before its page is drawn again, or left to that page."""

import logging
from collections.abc import Callable
from datetime import tzinfo

from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse

from pathway.choosing import Answer, Became, Choice
from pathway.errors import PathwayError
from serving import asked
from serving.logs import place

ADDRESS = "/choose"
_MOST = 4096  # bytes
log = logging.getLogger("waymark")


class _Post(BaseModel):
    """What a window tells; a claim like all that comes from a browser, and so checked."""

    model_config = ConfigDict(extra="forbid", strict=True)

    token: str = Field(min_length=16, max_length=64)
    assessment: str = Field(max_length=64)
    key: str = Field(max_length=400)
    said: str = Field(max_length=200)
    turn: int = Field(ge=0)


class Choices:
    """Takes in what windows tell: `take` stores it, or leaves it to the page."""

    def __init__(self, take: Callable[[Choice], Answer], zone: tzinfo) -> None:
        self._stores = take
        self._zone = zone  # times are said as on the wall there

    async def answer(self, request: Request) -> JSONResponse:
        """What became of the choice: the time at which it was stored, as the bar says it, or why it is not."""
        post = await asked.read(request, _Post, _MOST)
        if isinstance(post, JSONResponse):
            return post
        told = Choice(post.token, post.assessment, post.key, post.said, post.turn)
        answer = await run_in_threadpool(self._take, told)
        at = f"{answer.at.astimezone(self._zone):%H:%M}" if answer.at else ""
        return JSONResponse({"became": answer.became, "at": at, "says": answer.says})

    def _take(self, choice: Choice) -> Answer:
        try:
            return self._stores(choice)
        except PathwayError as fault:
            return Answer(Became.NOT_SAVED, says=str(fault))
        except Exception as error:  # the page meets the same, and says it
            log.error("A choice was not stored: %s", place(error))
            return Answer(Became.LEFT)
