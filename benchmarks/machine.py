"""What a run was made with: versions, settings, and the machine in general words."""

import os
import platform
from importlib.metadata import version

from benchmarks.choosing import chromium
from benchmarks.measure import Run
from pathway.store import Store, engine

LIBRARIES = (
    "streamlit", "starlette", "uvicorn", "SQLAlchemy", "sqlcipher3", "pydantic", "playwright", "fpdf2", "pikepdf",
    "reportlab", "weasyprint",
)  # fmt: skip
SYNCHRONOUS = {0: "off", 1: "normal", 2: "full", 3: "extra"}


def described(run: Run, seed: int) -> str:
    """A few lines above the table."""
    quick = "quick, " if run.quick else ""
    return "\n".join(
        (
            f"Waymark, {quick}{run.repeats} rounds after {run.warm_ups} to warm up, all candidates once a round "
            f"in an order shuffled with seed {seed}",
            f"On {_system()}, {_cores()} cores · Python {platform.python_version()} · Chromium {_browser()}",
            " · ".join(f"{name} {version(name)}" for name in LIBRARIES),
            f"Every store: {_store(run)}",
            "Streamlit as it comes: its own defaults, but no browser opened and nothing sent to its makers",
        )
    )


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return f"{platform.system()} {platform.release()}"


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _browser() -> str:
    with chromium() as browser:
        return browser.version


def _store(run: Run) -> str:
    """What the database itself says of how it keeps things."""
    path = run.place("settings") / "waymark.db"
    Store.open(str(path)).close()
    connection = engine.alone(path, engine.driver())
    says = {name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "secure_delete")}  # fmt: skip
    sqlite = connection.execute("SELECT sqlite_version()").fetchone()[0]
    connection.close()
    return (
        f"SQLite {sqlite}, journal {says['journal_mode']}, synchronous {SYNCHRONOUS[says['synchronous']]}, "
        f"secure delete {('off', 'on', 'fast')[says['secure_delete']]}"
    )
