"""The sources name what the file rests on, and nothing about a child who is not in it."""

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child
from pathway.plan import StepDecision
from pathway.scales import Impairment
from reports import expected
from reports.sections import origins
from tests import families


def sources(content: Content, *children: Child) -> str:
    decided = [
        StepDecision(child_id=child.id, step_id=step.id, taken=True) for child in children for step in content.steps
    ]
    record: Assessment = families.empty().keep(*children, *decided)
    blocks = origins.section(record, content, families.TODAY).blocks
    return "\n".join(text for block in blocks for text in expected.of_block(block))


def test_what_is_about_unborn_or_disabled_children_stands_only_where_there_is_one(content: Content) -> None:
    waiting = families.ROWAN.but(impairment=Impairment.YES)
    early, door = content.fact("before-birth-early").text, content.fact("same-door-for-disabled").text

    assert early in sources(content, families.BAY)
    assert early not in sources(content, waiting)
    assert door in sources(content, waiting)
    assert door not in sources(content, families.ROWAN)


def test_every_fact_told_apart_is_one_of_the_content(content: Content) -> None:
    assert all(content.fact(id).text for id in origins.UNBORN | origins.DISABLED)
