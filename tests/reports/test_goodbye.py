"""A goodbye plan: what the family did, what stays strong, what to do when it is hard again, and who is there."""

from datetime import date
from pathlib import Path

import pytest

from pathway import content, practice
from pathway.assessment import Assessment
from pathway.evidence import Evidence
from pathway.meaning import Meaning
from pathway.plan import Action, Plan
from pathway.scales import Handling, Kind, Leaning, Level, Result
from reports import absent, expected, html, pdf, policies, readback
from reports import document as doc
from reports.goodbye import DID, NOT_WRITTEN, TALK_OF_IT, WHEN, goodbye
from reports.request import Request
from tests import families
from tests.reports.build import AT, outside
from tests.reports.test_html import _Seen, _squeezed
from tests.reports.test_structure import _faults

ON = date(2026, 3, 12)
ENGLAND = content.load()
EVERY = [(one.name, record) for one in practice.families() for record in one.assessments]
SECRET = "a wombat lives in the attic of the house"
TOLD = (
    families.seen()
    .keep(
        Meaning(child_id="rowan", working="Jo sings to him.", worried="He is often hungry."),
        Evidence(id="good", kind=Kind.SAW, words="she sang", child_ids=("rowan",), leaning=Leaning.STRENGTH, on=ON),
        families.judged(Level.MET, area="loved"),
        families.judged(Level.NOT_MET, area="food"),
        Action(
            id="bed", child_ids=("rowan",), what="A bed for Rowan", who="Jo", result=Result.DONE, effect="He sleeps."
        ),
        Action(id="lamp", what="A lamp", who="Sam", result=Result.NOT_DONE, effect="Nobody came."),
    )
    .but(plan=Plan(contingency="Ring Sam first.", handover="Kim comes on.", goodbye="Cake on Friday."))
)


def _of(record: Assessment) -> doc.Document:
    return goodbye(Request(record, ENGLAND, on=ON, made_at=AT))


def _says(document: doc.Document) -> str:
    return "\n".join(expected.strings(document))


def test_what_they_did_comes_first_with_what_it_changed() -> None:
    made = _of(TOLD)
    first = "\n".join(text for block in made.sections[0].blocks for text in expected.of_block(block))

    assert made.sections[0].title == DID
    for words in ("Rowan:", "A bed for Rowan", "He sleeps."):
        assert words in first
    assert "lamp" not in _says(made)


def test_what_stays_strong_stands_with_each_child_and_no_worry_does() -> None:
    text = _says(_of(TOLD))

    for words in ("“I do the tea”", "Jo sings to him.", "she sang", "Loved and listened to"):
        assert words in text
    assert "often hungry" not in text
    assert "Food and growth" not in text


def test_what_to_do_when_it_is_hard_who_is_there_and_how_we_say_goodbye_are_said_as_they_were_written() -> None:
    text = _says(_of(TOLD))

    assert text.index("Ring Sam first.") < text.index("Kim comes on.") < text.index("Cake on Friday.")
    for words in ("999", "0800 1111"):
        assert words in text


def test_what_is_not_written_becomes_room_to_write_it_together() -> None:
    made = _of(families.seen())
    text = _says(made)

    for words in (NOT_WRITTEN, TALK_OF_IT, WHEN):
        assert words in text
    assert "ecorded" not in text
    assert sum(isinstance(block, doc.Room) for section in made.sections for block in section.blocks) >= 5


@pytest.mark.parametrize("handling", [one for one in Handling if one is not Handling.MAY_SHARE])
def test_what_is_kept_from_the_family_is_nowhere_in_the_file(handling: Handling) -> None:
    kept = Evidence(
        id="s", kind=Kind.SAW, words=SECRET, child_ids=("rowan",), leaning=Leaning.STRENGTH, handling=handling
    )
    made = _of(TOLD.keep(kept))

    assert all("wombat" not in words for _, words in absent.of_file(pdf.draw(made)))
    assert absent.found(absent.secrets(TOLD.keep(kept), policies.FAMILY), absent.of_file(pdf.draw(made))) == ()


@pytest.mark.parametrize(("name", "record"), EVERY, ids=[f"{name} {record.id[:6]}" for name, record in EVERY])
def test_everybody_can_read_that_of_a_practice_family(name: str, record: Assessment, tmp_path: Path) -> None:
    local = next((pack.id for pack in record.packs if pack.id != "england"), None)
    made = goodbye(Request(record, content.load(local=local), on=ON, made_at=AT))
    drawn = pdf.draw(made)

    assert _faults(drawn, tmp_path) == []
    assert outside(drawn) == []
    assert readback.compare(drawn, made) == ()
    said = _squeezed("".join(_Seen(html.write(made)).text))
    assert [text for text in expected.strings(made) if _squeezed(text) not in said] == []
