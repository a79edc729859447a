"""Headers on every answer, and the few addresses of Streamlit that are closed."""

import re

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Nothing is fetched from elsewhere. `blob:` is how Streamlit loads the script of one of our own components;
# 'unsafe-inline' is for styles alone, which Streamlit writes into the page.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "media-src 'self'",
        "manifest-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), display-capture=()",
}
NO_STORE = {"cache-control": "no-store"}
# `/media` gives a file to whoever knows its address, long after and without a cookie; `serving/handing.py` does not.
CLOSED = re.compile(r"^/+(media|_stcore/+(metrics|st-metrics|script-health-check|agent))(/|$)")


def _ours(path: str) -> dict[str, str]:
    """Streamlit's own scripts hold nothing of a family and may be kept; everything else may not."""
    return HEADERS if path.startswith("/static/") else HEADERS | NO_STORE


class Headers:
    """Pure ASGI, so that a long answer still streams."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        ours = _ours(scope["path"])

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                names = {name.encode() for name in ours}
                kept = [pair for pair in message.get("headers", []) if pair[0].lower() not in names]
                message["headers"] = kept + [(name.encode(), value.encode()) for name, value in ours.items()]
            await send(message)

        closed = CLOSED.match(scope["path"])
        app = PlainTextResponse("Nothing is here.", status_code=404) if closed else self.app
        await app(scope, receive, send_with_headers)
