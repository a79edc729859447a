"""Starts Waymark, or runs its tests, on a machine that has Python 3.11 or later and nothing else.

    python run.py          installs what is needed into .venv beside this file and starts the app
    python run.py test     the same, and the tools; then checks the code and runs every test

Only the standard library is used here, and only what an older Python can read, so that it can say what to do.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
ADDRESS = "127.0.0.1"
PORT = 8501
TRIES = 20  # ports looked at after a busy one
WAITED = r"playwright\._impl\._errors\.TimeoutError|TimeoutError: |with timeout 60000ms"
# One more than the cores of a small machine: a browser that waits for a page leaves its core to the others.
SIDE_BY_SIDE = ("-n", "3", "--dist", "loadfile", "--no-loadscope-reorder")
# What fails is told at once, as a run that is cut short tells nothing at its end; and so is what took longest.
TELLING = ("--instafail", "--durations=15")
# A browser that was kept waiting by a busy machine, for a minute, is asked once more and marked R; nothing else is.
ONCE_MORE = ("--reruns", "1", "--only-rerun", WAITED)
# The one without a window of its own draws the same pages with less beside them, and so comes first.
BROWSERS = (
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge",
)  # fmt: skip


def main(words: Sequence[str]) -> int:
    """What was asked for, as an exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036
        print("Install Python 3.11 or later and run this again with it; this one is older.")
        return 1
    if not words:
        return start(PORT)
    if words[0] == "test":
        return test(words[1:])
    if words[0] == "--port" and len(words) == 2 and words[1].isdigit():
        return start(int(words[1]))
    print(__doc__)
    return 2


def start(port: int) -> int:
    """Start the app on this computer only, and say where it is."""
    if not _free(port):
        print(_busy(port))
        return 1
    install("requirements.txt")
    print(f"Waymark is at http://{ADDRESS}:{port} on this computer only. Stop it with Ctrl+C.", flush=True)
    command = [PYTHON, "-m", "streamlit", "run", "app.py", "--server.port", port, "--server.address", ADDRESS]
    try:
        return _run(*command, quiet=True)
    except KeyboardInterrupt:
        return 0


def _free(port: int) -> bool:
    with socket.socket() as listener:
        if os.name != "nt":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((ADDRESS, port))
        except (OSError, OverflowError):
            return False
    return True


def _busy(port: int) -> str:
    """What to do about a port that something else, often Waymark itself, already uses."""
    free = next((each for each in range(port + 1, port + 1 + TRIES) if _free(each)), 0)
    return (
        f"Open http://{ADDRESS}:{port} to see whether Waymark is running there already, "
        f"or start it beside that with: python run.py --port {free}"
    )


def install(wanted: str) -> None:
    """Make .venv and fill it, unless that was done for these very files."""
    mark = VENV / f"{wanted}.done"
    done = {mark, VENV / "requirements-dev.txt.done"}  # the tools come with all the rest
    stamp = hashlib.sha256(b"".join(file.read_bytes() for file in sorted(ROOT.glob("requirements*.txt"))))
    if PYTHON.exists() and any(each.exists() and each.read_text() == stamp.hexdigest() for each in done):
        return
    print("Installing what Waymark needs into .venv; this happens once and takes a minute or two.", flush=True)
    if not PYTHON.exists():
        _make_venv()
    if _run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", wanted):
        raise SystemExit("Check that this computer can reach pypi.org, then run this again: see above for what failed.")
    mark.write_text(stamp.hexdigest())


def _make_venv() -> None:
    try:
        venv.create(VENV, with_pip=True)
    except (subprocess.CalledProcessError, OSError):
        shutil.rmtree(VENV, ignore_errors=True)
        raise SystemExit(
            "Install Python’s venv module (on Debian: apt-get install python3-venv), then run this again."
        ) from None


def test(more: Sequence[str]) -> int:
    """Every check and every test; the exit code is 0 only when all of them passed."""
    install("requirements-dev.txt")
    browser = _browser()
    checks: dict[str, list[object]] = {
        "ruff check": ["ruff", "check", "."],
        "ruff format": ["ruff", "format", "--check", "."],
        "mypy --strict": ["mypy", "--strict", "pathway", "reports"],
        "mypy of the rest": ["mypy", "app.py", "run.py", "serving", "pages/main.py", "pages/parts", "benchmarks"],
        "pytest": ["pytest", *SIDE_BY_SIDE, *ONCE_MORE, *TELLING, *more],
    }
    failed = [name for name, command in checks.items() if _say(name, command)]
    if not browser:
        print("Could not be done: no Chromium was found or could be installed, so what needs one failed. "
              "Install Chromium or Chrome, or set WAYMARK_CHROMIUM to its program.")  # fmt: skip
    print("All passed." if not failed else f"Not passed: {', '.join(failed)}.")
    return 1 if failed else 0


def _say(name: str, command: Sequence[object]) -> int:
    print(f"\n== {name}", flush=True)
    return _run(PYTHON, "-m", *command)


def _browser() -> bool:
    """Whether there is a browser to test with, after trying this system's packages and Playwright's own."""
    if _found():
        return True
    for command in _ways():
        print(f"Getting Chromium: {' '.join(map(str, command))}", flush=True)
        if _run(*command, quiet=True) == 0 and (_found() or "playwright" in command):
            return True
    return False


def _found() -> bool:
    named = os.environ.get("WAYMARK_CHROMIUM")
    return bool(named and Path(named).exists()) or any(map(shutil.which, BROWSERS))


def _ways() -> list[list[object]]:
    """Debian's package where nobody is asked for a password; then the browser Playwright brings."""
    ways: list[list[object]] = [[PYTHON, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get"):
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        may = root or (shutil.which("sudo") and _run("sudo", "-n", "true", quiet=True) == 0)
        before: list[object] = [] if root else ["sudo", "-n"]
        if may:
            _run(*before, "apt-get", "update", "-q", quiet=True)
        for package in ("chromium", "chromium-headless-shell") if may else ():
            ways.insert(0, [*before, "apt-get", "install", "-y", "-q", "--no-install-recommends", package])
    return ways


def _run(*command: object, quiet: bool = False) -> int:
    """Run a command from this folder, asking nobody anything; `quiet` keeps its own talk back."""
    surroundings = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "PYTHONPATH": str(ROOT)}
    out = subprocess.DEVNULL if quiet else None
    return subprocess.run(
        [str(word) for word in command], cwd=ROOT, env=surroundings, stdin=subprocess.DEVNULL, stdout=out
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
