"""Whoever reads what a pack changes is told of every change: wherever it is, with its words, and where it stands."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from typing import Any

import pytest
from pydantic import BaseModel

from pathway.content import Content, Guide, Passage, load
from pathway.content.ground import Piece
from pathway.content.load import HOME
from pathway.content.walk import Path
from pathway.pack_differences import Difference, What, differences
from pathway.pack_words import KINDS, kind_in_words, unsaid

NEW = " tomorrow"
HELD = load(HOME, "fernshire")
MADE_FOR_A_RECORD = {"past_areas", "past_factors"}  # no pack has them


def other(value: Any) -> Any:
    """Another value of the same kind."""
    match value:
        case bool():
            return not value
        case Enum():
            return next(one for one in type(value) if one != value)
        case str():
            return value + NEW
        case int():
            return value + 1
        case date():
            return value + timedelta(days=1)
    raise AssertionError(value)


def inside(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, BaseModel):
        yield from ((name, inner) for name, inner in value if name not in unsaid(value))
    elif isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, tuple):
        yield from ((str(turn), inner) for turn, inner in enumerate(value))


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value that has no parts, with what leads to it."""
    if value is None:
        return
    if not isinstance(value, BaseModel | Mapping | tuple):
        yield path, value
    for name, inner in inside(value):
        yield from leaves(inner, (*path, name))


def with_other(value: Any, path: Path, leaf: Any) -> Any:
    """The same with another value at the end of this path."""
    if not path:
        return leaf
    if isinstance(value, BaseModel):
        return value.model_copy(update={path[0]: with_other(getattr(value, path[0]), path[1:], leaf)})
    if isinstance(value, Mapping):
        return {**value, path[0]: with_other(value[path[0]], path[1:], leaf)}
    turn = int(path[0])
    return (*value[:turn], with_other(value[turn], path[1:], leaf), *value[turn + 1 :])


def shapes() -> dict[tuple[str, ...], tuple[Path, Any]]:
    """Of every shape of path, the last that the shipped content has: most have others of their like before them."""
    return {
        tuple("n" if part.isdigit() else str(part) for part in path): (path, leaf)
        for path, leaf in leaves(HELD)
        if "facts" not in path[1:]
    }


SHAPES = shapes()


@pytest.mark.parametrize("shape", SHAPES, ids="-".join)
def test_no_single_change_in_any_kind_of_piece_goes_unsaid(shape: tuple[str, ...]) -> None:
    path, leaf = SHAPES[shape]
    (one,) = differences(HELD, with_other(HELD, path, other(leaf)))

    assert one.kind == path[0]
    assert one.before != one.after
    if isinstance(leaf, str) and not isinstance(leaf, Enum):
        assert one.after.endswith(NEW), f"{path} is said as {one}"
    assert one.where
    assert "_" not in one.where


def test_every_kind_of_the_content_is_there_and_has_a_name_of_its_own() -> None:
    """So the walk above passes none over, and nobody reads a name out of a file."""
    assert set(KINDS) == set(Content.model_fields)
    assert {shape[0] for shape in SHAPES} == set(KINDS) - MADE_FOR_A_RECORD
    assert len(set(KINDS.values())) == len(KINDS)
    assert kind_in_words("vague_words") == "Words of an action that may mean anything"


def guide() -> Guide:
    return next(one for one in HELD.guides if len(one.passages) > 2)


def told(passages: tuple[Passage, ...]) -> tuple[Difference, ...]:
    changed = guide().model_copy(update={"passages": passages})
    others = tuple(changed if one.id == changed.id else one for one in HELD.guides)
    return differences(HELD, HELD.model_copy(update={"guides": others}))


def longer(passage: Passage) -> Passage:
    return passage.model_copy(update={"says": (*passage.says[:-1], f"{passage.says[-1]}{NEW}")})


def test_two_passages_that_change_at_once_are_both_said_each_where_it_stands() -> None:
    first, second, *rest = guide().passages
    found = told((longer(first), longer(second), *rest))

    assert [(one.name, one.where, one.before, one.after) for one in found] == [
        (guide().title, f"passage “{one.title}”, what it says", one.says[-1], one.says[-1] + NEW)
        for one in (first, second)
    ]


def test_a_passage_that_is_new_or_gone_is_said_with_all_its_words_and_its_neighbours_with_none() -> None:
    first, second, *rest = guide().passages
    new = Passage(id="new", title="The night", says=("Ask about the night.",), points=("Who gets up?", "How often?"))

    (came,) = told((first, new, second, *rest))
    assert (came.what, came.where) == (What.ADDED, "passage “The night”")
    assert dict(came.holds) == {
        "what it says": ("Ask about the night.",), "points": ("Who gets up?", "How often?"),
    }  # fmt: skip
    (gone,) = told((first, *rest))
    assert (gone.what, gone.where) == (What.GONE, f"passage “{second.title}”")
    assert second.says in dict(gone.holds).values()


def test_passages_that_change_places_are_said_as_an_order_and_still_compared_with_themselves() -> None:
    first, second, *rest = guide().passages
    found = told((second, longer(first), *rest))

    assert [(one.where, one.before, one.after) for one in found] == [
        (f"passage “{first.title}”, what it says", first.says[-1], first.says[-1] + NEW),
        ("order of the passages", f"{first.title}; {second.title}", f"{second.title}; {first.title}"),
    ]


def test_ways_on_without_an_id_are_told_apart_by_what_they_say_and_where_they_stand() -> None:
    one = next(one for one in HELD.guides if one.see)
    way = one.see[-1]
    anew = way.model_copy(update={"says": "Ring them first"})
    other_place = HELD.model_copy(update={"guides": (one.model_copy(update={"see": (*one.see[:-1], anew)}),)})
    (found,) = differences(HELD.model_copy(update={"guides": (one,)}), other_place)

    assert (found.where, found.before, found.after) == (
        f"way on “{way.says}”, what it says", way.says, "Ring them first",
    )  # fmt: skip


def test_a_new_guide_is_said_with_the_words_of_its_passages() -> None:
    less = HELD.model_copy(update={"guides": tuple(one for one in HELD.guides if one.id != guide().id)})
    (found,) = differences(less, HELD)
    lines = {line for _, several in found.holds for line in several}

    for passage in guide().passages:
        assert lines.issuperset((*passage.says, *passage.points)), passage.title


def test_pieces_that_change_places_are_said_also_where_another_is_new() -> None:
    first, second, third, *rest = HELD.wishes
    before = HELD.model_copy(update={"wishes": (first, second, *rest)})
    found = differences(before, HELD.model_copy(update={"wishes": (second, third, first, *rest)}))

    assert [(one.what, one.name) for one in found] == [(What.ADDED, third.title), (What.REWORDED, "Their order")]
    assert (found[1].before, found[1].after) == (f"{first.title}; {second.title}", f"{second.title}; {first.title}")


def test_what_a_piece_refers_to_is_said_by_its_name() -> None:
    first, *rest = HELD.act_today
    changed = first.model_copy(update={"ring": first.ring[:-1]})
    (one,) = differences(HELD, HELD.model_copy(update={"act_today": (changed, *rest)}))

    assert (one.where, one.before, one.after) == ("whom to ring", HELD.contact(first.ring[-1]).title, "")


def test_a_version_that_moves_on_is_no_difference_and_a_new_keeper_is_one() -> None:
    assert HELD.local is not None
    later = HELD.local.model_copy(update={"version": "9.9"})
    assert differences(HELD, HELD.model_copy(update={"local": later})) == ()

    (one,) = differences(HELD, HELD.model_copy(update={"local": later.model_copy(update={"owner": "Jo"})}))
    assert (kind_in_words(one.kind), one.where, one.after) == (
        "What the area’s pack says of itself",
        "whose it is",
        "Jo",
    )


def test_no_kind_and_no_piece_is_said_by_a_name_for_the_program() -> None:
    for kind in KINDS:
        none = None if kind == "local" else ()
        pieces = getattr(HELD, kind)
        for one in differences(HELD.model_copy(update={kind: none}), HELD) if pieces and kind != "pack" else ():
            assert one.name not in {piece.id for piece in pieces if isinstance(piece, Piece)}, kind
            assert not any("_" in name for name, _ in one.holds), one.holds
