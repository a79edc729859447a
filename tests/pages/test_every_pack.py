"""Every pack that is shipped is drawn whole, for every age and need: nobody meets an empty page or a half one."""

from pathlib import Path

import pytest

from pages.parts import portal_content_look
from pages.parts.portal_content_see import AGES
from pathway import applies
from pathway.content import Area, Content, load
from pathway.content.areas import WORDED
from pathway.scales import Stage
from tests import areas
from tests.pages.screen import Screen, database

PLAIN, DISABLED = False, True


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch)


def asked(content: Content, stage: Stage, disabled: bool) -> list[Area]:
    """The areas that a child of this age and need is asked about."""
    if stage is Stage.BEFORE_BIRTH:
        return []
    return [one for one in content.areas if one.asked_at(stage) and (disabled or one.id != applies.EXTRA_NEEDS)]


def shown(screen: Screen) -> str:
    return "\n".join(str(one.value) for one in screen.app.main.get("html"))


@pytest.mark.parametrize("disabled", [PLAIN, DISABLED], ids=["any child", "a disabled child"])
@pytest.mark.parametrize("stage", AGES)
@pytest.mark.parametrize("pack", areas.ALL, ids=str)
def test_each_pack_is_drawn_whole(pack: str | None, stage: Stage, disabled: bool) -> None:
    content = load(local=pack)
    screen = Screen.again("", "portal/content").set("content.pack", pack or portal_content_look.ENGLAND)
    screen.set("content.age", stage).set("content.disabled", disabled)

    left = {area.title: area for area in asked(content, stage, disabled)}
    for what in screen.control("content.what").options:
        screen.set("content.what", what)
        area = left.pop(what, None)
        words = shown(screen)
        assert len(words) > 200, f"{what} is all but empty"
        if area is not None and area.rated:
            drawn(screen, area, stage, disabled)
    assert left == {}, "an area is not drawn"


def drawn(screen: Screen, area: Area, stage: Stage, disabled: bool) -> None:
    """Every level of an area has its sentence, and for a disabled child the second one; every prompt is there."""
    choice = screen.control(f"content.level.{area.id}")
    for level in WORDED:
        assert any(area.anchor(level, stage)[:25] in one for one in choice.options), f"{area.id} {level}"
    beneath = list(choice.proto.captions)
    assert beneath[: len(WORDED)] == ([area.disabled[level] for level in WORDED] if disabled else []), area.id
    for line in (area.question, *area.prompts(stage), *area.worry_if, *area.working_if, *area.first_help):
        assert line in shown(screen), f"{area.id}: {line}"
