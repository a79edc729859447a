"""A report says what was chosen and written whatever has become of the pack, and which version it was begun with."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from pathway import standing
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.disability import Door, FactorJudgement
from pathway.evidence import Contact, Evidence
from pathway.meetings import View
from pathway.scales import DoorKind, FactorAnswer, Impairment, Level, Stage
from reports import pdf
from reports.request import Request
from reports.versions import BY_ID, VERSIONS
from tests.families import AUTHOR, NOW, ROWAN, TODAY, judged, seen
from tests.reports.build import page_texts
from tests.reports.rowan import says, summary_of

BEGUN = NOW.date()
CHOSEN = "The child goes to bed hungry, as it was worded then."
MEANS = "He falls asleep at his desk."


def of(content: Content) -> Assessment:
    """A judgement with its sentence, evidence and an answered factor, begun with this content."""
    return (
        seen()
        .keep(
            ROWAN.but(impairment=Impairment.YES),
            judged(Level.NOT_MET, chosen=CHOSEN, meaning_now=MEANS),
            Evidence(id="bare", words="The fridge was bare.", child_ids=("rowan",), area_ids=("food",)),
            Door(child_id="rowan", kind=DoorKind.WORRY, words="Nobody charges the hearing aids."),
            FactorJudgement(
                child_id="rowan",
                factor_id=content.factors[0].id,
                answer=FactorAnswer.CONCERN,
                words="Nobody asked him.",
            ),
        )
        .but(named=standing.named(content, BEGUN), packs=standing.packs(content))
    )


def with_area(content: Content, **changes: Any) -> Content:
    areas = (one.model_copy(update=changes) if one.id == "food" else one for one in content.areas)
    return content.model_copy(update={"areas": tuple(areas)})


def changed(content: Content) -> dict[str, Content]:
    """The content after each thing that may be done to a pack."""
    food = content.area("food")
    own = {**food.anchors.get(Stage.CHILD, {}), Level.NOT_MET: "Another sentence altogether."}
    return {
        "reworded": with_area(content, anchors={**food.anchors, Stage.CHILD: own}),
        "renamed": with_area(content, title="Eating"),
        "retired": with_area(content, retired=BEGUN),
        "deleted": content.model_copy(update={"areas": tuple(one for one in content.areas if one.id != "food")}),
        "other factors": content.model_copy(update={"factors": content.factors[1:]}),
    }


def said(record: Assessment, content: Content) -> str:
    return says(summary_of(record, content))


@pytest.mark.parametrize("what", ["reworded", "renamed", "retired", "deleted", "other factors"])
def test_no_word_of_a_record_is_lost_whatever_is_done_to_its_pack(content: Content, what: str) -> None:
    text = said(of(content), changed(content)[what])

    for words in (CHOSEN, MEANS, "The fridge was bare.", "Nobody asked him."):
        assert words in text
    assert "Another sentence altogether." not in text


@pytest.mark.parametrize("what", ["retired", "deleted", "other factors"])
def test_every_version_can_be_made_whatever_is_done_to_its_pack(content: Content, what: str) -> None:
    for version in VERSIONS:
        request = Request(of(content), changed(content)[what], on=TODAY, made_at=NOW, child_id="rowan")
        assert version.document(request).sections


def test_what_is_gone_is_called_what_it_was_called_last(content: Content) -> None:
    area, factor = content.area("food"), content.factors[0]

    assert f"{area.title} (no longer in this pack)" in said(of(content), changed(content)["deleted"])
    ours = "about our own practice, not the parents; " if factor.ours else ""
    assert f"{factor.title} ({ours}no longer in this pack)" in said(of(content), changed(content)["other factors"])


def test_an_area_that_was_retired_before_is_not_in_the_file_of_one_who_was_never_asked(content: Content) -> None:
    nobody = seen().keep(ROWAN, judged(Level.MET, area="home")).but(evidence=())
    title = content.area("food").title

    assert title in said(nobody, content)
    assert title not in said(nobody, with_area(content, retired=BEGUN))
    assert title not in said(nobody, with_area(content, since=BEGUN + timedelta(days=1)))


def test_a_record_that_has_not_kept_its_sentence_shows_that_of_the_pack(content: Content) -> None:
    old = seen().keep(judged(Level.NOT_MET))

    assert content.area("food").anchor(Level.NOT_MET, Stage.CHILD) in said(old, content)


def read_back(name: str, request: Request) -> str:
    """What the pages of one version say, line ends aside."""
    return " ".join(" ".join(page_texts(pdf.draw(BY_ID[name].document(request)))).split())


def test_a_file_says_that_nothing_new_is_asked_in_an_area_wherever_it_is_told_with_its_level(content: Content) -> None:
    title, says = content.area("food").title, "Retired on 12 March 2026; nothing new is asked here."
    before = of(content).keep(Contact(id="visit", on=date(2025, 10, 1)), judged(Level.MOSTLY_MET)).but(id="before")
    differs = View(id="v", child_id="rowan", area_id="food", level=Level.PARTLY_MET, by=AUTHOR, at=NOW)
    asked = Request(of(content), content, on=TODAY, made_at=NOW, earlier=(before,))
    retired = replace(asked, assessment=of(content).keep(differs), content=changed(content)["retired"])
    short = replace(retired, assessment=retired.assessment.keep(judged(Level.MET)), earlier=())

    professional = read_back("professional", retired)
    assert f"{title} Not met {says}" in professional
    assert professional.count(f"{title}: {says}") == 3, "at a glance, since last time and where it is seen differently"
    assert f"{title}: Met. {says}" in read_back("professional", short)
    assert read_back("supervision", retired).count(f"{title}: {says}") == 2, "where it is worse, and seen differently"
    assert f"{title}: {says}" in read_back("handover", retired)
    for name in ("professional", "supervision", "handover"):
        assert "nothing new is asked" not in read_back(name, asked)
    for name in ("family", "child", "meeting"):
        assert "nothing new is asked" not in read_back(name, replace(retired, child_id="rowan"))


def test_a_file_says_that_the_pack_has_an_area_no_more(content: Content) -> None:
    request = Request(of(content), changed(content)["deleted"], on=TODAY, made_at=NOW)

    assert "This pack no longer has this area; what is written in it stays" in read_back("professional", request)


def test_the_file_names_the_version_it_was_begun_with_beside_that_in_force(content: Content) -> None:
    newer = content.model_copy(update={"pack": content.pack.model_copy(update={"version": "9.1.0"})})
    both = f"Begun with England {content.pack.version}; printed with England 9.1.0."

    assert both in said(of(content), newer)
    assert "Begun with" not in said(of(content), content)
