"""The ground every part of the record stands on: frozen, strict, and free of characters that a store would lose."""

import re
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

# A box is designed for 20,000 characters and takes 100,000; the record allows more, so that an import is never cut.
LONGEST_TEXT = 1_000_000

# NUL is refused by PostgreSQL and lone surrogates break UTF-8: either would lose the whole save.
# Other control characters print as nothing; a word processor's line and page breaks become line ends.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c]")
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def storable(text: str) -> str:
    """The same words in the form every store keeps: LF line ends, and a mark where a character cannot be stored."""
    return _UNSTORABLE.sub("\ufffd", _LINE_ENDS.sub("\n", text))


Text = Annotated[str, AfterValidator(storable), Field(max_length=LONGEST_TEXT)]


class Frozen(BaseModel):
    """A part of the record; a change returns a new, checked copy."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def but(self, **changes: Any) -> Self:
        """The same with some fields changed, checked as if it were read from a file."""
        return type(self).model_validate({**dict(self), **changes})


class Item(Frozen):
    """A part of the record of which there may be many, known by a permanent id."""

    id: str

    @property
    def key(self) -> str:
        """What tells this item from others of its kind."""
        return self.id
