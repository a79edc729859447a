"""`backup`: a copy of the database, made while the app runs, and what became of the older ones."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from pathway.store import backup, place, wary
from pathway.store.backup import Made
from pathway.store.whole import held, how_many


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    verb = verbs.add_parser("backup", help="make a backup of the database, also while Waymark runs")
    verb.add_argument("folder", nargs="?", type=Path, help="where to; without it, “backups” beside the database")
    verb.add_argument("--keep", type=int, default=backup.KEPT, help="how many to keep (%(default)s)")
    verb.set_defaults(do=_do)


def _do(chosen: argparse.Namespace) -> int:
    database = place.find(None)
    folder: Path = (chosen.folder or backup.folder_beside(database)).expanduser().absolute()
    for warning in (wary.of_database(database), wary.of_backups(folder)):
        if warning:
            print(warning, file=sys.stderr)
    made = backup.make(database, folder, at=datetime.now(UTC), keep=chosen.keep)
    print(f"Backed up {held(made.found)}, opened again and counted: {made.file}")
    _say_older(made)
    if chosen.folder is None:
        print("Copy it to another disk as well: a disk that breaks takes the database and what is beside it.")
    return 0


def _say_older(made: Made) -> None:
    """What was kept and what went."""
    _list("Kept", made.kept, "with it")
    _list("Deleted", made.gone, "as the newest holds all that was in them")
    _list("Kept", made.needed, "as well, as the newest does not hold all that is in them, or they cannot be read")
    _list("Delete", made.with_erased, "by hand if no word may stay of families you deleted since; they still hold it")


def _list(verb: str, files: Sequence[Path], why: str) -> None:
    if files:
        print(f"{verb} {how_many(len(files), 'older backup', 'older backups')} {why}:")
        for file in files:
            print(f"  {file.name}")
