"""`schema`: the JSON Schema of the published form of an assessment."""

import argparse
import json

from pathway import exchange


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    verb = verbs.add_parser("schema", help="print the JSON Schema of the published form of an assessment")
    verb.set_defaults(do=_do)


def _do(_chosen: argparse.Namespace) -> int:
    print(json.dumps(exchange.schema(), ensure_ascii=False, indent=1))
    return 0
