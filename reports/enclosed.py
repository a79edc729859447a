"""The record that a PDF carries: enclosed when the file is made, read back, and what became of the file told apart.

A seal near the end of the file is of all its other bytes; the record names what its pages were, and the properties
name what the record was. They show a careless or an accidental change. They are no proof against forgery: whoever means
to deceive can make all of them anew.
"""

import hashlib
import json
import re
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, AttachedFileSpec, Name, Pdf, String
from pikepdf.models.metadata import encode_pdf_date

from pathway import exchange
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from reports.document import Document

FORMAT, VERSION = "waymark-report", 1
NAME = "waymark-record.json"
OF_RECORD = "/WaymarkRecord"  # among the properties of the file: the digest of the record it carries
LARGEST = 20 * 1024 * 1024  # bytes of a file
_LARGEST_PAGE = 10 * 1024 * 1024  # bytes of what draws one page
_SEAL = re.compile(rb"%Waymark-Seal ([0-9a-f]{64})\n(startxref\s+\d+\s+%%EOF\s*)\Z")
_END = re.compile(rb"%%EOF\s*\Z")
_TAIL = 1024  # bytes in which a file ends

TOO_LARGE = "Choose a smaller file; a report made by Waymark is at most 20 MB."
NOT_PDF = "Choose a PDF that Waymark made; this file is not a PDF."
NOT_OURS = "Choose a PDF that Waymark made; this one carries no record of Waymark’s."
CUT = "Ask for this file again; its end is missing, as after a download that broke off."
LOCKED = "Type the passphrase this file was locked with."
WRONG = "Type the passphrase again; this one does not open the file."
WRONG_OR_CHANGED = (
    "Type the passphrase again, and if it still does not open the file, ask for the file again: it was changed after "
    "Waymark locked it."
)
DAMAGED = "Ask for this file again; the record in it is damaged."
NEWER = "Update Waymark to read this file; it was made by a newer version."


class State(StrEnum):
    """What became of a file since it was made."""

    AS_WRITTEN = "as written"
    SAVED_AGAIN = "saved again"
    CHANGED = "changed"


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
    pages = [_digest(b"".join(_contents(page.obj))) for page in pdf.pages]
    carried = json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            "for": document.version,
            "made_at": document.made_at.isoformat(),
            "pages": pages,
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
    pdf.docinfo[OF_RECORD] = String(_digest(carried))


def sealed(made: bytes) -> bytes:
    """The file with the seal of all its other bytes, before the line that every reader begins at."""
    at = made.rindex(b"startxref")
    return made[:at] + b"%Waymark-Seal " + _digest(made).encode() + b"\n" + made[at:]


def read(file: bytes, passphrase: str = "") -> Enclosed:
    """What the file carries; a PathwayError says which of the things it is that keep it from being read."""
    if len(file) > LARGEST:
        raise PathwayError(TOO_LARGE)
    if b"%PDF-" not in file[:_TAIL]:
        raise PathwayError(NOT_PDF)
    if not _END.search(file[-_TAIL:]):
        raise PathwayError(CUT)
    try:
        with Pdf.open(BytesIO(file), password=as_asked(passphrase)) as pdf:
            return _read(pdf, file)
    except pikepdf.PasswordError:
        raise PathwayError(_shut(file, passphrase)) from None
    except pikepdf.PdfError:
        raise PathwayError(DAMAGED if _sealed_once(file) else NOT_OURS) from None


def as_asked(passphrase: str) -> str:
    """One form for what looks the same, as the standard asks for: keyboards differ in how they make é."""
    return unicodedata.normalize("NFKC", passphrase)


def _shut(file: bytes, passphrase: str) -> str:
    """Why a locked file stays shut; its seal is of it as it is locked, so that it tells without the passphrase."""
    if not passphrase:
        return LOCKED
    return WRONG_OR_CHANGED if _sealed_once(file) and not _seal_holds(file) else WRONG


def same(made: bytes, locked: bytes, passphrase: str) -> bool:
    """Whether a locked file is sealed, opens with this passphrase alone, and holds what it held before."""
    try:
        with Pdf.open(BytesIO(locked)):
            return False
    except pikepdf.PasswordError:
        pass
    with Pdf.open(BytesIO(made)) as one, Pdf.open(BytesIO(locked), password=passphrase) as other:
        return _seal_holds(locked) and _held(one) == _held(other)


def _held(pdf: Pdf) -> tuple[list[str], dict[str, bytes], dict[str, str]]:
    """What draws each page, what is attached, and what the file says of itself."""
    pages = [_digest(b"".join(_contents(page.obj))) for page in pdf.pages]
    attached = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
    return pages, attached, {str(name): str(words) for name, words in pdf.docinfo.items()}


def _read(pdf: Pdf, file: bytes) -> Enclosed:
    carried = _attachment(pdf)
    envelope = _envelope(carried)
    record = exchange.from_json(envelope["record"])
    made_at = datetime.fromisoformat(envelope["made_at"])
    if _seal_holds(file):
        return Enclosed(record, envelope["for"], made_at, State.AS_WRITTEN)
    changes = tuple(_changes(pdf, carried, envelope["pages"]))
    state = State.CHANGED if changes else State.SAVED_AGAIN
    return Enclosed(record, envelope["for"], made_at, state, changes)


def _attachment(pdf: Pdf) -> bytes:
    try:
        spec = pdf.attachments.get(NAME)
        if spec is None:
            raise PathwayError(NOT_OURS)
        return _bounded(spec.obj.EF.F, exchange.LARGEST_FILE * 2)
    except (AttributeError, KeyError, ValueError, TypeError, zlib.error):
        raise PathwayError(DAMAGED) from None


def _envelope(carried: bytes) -> dict[str, Any]:
    try:
        envelope = json.loads(carried.decode("utf-8", "surrogatepass"))
        if envelope["format"] != FORMAT:
            raise PathwayError(NOT_OURS)
        if envelope["version"] > VERSION:
            raise PathwayError(NEWER)
        datetime.fromisoformat(envelope["made_at"])
        if not (isinstance(envelope["record"], str) and isinstance(envelope["for"], str)):
            raise PathwayError(DAMAGED)
        if not all(isinstance(page, str) for page in envelope["pages"]):
            raise PathwayError(DAMAGED)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise PathwayError(DAMAGED) from None
    return dict(envelope)


def _sealed_once(file: bytes) -> bool:
    return _SEAL.search(file, max(0, len(file) - _TAIL)) is not None


def _seal_holds(file: bytes) -> bool:
    found = _SEAL.search(file, max(0, len(file) - _TAIL))
    return found is not None and found[1].decode() == _digest(file[: found.start()] + found[2])


def _changes(pdf: Pdf, carried: bytes, pages: list[str]) -> Iterator[str]:
    """What is no longer as it was written, in words."""
    if str(pdf.docinfo.get(OF_RECORD, "")) != _digest(carried):
        yield "the record in it is not the one it was made with"
    now = len(pdf.pages)
    if now != len(pages):
        yield f"it had {len(pages)} {'page' if len(pages) == 1 else 'pages'} and now has {now}"
        return
    differ = [number for number, (page, was) in enumerate(zip(pdf.pages, pages, strict=True), 1) if _differs(page, was)]
    if differ:
        yield f"{'page' if len(differ) == 1 else 'pages'} {', '.join(map(str, differ))} no longer as written"


def _differs(page: pikepdf.Page, was: str) -> bool:
    try:
        return _digest(b"".join(_contents(page.obj))) != was
    except (AttributeError, ValueError, TypeError, zlib.error):
        return True


def _contents(page: Any) -> Iterator[bytes]:
    """What draws a page, as it is before it is made small."""
    contents = page.Contents
    for stream in contents if isinstance(contents, Array) else [contents]:
        yield _bounded(stream, _LARGEST_PAGE)


def _bounded(stream: Any, most: int) -> bytes:
    """What a stream holds, at most so many bytes; ValueError where it is more, or is made small in another way."""
    raw: bytes = stream.read_raw_bytes()
    filters = stream.get(Name.Filter)
    if filters is None:
        unpacked = raw
    elif filters == Name.FlateDecode or (isinstance(filters, Array) and list(filters) == [Name.FlateDecode]):
        unpacked = zlib.decompressobj().decompress(raw, most + 1)
    else:
        raise ValueError("made small in a way that Waymark does not use")
    if len(unpacked) > most:
        raise ValueError("larger than anything that Waymark writes")
    return unpacked


def _digest(of: bytes) -> str:
    return hashlib.sha256(of).hexdigest()
