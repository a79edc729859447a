"""A log without a family's words: an exception is written as its type, file and line, never its text."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def place(error: BaseException) -> str:
    """The error's type, the last line of our own code it passed and where it was raised; none of its words."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(str(ROOT)) and ".venv" not in frame.filename]
    passed = list(dict.fromkeys(f"{frame.filename}:{frame.lineno}" for frame in (*ours[-1:], *frames[-1:])))
    return f"{type(error).__name__} at {', raised in '.join(passed) or 'no line'}"


def _wordless(value: Any) -> Any:
    return place(value) if isinstance(value, BaseException) else value


def _wordless_args(args: Any) -> Any:
    if isinstance(args, Mapping):
        return {name: _wordless(value) for name, value in args.items()}
    return tuple(_wordless(value) for value in args) if isinstance(args, tuple) else args


def _strip(record: logging.LogRecord) -> logging.LogRecord:
    error = record.exc_info[1] if record.exc_info else None
    record.args = _wordless_args(record.args)
    record.msg = _wordless(record.msg)
    if error is not None:
        # The message of a record with an error often repeats the error's text, so it goes as well.
        record.msg, record.args = "A fault was caught: %s", (place(error),)
    record.exc_info = record.exc_text = record.stack_info = None
    return record


def _say(error: BaseException) -> None:
    print(f"A fault was not caught: {place(error)}", file=sys.stderr)


def _last(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    _say(error)


def _last_of_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        _say(args.exc_value)


def keep_words_out() -> None:
    """From now on no log record of this process carries an exception's text."""
    make: Callable[..., logging.LogRecord] = logging.getLogRecordFactory()
    if getattr(make, "wordless", False):
        return

    def factory(*args: Any, **kwargs: Any) -> logging.LogRecord:
        return _strip(make(*args, **kwargs))

    factory.wordless = True  # type: ignore[attr-defined]
    logging.setLogRecordFactory(factory)
    sys.excepthook = _last
    threading.excepthook = _last_of_thread
