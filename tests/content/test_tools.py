"""A tool can be found, had and used as its owner allows; what belongs to others is never offered as ours."""

import re

import pytest

from pages.parts.places import PLACES
from pathway.content import Content, load
from tests import areas

LINES = 12  # a part of a sheet with more does not fit a page beside its prompts
TELEPHONE = re.compile(r"\d[\d ]{8,}\d")
OWNED = ("gcp2", "older-graded-care-profile", "parenting-daily-hassles", "signs-of-safety", "three-houses")


@pytest.fixture(scope="module", params=areas.ALL)
def content(request: pytest.FixtureRequest) -> Content:
    """England alone, and with the local pack over it."""
    return load(local=request.param)


def test_every_tool_says_what_it_does_when_it_helps_who_may_copy_it_and_where_to_get_it(content: Content) -> None:
    silent = [tool.id for tool in content.tools if not (tool.does and tool.when and tool.reproduce and tool.get)]

    assert silent == []


def test_what_belongs_to_others_is_never_offered_as_a_page_or_a_sheet_of_ours(content: Content) -> None:
    tools = {tool.id: tool for tool in content.tools}

    assert [id for id in OWNED if tools[id].place or tools[id].sheet] == []
    assert [id for id in OWNED if not (tools[id].reproduce or "").startswith(("No", "Not"))] == []


def test_every_tool_of_ours_can_be_done_somewhere_in_the_app(content: Content) -> None:
    names = {place.name for place in PLACES}

    assert [tool.id for tool in content.tools if tool.place and tool.place not in names] == []
    assert [tool.id for tool in content.tools if tool.owner == "Waymark" and not tool.place] == []


def test_every_blank_sheet_is_reached_from_a_tool_and_can_be_written_on(content: Content) -> None:
    offered = {tool.sheet for tool in content.tools if tool.sheet}

    assert {sheet.id for sheet in content.sheets} - offered == set()
    for sheet in content.sheets:
        for part in sheet.parts:
            assert max(part.frame, part.lines, part.rows) <= LINES, f"{sheet.id}: {part.title}"


def test_no_sheet_asks_for_a_name_an_address_or_a_number_to_add_up(content: Content) -> None:
    for sheet in content.sheets:
        headings = " ".join((*(part.title for part in sheet.parts), *(c for part in sheet.parts for c in part.columns)))

        asked = re.search(r"\b(names?|addresse?s?|date of birth|scores?|totals?|points|grades?)\b", headings.casefold())
        assert asked is None, f"{sheet.id} asks for {asked and asked.group()}"


def test_a_baby_and_a_disabled_child_each_have_a_sheet_to_be_heard_with(content: Content) -> None:
    heard = {tool.sheet for tool in content.tools if "hear" in tool.does}

    assert {"day-in-my-life-baby", "day-in-my-life-disabled", "observation"} <= heard


def test_links_and_resources_carry_no_telephone_number_of_anybody(content: Content) -> None:
    for piece in (*content.links, *content.resources):
        words = " ".join(
            str(value) for name, value in piece if name not in ("where", "as_of", "checked", "check_again")
        )

        assert TELEPHONE.search(words) is None, piece.id


def test_england_alone_sends_nobody_to_one_county_for_help() -> None:
    england = load()

    assert [link.id for link in england.links if "oxfordshire" in link.where or "oscp" in link.where] == []
    assert [one.id for one in england.resources if one.where and "oscb" in one.where] == []
