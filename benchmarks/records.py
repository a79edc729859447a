"""The records the benchmarks work on: invented families, and changes to them of one sentence each."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from pathway import exchange, practice
from pathway.assessment import Assessment
from pathway.evidence import Contact, Note
from pathway.household import Born, Child
from pathway.keeping import summarised
from pathway.people import Person
from pathway.scales import Birth, Impairment
from pathway.store import Store

BY = "Pat Example"
BEGUN = datetime(2026, 3, 2, 9, tzinfo=UTC)
AUTHOR = Person(name=BY, job="school nurse")
NAMES = ("Rowan", "Ash", "Wren", "Robin", "Hazel", "Linden", "Sorrel", "Bryony", "Jay", "Heath")
# About as long as a home visit is written up: 1,500 characters.
VISIT = " ".join(["The kitchen was warm and the table was laid. Rowan said that tea was nearly ready."] * 18)
# Of different lengths, as a database may write less where a change leaves a text as long as it was.
SENTENCES = ("He slept.", "She was on time for school all week.", "There was food in the fridge, and breakfast.")


def marsh() -> Assessment:
    """A practice family as it comes with Waymark: three children and all that is known of them."""
    return practice.family("marsh").newest


def of_children(number: int) -> Assessment:
    """A family with this many children, each old enough for the same anchors, and nothing written yet."""
    children = (
        Child(
            id=f"child-{turn}",
            name=NAMES[turn % len(NAMES)],
            born=Born(precision=Birth.EXACT, on=date(2017, 1, 1) + timedelta(days=90 * turn)),
            impairment=Impairment.NO,
        )
        for turn in range(number)
    )
    return Assessment(id="children", family_id="family", started_at=BEGUN, author=AUTHOR).keep(*children)


def of_notes(number: int) -> Assessment:
    """A family of three children with this many visits, each with its note."""
    record = of_children(3).but(id="notes")
    for turn in range(number):
        met = Contact(id=f"visit-{turn}", on=BEGUN.date() + timedelta(days=turn), place="home")
        record = record.keep(met, Note(id=f"note-{turn}", contact_id=met.id, words=VISIT, entered_at=BEGUN))
    return record


def changes(record: Assessment, number: int) -> list[Assessment]:
    """The same record again and again, each time with another sentence in one judgement."""
    first = record.children[0]
    judgement = record.judgement(first, "food")
    return [
        record.keep(judgement.but(meaning_now=f"{judgement.meaning_now} {SENTENCES[turn % 3]} {turn}"))
        for turn in range(number)
    ]


class Kept:
    """One record in a store, and the revision it is at."""

    def __init__(self, store: Store, record: Assessment) -> None:
        self.store = store
        self.id = record.id
        self._summary = summarised(record)
        self.revision = store.create(record.id, exchange.to_json(record), self._summary, by=BY, at=BEGUN)

    def save(self, document: str) -> None:
        """Keep a changed document as the next revision."""
        self.revision = self.store.save(
            self.id, document, self._summary, expected=self.revision, by=BY, at=datetime.now(UTC), what="Wrote"
        )


def documents(records: Sequence[Assessment]) -> list[str]:
    """The records as they are stored, made beforehand where only the saving is timed."""
    return [exchange.to_json(record) for record in records]
