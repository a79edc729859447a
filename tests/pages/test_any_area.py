"""Whichever area somebody works in: its own people, steps and factors are on the page, and a made-up one says it is."""

from datetime import date
from pathlib import Path

import pytest

from pages.parts import preferences, session
from pages.parts.act_today_ring import NOBODY
from pages.parts.places import PORTAL
from pathway import due
from pathway.content import Content, load, packs
from pathway.content.load import HOME
from pathway.household import Child
from pathway.scales import Answer, DoorKind, Impairment
from reports.expected import strings
from reports.family import family
from reports.professional import professional
from reports.request import Request
from tests import areas
from tests.families import ROWAN, TODAY, empty, seen
from tests.pages.screen import Screen, database
from tests.pages.test_portal import portal

ELM = Child(id="elm", name="Elm", born=ROWAN.born, impairment=Impairment.YES)
ELSEWHERE = [area for area in areas.LOCAL if area != areas.USUAL]


@pytest.fixture(params=areas.LOCAL)
def content(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Content:
    """The content of one area, with that area chosen."""
    database(tmp_path, monkeypatch, local=request.param)
    return load(local=request.param)


def at_home(folder: Path, patch: pytest.MonkeyPatch, area: str) -> Screen:
    """The first page that asks for an area, with this one chosen."""
    database(folder, patch, local=area)
    return Screen.again("", "start/welcome")


def warned(screen: Screen) -> list[str]:
    return [str(one.value) for one in screen.app.warning]


def test_a_yes_to_danger_shows_the_areas_own_front_door(content: Content) -> None:
    screen = Screen.of(seen(), "assess/safety").set("act.visit.significant-harm", Answer.YES)
    contact = content.contact("front-door")

    assert contact.title in screen.words
    assert contact.phone is not None
    assert contact.phone in screen.words
    assert (NOBODY in screen.words) is bool(content.local and content.local.invented)


def test_a_disabled_child_meets_the_areas_own_factors_and_whose_they_are(content: Content) -> None:
    record = empty().keep(ELM)
    screen = Screen.of(record, "assess/disability").set("door.elm.worry.words", "Weight down since October.")
    drawn = [one.key for one in screen.app.button if one.key and one.key.startswith("unfold.button.elm_")]

    assert screen.record.door(ELM, DoorKind.WORRY).open
    assert len(drawn) == len(content.factors)
    assert content.factor_list.title in screen.words


def test_what_is_made_for_a_family_and_for_professionals_names_the_area_and_its_door(content: Content) -> None:
    request = Request(seen(), content, on=TODAY, made_at=session.now())
    theirs, ours = (" ".join(strings(made(request))) for made in (family, professional))

    assert content.local is not None
    assert content.contact("front-door").title in theirs
    assert ("rings nobody" in theirs) is content.local.invented
    assert content.local.title in ours


@pytest.mark.parametrize("page", [page.name for page in PORTAL])
@pytest.mark.parametrize("area", ELSEWHERE)
def test_each_page_of_guidance_is_drawn_for_an_area_of_its_own(
    page: str, area: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database(tmp_path, monkeypatch, local=area)

    assert "0345 050 7666" not in portal(page).words


def test_nobody_is_given_an_area_and_a_made_up_one_is_the_last_to_be_met(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = at_home(tmp_path, monkeypatch, "")
    asked = screen.control("setting.local")

    assert asked.value == ""
    assert session.content().local is None
    assert asked.options[-2:] == [preferences.ENGLAND, "Fernshire (invented), for trying out"]
    assert preferences.INVENTED not in warned(screen)


@pytest.mark.parametrize("pack", [pack for pack in packs(HOME) if pack.local], ids=lambda pack: pack.id)
def test_who_chooses_a_made_up_area_is_told_at_once_and_nobody_else_is(
    pack: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = at_home(tmp_path, monkeypatch, pack.id)  # type: ignore[attr-defined]

    assert (preferences.INVENTED in warned(screen)) is pack.invented  # type: ignore[attr-defined]


@pytest.mark.parametrize("area", ELSEWHERE)
def test_the_times_that_an_area_has_set_are_the_ones_that_are_worked_out(
    area: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database(tmp_path, monkeypatch, local=area)
    clocks, screen = session.content(), Screen.again("", "portal/protection")

    assert f"within {due.length(clocks.clock('core-group'))} of the initial conference" in screen.words
    screen.set("dates..happened", "conference").set("dates..on.conference", "12 March 2026")
    for on in (date(2026, 3, 24), date(2026, 4, 21), date(2026, 6, 12)):  # eight working days, four weeks, three months
        assert f"By {due.said(on)}" in screen.words
    assert "was not found" not in screen.words


@pytest.mark.parametrize("area", ELSEWHERE)
def test_a_number_of_the_local_directory_stands_with_the_kind_of_help_it_is_for(
    area: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database(tmp_path, monkeypatch, local=area)
    service = next(one for one in session.content().directory if one.kinds and one.phones)
    portal("adult-services")

    words = portal("adult-services", help=service.kinds[0]).words

    assert service.name in words
    assert service.phones[0] in words
