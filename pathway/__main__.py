"""The command line: what can be done without a screen, one verb each."""

import argparse
import sys
from collections.abc import Sequence

from pathway.errors import PathwayError
from pathway.verbs import backup, check, check_content, past_dates, practice, publish_ids, restore, schema


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the verb says; the number is the exit status."""
    parser = argparse.ArgumentParser(prog="python -m pathway", description="Work with Waymark’s content and records.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb in (backup, restore, check, check_content, past_dates, practice, publish_ids, schema):
        verb.add(verbs)
    chosen = parser.parse_args(arguments)
    try:
        return int(chosen.do(chosen))
    except PathwayError as fault:
        print(fault, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
