"""How the list, the task list and the family’s forms look, and the width of a line that holds a name."""

from pathlib import Path

from pages.parts import looks

SHEET = Path(__file__).with_suffix(".css")
LINE = 460  # pixels: a name or a job is short, and a short line is easier to find again


def apply() -> None:
    """Lay the style sheet of these screens over the page."""
    looks.lay(SHEET)
