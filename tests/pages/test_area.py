"""One area of care: untouched stays untouched, a level is chosen by its sentence, and no word is lost by choosing."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pages.parts import areas, session
from pathway.assessment import Assessment
from pathway.content import load
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.scales import Handling, Happening, Impairment, Kind, Leaning, Level, Stage
from tests.families import ASH, BAY, ROWAN, TODAY, WREN, empty, judged, seen
from tests.pages import written
from tests.pages.screens import Screen

Open = Callable[..., Screen]


@pytest.fixture
def area(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens one area of one family."""

    def opened(record: Assessment, area: str = "food", **query: str) -> Screen:
        return Screen("area", record, tmp_path, monkeypatch, area=area, **query)

    return opened


def test_opening_an_area_touches_nothing(area: Open) -> None:
    screen = area(seen())
    before = screen.revision

    screen.at.run()

    assert screen.revision == before
    assert screen.record.judgements == ()
    assert screen.at.radio(key="level_food_rowan").value is None


def test_a_chosen_level_is_stored_with_the_day_it_was_chosen(area: Open) -> None:
    screen = area(seen())

    screen.choose("level_food_rowan", Level.MOSTLY_MET)

    judgement = screen.record.judgement(ROWAN, "food")
    assert (judgement.level, judgement.judged_on) == (Level.MOSTLY_MET, session.today())
    assert screen.record.judgement(ASH, "food").level is None


def test_a_baby_gets_the_sentence_for_a_baby_and_an_older_child_their_own(area: Open) -> None:
    screen = area(seen().keep(WREN))
    food = session.content().area("food")

    options = {child: " ".join(screen.at.radio(key=f"level_food_{child}").options) for child in ("wren", "rowan")}

    assert food.anchor(Level.NOT_MET, Stage.BABY)[:20] in options["wren"]
    assert food.anchor(Level.NOT_MET, Stage.BABY)[:20] not in options["rowan"]
    assert food.anchor(Level.NOT_MET, Stage.CHILD)[:20] in options["rowan"]


def test_partly_met_asks_for_more_and_met_hides_it_without_losing_a_word(area: Open) -> None:
    screen = area(seen())
    assert not screen.has("meaning_now_food_rowan")

    screen.choose("level_food_rowan", Level.PARTLY_MET)
    screen.write("meaning_now_food_rowan", "Rowan eats at school.")
    screen.choose("level_food_rowan", Level.MET)
    assert not screen.has("meaning_now_food_rowan")
    assert screen.record.judgement(ROWAN, "food").meaning_now == "Rowan eats at school."

    screen.choose("level_food_rowan", Level.NOT_MET)
    assert screen.box("meaning_now_food_rowan") == "Rowan eats at school."


def test_words_still_in_the_box_are_stored_when_another_level_is_chosen_next(area: Open) -> None:
    screen = area(seen().keep(judged(Level.PARTLY_MET)))

    written.send(screen.at, "meaning_now_food_rowan", "Rowan eats at school.")
    screen.choose("level_food_rowan", Level.MET)

    assert screen.record.judgement(ROWAN, "food").meaning_now == "Rowan eats at school."


def test_not_known_yet_asks_what_to_find_out_and_whom_to_ask(area: Open) -> None:
    screen = area(seen())

    screen.choose("level_food_ash", Level.NOT_KNOWN_YET)

    assert screen.has("to_find_out_food_ash")
    assert screen.has("ask_whom_food_ash")
    assert not screen.has("meaning_now_food_ash")


def test_a_level_can_be_left_blank_again(area: Open) -> None:
    screen = area(seen().keep(judged(Level.NOT_MET, judged_on=date(2026, 3, 12))))

    screen.press("clear_food_rowan")

    judgement = screen.record.judgement(ROWAN, "food")
    assert (judgement.level, judgement.judged_on) == (None, None)
    assert screen.at.radio(key="level_food_rowan").value is None


def test_not_looked_at_in_this_visit_changes_only_the_children_still_blank_and_can_be_taken_back(area: Open) -> None:
    screen = area(seen().keep(judged(Level.MET)))

    screen.press("unseen_food")
    assert [(one.child_id, one.level, one.not_looked_at) for one in screen.record.judgements] == [
        ("rowan", Level.MET, False),
        ("ash", Level.NOT_KNOWN_YET, True),
    ]

    screen.press("unseen_undo_food")
    assert screen.record.judgement(ROWAN, "food").level is Level.MET
    assert screen.record.judgement(ASH, "food").level is None


def test_an_unborn_child_has_no_level_and_a_text_of_their_own_instead(area: Open) -> None:
    screen = area(seen(), area="before-birth")
    screen.write("before_birth_bay", "A cot is ready.")

    assert screen.record.judgement(BAY, "before-birth").meaning_now == "A cot is ready."
    assert screen.record.judgement(BAY, "before-birth").level is None


def test_an_unborn_child_is_not_asked_for_a_level_in_any_area(area: Open) -> None:
    assert not area(seen()).has("level_food_bay")


def test_one_piece_of_evidence_for_two_children_shows_at_both_and_a_sentence_of_one_at_one(area: Open) -> None:
    home = area(seen(), area="home").html()

    assert home.count("The kitchen was warm.") == 2
    assert "strength" in home


def test_evidence_added_beside_a_level_belongs_to_that_child_and_area(area: Open) -> None:
    screen = area(seen())

    screen.press("evidence_add_food_ash")
    (piece,) = screen.record.evidence_for(ASH, "food")
    screen.write(f"evidence_words_{piece.id}", "Ash ate two bowls.")
    screen.press(f"evidence_done_{piece.id}")

    (kept,) = screen.record.evidence_for(ASH, "food")
    assert kept.words == "Ash ate two bowls."
    assert "Ash ate two bowls." in screen.html()


def test_evidence_in_which_nothing_was_written_is_not_kept(area: Open) -> None:
    screen = area(seen())

    screen.press("evidence_add_food_ash")
    screen.press(screen.key_of("evidence_done_"))

    assert screen.record.evidence_for(ASH, "food") == ()


def test_the_words_of_a_note_cannot_be_changed_beside_a_level(area: Open) -> None:
    screen = area(seen())

    screen.press("evidence_open_food_rowan_tea")

    assert not screen.has("evidence_words_tea")
    assert screen.has("evidence_leaning_tea")


def test_exact_words_and_what_the_handling_is_are_said_beside_the_words(area: Open) -> None:
    care = Evidence(
        id="care", words="I do the bottles", kind=Kind.TOLD_BY_CHILD, exact=True, leaning=Leaning.CONCERN,
        child_ids=("rowan",), area_ids=("food",), handling=Handling.CHILD_ASKED_FOR_CARE, on=date(2026, 3, 11),
    )  # fmt: skip
    shown = area(empty().keep(ROWAN, care)).html()

    assert "<q>I do the bottles</q>" in shown
    assert "11 March 2026 · told by Rowan · exact words · concern" in shown
    assert "asked for care" in shown


def test_extra_needs_are_listed_for_a_disabled_child_only(area: Open) -> None:
    elm = Child(id="elm", name="Elm", born=ROWAN.born, impairment=Impairment.THOUGHT_TO_BE)
    screen = area(empty().keep(ROWAN, elm), area="extra-needs")
    assert "Rowan has no impairment" in screen.html()
    assert not screen.has("level_extra-needs_rowan")

    screen.press("need_add_elm")
    (need,) = screen.record.needs_of(elm)
    screen.choose(f"need_happening_{need.id}", Happening.PARTLY)

    assert screen.record.needs_of(elm)[0].happening is Happening.PARTLY
    assert screen.has("level_extra-needs_elm")


def test_the_list_of_areas_asks_who_has_an_impairment_only_while_it_is_said_of_no_child() -> None:
    content = load()
    elm = Child(id="elm", name="Elm", born=ROWAN.born, impairment=Impairment.YES)
    unsaid = empty().keep(ROWAN.but(impairment=None))

    assert areas.state(unsaid, "extra-needs", content, TODAY).startswith("First say on the family page")
    assert areas.state(unsaid.keep(elm), "extra-needs", content, TODAY) == "Not started"


def test_nobody_is_asked_for_a_level_of_extra_needs_before_it_is_said_whether_there_are_any(area: Open) -> None:
    unasked = ROWAN.but(impairment=None)
    screen = area(empty().keep(unasked), area="extra-needs")

    assert "Say first whether Rowan has an impairment" in screen.html()
    assert not screen.has("level_extra-needs_rowan")


def test_the_familys_situation_is_described_and_has_no_level(area: Open) -> None:
    screen = area(seen(), area="family-situation")

    screen.write("circumstances_situation", "Nights at the warehouse.")

    assert screen.record.circumstances.situation == "Nights at the warehouse."
    assert not any((one.key or "").startswith("level_") for one in screen.at.radio)


def test_the_list_of_areas_says_in_words_how_far_each_has_come(area: Open) -> None:
    screen = area(seen().keep(judged(Level.MET)))

    labels = [link.label for link in screen.at.page_link]

    assert any("Food" in label and "Still blank for Ash" in label for label in labels)
    assert any("Health" in label and "Not started" in label for label in labels)


def test_a_name_written_like_markup_is_shown_as_it_was_typed(area: Open) -> None:
    odd = ROWAN.but(name="**Ro** <b>wan</b> [x](http://example.org)")
    screen = area(empty().keep(odd))

    assert "**Ro** &lt;b&gt;wan&lt;/b&gt; [x](http://example.org)" in screen.html()
    label = screen.at.radio(key="level_food_rowan").label
    assert "**Ro**" not in label
    assert "http:" not in label


def test_twelve_children_each_have_their_own_level(area: Open) -> None:
    children = [ROWAN.but(id=f"child{turn}", name=f"Child {turn}") for turn in range(12)]
    screen = area(empty().keep(*children))

    screen.choose("level_food_child11", Level.MET)

    assert [one.child_id for one in screen.record.judgements] == ["child11"]


def test_a_family_without_children_is_led_to_add_them(area: Open) -> None:
    screen = area(empty())

    assert any("Add the children" in link.label for link in screen.at.page_link)
