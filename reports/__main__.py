"""The command line: make a report from a family’s file without the app."""

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from pathway import exchange
from pathway.content import load
from pathway.errors import PathwayError


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the verb says; the number is the exit status."""
    parser = argparse.ArgumentParser(prog="python -m reports", description="Make Waymark’s reports.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    write = verbs.add_parser("write", help="make the professional summary as a PDF")
    write.add_argument("source", type=Path, metavar="IN.json", help="a family saved from Waymark")
    write.add_argument("target", type=Path, metavar="OUT.pdf", help="where the PDF goes")
    chosen = parser.parse_args(arguments)
    try:
        return _write(chosen.source, chosen.target, datetime.now().astimezone())
    except PathwayError as fault:
        print(fault, file=sys.stderr)
        return 1


def _write(source: Path, target: Path, now: datetime) -> int:
    from reports import pdf, readback
    from reports.professional import professional

    assessment = exchange.from_json(_read(source))
    local = next((pack.id for pack in assessment.packs if pack.id != "england"), None)
    document = professional(assessment, load(local=local), on=now.date(), made_at=now)
    made = pdf.draw(document)
    _save(target, made)
    print("Reading it back, to make sure that every word is there…", flush=True)
    differences = readback.compare(made, document)
    print("The PDF is written. It holds what a family told you: keep it where only those who need it can read it.")
    if differences:
        print("Look through it: some text does not read back exactly as it was typed.")
    return 0


def _read(source: Path) -> bytes:
    try:
        return source.read_bytes()
    except OSError:
        raise PathwayError("Check the name of the family’s file: it cannot be opened.") from None


def _save(target: Path, made: bytes) -> None:
    try:
        target.write_bytes(made)
    except OSError:
        raise PathwayError("Choose another place for the PDF: it cannot be written there.") from None


if __name__ == "__main__":
    sys.exit(main())
