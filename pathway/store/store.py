"""The store: each change is one transaction that happens wholly or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Engine, Select, insert, select, update

from pathway.errors import PathwayError
from pathway.store import aside as asides
from pathway.store import engine as engines
from pathway.store import erasing, failures, migrate, newest, packs, past, place, tables
from pathway.store.engine import Driver
from pathway.store.memory import Held, Memory
from pathway.store.newest import Step
from pathway.store.records import Aside, Gone, PackEntry, Receipt, Revision, Row, Stale, Stored, Summary
from pathway.store.search import matches

_kept = tables.assessment.c

_SETTINGS = select(tables.setting.c.name, tables.setting.c.value)


class Store:
    """All assessments of one database; may be used from any thread, and opened more than once."""

    def __init__(self, path: Path, engine: Engine, chosen: Driver) -> None:
        self.path = path
        self.notice = chosen.notice  # a sentence for the person, where this machine lacks something
        self._engine = engine
        self._to_write = engines.writing(engine)
        self._module = chosen.module
        self._memory = Memory()

    @classmethod
    def open(cls, url: str | None = None) -> Self:
        """Open the database at a path or SQLite address, made or migrated where that is needed."""
        path, chosen = place.find(url), engines.driver()
        place.prepare(path)
        migrate.check(path, chosen)
        place.keep_private(path)
        store = cls(path, engines.make(path, chosen), chosen)
        try:
            with failures.plainly(path, chosen.module):
                migrate.upgrade(store._engine)
                erasing.finish(store._engine)
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def list(self, search: str = "", limit: int = 50, after: int | None = None) -> tuple[Row, ...]:
        """Assessments with the newest change first; `after` is the `change` of the last row already had."""
        with self._reading() as connection:
            wanted = _rows().where(matches(connection, search)).limit(limit)
            return _listed(connection, wanted if after is None else wanted.where(_kept.change < after))

    def family(self, family_id: str) -> tuple[Row, ...]:
        """All assessments of one family, the newest change first."""
        with self._reading() as connection:
            return _listed(connection, _rows().where(_kept.family_id == family_id))

    def load(self, id: str) -> Stored | None:
        """One assessment as it is now."""
        with self._at_once(self._engine) as connection:
            return newest.load(connection, id, self._memory)

    def create(self, id: str, document: str, summary: Summary, *, by: str, at: datetime, what: str = "Started") -> int:
        """Keep a new assessment; gives its first revision."""
        made, first = Revision(1, what, by, at), past.after(None, 1, document)
        cleared = self._memory.cleared
        with self._at_once(self._to_write) as connection:
            if newest.now(connection, id):
                raise PathwayError("Open this assessment from the list: it is already in Waymark.")
            newest.start(connection, id, newest.columns(summary), made)
            past.keep(connection, id, first)
        self._memory.note(id, Held(first.version), cleared)
        return made.number

    def save(
        self, id: str, document: str, summary: Summary, *,
        expected: int, by: str, at: datetime, what: str, stretch: str = "",
    ) -> int:  # fmt: skip
        """Keep a change and give its revision; Stale, and nothing stored, unless `expected` is the newest.

        Saves with one mark of a `stretch` of typing follow one another in one version; see `pathway.store.stretch`.
        """
        made, values, cleared = Revision(expected + 1, what, by, at), newest.columns(summary), self._memory.cleared
        held, step = self._memory.of(id), None
        # Worked out before the lock is taken, where it is likely to be right.
        if held and held.newest.number == expected:
            step = Step.of(held, document, stretch, at)
        with self._at_once(self._to_write) as connection:
            now = newest.now(connection, id)
            if now is None:
                raise Gone
            if now.revision != expected:
                raise _stale(connection, id, self._memory)
            if held is None or step is None or not held.is_of(now):
                step = Step.of(Held(past.newest(connection, id, expected)), document, stretch, at)
            newest.change(connection, id, now, values, made)
            if step.goes_on:
                past.drop(connection, id, expected)
            past.keep(connection, id, step.next)
        self._memory.note(id, step.held(), cleared)
        return made.number

    def put_aside(self, aside: Aside) -> None:
        """Keep words aside, in the place of what the same window kept aside of the same part; Gone with no such id."""
        with self._writing() as connection:
            if newest.now(engines.raw(connection), aside.assessment_id) is None:
                raise Gone
            asides.put(connection, aside)

    def kept_aside(self, id: str) -> tuple[Aside, ...]:
        """What is kept aside of an assessment, the first first."""
        with self._reading() as connection:
            return asides.of(connection, id)

    def let_go(self, aside: Aside) -> None:
        """Forget words kept aside, once a person has chosen about them; what was written on since stays kept."""
        with self._writing() as connection:
            asides.drop(connection, aside)

    def revisions(self, id: str) -> tuple[Revision, ...]:
        """Every change of an assessment, the first one first."""
        wanted = tables.event.c
        query = select(wanted.revision, wanted.what, wanted.who, wanted.at).where(wanted.assessment_id == id)
        with self._reading() as connection:
            return tuple(Revision(*row) for row in connection.execute(query.order_by(wanted.number)))

    def document_at(self, id: str, revision: int) -> str:
        """The document exactly as one revision left it."""
        with self._at_once(self._engine) as connection:
            version = past.read(connection, id, revision)
        if version is None:
            raise Gone
        return version.document

    def erase_family(self, family_id: str, *, reason: str, by: str, at: datetime) -> Receipt:
        """Erase all of a family, then rewrite the file so that no word stays in it; the reason is kept."""
        with self._writing() as connection:
            receipt = erasing.erase(connection, family_id, reason, by, at)
        self._memory.clear()
        # From here on it is erased; a cleaning that fails is on the receipt, and tried at the next start.
        with suppress(PathwayError), failures.plainly(self.path, self._module):
            erasing.finish(self._engine)
            receipt = next(one for one in self.erasures() if one.number == receipt.number)
        return receipt

    def erasures(self) -> tuple[Receipt, ...]:
        """What was erased, the newest first."""
        with self._reading() as connection:
            return erasing.receipts(connection)

    def setting(self, name: str) -> str | None:
        """What was chosen on this machine under a name."""
        return self.settings().get(name)

    def settings(self) -> dict[str, str]:
        """All that was chosen on this machine, by its name."""
        with self._reading() as connection:
            return {name: value for name, value in connection.execute(_SETTINGS)}

    def set_setting(self, name: str, value: str) -> None:
        """Choose something for this machine."""
        changed = update(tables.setting).where(tables.setting.c.name == name).values(value=value)
        with self._writing() as connection:
            if not connection.execute(changed).rowcount:
                connection.execute(insert(tables.setting).values(name=name, value=value))

    def packs_in_force(self) -> tuple[PackEntry, ...]:
        """The newest act of each pack that was ever put in force here; none where all are as they came with Waymark."""
        with self._reading() as connection:
            return packs.in_force(connection)

    def pack_history(self) -> tuple[PackEntry, ...]:
        """Every act that put a pack in force, the newest first."""
        with self._reading() as connection:
            return packs.history(connection)

    def pack_files(self, number: int) -> bytes | None:
        """The files that one act put in force; None where that was the pack that came with Waymark."""
        with self._reading() as connection:
            return packs.files(connection, number)

    def put_pack_in_force(
        self, pack: str, version: str, files: bytes | None, *, why: str, by: str, at: datetime, expected: int
    ) -> int:
        """Keep a pack, or none for the one that came with Waymark, in force from now on; gives the number of the act.

        `expected` is the newest act of any pack that the person saw, or 0; PacksMoved where there is a newer one.
        """
        with self._writing() as connection:
            return packs.put(connection, pack, version, files, why=why, by=by, at=at, expected=expected)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._plainly(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._plainly(), self._to_write.begin() as connection:
            yield connection

    @contextmanager
    def _at_once(self, engine: Engine) -> Iterator[Any]:
        with self._plainly(), engines.at_once(engine) as connection:
            yield connection

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        with failures.plainly(self.path, self._module):
            try:
                yield
            except past.Damaged as error:
                raise failures.damaged(self.path) from error


def _rows() -> Select[Any]:
    return select(
        _kept.id,
        _kept.title,
        _kept.state,
        _kept.family_id,
        _kept.practice,
        _kept.revision,
        _kept.changed_at,
        _kept.changed_by,
        _kept.change,
    )


def _listed(connection: Connection, query: Select[Any]) -> tuple[Row, ...]:
    return tuple(Row(**row) for row in connection.execute(query.order_by(_kept.change.desc())).mappings())


def _stale(connection: Any, id: str, memory: Memory) -> Stale:
    stored = newest.load(connection, id, memory)
    assert stored is not None
    return Stale(stored)
