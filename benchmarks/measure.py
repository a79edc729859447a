"""Times of candidates taken turn by turn in one run, so that whatever else the machine does falls on all alike."""

import math
import random
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

# One candidate’s turn: it is given the number of the round and gives the seconds it took.
Turn = Callable[[int], float]

NOISY = 2.0  # a floor whose p95 is more than this times its median says more of the machine than of us


@dataclass(frozen=True)
class Run:
    """What one run of the benchmarks goes by."""

    folder: Path
    dice: random.Random
    quick: bool

    @property
    def warm_ups(self) -> int:
        """Rounds whose times are not kept."""
        return 1 if self.quick else 5

    @property
    def repeats(self) -> int:
        """Rounds whose times are kept."""
        return 3 if self.quick else 40

    @property
    def rounds(self) -> int:
        return self.warm_ups + self.repeats

    def size(self, whole: int, quick: int) -> int:
        """How much of something there is: less in a quick run, which shows only that all works."""
        return quick if self.quick else whole

    def place(self, name: str) -> Path:
        """A folder of its own."""
        folder = self.folder / name
        folder.mkdir(parents=True)
        return folder


@dataclass(frozen=True)
class Times:
    """The seconds one candidate took in each round."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        """What nineteen of twenty stay within."""
        return sorted(self.seconds)[math.ceil(len(self.seconds) * 0.95) - 1]

    @property
    def noisy(self) -> bool:
        return self.p95 > NOISY * self.median


def timed(act: Callable[[], object]) -> float:
    """How long one act takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def in_turn(candidates: Mapping[str, Turn], run: Run) -> dict[str, Times]:
    """Every candidate once a round, each round in another order."""
    taken: dict[str, list[float]] = {name: [] for name in candidates}
    for number in range(run.rounds):
        order = list(candidates)
        run.dice.shuffle(order)
        for name in order:
            seconds = candidates[name](number)
            if number >= run.warm_ups:
                taken[name].append(seconds)
    return {name: Times(tuple(seconds)) for name, seconds in taken.items()}
