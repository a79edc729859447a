"""What a PDF carries and what became of it, without reading the record: light, for a process that is started for it.

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
from pikepdf import Array, Name, Pdf

from pathway import strictly
from pathway.errors import PathwayError

FORMAT, VERSION = "waymark-report", 1
NAME = "waymark-record.json"
OF_RECORD = "/WaymarkRecord"  # among the properties of the file: the digest of the record it carries
LARGEST = 20 * 1024 * 1024  # bytes of a file
LARGEST_CARRIED = 20 * 1024 * 1024  # bytes of what it carries: a record in it is at most half as long
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
SHUT = (LOCKED, WRONG, WRONG_OR_CHANGED)
DAMAGED = "Ask for this file again; the record in it is damaged."
NEWER = "Update Waymark to read this file; it was made by a newer version."


class State(StrEnum):
    """What became of a file since it was made."""

    AS_WRITTEN = "as written"
    SAVED_AGAIN = "saved again"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a file carries: the record as the text it travels in, for whom, when, and what became of the file."""

    record: str
    version: str
    made_at: datetime
    state: State
    changes: tuple[str, ...] = ()


def opened(file: bytes, passphrase: str = "") -> Envelope:
    """What the file carries; a PathwayError says which of the things it is that keep it from being opened."""
    if len(file) > LARGEST:
        raise PathwayError(TOO_LARGE)
    if b"%PDF-" not in file[:_TAIL]:
        raise PathwayError(NOT_PDF)
    if not _END.search(file[-_TAIL:]):
        raise PathwayError(CUT)
    try:
        with Pdf.open(BytesIO(file), password=as_asked(passphrase)) as pdf:
            return _of(pdf, file)
    except pikepdf.PasswordError:
        raise PathwayError(_shut(file, passphrase)) from None
    except pikepdf.PdfError:
        raise PathwayError(DAMAGED if _sealed_once(file) else NOT_OURS) from None


def as_asked(passphrase: str) -> str:
    """One form for what looks the same, as the standard asks for: keyboards differ in how they make é."""
    return unicodedata.normalize("NFKC", passphrase)


def seal_holds(file: bytes) -> bool:
    """Whether every byte of the file is as it was sealed."""
    found = _SEAL.search(file, max(0, len(file) - _TAIL))
    return found is not None and found[1].decode() == digest(file[: found.start()] + found[2])


def pages(pdf: Pdf) -> list[str]:
    """The digest of what draws each page; ValueError where that is made in a way that Waymark does not use."""
    return [digest(b"".join(_contents(page.obj))) for page in pdf.pages]


def digest(of: bytes) -> str:
    """The SHA-256 of these bytes, in hexadecimal."""
    return hashlib.sha256(of).hexdigest()


def _shut(file: bytes, passphrase: str) -> str:
    """Why a locked file stays shut; its seal is of it as it is locked, so that it tells without the passphrase."""
    if not passphrase:
        return LOCKED
    return WRONG_OR_CHANGED if _sealed_once(file) and not seal_holds(file) else WRONG


def _of(pdf: Pdf, file: bytes) -> Envelope:
    carried = _attachment(pdf)
    said = _said(carried)
    made_at = datetime.fromisoformat(said["made_at"])
    strictly.read(said["record"])  # so that whoever is handed the text need not look at all of it again
    if seal_holds(file):
        return Envelope(said["record"], said["for"], made_at, State.AS_WRITTEN)
    changes = tuple(_changes(pdf, carried, said["pages"]))
    state = State.CHANGED if changes else State.SAVED_AGAIN
    return Envelope(said["record"], said["for"], made_at, state, changes)


def _attachment(pdf: Pdf) -> bytes:
    try:
        spec = pdf.attachments.get(NAME)
        if spec is None:
            raise PathwayError(NOT_OURS)
        return _bounded(spec.obj.EF.F, LARGEST_CARRIED)
    except (AttributeError, KeyError, ValueError, TypeError, zlib.error):
        raise PathwayError(DAMAGED) from None


def _said(carried: bytes) -> dict[str, Any]:
    try:
        said = json.loads(carried.decode("utf-8", "surrogatepass"))
        if said["format"] != FORMAT:
            raise PathwayError(NOT_OURS)
        if said["version"] > VERSION:
            raise PathwayError(NEWER)
        datetime.fromisoformat(said["made_at"])
        if not (isinstance(said["record"], str) and isinstance(said["for"], str)):
            raise PathwayError(DAMAGED)
        if not all(isinstance(page, str) for page in said["pages"]):
            raise PathwayError(DAMAGED)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise PathwayError(DAMAGED) from None
    return dict(said)


def _sealed_once(file: bytes) -> bool:
    return _SEAL.search(file, max(0, len(file) - _TAIL)) is not None


def _changes(pdf: Pdf, carried: bytes, were: list[str]) -> Iterator[str]:
    """What is no longer as it was written, in words."""
    if str(pdf.docinfo.get(OF_RECORD, "")) != digest(carried):
        yield "the record in it is not the one it was made with"
    now = len(pdf.pages)
    if now != len(were):
        yield f"it had {len(were)} {'page' if len(were) == 1 else 'pages'} and now has {now}"
        return
    differ = [number for number, (page, was) in enumerate(zip(pdf.pages, were, strict=True), 1) if _differs(page, was)]
    if differ:
        yield f"{'page' if len(differ) == 1 else 'pages'} {', '.join(map(str, differ))} no longer as written"


def _differs(page: pikepdf.Page, was: str) -> bool:
    try:
        return digest(b"".join(_contents(page.obj))) != was
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
