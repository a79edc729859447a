"""Drivers of the app that a test can listen to, or stop at a statement."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pathway.store.engine import Driver

# Which connection, in the order they were opened, and what it is about to do: “open”, “close” or a statement.
Hear = Callable[[int, str], None]


def listening(chosen: Driver, hear: Hear) -> Driver:
    """The same driver; it tells each statement in the words the database gets, with every value in its place."""
    connection = chosen.module.Connection

    class Heard(connection):  # type: ignore[misc, valid-type]
        opened = -1

        def __init__(self, *names: Any, **wishes: Any) -> None:
            Heard.opened += 1
            self.number = Heard.opened
            hear(self.number, "open")
            super().__init__(*names, **wishes)
            self.set_trace_callback(lambda statement: hear(self.number, statement))

        def close(self) -> None:
            hear(self.number, "close")
            super().close()

    return replace(chosen, module=_Module(chosen.module, Heard))


def stopping(chosen: Driver, before: Callable[[str], None]) -> Driver:
    """The same driver; `before` is told of each thing before it is done, and may raise what a disk would."""
    connection, cursor = chosen.module.Connection, chosen.module.Cursor

    class Stopped(connection):  # type: ignore[misc, valid-type]
        def cursor(self, factory: Any = None) -> Any:
            return super().cursor(StoppedCursor)

        def execute(self, *words: Any) -> Any:
            return self.cursor().execute(*words)  # which Python’s own does past any cursor of ours

        def commit(self) -> None:
            before("COMMIT")
            super().commit()

        def backup(self, *names: Any, **wishes: Any) -> None:
            before("a backup")
            super().backup(*names, **wishes)

    class StoppedCursor(cursor):  # type: ignore[misc, valid-type]
        def execute(self, statement: str, *values: Any) -> Any:
            before(statement)
            return super().execute(statement, *values)

    return replace(chosen, module=_Module(chosen.module, Stopped))


class _Module:
    """The module of a driver, all but for the connections it makes."""

    def __init__(self, real: Any, connection: type) -> None:
        self._real = real
        self._connection = connection

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def connect(self, *names: Any, **wishes: Any) -> Any:
        return self._real.connect(*names, factory=self._connection, **wishes)
