"""The store: each change is one transaction that happens wholly or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Engine, Select, insert, select, update

from pathway.errors import PathwayError
from pathway.store import engine as engines
from pathway.store import erasing, failures, migrate, past, place, tables
from pathway.store.records import Gone, Receipt, Revision, Row, Stale, Stored, Summary
from pathway.store.search import fold, matches

_kept = tables.assessment.c


class Store:
    """All assessments of one database; may be used from any thread, and opened more than once."""

    def __init__(self, path: Path, engine: Engine, notice: str | None) -> None:
        self.path = path
        self.notice = notice  # a sentence for the person, where this machine lacks something
        self._engine = engine

    @classmethod
    def open(cls, url: str | None = None) -> Self:
        """Open the database at a path or SQLite address, made or migrated where that is needed."""
        path, chosen = place.find(url), engines.driver()
        place.prepare(path)
        migrate.check(path, chosen)
        place.keep_private(path)
        store = cls(path, engines.make(path, chosen), chosen.notice)
        try:
            with failures.plainly(path):
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
        wanted = _rows().where(matches(search)).limit(limit)
        return self._read_rows(wanted if after is None else wanted.where(_kept.change < after))

    def family(self, family_id: str) -> tuple[Row, ...]:
        """All assessments of one family, the newest change first."""
        return self._read_rows(_rows().where(_kept.family_id == family_id))

    def load(self, id: str) -> Stored | None:
        """One assessment as it is now."""
        with self._reading() as connection:
            return _load(connection, id)

    def create(self, id: str, document: str, summary: Summary, *, by: str, at: datetime, what: str = "Started") -> int:
        """Keep a new assessment; gives its first revision."""
        made = Revision(1, what, by, at)
        with self._writing() as connection:
            if _load(connection, id):
                raise PathwayError("Open this assessment from the list: it is already in Waymark.")
            values = _values(document, summary, made)
            # The row first, as the event refers to it; the number of the event then takes the place of 0.
            connection.execute(insert(tables.assessment).values(id=id, change=0, **values))
            change = past.record(connection, id, made)
            connection.execute(update(tables.assessment).where(_kept.id == id).values(change=change))
            past.keep(connection, id, made.number, None, document)
        return made.number

    def save(self, id: str, document: str, summary: Summary, *, expected: int, by: str, at: datetime, what: str) -> int:
        """Keep a change and give its revision; Stale, and nothing stored, unless `expected` is the newest."""
        made = Revision(expected + 1, what, by, at)
        with self._writing() as connection:
            current = _load(connection, id)
            if current is None:
                raise Gone
            if current.revision != expected:
                raise Stale(current)
            values = _values(document, summary, made) | {"change": past.record(connection, id, made)}
            newest = (_kept.id == id) & (_kept.revision == expected)
            if connection.execute(update(tables.assessment).where(newest).values(values)).rowcount != 1:
                raise Stale(current)  # no lock was held, which only another database than SQLite does
            past.keep(connection, id, made.number, current.document, document)
        return made.number

    def revisions(self, id: str) -> tuple[Revision, ...]:
        """Every change of an assessment, the first one first."""
        wanted = tables.event.c
        query = select(wanted.revision, wanted.what, wanted.who, wanted.at).where(wanted.assessment_id == id)
        with self._reading() as connection:
            return tuple(Revision(*row) for row in connection.execute(query.order_by(wanted.number)))

    def document_at(self, id: str, revision: int) -> str:
        """The document exactly as one revision left it."""
        with self._reading() as connection:
            document = past.read(connection, id, revision)
        if document is None:
            raise Gone
        return document

    def erase_family(self, family_id: str, *, reason: str, by: str, at: datetime) -> Receipt:
        """Erase all of a family, then rewrite the file so that no word stays in it; the reason is kept."""
        with self._writing() as connection:
            number = erasing.erase(connection, family_id, reason, by, at)
        # From here on it is erased; a cleaning that fails is on the receipt, and tried at the next start.
        with suppress(PathwayError), failures.plainly(self.path):
            erasing.finish(self._engine)
        return next(receipt for receipt in self.erasures() if receipt.number == number)

    def erasures(self) -> tuple[Receipt, ...]:
        """What was erased, the newest first."""
        with self._reading() as connection:
            return erasing.receipts(connection)

    def setting(self, name: str) -> str | None:
        """What was chosen on this machine under a name."""
        query = select(tables.setting.c.value).where(tables.setting.c.name == name)
        with self._reading() as connection:
            value: str | None = connection.execute(query).scalar_one_or_none()
            return value

    def set_setting(self, name: str, value: str) -> None:
        """Choose something for this machine."""
        changed = update(tables.setting).where(tables.setting.c.name == name).values(value=value)
        with self._writing() as connection:
            if not connection.execute(changed).rowcount:
                connection.execute(insert(tables.setting).values(name=name, value=value))

    def _read_rows(self, query: Select[Any]) -> tuple[Row, ...]:
        with self._reading() as connection:
            return tuple(Row(**row) for row in connection.execute(query.order_by(_kept.change.desc())).mappings())

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with failures.plainly(self.path), self._engine.begin() as connection:
            try:
                yield connection
            except past.Damaged as error:
                raise failures.damaged(self.path) from error

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with failures.plainly(self.path), engines.writing(self._engine).begin() as connection:
            yield connection


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


def _load(connection: Connection, id: str) -> Stored | None:
    query = select(_kept.id, _kept.document, _kept.revision, _kept.changed_at, _kept.changed_by)
    row = connection.execute(query.where(_kept.id == id)).one_or_none()
    return Stored(*row) if row else None


def _values(document: str, summary: Summary, made: Revision) -> dict[str, Any]:
    return {
        "title": summary.title,
        "search": fold(summary.search),
        "state": summary.state,
        "family_id": summary.family_id,
        "practice": summary.practice,
        "document": document,
        "revision": made.number,
        "changed_at": made.at,
        "changed_by": made.by,
    }
