"""A pack: who keeps a set of content, for where, in which version, and until when it may be trusted."""

import re
from datetime import date

from pathway.content.ground import Piece, Slug, Words


class Pack(Piece):
    """What a pack says of itself; `extends` names the pack that a local one adds to.

    `invented` is said of an area that does not exist: it is for trying out, and never for a real family.
    """

    title: Words
    version: Words
    jurisdiction: Words
    owner: Words
    as_of: date
    review_by: date
    extends: Slug | None = None
    board: Words | None = None
    invented: bool = False
    says: str = ""

    @property
    def local(self) -> bool:
        """Whether it adds to another pack and cannot stand alone."""
        return self.extends is not None

    def newer_than(self, other: "Pack") -> bool:
        """Whether it was gone over on a later day, or has a higher version number, than another of the same area."""
        return self.as_of > other.as_of or _numbers(self.version) > _numbers(other.version)


def _numbers(version: str) -> tuple[int, ...]:
    """1.10.0 comes after 1.9.2; what is no figure says nothing."""
    return tuple(int(figures) for figures in re.findall("[0-9]+", version))
