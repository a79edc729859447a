"""Records with something that a version may not show, and how to look for it everywhere in a file."""

from pathway.assessment import Assessment
from pathway.evidence import Evidence
from pathway.history import Event
from pathway.scales import Handling, Kind
from pathway.voice import Voice
from reports import absent, expected, pdf
from reports.document import Document
from reports.sharing import Policy

SECRET = "a wombat lives in the attic of the house"


def by_handling(record: Assessment, handling: Handling, child: str = "rowan") -> Assessment:
    """The record with a piece of evidence, a child’s words, a voice and an event that are handled so."""
    return record.keep(
        Evidence(id="s1", kind=Kind.SAW, words=SECRET, child_ids=(child,), area_ids=("food",), handling=handling),
        Evidence(
            id="s2", kind=Kind.TOLD_BY_CHILD, exact=True, words=SECRET, child_ids=(child,), handling=handling,
            handling_words=SECRET,
        ),
        Voice(id="s3", child_id=child, wants=SECRET, observed=SECRET, told=SECRET, handling=handling),
        Event(id="s4", what=SECRET, effect=SECRET, child_ids=(child,), handling=handling),
    )  # fmt: skip


def says(document: Document) -> str:
    """All that the document says, a line each."""
    return "\n".join(expected.strings(document))


def places(document: Document, record: Assessment, policy: Policy, include: frozenset[Handling] = frozenset()) -> list:  # type: ignore[type-arg]
    """Where the finished file says anything it may not: each place, by the search and by the one odd word."""
    made = [*absent.of_file(pdf.draw(document))]
    found = absent.found(absent.secrets(record, policy, include), made)
    return [*found, *(where for where, words in made if "wombat" in words.casefold())]


def in_order(text: str, *wanted: str) -> bool:
    """Whether these stand in a text, each after the one before it."""
    at = 0
    for words in wanted:
        place = text.find(words, at)
        assert place >= 0, f"{words!r} does not stand after what comes before it"
        at = place + len(words)
    return True
