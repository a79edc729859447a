"""A control and the record say the same: what is taken away again is untouched, and what was removed comes back."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import session
from pathway import exchange, keeping
from pathway.assessment import Assessment
from pathway.scales import Kind, Leaning
from tests.families import empty, seen
from tests.pages.screen import Screen, database


def _controls() -> None:
    from pages.parts import bound, chips, fields, session
    from pathway.scales import Kind, Leaning

    record = session.assessment()
    piece = bound.item("evidence", record.evidence[0])
    chips.one("It is", tuple(Leaning), piece.shown.leaning, piece.keep("leaning"), key="leaning", words=str)
    chips.one("How", tuple(Kind), piece.shown.kind, piece.keep("kind"), key="kind", words=str)
    chips.one("Who", ("rowan", "ash"), piece.shown.said_by, piece.keep("said_by"), key="who", words=str)
    offered = ("rowan", "bay")
    fields.several("About", offered, piece.shown.child_ids, piece.keep("child_ids"), key="about", words=str)


@pytest.fixture
def controls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """A page of four controls on one piece of evidence, which is told by Rowan and about Rowan and Ash."""
    database(tmp_path, monkeypatch)
    family = seen()
    warm = family.evidence[0].but(said_by="rowan")
    begun(family.keep(warm))
    app = AppTest.from_function(_controls, default_timeout=60)
    app.query_params["a"] = "first"
    return app.run()


def begun(record: Assessment) -> None:
    session.store().create(
        record.id, exchange.to_json(record), keeping.summarised(record), by="Pat", at=session.now(), what="Started"
    )


def stored() -> Assessment:
    found = session.store().load("first")
    assert found is not None
    return exchange.from_json(found.document)


def test_what_is_chosen_and_taken_away_again_is_untouched_and_not_an_empty_word(controls: AppTest) -> None:
    controls.button_group(key="leaning").unselect(Leaning.STRENGTH).run()
    controls.button_group(key="who").unselect("rowan").run()
    controls.button_group(key="kind").unselect(Kind.SAW).run()

    piece = stored().evidence[0]
    assert (piece.leaning, piece.kind, piece.said_by) == (None, None, None)
    assert "not_saved" not in controls.session_state
    assert not controls.exception


def test_a_choice_made_after_one_was_taken_away_is_stored(controls: AppTest) -> None:
    controls.button_group(key="kind").unselect(Kind.SAW).run()
    controls.button_group(key="kind").select(Kind.READ).run()

    assert stored().evidence[0].kind is Kind.READ


def test_a_child_no_longer_on_offer_is_not_lost_when_another_is_chosen(controls: AppTest) -> None:
    controls.multiselect(key="about").set_value(["rowan", "bay"]).run()

    assert set(stored().evidence[0].child_ids) == {"rowan", "bay", "ash"}


def test_a_child_removed_by_mistake_comes_back_where_they_stood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database(tmp_path, monkeypatch)
    screen = Screen.of(seen(), "assess/family", child="ash")
    screen.press("remove.ash")
    gone = [child.id for child in screen.record.children]
    screen.press("undo.button")

    assert gone == ["rowan", "bay"]
    assert screen.record.children == seen().children
    assert not screen.has("undo.button")


def test_nothing_is_offered_to_be_put_back_where_nothing_was_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database(tmp_path, monkeypatch)

    assert not Screen.of(empty(), "assess/family").has("undo.button")
