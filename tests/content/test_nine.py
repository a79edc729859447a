"""An area with an own list is told where England goes on speaking of a list that is not in force there."""

from pathlib import Path

from pathway.content import check, load
from pathway.content.load import HOME
from pathway.content.nine import COMPOSED, SPEAK_OF_NINE

from .test_local import BLOCK, GUIDE


def test_each_of_englands_pieces_about_the_nine_that_is_left_standing_is_told_with_its_id_and_file(data: Path) -> None:
    blocks = dict(BLOCK.findall(GUIDE.read_text(encoding="utf-8")))
    tools = blocks.pop("tools.toml")
    (data / "millbrook").mkdir()
    for name, text in blocks.items():
        (data / "millbrook" / name).write_text(text, encoding="utf-8")
    found = check(data)

    assert all(fault.warning for fault in found), "a list of its own is no fault"
    assert {(fault.file, fault.place) for fault in found} == {("millbrook/factors.toml", "factor_lists millbrook-two")}
    for id, file in {
        "disabled-nine-factors": "guides/",
        "nine-factors": "tools.toml",
        "whose-nine": "quiz.toml",
    }.items():
        (told,) = [fault for fault in found if f"“{id}”" in fault.says]
        assert f"Copy all of it from england/{file}" in told.remedy

    (data / "millbrook" / "tools.toml").write_text(tools, encoding="utf-8")
    assert [fault.says for fault in check(data) if "“nine-factors”" in fault.says] == [], "the document’s own example"
    copied = tools.replace('facts = ["millbrook-factors"]', 'facts = ["factors-composed"]')
    assert copied != tools
    (data / "millbrook" / "tools.toml").write_text(copied, encoding="utf-8")
    (told,) = [fault for fault in check(data) if "“nine-factors” was copied" in fault.says]
    assert (told.file, told.place, told.warning) == ("millbrook/tools.toml", "tools nine-factors", True)
    assert "The child’s day" in next(one.says for one in load(data, "millbrook").tools if one.id == "nine-factors")


def test_england_and_the_areas_that_came_have_each_their_own_words() -> None:
    assert [str(fault) for fault in check(HOME) if "nine" in fault.says] == []
    for kind, id in SPEAK_OF_NINE.items():
        (piece,) = [one for one in getattr(load(), kind) if one.id == id]
        assert COMPOSED in piece.facts, "the warning knows the piece by its id, and a copy by this fact"
