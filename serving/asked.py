"""What a page of this app asks of an address of ours: read, measured and checked, or refused."""

import json
from typing import TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse

Shape = TypeVar("Shape", bound=BaseModel)


async def read(request: Request, shape: type[Shape], most: int) -> Shape | JSONResponse:
    """The message, in this shape and of at most so many bytes; else the refusal to answer with.

    A page of another address is refused, whatever it sends: it could act for whoever has this app open.
    """
    if not _from_here(request) or request.headers.get("content-type", "").split(";")[0] != "application/json":
        return JSONResponse({}, status_code=403)
    body = await _body(request, most)
    if body is None:
        return JSONResponse({}, status_code=413)
    try:
        return shape.model_validate(json.loads(body))
    except (ValidationError, ValueError, RecursionError):
        return JSONResponse({}, status_code=400)


def _from_here(request: Request) -> bool:
    origin = request.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc == request.headers.get("host")


async def _body(request: Request, most: int) -> bytes | None:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            return None
    return bytes(body)
