"""What of the content stands for one record: areas retired before it was begun are gone, unless it speaks of them."""

from datetime import date
from zoneinfo import ZoneInfo

from pathway import applies
from pathway.assessment import Assessment
from pathway.content import Area
from pathway.evidence import FAMILY_SITUATION
from pathway.household import Circumstances
from pathway.judgement import Judgement

ENGLAND = ZoneInfo("Europe/London")


def begun_on(record: Assessment) -> date:
    """The day on the wall on which an assessment was begun: what `since` and `retired` of an area are held against."""
    return record.started_at.astimezone(ENGLAND).date()


def retired(area: Area, record: Assessment) -> bool:
    """Whether the area was retired by the day this assessment was begun; one begun before goes on with it."""
    return area.retired is not None and area.retired <= begun_on(record)


def later(area: Area, record: Assessment) -> bool:
    """Whether the area came in after this assessment was begun, so that its silence passes nothing over."""
    return area.since is not None and begun_on(record) < area.since


def speaks(record: Assessment, area_id: str) -> bool:
    """Whether the record says anything in this area: a judgement, evidence, a test question, a view or a comment."""
    return (
        any(one.area_id == area_id and _says_something(one) for one in record.judgements)
        or any(area_id in piece.area_ids for piece in record.evidence)
        or any(one.area_id == area_id for one in record.test_answers)
        or any(one.area_id == area_id for one in record.views)
        or any(one.area_id == area_id for one in record.comments)
        or (area_id == applies.EXTRA_NEEDS and bool(record.needs))
        or (area_id == FAMILY_SITUATION and record.circumstances != Circumstances())
    )


def _says_something(one: Judgement) -> bool:
    return one != Judgement(child_id=one.child_id, area_id=one.area_id)
