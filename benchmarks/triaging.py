"""Fifty files of a review put in the order of reading, against a process that takes out what the fifty carry."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from pikepdf import ObjectStreamMode, Pdf

from benchmarks.measure import Run, in_turn, timed
from benchmarks.table import Line, against
from pathway import exchange, practice, triage
from pathway.assessment import Assessment
from pathway.content import Content, load
from pathway.triage import Filed
from reports import enclosed, pdf, reading
from reports.document import Document
from reports.enclosed import Enclosed
from reports.envelope import NAME
from reports.request import Request
from reports.versions import BY_ID

OF_TAKING_OUT = 3.0
MADE_AT = datetime(2026, 3, 12, 21, 7, tzinfo=UTC)
# What it takes at the least: start, open each file, and have the bytes it carries.
FLOOR = f"""
import sys
from pikepdf import Pdf
for name in sys.argv[1:]:
    with Pdf.open(name) as pdf:
        pdf.attachments[{NAME!r}].get_file().read_bytes()
"""


def lines(run: Run) -> list[Line]:
    """Reports of the practice families, each of a family of its own; every one is looked for among the rows."""
    many, content = run.size(50, 6), load()
    files = _files(many, content)
    place = run.place("triage")
    names = [str(_written(place / f"{turn}.pdf", file)) for turn, file in enumerate(files)]
    _all_there(files, content)
    found = in_turn(
        {
            "triaged": lambda _: timed(lambda: _triaged(files, content)),
            "read": lambda _: timed(lambda: list(reading.each(files))),
            "taken out": lambda _: timed(lambda: _taken_out(names)),
        },
        run,
    )
    return [
        against(f"{many} files read and put in order · what they carry taken out", found["triaged"],
                found["taken out"], OF_TAKING_OUT),
        against(f"{many} files read · what they carry taken out", found["read"], found["taken out"]),
    ]  # fmt: skip


def _triaged(files: Sequence[bytes], content: Content) -> tuple[triage.Row, ...]:
    read = [one for one in reading.each(files) if isinstance(one, Enclosed)]
    return triage.rows((Filed(one.record, one.made_at) for one in read), content, MADE_AT.date())


def _taken_out(names: Sequence[str]) -> None:
    subprocess.run([sys.executable, "-c", FLOOR, *names], check=True)


def _all_there(files: Sequence[bytes], content: Content) -> None:
    """A file that was left out would be quicker read; it breaks the run off."""
    if len({row.record.family_id for row in _triaged(files, content)}) != len(files):
        raise RuntimeError("Not every file has its rows.")


def _files(many: int, content: Content) -> list[bytes]:
    """Reports of the practice families, drawn once each and made those of as many families as there are files."""
    records = [record for family in practice.families() for record in family.assessments]
    drawn = [_drawn(record, content) for record in records[:many]]
    return [_of_another(*drawn[turn % len(drawn)], turn) for turn in range(many)]


def _drawn(record: Assessment, content: Content) -> tuple[Assessment, Document, bytes]:
    document = BY_ID["professional"].document(Request(record, content, MADE_AT.date(), MADE_AT))
    return record, document, pdf.draw(document)


def _of_another(record: Assessment, document: Document, drawn: bytes, turn: int) -> bytes:
    """The same pages with the record of another family in them, under a seal that holds."""
    other = record.but(family_id=f"{turn:032x}", id=f"{turn:032x}")
    out = BytesIO()
    with Pdf.open(BytesIO(drawn)) as file:
        del file.attachments[NAME]
        enclosed.enclose(file, replace(document, record=exchange.to_json(other)))
        file.save(out, object_stream_mode=ObjectStreamMode.generate)
    return enclosed.sealed(out.getvalue())


def _written(place: Path, file: bytes) -> Path:
    place.write_bytes(file)
    return place
