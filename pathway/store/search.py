"""Finding a family by name, however it was typed.

A search is found anywhere in a word, so each word is kept under all its endings of three letters and more: “rowan”,
“owan” and “wan”. What a search begins is then found in their order without a look at every assessment. Words that many
have, and shorter ones, are looked for in the list itself, the newest first, where they are soon met with.
"""

import json
import unicodedata
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, select

from pathway.store import tables

_LONGEST = 200  # a longer search is surely a paste gone astray, and SQLite refuses very long patterns
_SHORTEST = 3  # letters of an ending; nearly every family has any two
_CUT = 24  # letters of an ending that are kept; the list itself is asked about the rest
_FEW = 200  # assessments that have a word; with more of them the list is walked
_LAST = "\U0010ffff"  # comes after every letter

# SQLite compares these, and no others, without case where the list itself is asked.
_SMALL = {number: number + 32 for number in range(ord("A"), ord("Z") + 1)}

_IN = "INSERT OR IGNORE INTO ending (text, assessment_id) SELECT value, ?1 FROM json_each(?2)"
_OUT = "DELETE FROM ending WHERE assessment_id = ?1 AND text IN (SELECT value FROM json_each(?2))"
_ends = tables.ending.c


def fold(text: str) -> str:
    """Without case and accents, so that “zoe” finds “Zoë”."""
    if text.isascii():  # most names, and quickly done
        return text.casefold().replace("\0", "")
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char) and char != "\0")


def endings(folded: str) -> set[str]:
    """What a searchable text can be found by, beside a look at the whole of it."""
    words = folded.translate(_SMALL).split()
    return {word[start : start + _CUT] for word in words for start in range(len(word) - _SHORTEST + 1)}


def keep(connection: Any, id: str, before: str, after: str) -> None:
    """Bring the endings of an assessment up to its searchable text, on a connection of the driver’s own."""
    old, new = endings(before), endings(after)
    for statement, changed in ((_OUT, old - new), (_IN, new - old)):
        if changed:
            connection.execute(statement, (id, json.dumps(sorted(changed))))


def matches(connection: Connection, search: str) -> ColumnElement[bool]:
    """Every word of the search is somewhere in the searchable text; %, _ and quotes are plain text."""
    words = fold(search[:_LONGEST]).split()
    kept = tables.assessment.c
    each = [kept.search.contains(word, autoescape=True) for word in words]
    # The longest first, as few are likely to have it.
    for word in sorted(words, key=len, reverse=True):
        few = _few(connection, word)
        if few is not None:
            return and_(True, kept.id.in_(few), *each)
    return and_(True, *each)


def _few(connection: Connection, word: str) -> set[str] | None:
    """Which assessments may have a word; None where many do, or it is too short to tell."""
    if len(word) < _SHORTEST:
        return None
    first = word.translate(_SMALL)[:_CUT]
    wanted = select(_ends.assessment_id).where(_ends.text >= first, _ends.text < f"{first}{_LAST}")
    found = connection.execute(wanted.limit(_FEW + 1)).scalars().all()
    return set(found) if len(found) <= _FEW else None
