"""No id that was ever published goes: a saved assessment would lose what it refers to."""

from pathlib import Path

from pathway.__main__ import main
from pathway.content import check
from pathway.content.load import HOME
from pathway.content.published import FILE, ids, published
from pathway.content.reading import read

from .conftest import Change

OWN = """
[[factor_lists]]
id = "own-one"
title = "One factor of our own (invented)"
says = "Our own list. It takes the place of the composed nine."
facts = ["factors-composed"]

[[factors]]
id = "own-nights"
code = "O1"
title = "The nights"
says = "Care that this child needs at night is not there."
prompts = ["Who gets up, how often, and who writes it down?"]
concern = ["The chart is blank for most nights."]
strength = ["Two people share the nights and tell each other."]
next = ["Ask for help at night, with a name and a date."]
facts = ["factors-composed"]
"""


def test_every_id_that_was_published_is_still_there_and_every_new_one_is_on_the_list() -> None:
    here = frozenset[str]().union(*(ids(read(path.parent)) for path in HOME.glob("*/pack.toml")))

    assert sorted(published(HOME) - here) == [], "an id that records refer to is gone"
    assert sorted(here - published(HOME)) == [], "run: python -m pathway publish-ids"


def test_an_id_that_is_reworded_is_told_with_what_to_do(data: Path, change: Change) -> None:
    (data / FILE).write_text((HOME / FILE).read_text(encoding="utf-8"), encoding="utf-8")
    change("england/answerers.toml", 'id = "gp"', 'id = "doctor"')
    change("england/decisions.toml", 'id = "our-own-delay"', 'id = "our-delay"')

    told = [(fault.place, fault.says, fault.remedy) for fault in check(data)]

    assert [place for place, _, _ in told] == ["answerers gp", "decisions dp6/our-own-delay"]
    assert [says for _, says, _ in told] == [
        "The id “gp” was published and is gone",
        "The id “our-own-delay” was published and is gone",
    ]
    assert all("An area is retired" in remedy for _, _, remedy in told)


def test_an_own_list_may_take_the_place_of_the_composed_one_though_its_id_was_published(data: Path) -> None:
    (data / FILE).write_text((HOME / FILE).read_text(encoding="utf-8"), encoding="utf-8")
    told = data / "oxfordshire/disability.toml"
    _, about, rest = told.read_text(encoding="utf-8").partition("[[factor_lists]]")
    told.write_text(rest[rest.index("[[rights]]") :], encoding="utf-8")
    (data / "oxfordshire/own.toml").write_text(OWN, encoding="utf-8")

    assert about
    assert [fault for fault in check(data) if not fault.warning] == []


def test_publishing_adds_and_never_takes_out(data: Path, change: Change) -> None:
    (data / FILE).write_text("england answerers once-there\n", encoding="utf-8")

    assert main(["publish-ids", str(data)]) == 0

    assert {"england answerers once-there", "england answerers gp", "england areas food"} <= published(data)
    before = (data / FILE).read_text(encoding="utf-8")
    assert main(["publish-ids", str(data)]) == 0
    assert (data / FILE).read_text(encoding="utf-8") == before


def test_a_folder_without_packs_is_asked_for_again(tmp_path: Path) -> None:
    assert main(["publish-ids", str(tmp_path)]) == 1
    assert list(tmp_path.iterdir()) == []
