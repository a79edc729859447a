"""`practice`: the invented families, listed, or the newest assessment of one."""

import argparse

from pathway import exchange, practice


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    verb = verbs.add_parser("practice", help="list the practice families, or print the newest assessment of one")
    verb.add_argument("name", nargs="?", help="the family to print")
    verb.set_defaults(do=_do)


def _do(chosen: argparse.Namespace) -> int:
    if chosen.name:
        print(exchange.to_json(practice.family(chosen.name).newest), end="")
        return 0
    for family in practice.families():
        several = len(family.assessments)
        print(f"{family.name}: {family.title}" + (f", {several} assessments over time" if several > 1 else ""))
    return 0
