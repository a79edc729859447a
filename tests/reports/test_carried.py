"""A file for a family, a child or a room carries nothing of the record that its own pages do not say."""

from datetime import date

import pytest

from pathway import content, exchange, practice
from pathway.frozen import Frozen
from pathway.household import Child
from pathway.plan import Action
from pathway.returning import typed
from reports.document import Document
from reports.expected import strings
from reports.request import Request
from reports.versions import BY_ID
from tests import families
from tests.reports.build import AT, everything

ON = date(2026, 3, 12)
PRUNED = ("family", "goodbye", "child", "meeting", "minutes")
RECORDS = {one.name: one.newest for one in practice.families()} | {"everything": everything("as typed")}


def _made(version: str, record: object, child_id: str = "") -> Document:
    return BY_ID[version].make(Request(record, content.load(), on=ON, made_at=AT, child_id=child_id))  # type: ignore[arg-type]


def _texts(part: object) -> list[str]:
    """Every text of a record that a person typed."""
    if isinstance(part, tuple):
        return [text for one in part for text in _texts(one)]
    if not isinstance(part, Frozen):
        return []
    own = [getattr(part, name) for name in type(part).model_fields if typed(type(part), name)]
    return [*own, *(text for name in type(part).model_fields for text in _texts(getattr(part, name)))]


@pytest.mark.parametrize("version", PRUNED)
@pytest.mark.parametrize("name", RECORDS)
def test_every_text_that_it_carries_stands_on_its_pages(name: str, version: str) -> None:
    record = RECORDS[name]
    for child in record.children if version == "child" else record.children[:1]:
        made = _made(version, record, child.id)
        said = "".join(
            "".join((*strings(made), made.marking, made.author)).replace("\u2068", "").replace("\u2069", "").split()
        )

        carried = [text for text in _texts(exchange.from_json(made.record)) if text.strip()]
        assert [text for text in carried if "".join(text.split()) not in said] == []
        assert carried


def test_what_stands_behind_a_plan_is_in_no_file_for_the_family() -> None:
    record = families.seen().keep(Action(id="a", what="A bed for Rowan", if_not_then="We go to court", need="A bed"))
    made = _made("family", record)

    assert "A bed for Rowan" in made.record
    assert "court" not in made.record


def test_a_child_of_whom_nothing_is_said_stays_for_what_points_to_them() -> None:
    record = families.seen().keep(Child(id="bay", lives="Nobody knows"))

    assert "bay" in [child.id for child in exchange.from_json(_made("family", record).record).children]


@pytest.mark.parametrize("version", ["professional", "supervision", "handover"])
def test_those_who_work_with_the_record_get_it_whole(version: str) -> None:
    record = families.seen().keep(Action(id="a", what="A bed", need="Sleep", if_not_then="Sam asks again"))

    assert "Sam asks again" in _made(version, record).record
