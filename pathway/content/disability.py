"""The disability part: factors to weigh, the list they belong to, and the rights behind the door of support."""

from pathway.content.ground import Piece, Slug, Words


class Factor(Piece):
    """One factor in the neglect of disabled children; where it is ours, we rate our own practice by it."""

    code: Words
    title: Words
    says: Words
    ours: bool = False
    prompts: tuple[Words, ...]
    concern: tuple[Words, ...]
    strength: tuple[Words, ...]
    next: tuple[Words, ...]
    facts: tuple[Slug, ...] = ()


class FactorList(Piece):
    """The list that the factors belong to, and what to know of it before using it."""

    title: Words
    says: Words
    facts: tuple[Slug, ...] = ()


class Right(Piece):
    """One right to support, and in words whom to ask."""

    title: Words
    says: Words
    ask: Words
    facts: tuple[Slug, ...] = ()
