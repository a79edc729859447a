"""What a changed pack changes for one record is said in plain words, and only what concerns that record."""

from datetime import date
from typing import Any

import pytest

from pathway import made_with, standing
from pathway.assessment import Assessment
from pathway.content import Area, Content, FactorList, load
from pathway.content_changes import changed, since_begun
from pathway.disability import Door, FactorJudgement
from pathway.scales import DoorKind, FactorAnswer, Impairment, Level, Stage
from tests.families import BAY, NOW, ROWAN, empty, judged, seen

CONTENT = load()
FOOD = CONTENT.area("food")
BEGUN = NOW.date()
CHOSEN = FOOD.anchor(Level.NOT_MET, Stage.CHILD)
FACTOR = CONTENT.factors[0]


def with_area(id: str, **changes: Any) -> Content:
    """The content with one area changed."""
    return CONTENT.model_copy(
        update={"areas": tuple(one.model_copy(update=changes) if one.id == id else one for one in CONTENT.areas)}
    )


def without(id: str) -> Content:
    """The content without one area."""
    return CONTENT.model_copy(update={"areas": tuple(one for one in CONTENT.areas if one.id != id)})


def and_also(**changes: Any) -> Content:
    """The content with one area more, made of that of food."""
    pocket: Area = FOOD.model_copy(update={"id": "pocket-money", "code": "A13", "title": "Pocket money", **changes})
    return CONTENT.model_copy(update={"areas": (*CONTENT.areas, pocket)})


def reworded() -> Content:
    """The content with other words for “not met” of food, for a child of Rowan’s age."""
    own = {**FOOD.anchors.get(Stage.CHILD, {}), Level.NOT_MET: "The cupboard is bare at noon."}
    return with_area("food", anchors={**FOOD.anchors, Stage.CHILD: own})


def judged_food() -> Assessment:
    return seen().keep(judged(Level.NOT_MET, chosen=CHOSEN))


def disabled() -> Assessment:
    worry = Door(child_id="rowan", kind=DoorKind.WORRY, words="Nobody has charged the hearing aids.")
    return empty().keep(ROWAN.but(impairment=Impairment.YES), worry)


def test_the_same_content_changes_nothing() -> None:
    assert changed(judged_food(), CONTENT, CONTENT) == ()


def test_a_new_name_of_an_area_is_said_with_the_former() -> None:
    assert changed(seen(), CONTENT, with_area("food", title="Eating")) == (f"“{FOOD.title}” is now called “Eating”.",)


def test_one_that_was_begun_before_an_area_was_retired_goes_on_with_it() -> None:
    (says,) = changed(seen(), CONTENT, with_area("food", retired=date(2026, 6, 1)))

    assert "1 June 2026" in says
    assert "goes on with it" in says


@pytest.mark.parametrize(("record", "says"), [(judged_food(), "stays to be read"), (empty().keep(ROWAN), "no longer")])
def test_of_a_retired_area_it_is_said_whether_words_of_the_record_stand_in_it(record: Assessment, says: str) -> None:
    (found,) = changed(record, CONTENT, with_area("food", retired=BEGUN))

    assert says in found
    assert FOOD.title in found


def test_an_area_that_is_asked_again_is_said_and_one_that_was_retired_all_the_time_is_not() -> None:
    retired = with_area("food", retired=BEGUN)

    assert changed(empty().keep(ROWAN), retired, CONTENT) == (
        f"“{FOOD.title}” is no longer retired, and is asked here again.",
    )
    assert changed(empty().keep(ROWAN), retired, with_area("food", retired=BEGUN, title="Eating")) == ()


def test_an_area_that_came_in_later_is_no_gap_of_an_assessment_begun_before() -> None:
    (says,) = changed(seen(), CONTENT, and_also(since=date(2026, 6, 1)))

    assert says.startswith("“Pocket money” is new")
    assert "nothing is missing without it" in says


def test_an_area_that_is_asked_of_nobody_in_the_family_changes_nothing_for_it() -> None:
    assert changed(empty().keep(BAY), CONTENT, and_also()) == ()
    assert changed(empty().keep(BAY), CONTENT, without("food")) == ()


@pytest.mark.parametrize(("record", "says"), [(judged_food(), "stays to be read"), (empty().keep(ROWAN), "no longer")])
def test_an_area_that_somebody_took_out_is_said(record: Assessment, says: str) -> None:
    (found,) = changed(record, CONTENT, without("food"))

    assert says in found
    assert FOOD.title in found


def test_a_sentence_that_was_chosen_and_is_worded_anew_is_said_and_one_that_was_not_chosen_is_not() -> None:
    (says,) = changed(judged_food(), CONTENT, reworded())

    assert FOOD.title in says
    assert "What was chosen stands" in says
    assert changed(seen().keep(judged(Level.MET)), CONTENT, reworded()) == ()


def test_going_back_to_the_sentence_that_was_chosen_is_no_news() -> None:
    assert changed(judged_food(), reworded(), CONTENT) == ()


@pytest.mark.parametrize("more", ["", f" {FOOD.disabled[Level.NOT_MET]}"], ids=["before that was said", "since"])
def test_going_back_is_no_news_for_a_disabled_child_either_whenever_the_sentence_was_chosen(more: str) -> None:
    record = disabled().keep(judged(Level.NOT_MET, chosen=f"{CHOSEN}{more}"))

    assert changed(record, reworded(), CONTENT) == ()


def test_an_answered_factor_that_another_list_is_without_is_named_with_its_last_name() -> None:
    answered = disabled().keep(FactorJudgement(child_id="rowan", factor_id=FACTOR.id, answer=FactorAnswer.CONCERN))
    other = CONTENT.model_copy(
        update={
            "factors": CONTENT.factors[1:],
            "factor_lists": (FactorList(id="ours", title="Our own list", says="Ours."),),
        }
    )
    says = changed(answered, CONTENT, other)
    assert f"The factor “{FACTOR.title}” is asked here again." in changed(answered, other, CONTENT), "and on going back"

    assert any("Our own list" in one for one in says)
    assert any(FACTOR.title in one and "stays to be read" in one for one in says)
    assert changed(empty().keep(ROWAN), CONTENT, other) == ()


def test_no_sentence_holds_a_word_of_the_family() -> None:
    record = seen().keep(judged(Level.NOT_MET, chosen=CHOSEN, meaning_now="Zorblax"))
    for after in (without("food"), with_area("food", retired=BEGUN, title="Eating"), reworded()):
        said = " ".join(changed(record, CONTENT, after))
        assert said
        assert not any(word in said for word in ("Rowan", "Ash", "Morgan", "Zorblax", "kitchen"))


# Told from the record alone, since it was begun


def begun(*items: Any) -> Assessment:
    """Rowan’s record as the app begins one: it knows what everything was called."""
    return empty().keep(ROWAN, *items).but(named=standing.named(CONTENT, BEGUN), packs=standing.packs(CONTENT))


@pytest.mark.parametrize(
    ("after", "says"),
    [
        (CONTENT, ()),
        (with_area("food", title="Eating"), (f"“{FOOD.title}” is now called “Eating”.",)),
        (with_area("food", retired=BEGUN), (f"“{FOOD.title}” is no longer asked here.",)),
        (without("food"), (f"“{FOOD.title}” is no longer in the pack, and is no longer asked here.",)),
        (and_also(), ("“Pocket money” is new, and is asked here as well.",)),
    ],
)
def test_a_record_tells_by_itself_what_has_changed_since_it_was_begun(after: Content, says: tuple[str, ...]) -> None:
    assert since_begun(begun(), standing.content(begun(), after)) == says


def test_an_area_retired_from_the_day_it_was_begun_is_said_where_words_stand_in_it() -> None:
    record = begun(judged(Level.NOT_MET, chosen=CHOSEN))
    retired = with_area("food", retired=BEGUN)

    (says,) = since_begun(record, standing.content(record, retired))
    assert (says,) == changed(record, CONTENT, retired), "whoever put it in force was told the same"


def test_what_was_there_before_and_comes_back_is_asked_again_and_not_called_new() -> None:
    own = without("food").model_copy(update={"factors": CONTENT.factors[1:]})
    record = disabled().but(named=standing.named(own, BEGUN))
    again = (f"“{FOOD.title}” is asked here again.", f"The factor “{FACTOR.title}” is asked here again.")

    assert changed(record, own, CONTENT, CONTENT) == again
    assert since_begun(record, CONTENT, CONTENT) == again
    assert all("is new" in says for says in changed(record, own, CONTENT))


def test_a_record_with_words_in_an_area_that_is_gone_says_so_by_the_name_it_had() -> None:
    record = begun(judged(Level.NOT_MET, chosen=CHOSEN))
    (says,) = since_begun(record, standing.content(record, without("food")))

    assert says.startswith(f"“{FOOD.title}” is no longer in the pack.")
    assert "stays to be read" in says


def test_the_sentence_that_was_chosen_tells_that_the_pack_has_other_words_now_and_growing_older_does_not() -> None:
    record = begun(judged(Level.NOT_MET, chosen=CHOSEN))
    younger = begun(judged(Level.NOT_MET, chosen=FOOD.anchor(Level.NOT_MET, Stage.BABY)))

    assert since_begun(record, reworded()) == (
        f"A sentence that was chosen in “{FOOD.title}” is worded anew. What was chosen stands as it was.",
    )
    assert since_begun(younger, reworded()) == ()


def test_a_record_from_before_names_were_kept_reads_nothing_into_their_absence() -> None:
    assert since_begun(empty().keep(ROWAN), CONTENT) == ()


# Which packs


def test_both_versions_are_said_where_they_differ_and_nothing_where_they_do_not() -> None:
    newer = CONTENT.model_copy(update={"pack": CONTENT.pack.model_copy(update={"version": "9.1.0"})})

    assert made_with.says(begun(), CONTENT) == ""
    assert made_with.says(empty(), CONTENT) == ""
    assert made_with.says(begun(), newer) == (f"Begun with England {CONTENT.pack.version}; printed with England 9.1.0.")
