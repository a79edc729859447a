"""What a sign-off is of: a short code of the content that a supervisor may see, and whether that is still what stands.

The code shows that something was changed and not who did it; it is no proof against forgery. What is said about the
content — comments, decisions, to whom it was given, the minutes of a meeting — is not a part of it.
"""

import base64
import hashlib
import json
import unicodedata
from dataclasses import dataclass

from pathway.assessment import Assessment
from pathway.people import Person, SignOffEvent
from pathway.scales import SignOff
from reports import policies, sharing, wording

OWN = "Ask somebody else to decide: this assessment was written under this name, and nobody signs off their own."
# Kept apart by a store of letters that are not mistaken for one another when read out or copied by hand.
_LETTERS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
_READ_AS = str.maketrans("OIL", "011")
_BYTES = 5  # eight letters
_ABOUT_IT = {
    "sign_offs", "comments", "deciding", "given", "family_told", "taken_in", "meetings", "attended", "decided",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """The last sign-off, and whether the content is still what was signed."""

    signed: SignOffEvent
    same: bool

    @property
    def says(self) -> str:
        """The same in a few words, as they stand on every page of every report."""
        on = wording.day(wording.here(self.signed.at).date())
        return f"Signed off on {on}, code {self.signed.code}" if self.same else f"Not the version signed on {on}"


def code(assessment: Assessment) -> str:
    """Eight letters and digits of the content as a supervisor may see it: the same for the whole record and its report.

    What a record says by leaving a field as it was is no part of it, so that a newer Waymark gives the same code.
    """
    shown = sharing.visible(assessment, policies.SUPERVISION)
    shown = shown.but(views=tuple(view for view in shown.views if view.meeting_id is None))
    content = shown.model_dump(mode="json", exclude_defaults=True, exclude=_ABOUT_IT)
    written = json.dumps(content, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
    letters = base64.b32encode(hashlib.sha256(written).digest()[:_BYTES]).decode().translate(_LETTERS)
    return f"{letters[:4]}-{letters[4:]}"


def as_typed(typed: str) -> str:
    """A code as somebody copied it from paper, in the form `code` gives it."""
    letters = "".join(one for one in typed.upper() if one.isalnum()).translate(_READ_AS)
    return f"{letters[:4]}-{letters[4:]}" if len(letters) > 4 else letters


def standing(assessment: Assessment) -> Standing | None:
    """How the content stands to the last sign-off; None where it was never signed off, or was returned since."""
    decided = [event for event in assessment.sign_offs if event.kind in (SignOff.SIGNED_OFF, SignOff.RETURNED)]
    if not decided or decided[-1].kind is not SignOff.SIGNED_OFF:
        return None
    return Standing(decided[-1], decided[-1].code == code(assessment))


def is_author(assessment: Assessment, who: Person) -> bool:
    """Whether somebody goes by the name of who wrote it, or of who said that it is finished."""
    finished = (event.by for event in assessment.sign_offs if event.kind is SignOff.SUBMITTED)
    return _plain(who.name) in {_plain(one.name) for one in (assessment.author, *finished)}


def _plain(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", name).casefold() if letter.isalnum())
