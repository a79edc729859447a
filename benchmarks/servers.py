"""The servers that are compared, each started as its own makers mean it to be, on a port of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60  # seconds until a server that does not answer is given up
STREAMLIT = (sys.executable, "-m", "streamlit", "run")
PEER = ROOT / "benchmarks" / "peers" / "streamlit_page.py"


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@dataclass
class Server:
    """One server: what starts it, the folder it is started in, and the address that says that it is up."""

    folder: Path  # its database and its log
    command: tuple[str, ...]
    started_in: Path
    ready: str
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def database(self) -> Path:
        return self.folder / "waymark.db"

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def __enter__(self) -> Self:
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                self.command, cwd=self.started_in, env=self._surroundings(), stdin=subprocess.DEVNULL,
                stdout=log, stderr=log,
            )  # fmt: skip
        try:
            self._wait(self.process)
        except BaseException:
            self.process.kill()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def _surroundings(self) -> dict[str, str]:
        """Nothing of the settings of whoever runs this, and no more of ours than where to listen."""
        theirs = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}
        return theirs | {
            "WAYMARK_DATABASE_URL": f"sqlite:///{self.database.as_posix()}",
            "BENCHMARK_PORT": str(self.port),
            "HOME": str(self.folder),
            "USERPROFILE": str(self.folder),
            "PYTHONPATH": str(ROOT),
            "PYTHONIOENCODING": "utf-8",
            "STREAMLIT_SERVER_PORT": str(self.port),
            "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
            "STREAMLIT_SERVER_HEADLESS": "true",
            "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
        }

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and process.poll() is None:
            try:
                with urllib.request.urlopen(self.url(self.ready), timeout=5):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        log = (self.folder / "server.log").read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"A server did not start: {' '.join(self.command)}\n{log[-2000:]}")


def waymark(folder: Path) -> Server:
    """Waymark as `run.py` starts it, but for its clock."""
    return Server(folder, (sys.executable, "-m", "benchmarks.clock", "run", "app.py"), ROOT, "/ready")


def streamlit_by_itself(folder: Path) -> Server:
    """The same questions in Streamlit with the settings it comes with: started where none are."""
    return Server(folder, (*STREAMLIT, str(PEER)), folder, "/_stcore/health")


def streamlit_as_set(folder: Path) -> Server:
    """The same page with Waymark’s settings, since Streamlit reads those of the folder it is started in."""
    return Server(folder, (*STREAMLIT, str(PEER)), ROOT, "/_stcore/health")


def by_hand(folder: Path) -> Server:
    """The same questions as a page of HTML with a few lines of script."""
    return Server(folder, (sys.executable, "-m", "benchmarks.peers.plain_page"), ROOT, "/")
