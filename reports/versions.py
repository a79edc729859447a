"""The versions of a report: for whom each is, what it may show, and how its document is made from the one record."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from reports import (
    absent,
    family,
    goodbye,
    handover,
    letter,
    meeting,
    minutes,
    policies,
    professional,
    signing,
    supervision,
    visit_sheet,
)
from reports.document import Document
from reports.forms import Form
from reports.request import Request
from reports.sharing import Policy
from reports.titles import TITLES
from reports.worker import Job

Rules = Callable[[str], Policy]


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its permanent id, who reads it, what it may show, and how it is made.

    `rules` gives what it may show, by the id of the child it is for where it is `for_a_child`; `gentle` versions are
    read by a family or a child, whose writer is shown what is hard to read.
    """

    id: str
    readers: str
    rules: Rules
    make: Callable[[Request], Document]
    for_a_child: bool = False
    gentle: bool = False

    @property
    def title(self) -> str:
        """What it is called."""
        return TITLES[self.id]

    def document(self, request: Request) -> Document:
        """What its file is made from; each page says whether this is what was signed off, where it ever was."""
        document, stands = self.make(request), signing.standing(request.assessment)
        if stands is None:
            return document
        above = document.subtitle if self.gentle else (*document.subtitle, stands.says)
        return replace(document, signed=stands.says, subtitle=above)

    def job(self, request: Request, form: Form = Form.PDF, passphrase: str = "") -> Job:
        """What a file of this version is made from, with all that must not be in it."""
        rules = self.rules(request.child_id)
        newest = absent.secrets(request.assessment, rules, request.include)
        before = (absent.secrets(one, rules, request.include) for one in request.earlier)
        asked = (secret for each in before for secret in each if secret.asked)
        return Job(self.document(request), form, tuple(dict.fromkeys((*newest, *asked))), passphrase)


def _always(policy: Policy) -> Rules:
    """The same rules whichever child is asked about."""
    return lambda child_id: policy


VERSIONS = (
    Version(
        professional.VERSION,
        "Your supervisor and the people who work with the family.",
        _always(policies.PROFESSIONALS),
        professional.professional,
    ),
    Version(
        family.VERSION,
        "The parents and carers in this home, read together with you.",
        _always(policies.FAMILY),
        family.family,
        gentle=True,
    ),
    Version(
        letter.VERSION,
        "One child, from you: read it with them, or give it to them.",
        policies.letter,
        letter.letter,
        for_a_child=True,
        gentle=True,
    ),
    Version(
        meeting.VERSION,
        "Everybody in the room, the family too unless you say that only professionals are there.",
        _always(policies.MEETING),
        meeting.meeting,
    ),
    Version(
        minutes.VERSION,
        "Everybody who was asked to the last meeting; of one without the family, professionals only.",
        _always(policies.MINUTES),
        minutes.minutes,
    ),
    Version(
        supervision.VERSION,
        "You and your supervisor, in the order a supervisor asks.",
        _always(policies.SUPERVISION),
        supervision.supervision,
    ),
    Version(
        visit_sheet.VERSION,
        "You, on the way: it names nobody.",
        _always(policies.VISIT),
        visit_sheet.visit_sheet,
    ),
    Version(
        handover.VERSION,
        "Whoever works with the family next, so that nobody starts again.",
        _always(policies.HANDOVER),
        handover.handover,
    ),
    Version(
        goodbye.VERSION,
        "The family, to keep when the work ends.",
        _always(policies.FAMILY),
        goodbye.goodbye,
        gentle=True,
    ),
)


BY_ID = {version.id: version for version in VERSIONS}
