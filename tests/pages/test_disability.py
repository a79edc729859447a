"""The disability part: asking for help opens no worry, nothing answered is lost, and no other child is asked."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pages.parts import session
from pathway import content as packs
from pathway import gaps
from pathway.assessment import Assessment
from pathway.content import Factor, FactorList
from pathway.disability import Door, FactorJudgement, TestAnswer
from pathway.history import Appointment
from pathway.household import Child
from pathway.judgement import Need
from pathway.plan import Action
from pathway.scales import Brought, DoorKind, FactorAnswer, Happening, Impairment
from tests.families import ASH, ROWAN, TODAY, empty
from tests.hostile import MARK, hostile
from tests.pages import written
from tests.pages.screens import Screen

CONTENT = packs.load()
Open = Callable[..., Screen]
ELM = Child(id="elm", name="Elm", born=ROWAN.born, impairment=Impairment.YES)
FIR = Child(id="fir", name="Fir", born=ROWAN.born, impairment=Impairment.WAITING_FOR_ASSESSMENT)
ASKED = Door(child_id="elm", kind=DoorKind.SUPPORT, words="We need the short breaks back.")
SEEN = Door(child_id="elm", kind=DoorKind.WORRY, words="Weight down two kilograms since October.")


@pytest.fixture
def part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the disability part, or another, of one family."""

    def opened(record: Assessment, page: str = "disability", **query: str) -> Screen:
        return Screen(page, record, tmp_path, monkeypatch, **query)

    return opened


def factors_drawn(screen: Screen) -> list[str]:
    """The buttons that unfold a factor of Elm."""
    return [one.key for one in screen.at.button if one.key and one.key.startswith("unfold.button.elm_")]


# The two doors


def test_a_family_that_asks_for_help_gets_its_rights_and_no_factor_of_neglect(part: Open) -> None:
    screen = part(empty().keep(ELM))
    assert "Whom to ask:" not in screen.html()

    screen.write("door.elm.support.words", "We need the short breaks back.")

    assert "Whom to ask:" in screen.html()
    assert all(right.title in screen.html() for right in CONTENT.rights)
    assert not factors_drawn(screen)
    assert not screen.record.door(ELM, DoorKind.WORRY).open


def test_a_stated_observation_opens_the_worry_and_asks_for_no_request_first(part: Open) -> None:
    screen = part(empty().keep(ELM))

    screen.write("door.elm.worry.words", "Two pressure marks on the left hip.")

    assert len(factors_drawn(screen)) == len(CONTENT.factors)
    assert "Whom to ask:" not in screen.html()


def test_who_said_it_and_when_opens_nothing_without_an_observation(part: Open) -> None:
    screen = part(empty().keep(ELM))

    screen.write("door.elm.worry.source", "A neighbour")

    assert screen.record.door(ELM, DoorKind.WORRY).source == "A neighbour"
    assert not factors_drawn(screen)


def test_a_door_closed_again_hides_its_answers_says_they_are_kept_and_gives_them_back(part: Open) -> None:
    factor = CONTENT.factors[0]
    answered = FactorJudgement(
        child_id="elm", factor_id=factor.id, answer=FactorAnswer.CONCERN, words="Nobody asked why."
    )
    screen = part(empty().keep(ELM, SEEN, answered), child="elm", item=factor.id)
    kept = f"factor.elm.{factor.id}.words"

    screen.write("door.elm.worry.words", "")
    assert not screen.has(kept)
    assert not factors_drawn(screen)
    assert "What was answered behind this door is kept." in screen.html()
    assert screen.record.factor(ELM, factor.id) == answered

    screen.write("door.elm.worry.words", "Seen again.")
    assert screen.box(kept) == "Nobody asked why."
    assert "What was answered behind this door is kept." not in screen.html()


# The factors


def test_a_factor_is_answered_in_words_with_what_it_rests_on_and_may_be_untouched_again(part: Open) -> None:
    factor = CONTENT.factors[0]
    here = f"factor.elm.{factor.id}"
    screen = part(empty().keep(ELM, SEEN))
    assert screen.html().count("Not looked at yet") == len(CONTENT.factors)

    screen.press(f"unfold.button.elm_{factor.id}")
    screen.at.button_group(key=f"{here}.answer").set_value(FactorAnswer.NOT_KNOWN_YET).run()
    screen.write(f"{here}.words", "Sleepy on Mondays.")
    screen.write(f"{here}.would_tell_more", "A letter from the clinic.")

    kept = screen.record.factor(ELM, factor.id)
    assert (kept.answer, kept.words, kept.would_tell_more) == (
        FactorAnswer.NOT_KNOWN_YET, "Sleepy on Mondays.", "A letter from the clinic.",
    )  # fmt: skip

    screen.at.button_group(key=f"{here}.answer").set_value(None).run()
    assert screen.record.factor(ELM, factor.id).answer is None
    screen.press(f"unfold.button.elm_{factor.id}")
    assert screen.html().count("Not looked at yet") == len(CONTENT.factors)


def test_a_factor_about_our_practice_says_that_we_rate_ourselves_and_another_does_not(part: Open) -> None:
    found = CONTENT.factors
    ours, theirs = next(one for one in found if one.ours), next(one for one in found if not one.ours)
    screen = part(empty().keep(ELM, SEEN))

    screen.press(f"unfold.button.elm_{theirs.id}")
    assert "not the parents" not in screen.html()

    screen.press(f"unfold.button.elm_{ours.id}")
    assert "Rate ourselves here, and not the parents." in screen.html()


def test_an_areas_own_list_of_seven_is_shown_whole_under_its_own_name(
    part: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    seven = tuple(
        Factor(
            id=f"own-{turn}", code=f"M{turn}", title=f"Millbrook factor {turn}", says="Meaning.",
            prompts=("Ask?",), concern=("Worry.",), strength=("Works.",), next=("Do.",),
        )
        for turn in range(7)
    )  # fmt: skip
    own = FactorList(id="millbrook", title="Millbrook’s seven", says="Agreed by the board.")
    content = CONTENT.model_copy(update={"factors": seven, "factor_lists": (own,)})
    monkeypatch.setattr(session, "content", lambda: content)

    screen = part(empty().keep(ELM, SEEN))

    assert factors_drawn(screen) == [f"unfold.button.elm_own-{turn}" for turn in range(7)]
    assert "Millbrook’s seven" in screen.html()
    assert "composed" not in screen.html()


def test_what_is_missing_leads_to_the_right_child_and_unfolds_the_factor(part: Open) -> None:
    record = empty().keep(ELM, FIR, SEEN.but(child_id="fir"))
    missing = next(gap.place for gap in gaps.gaps(record, CONTENT, TODAY) if gap.place.item_id.startswith("f"))

    screen = part(record, child=missing.child_id, item=missing.item_id)

    assert screen.has(f"factor.fir.{missing.item_id}.words")


# The test question


def test_the_test_question_always_comes_with_its_twin_and_a_second_person_adds_an_answer(part: Open) -> None:
    screen = part(empty().keep(ELM))

    screen.press("test_add_part_elm")
    (first,) = screen.record.tests_of(ELM)
    screen.write(f"test.{first.id}.acceptable", "No: we would have rung in January.")
    screen.write(f"test.{first.id}.enough", "No: one missed night feed is too many.")
    screen.press("test_add_part_elm")

    kept, second = screen.record.tests_of(ELM)
    assert (kept.acceptable, kept.enough) == (
        "No: we would have rung in January.", "No: one missed night feed is too many.",
    )  # fmt: skip
    assert screen.has(f"test.{second.id}.acceptable")
    assert screen.has(f"test.{second.id}.enough")


def test_no_answer_to_the_test_question_opens_a_door(part: Open) -> None:
    answer = TestAnswer(id="test", child_id="elm", by="Ms O", acceptable="No.", enough="No.")

    screen = part(empty().keep(ELM, answer))

    assert not factors_drawn(screen)
    assert not screen.record.doors


def test_the_test_question_inside_an_area_is_stored_with_that_area(part: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = part(empty().keep(ELM, ROWAN), "area", area="food")
    assert not screen.has("test_add_food_elm")

    _unfold(screen, "test_in_food_elm")
    screen.press("test_add_food_elm")

    (answer,) = screen.record.test_answers
    assert (answer.child_id, answer.area_id) == ("elm", "food")
    assert screen.record.tests_of(ELM) == ()


def _unfold(screen: Screen, key: str) -> None:
    screen.at.session_state[key] = True
    screen.at.run()
    screen.sound()


# Whom it concerns


def test_a_child_without_an_impairment_is_named_quietly_and_asked_nothing(part: Open) -> None:
    screen = part(empty().keep(ELM, ROWAN, FIR), child="rowan")

    assert "Rowan: no impairment or long-term condition" in screen.html()
    assert list(screen.at.button_group(key="which_child").options) == ["Elm", "Fir"]
    assert screen.has("door.elm.support.words")
    assert not screen.has("door.rowan.support.words")


def test_an_area_asks_the_test_question_only_of_a_child_whom_it_concerns(part: Open) -> None:
    screen = part(empty().keep(ELM, ROWAN), "area", area="food")

    assert [one.label for one in screen.at.expander if "test question" in one.label] == [
        "The test question, in this area"
    ]
    _unfold(screen, "test_in_food_rowan")
    assert not screen.has("test_add_food_rowan")


def test_what_was_written_of_a_child_now_without_an_impairment_is_kept_and_said_so(part: Open) -> None:
    screen = part(empty().keep(ELM.but(impairment=Impairment.NO), FIR, SEEN))

    assert "Kept, and back when that changes: what the family asks for, and what was seen that worries" in screen.html()
    assert screen.record.door(ELM, DoorKind.WORRY).open


def test_where_nobody_is_concerned_the_page_says_what_to_do(part: Open) -> None:
    screen = part(empty().keep(ROWAN, ASH.but(impairment=None)))

    said = " ".join(str(one.value) for one in screen.at.markdown)
    assert "no child of this family so far" in said
    assert any(link.label == "Go to the family" for link in screen.at.page_link)
    assert "Ash: nobody has said yet" in screen.html()


# Needs, and what services owe


def test_what_a_service_owes_is_typed_once_and_stands_apart_from_care(part: Open) -> None:
    screen = part(empty().keep(ELM, FIR), "area", area="extra-needs")

    screen.press("owed_add_elm")
    (action,) = screen.record.actions
    screen.write(f"owed.elm.{action.id}.what", "A chair that fits")
    screen.write(f"owed.elm.{action.id}.since", "August 2025")

    kept = screen.record.actions[0]
    assert (kept.service_owes, kept.child_ids, kept.what, kept.since) == (
        True, ("elm",), "A chair that fits", "August 2025",
    )  # fmt: skip
    assert "A chair that fits" not in screen.html().split("Fir</bdi>")[-1]


def test_the_needs_and_what_is_owed_can_be_read_in_the_disability_part(part: Open) -> None:
    need = Need(id="need", child_id="elm", what="Physiotherapy", happening=Happening.NO, service_owes="A therapist")
    chair = Action(id="chair", child_ids=("elm",), what="A chair that fits", who="Wheelchair services",
                   since="August 2025", by=date(2026, 4, 24), service_owes=True)  # fmt: skip
    care = Action(id="care", child_ids=("elm",), what="Morgan writes the feeds down")

    shown = part(empty().keep(ELM, need, chair, care)).html()

    assert "Physiotherapy" in shown
    assert "Not happening" in shown
    assert "A therapist" in shown
    assert "Wheelchair services, since August 2025, chase by 24 April 2026" in shown
    assert "Morgan writes the feeds down" not in shown


def test_appointments_the_service_cancelled_are_named_as_its_own(part: Open) -> None:
    record = empty().keep(
        ELM,
        Appointment(id="one", child_id="elm", kind="paediatrics", outcome=Brought.CANCELLED_BY_SERVICE),
        Appointment(id="two", child_id="elm", kind="dentist", outcome=Brought.WAS_NOT_BROUGHT),
    )

    shown = part(record).html()

    assert "Cancelled by the service, and not counted against the family: paediatrics." in shown
    assert "dentist" not in shown


# A person’s words


def test_hostile_text_stays_text_on_the_screen_and_in_every_label(part: Open) -> None:
    words = hostile("http://127.0.0.1:9")
    factor = CONTENT.factors[0].id
    about = {"child_id": "elm"}
    record = empty().keep(
        ELM.but(name=words), ROWAN.but(name=words),
        *(Door(**about, kind=kind, words=words, source=words) for kind in DoorKind),
        FactorJudgement(**about, factor_id=factor, words=words, source=words, would_tell_more=words),
        TestAnswer(id="test", **about, by=words, acceptable=words, enough=words, authorised_by=words),
        Need(id="need", **about, what=words, who=words), Action(id="owed", what=words, who=words, service_owes=True),
        Appointment(id="ap", **about, kind=words, outcome=Brought.CANCELLED_BY_SERVICE),
    )  # fmt: skip
    screen = part(record, child="elm", item=factor)

    assert MARK in screen.html()
    assert "<script" not in screen.html()
    assert "<img" not in screen.html()
    labels = [one.label for one in (*screen.at.button, *screen.at.page_link)] + written.labels(screen.at)
    assert not [label for label in labels if MARK in label]
    assert screen.box("door.elm.worry.words") == words
