"""A piece of which only a part was copied: the lines it lacks are one slip, and copying the whole is the remedy."""

from pathway.content.fault import Fault
from pathway.content.kinds import FOLDERS, SHAPES
from pathway.content.reading import Misshapen, Reading, Written
from pathway.content.walk import place


def reading_faults(reading: Reading, base: Reading | None) -> list[Fault]:
    """What was wrong in reading a pack; all that a piece lacks which `base`, the pack it adds to, has is one fault."""
    found = list(reading.faults)
    for wrong in reading.misshapen:
        whole = _whole(wrong, base)
        lacks = _lacks(wrong)
        places = {place(wrong.place, (name,)) for name in lacks}
        told = [one for one in found if one.file == wrong.file and one.place in places and "is missing" in one.says]
        if whole and told:
            at = found.index(told[0])
            names = [name for name in lacks if any(one.place == place(wrong.place, (name,)) for one in told)]
            found = [one for one in found if one not in told]
            found.insert(at, Fault(wrong.file, wrong.place, _says(names), _remedy(whole, reading)))
    return found


def _whole(wrong: Misshapen, base: Reading | None) -> Written | None:
    """The piece of the other pack in whose place this one would stand."""
    id = wrong.raw.get("id") if isinstance(wrong.raw, dict) else None
    there = base.written if base else ()
    return next((each for each in there if (each.kind, each.piece.id) == (wrong.kind, id)), None)


def _lacks(wrong: Misshapen) -> list[str]:
    """The lines that every piece of its kind has and this one does not."""
    raw = wrong.raw if isinstance(wrong.raw, dict) else {}
    return [name for name, one in SHAPES[wrong.kind].model_fields.items() if one.is_required() and name not in raw]


def _says(names: list[str]) -> str:
    quoted = [f"“{name}”" for name in names]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]} are missing" if quoted[1:] else f"{quoted[0]} is missing"


def _remedy(whole: Written, reading: Reading) -> str:
    extends = reading.pack.extends if reading.pack else None
    theirs = "England’s pack" if extends == "england" else f"the pack “{extends}”"
    if whole.kind in FOLDERS.values():
        return f"Copy the whole file {whole.file} from {theirs}, then change the sentence"
    return f"Copy all of “{whole.place}” in {whole.file} from {theirs}, then change the sentence"
