"""What to check: nothing that is old, doubtful or changed is passed over, and what may do harm stands first."""

from datetime import date, timedelta

import pytest

from pathway import content
from pathway.content import Content, Document, Fact, Mark, Medium, Resource, Status
from pathway.content.confirming import confirm
from pathway.currency import Kind, ToCheck, Why, past, shown_in, to_check

OXFORDSHIRE = content.load(local="oxfordshire")
ENGLAND = content.load()
ON = date(2026, 12, 1)


def _pack(**more: object) -> Content:
    """A pack with nothing in it that is to be checked, and what is added."""
    bare = {name: () for name in ("documents", "tools", "links", "resources", "directory", "facts")}
    return ENGLAND.model_copy(update={**bare, **more})


def _fact(id: str = "one", **more: object) -> Fact:
    about = {"text": "It is so.", "source": "Somebody, 2026", "as_of": ON, "status": Status.CURRENT, "mark": Mark.FOUND}
    return Fact.model_validate({"id": id, **about, **more})


def _only(pack: Content, on: date = ON) -> ToCheck:
    (found,) = to_check(pack, on)
    return found


def test_a_fact_that_stands_is_not_listed() -> None:
    assert to_check(_pack(facts=(_fact(),)), ON) == ()


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"status": Status.SUPERSEDED}, Why.SUPERSEDED),
        ({"status": Status.ENACTED}, Why.ENACTED),
        ({"status": Status.UNVERIFIED}, Why.CHECK),
        ({"status": Status.LOCAL}, Why.CHECK),
        ({"mark": Mark.UNCONFIRMED, "source": "Not confirmed; look"}, Why.CHECK),
    ],
)
def test_a_fact_nobody_may_rely_on_as_it_stands_is_listed_with_its_source(more: dict[str, object], why: Why) -> None:
    found = _only(_pack(facts=(_fact(**more),)))

    assert found.why is why
    assert str(more.get("source", "Somebody, 2026")) in found.source
    assert (found.fact == "one") is (why is not Why.SUPERSEDED)


def test_a_confirmation_is_asked_for_again_after_a_year_and_not_on_the_day() -> None:
    one = confirm(_fact(status=Status.LOCAL), by="Robin Hale", on=date(2024, 2, 29), where="Rang it")
    pack = _pack(facts=(_fact(status=Status.LOCAL),))

    assert to_check(pack, date(2025, 2, 28), (one,)) == ()
    assert [each.why for each in to_check(pack, date(2025, 3, 1), (one,))] == [Why.PAST]


def test_what_was_confirmed_and_says_something_else_now_is_listed_with_what_it_said() -> None:
    one = confirm(_fact(text="It was otherwise."), by="Robin Hale", on=ON, where="Rang it")
    found = to_check(_pack(facts=(_fact(),)), ON, (one,))

    assert [(each.why, each.fact) for each in found] == [(Why.CHANGED, "one")]
    assert "“It was otherwise.”" in found[0].because
    gone = to_check(_pack(), ON, (one,))
    assert [(each.why, each.says) for each in gone] == [(Why.CHANGED, "It was otherwise.")]


def test_what_could_do_harm_stands_before_everything_else() -> None:
    facts = (_fact("quiet", status=Status.SUPERSEDED), _fact("loud", status=Status.LOCAL, loud=True))

    assert [one.id for one in to_check(_pack(facts=facts), ON)] == ["loud", "quiet"]


def test_telephone_numbers_stand_before_times_and_those_before_the_rest_with_the_areas_own_first() -> None:
    loud = [one for one in to_check(OXFORDSHIRE, ON, england=ENGLAND) if one.kind is Kind.LOUD]
    ids = [one.id for one in loud]

    assert ids[:5] == ["phone-mash", "phone-emergency-duty-team", "phone-lado", "phone-nspcc", "phone-childline"]
    assert set(ids[5:7]) == {"core-group-first-days", "core-group-interval"}, "the times of the area"
    assert ids[7].startswith("clock-")
    rest = ids[max(n for n, id in enumerate(ids) if id.startswith("clock-")) + 1 :]
    assert rest.index("threshold-of-needs") < rest.index("section-47")
    assert [one.why for one in loud].index(Why.ENACTED) == len(loud) - 1


def test_a_resource_and_a_pack_are_past_only_after_their_day() -> None:
    seen = date(2025, 11, 30)
    resource = Resource(
        id="film", title="A film", medium=Medium.VIDEO, says="It shows.", for_whom="All", length="Not known",
        owner="They", ask="Them", checked=seen, check_again=ON, status=Status.CURRENT,
    )  # fmt: skip
    pack = _pack(resources=(resource,))
    review = pack.pack.review_by

    assert past(pack, ON) == ()
    assert [one.kind for one in past(pack, ON + timedelta(days=1))] == [Kind.RESOURCE]
    assert Kind.PACK not in [one.kind for one in past(pack, review)]
    assert Kind.PACK in [one.kind for one in past(pack, review + timedelta(days=1))]


def test_a_document_that_something_took_the_place_of_is_listed_and_is_not_past_its_day() -> None:
    document = Document(
        id="old", title="The old guide", edition="2010", owner="They", says="It says.", ask="Them", source="Seen",
        as_of=date(2010, 1, 1), status=Status.SUPERSEDED,
    )  # fmt: skip
    found = _only(_pack(documents=(document,)))

    assert (found.kind, found.why) == (Kind.DOCUMENT, Why.SUPERSEDED)
    assert found.source == "Seen; as of 2010"
    assert past(_pack(documents=(document,)), ON) == ()


def test_where_a_fact_is_shown_is_said_by_what_names_it() -> None:
    shown = shown_in(OXFORDSHIRE)

    assert "Dates and clocks: First core group" in shown["clock-core-group"]
    assert any(place.startswith("Who to ring: ") for place in shown["phone-mash"])
    assert any(place.startswith("Step, in this area: ") for place in shown["core-group-interval"])


def test_every_telephone_number_of_the_area_that_nobody_confirmed_is_on_the_list() -> None:
    listed = {one.id for one in to_check(OXFORDSHIRE, ON) if one.kind is Kind.LOUD}

    assert {"phone-mash", "phone-emergency-duty-team", "phone-lado", "clock-core-group"} <= listed
