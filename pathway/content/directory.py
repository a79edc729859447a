"""A local directory of people and services to ask, as data in the Open Referral UK form: what is kept of each entry."""

from datetime import date

from pathway.content.ground import Piece, Slug, Words
from pathway.content.portal import Part

DIRECTORY = "directory"
DIRECTORY_FILE = "directory.json"


class Service(Piece):
    """Somebody to ask, by post and never by a person’s name; `id` is a UUID, as the standard has it.

    `kinds` are ids of kinds of help, `parts` other parts of the portal that show it, `checked` the day somebody last
    looked whether it holds, and `source` where it was read. What nobody found is empty and never guessed.
    """

    id: str
    name: Words
    organisation: Words
    says: str = ""
    kinds: tuple[Slug, ...] = ()
    parts: tuple[Part, ...] = ()
    contacts: tuple[Words, ...] = ()
    phones: tuple[Words, ...] = ()
    email: Words | None = None
    url: Words | None = None
    how: str = ""
    hours: tuple[Words, ...] = ()
    areas: tuple[Words, ...] = ()
    closed: bool = False
    alert: str = ""
    checked: date
    checked_by: Words
    source: Words
    facts: tuple[Slug, ...] = ()

    @property
    def reached(self) -> bool:
        """Whether there is a way to reach it here: a number, an e-mail address or a page."""
        return bool(self.phones or self.email or self.url)

    @property
    def not_known(self) -> tuple[str, ...]:
        """What nobody has found yet, in words, so that its absence is not taken for an answer."""
        wanted = (
            ("a telephone number", self.phones),
            ("an e-mail address", self.email),
            ("opening hours", self.hours),
            ("a page on the web", self.url),
        )
        return tuple(name for name, value in wanted if not value)
