"""`publish-ids`: note every id of the packs, so that none is lost from then on."""

import argparse
from pathlib import Path

from pathway.content.load import HOME
from pathway.content.published import FILE, publish
from pathway.content.reading import read


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    verb = verbs.add_parser("publish-ids", help=f"note the ids of the packs in {FILE}, so that none may go any more")
    verb.add_argument("folder", nargs="?", type=Path, default=HOME, help="a folder of packs")
    verb.set_defaults(do=_do)


def _do(chosen: argparse.Namespace) -> int:
    folder: Path = chosen.folder
    readings = [read(path.parent) for path in sorted(folder.glob("*/pack.toml"))]
    if not readings:
        print(f"Name a folder that holds packs; there is none in {folder.name}.")
        return 1
    added = publish(folder, readings)
    print(f"{added or 'No'} new {'id' if added == 1 else 'ids'} noted in {FILE}.")
    return 0
