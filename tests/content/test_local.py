"""A local pack is laid over England; without one, nobody is shown another county’s number."""

import re
from datetime import date
from pathlib import Path

import pytest

from pathway.content import Content, Fact, Mark, Status, check, load, packs
from pathway.content.walk import strings
from pathway.errors import PathwayError

LOCAL_ONLY = ("0345 050 7666", "0800 833 408", "01865", "LCSS", "No Names", "RESOLVE", "OSCP", "oscp.org.uk")

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "writing-content.md"
BLOCK = re.compile(r"^`data/millbrook/([\w.-]+)`\n\n```toml\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture
def with_millbrook(data: Path) -> Path:
    """The invented area that the guide for practice leads adds, exactly as it is printed there."""
    (data / "millbrook").mkdir()
    for name, text in BLOCK.findall(GUIDE.read_text(encoding="utf-8")):
        (data / "millbrook" / name).write_text(text, encoding="utf-8")
    return data


def said(content: Content) -> str:
    return "\n".join(text for _, text in strings(content))


def test_without_a_local_pack_no_oxfordshire_number_or_name_is_shown() -> None:
    words = said(load())

    assert [each for each in LOCAL_ONLY if each in words] == []


def test_without_a_local_pack_there_is_999_and_a_way_to_the_councils_front_door() -> None:
    content = load()
    front_door = content.contact("front-door")

    assert content.contact("emergency").phone == "999"
    assert front_door.phone is None
    assert front_door.find is not None
    assert "gov.uk" in front_door.find
    assert content.local is None


def test_oxfordshire_puts_its_own_door_in_the_same_place() -> None:
    content = load(local="oxfordshire")

    assert content.contact("front-door").phone == "0345 050 7666"
    assert content.contact("out-of-hours").phone == "0800 833 408"
    assert [pack.id for pack in content.packs] == ["england", "oxfordshire"]
    assert len([contact for contact in content.contacts if contact.id == "front-door"]) == 1


def test_every_local_number_is_loud_about_being_local() -> None:
    content = load(local="oxfordshire")

    for fact in content.facts_of(("phone-mash", "phone-emergency-duty-team", "phone-lado")):
        assert fact.loud
        assert fact.standing.startswith("Local; check before you rely on it."), fact.id


def test_a_no_names_consultation_says_what_it_is_never_for() -> None:
    consultation = load(local="oxfordshire").contact("no-names-consultation")

    assert consultation.not_for is not None
    for word in ("abuse", "severe neglect", "afraid to go home", "abandoned", "MASH at once"):
        assert word in consultation.not_for


def test_resolve_says_what_was_not_found() -> None:
    escalation = load(local="oxfordshire").escalation

    assert "RESOLVE" in escalation.title
    assert any("not found" in gap for gap in escalation.gaps)
    assert all("RESOLVE" in stage.within for stage in escalation.stages)


def test_local_tools_and_notes_join_the_national_ones_of_a_step() -> None:
    content, national = load(local="oxfordshire"), load()

    assert {tool.id for tool in national.tools_for("s4-front-door")} < {
        tool.id for tool in content.tools_for("s4-front-door")
    }
    assert "MASH" in content.notes_for("s4-front-door")[0].says
    assert national.notes_for("s4-front-door") == ()


def test_the_area_of_the_guide_is_added_without_touching_code(with_millbrook: Path) -> None:
    faults = check(with_millbrook)
    assert [fault for fault in faults if not fault.warning] == []
    content = load(with_millbrook, local="millbrook")

    assert content.contact("front-door").phone == "01632 960123"
    assert content.contact("out-of-hours").phone == "01632 960456"
    assert content.contact("worker-concern").phone is None
    assert content.notes_for("s4-front-door")[0].says.startswith("Ring Millbrook First Contact")
    assert content.fact("phone-front-door").standing.startswith("Confirmed here by A. Practice-Lead, on 3 May 2026.")
    assert "0345 050 7666" not in said(content)


def test_the_packs_to_choose_from_are_listed_the_national_one_first_and_the_invented_last(with_millbrook: Path) -> None:
    assert [(pack.id, pack.local) for pack in packs(with_millbrook)] == [
        ("england", False),
        ("oxfordshire", True),
        ("millbrook", True),
    ]


def test_an_area_without_a_pack_is_said_plainly(data: Path) -> None:
    with pytest.raises(PathwayError, match=r"^Choose another area"):
        load(data, local="atlantis")


def test_invented_areas_use_numbers_that_ring_nobody(with_millbrook: Path) -> None:
    printed = "".join(path.read_text(encoding="utf-8") for path in (with_millbrook / "millbrook").iterdir())

    assert set(re.findall(r"01632 \d{6}", printed)) == set(re.findall(r"0\d{4} ?\d{6}|0\d{3} \d{3} \d{4}", printed))
    assert all(address.startswith("https://example.org/") for address in re.findall(r"https?://[^\"]+", printed))


@pytest.mark.parametrize(
    ("status", "mark", "begins"),
    [
        (Status.CURRENT, Mark.FOUND, "A source"),
        (Status.CURRENT, Mark.INFERRED, "Inferred from: A source"),
        (Status.UNVERIFIED, Mark.FOUND, "Check locally. A source"),
        (Status.CURRENT, Mark.UNCONFIRMED, "Check locally."),
        (Status.ENACTED, Mark.FOUND, "Enacted; check that it has started. A source"),
        (Status.SUPERSEDED, Mark.FOUND, "No longer current. A source"),
        (Status.LOCAL, Mark.FOUND, "Local; check before you rely on it. A source"),
    ],
)
def test_a_fact_says_how_far_it_may_be_relied_on(status: Status, mark: Mark, begins: str) -> None:
    fact = Fact(id="f", text="It is so.", source="A source", as_of=date(2026, 3, 2), status=status, mark=mark)
    confirmed = fact.model_copy(update={"confirmed_by": "B. Lead", "confirmed_on": date(2026, 4, 1)})

    assert fact.standing.startswith(begins)
    assert fact.standing.endswith("; as of 2 March 2026")
    assert confirmed.standing == f"Confirmed here by B. Lead, on 1 April 2026. Its source: {fact.origin}"
    assert not confirmed.check_locally


def test_a_source_of_which_only_the_year_is_known_claims_no_day() -> None:
    fact = Fact(
        id="f", text="It is so.", source="A source", as_of=date(2023, 1, 1), status=Status.CURRENT, mark=Mark.FOUND
    )

    assert fact.standing == "A source; as of 2023"
