"""`check-content`: every fault of the content packs at once."""

import argparse
from datetime import date
from pathlib import Path

from pathway.content import check
from pathway.content.kinds import PACK_FILE
from pathway.content.load import HOME
from pathway.content.published import FILE


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    verb = verbs.add_parser("check-content", help="say everything that is wrong with the content packs")
    verb.add_argument("folder", nargs="?", type=Path, default=HOME, help="a folder of packs, or one pack")
    verb.set_defaults(do=_do)


def _do(chosen: argparse.Namespace) -> int:
    faults = check(chosen.folder, date.today())
    listed = (chosen.folder if not (chosen.folder / PACK_FILE).is_file() else chosen.folder.absolute().parent) / FILE
    wrong = [fault for fault in faults if not fault.warning]
    for fault in faults:
        print(f"{'Warning' if fault.warning else 'Fault'}: {fault.file}\n  where: {fault.place or 'the whole file'}")
        print(f"  what:  {fault.says}\n  do:    {fault.remedy}")
    if wrong:
        print(f"Mend {len(wrong)} {'fault' if len(wrong) == 1 else 'faults'} before the content is used.")
        return 1
    print("No faults: every content pack here is whole and may be used.")
    if not listed.is_file():
        print(f"Put {FILE} beside the packs to have their ids compared with those that were published; it is not here.")
    return 0
