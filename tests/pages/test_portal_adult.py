"""Whom to ask about a parent: each kind of help, the local directory, and what was typed about an adult as reason."""

from datetime import date, timedelta
from html import escape
from pathlib import Path

import pytest

from pages.parts import portal_adult, portal_adult_who, portal_services, session
from pathway import content as packs
from pathway.evidence import Contact, Note
from pathway.household import Adult
from tests.families import MORGAN, NOW, seen
from tests.hostile import MARK, hostile
from tests.pages.screen import Screen, database

DRINKS = Adult(id="lee", name="Lee", relation="father of Rowan", own_view="I am on methadone and I drink at night.")


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database(tmp_path, monkeypatch, local="oxfordshire")  # where no number of anybody was found


def _there(screen: Screen) -> Screen:
    """The page itself: one whose address has a dash is known once any page was drawn."""
    screen.app.switch_page("portal/adult_services.py")
    return screen.run()


def _open(*adults: Adult, **query: str) -> Screen:
    return _there(Screen.of(seen().remove(MORGAN).keep(*adults), "portal/forums", **query))


def _again(**query: str) -> Screen:
    return _there(Screen.again("first", "portal/forums", **query))


def _alone(**query: str) -> Screen:
    return _there(Screen.again("", "portal/forums", **query))


def _leads(screen: Screen, **query: str) -> bool:
    wanted = {f"{name}={value}" for name, value in query.items()}
    return any(wanted <= set(found.lstrip("?").split("&")) for _, _, found in screen.links())


def test_every_kind_of_help_is_led_to() -> None:
    screen = _alone()

    for help in session.content().helps:
        assert _leads(screen, help=help.id)


def test_a_kind_of_help_says_who_how_what_and_what_to_hold_on_to() -> None:
    for help in (session.content().helps[0], session.content().helps[-1]):
        said = _alone(help=help.id).words

        for words in (help.says, help.who, help.how, help.children, *help.ask):
            assert escape(words) in said


def test_where_no_number_is_known_what_can_be_done_now_stands_first_and_once() -> None:
    lee = Adult(id="lee", name="Lee", relation="father", own_view="I drink: alcohol at night. I am depressed.")
    for screen in (_alone(help="drugs-alcohol"), _open(lee, who="lee")):
        said = screen.words.split("Kinds of help")[0]

        assert said.count(escape(portal_adult.HOW_TO_FIND[0])) == 1
        assert said.index(escape(portal_adult.HOW_TO_FIND[0])) < said.index(portal_services.UNFOUND)


def test_whom_to_ask_is_said_to_the_childs_own_social_worker_too() -> None:
    for service in session.content().directory:
        if "ask the child’s social worker" in service.how or "ask the lead social worker" in service.how:
            assert service.how.startswith("If you are the"), service.name
        assert not service.how.startswith(("Ask the child’s social", "Ask the lead social")), service.name


def test_a_local_entry_without_a_number_says_so_once_with_whom_to_ask_and_its_source_once() -> None:
    service = next(one for one in session.content().directory if one.kinds and one.not_known)
    said = _alone(help=service.kinds[0]).words

    assert escape(service.name) in said
    assert escape(service.checked_by) in said
    assert said.casefold().count("number not found") == said.count("<summary>Known by name") == 1
    assert escape(service.how) in said
    drawn = portal_services.entry(session.content(), service)
    assert drawn.count(escape(service.source)) == 1


def test_an_entry_with_a_number_says_what_else_is_missing_and_one_without_leaves_it_to_its_heading() -> None:
    content = session.content()
    unreached = content.directory[0]
    reached = unreached.model_copy(update={"id": "other", "name": "A team with a number", "phones": ("01632 960123",)})

    drawn = portal_services.entry(content, reached)
    assert "01632 960123" in drawn
    assert "Not found: an e-mail address" in drawn
    assert "Not found" not in portal_services.entry(content, unreached)


def test_with_no_area_there_is_no_number_of_any_county_and_how_to_find_one() -> None:
    local = packs.load(local="oxfordshire")
    session.store().set_setting("local", "")
    national = {one.phone for one in session.content().contacts}
    numbers = {one.phone for one in local.contacts if one.phone} - national
    numbers |= {phone for one in local.directory for phone in one.phones}
    assert numbers

    for screen in (_alone(), _alone(help=session.content().helps[0].id)):
        assert portal_adult.NO_AREA in screen.words
        assert all(escape(way) in screen.words for way in portal_adult.HOW_TO_FIND)
        assert not [one.name for one in local.directory if escape(one.name) in screen.words]
        assert not [number for number in numbers if number in screen.words]


def test_the_directory_is_looked_through_by_words_that_stay_out_of_the_address() -> None:
    service = next(one for one in session.content().directory if "mental health" in one.name)
    screen = _alone().set("adult.search", "mental hea")

    assert escape(service.name) in screen.words
    assert "adult.search" not in screen.app.query_params
    assert "mental" not in str(dict(screen.app.query_params))


def test_words_that_find_nothing_are_answered_and_never_shown_as_more_than_text() -> None:
    screen = _alone()
    for typed in ("zzzz", hostile("http://beacon.example"), 'NEAR("*'):
        screen.set("adult.search", typed)

        assert portal_adult.NOT_FOUND in screen.words
        assert "<script>" not in screen.words


def test_an_adult_stands_with_what_was_typed_and_the_help_it_suggests() -> None:
    screen = _open(DRINKS)

    assert "<bdi>Lee</bdi>" in screen.words
    assert "methadone" in screen.words
    assert portal_adult_who.SAYS in screen.words
    assert _leads(screen, who="lee", help="drugs-alcohol")


def test_from_one_adult_everybody_to_ask_is_one_step_away() -> None:
    screen = _open(DRINKS, MORGAN, who="lee")
    help = session.content().help("drugs-alcohol")

    assert escape(help.how) in screen.words
    assert escape(help.ask[0]) in screen.words
    assert "<bdi>Morgan</bdi>" not in screen.words
    assert "All adults of this family" in [says for says, _, _ in screen.links()]


def test_an_adult_nobody_wrote_about_is_said_to_suggest_nothing_and_where_was_looked() -> None:
    for screen in (_open(Adult(id="jo", name="Jo"), who="jo"), _again()):
        assert portal_adult_who.NOTHING in screen.words
        assert portal_adult_who.LOOKED in screen.words


def test_what_a_note_says_of_an_adult_by_name_stands_with_them_and_the_rest_is_folded() -> None:
    lee = Adult(id="lee", name="Lee Marsh")
    visits = [Contact(id=f"visit{day}", on=date(2026, 3, day)) for day in range(3, 8)]
    notes = [
        Note(id=f"note{day}", contact_id=met.id, words=f"Lee was <b>drunk</b> at {day}.", entered_at=NOW)
        for day, met in enumerate(visits, 3)
    ]
    screen = _there(Screen.of(seen().keep(lee, *visits, *notes), "portal/forums", who="lee"))

    assert "Lee was &lt;b&gt;drunk&lt;/b&gt; at 3." in screen.words
    assert "In the Notebook, 3 March 2026" in screen.words
    folded = screen.words.split(portal_adult_who.MORE)[1].split("</details>")[0]
    assert "Lee was &lt;b&gt;drunk&lt;/b&gt; at 7." in folded


def test_an_address_that_names_nobody_of_this_family_says_so() -> None:
    screen = _open(DRINKS, who="somebody-else")

    assert portal_adult_who.NOT_HERE in screen.words
    assert "<bdi>Lee</bdi>" in screen.words


def test_words_typed_about_an_adult_are_text_wherever_they_stand() -> None:
    words = hostile("http://beacon.example")
    adult = Adult(id="lee", name=words, relation=words, own_view="<b>alcohol</b><script>", cares_how=f"{words} alcohol")
    for screen in (_open(adult), _again(who="lee")):
        assert MARK in screen.words
        assert "&lt;b&gt;alcohol&lt;/b&gt;&lt;script&gt;" in screen.words
        assert "<b>alcohol" not in screen.words
        assert "<img src" not in screen.words
        assert "<script>" not in screen.words
        assert not [says for says, _, _ in screen.links() if MARK in says or "](http" in says]


def test_what_a_service_said_is_written_down_in_the_family_part() -> None:
    assert any(says == portal_adult_who.WRITE and to.endswith("family") for says, to, _ in _open(DRINKS).links())


def test_from_an_adult_in_the_family_part_one_link_leads_to_whom_to_ask() -> None:
    screen = Screen.of(seen().keep(DRINKS), "assess/family", item="lee")

    assert _leads(screen, a="first", who="lee")


def test_an_entry_that_is_closed_or_old_says_so() -> None:
    content = session.content()
    old = content.directory[0].model_copy(update={"checked": session.today() - timedelta(days=400), "closed": True})
    fresh = old.model_copy(update={"id": "fresh", "checked": session.today(), "closed": False})
    both = content.model_copy(update={"directory": (old, fresh)})

    assert portal_adult.OLD in portal_adult._warned(both, old)
    assert "Marked as closed" in portal_adult._warned(both, old)
    assert portal_adult.OLD not in portal_adult._warned(both, fresh)
    assert "closed" not in portal_adult._warned(both, fresh)
