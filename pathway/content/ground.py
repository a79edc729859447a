"""The ground of every piece of content: frozen, and strict about names it does not know."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

# An id is permanent, because saved assessments refer to it; the sentence beside it may be reworded freely.
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, StringConstraints(min_length=1)]


class Shape(BaseModel):
    """A part of a piece of content; a file with a name it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Piece(Shape):
    """One piece of content, known by a permanent id."""

    id: Slug


class Prompt(Piece):
    """One question or reminder for the practitioner, to think with and not to fill in."""

    says: Words
    facts: tuple[Slug, ...] = ()


class Titled(Piece):
    """A name in a list that other content refers to, with a sentence of explanation where one helps."""

    title: Words
    says: str = ""
