"""What a piece of text is to whoever hears it: the names that ISO 32000 14.8.4 has for the parts of a document."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of structure that reports are made of, by the names the standard has for them."""

    SECTION = "Sect"
    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    MINOR_HEADING = "H4"
    PARAGRAPH = "P"
    QUOTE = "BlockQuote"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEADER = "TH"
    CELL = "TD"
    FIGURE = "Figure"


class Scope(StrEnum):
    """What a header cell is the header of."""

    COLUMN = "Column"
    ROW = "Row"


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """One element of the structure; two that say the same are still two. `alt` says a figure in words."""

    kind: Kind
    alt: str = ""
    scope: Scope | None = None
    spans: int = 1


Path = tuple[Tag, ...]
