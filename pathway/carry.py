"""The carry file: one assessment locked with a passphrase, to go on a stick or by mail and be opened elsewhere."""

import secrets
import struct
import threading
import unicodedata
from dataclasses import dataclass
from datetime import date

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from pathway.errors import PathwayError
from pathway.exchange import LARGEST_FILE

ENDING = "wmk"
VERSION = 1
CHARACTERS, WORDS, DIFFERENT = 12, 4, 5  # what a passphrase needs: this long or this many words, and not one key held

_MARK = b"WMKCARRY"
# The mark, the version, what the key costs (log2 of N, r, p), the salt and the nonce: all of it is authenticated.
_HEADER = struct.Struct(">8sBBBB16s12s")
_TAG = 16  # bytes at the end by which AES-GCM knows the whole file again
_KEY = 32  # bytes: AES-256
# What a key may cost when a file is read: its header is a stranger’s, and could ask for all the memory there is.
_MOST_LOG_N, _ONLY_R, _MOST_P = 18, 8, 4

_one_at_a_time = threading.Lock()  # each key takes 128 MB while it is made


@dataclass(frozen=True, slots=True)
class Cost:
    """What making a key from a passphrase costs a person once, and somebody guessing every time (Scrypt).

    As it stands, the figures of OWASP’s Password Storage Cheat Sheet: 128 MB and about half a second.
    """

    log_n: int = 17
    r: int = _ONLY_R
    p: int = 1


USUAL = Cost()


def seal(
    document: str, passphrase: str, *, salt: bytes | None = None, nonce: bytes | None = None, cost: Cost = USUAL
) -> bytes:
    """The document locked with the passphrase; PathwayError when the passphrase is weak or the document too large.

    `salt`, `nonce` and `cost` are for tests; the same pair of the first two must never be used for two documents.
    """
    if advice := advise(passphrase):
        raise PathwayError(advice)
    salt, nonce = salt or secrets.token_bytes(16), nonce or secrets.token_bytes(12)
    header = _HEADER.pack(_MARK, VERSION, cost.log_n, cost.r, cost.p, salt, nonce)
    plain = document.encode("utf-8", "surrogatepass")
    if len(header) + len(plain) + _TAG > LARGEST_FILE:
        raise PathwayError("Save an ordinary copy instead; this assessment is too large for a carry file (10 MB).")
    return header + AESGCM(_key(passphrase, salt, cost)).encrypt(nonce, plain, header)


def open(sealed: bytes, passphrase: str) -> str:
    """The document of a carry file exactly as it was sealed.

    Raises PathwayError, with a sentence and no word of the family. A wrong passphrase and a damaged file cannot be
    told apart: whatever could tell them apart would help somebody who guesses.
    """
    salt, nonce, cost = _read_header(sealed)
    key = _key(passphrase, salt, cost)
    try:
        plain = AESGCM(key).decrypt(nonce, sealed[_HEADER.size :], sealed[: _HEADER.size])
    except InvalidTag:
        raise PathwayError(
            "Type the passphrase again; nothing is lost or changed by trying. "
            "Bring another copy of the file if it still does not open: this one may be damaged."
        ) from None
    return plain.decode("utf-8", "surrogatepass")


def advise(passphrase: str) -> str:
    """What would make this passphrase strong enough, as a sentence; nothing when it is."""
    typed = _same(passphrase)
    words = {word for word in typed.split() if len(word) > 1}
    if (len(typed) < CHARACTERS and len(words) < WORDS) or len(set(typed)) < DIFFERENT:
        return "Choose a longer passphrase: four words that do not belong together, or at least 12 mixed characters."
    return ""


def file_name(on: date) -> str:
    """A name that says what the file is and from which day, and nothing of whom it is about."""
    return f"waymark-carry-{on:%Y-%m-%d}.{ENDING}"


def _read_header(sealed: bytes) -> tuple[bytes, bytes, Cost]:
    """Salt, nonce and cost, refused before any key is made when they are not such as Waymark writes."""
    if sealed[: len(_MARK)] != _MARK:
        raise PathwayError("Choose a carry file that Waymark saved; this one is something else.")
    if sealed[len(_MARK) : len(_MARK) + 1] > bytes([VERSION]):
        raise PathwayError("Update Waymark to open this file; it was saved by a newer version.")
    if len(sealed) < _HEADER.size + _TAG:
        raise PathwayError("Choose another copy of this file; this one was cut short on its way.")
    if len(sealed) > LARGEST_FILE:
        raise PathwayError("Choose a smaller file; a carry file is at most 10 MB.")
    _, version, log_n, r, p, salt, nonce = _HEADER.unpack_from(sealed)
    if version != VERSION or not 1 <= log_n <= _MOST_LOG_N or r != _ONLY_R or not 1 <= p <= _MOST_P:
        raise PathwayError("Choose another copy of this file; the beginning of this one is damaged.")
    return salt, nonce, Cost(log_n, r, p)


def _key(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    try:
        with _one_at_a_time:
            scrypt = Scrypt(salt=salt, length=_KEY, n=1 << cost.log_n, r=cost.r, p=cost.p)
            return scrypt.derive(_same(passphrase).encode("utf-8", "surrogatepass"))
    except MemoryError:
        raise PathwayError("Close other programs and try again; this computer has too little free memory.") from None


def _same(passphrase: str) -> str:
    """One form for what looks the same: keyboards differ in how they make é, and a copied line brings spaces."""
    return " ".join(unicodedata.normalize("NFC", passphrase).split())
