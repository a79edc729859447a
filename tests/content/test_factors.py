"""The list of factors: the composed one is whole and says what it is, and an area’s own takes its place whole."""

import re
from pathlib import Path

import pytest

from pathway.content import Content, Fault, check, load
from pathway.errors import PathwayError

from .conftest import Change

COMPOSED = (
    *("f1-seen-through-the-diagnosis", "f2-a-different-standard", "f3-whose-voice-whose-stress"),
    *("f4-is-the-child-heard", "f5-many-hands", "f6-isolation-and-dependence", "f7-health-and-equipment"),
    *("f8-load-lack-and-poverty", "f9-scattered-knowledge"),
)
SEVEN = ("Nights", "Skin", "Breath", "Play", "Being understood", "Leaving the house", "Who knows")

PACK = """
id = "fernshire"
title = "Fernshire (invented)"
version = "1.0.0"
jurisdiction = "Fernshire, England"
owner = "Fernshire’s practice lead"
extends = "england"
as_of = 2026-05-03
review_by = 2027-05-03
"""
LIST = """
[[factor_lists]]
id = "fernshire-seven"
title = "Fernshire’s seven (invented)"
says = "Fernshire’s own list, from its guidance of 2026."
facts = ["fernshire-guidance"]

[[facts]]
id = "fernshire-guidance"
text = "Fernshire’s guidance names seven factors."
source = "Fernshire Safeguarding Children Partnership, guidance, 2026"
as_of = 2026-05-03
status = "local"
mark = "found"
loud = true
"""
FACTOR = """
[[factors]]
id = "fernshire-{number}"
code = "{number}"
title = "{title}"
says = "What it means for a child in Fernshire."
prompts = ["What do we see?"]
concern = ["It is not there."]
strength = ["It is there."]
next = ["Ask by Friday."]
facts = ["fernshire-guidance", "test-question"]
"""


@pytest.fixture(scope="module", params=[None, "oxfordshire"])
def content(request: pytest.FixtureRequest) -> Content:
    return load(local=request.param)


@pytest.fixture
def fernshire(data: Path) -> Path:
    """An invented area beside the shipped packs, with a list of seven in one file of its own."""
    factors = "".join(FACTOR.format(number=number, title=title) for number, title in enumerate(SEVEN, start=1))
    (data / "fernshire").mkdir()
    (data / "fernshire" / "pack.toml").write_text(PACK, encoding="utf-8")
    (data / "fernshire" / "our-own-list.toml").write_text(LIST + factors, encoding="utf-8")
    return data


def faults_in(folder: Path) -> list[Fault]:
    """What bars the packs of a folder; that England still speaks of its nine is only worth a look."""
    return [fault for fault in check(folder) if not fault.warning]


def test_the_composed_factors_are_nine_in_order_and_each_is_whole(content: Content) -> None:
    assert tuple(factor.id for factor in content.factors) == COMPOSED
    assert [factor.code for factor in content.factors] == [f"F{number}" for number in range(1, 10)]
    for factor in content.factors:
        assert len(factor.prompts) >= 5, factor.id
        assert min(len(factor.concern), len(factor.strength), len(factor.next)) >= 3, factor.id
        assert all("?" in prompt for prompt in factor.prompts), factor.id


def test_we_rate_ourselves_where_the_factor_is_about_our_own_practice(content: Content) -> None:
    assert [factor.code for factor in content.factors if factor.ours] == ["F1", "F2", "F3", "F4", "F9"]


def test_every_factor_rests_on_more_than_one_source_that_was_found(content: Content) -> None:
    for factor in content.factors:
        found = [fact for fact in content.facts_of(factor.facts) if not fact.check_locally]
        assert len({fact.source for fact in found}) >= 2, factor.id


def test_the_composed_list_says_that_it_is_composed_and_that_an_area_may_load_its_own(content: Content) -> None:
    banner = content.factor_list

    assert banner.title == "Nine factors (composed set, v1)"
    assert "under “Content packs”" in banner.says
    assert all(fact.loud for fact in content.facts_of(banner.facts))


def test_the_composed_list_is_never_called_oxfordshires() -> None:
    banner = load(local="oxfordshire").factor_list

    assert "are not Oxfordshire’s list" in banner.says
    assert "page 4 of its 2017 guidance, and it was not found" in banner.says
    assert "Oxfordshire" not in banner.title
    assert "Oxfordshire" not in load().factor_list.says


def test_what_poverty_and_services_do_to_care_is_asked_apart_from_care(content: Content) -> None:
    load_and_lack = content.factor("f8-load-lack-and-poverty")
    asked = " ".join(load_and_lack.prompts)

    for word in ("promise and not deliver", "cost the family", "income, benefits and debt", "still not be met"):
        assert word in asked
    assert not load_and_lack.ours
    assert "poverty-is-not-neglect" in load_and_lack.facts


def test_an_areas_own_list_of_seven_takes_the_place_of_all_nine(fernshire: Path) -> None:
    assert [str(fault) for fault in faults_in(fernshire)] == []
    content = load(fernshire, local="fernshire")

    assert tuple(factor.title for factor in content.factors) == SEVEN
    assert content.factor_list.title == "Fernshire’s seven (invented)"
    assert len(content.factor_lists) == 1
    with pytest.raises(KeyError):
        content.factor("f1-seen-through-the-diagnosis")


def test_an_areas_own_list_leaves_everything_else_about_disability_in_force(fernshire: Path) -> None:
    national, content = load(fernshire), load(fernshire, local="fernshire")

    for kind in ("signs", "rights", "test_questions", "test_limits", "communication", "topics"):
        assert getattr(content, kind) == getattr(national, kind), kind
    assert tuple(factor.id for factor in load(fernshire).factors) == COMPOSED


def test_the_list_of_the_guide_for_practice_leads_loads_as_it_is_printed(data: Path) -> None:
    guide = (Path(__file__).resolve().parents[2] / "docs" / "writing-content.md").read_text(encoding="utf-8")
    printed = re.search(r"^`data/millbrook/factors.toml`\n\n```toml\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE)
    assert printed
    (data / "oxfordshire" / "disability.toml").unlink()
    (data / "oxfordshire" / "factors.toml").write_text(printed[1], encoding="utf-8")

    content = load(data, local="oxfordshire")

    assert [(factor.code, factor.ours) for factor in content.factors] == [("M1", True), ("M2", False)]


LIST_BREAKS = {
    "there are two lists": (
        ("[[facts]]", '[[factor_lists]]\nid = "another"\ntitle = "Another"\nsays = "It is another."\n\n[[facts]]'),
        ("factor_lists another", "more than one list", "Keep one"),
    ),
    "the list goes by the name of ours": (
        ('id = "fernshire-seven"', 'id = "nine-composed-v1"'),
        ("factor_lists nine-composed-v1", "take the place of", "id of its own"),
    ),
    "two factors have one code": (
        ('code = "2"', 'code = "1"'),
        ("factors fernshire-2", "The code “1” is used already, by fernshire-1", "code of its own"),
    ),
    "two factors have one id": (
        ('id = "fernshire-2"', 'id = "fernshire-1"'),
        ("factors fernshire-1", "The id “fernshire-1” is used already", "id of its own"),
    ),
    "a factor asks nothing": (
        ('prompts = ["What do we see?"]', "prompts = []"),
        ("factors fernshire-1, prompts", "nothing in “prompts”", "Write at least one"),
    ),
    "a factor has no next step": (
        ('next = ["Ask by Friday."]\n', ""),
        ("factors fernshire-1, next", "“next” is missing", "next ="),
    ),
    "a factor rests on a fact that is not there": (
        ('facts = ["fernshire-guidance", "test-question"]', 'facts = ["test-questions"]'),
        ("factors fernshire-1, facts", "“test-questions” is not among the facts", "Correct"),
    ),
    "a factor blames": (
        ("It is not there.", "They failed to."),
        ("factors fernshire-1, concern", "“failed to” is a term to avoid", "did not"),
    ),
    "a factor is graded": (
        ('code = "1"\n', 'code = "1"\nweight = 3\n'),
        ("factors fernshire-1, weight", "is not a name", "take it out"),
    ),
}


def test_a_list_left_over_from_before_an_area_brought_its_own_is_one_fault_that_says_which_to_keep(data: Path) -> None:
    factor = FACTOR.format(number=1, title=SEVEN[0])
    (data / "oxfordshire" / "our-own-list.toml").write_text(LIST + factor, encoding="utf-8")
    found = [fault for fault in faults_in(data) if fault.place.startswith("factor_lists")]

    (fault,) = found
    assert (fault.file, fault.place) == ("oxfordshire/disability.toml", "factor_lists nine-composed-v1")
    assert fault.remedy == (
        "Take this [[factor_lists]] out, and keep “fernshire-seven” in oxfordshire/our-own-list.toml"
    )


@pytest.mark.parametrize("name", LIST_BREAKS)
def test_a_fault_in_an_areas_own_list_is_said_with_its_place_and_remedy(
    name: str, fernshire: Path, change: Change
) -> None:
    (old, new), (place, says, remedy) = LIST_BREAKS[name]
    change("fernshire/our-own-list.toml", old, new)

    faults = faults_in(fernshire)

    assert [fault.file for fault in faults] == ["fernshire/our-own-list.toml"], [str(fault) for fault in faults]
    assert place in faults[0].place
    assert says in faults[0].says
    assert remedy in faults[0].remedy
    with pytest.raises(PathwayError, match=r"^Mend the content pack"):
        load(fernshire, local="fernshire")


def test_factors_without_a_list_that_says_whose_they_are_are_a_fault(fernshire: Path, change: Change) -> None:
    banner = LIST[: LIST.index("[[facts]]")]
    change("fernshire/our-own-list.toml", banner, "")

    faults = faults_in(fernshire)

    assert ["belong to no list" in fault.says for fault in faults] == [True], [str(fault) for fault in faults]
    assert faults[0].remedy.startswith("Add one [[factor_lists]]")
    with pytest.raises(PathwayError, match="belong to no list"):
        load(fernshire, local="fernshire")


def test_a_list_without_factors_is_a_fault_unless_it_speaks_of_the_list_in_force(data: Path, change: Change) -> None:
    assert check(data) == []
    change("oxfordshire/disability.toml", 'id = "nine-composed-v1"', 'id = "oxfordshire-nine"')

    assert ["This list has no factors" in fault.says for fault in check(data)] == [True]
