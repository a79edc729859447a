"""The command line: make a report from a family’s file without the app, and read the record back that one carries."""

import argparse
import getpass
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from pathway import exchange
from pathway.content import load
from pathway.errors import PathwayError
from reports.titles import TITLES

CHANGED = 3  # the exit status when a file was changed after it was made
NO_PROOF = "This shows a careless or accidental change; it is no proof against forgery."
KEEP = "It holds what a family told you: keep it where only those who need it can read it."
EPILOG = (
    f"The exit status is 0 when file and record are as they were made, {CHANGED} when they are not, and 1 when there "
    f"is nothing to read. {NO_PROOF}"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the verb says; the number is the exit status."""
    parser = argparse.ArgumentParser(prog="python -m reports", description="Make Waymark’s reports.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    write = verbs.add_parser("write", help="make a report as a PDF, or as one HTML file")
    write.add_argument("source", type=Path, metavar="IN.json", help="a family saved from Waymark")
    write.add_argument("target", type=Path, metavar="OUT.pdf", help="where it goes; OUT.html is written as HTML")
    write.add_argument("--for", dest="version", choices=TITLES, default="professional", help="who is to read it")
    read = verbs.add_parser("read", help="print the record that a PDF of Waymark’s carries", epilog=EPILOG)
    read.add_argument("source", type=Path, metavar="FILE.pdf", help="a report made by Waymark")
    read.add_argument("--locked", action="store_true", help="ask for the passphrase it was locked with")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.verb == "read":
            return _read_back(chosen.source, getpass.getpass("Passphrase: ") if chosen.locked else "")
        return _write(chosen.source, chosen.target, chosen.version, datetime.now().astimezone())
    except PathwayError as fault:
        print(fault, file=sys.stderr)
        return 1


def _read_back(source: Path, passphrase: str) -> int:
    """The record on one stream, and what became of the file on the other; the exit status says whether it changed."""
    from reports import reading
    from reports.enclosed import State

    found = reading.read(_read(source, "the PDF"), passphrase)
    print(exchange.to_json(found.record), end="")
    print(f"{found.says} {NO_PROOF}", file=sys.stderr)
    return CHANGED if found.state is State.CHANGED else 0


def _write(source: Path, target: Path, version: str, now: datetime) -> int:
    from reports import html, pdf, readback, versions
    from reports.request import Request

    assessment = exchange.from_json(_read(source, "the family’s file"))
    local = next((pack.id for pack in assessment.packs if pack.id != "england"), None)
    document = versions.BY_ID[version].make(Request(assessment, load(local=local), on=now.date(), made_at=now))
    if target.suffix.lower() in (".html", ".htm"):
        _save(target, html.write(document))
        print(f"The HTML is written. {KEEP}")
        return 0
    made = pdf.draw(document)
    _save(target, made)
    print("Reading it back, to make sure that every word is there…", flush=True)
    differences = readback.compare(made, document)
    print(f"The PDF is written. {KEEP}")
    if differences:
        print("Look through it: some text does not read back exactly as it was typed.")
    return 0


def _read(source: Path, what: str) -> bytes:
    try:
        return source.read_bytes()
    except OSError:
        raise PathwayError(f"Check the name of {what}: it cannot be opened.") from None


def _save(target: Path, made: bytes) -> None:
    try:
        target.write_bytes(made)
    except OSError:
        raise PathwayError("Choose another place for the file: it cannot be written there.") from None


if __name__ == "__main__":
    sys.exit(main())
