"""The list of a review: what was read from files, held in this window alone until it is cleared."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import streamlit as st

from pages.parts import session, taking
from pathway import beginning, ids, triage
from pathway.triage import Filed, Row
from reports import reading
from reports.enclosed import Enclosed, State
from reports.reading import Unread

KEY = "review.list"
FILES = "review.files"  # the place where files are chosen


@dataclass(frozen=True, slots=True)
class File:
    """A file as somebody chose it: what they call it, and its bytes."""

    name: str
    content: bytes = field(repr=False)

    @property
    def print(self) -> str:
        """What tells it from every other file."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was read, by the name it has; `id` is opaque and stands in addresses."""

    id: str
    name: str
    print: str
    enclosed: Enclosed


@dataclass(frozen=True, slots=True)
class Apart:
    """A file that is not in the list, and why; of a locked one the file itself, of one that was read its family."""

    name: str
    print: str
    says: str
    locked: File | None = None
    family_id: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """All that was read so far, and the rows made of it on one day."""

    found: tuple[Found, ...] = ()
    apart: tuple[Apart, ...] = ()
    rows: tuple[Row, ...] = ()
    on: date | None = None

    @property
    def locked(self) -> tuple[File, ...]:
        """The files that wait for their passphrase."""
        return tuple(one.locked for one in self.apart if one.locked is not None)

    def holds(self, file: File) -> bool:
        """Whether this very file was read already, well or badly."""
        return any(file.print == one.print for one in self.found) or any(file.print == one.print for one in self.apart)

    def file_of(self, row: Row) -> Found:
        """The file a row is of."""
        return next(one for one in self.found if one.enclosed.record is row.record)


def forget() -> None:
    """Leave nothing of any family that was chosen or read in this window."""
    st.session_state.pop(KEY, None)
    empty(FILES)


def forget_family(id: str) -> None:
    """Leave nothing of the family of this id, as it is stored, in this window; what was read of the others stays."""
    listed = kept()
    good = tuple(one for one in listed.found if _family(one.enclosed) != id)
    bad = tuple(one for one in listed.apart if one.family_id != id)
    empty(FILES)
    if good or bad:
        _keep(good, bad)
    else:
        st.session_state.pop(KEY, None)


def _family(enclosed: Enclosed) -> str:
    return beginning.brought_in(enclosed.record).family_id


def turn(place: str) -> str:
    """The key of a place that is emptied by being drawn under another one."""
    return f"{place}.{st.session_state.get(place, 0)}"


def empty(place: str) -> None:
    """Draw this place afresh, so that what was in it is neither on the screen nor in memory any longer."""
    st.session_state[place] = st.session_state.get(place, 0) + 1


def kept() -> Listed:
    """What was read in this window; on another day the rows are made anew, as dates have passed."""
    listed: Listed = st.session_state.get(KEY) or Listed()
    if listed.found and listed.on != session.today():
        return _keep(listed.found, listed.apart)
    return listed


def found(id: str) -> Found | None:
    """The file of this id, while this window holds it."""
    return next((one for one in kept().found if one.id == id), None)


def new(files: Sequence[File]) -> list[File]:
    """The files that are not in the list yet, each once."""
    listed = kept()
    return [one for one in {file.print: file for file in files}.values() if not listed.holds(one)]


def read(files: Sequence[File], passphrase: str = "") -> Iterator[int]:
    """Read these files into the list; gives how many are read after each, and keeps all of them at the end.

    Those that were locked and are read now, or still stay shut, take the place of what was said of them.
    """
    listed = kept()
    sorted_out: list[Found | Apart] = []
    for file, said in zip(files, reading.each([one.content for one in files], passphrase), strict=True):
        sorted_out.append(_sorted(file, said))
        yield len(sorted_out)
    good = (one for one in sorted_out if isinstance(one, Found))
    bad = (one for one in sorted_out if isinstance(one, Apart))
    again = {file.print for file in files}
    _keep((*listed.found, *good), (*(one for one in listed.apart if one.print not in again), *bad))


def _sorted(file: File, said: Enclosed | Unread) -> Found | Apart:
    if isinstance(said, Unread):
        return Apart(file.name, file.print, said.says, file if said.locked else None)
    if fault := taking.unfit(said):
        return Apart(file.name, file.print, fault, family_id=_family(said))
    return Found(ids.fresh(), file.name, file.print, said)


def _keep(good: tuple[Found, ...], bad: tuple[Apart, ...]) -> Listed:
    # Of two files that say the same, the one that is as Waymark wrote it is the row’s.
    in_order = sorted(good, key=lambda one: one.enclosed.state is State.AS_WRITTEN)
    filed = [Filed(one.enclosed.record, one.enclosed.made_at, one.name) for one in in_order]
    listed = Listed(good, bad, triage.rows(filed, session.content(), session.today()), session.today())
    st.session_state[KEY] = listed
    return listed
