"""Taking in a record that came in a report: a copy to work on, or what was said of the author’s own."""

from typing import assert_never

from pages.parts import session
from pathway import arriving, beginning, exchange, keeping, standing, summary
from pathway.arriving import Arrival, Arrived
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from reports import signing
from reports.enclosed import Enclosed, State
from reports.versions import BY_ID

PARTIAL = (
    "Ask for the report for professionals; this one is the version called “{title}” and holds only what its readers "
    "may see."
)


def take_in(found: Enclosed) -> Arrival:
    """Store what a report carries, as it was shown that it may be; gives how it met what is stored.

    Raises PathwayError where the file was changed, is not for professionals, or cannot be stored.
    """
    if fault := unfit(found):
        raise PathwayError(fault)
    id = beginning.brought_in(found.record).id
    stored = session.store().load(id)
    if stored is None:
        arrival = _met(found, None)
        session.begin(arrival.record, "Taken in from a report")
        return arrival
    arrival = _met(found, exchange.from_json(stored.document))
    keeping.change(
        session.store(), id, lambda record: _named(found, record),
        by=session.signed_by(), at=session.now(), what="Took in a report",
    )  # fmt: skip
    return arrival


def _named(found: Enclosed, stored: Assessment) -> Assessment:
    """What is stored once both have met, with the names of all that it has come to speak of."""
    made = _met(found, stored).record
    return stored if made == stored else standing.with_names(made, session.content())


def _met(found: Enclosed, stored: Assessment | None) -> Arrival:
    code = signing.of_author(beginning.brought_in(found.record))
    return arriving.arrive(found.record, found.version, found.made_at, stored, code)


def unfit(found: Enclosed) -> str:
    """Why the record of this file is not to be worked with, in one sentence; nothing where it is."""
    if found.state is State.CHANGED:
        return f"Ask for this file again. {found.says}"
    version = BY_ID.get(found.version)
    if version is None or version.rules("").never:
        return PARTIAL.format(title=version.title if version else found.version)
    return ""


def said_of(arrival: Arrival) -> str:
    """What became of it, in one sentence; it may hold names."""
    named = summary.names(arrival.record)
    match arrival.how:
        case Arrived.NEW:
            return f"Taken in: {named}. It is a copy, as its author made it for professionals."
        case Arrived.NEWER:
            return f"Taken in: {named}. It takes the place of the copy that was here; what you wrote on that is kept."
        case Arrived.ANSWERED:
            return f"Taken in for {named}: what was said, decided and rung about it. Nothing else was touched."
        case Arrived.NOTHING_NEW:
            return f"Nothing new is in this file: {named} is here as it says."
        case never:
            assert_never(never)
