"""What the store takes and gives back; no `repr` shows a family's words, since a `repr` ends up in logs."""

from dataclasses import dataclass, field
from datetime import datetime

from pathway.errors import PathwayError


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list shows and searches without opening the document."""

    title: str = field(repr=False)
    search: str = field(repr=False)
    state: str
    family_id: str
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One assessment in a list; `change` is its place in the order and the cursor of the next page."""

    id: str
    title: str = field(repr=False)
    state: str
    family_id: str
    practice: bool
    revision: int
    changed_at: datetime
    changed_by: str = field(repr=False)
    change: int


@dataclass(frozen=True, slots=True)
class Stored:
    """One assessment as it is now."""

    id: str
    document: str = field(repr=False)
    revision: int
    changed_at: datetime
    changed_by: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Revision:
    """One change of an assessment: its number, what was done, by whom and when by their clock."""

    number: int
    what: str = field(repr=False)
    by: str = field(repr=False)
    at: datetime


@dataclass(frozen=True, slots=True)
class Receipt:
    """What stays of an erased family; `words_gone` is False while the file still has to be cleaned."""

    number: int
    family_id: str
    reason: str = field(repr=False)
    by: str = field(repr=False)
    at: datetime
    assessments: int
    revisions: int
    words_gone: bool


@dataclass(frozen=True, slots=True)
class PackEntry:
    """One act that put a content pack in force: one taken in, or, with no digest, the one that came with Waymark."""

    number: int
    pack: str
    version: str
    digest: bytes | None
    why: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Aside:
    """Words of one part, kept aside since another window had changed it; `window` tells apart where they came from."""

    assessment_id: str
    part: str = field(repr=False)
    window: str
    what: str = field(repr=False)
    words: str = field(repr=False)
    by: str = field(repr=False)
    at: datetime
    number: int = 0  # given by the store


class Stale(PathwayError):
    """A save came from an older revision; `current` is what is stored, and nothing was overwritten."""

    def __init__(self, current: Stored) -> None:
        super().__init__(
            "Look at what changed in the other window before you save again: "
            "this assessment was changed there, and your words are still here."
        )
        self.current = current


class PacksMoved(PathwayError):
    """A pack was put in force since the person looked; nothing was stored."""

    def __init__(self) -> None:
        super().__init__("Look at it once more: another pack was put in force since, and nothing was changed now.")


class Gone(PathwayError):
    """The assessment or family is no longer in the store."""

    def __init__(self) -> None:
        super().__init__("Go back to the list of assessments: what you asked for is no longer in Waymark.")
