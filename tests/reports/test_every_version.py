"""Every version of every practice family is written in every form, and says in each what its document says."""

from datetime import date

import pytest

from pathway import content, practice
from pathway.assessment import Assessment
from reports import proof
from reports.forms import Form
from reports.request import Request
from reports.versions import BY_ID
from tests.reports.build import AT, outside

ON = date(2026, 3, 12)
FAMILIES = {family.name: family for family in practice.families()}


def _children(record: Assessment, version: str) -> list[str]:
    return [child.id for child in record.children] if BY_ID[version].for_a_child else [""]


@pytest.mark.parametrize("name", FAMILIES)
@pytest.mark.parametrize("version", BY_ID)
def test_it_reads_back_as_it_was_typed_and_holds_nothing_that_is_left_out(version: str, name: str) -> None:
    family = FAMILIES[name]
    record, before = family.newest, tuple(family.assessments[:-1])
    words = content.load(local=next((pack.id for pack in record.packs if pack.id != "england"), None))
    for child_id in _children(record, version):
        job = BY_ID[version].job(Request(record, words, on=ON, made_at=AT, child_id=child_id, earlier=before))
        for form in Form:
            file = form.write(job.document, lambda stage, fraction: None)
            read = proof.read_back(file, job.document, form, lambda stage, fraction: None)

            assert read.differences == (), form
            proof.look_through(read, job.document, form, job.secrets)  # raises where something got in
            if form is Form.PDF:
                assert outside(file) == []
