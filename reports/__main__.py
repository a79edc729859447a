"""The command line: make a report or a blank sheet without the app, and read the record back that a report carries."""

import argparse
import getpass
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from pathway import exchange, in_force, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.errors import PathwayError
from reports.titles import TITLES

FORMS = {".html": "html", ".htm": "html", ".docx": "docx"}  # by how the name of the file ends; all else is a PDF
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
    write = verbs.add_parser("write", help="make a report as a PDF, one HTML file or a Word file")
    write.add_argument("source", type=Path, metavar="IN.json", help="a family saved from Waymark")
    write.add_argument("target", type=Path, metavar="OUT.pdf", help="where it goes; or OUT.html, OUT.docx")
    write.add_argument("--for", dest="version", choices=TITLES, default="professional", help="who is to read it")
    write.add_argument("--lock", action="store_true", help="ask for a passphrase, twice, to lock the PDF with")
    write.add_argument("--child", default="", metavar="WHICH", help="which child a letter is for: a name, or 1 to …")
    write.add_argument("--earlier", type=Path, nargs="*", default=[], metavar="BEFORE.json",
                       help="files of the same family’s assessments before this one, the oldest first")  # fmt: skip
    read = verbs.add_parser("read", help="print the record that a PDF of Waymark’s carries", epilog=EPILOG)
    read.add_argument("source", type=Path, metavar="FILE.pdf", help="a report made by Waymark")
    read.add_argument("--locked", action="store_true", help="ask for the passphrase it was locked with")
    blank = verbs.add_parser("sheet", help="make a blank sheet of the content, to write on by hand")
    blank.add_argument("sheet", metavar="SHEET", help="its id, such as day-in-my-life")
    blank.add_argument("target", type=Path, metavar="OUT.pdf", help="where it goes; or OUT.html, OUT.docx")
    blank.add_argument("--local", metavar="PACK", help="the local pack, such as oxfordshire")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.verb == "read":
            return _read_back(chosen.source, getpass.getpass("Passphrase: ") if chosen.locked else "")
        now = datetime.now().astimezone()
        if chosen.verb == "sheet":
            return _blank(chosen, now)
        passphrase = _asked_twice() if chosen.lock else ""
        return _write(chosen, now, passphrase)
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


def _asked_twice() -> str:
    first = getpass.getpass("Passphrase: four words that do not belong together: ")
    if not first:
        raise PathwayError("Type a passphrase, or leave --lock out: an empty one would lock nothing.")
    if getpass.getpass("The same passphrase again: ") != first:
        raise PathwayError("Type the same passphrase twice; the two were not the same.")
    return first


def _write(chosen: argparse.Namespace, now: datetime, passphrase: str) -> int:
    from reports import versions, worker
    from reports.forms import Form
    from reports.request import Request

    assessment = exchange.from_json(_read(chosen.source, "the family’s file"))
    earlier = tuple(exchange.from_json(_read(one, "an earlier file")) for one in chosen.earlier)
    local = next((pack.id for pack in assessment.packs if pack.id != "england"), None)
    wanted = versions.BY_ID[chosen.version]
    child_id = _child(assessment, chosen.child) if wanted.for_a_child else ""
    content, form = _content(local), FORMS.get(chosen.target.suffix.lower(), "pdf")
    request = Request(assessment, content, on=now.date(), made_at=now, child_id=child_id, earlier=earlier)
    job = wanted.job(request, Form(form), passphrase)
    print("Writing it and reading it back, to make sure that every word is there…", flush=True)
    finished = worker.make(job, lambda progress: None)
    _save(chosen.target, finished.file)
    print(f"The {job.form.file} is written. {KEEP}")
    if finished.differences:
        print("Look through it: some text does not read back exactly as it was typed.")
    if finished.found:
        print("Look through it: words that this version leaves out stand in another text as well, which is in it.")
    if passphrase:
        print("Keep the passphrase: it opens with no other, and a lost one cannot be got back.")
    return 0


def _content(local: str | None) -> Content:
    """The content it was begun with; where that area is not here, England’s, which is said."""
    try:
        return in_force.content(local)
    except PathwayError as fault:
        if local is None:
            raise
        content = in_force.content(None)
        print(f"{fault} England’s questions stand in for it.", file=sys.stderr)
        return content


def _blank(chosen: argparse.Namespace, now: datetime) -> int:
    from reports import sheets, worker
    from reports.forms import Form

    content = in_force.content(chosen.local)
    wanted = {one.id: one for one in content.sheets}
    if chosen.sheet not in wanted:
        raise PathwayError(f"Choose one of these sheets: {', '.join(sorted(wanted)) or 'there is none yet'}.")
    form = Form(FORMS.get(chosen.target.suffix.lower(), "pdf"))
    finished = worker.make(sheets.job(wanted[chosen.sheet], content, now, form), lambda progress: None)
    _save(chosen.target, finished.file)
    print(f"The {form.file} is written. It is blank, and names nobody.")
    return 0


def _child(assessment: Assessment, which: str) -> str:
    """The id of the child a letter is for, by name or by number in the order they were entered."""
    wanted = which.strip().casefold()
    by_name = [child.id for child in assessment.children if summary.called(child).casefold() == wanted]
    by_number = {str(number): child.id for number, child in enumerate(assessment.children, 1)}
    if len(by_name) == 1:
        return by_name[0]
    if wanted not in by_number:
        raise PathwayError(
            f"Say with --child which child the letter is for: a name, or a number from 1 to {len(by_number)}."
        )
    return by_number[wanted]


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
