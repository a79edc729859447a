"""`python -m benchmarks`: one run, one table of ratios, with the versions and settings it was made with."""

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import choosing, growing, listing, machine, memory, reporting, saving, triaging
from benchmarks.measure import Run
from benchmarks.table import Line, drawn

# A new line goes into the module of its topic; a new topic is one module and one entry here.
TOPICS: dict[str, Callable[[Run], list[Line]]] = {
    "saving": saving.lines,
    "growing": growing.lines,
    "choosing": choosing.lines,
    "listing": listing.lines,
    "reporting": reporting.lines,
    "triaging": triaging.lines,
    "memory": memory.lines,
}


def main(words: Sequence[str]) -> int:
    """Run what was asked for and print it; an aim that is missed is said, and is no failure of the command."""
    chosen = _parser().parse_args(words)
    topics = chosen.only or list(TOPICS)
    with tempfile.TemporaryDirectory(dir=chosen.folder, ignore_cleanup_errors=True) as folder:
        run = Run(Path(folder), random.Random(chosen.seed), chosen.quick)
        print(machine.described(run, chosen.seed), flush=True)
        found: list[Line] = []
        for name in topics:
            print(f"… {name}", file=sys.stderr, flush=True)
            found += TOPICS[name](run)
    print(f"\n{drawn(found)}\n\n{_said(found, run)}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=list(TOPICS), help="this topic alone; may be given again")
    parser.add_argument("--quick", action="store_true", help="a few rounds of small things: shows only that all works")
    parser.add_argument("--seed", type=int, default=random.randrange(10_000), help="the seed of the order of turns")
    parser.add_argument("--folder", type=Path, help="where databases are made; a disk such as real ones are on")
    return parser


def _said(lines: Sequence[Line], run: Run) -> str:
    """What to make of the table."""
    said = ["A ratio is of medians of this run. Medians are of this machine and claimed of no other."]
    if any(line.noisy for line in lines):
        said.append("Noisy machine: a floor’s p95 is more than twice its median. Run this again when it is quiet.")
    if run.quick:
        said.append("A quick run shows only that every line can be measured; its ratios say nothing.")
    return "\n".join(said)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
