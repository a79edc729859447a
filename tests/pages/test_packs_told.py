"""Whoever writes an assessment is told of a changed pack what the practice lead was told of it before."""

import re
from html import unescape
from pathlib import Path

import pytest

from pages.parts import begin, portal_content_held, portal_content_open, session
from pathway import exchange, standing
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.content.bundle import Bundle, of_folder
from pathway.disability import Door, FactorJudgement
from pathway.practice import families
from pathway.scales import DoorKind, FactorAnswer, Impairment, Level
from tests.families import ROWAN, empty, judged
from tests.pages.screen import Screen, database

TASKS = "assess/tasks"
LIST = """
[[factor_lists]]
id = "ours"
title = "Our own list"
says = "Our own."
facts = ["factors-composed"]

[[factors]]
id = "our-nights"
code = "N1"
title = "The nights"
says = "Nobody is there at night."
prompts = ["Who gets up?"]
concern = ["Nobody gets up."]
strength = ["Somebody gets up."]
next = ["Ask who gets up."]
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch, local="oxfordshire")


@pytest.fixture
def shipped() -> Content:
    return session.content()


def own() -> Bundle:
    """Oxfordshire with an own list of factors, and without play from today."""
    files = dict(of_folder(session.DATA / "oxfordshire").files)
    rest = files["disability.toml"].partition(b"[[factor_lists]]")[2]
    files["disability.toml"] = LIST.encode() + rest[rest.index(b"[[") :]
    files["retired.toml"] = f'[[retired]]\nid = "play"\non = {session.today()}\n'.encode()
    files["pack.toml"] = files["pack.toml"].replace(b'"1.0.0"', b'"2.0.0"')
    return Bundle("oxfordshire", tuple(files.items()))


def put(given: Bundle | None) -> None:
    """Put this pack in force, or the one that came with Waymark."""
    session.store().put_pack_in_force(
        "oxfordshire", "2.0.0" if given else "1.0.0", given.zipped() if given else None, why="Ours", by="Jo",
        at=session.now(), expected=portal_content_held.newest(),
    )  # fmt: skip


def begun(content: Content, *, knows: bool) -> Assessment:
    """A disabled child’s record of today, with a level in play and an answer to a factor.

    One from before names were kept knows of England alone.
    """
    factor = content.factors[0].id
    record = empty().keep(
        ROWAN.but(impairment=Impairment.YES),
        Door(child_id="rowan", kind=DoorKind.WORRY, words="Nobody charges the hearing aids."),
        FactorJudgement(child_id="rowan", factor_id=factor, answer=FactorAnswer.CONCERN, words="Nobody asked."),
        judged(Level.PARTLY_MET, area="play"),
    )
    names = standing.named(content, session.today()) if knows else ()
    return record.but(started_at=session.now(), packs=standing.packs(content)[: 2 if knows else 1], named=names)


def said_before(given: Bundle) -> tuple[str, ...]:
    """What a practice lead reads of the one open assessment before this pack is in force."""
    held = portal_content_held.look(given)
    assert held.looked.content is not None, held.looked.faults
    (one,) = portal_content_open.told(held).values()
    assert one is not None
    return one.says


def listed(page: Screen) -> list[str]:
    """What the task list says the change changes."""
    found = [
        unescape(str(one.value)) for one in page.app.main.get("html") if "What that changes here" in str(one.value)
    ]
    return [line.split("</li>")[0] for one in found for line in one.split("<li>")[1:]]


@pytest.mark.parametrize("knows", [True, False])
def test_the_task_list_says_what_the_lead_was_told_and_says_what_comes_back_as_such(
    shipped: Content, *, knows: bool
) -> None:
    play, factor = shipped.area("play").title, shipped.factors[0].title
    record = begun(shipped, knows=knows)
    Screen.of(record, TASKS)
    before = said_before(own())
    put(own())
    page = Screen.again(record.id, TASKS)

    assert tuple(listed(page)) == before
    assert f"“{play}” is retired from" in before[0]
    assert "Another list of factors" in before[1]
    assert before[2].startswith(f"The factor “{factor}” is no longer in the list.")

    page.press("packs_read")
    put(None)
    back = listed(Screen.again(record.id, TASKS))
    assert f"“{play}” is no longer retired, and is asked here again." in back
    assert not [says for says in back if "is new" in says]


def test_going_back_is_told_like_going_forward_and_what_was_answered_meanwhile_keeps_its_name(
    shipped: Content,
) -> None:
    record = begun(shipped, knows=True)
    Screen.of(record, TASKS)
    put(own())
    ahead = Screen.again(record.id, "assess/disability", child="rowan", item="our-nights")
    ahead.set("factor.rowan.our-nights.words", "Nobody got up.")
    assert listed(Screen.again(record.id, TASKS)), "working on reads nothing"

    put(None)
    back = Screen.again(record.id, TASKS)
    assert f"“{shipped.area('play').title}” is no longer retired, and is asked here again." in listed(back)
    assert "The factor “The nights” is no longer in the list. What was answered to it stays to be read." in listed(back)
    assert "worked on with England 1.0.0 and Oxfordshire 2.0.0 as well" in plain(back.words)
    factor = shipped.factors[0].id
    disability = Screen.again(record.id, "assess/disability", child="rowan", item=factor)
    assert "N1 The nights (no longer in this pack)" in unescape(disability.words)
    disability.set(f"factor.rowan.{factor}.words", "Nobody asked again.")
    assert listed(Screen.again(record.id, TASKS)) == listed(back), "nor does working on after that"

    Screen.again(record.id, TASKS).press("packs_read")
    assert not listed(Screen.again(record.id, TASKS))


def test_what_is_chosen_is_stored_with_its_pack_and_name_by_the_page_and_past_it(shipped: Content) -> None:
    record = begun(shipped, knows=True)
    Screen.of(record, TASKS)
    put(own())
    page = Screen.again(record.id, "assess/disability", child="rowan", item="our-nights")
    page.app.button_group(key="factor.rowan.our-nights.answer").set_value(FactorAnswer.CONCERN).run()
    area = Screen.again(record.id, "assess/area", area="home", child="rowan")
    offered = area.app.session_state["choices offered"]["level_home_rowan"]

    assert [(one.id, one.code, one.title) for one in page.record.named_since] == [("our-nights", "N1", "The nights")]
    assert [one.packs for one in page.record.worked_with] == [standing.packs(session.content())]
    assert standing.packs(offered.content) == standing.packs(session.content())


def plain(words: str) -> str:
    """Without the marks that keep what a pack is called apart."""
    return re.sub("[\u2066-\u2069]", "", unescape(words))


def test_one_that_was_begun_with_an_own_list_is_not_told_that_what_comes_back_is_new(shipped: Content) -> None:
    put(own())
    now = session.content()
    record = begun(shipped, knows=False).but(named=standing.named(now, session.today()), packs=standing.packs(now))
    assert not listed(Screen.of(record, TASKS))

    put(None)
    back = listed(Screen.again(record.id, TASKS))
    assert any("asked here again" in says for says in back)
    assert not [says for says in back if "is new" in says]


def test_an_old_record_of_which_the_packs_are_not_known_is_held_against_what_came(shipped: Content) -> None:
    record = begun(shipped, knows=False).but(packs=())
    Screen.of(record, TASKS)
    before = said_before(own())
    put(own())

    assert tuple(listed(Screen.again(record.id, TASKS))) == before


def test_an_answer_to_a_former_list_is_read_under_the_code_and_title_it_had(shipped: Content) -> None:
    factor = shipped.factors[0]
    put(own())
    page = Screen.of(begun(shipped, knows=False), "assess/disability")

    assert f"{factor.code} {factor.title}" in unescape(page.words)


def test_a_practice_family_is_begun_with_the_packs_in_force_and_what_was_signed_stays() -> None:
    put(own())
    made = {family.name: _stored(begin.practice(family)) for family in families()}

    for record in made.values():
        assert record.packs == standing.packs(session.content())
        assert not listed(Screen.again(record.id, TASKS))
    first, second = (_stored(row.id) for row in session.store().family(made["pellow"].family_id)
                     if row.id != made["pellow"].id)  # fmt: skip
    assert [ref.version for ref in (*first.packs, *second.packs)] == ["1.0.0", "1.0.0"]


def _stored(id: str) -> Assessment:
    found = session.store().load(id)
    assert found is not None
    return exchange.from_json(found.document)
