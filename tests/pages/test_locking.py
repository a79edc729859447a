"""A locked browser is drawn one page, with nothing of a family in it; and how a page looks is one press away."""

from pathlib import Path

import pytest

from pages.parts import locking, looks, preferences, session
from pages.parts.looks import Look, TextSize
from pathway.locking import Does
from tests.families import seen
from tests.pages.screen import Screen, database

PAGES = ("assess/family", "assess/own_words", "meet/screen", "review/read", "start/home", "start/settings")


@pytest.fixture(autouse=True)
def _database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def shown(screen: Screen) -> str:
    """All that was sent for this page."""
    return "\n".join(str(element) for element in screen.app.main) + "\n".join(map(str, screen.app.sidebar))


def test_a_locked_browser_is_drawn_nothing_of_any_page_until_it_is_opened() -> None:
    record = seen()
    open_page = Screen.of(record, "assess/family")
    assert "Rowan" in shown(open_page), "else nothing below would notice a page that is drawn"
    locking.tell("", Does.LOCK)

    for page in PAGES:
        locked = Screen.again(record.id, page)
        assert [title.value for title in locked.app.title] == [locking.TITLE], page
        assert [word for word in ("Rowan", "Ash", "Pat Example") if word in shown(locked)] == [], page
        assert locked.links() == [], page
    locked = open_page.run()
    assert "Rowan" not in shown(locked)
    assert "opened" not in locked.app.session_state, "the family is still in the memory of the window"


def test_opened_again_it_is_the_same_page() -> None:
    record = seen()
    screen = Screen.of(record, "assess/family")
    locking.tell("", Does.LOCK)
    locked = screen.run()

    locked.press("open_again")

    assert [title.value for title in locked.app.title] == ["Family"]
    assert "Rowan" in shown(locked)


def test_it_says_what_the_lock_is_not() -> None:
    locking.tell("", Does.LOCK)
    words = Screen.again("", "start/home").words

    for what in ("not a safe", "anybody at this computer can open", "history", "Files that were saved", "another brow"):
        assert what in words, what


@pytest.mark.parametrize(
    ("chosen", "minutes"), [("", 15), ("5", 5), ("60", 60), ("never", None), ("0", 15), ("a week", 15)]
)
def test_it_locks_after_what_was_chosen_and_else_after_a_quarter_of_an_hour(chosen: str, minutes: int | None) -> None:
    session.store().set_setting(locking.SETTING, chosen)

    assert locking.minutes() == minutes


def test_the_settings_say_what_never_means() -> None:
    screen = Screen.again("", "start/settings")

    assert "whoever comes to this computer can read" in " ".join(screen.control(f"setting.{locking.SETTING}").options)


@pytest.mark.parametrize("before", sorted(Look))
def test_high_contrast_goes_back_to_the_look_before(before: Look) -> None:
    session.store().set_setting("look", before)

    preferences.switch_contrast()
    assert looks.look_of(session.setting("look")) is (Look.SYSTEM if before is Look.CONTRAST else Look.CONTRAST)
    preferences.switch_contrast()

    assert looks.look_of(session.setting("look")) is before


def test_letters_grow_and_are_normal_again_after_the_largest() -> None:
    sizes = []
    for _ in TextSize:
        preferences.turn_size()
        sizes.append(looks.size_of(session.setting("text-size")))

    assert sizes == [TextSize.LARGER, TextSize.LARGEST, TextSize.NORMAL]
    assert looks.REM[TextSize.LARGEST] > looks.REM[TextSize.LARGER] > looks.REM[TextSize.NORMAL]


def test_a_size_is_laid_over_the_page_and_the_settings_show_it() -> None:
    session.store().set_setting("text-size", TextSize.LARGEST)
    screen = Screen.again("", "start/settings")

    assert screen.control("setting.text-size").value == "largest"
    assert f"font-size: {looks.REM[TextSize.LARGEST]}px" in looks.style(Look.LIGHT, TextSize.LARGEST)
    assert ":root { font-size" not in looks.style(Look.LIGHT)
