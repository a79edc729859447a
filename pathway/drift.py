"""Drift in words: what is worse than last time, and what has stayed as it was too long; never a count or a clock."""

from collections.abc import Iterator

from pathway import summary
from pathway.change import ChildOverTime, Row, Said
from pathway.judgement import WORRYING
from pathway.scales import Level

BEST_FIRST = (Level.MET, Level.MOSTLY_MET, Level.PARTLY_MET, Level.NOT_MET)
TIMES = 3  # assessments in a row


def worse(child: ChildOverTime) -> Iterator[Said]:
    """Each area whose level was better last time, in the words of both days."""
    for row in child.rows:
        if len(row.cells) > 1 and _is_worse(row):
            last, now = row.cells[-2:]
            yield Said(row.area, f"{last.word} on {child.days[-2]}, {now.word} on {child.days[-1]}.")


def same(child: ChildOverTime) -> Iterator[Said]:
    """Each area that is not well met, or not known, and was just so the last two times as well."""
    for row in child.rows:
        last = row.cells[-TIMES:]
        unmoved = len(last) == TIMES and len({cell.word for cell in last}) == 1
        if unmoved and (last[-1].level in WORRYING or last[-1].level is Level.NOT_KNOWN_YET):
            yield Said(row.area, f"{last[-1].word} on {summary.in_a_row([*child.days[-TIMES:]])}.")


def _is_worse(row: Row) -> bool:
    last, now = (cell.level for cell in row.cells[-2:])
    return last in BEST_FIRST and now in BEST_FIRST and BEST_FIRST.index(now) > BEST_FIRST.index(last)
