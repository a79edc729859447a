"""How far each part has come is said in words that are true, and never as a share of something."""

from pathway import applies, progress
from pathway.assessment import Assessment
from pathway.content import load
from pathway.disability import Door
from pathway.practice import families
from pathway.progress import NOT_STARTED, NOTHING_MISSING, PARTS, STARTED
from pathway.safety import SafetyCheck
from pathway.scales import DoorKind, Impairment
from pathway.voice import Voice
from tests.families import NOW, ROWAN, TODAY, empty, seen

CONTENT = load()
WITHOUT_A_STATE = ("disability", "check", "report")


def states(record: Assessment) -> dict[str, str]:
    return {part.slug: part.state for part in progress.progress(record, CONTENT, TODAY)}


def test_the_parts_stand_in_the_order_of_the_work_danger_first() -> None:
    assert [part.slug for part in progress.progress(empty(), CONTENT, TODAY)] == [slug for slug, _ in PARTS]
    assert PARTS[0] == ("safety", "Safety now")


def test_an_empty_assessment_has_started_nothing() -> None:
    for slug, state in states(empty()).items():
        assert state == ("" if slug in WITHOUT_A_STATE else NOT_STARTED)


def test_a_part_with_something_in_it_and_something_missing_has_started() -> None:
    assert states(seen())["family"] == STARTED
    assert states(seen())["voice"] == STARTED
    assert states(seen())["area"] == NOT_STARTED


def test_a_part_is_called_complete_only_when_nothing_is_missing() -> None:
    asked = seen().keep(SafetyCheck(id="check", at=NOW, contact_id="visit"))

    assert states(seen())["notebook"] == NOTHING_MISSING
    assert states(asked)["safety"] == NOTHING_MISSING


def test_hearing_a_child_starts_the_part_about_voice_even_where_only_a_plan_is_written() -> None:
    planned = empty().keep(Voice(id="v", child_id="rowan", not_yet=True, plan="At school"))

    assert states(empty())["voice"] == NOT_STARTED
    assert states(planned)["voice"] in (STARTED, NOTHING_MISSING)


def test_a_finished_family_has_nothing_missing_in_any_part() -> None:
    for one in families():
        for record in one.assessments:
            for part in progress.progress(record, CONTENT, TODAY):
                concerned = part.slug == "disability" and any(map(applies.disability_open, record.children))
                silent = part.slug in WITHOUT_A_STATE and not concerned
                assert part.state == ("" if silent else NOTHING_MISSING)


def test_the_disability_part_has_a_state_only_in_a_family_it_concerns() -> None:
    disabled = ROWAN.but(impairment=Impairment.THOUGHT_TO_BE)

    assert states(seen())["disability"] == ""
    assert states(seen().keep(disabled))["disability"] == NOT_STARTED
    asked = Door(child_id="rowan", kind=DoorKind.SUPPORT, words="Somebody for Sunday nights.")
    assert states(seen().keep(disabled, asked))["disability"] == NOTHING_MISSING


def test_no_state_is_a_number() -> None:
    for record in (empty(), seen()):
        assert not [state for state in states(record).values() if any(letter.isdigit() for letter in state)]
