"""Small turns that every part of a report uses."""

from collections.abc import Iterable

from reports.document import Block, Bullets, Column, Fact, Facts, Paragraph, Run, Table, Tone
from reports.wording import NOTHING


def fact(label: str, text: str) -> Fact:
    """A label and its text, which says so when it is empty."""
    return Fact(label, (Paragraph(text),)) if text.strip() else Fact(label, (Paragraph(NOTHING, Tone.QUIET),))


def run(strong: str = "", plain: str = "", quiet: str = "") -> Run:
    """What is named, what is said of it, and quietly what goes with it, in one paragraph; blanks are left out.

    A name with nothing behind it stands without its colon, which would promise more.
    """
    if not plain.strip() and not quiet.strip():
        strong = strong.removesuffix(":")
    parts = (Paragraph(strong, Tone.STRONG), Paragraph(plain), Paragraph(quiet, Tone.QUIET))
    return Run(tuple(part for part in parts if part.text.strip()))


def asked(question: str, answer: str, words: str) -> Run:
    """A question quietly, its answer strongly, and what was said about it."""
    said = (Paragraph(question, Tone.QUIET), Paragraph(answer, Tone.STRONG), Paragraph(words))
    return Run(tuple(part for part in said if part.text.strip()))


def named(*pairs: tuple[str, str]) -> tuple[Run, ...]:
    """A name and its text in one paragraph, for each text that says something."""
    return tuple(run(f"{name}:" if name else "", text) for name, text in pairs if text.strip())


def flowing(*pairs: tuple[str, str]) -> tuple[Run, ...]:
    """The same for short texts, all in one paragraph."""
    found = tuple(part for one in named(*pairs) for part in one.parts)
    return (Run(found),) if found else ()


def known(*pairs: tuple[str, str]) -> tuple[Facts, ...]:
    """The labelled texts that say something; nothing at all where none does."""
    return facts(fact(label, text) for label, text in pairs if text.strip())


def facts(found: Iterable[Fact]) -> tuple[Facts, ...]:
    """Labelled texts behind the argument, or nothing where there are none."""
    made = tuple(found)
    return (Facts(made, small=True),) if made else ()


def table(columns: tuple[Column, ...], rows: Iterable[tuple[str | Run, ...]]) -> tuple[Block, ...]:
    """A table, or nothing where it would have no rows; a column that holds nothing is left out."""
    made = list(rows)
    kept = [n for n in range(len(columns)) if any(_says(row[n]) for row in made)]
    if not made or not kept:
        return ()
    return (Table(tuple(columns[n] for n in kept), tuple(tuple(row[n] for n in kept) for row in made)),)


def _says(cell: str | Run) -> bool:
    return bool(cell.parts if isinstance(cell, Run) else cell.strip())


def bullets(items: Iterable[str | Run]) -> tuple[Bullets, ...]:
    """A list of what says something, in small type, or nothing."""
    said = tuple(item for item in items if _says(item))
    return (Bullets(said, small=True),) if said else ()


def or_nothing(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, or the plain words that nothing is recorded yet."""
    return blocks or (Paragraph(NOTHING, Tone.QUIET),)
