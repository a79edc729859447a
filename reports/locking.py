"""Lock a finished PDF with a passphrase, so that nobody without it can read a word, a property or the record in it.

The same passphrase opens the file and owns it. A second one, known to nobody, would only let polite programs refuse to
print or to copy: it keeps no reader out, and a supervisor may do both. AES-256 as in PDF 2.0 (ISO 32000-2, revision 6).
"""

import unicodedata
from io import BytesIO

from pikepdf import Encryption, Pdf, Permissions

from pathway import carry
from pathway.errors import PathwayError
from reports import enclosed

MOST = 127  # bytes of a passphrase that a PDF knows; what is beyond them would not be asked for
TOO_LONG = "Choose a shorter passphrase; a PDF takes at most 127 letters, fewer with accents or in other scripts."
ALL = Permissions(modify_assembly=True)  # for whoever has the passphrase
PLAIN = "Choose letters, digits and signs that a keyboard has, with no space at the beginning or the end."
SPOILED = "Try to make the PDF again; locking it did not keep it as it was, so it was thrown away."


def advise(passphrase: str) -> str:
    """What would make this a passphrase for a PDF, as a sentence; nothing when it is one.

    It must be as strong as that of a carry file, and be the same in every program that opens a PDF: those take it key
    by key, with its spaces.
    """
    if advice := carry.advise(passphrase):
        return advice
    if passphrase != passphrase.strip() or any(unicodedata.category(each)[0] == "C" for each in passphrase):
        return PLAIN
    return TOO_LONG if len(enclosed.as_asked(passphrase).encode()) > MOST else ""


def lock(made: bytes, passphrase: str) -> bytes:
    """The same file behind the passphrase, under a seal of its own; PathwayError when that is no passphrase for it.

    It is opened again before it is given back, and must draw the same pages and carry the same record.
    """
    if advice := advise(passphrase):
        raise PathwayError(advice)
    secret = enclosed.as_asked(passphrase)
    out = BytesIO()
    with Pdf.open(BytesIO(made)) as pdf:
        pdf.save(out, encryption=Encryption(owner=secret, user=secret, R=6, allow=ALL))
    locked = enclosed.sealed(out.getvalue())
    if not enclosed.same(made, locked, secret):
        raise PathwayError(SPOILED)
    return locked
