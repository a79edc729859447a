"""History in words: turns, courses of help and what came after, hours, patterns, and the service’s cancellations."""

from datetime import date, time

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.history import Appointment, Event
from pathway.scales import Brought, Handling, Turn
from reports import pdf, readback
from reports.document import Bullets, Table
from tests import families
from tests.reports.rowan import says, summary_of
from tests.reports.test_disabled import part, text, under

COURSES = "Help, and what came after it"


def event(id: str, year: int, what: str, **more: object) -> Event:
    return Event.model_validate({"id": id, "on": date(year, 1, 5), "what": what, "child_ids": ("rowan",), **more})


def helped_twice() -> Assessment:
    return families.seen().keep(
        event("a", 2021, "Early help", turn=Turn.HELP_BEGAN),
        event("b", 2022, "Rowan was washed", improvement=True),
        event("c", 2023, "Closed", turn=Turn.HELP_ENDED),
        event("d", 2024, "Missing twice"),
        event("e", 2025, "Early help again", turn=Turn.HELP_BEGAN),
        event("f", 2026, "Closed again", turn=Turn.HELP_ENDED),
    )


def visits(*outcomes: Brought) -> Assessment:
    days = (date(2026, 1, 5), date(2026, 1, 12), date(2026, 1, 20), date(2026, 1, 28))
    return families.seen().keep(
        *(
            Appointment(id=f"v{n}", child_id="rowan", kind="Dentist", on=on, at=time(8, 30), outcome=outcome)
            for n, (on, outcome) in enumerate(zip(days, outcomes, strict=False))
        )
    )


def test_a_turn_is_said_with_its_event(content: Content) -> None:
    history = part(summary_of(helped_twice(), content), "History")
    table = next(block for block in history.blocks if isinstance(block, Table))

    told = text(table)

    assert "Help began. Early help" in told
    assert "Help ended. Closed" in told
    assert "Improvement: Rowan was washed" in told


def test_each_course_of_help_is_told_with_its_gain_its_end_and_what_came_after(content: Content) -> None:
    courses = under(part(summary_of(helped_twice(), content), "History"), COURSES)

    order = ["Early help.", "Rowan was washed", "Closed", "Missing twice", "Early help again", "Closed again"]
    places = [courses.index(words) for words in order]
    assert places == sorted(places)
    assert "No improvement is recorded meanwhile." in courses
    assert "Nothing is recorded afterwards." in courses


def test_help_that_ended_twice_and_went_wrong_twice_is_said_in_words_and_not_counted(content: Content) -> None:
    once = under(part(summary_of(helped_twice(), content), "History"), COURSES)
    twice = under(part(summary_of(helped_twice().keep(event("g", 2027, "Drunk")), content), "History"), COURSES)

    assert "More than once" not in once
    assert "More than once, help ended and something happened to a child afterwards." in twice


def test_a_withheld_event_is_no_part_of_a_course(content: Content) -> None:
    secret = event("d", 2024, "nobody may read this", handling=Handling.CHILD_ASKED_FOR_CARE)

    assert "nobody may read this" not in says(summary_of(helped_twice().keep(secret), content))


def test_an_hour_and_a_pattern_are_told_in_words(content: Content) -> None:
    record = visits(Brought.WAS_NOT_BROUGHT, Brought.WAS_NOT_BROUGHT, Brought.BROUGHT)

    told = under(part(summary_of(record, content), "History"), "Appointments of Rowan")

    assert "5 January 2026, 8.30 in the morning" in told
    assert "was on a Monday" in told


def test_what_the_service_cancelled_stands_apart_from_what_the_family_did(content: Content) -> None:
    record = visits(Brought.WAS_NOT_BROUGHT, Brought.BROUGHT, Brought.CANCELLED_BY_SERVICE)
    document = summary_of(record, content)
    history = part(document, "History")

    apart = under(history, "Cancelled by the service: not counted against the family")
    family = "\n".join(text(block) for block in history.blocks if isinstance(block, Bullets))

    assert "20 January 2026" in apart
    assert "12 January 2026" not in apart
    assert family.count("20 January 2026") == 1
    assert readback.compare(pdf.draw(document), document) == ()
