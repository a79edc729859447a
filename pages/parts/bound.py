"""Controls for the fields of one thing in the record, so that a form says only what it asks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from pages.parts import fields, items
from pages.parts.binding import Keep
from pathway.assessment import Assessment
from pathway.drafts import Read
from pathway.frozen import Frozen, Item

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True)
class Bound:
    """One thing as it was read for this run, and how it is found and kept in the newest record.

    `shown` and what `read` gives are frozen parts of the record; `key` is permanent.
    """

    key: str
    shown: Any
    read: Callable[[Assessment], Any]
    write: Callable[[Assessment, Any], Assessment]

    def keep(self, field: str) -> Keep:
        """How a new value of one field is put into the newest record."""
        return lambda record, value: self.write(record, self.read(record).but(**{field: value}))

    def _reading(self, field: str) -> Read:
        return lambda record: getattr(self.read(record), field)  # type: ignore[no-any-return]

    def _what(self, field: str) -> dict[str, Any]:
        return {"key": f"{self.key}.{field}"}

    def line(self, label: str, field: str, **look: Any) -> str:
        return fields.line(label, self._reading(field), self.keep(field), **self._what(field), **look)

    def long_text(self, label: str, field: str, **look: Any) -> str:
        return fields.long_text(label, self._reading(field), self.keep(field), **self._what(field), **look)

    def day(self, label: str, field: str, **look: Any) -> date | None:
        return fields.day(label, getattr(self.shown, field), self.keep(field), **self._what(field), **look)

    def tick(self, label: str, field: str, **look: Any) -> bool:
        return fields.tick(label, getattr(self.shown, field), self.keep(field), **self._what(field), **look)

    def choice(self, label: str, field: str, words: dict[Word, str], **look: Any) -> Word | None:
        """One of the words, in the order they are given."""
        return fields.choice(
            label, tuple(words), getattr(self.shown, field), self.keep(field),
            words=lambda word: words[word], **self._what(field), **look,
        )  # fmt: skip

    def several(self, label: str, field: str, words: dict[str, str], **look: Any) -> tuple[str, ...]:
        """Any number of ids, shown by their words; the words must differ from one another."""
        return fields.several(
            label, tuple(words), getattr(self.shown, field), self.keep(field),
            words=lambda one: words[one], **self._what(field), **look,
        )  # fmt: skip

    def pick(self, label: str, field: str, words: dict[str, str], **look: Any) -> Any:
        """One id from a list that opens; the words must differ from one another."""
        return fields.pick(
            label, tuple(words), getattr(self.shown, field), self.keep(field),
            words=lambda one: words[one], **self._what(field), **look,
        )  # fmt: skip

    def within(self, field: str) -> "Bound":
        """The controls for a part of this thing that has fields of its own."""
        return Bound(
            key=f"{self.key}.{field}",
            shown=getattr(self.shown, field),
            read=lambda record: getattr(self.read(record), field),
            write=lambda record, part: self.keep(field)(record, part),
        )


def item(collection: str, shown: Item) -> Bound:
    """The controls for one item of a collection of the record, such as one of its adults."""
    return Bound(
        key=f"{collection}.{shown.id}",
        shown=shown,
        read=lambda record: items.find(record, collection, shown.id),
        write=lambda record, changed: record.keep(changed),
    )


def part(name: str, shown: Frozen) -> Bound:
    """The controls for a part of the record of which there is one, such as its plan."""
    return Bound(
        key=name,
        shown=shown,
        read=lambda record: getattr(record, name),
        write=lambda record, changed: record.but(**{name: changed}),
    )
