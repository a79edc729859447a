"""What somebody types in their own words leads to the answer, and nothing that is typed is anything but words."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from pathway.content import Content, load
from pathway.findable import RING, everything
from pathway.finding import Finder, asked
from tests import areas

NATIONAL = {"999", "0808 800 5000", "0800 1111"}
# What a reader types, and what must be the first or the second answer: its page, and the guide or help where it is one.
WANTED = (
    ("front door number", "find", ""),
    ("MASH", "find", ""),
    ("what is the MASH phone number?", "find", ""),
    ("first core group", "protection", ""),
    ("when is the core group due", "protection", ""),
    ("baby voice", "guidance", "hear-a-baby"),
    ("how do I hear a baby", "guidance", "hear-a-baby"),
    ("drinking", "adult-services", ""),
    ("alcohol", "adult-services", ""),
    ("who do I ask about a parent’s drinking", "adult-services", ""),
    ("colleague disagrees", "guidance", "colleague-disagrees"),
    ("escalation", "guidance", "colleague-disagrees"),
    ("escalate", "guidance", "colleague-disagrees"),
    ("colleague from school disagrees with my decision", "guidance", "colleague-disagrees"),
)
# What somebody types who has something else to do than to choose among words: the very first answer must be this.
FIRST = (
    ("father drinks", ("help", "drugs-alcohol")),
    ("mum drunk", ("help", "drugs-alcohol")),
    ("drinking", ("help", "drugs-alcohol")),
    ("alcohol", ("help", "drugs-alcohol")),
    ("dad alcohol who do I ask", ("help", "drugs-alcohol")),
    ("mother depressed", ("help", "mental-health")),
    ("colleague from school disagrees with my decision", ("g", "colleague-disagrees")),
)
DATED = ("conference on, when must core group meet", "core group", "first core group")


@pytest.fixture(scope="module", params=areas.ALL)
def content(request: pytest.FixtureRequest) -> Content:
    return load(local=request.param or None)


@pytest.fixture(scope="module")
def finder(content: Content) -> Finder:
    return Finder(content)


@pytest.mark.parametrize(("typed", "page", "id"), WANTED)
def test_what_most_come_for_is_the_first_or_the_second_answer(finder: Finder, typed: str, page: str, id: str) -> None:
    best = finder.find(typed)[:2]

    assert any(hit.page == page and (not id or ("g", id) in hit.query) for hit in best), best


@pytest.mark.parametrize(("typed", "at"), FIRST)
def test_who_names_an_adult_and_what_is_wrong_finds_the_help_for_it_first(
    finder: Finder, typed: str, at: tuple[str, str]
) -> None:
    assert at in finder.find(typed)[0].query


def test_who_names_an_adult_and_nothing_else_still_finds_what_is_said_of_them(finder: Finder) -> None:
    assert finder.find("father")
    assert all(hit.title != "Probation and prison" for hit in finder.find("young father")[:3]), "nobody is blamed"


@pytest.mark.parametrize("typed", DATED)
def test_with_a_day_the_date_of_what_was_named_comes_before_all_else(finder: Finder, typed: str) -> None:
    assert finder.look(typed, dated=True).hits[0].clock in ("core-group", "later-core-groups")


def test_a_day_alone_offers_everything_that_is_counted_from_one(finder: Finder) -> None:
    found = [hit.clock for hit in finder.dated()]

    assert {"core-group", "conference", "first-review", "referral"} <= set(found)
    assert "" not in found


def test_the_route_of_the_area_is_named_where_a_colleague_disagrees_and_is_the_second_answer(
    finder: Finder, content: Content
) -> None:
    first, second = finder.find("colleague from school disagrees with my decision")[:2]

    assert (content.escalation.title in first.says) is (content.local is not None)
    assert second.title == content.escalation.title


def test_the_front_door_is_found_with_its_number_where_the_area_has_one(finder: Finder, content: Content) -> None:
    first = finder.find("front door number")[0]

    assert first.phone == (content.contact("front-door").phone or "")
    assert first.says
    assert first.facts


@pytest.mark.parametrize(
    "typed",
    ["telephone number", "phone", "who do I ring?", "Who should I ring about a child", "report a worry", "telefone"],
)
def test_who_asks_for_a_number_and_nothing_else_finds_danger_and_the_front_door_first_and_childrens_lines_last(
    finder: Finder, content: Content, typed: str
) -> None:
    people = [hit.title for hit in finder.find(typed) if hit.kind == RING]

    assert people == [hit.title for hit in finder.find(typed)][: len(people)]
    assert people[:2] == [content.contact("emergency").title, content.contact("front-door").title]
    assert people[-1] == content.contact("childline").title
    assert len(people) == len(content.contacts)


def test_who_asks_for_a_number_of_something_finds_that(finder: Finder) -> None:
    assert finder.find("Childline number")[0].title == "Childline"
    assert finder.find("report")[0].kind == "Guidance"


def test_the_front_door_is_called_so_where_the_area_has_another_name_for_it(finder: Finder, content: Content) -> None:
    contact = content.contact("front-door")
    hit = next(hit for hit in finder.find("front door number") if hit.title == contact.title)

    assert ("front door" in contact.title) is (not contact.known)
    assert "front door" in f"{hit.title} {hit.says}"
    assert {one.id for one in content.contacts if one.known} <= {"front-door", "out-of-hours", "worker-concern"}


@pytest.mark.parametrize("typed", ["May I photocopy GCP2", "may I copy GCP2?", "GCP2 photocopying"])
def test_whether_a_licensed_tool_may_be_copied_is_answered_no_by_the_guide_and_by_the_tool(
    finder: Finder, typed: str
) -> None:
    found = finder.find(typed)[:3]

    assert next(hit for hit in found if ("tool", "gcp2") in hit.query).says.count("May it be copied? No.") == 1
    guide = next(hit for hit in found if ("g", "who-may-use-a-tool") in hit.query)
    assert guide.says.startswith("No, GCP2 may not be copied")


def test_what_may_be_copied_is_not_said_of_every_tool(finder: Finder, content: Content) -> None:
    tool = next(one for one in content.tools if (one.reproduce or "").startswith("Yes"))

    assert all("copied" not in hit.says for hit in finder.find(tool.title) if ("tool", tool.id) in hit.query)


@pytest.mark.parametrize(
    ("typed", "instead", "same"),
    [
        ("Alchohol", (("Alchohol", "alcohol"),), "alcohol"),
        ("core gruop", (("gruop", "group"),), "core group"),
        ("negelct alchohol", (("negelct", "neglect"), ("alchohol", "alcohol")), "neglect alcohol"),
    ],
)
def test_a_misspelt_word_finds_what_the_nearest_word_finds_and_says_which(
    finder: Finder, typed: str, instead: tuple[tuple[str, str], ...], same: str
) -> None:
    found = finder.look(typed)

    assert found.instead == instead
    assert found.hits == finder.find(same) != ()


@pytest.mark.parametrize("typed", ["alcohol", "neglec", "ICPC", "nits", "preverbal", "front door", "xyzzyx", "vaping"])
def test_no_other_word_is_put_in_the_place_of_one_that_is_held_or_that_is_like_none(finder: Finder, typed: str) -> None:
    assert finder.look(typed).instead == ()


def test_a_child_who_does_not_speak_yet_is_found_as_workers_say_it(finder: Finder) -> None:
    for typed in ("preverbal", "preverbal child", "pre-verbal child"):
        assert ("g", "hear-a-baby") in finder.find(typed)[0].query


def test_the_time_to_the_first_core_group_is_said_with_its_source(finder: Finder, content: Content) -> None:
    hit = next(hit for hit in finder.find("first core group")[:2] if hit.kind == "How long")

    assert hit.says == f"{content.clock('core-group').length} working days, counted from the initial conference."
    assert content.facts_of(hit.facts)[0].source


def test_with_no_area_chosen_no_number_of_any_county_can_be_found() -> None:
    local = [contact.phone for contact in load(local="oxfordshire").contacts]
    theirs = {phone for phone in local if phone} - NATIONAL
    england = tuple(everything(load()))

    assert theirs
    assert {one.hit.phone for one in england} <= NATIONAL | {""}
    said = " ".join(f"{one.hit} {one.words} {one.body}" for one in england)
    assert [phone for phone in sorted(theirs) if phone in said] == []


def test_every_number_and_every_time_brings_its_source(content: Content) -> None:
    bare = [
        one.hit.title
        for one in everything(content)
        if (one.hit.phone or one.hit.kind == "How long") and not content.facts_of(one.hit.facts)
    ]

    assert bare == []


@pytest.mark.parametrize(
    "typed",
    [
        '"', "'", '"core group', "core AND", "OR", "NOT core", "NEAR(core group, 2)", "core*", "title:core", "-core",
        "core^2", "(core", "core)", "{core}", "piece MATCH 'x'; DROP TABLE piece", "core\0group", "\\", "%", "_", "+",
        "😀", "ç", "\u202ecore", "core " * 10_000, "a" * 100_000, "", "   ", "?!",
    ],
)  # fmt: skip
def test_what_is_typed_is_words_whatever_it_looks_like(finder: Finder, typed: str) -> None:
    finder.find(typed)

    assert finder.find("first core group")[0].title == "First core group"


def test_signs_around_words_change_nothing(finder: Finder) -> None:
    assert finder.find('"first" (core) -group*!') == finder.find("first core group")


@pytest.mark.parametrize("typed", ["neglec", "neglected", "NEGLECT", "Neglect?"])
def test_the_beginning_of_a_word_and_its_other_forms_find_it(finder: Finder, typed: str) -> None:
    assert any("neglect" in f"{hit.title} {hit.says}".casefold() for hit in finder.find(typed)[:3])


def test_a_short_form_finds_what_is_meant_by_it(finder: Finder) -> None:
    assert any(hit.page == "protection" for hit in finder.find("ICPC")[:3])
    assert any("brought" in f"{hit.title} {hit.says}" for hit in finder.find("DNA"))


def test_words_that_nothing_holds_find_nothing(finder: Finder) -> None:
    assert finder.find("xyzzyx") == ()


def test_what_holds_some_of_the_words_is_found_after_what_holds_all(finder: Finder) -> None:
    found = finder.find("first core group xyzzyx")

    assert any(hit.title == "First core group" for hit in found)


def test_a_page_of_guidance_is_one_answer_however_many_of_its_passages_fit(finder: Finder) -> None:
    for typed in ("child", "neglect", "baby"):
        places = [(hit.page, hit.query) for hit in finder.find(typed) if hit.query]

        assert len(places) == len(set(places))


def test_at_most_as_many_answers_come_as_were_asked_for(finder: Finder) -> None:
    assert len(finder.find("child", most=3)) == 3


def test_words_that_every_question_has_are_looked_for_only_when_there_are_no_others() -> None:
    assert asked("What do I do about the core group?") == ("core", "group")
    assert asked("what to do") == ("what", "to", "do")


def test_several_people_may_search_at_once(finder: Finder) -> None:
    typed = [wanted[0] for wanted in WANTED] * 10
    with ThreadPoolExecutor(8) as several:
        together = list(several.map(finder.find, typed))

    assert together == [finder.find(one) for one in typed]


def test_the_sheet_to_print_stands_right_after_the_page_of_the_same_name(finder: Finder) -> None:
    kinds = [(hit.kind, hit.title) for hit in finder.find("day in my life")]

    assert [title for _, title in kinds[:2]] == ["A day in my life", "A day in my life"]
    assert kinds[1][0] == "Blank sheet to print"
    assert len(set(kinds)) == len(kinds)


def test_a_tool_and_a_resource_lead_to_themselves_and_not_to_the_top_of_a_long_page(
    finder: Finder, content: Content
) -> None:
    tool, resource = content.tools[0], content.resources[0]

    assert ("tool", tool.id) in next(hit for hit in finder.find(tool.title) if hit.title == tool.title).query
    assert ("r", resource.id) in next(hit for hit in finder.find(resource.title) if hit.title == resource.title).query


def test_every_area_of_care_and_every_question_of_the_quiz_is_found_by_its_own_words(
    finder: Finder, content: Content
) -> None:
    for area in content.areas:
        assert any(hit.query == (("area", area.id),) for hit in finder.find(area.title)), area.id
    for question in content.quiz:
        found = finder.find(question.story or question.question)
        assert any(hit.query == (("q", question.id),) for hit in found), question.id
