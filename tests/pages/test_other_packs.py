"""An assessment opens rightly after its pack has changed: what was chosen stands, and all that is written is there."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from pages.parts import portal_facts_laid, session
from pathway import exchange, quality, standing
from pathway.assessment import Assessment, Named
from pathway.content import Area, Content
from pathway.disability import Door, FactorJudgement
from pathway.scales import DoorKind, FactorAnswer, Impairment, Level, Stage
from tests import hostile
from tests.families import NOW, ROWAN, judged, seen
from tests.pages.screen import Screen as Window
from tests.pages.screen import database
from tests.pages.screens import Screen

Open = Callable[..., Screen]
BEGUN = NOW.date()
NOT_MET = "level_food_rowan"
MEANS = "He falls asleep at his desk."


@pytest.fixture
def content() -> Content:
    return session.content()


@pytest.fixture
def in_force(monkeypatch: pytest.MonkeyPatch) -> Callable[[Content], None]:
    """Puts another content in force, as when a pack was replaced."""

    def put(content: Content) -> None:
        monkeypatch.setattr(portal_facts_laid, "content", lambda given, local, settings: content)

    return put


@pytest.fixture
def screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens one page of one assessment."""

    def opened(page: str, record: Assessment, **query: str) -> Screen:
        return Screen(page, record, tmp_path, monkeypatch, **query)

    return opened


def areas(content: Content, changed: Iterable[Area]) -> Content:
    return content.model_copy(update={"areas": tuple(changed)})


def with_food(content: Content, **changes: Any) -> Content:
    return areas(content, (one.model_copy(update=changes) if one.id == "food" else one for one in content.areas))


def reworded(content: Content) -> Content:
    food = content.area("food")
    own = {**food.anchors.get(Stage.CHILD, {}), Level.NOT_MET: "The cupboard is bare at noon."}
    return with_food(content, anchors={**food.anchors, Stage.CHILD: own})


def begun(content: Content, *items: Any) -> Assessment:
    return seen().keep(*items).but(named=standing.named(content, BEGUN), packs=standing.packs(content))


def words(page: Screen) -> str:
    return unescape(page.html())


# What was chosen


def test_a_level_is_stored_with_its_sentence_and_left_blank_without(screen: Open, content: Content) -> None:
    page = screen("area", seen(), area="food")

    page.choose(NOT_MET, Level.NOT_MET)
    sentence = content.area("food").anchor(Level.NOT_MET, Stage.CHILD)
    assert page.record.judgement(ROWAN, "food").chosen == sentence

    page.press("clear_food_rowan")
    assert page.record.judgement(ROWAN, "food").chosen == ""


def test_for_a_disabled_child_both_sentences_are_stored(
    screen: Open, content: Content, in_force: Callable[[Content], None]
) -> None:
    food = content.area("food")
    in_force(with_food(content, disabled={Level.NOT_MET: "Nobody has been shown how to feed by tube."}))
    page = screen("area", seen().keep(ROWAN.but(impairment=Impairment.YES)), area="food")

    page.choose(NOT_MET, Level.NOT_MET)

    sentence = food.anchor(Level.NOT_MET, Stage.CHILD)
    assert page.record.judgement(ROWAN, "food").chosen == f"{sentence} Nobody has been shown how to feed by tube."


def test_a_sentence_worded_anew_is_shown_beside_the_one_that_was_chosen_and_may_be_chosen_again(
    screen: Open, content: Content, in_force: Callable[[Content], None]
) -> None:
    chosen = content.area("food").anchor(Level.NOT_MET, Stage.CHILD)
    in_force(reworded(content))
    page = screen("area", begun(content, judged(Level.NOT_MET, chosen=chosen)), area="food")

    assert f"it said: “{chosen}”" in words(page)
    assert page.record.judgement(ROWAN, "food").chosen == chosen  # looking changes nothing

    page.press("anew_food_rowan")
    assert page.record.judgement(ROWAN, "food").chosen == "The cupboard is bare at noon."
    assert page.record.judgement(ROWAN, "food").level is Level.NOT_MET
    assert "When you chose" not in words(page)


def test_a_sentence_that_comes_in_a_file_is_shown_as_text(screen: Open) -> None:
    page = screen("area", seen().keep(judged(Level.NOT_MET, chosen="<img src=x> **old**")), area="food")

    assert "&lt;img src=x&gt; **old**" in page.html()


def test_a_new_assessment_remembers_its_packs_and_what_everything_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database(tmp_path, monkeypatch)
    Window.again("", "start/new").press("new.start")
    (row,) = session.store().list()
    stored = session.store().load(row.id)
    assert stored is not None
    record = exchange.from_json(stored.document)

    assert record.packs == standing.packs(session.content())
    assert {one.title for one in record.named} >= {area.title for area in session.content().areas}
    assert {one.title for one in record.named} >= {factor.title for factor in session.content().factors}


# Retired, added, deleted


def links(page: Screen) -> str:
    return " ".join(str(one.proto.label) for one in page.at.get("page_link"))


def test_an_area_retired_before_is_not_among_the_areas_and_its_address_leads_to_another(
    screen: Open, content: Content, in_force: Callable[[Content], None]
) -> None:
    title = content.area("play").title
    in_force(areas(content, (one.model_copy(update={"retired": BEGUN} if one.id == "play" else {})
                             for one in content.areas)))  # fmt: skip
    page = screen("area", begun(content), area="play")

    assert title not in links(page)
    assert page.at.title[0].value != title


@pytest.mark.parametrize("what", ["retired", "deleted"])
def test_what_was_written_in_an_area_that_is_gone_is_read_and_nothing_is_asked(
    screen: Open, content: Content, in_force: Callable[[Content], None], what: str
) -> None:
    record = begun(content, judged(Level.NOT_MET, chosen="As it was worded then.", meaning_now=MEANS))
    left = (one for one in content.areas if one.id != "food")
    in_force(with_food(content, retired=BEGUN) if what == "retired" else areas(content, left))
    page = screen("area", record, area="food")

    for said in ("As it was worded then.", MEANS, "I do the tea", "nothing new is asked here"):
        assert said in words(page)
    assert content.area("food").title in page.at.title[0].value
    assert not page.has(NOT_MET)
    assert not page.has("unseen_food")
    assert page.record == record


def test_a_level_in_a_retired_area_is_read_where_no_evidence_was_sorted(
    screen: Open, content: Content, in_force: Callable[[Content], None]
) -> None:
    in_force(areas(content, (one.model_copy(update={"retired": BEGUN} if one.id == "play" else {})
                             for one in content.areas)))  # fmt: skip
    record = begun(content, judged(Level.NOT_MET, area="play", meaning_now=MEANS))

    page = screen("area", record, area="play")

    assert "Retired on" in words(page)
    assert MEANS in words(page)


@pytest.mark.parametrize(
    ("page", "query"), [("area", {"area": "gone"}), ("tasks", {}), ("check", {}), ("disability", {})]
)
def test_the_last_name_of_what_a_pack_no_longer_has_is_text_wherever_it_came_from(
    screen: Open, content: Content, page: str, query: dict[str, str]
) -> None:
    """It travels with the record, and so may come out of a file that somebody made."""
    nasty = hostile.hostile("https://elsewhere.example")
    record = begun(content, judged(Level.NOT_MET, area="gone"), ROWAN.but(impairment=Impairment.YES))
    record = record.keep(FactorJudgement(child_id="rowan", factor_id="lost", words="He waits."))
    kinds = ((standing.AREA, "gone"), (standing.FACTOR, "lost"))
    drawn = screen(page, record.but(named=tuple(Named(kind=kind, id=id, title=nasty) for kind, id in kinds)), **query)

    for tag in ("<img", "<script", "<a href='h"):
        assert tag not in drawn.html()
    for label in (*(one.label for one in drawn.at.button), *(one.value for one in drawn.at.title)):
        assert "**hostile" not in label
    assert not [one.value for one in drawn.at.error]


def test_nothing_is_found_missing_in_an_area_that_is_only_read(content: Content) -> None:
    """What a reader would ask for could not be written there."""
    record = begun(content, judged(Level.NOT_MET, area="gone"))
    found = quality.findings(record, standing.content(record, content), BEGUN)

    assert [one for one in found if one.place.area_id == "gone"] == []


def test_an_area_retired_later_is_asked_on(screen: Open, content: Content, in_force: Callable[[Content], None]) -> None:
    in_force(with_food(content, retired=BEGUN + timedelta(days=1)))

    assert screen("area", begun(content), area="food").has(NOT_MET)


def test_an_area_that_came_in_later_says_so_and_may_be_looked_at(
    screen: Open, content: Content, in_force: Callable[[Content], None]
) -> None:
    in_force(with_food(content, since=date(2026, 6, 1)))
    page = screen("area", begun(content), area="food")

    assert "came in after the assessment was begun" in words(page)
    assert page.has(NOT_MET)


def test_an_answer_to_a_factor_of_another_list_is_still_read(
    screen: Open, content: Content, in_force: Callable[[Content], None]
) -> None:
    factor = content.factors[0]
    worry = Door(child_id="rowan", kind=DoorKind.WORRY, words="Nobody charges the hearing aids.")
    answer = FactorJudgement(
        child_id="rowan", factor_id=factor.id, answer=FactorAnswer.CONCERN, words="Nobody asked him."
    )
    in_force(content.model_copy(update={"factors": content.factors[1:]}))
    page = screen("disability", begun(content, ROWAN.but(impairment=Impairment.YES), worry, answer))

    assert factor.title in words(page)
    assert "Nobody asked him." in words(page)


# The task list


def test_the_task_list_says_once_what_a_changed_pack_changes_here(
    screen: Open, content: Content, in_force: Callable[[Content], None]
) -> None:
    newer = with_food(content, title="Eating")
    in_force(newer.model_copy(update={"pack": content.pack.model_copy(update={"version": "9.1.0"})}))
    page = screen("tasks", begun(content))

    assert f"“{content.area('food').title}” is now called “Eating”." in words(page)
    assert f"England {content.pack.version}" in words(page)
    assert "England 9.1.0" in words(page)

    page.press("packs_read")
    assert "is now called" not in words(page)
    assert page.record.packs_told == standing.packs(session.content())


def test_the_task_list_says_nothing_while_nothing_changed(screen: Open, content: Content) -> None:
    assert not screen("tasks", begun(content)).has("packs_read")


def test_whoever_reads_it_to_decide_sees_with_which_version_it_was_begun(
    screen: Open, content: Content, in_force: Callable[[Content], None]
) -> None:
    in_force(content.model_copy(update={"pack": content.pack.model_copy(update={"version": "9.1.0"})}))
    page = screen("tasks", begun(content))
    page.at.switch_page("review/read.py").run()
    page.sound()

    assert f"Begun with England {content.pack.version}" in words(page)
    assert "read here with England 9.1.0" in words(page)
