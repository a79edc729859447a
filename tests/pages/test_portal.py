"""The portal: each reader’s question leads to its answer, and nobody meets a number of somebody else’s county."""

import re
from datetime import date
from html import escape
from itertools import pairwise
from pathlib import Path

import pytest
from streamlit.testing.v1.element_tree import Block

from pages.parts import portal_outside, session
from pages.parts.places import PLACES, PORTAL, place
from pathway.content import Content, Guide, Link, Medium, Part, Passage, Resource, See, Status, load
from pathway.findable import everything
from pathway.household import Child
from pathway.scales import Level
from tests.families import judged, seen
from tests.hostile import MARK, hostile
from tests.pages.screen import Screen, database

NATIONAL = {"999", "08088005000", "08001111"}
TELEPHONE = re.compile(r"(?<![\d/.-])(?:\+44 ?|0)[1-9](?:[ -]?\d){7,10}(?!\d)")
ODD = Guide(
    id="odd", part=Part.GUIDANCE, number=1, title="<i>One</i> *two*", answers="[a](http://b.example)?",
    says="<script>alert(1)</script> & more.", see=(See(says="**On** <b>", guide="odd"),),
    passages=(Passage(id="odd-one", title="# `three`", says=("<b>four</b>",), points=("<li>five",)),),
)  # fmt: skip


@pytest.fixture
def england(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch, local="")


@pytest.fixture
def oxfordshire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch, local="oxfordshire")


def portal(page: str, **query: str) -> Screen:
    """A page of the portal with no assessment open; one whose address has a dash is known once any page was drawn."""
    screen = Screen.again("", "portal/links" if "-" in page else f"portal/{page}", **query)
    if "-" in page:
        screen.app.switch_page(place(page).file)
        screen.run()
    return screen


def numbers(words: str) -> set[str]:
    """The telephone numbers that stand somewhere, as they are dialled."""
    return {re.sub(r"\D", "", found) for found in TELEPHONE.findall(words)}


def ways(screen: Screen) -> set[tuple[str, str]]:
    """Where the links of a page lead: the page, and the id of a guide where it is one."""
    led = ((page, re.search(r"(?:^|&)g=([a-z0-9-]+)", query)) for _, page, query in screen.links())
    return {(page, found.group(1) if found else "") for page, found in led}


# Nobody is sent to another county


@pytest.mark.usefixtures("england")
def test_with_no_area_chosen_no_page_shows_a_number_that_is_not_for_all_of_england() -> None:
    drawn = {page: portal(page.name) for page in PORTAL}

    assert [page.name for page, screen in drawn.items() if screen.app.title[0].value != page.title] == []
    assert {page.name: numbers(screen.words) - NATIONAL for page, screen in drawn.items()} == {
        page.name: set() for page in PORTAL
    }


def test_a_number_of_a_county_would_be_noticed_on_a_page() -> None:
    said = "MASH 0345 050 7666, EDT 0800 833 408, LADO 01865 810603, NSPCC 0808 800 5000; as of 2026-11-21, 020-24"

    assert numbers(said) - NATIONAL == {"03450507666", "0800833408", "01865810603"}


def test_no_guide_or_answer_of_england_holds_a_number_of_a_county() -> None:
    said = " ".join(f"{one.hit} {one.words} {one.body}" for one in everything(load()))

    assert numbers(said) - NATIONAL == set()


@pytest.mark.usefixtures("england")
def test_with_no_area_chosen_it_says_so_and_how_the_councils_number_is_found() -> None:
    screen = portal("find")

    assert "England: no area is chosen" in screen.words
    assert "report child abuse to your local council" in screen.words
    assert "settings" in {page for page, _ in ways(screen)}


@pytest.mark.usefixtures("oxfordshire")
def test_the_areas_numbers_stand_on_the_front_page_with_hours_and_how_far_they_may_be_relied_on() -> None:
    said = portal("find").words

    for contact in load(local="oxfordshire").contacts:
        assert not contact.phone or f">{contact.phone}</a>" in said
    mash = next(one for one in said.split("<li>") if 'href="tel:03450507666"' in one).split("</li>")[0]
    assert "Monday to Thursday 8.30am to 5pm" in mash
    assert len(re.findall(r"\bcheck\b", re.sub(r"<[^>]*>", " ", mash), re.IGNORECASE)) == 1, (
        "that it is to be checked is said loudly, and once"
    )
    assert "Check locally before you rely on this number." in mash
    assert "Oxfordshire Safeguarding Children Board, concerned about a child, about 2023" in mash


@pytest.mark.usefixtures("england")
def test_the_parts_hang_together_in_the_menu_apart_from_the_settings() -> None:
    menu = next(iter(portal("tools").app.sidebar.children.values()))
    assert isinstance(menu, Block)
    blocks = [one for one in menu.children.values() if isinstance(one, Block) and one.proto is not None]
    (parts,) = [one for one in blocks if str(one.proto.id).endswith("-menu_parts")]

    assert [one.proto.label for one in parts.get("page_link")] == [page.title for page in PORTAL[1:]]


@pytest.mark.usefixtures("oxfordshire")
def test_whom_to_ring_in_danger_is_open_and_all_others_are_behind_one_line_above_what_is_asked_most() -> None:
    screen = portal("find")
    (others,) = screen.app.expander
    folded = "".join(str(one.proto.body) for one in others.get("html"))
    shown = screen.words.split("Asked most often")[0]

    assert others.label == "Other numbers"
    for contact in load(local="oxfordshire").contacts:
        danger = contact.id in ("emergency", "front-door", "out-of-hours")
        assert (f"<b>{contact.title}</b>" in folded) is not danger
        assert f"<b>{contact.title}</b>" in shown


@pytest.mark.usefixtures("england")
def test_above_answers_with_no_area_chosen_it_is_said_where_the_councils_number_is_found() -> None:
    said = portal("find").set("find.search", "alcohol").words.split('class="wm-ring-line"')[1].split("</p>")[0]

    assert ">999</a>" in said
    assert "Your council’s front door: how to find its number stands below." in said


# Within two steps


@pytest.mark.usefixtures("oxfordshire")
def test_what_most_come_for_is_one_press_from_the_front_page() -> None:
    screen = portal("find")

    assert "0345 050 7666" in screen.words
    assert "10 working days, counted from the initial conference." in screen.words
    assert {("guidance", "hear-a-baby"), ("guidance", "colleague-disagrees")} <= ways(screen)
    assert any(page == "adult-services" and "help=drugs-alcohol" in query for _, page, query in screen.links())
    assert {page.name for page in PORTAL[1:]} <= {page for page, _ in ways(screen)}


@pytest.mark.usefixtures("oxfordshire")
def test_a_search_shows_the_number_and_its_source_and_nothing_typed_goes_into_the_address() -> None:
    screen = portal("find").set("find.search", "front door number")

    ring, answers = screen.words.split('<p class="wm-kind">', 1)
    first = answers.index("MASH (Multi-Agency Safeguarding Hub)")
    assert first < answers.index("0345 050 7666") < answers.index("Local; check before you rely on it")
    assert [one.label for one in screen.app.expander] == ["Who to ring"]
    before = ring.split('class="wm-ring-line"')[1].split("</p>")[0]
    assert [">999</a>" in before, ">0345 050 7666</a>" in before, ">0800 833 408</a>" in before] == [True] * 3
    assert "Check locally before you rely on this number." in before, "folded or not, the numbers are in sight"
    assert "Asked most often" not in [one.value for one in screen.app.header]
    assert "All of it" not in [one.value for one in screen.app.header]
    assert "front" not in str(dict(screen.app.query_params))


@pytest.mark.usefixtures("oxfordshire")
def test_what_was_searched_for_is_there_on_return_as_is_said_and_is_gone_once_the_area_is_another() -> None:
    screen = portal("find")
    assert "it stays in this window until you clear it" in screen.words
    screen.set("find.search", "alcohol")

    def back() -> str:
        for page in ("links", "find"):
            screen.app.switch_page(place(page).file)
            screen.run()
        return str(screen.control("find.search").value)

    assert back() == "alcohol"
    session.store().set_setting("local", "")
    assert back() == ""


@pytest.mark.usefixtures("oxfordshire")
def test_a_search_that_is_cleared_is_gone_for_good_and_who_to_ring_is_open_again() -> None:
    screen = portal("find")
    assert not screen.has("find.clear"), "there is nothing to clear yet"

    screen.set("find.search", "alcohol").press("find.clear")

    assert screen.control("find.search").value == ""
    assert [one.label for one in screen.app.expander] == ["Other numbers"]
    assert "0345 050 7666" in screen.words
    for page in ("links", "find"):
        screen.app.switch_page(place(page).file)
        screen.run()
    assert screen.control("find.search").value == ""


@pytest.mark.usefixtures("oxfordshire")
def test_a_misspelt_word_is_said_beside_the_one_that_was_looked_for_and_is_no_more_than_text() -> None:
    screen = portal("find").set("find.search", "<b>alchohol</b>")
    said = screen.words

    assert "Nothing here says “<bdi>alchohol</bdi>”; these say “alcohol”." in said
    assert "<b>alchohol" not in said
    assert "Drugs and alcohol" in [says for says, _, _ in screen.links()]


@pytest.mark.usefixtures("oxfordshire")
def test_the_card_of_the_areas_front_door_says_that_it_is_the_front_door_guidance_speaks_of() -> None:
    cards = {one.split("</b>")[0]: one.split("</li>")[0] for one in portal("find").words.split("<li><b>")[1:]}

    assert [title for title, card in cards.items() if "This is the front door." in card] == [
        "MASH (Multi-Agency Safeguarding Hub)"
    ]


@pytest.mark.usefixtures("oxfordshire")
def test_a_sheet_of_the_same_name_as_a_page_is_told_apart_at_a_glance() -> None:
    said = portal("find").set("find.search", "day in my life").words

    assert '<p class="wm-kind wm-kind-sheet">Blank sheet to print</p>' in said
    assert '<p class="wm-kind">Tool</p>' in said


@pytest.mark.usefixtures("oxfordshire")
def test_a_time_that_was_searched_for_stands_with_its_source() -> None:
    said = portal("find").set("find.search", "first core group").words

    assert "10 working days, counted from the initial conference." in said
    fact = load(local="oxfordshire").fact("clock-core-group")
    assert fact.standing in said


@pytest.mark.usefixtures("oxfordshire")
@pytest.mark.parametrize("typed", [hostile("https://elsewhere.example/x")[:190], '"', "core AND (", "%"])
def test_words_typed_into_the_search_are_words(typed: str) -> None:
    screen = portal("find").set("find.search", typed)

    assert MARK not in screen.words
    assert "elsewhere.example" not in screen.words


@pytest.mark.usefixtures("oxfordshire")
def test_where_nothing_is_found_it_says_what_to_try_and_who_to_ring_still_stands() -> None:
    said = portal("find").set("find.search", "xyzzyx").words

    assert '<p class="wm-lead" role="status">Nothing here holds what you typed. Try one plain word for it' in said
    assert "0345 050 7666" in said


@pytest.mark.usefixtures("oxfordshire")
def test_every_answer_leads_to_a_page_that_is_there(oxfordshire: None) -> None:
    names = {page.name for page in PLACES}

    assert {one.hit.page for one in everything(session.content())} <= names


# Guidance


@pytest.mark.usefixtures("oxfordshire")
def test_each_question_of_the_part_is_listed_and_leads_to_its_page() -> None:
    content, screen = session.content(), portal("guidance")

    listed = {says for says, _, query in screen.links() if "g=" in query}
    assert {one.id for one in content.guides_in(Part.GUIDANCE)} <= {id for page, id in ways(screen)}
    assert any("colleague" in says for says in listed)


@pytest.mark.usefixtures("oxfordshire")
def test_sources_of_the_last_passage_and_of_the_guide_stand_together() -> None:
    guide = session.content().guide("hear-a-child")
    drawn = [str(getattr(one, "value", "")) for one in portal("guidance", g=guide.id).app.get("html")]
    folded = ["Where this comes from" in each for each in drawn]

    assert guide.passages[-1].facts
    assert not any(first and second for first, second in pairwise(folded))
    said = next(each for each in reversed(drawn) if "Where this comes from" in each)
    for fact in session.content().facts_of((*guide.passages[-1].facts, *guide.facts)):
        assert fact.loud or escape(fact.standing) in said


@pytest.mark.usefixtures("oxfordshire")
def test_a_guide_is_read_whole_with_what_could_do_harm_beside_the_answer() -> None:
    guide = session.content().guide("hear-a-baby")
    screen = portal("guidance", g="hear-a-baby")

    for passage in guide.passages:
        for says in (*passage.says, *passage.points):
            assert says.replace("&", "&amp;") in screen.words
    assert screen.app.title[0].value == guide.title
    assert guide.answers in screen.words
    assert ("guidance", "") in ways(screen)


@pytest.mark.usefixtures("oxfordshire")
def test_every_guide_of_both_packs_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    content = session.content()
    for part in (Part.GUIDANCE, Part.STEPS, Part.DISABLED_CHILDREN):
        for guide in content.guides_in(part):
            assert guide.says[:30].replace("&", "&amp;") in portal(str(part), g=guide.id).words, guide.id


@pytest.mark.usefixtures("oxfordshire")
def test_an_address_that_leads_nowhere_says_so_and_lists_what_there_is() -> None:
    screen = portal("guidance", g="no-such-page")

    assert "Choose a page from this list" in screen.words
    assert ("guidance", "hear-a-baby") in ways(screen)


@pytest.mark.usefixtures("oxfordshire")
def test_a_guide_of_another_part_is_led_to() -> None:
    screen = portal("guidance", g="hear-disabled-child")

    assert "it is in another part" in screen.words
    assert ("disabled-children", "hear-disabled-child") in ways(screen)


@pytest.mark.usefixtures("oxfordshire")
def test_where_a_colleague_disagrees_the_route_of_the_area_stands_beside_the_guidance() -> None:
    said = portal("guidance", g="colleague-disagrees").words

    assert "RESOLVE" in said
    assert session.content().escalation.gaps[0] in said


@pytest.mark.usefixtures("england")
def test_with_no_area_the_route_is_said_to_be_the_common_one() -> None:
    said = portal("guidance", g="colleague-disagrees").words

    assert "The route that is common" in said
    assert "Use your own area’s policy" in said


@pytest.mark.usefixtures("oxfordshire")
def test_an_open_assessment_stays_open_on_every_way_on() -> None:
    record = seen()
    screen = Screen.of(record, "portal/guidance", g="colleague-disagrees")

    within = [(page, query) for _, page, query in screen.links() if page not in ("", "home", "review", "settings")]
    assert within
    assert [(page, query) for page, query in within if f"a={record.id}" not in query] == []


@pytest.mark.usefixtures("oxfordshire")
def test_the_documents_are_named_with_edition_owner_and_whether_they_stand() -> None:
    content, said = session.content(), portal("guidance").words

    assert content.documents
    for one in content.documents:
        assert f"{one.title}, {one.edition}".replace("&", "&amp;") in said
    assert "No longer current. Whose: " in said
    assert "The document you looked for" not in said
    assert "The document you looked for" in portal("guidance", d=content.documents[0].id).words


@pytest.mark.usefixtures("oxfordshire")
def test_words_of_a_pack_are_shown_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    odd = session.content().model_copy(update={"guides": (ODD,)})
    monkeypatch.setattr(session, "content", lambda: odd)

    drawn, listed = portal("guidance", g="odd").words, portal("guidance").words

    for said in (drawn, listed):
        assert "<script" not in said
        assert "&lt;script&gt;" in said
    assert "<b>four" not in drawn
    labels = [says for says, _, query in portal("guidance").links() if "g=odd" in query]
    assert labels
    assert all("\\[a\\]" in says and "http://" not in says for says in labels)


@pytest.mark.usefixtures("oxfordshire")
def test_an_area_that_is_found_leads_to_it_in_an_open_assessment_and_to_no_shut_door_without_one() -> None:
    area = session.content().areas[0]
    alone = portal("find").set("find.search", area.title)
    within = Screen.of(seen(), "portal/find").set("find.search", area.title)

    assert [query for says, _, query in within.links() if says == area.title and f"area={area.id}" in query]
    assert [query for _, _, query in alone.links() if f"area={area.id}" in query] == []
    assert area.question in alone.words
    assert "In an assessment, under Areas of care." in alone.words


# The pathway


@pytest.mark.usefixtures("oxfordshire")
def test_each_step_says_who_leads_whether_it_rests_on_consent_and_its_times_with_their_source() -> None:
    content, said = session.content(), portal("steps").words

    for step in content.steps:
        for says in (step.title, step.leads, step.consent):
            assert says in said
        for id in step.clocks:
            fact = content.fact(content.clock(id).fact)
            assert fact.text in said
            assert fact.standing in said
    for mover in content.movers:
        assert mover.says in said
    assert "Never up by itself" in said


@pytest.mark.usefixtures("oxfordshire")
def test_with_an_assessment_open_each_step_says_for_whom_and_the_name_is_text() -> None:
    named = Child(id="rowan", name="<b>Rowan</b> *x*", born=seen().children[0].born)
    record = seen().keep(named, judged(Level.PARTLY_MET, meaning_now="Eats at school"))
    screen = Screen.of(record, "portal/steps")

    assert "Suggested, not yet decided, for: <bdi>&lt;b&gt;Rowan&lt;/b&gt; *x*</bdi>" in screen.words
    assert ("pathway", "") in ways(screen)


@pytest.mark.usefixtures("oxfordshire")
def test_with_none_open_nobody_is_named_on_the_pathway() -> None:
    screen = portal("steps")

    assert "Suggested, not yet decided" not in screen.words
    assert ("pathway", "") not in ways(screen)


# Disabled children


@pytest.mark.usefixtures("oxfordshire")
def test_the_factors_are_all_there_and_said_to_be_composed() -> None:
    content, said = session.content(), portal("disabled-children").words

    assert content.factor_list.says in said
    for one in (*content.factors, *content.test_questions, *content.rights):
        assert one.title in said
    for limit in content.test_limits:
        assert limit.says in said
    for service in content.directory:
        assert (service.name in said) == (Part.DISABLED_CHILDREN in service.parts)


@pytest.mark.usefixtures("england")
def test_with_no_area_no_local_team_is_named() -> None:
    assert "In this area" not in portal("disabled-children").words


# What stands outside


@pytest.mark.usefixtures("oxfordshire")
def test_what_leads_outside_says_so_and_tells_the_other_side_nothing() -> None:
    for page in ("links", "resources"):
        said = portal(page).words
        led = re.findall(r"<a [^>]*href=\"https?:[^>]*>", said)

        assert led
        assert all('target="_blank"' in one and 'rel="noopener noreferrer"' in one for one in led)
        assert said.count("(leaves Waymark)") == len(led)
        assert "need a connection" in said


def test_what_is_past_its_date_says_so_in_words() -> None:
    looked, again = date(2025, 3, 1), date(2026, 3, 1)

    assert "Past its date" not in portal_outside.last_looked(looked, again, date(2026, 3, 1))
    assert "Past its date: last looked at on 1 March 2025" in portal_outside.last_looked(
        looked, again, date(2026, 3, 2)
    )


@pytest.mark.usefixtures("oxfordshire")
def test_a_resource_says_for_whom_how_long_and_whose_and_an_old_link_that_it_is_old(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    film = Resource(
        id="film", title="A <b>film</b>", medium=Medium.VIDEO, says="What a baby shows.", for_whom="New workers",
        length="12 minutes", owner="Somebody", ask="Ask the library", checked=date(2024, 5, 1),
        check_again=date(2025, 5, 1), status=Status.UNVERIFIED,
    )  # fmt: skip
    link = Link(
        id="old", group="The law", title="An Act", owner="The Crown", says="As it was.",
        where="https://example.org/a?b=1&c=\"2\"", as_of=date(2024, 5, 1),
    )  # fmt: skip
    content: Content = session.content().model_copy(update={"resources": (film,), "links": (link,)})
    monkeypatch.setattr(session, "content", lambda: content)
    resources, links = portal("resources").words, portal("links").words

    for says in ("A &lt;b&gt;film", "For: New workers", "How long: 12 minutes", "Whose: Somebody", "Ask the library",
                 "Past its date: last looked at on 1 May 2024", "Not confirmed: check locally"):  # fmt: skip
        assert says in resources
    assert "Past its date: address noted on 1 May 2024" in links
    assert 'href="https://example.org/a?b=1&amp;c=&quot;2&quot;"' in links


# The list of assessments


@pytest.mark.usefixtures("oxfordshire")
def test_beneath_the_list_stand_what_neglect_is_with_its_source_and_what_families_want() -> None:
    content, screen = session.content(), Screen.again("", "start/home")
    said = screen.words

    assert screen.app.title[0].value == "Assessments"
    assert said.index("Nothing is here yet") < said.index("What neglect is, and what families want from us")
    definition = content.fact("neglect-definition")
    assert definition.standing in said
    assert len(content.wishes) == 7
    for wish in content.wishes:
        assert wish.title in said
        assert wish.says in said
    assert ("guidance", "what-neglect-is") in ways(screen)
    assert ("find", "") in ways(screen)
