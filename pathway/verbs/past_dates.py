"""`past-dates`: what in the content is past the day it was to be looked at again."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pathway import currency
from pathway.content.load import HOME, load, packs
from pathway.currency import ToCheck


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    verb = verbs.add_parser("past-dates", help="say what in the content is past the day it was to be looked at again")
    verb.add_argument("folder", nargs="?", type=Path, default=HOME, help="a folder of packs")
    verb.add_argument("--on", type=_day, default=None, metavar="YYYY-MM-DD", help="the day to ask about; else today")
    verb.set_defaults(do=_do)


def _do(chosen: argparse.Namespace) -> int:
    on: date = chosen.on or date.today()
    found = dict.fromkeys(_found(chosen.folder, on))
    for one in found:
        print(f"{one.says}\n  why:    {one.because}\n  source: {one.source}")
        if one.where:
            print(f"  where:  {one.where}")
    if found:
        print("Look at each again, then move its day on; docs/writing-content.md says how.")
        return 1
    print(f"Nothing is past its day on {on:%Y-%m-%d}.")
    return 0


def _found(folder: Path, on: date) -> Iterator[ToCheck]:
    """What is past its day in England’s content, then in each local pack’s; what two share is the same."""
    for local in (None, *(pack.id for pack in packs(folder) if pack.local)):
        yield from currency.past(load(folder, local), on)


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"write the day as YYYY-MM-DD, not “{words}”") from None
