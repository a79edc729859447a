"""A carry file on the screen: made under a passphrase typed twice, opened again, and never over what is here."""

from functools import partial
from pathlib import Path

import pytest

from pages.parts import carry_box, report_file, session
from pathway import carry, exchange, keeping
from pathway.assessment import Assessment
from pathway.household import Child
from tests.families import ROWAN, empty, seen
from tests.hostile import MARK, hostile
from tests.pages.screen import Screen, database

OURS = "a" * 32
PHRASE = "orchard velvet tuba lighthouse"


@pytest.fixture(autouse=True)
def _own_database_and_cheap_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)
    monkeypatch.setattr(carry, "seal", partial(carry.seal, cost=carry.Cost(log_n=4)))


def family() -> Assessment:
    """Rowan and Ash, with ids as Waymark makes them."""
    return seen().but(id=OURS, family_id="b" * 32)


def file_of(record: Assessment) -> bytes:
    """The carry file of this assessment."""
    return carry.seal(exchange.to_json(record), PHRASE)


def home() -> Screen:
    """The list of assessments."""
    return Screen.again("", "start/home")


def unfolded() -> Screen:
    """The list with one assessment in it, and what can be done with that one open."""
    session.begin(family())
    return home().press(f"more.{OURS}")


def typed(screen: Screen, name: str, phrase: str) -> None:
    """Type into the one box of this name that is drawn now."""
    (box,) = [one for one in screen.app.text_input if one.key and one.key.startswith(f"carry.{name}.")]
    box.set_value(phrase)


def made(screen: Screen, first: str = PHRASE, again: str = PHRASE) -> Screen:
    """Ask for the file under this passphrase."""
    typed(screen, "first", first)
    typed(screen, "again", again)
    return screen.press("carry.make")


def opened(screen: Screen, file: bytes | None, phrase: str = PHRASE) -> Screen:
    """Choose a carry file, type a passphrase and open it."""
    if file is not None:
        screen.app.file_uploader[1].set_value(("waymark-carry.wmk", file, "application/octet-stream"))
    typed(screen, "phrase", phrase)
    return screen.press("carry.unlock")


def says(screen: Screen) -> str:
    """Every message on the screen."""
    app = screen.app
    return "\n".join(str(one.value) for one in (*app.error, *app.success, *app.warning, *app.info))


def ready(screen: Screen) -> bytes | None:
    """The file that can be saved now."""
    on_screen = screen.has("carry.take")
    if carry_box.READY not in screen.app.session_state:
        assert not on_screen
        return None
    assert on_screen
    return bytes(screen.app.session_state[carry_box.READY][2])


def remembered(screen: Screen) -> str:
    """All that this window holds in memory on the server, in one string."""
    state = screen.app.session_state._state._state  # all of it, not only what has a key of ours
    return repr((state._old_state, state._new_session_state, state._new_widget_state.states))


def document(id: str) -> str:
    """One assessment as it stands in the store, to the letter."""
    stored = session.store().load(id)
    assert stored is not None
    return stored.document


# Made


def test_the_file_holds_the_whole_assessment_and_opens_with_its_passphrase() -> None:
    screen = made(unfolded())

    file = ready(screen)
    assert file is not None
    assert carry.open(file, PHRASE) == document(OURS)
    assert "Save the carry file now" in says(screen)


def test_two_passphrases_that_differ_make_no_file() -> None:
    screen = made(unfolded(), again=PHRASE + "s")

    assert "the two were not the same" in says(screen)
    assert ready(screen) is None


def test_a_weak_passphrase_is_met_with_advice_and_makes_no_file() -> None:
    screen = made(unfolded(), "rowan", "rowan")

    assert "Choose a longer passphrase" in says(screen)
    assert ready(screen) is None


@pytest.mark.parametrize("again", [PHRASE, "another one altogether"])
def test_a_passphrase_is_gone_from_the_boxes_and_from_memory_when_the_act_is_over(again: str) -> None:
    screen = made(unfolded(), again=again)

    assert all(not one.value for one in screen.app.text_input)
    assert PHRASE not in remembered(screen)
    assert again not in remembered(screen)


def test_every_box_for_a_passphrase_hides_it() -> None:
    boxes = [one for one in unfolded().app.text_input if "assphrase" in one.label]

    assert len(boxes) == 3
    assert all(one.proto.type == one.proto.PASSWORD for one in boxes)


def test_a_file_made_before_the_last_change_is_not_offered_any_more() -> None:
    screen = made(unfolded())
    stored = session.store().load(OURS)
    assert stored is not None
    changed = family().remove(ROWAN)
    session.store().save(
        OURS, exchange.to_json(changed), keeping.summarised(changed), expected=stored.revision, by="Pat",
        at=session.now(), what="Changed elsewhere",
    )  # fmt: skip
    screen.run()

    assert ready(screen) is None
    assert "Make the carry file again" in says(screen)


def test_the_file_of_one_family_is_not_offered_under_another() -> None:
    screen = made(unfolded())
    other = empty().but(id="d" * 32, family_id="e" * 32).keep(Child(id="x", name="Kit"))
    session.begin(other)
    screen.run().press(f"more.{other.id}")

    assert ready(screen) is None


def test_an_erased_family_leaves_no_report_behind_in_the_window() -> None:
    screen = unfolded()
    kept = f"{report_file.MADE}{OURS} professional "
    screen.app.session_state[kept] = b"a whole report"
    screen.press(f"erase.{OURS}")
    screen.app.text_input(key="erase.reason").set_value("The time for keeping it has ended")
    screen.press("erase.on").press("erase.now")

    assert kept not in screen.app.session_state


def test_an_erased_family_leaves_no_file_behind_in_the_window() -> None:
    screen = opened(made(unfolded()), file_of(family().remove(ROWAN)))
    assert screen.has("carry.both")
    screen.press(f"erase.{OURS}")
    screen.app.text_input(key="erase.reason").set_value("The time for keeping it has ended")
    screen.press("erase.on").press("erase.now")

    assert carry_box.READY not in screen.app.session_state
    assert carry_box.WAITING not in screen.app.session_state
    assert not screen.has("carry.both")


# Opened


def test_an_assessment_carried_here_is_the_same_again() -> None:
    screen = opened(home(), file_of(family()))

    assert exchange.from_json(document(OURS)) == family()
    assert "Opened: Rowan" in says(screen)
    assert PHRASE not in remembered(screen)


def test_a_wrong_passphrase_keeps_the_page_and_the_file_and_says_what_to_do() -> None:
    screen = opened(home(), file_of(family()), "another phrase altogether")

    calm, typed_again, damage = "nothing is lost", "Type the passphrase again", "may be damaged"
    assert says(screen).index(typed_again) < says(screen).index(calm) < says(screen).index(damage)
    assert "Rowan" not in says(screen)
    assert session.store().list() == ()
    assert "another phrase" not in remembered(screen)

    opened(screen, None)
    assert exchange.from_json(document(OURS)) == family()


def test_a_file_that_is_cut_damaged_newer_or_something_else_changes_nothing() -> None:
    file = file_of(family())
    said = {
        file[:30]: "cut short", file[:-1]: "this one may be damaged", file[:8] + b"\x63" + file[9:]: "Update Waymark",
        b"%PDF-1.7": "something else", carry.seal("{}", PHRASE): "Choose a file that Waymark saved",
    }  # fmt: skip
    for each, sentence in said.items():
        assert sentence in says(opened(home(), each))
    assert session.store().list() == ()


def test_what_is_missing_is_asked_for() -> None:
    screen = opened(home(), None)
    assert "Choose the carry file first" in says(screen)

    assert "Type the passphrase" in says(opened(screen, file_of(family()), " "))


def test_a_file_of_what_is_here_unchanged_says_so_and_adds_nothing() -> None:
    session.begin(family())
    screen = opened(home(), file_of(family()))

    assert "already here, and the file says the same" in says(screen)
    assert not screen.has("carry.both")
    assert [row.id for row in session.store().list()] == [OURS]


def test_nothing_is_overwritten_or_added_until_somebody_chooses() -> None:
    session.begin(family())
    before = document(OURS)
    screen = opened(home(), file_of(family().remove(ROWAN)))

    assert "already here" in says(screen)
    assert document(OURS) == before
    assert len(session.store().list()) == 1

    screen.press("carry.leave")
    assert document(OURS) == before
    assert [row.revision for row in session.store().list()] == [1]
    assert not screen.has("carry.both")


def test_both_are_kept_when_that_is_chosen_each_with_its_own_words() -> None:
    session.begin(family())
    before = document(OURS)
    carried = family().remove(ROWAN)
    screen = opened(home(), file_of(carried)).press("carry.both")

    copy, ours = session.store().list()
    assert ours.id == OURS
    assert document(OURS) == before
    assert exchange.from_json(document(copy.id)) == carried.but(id=copy.id)
    assert copy.family_id == ours.family_id
    assert "Kept both" in says(screen)
    assert carry_box.WAITING not in screen.app.session_state


def test_ids_in_a_strangers_carry_file_that_hold_a_name_do_not_reach_an_address() -> None:
    opened(home(), file_of(family().but(id="Rowan Smith", family_id="the Smiths")))

    (row,) = session.store().list()
    assert "Rowan" not in row.id
    assert "Smith" not in row.family_id


def test_a_name_with_markup_in_a_carry_file_is_shown_as_it_was_typed() -> None:
    record = family().keep(Child(id="x", name=hostile("http://127.0.0.1:9")))
    session.begin(record)
    screen = opened(home(), file_of(record.remove(ROWAN)))

    assert screen.has("carry.both")
    assert "<img" not in screen.words
    screen.press("carry.both")
    assert MARK not in says(screen)
