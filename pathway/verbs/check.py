"""`check`: whether the database or a backup is whole, in plain sentences."""

import argparse
import sys
from pathlib import Path

from pathway.store import engine, place, wary, whole


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    verb = verbs.add_parser("check", help="say whether the database, or a backup, is whole")
    verb.add_argument("file", nargs="?", type=Path, help="a backup; without it, the database")
    verb.set_defaults(do=_do)


def _do(chosen: argparse.Namespace) -> int:
    database = place.find(None)
    file: Path = chosen.file.expanduser().absolute() if chosen.file else database
    ours = not chosen.file or (file.exists() and database.exists() and file.samefile(database))
    if warning := wary.of_database(file) if ours else wary.of_backups(file.parent):
        print(warning, file=sys.stderr)
    found = whole.check(file, engine.driver(), only_read=not ours)
    if not found.faults:
        print(f"Whole: {whole.held(found)}, and each history leads to what is stored now. {file}")
        return 0
    print(f"Not whole: {file}")
    for fault in found.faults:
        print(f"  {fault}")
    print(_next(ours))
    return 1


def _next(ours: bool) -> str:
    if ours:
        return (
            "Keep a copy of this file, then restore the newest backup that is whole "
            "(python -m pathway restore FILE). What is there now is kept beside it."
        )
    return "Choose another backup, and keep this one until somebody has looked at it."
