"""Small pieces of practice: the quick look, handling and sharing, who answers a question, and tools by name."""

from datetime import date
from enum import StrEnum

from pathway.content.facts import Status
from pathway.content.ground import Piece, Slug, Words


class Fills(StrEnum):
    """The part of the full assessment that an answer of the quick look becomes."""

    SAFETY = "safety"
    FAMILY = "family"
    CONTACT = "contact"
    WORDS = "words"
    LIFE = "life"
    WORKING = "working"
    WORRIED = "worried"
    NOT_KNOWN = "not-known"
    STEP = "step"
    BY_FRIDAY = "by-friday"


class QuickQuestion(Piece):
    """One question of the quick look; nothing answered here is typed twice."""

    question: Words
    help: Words
    fills: Fills


class HandlingWords(Piece):
    """One handling in words: what it is called, and what it does to what the family may read."""

    title: Words
    says: Words


class SharingRule(Piece):
    """One plain rule about sharing what is known, with the facts it rests on."""

    says: Words
    facts: tuple[Slug, ...] = ()


class Answerer(Piece):
    """Somebody who may be able to answer what is not known yet."""

    title: Words


class Does(StrEnum):
    """What a tool helps to do."""

    IDENTIFY = "identify"
    IMPACT = "impact"
    SAY = "say"
    HEAR = "hear"
    PLAN = "plan"


class Tool(Piece):
    """A tool or form by name; what belongs to others is named and never copied.

    `reproduce` says whether it may be copied, `get` where it is had; one we may offer names its page or blank sheet.
    """

    title: Words
    says: Words
    owner: Words
    steps: tuple[Slug, ...] = ()
    does: tuple[Does, ...] = ()
    when: Words | None = None
    reproduce: Words | None = None
    get: Words | None = None
    place: Words | None = None
    sheet: Slug | None = None
    version: Words | None = None
    source: Words
    where: Words | None = None
    as_of: date
    status: Status
    facts: tuple[Slug, ...] = ()
