"""What a sign-off is of: a short code of the content that a supervisor may see, and whether that is still what stands.

The code shows that something was changed and not who did it; it is no proof against forgery. What is said about the
content — comments, decisions, to whom it was given, the minutes of a meeting — is not a part of it.
"""

import base64
import hashlib
import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from pathway import summary
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from pathway.people import Person, SignOffEvent
from pathway.review import Deciding
from pathway.scales import SignOff
from reports import policies, sharing, wording

OWN = "Ask somebody else to decide: this assessment was written under this name, and nobody signs off their own."
CHOOSE = "Choose first whether you return it or sign it off."
DIRECTION = (
    "Write your direction and choose the day it is to be done by, then sign it off; what you wrote so far is kept."
)
REASON = "Write why it is returned, so that its author knows what to do; what you wrote so far is kept."
EMPTY_CODE = "Type the code as it stands on the paper: eight letters and digits."
NEVER_SIGNED = "It was never signed off."
OF_BEFORE = ", an assessment before this one"
CHANGED = "changed since it was signed off"
# Kept apart by a store of letters that are not mistaken for one another when read out or copied by hand.
_LETTERS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
_READ_AS = str.maketrans("OIL", "011")
_BYTES = 5  # eight letters
_ABOUT_IT = {
    "sign_offs", "comments", "deciding", "given", "family_told", "taken_in", "meetings", "attended", "decided",
    "packs_told", "worked_with", "named_since",
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
    views = (view for view in shown.views if view.meeting_id is None)
    shown = shown.but(views=tuple(view.but(answer="", answered_by=None, answered_at=None) for view in views))
    content = shown.model_dump(mode="json", exclude_defaults=True, exclude=_ABOUT_IT)
    written = json.dumps(content, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
    letters = base64.b32encode(hashlib.sha256(written).digest()[:_BYTES]).decode().translate(_LETTERS)
    return f"{letters[:4]}-{letters[4:]}"


def of_author(assessment: Assessment) -> str:
    """The code of what its author wrote: the same, without how supervisors see it differently."""
    return code(assessment.but(views=()))


def as_made(copy: Assessment) -> bool | None:
    """Whether a copy still says what it said when it was taken in; None of what is no copy or came with no code."""
    source = copy.taken_in
    return source.code == of_author(copy) if source and source.code else None


def as_typed(typed: str) -> str:
    """A code as somebody copied it from paper, in the form `code` gives it."""
    letters = "".join(one for one in typed.upper() if one.isalnum()).translate(_READ_AS)
    return f"{letters[:4]}-{letters[4:]}" if len(letters) > 4 else letters


def standing(assessment: Assessment) -> Standing | None:
    """How the content stands to the last sign-off; None where it was never signed off, or was returned since.

    Nothing can be said either of a sign-off from before there were codes.
    """
    decided = [event for event in assessment.sign_offs if event.kind in (SignOff.SIGNED_OFF, SignOff.RETURNED)]
    if not decided or decided[-1].kind is not SignOff.SIGNED_OFF or not decided[-1].code:
        return None
    return Standing(decided[-1], decided[-1].code == code(assessment))


def is_author(assessment: Assessment, who: Person) -> bool:
    """Whether somebody goes by the name of who wrote it, or of who said that it is finished."""
    finished = (event.by for event in assessment.sign_offs if event.kind is SignOff.SUBMITTED)
    return _plain(who.name) in {_plain(one.name) for one in (assessment.author, *finished)}


def decide(assessment: Assessment, by: Person, at: datetime, id: str) -> Assessment:
    """The record with the decision that is being written made by this person, and none being written any more.

    PathwayError says what is wanting: which decision it is, a reason for returning it, a direction and its day for
    signing it off, or that it is another’s to make.
    """
    writing = assessment.deciding
    if is_author(assessment, by):
        raise PathwayError(OWN)
    if writing.kind not in (SignOff.RETURNED, SignOff.SIGNED_OFF):
        raise PathwayError(CHOOSE)
    signs = writing.kind is SignOff.SIGNED_OFF
    if not signs and not writing.words.strip():
        raise PathwayError(REASON)
    if signs and (not writing.words.strip() or writing.due is None):
        raise PathwayError(DIRECTION)
    made = SignOffEvent(
        id=id, kind=writing.kind, by=by, at=at, words=writing.words, due=writing.due if signs else None,
        code=code(assessment) if signs else "",
    )  # fmt: skip
    return assessment.keep(made).but(deciding=Deciding())


def state(assessment: Assessment) -> str:
    """How the assessment stands, in words: as in the list, and whether it was changed since it was signed off."""
    last = assessment.sign_offs[-1].kind if assessment.sign_offs else None
    stands = standing(assessment)
    if last is not SignOff.SIGNED_OFF or stands is None or stands.same:
        return summary.state(assessment)
    return f"{summary.COPY}, {CHANGED}" if assessment.taken_in else CHANGED


def of_code(assessment: Assessment, typed: str, earlier: Sequence[Assessment] = ()) -> str:
    """What a code copied from a paper is of, in whole sentences: what stands now, a sign-off, or nothing here."""
    wanted = as_typed(typed)
    if not wanted:
        return EMPTY_CODE
    signed = [
        *_signed(assessment, wanted),
        *(said for record in earlier for said in _signed(record, wanted, OF_BEFORE)),
    ]
    if wanted == code(assessment):
        return " ".join((f"{wanted} is the code of what stands here now.", *(signed or [NEVER_SIGNED])))
    if signed:
        return " ".join((*signed, "What stands here now is another version."))
    return f"Compare the code with the paper once more: {wanted} is of no version that was signed off here."


def _signed(assessment: Assessment, wanted: str, of: str = "") -> Iterator[str]:
    for event in assessment.sign_offs:
        if event.kind is SignOff.SIGNED_OFF and event.code == wanted:
            on = wording.day(wording.here(event.at).date())
            yield f"{event.code} is of what {event.by.name} signed off on {on}{of}."


def _plain(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", name).casefold() if letter.isalnum())
