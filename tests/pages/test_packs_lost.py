"""On the page, a pack with a changed id is stopped, and one that stood before can still be gone back to."""

from pathlib import Path

import pytest

from pages.parts import portal_content_held, session
from pathway.content.bundle import Bundle, of_folder
from tests.pages.screen import database


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch, local="oxfordshire")


def own(nights: str, title: str = "The nights") -> Bundle:
    """Oxfordshire with an own list of one factor."""
    files = dict(of_folder(session.DATA / "oxfordshire").files)
    files.pop("disability.toml")
    files["factors.toml"] = (
        '[[factor_lists]]\nid = "ours"\ntitle = "Our own list"\nsays = "Our own."\n'
        f'[[factors]]\nid = "{nights}"\ncode = "N1"\ntitle = "{title}"\nsays = "Nobody is there at night."\n'
        'prompts = ["Who gets up?"]\nconcern = ["Nobody does."]\nstrength = ["Somebody does."]\nnext = ["Ask who."]\n'
    ).encode()
    return Bundle("oxfordshire", tuple(sorted(files.items())))


def put(given: Bundle) -> None:
    session.store().put_pack_in_force(
        "oxfordshire", "2", given.zipped(), why="Ours", by="Jo", at=session.now(), expected=portal_content_held.newest()
    )


def test_a_changed_id_of_a_pack_that_is_kept_in_the_database_alone_is_stopped_and_the_way_back_is_open() -> None:
    assert portal_content_held.look(own("nights")).looked.content, "an own list in the place of the composed nine"
    put(own("nights"))
    held = portal_content_held.look(own("night-time"))
    assert held.looked.content is None
    assert [one.says for one in held.looked.faults if not one.warning] == [
        "The id “nights” was changed to “night-time”"
    ]  # fmt: skip

    put(own("night-time"))
    back = portal_content_held.look(own("nights"))
    assert back.looked.content is not None, "this very pack stood here before"
    assert "The id “night-time” was changed to “nights”" in [one.says for one in back.looked.faults if one.warning]
    anew = portal_content_held.look(own("nights", title="The nights at home"))
    assert anew.looked.content is None, "another one is held to the ids in force"
