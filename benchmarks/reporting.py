"""The report of a practice family as a PDF, against its bare words set plainly by other libraries."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from benchmarks import records
from benchmarks.measure import Run, Times, Turn, in_turn, timed
from benchmarks.peers import plain_pdfs
from benchmarks.table import Line, against, unmeasured
from pathway.content import load
from reports import expected, html, pdf, readback, reading, versions
from reports.document import Document
from reports.enclosed import State
from reports.request import Request

OF_FPDF2, OF_WEASYPRINT = 2.0, 1.0
MADE_AT = datetime(2026, 3, 12, 21, 7, tzinfo=UTC)
SHAPED, BARE, LAB = "fpdf2, shaping on", "fpdf2, shaping off", "ReportLab"
WEASY, TAGGED = "WeasyPrint", "WeasyPrint from our own HTML, tagged"
TIMES = {SHAPED: OF_FPDF2, BARE: OF_FPDF2, LAB: None, WEASY: OF_WEASYPRINT, TAGGED: OF_WEASYPRINT}
# A file of words alone has no tags, no record and one font, and is smaller by that; an aim stands beside what fpdf2
# makes when it shapes, and beside the one peer’s file that has tags too.
SIZES = {SHAPED: OF_FPDF2, BARE: None, LAB: None, WEASY: None, TAGGED: OF_WEASYPRINT}


def lines(run: Run) -> list[Line]:
    """The version for professionals drawn, made and read back; each peer has the same words and nothing else to do."""
    request = Request(records.marsh(), load(), MADE_AT.date(), MADE_AT)
    make = versions.BY_ID["professional"].make
    whole = make(request)
    document = replace(whole, sections=whole.sections[: run.size(len(whole.sections), 3)])
    drawn, peers, missing = pdf.draw(document), _peers(document), plain_pdfs.without_weasyprint()
    _read_back(drawn, document)
    files = {name: peer() for name, peer in peers.items() if not (missing and name in (WEASY, TAGGED))}
    found = in_turn(
        {
            "drawn": _turn(lambda: pdf.draw(document)),
            "made": _turn(lambda: make(request)),
            "record": _turn(lambda: reading.read(drawn)),
            "words": _turn(lambda: readback.compare(drawn, document)),
            **{name: _turn(peers[name]) for name in files},
        },
        run,
    )
    return [
        *_timed(found, missing),
        *_sized(len(drawn), files, missing),
        _size("the report’s file · without the record it carries", len(drawn), pdf.draw(replace(document, record=""))),
        against("making the document · drawing it", found["made"], found["drawn"]),
        against("every word read back out of it by two readers · drawing it", found["words"], found["drawn"]),
        against("the record read back out of it by a process of its own · drawing it", found["record"], found["drawn"]),
    ]


def _peers(document: Document) -> Mapping[str, Callable[[], bytes]]:
    texts, page = [text for text in expected.strings(document) if text.strip()], html.write(document)
    return {
        SHAPED: lambda: plain_pdfs.by_fpdf2(texts, shaping=True),
        BARE: lambda: plain_pdfs.by_fpdf2(texts, shaping=False),
        LAB: lambda: plain_pdfs.by_reportlab(texts),
        WEASY: lambda: plain_pdfs.by_weasyprint(texts),
        TAGGED: lambda: plain_pdfs.tagged_by_weasyprint(page),
    }


def _read_back(drawn: bytes, document: Document) -> None:
    """A file that lost a word or its record would be quicker made; it breaks the run off."""
    if readback.compare(drawn, document) or reading.read(drawn).state is not State.AS_WRITTEN:
        raise RuntimeError("The report does not read back as it was made.")


def _turn(act: Callable[[], object]) -> Turn:
    return lambda _number: timed(act)


def _timed(found: Mapping[str, Times], missing: str) -> Iterator[Line]:
    for name, aim in TIMES.items():
        says = f"the report drawn · {_compared(name)}"
        peer = found.get(name)
        yield against(says, found["drawn"], peer, aim) if peer else unmeasured(says, missing, aim)


def _sized(ours: int, files: Mapping[str, bytes], missing: str) -> Iterator[Line]:
    for name, aim in SIZES.items():
        says = f"the report’s file · {_compared(name)}"
        yield _size(says, ours, files[name], aim) if name in files else unmeasured(says, missing, aim)


def _compared(name: str) -> str:
    return f"by {name}" if name == TAGGED else f"its words alone by {name}"


def _size(says: str, ours: int, theirs: bytes, aim: float | None = None) -> Line:
    return Line(says, ours / len(theirs), aim=aim, quiet=f"{ours / 1024:.0f} KiB to {len(theirs) / 1024:.0f} KiB")
