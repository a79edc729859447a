"""Checking invented areas: they say so, ring nobody and name no real page; and no real area has a number of theirs."""

import re
from collections.abc import Iterator

from pathway.content.act import DRAMA
from pathway.content.fault import Fault
from pathway.content.kinds import PACK_FILE
from pathway.content.reading import Reading
from pathway.content.walk import field, place, strings

MARK = "(invented)"
EXAMPLES = "example.org"  # kept for examples, as is all that stands before it with a dot
_NUMBER = re.compile(r"(?<![\d-])0(?: ?\d){9,10}(?![\d-])")
_HOST = re.compile(r"(?:https?://|@)([\w.-]*\w)")


def invented_faults(reading: Reading) -> Iterator[Fault]:
    """Every number and address by which somebody real would be rung or read for an area that does not exist."""
    pack = reading.pack
    if pack is None:
        return
    if pack.invented and MARK not in pack.title:
        says = "This area is invented, and its title does not say so"
        yield Fault(f"{reading.folder.name}/{PACK_FILE}", "title", says, f"Write {MARK} after its name")
    wrong = _of_invented if pack.invented else _of_real
    for written in reading.written:
        for path, text in strings(written.piece):
            if field(path) != "id":
                for says, remedy in wrong(text):
                    yield Fault(written.file, place(written.place, path), says, remedy)


def _of_invented(text: str) -> Iterator[tuple[str, str]]:
    for number in _NUMBER.findall(text):
        if not DRAMA.fullmatch(number):
            remedy = "Use one that Ofcom keeps for drama, 01632 960000 to 01632 960999"
            yield f"“{number}” may ring somebody, and this area is invented", remedy
    for host in _HOST.findall(text):
        if host != EXAMPLES and not host.endswith(f".{EXAMPLES}"):
            yield f"“{host}” may be somebody’s, and this area is invented", f"Use an address at {EXAMPLES}"


def _of_real(text: str) -> Iterator[tuple[str, str]]:
    for number in DRAMA.findall(text):
        remedy = "Put the area’s own number here; or write invented = true in pack.toml where the area does not exist"
        yield f"“{number}” is a number for drama, and rings nobody", remedy
