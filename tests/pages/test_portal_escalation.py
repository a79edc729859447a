"""Somebody who disagrees finds the area’s own route and the way to it before all else, and words for both sides."""

from html import escape
from pathlib import Path

import pytest

from pages.parts import portal_escalation, session
from pathway.content import Content
from tests.families import seen
from tests.pages.screen import Screen, database

GUIDE = portal_escalation.GUIDE


def said() -> str:
    """What the page says, with no assessment open."""
    return Screen.again("", "portal/guidance", g=GUIDE).words


@pytest.fixture
def oxfordshire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Content:
    """Oxfordshire’s content, with that area chosen."""
    database(tmp_path, monkeypatch, local="oxfordshire")
    return session.content()


def test_the_route_of_the_area_and_its_link_stand_right_below_the_answer(oxfordshire: Content) -> None:
    words, way = said(), oxfordshire.escalation

    assert way.where is not None
    assert f'href="{way.where}"' in words
    today = words.index("Speak, rather than write")
    assert words.index(escape(oxfordshire.guide(GUIDE).says)) < words.index("RESOLVE") < today
    assert words.index(f'href="{way.where}"') < today


def test_the_address_of_the_policy_is_one_that_a_fact_of_the_pack_was_read_at(oxfordshire: Content) -> None:
    way = oxfordshire.escalation

    assert way.where in {fact.where for fact in oxfordshire.facts_of(way.facts)}


def test_where_no_address_is_known_it_is_said_where_to_ask(
    oxfordshire: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = oxfordshire.escalation.model_copy(update={"where": None})
    unknown = oxfordshire.model_copy(update={"escalations": (way,)})
    monkeypatch.setattr(session, "content", lambda: unknown)

    assert portal_escalation.ASK in said()
    assert "Open the policy<" not in said()


def test_a_social_worker_whose_view_is_disputed_has_words_of_their_own_before_how_to_go_on(
    oxfordshire: Content,
) -> None:
    ids = [one.id for one in oxfordshire.guide(GUIDE).passages]

    assert ids.index("when-it-is-you") == ids.index("today") + 1
    assert "A social worker who is rung by the school might say:" in said()


def test_in_an_assessment_the_policy_is_one_press_from_the_decision_that_is_disputed(oxfordshire: Content) -> None:
    words = Screen.of(seen(), "assess/pathway").words

    assert f'href="{oxfordshire.escalation.where}"' in words


def test_who_disagrees_and_who_is_told_choose_at_the_top_and_are_led_to_their_own_words(oxfordshire: Content) -> None:
    screen = Screen.again("", "portal/guidance", g=GUIDE)
    words = screen.words
    led = {"today": "I disagree", "when-it-is-you": "They disagree with me"}

    for id, says in led.items():
        assert words.index(f'<a href="#{id}">{says}</a>') < words.index(escape(oxfordshire.guide(GUIDE).says))
    anchors = {one.proto.anchor: one.value for one in screen.app.header if one.proto.anchor}
    assert anchors == {one.id: one.title for one in oxfordshire.guide(GUIDE).passages if one.id in led}
    assert "wm-sides" not in Screen.again("", "portal/guidance", g="hear-a-baby").words
