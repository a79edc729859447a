"""Finding a family by name, however it was typed."""

import unicodedata

from sqlalchemy import ColumnElement, and_

from pathway.store import tables

_LONGEST = 200  # a longer search is surely a paste gone astray, and SQLite refuses very long patterns


def fold(text: str) -> str:
    """Without case and accents, so that “zoe” finds “Zoë”."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char) and char != "\0")


def matches(search: str) -> ColumnElement[bool]:
    """Every word of the search is somewhere in the searchable text; %, _ and quotes are plain text."""
    words = fold(search[:_LONGEST]).split()
    return and_(True, *(tables.assessment.c.search.contains(word, autoescape=True) for word in words))
