"""Asking an address of the app past any page, as a page of the app does or as one of elsewhere would."""

import http.client
import json
from typing import Any

from tests.browser import Server

# What a page of another address, or a form, would send along: each has to be refused.
ELSEWHERE: dict[str, dict[str, str | None]] = {
    "another site": {"Origin": "https://elsewhere.example"},
    "another port": {"Origin": "http://127.0.0.1:1"},
    "a frame of nowhere": {"Origin": "null"},
    "no origin": {"Origin": None},
    "plain text": {"Content_Type": "text/plain"},
    "a form": {"Content_Type": "application/x-www-form-urlencoded"},
    "no type": {"Content_Type": None},
}


def post(server: Server, address: str, body: bytes, **headers: str | None) -> tuple[int, dict[str, Any]]:
    """Send as a page of this app does, but for what is said otherwise; gives the status and what is answered."""
    asks = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    sent = {"Origin": server.url(""), "Content-Type": "application/json"}
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    asks.request("POST", address, body, {name: value for name, value in sent.items() if value is not None})
    answer = asks.getresponse()
    said = answer.read()
    asks.close()
    return answer.status, json.loads(said) if said.startswith(b"{") else {}
