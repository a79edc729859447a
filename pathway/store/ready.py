"""Statements made ready once, and sent past the engine: it takes longer over one than SQLite needs to carry it out.

They are carried out on a connection of the driver’s own, inside a transaction that is open there.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Delete, Insert, Select, Update
from sqlalchemy.dialects import sqlite

_DIALECT = sqlite.dialect()

_Turn = Callable[[Any], Any] | None  # what turns a value into another; None where it stays as it is


class Ready:
    """One statement as the driver takes it; `takes` names the columns that an insert or update sets."""

    def __init__(self, statement: Select[Any] | Insert | Update | Delete, *takes: str) -> None:
        compiled: Any = statement.compile(dialect=_DIALECT, column_keys=list(takes) or None)
        self._sql = str(compiled)
        self._given = [(name, _kept(compiled.binds[name].type)) for name in compiled.positiontup or ()]
        columns = statement.selected_columns if isinstance(statement, Select) else ()
        self._read = [_back(column.type) for column in columns]
        self._row: Any = namedtuple("Row", [column.key for column in columns])  # type: ignore[misc]

    def on(self, connection: Any, values: Mapping[str, Any]) -> Any:
        """Carry it out with these values; gives the driver’s cursor."""
        given = tuple(turn(values[name]) if turn else values[name] for name, turn in self._given)
        return connection.execute(self._sql, given)

    def rows(self, connection: Any, values: Mapping[str, Any]) -> list[Any]:
        """What it finds, each row with the names of its columns."""
        return [self._named(row) for row in self.on(connection, values).fetchall()]

    def row(self, connection: Any, values: Mapping[str, Any]) -> Any:
        """The one row it finds, or None."""
        found = self.rows(connection, values)
        return found[0] if found else None

    def _named(self, row: tuple[Any, ...]) -> Any:
        return self._row(*(turn(value) if turn else value for turn, value in zip(self._read, row, strict=True)))


def _kept(kind: Any) -> _Turn:
    turn: _Turn = kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)
    return turn


def _back(kind: Any) -> _Turn:
    turn: _Turn = kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
    return turn
