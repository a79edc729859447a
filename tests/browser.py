"""The app as a person meets it: its own server, a real browser, an accessibility check and a beacon."""

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

import axe_playwright_python
from playwright.sync_api import Page
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ("app.py", "assets", "data", "pages", "pathway", "reports", "serving", ".streamlit")
# The one without a window of its own draws the same pages with less beside them, and so comes first.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
# Nothing of the browser’s own reaches out while a test listens for what the app does. And nothing moves without need,
# as for somebody who asked their computer for that: to draw the frames of a change takes longer than the change.
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
    "--force-prefers-reduced-motion",
]  # fmt: skip
PATIENCE = 60_000  # milliseconds; long enough for a busy machine, never waited for when all is well
LOOKS = 50  # milliseconds between two looks: to look at each frame would cost the page more than what was done on it
# A look that is new to this browser loads the page once more before it is settled.
DRAWN = """() => document.querySelector('html[data-settled]') && document.querySelector(
    '[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]'
) && document.querySelector('.st-key-body h1')?.getClientRects().length > 0"""
COLOURS = ("color-contrast", "link-in-text-block")  # the rules that look at colours; all else is alike in every look
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def chromium() -> str | None:
    """The browser of this system; None leaves it to the one Playwright may have brought."""
    return os.environ.get("WAYMARK_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def copied(to: Path) -> Path:
    """A copy of the program, for a test that puts a page of its own into it."""
    to.mkdir(parents=True, exist_ok=True)
    for name in PROGRAM:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy(source, to / name)
    return to


@dataclass
class Server:
    """The app on a port and a database of its own; killed and started again it keeps both."""

    folder: Path
    root: Path = ROOT
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def database(self) -> Path:
        return self.folder / "waymark.db"

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def log(self) -> str:
        """All that the server has written so far."""
        return (self.folder / "server.log").read_text(encoding="utf-8", errors="replace")

    def start(self) -> Self:
        self.folder.mkdir(parents=True, exist_ok=True)
        surroundings = os.environ | {
            "WAYMARK_DATABASE_URL": f"sqlite:///{self.database.as_posix()}",
            "HOME": str(self.folder),
            "USERPROFILE": str(self.folder),
            "STREAMLIT_SERVER_PORT": str(self.port),
            "PYTHONIOENCODING": "utf-8",
        }
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "streamlit", "run", "app.py"],
                cwd=self.root, env=surroundings, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip
        self._wait()
        return self

    def kill(self) -> None:
        """End it without a word of warning, as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def _wait(self) -> None:
        deadline = time.monotonic() + PATIENCE / 1000
        while time.monotonic() < deadline:
            if self.process is None or self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(self.url("/ready"), timeout=5):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError(f"The server did not start:\n{self.log[-2000:]}")


def first_run(server: Server, page_name: str) -> bytes:
    """All that the server sends to a tab that opens at this page, without the cost of a browser."""
    asking = BackMsg()
    asking.rerun_script.page_name = page_name
    sent = b""
    with connect(server.url("/_stcore/stream").replace("http", "ws"), max_size=None) as tab:
        tab.send(asking.SerializeToString())
        for piece in tab:
            message = ForwardMsg.FromString(piece if isinstance(piece, bytes) else piece.encode())
            sent += message.SerializeToString()
            if message.WhichOneof("type") == "script_finished":
                break
    return sent


def named(database: Path, **settings: str) -> Path:
    """A database in which somebody is named, so that the first start is behind us, and other settings."""
    from pathway.store import Store

    store = Store.open(f"sqlite:///{database.as_posix()}")
    for name, value in {"person.name": "Pat Example", "person.role": "practitioner", **settings}.items():
        store.set_setting(name, value)
    store.close()
    return database


def ready(page: Page) -> None:
    """Wait until the page is drawn and nothing is being worked out any more."""
    for _ in range(3):  # a run may start another one at once
        page.wait_for_function(DRAWN, polling=LOOKS, timeout=PATIENCE)
        page.wait_for_timeout(120)
    page.wait_for_function(DRAWN, polling=LOOKS, timeout=PATIENCE)


def visit(page: Page, server: Server, path: str = "/") -> None:
    """Open an address and wait for it."""
    page.goto(server.url(path))
    ready(page)


@cache
def _axe_source() -> str:
    found = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js"))
    return found.read_text(encoding="utf-8")


def axe(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """What axe-core finds on this page, one line a fault: against WCAG 2.2 A and AA, or by these of its rules."""
    page.evaluate(_axe_source())
    asked = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": WCAG}
    found: Any = page.evaluate("asked => axe.run(document, {runOnly: asked, resultTypes: ['violations']})", asked)
    return [
        f"{fault['id']}: {node['target']} {node['html'][:160]} {node['failureSummary'].split('  ')[-1]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def all_in_sight(page: Page, width: int) -> None:
    """Make the window taller than the page, so that neither the bar nor the foot lies over what is measured."""
    for _ in range(3):  # a note is shown taller in a taller window
        tall = page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollHeight")
        page.set_viewport_size({"width": width, "height": int(tall) + 300})
        page.wait_for_timeout(150)


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window; 0 means that nobody has to scroll sideways."""
    wider: int = page.evaluate(
        "() => { const all = document.documentElement, main = document.querySelector('[data-testid=stMain]');"
        " return Math.max(all.scrollWidth - innerWidth, main.scrollWidth - main.clientWidth) }"
    )
    return wider


def picture(page: Page, name: str) -> None:
    """Keep a picture of the page where WAYMARK_PICTURES says; without it none is taken."""
    folder = os.environ.get("WAYMARK_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png")


class Beacon:
    """A server on this machine that notes every request: what a hostile text would ring if it were let."""

    def __init__(self) -> None:
        self.requests: list[str] = []
        beacon = self

        class Listener(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                beacon.requests.append(self.path)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
