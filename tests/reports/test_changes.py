"""What has changed stands in a report as picture and words that say the same, and nobody is kept out of either."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from pathway import practice
from pathway.assessment import Assessment
from pathway.change import over_time
from pathway.content import Content, load
from pathway.errors import PathwayError
from pathway.evidence import Contact
from pathway.scales import Level
from reports import document as doc
from reports import html, pdf, readback
from reports.sections.changes import SAME, section
from tests.browser import axe
from tests.families import ASH, ROWAN, TODAY, empty, judged
from tests.reports.build import document
from tests.reports.hearing import heard
from tests.reports.test_html import _missing, _Seen
from tests.reports.test_structure import _faults, _said

ON = date(2026, 11, 28)
PELLOW = practice.family("pellow").assessments
ENGLAND = load()
# Each word of a table that goes on in a second line.
BROKEN = r"""() => [...document.querySelectorAll('table bdi, table th')].flatMap(cell => {
    const text = cell.firstChild, found = [];
    for (const word of text?.data?.matchAll(/\S+/g) ?? []) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (range.getClientRects().length > 1) found.push(word[0]);
    }
    return found;
})"""
ODD = "<b>x</b> **y** (a) \\(b\\) أميرة 👍"


def series(*levels: Level, name: str = "Rowan") -> tuple[Assessment, ...]:
    """One child, looked at once for each level, a month apart."""
    return tuple(
        empty().but(id=f"a{month}").keep(
            Contact(id="visit", on=date(2025, month, 3)), ROWAN.but(name=name), judged(level),
        )
        for month, level in enumerate(levels, start=1)
    )  # fmt: skip


def made(*looked: Assessment, content: Content = ENGLAND) -> doc.Document:
    return document(sections=section(looked, content, ON), author="Sam Rivers")


def blocks(found: tuple[doc.Section, ...], kind: type[doc.Block]) -> list[doc.Block]:
    return [block for one in found for block in one.blocks if isinstance(block, kind)]


def text_of(item: str | doc.Run) -> str:
    return item if isinstance(item, str) else " ".join(part.text for part in item.parts)


def test_without_an_earlier_assessment_the_report_has_no_such_section() -> None:
    assert section((), ENGLAND, ON) == ()
    assert section(PELLOW[:1], ENGLAND, ON) == ()


def test_what_was_judged_of_another_family_never_comes_into_a_report() -> None:
    with pytest.raises(PathwayError):
        section((PELLOW[0], empty()), ENGLAND, ON)


def test_each_child_has_a_picture_under_their_name_with_a_column_for_each_of_their_days() -> None:
    (found,) = section(PELLOW, ENGLAND, ON)
    names = [block.text for block in found.blocks if isinstance(block, doc.Heading)]
    after_name = [
        type(found.blocks[n + 1]) for n, block in enumerate(found.blocks) if isinstance(block, doc.Heading)
    ]  # fmt: skip

    assert names == ["Kezia Pellow", "Reuben Pellow", "Posy Lund", "Juno Lund"]
    assert after_name == [doc.ProfileChart] * 3 + [doc.Paragraph]
    assert {block.columns for block in blocks((found,), doc.ProfileChart)} == {  # type: ignore[union-attr]
        ("11 June 2025", "9 October 2025", "9 March 2026")
    }


def test_the_words_say_what_the_picture_shows_of_the_last_two_days_and_no_area_is_left_out() -> None:
    (found,) = section(PELLOW, ENGLAND, ON)
    charts, lists = blocks((found,), doc.ProfileChart), blocks((found,), doc.Bullets)

    assert len(charts) == len(lists) == 3
    for chart, listed in zip(charts, lists, strict=True):
        assert isinstance(chart, doc.ProfileChart)
        assert isinstance(listed, doc.Bullets)
        said = [text_of(item) for item in listed.items]
        before, now = chart.columns[-2:]
        changed = [
            f"{area}: {marks[-2].word} on {before}, {marks[-1].word} on {now}."
            for area, marks in chart.rows
            if marks[-2].word != marks[-1].word
        ]
        stayed = "; ".join(
            f"{area}, {marks[-1].word}" for area, marks in chart.rows if marks[-2].word == marks[-1].word
        )
        assert said == [*changed, f"{SAME} {stayed}."]


def test_a_gap_is_drawn_as_a_gap_and_each_level_as_its_own_shape() -> None:
    (found,) = section(series(Level.NOT_KNOWN_YET, Level.MET, Level.NOT_MET), ENGLAND, ON)
    (chart,) = blocks((found,), doc.ProfileChart)
    assert isinstance(chart, doc.ProfileChart)

    assert chart.rows[0][1] == (
        doc.Mark(doc.Shape.GAP, "not known yet"),
        doc.Mark(doc.Shape.CIRCLE, "met"),
        doc.Mark(doc.Shape.SQUARE, "not met"),
    )


def test_the_pdf_can_be_heard_and_moved_through(tmp_path: Path) -> None:
    file = pdf.draw(made(*PELLOW))
    found = heard(file)

    assert _faults(file, tmp_path) == []
    assert _said(found, "H3") == ["Kezia Pellow", "Reuben Pellow", "Posy Lund", "Juno Lund"]
    assert _said(found, "TH")[:4] == ["11 June 2025", "9 October 2025", "9 March 2026", "Food and growth"]
    assert _said(found, "TD")[1:4] == ["mostly met", "met", "not known yet"]


@pytest.mark.parametrize(
    "looked",
    [PELLOW, series(*[Level.MET, Level.NOT_MET] * 3), series(Level.MET, Level.NOT_MET, name=ODD)],
    ids=["a family", "more days than stand side by side", "an odd name"],
)
def test_every_word_of_it_stands_in_the_pdf_and_in_the_html(looked: tuple[Assessment, ...], tmp_path: Path) -> None:
    described = made(*looked)
    file = pdf.draw(described)

    assert readback.compare(file, described) == ()
    assert _faults(file, tmp_path) == []
    assert _missing(described) == []


def test_in_html_it_is_a_table_with_the_days_over_it_and_the_areas_beside_it() -> None:
    seen = _Seen(html.write(made(*series(Level.MET, Level.NOT_MET))))

    assert [one["scope"] for one in seen.all("th")][:3] == ["col", "col", "row"]
    assert "3 January 2025" in seen.text
    assert "b" not in [tag for tag, _ in _Seen(html.write(made(*series(Level.MET, Level.MET, name=ODD)))).elements]


def test_no_word_of_a_chart_is_broken_in_a_narrow_window_and_nobody_is_kept_out(
    browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(html.write(made(*PELLOW)).replace(html.POLICY.encode(), b""))  # the checker is a script
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.goto(file.as_uri())

    assert page.evaluate(BROKEN) == []
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()


def test_a_child_who_is_gone_is_named_with_what_was_judged_of_them() -> None:
    first = series(Level.NOT_MET)[0]
    later = empty().but(id="later").keep(Contact(id="visit", on=TODAY), ASH, judged(Level.MET, "ash"))
    (found,) = section((first, later), ENGLAND, ON)
    said = [block.text for block in found.blocks if isinstance(block, doc.Heading | doc.Paragraph)]

    assert "Rowan" in said
    assert "Not in the assessment of 12 March 2026. So there is nothing to compare." in said
    (chart,) = blocks((found,), doc.ProfileChart)
    assert isinstance(chart, doc.ProfileChart)
    assert (chart.columns, chart.rows[0][1][0].word) == (("3 January 2025",), "not met")


def test_the_report_and_the_screen_draw_the_same() -> None:
    (found,) = section(PELLOW, ENGLAND, ON)
    drawn = [child for child in over_time(PELLOW, ENGLAND, ON) if child.drawn]

    for chart, child in zip(blocks((found,), doc.ProfileChart), drawn, strict=True):
        assert isinstance(chart, doc.ProfileChart)
        assert [(area, [mark.word for mark in marks]) for area, marks in chart.rows] == [
            (row.area, [cell.word for cell in row.cells]) for row in child.rows
        ]
