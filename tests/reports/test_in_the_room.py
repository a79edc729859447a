"""What a room hears: decisions in words for a parent, and nobody who has just spoken is said not to have been heard."""

from pathway import content
from pathway.household import Adult
from pathway.meetings import Attended, Meeting, View
from pathway.plan import StepDecision
from pathway.scales import Agreement, Level
from reports import expected
from reports.document import Facts
from reports.sections import in_the_room
from tests.families import AUTHOR, NOW, ROWAN, empty

ENGLAND = content.load()
MORGAN = Adult(id="morgan", name="Morgan", own_view="Not heard yet: I will ring.", agreement=Agreement.NOT_ASKED_YET)
RECORD = empty().keep(
    ROWAN, MORGAN, Adult(id="lee", name="Lee", agreement=Agreement.NOT_ASKED_YET),
    Meeting(id="m", at=NOW, by=AUTHOR), Attended(id="m.morgan", meeting_id="m", name="Morgan"),
)  # fmt: skip
VIEW = View(id="m.morgan/rowan/food", child_id="rowan", area_id="food", whose="Morgan", level=Level.MET, by=AUTHOR,
            at=NOW, meeting_id="m")  # fmt: skip


def _says(*blocks: Facts) -> str:
    return "\n".join(text for block in blocks for text in expected.of_block(block))


def test_who_gave_a_view_here_is_not_followed_by_that_nobody_asked_or_heard_them() -> None:
    before = {fact.label: _says(Facts((fact,))) for fact in in_the_room.adults(RECORD)}
    after = {fact.label: _says(Facts((fact,))) for fact in in_the_room.adults(RECORD.keep(VIEW))}

    assert "Not heard yet" in before["Morgan"]
    assert list(after) == ["Lee"]
    assert "Not asked yet whether they agree" in after["Lee"]
    agrees = RECORD.keep(VIEW, MORGAN.but(own_view="We try.", agreement=Agreement.AGREES))
    assert "We try." in _says(Facts(tuple(in_the_room.adults(agrees))))


def test_a_step_is_said_in_words_for_a_parent_unless_professionals_are_alone() -> None:
    step = next(one for one in ENGLAND.steps if one.for_family)
    record = RECORD.keep(StepDecision(child_id="rowan", step_id=step.id, taken=True))
    said = _says(*in_the_room.decided(record, ENGLAND, ROWAN))
    alone = _says(*in_the_room.decided(record, ENGLAND, ROWAN, alone=True))

    assert step.for_family
    assert step.for_family in said
    assert step.title not in said
    assert step.title in alone
