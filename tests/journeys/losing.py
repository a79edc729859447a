"""What loses words, done on purpose: a wire that can be cut, a browser that can be killed, programs that do lose."""

import os
import select
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserType, Page, Request, Response

from pathway.drafts import Sent, put_in, stamp
from pathway.store import engine
from tests.browser import FLAGS, PATIENCE, Server, chromium, copied


class Wire(Server):
    """The way to a server, which can be cut: what is open breaks off, and nothing new comes through."""

    def __init__(self, server: Server) -> None:
        self._far = server.port
        self._whole = threading.Event()
        self._whole.set()
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        super().__init__(server.folder, server.root, self._listener.getsockname()[1])
        threading.Thread(target=self._listen, daemon=True).start()

    def cut(self) -> None:
        self._whole.clear()
        for each in list(self._open):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def mend(self) -> None:
        self._whole.set()

    def close(self) -> None:
        self.cut()
        self._listener.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        if not self._whole.is_set():
            near.close()
            return
        with near, suppress(OSError), socket.create_connection(("127.0.0.1", self._far)) as far:
            ends = {near, far}
            self._open |= ends
            try:
                while self._whole.is_set():
                    for one in select.select([near, far], [], [], 1)[0]:
                        piece = one.recv(65536)
                        if not piece or not self._whole.is_set():
                            return
                        (far if one is near else near).sendall(piece)
            finally:
                self._open -= ends


@contextmanager
def a_browser_of_its_own(kind: BrowserType, folder: Path) -> Iterator[tuple[Page, Callable[[], None]]]:
    """A page in a browser that is a process of this test’s own, and the way to kill it as a crash would."""
    process = subprocess.Popen(
        [chromium() or kind.executable_path, *FLAGS, "--headless", "--remote-debugging-port=0",
         f"--user-data-dir={folder}", "--window-size=1280,900", "about:blank"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip

    def kill() -> None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    try:
        (context,) = _connected(kind, folder, process).contexts
        context.set_default_timeout(PATIENCE)
        yield context.pages[0], kill
    finally:
        kill()


def _connected(kind: BrowserType, folder: Path, process: "subprocess.Popen[bytes]") -> Browser:
    said = folder / "DevToolsActivePort"
    for _ in range(PATIENCE // 100):
        if said.exists() and said.read_text().strip():
            return kind.connect_over_cdp(f"http://127.0.0.1:{said.read_text().split()[0]}")
        assert process.poll() is None, "the browser did not start"
        time.sleep(0.1)
    raise AssertionError("the browser did not start")


class Acknowledged:
    """What a page has been told is stored, put together from what it sent; each sending names what it counts from."""

    def __init__(self, page: Page, words: str = "") -> None:
        self.words = words
        self._sent: dict[Request, str] = {}
        page.on("response", self._answered)

    def _answered(self, response: Response) -> None:
        if not response.url.endswith("/draft") or response.status != 200:
            return
        posted = response.request.post_data_json
        sent = Sent(posted["turn"], posted["base"], posted["start"], posted["end"], posted["words"])
        if posted.get("whole"):
            self.words = sent.words
        elif stamp(self.words) == sent.base:
            self.words = put_in(self.words, sent)


@contextmanager
def busy(server: Server) -> Iterator[None]:
    """Another program holds the database."""
    other = engine.driver().module.connect(str(server.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


# Programs that lose words, so that a test which notices nothing is noticed


@dataclass(frozen=True)
class Patch:
    """A change of one file of a copied program: words put in the place of others, or at its end."""

    file: str
    old: str
    new: str


PLAIN = Patch("pages/parts/long_text.py", "", '''

def draw(label, slot, *, rows=4, exact=False, hidden=False, placeholder=""):
    """The framework’s own box, kept as well as it lets itself be kept."""
    from pages.parts import binding

    stored = slot.read(session.shown().assessment)
    binding.take_over(slot.key, stored)
    typed = st.text_area(label, value=stored, key=slot.key, on_change=binding.commit,
                         args=(slot.key, slot.keep, slot.what))
    return binding.reconcile(slot.key, stored, typed or "", slot.keep, slot.what)
''')  # fmt: skip
UNTOLD = Patch(
    "pages/parts/writing/page.js", "    kept.ask?.([]);\n", ""
)  # a page that is connected again says nothing of itself
FORGETFUL = Patch(
    "pages/parts/writing/boxes.js",
    "  if (!box.text.dirty) texts.delete(box.text.part);",
    "  clearTimeout(box.text.timer);\n  box.text.words = box.text.stored;\n  texts.delete(box.text.part);",
)
LATE = Patch("pages/parts/writing/boxes.js", "    await text.settled();\n", "")
# A page that is slow to go would give the clock the time to send what the rest of the spoiling loses.
UNHURRIED = Patch("pages/parts/writing/text.js", "const WAIT = 500;", "const WAIT = 60_000;")
UNHELD = Patch("pages/parts/writing/page.js", '  document.addEventListener("click", hold, true);\n', "")
SHOWN = Patch("pages/parts/look/shape.css", '[data-testid="stDialog"] { display: none !important; }\n', "")
BLIND = Patch("pathway/drafts.py", "if stands not in (base, own, stamp(words)):", "if False:")
UNSENT = Patch("pages/parts/writing/page.js", "  for (const text of texts.values()) text.handOver();\n", "")


Houses = Callable[..., Server]  # a started server of the program, spoilt as is said


def spoilt(to: Path, *patches: Patch) -> Path:
    """A copy of the program with these changes in it."""
    copied(to)
    for patch in patches:
        file = to / patch.file
        words = file.read_text(encoding="utf-8")
        assert patch.old == "" or words.count(patch.old) == 1, f"{patch.file} no longer holds what is to be changed"
        file.write_text(words.replace(patch.old, patch.new) if patch.old else words + patch.new, encoding="utf-8")
    return to
