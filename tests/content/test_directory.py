"""A local directory is read in the standard’s own form, every fault at once, and belongs to its own area alone."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pathway.content import Fault, Part
from pathway.content.open_referral import read_directory

Write = Callable[..., tuple[list[Any], list[Fault]]]
ID = "ac148810-d857-441c-9679-408f346de14b"


def term(code: str, taxonomy: str = "waymark-help", field: str = "code") -> dict[str, Any]:
    return {"id": ID, "taxonomy_term": {"id": ID, "taxonomy": taxonomy, field: code}}


def service(**other: Any) -> dict[str, Any]:
    whole = {
        "id": ID,
        "name": "Millbrook drug and alcohol service",
        "description": "For adults who want to use less.",
        "status": "active",
        "url": "https://example.org/drugs",
        "assured_date": "2026-05-03",
        "assured_by": "A. Practice-Lead",
        "source": "Rung on 3 May 2026",
        "organization": {"id": ID, "name": "Millbrook Council"},
        "attributes": [term("drugs-alcohol")],
    }
    return {name: value for name, value in {**whole, **other}.items() if value is not ...}


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a directory and read it back: what it holds and what is wrong with it."""

    def put(*services: Any, text: str | None = None) -> tuple[list[Any], list[Fault]]:
        path = tmp_path / "directory.json"
        path.write_text(json.dumps(list(services)) if text is None else text, encoding="utf-8")
        entries, faults = read_directory(path, "millbrook/directory.json")
        return [entry.service for entry in entries], faults

    return put


def only(faults: list[Fault]) -> Fault:
    assert len(faults) == 1, [str(fault) for fault in faults]
    return faults[0]


def test_what_the_standard_writes_is_what_a_person_reads(write: Write) -> None:
    phone = {"id": ID, "number": "01632 960789"}
    read, faults = write(
        service(
            phones=[phone],
            contacts=[
                {"id": ID, "name": "Jo Person", "title": "Duty worker", "phones": [phone, {"number": "01632 960790"}]}
            ],
            schedules=[{"byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "16:30"}],
            service_areas=[{"id": ID, "name": "Millbrook"}],
        )
    )

    assert faults == []
    (one,) = read
    assert one.phones == ("01632 960789", "01632 960790")
    assert one.hours == ("Monday to Friday 9am to 4.30pm",)
    assert (one.organisation, one.kinds, one.areas) == ("Millbrook Council", ("drugs-alcohol",), ("Millbrook",))
    assert (one.checked, one.checked_by) == (date(2026, 5, 3), "A. Practice-Lead")
    assert one.not_known == ("an e-mail address",)


def test_the_name_of_a_worker_is_not_taken_in(write: Write) -> None:
    read, _ = write(service(contacts=[{"id": ID, "name": "Jo Person", "title": "Duty worker"}]))

    assert read[0].contacts == ("Duty worker",)
    assert "Jo Person" not in read[0].model_dump_json()


def test_a_field_that_the_standard_has_and_we_do_not_know_is_let_pass(write: Write) -> None:
    read, faults = write(service(last_modified="2026-05-03T10:00:00Z", capacities=[{"id": ID}], schedules=None))

    assert (len(read), faults) == (1, [])


def test_a_page_of_an_open_referral_address_is_read_as_it_is_and_one_of_several_is_a_fault(write: Write) -> None:
    read, faults = write(text=json.dumps({"total_pages": 1, "contents": [service()]}))
    _, several = write(text=json.dumps({"total_pages": 9, "contents": [service()]}))

    assert (len(read), faults) == (1, [])
    assert "one page of 9" in only(several).says


def test_the_uk_form_names_a_kind_by_term(write: Write) -> None:
    read, _ = write(service(attributes=[term("drugs-alcohol", field="term")]))

    assert read[0].kinds == ("drugs-alcohol",)


def test_an_entry_may_be_for_another_part_of_the_portal(write: Write) -> None:
    read, faults = write(service(attributes=[term("disabled-children", "waymark-part")]))

    assert (read[0].parts, faults) == ((Part.DISABLED_CHILDREN,), [])


@pytest.mark.parametrize("status", ["defunct", "inactive"])
def test_a_service_that_has_ended_is_shown_to_nobody(write: Write, status: str) -> None:
    assert write(service(status=status)) == ([], [])


def test_a_service_that_is_closed_for_now_says_so(write: Write) -> None:
    read, _ = write(service(status="temporarily closed"))

    assert read[0].closed


BREAKS = {
    "nobody says when it was checked": ({"assured_date": ...}, "assured_date", "is missing", "quotation marks"),
    "the day is no day": ({"assured_date": "May"}, "assured_date", "is not a date", "date such as"),
    "nobody says who checked it": ({"assured_by": ...}, "assured_by", "Nobody says", "assurer_email"),
    "nobody says where it was read": ({"source": ...}, "source", "is missing", "Add it"),
    "the id is no UUID": ({"id": "drugs"}, "id", "“drugs” is not a UUID", "ac148810"),
    "it says open": ({"status": "open"}, "status", "“open” is not one of the words", "temporarily closed"),
    "it belongs to nothing": ({"attributes": []}, "attributes", "no kind of help", "waymark-help"),
    "no such part": ({"attributes": [term("kitchen", "waymark-part")]}, "attributes", "“kitchen”", "adult-services"),
    "nobody could reach it": ({"url": ...}, "phones", "Nobody could reach", "application_process"),
    "the address would run": ({"url": "javascript:alert(1)"}, "url", "not an address", "https://"),
    "the address is no e-mail": ({"email": "ask us"}, "email", "not an e-mail address", "Correct"),
    "the number is words": ({"phones": [{"number": "ask us"}]}, "phones", "not a telephone number", "Correct"),
}  # fmt: skip


@pytest.mark.parametrize("name", BREAKS)
def test_a_fault_says_which_service_what_is_wrong_and_what_to_do(write: Write, name: str) -> None:
    other, place, says, remedy = BREAKS[name]
    fault = only(write(service(**other))[1])

    assert fault.file == "millbrook/directory.json"
    assert fault.place == f"service 1 (Millbrook drug and alcohol service), {place}"
    assert says in fault.says
    assert remedy in fault.remedy


def test_every_fault_is_said_at_once(write: Write) -> None:
    _, faults = write(service(id="one", assured_by=...), service(name=..., status="open"), "not a service")

    assert [fault.place.partition(",")[0] for fault in faults] == [
        *["service 1 (Millbrook drug and alcohol service)"] * 2,
        *["service 2"] * 2,
        "service 3",
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[{", "cannot be read as JSON"),
        ('{"contents": 3}', "no list of services"),
        ("3", "no list of services"),
        ("[" * 100_000, "nested too deeply"),
        ('[{"name": "a", "name": "b"}]', "“name” stands twice"),
    ],
    ids=["cut short", "no list", "a number", "deep", "twice"],
)
def test_a_damaged_file_is_one_sentence_and_no_traceback(write: Write, text: str, says: str) -> None:
    read, faults = write(text=text)

    assert read == []
    assert says in only(faults).says
