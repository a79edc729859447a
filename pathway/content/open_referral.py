"""Reading a directory in the Open Referral UK form (HSDS-UK 3): each service, and every fault of the file.

The standard: https://github.com/OpenReferralUK/uk-profile. Fields we do not use are let pass, because it grows.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from pathway.content.directory import Service
from pathway.content.fault import Fault
from pathway.content.ground import Words
from pathway.content.marks import REMEDY, SAYS, curly_at
from pathway.content.opening import Schedule, hours
from pathway.content.portal import Part
from pathway.content.shape_faults import shape_faults

# The vocabularies of ours that an attribute may name: a kind of help, a part of the portal, a fact of the pack.
HELP = "waymark-help"
PART = "waymark-part"
FACT = "waymark-fact"
_OPEN = ("active", "temporarily closed")
_PARTS = frozenset(part.value for part in Part)


def _empty(value: object) -> object:
    """A list that is null is an empty one; many exports write it so."""
    return () if value is None else value


Many = BeforeValidator(_empty)


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Phone(_Read):
    number: Words
    extension: int | str | None = None
    description: str | None = None


class _Contact(_Read):
    """A contact’s own name is not read: people change, and the post stays."""

    title: str | None = None
    department: str | None = None
    email: str | None = None
    phones: Annotated[tuple[_Phone, ...], Many] = ()


class _Named(_Read):
    name: Words


class _Area(_Read):
    name: str | None = None
    description: str | None = None


class _Term(_Read):
    code: str | None = None
    term: str | None = None
    name: str | None = None
    taxonomy: str | None = None


class _Attribute(_Read):
    taxonomy_term: _Term | None = None


class _Service(_Read):
    """One service as the standard writes it; `assured_by` and `source` are ours, and `assurer_email` its own."""

    id: str
    name: Words
    status: Literal["active", "inactive", "defunct", "temporarily closed"]
    organization: _Named
    assured_date: date
    source: Words
    assured_by: str | None = None
    assurer_email: str | None = None
    description: str | None = None
    application_process: str | None = None
    alert: str | None = None
    url: str | None = None
    email: str | None = None
    phones: Annotated[tuple[_Phone, ...], Many] = ()
    contacts: Annotated[tuple[_Contact, ...], Many] = ()
    schedules: Annotated[tuple[Schedule, ...], Many] = ()
    service_areas: Annotated[tuple[_Area, ...], Many] = ()
    attributes: Annotated[tuple[_Attribute, ...], Many] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One service and where in the file it stands."""

    place: str
    service: Service


def read_directory(path: Path, name: str) -> tuple[list[Entry], list[Fault]]:
    """The services of one file that are open, and every fault of it; `name` is what the file is called to a person."""
    entries: list[Entry] = []
    found: list[Fault] = []
    for number, raw in enumerate(_services(path, name, found), start=1):
        place = _place(number, raw)
        try:
            read = _Service.model_validate(raw)
        except ValidationError as error:
            found += (_for_json(fault) for fault in shape_faults(error, name, place))
            continue
        found += (Fault(name, f"{place}, {where}", says, remedy) for where, says, remedy in _wrong(read))
        if read.status in _OPEN:
            entries.append(Entry(place, _service(read)))
    return entries, found


def _services(path: Path, name: str, found: list[Fault]) -> list[Any]:
    """The list of services, alone or in a page as an Open Referral UK address gives it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        document = json.loads(text, object_pairs_hook=_once)
    except UnicodeDecodeError:
        found.append(Fault(name, "", "The file is not plain UTF-8 text", "Save it again as UTF-8"))
    except json.JSONDecodeError as error:
        says = "The file cannot be read as JSON"
        remedy = "Mend the line, or the one before it: look for a missing quotation mark, comma or bracket"
        if curly_at(text, error.lineno):
            says, remedy = f"{says}: {SAYS}", REMEDY
        found.append(Fault(name, f"line {error.lineno}, column {error.colno}", says, remedy))
    except RecursionError:
        found.append(Fault(name, "", "The file is nested too deeply", "Write the services as the standard has them"))
    except ValueError:  # a number of thousands of figures
        found.append(Fault(name, "", "The file holds something that cannot be read", "Take out what is far too long"))
    except _TwiceError as error:
        found.append(Fault(name, "", f"“{error}” stands twice in one place", "Keep one of the two"))
    else:
        return _listed(document, name, found)
    return []


def _listed(document: Any, name: str, found: list[Fault]) -> list[Any]:
    page = document if isinstance(document, dict) else {}
    services = page.get("contents") if page else document
    if not isinstance(services, list):
        found.append(Fault(name, "", "There is no list of services", "Write the services in square brackets"))
        return []
    pages = page.get("total_pages", 1)
    if isinstance(pages, int) and pages > 1:
        says = f"This is one page of {pages}, so most services would be missing"
        found.append(Fault(name, "total_pages", says, "Put the services of all pages into one list"))
    return services


class _TwiceError(Exception):
    """A key that stands twice would silently lose the first."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    held: dict[str, Any] = {}
    for key, value in pairs:
        if key in held:
            raise _TwiceError(key)
        held[key] = value
    return held


def _place(number: int, raw: Any) -> str:
    name = raw.get("name") if isinstance(raw, dict) else None
    return f"service {number} ({name})" if isinstance(name, str) and name else f"service {number}"


def _for_json(fault: Fault) -> Fault:
    """The same fault, with a remedy for a file of JSON where it speaks of lines of TOML."""
    if fault.remedy.startswith("Add a line that begins"):
        return replace(fault, remedy="Add it, in quotation marks, with a colon and what it is")
    return fault


def _wrong(read: _Service) -> Iterator[tuple[str, str, str]]:
    """What a right shape does not show: place, what is wrong, what to do."""
    if not _is_uuid(read.id):
        yield (
            "id",
            f"“{read.id}” is not a UUID",
            "Use an id such as ac148810-d857-441c-9679-408f346de14b, in small letters",
        )
    if not (read.assured_by or read.assurer_email):
        yield (
            "assured_by",
            "Nobody says that they checked it",
            "Add assured_by, or assurer_email, and the day you looked",
        )
    codes = set(_codes(read, PART))
    if not any(_codes(read, HELP)) and not codes:
        remedy = f"Add an attribute whose taxonomy_term has the taxonomy {HELP} and a kind of help as its code"
        yield "attributes", "It belongs to no kind of help, so nobody would find it", remedy
    for code in sorted(codes - _PARTS):
        remedy = f"Use one of these: {', '.join(sorted(_PARTS))}"
        yield "attributes", f"“{code}” is not a part of the portal", remedy
    yield from _unreachable(read)


def _unreachable(read: _Service) -> Iterator[tuple[str, str, str]]:
    if read.url and not read.url.startswith(("https://", "http://")):
        yield "url", "This is not an address", "Write the whole address, from https:// on, or take it out"
    for email in filter(None, (read.email, *(contact.email for contact in read.contacts))):
        if "@" not in email.strip("@") or any(char.isspace() for char in email):
            yield "email", f"“{email}” is not an e-mail address", "Correct it, or take it out"
    for phone in _phones(read):
        if not any(char.isdigit() for char in phone.number):
            yield "phones", f"“{phone.number}” is not a telephone number", "Correct it, or take it out"
    if not (_phones(read) or _email(read) or read.url or read.application_process):
        remedy = "Add phones, email or url, or say in application_process whom to ask"
        yield "phones", "Nobody could reach this", remedy


def _service(read: _Service) -> Service:
    return Service(
        id=read.id,
        name=read.name,
        organisation=read.organization.name,
        says=read.description or "",
        kinds=tuple(dict.fromkeys(_codes(read, HELP))),
        parts=tuple(Part(code) for code in dict.fromkeys(_codes(read, PART)) if code in _PARTS),
        contacts=tuple(dict.fromkeys(title for one in read.contacts if (title := one.title or one.department))),
        phones=tuple(dict.fromkeys(map(_spoken, _phones(read)))),
        email=_email(read),
        url=read.url or None,
        how=read.application_process or "",
        hours=hours(read.schedules),
        areas=tuple(filter(None, (area.name or area.description for area in read.service_areas))),
        closed=read.status != "active",
        alert=read.alert or "",
        checked=read.assured_date,
        checked_by=read.assured_by or read.assurer_email or "nobody",
        source=read.source,
        facts=tuple(_codes(read, FACT)),
    )


def _codes(read: _Service, vocabulary: str) -> Iterator[str]:
    """The ids that its attributes give under one vocabulary; the UK form says `term` where others say `code`."""
    for attribute in read.attributes:
        term = attribute.taxonomy_term
        if term is not None and term.taxonomy == vocabulary and (code := term.code or term.term):
            yield code


def _phones(read: _Service) -> tuple[_Phone, ...]:
    return (*read.phones, *(phone for contact in read.contacts for phone in contact.phones))


def _spoken(phone: _Phone) -> str:
    extension = f" extension {phone.extension}" if phone.extension else ""
    return f"{phone.number}{extension}" + (f" ({phone.description})" if phone.description else "")


def _email(read: _Service) -> str | None:
    return read.email or next((contact.email for contact in read.contacts if contact.email), None)


def _is_uuid(id: str) -> bool:
    try:
        return str(UUID(id)) == id
    except ValueError:
        return False
