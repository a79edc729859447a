"""A practice lead who has made thirty slips is told of all thirty at once, each with its file and its place."""

import shutil

import pytest

from pathway.content import check
from pathway.content.load import HOME

# Each is one slip: the file, what stands there, what is written instead; and where the check says it is, and how.
PLANTED = (
    ("england/areas/food.toml", 'title = "Food and growth"\n', "", "title", "is missing"),
    ("england/areas/food.toml", "first_help =", "frist_help =", "frist_help", "is not a name"),
    ("england/areas/food.toml", "What did the child", "What did the child's", "ask", "straight quote"),
    ("england/areas/health.toml", "Help was looked for late", "The parent failed to get help", "worry_if", "failed to"),
    ("england/areas/home.toml", 'code = "A4"', 'code = "A3"', "", "The number 3 is used already"),
    ("england/areas/home.toml", '"housing"', '"houses"', "dimensions", "“houses” is not among"),
    ("england/areas/play.toml", "\nmostly-met = ", "\nnearly-met = ", "anchors", "“nearly-met” is not"),
    ("england/topics.toml", "one piece of behaviour", "one piece of behavior", "older-children", "not British"),
    ("england/answerers.toml", 'id = "gp"', 'id = "G P"', "id", "not in the form"),
    ("england/movers.toml", 'id = "up-repeat"', 'id = "up-severity"', "up-severity", "used already"),
    ("england/contacts.toml", 'facts = ["sharing-advice"]', 'facts = ["sharing-advise"]', "facts", "sharing-advise"),
    ("england/contacts.toml", 'find = "The council’s website and', '# "The council’s website and', "phone", "way"),
    ("england/decisions.toml", 'steps = ["s5-child-in-need"]', 'steps = ["s5-cin"]', "dp2", "s5-cin"),
    ("england/decisions.toml", '[decisions.if_no]\nsays = "Go on."\n', "", "dp8", "leads nowhere"),
    ("england/act-today.toml", '"out-of-hours", "emergency"', '"night-team", "emergency"', "ring", "night-team"),
    ("england/sharing.toml", "comes before privacy.", "comes before  privacy. ", "child-first", "white space"),
    ("england/quick-look.toml", 'fills = "life"', 'fills = "working"', "quick_look", "fills"),
    ("england/facts/law.toml", 'status = "current"\n', 'status = "probably"\n', "status", "probably"),
    ("england/facts/law.toml", "as_of = 2020-01-01\n", "", "as_of", "is missing"),
    ("england/facts/contacts.toml", "Not confirmed from a source; check", "Check", "source", "claims"),
    ("england/clocks.toml", 'unit = "working-days"', 'unit = "workdays"', "unit", "workdays"),
    ("england/clocks.toml", 'fact = "clock-court"', 'fact = "clock-courts"', "fact", "clock-courts"),
    ("england/voice/days.toml", "stages = [", "ages = [", "ages", "is not a name"),
    ("england/tools.toml", 'status = "unverified"', 'status = "perhaps"', "status", "perhaps"),
    ("england/steps/s9-court.toml", 'id = "s9-court"', 'id = "s9-the-court"', "steps", "There is no “s9-court”"),
    ("oxfordshire/contacts.toml", "0345 050 7666", "0345 050 6777", "front-door, phone", "No fact of this contact"),
    ("oxfordshire/facts.toml", 'mark = "found"', 'mark = "found"\nconfirmed_by = "A lead"', "confirmed_by", "Half"),
    ("oxfordshire/step-notes.toml", "[[step_notes]]\nid = ", "[[stepnotes]]\nid = ", "stepnotes", "not a kind"),
    ("oxfordshire/escalation.toml", "[[escalations]]", "[[escalations]", "line", "cannot be read"),
    ("oxfordshire/pack.toml", 'id = "oxfordshire"', 'id = "oxon"', "id", "not the name of its folder"),
)  # fmt: skip


@pytest.mark.parametrize("planted", PLANTED, ids=lambda one: f"{one[0]}: {one[2][:30]}")
def test_each_of_thirty_slips_made_together_is_told(planted: tuple[str, ...], told: list[tuple[str, str, str]]) -> None:
    file, _, _, place, says = planted

    assert [one for one in told if one[0] in (file, file.split("/")[0]) and place in one[1] and says in one[2]], told


def test_a_slip_is_told_once_so_that_thirty_are_told_as_thirty(told: list[tuple[str, str, str]]) -> None:
    assert len(PLANTED) == 30
    assert len({(file, place) for file, place, _ in told}) == 30, told


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str, str]]:
    """Everything the check says of a copy with all thirty slips: the file, the place, and what is wrong."""
    folder = tmp_path_factory.mktemp("slips")
    for name in ("england", "oxfordshire"):
        shutil.copytree(HOME / name, folder / name)
    for file, old, new, _, _ in PLANTED:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text, f"{file} no longer says {old!r}"
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return [(fault.file, fault.place, fault.says) for fault in check(folder)]
