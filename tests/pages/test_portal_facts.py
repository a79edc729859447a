"""What to check: what may do harm first; a confirmation shows at once everywhere, and only a practice lead makes it."""

import shutil
from pathlib import Path

import pytest
import streamlit as st

from pages.parts import session
from pathway.content.confirming import name_of
from pathway.plan import StepDecision
from reports.request import Request
from reports.versions import BY_ID
from tests.families import NOW, seen
from tests.pages.screen import Screen, database

PAGE = "portal/facts"
PHONE = "phone-mash"
WHOLE = "0345\u00a0050\u00a07666"  # as the list shows it: a number is never broken over two lines


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The packs in a folder of their own, and a database in which a practice lead is named."""
    data = tmp_path / "data"
    shutil.copytree(session.DATA, data)
    monkeypatch.setattr(session, "DATA", data)
    who = {"person.role": "practice-lead", "person.name": "Robin <b>Hale</b>"}
    database(tmp_path, monkeypatch, local="oxfordshire", **who)
    return data


def confirmed(fact: str = PHONE, where: str = "Rang it, and *they* answered") -> Screen:
    """The page after a practice lead has confirmed one fact."""
    return Screen.again("", PAGE).set("facts.which", fact).set("facts.where", where).press("facts.confirm")


def listed(screen: Screen) -> str:
    """All that the groups of the list hold."""
    return "".join(str(one.value) for group in screen.app.expander for one in group.get("html"))


def test_what_could_do_harm_stands_first_with_source_and_where_it_is_shown() -> None:
    screen = Screen.again("", PAGE)
    first = next(iter(screen.app.expander))
    words = "".join(str(one.value) for one in first.get("html"))

    assert first.label == "Could do harm if it were wrong"
    assert first.proto.expanded
    assert WHOLE in words
    assert "Source: Oxfordshire Safeguarding Children Board" in words
    assert "Shown in: Who to ring: " in words


def test_beside_each_a_practice_lead_has_a_way_to_confirm_it_and_nobody_else_has() -> None:
    ways = {query: says for says, _, query in Screen.again("", PAGE).links() if says.startswith("Confirm this")}
    query = next(query for query in ways if query.endswith(f"f={PHONE}"))
    assert ways[query] == f"Confirm this: MASH, the Multi-Agency Safeguarding Hub: {WHOLE}…", "a number is not cut"
    screen = Screen.again("", PAGE, f=PHONE)
    assert screen.control("facts.which").value == PHONE
    assert screen.set("facts.which", "phone-lado").control("facts.which").value == "phone-lado", "another may be chosen"
    assert Screen.again("", PAGE, f="<b>no</b>").control("facts.which").value is None

    session.store().set_setting("person.role", "practitioner")
    assert [says for says, _, _ in Screen.again("", PAGE).links() if says.startswith("Confirm this")] == []


def test_the_list_can_be_narrowed_to_one_kind() -> None:
    screen = Screen.again("", PAGE).set("facts.kind", "tool")

    assert WHOLE not in listed(screen)
    assert listed(screen) != ""


def test_a_confirmed_number_says_so_beside_itself_everywhere() -> None:
    screen = confirmed()

    (said,) = [one.value for one in screen.app.success]
    assert said.startswith(f"Confirmed: MASH, the Multi-Agency Safeguarding Hub: {WHOLE}"), "of many, which one"
    fact = session.content().fact(PHONE)
    assert fact.standing.startswith("Confirmed here by Robin <b>Hale</b>, practice lead, on ")
    assert "How it was confirmed: Rang it, and *they* answered. Its source: Oxfordshire" in fact.standing
    elsewhere = Screen.of(seen(), "portal/find").words
    assert "Confirmed here by Robin &lt;b&gt;Hale&lt;/b&gt;, practice lead" in elsewhere


def card(screen: Screen, number: str) -> str:
    """The card of one number among those to ring."""
    (found,) = [one for one in screen.words.split("<li>") if f">{number}</a>" in one and "<b>" in one]
    return found.split("</li>")[0]


def test_a_number_that_was_confirmed_is_not_said_to_be_doubtful_for_another_fact_of_its_card() -> None:
    bold = "Check locally before you rely on this number."
    assert bold in card(Screen.again("", "portal/find"), "0345 050 7666")
    confirmed()

    screen = Screen.again("", "portal/find")
    assert bold not in card(screen, "0345 050 7666")
    assert "Confirmed here by" in card(screen, "0345 050 7666")
    assert bold in card(screen, "0800 833 408"), "another number is not confirmed with it"


def test_each_line_of_a_card_says_what_it_is_about_and_a_confirmed_number_keeps_its_source() -> None:
    confirmed()

    lines = card(Screen.again("", "portal/find"), "0345 050 7666").split("<small>")
    (number,) = [line for line in lines if line.startswith("The number and its hours: Confirmed here by")]
    assert "Its source: Oxfordshire Safeguarding Children Board, concerned about a child, about 2023" in number
    (other,) = [line for line in lines if "Local; check before you rely on it" in line]
    assert other.startswith("What is said of it: ")


def test_a_number_stays_doubtful_while_only_what_is_said_of_it_was_confirmed() -> None:
    confirmed("mash-front-door", "Their page")

    shown = card(Screen.again("", "portal/find"), "0345 050 7666")
    assert "Check locally before you rely on this number." in shown


def test_a_confirmed_fact_is_no_longer_to_be_checked_until_it_is_taken_back() -> None:
    screen = confirmed()
    (harm,) = [one for one in screen.app.expander if one.label == "Could do harm if it were wrong"]
    assert WHOLE not in "".join(str(one.value) for one in harm.get("html"))

    screen.press(f"facts.back.{PHONE}")
    (harm,) = [one for one in screen.app.expander if one.label == "Could do harm if it were wrong"]
    assert WHOLE in "".join(str(one.value) for one in harm.get("html"))
    assert session.content().fact(PHONE).confirmed_by is None


def test_a_fact_taken_back_is_ready_to_be_confirmed_once_more_and_one_confirmed_is_not() -> None:
    screen = Screen.again("", PAGE, f=PHONE).set("facts.where", "Rang it").press("facts.confirm")
    assert screen.control("facts.which").value is None

    assert screen.press(f"facts.back.{PHONE}").control("facts.which").value == PHONE


def test_the_enter_key_confirms_nothing_and_the_page_says_what_does() -> None:
    screen = Screen.again("", PAGE, f=PHONE).set("facts.where", "Rang it")

    assert session.content().fact(PHONE).confirmed_by is None
    assert f"press “{screen.control('facts.confirm').label}” below" in screen.words


def test_when_the_pack_says_another_number_the_old_confirmation_is_listed_and_holds_no_more(data: Path) -> None:
    confirmed()
    for path in (data / "oxfordshire").rglob("*"):
        if path.is_file():
            words = path.read_text(encoding="utf-8")
            path.write_text(words.replace("0345 050 7666", "0345 050 6777"), encoding="utf-8")
    st.cache_resource.clear()
    screen = Screen.again("", PAGE)

    assert session.content().fact(PHONE).confirmed_by is None
    assert f"It said then: “MASH, the Multi-Agency Safeguarding Hub: {WHOLE}" in listed(screen)
    assert "0345\u00a0050\u00a06777" in listed(screen)


def test_one_countys_confirmation_is_not_said_with_another_area() -> None:
    confirmed("clock-core-group", "Our procedures")
    session.store().set_setting("local", "")

    assert session.content().fact("clock-core-group").confirmed_by is None


def test_without_a_place_nothing_is_confirmed_and_it_is_said_what_to_do() -> None:
    screen = confirmed(where="  ")

    assert [one.value for one in screen.app.error] == [
        "Write how you confirmed it, such as the page you read, or whom you rang."
    ]
    assert session.content().fact(PHONE).confirmed_by is None


@pytest.mark.parametrize("role", ["administrator", "practitioner", "supervisor"])
def test_nobody_else_confirms_or_takes_back_and_they_see_who_can(role: str) -> None:
    confirmed()
    session.store().set_setting("person.role", role)
    screen = Screen.again("", PAGE)

    assert not screen.has("facts.which")
    assert not screen.has(f"facts.back.{PHONE}")
    assert "A practice lead can confirm a fact here" in screen.words


def test_a_report_made_now_says_who_confirmed_what_it_rests_on() -> None:
    record = seen().keep(StepDecision(child_id="rowan", step_id="s7-conference", taken=True))
    report = BY_ID["professional"]
    before = str(report.document(Request(record, session.content(), session.today(), NOW)))
    confirmed(session.content().step("s7-conference").facts[0])
    after = str(report.document(Request(record, session.content(), session.today(), NOW)))

    assert "confirmed here by" not in before
    assert "confirmed here by Robin <b>Hale</b>, practice lead" in after


def test_what_is_stored_badly_closes_no_page() -> None:
    session.store().set_setting(name_of("oxfordshire", PHONE), "{ not json")

    assert "What to check" in [one.value for one in Screen.again("", PAGE).app.title]
