"""A PDF can be heard and moved through: headings, lists, tables and figures, in the order of reading."""

from datetime import date
from io import BytesIO
from pathlib import Path

import outloud
import pdfua
import pikepdf
import pytest

from pathway import content, practice
from pathway.assessment import Assessment
from reports import document as doc
from reports import expected, pdf
from reports.professional import professional
from reports.request import Request
from tests.reports.build import AT, document, everything
from tests.reports.hearing import Heard, heard

ENGLAND = content.load()
FAMILIES = {family.name: family.newest for family in practice.families()}
WORDS = {
    "plain": "He eats alone.",
    "several scripts": "Seen: ਸਿਮਰਨ ਕੌਰ, أميرة, 李小明 and Adébáyọ̀ 👍",
    "hostile": "(a) \\(b\\) <0041> /Artifact BMC EMC **bold** <b>x</b>",
}


def _faults(made: bytes, folder: Path) -> list[str]:
    """What the two programs that check PDF/UA find wrong in a file, a line each."""
    file = folder / "made.pdf"
    file.write_bytes(made)
    looked = outloud.check(str(file))
    assert looked.error is None
    found = [f"outloud {one.rule}: {one.message}" for one in looked.findings if one.severity == "error"]
    report = pdfua.validate(str(file))
    return found + [f"pdfua {one.rule_id}: {one.message}" for one in report.findings if one.severity.name == "ERROR"]


def _made(record: Assessment) -> bytes:
    local = next((pack.id for pack in record.packs if pack.id != "england"), None)
    return pdf.draw(professional(Request(record, content.load(local=local), on=date(2026, 11, 28), made_at=AT)))


@pytest.mark.parametrize("name", FAMILIES)
def test_nothing_keeps_anybody_out_of_a_practice_family(name: str, tmp_path: Path) -> None:
    assert _faults(_made(FAMILIES[name]), tmp_path) == []


@pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))
def test_nothing_keeps_anybody_out_whatever_was_typed(words: str, tmp_path: Path) -> None:
    made = pdf.draw(professional(Request(everything(words), ENGLAND, on=date(2026, 3, 12), made_at=AT)))

    assert _faults(made, tmp_path) == []


def test_a_file_without_its_structure_would_have_been_caught(tmp_path: Path) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(_made(FAMILIES["marsh"]))) as file:
        del file.Root.StructTreeRoot
        del file.Root.MarkInfo
        file.save(out)
    found = "\n".join(_faults(out.getvalue(), tmp_path))

    assert "outloud" in found
    assert "pdfua" in found


EVERY = document(
    doc.Heading("What was seen", aside="on 3 March"),
    doc.Paragraph("He eats alone."),
    doc.Run((doc.Paragraph("First.", doc.Tone.STRONG), doc.Paragraph("Then."))),
    doc.Quote("I do the tea", "Rowan, at school"),
    doc.Quote("I wash up", "Rowan, at home", small=True),
    doc.Beside("Nobody else was there."),
    doc.Heading("By night", level=3),
    doc.Bullets(("one bed", doc.Run((doc.Paragraph("one lamp"),)))),
    doc.Facts((doc.Fact("Food", (doc.Paragraph("bread"), doc.Bullets(("at noon",)))),)),
    doc.Facts((doc.Fact("Danger", (doc.Paragraph("none now"),)),), panel=True, urgent=True),
    doc.Table((doc.Column("Day"), doc.Column("What")), (("Monday", "eggs"), ("Tuesday", ""))),
    doc.ProfileChart(("Rowan", "Ash"), (("Food", (doc.Mark(doc.Shape.CIRCLE, "met"), doc.Mark(doc.Shape.GAP, "?"))),)),
    doc.AppointmentChart(
        (doc.AppointmentRow("Dentist", "brought once", (doc.Mark(doc.Shape.CIRCLE, "was brought"),)),),
        (doc.Mark(doc.Shape.CIRCLE, "was brought"),),
    ),
    doc.Sources((doc.Source("A fact", "A page", "2026", "found"),)),
    doc.Note("A note."),
)  # fmt: skip
LONG = document(
    doc.Table(
        (doc.Column("Day"), doc.Column("What")),
        tuple((f"Day {number}", f"tea number {number}\nand a line\nand another") for number in range(60)),
    )
)
TALL = document(doc.Table((doc.Column("Day"), doc.Column("What")), (("Monday", "word\n" * 40),)))


def _said(found: list[Heard], kind: str) -> list[str]:
    return [one.says.strip() for one in found if one.kind == kind]


def _squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("described", [EVERY, LONG, TALL], ids=["every block", "a long table", "a tall row"])
def test_all_that_a_document_says_is_heard_in_its_order(described: doc.Document) -> None:
    said = _squeezed("".join(one.says for one in heard(pdf.draw(described))))
    at = 0
    for text in expected.strings(described):
        place = said.find(_squeezed(text), at)
        assert place >= 0, text
        at = place + len(_squeezed(text))


def test_everything_is_what_it_is() -> None:
    found = heard(pdf.draw(EVERY))

    assert _said(found, "H1") == ["Rowan and Ash"]
    assert _said(found, "H2") == ["What was typed"]
    assert _said(found, "H3") == ["What was seen"]
    assert _said(found, "H4") == ["By night"]
    assert [one.says for one in found if "BlockQuote" in one.path] == [
        "I do the tea", "Rowan, at school", "I wash up Rowan, at home ",
    ]  # fmt: skip
    assert _said(found, "Lbl") == ["•", "•", "Food", "•", "Danger"]
    assert _said(found, "TH") == ["Day", "What", "Rowan", "Ash", "Food"]
    assert _said(found, "TD") == ["Monday", "eggs", "Tuesday", "", "", "met", "?"]
    assert _said(found, "Figure") == ["Dentist, in order: was brought."]
    assert "Page 1 of" not in "".join(one.says for one in found)


def test_no_heading_is_more_than_one_level_below_the_last() -> None:
    described = document(doc.Heading("The children side by side", level=3), doc.Heading("By day"))

    assert _said(heard(pdf.draw(described)), "H3") == ["The children side by side", "By day"]


def test_a_table_over_several_pages_is_one_table_with_its_headings_on_each() -> None:
    made = pdf.draw(LONG)
    with pikepdf.open(BytesIO(made)) as file:
        pages = len(file.pages)
        (section,) = [kid for kid in file.Root.StructTreeRoot.K[0].K if kid.S == "/Sect"]
        tables = [kid for kid in section.K if kid.S == "/Table"]
        scopes = {
            str(attribute.Scope) for row in tables[0].K for cell in row.K if cell.S == "/TH" for attribute in cell.A
        }
        widths = {len(row.K) for row in tables[0].K}

    assert pages > 2
    assert len(tables) == 1
    assert _said(heard(made), "TH") == ["Day", "What"] * pages
    assert scopes == {"/Column"}
    assert widths == {2}


def test_the_language_the_title_and_what_it_conforms_to_are_said() -> None:
    with pikepdf.open(BytesIO(pdf.draw(EVERY))) as file:
        about = file.open_metadata()

        assert file.Root.Lang == "en-GB"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert (about["dc:title"], about["pdfuaid:part"]) == ("Waymark assessment summary", "1")
        assert {str(page.obj.Tabs) for page in file.pages} == {"/S"}
