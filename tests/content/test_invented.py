"""An invented area can be tried out, and nobody is rung, read or hurt because somebody took it for a real one."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from pathway import due
from pathway.content import Content, check, load, packs
from pathway.content.kinds import PACK_FILE
from pathway.content.load import HOME
from pathway.content.reading import read
from pathway.content.walk import strings
from tests import areas

from .conftest import Change

INVENTED = [pack.id for pack in packs(HOME) if pack.invented]
YEAR = [date(2027, 1, 1) + timedelta(days=days) for days in range(365)]


@pytest.fixture
def data(data: Path) -> Path:
    """The shipped packs in a folder of their own, with the invented one among them."""
    for path in (HOME / "fernshire").rglob("*.*"):
        copied = data / path.relative_to(HOME)
        copied.parent.mkdir(parents=True, exist_ok=True)
        copied.write_bytes(path.read_bytes())
    return data


def local(name: str) -> Content:
    return load(local=name)


def said_by(area: str) -> str:
    """All that one area’s own files say."""
    return "\n".join(path.read_text(encoding="utf-8") for path in (HOME / area).rglob("*.*"))


def test_one_area_is_invented_and_says_so_in_its_title_and_in_every_source_of_its_own() -> None:
    assert INVENTED == ["fernshire"]
    own = {written.piece.id for written in read(HOME / "fernshire").written if written.kind == "facts"}
    content = local("fernshire")

    assert content.local is not None
    assert "(invented)" in content.local.title
    assert "(invented)" in (content.local.board or "")
    assert "does not exist" in content.local.says
    assert own
    assert [id for id in own if "(invented)" not in content.fact(id).source] == []


def test_everybody_to_ring_in_an_invented_area_is_called_invented_and_rings_nobody() -> None:
    own = {written.piece.id for written in read(HOME / "fernshire").written if written.kind == "contacts"}

    for contact in local("fernshire").contacts:
        assert contact.rings_nobody is (contact.id in own), contact.id
        assert ("(invented)" in contact.title) is (contact.id in own), contact.id
    assert not any(contact.rings_nobody for contact in local("oxfordshire").contacts)


def test_the_areas_to_choose_from_end_with_those_that_are_invented() -> None:
    assert [pack.id for pack in packs(HOME)] == ["england", "oxfordshire", "fernshire"]


def test_an_invented_pack_is_an_example_of_everything_that_the_real_ones_hold() -> None:
    kinds = {area: {written.kind for written in read(HOME / area).written} for area in areas.LOCAL}

    for area in set(areas.LOCAL) - set(INVENTED):
        assert kinds[area] <= kinds["fernshire"], area
    assert {"steps", "decisions", "factors", "sheets"} <= kinds["fernshire"]


def test_what_an_area_may_word_for_itself_is_worded_otherwise_in_each() -> None:
    first, second = local("oxfordshire"), local("fernshire")

    for id in ("front-door", "out-of-hours", "worker-concern"):
        assert first.contact(id).title != second.contact(id).title
        assert first.contact(id).phone != second.contact(id).phone
    assert first.step("s4-front-door") != second.step("s4-front-door")
    assert {stage.id for stage in first.escalation.stages}.isdisjoint(stage.id for stage in second.escalation.stages)
    assert {factor.id for factor in first.factors}.isdisjoint(factor.id for factor in second.factors)
    assert len(first.factors) != len(second.factors)


def test_no_area_says_a_name_or_a_number_of_another() -> None:
    oxfordshire, fernshire = said_by("oxfordshire"), said_by("fernshire")

    assert re.findall(r"oxford|OSC[BP]|LCSS|RESOLVE|0345 ?050|01865", fernshire, re.IGNORECASE) == []
    assert re.findall(r"fern|01632|First Response|Bridge Team", oxfordshire, re.IGNORECASE) == []


@pytest.mark.parametrize("area", areas.LOCAL)
def test_no_area_gives_itself_longer_than_england_does(area: str) -> None:
    england = {clock.id: clock for clock in load().clocks}
    theirs = [(clock, england[clock.id]) for clock in local(area).clocks if clock.id in england]

    assert theirs
    for clock, rule in theirs:
        longer = [on for on in YEAR if due.last_day(clock, on) > due.last_day(rule, on)]
        assert longer == [], clock.id


def test_a_time_that_is_longer_than_englands_is_asked_about(data: Path, change: Change) -> None:
    change("fernshire/clocks.toml", "length = 8\n", "length = 12\n")

    (fault,) = check(data)

    assert (fault.file, fault.place, fault.warning) == ("fernshire/clocks.toml", "clocks core-group, length", True)
    assert "12" in fault.says
    assert "no more than 10" in fault.says
    assert "never longer" in fault.remedy


BREAKS = {
    "a number that may ring somebody": (
        ("fernshire/directory.json", "01632 960502", "01632 850502"),
        ("“01632 850502” may ring somebody", "01632 960000 to 01632 960999"),
    ),
    "a page that may be somebody’s": (
        ("fernshire/links.toml", "https://example.org/fernshire/rings-of-help", "https://rings-of-help.example.net/"),
        ("“rings-of-help.example.net” may be somebody’s", "example.org"),
    ),
    "an e-mail that may be read": (
        ("fernshire/directory.json", "harbour@example.org", "harbour@example.net"),
        ("“example.net” may be somebody’s", "example.org"),
    ),
    "a title that may be taken for a county": (
        ("fernshire/pack.toml", 'title = "Fernshire (invented)"', 'title = "Fernshire"'),
        ("its title does not say so", "(invented)"),
    ),
    "a real area with a number of the example": (
        ("oxfordshire/tools.toml", 'get = "Ask LCSS."', 'get = "Ring 01632 960440."'),
        ("“01632 960440” is a number for drama, and rings nobody", "own number"),
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_made_up_area_and_a_real_one_are_not_mixed(name: str, data: Path, change: Change) -> None:
    (file, old, new), (says, remedy) = BREAKS[name]
    change(file, old, new)

    (fault,) = check(data)

    assert fault.file == file
    assert says in fault.says
    assert remedy in fault.remedy


def test_the_line_that_says_invented_is_asked_for_where_the_example_is_copied(data: Path, change: Change) -> None:
    change(f"fernshire/{PACK_FILE}", "invented = true\n", "")

    found = [fault for fault in check(data) if "invented = true" in fault.remedy]

    assert {"fernshire/contacts.toml", "fernshire/facts.toml"} <= {fault.file for fault in found}


def test_every_address_of_an_invented_area_is_kept_for_examples() -> None:
    addresses = [text for path, text in strings(local("fernshire").directory) if text.startswith("http")]

    assert addresses
    assert all(address.startswith("https://example.org/fernshire/") for address in addresses)
