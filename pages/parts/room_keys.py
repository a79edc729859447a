"""The script of a screen before a room: its own keys, after what all of them share."""

from pathlib import Path

SHARED = Path(__file__).with_suffix(".js")


def script(own: Path) -> str:
    """The text of one script: what is shared, then this file, which builds on it."""
    return "\n".join(file.read_text(encoding="utf-8") for file in (SHARED, own))
