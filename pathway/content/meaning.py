"""Checking one piece by its meaning: what a right shape alone does not show."""

from collections.abc import Iterator, Mapping

from pathway.content.act import Contact
from pathway.content.areas import GENERAL, WORDED, Area
from pathway.content.disability import Factor
from pathway.content.facts import Fact, Mark
from pathway.content.fault import Fault
from pathway.content.ground import Piece
from pathway.content.journey import Decision
from pathway.content.portal_faults import portal_faults
from pathway.content.prompts import CHILD, GAP, RaisedPrompt, SentenceFrame, VagueWord
from pathway.content.reading import Written
from pathway.content.topics import OwnPrompt, PlainWord, Topic

# What a factor or a topic is no use without, and what leaves a question or a word to avoid without any effect.
WHOLE = ("prompts", "concern", "strength", "next")
NOT_CONFIRMED = "Not confirmed"
Wrong = Iterator[tuple[str, str, str]]  # place, what is wrong, what to do


def meaning_faults(written: Written, facts: Mapping[str, Fact]) -> Iterator[Fault]:
    """What is wrong with one piece beyond its shape."""
    for place, says, remedy in (*_wrong(written.piece, facts), *portal_faults(written.piece)):
        yield Fault(written.file, f"{written.place}, {place}".lstrip(", "), says, remedy)


def _wrong(piece: Piece, facts: Mapping[str, Fact]) -> Wrong:
    match piece:
        case Area():
            yield from _area(piece)
        case Fact():
            yield from _fact(piece)
        case Contact():
            yield from _contact(piece, facts)
        case Factor():
            yield from _empty(piece, WHOLE)
        case Topic():
            yield from _topic(piece)
        case OwnPrompt():
            yield from _empty(piece, ("stages",))
        case PlainWord() | VagueWord():
            yield from _empty(piece, ("phrases",))
        case RaisedPrompt():
            yield from _empty(piece, ("prompts", "at"))
        case SentenceFrame():
            yield from _frame(piece)
        case Decision() if not piece.options and not (piece.if_yes and piece.if_no):
            yield (
                "if_yes",
                "The question has an answer that leads nowhere",
                "Add if_yes and if_no, or options",
            )


def _area(area: Area) -> Wrong:
    written = area.anchors.get(GENERAL, {})
    if not area.rated and area.anchors:
        yield "anchors", "An area that is not rated has anchors", "Take them out, or leave out rated = false"
    for level in WORDED if area.rated else ():
        if level not in written:
            remedy = f"Add a line that begins {level.value} = under [anchors.general]"
            yield "anchors.general", f"There is no anchor for “{level.value}”", remedy


def _topic(topic: Topic) -> Wrong:
    yield from _empty(topic, WHOLE)
    if topic.harm and not (topic.if_yes and topic.if_yes.steps):
        yield "if_yes", "A topic that is harm leads to no step", "Add if_yes with the steps it leads to"


def _frame(frame: SentenceFrame) -> Wrong:
    yield from _empty(frame, ("boxes",))
    if frame.begins.count(GAP) != len(frame.asks):
        says = "There is not one question for each “…” of “begins”"
        yield "asks", says, "Write a question for each “…”, in the same order"
    if "{" in frame.begins.replace(CHILD, ""):
        yield "begins", "There is a curly bracket that stands for nothing", "Write {child} where the name is to stand"


def _empty(piece: Piece, names: tuple[str, ...]) -> Wrong:
    for name in names:
        if not getattr(piece, name):
            yield name, f"There is nothing in “{name}”", f"Write at least one between the brackets of {name}"


def _fact(fact: Fact) -> Wrong:
    if fact.mark is Mark.UNCONFIRMED and not fact.source.startswith(NOT_CONFIRMED):
        remedy = f"Begin the source with “{NOT_CONFIRMED}”, or say found or inferred"
        yield "source", "An unconfirmed fact claims a source", remedy
    if fact.mark is Mark.UNCONFIRMED and fact.where:
        yield (
            "where",
            "An unconfirmed fact claims an address",
            "Take the address out, or say found or inferred",
        )
    if fact.where and not fact.where.startswith(("https://", "http://")):
        yield "where", "This is not an address", "Write the whole address, from https:// on, or take it out"
    if (fact.confirmed_by is None) is not (fact.confirmed_on is None):
        yield "confirmed_by", "Half of a confirmation is missing", "Write both confirmed_by and confirmed_on"


def _contact(contact: Contact, facts: Mapping[str, Fact]) -> Wrong:
    if contact.phone is None and contact.find is None:
        yield (
            "phone",
            "There is neither a number nor a way to find one",
            "Add phone, or say in find where it is found",
        )
    told = " ".join(facts[id].text for id in contact.facts if id in facts)
    if contact.phone and contact.phone not in told:
        yield (
            "phone",
            "No fact of this contact holds this number",
            "Name the fact that has the number, in facts",
        )
