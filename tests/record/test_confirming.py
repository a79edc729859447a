"""A confirmation is of the words that somebody looked up: other words are never called confirmed."""

from datetime import date

import pytest

from pathway import content
from pathway.content import Fact, Mark, Status
from pathway.content.confirming import Confirmation, confirm, confirmed, kept, name_of, no_longer, read
from pathway.errors import PathwayError

OXFORDSHIRE = content.load(local="oxfordshire")
ON = date(2026, 3, 12)
PHONE = OXFORDSHIRE.fact("phone-mash")


def _made(fact: Fact = PHONE, **more: object) -> Confirmation:
    one = confirm(fact, by="Robin Hale, practice lead", on=ON, where="Rang it, 12 March")
    return one.model_copy(update=more)


def test_a_confirmed_fact_says_by_whom_when_and_where_wherever_it_is_shown() -> None:
    here = confirmed(OXFORDSHIRE, (_made(),))
    (shown,) = here.facts_of(here.contact("front-door").facts[:1])

    assert OXFORDSHIRE.contact("front-door").facts[0] == "phone-mash"
    assert shown.standing == (
        "Confirmed here by Robin Hale, practice lead, on 12 March 2026. How it was confirmed: Rang it, 12 March. "
        "Its source: Oxfordshire Safeguarding Children Board, concerned about a child, about 2023"
    )
    assert not shown.check_locally
    assert here.model_copy(update={"facts": OXFORDSHIRE.facts}) == OXFORDSHIRE, "nothing else is changed"


def test_a_confirmation_of_new_years_day_says_its_day_and_not_the_year_alone() -> None:
    here = confirmed(OXFORDSHIRE, (_made().model_copy(update={"on": date(2027, 1, 1)}),))

    assert "on 1 January 2027." in here.fact("phone-mash").standing


def test_when_the_pack_says_something_else_it_is_not_confirmed_any_more() -> None:
    older = _made(text="MASH is 0345 000 0000.")

    assert confirmed(OXFORDSHIRE, (older,)) is OXFORDSHIRE
    assert no_longer(OXFORDSHIRE, (older,)) == (older,)
    assert no_longer(OXFORDSHIRE, (_made(),)) == ()


def test_a_fact_that_is_gone_from_the_pack_is_said_to_be_gone() -> None:
    gone = _made().model_copy(update={"fact": "not-there"})

    assert confirmed(OXFORDSHIRE, (gone,)) is OXFORDSHIRE
    assert no_longer(OXFORDSHIRE, (gone,)) == (gone,)


def test_what_is_no_longer_current_is_never_called_confirmed() -> None:
    old = Fact(
        id="old", text="It was so.", source="Somewhere, 2010", as_of=ON, status=Status.SUPERSEDED, mark=Mark.FOUND
    )
    pack = OXFORDSHIRE.model_copy(update={"facts": (*OXFORDSHIRE.facts, old)})
    forced = Confirmation(fact="old", text=old.text, by="Robin Hale", on=ON, where="A website")

    assert confirmed(pack, (forced,)).fact("old").standing.startswith("No longer current.")
    with pytest.raises(PathwayError, match="Change this fact in its pack"):
        confirm(old, by="Robin Hale", on=ON, where="A website")


@pytest.mark.parametrize(
    ("by", "where", "says"),
    [("", "Rang it", "Give your name"), ("Robin", " \n ", "Write how"), ("Robin", "x" * 201, "Say in one line")],
)
def test_half_a_confirmation_is_refused_with_what_to_do(by: str, where: str, says: str) -> None:
    with pytest.raises(PathwayError, match=says):
        confirm(PHONE, by=by, on=ON, where=where)


def test_it_is_kept_for_one_area_and_comes_back_as_it_was() -> None:
    one = _made()
    settings = {
        name_of("oxfordshire", one.fact): one.model_dump_json(),
        name_of("oxford", "other"): one.model_dump_json(),
        name_of("", "clock-court"): one.model_dump_json(),
        name_of("oxfordshire", "taken-back"): "",
        "person.name": "Robin",
    }

    assert read(kept(settings, "oxfordshire")) == (one,)
    assert len(kept(settings, "")) == 1
    assert [name for name, _ in kept(settings, "oxford")] == [name_of("oxford", "other")]


def test_what_cannot_be_read_counts_as_not_confirmed() -> None:
    held = [("a", "{"), ("b", '{"fact": "phone-mash", "text": "x"}'), ("c", _made().model_dump_json())]

    assert read(held) == (_made(),)


def test_every_fact_of_the_packs_fits_the_place_its_confirmation_is_kept_in() -> None:
    longest = max((name_of("oxfordshire", fact.id) for fact in OXFORDSHIRE.facts), key=len)

    assert len(longest) <= 80, longest
