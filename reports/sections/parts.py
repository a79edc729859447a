"""Small turns that every part of a report uses."""

from collections.abc import Iterable

from reports.document import Block, Bullets, Column, Fact, Facts, Paragraph, Table, Tone
from reports.wording import NOTHING


def fact(label: str, text: str) -> Fact:
    """A label and its text, which says so when it is empty."""
    return Fact(label, (Paragraph(text),)) if text.strip() else Fact(label, (Paragraph(NOTHING, Tone.QUIET),))


def known(*pairs: tuple[str, str]) -> tuple[Block, ...]:
    """The labelled texts that say something; nothing at all where none does."""
    facts = tuple(fact(label, text) for label, text in pairs if text.strip())
    return (Facts(facts),) if facts else ()


def table(columns: tuple[Column, ...], rows: Iterable[tuple[str, ...]]) -> tuple[Block, ...]:
    """A table, or nothing where it would have no rows; a column that holds nothing is left out."""
    made = list(rows)
    kept = [n for n in range(len(columns)) if any(row[n].strip() for row in made)]
    if not made or not kept:
        return ()
    return (Table(tuple(columns[n] for n in kept), tuple(tuple(row[n] for n in kept) for row in made)),)


def bullets(items: Iterable[str]) -> tuple[Block, ...]:
    """A list of what says something, or nothing."""
    said = tuple(item for item in items if item.strip())
    return (Bullets(said),) if said else ()


def or_nothing(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, or the plain words that nothing is recorded yet."""
    return blocks or (Paragraph(NOTHING, Tone.QUIET),)
