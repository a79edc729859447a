"""The record that a PDF carries: enclosed when the file is made, and read back with what became of the file."""

import json
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

import pikepdf
from pikepdf import Array, AttachedFileSpec, Name, Pdf, String
from pikepdf.models.metadata import encode_pdf_date

from pathway import exchange
from pathway.assessment import Assessment
from reports import envelope
from reports.document import Document
from reports.envelope import (
    CUT,
    DAMAGED,
    FORMAT,
    LARGEST,
    LOCKED,
    NAME,
    NEWER,
    NOT_OURS,
    NOT_PDF,
    OF_RECORD,
    TOO_LARGE,
    VERSION,
    WRONG,
    WRONG_OR_CHANGED,
    Envelope,
    State,
    as_asked,
    digest,
    seal_holds,
)

__all__ = [
    "CUT", "DAMAGED", "FORMAT", "LARGEST", "LOCKED", "NAME", "NEWER", "NOT_OURS", "NOT_PDF", "OF_RECORD", "TOO_LARGE",
    "VERSION", "WRONG", "WRONG_OR_CHANGED", "Enclosed", "State", "as_asked", "enclose", "read", "record_of", "same",
    "sealed",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What a file carries: the record, for whom it was made and when, and whether file and record are as they were."""

    record: Assessment
    version: str
    made_at: datetime
    state: State
    changes: tuple[str, ...] = ()

    @property
    def says(self) -> str:
        """What became of the file, in one sentence."""
        match self.state:
            case State.AS_WRITTEN:
                return "The file is as Waymark wrote it."
            case State.SAVED_AGAIN:
                return "Another program saved the file again; its pages and its record are as Waymark wrote them."
            case State.CHANGED:
                return f"The file was changed after Waymark wrote it: {'; '.join(self.changes)}."


def enclose(pdf: Pdf, document: Document) -> None:
    """Put the record of a document into its file, with what its pages are."""
    carried = json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            "for": document.version,
            "made_at": document.made_at.isoformat(),
            "pages": envelope.pages(pdf),
            "record": document.record,
        },
        ensure_ascii=False,
    ).encode("utf-8", "surrogatepass")
    at = encode_pdf_date(document.made_at)
    spec = AttachedFileSpec(
        pdf,
        carried,
        filename=NAME,
        description="The record this report was made from, for Waymark to read",
        mime_type="application/json",
        creation_date=at,
        mod_date=at,
    )
    spec.relationship = Name.Data
    pdf.attachments[NAME] = spec
    pdf.Root.AF = Array([spec.obj])
    pdf.docinfo[OF_RECORD] = String(digest(carried))


def sealed(made: bytes) -> bytes:
    """The file with the seal of all its other bytes, before the line that every reader begins at."""
    at = made.rindex(b"startxref")
    return made[:at] + b"%Waymark-Seal " + digest(made).encode() + b"\n" + made[at:]


def read(file: bytes, passphrase: str = "") -> Enclosed:
    """What the file carries; a PathwayError says which of the things it is that keep it from being read."""
    return record_of(envelope.opened(file, passphrase))


def record_of(found: Envelope) -> Enclosed:
    """The same with its record read; PathwayError when that is not a whole assessment."""
    return Enclosed(exchange.from_checked(found.record), found.version, found.made_at, found.state, found.changes)


def same(made: bytes, locked: bytes, passphrase: str) -> bool:
    """Whether a locked file is sealed, opens with this passphrase alone, and holds what it held before."""
    try:
        with Pdf.open(BytesIO(locked)):
            return False
    except pikepdf.PasswordError:
        pass
    with Pdf.open(BytesIO(made)) as one, Pdf.open(BytesIO(locked), password=passphrase) as other:
        return seal_holds(locked) and _held(one) == _held(other)


def _held(pdf: Pdf) -> tuple[list[str], dict[str, bytes], dict[str, str]]:
    """What draws each page, what is attached, and what the file says of itself."""
    attached = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
    return envelope.pages(pdf), attached, {str(name): str(words) for name, words in pdf.docinfo.items()}
