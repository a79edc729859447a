"""Act today: what is asked about danger, who to ring, and what to write down when the answer is yes."""

import re
from enum import StrEnum

from pathway.content.ground import Piece, Slug, Words

# The telephone numbers that Ofcom keeps for drama: they are given to nobody, so an invented area has these.
DRAMA = re.compile(r"01632 ?960 ?\d{3}")

# What guidance calls somebody to ring, wherever it is; an area may have another name for them.
_EVERYWHERE = {
    "front-door": "front door",
    "out-of-hours": "emergency duty team",
    "worker-concern": "designated officer",
}


class When(StrEnum):
    """When a contact is the one to use."""

    NOW = "now"
    WORKING_HOURS = "working-hours"
    OUT_OF_HOURS = "out-of-hours"
    ADVICE = "advice"
    WORKER = "worker"
    ANYONE = "anyone"


class Contact(Piece):
    """Somebody to ring; without a number it says in words how the number is found."""

    title: Words
    when: When
    says: Words
    phone: Words | None = None
    hours: Words | None = None
    find: Words | None = None
    not_for: Words | None = None
    facts: tuple[Slug, ...] = ()

    @property
    def rings_nobody(self) -> bool:
        """Whether its number is one that is given to nobody, as those of an invented area are."""
        return bool(self.phone and DRAMA.fullmatch(self.phone))

    @property
    def known(self) -> str:
        """Who it is in the words of guidance, such as the front door; "" where its own name says so, or none is."""
        called = _EVERYWHERE.get(self.id, "")
        return f"This is the {called}." if called and called not in self.title.casefold() else ""


class ActQuestion(Piece):
    """One question of act today; `ring` is in the order to ring."""

    question: Words
    help: Words
    now: Words
    ring: tuple[Slug, ...]
    record: tuple[Words, ...]
    chase: Words
    escalate: Words
    facts: tuple[Slug, ...] = ()
