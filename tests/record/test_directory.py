"""Who to ask is found by what is typed, and suggested by words about an adult that are shown with it."""

from datetime import date, timedelta

import pytest

from pathway import directory
from pathway.assessment import Assessment, Keepable
from pathway.content import Content, Service, load
from pathway.evidence import Contact, Evidence, Note
from pathway.household import Adult, Child
from pathway.people import AdultServiceSaid, AgencyAsked
from pathway.scales import Handling
from tests.families import NOW, empty

CONTENT = load()
TODAY = date(2026, 11, 21)


def service(number: int, name: str, kinds: tuple[str, ...] = (), checked: date = TODAY, says: str = "") -> Service:
    return Service(
        id=f"ac148810-d857-441c-9679-{number:012d}", name=name, organisation="Millbrook Council", says=says,
        kinds=kinds, checked=checked, checked_by="A. Practice-Lead", source="Rung",
    )  # fmt: skip


TURNING = service(1, "Turning Tide", ("drugs-alcohol",), says="For adults who want to use less.")
REFUGE = service(2, "Safe House", ("domestic-abuse",), TODAY - timedelta(days=400))
HUB = service(3, "Family hub", (), TODAY - timedelta(days=900), says="Ask about Turning Tide here.")
HERE = CONTENT.model_copy(update={"directory": (HUB, REFUGE, TURNING)})


def names(found: tuple[Service, ...]) -> list[str]:
    return [service.name for service in found]


def suggested(adult: Adult, record: Assessment | None = None, content: Content = CONTENT) -> dict[str, list[str]]:
    record = (record or empty()).keep(adult)
    return {
        one.help.id: [reason.words for reason in one.because] for one in directory.for_adult(record, adult, content)
    }


def test_a_service_is_found_by_the_start_of_any_word_and_by_its_kind() -> None:
    assert names(directory.search(HERE, "alcoh")) == ["Turning Tide"]
    assert names(directory.search(HERE, "SAFE millbrook")) == ["Safe House"]
    assert directory.search(HERE, "kennels") == ()


def test_a_service_is_found_by_what_people_call_the_trouble() -> None:
    assert names(directory.search(HERE, "drinking")) == ["Turning Tide"]
    assert names(directory.search(HERE, "frightened")) == ["Safe House"]


def test_one_found_by_its_name_stands_before_one_that_only_mentions_it() -> None:
    assert names(directory.search(HERE, "turning")) == ["Turning Tide", "Family hub"]


@pytest.mark.parametrize("typed", ["", "  ", '"*(', "' OR 1=1"], ids=["nothing", "spaces", "marks", "code"])
def test_whatever_is_typed_is_text(typed: str) -> None:
    assert len(directory.search(HERE, typed)) in (0, 3)


def test_a_kind_of_help_leads_to_those_who_give_it() -> None:
    assert names(directory.of_kind(HERE, "domestic-abuse")) == ["Safe House"]


def test_an_entry_is_due_the_day_after_its_year_is_over() -> None:
    year = HERE.model_copy(update={"directory": (service(4, "Kept", checked=TODAY - timedelta(days=365)),)})

    assert names(directory.due(HERE, TODAY)) == ["Family hub", "Safe House"]
    assert directory.due(year, TODAY) == ()
    assert names(directory.due(year, TODAY + timedelta(days=1))) == ["Kept"]
    assert names(directory.due(year, TODAY, after_days=30)) == ["Kept"]


def test_words_typed_about_an_adult_suggest_help_and_are_shown_with_it() -> None:
    adult = Adult(id="lee", own_view="I know the drinking got worse after March.")

    assert suggested(adult) == {"drugs-alcohol": ["I know the drinking got worse after March."]}


@pytest.mark.parametrize(
    ("typed", "help"),
    [
        ("Drinks most evenings", "drugs-alcohol"),
        ("on METHADONE since May", "drugs-alcohol"),
        ("low  mood since the birth", "mental-health"),
        ("He hits her", "domestic-abuse"),
        ("in prison until June", "probation-prison"),
        ("can't read the letters", "learning-disability"),
    ],
)
def test_the_words_people_type_lead_somewhere(typed: str, help: str) -> None:
    assert help in suggested(Adult(id="lee", cares_how=typed))


@pytest.mark.parametrize(
    "typed",
    [
        "Does not drink or use drugs",
        "She says he never hits her",
        "There is no alcohol at home",
        "Doesn’t use cannabis",
        "Shakespeare and whitewine-coloured walls",
        "",
    ],
)
def test_words_that_say_it_is_not_so_and_parts_of_words_suggest_nothing(typed: str) -> None:
    assert suggested(Adult(id="lee", own_view=typed)) == {}


def test_what_is_not_so_in_one_clause_does_not_hide_what_is_so_in_the_next() -> None:
    assert "drugs-alcohol" in suggested(Adult(id="lee", own_view="Does not eat and drinks daily"))
    assert "drugs-alcohol" in suggested(Adult(id="lee", own_view="Never hits, drinks daily"))


def test_each_adult_has_their_own_words_and_what_their_own_services_said() -> None:
    lee, jo = Adult(id="lee"), Adult(id="jo")
    said = AdultServiceSaid(id="said", adult_id="lee", service="CMHT", said="Her depression lifts in the mornings.")
    record = empty().keep(jo, said)

    assert suggested(lee, record) == {"mental-health": ["CMHT", "Her depression lifts in the mornings."]}
    assert suggested(jo, record) == {}


def test_a_long_text_is_quoted_short_between_words_and_exactly() -> None:
    before, after = "the kitchen table was laid and the radio on " * 5, " when the children came home from school " * 5
    (quote,) = suggested(Adult(id="lee", own_view=f"{before}he was drunk{after}"))["drugs-alcohol"]

    assert quote.startswith("…")
    assert quote.endswith("…")
    assert quote.strip("…") in f"{before}he was drunk{after}"
    assert "he was drunk" in quote
    assert len(quote) < 110
    assert all(word in f"{before}he was drunk{after}".split() for word in quote.strip("…").split())


def test_a_suggestion_leads_to_where_the_words_were_typed() -> None:
    adult = Adult(id="lee", relation="Carer for her mother")
    (one,) = directory.for_adult(empty().keep(adult), adult, CONTENT)

    assert (one.help.id, one.because[0].place.page, one.because[0].place.item_id) == ("carers", "family", "lee")


def test_every_kind_of_help_has_words_that_lead_to_it_and_none_that_are_in_capitals() -> None:
    for help in CONTENT.helps:
        assert help.words, help.id
        assert all(word == word.lower() for word in help.words), help.id
        for word in help.words:
            assert help.id in suggested(Adult(id="lee", own_view=f"Since May: {word}.")), word


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("“She drinks at night.”", "She drinks at night."),
        ("I cannot get up.” She drinks at night", "I cannot get up. She drinks at night"),
        ("She drinks at night and says “I just", "She drinks at night and says I just"),
        ("Says “not much” but drinks", "Says ‘not much’ but drinks"),
        ('Says "not much" but drinks, can\'t stop" now', "Says ‘not much’ but drinks, can't stop now"),
        ("Drinks at the boys’ match", "Drinks at the boys’ match"),
    ],
)
def test_a_quotation_mark_whose_other_half_is_not_there_does_not_stand_in_what_is_quoted(
    typed: str, shown: str
) -> None:
    assert suggested(Adult(id="lee", own_view=typed))["drugs-alcohol"] == [shown]


def test_words_about_a_service_are_not_said_to_be_its_answer() -> None:
    lee = Adult(id="lee")
    record = empty().keep(AdultServiceSaid(id="said", adult_id="lee", service="CMHT", said="Not heard from yet: CMHT."))
    labels = [reason.says for one in directory.for_adult(record, lee, CONTENT) for reason in one.because]

    assert "Written about what a service said" in labels
    assert not [label for label in labels if label.startswith("What a service said")]


def _noted(words: str, *pieces: Evidence, name: str = "Craig Holt", more: tuple[Keepable, ...] = ()) -> list[str]:
    """What a note of a visit suggests of an adult about whom nothing else is typed: where, and the words."""
    craig = Adult(id="craig", name=name)
    visit = Contact(id="visit", on=date(2026, 3, 3))
    note = Note(id="note", contact_id="visit", words=words, entered_at=NOW)
    record = empty().keep(craig, visit, note, *pieces, *more)
    found = directory.for_adult(record, craig, CONTENT)
    return [f"{one.help.id}: {because.says}: {because.words}" for one in found for because in one.because]


def test_a_note_that_names_an_adult_suggests_help_for_them_though_their_own_part_is_empty() -> None:
    words = "Warm kitchen. Craig Holt was drunk at noon. Empty vodka bottles on the stairs."

    assert _noted(words) == ["drugs-alcohol: In the Notebook, 3 March 2026: Craig Holt was drunk at noon."]
    assert _noted("Mr Holt’s drinking worries Sharon.")
    assert _noted("Rowan says Craig's drunk at night.")


@pytest.mark.parametrize(
    "words",
    [
        "Gaz was drunk at noon. Craig was at work.",
        "Craig does not drink.",
        "Craigavon: drunk men outside.",
        "He was drunk at noon.",
    ],
)
def test_a_note_about_somebody_else_or_that_says_it_is_not_so_suggests_nothing(words: str) -> None:
    assert _noted(words) == []


def test_a_name_that_is_an_ordinary_word_counts_only_with_its_capital() -> None:
    assert _noted("She will be drunk again.", name="Will") == []
    assert _noted("Will was drunk.", name="Will") != []
    assert _noted("The lodger was drunk.", name="The lodger") != []
    assert _noted("The neighbour was drunk.", name="The lodger") == []
    assert _noted("The neighbour was drunk.", name="the") == []


def test_of_two_people_with_one_first_name_only_the_whole_name_is_taken_for_either() -> None:
    other = Adult(id="other", name="Craig Brennan")

    assert _noted("Craig was drunk at noon.", more=(other,)) == []
    assert _noted("Craig Holt was drunk at noon.", more=(other,)) != []
    assert _noted("Craig was drunk at noon.", more=(Child(id="young", name="Craig"),)) == []


def test_a_passage_picked_from_a_note_is_quoted_once_and_said_to_be_held_back() -> None:
    words = "Craig was drunk at noon."
    piece = Evidence(id="piece", words=words, note_id="note", start=0, end=len(words), handling=Handling.THIRD_PARTY)

    (said,) = _noted(words, piece)
    assert "not for all of the family to see" in said


def test_what_another_adult_says_of_them_is_found_and_not_taken_for_the_other() -> None:
    sharon = Adult(id="sharon", name="Sharon", own_view="Craig drinks when I am at work.")

    assert _noted("Nothing.", more=(sharon,)) == [
        "drugs-alcohol: Written about another adult: Craig drinks when I am at work."
    ]


def test_a_sentence_that_names_two_adults_says_so_since_the_words_may_be_about_either() -> None:
    sharon = Adult(id="sharon", name="Sharon")

    (said,) = _noted("Craig told us that Sharon was drunk.", more=(sharon,))
    assert "it names another adult too" in said


def test_evidence_that_is_in_no_note_and_what_an_agency_said_are_looked_through_too() -> None:
    piece = Evidence(id="piece", words="School rang: Craig collected him drunk.", on=date(2026, 3, 4))
    asked = AgencyAsked(id="asked", agency="GP", said="Craig Holt has asked about rehab.")

    assert _noted("Nothing.", piece, more=(asked,)) == [
        "drugs-alcohol: Written about what an agency said: Craig Holt has asked about rehab.",
        "drugs-alcohol: In the Notebook, 4 March 2026: School rang: Craig collected him drunk.",
    ]


def test_one_note_that_says_the_same_again_is_quoted_once() -> None:
    assert len(_noted("Craig was drunk. Craig drinks daily. Craig said he had wine.")) == 1
