"""`restore`: a backup put in the place of the database, with what was there kept beside it."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from pathway.store import place, wary
from pathway.store.restore import restore
from pathway.store.whole import held, how_many


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    verb = verbs.add_parser("restore", help="put a backup in the place of the database; stop Waymark first")
    verb.add_argument("file", type=Path, help="the backup")
    verb.set_defaults(do=_do)


def _do(chosen: argparse.Namespace) -> int:
    database = place.find(None)
    if warning := wary.of_database(database):
        print(warning, file=sys.stderr)
    done = restore(chosen.file.expanduser().absolute(), database, at=datetime.now(UTC))
    print(f"Restored {held(done.found)}, counted where they are now: {done.database}")
    if done.before:
        print(f"Kept what was there before, until you delete it by hand: {done.before}")
    if done.erased:
        families = how_many(done.erased, "family", "families")
        print(f"Delete {families} again in Waymark: deleted after this backup was made, and now back.")
    if done.unsure:
        print("Start Waymark anew if it was open: with Python’s own database this could not be told.")
    return 0
