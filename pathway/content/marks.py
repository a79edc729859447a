"""The marks around a value in a file of a pack: curly ones, as a word processor makes them, are named."""

import re

SAYS = "the marks around a value are straight ones, and here is a curly one"
REMEDY = 'Type " anew before and after the value; curly marks may stand inside it'
_CLOSED = re.compile(r'"(?:[^"\\]|\\.)*"')
_OPENS = re.compile(r"(?:^|[=\[{,:])\s*[“”„‟‘’‚‛]")
_ENDS = re.compile(r'"[^"]*[“”„‟]\s*[\]}]*\s*,?\s*(?:#.*)?$')
_BETWEEN = re.compile(r'[“”„‟]\s*,\s*"\w')  # the mark of one ends as that of the next begins


def curly_around(line: str) -> bool:
    """Whether a line that cannot be read has a curly mark where a value begins, or where one ends."""
    left = _CLOSED.sub('""', line)  # what stands between two straight marks may have curly ones in it
    return bool(_OPENS.search(left) or _ENDS.search(left.replace('""', "")) or _BETWEEN.search(line))


def curly_at(text: str, line: int) -> bool:
    """The same for a line of a file, counted from one."""
    lines = text.split("\n")
    return 0 < line <= len(lines) and curly_around(lines[line - 1])
