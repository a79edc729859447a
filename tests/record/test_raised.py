"""A topic is raised by an answer in the record, names it, and is silent where nothing was answered."""

import pytest

from pathway import raised, steps
from pathway.assessment import Assessment
from pathway.history import Event
from pathway.household import Child, YoungCarer
from pathway.scales import Answer, Impairment, Level, LooksAfter, Turn
from pathway.topics import TopicNote
from tests.families import ASH, MORGAN, ROWAN, TODAY, empty, exact, judged
from tests.record.test_progress import CONTENT

KIT = Child(id="kit", name="Kit", born=exact(TODAY.replace(year=2011)), impairment=Impairment.NO)
FAMILY = empty().keep(KIT, ROWAN, ASH)


def topics(record: Assessment, child: Child = ROWAN) -> dict[str, list[str]]:
    return {
        one.topic.id: [reason.says for reason in one.because] for one in raised.topics(record, CONTENT, child, TODAY)
    }


def test_nothing_is_raised_where_nothing_is_answered() -> None:
    for child in FAMILY.children:
        assert topics(FAMILY, child) == {}


def test_care_one_child_lacks_and_the_others_have_is_set_side_by_side() -> None:
    record = FAMILY.keep(judged(Level.NOT_MET), judged(Level.MET, "ash"))

    assert topics(record)[raised.SINGLED_OUT] == [
        "Food and growth: not met for this child, met for a brother or sister."
    ]
    assert raised.SINGLED_OUT not in topics(record, ASH)


def test_a_family_in_which_each_child_lacks_something_has_singled_nobody_out() -> None:
    each = FAMILY.keep(
        judged(Level.NOT_MET), judged(Level.MET, "ash"),
        judged(Level.MET, area="home"), judged(Level.PARTLY_MET, "ash", "home"),
    )  # fmt: skip
    all_of_them = FAMILY.keep(judged(Level.NOT_MET), judged(Level.PARTLY_MET, "ash"), judged(Level.MET, "kit"))

    assert raised.SINGLED_OUT not in topics(each)
    assert raised.SINGLED_OUT not in topics(all_of_them)


def test_what_is_not_known_of_the_others_singles_nobody_out() -> None:
    record = FAMILY.keep(judged(Level.NOT_MET), judged(Level.NOT_KNOWN_YET, "ash"))

    assert raised.SINGLED_OUT not in topics(record)


@pytest.mark.parametrize("cares_for", [(), ("rowan",)])
def test_somebody_who_looks_after_a_child_now_and_then_is_thought_about(cares_for: tuple[str, ...]) -> None:
    adult = MORGAN.but(looks_after=LooksAfter.SOMETIMES, cares_for=cares_for)

    assert raised.SECONDARY_CARERS in topics(FAMILY.keep(adult))
    assert raised.SECONDARY_CARERS not in topics(FAMILY.keep(adult.but(looks_after=LooksAfter.MAIN)))
    assert (raised.SECONDARY_CARERS in topics(FAMILY.keep(adult), ASH)) is not bool(cares_for)


def test_fifteen_is_a_child_and_being_used_by_others_is_asked_about_where_they_are_not_safe() -> None:
    unfed, unsafe = judged(Level.NOT_MET, "kit"), judged(Level.NOT_MET, "kit", "safe")

    assert raised.OLDER_CHILDREN in topics(FAMILY.keep(unfed), KIT)
    assert raised.EXPLOITATION not in topics(FAMILY.keep(unfed), KIT)
    assert raised.EXPLOITATION in topics(FAMILY.keep(unsafe), KIT)
    assert raised.EXPLOITATION not in topics(FAMILY.keep(judged(Level.NOT_MET, "ash", "safe")), ASH)


def test_a_child_with_a_disabled_brother_or_sister_is_asked_about_as_a_carer() -> None:
    disabled = FAMILY.keep(ASH.but(impairment=Impairment.YES))

    assert raised.YOUNG_CARER in topics(disabled, KIT)
    assert raised.YOUNG_CARER not in topics(disabled, ASH.but(impairment=Impairment.YES))
    assert raised.YOUNG_CARER in topics(FAMILY.keep(YoungCarer(child_id="rowan", does="The tea")))


def test_help_that_ended_is_thought_about_for_the_children_it_was_for() -> None:
    ended = Event(id="end", what="Closed.", turn=Turn.HELP_ENDED, child_ids=("kit",))

    assert raised.CLOSING in topics(FAMILY.keep(ended), KIT)
    assert raised.CLOSING not in topics(FAMILY.keep(ended))


def test_exploitation_that_holds_leads_to_the_front_door_as_harm_to_the_child() -> None:
    note = TopicNote(child_id="kit", topic_id=raised.EXPLOITATION, holds=Answer.YES, words="He carries things for Lex.")
    led = {one.step.id: one.because for one in steps.suggestions(FAMILY.keep(note), CONTENT, KIT, TODAY)}

    assert CONTENT.topic(raised.EXPLOITATION).harm
    assert [reason.words for reason in led[steps.FRONT_DOOR]] == ["He carries things for Lex."]
    for other in (None, Answer.NO, Answer.NOT_KNOWN_YET):
        quiet = FAMILY.keep(note.but(holds=other))
        assert steps.FRONT_DOOR not in {one.step.id for one in steps.suggestions(quiet, CONTENT, KIT, TODAY)}
