"""The table of ratios, and what each line of it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.measure import Times


@dataclass(frozen=True)
class Line:
    """One thing against another; a line without an aim is there to explain one that has.

    Where this machine lacks what it takes to measure it, there is no ratio and `quiet` says what is missing.
    """

    says: str
    ratio: float | None
    at_p95: float | None = None
    aim: float | None = None
    quiet: str = ""  # what was measured here, which is claimed of no other machine
    noisy: bool = False

    @property
    def verdict(self) -> str:
        """Whether the aim is met; nothing is said where there is none, and never that it is where nobody looked."""
        if self.ratio is None:
            return "not measured"
        if self.aim is None:
            return ""
        return "met" if self.ratio <= self.aim else "missed"


def against(says: str, this: Times, floor: Times, aim: float | None = None) -> Line:
    """The line of one candidate against another of the same run."""
    return Line(
        says,
        this.median / floor.median,
        this.p95 / floor.p95,
        aim,
        f"{_short(this.median)} to {_short(floor.median)}",
        floor.noisy,
    )


def unmeasured(says: str, missing: str, aim: float | None = None) -> Line:
    """The line of what this machine cannot measure, and why it cannot."""
    return Line(says, None, aim=aim, quiet=missing)


def drawn(lines: Sequence[Line]) -> str:
    """The table as plain text."""
    heads = ("ratio", "at p95", "aim", "", "what is compared", "medians here")
    cells = [heads, *map(_cells, lines)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads))]
    rows = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    return "\n".join([rows[0], "-" * max(map(len, rows)), *rows[1:]])


def _cells(line: Line) -> tuple[str, ...]:
    verdict = f"{line.verdict} (noisy machine)".strip() if line.noisy else line.verdict
    aim = "" if line.aim is None else f"at most {_times(line.aim)}"
    tail = "" if line.at_p95 is None else _times(line.at_p95)
    ratio = "–" if line.ratio is None else _times(line.ratio)
    return (ratio, tail, aim, verdict, line.says, line.quiet)


def _times(ratio: float) -> str:
    return f"{ratio:.3g}×" if ratio < 0.1 else f"{ratio:.2f}×"


def _short(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms" if seconds < 0.01 else f"{seconds * 1000:.0f} ms"
