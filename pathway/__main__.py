"""The command line: what can be done with the domain alone, without a screen."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pathway import exchange, practice
from pathway.content import check
from pathway.content.load import HOME
from pathway.errors import PathwayError


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the verb says; the number is the exit status."""
    parser = argparse.ArgumentParser(prog="python -m pathway", description="Work with Waymark’s content and records.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    _add_check_content(verbs)
    _add_practice(verbs)
    _add_schema(verbs)
    chosen = parser.parse_args(arguments)
    return int(chosen.do(chosen))


def _add_check_content(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    verb = verbs.add_parser("check-content", help="say everything that is wrong with the content packs")
    verb.add_argument("folder", nargs="?", type=Path, default=HOME, help="a folder of packs, or one pack")
    verb.set_defaults(do=_check_content)


def _check_content(chosen: argparse.Namespace) -> int:
    faults = check(chosen.folder, date.today())
    wrong = [fault for fault in faults if not fault.warning]
    for fault in faults:
        print(f"{'Warning' if fault.warning else 'Fault'}: {fault.file}\n  where: {fault.place or 'the whole file'}")
        print(f"  what:  {fault.says}\n  do:    {fault.remedy}")
    if wrong:
        print(f"Mend {len(wrong)} {'fault' if len(wrong) == 1 else 'faults'} before the content is used.")
        return 1
    print("No faults: every content pack here is whole and may be used.")
    return 0


def _add_practice(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    verb = verbs.add_parser("practice", help="list the practice families, or print the newest assessment of one")
    verb.add_argument("name", nargs="?", help="the family to print")
    verb.set_defaults(do=_practice)


def _practice(chosen: argparse.Namespace) -> int:
    try:
        if chosen.name:
            print(exchange.to_json(practice.family(chosen.name).newest), end="")
        else:
            for family in practice.families():
                several = len(family.assessments)
                print(f"{family.name}: {family.title}" + (f", {several} assessments over time" if several > 1 else ""))
    except PathwayError as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


def _add_schema(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    verb = verbs.add_parser("schema", help="print the JSON Schema of the published form of an assessment")
    verb.set_defaults(do=_schema)


def _schema(chosen: argparse.Namespace) -> int:
    print(json.dumps(exchange.schema(), ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
