"""A pack held against the one of its id in force: no id that was saved is changed, and none is lost without a word."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from pathway.content.fault import Fault
from pathway.content.ground import Piece
from pathway.content.journey import Decision
from pathway.content.reading import Reading, Written
from pathway.content.walk import field, place, strings

AREAS, FACTORS, LISTS = "areas", "factors", "factor_lists"
# The kinds whose ids assessments keep, with what becomes of an answer to one that is gone.
_BY_LAST_NAME = "saved assessments that answered it go on showing it by its last name"
_KEPT = "what saved assessments say under it is kept, and may be shown no more"
ANSWERED: Mapping[str, str] = {
    AREAS: "saved assessments hold words in it",
    FACTORS: _BY_LAST_NAME,
    **dict.fromkeys(
        ("topics", "steps", "decisions", "movers", "act_today", "voice_methods", "own_prompts"), _KEPT
    ),
}  # fmt: skip
FOUND_BY_ID = (LISTS, "contacts", "escalations")  # a screen asks for these by id, and would show England’s again
_ALIKE = 0.8  # of their words, in the same order: by all appearance one piece
_MOST_WORDS = 300  # of a piece, that are held against another
_NO_WORDS = ("id", "code", "facts", "steps", "dimensions", "neglect_types", "clocks", "ring", "tool")


def lost(given: Reading, base: Reading | None, former: Reading, *, whole: bool) -> Iterator[Fault]:
    """Every id of the pack in force, `former`, that the one `given` changes or no longer has.

    `base` is the pack that it adds to. Only of a pack that is `whole` is anything called gone: of another, it may
    merely not have been read.
    """
    still = given.ids | (base.ids if base else set())
    for kind in (*ANSWERED, *FOUND_BY_ID):
        if _another_list(kind, given, former):
            continue
        was = {each.piece.id: each for each in former.written if each.kind == kind}
        now = {each.piece.id: each for each in given.written if each.kind == kind}
        away = [each.piece for id, each in was.items() if (kind, id) not in given.ids]
        for old, twin in _pairs(away, [each.piece for id, each in now.items() if (kind, id) not in former.ids]):
            if twin is not None:
                yield _changed(old.id, twin.id, now[twin.id].file, now[twin.id].place)
            elif (kind, old.id) not in still and kind in ANSWERED and whole:
                yield _gone(kind, old.id, was[old.id].file, was[old.id].place)
    yield from _options(given, base, former, whole=whole)


def _another_list(kind: str, given: Reading, former: Reading) -> bool:
    """Whether one list of factors took the place of another as a whole: then none of the former is missed."""
    if kind not in (LISTS, FACTORS):
        return False
    was, now = ({id for one, id in reading.ids if one == FACTORS} for reading in (former, given))
    if not (was and now):
        return True
    lists, held = ({id for one, id in reading.ids if one == LISTS} for reading in (former, given))
    return kind == FACTORS and lists != held and not was & now


def _changed(old: str, new: str, file: str, where: str) -> Fault:
    remedy = f'Put id = "{old}" back, and reword what stands beside it: what was saved refers to it by its id'
    return Fault(file, where or "id", f"The id “{old}” was changed to “{new}”", remedy)


def _gone(kind: str, id: str, file: str, where: str) -> Fault:
    says = f"“{id}” is in force, and gone from this pack"
    if kind == AREAS:
        remedy = f"Put it back, and retire it with a line such as retired = 2027-04-01: {ANSWERED[AREAS]}"
        return Fault(file, where or "id", f"The area {says}", remedy)
    return Fault(file, where or "id", says, f"Put it back if it was not meant to go; {ANSWERED[kind]}", warning=True)


def _options(given: Reading, base: Reading | None, former: Reading, *, whole: bool) -> Iterator[Fault]:
    """The same for the answers to a question of the pathway, which have ids of their own."""
    here = {**_decisions(base), **_decisions(given)}
    for id, (was, _) in _decisions(former).items():
        if id not in here:
            continue
        now, written = here[id]
        held, before = {one.id for one in now.options}, {one.id for one in was.options}
        away = [one for one in was.options if one.id not in held]
        for old, twin in _pairs(away, [one for one in now.options if one.id not in before]):
            where = place(written.place, (f"options {(twin or old).id}",))
            if twin is not None:
                yield _changed(old.id, twin.id, written.file, where)
            elif whole:
                yield _gone("decisions", old.id, written.file, where)


def _decisions(reading: Reading | None) -> dict[str, tuple[Decision, Written]]:
    written = reading.written if reading else ()
    return {each.piece.id: (each.piece, each) for each in written if isinstance(each.piece, Decision)}


def _pairs(away: Sequence[Piece], new: Sequence[Piece]) -> Iterator[tuple[Piece, Piece | None]]:
    """Each piece that is away, with the new one that is the same by all appearance; no new one is taken twice."""
    left = list(new)
    for old in away:
        alike = [_alike(old, one) for one in left]
        twin = left.pop(alike.index(max(alike))) if max(alike, default=0.0) >= _ALIKE else None
        yield old, twin


def _alike(one: Piece, other: Piece) -> float:
    """How nearly two pieces are the same: wholly by their title, or else by the words that they share."""
    title = _title(one)
    if title and title == _title(other):
        return 1.0
    matcher = SequenceMatcher(None, _words(one), _words(other), autojunk=False)
    return matcher.ratio() if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= _ALIKE else 0.0


def _title(piece: Piece) -> str:
    return " ".join(str(getattr(piece, "title", "")).casefold().split())


def _words(piece: Piece) -> list[str]:
    texts = (text for path, text in strings(piece) if field(path) not in _NO_WORDS)
    return " ".join(texts).casefold().split()[:_MOST_WORDS]
