"""What is found is shown whole and by name: to whoever writes the record and to whoever reads it."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from pages.parts import session
from pathway import practice
from pathway.assessment import Assessment
from pathway.household import Adult
from pathway.plan import Action
from pathway.scales import Level
from tests.families import ASH, MORGAN, ROWAN, empty, judged
from tests.pages.screen import Screen, database

PLACES = ("assess/check", "review/read")


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def record() -> Assessment:
    """Two adults nobody has spoken to and three actions whose day has passed, one with many words."""
    past = session.today() - timedelta(days=1)
    what = ("Ring the school about " + "the bus and " * 20, "Bring a cot", "Mend the window")
    late = (Action(id=f"act-{number}", what=words, who="Sam", by=past) for number, words in enumerate(what))
    adults = (MORGAN.but(own_view="Away at sea."), Adult(id="lee", name="Lee", own_view="Not reached yet."))
    return empty().keep(ROWAN, ASH, judged(Level.NOT_MET), *adults, *late)


def shown(page: str, of: Assessment) -> Screen:
    screen = Screen.of(of, page)
    for part in ("family", "plan"):
        if screen.has(f"unfold.button.asks-{part}"):
            screen = screen.press(f"unfold.button.asks-{part}")
    return screen


@pytest.mark.parametrize("page", PLACES)
def test_each_adult_is_named_where_something_is_found_of_them(page: str) -> None:
    says = [words for words, _, _ in shown(page, record()).links()]

    assert [one for one in says if one.startswith("Morgan: Named here and not spoken to")]
    assert [one for one in says if one.startswith("Lee: Named here and not spoken to")]


@pytest.mark.parametrize("page", PLACES)
def test_each_late_action_is_named_on_a_line_of_its_own(page: str) -> None:
    assert re.search(r"Ring the school about .*\nBring a cot\nMend the window", shown(page, record()).words)


def test_one_question_of_several_children_says_once_why_it_is_asked() -> None:
    screen = Screen.of(practice.family("marsh").newest, "assess/check")
    asked = [words.split(": ")[0] for words, _, _ in screen.links() if "Which words of the law" in words]

    assert [name.split()[0] for name in asked] == ["Ellie-May", "Tyler", "Noah"]
    assert screen.words.count("Why it is asked: No reason for a step names any.") == 1
