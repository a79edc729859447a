"""A pack: who keeps a set of content, for where, in which version, and until when it may be trusted."""

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
