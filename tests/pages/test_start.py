"""The first start, the list of families, files in and out, and deleting: what would go wrong for a person."""

import hashlib
from pathlib import Path

import pytest

from pages.parts import exchange_box, session
from pathway import beginning, exchange
from pathway.assessment import Assessment
from pathway.household import Child
from tests.families import ASH, BAY, MORGAN, ROWAN, empty, seen
from tests.hostile import MARK, hostile
from tests.pages.screen import Screen, database

OURS = "a" * 32


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def home() -> Screen:
    """The list of assessments."""
    return Screen.again("", "start/home")


def kept(record: Assessment) -> Assessment:
    """The same, in the store."""
    session.begin(record)
    return record


def family(**changes: object) -> Assessment:
    """Rowan and Ash, with ids as Waymark makes them."""
    return seen().but(id=OURS, family_id="b" * 32, **changes)


def said(screen: Screen) -> str:
    """Every message on the screen."""
    return "\n".join(str(one.value) for one in (*screen.app.error, *screen.app.success))


def bring_in(screen: Screen, document: bytes) -> Screen:
    """Choose a file in the box for files."""
    screen.app.file_uploader[0].set_value(("waymark.json", document, "application/json"))
    return screen.run()


# The first start


def test_the_first_start_asks_for_a_name_before_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path / "first", monkeypatch, **{"person.name": ""})
    screen = Screen.again("", "start/welcome").press("welcome.go")

    assert "Type your name first" in said(screen)
    screen.set("setting.person.name", "Sam Rivers").press("welcome.go")
    assert screen.app.title[0].value == "Assessments"


def test_a_practice_family_waits_for_a_name_and_leaves_no_copy_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database(tmp_path / "first", monkeypatch, **{"person.name": ""})
    screen = Screen.again("", "start/welcome").press("practice.marsh")

    assert "Type your name first" in said(screen)
    assert session.store().list() == ()


def test_a_role_an_area_and_a_look_are_kept_as_they_are_chosen() -> None:
    screen = Screen.again("", "start/settings")
    screen.set("setting.person.role", "supervisor").set("setting.local", "").set("setting.look", "dark")

    found = session.person()
    assert found is not None
    assert found.role == "supervisor"
    assert session.content().local is None
    assert session.setting("look") == "dark"


def test_a_choice_made_in_another_window_is_shown_and_not_undone() -> None:
    screen = Screen.again("", "start/settings")
    session.store().set_setting("person.name", "Somebody Else")
    screen.run()

    assert session.setting("person.name") == "Somebody Else"
    assert screen.app.text_input(key="setting.person.name").value == "Somebody Else"


def test_each_opening_of_a_practice_family_is_a_copy_of_its_own_marked_as_practice() -> None:
    home().press("practice.marsh")
    home().press("practice.marsh")

    rows = session.store().list()
    assert all(row.practice for row in rows)
    assert len({row.id for row in rows}) == len(rows)
    assert len({row.family_id for row in rows}) == 2


# The list


def test_an_empty_list_says_what_to_do_next() -> None:
    assert "Start a new assessment" in home().words


def test_a_family_is_found_by_the_name_of_an_adult_and_another_is_not() -> None:
    kept(family())
    screen = home().set("home.search", "morgan")
    assert any("Rowan" in says for says, _, _ in screen.links())

    screen.set("home.search", "nobody of this name")
    assert not any("Rowan" in says for says, _, _ in screen.links())
    assert "No child or adult of this name" in screen.words


def test_a_name_with_markup_is_shown_as_it_was_typed() -> None:
    kept(empty().but(id=OURS, family_id="b" * 32).keep(Child(id="x", name=hostile("http://127.0.0.1:9"))))
    screen = home()

    label = next(says for says, _, query in screen.links() if OURS in query)
    assert MARK not in label
    assert "\\*\\*hostile\\*\\*" in label
    assert "<img" not in screen.words


def test_more_families_than_fit_are_one_press_away() -> None:
    for number in range(21):
        kept(empty().but(id=f"{number:032x}", family_id=f"{number:032x}").keep(Child(id="x", name=f"Child {number}")))
    screen = home()
    assert not any("Child 0" in says for says, _, _ in screen.links())

    screen.press("home.more")
    assert any(says.endswith("Child 0**") for says, _, _ in screen.links())


# A new assessment


def test_a_new_assessment_takes_the_children_that_are_named_and_any_number_of_none() -> None:
    screen = Screen.again("", "start/new")
    screen.app.text_area(key="new.children").set_value("Robin\n\n  Kit \n")
    screen.press("new.start")

    (row,) = session.store().list()
    assert row.title == "Robin and Kit"
    assert screen.app.query_params["a"] == row.id


def test_a_later_assessment_is_of_the_same_family_and_brings_no_judgement_or_evidence() -> None:
    first = kept(family())
    screen = Screen.again("", "start/new", earlier=first.id).press("new.later")

    stored = session.store().load(screen.app.query_params["a"])
    assert stored is not None
    begun = exchange.from_json(stored.document)
    assert (begun.family_id, begun.earlier_id) == (first.family_id, first.id)
    assert [child.name for child in begun.children] == [child.name for child in first.children]
    assert begun.evidence == begun.contacts == begun.judgements == ()
    assert all(child.impairment is None for child in begun.children)
    assert all(not adult.own_view and adult.spoken_to is None for adult in begun.adults)


# Files


def test_a_file_brought_in_is_the_same_assessment_again() -> None:
    screen = bring_in(home(), exchange.to_json(family()).encode())

    stored = session.store().load(OURS)
    assert stored is not None
    assert exchange.from_json(stored.document) == family()
    assert "Brought in" in said(screen)


def test_a_file_that_is_not_ours_says_so_and_changes_nothing() -> None:
    kept(family())
    for document in (b"GIF89a", b'{"format": "another", "version": 1}', b"[" * 5000, b""):
        screen = bring_in(home(), document)

        assert "Choose" in said(screen)
        assert len(session.store().list()) == 1


def test_a_file_from_a_newer_version_says_to_update() -> None:
    newer = exchange.to_json(family()).replace('"version": 1', '"version": 99', 1)

    assert "Update Waymark" in said(bring_in(home(), newer.encode()))


def test_a_file_never_replaces_what_is_here() -> None:
    kept(family())
    older = exchange.to_json(family().remove(ROWAN))
    screen = bring_in(home(), older.encode())

    stored = session.store().load(OURS)
    assert stored is not None
    assert [child.name for child in exchange.from_json(stored.document).children] == ["Rowan", "Ash", ""]
    assert "already here" in said(screen)


def test_ids_in_a_strangers_file_that_hold_a_name_do_not_reach_an_address() -> None:
    bring_in(home(), exchange.to_json(family().but(id="Rowan Smith", family_id="the Smiths")).encode())

    (row,) = session.store().list()
    assert "Rowan" not in row.id
    assert "Smith" not in row.family_id


def test_the_name_of_a_saved_file_holds_no_name_and_follows_what_is_in_it() -> None:
    document = exchange.to_json(family()).encode()
    name = exchange_box.file_name(OURS, document)

    assert name == f"waymark-aaaaaaaa-{hashlib.sha256(document).hexdigest()[:8]}.json"
    assert name != exchange_box.file_name(OURS, document + b" ")


def test_practice_copies_keep_their_links_to_one_another_under_new_ids() -> None:
    first = family()
    second = family().but(id="c" * 32, earlier_id=first.id)
    fresh = iter([f"{number:032x}" for number in range(9)])
    copies = beginning.to_practise((first, second), lambda: next(fresh))

    assert copies[1].earlier_id == copies[0].id != first.id
    assert copies[0].family_id == copies[1].family_id != first.family_id
    assert all(copy.practice for copy in copies)


# Deleting


def test_a_family_is_deleted_only_after_a_reason_and_a_second_asking() -> None:
    kept(family())
    screen = home().press(f"more.{OURS}").press(f"erase.{OURS}").press("erase.on")
    assert "Say why" in said(screen)
    assert not screen.has("erase.now")

    screen.app.text_input(key="erase.reason").set_value("The time for keeping it has ended")
    screen.press("erase.on")
    assert session.store().load(OURS) is not None

    screen.press("erase.now")
    assert session.store().load(OURS) is None
    (receipt,) = session.store().erasures()
    assert receipt.reason == "The time for keeping it has ended"
    assert "The family is deleted" in said(screen)


def test_a_deletion_that_is_left_takes_nothing_away() -> None:
    kept(family())
    screen = home().press(f"more.{OURS}").press(f"erase.{OURS}")
    screen.app.text_input(key="erase.reason").set_value("A slip")
    screen.press("erase.on").press("erase.keep")

    assert session.store().load(OURS) is not None
    assert not screen.has("erase.now")


def test_every_assessment_of_a_family_goes_and_another_family_stays() -> None:
    kept(family())
    kept(family(earlier_id=OURS).but(id="c" * 32))
    kept(empty().but(id="d" * 32, family_id="e" * 32).keep(ASH, BAY, MORGAN))
    screen = home().press(f"more.{OURS}").press(f"erase.{OURS}")
    assert "all 2 of its assessments" in screen.words

    screen.app.text_input(key="erase.reason").set_value("Practice is over")
    screen.press("erase.on").press("erase.now")
    assert [row.id for row in session.store().list()] == ["d" * 32]
