"""Topics on “What it means”: shown for a reason, quiet once answered, and never the child’s fault."""

import re
from pathlib import Path

import pytest

from pages.parts import session, steps_children, text, topics_side
from pathway import exchange, keeping
from pathway.assessment import Assessment
from pathway.evidence import Evidence
from pathway.history import Event
from pathway.household import Adult, Child
from pathway.scales import Answer, Handling, Kind, Level, LooksAfter, Turn
from pathway.topics import TopicNote
from tests.families import ASH, BAY, ROWAN, TODAY, WREN, empty, exact, judged
from tests.hostile import MARK, hostile
from tests.pages import written
from tests.pages.screen import Screen, database

TEEN = ROWAN.but(id="kit", name="Kit", born=exact(ROWAN.born.on.replace(year=2010)))  # type: ignore[union-attr]
HOLDS = "topic.{}.{}.holds"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def said(id: str, words: str, *areas: str, **more: object) -> Evidence:
    """Exact words of Kit."""
    return Evidence.model_validate({
        "id": id, "words": words, "kind": Kind.TOLD_BY_CHILD, "exact": True, "source": "Kit", "on": TODAY,
        "child_ids": ("kit",), "area_ids": areas, **more,
    })  # fmt: skip


def apart() -> Assessment:
    """Kit is cared for less than Ash in two areas, and not kept safe."""
    return empty().keep(
        TEEN, ASH,
        judged(Level.NOT_MET, child="kit", area="food", meaning_now="Kit eats last."),
        judged(Level.MET, child="ash", area="food"),
        judged(Level.PARTLY_MET, child="kit", area="safe"), judged(Level.MET, child="ash", area="safe"),
        said("tea", "I get my tea after", "food"),
        said("happy", "It is the boxing", handling=Handling.CHILD_ASKED_FOR_CARE),
    )  # fmt: skip


def meaning(record: Assessment, child: str = "kit", **query: str) -> Screen:
    """The argument of one child."""
    return Screen.of(record, "assess/meaning", child=child, **query)


def topic_title(id: str) -> str:
    return session.content().topic(id).title


def side(record: Assessment) -> str:
    """The table of the children side by side, as they were entered."""
    found = topics_side.rows(record, session.content(), record.children, TODAY)
    return topics_side.html(found, steps_children.called(record), session.content())


def rows(table: str) -> dict[str, list[str]]:
    """Each line of the table by its area, as text."""
    lines = re.findall(r'<th role="rowheader" scope="row">(.*?)</th>(.*?)</tr>', table, re.S)
    return {title: re.findall(r"<td.*?<div>(.*?)</div></td>", cells, re.S) for title, cells in lines}


def test_nothing_is_raised_without_a_reason_and_every_topic_can_be_opened_by_choice() -> None:
    screen = meaning(empty().keep(ROWAN), "rowan")
    assert not screen.has(HOLDS.format("rowan", "singled-out"))

    screen.press("topic.open.rowan_singled-out")
    assert screen.has(HOLDS.format("rowan", "singled-out"))
    assert screen.record.topic_notes == ()
    assert {one.title for one in session.content().topics} <= {one.label for one in screen.app.button} | {
        topic_title("singled-out")
    }


def test_a_topic_says_in_words_what_it_is_about_and_leads_there() -> None:
    screen = meaning(apart())

    assert topic_title("singled-out") in screen.words
    assert "Kit eats last." in screen.words
    reasons = [(says, query) for says, page, query in screen.links() if page.endswith("area") and "brother" in says]
    assert any("not met for this child, met for a brother or sister" in says for says, _ in reasons)
    assert all("child=kit" in query for _, query in reasons)


def test_the_child_who_is_well_cared_for_is_not_asked_about() -> None:
    screen = meaning(apart(), "ash")

    assert not screen.has(HOLDS.format("ash", "singled-out"))


@pytest.mark.parametrize("answer", list(Answer))
def test_answered_a_topic_is_quiet_and_folded_when_somebody_comes_back(answer: Answer) -> None:
    screen = meaning(apart()).set(HOLDS.format("kit", "singled-out"), answer)
    assert screen.has("topic.kit.singled-out.words")  # still open while it is written about

    again = Screen.again(screen.id, "assess/meaning", child="kit")
    assert not again.has(HOLDS.format("kit", "singled-out"))
    assert again.has("unfold.button.kit_singled-out")
    assert (
        "The children side by side" not in again.words.partition("Worth thinking about")[2].partition("areas side")[0]
    )


def test_an_answer_can_be_taken_back_and_what_was_written_stays() -> None:
    screen = meaning(apart()).set(HOLDS.format("kit", "singled-out"), Answer.YES)
    screen.set("topic.kit.singled-out.words", "Photographs of the others on the stairs")
    screen.set(HOLDS.format("kit", "singled-out"), None)

    note = screen.record.topic(TEEN, "singled-out")
    assert (note.holds, note.words) == (None, "Photographs of the others on the stairs")
    assert screen.box("topic.kit.singled-out.words") == "Photographs of the others on the stairs"


def test_the_children_stand_side_by_side_with_words_and_shapes_and_what_was_said() -> None:
    found = rows(side(apart()))
    content = session.content()
    kit, ash = found[content.area("food").title]

    assert "not met" in kit
    assert "■" in kit
    assert "<q>I get my tea after</q>" in kit
    assert "met</p>" in ash
    assert "●" in ash
    assert content.area("play").title not in found  # nobody has looked there
    assert "asked for care" in found[topics_side.ELSEWHERE][0]


def test_the_child_it_is_about_stands_first_and_one_not_yet_born_is_not_compared() -> None:
    record = empty().keep(ASH, BAY, TEEN, *apart().judgements)
    words = meaning(record).words
    heads = re.findall(r'<th role="columnheader" scope="col"><bdi>(.*?)</bdi>', words)

    assert heads == ["Kit", "Ash"]


def test_many_children_stand_one_below_the_other_instead_of_in_columns_nobody_can_read() -> None:
    more = [WREN.but(id=f"w{number}", name=f"Wren {number}") for number in range(4)]

    assert 'class="wm-side tall"' in side(apart().keep(*more))
    assert 'class="wm-side"' in side(apart())


def test_exploitation_is_harm_to_the_child_with_who_does_it_and_the_way_to_act_today() -> None:
    screen = meaning(apart())
    assert "harm done to Kit. It is never Kit’s behaviour" in screen.words

    screen.set(HOLDS.format("kit", "exploitation"), Answer.YES)
    screen.set("topic.kit.exploitation.by_whom", "Gaz").set("topic.kit.exploitation.effect", "Afraid to be at home")

    note = screen.record.topic(TEEN, "exploitation")
    assert (note.holds, note.by_whom, note.effect) == (Answer.YES, "Gaz", "Afraid to be at home")
    assert ("safety", True) in {(page, "Act today" in says) for says, page, _ in screen.links()}
    assert session.content().topic("exploitation").if_yes.says in screen.words  # type: ignore[union-attr]


def test_an_answer_of_no_does_not_tell_anybody_that_there_is_harm() -> None:
    screen = meaning(apart()).set(HOLDS.format("kit", "exploitation"), Answer.NO)

    assert session.content().topic("exploitation").if_yes.says not in screen.words  # type: ignore[union-attr]


def test_a_second_carer_is_asked_about_by_person_and_leads_to_that_person() -> None:
    gaz = Adult(id="gaz", name="Gaz", looks_after=LooksAfter.SOMETIMES, cares_how="When both are at work")
    screen = meaning(empty().keep(ROWAN, gaz), "rowan")

    assert any(page.endswith("family") and "item=gaz" in query for _, page, query in screen.links())
    screen.set(HOLDS.format("rowan", "secondary-carers"), Answer.YES)
    screen.set("topic.rowan.secondary-carers.by_whom", "Gaz")
    assert screen.record.topic(ROWAN, "secondary-carers").by_whom == "Gaz"


def test_a_topic_that_leads_to_steps_leads_to_them() -> None:
    screen = meaning(apart()).set(HOLDS.format("kit", "singled-out"), Answer.YES)

    assert any(page.endswith("pathway") and "child=kit" in query for _, page, query in screen.links())


def test_closing_is_raised_where_help_ended_and_leads_to_the_event() -> None:
    ended = Event(id="end", what="Closed", when="2023", turn=Turn.HELP_ENDED, child_ids=("rowan",))
    screen = meaning(empty().keep(ROWAN, ended), "rowan")

    assert screen.has(HOLDS.format("rowan", "closing"))
    assert any(page.endswith("history") and "item=end" in query for _, page, query in screen.links())


def test_a_link_to_a_topic_opens_it() -> None:
    note = TopicNote(child_id="kit", topic_id="singled-out", holds=Answer.YES)

    assert meaning(apart().keep(note), item="singled-out").has(HOLDS.format("kit", "singled-out"))


def test_what_is_answered_for_one_child_never_shows_for_another() -> None:
    screen = meaning(apart()).set(HOLDS.format("kit", "singled-out"), Answer.YES)
    other = Screen.again(screen.id, "assess/meaning", child="ash")

    assert not other.has("unfold.button.ash_singled-out")
    assert other.record.topic(ASH, "singled-out").holds is None


def test_words_with_markup_are_shown_as_they_were_typed() -> None:
    nasty = hostile("http://127.0.0.1:9")
    names = (TEEN.but(name=nasty), Child(id="ash", name=nasty, born=ASH.born, impairment=ASH.impairment))
    note = TopicNote(child_id="kit", topic_id="exploitation", words=nasty, by_whom=nasty, effect=nasty)
    screen = meaning(apart().keep(*names, note, said("nasty", nasty, "food")))

    labels = [one.label for one in (*screen.app.button, *screen.app.text_input)]
    assert not any(MARK in label for label in labels)
    assert any(text.named(nasty) in label for label in written.labels(screen.app)), "above a box a name is text"
    assert "<img" not in screen.words
    assert "<script" not in screen.words
    assert MARK in screen.words


def test_a_topic_can_be_folded_away_without_an_answer_and_goes_with_its_reason() -> None:
    screen = meaning(apart())
    screen.press("unfold.button.kit_singled-out")
    assert not screen.has(HOLDS.format("kit", "singled-out"))

    screen.press("unfold.button.kit_singled-out")
    assert screen.has(HOLDS.format("kit", "singled-out"))

    better = [judged(Level.MET, child="kit", area=area) for area in ("food", "safe")]
    store = session.store()
    now = store.load(screen.id)
    assert now is not None
    changed = screen.record.keep(*better)  # in another window the care is said to be the same
    store.save(screen.id, exchange.to_json(changed), keeping.summarised(changed), expected=now.revision, by="Pat",
               at=session.now(), what="Judged")  # fmt: skip
    assert not screen.run().has("topic.kit.older-children.holds")
