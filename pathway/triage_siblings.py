"""What is past its date for several children, said whole with the first of them and shortly with the others."""

from collections.abc import Iterable, Iterator, MutableMapping

from pathway.triage_facts import Line

SHORT = 8  # words


def once(lines: Iterable[Line], name: str, whole: MutableMapping[str, str]) -> Iterator[Line]:
    """The lines of the child of this name; those said whole with another are named in one line at the end.

    `whole` has, by what is shared, the name it is said whole with; what is met here first is added.
    """
    shortly: dict[str, list[str]] = {}
    for line in lines:
        first = whole.setdefault(line.shared, name) if line.shared else name
        if first == name:
            yield line
        else:
            shortly.setdefault(first, []).append(_short(line.words))
    for first, words in shortly.items():
        yield Line(f"Also past its date, for several children; in full with {first}:", " · ".join(words))


def _short(words: str) -> str:
    found = words.split()
    return " ".join(found[:SHORT]) + ("…" if len(found) > SHORT else "")
