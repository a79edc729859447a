"""Room to write by hand: a table with headings and empty lines, for what is said once the paper lies on the table."""

from reports.document import Column, Table

LINE = "\n"  # one line of a hand is as tall as two of print


def room(columns: tuple[Column, ...], lines: int, begun: tuple[tuple[str, ...], ...] = ()) -> Table:
    """The rows that are begun, each with its last columns empty, and then so many empty ones."""
    width = len(columns)
    first = tuple((*row, *("" for _ in range(width - len(row)))) for row in begun)
    empty = ((LINE, *("" for _ in range(width - 1))) for _ in range(lines))
    return Table(columns, (*first, *empty), whole=True)
