"""How a room sees it: every view stays with its person, both ends are named, and nothing is put together."""

import re

import pytest

from pathway import content, spread
from pathway.meetings import View
from pathway.scales import Level
from tests.families import AUTHOR, NOW

ENGLAND = content.load()
EIGHT = {
    "Health visitor": Level.MOSTLY_MET,
    "GP": Level.PARTLY_MET,
    "School": Level.NOT_MET,
    "Nursery": Level.PARTLY_MET,
    "Housing": Level.NOT_KNOWN_YET,
    "Mother": Level.MOSTLY_MET,
    "Family worker": Level.PARTLY_MET,
    "Police": None,
}


def _view(whose: str, level: Level | None, **more: object) -> View:
    about = {"id": whose, "child_id": "rowan", "area_id": "food", "by": AUTHOR, "at": NOW}
    return View.model_validate({**about, "whose": whose, "level": level, **more})


def _of(given: dict[str, Level | None]) -> spread.Spread:
    return spread.spread([_view(whose, level) for whose, level in given.items()], ENGLAND)


def test_each_stands_at_the_level_they_gave_from_met_to_not_met() -> None:
    assert [(level, [one.whose for one in views]) for level, views in _of(EIGHT).standing] == [
        (Level.MET, []),
        (Level.MOSTLY_MET, ["Health visitor", "Mother"]),
        (Level.PARTLY_MET, ["GP", "Nursery", "Family worker"]),
        (Level.NOT_MET, ["School"]),
    ]


def test_not_known_yet_and_no_answer_are_apart_from_the_levels_and_from_each_other() -> None:
    found = _of(EIGHT)

    assert [one.whose for one in found.not_known] == ["Housing"]
    assert [one.whose for one in found.no_level] == ["Police"]
    assert "Not known yet: Housing." in found.says
    assert "Has chosen no level: Police." in found.says


def test_the_words_name_both_ends_and_who_stands_between() -> None:
    assert _of(EIGHT).says.startswith(
        "From mostly met (Health visitor and Mother) to not met (School), "
        "with partly met (GP, Nursery and Family worker) between."
    )
    assert _of(EIGHT).says.endswith("What did each of us see?")


@pytest.mark.parametrize("given", [EIGHT, {"A": Level.MET}, {}, {"A": None}, {"A": Level.MET, "B": Level.MET}])
def test_no_count_no_average_and_no_majority_is_said(given: dict[str, Level | None]) -> None:
    said = _of(given).says

    assert re.findall(r"\d|%|average|majority|overall|one of|two|three|mostly agree|everyone|all agree", said) == []


def test_one_alone_and_nobody_are_said_as_they_are() -> None:
    assert _of({"School": Level.PARTLY_MET}).says == "Partly met (School)."
    assert _of({}).says == "Nobody has chosen a level yet."
    assert _of({"Housing": Level.NOT_KNOWN_YET}).says == "Nobody has chosen a level yet. Not known yet: Housing."


def test_those_furthest_apart_are_asked_first_and_everybody_is_asked_once() -> None:
    asked = [one.whose for one in _of(EIGHT).asked]

    assert asked[:3] == ["School", "Health visitor", "Mother"]
    assert sorted(asked) == sorted(EIGHT)


def test_a_view_of_nobody_in_particular_is_not_lost() -> None:
    assert spread.spread([_view(" ", Level.MET)], ENGLAND).says == "Met (Somebody)."
