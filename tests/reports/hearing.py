"""What somebody hears who has a PDF read to them: its structure in order, and the text of each piece."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

from reports import readers


@dataclass(frozen=True)
class Heard:
    """One element: its kinds from the outermost to its own, and all that it says or that stands for it."""

    path: tuple[str, ...]
    says: str

    @property
    def kind(self) -> str:
        return self.path[-1]


class _Pieces(readers._Plain):
    """The text of each marked piece of a page, by its number."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.said: dict[int, str] = {}
        self._numbers: list[int | None] = []

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        super().begin_tag(tag, props)
        self._numbers.append(props.get("MCID") if isinstance(props, dict) else None)

    def end_tag(self) -> None:
        _, to, start = self._open[-1]
        super().end_tag()
        number = self._numbers.pop()
        if number is not None:
            self.said[number] = "".join(to[start:]).removesuffix("\n")


def heard(pdf: bytes) -> list[Heard]:
    """Every element that says something itself, in the order of the structure."""
    resources = PDFResourceManager()
    pieces = []
    for page in PDFPage.get_pages(BytesIO(pdf)):
        pieces.append(_Pieces(resources))
        PDFPageInterpreter(resources, pieces[-1]).process_page(page)
    with pikepdf.open(BytesIO(pdf)) as file:
        places = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        root = file.Root.StructTreeRoot
        return [each for top in root.K for each in _walk(top, (), places, [page.said for page in pieces])]


def _walk(element: Any, above: tuple[str, ...], places: dict[Any, int], said: list[dict[int, str]]) -> Iterator[Heard]:
    path = (*above, str(element.S)[1:])
    own = ""
    for kid in element.get("/K", []):
        if isinstance(kid, int):
            own += said[places[element.Pg.objgen]][int(kid)]
        elif kid.get("/Type") == "/MCR":
            own += said[places[kid.Pg.objgen]][int(kid.MCID)]
        else:
            if own:
                yield Heard(path, own)
                own = ""
            yield from _walk(kid, path, places, said)
    if own or "/Alt" in element or path[-1] in ("TD", "TH"):
        yield Heard(path, str(element.get("/Alt", own)))
