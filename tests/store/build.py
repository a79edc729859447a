"""Small builders, so that a test says only what matters to it."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from pathway.store import Store, Summary

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def summary(name: str = "Bramley family", family: str = "bramley") -> Summary:
    return Summary(title=name, search=name, state="draft", family_id=family)


def start(store: Store, id: str = "first", document: str = "{}", name: str = "Bramley family", **more: str) -> int:
    return store.create(id, document, summary(name, **more), by="Jo Hart", at=NOON)


def change(store: Store, document: str, expected: int, id: str = "first", at: datetime = NOON) -> int:
    return store.save(id, document, summary(), expected=expected, by="Jo Hart", at=at, what="Wrote a note")


def on_disk(path: Path) -> bytes:
    """All the bytes of the database’s files, read by another process.

    Were they read by this one, closing them would drop the locks that SQLite holds here.
    """
    script = "import sys, pathlib as p; f = p.Path(sys.argv[1])\n"
    script += "for each in sorted(f.parent.glob(f.name + '*')): sys.stdout.buffer.write(each.read_bytes())"
    return subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, check=True).stdout


def illegible(file: Path) -> None:
    """Damage that SQLite repeats in its complaint, and that the driver cannot read as words."""
    file.write_bytes(file.read_bytes().replace(b"CREATE TABLE assessment", b"CREATE \x97ABLE assessment"))
